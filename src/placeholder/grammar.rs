//! Reads one placeholder, in any of its bent forms, from the start of a run of units.
//!
//! | form | examples | separator |
//! |---|---|---|
//! | square, curly, also doubled curly | `[EMAIL_1]` `{{email 1}}` `[**E-mail – 1**]` `[PERSON_1's]` | `_`, hyphen, space |
//! | angle | `<EMAIL_1>` | `_` |
//! | round; the brackets stay, they are usually prose | `(EMAIL 1)` | `_`; the others after capitals only |
//! | bare; a whole word that begins with a capital | `EMAIL_1` | `_` |

use super::labels::{Form, Labels, fold};
use super::spelling::{IGNORABLE, Unit};
use super::{Mark, Placeholder, is_key_so_far};

/// A placeholder in a run of units.
pub(super) struct Found {
    pub placeholder: Placeholder,
    /// Units before it that are not part of it: a round bracket.
    pub skip: usize,
    /// Characters of its first unit that are not part of it: the backslash that the person typed before a value.
    pub lead: usize,
    /// Units that it takes, after those.
    pub len: usize,
    /// A declension inside the brackets, as written: the `s` of `[PERSON_1s]`.
    pub suffix: String,
}

/// Why nothing was found.
pub(super) enum Stop {
    /// More text decides.
    More,
    /// Nothing begins at the first unit.
    No,
}

/// Reads a placeholder that begins at the first unit.
///
/// `before` is the character in front of it; `ended` says that no text follows the units.
pub(super) fn read(
    units: &[Unit],
    before: Option<char>,
    ended: bool,
    labels: &Labels,
) -> Result<Found, Stop> {
    let mut reader = Reader {
        units,
        at: 0,
        ended,
        content: Content::new(labels),
    };
    if units.first().is_none_or(|first| first.read == IGNORABLE) {
        return Err(Stop::No);
    }
    match reader.next()? {
        '[' => reader.bracketed('[', ']'),
        // `${EMAIL_1}` is a variable of a shell or a template.
        '{' if before != Some('$') => reader.bracketed('{', '}'),
        '<' => reader.bracketed('<', '>'),
        // `find(email_1)` is a call.
        '(' if !before.is_some_and(is_word) => reader.bracketed('(', ')'),
        first if first.is_uppercase() && before.is_none_or(ends_word) => reader.bare(first),
        _ => Err(Stop::No),
    }
}

/// Whether a placeholder can begin with this character.
pub(super) fn can_begin(first: char, before: Option<char>, labels: &Labels) -> bool {
    match first {
        '[' | '{' | '<' | '(' => true,
        _ if first.is_uppercase() && before.is_none_or(ends_word) => {
            let mut prefix = String::new();
            prefix.extend(fold(first));
            labels.any_begins_with(&prefix, Form::Bare)
        }
        _ => false,
    }
}

/// Inside brackets: marks of emphasis, and separators in a row, that are read over.
const MOST_MARKS: usize = 8;
const MOST_SEPARATORS: usize = 3;
const LONGEST_SUFFIX: usize = 8;

struct Reader<'a> {
    units: &'a [Unit],
    at: usize,
    ended: bool,
    content: Content<'a>,
}

impl Reader<'_> {
    fn next(&mut self) -> Result<char, Stop> {
        match self.next_or_end()? {
            Some(next) => Ok(next),
            None => Err(Stop::No),
        }
    }

    /// `None` at the end of the text.
    fn next_or_end(&mut self) -> Result<Option<char>, Stop> {
        while let Some(unit) = self.units.get(self.at) {
            self.at += 1;
            if unit.read != IGNORABLE {
                return Ok(Some(unit.read));
            }
        }
        if self.ended {
            Ok(None)
        } else {
            Err(Stop::More)
        }
    }

    fn bracketed(mut self, open: char, close: char) -> Result<Found, Stop> {
        let round = open == '(';
        let mut next = self.next()?;
        // Outer square or round brackets can be the person's own, around a value.
        let doubled = next == open && open != '[' && !round;
        if doubled {
            next = self.next()?;
        }
        self.content.brackets(open);
        let mut marks = 0;
        let mut suffix = String::new();
        loop {
            match next {
                _ if next == close => break,
                '*' | '`' | '~' if marks < MOST_MARKS => marks += 1,
                '\'' | ':' if self.content.is_complete() => suffix = self.suffix()?,
                _ if suffix.is_empty() => self.content.push(next, self.at - 1)?,
                _ => return Err(Stop::No),
            }
            next = self.next()?;
        }
        let end = self.at;
        let lead = self.own_backslashes(end - 1);
        if doubled {
            if self.next()? != close {
                return Err(Stop::No);
            }
            let end = self.at;
            return self.found(0, end, suffix);
        }
        if round {
            return self.found(1, end - 1, suffix);
        }
        let found = self.found(0, end, suffix)?;
        Ok(Found { lead, ..found })
    }

    /// Backslashes before the first bracket that escape nothing: the other bracket, the unit at `close`, has none.
    fn own_backslashes(&self, close: usize) -> usize {
        let slashes = |unit: Option<&Unit>| {
            let raw = unit.map_or("", |unit| &unit.raw);
            let lead = raw.len() - raw.trim_start_matches('\\').len();
            // `\u005b` is an escape in itself.
            if raw.contains('u') { 0 } else { lead }
        };
        if slashes(self.units.get(close)) == 0 {
            slashes(self.units.first())
        } else {
            0
        }
    }

    /// Reads on after an apostrophe or colon, up to the last letter.
    fn suffix(&mut self) -> Result<String, Stop> {
        let start = self.at - 1;
        let mut letters = 0;
        loop {
            let before = self.at;
            if self.next()?.is_alphabetic() && letters < LONGEST_SUFFIX {
                letters += 1;
                continue;
            }
            self.at = before;
            return if letters > 0 {
                Ok(self.raw(start, before))
            } else {
                Err(Stop::No)
            };
        }
    }

    fn bare(mut self, first: char) -> Result<Found, Stop> {
        let mut end = self.at;
        let mut next = Some(first);
        while let Some(word) = next.filter(|&next| !ends_word(next) && is_word(next)) {
            self.content.push(word, self.at - 1)?;
            end = self.at;
            next = self.next_or_end()?;
        }
        if self.content.suffix_at.is_some() {
            return Err(Stop::No);
        }
        self.found(0, end, String::new())
    }

    fn found(self, skip: usize, end: usize, apostrophe: String) -> Result<Found, Stop> {
        let placeholder = self.content.placeholder().ok_or(Stop::No)?;
        let suffix = match self.content.suffix_at {
            Some((first, last)) => self.raw(first, last + 1) + &apostrophe,
            None => apostrophe,
        };
        Ok(Found {
            placeholder,
            skip,
            lead: 0,
            len: end - skip,
            suffix,
        })
    }

    fn raw(&self, start: usize, end: usize) -> String {
        let units = self.units.get(start..end).unwrap_or_default();
        units
            .iter()
            .filter(|unit| unit.read != IGNORABLE)
            .map(|unit| unit.raw.as_str())
            .collect()
    }
}

/// What stands between the brackets so far: `LABEL_n` in capitals, any run of separators as one `_`.
struct Content<'a> {
    labels: &'a Labels,
    form: Form,
    open: Option<char>,
    text: String,
    separators: usize,
    /// A separator other than `_`, and a lower-case letter in the label, were read.
    loose: bool,
    lower: bool,
    /// First and last unit of letters that follow the number.
    suffix_at: Option<(usize, usize)>,
}

impl<'a> Content<'a> {
    fn new(labels: &'a Labels) -> Self {
        Self {
            labels,
            form: Form::Bare,
            open: None,
            text: String::new(),
            separators: 0,
            loose: false,
            lower: false,
            suffix_at: None,
        }
    }

    fn brackets(&mut self, open: char) {
        self.form = Form::Bracketed;
        self.open = Some(open);
    }

    /// Takes a character; fails as soon as no placeholder can begin like this.
    fn push(&mut self, next: char, unit: usize) -> Result<(), Stop> {
        let viable = match next {
            '_' | '-' | ' ' => self.push_separator(next),
            _ if next.is_alphanumeric() => self.push_word(next, unit),
            _ => false,
        };
        if viable { Ok(()) } else { Err(Stop::No) }
    }

    fn push_separator(&mut self, separator: char) -> bool {
        self.separators += 1;
        self.loose |= separator != '_';
        let allowed = match self.open {
            None => self.separators == 1 && !self.loose,
            Some('<') => self.separators == 1 && !self.loose,
            Some('(') => self.separators <= MOST_SEPARATORS && !(self.loose && self.lower),
            Some(_) => self.separators <= MOST_SEPARATORS,
        };
        if self.text.is_empty() || self.text.ends_with('_') {
            return allowed && self.form == Form::Bracketed;
        }
        self.text.push('_');
        allowed && self.is_viable()
    }

    fn push_word(&mut self, next: char, unit: usize) -> bool {
        self.separators = 0;
        if next.is_alphabetic()
            && self
                .number()
                .is_some_and(|number| number.ends_with(|c: char| c.is_ascii_digit()))
        {
            self.suffix_at = Some((unit, unit));
        } else if let Some((_, last)) = &mut self.suffix_at {
            *last = unit;
        } else if next.is_lowercase() && self.number().is_none() {
            self.lower = true;
        }
        self.text.extend(fold(next));
        self.is_viable() && !(self.open == Some('(') && self.loose && self.lower)
    }

    /// What follows a known label and its separator, when that begins with a digit.
    fn number(&self) -> Option<&str> {
        let (label, mark) = self.text.rsplit_once('_')?;
        let known = mark.starts_with(|first: char| first.is_ascii_digit())
            && self.labels.label(label, self.form).is_some();
        known.then_some(mark)
    }

    fn is_viable(&self) -> bool {
        if self.labels.any_begins_with(&self.text, self.form) {
            return true;
        }
        let Some((label, mark)) = self.text.rsplit_once('_') else {
            return false;
        };
        if mark.is_empty() && self.form == Form::Bracketed && self.is_complete() {
            return true;
        }
        self.labels.label(label, self.form).is_some() && is_mark_so_far(mark)
    }

    fn is_complete(&self) -> bool {
        self.placeholder().is_some()
    }

    fn placeholder(&self) -> Option<Placeholder> {
        let text = match self.form {
            Form::Bare => self.text.as_str(),
            // `[_EMAIL_1_]`, `[EMAIL_1 ]`
            Form::Bracketed => self.text.trim_end_matches('_'),
        };
        let (label, mark) = text.rsplit_once('_')?;
        let label = self.labels.label(label, self.form)?.to_owned();
        let mark = match self.suffix_at {
            Some(_) => mark.trim_end_matches(|letter: char| !letter.is_ascii_digit()),
            None => mark,
        };
        let mark =
            Mark::parse(mark).filter(|mark| !self.loose || matches!(mark, Mark::Number(_)))?;
        Some(Placeholder { label, mark })
    }
}

/// Whether a number with a declension, or a key, can begin like this.
fn is_mark_so_far(mark: &str) -> bool {
    let digits = mark.len() - mark.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let letters = mark.chars().skip(digits);
    if digits == 0 {
        return is_key_so_far(mark);
    }
    let mut number = mark.chars().take(digits);
    number.next() != Some('0')
        && digits <= 10
        && letters.clone().count() <= LONGEST_SUFFIX
        && letters.clone().all(char::is_alphabetic)
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Whether a bare placeholder can stand right after or before this character.
fn ends_word(c: char) -> bool {
    !is_word(c) && !matches!(c, '$' | '@' | '#' | '.' | '/' | '\\' | '%' | '-')
}
