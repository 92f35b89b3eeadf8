//! How to reach a person: e-mail addresses, plain and spelled out. Those that hide
//! their signs are read in `contact/spelled.rs`.

mod spelled;

use super::{Anchor, Check, Cue, Find, Match, Recognizer, Source};
use crate::scan::Text;

pub const TABLE: &[Recognizer] = &[
    Recognizer {
        id: "contact.email",
        entity: "EMAIL_ADDRESS",
        find: Find::At(Anchor::At, email),
        check: None,
        score: 0.95,
        cue: Cue::Ignored,
        source: Source::new("https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2"),
    },
    Recognizer {
        id: "contact.email-spelled",
        entity: "EMAIL_ADDRESS",
        find: Find::After("spelled-at", spelled::around_word),
        check: None,
        score: 0.85,
        cue: Cue::Raises("email"),
        source: Source::new("https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2"),
    },
    Recognizer {
        id: "contact.email-scattered",
        entity: "EMAIL_ADDRESS",
        find: Find::At(Anchor::At, spelled::around_sign),
        check: None,
        score: 0.85,
        cue: Cue::Raises("email"),
        source: Source::new("https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2"),
    },
];

/// `local@domain` around an `@`.
fn email(text: Text<'_>, at: usize) -> Option<Match> {
    let start = quoted_start(text, at).unwrap_or_else(|| local_start(text, at));
    let end = domain_end(text, at + 1)?;
    let local = text.bytes(start, at);
    let leads_to_path = b":/".contains(&text.at(end)) && !text.at(end + 1).is_ascii_whitespace();
    let is_repository = REPOSITORY_USERS.contains(&local) && leads_to_path;
    let is_call = text.at(end) == b'(';
    let in_url = local.is_empty() || is_user_info(text, start);
    let check = if is_reserved(text.bytes(at + 1, end)) {
        Check::Example
    } else {
        Check::Plausible
    };
    (!is_repository && !is_call && !in_url).then(|| Match::new(start, end, check))
}

/// A domain that nobody can have: <https://www.rfc-editor.org/rfc/rfc2606>.
fn is_reserved(domain: &[u8]) -> bool {
    let mut labels = domain.rsplit(|&byte| byte == b'.');
    let top = labels.next().unwrap_or_default().to_ascii_lowercase();
    let second = labels.next().unwrap_or_default();
    match top.as_slice() {
        b"example" | b"invalid" | b"test" | b"localhost" => true,
        b"com" | b"net" | b"org" => second.eq_ignore_ascii_case(b"example"),
        _ => false,
    }
}

/// The opening quote of `"john doe"@example.com`.
fn quoted_start(text: Text<'_>, at: usize) -> Option<usize> {
    if text.before(at) != b'"' {
        return None;
    }
    let inner = text.run_start(at - 1, LONGEST_LOCAL, |byte| !b"\"\n\r".contains(&byte));
    (inner < at - 1 && text.before(inner) == b'"').then(|| inner - 1)
}

fn local_start(text: Text<'_>, at: usize) -> usize {
    let run = text.run_start(at, LONGEST_LOCAL, is_local);
    let local = text.bytes(run, at);
    // What stands left of these is a path, a query or markup, not the mailbox.
    let tagged = local.contains(&b'+');
    let cut = local
        .iter()
        .rposition(|byte| b"/?#|`{}*!$^~".contains(byte) || (!tagged && b"=&".contains(byte)))
        .map_or(run, |cut| run + cut + 1);
    let start = text.run_end(cut, |byte| b"'.-=&%".contains(&byte)).min(at);
    skip_ideographs(text, start, at)
}

/// Chinese and Japanese are written without a space before the address.
fn skip_ideographs(text: Text<'_>, start: usize, at: usize) -> usize {
    let local = text.bytes(start, at);
    let is_ideograph = |byte: &u8| (0xe2..=0xe9).contains(byte);
    match local.iter().rposition(is_ideograph) {
        Some(last) if start + last + 3 < at => start + last + 3,
        _ => start,
    }
}

/// The end of a domain of at least two labels, or of an address literal in brackets.
fn domain_end(text: Text<'_>, start: usize) -> Option<usize> {
    if text.at(start) == b'[' {
        let inside = |byte: u8| byte.is_ascii_hexdigit() || b".:IPv".contains(&byte);
        let run = bounded_end(text, start + 1, 48, inside);
        return (text.at(run) == b']' && run > start + 7).then_some(run + 1);
    }
    let is_domain =
        |byte: u8| byte.is_ascii_alphanumeric() || byte >= 0x80 || b"-.".contains(&byte);
    let mut end = bounded_end(text, start, LONGEST_DOMAIN, is_domain);
    while b"-.".contains(&text.before(end)) && end > start {
        end -= 1;
    }
    // "mette@example.com.pdf": the file is named for the address.
    let name = text.run_start(end, LONGEST_LABEL, |byte| byte != b'.');
    let registered = text.run_start(name.saturating_sub(1), LONGEST_LABEL, |byte| {
        byte.is_ascii_alphabetic()
    });
    let top = text.bytes(registered, name.saturating_sub(1));
    if is_file_extension(text.bytes(name, end))
        && text.before(registered) == b'.'
        && COMMON_TOPS
            .iter()
            .any(|known| top.eq_ignore_ascii_case(known))
    {
        end = name - 1;
    }
    let domain = text.bytes(start, end);
    let mut labels = domain.split(|&byte| byte == b'.').rev();
    let top = labels.next()?;
    let letters = top
        .iter()
        .take_while(|byte| byte.is_ascii_alphabetic())
        .count();
    let international = top.first().is_some_and(|&byte| byte >= 0x80) || top.starts_with(b"xn--");
    // A word of another script right behind the address is not part of it.
    let foreign_tail = letters >= 2 && top.get(letters).is_some_and(|&byte| byte >= 0x80);
    let known = international || foreign_tail || (letters == top.len() && letters >= 2);
    let filled = labels.clone().next().is_some() && labels.clone().all(|label| !label.is_empty());
    let scaled_image = labels.next_back().is_some_and(is_scale);
    if !known || !filled || scaled_image || is_file_extension(top) {
        return None;
    }
    Some(if foreign_tail {
        end - top.len() + letters
    } else {
        end
    })
}

/// True for the `2x` of `logo@2x.png`.
fn is_scale(label: &[u8]) -> bool {
    matches!(label, [digit, b'x'] if digit.is_ascii_digit())
}

fn is_file_extension(label: &[u8]) -> bool {
    FILE_EXTENSIONS
        .iter()
        .any(|extension| label.eq_ignore_ascii_case(extension))
}

/// True for the `name:password` of a URL.
fn is_user_info(text: Text<'_>, start: usize) -> bool {
    let authority = text.run_start(start, LONGEST_LOCAL, |byte| {
        !byte.is_ascii_whitespace() && byte != b'/'
    });
    authority >= 3 && text.bytes(authority - 3, authority) == b"://" && authority <= start
}

fn is_local(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80 || b"!#$%&'*+-/=?^_`{|}~.".contains(&byte)
}

fn bounded_end(text: Text<'_>, start: usize, most: usize, belongs: impl Fn(u8) -> bool) -> usize {
    let rest = text.bytes(start, (start + most).min(text.len()));
    start + rest.iter().take_while(|&&byte| belongs(byte)).count()
}

/// Octets of a local part.
const LONGEST_LOCAL: usize = 64;
const LONGEST_DOMAIN: usize = 255;
const LONGEST_LABEL: usize = 8;
/// Of addresses that files are named for.
const COMMON_TOPS: &[&[u8]] = &[
    b"com", b"org", b"net", b"edu", b"dk", b"de", b"fr", b"es", b"it", b"nl", b"pt", b"br", b"se",
    b"no", b"fi", b"pl", b"uk", b"ch", b"at", b"be", b"ie", b"au", b"ca", b"eu", b"io",
];
/// Users of source repositories, as in `git@host.example:team/project.git`.
const REPOSITORY_USERS: &[&[u8]] = &[b"git", b"hg", b"svn"];
/// Endings of file names that no registry has as a top-level domain.
const FILE_EXTENSIONS: &[&[u8]] = &[
    b"png", b"jpg", b"jpeg", b"gif", b"svg", b"webp", b"avif", b"bmp", b"ico", b"css", b"scss",
    b"js", b"mjs", b"cjs", b"jsx", b"ts", b"tsx", b"json", b"html", b"htm", b"php", b"xml", b"yml",
    b"yaml", b"txt", b"pdf", b"exe", b"dll", b"tgz", b"gz", b"jar", b"log", b"lock", b"toml",
];
