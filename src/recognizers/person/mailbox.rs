//! The name that a mailbox spells, when it stands beside it: "John Smith
//! <jsmith@firma.example>", "reach Anna Berg under anna.berg@firma.example".

use super::name::{Name, Style, is_stop_word};
use crate::Span;
use crate::recognizers::{Check, Match};
use crate::scan::{Text, hash_word, without_accents};

/// The nearest two or three words beside the address around the `@` at `at` that spell
/// its mailbox.
pub fn owner(text: Text<'_>, at: usize) -> Option<Match> {
    let in_mailbox = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
    let start = text.run_start(at, LONGEST_MAILBOX, in_mailbox);
    let mailbox: String = text
        .slice(Span::new(start, at))
        .chars()
        .filter(char::is_ascii_alphabetic)
        .map(|letter| letter.to_ascii_lowercase())
        .collect();
    if mailbox.len() < SHORTEST_MAILBOX {
        return None;
    }
    let end = text.run_end_within(at + 1, LONGEST_MAILBOX, |byte| {
        in_mailbox(byte) || byte >= 0x80
    });
    let before = words(text, start.saturating_sub(REACH), start);
    let behind = words(text, end, end + REACH);
    let nearest_first = before.windows(2).rev().chain(behind.windows(2));
    let pair = nearest_first
        .filter_map(|pair| spelled(text, &mailbox, pair))
        .next();
    let triple = || {
        let triples = before.windows(3).rev().chain(behind.windows(3));
        triples
            .filter_map(|triple| spelled(text, &mailbox, triple))
            .next()
    };
    let alone = || {
        let mut near = before.iter().rev().chain(&behind);
        near.find_map(|word| begun(text, &mailbox, *word))
    };
    let span = pair.or_else(triple).or_else(alone)?;
    Some(Match::new(span.start(), span.end(), Check::Plausible))
}

/// The words between two places.
fn words(text: Text<'_>, from: usize, to: usize) -> Vec<Span> {
    let mut words = Vec::new();
    // A word that is cut is none.
    let mut at = match from {
        0 => 0,
        _ => text.run_end_within(from, REACH, |byte| {
            byte.is_ascii_alphanumeric() || byte >= 0x80
        }),
    };
    while let Some(word) = text
        .word_after(at, WIDEST_GAP)
        .filter(|word| word.end() <= to.min(text.len()))
    {
        words.push(word);
        at = word.end();
    }
    words
}

/// The span of the words when the first and the last spell the mailbox.
fn spelled(text: Text<'_>, mailbox: &str, words: &[Span]) -> Option<Span> {
    let (first, last) = (words.first()?, words.last()?);
    let mut pairs = words.iter().zip(words.iter().skip(1));
    let together = pairs.all(|(a, b)| {
        matches!(
            text.bytes(a.end(), b.start()),
            b" " | b", " | b". " | b"-" | b"'"
        )
    });
    let is_name = |word: &Span| {
        let bytes = text.bytes(word.start(), word.end());
        !is_stop_word(bytes) && !bytes.iter().any(u8::is_ascii_digit)
    };
    if !together || !is_name(first) || !is_name(last) {
        return None;
    }
    let plain = |word: &Span| without_accents(text.slice(*word));
    let whole: String = words.iter().map(plain).collect();
    let (first, last) = (plain(first), plain(last));
    let initial = |word: &str| word.get(..1).unwrap_or_default().to_owned();
    let forms = [
        [first.clone(), last.clone()],
        [last.clone(), first.clone()],
        [initial(&first), last.clone()],
        [first.clone(), initial(&last)],
        [last.clone(), initial(&first)],
    ];
    let spells = whole == mailbox || forms.iter().any(|form| form.concat() == mailbox);
    let fits = spells && first.len() > 1 && last.len() > 1;
    let edge = |word: Option<&Span>| word.copied().unwrap_or_default();
    fits.then(|| edge(words.first()).union(edge(words.last())))
}

/// The name of several words that begins with `word`, when that is the mailbox: "Aoife Ní Bhriain, aoife@firma.example".
fn begun(text: Text<'_>, mailbox: &str, word: Span) -> Option<Span> {
    let same = hash_word(text.slice(word).as_bytes()) == hash_word(mailbox.as_bytes());
    let name = same.then(|| Name::read(text, word.start(), Style::Capitalised))??;
    (name.words >= 2).then_some(name.span)
}

const LONGEST_MAILBOX: usize = 64;
const SHORTEST_MAILBOX: usize = 4;
/// Bytes on either side of the address.
const REACH: usize = 80;
const WIDEST_GAP: usize = 4;
