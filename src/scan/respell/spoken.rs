//! Numbers in words, digit by digit or in tens: "oh seven double nine", "zéro six
//! douze trente-quatre", "vierunddreißig". The words are in `languages/`, under
//! `number-0` to `number-90`, with `number-times-2` and the like for "double".

use super::Respelled;
use crate::Span;
use crate::languages;
use crate::scan::text::Text;
use crate::scan::words::{WordMap, hash_word};

/// The words that open a search: long enough to be rare in prose.
pub fn trigger_words() -> impl Iterator<Item = &'static str> {
    number_words()
        .map(|(word, ..)| word)
        .filter(|word| is_trigger(word.as_bytes()))
}

fn is_trigger(word: &[u8]) -> bool {
    word.len() >= SHORTEST_TRIGGER
}

/// What a word is in a spoken number.
#[derive(Clone, Copy, PartialEq)]
enum Word {
    /// `0` to `99`, and whole hundreds.
    Value(u16),
    /// "double", "triple".
    Times(u8),
    /// "hundred".
    Hundred,
    Plus,
    /// "dash", "and".
    Gap,
}

/// The languages that share a word, a bit each: a number is spoken in one of them.
type Languages = u16;

/// The number words of all languages.
pub struct Spoken {
    words: WordMap<Vec<(Word, Languages)>>,
}

impl Spoken {
    /// Reads them from `languages/`.
    pub fn new() -> Self {
        let mut words: WordMap<Vec<(Word, Languages)>> = WordMap::default();
        let gaps =
            languages::phrases("spelled-joint").map(|word| (word, Word::Gap, Languages::MAX));
        for (word, meaning, language) in number_words().chain(gaps) {
            let known = words.entry(hash_word(word.as_bytes())).or_default();
            match known.iter_mut().find(|(other, _)| *other == meaning) {
                Some((_, languages)) => *languages |= language,
                None => known.push((meaning, language)),
            }
        }
        Self { words }
    }

    /// The number around the trigger word at `position`, when this is its first one.
    pub fn read(&self, text: Text<'_>, position: usize) -> Option<Respelled> {
        let (start, languages) = self.first_word(text, position)?;
        let words = self.words_from(text, start, languages);
        let values = values_of(&words);
        let digits: usize = values.iter().map(|(value, _)| value.len()).sum();
        // "Part number 929-81585": no word of it is a digit.
        let plain = words.iter().all(|(word, span)| {
            *word == Word::Gap || is_digits(text.bytes(span.start(), span.end()))
        });
        // "seiscientos doce trescientos cuarenta y cinco seiscientos setenta y ocho".
        let fewest = if digits >= FEWEST_IN_HUNDREDS {
            3
        } else {
            FEWEST_WORDS
        };
        let few = values.len() < fewest || !(FEWEST_DIGITS..=MOST_DIGITS).contains(&digits);
        let few = few || plain;
        if few {
            return None;
        }
        let counting = is_counting(&values);
        let singles = values.iter().filter(|(value, _)| value.len() == 1).count();
        let dialled = values
            .first()
            .is_some_and(|(value, _)| ["0", "+", "00"].contains(&value.as_str()));
        let mut number = Respelled {
            spoken: !counting && (dialled || singles >= FEWEST_SINGLES),
            needs_cue: counting,
            ..Respelled::default()
        };
        if text.before(start) == b'+' {
            number.push('+', Span::new(start - 1, start));
        }
        for (value, source) in &values {
            for digit in value.chars() {
                number.push(digit, *source);
            }
        }
        Some(number)
    }

    /// Where the run of number words around `position` begins, and the languages it may
    /// be in; `None` when a trigger before this one opens it.
    fn first_word(&self, text: Text<'_>, position: usize) -> Option<(usize, Languages)> {
        let trigger = text.word_after(position, 0)?;
        let mut languages = self.word(text, trigger, Languages::MAX)?.1;
        let mut start = position;
        for _ in 0..MOST_WORDS {
            let Some(word) = text.word_before(start, WIDEST_GAP) else {
                break;
            };
            let gap = text.bytes(word.end(), start);
            let Some((meaning, shared)) =
                self.word(text, word, languages).filter(|_| is_run_gap(gap))
            else {
                break;
            };
            if meaning != Word::Gap && is_trigger(text.bytes(word.start(), word.end())) {
                return None;
            }
            start = word.start();
            languages = shared;
        }
        Some((start, languages))
    }

    fn words_from(&self, text: Text<'_>, start: usize, languages: Languages) -> Vec<(Word, Span)> {
        let mut words = Vec::new();
        let (mut at, mut languages) = (start, languages);
        while words.len() < MOST_WORDS {
            let Some(word) = text.word_after(at, WIDEST_GAP) else {
                break;
            };
            let gap = text.bytes(at, word.start());
            let known = self.word(text, word, languages).filter(|_| is_run_gap(gap));
            let Some((meaning, shared)) = known else {
                break;
            };
            let bytes = text.bytes(word.start(), word.end());
            if is_digits(bytes) {
                // Digits among the words: one value each.
                words.extend(bytes.iter().zip(word.start()..).map(|(digit, at)| {
                    (Word::Value(u16::from(digit - b'0')), Span::new(at, at + 1))
                }));
            } else {
                words.push((meaning, word));
            }
            at = word.end();
            languages = shared;
        }
        words
    }

    /// What a word means in one of `languages`, and in which of them it does.
    fn word(&self, text: Text<'_>, word: Span, languages: Languages) -> Option<(Word, Languages)> {
        let bytes = text.bytes(word.start(), word.end());
        if is_digits(bytes) {
            return Some((Word::Value(0), languages));
        }
        let known = self.known(bytes, languages);
        known.or_else(|| Some((Word::Value(self.compound(bytes, languages)?), languages)))
    }

    fn known(&self, bytes: &[u8], languages: Languages) -> Option<(Word, Languages)> {
        let meanings = self.words.get(&hash_word(bytes))?;
        let shared = meanings
            .iter()
            .map(|&(word, others)| (word, others & languages));
        shared.into_iter().find(|(_, shared)| *shared != 0)
    }

    /// "vierunddreißig", "fireogtredive", "trentaquattro".
    fn compound(&self, bytes: &[u8], languages: Languages) -> Option<u16> {
        if !(7..=LONGEST_COMPOUND).contains(&bytes.len()) {
            return None;
        }
        let value = |part: &[u8]| match self.known(part, languages) {
            Some((Word::Value(value), _)) => Some(value),
            _ => None,
        };
        let is_unit = |value: &u16| (1..10).contains(value);
        let is_ten = |value: &u16| (20..100).contains(value) && value.is_multiple_of(10);
        let is_hundred = |value: &u16| *value >= 100;
        (2..bytes.len() - 2).find_map(|cut| {
            let (head, tail) = bytes.split_at_checked(cut)?;
            let mut joints = COMPOUND_JOINTS.iter();
            let joined = joints.find_map(|joint| tail.strip_prefix(joint.as_bytes()));
            let behind = joined
                .and_then(|tail| Some(value(head).filter(is_unit)? + value(tail).filter(is_ten)?));
            let ahead = || Some(value(head).filter(is_ten)? + value(tail).filter(is_unit)?);
            // "vierhundertzweiunddreißig".
            let hundreds = || {
                let hundreds = value(head).filter(is_hundred)?;
                let rest = value(tail).or_else(|| self.compound(tail, languages))?;
                (rest < 100).then_some(hundreds + rest)
            };
            behind.or_else(ahead).or_else(hundreds)
        })
    }
}

/// Digits for the words, with their places: "double five" is `55`, "soixante dix huit"
/// is `78`.
fn values_of(words: &[(Word, Span)]) -> Vec<(String, Span)> {
    let mut values = Vec::new();
    let mut rest = words;
    while let Some((&(word, span), behind)) = rest.split_first() {
        rest = behind;
        match word {
            Word::Plus if values.is_empty() => values.push(("+".to_owned(), span)),
            Word::Plus | Word::Gap => {}
            Word::Hundred => {
                if !values.is_empty() {
                    values.push(("00".to_owned(), span));
                }
            }
            Word::Times(times) => {
                let Some((&(Word::Value(value @ 0..10), last), behind)) = rest.split_first() else {
                    continue;
                };
                rest = behind;
                let digits = value.to_string().repeat(usize::from(times));
                values.push((digits, span.union(last)));
            }
            Word::Value(value) => {
                let (sum, whole, behind) = sum_of(value, span, rest);
                rest = behind;
                values.push((sum.to_string(), whole));
            }
        }
    }
    values
}

/// Adds what belongs to a ten or a hundred: "trente quatre", "seiscientos treinta y cuatro", "quatre vingt dix".
fn sum_of(first: u16, span: Span, mut rest: &[(Word, Span)]) -> (u16, Span, &[(Word, Span)]) {
    let (mut sum, mut span) = (first, span);
    loop {
        let (next, last, behind) = match rest {
            [(Word::Value(next), last), behind @ ..] => (*next, *last, behind),
            [(Word::Gap, _), (Word::Value(next), last), behind @ ..] if sum >= 20 => {
                (*next, *last, behind)
            }
            _ => return (sum, span, rest),
        };
        let sums = match (sum % 100, next) {
            (0, 1..=99) if sum > 0 => Some(sum + next),
            (4, 20) if sum == 4 => Some(80),
            (20..=90, 1..=9) if sum % 10 == 0 => Some(sum + next),
            (60 | 80, 10..=19) => Some(sum + next),
            (70 | 90, 7..=9) => Some(sum + next),
            _ => None,
        };
        let Some(total) = sums else {
            return (sum, span, rest);
        };
        (sum, span, rest) = (total, span.union(last), behind);
    }
}

/// "one two three four five": nobody's number.
fn is_counting(values: &[(String, Span)]) -> bool {
    let numbers: Vec<i32> = values
        .iter()
        .filter_map(|(value, _)| value.parse().ok())
        .collect();
    let steps = numbers
        .iter()
        .zip(numbers.iter().skip(1))
        .map(|(a, b)| b - a);
    let mut steps = steps.peekable();
    let first = steps.peek().copied();
    steps.all(|step| Some(step) == first)
}

fn is_digits(bytes: &[u8]) -> bool {
    (1..=LONGEST_DIGITS).contains(&bytes.len()) && bytes.iter().all(u8::is_ascii_digit)
}

fn is_run_gap(gap: &[u8]) -> bool {
    gap.iter().all(|byte| b" ,.-/()\n\r\t".contains(byte))
}

/// The words, what they mean, and the bit of their language. In each language the
/// group `number-0` comes first.
fn number_words() -> impl Iterator<Item = (&'static str, Word, Languages)> {
    let mut language: Languages = 0;
    languages::groups()
        .filter_map(move |(name, phrases)| {
            let meaning = meaning_of(name)?;
            if meaning == Word::Value(0) {
                language = (language << 1).max(1);
            }
            Some(phrases.map(move |word| (word, meaning, language)))
        })
        .flatten()
}

fn meaning_of(group: &str) -> Option<Word> {
    let name = group.strip_prefix("number-")?;
    match name {
        "hundred" => Some(Word::Hundred),
        "plus" => Some(Word::Plus),
        "and" => Some(Word::Gap),
        _ => match name.strip_prefix("times-") {
            Some(times) => times.parse().ok().map(Word::Times),
            None => name.parse().ok().map(Word::Value),
        },
    }
}

/// What stands between unit and ten in one word.
const COMPOUND_JOINTS: &[&str] = &["und", "og", "en", "ën"];
const LONGEST_COMPOUND: usize = 36;
/// Bytes of a word that opens a search.
const SHORTEST_TRIGGER: usize = 4;
const WIDEST_GAP: usize = 3;
/// Digits that may stand among the words together.
const LONGEST_DIGITS: usize = 6;
/// Words of one digit in a number that needs no cue.
const FEWEST_SINGLES: usize = 7;
const FEWEST_WORDS: usize = 4;
const FEWEST_DIGITS: usize = 7;
/// Digits of a number that is said in hundreds.
const FEWEST_IN_HUNDREDS: usize = 9;
const MOST_DIGITS: usize = 24;
const MOST_WORDS: usize = 40;
