//! What people say of themselves in passing: user names, handles and pay.

use std::sync::OnceLock;

use super::lexicon::Lexicon;
use super::{Anchor, Check, Cue, Find, Match, Recognizer, Source};
use crate::Span;
use crate::scan::{Text, is_word};

pub const TABLE: &[Recognizer] = &[
    Recognizer {
        id: "person.username",
        entity: "USERNAME",
        find: Find::After("username", username),
        check: None,
        score: 0.7,
        cue: Cue::Ignored,
        source: Source::new("https://eur-lex.europa.eu/eli/reg/2016/679/oj"),
    },
    Recognizer {
        id: "person.handle",
        entity: "SOCIAL_MEDIA_HANDLE",
        find: Find::At(Anchor::At, handle),
        check: None,
        score: 0.35,
        cue: Cue::Required("social-media"),
        source: Source::new("https://help.x.com/en/managing-your-account/x-username-rules"),
    },
    Recognizer {
        id: "person.profile",
        entity: "SOCIAL_MEDIA_HANDLE",
        find: Find::Opens(PROFILES, profile),
        check: None,
        score: 0.75,
        cue: Cue::Ignored,
        source: Source::new("https://www.rfc-editor.org/rfc/rfc3986#section-3.3"),
    },
    Recognizer {
        id: "person.network-name",
        entity: "SOCIAL_MEDIA_HANDLE",
        find: Find::After("social-media", network_name),
        check: None,
        score: 0.65,
        cue: Cue::Ignored,
        source: Source::new("https://help.x.com/en/managing-your-account/x-username-rules"),
    },
    Recognizer {
        id: "person.salary",
        entity: "SALARY",
        find: Find::After("salary", amount),
        check: None,
        score: 0.6,
        cue: Cue::Ignored,
        source: Source::new("https://eur-lex.europa.eu/eli/reg/2016/679/oj"),
    },
];

/// The name behind "user name:" or "my login is".
fn username(text: Text<'_>, end: usize) -> Option<Match> {
    static STOP: OnceLock<(Lexicon, Lexicon)> = OnceLock::new();
    let (verbs, stop) =
        STOP.get_or_init(|| (Lexicon::of("password-is"), Lexicon::of("password-not")));
    let mut at = text.run_end_within(end, 3, |byte| b"\"' ".contains(&byte));
    let mut announced = b":=".contains(&text.at(at));
    if announced {
        at += 1;
    } else {
        let verb = text.word_after(at, 0)?;
        announced = verbs.holds(text.bytes(verb.start(), verb.end()));
        at = if announced { verb.end() } else { at };
    }
    let start = text.run_end_within(at, 3, |byte| b"\"'` @".contains(&byte));
    let belongs = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
    let run = text.run_end_within(start, LONGEST_NAME + 1, belongs);
    let stop_at = run
        - text
            .bytes(start, run)
            .iter()
            .rev()
            .take_while(|byte| b".-".contains(byte))
            .count();
    let name = text.bytes(start, stop_at);
    // A call, a member or an address is not a name.
    let code = b"([@{$<>\\/".contains(&text.at(stop_at)) || text.at(stop_at) >= 0x80;
    let known = name
        .split(|byte| !is_word(*byte))
        .all(|part| stop.holds(part));
    let possible =
        (3..=LONGEST_NAME).contains(&name.len()) && name.iter().any(u8::is_ascii_alphabetic);
    let numbered = text.before(start) == b' ' && is_numbered_name(name);
    if is_said(text, end, Span::new(start, stop_at)) {
        return None;
    }
    ((announced || numbered) && possible && !code && !known)
        .then(|| Match::new(start, stop_at, Check::Plausible))
}

/// "user: debug this", where a chat was pasted: the line goes on, as no form does.
fn is_said(text: Text<'_>, label_end: usize, value: Span) -> bool {
    let opens = label_end == 4 || text.before(label_end.saturating_sub(4)) == b'\n';
    let plain = text
        .slice(value)
        .bytes()
        .all(|byte| byte.is_ascii_lowercase());
    let goes_on = text.at(value.end()) == b' ' && text.at(value.end() + 1).is_ascii_lowercase();
    let role = text
        .bytes(label_end.saturating_sub(4), label_end)
        .eq_ignore_ascii_case(b"user");
    opens && role && plain && goes_on
}

/// "larsp1972": nothing needs to announce it.
fn is_numbered_name(name: &[u8]) -> bool {
    let letters = name
        .iter()
        .take_while(|byte| byte.is_ascii_lowercase() || b"._-".contains(byte))
        .count();
    let digits = name.get(letters..).unwrap_or_default();
    letters >= 4 && digits.len() >= 2 && digits.iter().all(u8::is_ascii_digit)
}

/// `anna.berg77` in "instagram.com/anna.berg77", where nothing else follows.
fn profile(text: Text<'_>, start: usize) -> Option<Match> {
    let joined = text.before(start).is_ascii_alphanumeric() || text.before(start) == b'-';
    let host = text.run_end_within(start, LONGEST_NAME, |byte| byte != b'/');
    let mut from = host + 1;
    if text.starts_with(from, b"in/") {
        from += 3;
    }
    let from = from + usize::from(text.at(from) == b'@');
    let belongs = |byte: u8| byte.is_ascii_alphanumeric() || b"._-%".contains(&byte);
    let run = text.run_end_within(from, 2 * LONGEST_NAME, belongs);
    let end = run - usize::from(text.before(run) == b'.');
    let leads_on = text.at(end) == b'/' && belongs(text.at(end + 1));
    (!joined && !leads_on && end >= from + 3).then(|| Match::new(from, end, Check::Plausible))
}

/// `lunapots99` behind "snap": lower case, with a digit, a dot or a dash in it.
fn network_name(text: Text<'_>, end: usize) -> Option<Match> {
    let start = text.run_end_within(end, 3, |byte| b" :".contains(&byte));
    let belongs =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"._".contains(&byte);
    let run = text.run_end_within(start, LONGEST_NAME, belongs);
    let stop = run - usize::from(text.before(run) == b'.');
    let name = text.bytes(start, stop);
    let letters = name.iter().filter(|byte| byte.is_ascii_lowercase()).count();
    let closed = !is_word(text.at(run)) && !b"@-/:(".contains(&text.at(run)) && text.at(run) < 0x80;
    (start > end && closed && letters >= 3 && name.len() >= 5 && letters < name.len())
        .then(|| Match::new(start, stop, Check::Plausible))
}

/// `@name`, no part of an address.
fn handle(text: Text<'_>, at: usize) -> Option<Match> {
    let belongs = |byte: u8| byte.is_ascii_alphanumeric() || b"._".contains(&byte);
    let run = text.run_end_within(at + 1, LONGEST_NAME, belongs);
    let end = run - usize::from(text.before(run) == b'.');
    let free = !belongs(text.before(at)) && !b"@/-".contains(&text.at(end)) && text.at(end) < 0x80;
    (free && end > at + 3).then(|| Match::new(at, end, Check::Plausible))
}

/// `$85,000`, `4.500 €`, `45k` behind a word for pay.
fn amount(text: Text<'_>, end: usize) -> Option<Match> {
    let gap = text.bytes(end, (end + WIDEST_GAP).min(text.len()));
    let skipped = gap.iter().take_while(|byte| !byte.is_ascii_digit()).count();
    let gap = gap.get(..skipped).filter(|gap| gap.len() < WIDEST_GAP)?;
    if gap.is_empty()
        || gap.iter().any(|byte| b"?!;\n".contains(byte))
        || gap.windows(2).any(|pair| pair == b". ")
    {
        return None;
    }
    let start = end + skipped;
    let run = text.run_end_within(start, 12, |byte| {
        byte.is_ascii_digit() || b".,' ".contains(&byte)
    });
    let stop = run
        - text
            .bytes(start, run)
            .iter()
            .rev()
            .take_while(|byte| !byte.is_ascii_digit())
            .count();
    let digits = text
        .bytes(start, stop)
        .iter()
        .filter(|byte| byte.is_ascii_digit())
        .count();
    let thousands = b"kK".contains(&text.at(stop)) && !is_word(text.at(stop + 1));
    let whole = thousands || !is_word(text.at(stop)) || text.at(stop) >= 0x80;
    let stop = stop + usize::from(thousands);
    (whole && (digits >= 4 || thousands)).then(|| Match::new(start, stop, Check::Plausible))
}

/// Pages of networks where the path is the person.
const PROFILES: &[&str] = &[
    "linkedin.com/in/",
    "instagram.com/",
    "facebook.com/",
    "fb.com/",
    "twitter.com/",
    "x.com/",
    "tiktok.com/@",
    "t.me/",
    "threads.net/@",
    "snapchat.com/add/",
];
const LONGEST_NAME: usize = 40;
/// Most bytes between "salary" and its amount.
const WIDEST_GAP: usize = 28;
