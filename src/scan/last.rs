//! The scan of a text that was scanned a moment ago, before a key was pressed: only what stands near the change is
//! scanned again.

use super::{Candidate, Scan, Scanner};
use crate::Span;

/// How far around itself a candidate may depend on the text: on the words that may be cues, or on the other end of what
/// stands in quotes. What reads further is found by [`crate::recognizers::Find::OpensFar`], or is a long run of signs.
pub const REACH: usize = 640;

/// The text that was scanned last, and what was found in it.
#[derive(Default)]
pub struct LastScan {
    text: String,
    scan: Scan,
}

impl LastScan {
    /// What a scan of `text` finds; in no order, overlapping.
    pub fn scan(&mut self, scanner: &Scanner, text: &str) -> &[Candidate] {
        if text != self.text {
            self.scan = self
                .scan_change(scanner, text)
                .unwrap_or_else(|| scanner.scan(text));
            text.clone_into(&mut self.text);
        }
        &self.scan.candidates
    }

    /// The scan of `text` from that of the last one; `None` where the whole has to be scanned.
    fn scan_change(&self, scanner: &Scanner, text: &str) -> Option<Scan> {
        let change = Change::between(&self.text, text);
        let (candidates, reach) = (&self.scan.candidates, change.old);
        let stale = Span::new(
            uncut_before(candidates, reach.start().saturating_sub(REACH)),
            uncut_behind(candidates, reach.end() + REACH),
        );
        let fresh = Span::new(stale.start(), change.moved(stale.end()));
        let near = around(text, fresh);
        if self.scan.far || near.len() > text.len() / 2 || has_long_run(near.of(text)) {
            return None;
        }
        let again = scanner.scan(near.of(text));
        let mut scan = Scan {
            candidates: Vec::with_capacity(candidates.len()),
            far: false,
        };
        for candidate in candidates {
            if candidate.span.start() < stale.start() {
                scan.candidates.push(candidate.clone());
            } else if candidate.span.start() >= stale.end() {
                let (start, end) = (candidate.span.start(), candidate.span.end());
                let span = Span::new(change.moved(start), change.moved(end));
                scan.candidates.push(candidate.at(span));
            }
        }
        let mut is_cut = again.far;
        for candidate in again.candidates {
            let span = candidate.span;
            let span = Span::new(near.start() + span.start(), near.start() + span.end());
            is_cut |= cuts(span, fresh.start()) || cuts(span, fresh.end());
            if (fresh.start()..fresh.end()).contains(&span.start()) {
                scan.candidates.push(candidate.at(span));
            }
        }
        (!is_cut).then_some(scan)
    }
}

/// Where two texts differ.
struct Change {
    /// In the old text.
    old: Span,
    /// The end in the new text.
    end: usize,
}

impl Change {
    fn between(old: &str, new: &str) -> Self {
        let (old_bytes, new_bytes) = (old.as_bytes(), new.as_bytes());
        let head = same(old_bytes.iter(), new_bytes.iter());
        let start = floor(new, head);
        let (old_rest, new_rest) = (
            old_bytes.get(start..).unwrap_or_default(),
            new_bytes.get(start..).unwrap_or_default(),
        );
        let tail = same(old_rest.iter().rev(), new_rest.iter().rev());
        let end = ceil(new, new.len() - tail);
        Self {
            old: Span::new(start, old.len() - (new.len() - end)),
            end,
        }
    }

    /// Where a position behind the change is in the new text.
    fn moved(&self, position: usize) -> usize {
        self.end + position.saturating_sub(self.old.end())
    }
}

/// How many bytes are the same, from the first one of both on.
fn same<'a>(a: impl Iterator<Item = &'a u8>, b: impl Iterator<Item = &'a u8>) -> usize {
    a.zip(b).take_while(|(a, b)| a == b).count()
}

/// A position at or before `position` that no candidate lies across.
fn uncut_before(candidates: &[Candidate], position: usize) -> usize {
    let across = candidates.iter().map(|candidate| candidate.span);
    match across.filter(|&span| cuts(span, position)).min() {
        Some(span) => uncut_before(candidates, span.start()),
        None => position,
    }
}

/// A position at or behind `position` that no candidate lies across.
fn uncut_behind(candidates: &[Candidate], position: usize) -> usize {
    let across = candidates.iter().map(|candidate| candidate.span);
    let ends = across.filter(|&span| cuts(span, position));
    match ends.map(Span::end).max() {
        Some(end) => uncut_behind(candidates, end),
        None => position,
    }
}

fn cuts(span: Span, position: usize) -> bool {
    span.start() < position && position < span.end()
}

/// What has to be read to judge all candidates that begin in `span`.
fn around(text: &str, span: Span) -> Span {
    let start = span.start().saturating_sub(REACH);
    let end = (span.end() + REACH).min(text.len());
    Span::new(floor(text, start), ceil(text, end))
}

/// Whether signs or spaces stand there that a recognizer may follow over more than half of [`REACH`].
fn has_long_run(text: &str) -> bool {
    let (mut signs, mut spaces) = (0, 0);
    text.bytes().any(|byte| {
        let space = byte.is_ascii_whitespace();
        spaces = if space { spaces + 1 } else { 0 };
        signs = if space || !byte.is_ascii() {
            0
        } else {
            signs + 1
        };
        signs.max(spaces) > REACH / 2
    })
}

fn floor(text: &str, position: usize) -> usize {
    (0..=position)
        .rev()
        .find(|&position| text.is_char_boundary(position))
        .unwrap_or(0)
}

fn ceil(text: &str, position: usize) -> usize {
    (position..text.len())
        .find(|&position| text.is_char_boundary(position))
        .unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use proptest::prelude::*;
    use serde::Deserialize;

    use super::*;

    /// What a scan found, to compare.
    fn found(candidates: &[Candidate]) -> Vec<(Span, &'static str, u64, usize)> {
        let mut found: Vec<_> = candidates
            .iter()
            .map(|candidate| {
                let score = candidate.score.to_bits();
                let reasons = candidate.reasons.len();
                (candidate.span, candidate.recognizer, score, reasons)
            })
            .collect();
        found.sort_unstable();
        found
    }

    /// Gives whether only a part was scanned.
    fn check(last: &mut LastScan, text: &str) -> bool {
        let scanner = Scanner::get();
        let part = last.scan_change(scanner, text).is_some();
        let changed = found(last.scan(scanner, text));
        let whole = found(&scanner.scan(text).candidates);
        assert_eq!(changed, whole, "{text}");
        part
    }

    #[derive(Deserialize)]
    struct Vectors {
        vector: Vec<Vector>,
    }

    #[derive(Deserialize)]
    struct Vector {
        text: String,
    }

    /// The texts of all vectors: everything that a recognizer finds or nearly finds.
    fn texts() -> Vec<String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/recognizers");
        let files = std::fs::read_dir(folder).expect("the folder is there");
        let mut files: Vec<_> = files
            .map(|file| file.expect("it can be read").path())
            .filter(|file| {
                file.extension()
                    .is_some_and(|extension| extension == "toml")
            })
            .collect();
        files.sort_unstable();
        let read = |file| std::fs::read_to_string(file).expect("it can be read");
        files
            .into_iter()
            .flat_map(|file| {
                let vectors: Vectors =
                    toml::from_str(&read(file)).expect("it is a table of vectors");
                vectors.vector.into_iter().map(|vector| vector.text)
            })
            .collect()
    }

    /// Texts that hide nothing from a look at a part of them.
    fn plain_texts(texts: &[String]) -> Vec<&str> {
        let is_plain =
            |text: &&str| text.len() < 150 && !Scanner::get().scan(text).far && !has_long_run(text);
        texts.iter().map(String::as_str).filter(is_plain).collect()
    }

    /// Everything that can be found, typed into the middle of a long message.
    #[test]
    fn typing_finds_what_a_scan_of_the_whole_finds() {
        let texts = texts();
        let around: Vec<&str> = plain_texts(&texts).into_iter().step_by(9).collect();
        let (head, tail) = around.split_at(around.len() / 2);
        let (head, tail) = (head.join("\n\n"), tail.join("\n\n"));
        assert!(head.len() + tail.len() > 4 * REACH * 2);
        let (mut parts, mut all) = (0, 0);
        for text in texts.iter().step_by(83) {
            let mut last = LastScan::default();
            let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
            let several = text.len() / 24 + 1;
            for end in ends.step_by(several) {
                let typed = text.get(..end).unwrap_or_default();
                parts += usize::from(check(&mut last, &format!("{head}\n{typed} {tail}")));
                all += 1;
            }
        }
        assert!(parts > all * 3 / 4, "{parts} of {all} scanned a part only");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(6))]

        #[test]
        fn any_change_finds_what_a_scan_of_the_whole_finds(
            parts in prop::collection::vec(0usize..10_000, 60..120),
            changes in prop::collection::vec((0usize..100_000, 0usize..300, 0usize..10_000, 0usize..60), 1..12),
        ) {
            let texts = texts();
            let plain = plain_texts(&texts);
            let pick = |number: usize| texts.get(number % texts.len()).map_or("", String::as_str);
            let parts = parts.iter().filter_map(|&part| plain.get(part % plain.len()).copied());
            let mut text = parts.collect::<Vec<_>>().join("\n");
            let mut last = LastScan::default();
            check(&mut last, &text);
            for (at, removed, part, kept) in changes {
                let start = floor(&text, at % (text.len() + 1));
                let end = ceil(&text, (start + removed).min(text.len()));
                let part = pick(part);
                let part = part.get(..floor(part, kept.min(part.len()))).unwrap_or_default();
                text.replace_range(start..end, part);
                check(&mut last, &text);
            }
        }
    }
}
