//! An HTML tag with its attributes, and what stands in `<script>` and `<style>`.

use super::{BlankLine, MOST_OPEN};
use crate::letter_case::lower;
/// Follows every tag that may have begun, each on its own: a `<` in a comment or in a quoted value can be the real one.
///
/// Takes only names that some element has, so that `i<n;` in code is no tag; and gives up at a blank line outside
/// quotes, so that `a <b` and "the `<script>` element" in prose do not silence the rest of an answer.
#[derive(Default)]
pub(super) struct Tags {
    inside: Vec<Tag>,
    /// More tags than any honest text leaves open; from then on everything is suspicious.
    flooded: bool,
    before: Before,
    /// The element whose content is code, until its end tag.
    code: Option<&'static str>,
    blank: BlankLine,
}

/// What was read in front of a name.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Before {
    #[default]
    Nothing,
    LessThan,
    Slash,
}

const CODE: [&str; 2] = ["script", "style"];

impl Tags {
    pub fn is_open(&self) -> bool {
        self.flooded || self.code.is_some() || !self.inside.is_empty()
    }

    pub fn push(&mut self, next: char) {
        let blank = self.blank.push(next);
        if blank {
            self.code = None;
        }
        let code = &mut self.code;
        self.inside.retain_mut(|tag| {
            let read = tag.push(next, blank);
            if read == Read::End && tag.is_end {
                *code = code.filter(|code| *code != tag.name);
            } else if read == Read::End {
                *code = code.or(CODE.into_iter().find(|code| *code == tag.name));
            }
            read == Read::Inside
        });
        if self.before != Before::Nothing && next.is_ascii_alphabetic() {
            self.begin(next);
        }
        self.before = match (self.before, next) {
            (_, '<') => Before::LessThan,
            (Before::LessThan, '/') => Before::Slash,
            _ => Before::Nothing,
        };
    }

    fn begin(&mut self, first: char) {
        if self.inside.len() == MOST_OPEN {
            self.flooded = true;
            return;
        }
        self.inside.push(Tag {
            is_end: self.before == Before::Slash,
            name: lower(first).to_string(),
            place: Place::TagName,
        });
    }
}

/// One tag, as the tokenizer of <https://html.spec.whatwg.org/multipage/parsing.html#tokenization> reads it.
struct Tag {
    is_end: bool,
    /// In lower case, as far as it matters.
    name: String,
    place: Place,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    TagName,
    BeforeName,
    /// In or after the name of an attribute.
    Name,
    BeforeValue,
    Value,
    Quoted(char),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Read {
    Inside,
    End,
    NoTag,
}

impl Tag {
    fn push(&mut self, next: char, blank: bool) -> Read {
        let space = next.is_ascii_whitespace();
        self.place = match (self.place, next) {
            (Place::Quoted(quote), _) if next == quote => Place::BeforeName,
            (Place::Quoted(quote), _) => Place::Quoted(quote),
            _ if blank => return Read::NoTag,
            (_, '>') => return Read::End,
            (Place::TagName, _) if next.is_ascii_alphanumeric() || matches!(next, '-' | ':') => {
                self.push_name(next)
            }
            (Place::TagName, '/') => Place::BeforeName,
            (Place::TagName, _) if space => Place::BeforeName,
            (Place::TagName, _) => return Read::NoTag,
            (Place::BeforeName | Place::Name, '/') => Place::BeforeName,
            (Place::BeforeName, _) if space => Place::BeforeName,
            (Place::Name, '=') => Place::BeforeValue,
            (Place::BeforeName | Place::Name, _) => Place::Name,
            (Place::BeforeValue, '"' | '\'') => Place::Quoted(next),
            (Place::BeforeValue, _) if space => Place::BeforeValue,
            (Place::Value, _) if space => Place::BeforeName,
            (Place::BeforeValue | Place::Value, _) => Place::Value,
        };
        Read::Inside
    }

    fn push_name(&mut self, next: char) -> Place {
        if self.name.len() < 16 {
            self.name.push(next.to_ascii_lowercase());
        }
        Place::TagName
    }
}
