//! The target of a Markdown link or image, `](…)`, with its title.

use super::{BlankLine, Inside, Open};

/// Follows every target that may have begun, each on its own: of `](a ](<b`, either can be the real one.
#[derive(Default)]
pub(super) struct LinkTargets {
    after_bracket: bool,
    open: Open<Target>,
}

impl LinkTargets {
    pub fn is_open(&self) -> bool {
        self.open.is_open()
    }

    pub fn push(&mut self, next: char) {
        self.open.push(next);
        if self.after_bracket && next == '(' {
            self.open.begin();
        }
        self.after_bracket = next == ']';
    }
}

/// One target, as <https://spec.commonmark.org/0.31.2/#inline-link> reads it.
#[derive(Default)]
struct Target {
    depth: usize,
    escaped: bool,
    /// What ends `<…>` or a quoted title.
    closer: Option<char>,
    after_space: bool,
    begun: bool,
    blank: BlankLine,
}

impl Inside for Target {
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
