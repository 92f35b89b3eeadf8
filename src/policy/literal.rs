//! A literal that every occurrence of a pattern holds: a text without it needs no look at the pattern.

/// The longest run of plain characters that a match cannot do without, of at least two; `None` where none is certain:
/// alternatives, flags, or only classes.
pub(super) fn required_literal(pattern: &str) -> Option<String> {
    let mut reader = Reader::default();
    let mut characters = pattern.chars();
    while let Some(character) = characters.next() {
        match character {
            '|' if reader.depth == 0 => return None,
            '\\' => match characters.next()? {
                // `\x41` spells a letter.
                'x' | 'u' | 'U' => return None,
                escaped if escaped.is_alphanumeric() => reader.end_run(),
                escaped => reader.push(escaped),
            },
            '[' => {
                reader.end_run();
                skip_class(&mut characters)?;
            }
            '(' => {
                reader.end_run();
                reader.depth += 1;
                if characters.as_str().starts_with("?") && !characters.as_str().starts_with("?:") {
                    return None;
                }
            }
            ')' => {
                reader.end_run();
                reader.depth = reader.depth.checked_sub(1)?;
            }
            '?' | '*' | '{' => {
                reader.drop_last();
                if character == '{' {
                    characters.by_ref().find(|&next| next == '}')?;
                }
            }
            // Another quantifier may take back what `+` asks for.
            '+' if characters.as_str().starts_with(['*', '?', '{']) => reader.drop_last(),
            '+' | '.' | '^' | '$' => reader.end_run(),
            plain => reader.push(plain),
        }
    }
    reader.end_run();
    Some(reader.longest).filter(|longest| longest.len() >= SHORTEST)
}

/// Collects plain characters outside of groups, which may be optional.
#[derive(Default)]
struct Reader {
    run: String,
    longest: String,
    depth: usize,
}

impl Reader {
    fn push(&mut self, character: char) {
        if self.depth == 0 {
            self.run.push(character);
        }
    }

    /// A quantifier makes the last character optional, or repeats it.
    fn drop_last(&mut self) {
        self.run.pop();
        self.end_run();
    }

    fn end_run(&mut self) {
        let run = std::mem::take(&mut self.run);
        if run.len() > self.longest.len() {
            self.longest = run;
        }
    }
}

/// Reads on behind the bracket that closes a class; the first character of a class is never that.
fn skip_class(characters: &mut std::str::Chars<'_>) -> Option<()> {
    if characters.as_str().starts_with('^') {
        characters.next();
    }
    let mut depth = 1;
    let mut first = true;
    loop {
        match characters.next()? {
            '\\' => drop(characters.next()?),
            '[' => depth += 1,
            ']' if !first => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(());
        }
        first = false;
    }
}

/// Bytes: a single letter is in every text.
const SHORTEST: usize = 2;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use regex_lite::Regex;

    use super::*;

    #[test]
    fn the_longest_certain_run_is_found() {
        for (pattern, expected) in [
            ("ORD-[0-9]{8}", Some("ORD-")),
            ("[A-Z]{2}-acme-[0-9]+", Some("-acme-")),
            ("acmee?-x", Some("acme")),
            ("acme{2}", Some("acm")),
            ("acm*", Some("ac")),
            ("ab+cde", Some("cde")),
            ("acme+*", Some("acm")),
            ("acme+{0,2}", Some("acm")),
            (r"acme\.example", Some("acme.example")),
            (r"acme\d+", Some("acme")),
            (r"\x41cme-id", None),
            (r"\u{41}cme-id", None),
            ("(?:acme)?[0-9]", None),
            ("(?i)acme", None),
            ("acme|other", None),
            ("(?:acme|other)-id", Some("-id")),
            ("[]abc]xy", Some("xy")),
            (r"[\]abc]xy", Some("xy")),
            ("[0-9]+", None),
        ] {
            assert_eq!(required_literal(pattern).as_deref(), expected, "{pattern}");
        }
    }

    proptest! {
        #[test]
        fn every_match_holds_the_literal(pattern in r"[ab\[\]()|?*+{2}.\\:^-]{1,12}", text in "[ab:?-]{0,12}") {
            if let (Ok(compiled), Some(literal)) = (Regex::new(&pattern), required_literal(&pattern)) {
                for found in compiled.find_iter(&text) {
                    prop_assert!(found.as_str().contains(&literal), "{pattern:?} {literal:?} {text:?}");
                }
            }
        }
    }
}
