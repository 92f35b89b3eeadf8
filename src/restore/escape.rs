//! Escapes an original for the place it lands in.

use std::fmt::Write as _;

use zeroize::Zeroizing;

/// What the restored text is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Escape {
    /// Plain text or Markdown: nothing is escaped.
    #[default]
    Text,
    /// A JSON document; originals land inside its strings
    /// ([RFC 8259](https://www.rfc-editor.org/rfc/rfc8259#section-7)).
    Json,
    /// HTML; originals land in text or quoted attributes.
    Html,
}

impl Escape {
    /// The original, escaped. The copy is wiped on drop.
    pub(super) fn apply(self, original: &str) -> Zeroizing<String> {
        // Six bytes for one is the most: growing would leave copies that nobody wipes.
        let mut escaped = Zeroizing::new(String::with_capacity(original.len() * 6));
        for next in original.chars() {
            match self {
                Escape::Text => escaped.push(next),
                Escape::Json => push_json(next, &mut escaped),
                Escape::Html => push_html(next, &mut escaped),
            }
        }
        escaped
    }
}

fn push_json(next: char, escaped: &mut String) {
    match next {
        '"' => escaped.push_str("\\\""),
        '\\' => escaped.push_str("\\\\"),
        '\n' => escaped.push_str("\\n"),
        '\r' => escaped.push_str("\\r"),
        '\t' => escaped.push_str("\\t"),
        // Line ends in JavaScript before ES2019, where JSON is not a subset of it.
        '\u{2028}' | '\u{2029}' | '\0'..='\u{1f}' => {
            // Writing to a string cannot fail.
            let _ = write!(escaped, "\\u{:04x}", u32::from(next));
        }
        _ => escaped.push(next),
    }
}

fn push_html(next: char, escaped: &mut String) {
    match next {
        '&' => escaped.push_str("&amp;"),
        '<' => escaped.push_str("&lt;"),
        '>' => escaped.push_str("&gt;"),
        '"' => escaped.push_str("&quot;"),
        '\'' => escaped.push_str("&#39;"),
        _ => escaped.push(next),
    }
}
