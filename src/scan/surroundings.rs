//! What stands right around a number that no cue word names: plain words, or code and data.

use super::text::Text;
use crate::Span;

/// Whether plain digits stand in code or a log: `seed=646588258`, `rgb(240 136 238)`, `"size": 774843534`. What people
/// put into tables and lists, they separate by other signs than these.
pub fn is_technical(text: Text<'_>, span: Span) -> bool {
    let number = text.bytes(span.start(), span.end());
    let unbroken = number.iter().all(u8::is_ascii_digit);
    let grouped = number
        .iter()
        .all(|byte| byte.is_ascii_digit() || *byte == b' ');
    (grouped && is_assigned(text, span.start()))
        || (unbroken && (is_clock(number) || code_signs(text, span) >= FEWEST_SIGNS))
}

/// Seconds or milliseconds since 1970, from 2017 to 2027.
fn is_clock(number: &[u8]) -> bool {
    matches!(number, [b'1', b'5'..=b'7', rest @ ..] if matches!(rest.len(), 8 | 11))
}

/// Whether the name of something else, or a call, leads up to `start`.
fn is_assigned(text: Text<'_>, start: usize) -> bool {
    match text.before(start) {
        b'=' => is_name(text.before(start - 1)),
        b'(' => is_name(text.before(start - 1)),
        b' ' => text.before(start - 1) == b':' && text.before(start - 2) == b'"',
        b':' => text.before(start - 1) == b'"',
        _ => false,
    }
}

fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// How many signs of code there are around.
fn code_signs(text: Text<'_>, span: Span) -> usize {
    let before = text.bytes(span.start().saturating_sub(REACH), span.start());
    let behind = text.bytes(span.end(), (span.end() + REACH).min(text.len()));
    let is_sign = |byte: &&u8| b"={}[]<>_\\^*&".contains(byte);
    before.iter().chain(behind).filter(is_sign).count()
}

/// How many bytes on either side are looked at.
const REACH: usize = 32;
/// One bracket is in ordinary writing too.
const FEWEST_SIGNS: usize = 2;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_and_logs_are_told_from_words() {
        for (text, number, expected) in [
            ("is it 046454286, please?", "046454286", false),
            ("here:\n046454286\nthanks", "046454286", false),
            ("(046454286)", "046454286", false),
            ("020 7946 0958; 07700 900123 | x", "07700 900123", false),
            ("f(seed=046454286)", "046454286", true),
            ("rgb(240 136 238)", "240 136 238", true),
            ("{\"size\": 046454286}", "046454286", true),
            ("[ 12.5] sector 046454286", "046454286", true),
            ("at 1732271402 sharp", "1732271402", true),
            ("at 1732271402123 sharp", "1732271402123", true),
            ("at 1132271402 sharp", "1132271402", false),
            ("<b>46-45-42</b>", "46-45-42", false),
        ] {
            let start = text.find(number).unwrap_or_default();
            let span = Span::new(start, start + number.len());
            assert_eq!(is_technical(Text::new(text), span), expected, "{text}");
        }
    }
}
