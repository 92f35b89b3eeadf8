//! What people say of themselves in passing: user names, handles, age and pay.

use std::sync::OnceLock;

use super::lexicon::Lexicon;
use super::{Anchor, Check, Cue, Find, Match, Recognizer, Source};
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
        id: "person.age",
        entity: "AGE",
        find: Find::At(Anchor::Digit, age),
        check: None,
        score: 0.6,
        cue: Cue::Ignored,
        source: Source::new("https://eur-lex.europa.eu/eli/reg/2016/679/oj"),
    },
    Recognizer {
        id: "person.age-stated",
        entity: "AGE",
        find: Find::After("name-intro-loose", stated_age),
        check: None,
        score: 0.6,
        cue: Cue::Ignored,
        source: Source::new("https://eur-lex.europa.eu/eli/reg/2016/679/oj"),
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
    ((announced || numbered) && possible && !code && !known)
        .then(|| Match::new(start, stop_at, Check::Plausible))
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

/// `34` in "34 years old", "34-årig", "j'ai 34 ans", "age: 34".
fn age(text: Text<'_>, start: usize) -> Option<Match> {
    static WORDS: OnceLock<[Lexicon; 4]> = OnceLock::new();
    let [units, old, verbs, labels] =
        WORDS.get_or_init(|| ["age-unit", "age-old", "age-verb", "age-label"].map(Lexicon::of));
    let end = text.run_end_within(start, 4, |byte| byte.is_ascii_digit());
    let plain = !is_word(text.before(start)) && !b".,-/:$#(".contains(&text.before(start))
        || b":(".contains(&text.before(start));
    let years = text.bytes(start, end);
    let possible = matches!(years, [b'1', b'0' | b'1', _] | [_] | [b'1'..=b'9', _]);
    let decimal = b".,/:".contains(&text.at(end)) && text.at(end + 1).is_ascii_digit();
    if !plain || !possible || decimal {
        return None;
    }
    let holds = |words: &Lexicon, span: Option<crate::Span>| {
        span.is_some_and(|word| words.holds(text.bytes(word.start(), word.end())))
    };
    let before = text.word_before(start, 2);
    let after = text.word_after(end, 1);
    let unit = holds(units, after);
    let lead = text
        .word_before(start, 3)
        .map_or(&[][..], |word| text.bytes(word.start(), word.end()));
    let told = holds(old, after)
        || unit && after.is_some_and(|unit| holds(old, text.word_after(unit.end(), 1)))
        || unit && holds(verbs, before)
        || !unit && holds(labels, before);
    // "explain it to a 10 year old".
    let anybody = lead.eq_ignore_ascii_case(b"a") && {
        let to = text.word_before(start.saturating_sub(2), 1);
        to.is_some_and(|to| ANYBODY.contains(&text.slice(to)))
    };
    // "Anna Berg, 71 ans, née le", "Anna Berg (71)", "Anna Berg, 78F": with more of a person nearby.
    let sign = text.before(start - usize::from(text.before(start) == b' '));
    let beside = b",(".contains(&sign) && years.len() >= 2 && {
        let closes = |end: usize| b",.;)\n\0".contains(&text.at(end));
        unit || closes(end)
            || b"FMfm".contains(&text.at(end)) && (closes(end + 1) || text.at(end + 1) == b' ')
    };
    let counted = beside
        || unit && OF.contains(&lead)
        || holds(units, before) && sign != b'.' && {
            let unit = before.map_or(start, |unit| unit.start());
            text.before(unit) == b' ' && text.before(unit.saturating_sub(1)) == b','
        };
    match (told && !anybody, counted && years.len() >= 2) {
        (true, _) => Some(Match::new(start, end, Check::Plausible)),
        (false, true) if !anybody => {
            Some(Match::new(start, end, Check::Plausible).weighing(BESIDE))
        }
        _ => None,
    }
}

/// `34` in "I'm 34, single" and "jeg er 52 og".
fn stated_age(text: Text<'_>, end: usize) -> Option<Match> {
    let start = end + 1;
    let stop = text.run_end_within(start, 3, |byte| byte.is_ascii_digit());
    let next = text.word_after(stop, 1);
    let goes_on = next.is_some_and(|word| AND.contains(&text.slice(word)));
    let ends = b",.;!?)\n\0".contains(&text.at(stop)) && !text.at(stop + 1).is_ascii_digit();
    (text.at(end) == b' ' && stop == start + 2 && text.at(start) != b'0' && (ends || goes_on))
        .then(|| Match::new(start, stop, Check::Plausible))
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
/// Before "a 10 year old" who is nobody.
const ANYBODY: &[&str] = &["to", "for", "like"];
/// "de 45 años".
const OF: &[&[u8]] = &[b"de", b"di", b"von", b"of", b"van"];
/// What goes on behind an age.
const AND: &[&str] = &[
    "and", "og", "und", "en", "och", "et", "y", "e", "ja", "i", "yo", "male", "female", "single",
    "married",
];
/// Share for an age that only its place tells.
const BESIDE: f64 = 0.75;
const LONGEST_NAME: usize = 40;
/// Most bytes between "salary" and its amount.
const WIDEST_GAP: usize = 28;
