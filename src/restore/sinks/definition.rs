//! A Markdown link reference definition, `[label]: target`.

use super::BlankLine;

/// Follows <https://spec.commonmark.org/0.31.2/#link-reference-definitions>. Footnotes, `[^1]: text`, are text.
#[derive(Default)]
pub(super) struct Definition {
    place: Place,
    escaped: bool,
    blank: BlankLine,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Place {
    /// Before the first mark of a line; also after quote and list marks.
    #[default]
    LineStart,
    /// Right after `[`.
    LabelStart,
    Label,
    LabelEnd,
    /// After `[label]:`, with no target yet.
    Target,
    /// The target has begun and goes on to the end of the line.
    Rest,
    Other,
}

impl Definition {
    pub fn is_open(&self) -> bool {
        matches!(self.place, Place::Target | Place::Rest)
    }

    pub fn push(&mut self, next: char) {
        let blank = self.blank.push(next);
        let escaped = std::mem::take(&mut self.escaped);
        self.escaped = next == '\\' && !escaped;
        // A line of Markdown can also end in a lone carriage return.
        let line_end = matches!(next, '\n' | '\r');
        self.place = match (self.place, next) {
            (_, '\n') if blank => Place::LineStart,
            (Place::Label | Place::LabelStart | Place::Target, _) if line_end => self.place,
            _ if line_end => Place::LineStart,
            (Place::LineStart, '[') => Place::LabelStart,
            (Place::LineStart, _) if is_line_mark(next) => Place::LineStart,
            (Place::LabelStart, '^' | '[' | ']') => Place::Other,
            (Place::Label, ']') if !escaped => Place::LabelEnd,
            (Place::Label, '[') if !escaped => Place::Other,
            (Place::LabelStart | Place::Label, _) => Place::Label,
            (Place::LabelEnd, ':') => Place::Target,
            (Place::Target, _) if next.is_whitespace() => Place::Target,
            (Place::Target | Place::Rest, _) => Place::Rest,
            _ => Place::Other,
        };
    }
}

/// White space and what begins a quotation or a list item.
fn is_line_mark(next: char) -> bool {
    next.is_whitespace()
        || next.is_ascii_digit()
        || matches!(next, '>' | '-' | '*' | '+' | '.' | ')')
}
