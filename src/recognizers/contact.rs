//! How to reach a person: e-mail addresses, telephone numbers.

use super::{Anchor, Check, Cue, Find, Match, Recognizer};
use crate::scan::Text;

pub const TABLE: &[Recognizer] = &[Recognizer {
    id: "contact.email",
    entity: "EMAIL_ADDRESS",
    find: Find::At(Anchor::At, email),
    check: None,
    score: 0.95,
    cue: Cue::Ignored,
    source: "https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2",
}];

/// `local@domain` around an `@`.
fn email(text: Text<'_>, at: usize) -> Option<Match> {
    let is_local = |byte: u8| {
        byte.is_ascii_alphanumeric() || byte >= 0x80 || b"!#$%&'*+-/=?^_`{|}~.".contains(&byte)
    };
    let is_domain =
        |byte: u8| byte.is_ascii_alphanumeric() || byte >= 0x80 || b"-.".contains(&byte);
    let start = text.run_start(at, 64, is_local);
    let start = text
        .run_end(start, |byte| b"'./=!#$&*?^`{|}~".contains(&byte))
        .min(at);
    let rest = text.bytes(at + 1, (at + 256).min(text.len()));
    let run = rest.iter().take_while(|&&byte| is_domain(byte)).count();
    let mut end = at + 1 + run;
    while b"-.".contains(&text.before(end)) && end > at + 1 {
        end -= 1;
    }
    let domain = text.bytes(at + 1, end);
    let mut labels = domain.split(|&byte| byte == b'.').rev();
    let top = labels.next()?;
    let letters = top
        .iter()
        .all(|byte| byte.is_ascii_alphabetic() || *byte >= 0x80);
    let known = letters || top.starts_with(b"xn--");
    let filled = labels.clone().next().is_some() && labels.all(|label| !label.is_empty());
    (start < at && known && top.len() >= 2 && filled && !text.starts_with(at + 1, b"."))
        .then(|| Match::new(start, end, Check::Plausible))
}
