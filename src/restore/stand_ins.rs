//! Finds the tokens and surrogates that a conversation gave out, in a text that arrives in pieces cut anywhere.
//!
//! They are texts of every form, so they are found as they are, upper and lower case aside, and only where no letter or
//! digit stands beside them.

use std::collections::{BTreeMap, VecDeque};
use std::ops::Bound;

use zeroize::Zeroizing;

/// What was given out, and the original of each. Wiped on drop.
#[derive(Clone, Default)]
pub(crate) struct StandIns {
    /// By text in lower case.
    originals: BTreeMap<String, Zeroizing<String>>,
}

impl StandIns {
    pub fn insert(&mut self, text: &str, original: &str) {
        self.originals.insert(
            text.to_ascii_lowercase(),
            Zeroizing::new(original.to_owned()),
        );
    }

    pub fn is_empty(&self) -> bool {
        self.originals.is_empty()
    }

    pub fn original(&self, text: &str) -> Option<&str> {
        self.originals
            .get(&text.to_ascii_lowercase())
            .map(|original| original.as_str())
    }

    fn has_beginning(&self, beginning: &str) -> bool {
        let next = self
            .originals
            .range::<str, _>((Bound::Included(beginning), Bound::Unbounded))
            .next();
        next.is_some_and(|(text, _)| text.starts_with(beginning))
    }
}

/// What the matcher tells apart. All raw text together is what was pushed.
pub(crate) enum Told<'a> {
    /// Of no stand-in.
    Text(char),
    /// A stand-in as it was written, and its original.
    StandIn(&'a str, &'a str),
}

/// The state between two characters.
#[derive(Default)]
pub(crate) struct Matcher {
    held: VecDeque<char>,
    before: Option<char>,
}

impl Matcher {
    /// Takes the next character.
    pub fn push(&mut self, next: char, known: &StandIns, tell: &mut impl FnMut(Told<'_>)) {
        self.held.push_back(next);
        self.decide(false, known, tell);
    }

    /// Ends the text; the matcher is then as new.
    pub fn finish(&mut self, known: &StandIns, tell: &mut impl FnMut(Told<'_>)) {
        self.decide(true, known, tell);
        self.before = None;
    }

    /// Characters held back.
    pub fn held(&self) -> usize {
        self.held.len()
    }

    fn decide(&mut self, ended: bool, known: &StandIns, tell: &mut impl FnMut(Told<'_>)) {
        while let Some(&first) = self.held.front() {
            if self
                .before
                .is_some_and(|before| is_word(before) && is_word(first))
            {
                self.release(tell);
                continue;
            }
            let mut text = String::new();
            let mut longest = None;
            let mut undecided = !ended;
            for (count, &next) in self.held.iter().enumerate() {
                let is_known = known.originals.contains_key(&text);
                let is_apart = text
                    .chars()
                    .last()
                    .is_none_or(|last| !(is_word(last) && is_word(next)));
                if is_known && is_apart {
                    longest = Some(count);
                }
                text.push(next.to_ascii_lowercase());
                if !known.has_beginning(&text) {
                    undecided = false;
                    break;
                }
            }
            if undecided {
                return;
            }
            if ended && known.originals.contains_key(&text) {
                longest = Some(self.held.len());
            }
            match longest {
                Some(count) => self.give(count, known, tell),
                None => self.release(tell),
            }
        }
    }

    fn give(&mut self, count: usize, known: &StandIns, tell: &mut impl FnMut(Told<'_>)) {
        let raw: String = self.held.drain(..count).collect();
        self.before = raw.chars().last();
        if let Some(original) = known.original(&raw) {
            tell(Told::StandIn(&raw, original));
        }
    }

    fn release(&mut self, tell: &mut impl FnMut(Told<'_>)) {
        self.before = self.held.pop_front();
        if let Some(raw) = self.before {
            tell(Told::Text(raw));
        }
    }
}

/// Where stand-ins are in a text, as UTF-8 bytes; sorted and disjoint.
pub(crate) fn find(text: &str, known: &StandIns) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    if known.is_empty() {
        return found;
    }
    let mut at = 0;
    let mut tell = |told: Told<'_>| match told {
        Told::Text(raw) => at += raw.len_utf8(),
        Told::StandIn(raw, _) => {
            found.push((at, at + raw.len()));
            at += raw.len();
        }
    };
    let mut matcher = Matcher::default();
    for next in text.chars() {
        matcher.push(next, known, &mut tell);
    }
    matcher.finish(known, &mut tell);
    found
}

pub(crate) fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stand_ins_are_found_where_they_stand_alone() {
        let mut known = StandIns::default();
        for text in [
            "192.0.2.4",
            "192.0.2.40",
            "user-x7@example.com",
            "[EMAIL~aaxk]",
            "+1 202 555 0123",
        ] {
            known.insert(text, "x");
        }
        let rows = [
            ("at 192.0.2.4.", "at <192.0.2.4>."),
            ("192.0.2.40", "<192.0.2.40>"),
            (
                "192.0.2.41 1192.0.2.4 192.0.2",
                "192.0.2.41 1192.0.2.4 192.0.2",
            ),
            ("User-X7@example.com", "<User-X7@example.com>"),
            ("<user-x7@example.com>", "<<user-x7@example.com>>"),
            ("[EMAIL~aaxk][EMAIL~aaxk]a", "<[EMAIL~aaxk]><[EMAIL~aaxk]>a"),
            ("+1 +1 202 555 0123 4", "+1 <+1 202 555 0123> 4"),
            ("+1 202 555 01234", "+1 202 555 01234"),
            ("192.0.2.4\u{e6}", "192.0.2.4\u{e6}"),
        ];
        for (text, expected) in rows {
            let mut marked = text.to_owned();
            for (start, end) in find(text, &known).into_iter().rev() {
                marked.insert(end, '>');
                marked.insert(start, '<');
            }
            assert_eq!(marked, expected);
        }
    }
}
