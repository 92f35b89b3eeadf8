//! Bokmål with its common words in Danish or Swedish: both lack text of their own here,
//! and the order of words is the same.

use std::collections::HashMap;

use crate::data::{Example, Mark};
use crate::random::Random;

/// Every third Bokmål text again, its common words in Danish or in Swedish.
pub fn neighbours(examples: &[Example], random: &mut Random) -> Vec<Example> {
    let tables = [("da", table(1)), ("sv", table(2))];
    let own = examples.iter().filter(|example| example.language == "nb");
    let mut made = Vec::new();
    for example in own {
        if random.chance(0.35) {
            let (language, words) = random.pick(&tables);
            made.push(translate(example, language, words));
        }
    }
    made
}

fn table(column: usize) -> HashMap<&'static str, &'static str> {
    let rows = include_str!("../neighbours.txt").lines();
    rows.filter(|line| !line.starts_with('#'))
        .filter_map(|line| Some((line.split(' ').next()?, line.split(' ').nth(column)?)))
        .collect()
}

fn translate(example: &Example, language: &str, words: &HashMap<&str, &str>) -> Example {
    let text = &example.text;
    let mut made = Example {
        language: language.to_owned(),
        ..Example::default()
    };
    let mut moved = vec![0; text.len() + 1];
    let mut at = 0;
    while let Some(character) = text[at..].chars().next() {
        let length = text[at..]
            .chars()
            .take_while(|c| c.is_alphabetic())
            .map(char::len_utf8)
            .sum::<usize>()
            .max(character.len_utf8());
        for (offset, slot) in moved[at..at + length].iter_mut().enumerate() {
            *slot = made.text.len() + offset;
        }
        let word = &text[at..at + length];
        let inside = |&(start, end): &(usize, usize)| start < at + length && at < end;
        let kept = example
            .marks
            .iter()
            .map(|mark| (mark.start, mark.end))
            .any(|span| inside(&span))
            || example.ignored.iter().any(inside);
        match words.get(word.to_lowercase().as_str()) {
            Some(other) if !kept => made.text.push_str(&cased(other, word)),
            _ => made.text.push_str(word),
        }
        at += length;
    }
    moved[text.len()] = made.text.len();
    made.marks = example
        .marks
        .iter()
        .map(|mark| Mark {
            start: moved[mark.start],
            end: end_of(&moved, mark.end),
            kind: mark.kind,
        })
        .collect();
    made.ignored = example
        .ignored
        .iter()
        .map(|&(start, end)| (moved[start], end_of(&moved, end)))
        .collect();
    made
}

/// Where a stretch ends that ended at `end`: behind its last byte, which stands unchanged.
fn end_of(moved: &[usize], end: usize) -> usize {
    end.checked_sub(1).map_or(0, |last| moved[last] + 1)
}

/// `word` with a capital where `like` has one.
fn cased(word: &str, like: &str) -> String {
    if !like.starts_with(char::is_uppercase) {
        return word.to_owned();
    }
    let mut letters = word.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}
