//! UTF-8 that arrives in pieces cut inside characters.

/// Decodes as the [Encoding Standard](https://encoding.spec.whatwg.org/#utf-8-decoder): each maximal invalid part becomes
/// one U+FFFD. A byte order mark is kept.
#[derive(Default)]
pub(super) struct Utf8Decoder {
    /// The start of a character; at most three bytes.
    pending: Vec<u8>,
}

impl Utf8Decoder {
    pub fn push(&mut self, piece: &[u8]) -> String {
        self.pending.extend_from_slice(piece);
        let bytes = std::mem::take(&mut self.pending);
        let mut text = String::with_capacity(bytes.len());
        let mut chunks = bytes.utf8_chunks().peekable();
        while let Some(chunk) = chunks.next() {
            text.push_str(chunk.valid());
            let invalid = chunk.invalid();
            if invalid.is_empty() {
                continue;
            }
            if chunks.peek().is_none() && is_cut_short(invalid) {
                self.pending = invalid.to_vec();
            } else {
                text.push(char::REPLACEMENT_CHARACTER);
            }
        }
        text
    }

    /// What an unfinished character at the end becomes.
    pub fn finish(&mut self) -> &'static str {
        let unfinished = !self.pending.is_empty();
        self.pending.clear();
        if unfinished { "\u{fffd}" } else { "" }
    }
}

/// Whether more bytes can complete the character.
fn is_cut_short(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none())
}
