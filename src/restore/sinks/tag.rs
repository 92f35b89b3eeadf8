//! An HTML tag with its attributes, and what stands in `<script>` and `<style>`.

use super::BlankLine;

/// Follows the tokenizer of <https://html.spec.whatwg.org/multipage/parsing.html#tokenization>, but takes only names that
/// some element has, so that `i<n;` in code is no tag; and gives up at a blank line outside quotes, so that `a <b` and
/// "the `<script>` element" in prose do not silence the rest of an answer.
#[derive(Default)]
pub(super) struct Tag {
    place: Place,
    /// Name of the tag, in lower case, as far as it matters.
    name: String,
    /// The element whose content is code, until its end tag.
    code: Option<&'static str>,
    blank: BlankLine,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Place {
    #[default]
    Outside,
    /// After `<` or `</`.
    Open,
    Name,
    Attributes,
    /// After `=`.
    BeforeValue,
    Value,
    Quoted(char),
}

const CODE: [&str; 2] = ["script", "style"];

impl Tag {
    pub fn is_open(&self) -> bool {
        self.code.is_some() || !matches!(self.place, Place::Outside | Place::Open)
    }

    pub fn push(&mut self, next: char) {
        let blank = self.blank.push(next);
        let quoted = matches!(self.place, Place::Quoted(_));
        if blank && !quoted {
            self.code = None;
        }
        self.place = match (self.place, next) {
            _ if blank && !quoted => Place::Outside,
            (Place::Quoted(quote), _) if next == quote => Place::Attributes,
            (Place::Quoted(quote), _) => Place::Quoted(quote),
            (Place::Outside, '<') => Place::Open,
            (Place::Outside, _) => Place::Outside,
            (Place::Open, '/') if self.name.is_empty() => {
                self.name.push('/');
                Place::Open
            }
            (Place::Open, _) if next.is_ascii_alphabetic() => self.push_name(next),
            (Place::Open, '<') => Place::Open,
            (Place::Open, _) => Place::Outside,
            (Place::Name, _) if next.is_ascii_alphanumeric() || matches!(next, '-' | ':') => {
                self.push_name(next)
            }
            (_, '>') => self.close(),
            (Place::Name, _) if next.is_ascii_whitespace() || next == '/' => Place::Attributes,
            (Place::Name, '<') => Place::Open,
            (Place::Name, _) => Place::Outside,
            (Place::BeforeValue, '"' | '\'') => Place::Quoted(next),
            (Place::BeforeValue, _) if next.is_ascii_whitespace() => Place::BeforeValue,
            (Place::Attributes, '=') => Place::BeforeValue,
            (Place::BeforeValue, _) => Place::Value,
            (Place::Value, _) if !next.is_ascii_whitespace() => Place::Value,
            (Place::Attributes | Place::Value, _) => Place::Attributes,
        };
        if matches!(self.place, Place::Outside) || (self.place == Place::Open && next == '<') {
            self.name.clear();
        }
    }

    fn push_name(&mut self, next: char) -> Place {
        if self.name.len() < 16 {
            self.name.push(next.to_ascii_lowercase());
        }
        Place::Name
    }

    fn close(&mut self) -> Place {
        match self.name.strip_prefix('/') {
            Some(name) if self.code == Some(name) => self.code = None,
            Some(_) => {}
            None => {
                let code = CODE.into_iter().find(|code| *code == self.name);
                self.code = self.code.or(code);
            }
        }
        Place::Outside
    }
}
