//! MAC addresses: EUI-48 and EUI-64.

use crate::recognizers::{Check, Match};
use crate::scan::Text;

/// `00:1A:2B:3C:4D:5E`, read around its first colon.
pub fn with_colons(text: Text<'_>, colon: usize) -> Option<Match> {
    if colon < 2 || text.at(colon + 3) != b':' {
        return None;
    }
    read(text, colon - 2, b':', 2)
}

/// `00-1A-2B-3C-4D-5E` and `001a.2b3c.4d5e`, read around its first digit.
pub fn with_dashes_or_dots(text: Text<'_>, position: usize) -> Option<Match> {
    let is_hex = |byte: u8| byte.is_ascii_hexdigit();
    let group = text.run_start(position, 4, is_hex);
    let mark = (group..group + 5).find(|&at| !is_hex(text.at(at)))?;
    let (separator, width) = match (text.at(mark), mark - group) {
        (b'-', 2) => (b'-', 2),
        (b'.', 4) => (b'.', 4),
        _ => return None,
    };
    // Groups of letters alone, before the one with the first digit.
    let mut start = group;
    while text.before(start) == separator
        && start > width
        && position - start <= 23
        && text
            .bytes(start - 1 - width, start - 1)
            .iter()
            .all(u8::is_ascii_alphabetic)
    {
        start -= 1 + width;
    }
    let found = read(text, start, separator, width)?;
    let digits_only = text
        .bytes(found.span.start(), found.span.end())
        .iter()
        .all(|byte| !byte.is_ascii_alphabetic());
    // Date and time with dashes look the same.
    Some(if digits_only {
        found.weighing(0.5)
    } else {
        found
    })
}

fn read(text: Text<'_>, start: usize, separator: u8, width: usize) -> Option<Match> {
    let before = text.before(start);
    if before.is_ascii_alphanumeric() || b"-:._".contains(&before) || before >= 0x80 {
        return None;
    }
    let group = |index: usize| {
        let from = start + index * (width + 1);
        let digits = text.bytes(from, from + width);
        let led = index == 0 || text.before(from) == separator;
        (led && !digits.is_empty() && digits.iter().all(u8::is_ascii_hexdigit)).then_some(digits)
    };
    let most = 16 / width;
    let groups = (0..most)
        .take_while(|&index| group(index).is_some())
        .count();
    let end = start + groups * (width + 1) - usize::from(groups > 0);
    let after = text.at(end);
    let goes_on = after.is_ascii_alphanumeric()
        || (b"-:.".contains(&after) && text.at(end + 1).is_ascii_alphanumeric());
    let uniform = |wanted: u8| {
        (0..groups)
            .filter_map(group)
            .flatten()
            .all(|byte| byte.eq_ignore_ascii_case(&wanted))
    };
    let known = [12, 16].contains(&(groups * width));
    (known && !goes_on && !uniform(b'0') && !uniform(b'f'))
        .then(|| Match::new(start, end, Check::Plausible))
}
