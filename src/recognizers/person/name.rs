//! Reads a name, word by word.

use std::sync::OnceLock;

use crate::Span;
use crate::languages::COUNTER_CUES;
use crate::recognizers::lexicon::Lexicon;
use crate::scan::Text;

/// A name that was read.
pub struct Name {
    /// From its first word to its last, without titles.
    pub span: Span,
    /// How many words, particles not counted.
    pub words: usize,
    /// Whether every word begins with a capital.
    pub capitalised: bool,
    /// Whether the first word is a common given name.
    pub given: bool,
    /// Whether the first word, in lower case, is an everyday word too: "line", "grace", "hans".
    pub word: bool,
}

/// How names are written where this one stands.
#[derive(Clone, Copy, PartialEq)]
pub enum Style {
    /// Every word with a capital, particles excepted.
    Capitalised,
    /// Lower case passes too, for at most two words.
    AnyCase,
}

impl Name {
    /// Reads the name that begins at `position`, behind any titles.
    pub fn read(text: Text<'_>, position: usize, style: Style) -> Option<Self> {
        let lexicons = Lexicons::get();
        let mut at = skip_titles(text, position, lexicons);
        let mut name: Option<Self> = None;
        let start = at;
        let mut last = at;
        for _ in 0..MOST_WORDS {
            let Some(word) = Word::read(text, at) else {
                break;
            };
            let bytes = text.bytes(at, word.end);
            let known = name.as_ref().map_or(0, |name| name.words);
            let shouted = bytes.len() > 1 && bytes.iter().all(u8::is_ascii_uppercase);
            if lexicons.particles.holds(bytes) && (!word.capital || shouted) {
                // "carlos de contabilidad" says where he works.
                let in_lower = name.as_ref().is_some_and(|name| !name.capitalised);
                let next = text.word_after(word.end, 1);
                let linked = next.is_some_and(|next| {
                    lexicons
                        .particles
                        .holds(text.bytes(next.start(), next.end()))
                });
                if in_lower && FROM.contains(&bytes) && !linked {
                    break;
                }
                at = match next_word(text, word.end) {
                    // "Ortega y Gasset" is one person, "Ana Gil y D. Luis" are two.
                    Some(next) if AND.contains(&bytes) && is_initial(text, next) => break,
                    Some(next) => next,
                    None => break,
                };
                continue;
            }
            let lower = !word.capital;
            let verb = lower && known > 0 && bytes.ends_with(b"ing");
            let several = known >= 2 && !lexicons.given.holds(text.bytes(last, at - 1));
            let given = known == 0 && word.capital && lexicons.given.holds(bytes);
            // "Van Dijk" is a name, and "Mia" a given one.
            let surname = word.capital && lexicons.particles.holds(bytes) && {
                let next = Word::read(text, word.end + 1);
                next.is_some_and(|next| next.capital && !next.single)
            };
            let refused = (lexicons.stops.holds(bytes) && !given && !surname)
                || verb
                || (lower && (style == Style::Capitalised || several))
                || (lower && name.as_ref().is_some_and(|name| name.capitalised))
                || (word.single && (known == 0 || word.is_pronoun(text, at)))
                || (known > 0 && is_label_of_next_column(text, at, word.end));
            if refused {
                break;
            }
            name = Some(Self {
                span: Span::new(start, word.end),
                words: known + 1,
                capitalised: !lower && name.as_ref().is_none_or(|name| name.capitalised),
                given: match &name {
                    Some(name) => name.given,
                    None => lexicons.given.holds(bytes),
                },
                word: match &name {
                    Some(name) => name.word,
                    None => lower && lexicons.words.holds(bytes),
                },
            });
            last = at;
            at = match next_word(text, word.end) {
                Some(next) => next,
                None => break,
            };
        }
        name.filter(|name| {
            text.slice(name.span)
                .chars()
                .filter(|c| c.is_alphabetic())
                .count()
                >= 2
        })
    }

    /// The name cut behind its first word.
    pub fn first_word(self, text: Text<'_>) -> Self {
        let end = Word::read(text, self.span.start()).map_or(self.span.end(), |word| word.end);
        Self {
            span: Span::new(self.span.start(), end),
            words: 1,
            ..self
        }
    }
}

/// One word of a name.
struct Word {
    end: usize,
    capital: bool,
    /// A letter alone, without a dot.
    single: bool,
}

impl Word {
    fn read(text: Text<'_>, start: usize) -> Option<Self> {
        let rest = text.as_str().get(start..)?;
        let first = rest.chars().next().filter(|c| c.is_alphabetic())?;
        let mut end = start;
        let mut letters = 0;
        let mut characters = rest.chars().take(LONGEST_WORD).peekable();
        while let Some(character) = characters.next() {
            let joins = matches!(character, '-' | '\'')
                && characters.peek().is_some_and(|next| next.is_alphabetic());
            if !character.is_alphabetic() && !joins {
                break;
            }
            // The s of "Anna's" is not part of the name.
            if character == '\'' && is_possessive(text, end) {
                break;
            }
            end += character.len_utf8();
            letters += usize::from(character.is_alphabetic());
        }
        let after = text.at(end);
        if after.is_ascii_digit() || b"_@\\".contains(&after) {
            return None;
        }
        let initial = letters == 1 && after == b'.';
        Some(Self {
            end: end + usize::from(initial),
            // Scripts without case have no other way to show a name.
            capital: first.is_uppercase() || (!first.is_lowercase() && first > '\u{590}'),
            single: letters == 1 && !initial && first.is_ascii(),
        })
    }

    fn is_pronoun(&self, text: Text<'_>, start: usize) -> bool {
        b"IAYOEi".contains(&text.at(start))
    }
}

fn is_possessive(text: Text<'_>, apostrophe: usize) -> bool {
    text.at(apostrophe + 1).eq_ignore_ascii_case(&b's')
        && !text.at(apostrophe + 2).is_ascii_alphanumeric()
}

/// "MRN" in "DOE, JONATHAN  MRN: 00482913".
fn is_label_of_next_column(text: Text<'_>, start: usize, end: usize) -> bool {
    text.bytes(start.saturating_sub(2), start) == b"  " && text.at(end) == b':'
}

fn is_initial(text: Text<'_>, start: usize) -> bool {
    text.at(start).is_ascii_uppercase() && text.at(start + 1) == b'.'
}

/// Where the next word of the name begins: behind one or two spaces, or behind the
/// dot of an initial.
fn next_word(text: Text<'_>, end: usize) -> Option<usize> {
    let next = text.run_end(end, |byte| byte == b' ');
    let gap = next - end;
    let after_initial = gap == 0 && text.before(end) == b'.';
    ((1..=2).contains(&gap) || after_initial).then_some(next)
}

fn skip_titles(text: Text<'_>, position: usize, lexicons: &Lexicons) -> usize {
    let mut at = position;
    for _ in 0..3 {
        let Some(word) = text.word_after(at, 0) else {
            break;
        };
        let bytes = text.bytes(word.start(), word.end());
        let behind_title = text.before(at.saturating_sub(1)) == b'.' || text.before(at) == b'.';
        let degree = behind_title && DEGREES.contains(&bytes);
        if !degree && !lexicons.titles.holds(bytes) {
            break;
        }
        let dot = word.end() + usize::from(text.at(word.end()) == b'.');
        let next = dot + usize::from(text.at(dot) == b' ');
        if next == word.end() {
            break;
        }
        at = next;
    }
    at
}

/// True for a word that is no name: "not", "customer", "President".
pub fn is_stop_word(word: &[u8]) -> bool {
    Lexicons::get().stops.holds(word)
}

/// True for words that are no name, unless one is written like the given name that it is too.
pub fn is_never_name(name: &str) -> bool {
    let lexicons = Lexicons::get();
    let given =
        |word: &str| word.starts_with(char::is_uppercase) && lexicons.given.holds(word.as_bytes());
    // "nella sala".
    let opening = name.split(' ').next().unwrap_or_default().as_bytes();
    let is_phrase = !name.contains(char::is_uppercase)
        && lexicons.stops.holds(opening)
        && !lexicons.given.holds(opening);
    is_phrase
        || !name.starts_with(char::is_alphanumeric)
        || name
            .split(' ')
            .all(|word| lexicons.stops.holds(word.as_bytes()) && !given(word))
}

/// True for a text about numbered things, "EAN 4006381333931, article 1044", which is no address.
pub fn counts_things(text: &str) -> bool {
    static WORDS: OnceLock<Lexicon> = OnceLock::new();
    let words = WORDS.get_or_init(|| Lexicon::of(COUNTER_CUES));
    text.split(|c: char| !c.is_alphanumeric())
        .any(|word| word.len() > 2 && words.holds(word.as_bytes()))
}

/// True for an abbreviated title that no other word is written like: a name in lower
/// case may follow it.
pub fn is_plain_title(word: &[u8]) -> bool {
    Lexicons::get().plain_titles.holds(word)
}

/// True for a title that is a title in lower case too.
pub fn is_lower_title(word: &[u8]) -> bool {
    Lexicons::get().lower_titles.holds(word)
}

/// True for what has a name and is no person: "restaurant", "file".
pub fn is_thing(word: &[u8]) -> bool {
    Lexicons::get().things.holds(word)
}

struct Lexicons {
    stops: Lexicon,
    particles: Lexicon,
    titles: Lexicon,
    lower_titles: Lexicon,
    plain_titles: Lexicon,
    given: Lexicon,
    words: Lexicon,
    things: Lexicon,
}

impl Lexicons {
    fn get() -> &'static Self {
        static LEXICONS: OnceLock<Lexicons> = OnceLock::new();
        LEXICONS.get_or_init(|| Self {
            stops: Lexicon::of("not-a-name"),
            particles: Lexicon::of("name-particle"),
            titles: Lexicon::of("title"),
            lower_titles: Lexicon::of("title-lower"),
            plain_titles: Lexicon::of("title-plain"),
            given: Lexicon::of("given-name"),
            words: Lexicon::of("given-name-word"),
            things: Lexicon::of("named-thing"),
        })
    }
}

const MOST_WORDS: usize = 7;
/// Particles that mean "from" and "of" in lower case.
const FROM: &[&[u8]] = &[b"de", b"da", b"di", b"do", b"du", b"des", b"del", b"af"];
/// Particles that also stand between two people.
const AND: &[&[u8]] = &[b"y", b"e", b"i"];
/// Of academic titles: "Dr. med.", "Dr. rer. nat."
const DEGREES: &[&[u8]] = &[
    b"med", b"rer", b"nat", b"phil", b"jur", b"ing", b"dent", b"h", b"c", b"ra",
];
/// Letters of one word.
const LONGEST_WORD: usize = 32;
