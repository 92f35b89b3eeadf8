//! `url(…)` of a style sheet.

use super::{BlankLine, Inside, Open};

/// Follows every `url(` that may have begun, each on its own.
#[derive(Default)]
pub(super) struct CssUrls {
    /// How much of `url(` was read.
    read: usize,
    in_word: bool,
    open: Open<CssUrl>,
}

impl CssUrls {
    pub fn is_open(&self) -> bool {
        self.open.is_open()
    }

    pub fn push(&mut self, next: char) {
        self.open.push(next);
        let expected = ['u', 'r', 'l', '('].get(self.read);
        let fits =
            expected == Some(&next.to_ascii_lowercase()) && !(self.read == 0 && self.in_word);
        self.read = if fits { self.read + 1 } else { 0 };
        self.in_word = next.is_alphanumeric() || matches!(next, '-' | '_');
        if self.read == 4 {
            self.read = 0;
            self.open.begin();
        }
    }
}

/// One `url(`, as <https://www.w3.org/TR/css-syntax-3/#consume-url-token> reads it.
#[derive(Default)]
struct CssUrl {
    quote: Option<char>,
    escaped: bool,
    blank: BlankLine,
}

impl Inside for CssUrl {
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
