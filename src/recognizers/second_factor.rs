//! What proves a person a second time, and what a password is kept as: seeds of one-time
//! codes, recovery codes, hashes.

use super::secrecy::{bounded_end, entropy, is_base64, looks_drawn};
use super::{Anchor, Check, Find, Match, Recognizer};
use crate::scan::Text;

#[rustfmt::skip]
pub const TABLE: &[Recognizer] = &[
    Recognizer::uncued("totp.url", "TOTP_SECRET", 0.97, Find::Opens(&["otpauth://", "otpauth-migration://"], otpauth_url),
        "https://github.com/google/google-authenticator/wiki/Key-Uri-Format"),
    Recognizer::uncued("totp.seed", "TOTP_SECRET", 0.93, Find::After("totp-seed", totp_seed), "https://www.rfc-editor.org/rfc/rfc6238"),
    Recognizer::uncued("recovery.codes", "RECOVERY_CODES", 0.93, Find::After("recovery-codes", recovery_codes),
        "https://pages.nist.gov/800-63-4/sp800-63b.html#lookupsecrets"),
    Recognizer::uncued("password.hash", "WEAK_PASSWORD_HASH", 0.95, Find::At(Anchor::Digit, numbered_hash), "https://manpages.debian.org/bookworm/libcrypt-dev/crypt.5.en.html"),
    Recognizer::uncued("password.named-hash", "WEAK_PASSWORD_HASH", 0.95,
        Find::Opens(&["$apr1$", "$argon2id$", "$argon2i$", "$argon2d$", "$y$j", "pbkdf2_sha256$", "pbkdf2_sha1$", "pbkdf2:sha", "scrypt:", "{SSHA}", "{SHA}", "{SSHA512}", "{CRYPT}"], named_hash),
        "https://manpages.debian.org/bookworm/libcrypt-dev/crypt.5.en.html"),
    Recognizer::uncued("password.windows-hash", "WEAK_PASSWORD_HASH", 0.95, Find::Opens(&["aad3b435b51404eeaad3b435b51404ee:"], windows_hash),
        "https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-nlmp/"),
];

/// The address that a QR code of an authenticator holds.
fn otpauth_url(text: Text<'_>, start: usize) -> Option<Match> {
    let end = bounded_end(text, start, 600, |byte| {
        byte.is_ascii_graphic() && !b"\"'`<>()[]{}\\|".contains(&byte)
    })?;
    let end = text.run_start(end, 4, |byte| b".,;:!?".contains(&byte));
    let query = text.bytes(start, end);
    let holds = |part: &[u8]| {
        query
            .windows(part.len())
            .any(|window| window.eq_ignore_ascii_case(part))
    };
    (holds(b"secret=") || holds(b"data=")).then(|| Match::new(start, end, Check::Plausible))
}

/// Base32 behind the name of a seed, also in groups of four.
fn totp_seed(text: Text<'_>, end: usize) -> Option<Match> {
    let mut position = end;
    for _ in 0..4 {
        let start = text.word_after(position, 6)?.start();
        if text
            .bytes(position, start)
            .windows(2)
            .any(|pair| pair == b"\n\n" || pair == b". ")
        {
            return None;
        }
        if let Some(found) = base32_groups(text, start) {
            return Some(found);
        }
        position = text.word_after(start, 0)?.end();
    }
    None
}

fn base32_groups(text: Text<'_>, start: usize) -> Option<Match> {
    let is_upper = text.at(start).is_ascii_uppercase()
        || text
            .bytes(start, start + 4)
            .iter()
            .any(u8::is_ascii_uppercase);
    let belongs = |byte: u8| {
        (b'2'..=b'7').contains(&byte)
            || if is_upper {
                byte.is_ascii_uppercase()
            } else {
                byte.is_ascii_lowercase()
            }
    };
    let mut end = text.run_end_within(start, 130, belongs);
    let group = end - start;
    let mut letters = group;
    while group == 4 && letters < 64 && b" -".contains(&text.at(end)) {
        let next = text.run_end_within(end + 1, 5, belongs);
        if next != end + 5 || text.at(next).is_ascii_alphanumeric() {
            break;
        }
        end = next;
        letters += 4;
    }
    let seed = text.bytes(start, end);
    let drawn = (16..=128).contains(&letters)
        && !text.at(end).is_ascii_alphanumeric()
        && entropy(seed) >= 2.75
        && (looks_drawn(seed) || (is_upper && letters.is_multiple_of(8)));
    drawn.then(|| {
        Match::new(
            start,
            text.run_end_within(end, 6, |byte| byte == b'='),
            Check::Plausible,
        )
    })
}

/// Three codes or more, of one length, behind "recovery codes".
fn recovery_codes(text: Text<'_>, end: usize) -> Option<Match> {
    let reach = (end + REACH).min(text.len());
    let mut position = end;
    while position < reach {
        let start = text.word_after(position, reach - position)?.start();
        let code = code_end(text, start);
        if let Some(end) = code.and_then(|code| codes_end(text, start, code)) {
            return Some(Match::new(start, end, Check::Plausible));
        }
        position = text
            .run_end_within(start, REACH, |byte| {
                byte.is_ascii_alphanumeric() || byte >= 0x80
            })
            .max(start + 1);
    }
    None
}

/// The end of the last of at least three codes as long as the one from `start` to `end`.
fn codes_end(text: Text<'_>, start: usize, end: usize) -> Option<usize> {
    let length = end - start;
    let (mut end, mut count) = (end, 1);
    while count < MOST_CODES {
        let gap = text.run_end_within(end, 12, |byte| b" \t\r\n,;|*\"'`-".contains(&byte));
        // The number of a list.
        let number = text.run_end_within(gap, 2, |byte| byte.is_ascii_digit());
        let is_number = number > gap && b".)".contains(&text.at(number));
        let next = if is_number {
            text.run_end_within(number + 1, 3, |byte| byte == b' ')
        } else {
            gap
        };
        match code_end(text, next) {
            Some(code) if next > end && code - next == length => end = code,
            _ => break,
        }
        count += 1;
    }
    (count >= 3).then_some(end)
}

/// The end of one code: letters and digits, or digits, in one or two groups.
fn code_end(text: Text<'_>, start: usize) -> Option<usize> {
    let belongs = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    let end = bounded_end(text, start, 24, belongs)?;
    let code = text.bytes(start, end);
    let is_code = (6..=24).contains(&code.len())
        && code.iter().any(u8::is_ascii_digit)
        && text
            .bytes(start, end)
            .split(|&byte| byte == b'-')
            .all(|group| group.len() >= 3);
    is_code.then_some(end)
}

/// `$2b$12$…`, `$6$…`: read from the number behind the first dollar sign.
fn numbered_hash(text: Text<'_>, digit: usize) -> Option<Match> {
    if text.before(digit) != b'$' {
        return None;
    }
    let scheme = text.run_end_within(digit, 2, |byte| byte.is_ascii_alphanumeric());
    let known = [&b"1"[..], b"5", b"6", b"7", b"2a", b"2b", b"2x", b"2y"];
    let is_known = known.contains(&text.bytes(digit, scheme)) && text.at(scheme) == b'$';
    is_known.then(|| crypt(text, digit - 1, b"$.=,"))?
}

/// A hash that begins with the name of its scheme.
fn named_hash(text: Text<'_>, start: usize) -> Option<Match> {
    crypt(text, start, b"$.=,:{}")
}

/// A hash in base64 behind its scheme, its cost and its salt, with `signs` between them.
fn crypt(text: Text<'_>, start: usize, signs: &[u8]) -> Option<Match> {
    let end = bounded_end(text, start, 400, |byte| {
        is_base64(byte) || signs.contains(&byte)
    })?;
    let end = text.run_start(end, 4, |byte| b".,:".contains(&byte));
    let hash = text.bytes(start, end);
    let last = hash.rsplit(|byte| b"$}".contains(byte)).next()?;
    (last.len() >= 22 && looks_drawn(last) && entropy(last) >= 3.0)
        .then(|| Match::new(start, end, Check::Plausible))
}

/// The hash of a Windows password behind the empty one of LAN Manager.
fn windows_hash(text: Text<'_>, start: usize) -> Option<Match> {
    let hash = start + 33;
    let end = bounded_end(text, hash, 32, |byte| byte.is_ascii_alphanumeric())?;
    let is_hash = end - hash == 32 && text.bytes(hash, end).iter().all(u8::is_ascii_hexdigit);
    is_hash.then(|| Match::new(start, end, Check::Plausible))
}

/// How far behind the words the first code may stand, in bytes.
const REACH: usize = 80;
const MOST_CODES: usize = 32;
