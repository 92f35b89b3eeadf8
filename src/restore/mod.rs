//! Placeholders back to originals, in a whole text or in a stream of pieces cut anywhere.
//!
//! Tolerant: what counts as a placeholder is in `placeholder/`. Suspicious: `sinks/` tells where an original would be
//! sent on rather than read, and there it is not restored unless the policy grants it. A whole text is one piece, so
//! it and a stream give the same by construction. What was restored is never read again for placeholders, but it does
//! count as the text in front of what follows.

use std::fmt;
use std::sync::Arc;

mod escape;
mod originals;
mod sinks;
mod stand_ins;
mod utf8;

pub use escape::Escape;
pub use originals::Originals;

use crate::placeholder::{Labels, Placeholder, Receiver, Scanner};
use sinks::Sinks;
use stand_ins::{Matcher, Told};
pub(crate) use stand_ins::{StandIns, find as find_stand_ins, is_word};
use utf8::Utf8Decoder;

/// What the restored text is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sink {
    /// Read by a person.
    #[default]
    Text,
    /// Arguments of a tool call: restored only if granted.
    ToolArguments,
}

/// Sinks that a policy opens; none by default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Grants {
    /// Restores also in URLs, link targets, HTML tags, scripts and style sheets.
    pub urls: bool,
    /// Restores also in the arguments of tool calls.
    pub tool_arguments: bool,
}

/// How a text is restored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RestoreOptions {
    /// How originals are escaped for the place they land in.
    pub escape: Escape,
    /// What the text is for.
    pub sink: Sink,
    /// Sinks that the policy opens.
    pub grants: Grants,
}

/// The text with its placeholders replaced by their originals. Placeholders that are unknown, or stand where their
/// original would be sent on, stay as they are.
///
/// ```
/// use privet::placeholder::Placeholder;
/// use privet::restore::{Originals, RestoreOptions, restore};
///
/// let originals = Originals::from_iter([(Placeholder::numbered("EMAIL", 1), "mette@example.com".to_owned())]);
/// let answer = "Write to **[email 1]**, see https://evil.example/?q=[EMAIL_1]";
/// assert_eq!(
///     restore(answer, originals, RestoreOptions::default()),
///     "Write to **mette@example.com**, see https://evil.example/?q=[EMAIL_1]",
/// );
/// ```
pub fn restore(
    text: &str,
    originals: impl Into<Arc<Originals>>,
    options: RestoreOptions,
) -> String {
    let mut restorer = Restorer::new(originals, options);
    let mut restored = restorer.push(text);
    restored += &restorer.finish();
    restored
}

/// Restores a stream. Holds back only the end of a piece that can still become a placeholder, at most
/// [`MAX_HELD`](crate::placeholder::MAX_HELD) characters, or the beginning of a token or surrogate that was given out.
pub struct Restorer {
    originals: Arc<Originals>,
    options: RestoreOptions,
    decoder: Utf8Decoder,
    matcher: Matcher,
    scanner: Scanner,
    sinks: Sinks,
}

impl Restorer {
    /// A restorer with its own share of the originals, so that it outlives what it was made from.
    pub fn new(originals: impl Into<Arc<Originals>>, options: RestoreOptions) -> Self {
        Self {
            originals: originals.into(),
            options,
            decoder: Utf8Decoder::default(),
            matcher: Matcher::default(),
            scanner: Scanner::default(),
            sinks: Sinks::new(options.escape),
        }
    }

    /// The next piece, restored as far as it is decided.
    pub fn push(&mut self, piece: &str) -> String {
        if self.passes_through() {
            return piece.to_owned();
        }
        let mut writer = Writer {
            originals: &self.originals,
            options: self.options,
            sinks: &mut self.sinks,
            restored: String::with_capacity(piece.len()),
        };
        let labels = self.originals.labels();
        let stand_ins = self.originals.stand_ins();
        if stand_ins.is_empty() {
            for next in piece.chars() {
                self.scanner.push(next, labels, &mut writer);
            }
        } else {
            let mut tell = |told: Told<'_>| writer.take(told, &mut self.scanner, labels);
            for next in piece.chars() {
                self.matcher.push(next, stand_ins, &mut tell);
            }
        }
        writer.restored
    }

    /// The next piece as UTF-8, which may be cut inside a character. Invalid bytes become U+FFFD, as the
    /// [Encoding Standard](https://encoding.spec.whatwg.org/#utf-8-decoder) says; a byte order mark is kept.
    pub fn push_bytes(&mut self, piece: &[u8]) -> String {
        let text = self.decoder.push(piece);
        self.push(&text)
    }

    /// Ends the text: what was held back. The restorer is then as new.
    pub fn finish(&mut self) -> String {
        let text = self.decoder.finish();
        let head = self.push(text);
        let mut writer = Writer {
            originals: &self.originals,
            options: self.options,
            sinks: &mut self.sinks,
            restored: head,
        };
        let labels = self.originals.labels();
        self.matcher
            .finish(self.originals.stand_ins(), &mut |told| {
                writer.take(told, &mut self.scanner, labels);
            });
        self.scanner.finish(labels, &mut writer);
        let restored = writer.restored;
        self.sinks = Sinks::new(self.options.escape);
        restored
    }

    /// Characters held back at the moment.
    pub fn held(&self) -> usize {
        self.scanner.held() + self.matcher.held()
    }

    fn passes_through(&self) -> bool {
        let refused =
            self.options.sink == Sink::ToolArguments && !self.options.grants.tool_arguments;
        refused || self.originals.is_empty()
    }
}

impl fmt::Debug for Restorer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Restorer")
            .field("originals", &self.originals)
            .field("options", &self.options)
            .field("held", &self.held())
            .finish_non_exhaustive()
    }
}

/// Writes what the scanner tells apart.
struct Writer<'a> {
    originals: &'a Originals,
    options: RestoreOptions,
    sinks: &'a mut Sinks,
    restored: String,
}

impl Writer<'_> {
    /// What stands between stand-ins is read for placeholders.
    fn take(&mut self, told: Told<'_>, scanner: &mut Scanner, labels: &Labels) {
        match told {
            Told::Text(raw) => scanner.push(raw, labels, self),
            Told::StandIn(raw, original) => {
                scanner.finish(labels, self);
                if self.options.grants.urls || !self.sinks.is_open() {
                    self.write(&self.options.escape.apply(original));
                } else {
                    self.write(raw);
                }
                if let Some(last) = raw.chars().last() {
                    scanner.stand_after(last);
                }
            }
        }
    }

    fn write(&mut self, text: &str) {
        self.restored.push_str(text);
        text.chars().for_each(|next| self.sinks.push(next));
    }
}

impl Receiver for Writer<'_> {
    fn text(&mut self, raw: char) {
        self.restored.push(raw);
        self.sinks.push(raw);
    }

    fn placeholder(&mut self, raw: &str, placeholder: &Placeholder, suffix: &str) {
        let allowed = self.options.grants.urls || !self.sinks.is_open();
        match self.originals.original(placeholder).filter(|_| allowed) {
            Some(original) => {
                let escaped = self.options.escape.apply(original);
                self.write(&escaped);
                self.write(suffix);
            }
            None => self.write(raw),
        }
    }
}

#[cfg(test)]
#[path = "growth_tests.rs"]
mod growth_tests;
