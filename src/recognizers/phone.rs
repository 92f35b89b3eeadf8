//! Telephone numbers: international, national by numbering plan, and anything
//! number-like beside a cue. The plans are in `phone/plans.rs`.

mod number;
mod plans;

use number::{Ending, Number, extension_end};
use plans::{NATIONAL, Plan, national_digits};

use super::{Anchor, Check, Cue, Find, Match, Recognizer, Source};
use crate::scan::Text;

pub const TABLE: &[Recognizer] = &[
    Recognizer {
        id: "phone.international",
        entity: "PHONE_NUMBER",
        find: Find::At(Anchor::Number(6), international),
        check: None,
        score: 0.8,
        cue: Cue::Raises("phone"),
        source: Source::new("https://www.itu.int/rec/T-REC-E.164"),
    },
    Recognizer {
        id: "phone.national",
        entity: "PHONE_NUMBER",
        find: Find::At(Anchor::Number(6), national),
        check: None,
        score: 0.6,
        cue: Cue::Raises("phone"),
        source: Source::new("https://www.itu.int/oth/T0202.aspx"),
    },
    Recognizer {
        id: "phone.announced",
        entity: "PHONE_NUMBER",
        find: Find::At(Anchor::Number(6), announced),
        check: None,
        score: 0.25,
        cue: Cue::Required("phone"),
        source: Source::new("https://www.itu.int/rec/T-REC-E.123"),
    },
];

/// `+45 12 34 56 78`, `0045 12345678`, `+44 (0)20 7946 0958`.
fn international(text: Text<'_>, position: usize) -> Option<Match> {
    let plus = b"+".contains(&text.before(position))
        || (text.before(position) == b'(' && text.at(position.saturating_sub(2)) == b'+');
    let zeros = text.starts_with(position, b"00") && text.at(position + 2) != b'0';
    if !plus && !zeros {
        return None;
    }
    let start = if plus {
        plus_start(text, position)?
    } else {
        position
    };
    if !number::may_start(text, start) {
        return None;
    }
    let number = Number::read(text, position);
    let skip = if plus { 0 } else { 2 };
    let ending = number.endings().rev().find(|ending| {
        let digits = number.digits(ending);
        digits.get(skip..).is_some_and(is_international)
    })?;
    let bare = zeros && ending.groups == 1;
    let weight = if zeros { 0.8 } else { 1.0 } * if bare { 0.5 } else { 1.0 };
    Some(found(text, start, ending, weight))
}

/// Where the `+` stands that belongs to the number at `position`, or the bracket
/// around both.
fn plus_start(text: Text<'_>, position: usize) -> Option<usize> {
    let plus = position - if text.before(position) == b'+' { 1 } else { 2 };
    let doubled = text.before(plus) == b'+';
    let start = if text.before(plus) == b'(' {
        plus - 1
    } else {
        plus
    };
    let closed = start == plus
        || text
            .bytes(position, (position + 24).min(text.len()))
            .iter()
            .take_while(|&&byte| byte != b'(' && byte != b'\n')
            .any(|&byte| byte == b')');
    (!doubled).then_some(if closed { start } else { plus })
}

/// A country code that exists, and as many digits behind it as that country has.
fn is_international(digits: &[u8]) -> bool {
    let mut code: u16 = 0;
    digits.iter().take(3).enumerate().any(|(index, digit)| {
        code = code * 10 + u16::from(digit - b'0');
        let rest = digits.len() - index - 1;
        let fits =
            national_digits(code).is_some_and(|(fewest, most)| (fewest..=most).contains(&rest));
        let nanp = code != 1 || digits.get(1..).is_some_and(is_nanp);
        fits && nanp && digits.len() <= 15
    })
}

/// `(212) 555-0123`, `06 12 34 56 78`, `0171/1234567`.
fn national(text: Text<'_>, position: usize) -> Option<Match> {
    let start = opening(text, position);
    if !number::may_be_dialled(text, position) || !number::may_start(text, start) {
        return None;
    }
    let number = Number::read(text, position);
    let (ending, weight) = number.endings().rev().find_map(|ending| {
        let digits = number.digits(ending);
        let groups = number.groups(ending);
        NATIONAL
            .iter()
            .filter_map(|plan| plan_weight(plan, digits, groups))
            .max_by(f64::total_cmp)
            .map(|weight| (ending, weight))
    })?;
    if is_date(number.groups(ending), number.digits(ending)) {
        return None;
    }
    let inside = is_inside_digits(text, start) || ending.goes_on;
    let dotted_weight = if number.dotted && number.groups(ending).iter().all(|&group| group == 3) {
        BARE
    } else {
        1.0
    };
    let weight = weight * dotted_weight * if inside { 0.7 } else { 1.0 };
    Some(found(text, start, ending, weight))
}

/// The share of the row's score, when the number fits the plan.
fn plan_weight(plan: &Plan, digits: &[u8], groups: &[u8]) -> Option<f64> {
    let fits = (plan.digits.0..=plan.digits.1).contains(&digits.len())
        && plan
            .starts
            .iter()
            .any(|start| digits.starts_with(start.as_bytes()));
    let area = digits.strip_prefix(b"1").unwrap_or(digits);
    if !fits || (plan.country == "US" && !is_nanp(area)) {
        return None;
    }
    if plan.groups.contains(&groups) {
        return Some(plan.weight);
    }
    (groups.len() == 1).then_some(BARE)
}

/// Area code and exchange of the North American Numbering Plan.
/// Source: <https://www.nanpa.com/numbering/area-codes>.
fn is_nanp(digits: &[u8]) -> bool {
    matches!(digits, [b'2'..=b'9', b'0'..=b'8', area, b'2'..=b'9', exchange @ .., _, _, _, _]
        if exchange.len() == 2 && exchange != b"11" && !(area == &b'1' && digits.get(1) == Some(&b'1')))
}

/// Six to fifteen digits written like a number that one dials.
fn announced(text: Text<'_>, position: usize) -> Option<Match> {
    let start = match text.before(position) {
        b'+' => position - 1,
        _ => opening(text, position),
    };
    if !number::may_be_dialled(text, position)
        || !number::may_start(text, start)
        || is_inside_digits(text, start)
    {
        return None;
    }
    let number = Number::read(text, position);
    let ending = number.endings().next_back()?;
    let (digits, groups) = (number.digits(ending), number.groups(ending));
    let lone = groups.iter().filter(|&&group| group == 1).count() > 2;
    let years = groups == [4, 4]
        && digits
            .iter()
            .step_by(4)
            .all(|&digit| b"12".contains(&digit));
    let thousands = number.dotted && groups.iter().skip(1).all(|&group| group == 3);
    let dialled = (6..=15).contains(&digits.len());
    (dialled && !lone && !years && !thousands && !is_date(groups, digits))
        .then(|| found(text, start, ending, 1.0))
}

fn found(text: Text<'_>, start: usize, ending: &Ending, weight: f64) -> Match {
    let end = extension_end(text, ending.end).unwrap_or(ending.end);
    Match::new(start, end, Check::Plausible).weighing(weight)
}

/// The bracket of `(212) 555-0123`.
fn opening(text: Text<'_>, position: usize) -> usize {
    let digits = text.bytes(position, (position + 6).min(text.len()));
    let closes = digits.iter().position(|&byte| byte == b')');
    let opens = text.before(position) == b'(' && closes.is_some_and(|close| close <= 5);
    position - usize::from(opens)
}

/// True behind a digit and a space: `4111 1111`.
fn is_inside_digits(text: Text<'_>, start: usize) -> bool {
    text.before(start) == b' ' && text.before(start.saturating_sub(1)).is_ascii_digit()
}

/// True for year, month and day in any order.
fn is_date(groups: &[u8], digits: &[u8]) -> bool {
    let value = |from: usize, to: usize| {
        digits
            .get(from..to)
            .unwrap_or_default()
            .iter()
            .fold(0_u32, |value, digit| value * 10 + u32::from(digit - b'0'))
    };
    let day_month = |a: u32, b: u32| (1..=31).contains(&a.max(b)) && (1..=12).contains(&a.min(b));
    let year = |year: u32| (1900..2100).contains(&year);
    match groups {
        [4, 2, 2, ..] => year(value(0, 4)) && day_month(value(4, 6), value(6, 8)),
        [2, 2, 4, ..] => year(value(4, 8)) && day_month(value(0, 2), value(2, 4)),
        [1, 2, 4] => year(value(3, 7)) && day_month(value(0, 1), value(1, 3)),
        [2, 1, 4] => year(value(3, 7)) && day_month(value(0, 2), value(2, 3)),
        [2, 2, 2] => day_month(value(0, 2), value(2, 4)) || day_month(value(2, 4), value(4, 6)),
        _ => false,
    }
}

/// Share for digits without any grouping.
const BARE: f64 = 0.4;
