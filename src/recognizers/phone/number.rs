//! Reads a number as people write it, group by group.

use crate::scan::Text;

/// Digits in groups, from one position on.
pub struct Number {
    digits: [u8; MOST_DIGITS],
    groups: [u8; MOST_GROUPS],
    endings: [Ending; MOST_GROUPS],
    count: usize,
    /// Whether dots separate the groups.
    pub dotted: bool,
}

/// A place where the number may end.
#[derive(Clone, Copy, Default)]
pub struct Ending {
    /// Behind the last digit.
    pub end: usize,
    /// How many groups it has.
    pub groups: usize,
    /// Whether a space and more digits follow.
    pub goes_on: bool,
    digits: usize,
    open: bool,
}

impl Number {
    /// Reads from the digit at `position`. Without endings when what stands there
    /// is no number that one could dial.
    pub fn read(text: Text<'_>, position: usize) -> Self {
        let mut number = Self {
            digits: [0; MOST_DIGITS],
            groups: [0; MOST_GROUPS],
            endings: [Ending::default(); MOST_GROUPS],
            count: 0,
            dotted: false,
        };
        let (mut at, mut digits) = (position, 0);
        while number.count < MOST_GROUPS {
            let Some(end) = number.read_group(text, at, &mut digits) else {
                // A longer run of digits: nothing before it is a number of its own.
                number.count = 0;
                return number;
            };
            let next = separator_end(text, end);
            number.push(text, end, digits, next);
            match next {
                Some(next) if digits < MOST_DIGITS => {
                    number.dotted |= text.at(end) == b'.';
                    at = next;
                }
                _ => break,
            }
        }
        number
    }

    /// The places where it may end, in order.
    pub fn endings(&self) -> impl DoubleEndedIterator<Item = &Ending> {
        let known = self.endings.iter().take(self.count);
        known.filter(|ending| ending.open && ending.digits >= 6)
    }

    /// The ASCII digits up to an ending.
    pub fn digits(&self, ending: &Ending) -> &[u8] {
        self.digits.get(..ending.digits).unwrap_or_default()
    }

    /// How many digits each group has.
    pub fn groups(&self, ending: &Ending) -> &[u8] {
        self.groups.get(..ending.groups).unwrap_or_default()
    }

    fn read_group(&mut self, text: Text<'_>, at: usize, digits: &mut usize) -> Option<usize> {
        let run = text.bytes(at, (at + MOST_DIGITS + 1).min(text.len()));
        let length = run.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let room = self.digits.get_mut(*digits..*digits + length)?;
        for (slot, &digit) in room.iter_mut().zip(run) {
            *slot = digit;
        }
        *digits += length;
        if let Some(group) = self.groups.get_mut(self.count) {
            *group = u8::try_from(length).unwrap_or(u8::MAX);
        }
        Some(at + length)
    }

    fn push(&mut self, text: Text<'_>, end: usize, digits: usize, next: Option<usize>) {
        let spaced = next.is_some_and(|_| text.at(end) == b' ');
        if let Some(ending) = self.endings.get_mut(self.count) {
            *ending = Ending {
                end,
                groups: self.count + 1,
                goes_on: spaced,
                digits,
                open: may_end(text, end) && (next.is_none() || spaced),
            };
        }
        self.count += 1;
    }
}

/// Where the next group begins when a separator that numbers use stands at `end`.
fn separator_end(text: Text<'_>, end: usize) -> Option<usize> {
    if text.starts_with(end, b"(0)") || text.starts_with(end, b" (0)") {
        let behind = end + if text.at(end) == b' ' { 4 } else { 3 };
        let next = behind + usize::from(text.at(behind) == b' ');
        return text.at(next).is_ascii_digit().then_some(next);
    }
    let length = text
        .bytes(end, (end + 4).min(text.len()))
        .iter()
        .take_while(|byte| b" -./()".contains(byte))
        .count();
    let known = length == 1 || SEPARATORS.contains(&text.bytes(end, end + length));
    (length > 0 && known && text.at(end + length).is_ascii_digit()).then_some(end + length)
}

/// False at a glance: fewer than six digits and no more of them behind a separator.
pub fn may_be_dialled(text: Text<'_>, position: usize) -> bool {
    let near = text.bytes(position, (position + 10).min(text.len()));
    let run = near.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let gap = near
        .iter()
        .skip(run)
        .take_while(|byte| b" -./()".contains(byte))
        .count();
    let more = near.get(run + gap).is_some_and(u8::is_ascii_digit);
    let decimal = run == 1 && near.get(1) == Some(&b'.');
    !decimal && (run >= 6 || (gap > 0 && more))
}

/// False in the middle of a word, a price, a date or a longer number.
pub fn may_start(text: Text<'_>, start: usize) -> bool {
    let before = text.before(start);
    match before {
        b'0'..=b'9'
        | b'a'..=b'z'
        | b'A'..=b'Z'
        | b'_'
        | b'$'
        | b'#'
        | b'%'
        | b'@'
        | b'\\'
        | b'&' => false,
        b'-' | b'.' | b',' | b'/' | b':' | b'+' | b'\'' | b'*' | b'=' | b'(' | b'[' => {
            let earlier = text.before(start - 1);
            let label = b":=([/',".contains(&before) && !earlier.is_ascii_digit();
            label || !(earlier.is_ascii_alphanumeric() || earlier == before)
        }
        b' ' => !ends_with_currency(text, start - 1),
        0x80.. => !ends_with_currency(text, start) && is_foreign(text, start),
        _ => true,
    }
}

/// Behind an ideograph or a symbol, a number may begin without a space.
fn is_foreign(text: Text<'_>, start: usize) -> bool {
    let character = text
        .as_str()
        .get(..start)
        .and_then(|head| head.chars().next_back());
    character.is_some_and(|character| !character.is_alphabetic() || character > '\u{2e80}')
}

fn ends_with_currency(text: Text<'_>, end: usize) -> bool {
    let last = text.before(end);
    CURRENCIES.iter().any(|sign| {
        sign.last() == Some(&last) && end >= sign.len() && text.starts_with(end - sign.len(), sign)
    })
}

/// False in front of a letter, a decimal, a time or a unit.
fn may_end(text: Text<'_>, end: usize) -> bool {
    let next = text.at(end + 1);
    match text.at(end) {
        b'x' | b'X' => next.is_ascii_digit(),
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'%' | b'@' | b'$' | b'=' => false,
        b',' | b':' | b'.' | b'/' | b'+' | b'-' => {
            !next.is_ascii_alphanumeric() || text.at(end) == b',' && !next.is_ascii_digit()
        }
        b' ' => !starts_with_currency(text, end + 1),
        _ => !starts_with_currency(text, end),
    }
}

fn starts_with_currency(text: Text<'_>, start: usize) -> bool {
    let first = text.at(start);
    CURRENCIES
        .iter()
        .any(|sign| sign.first() == Some(&first) && text.starts_with(start, sign))
}

/// The end of ` ext. 12`, when it stands at `end`.
pub fn extension_end(text: Text<'_>, end: usize) -> Option<usize> {
    let word = text
        .run_end(end, |byte| b" ,;".contains(&byte))
        .min(end + 3);
    let mark = EXTENSIONS.iter().find(|mark| {
        let bytes = text.bytes(word, word + mark.len());
        bytes.eq_ignore_ascii_case(mark)
    })?;
    let behind = word + mark.len();
    let digits = text
        .run_end(behind, |byte| b" .:".contains(&byte))
        .min(behind + 3);
    let run = text.bytes(digits, digits + 7);
    let run = if run.is_empty() {
        text.bytes(digits, text.len())
    } else {
        run
    };
    let length = run.iter().take_while(|byte| byte.is_ascii_digit()).count();
    (1..=6).contains(&length).then_some(digits + length)
}

const MOST_DIGITS: usize = 17;
const MOST_GROUPS: usize = 8;
/// Those of more than one byte.
const SEPARATORS: &[&[u8]] = &[b") ", b")-", b" - ", b" (", b"-(", b" / ", b")/"];
const CURRENCIES: &[&[u8]] = &[
    b"$",
    "€".as_bytes(),
    "£".as_bytes(),
    "¥".as_bytes(),
    "₹".as_bytes(),
    b"EUR",
    b"USD",
    b"GBP",
    b"DKK",
    b"SEK",
    b"NOK",
    b"PLN",
    b"CHF",
    b"kr",
    b"R$",
    "zł".as_bytes(),
    b"Rs",
];
/// The longer word first.
const EXTENSIONS: &[&[u8]] = &[
    b"extension",
    b"ext",
    b"durchwahl",
    b"anexo",
    b"poste",
    b"lokal",
    b"toestel",
    b"ramal",
    b"wew",
    b"x",
    b"#",
];
