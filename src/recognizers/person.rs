//! Names of people, where words announce them: introductions, titles, salutations,
//! sign-offs, labels. Names without such words are for the names model.

mod name;

use name::{Name, Style, is_lower_title, is_stop_word};

use super::{Check, Cue, Find, Finder, Match, Recognizer, Source};
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
    announced("person.labelled", "name-label", labelled, 0.85),
    announced(
        "person.labelled-name",
        "name-label-vague",
        labelled_vaguely,
        0.7,
    ),
    announced("person.role", "person-role", in_role, 0.7),
    announced("person.related", "relation", related, 0.65),
];

/// A row that reads a name behind a phrase of `group`.
const fn announced(
    id: &'static str,
    group: &'static str,
    finder: Finder,
    score: f64,
) -> Recognizer {
    Recognizer {
        id,
        entity: "PERSON",
        find: Find::After(group, finder),
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
    let weight = if name.capitalised { 1.0 } else { LOWER_CASE };
    Some(found(&name).weighing(weight))
}

/// "I'm Mette Hansen": two words at least, for "I'm Danish".
fn introduced_loosely(text: Text<'_>, after: usize) -> Option<Match> {
    let at = skip(text, after, b" ", 2)?;
    let name = Name::read(text, at, Style::Capitalised)?;
    (name.words >= 2).then(|| found(&name))
}

/// "Ms Hansen".
fn titled(text: Text<'_>, after: usize) -> Option<Match> {
    let title = text.word_before(after, 0)?;
    let bytes = text.bytes(title.start(), title.end());
    let capital = text.at(title.start()).is_ascii_uppercase();
    let shouted = bytes.len() >= 2 && bytes.iter().all(u8::is_ascii_uppercase);
    let dotted = text.at(after) == b'.';
    let joined = b"-.@/_".contains(&text.before(title.start()));
    if joined || (!capital && !is_lower_title(bytes)) || (bytes.len() == 1 && !dotted) {
        return None;
    }
    let at = after + usize::from(dotted);
    let name_at = skip(text, at, b" ", 2).filter(|&next| next > at || dotted)?;
    let name = Name::read(text, name_at, Style::Capitalised)?;
    let shouting = text
        .bytes(name.span.start(), name.span.end())
        .iter()
        .all(|byte| !byte.is_ascii_lowercase());
    (!shouted || shouting).then(|| found(&name))
}

/// "Dear Anna,".
fn saluted(text: Text<'_>, after: usize) -> Option<Match> {
    let opening = text.word_before(after, 0)?;
    if text.before(opening.start()) == b'-' {
        return None;
    }
    let at = skip(text, after, b" ,", 2).filter(|&next| next > after)?;
    let name = Name::read(text, at, Style::Capitalised)?;
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
    if !new_line && !gap.contains(&b',') {
        return None;
    }
    let style = if new_line {
        Style::AnyCase
    } else {
        Style::Capitalised
    };
    let name = Name::read(text, at, style)?;
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

/// "First name: Mette".
fn labelled(text: Text<'_>, after: usize) -> Option<Match> {
    let at = field_value(text, after)?;
    Name::read(text, at, Style::Capitalised).map(|name| found(&name))
}

/// "Name: Mette Hansen": at the start of a field, with a capital or in quotes, two
/// words at least. Configuration files have names of other things.
fn labelled_vaguely(text: Text<'_>, after: usize) -> Option<Match> {
    let label = text.word_before(after, 0)?;
    let quoted = text.before(label.start()) == b'"';
    let field = quoted || text.at(label.start()).is_ascii_uppercase();
    let lead = text.run_start(label.start(), 4, |byte| b" *_#>".contains(&byte));
    let opens = quoted
        || matches!(
            text.before(lead),
            0 | b'\n' | b'\r' | b',' | b';' | b'|' | b'{' | b'(' | b'.' | b'-'
        );
    if !field || !opens {
        return None;
    }
    let name = Name::read(text, field_value(text, after)?, Style::Capitalised)?;
    (name.words >= 2).then(|| found(&name))
}

/// "patient Mette Hansen", "patient: Mette".
fn in_role(text: Text<'_>, after: usize) -> Option<Match> {
    let value = field_value(text, after);
    let fewest = if value.is_some() { 1 } else { 2 };
    let at = value.or_else(|| skip(text, after, b" ", 1))?;
    let name = Name::read(text, at, Style::Capitalised)?;
    (name.words >= fewest).then(|| found(&name))
}

/// "my wife Mette".
fn related(text: Text<'_>, after: usize) -> Option<Match> {
    let at = skip(text, after, b" ,(", 2).filter(|&next| next > after)?;
    Name::read(text, at, Style::Capitalised).map(|name| found(&name))
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

/// Share for a name in lower case.
const LOWER_CASE: f64 = 0.7;
