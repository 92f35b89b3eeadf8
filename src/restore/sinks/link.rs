//! The target of a Markdown link or image, `](…)`, with its title.

use super::BlankLine;

/// Follows <https://spec.commonmark.org/0.31.2/#inline-link>.
#[derive(Default)]
pub(super) struct LinkTarget {
    after_bracket: bool,
    inside: Option<Inside>,
}

#[derive(Default)]
struct Inside {
    depth: usize,
    escaped: bool,
    /// What ends `<…>` or a quoted title.
    closer: Option<char>,
    after_space: bool,
    begun: bool,
    blank: BlankLine,
}

impl LinkTarget {
    pub fn is_open(&self) -> bool {
        self.inside.is_some()
    }

    pub fn push(&mut self, next: char) {
        match &mut self.inside {
            Some(inside) => {
                let ended = inside.ends(next);
                self.inside = self.inside.take().filter(|_| !ended);
            }
            None if self.after_bracket && next == '(' => self.inside = Some(Inside::default()),
            None => {}
        }
        self.after_bracket = next == ']';
    }
}

impl Inside {
    fn ends(&mut self, next: char) -> bool {
        if self.blank.push(next) {
            return true;
        }
        let after_space = std::mem::replace(&mut self.after_space, next.is_whitespace());
        if std::mem::take(&mut self.escaped) {
            return false;
        }
        let begun = self.begun;
        self.begun |= !next.is_whitespace();
        match (next, self.closer) {
            ('\\', _) => self.escaped = true,
            (_, Some(closer)) => self.closer = Some(closer).filter(|&closer| closer != next),
            ('<', None) if !begun => self.closer = Some('>'),
            ('"' | '\'', None) if after_space || !begun => self.closer = Some(next),
            ('(', None) => self.depth += 1,
            (')', None) if self.depth == 0 => return true,
            (')', None) => self.depth -= 1,
            _ => {}
        }
        false
    }
}
