//! What follows a street: unit, postcode, place.

use std::sync::OnceLock;

use super::street::{is_capital, is_no_place};
use crate::recognizers::lexicon::Lexicon;
use crate::scan::Text;

/// What was read behind a street.
#[derive(Clone, Copy)]
pub struct Tail {
    /// Behind its last character.
    pub end: usize,
    /// Whether it holds a postcode.
    pub postcode: bool,
}

/// Reads units, postcode and place, also over line ends.
pub fn read(text: Text<'_>, from: usize) -> Option<Tail> {
    let mut end = from;
    for _ in 0..2 {
        match unit_end(text, end) {
            Some(unit) => end = unit,
            None => break,
        }
    }
    let at = gap_end(text, end);
    if at > end {
        let read = postcode_first(text, at).or_else(|| place_first(text, at));
        if let Some(end) = read {
            return Some(Tail {
                end,
                postcode: true,
            });
        }
        if let Some(end) = place_alone(text, end) {
            return Some(Tail {
                end,
                postcode: false,
            });
        }
    }
    (end > from).then_some(Tail {
        end,
        postcode: false,
    })
}

/// The start of "Flat 2," or "Apt 4B," before a street.
pub fn unit_before(text: Text<'_>, street: usize) -> Option<usize> {
    let comma = text.run_start(street, 2, |byte| b" ,\n".contains(&byte));
    let identifier = text
        .word_before(comma, 0)
        .filter(|word| comma < street && word.len() <= 5)?;
    let word = text.word_before(identifier.start(), 1)?;
    let known = units().holds(text.bytes(word.start(), word.end()));
    let numbered = text.at(identifier.start()).is_ascii_digit() || identifier.len() == 1;
    (known && numbered).then_some(word.start())
}

/// The end of "Apt 4B", "3. tv", "2. OG", "#4".
fn unit_end(text: Text<'_>, from: usize) -> Option<usize> {
    let at = gap_end(text, from);
    if at == from {
        return None;
    }
    if text.at(at) == b'#' {
        let end = alphanumeric_end(text, at + 1);
        return (end > at + 1).then_some(end);
    }
    let word = text.word_after(at, 0)?;
    let bytes = text.bytes(word.start(), word.end());
    if units().holds(bytes) {
        let dot = word.end() + usize::from(text.at(word.end()) == b'.');
        let number = dot + usize::from(text.at(dot) == b' ');
        let number = number + usize::from(text.at(number) == b'#');
        let end = alphanumeric_end(text, number);
        let numbered = text.at(number).is_ascii_digit() || end == number + 1;
        return (numbered && end > number && end - number <= 6).then_some(end);
    }
    if floors().holds(bytes) {
        return Some(floor_side_end(text, word.end()));
    }
    // "3. tv", "2. OG", "2nd floor", "3º B".
    let digits = text.run_end(at, |byte| byte.is_ascii_digit()).min(at + 4);
    if digits == at || digits > at + 2 {
        return None;
    }
    let sign = text
        .run_end(digits, |byte| b".stndrdth".contains(&byte) || byte >= 0x80)
        .min(digits + 2);
    let space = sign + usize::from(text.at(sign) == b' ');
    let floor = text.word_after(space, 0)?;
    let known = floors().holds(text.bytes(floor.start(), floor.end()));
    let letter = sign > digits && floor.len() == 1 && is_capital(text, floor.start());
    (known || letter).then(|| floor_side_end(text, floor.end()))
}

/// "2. sal tv", "st. th".
fn floor_side_end(text: Text<'_>, end: usize) -> usize {
    let dot = end + usize::from(text.at(end) == b'.');
    let space = text.run_end(dot, |byte| b" ,".contains(&byte)).min(dot + 2);
    let side = text.word_after(space, 0).filter(|side| {
        space > end && ["tv", "th", "mf", "rechts", "links"].contains(&text.slice(*side))
    });
    side.map_or(end, |side| side.end())
}

/// "2100 København Ø", "D-10115 Berlin", "1012 AB Amsterdam", "00-950 Warszawa".
fn postcode_first(text: Text<'_>, at: usize) -> Option<usize> {
    let lead = text
        .run_end(at, |byte| byte.is_ascii_uppercase())
        .min(at + 3);
    let digits = if lead > at && text.at(lead) == b'-' {
        lead + 1
    } else {
        at
    };
    let end = text
        .run_end(digits, |byte| byte.is_ascii_digit())
        .min(digits + 6);
    let letters = |from: usize| {
        text.bytes(from, from + 2)
            .iter()
            .all(u8::is_ascii_uppercase)
    };
    let digits_at = |from: usize, count: usize| {
        let run = text.bytes(from, from + count);
        run.len() == count
            && run.iter().all(u8::is_ascii_digit)
            && !text.at(from + count).is_ascii_digit()
    };
    let separator = text.at(end);
    let code = match end - digits {
        4 if separator == b' ' && letters(end + 1) && !text.at(end + 3).is_ascii_alphanumeric() => {
            end + 3
        }
        4 if separator == b'-' && digits_at(end + 1, 3) => end + 4,
        2 if separator == b'-' && digits_at(end + 1, 3) => end + 4,
        3 if separator == b' ' && digits_at(end + 1, 2) => end + 3,
        5 if separator == b'-' && digits_at(end + 1, 3) => end + 4,
        4 | 5 => end,
        _ => return None,
    };
    let space = text
        .run_end(code, |byte| b" ,".contains(&byte))
        .min(code + 2);
    let place = place_end(text, space).filter(|_| space > code);
    // A number of four digits alone could be anything.
    match place {
        Some(end) => Some(end),
        None => (code - digits >= 5).then_some(code),
    }
}

/// "Springfield, IL 62701", "London SW1A 1AA", "Sydney NSW 2000", "Paris 75002".
fn place_first(text: Text<'_>, at: usize) -> Option<usize> {
    if let Some(end) = british_postcode_end(text, at) {
        return Some(end);
    }
    let mut from = at;
    for _ in 0..3 {
        let mut end = place_word_end(text, from)?;
        for _ in 0..3 {
            let next = gap_end(text, end);
            if let Some(code) = british_postcode_end(text, next).or_else(|| zip_end(text, next)) {
                return Some(code);
            }
            match place_word_end(text, next).filter(|_| text.at(end) == b' ') {
                Some(word) => end = word,
                None => break,
            }
        }
        from = gap_end(text, end);
        if from == end {
            return None;
        }
    }
    None
}

/// `SW1A 1AA`, `K1A 0B1`.
fn british_postcode_end(text: Text<'_>, at: usize) -> Option<usize> {
    let outward = alphanumeric_end(text, at);
    let shape = |from: usize, to: usize| -> Vec<u8> {
        let class = |byte: &u8| match byte {
            b'0'..=b'9' => b'9',
            b'A'..=b'Z' => b'A',
            _ => b'?',
        };
        text.bytes(from, to).iter().map(class).collect()
    };
    if !(2..=4).contains(&(outward - at)) {
        return None;
    }
    let space = outward + usize::from(text.at(outward) == b' ');
    let inward = alphanumeric_end(text, space);
    let first = shape(at, outward);
    let second = shape(space, inward);
    let british = [&b"A9"[..], b"A99", b"AA9", b"AA99", b"A9A", b"AA9A"]
        .contains(&first.as_slice())
        && second == b"9AA";
    let canadian = first == b"A9A" && second == b"9A9";
    (british || canadian).then_some(inward)
}

/// `IL 62701-1234`, `NSW 2000`, `75002`.
fn zip_end(text: Text<'_>, at: usize) -> Option<usize> {
    let state = text
        .run_end(at, |byte| byte.is_ascii_uppercase())
        .min(at + 4);
    let stated = (2..=3).contains(&(state - at));
    let digits = if stated { gap_end(text, state) } else { at };
    let end = text
        .run_end(digits, |byte| byte.is_ascii_digit())
        .min(digits + 6);
    let length = end - digits;
    let known = length == 5 || (stated && length == 4);
    if !known {
        // "Springfield, IL" without a code.
        let closed = stated && state - at == 2 && !text.at(state).is_ascii_alphanumeric();
        return closed
            .then_some(state)
            .filter(|_| STATES.contains(&text.bytes(at, state)));
    }
    let more = text.bytes(end + 1, end + 5);
    let plus_four = text.at(end) == b'-' && more.len() == 4 && more.iter().all(u8::is_ascii_digit);
    Some(if plus_four { end + 5 } else { end })
}

/// ", London" at the end of a clause.
fn place_alone(text: Text<'_>, from: usize) -> Option<usize> {
    let at = gap_end(text, from);
    let end = place_end(text, at).filter(|_| text.at(from) == b',')?;
    matches!(text.at(end), 0 | b'.' | b',' | b'\n' | b'\r' | b')' | b';').then_some(end)
}

/// The end of one to three words with capitals: "København Ø", "Frankfurt am Main".
fn place_end(text: Text<'_>, at: usize) -> Option<usize> {
    let mut end = place_word_end(text, at)?;
    for _ in 0..3 {
        let next = end + 1;
        let Some(word) = text
            .word_after(next, 0)
            .filter(|_| b" -".contains(&text.at(end)))
        else {
            break;
        };
        let linked = LINKS.contains(&text.slice(word));
        let from = if linked { word.end() + 1 } else { next };
        match place_word_end(text, from) {
            Some(word) => end = word,
            None => break,
        }
    }
    Some(end)
}

fn place_word_end(text: Text<'_>, at: usize) -> Option<usize> {
    let word = text.word_after(at, 0)?;
    let bytes = text.bytes(word.start(), word.end());
    let letters = !bytes.iter().any(u8::is_ascii_digit);
    (is_capital(text, at) && letters && !is_no_place(bytes)).then_some(word.end())
}

/// Behind commas, spaces and at most one line end.
fn gap_end(text: Text<'_>, from: usize) -> usize {
    let gap = text.bytes(from, (from + 4).min(text.len()));
    let mut lines = 0;
    let length = gap
        .iter()
        .take_while(|&&byte| {
            lines += usize::from(byte == b'\n');
            b" ,\n\r".contains(&byte) && lines < 2
        })
        .count();
    from + length
}

fn alphanumeric_end(text: Text<'_>, from: usize) -> usize {
    let rest = text.bytes(from, (from + 8).min(text.len()));
    from + rest
        .iter()
        .take_while(|byte| byte.is_ascii_alphanumeric())
        .count()
}

fn units() -> &'static Lexicon {
    static UNITS: OnceLock<Lexicon> = OnceLock::new();
    UNITS.get_or_init(|| Lexicon::of("address-unit"))
}

fn floors() -> &'static Lexicon {
    static FLOORS: OnceLock<Lexicon> = OnceLock::new();
    FLOORS.get_or_init(|| Lexicon::of("address-floor"))
}

/// Words inside the names of places.
const LINKS: &[&str] = &[
    "am", "an", "der", "de", "la", "sur", "del", "upon", "den", "i", "do", "di",
];
/// Source: USPS publication 28, <https://pe.usps.com/text/pub28/28apb.htm>.
#[rustfmt::skip]
const STATES: &[&[u8]] = &[
    b"AL", b"AK", b"AZ", b"AR", b"CA", b"CO", b"CT", b"DC", b"DE", b"FL", b"GA", b"HI", b"IA", b"ID", b"IL", b"IN", b"KS",
    b"KY", b"LA", b"MA", b"MD", b"ME", b"MI", b"MN", b"MO", b"MS", b"MT", b"NC", b"ND", b"NE", b"NH", b"NJ", b"NM", b"NV",
    b"NY", b"OH", b"OK", b"OR", b"PA", b"RI", b"SC", b"SD", b"TN", b"TX", b"UT", b"VA", b"VT", b"WA", b"WI", b"WV", b"WY",
];
