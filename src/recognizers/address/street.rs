//! The street around a house number.

use std::sync::OnceLock;

use crate::Span;
use crate::recognizers::is_stop_word;
use crate::recognizers::lexicon::{Endings, Lexicon};
use crate::scan::{Text, is_word};

/// A street with its house number.
pub struct Street {
    /// From its first word or number to its last.
    pub span: Span,
    /// Whether it can hardly be anything else.
    pub sure: bool,
    /// Whether it is written without capitals, as in a chat.
    pub lower: bool,
}

/// "Hauptstraße 12", "Berliner Straße 12", "Calle Mayor 12", "ul. Długa 5".
pub fn number_last(text: Text<'_>, position: usize, number: usize) -> Option<Street> {
    let gap = text.run_start(position, 3, |byte| b" ,".contains(&byte));
    // Five digits behind a comma are a postcode.
    if text.bytes(gap, position).contains(&b',') && number - position >= 5 {
        return None;
    }
    // The letter of a number stands before the comma: "50 A, 2517 AM Den Haag".
    let lone = gap - text.run_start(gap, 2, is_word) == 1;
    if lone && text.bytes(gap, position).contains(&b',') {
        return None;
    }
    let gap = number_sign_start(text, gap).unwrap_or(gap);
    let dot = usize::from(text.before(gap) == b'.');
    let last = text
        .word_before(gap - dot.min(gap), 0)
        .filter(|_| gap < position)?;
    let bytes = text.bytes(last.start(), last.end());
    let capital = is_capital(text, last.start());
    let words = Words::get();
    let written = text.slice(last);
    let strong = words.endings.end(written);
    let weak = capital && words.weak_endings.end(written);
    let number = suffix_end(text, number);
    if (strong || weak) && !words.not_streets.holds(bytes) {
        let start = compound_start(text, last.start());
        return Some(Street {
            span: Span::new(leading_words(text, start), number),
            sure: strong && capital,
            lower: !capital,
        });
    }
    // "Berliner Straße", "Karl-Marx-Allee", "Karl Johans gate", "berliner str."
    let strong = words.types_behind.holds(bytes);
    if strong || words.weak_types_behind.holds(bytes) {
        let mut first = leading_words(text, compound_start(text, last.start()));
        if first == last.start() && strong {
            first = lower_word_before(text, first)?;
        }
        let capital = is_capital(text, first);
        return (first < last.start()).then(|| Street {
            span: Span::new(first, number),
            sure: strong && capital,
            lower: !capital,
        });
    }
    if dot == 1 || !(capital || is_lower_name(text, last) || words.particles.holds(bytes)) {
        return None;
    }
    street_type_before(text, last, words).map(|(start, sure, lower)| Street {
        span: Span::new(start, number),
        sure: sure || number_is_repeated(text, number),
        lower,
    })
}

/// Capitalised words behind a number: "84 Kutch Port", "574 Henry des Lombards".
pub fn capitalised_behind(text: Text<'_>, position: usize, number: usize) -> Option<Street> {
    let words = Words::get();
    let plain = text.at(number) == b' ' && !is_numbered_thing(text, position);
    let (end, named) = name_end(text, number, words).filter(|_| plain)?;
    let first = text.word_after(number + 1, 0)?;
    let bytes = text.bytes(first.start(), first.end());
    (named && is_capital(text, first.start()) && !words.not_streets.holds(bytes)).then(|| Street {
        span: Span::new(position, end),
        sure: false,
        lower: false,
    })
}

/// Capitalised words before a number: "Damrak 1", "Nieuwezijds Voorburgwal 147".
pub fn capitalised(text: Text<'_>, position: usize, number: usize) -> Option<Street> {
    let last = text
        .word_before(position, 1)
        .filter(|_| text.before(position) == b' ')?;
    let bytes = text.bytes(last.start(), last.end());
    let words = Words::get();
    let named = is_capital(text, last.start())
        && last.len() >= SHORTEST_NAME
        && !words.not_streets.holds(bytes)
        && !words.numbered.holds(bytes);
    named.then(|| Street {
        span: Span::new(
            leading_words(text, compound_start(text, last.start())),
            suffix_end(text, number),
        ),
        sure: false,
        lower: false,
    })
}

/// Behind what follows a number that stands last: "12-II", "15/A", "5 bis", "12 A 5".
fn suffix_end(text: Text<'_>, number: usize) -> usize {
    let ends = |at: usize| !text.at(at).is_ascii_alphanumeric() && text.at(at) < 0x80;
    let sign = text.at(number);
    let letter = text.run_end_within(number + 1, 5, |byte| byte.is_ascii_alphabetic());
    let suffix = text.bytes(number + 1, letter);
    let roman = suffix.iter().all(|byte| b"IVX".contains(byte));
    if suffix.is_empty() || !ends(letter) {
        return number;
    }
    match sign {
        b'-' if roman => letter,
        b'/' if suffix.len() == 1 => letter,
        b' ' if REPETITIONS
            .iter()
            .any(|known| suffix.eq_ignore_ascii_case(known)) =>
        {
            letter
        }
        b' ' if suffix.len() == 1 => {
            let digits = text.run_end_within(letter + 1, 3, |byte| byte.is_ascii_digit());
            if text.at(letter) == b' ' && digits > letter + 1 && ends(digits) {
                digits
            } else if suffix.iter().all(u8::is_ascii_uppercase)
                && b",\n\0".contains(&text.at(letter))
            {
                letter
            } else {
                number
            }
        }
        _ => number,
    }
}

fn number_is_repeated(text: Text<'_>, end: usize) -> bool {
    let word = text.word_before(end, 0);
    word.is_some_and(|word| {
        let bytes = text.bytes(word.start(), word.end());
        REPETITIONS
            .iter()
            .any(|known| bytes.eq_ignore_ascii_case(known))
    })
}

/// The word in lower case before a type of its own: "berliner str."
fn lower_word_before(text: Text<'_>, position: usize) -> Option<usize> {
    let word = text.word_before(position, 1)?;
    is_lower_name(text, word).then(|| word.start())
}

/// True for a word in lower case that may be part of a name.
fn is_lower_name(text: Text<'_>, word: Span) -> bool {
    let bytes = text.bytes(word.start(), word.end());
    word.len() >= SHORTEST_NAME
        && !bytes.iter().any(u8::is_ascii_digit)
        && !Words::get().not_streets.holds(bytes)
}

/// "12 Main Street", "12 rue de la Paix", "1221 Avenue of the Americas".
pub fn number_first(text: Text<'_>, position: usize, number: usize) -> Option<Street> {
    let comma = usize::from(text.at(number) == b',');
    if text.at(number + comma) != b' '
        || is_year_behind_in(text, position, number)
        || is_numbered_thing(text, position)
    {
        return None;
    }
    let mut at = skip_repetition(text, number + comma + 1);
    let words = Words::get();
    let first = text.word_after(at, 0)?;
    if words
        .types_before
        .holds(text.bytes(first.start(), first.end()))
    {
        let capital = is_capital(text, first.start());
        let weak = words
            .weak_types
            .holds(text.bytes(first.start(), first.end()));
        let behind = type_end(text, first);
        let (end, named, sure) = match name_end(text, behind, words) {
            Some((end, named)) => (end, named, named && (capital || !weak)),
            None if capital || weak => return None,
            None => (lower_name_end(text, behind)?, false, true),
        };
        return Some(Street {
            span: Span::new(position, end),
            sure,
            lower: !capital && !named,
        });
    }
    if comma == 1 {
        return None;
    }
    let mut capitals = 0;
    for index in 0..MOST_NAME_WORDS {
        let word = text.word_after(at, 0)?;
        let bytes = text.bytes(word.start(), word.end());
        let capital = is_capital(text, word.start());
        let ordinal = text.at(word.start()).is_ascii_digit();
        let numbered = index > 0 && ordinal_before(text, word);
        let in_style = numbered || capital == (capitals > 0);
        if index > 0 && words.types_behind_number.holds(bytes) && in_style {
            let end = direction_end(text, type_end(text, word));
            let strong = !words.weak_types.holds(bytes) && (capital || ordinal_before(text, word));
            let next = text.word_after(at_space(text, end), 0);
            let longer = next.is_some_and(|next| {
                words
                    .types_behind_number
                    .holds(text.bytes(next.start(), next.end()))
                    && is_capital(text, next.start())
            });
            if !longer {
                return Some(Street {
                    span: Span::new(position, end),
                    sure: strong,
                    lower: !capital,
                });
            }
        }
        if words.not_streets.holds(bytes) || (ordinal && !is_ordinal(bytes)) {
            return None;
        }
        // "12 main street" is in lower case as a whole.
        if !capital && !ordinal && (capitals > 0 || index > 1) {
            return None;
        }
        capitals += usize::from(capital);
        // "O'Connell", "Saint-Denis".
        let joined = b"-'".contains(&text.at(word.end()));
        at = if joined {
            word.end() + 1
        } else {
            next_word(text, word.end())?
        };
    }
    None
}

/// Back from the last word of a name to the type that leads it: "Calle Gran Vía 12".
/// Tells whether it is sure and whether it is in lower case.
fn street_type_before(text: Text<'_>, last: Span, words: &Words) -> Option<(usize, bool, bool)> {
    let mut start = last.start();
    let mut lower = !is_capital(text, start);
    let mut lower_words = usize::from(lower);
    for _ in 0..MOST_NAME_WORDS {
        let end = text.run_start(start, 3, |byte| b" ./'".contains(&byte));
        let word = text.word_before(end, 0).filter(|_| end < start)?;
        let bytes = text.bytes(word.start(), word.end());
        if words.leads.holds(bytes) {
            let short = bytes.len() == 1 && text.at(word.end()) != b'/';
            let glued = b"-/.".contains(&text.before(word.start()));
            let capital = is_capital(text, word.start());
            let next = text.word_after(start, 0)?;
            let linked = words.particles.holds(text.bytes(next.start(), next.end()));
            let known = linked && !words.weak_types.holds(bytes) && bytes.len() > 2;
            let sure = if lower {
                known
            } else {
                capital || bytes.len() <= 3
            };
            let cut = lower && capital && lower_words > 0;
            return (!short && !glued && !cut).then_some((word.start(), sure, lower));
        }
        if !is_capital(text, word.start()) && !words.particles.holds(bytes) {
            // "Straße des 17. Juni", "ul. 3 Maja".
            let dated = word.len() <= 2 && bytes.iter().all(u8::is_ascii_digit);
            lower |= !dated;
            lower_words += usize::from(!dated);
            if (!dated && !is_lower_name(text, word)) || lower_words > MOST_LOWER_WORDS {
                return None;
            }
        }
        start = word.start();
    }
    None
}

/// The end of a name behind its type, and whether it has a capital.
fn name_end(text: Text<'_>, from: usize, words: &Words) -> Option<(usize, bool)> {
    let (mut at, mut end, mut named) = (next_word(text, from)?, from, false);
    for _ in 0..MOST_NAME_WORDS {
        let Some(word) = text.word_after(at, 0) else {
            break;
        };
        let capital = is_capital(text, word.start());
        let particle = words.particles.holds(text.bytes(word.start(), word.end()));
        if !capital && !particle {
            // "rue du moulin": one word in lower case behind particles.
            if end == from && at > from + 1 && text.at(word.start()).is_ascii_alphabetic() {
                end = word.end();
            }
            break;
        }
        if capital {
            end = word.end();
            named = true;
        }
        let joined = b"-'".contains(&text.at(word.end()));
        at = if joined {
            word.end() + 1
        } else if let Some(next) = next_word(text, word.end()) {
            next
        } else {
            break;
        };
    }
    (end > from).then_some((end, named))
}

/// The end of a name in lower case behind its type: "12 bd voltaire", "5 av victor hugo".
fn lower_name_end(text: Text<'_>, from: usize) -> Option<usize> {
    let part = |at: usize| {
        let word = text.word_after(next_word(text, at)?, 0)?;
        let bytes = text.bytes(word.start(), word.end());
        (is_lower_name(text, word) && !is_stop_word(bytes)).then(|| word.end())
    };
    let first = part(from)?;
    Some(part(first).unwrap_or(first))
}

/// "Karl-Marx-Straße" and "C.F. Tietgens Gade" begin before their last word.
fn compound_start(text: Text<'_>, start: usize) -> usize {
    text.run_start(start, 40, |byte| {
        byte.is_ascii_alphabetic() || byte >= 0x80 || b"-.".contains(&byte)
    })
}

/// Capitalised words right before a street: "Gammel Kongevej", "Am Alten Weg".
fn leading_words(text: Text<'_>, mut start: usize) -> usize {
    let words = Words::get();
    for _ in 0..3 {
        let end = text.run_start(start, 2, |byte| b" .".contains(&byte));
        let Some(word) = text
            .word_before(end, 0)
            .filter(|_| end < start && text.before(start) == b' ')
        else {
            break;
        };
        let bytes = text.bytes(word.start(), word.end());
        if !is_capital(text, word.start())
            || words.not_streets.holds(bytes)
            || (end + 1 < start && ends_sentence(text, word))
        {
            break;
        }
        start = compound_start(text, word.start());
    }
    start
}

/// Whether the dot behind `word` ends a sentence: "Aarhus C. Gammel Kongevej", not
/// the "Gl." of "Gl. Kongevej".
fn ends_sentence(text: Text<'_>, word: Span) -> bool {
    let goes_back = text.word_before(word.start(), 1).is_some_and(|before| {
        text.before(word.start()) == b' ' && is_capital(text, before.start())
    });
    word.len() > 4 || goes_back
}

/// The start of `nº`, `nr.` or `n.` before a house number.
fn number_sign_start(text: Text<'_>, end: usize) -> Option<usize> {
    let sign = NUMBER_SIGNS.iter().find(|sign| {
        end > sign.len() + 1
            && text.starts_with(end - sign.len(), sign.as_bytes())
            && b" ,".contains(&text.before(end - sign.len()))
    })?;
    Some(text.run_start(end - sign.len(), 2, |byte| b" ,".contains(&byte)))
}

/// Behind `bis` and `ter`.
fn skip_repetition(text: Text<'_>, at: usize) -> usize {
    let word = text.bytes(at, at + 3);
    let repeated = word.eq_ignore_ascii_case(b"bis") || word.eq_ignore_ascii_case(b"ter");
    let comma = usize::from(text.at(at + 3) == b',');
    if repeated && text.at(at + 3 + comma) == b' ' {
        at + 4 + comma
    } else {
        at
    }
}

/// Behind the dot of an abbreviated type.
fn type_end(text: Text<'_>, word: Span) -> usize {
    let dotted = text.at(word.end()) == b'.'
        && word.len() <= 5
        && (text.at(word.end() + 1) == b',' || text.at(word.end() + 1).is_ascii_whitespace());
    word.end() + usize::from(dotted && (word.len() <= 4))
}

/// Behind the `NW` of "1600 Pennsylvania Avenue NW".
fn direction_end(text: Text<'_>, end: usize) -> usize {
    let at = at_space(text, end);
    let known = text.word_after(at, 0).filter(|word| {
        let bytes = text.bytes(word.start(), word.end());
        DIRECTIONS.contains(&bytes) && at > end
    });
    known.map_or(end, Span::end)
}

/// "in 2019 Rue": a year, not a house number.
fn is_year_behind_in(text: Text<'_>, position: usize, number: usize) -> bool {
    let year =
        number - position == 4 && matches!(text.bytes(position, position + 2), b"19" | b"20");
    let word = text.word_before(position, 1);
    let lead = word
        .map(|word| text.bytes(word.start(), word.end()))
        .unwrap_or_default();
    year && YEAR_LEADS
        .iter()
        .any(|known| lead.eq_ignore_ascii_case(known))
}

/// "Day 2 Rue Cler": the number belongs to the word before it.
fn is_numbered_thing(text: Text<'_>, position: usize) -> bool {
    text.word_before(position, 1).is_some_and(|word| {
        Words::get()
            .numbered
            .holds(text.bytes(word.start(), word.end()))
    })
}

fn ordinal_before(text: Text<'_>, word: Span) -> bool {
    text.word_before(word.start(), 1)
        .is_some_and(|before| is_ordinal(text.bytes(before.start(), before.end())))
}

fn is_ordinal(word: &[u8]) -> bool {
    let digits = word.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let rest = word.get(digits..).unwrap_or_default();
    digits > 0 && [&b"st"[..], b"nd", b"rd", b"th"].contains(&rest)
}

fn next_word(text: Text<'_>, end: usize) -> Option<usize> {
    let dot = usize::from(text.at(end) == b'.');
    let next = end + dot;
    (text.at(next) == b' ').then_some(next + 1)
}

fn at_space(text: Text<'_>, end: usize) -> usize {
    end + usize::from(text.at(end) == b' ')
}

/// True for a capital letter.
pub fn is_capital(text: Text<'_>, position: usize) -> bool {
    let rest = text.as_str().get(position..).unwrap_or_default();
    rest.chars().next().is_some_and(char::is_uppercase)
}

/// True for a word that is part of no address.
pub fn is_no_place(word: &[u8]) -> bool {
    Words::get().not_streets.holds(word)
}

/// True for a word of those between the others of a name: "Ybbs an der Donau".
pub fn is_link(word: &[u8]) -> bool {
    let words = Words::get();
    words.particles.holds(word) || words.place_links.holds(word)
}

/// True for a word that ends the name of a town in lower case too: "Abano terme".
pub fn is_place_suffix(word: &[u8]) -> bool {
    Words::get().place_suffixes.holds(word)
}

/// True for a word that begins the name of a street, with or without a capital: "rue", "rynek".
pub fn is_street_word(word: &[u8]) -> bool {
    let words = Words::get();
    words.leads.holds(word) || words.types_before.holds(word)
}

/// True for a word that counts things that are no houses: "day", "chapter".
pub fn is_numbered(word: &[u8]) -> bool {
    Words::get().numbered.holds(word)
}

struct Words {
    /// Inside of a word: "Hauptstraße".
    endings: Endings,
    weak_endings: Endings,
    /// A word of its own, number behind: "Berliner Straße 12".
    types_behind: Lexicon,
    weak_types_behind: Lexicon,
    /// A word of its own, number in front: "12 Main Street".
    types_behind_number: Lexicon,
    /// Before the name, number in front: "12 rue de la Paix".
    types_before: Lexicon,
    /// Before the name, number behind: "Calle Mayor 12".
    leads: Lexicon,
    weak_types: Lexicon,
    particles: Lexicon,
    place_links: Lexicon,
    place_suffixes: Lexicon,
    not_streets: Lexicon,
    numbered: Lexicon,
}

impl Words {
    fn get() -> &'static Self {
        static WORDS: OnceLock<Words> = OnceLock::new();
        WORDS.get_or_init(|| Self {
            endings: Endings::of("street-ending"),
            weak_endings: Endings::of("street-ending-weak"),
            types_behind: Lexicon::of("street-ending"),
            weak_types_behind: Lexicon::of("street-ending-weak"),
            types_behind_number: Lexicon::of("street-type"),
            types_before: Lexicon::of("street-lead-french"),
            leads: Lexicon::of("street-lead"),
            weak_types: Lexicon::of("street-type-weak"),
            particles: Lexicon::of("street-particle"),
            place_links: Lexicon::of("place-link"),
            place_suffixes: Lexicon::of("place-suffix"),
            not_streets: Lexicon::of("not-a-street"),
            numbered: Lexicon::of("numbered-thing"),
        })
    }
}

const MOST_NAME_WORDS: usize = 6;
/// Words in lower case of one name, particles not counted.
const MOST_LOWER_WORDS: usize = 2;
/// Bytes of a word in lower case that can be a name.
const SHORTEST_NAME: usize = 3;
/// Before a house number: "calle Mayor, n.º 8", "via Roma nr. 5".
const NUMBER_SIGNS: &[&str] = &[
    "nº", "n.º", "n°", "n.°", "núm.", "num.", "nro.", "nr.", "nr", "no.", "n.",
];
/// Behind a house number that is there twice.
const REPETITIONS: &[&[u8]] = &[b"bis", b"ter"];
const DIRECTIONS: &[&[u8]] = &[
    b"N", b"S", b"E", b"W", b"NE", b"NW", b"SE", b"SW", b"North", b"South", b"East", b"West",
];
/// What stands before a year.
const YEAR_LEADS: &[&[u8]] = &[
    b"in", b"since", b"of", b"by", b"en", b"depuis", b"im", b"i", b"until", b"from",
];
