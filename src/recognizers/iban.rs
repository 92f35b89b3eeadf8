//! International bank account numbers (IBAN), by country.

use super::{Anchor, Check, Cue, Find, Match, Recognizer, Source};
use crate::Span;
use crate::checksum::remainder_97;
use crate::scan::{Text, glue_weight};

pub const TABLE: &[Recognizer] = &[Recognizer {
    id: "finance.iban",
    entity: "IBAN_CODE",
    find: Find::At(Anchor::Digit, iban),
    check: None,
    score: 0.95,
    cue: Cue::Raises("iban"),
    source: Source::new(
        "https://www.swift.com/standards/data-standards/iban-international-bank-account-number",
    ),
}];

/// Country, two check digits and as many letters and digits as the country has,
/// with single separators anywhere.
fn iban(text: Text<'_>, digit: usize) -> Option<Match> {
    let gap = usize::from(text.before(digit) == b' ');
    let start = digit.checked_sub(2 + gap)?;
    let country = country_at(text, start)?;
    let structure = STRUCTURES
        .iter()
        .find(|(code, _)| code.as_bytes() == country)
        .map(|(_, structure)| structure)?;
    let mut classes = [b'n', b'n'].into_iter().chain(expand(structure));
    let mut class = classes.next();
    let mut account = [0; LONGEST];
    let (mut length, mut end) = (0, digit);
    while let Some(expected) = class {
        let byte = text.at(end).to_ascii_uppercase();
        if byte.is_ascii_alphanumeric() {
            let fits = match expected {
                b'n' => byte.is_ascii_digit(),
                b'a' => byte.is_ascii_alphabetic(),
                _ => true,
            };
            if !fits {
                return None;
            }
            *account.get_mut(length)? = byte;
            length += 1;
            class = classes.next();
        } else if !b" -.".contains(&byte) || !text.at(end + 1).is_ascii_alphanumeric() {
            return None;
        }
        end += 1;
    }
    if text.at(end).is_ascii_alphanumeric() {
        return None;
    }
    let (check, rest) = account.get(..length)?.split_at_checked(2)?;
    let number = rest.iter().chain(&country).chain(check).copied();
    let weight = glue_weight(text, Span::new(start, end)).max(LEAST_WEIGHT);
    Some(Match::new(start, end, Check::from(remainder_97(number) == 1)).weighing(weight))
}

/// The two letters of a country, in upper case, at the beginning of a word.
fn country_at(text: Text<'_>, start: usize) -> Option<[u8; 2]> {
    let begins = !text.before(start).is_ascii_alphanumeric();
    let country = [text.at(start), text.at(start + 1)].map(|byte| byte.to_ascii_uppercase());
    (begins && country.iter().all(u8::is_ascii_uppercase)).then_some(country)
}

/// The class of every character that a structure such as `4a14n` stands for.
fn expand(structure: &str) -> impl Iterator<Item = u8> {
    let mut count = 0;
    structure.bytes().flat_map(move |byte| match byte {
        b'0'..=b'9' => {
            count = count * 10 + usize::from(byte - b'0');
            std::iter::repeat_n(byte, 0)
        }
        class => std::iter::repeat_n(class, std::mem::take(&mut count)),
    })
}

/// Longest account with its check digits.
const LONGEST: usize = 32;
/// Country, structure and two check digits tell an IBAN even inside of something longer.
const LEAST_WEIGHT: f64 = 0.75;

/// What follows the check digits, by country: `n` digits, `a` letters, `c` either.
/// Source: the SWIFT IBAN registry, release 101.
#[rustfmt::skip]
const STRUCTURES: &[(&str, &str)] = &[
    ("AD", "8n12c"), ("AE", "19n"), ("AL", "8n16c"), ("AT", "16n"), ("AZ", "4a20c"), ("BA", "16n"),
    ("BE", "12n"), ("BG", "4a6n8c"), ("BH", "4a14c"), ("BI", "23n"), ("BR", "23n1a1c"),
    ("BY", "4c4n16c"), ("CH", "5n12c"), ("CR", "18n"), ("CY", "8n16c"), ("CZ", "20n"),
    ("DE", "18n"), ("DJ", "23n"), ("DK", "14n"), ("DO", "4c20n"), ("EE", "16n"), ("EG", "25n"),
    ("ES", "20n"), ("FI", "14n"), ("FK", "2a12n"), ("FO", "14n"), ("FR", "10n11c2n"),
    ("GB", "4a14n"), ("GE", "2a16n"), ("GI", "4a15c"), ("GL", "14n"), ("GR", "7n16c"),
    ("GT", "24c"), ("HN", "4a20n"), ("HR", "17n"), ("HU", "24n"), ("IE", "4a14n"), ("IL", "19n"),
    ("IQ", "4a15n"), ("IS", "22n"), ("IT", "1a10n12c"), ("JO", "4a4n18c"), ("KW", "4a22c"),
    ("KZ", "3n13c"), ("LB", "4n20c"), ("LC", "4a24c"), ("LI", "5n12c"), ("LT", "16n"),
    ("LU", "3n13c"), ("LV", "4a13c"), ("LY", "21n"), ("MC", "10n11c2n"), ("MD", "20c"),
    ("ME", "18n"), ("MK", "3n10c2n"), ("MN", "16n"), ("MR", "23n"), ("MT", "4a5n18c"),
    ("MU", "4a19n3a"), ("NI", "4a20n"), ("NL", "4a10n"), ("NO", "11n"), ("OM", "3n16c"),
    ("PK", "4a16c"), ("PL", "24n"), ("PS", "4a21c"), ("PT", "21n"), ("QA", "4a21c"),
    ("RO", "4a16c"), ("RS", "18n"), ("RU", "14n15c"), ("SA", "2n18c"), ("SC", "4a20n3a"),
    ("SD", "14n"), ("SE", "20n"), ("SI", "15n"), ("SK", "20n"), ("SM", "1a10n12c"), ("SO", "19n"),
    ("ST", "21n"), ("SV", "4a20n"), ("TL", "19n"), ("TN", "20n"), ("TR", "6n16c"), ("UA", "6n19c"),
    ("VA", "18n"), ("VG", "4a16n"), ("XK", "16n"), ("YE", "4a4n18c"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn structures_are_as_long_as_the_registry_says() {
        for (country, length) in [("NO", 15), ("DE", 22), ("FR", 27), ("MT", 31), ("RU", 33)] {
            let structure = STRUCTURES.iter().find(|(code, _)| *code == country);
            let characters = structure.map(|(_, structure)| 4 + expand(structure).count());
            assert_eq!(characters, Some(length), "{country}");
        }
        assert!(STRUCTURES.is_sorted());
    }
}
