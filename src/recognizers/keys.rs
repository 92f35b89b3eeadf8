//! Private keys in their armour, and JSON Web Tokens.

use super::secrecy::{bounded_end, decode_base64, entropy, is_base64, is_base64url};
use super::{Check, Cue, Find, Match, Recognizer, Source};
use crate::scan::Text;
use crate::seal::strict_json::parse_object;

#[rustfmt::skip]
pub const TABLE: &[Recognizer] = &[
    key("key.pem", Find::OpensFar(&["-BEGIN ", "- BEGIN "], pem), "https://www.rfc-editor.org/rfc/rfc7468"),
    key("key.pem-in-base64", Find::Opens(&["LS0tLS1CRUdJTi"], encoded_pem), "https://www.rfc-editor.org/rfc/rfc7468"),
    key("key.putty", Find::OpensFar(&["PuTTY-User-Key-File-"], putty),
        "https://the.earth.li/~sgtatham/putty/0.83/htmldoc/AppendixC.html"),
    Recognizer {
        id: "token.jwt",
        entity: "JWT",
        find: Find::Opens(&["eyJ", "ewo", "eyA"], jwt),
        check: None,
        score: 0.97,
        cue: Cue::Ignored,
        source: Source::new("https://www.rfc-editor.org/rfc/rfc7519"),
    },
];

const fn key(id: &'static str, find: Find, source: &'static str) -> Recognizer {
    Recognizer::uncued(id, "PRIVATE_KEY", 0.98, find, source)
}

/// A block of PEM, OpenSSH or PGP armour with a private key, on one line or many,
/// also with its line ends escaped and also without its end.
fn pem(text: Text<'_>, dash: usize) -> Option<Match> {
    let start = text.run_start(dash + 1, LONGEST_DASHES, |byte| byte == b'-');
    let body = armour_line_end(text, dash)?;
    if dash + 1 - start < 2 {
        return None;
    }
    let stop = body + dashes_at(text.bytes(body, (body + LONGEST_KEY).min(text.len())));
    let data = data_end(text, body, stop)?;
    let end = armour_line_end(text, stop).unwrap_or(data);
    Some(Match::new(start, end, Check::Plausible))
}

/// The end of `-----BEGIN … PRIVATE KEY-----`, or of the line that ends the armour,
/// from one of its leading dashes on.
fn armour_line_end(text: Text<'_>, dash: usize) -> Option<usize> {
    let line = text.bytes(dash, (dash + LONGEST_LABEL).min(text.len()));
    let name = line
        .windows(PRIVATE_KEY.len())
        .position(|window| window == PRIVATE_KEY)?;
    let is_label = line
        .iter()
        .take(name)
        .all(|&byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || b" -".contains(&byte));
    let end = dash + name + PRIVATE_KEY.len();
    let end = end
        + if text.starts_with(end, b" BLOCK") {
            6
        } else {
            0
        };
    let end = text.run_end_within(end, 1, |byte| byte == b' ');
    let close = text.run_end_within(end, LONGEST_DASHES, |byte| byte == b'-');
    (is_label && close > end).then_some(close)
}

/// Where the next dashes stand.
fn dashes_at(bytes: &[u8]) -> usize {
    bytes
        .windows(2)
        .position(|pair| pair == b"--")
        .unwrap_or(bytes.len())
}

/// The end of the last of the lines of base64 between `start` and `stop`; headers
/// such as `Proc-Type: 4,ENCRYPTED` may come first. `None` without base64.
fn data_end(text: Text<'_>, start: usize, stop: usize) -> Option<usize> {
    let mut last = None;
    let mut position = start;
    while position < stop {
        let begin = text.run_end_within(position, stop - position, |byte| !is_base64(byte));
        if text.before(begin) == b'\\' {
            // The letter of an escaped line end.
            position = begin + 1;
            continue;
        }
        let room = stop.saturating_sub(begin);
        let end = text.run_end_within(begin, room, |byte| is_base64(byte) || byte == b'=');
        let line = text.bytes(begin, end);
        let is_remainder = last.is_some_and(|last| begin - last <= 8) && !is_prose(line);
        if is_remainder || is_data(line) {
            last = Some(end);
        } else if last.is_some() || line.is_empty() {
            break;
        }
        position = end;
    }
    last
}

fn is_data(line: &[u8]) -> bool {
    line.len() >= SHORTEST_DATA
        && entropy(line) >= 2.5
        && (line.iter().any(u8::is_ascii_digit) || (line.len() >= 40 && !is_prose(line)))
}

/// A word, however long, is written in one case.
fn is_prose(line: &[u8]) -> bool {
    let tail = line.get(1..).unwrap_or_default();
    tail.iter().all(u8::is_ascii_lowercase)
}

/// A whole PEM file in base64, as in a Kubernetes configuration.
fn encoded_pem(text: Text<'_>, start: usize) -> Option<Match> {
    if b"+/-_".contains(&text.before(start)) {
        return None;
    }
    let end = text.run_end_within(start, LONGEST_KEY, is_base64);
    let end = text.run_end_within(end, 2, |byte| byte == b'=');
    let head = decode_base64(text.bytes(start, end.min(start + 64)))?;
    let is_key = end - start > 128
        && head
            .windows(PRIVATE_KEY.len())
            .any(|window| window == PRIVATE_KEY);
    is_key.then(|| Match::new(start, end, Check::Plausible))
}

/// A PuTTY key file, line by line up to `Private-MAC`.
fn putty(text: Text<'_>, start: usize) -> Option<Match> {
    let mut position = start;
    let mut last = None;
    for line in 0..LONGEST_PUTTY {
        let bytes = text.bytes(position, (position + LONGEST_LINE).min(text.len()));
        let length = line_length(bytes);
        let content = bytes.get(..length).unwrap_or_default();
        let is_next_file = line > 0 && content.starts_with(b"PuTTY-User");
        let is_header = content.iter().take(32).any(|&byte| byte == b':');
        let is_data =
            !content.is_empty() && content.iter().all(|&byte| is_base64(byte) || byte == b'=');
        if is_next_file || !(is_header || is_data) {
            break;
        }
        if last.is_some() || content.starts_with(b"Private-Lines") {
            last = Some(position + length);
        }
        if content.starts_with(b"Private-MAC") {
            break;
        }
        position += length;
        position += line_end_length(text.bytes(position, (position + 4).min(text.len())));
    }
    last.map(|end| Match::new(start, end, Check::Plausible))
}

/// The length of a line up to its end, be it escaped or real.
fn line_length(bytes: &[u8]) -> usize {
    bytes
        .iter()
        .position(|byte| b"\r\n\\\"".contains(byte))
        .unwrap_or(bytes.len())
}

fn line_end_length(bytes: &[u8]) -> usize {
    match bytes {
        [b'\\', b'r', b'\\', b'n'] => 4,
        [b'\\', b'n', ..] | [b'\r', b'\n', ..] => 2,
        [b'\n', ..] => 1,
        _ => 0,
    }
}

/// Three parts of a signed token or five of an encrypted one, of which the first
/// says the algorithm. A token without its signature still tells its claims.
fn jwt(text: Text<'_>, start: usize) -> Option<Match> {
    if b"-_".contains(&text.before(start)) {
        return None;
    }
    let header = bounded_end(text, start, LONGEST_HEADER, is_base64url)?;
    if text.at(header) != b'.' {
        return None;
    }
    let most = parts_of(text.bytes(start, header))?;
    let mut end = header;
    for part in 2..=most {
        if text.at(end) != b'.' {
            break;
        }
        let next = text.run_end_within(end + 1, LONGEST_KEY, is_base64url);
        // The key of a token that is encrypted directly is empty.
        let is_empty_key = part == 2 && text.at(next) == b'.';
        if next == end + 1 && !is_empty_key {
            break;
        }
        end = next;
    }
    (end - header > 8).then(|| Match::new(start, end, Check::Plausible))
}

/// How many parts the token of this header (RFC 7515, section 4; RFC 7516) has; `None` when it names no algorithm.
fn parts_of(header: &[u8]) -> Option<usize> {
    let json = decode_base64(header)?;
    let header = parse_object(&json)?;
    header.get("alg")?;
    let is_encrypted = header.get("enc").is_some_and(|name| !name.is_null());
    Some(if is_encrypted { 5 } else { 3 })
}

const PRIVATE_KEY: &[u8] = b"PRIVATE KEY";
const LONGEST_DASHES: usize = 8;
const LONGEST_LABEL: usize = 64;
/// A 16384-bit RSA key takes 13 KB.
const LONGEST_KEY: usize = 1 << 15;
const SHORTEST_DATA: usize = 16;
const LONGEST_PUTTY: usize = 400;
const LONGEST_LINE: usize = 256;
const LONGEST_HEADER: usize = 1024;
