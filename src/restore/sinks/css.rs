//! `url(…)` of a style sheet.

use super::BlankLine;

/// Follows <https://www.w3.org/TR/css-syntax-3/#consume-url-token>.
#[derive(Default)]
pub(super) struct CssUrl {
    /// How much of `url(` was read.
    read: usize,
    in_word: bool,
    inside: Option<Inside>,
}

#[derive(Default)]
struct Inside {
    quote: Option<char>,
    escaped: bool,
    blank: BlankLine,
}

impl CssUrl {
    pub fn is_open(&self) -> bool {
        self.inside.is_some()
    }

    pub fn push(&mut self, next: char) {
        if let Some(inside) = &mut self.inside {
            if inside.ends(next) {
                *self = Self::default();
            }
            return;
        }
        let expected = ['u', 'r', 'l', '('].get(self.read);
        let fits =
            expected == Some(&next.to_ascii_lowercase()) && !(self.read == 0 && self.in_word);
        self.read = if fits { self.read + 1 } else { 0 };
        self.in_word = next.is_alphanumeric() || matches!(next, '-' | '_');
        if self.read == 4 {
            self.inside = Some(Inside::default());
        }
    }
}

impl Inside {
    fn ends(&mut self, next: char) -> bool {
        if self.blank.push(next) {
            return true;
        }
        if std::mem::take(&mut self.escaped) {
            return false;
        }
        match (next, self.quote) {
            ('\\', _) => self.escaped = true,
            ('"' | '\'', None) => self.quote = Some(next),
            (_, Some(quote)) if quote == next => self.quote = None,
            (')', None) => return true,
            _ => {}
        }
        false
    }
}
