//! URLs, with a scheme or from `www.` on.

use crate::recognizers::{Check, Match};
use crate::scan::Text;

/// `https://host/path`, read around the colon.
pub fn with_scheme(text: Text<'_>, colon: usize) -> Option<Match> {
    if !text.starts_with(colon, b"://") {
        return None;
    }
    let start = text.run_start(colon, LONGEST_SCHEME, |byte| byte.is_ascii_alphanumeric());
    let scheme = text.bytes(start, colon);
    if !SCHEMES
        .iter()
        .any(|known| scheme.eq_ignore_ascii_case(known))
    {
        return None;
    }
    // Inside of another URL: that one is read as a whole.
    if text.before(start) == b'/' {
        return None;
    }
    let most = if text.before(start) == b'=' {
        256
    } else {
        LONGEST_URL
    };
    let host = colon + 3;
    let end = trimmed_end(text, start, url_end(text, host, most));
    let weight = host_weight(text, host, end, scheme.eq_ignore_ascii_case(b"file"))?;
    Some(Match::new(start, end, Check::Plausible).weighing(weight))
}

/// `www.host.tld/path`, read from behind `www`.
pub fn without_scheme(text: Text<'_>, after: usize) -> Option<Match> {
    let start = after.checked_sub(3)?;
    let joined = b"/@.-_".contains(&text.before(start));
    if joined || text.at(after) != b'.' || !is_host(text.at(after + 1)) {
        return None;
    }
    let end = trimmed_end(text, start, url_end(text, after, LONGEST_URL));
    let host = text.bytes(after + 1, text.run_end(after + 1, is_host).min(end));
    let mut labels = host.split(|&byte| byte == b'.');
    let filled = labels.clone().count() >= 2 && labels.all(|label| !label.is_empty());
    filled.then(|| Match::new(start, end, Check::Plausible))
}

/// How much the host speaks for a page of its own; `None` without a host.
fn host_weight(text: Text<'_>, start: usize, end: usize, is_file: bool) -> Option<f64> {
    let rest = text.bytes(start, end);
    let authority = rest
        .split(|byte| b"/?#".contains(byte))
        .next()
        .unwrap_or_default();
    let host = authority
        .iter()
        .rposition(|&byte| byte == b'@')
        .and_then(|at| authority.get(at + 1..))
        .unwrap_or(authority);
    if is_file && host.is_empty() {
        return (rest.len() > 1).then_some(1.0);
    }
    let name = host.split(|&byte| byte == b':').next().unwrap_or_default();
    let bracketed = host.starts_with(b"[");
    if !bracketed
        && !name
            .first()
            .is_some_and(|&byte| is_host(byte) && byte != b'.')
    {
        return None;
    }
    let is = |known: &&[u8]| name.eq_ignore_ascii_case(known);
    let local = LOCAL_HOSTS.iter().any(is) || host.starts_with(b"[::1]");
    Some(if local || VOCABULARY_HOSTS.iter().any(is) {
        NOT_PERSONAL
    } else {
        1.0
    })
}

fn url_end(text: Text<'_>, start: usize, most: usize) -> usize {
    let rest = text.bytes(start, (start + most).min(text.len()));
    start + rest.iter().take_while(|&&byte| is_url(byte)).count()
}

/// Without the punctuation of the sentence, and brackets that open outside of it.
fn trimmed_end(text: Text<'_>, start: usize, mut end: usize) -> usize {
    while end > start {
        let url = text.bytes(start, end);
        let count = |wanted: u8| url.iter().filter(|&&byte| byte == wanted).count();
        let drop = match text.before(end) {
            b'.' | b',' | b';' | b':' | b'!' | b'?' | b'\'' | b'*' | b'_' | b'~' => true,
            b')' => count(b')') > count(b'('),
            b']' => count(b']') > count(b'['),
            _ => false,
        };
        if !drop {
            break;
        }
        end -= 1;
    }
    end
}

fn is_url(byte: u8) -> bool {
    byte > b' ' && byte != 0x7f && !b"\"<>\\^`{|}".contains(&byte)
}

fn is_host(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80 || b"-.".contains(&byte)
}

/// Schemes that lead to a page or a file. Those of databases are connection strings.
const SCHEMES: &[&[u8]] = &[
    b"https", b"http", b"ftp", b"ftps", b"sftp", b"ws", b"wss", b"file", b"rtsp", b"smb",
];
const LOCAL_HOSTS: &[&[u8]] = &[
    b"localhost",
    b"127.0.0.1",
    b"0.0.0.0",
    b"host.docker.internal",
];
/// Hosts whose URLs name a vocabulary or a namespace.
const VOCABULARY_HOSTS: &[&[u8]] = &[
    b"www.w3.org",
    b"schema.org",
    b"json-schema.org",
    b"schemas.microsoft.com",
    b"schemas.android.com",
    b"schemas.openxmlformats.org",
    b"schemas.xmlsoap.org",
    b"maven.apache.org",
    b"purl.org",
    b"ns.adobe.com",
];
const NOT_PERSONAL: f64 = 0.4;
const LONGEST_SCHEME: usize = 8;
const LONGEST_URL: usize = 2048;
