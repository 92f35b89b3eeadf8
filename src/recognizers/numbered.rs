//! Numbers without a form of their own, known by the words in front of them: "my
//! customer number is 4711-22". To add one, add a row and its group of words.

use std::sync::OnceLock;

use super::lexicon::Lexicon;
use super::{Anchor, Check, Cue, Find, Match, Recognizer, Source};
use crate::Span;
use crate::scan::{Text, is_word};

#[rustfmt::skip]
pub const TABLE: &[Recognizer] = &[
    row("number.passport", "PASSPORT_NUMBER", "passport", |id| sized(id, 3, 6, 12), 0.75),
    row("number.driver-license", "DRIVER_LICENSE", "driver-license", |id| sized(id, 4, 5, 18), 0.7),
    row("number.us-driver-license", "US_DRIVER_LICENSE", "us-driver-license", |id| sized(id, 4, 5, 15), 0.75),
    Recognizer { find: Find::After("national-id", behind_no_file), ..row("number.national-id", "NATIONAL_ID", "national-id", |id| sized(id, 4, 5, 20), 0.6) },
    row("number.bank-account", "BANK_ACCOUNT", "bank-account", |id| sized(id, 6, 6, 20), 0.7),
    row("number.customer", "CUSTOMER_ID", "customer-id", |id| sized(id, 3, 4, 20), 0.65),
    row("number.employee", "EMPLOYEE_ID", "employee-id", |id| sized(id, 3, 3, 16), 0.65),
    row("number.invoice", "INVOICE_NUMBER", "invoice-number", |id| sized(id, 3, 4, 20), 0.45),
    row("number.ssn-last-four", "US_SSN", "ssn-last-four", |id| code(id, 4, 4), 0.7),
    row("number.booking", "POLICY_OR_CONTRACT_NUMBER", "booking-code", booking, 0.6),
    row("number.contract", "POLICY_OR_CONTRACT_NUMBER", "contract-number", |id| sized(id, 4, 5, 20), 0.65),
    row("number.medical-record", "MEDICAL_RECORD_NUMBER", "medical-record", |id| sized(id, 4, 5, 16), 0.75),
    row("number.health-insurance", "HEALTH_INSURANCE_ID", "health-insurance", |id| sized(id, 5, 6, 20), 0.7),
    row("number.claim", "US_CLAIM_NUMBER", "claim-number", |id| sized(id, 4, 5, 20), 0.6),
    row("number.prescription", "US_PRESCRIPTION_NUMBER", "prescription-number", |id| sized(id, 5, 6, 14), 0.65),
    Recognizer { find: Find::After("license-plate", plate_behind), ..row("number.license-plate", "LICENSE_PLATE", "license-plate", plate, 0.7) },
    Recognizer { find: Find::At(Anchor::Digit, plate_at), check: None, cue: Cue::Required("vehicle"), ..row("vehicle.plate", "LICENSE_PLATE", "license-plate", plate, 0.3) },
    row("number.device-serial", "DEVICE_SERIAL", "device-serial", |id| sized(id, 3, 6, 24), 0.55),
    row("number.session", "SESSION_ID", "session-id", |id| sized(id, 4, 16, 128), 0.7),
    row("number.postal-code", "POSTAL_CODE", "postcode", |id| sized(id, 3, 4, 9), 0.6),
    Recognizer { find: Find::After("pin", behind_clause), ..row("number.pin", "PIN", "pin", |id| sized(id, 3, 4, 8), 0.8) },
    row("number.one-time-code", "OTP_CODE", "one-time-code", |id| code(id, 4, 8), 0.7),
];

const fn row(
    id: &'static str,
    entity: &'static str,
    words: &'static str,
    check: fn(&[u8]) -> Check,
    score: f64,
) -> Recognizer {
    Recognizer {
        id,
        entity,
        find: Find::After(words, behind),
        check: Some(check),
        score,
        cue: Cue::Ignored,
        source: Source::new("https://eur-lex.europa.eu/eli/reg/2016/679/oj"),
    }
}

/// Between `fewest` and `most` letters and digits, of them `digits` digits at least.
fn sized(id: &[u8], digits: usize, fewest: usize, most: usize) -> Check {
    let count = id.iter().filter(|byte| byte.is_ascii_digit()).count();
    if count >= digits && (fewest..=most).contains(&id.len()) {
        Check::Plausible
    } else {
        Check::Impossible
    }
}

/// Digits only.
fn code(id: &[u8], fewest: usize, most: usize) -> Check {
    sized(id, id.len().max(1), fewest, most)
}

/// The code of a booking, letters and digits mixed: a date and a telephone stand there, too.
fn booking(id: &[u8]) -> Check {
    // "a booking for 07.15pm"
    if matches!(
        id,
        [b'0'..=b'9', .., b'A' | b'P' | b'a' | b'p', b'M' | b'm']
    ) {
        return Check::Impossible;
    }
    mixed(id, 5, 8)
}

fn plate(id: &[u8]) -> Check {
    mixed(id, 4, 9)
}

/// Letters and digits mixed.
fn mixed(id: &[u8], fewest: usize, most: usize) -> Check {
    match sized(id, 1, fewest, most) {
        Check::Plausible if id.iter().any(u8::is_ascii_alphabetic) => Check::Plausible,
        _ => Check::Impossible,
    }
}

/// The number behind words that announce it and end at `end`, over a few words such
/// as "number is".
pub fn behind(text: Text<'_>, end: usize) -> Option<Match> {
    let start = value_start(text, end)?;
    let stop = value_end(text, start);
    let span = Span::new(start, stop);
    let inside = b"@_(".contains(&text.at(stop)) || text.at(stop) >= 0x80;
    (!inside && !span.is_empty()).then(|| Match::new(start, stop, Check::Plausible))
}

/// The same, but not the number of a file, which begins with its year: "RG 23/04412".
fn behind_no_file(text: Text<'_>, end: usize) -> Option<Match> {
    behind(text, end).filter(|found| {
        let sign = found.span.start() + 2;
        text.at(sign) != b'/' || !text.at(sign + 1).is_ascii_digit()
    })
}

/// The same as [`behind`], also over what the number is for: "the PIN of the safe is 4821".
fn behind_clause(text: Text<'_>, end: usize) -> Option<Match> {
    static VERBS: OnceLock<Lexicon> = OnceLock::new();
    let verbs = VERBS.get_or_init(|| Lexicon::of("password-is"));
    if let Some(found) = behind(text, end) {
        return Some(found);
    }
    let mut position = end;
    for _ in 0..MOST_LINKS {
        let word = text.word_after(position, 2)?;
        let goes_on = text
            .bytes(position, word.start())
            .iter()
            .all(|byte| b" '".contains(byte));
        position = word.end();
        if !goes_on {
            return None;
        }
        if text.at(position) == b':' || verbs.holds(text.bytes(word.start(), position)) {
            let value = text
                .word_after(position, 3)
                .filter(|value| text.at(value.start()).is_ascii_digit());
            if let Some(value) = value {
                let stop = value_end(text, value.start());
                return Some(Match::new(value.start(), stop, Check::Plausible).weighing(0.9));
            }
        }
    }
    None
}

/// The same for a plate, which ends in letters in some countries: "AB 123 CD", "1234 BCD".
fn plate_behind(text: Text<'_>, end: usize) -> Option<Match> {
    let found = behind(text, end)?;
    let stop = found.span.end();
    let letters = text.run_end_within(stop + 1, 4, |byte| byte.is_ascii_uppercase());
    let closes = text.at(stop) == b' '
        && text.before(stop).is_ascii_digit()
        && (1..=3).contains(&(letters - stop - 1))
        && !is_word(text.at(letters));
    Some(if closes {
        Match::new(found.span.start(), letters, found.check)
    } else {
        found
    })
}

/// A plate by its form: "HH-RK 2209", "GH-482-KV", "AB12 CDE".
fn plate_at(text: Text<'_>, digit: usize) -> Option<Match> {
    let joint = digit - usize::from(b" -".contains(&text.before(digit)));
    let capitals =
        |from: usize, most: usize| text.run_start(from, most, |byte| byte.is_ascii_uppercase());
    let letters = capitals(joint, 3);
    if !(1..=2).contains(&(joint - letters)) {
        return None;
    }
    let digits = text.run_end_within(digit, 5, |byte| byte.is_ascii_digit());
    let behind = text.run_end_within(digits + 1, 4, |byte| byte.is_ascii_uppercase());
    let forms = (
        text.before(digit),
        digits - digit,
        text.at(digits),
        behind - digits.min(behind),
    );
    let (start, end) = match forms {
        (b' ', 1..=4, _, _) if text.before(letters) == b'-' => (capitals(letters - 1, 4), digits),
        (b'-', 3, b'-', 3) => (letters, behind),
        (_, 2, b' ', 4) if joint == digit => (letters, behind),
        _ => return None,
    };
    let alone =
        !is_word(text.before(start)) && !is_word(text.at(end)) && text.before(start) != b'-';
    alone.then(|| Match::new(start, end, Check::Plausible))
}

/// Where the value begins; nothing where the sentence ends or speaks of something else, unless
/// it asks and the next line answers: "your zip?" and "caller: it's 30318".
pub fn value_start(text: Text<'_>, end: usize) -> Option<usize> {
    static LINKS: OnceLock<Lexicon> = OnceLock::new();
    let links = LINKS.get_or_init(|| Lexicon::of("number-link"));
    let (mut position, mut answers) = (end, false);
    for step in 0..MOST_LINKS {
        let word = text.word_after(position, WIDEST_GAP)?;
        let gap = text.bytes(position, word.start());
        let asks = gap.starts_with(b"?\n");
        answers |= asks;
        // A dot belongs to "no." and "nr."; behind it a sentence would begin in upper case.
        let ends = !asks
            && (gap.iter().any(|byte| b"?!;{}<>".contains(byte))
                || gap.windows(2).any(|pair| pair == b"\n\n")
                || gap.is_empty());
        let bytes = text.bytes(word.start(), word.end());
        if ends {
            return None;
        }
        if bytes.iter().any(u8::is_ascii_digit) || is_series(text, word) {
            return Some(word.start());
        }
        if !(answers || links.holds(bytes)) || step + 1 == MOST_LINKS {
            return None;
        }
        position = word.end();
    }
    None
}

/// Up to four letters in front of digits: `AB 123456`, `CUST-4711`.
fn is_series(text: Text<'_>, word: Span) -> bool {
    let bytes = text.bytes(word.start(), word.end());
    let dashed = b"-/".contains(&text.at(word.end()));
    let spaced = text.at(word.end()) == b' ' && bytes.len() <= 3;
    let next = text.at(word.end() + 1);
    bytes.len() <= 5
        && bytes.iter().all(u8::is_ascii_uppercase)
        && (next.is_ascii_digit() && (dashed || spaced) || dashed && next.is_ascii_uppercase())
}

/// Behind the last group of the value. Groups are joined by single signs, and by
/// spaces where both are short.
fn value_end(text: Text<'_>, start: usize) -> usize {
    let group_end =
        |from| text.run_end_within(from, LONGEST_VALUE, |byte| byte.is_ascii_alphanumeric());
    let (mut from, mut end) = (start, group_end(start));
    while end - start < LONGEST_VALUE {
        let next = group_end(end + 1);
        let group = text.bytes(end + 1, next);
        let digits = group.iter().filter(|byte| byte.is_ascii_digit()).count();
        let letters_before = text.bytes(from, end).iter().all(u8::is_ascii_alphabetic);
        let short = end - from <= 4 && group.len() <= 4 || letters_before;
        let joined = match text.at(end) {
            b'-' | b'/' => !group.is_empty(),
            b'.' => digits > 0,
            b' ' => short && digits == group.len() && digits > 1,
            _ => false,
        };
        if !joined || is_word(text.at(next)) {
            break;
        }
        (from, end) = (end + 1, next);
    }
    end
}

/// Most words between the announcement and the number, the number included.
const MOST_LINKS: usize = 6;
/// Most bytes between two of them.
const WIDEST_GAP: usize = 5;
const LONGEST_VALUE: usize = 128;
