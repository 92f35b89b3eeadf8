//! Names of people, where words announce them: introductions, titles, salutations,
//! sign-offs, labels. Names without such words are for the names model.

mod mailbox;
mod name;

pub use name::{counts_things, is_never_name, is_stop_word};

use name::{Name, Style, is_lower_title, is_plain_title, is_thing};

use super::{Anchor, Check, Cue, Find, Finder, Match, Recognizer, Source};
use crate::Span;
use crate::scan::Text;

pub const TABLE: &[Recognizer] = &[
    announced("person.introduced", "name-intro", introduced, 0.9),
    announced(
        "person.introduced-loosely",
        "name-intro-loose",
        introduced_loosely,
        0.55,
    ),
    announced("person.titled", "title", titled, 0.85),
    announced("person.saluted", "salutation", saluted, 0.75),
    announced("person.signed", "sign-off", signed, 0.8),
    row(
        "person.labelled",
        Find::Labelled("name-label", labelled),
        0.85,
    ),
    row(
        "person.labelled-name",
        Find::Labelled("name-label-vague", labelled_vaguely),
        0.7,
    ),
    announced("person.role", "person-role", in_role, 0.7),
    announced("person.related", "relation", related, 0.65),
    Recognizer {
        id: "person.mailbox",
        entity: "PERSON",
        find: Find::At(Anchor::At, mailbox::owner),
        check: None,
        score: 0.8,
        cue: Cue::Ignored,
        source: Source::new("https://www.rfc-editor.org/rfc/rfc5322#section-3.4"),
    },
];

/// A row that reads a name behind a phrase of `group`.
const fn announced(
    id: &'static str,
    group: &'static str,
    finder: Finder,
    score: f64,
) -> Recognizer {
    row(id, Find::After(group, finder), score)
}

const fn row(id: &'static str, find: Find, score: f64) -> Recognizer {
    Recognizer {
        id,
        entity: "PERSON",
        find,
        check: None,
        score,
        cue: Cue::Ignored,
        source: Source::new(
            "https://cldr.unicode.org/translation/miscellaneous-displaying-lists/person-name-formats",
        ),
    }
}

/// "my name is mette hansen".
fn introduced(text: Text<'_>, after: usize) -> Option<Match> {
    let at = skip(text, after, b" :\"'*_,", 4)?;
    let name = Name::read(text, at, Style::AnyCase)?;
    // "Call me, area code 20".
    let apart = text.at(after) == b',' && !name.capitalised && !name.given;
    let weight = if name.capitalised { 1.0 } else { LOWER_CASE };
    (!apart).then(|| found(&name).weighing(weight))
}

/// "I'm Mette Hansen": two words at least, for "I'm Danish"; or a common given name,
/// in lower case too: "im sarah jones from accounting".
fn introduced_loosely(text: Text<'_>, after: usize) -> Option<Match> {
    let at = skip(text, after, b" ,", 2)?;
    let vague = is_vague(text, after);
    let at = behind_article(text, at);
    if let Some(name) = Name::read(text, at, Style::Capitalised) {
        return (name.given || (name.words >= 2 && !vague)).then(|| found(&name));
    }
    let name = Name::read(text, at, Style::AnyCase).filter(|name| name.given && !name.word)?;
    Some(found(&name))
}

/// Whether what ends at `after` announces other things than people too: "im" and "its" without their
/// apostrophes, and "a restaurant named".
fn is_vague(text: Text<'_>, after: usize) -> bool {
    let Some(word) = text.word_before(after, 0) else {
        return false;
    };
    let is = |known: &[u8]| {
        text.bytes(word.start(), word.end())
            .eq_ignore_ascii_case(known)
    };
    let thing = || text.word_before(word.start(), 1);
    is(b"im")
        || is(b"its")
        || is(b"named")
            && thing().is_some_and(|thing| is_thing(text.bytes(thing.start(), thing.end())))
}

/// "ich bin der Thomas", "sou o João".
fn behind_article(text: Text<'_>, at: usize) -> usize {
    let word = text.word_after(at, 0);
    let article = word.filter(|word| ARTICLES.contains(&text.slice(*word)));
    match article {
        Some(word) if text.at(word.end()) == b' ' => {
            let name = Name::read(text, word.end() + 1, Style::AnyCase);
            name.filter(|name| name.given)
                .map_or(at, |name| name.span.start())
        }
        _ => at,
    }
}

/// "Ms Hansen".
fn titled(text: Text<'_>, after: usize) -> Option<Match> {
    let title = title_before(text, after)?;
    let bytes = text.bytes(title.start(), title.end());
    let capital = text.at(title.start()).is_ascii_uppercase();
    let shouted = bytes.len() >= 2 && bytes.iter().all(u8::is_ascii_uppercase);
    let dotted = text.at(after) == b'.';
    if shouted && let Some(found) = ticketed(text, title) {
        return Some(found);
    }
    let joined = b"-.@/_".contains(&text.before(title.start()));
    if joined
        || (!capital && !is_lower_title(bytes) && !is_plain_title(bytes))
        || (bytes.len() == 1 && !dotted)
    {
        return None;
    }
    let at = after + usize::from(dotted);
    let name_at = skip(text, at, b" ", 2).filter(|&next| next > at || dotted)?;
    let style = if is_plain_title(bytes) && (!shouted || dotted) {
        Style::AnyCase
    } else {
        Style::Capitalised
    };
    let name = Name::read(text, name_at, style)?;
    if !name.capitalised {
        let name = name.first_word(text);
        // "200 mr", "12 elm dr springfield".
        let first = text.word_before(title.start(), 1).unwrap_or(title);
        let figure = |word: Span| text.before(word.start().saturating_sub(1)).is_ascii_digit();
        let after_figure = figure(title) || figure(first);
        return (name.span.len() >= SHORTEST_LOWER && !after_figure)
            .then(|| found(&name).weighing(LOWER_CASE));
    }
    let shouting = text
        .bytes(name.span.start(), name.span.end())
        .iter()
        .all(|byte| !byte.is_ascii_lowercase());
    (!shouted || shouting).then(|| found(&name))
}

/// "KOWALCZYK/ALEKSANDRA MS", as tickets have it.
fn ticketed(text: Text<'_>, title: Span) -> Option<Match> {
    let letters = |byte: u8| byte.is_ascii_uppercase() || byte == b' ';
    let given = text.run_start(title.start(), LONGEST_TICKETED, letters);
    let slash = given
        .checked_sub(1)
        .filter(|&slash| text.at(slash) == b'/')?;
    let start = text.run_start(slash, LONGEST_TICKETED, |byte| byte.is_ascii_uppercase());
    let end = text.run_start(title.start(), 1, |byte| byte == b' ');
    let whole = !text.before(start).is_ascii_alphanumeric() && end < title.start();
    let named = text.at(title.end() + 2).is_ascii_lowercase();
    (whole && !named && slash >= start + 2 && end >= given + 2)
        .then(|| Match::new(start, end, Check::Plausible))
}

/// The last word of the title that ends at `end`; all of "D.ª".
fn title_before(text: Text<'_>, end: usize) -> Option<Span> {
    let word = text.word_before(end, 0)?;
    if text.slice(word) != "ª" || text.before(word.start()) != b'.' {
        return Some(word);
    }
    let first = text.word_before(word.start(), 1)?;
    Some(first.union(word))
}

/// "Dear Anna,".
fn saluted(text: Text<'_>, after: usize) -> Option<Match> {
    let opening = text.word_before(after, 0)?;
    if text.before(opening.start()) == b'-' {
        return None;
    }
    let at = skip(text, after, b" ,", 2).filter(|&next| next > after)?;
    // "Hi, I'm Sarah": an introduction follows, which has a row of its own. "Hi, I've tried" names nobody.
    if text.at(at) == b'I' && matches!(text.at(at + 1), b'\'' | 0xe2) {
        return None;
    }
    let name = Name::read(text, at, Style::Capitalised).or_else(|| lower_given(text, at))?;
    let end = text
        .run_end(name.span.end(), |byte| byte == b' ')
        .min(name.span.end() + 2);
    let closed = matches!(
        text.at(end),
        0 | b',' | b'.' | b'!' | b'?' | b':' | b';' | b'\n' | b'\r' | b'-' | b'('
    );
    let spoken_to = text.word_after(end, 0).is_some_and(|word| {
        text.at(word.start()).is_ascii_lowercase()
            && is_stop_word(text.bytes(word.start(), word.end()))
    });
    (name.words <= 3 && (closed || spoken_to)).then(|| found(&name))
}

/// "Best regards,\nMette Hansen".
fn signed(text: Text<'_>, after: usize) -> Option<Match> {
    let at = skip(text, after, b" ,.!\n\r-*_>", 8)?;
    let gap = text.bytes(after, at);
    let new_line = gap.contains(&b'\n');
    let apart = new_line || gap.contains(&b',');
    // "Mvh Mette": a common given name needs nothing between.
    let name = Name::read(text, at, Style::AnyCase)
        .filter(|name| new_line || name.given || (apart && name.capitalised))?;
    let end = text
        .run_end(name.span.end(), |byte| b" *_".contains(&byte))
        .min(name.span.end() + 4);
    let closed = matches!(
        text.at(end),
        0 | b'\n' | b'\r' | b',' | b'|' | b'(' | b'-' | b'/'
    ) || (text.at(end) == b'.' && !text.at(end + 1).is_ascii_alphanumeric());
    let weight = if name.capitalised { 1.0 } else { LOWER_CASE };
    closed.then(|| found(&name).weighing(weight))
}

/// "First name: Mette", "Patient: Hansen, Mette".
fn labelled(text: Text<'_>, after: usize) -> Option<Match> {
    let at = field_value(text, after)?;
    let name = field_name(text, at)?;
    Some(found(&name))
}

/// The name in a field: "Mette Hansen", "Hansen, Mette"; in lower case when it begins
/// with a common given name.
fn field_name(text: Text<'_>, at: usize) -> Option<Name> {
    let Some(name) = Name::read(text, at, Style::Capitalised) else {
        return Name::read(text, at, Style::AnyCase).filter(|name| name.given);
    };
    let end = name.span.end();
    let given_first = name.given && name.words > 1;
    if name.words > 2 || given_first || !text.starts_with(end, b", ") {
        return Some(name);
    }
    let given = Name::read(text, end + 2, Style::Capitalised).filter(|given| given.words <= 3);
    let closed = |end: usize| {
        let next = text.at(end);
        // "Name: Jörg Weßling, Anschrift: …": the next label.
        !next.is_ascii_alphanumeric()
            && !b"@:=".contains(&next)
            && (next != b' '
                || !(text.at(end + 1).is_ascii_lowercase() || text.at(end + 1).is_ascii_digit()))
    };
    Some(match given.filter(|given| closed(given.span.end())) {
        Some(given) => Name {
            span: name.span.union(given.span),
            words: name.words + given.words,
            given: name.given || given.given,
            ..name
        },
        None => name,
    })
}

/// A common given name in lower case, alone: "hi anna,".
fn lower_given(text: Text<'_>, at: usize) -> Option<Name> {
    let name = Name::read(text, at, Style::AnyCase).filter(|name| name.given)?;
    Some(name.first_word(text))
}

/// "Name: Mette Hansen": at the start of a field, with a capital or in quotes, two
/// words at least. Configuration files have names of other things.
fn labelled_vaguely(text: Text<'_>, after: usize) -> Option<Match> {
    let value = field_value(text, after)?;
    let label = text.word_before(after, 0)?;
    let quoted = text.before(label.start()) == b'"';
    let field = quoted || text.at(label.start()).is_ascii_uppercase();
    let lead = text.run_start(label.start(), 4, |byte| b" *_#>".contains(&byte));
    let opens = quoted
        || matches!(
            text.before(lead),
            0 | b'\n' | b'\r' | b',' | b';' | b'|' | b'{' | b'(' | b'.' | b'-'
        );
    if !opens {
        return None;
    }
    let name = field_name(text, value)?;
    // "From: Berlin, Germany".
    let listed = text.slice(name.span).contains(',');
    let place = listed
        && PLACE_LABELS
            .iter()
            .any(|known| text.slice(label).eq_ignore_ascii_case(known));
    (name.given || (field && name.words >= 2 && !place)).then(|| found(&name))
}

/// "patient Mette Hansen", "patient: Mette".
fn in_role(text: Text<'_>, after: usize) -> Option<Match> {
    let value = field_value(text, after);
    let fewest = if value.is_some() { 1 } else { 2 };
    let at = value.or_else(|| skip(text, after, b" ", 1))?;
    let name = match value {
        Some(at) => field_name(text, at)?,
        None => Name::read(text, at, Style::Capitalised)?,
    };
    (name.words >= fewest).then(|| found(&name))
}

/// "my wife Mette".
fn related(text: Text<'_>, after: usize) -> Option<Match> {
    let at = skip(text, after, b" ,(", 2).filter(|&next| next > after)?;
    let name = Name::read(text, at, Style::Capitalised).or_else(|| lower_given(text, at))?;
    Some(found(&name))
}

fn found(name: &Name) -> Match {
    Match::new(name.span.start(), name.span.end(), Check::Plausible)
}

/// Behind at most `most` bytes of `gap`; `None` when there are more.
fn skip(text: Text<'_>, from: usize, gap: &[u8], most: usize) -> Option<usize> {
    let rest = text.bytes(from, (from + most + 1).min(text.len()));
    let length = rest.iter().take_while(|byte| gap.contains(byte)).count();
    (length <= most).then_some(from + length)
}

/// Where the value begins behind a label and its `:`, `=` or `|`.
fn field_value(text: Text<'_>, after: usize) -> Option<usize> {
    let sign = skip(text, after, b" \"'*_)", 3)?;
    if !b":=|".contains(&text.at(sign)) {
        return None;
    }
    skip(text, sign + 1, b" \"'*_\t", 4)
}

/// Bytes of either name on a ticket.
const LONGEST_TICKETED: usize = 32;
const ARTICLES: &[&str] = &["der", "die", "o", "a", "el", "la"];
/// Labels of places too.
const PLACE_LABELS: &[&str] = &[
    "from", "to", "cc", "von", "de", "van", "aan", "od", "do", "da", "para", "fra", "til", "från",
    "till",
];
/// Letters of a name in lower case behind a title.
const SHORTEST_LOWER: usize = 4;
/// Share for a name in lower case.
const LOWER_CASE: f64 = 0.7;
