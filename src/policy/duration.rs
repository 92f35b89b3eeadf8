//! A length of time as ISO 8601 writes it.

use std::time::Duration;

/// A length of time such as `PT24H`, kept as its author wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct IsoDuration {
    pub written: String,
    pub length: Duration,
}

impl IsoDuration {
    /// Reads weeks `PnW`, or days, hours, minutes and seconds `PnDTnHnMnS`, in whole numbers, longer than zero and at most a hundred years.
    ///
    /// Years and months are refused, because their length depends on the calendar.
    ///
    /// Source: ISO 8601-1:2019, 5.5.2.
    pub fn parse(written: &str) -> Option<IsoDuration> {
        let rest = written.strip_prefix('P')?;
        let (date, time) = match rest.split_once('T') {
            Some((_, "")) => return None,
            Some((date, time)) => (date, time),
            None => (rest, ""),
        };
        let days =
            read_units(date, &[('W', 7 * DAY)]).or_else(|| read_units(date, &[('D', DAY)]))?;
        let clock = read_units(time, &[('H', 3600), ('M', 60), ('S', 1)])?;
        let seconds = days.checked_add(clock)?;
        let in_range = (1..=LONGEST).contains(&seconds);
        in_range.then(|| IsoDuration {
            written: written.to_owned(),
            length: Duration::from_secs(seconds),
        })
    }
}

/// The sum of numbers that are each followed by a unit, the units in the order given and each at most once, in seconds.
fn read_units(text: &str, units: &[(char, u64)]) -> Option<u64> {
    let mut rest = text;
    let mut seconds: u64 = 0;
    for (letter, unit) in units {
        let Some((number, after)) = rest.split_once(*letter) else {
            continue;
        };
        if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        seconds = seconds.checked_add(number.parse::<u64>().ok()?.checked_mul(*unit)?)?;
        rest = after;
    }
    rest.is_empty().then_some(seconds)
}

const DAY: u64 = 86_400;
const LONGEST: u64 = 100 * 365 * DAY;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read_as_iso_8601_writes_them() {
        let rows = [
            ("a day in hours", "PT24H", Some(86_400)),
            ("days", "P30D", Some(30 * 86_400)),
            ("weeks", "P2W", Some(14 * 86_400)),
            ("days and clock", "P1DT2H3M4S", Some(93_784)),
            ("minutes alone", "PT15M", Some(900)),
            ("a second", "PT1S", Some(1)),
            ("zero", "PT0S", None),
            ("nothing", "", None),
            ("only the sign", "P", None),
            ("a T with nothing after", "P1DT", None),
            ("a month, whose length varies", "P1M", None),
            ("a year, whose length varies", "P1Y", None),
            ("wrong order", "PT1M1H", None),
            ("a unit twice", "PT1H1H", None),
            ("a fraction", "PT0.5H", None),
            ("a sign", "PT-1H", None),
            ("a number without unit", "PT5", None),
            ("lower case", "pt1h", None),
            ("longer than a century", "P36501D", None),
            ("overflow", "P99999999999999999999D", None),
            ("overflow of the product", "P9999999999999999999D", None),
        ];
        let found = rows
            .map(|(name, text, _)| (name, IsoDuration::parse(text).map(|d| d.length.as_secs())));
        assert_eq!(found, rows.map(|(name, _, seconds)| (name, seconds)));
    }
}
