//! Ages: told in words, by a label, or by their place behind a name.

use std::sync::OnceLock;

use super::lexicon::Lexicon;
use super::{Anchor, Check, Cue, Find, Match, Recognizer, Source};
use crate::Span;
use crate::scan::{Text, is_word};

pub const TABLE: &[Recognizer] = &[
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
];

/// `34` in "34 years old", "34-årig", "j'ai 34 ans", "age: 34".
fn age(text: Text<'_>, start: usize) -> Option<Match> {
    let end = years_end(text, start)?;
    let around = Around::of(text, start, end);
    let found = Match::new(start, end, Check::Plausible);
    if around.is_anybodys() {
        None
    } else if around.is_told() {
        Some(found)
    } else {
        around.is_beside_name().then(|| found.weighing(BESIDE))
    }
}

/// `34` in "I'm 34, single" and "jeg er 52 og".
fn stated_age(text: Text<'_>, end: usize) -> Option<Match> {
    let start = end + 1;
    let stop = text.run_end_within(start, 3, |byte| byte.is_ascii_digit());
    let goes_on = holds(&words().next, text, text.word_after(stop, 1));
    let ends = b",.;!?)\n\0".contains(&text.at(stop)) && !text.at(stop + 1).is_ascii_digit();
    (text.at(end) == b' ' && stop == start + 2 && text.at(start) != b'0' && (ends || goes_on))
        .then(|| Match::new(start, stop, Check::Plausible))
}

/// The end of a whole number that people live to.
fn years_end(text: Text<'_>, start: usize) -> Option<usize> {
    let end = text.run_end_within(start, 4, |byte| byte.is_ascii_digit());
    let before = text.before(start);
    let begins = !is_word(before) && !b".,-/$#".contains(&before);
    let possible = matches!(
        text.bytes(start, end),
        [b'1', b'0' | b'1', _] | [_] | [b'1'..=b'9', _]
    );
    let goes_on = b".,/:".contains(&text.at(end)) && text.at(end + 1).is_ascii_digit();
    (begins && possible && !goes_on).then_some(end)
}

/// A number and the words on either side of it.
struct Around<'a> {
    text: Text<'a>,
    start: usize,
    end: usize,
    before: Option<Span>,
    after: Option<Span>,
    /// A word such as "years" follows.
    has_unit: bool,
}

impl<'a> Around<'a> {
    fn of(text: Text<'a>, start: usize, end: usize) -> Self {
        let after = text.word_after(end, 1);
        Self {
            text,
            start,
            end,
            before: text.word_before(start, 2),
            after,
            has_unit: holds(&words().units, text, after),
        }
    }

    /// "34 years old", "34-årig", "j'ai 34 ans", "age: 34".
    fn is_told(&self) -> bool {
        let words = words();
        let is_old = |word| holds(&words.old, self.text, word);
        let behind_unit = self
            .after
            .and_then(|unit| self.text.word_after(unit.end(), 1));
        if self.has_unit {
            is_old(self.after) || is_old(behind_unit) || holds(&words.verbs, self.text, self.before)
        } else {
            is_old(self.after) || holds(&words.labels, self.text, self.before)
        }
    }

    /// "explain it to a 10 year old".
    fn is_anybodys(&self) -> bool {
        let article = self.before.filter(|word| self.text.slice(*word) == "a");
        article.is_some_and(|article| {
            let lead = self.text.word_before(article.start(), 1);
            holds(&words().anybody, self.text, lead)
        })
    }

    /// "Anna Berg, 71 ans, née le", "Anna Berg (71)", "Freja (9 år)", "Anna Berg, 78F", "Anna Berg, wiek 71", "niño de 7 años".
    fn is_beside_name(&self) -> bool {
        let text = self.text;
        let sign_end = self.start - usize::from(text.before(self.start) == b' ');
        let sign = text.before(sign_end);
        let stands_alone = b",(".contains(&sign) && (self.has_unit || self.ends_alone());
        let of = self.has_unit && holds(&words().of, text, self.before);
        let unit_first = self.before.filter(|word| {
            let comma = text.before(word.start()) == b' '
                && text.before(word.start().saturating_sub(1)) == b',';
            comma && sign != b'.' && holds(&words().units, text, Some(*word))
        });
        let several_digits = self.end >= self.start + 2;
        several_digits && (stands_alone || of || unit_first.is_some())
            || self.has_unit && sign == b'('
    }

    /// "71, " and "71)" and "78F ", but not the "17," of "(17,'Anna'".
    fn ends_alone(&self) -> bool {
        let text = self.text;
        let closes = |end: usize| match text.at(end) {
            b',' => b" \n\0".contains(&text.at(end + 1)),
            // "(11) 98765-4321" is a telephone.
            b')' => !text
                .at(text.run_end_within(end + 1, 2, |byte| byte == b' '))
                .is_ascii_digit(),
            sign => b".;\n\0".contains(&sign),
        };
        let sex = b"FMfm".contains(&text.at(self.end))
            && (closes(self.end + 1) || text.at(self.end + 1) == b' ');
        closes(self.end) || sex
    }
}

/// The groups of `languages/` that tell an age.
struct Words {
    units: Lexicon,
    old: Lexicon,
    verbs: Lexicon,
    labels: Lexicon,
    of: Lexicon,
    next: Lexicon,
    anybody: Lexicon,
}

fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| Words {
        units: Lexicon::of("age-unit"),
        old: Lexicon::of("age-old"),
        verbs: Lexicon::of("age-verb"),
        labels: Lexicon::of("age-label"),
        of: Lexicon::of("age-of"),
        next: Lexicon::of("age-next"),
        anybody: Lexicon::of("age-anybody"),
    })
}

fn holds(words: &Lexicon, text: Text<'_>, word: Option<Span>) -> bool {
    word.is_some_and(|word| words.holds(text.slice(word).as_bytes()))
}

/// Share for an age that only its place tells.
const BESIDE: f64 = 0.75;
