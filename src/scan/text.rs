//! Reading a text by position, without a way to panic.

use crate::Span;

/// The folded text under a scan. Positions are UTF-8 bytes; what lies outside
/// reads as zero bytes.
#[derive(Clone, Copy)]
pub struct Text<'a> {
    text: &'a str,
}

impl<'a> Text<'a> {
    /// Reads `text`.
    pub fn new(text: &'a str) -> Self {
        Self { text }
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.text.len()
    }

    /// The whole text.
    pub fn as_str(self) -> &'a str {
        self.text
    }

    /// The byte at `position`.
    #[inline]
    pub fn at(self, position: usize) -> u8 {
        self.text.as_bytes().get(position).copied().unwrap_or(0)
    }

    /// The four bytes at `position`, the first one lowest, zeros behind the text.
    #[inline(always)]
    pub fn four(self, position: usize) -> u32 {
        let bytes = self.text.as_bytes();
        if let Some(&four) = bytes.get(position..).and_then(<[u8]>::first_chunk) {
            return u32::from_le_bytes(four);
        }
        let byte = |offset: usize| self.at(position + offset);
        u32::from_le_bytes([byte(0), byte(1), byte(2), byte(3)])
    }

    /// The byte before `position`.
    pub fn before(self, position: usize) -> u8 {
        position.checked_sub(1).map_or(0, |last| self.at(last))
    }

    /// The bytes `start..end`; empty when they do not fit.
    pub fn bytes(self, start: usize, end: usize) -> &'a [u8] {
        self.text.as_bytes().get(start..end).unwrap_or_default()
    }

    /// The text of a span; empty when it does not fit.
    pub fn slice(self, span: Span) -> &'a str {
        span.of(self.text)
    }

    /// True where the text goes on with `prefix` at `position`.
    pub fn starts_with(self, position: usize, prefix: &[u8]) -> bool {
        self.bytes(position, position + prefix.len()) == prefix
    }

    /// The end of the run of bytes from `position` on that `belongs` accepts.
    pub fn run_end(self, position: usize, belongs: impl Fn(u8) -> bool) -> usize {
        let rest = self.bytes(position, self.len());
        position + rest.iter().take_while(|&&byte| belongs(byte)).count()
    }

    /// The same, of at most `most` bytes.
    pub fn run_end_within(
        self,
        position: usize,
        most: usize,
        belongs: impl Fn(u8) -> bool,
    ) -> usize {
        let rest = self.bytes(position, position.saturating_add(most).min(self.len()));
        position + rest.iter().take_while(|&&byte| belongs(byte)).count()
    }

    /// The start of the run of at most `most` bytes before `position` that
    /// `belongs` accepts.
    pub fn run_start(self, position: usize, most: usize, belongs: impl Fn(u8) -> bool) -> usize {
        let head = self.bytes(0, position);
        let run = head
            .iter()
            .rev()
            .take(most)
            .take_while(|&&byte| belongs(byte));
        position - run.count()
    }

    /// The smallest span around `span` that cuts no character: reading stops at a
    /// number of bytes, wherever that is.
    pub fn whole_characters(self, span: Span) -> Span {
        let is_inside = |position: usize| self.at(position) & 0xc0 == 0x80;
        let lead = |start: usize| (0..4).find(|back| !is_inside(start - back.min(&start)));
        let rest = |end: usize| (0..4).find(|next| !is_inside(end + next));
        Span::new(
            span.start() - lead(span.start()).unwrap_or(0),
            span.end() + rest(span.end()).unwrap_or(0),
        )
    }

    /// The nearest word that ends at or before `position`, at most `most` bytes
    /// of other characters away.
    pub fn word_before(self, position: usize, most: usize) -> Option<Span> {
        let end = self.run_start(position, most, |byte| !is_word(byte));
        let start = self.run_start(end, LONGEST_WORD, is_word);
        (start < end).then(|| Span::new(start, end))
    }

    /// The nearest word that starts at or behind `position`, at most `most` bytes
    /// of other characters away.
    pub fn word_after(self, position: usize, most: usize) -> Option<Span> {
        let gap = self.bytes(position, (position + most).min(self.len()));
        let start = position + gap.iter().take_while(|&&byte| !is_word(byte)).count();
        let rest = self.bytes(start, (start + LONGEST_WORD).min(self.len()));
        let end = start + rest.iter().take_while(|&&byte| is_word(byte)).count();
        (start < end).then(|| Span::new(start, end))
    }
}

/// Part of a word: an ASCII letter or digit, or any byte of another character.
pub fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80
}

/// Longer runs are not words but data; reading stops there so that cost stays linear.
pub const LONGEST_WORD: usize = 64;
