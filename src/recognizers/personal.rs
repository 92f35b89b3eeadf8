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
        id: "person.age",
        entity: "AGE",
        find: Find::At(Anchor::Digit, age),
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
        at = verb.end();
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
    (announced && possible && !code && !known).then(|| Match::new(start, stop_at, Check::Plausible))
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
    let plain = !is_word(text.before(start)) && !b".,-/:$#".contains(&text.before(start))
        || text.before(start) == b':';
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
    let told = holds(old, after)
        || unit && after.is_some_and(|unit| holds(old, text.word_after(unit.end(), 1)))
        || unit && holds(verbs, before)
        || !unit && holds(labels, before);
    told.then(|| Match::new(start, end, Check::Plausible))
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

const LONGEST_NAME: usize = 40;
/// Most bytes between "salary" and its amount.
const WIDEST_GAP: usize = 28;
