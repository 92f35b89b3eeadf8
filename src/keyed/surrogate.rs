//! A surrogate: something of the same kind that is nobody's, picked by a keyed function of the original.

use aes::Aes256;
use zeroize::Zeroizing;

use super::ScopeKey;
use super::ff1::Ff1;
use super::ranges::{RANGES, Range};
use crate::vault::authenticate;

/// How many are offered, for the first can be taken or stand in the text already.
const MOST_OFFERED: u8 = 16;

/// Surrogates of `original`, best first, without repetition; empty when there is nothing of its kind.
///
/// Those of reserved ranges come first. `format_preserving` allows what can be somebody's: other digits in the same places.
pub(super) fn make(
    key: &ScopeKey,
    entity: &str,
    original: &str,
    format_preserving: bool,
) -> Vec<String> {
    let mut offered = match range_of(entity, original) {
        Some(range) => pick(range, &key.derive("surrogate", entity), original),
        None => Vec::new(),
    };
    if format_preserving && offered.len() < usize::from(MOST_OFFERED) {
        offered.extend(encrypt_digits(
            &key.derive("digits", entity),
            entity,
            original,
        ));
    }
    offered
}

fn range_of(entity: &str, original: &str) -> Option<&'static Range> {
    let fits = |range: &&Range| {
        let beginning = range.beginning;
        range.entity == entity
            && match beginning {
                ":" => original.contains(beginning),
                _ => original.trim_start().starts_with(beginning),
            }
    };
    RANGES.iter().find(fits)
}

/// Members of a range, as a keyed function of the original picks them.
fn pick(range: &Range, key: &[u8; 32], original: &str) -> Vec<String> {
    let mut picked: Vec<String> = Vec::new();
    for attempt in 0..MOST_OFFERED {
        let bytes = authenticate(key, &[&[attempt], original.as_bytes()]);
        let mut bytes = bytes.iter().copied();
        let mut below = |most: usize| {
            let [high, low] =
                [bytes.next(), bytes.next()].map(|byte| usize::from(byte.unwrap_or(0)));
            (high * 256 + low) % most
        };
        let Some(pattern) = range.patterns.get(below(range.patterns.len())) else {
            continue;
        };
        let made = fill(pattern, &mut below);
        if !picked.contains(&made) {
            picked.push(made);
        }
    }
    picked
}

fn fill(pattern: &str, below: &mut impl FnMut(usize) -> usize) -> String {
    let mut filled = String::new();
    for c in pattern.chars() {
        let radix = match c {
            '#' => 10,
            '&' => 16,
            '?' => 36,
            '%' => {
                filled.push_str(&(1 + below(254)).to_string());
                continue;
            }
            _ => {
                filled.push(c);
                continue;
            }
        };
        let digit = u32::try_from(below(radix)).unwrap_or(0);
        filled.extend(char::from_digit(digit, 36));
    }
    filled
}

/// Other digits in the places of the original's, when it has nothing but digits and what stands between them.
fn encrypt_digits(key: &Zeroizing<[u8; 32]>, entity: &str, original: &str) -> Option<String> {
    if original.chars().any(char::is_alphabetic) {
        return None;
    }
    let digits: Zeroizing<Vec<u16>> = Zeroizing::new(
        original
            .chars()
            .filter_map(|c| c.to_digit(10))
            .filter_map(|digit| digit.try_into().ok())
            .collect(),
    );
    let cipher = Ff1::<Aes256>::new(key.as_slice(), 10)?;
    let mut encrypted = cipher.encrypt(entity.as_bytes(), &digits)?.into_iter();
    let replace = |c: char| match c.to_digit(10) {
        Some(_) => encrypted
            .next()
            .and_then(|digit| char::from_digit(digit.into(), 10)),
        None => Some(c),
    };
    original.chars().map(replace).collect()
}

#[cfg(test)]
#[path = "surrogate_tests.rs"]
mod tests;
