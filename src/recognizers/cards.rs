//! Payment card numbers.

use super::digits::is_uniform;
use super::{Anchor, Check, Cue, Find, Match, Recognizer};
use crate::Span;
use crate::checksum::fits_luhn;
use crate::scan::{Text, glue_weight};

pub const TABLE: &[Recognizer] = &[Recognizer {
    id: "finance.card",
    entity: "CREDIT_CARD",
    find: Find::At(Anchor::Digit, card),
    check: None,
    score: 0.9,
    cue: Cue::Raises("card"),
    source: "https://www.iso.org/standard/70484.html",
}];

/// Twelve to nineteen digits, in a row or in groups, with the prefix and length of
/// an issuer and a Luhn digit.
fn card(text: Text<'_>, start: usize) -> Option<Match> {
    let before = text.before(start);
    let continues = b" -.".contains(&before) && text.before(start - 1).is_ascii_digit();
    if !(b'2'..=b'6').contains(&text.at(start)) && !text.starts_with(start, b"9792")
        || before.is_ascii_alphanumeric()
        || before == b'+'
        || continues
    {
        return None;
    }
    let written = Written::read(text, start)?;
    let issuer = ISSUERS
        .iter()
        .find(|issuer| issuer.accepts(written.digits()))?;
    let span = Span::new(start, written.end);
    let weight = written.weight() * issuer.weight * glue_weight(text, span);
    let check = Check::from(fits_luhn(written.digits()));
    if is_uniform(written.digits()) || check == Check::Mistyped && weight < 1.0 {
        return None;
    }
    Some(Match::new(start, written.end, check).weighing(weight))
}

/// A number as it is written.
struct Written {
    digits: [u8; LONGEST],
    length: usize,
    /// Lengths of its groups.
    groups: [usize; LONGEST],
    /// All separators are the same.
    uniform: bool,
    end: usize,
}

impl Written {
    /// Reads digits and single separators from `start` on; `None` when they are too
    /// many, too few or go over into a word.
    fn read(text: Text<'_>, start: usize) -> Option<Self> {
        let mut written = Self {
            digits: [0; LONGEST],
            length: 0,
            groups: [0; LONGEST],
            uniform: true,
            end: start,
        };
        let (mut group, mut separator) = (0, None);
        loop {
            let byte = text.at(written.end);
            if byte.is_ascii_digit() {
                *written.digits.get_mut(written.length)? = byte;
                *written.groups.get_mut(group)? += 1;
                written.length += 1;
            } else if b" -.".contains(&byte) && text.at(written.end + 1).is_ascii_digit() {
                written.uniform &= separator.is_none_or(|known| known == byte);
                separator = Some(byte);
                group += 1;
            } else {
                let whole = !byte.is_ascii_alphanumeric() && written.length >= SHORTEST;
                return whole.then_some(written);
            }
            written.end += 1;
        }
    }

    fn digits(&self) -> &[u8] {
        self.digits.get(..self.length).unwrap_or_default()
    }

    /// Full for the groups that are printed on cards and for none at all.
    fn weight(&self) -> f64 {
        let groups = self.groups.split(|&length| length == 0).next();
        let printed = matches!(
            groups,
            Some(
                [_] | [4, 4, 4, 4]
                    | [4, 6, 5]
                    | [4, 6, 4]
                    | [4, 5, 6]
                    | [4, 4, 4, 4, 1..=3]
                    | [4, 4, 4, 1..=3]
                    | [6, 10 | 13]
                    | [8, 8]
            )
        );
        if printed && self.uniform {
            1.0
        } else {
            ODD_GROUPS
        }
    }
}

/// The numbers of one kind of card.
struct Issuer {
    /// First and last of its prefixes, of the same length.
    prefixes: &'static [(u32, u32)],
    lengths: &'static [usize],
    weight: f64,
}

impl Issuer {
    fn accepts(&self, digits: &[u8]) -> bool {
        self.lengths.contains(&digits.len())
            && self.prefixes.iter().any(|&(first, last)| {
                let length = first.ilog10() as usize + 1;
                (first..=last).contains(&super::digits::number(digits, 0..length))
            })
    }
}

const fn issuer(prefixes: &'static [(u32, u32)], lengths: &'static [usize], weight: f64) -> Issuer {
    Issuer {
        prefixes,
        lengths,
        weight,
    }
}

/// Source: <https://en.wikipedia.org/wiki/Payment_card_number>, the table of issuer
/// identification numbers. The rare lengths weigh less: bar codes have 13 digits and
/// the ids of posts 18 and 19.
#[rustfmt::skip]
const ISSUERS: &[Issuer] = &[
    // Visa, Dankort, Elo
    issuer(&[(4, 4)], &[16], 1.0),
    issuer(&[(4, 4)], &[13, 19], RARE),
    // Mastercard
    issuer(&[(51, 55), (2221, 2720)], &[16], 1.0),
    // American Express
    issuer(&[(34, 34), (37, 37)], &[15], 1.0),
    // Diners Club
    issuer(&[(300, 305), (309, 309), (36, 36), (38, 39)], &[14, 16], 1.0),
    issuer(&[(36, 36), (38, 39)], &[17, 18, 19], RARE),
    // Discover, RuPay
    issuer(&[(6011, 6011), (644, 649), (65, 65), (60, 60)], &[16], 1.0),
    issuer(&[(6011, 6011), (644, 649), (65, 65)], &[17, 18, 19], RARE),
    // JCB
    issuer(&[(3528, 3589)], &[16], 1.0),
    issuer(&[(3528, 3589)], &[17, 18, 19], RARE),
    // UnionPay
    issuer(&[(62, 62)], &[16, 17, 18, 19], 1.0),
    // Mir, Troy
    issuer(&[(2200, 2204), (9792, 9792)], &[16, 19], 1.0),
    // Maestro, Verve, InterPayment, InstaPayment and their like
    issuer(&[(50, 50), (56, 58), (63, 63), (67, 67)], &[16], 1.0),
    issuer(&[(5018, 5018), (5020, 5020), (5038, 5038), (5893, 5893), (6304, 6304), (6759, 6759),
        (6761, 6763)], &[12, 13, 14, 15, 17, 18, 19], RARE),
];

const SHORTEST: usize = 12;
const LONGEST: usize = 19;
/// Weight of a length that other numbers have more often.
const RARE: f64 = 0.5;
/// Weight of digits that are not grouped as on any card.
const ODD_GROUPS: f64 = 0.5;
