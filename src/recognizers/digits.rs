//! Reading the parts of an identifier: numbers and dates.

use std::ops::Range;

use super::Check;
use crate::checksum::digits;

/// The number that the digits of `id` in `range` write; 0 where there are none.
pub fn number(id: &[u8], range: Range<usize>) -> u32 {
    let part = id.get(range).unwrap_or_default();
    digits(part).fold(0, |number, digit| number * 10 + digit)
}

/// True for a day of the Gregorian calendar.
pub fn is_day(year: u32, month: u32, day: u32) -> bool {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    };
    (1..=days).contains(&day)
}

/// The value of the digit at `position`; 0 where there is none.
pub fn digit(id: &[u8], position: usize) -> u32 {
    number(id, position..position + 1)
}

/// True where six digits from `start` on are a day in the order year, month, day.
pub fn is_short_date(id: &[u8], start: usize) -> bool {
    let part = |from| number(id, start + from..start + from + 2);
    is_day(2000 + part(0), part(2), part(4))
}

/// The same in the order day, month, year.
pub fn is_short_date_reversed(id: &[u8], start: usize) -> bool {
    let part = |from| number(id, start + from..start + from + 2);
    is_day(2000 + part(4), part(2), part(0))
}

/// What `check` says, with doubt where the ten digits are seconds since 1970, from
/// 2008 to 2033.
pub fn doubted_as_time(id: &[u8], check: fn(&[u8]) -> Check) -> Check {
    match check(id) {
        Check::Fits if (12..20).contains(&number(id, 0..2)) => Check::Doubtful,
        other => other,
    }
}

/// True where every letter and digit of `id` is the same.
pub fn is_uniform(id: &[u8]) -> bool {
    id.windows(2).all(|pair| pair.first() == pair.last())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_follow_the_gregorian_calendar() {
        for (year, month, day, exists) in [
            (2000, 2, 29, true),
            (1900, 2, 29, false),
            (2023, 2, 29, false),
            (2024, 4, 31, false),
            (2024, 13, 1, false),
            (2024, 0, 1, false),
            (2024, 12, 0, false),
            (2024, 12, 31, true),
        ] {
            assert_eq!(is_day(year, month, day), exists, "{year}-{month}-{day}");
        }
    }
}
