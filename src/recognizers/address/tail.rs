//! What follows a street: unit, postcode, place.

use std::sync::OnceLock;

use super::street::{is_capital, is_link, is_no_place, is_place_suffix};
use crate::Span;
use crate::recognizers::lexicon::Lexicon;
use crate::scan::Text;

/// What was read behind a street.
#[derive(Clone, Copy)]
pub struct Tail {
    /// Behind its last character.
    pub end: usize,
    /// Whether it holds a postcode.
    pub postcode: bool,
    /// Whether a place follows the postcode, and that is no year.
    pub place: bool,
    /// Whether the postcode is more than digits, or stands behind its state.
    pub coded: bool,
}

/// Reads units, postcode and place, also over line ends; in lower case too, when the
/// street is.
pub fn read(text: Text<'_>, from: usize, lower: bool) -> Option<Tail> {
    let reader = Reader { text, lower };
    let mut end = from;
    for _ in 0..2 {
        match unit_end(text, end) {
            Some(unit) => end = unit,
            None => break,
        }
    }
    let at = gap_end(text, end);
    if at > end {
        let first = reader.postcode_first(at);
        if let Some(end) = first.or_else(|| reader.place_first(at)) {
            let year = matches!(text.bytes(at, at + 2), b"19" | b"20")
                && text.run_end_within(at, 5, |byte| byte.is_ascii_digit()) == at + 4
                && !text
                    .bytes(at + 5, at + 7)
                    .iter()
                    .all(u8::is_ascii_uppercase);
            return Some(Tail {
                end: province_end(text, end),
                postcode: true,
                place: !year && first.is_some() && !text.before(end).is_ascii_digit(),
                coded: is_coded(text, end),
            });
        }
        if let Some(end) = reader.place_alone(end) {
            return Some(Tail {
                end,
                postcode: false,
                place: false,
                coded: false,
            });
        }
    }
    (end > from).then_some(Tail {
        end,
        postcode: false,
        place: false,
        coded: false,
    })
}

/// Whether what ends at `end` is `NW1 6XE`, `K7H 9R4`, `IL`, `HI 90692-1234`.
fn is_coded(text: Text<'_>, mut end: usize) -> bool {
    for _ in 0..3 {
        let Some(word) = text.word_before(end, 1) else {
            return false;
        };
        let bytes = text.bytes(word.start(), word.end());
        if !bytes.iter().all(u8::is_ascii_digit) {
            let upper = |byte: &u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
            let mixed = bytes.iter().any(u8::is_ascii_digit) && bytes.iter().all(upper);
            return mixed || STATES.contains(&bytes) || TERRITORIES.contains(&bytes);
        }
        end = word.start();
    }
    false
}

/// The start of "Flat 2," or "Apt 4B," before a street.
pub fn unit_before(text: Text<'_>, street: usize) -> Option<usize> {
    let comma = text.run_start(street, 2, |byte| b" ,\n".contains(&byte));
    // "Unit 5/12 George St".
    let unit = text
        .word_before(street, 1)
        .filter(|word| units().holds(text.bytes(word.start(), word.end())));
    if let Some(unit) = unit.filter(|_| text.bytes(comma, street) == b" ") {
        return Some(unit.start());
    }
    let identifier = text
        .word_before(comma, 0)
        .filter(|word| comma < street && word.len() <= 5)?;
    let word = text.word_before(identifier.start(), 1)?;
    let known = units().holds(text.bytes(word.start(), word.end()));
    let numbered = text.at(identifier.start()).is_ascii_digit() || identifier.len() == 1;
    // The short ones stand behind a street only: "às 14h, Rua Augusta 120".
    let long = text.slice(word).chars().count() > 2;
    (known && numbered && long).then_some(word.start())
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
    let dot = digits + usize::from(text.at(digits) == b'.');
    let ordinal = text.bytes(digits, digits + 2);
    let sign = if [&b"st"[..], b"nd", b"rd", b"th"].contains(&ordinal) {
        digits + 2
    } else {
        text.run_end_within(dot, 2, |byte| byte >= 0x80)
    };
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
    let end = side.map_or(end, |side| side.end());
    // "2. th.," ends with its dot.
    end + usize::from(text.at(end) == b'.' && text.at(end + 1) == b',')
}

/// Behind the "(TO)" of "Torino (TO)".
fn province_end(text: Text<'_>, end: usize) -> usize {
    match text.bytes(end, end + 5) {
        [b' ', b'(', first, second, b')']
            if first.is_ascii_uppercase() && second.is_ascii_uppercase() =>
        {
            end + 5
        }
        _ => end,
    }
}

/// Reads postcodes and places.
struct Reader<'a> {
    text: Text<'a>,
    /// Whether they may be in lower case.
    lower: bool,
}

impl Reader<'_> {
    /// "2100 København Ø", "D-10115 Berlin", "1012 AB Amsterdam", "00-950 Warszawa".
    fn postcode_first(&self, at: usize) -> Option<usize> {
        let text = self.text;
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
                .all(|byte| byte.is_ascii_uppercase() || (self.lower && byte.is_ascii_lowercase()))
        };
        let digits_at = |from: usize, count: usize| {
            let run = text.bytes(from, from + count);
            run.len() == count
                && run.iter().all(u8::is_ascii_digit)
                && !text.at(from + count).is_ascii_digit()
        };
        let separator = text.at(end);
        let code = match end - digits {
            4 if separator == b' '
                && letters(end + 1)
                && !text.at(end + 3).is_ascii_alphanumeric() =>
            {
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
        let place = self.place_end(space).filter(|_| space > code);
        // A number of four digits alone could be anything.
        match place {
            Some(end) => Some(end),
            None => (code - digits >= 5).then_some(code),
        }
    }

    /// "Springfield, IL 62701", "London SW1A 1AA", "Sydney NSW 2000", "Paris 75002".
    fn place_first(&self, at: usize) -> Option<usize> {
        let text = self.text;
        if let Some(end) = self.british_postcode_end(at) {
            let place = self.place_end(end + 1).filter(|_| text.at(end) == b' ');
            return Some(place.unwrap_or(end));
        }
        let mut from = at;
        for _ in 0..3 {
            let mut end = district_end(text, self.place_word_end(from)?);
            for _ in 0..3 {
                let next = gap_end(text, end);
                if let Some(code) = self
                    .british_postcode_end(next)
                    .or_else(|| self.zip_end(next))
                {
                    return Some(code);
                }
                match self.place_word_end(next).filter(|_| text.at(end) == b' ') {
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
    fn british_postcode_end(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let outward = alphanumeric_end(text, at);
        let shape = |from: usize, to: usize| -> Vec<u8> {
            let class = |byte: &u8| match byte {
                b'0'..=b'9' => b'9',
                b'A'..=b'Z' => b'A',
                b'a'..=b'z' if self.lower => b'A',
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
        // Ireland: "D01 F5P2".
        let irish = [&b"A99"[..], b"A9A"].contains(&first.as_slice())
            && second.len() == 4
            && second.iter().all(|class| b"A9".contains(class))
            && second.contains(&b'9')
            && second.contains(&b'A');
        (british || canadian || irish).then_some(inward)
    }

    /// `IL 62701-1234`, `NSW 2000`, `75002`.
    fn zip_end(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let is_upper =
            |byte: u8| byte.is_ascii_uppercase() || (self.lower && byte.is_ascii_lowercase());
        let state = text.run_end(at, is_upper).min(at + 4);
        let in_lower = text.at(at).is_ascii_lowercase();
        let known = |state: &[u8]| STATES.iter().any(|known| state.eq_ignore_ascii_case(known));
        let stated = (2..=3).contains(&(state - at)) && (!in_lower || known(text.bytes(at, state)));
        let digits = if stated { gap_end(text, state) } else { at };
        if stated && let Some(end) = self.british_postcode_end(digits) {
            return Some(end);
        }
        let end = text
            .run_end(digits, |byte| byte.is_ascii_digit())
            .min(digits + 6);
        let length = end - digits;
        let third = text.run_end_within(end + 1, 4, |byte| byte.is_ascii_digit());
        if length == 3 && text.at(end) == b' ' && third == end + 4 {
            // India: "832 015".
            return Some(third);
        }
        let known = length >= 5 || (length == 4 && TERRITORIES.contains(&text.bytes(at, state)));
        if !known {
            // "Springfield, IL" without a code.
            let closed = stated && state - at == 2 && !text.at(state).is_ascii_alphanumeric();
            return closed
                .then_some(state)
                .filter(|_| STATES.contains(&text.bytes(at, state)));
        }
        let more = text.run_end_within(end + 1, 4, |byte| byte.is_ascii_digit()) - end - 1;
        // "62701-1234" and, in Brazil, "80020-310".
        let longer = text.at(end) == b'-' && more >= 3;
        Some(if longer { end + 1 + more } else { end })
    }

    /// ", London" at the end of a clause.
    fn place_alone(&self, from: usize) -> Option<usize> {
        let text = self.text;
        let at = gap_end(text, from);
        if self.lower {
            return None;
        }
        let end = self.place_end(at).filter(|_| text.at(from) == b',')?;
        let end = district_end(text, end);
        matches!(text.at(end), 0 | b'.' | b',' | b'\n' | b'\r' | b')' | b';').then_some(end)
    }

    /// The end of one to three words with capitals: "København Ø", "Frankfurt am Main".
    fn place_end(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let mut end = self.place_word_end(at)?;
        if !is_capital(text, at) {
            // "13100 aix-en-provence", "8000 aarhus c": a district of one letter.
            let joined = |byte: u8| byte.is_ascii_alphabetic() || byte >= 0x80 || byte == b'-';
            end = text.run_end_within(end, LONGEST_PLACE, joined);
            let letter = text.word_after(end + 1, 0).filter(|_| text.at(end) == b' ');
            return Some(
                letter
                    .filter(|word| text.slice(*word).chars().count() == 1)
                    .map_or(end, Span::end),
            );
        }
        for _ in 0..3 {
            if !b" -".contains(&text.at(end)) {
                break;
            }
            // "Ybbs an der Donau", "Aulnay-sous-Bois".
            let mut from = end + 1;
            for _ in 0..2 {
                match text.word_after(from, 0) {
                    Some(word)
                        if is_link(text.bytes(word.start(), word.end()))
                            && !is_capital(text, word.start()) =>
                    {
                        from = word.end() + 1;
                    }
                    _ => break,
                }
            }
            match self.place_word_end(from) {
                Some(word) => end = word,
                None => break,
            }
        }
        Some(end)
    }

    fn place_word_end(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let word = text.word_after(at, 0)?;
        let bytes = text.bytes(word.start(), word.end());
        let letters = !bytes.iter().any(u8::is_ascii_digit);
        let in_case = is_capital(text, at)
            || (self.lower && word.len() >= SHORTEST_PLACE)
            || is_place_suffix(bytes);
        (in_case && letters && may_be_place(text, word)).then_some(word.end())
    }
}

/// Whether a word with a capital may be part of the name of a place: no "Dear" or "Monday", but "La Spezia".
pub fn may_be_place(text: Text<'_>, word: Span) -> bool {
    let bytes = text.bytes(word.start(), word.end());
    !is_no_place(bytes)
        || bytes == b"Port"
        || (ARTICLES.contains(&bytes) && is_capital(text, word.end() + 1))
}

/// Behind the district of "Dublin 2".
fn district_end(text: Text<'_>, end: usize) -> usize {
    let digits = text.run_end_within(end + 1, 3, |byte| byte.is_ascii_digit());
    let district = text.at(end) == b' '
        && (1..=2).contains(&(digits - end - 1))
        && !text.at(digits).is_ascii_alphanumeric()
        && text.at(digits) != b' ';
    if district { digits } else { end }
}

/// Behind commas, spaces and at most one line end.
fn gap_end(text: Text<'_>, from: usize) -> usize {
    if text.starts_with(from, b" - ") {
        return from + 3;
    }
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

const LONGEST_PLACE: usize = 32;
/// Letters of a place in lower case.
const SHORTEST_PLACE: usize = 3;
/// Words that begin names of places: "Den Haag", "La Spezia".
const ARTICLES: &[&[u8]] = &[
    b"Den", b"De", b"La", b"Le", b"Les", b"Los", b"Las", b"El", b"Great",
];
/// Source: USPS publication 28, <https://pe.usps.com/text/pub28/28apb.htm>.
#[rustfmt::skip]
const STATES: &[&[u8]] = &[
    b"AL", b"AK", b"AZ", b"AR", b"CA", b"CO", b"CT", b"DC", b"DE", b"FL", b"GA", b"HI", b"IA", b"ID", b"IL", b"IN", b"KS",
    b"KY", b"LA", b"MA", b"MD", b"ME", b"MI", b"MN", b"MO", b"MS", b"MT", b"NC", b"ND", b"NE", b"NH", b"NJ", b"NM", b"NV",
    b"NY", b"OH", b"OK", b"OR", b"PA", b"RI", b"SC", b"SD", b"TN", b"TX", b"UT", b"VA", b"VT", b"WA", b"WI", b"WV", b"WY",
];
/// Source: <https://auspost.com.au/sending/check-sending-guidelines/addressing-guidelines>.
const TERRITORIES: &[&[u8]] = &[b"ACT", b"NSW", b"NT", b"QLD", b"SA", b"TAS", b"VIC", b"WA"];
