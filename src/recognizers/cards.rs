//! Payment card numbers and their security codes.

use super::digits::is_uniform;
use super::{Anchor, Check, Cue, Find, Match, Recognizer, Source};
use crate::Span;
use crate::checksum::{digits, fits_luhn};
use crate::scan::{Text, glue_weight};

pub const TABLE: &[Recognizer] = &[
    Recognizer {
        id: "finance.card",
        entity: "CREDIT_CARD",
        find: Find::At(Anchor::Number(12), card),
        check: None,
        score: 0.9,
        cue: Cue::Raises("card"),
        source: Source::new("https://www.iso.org/standard/70484.html"),
    },
    Recognizer {
        id: "finance.security-code",
        entity: "CVV",
        find: Find::After("security-code", security_code),
        check: None,
        score: 0.9,
        cue: Cue::Ignored,
        source: Source::new(
            "https://www.pcisecuritystandards.org/glossary/#card-verification-code",
        ),
    },
];

/// Three or four digits behind words such as "CVV:" or "security code is".
fn security_code(text: Text<'_>, end: usize) -> Option<Match> {
    let gap = text.bytes(end, (end + WIDEST_GAP).min(text.len()));
    let skipped = gap.iter().take_while(|byte| !byte.is_ascii_digit()).count();
    let gap = gap.get(..skipped)?;
    // A sentence that ends in between speaks of the code without telling it.
    let goes_on = !gap.is_empty() && !gap.iter().any(|byte| b"?!.;\n".contains(byte));
    let start = end + skipped;
    let stop = text.run_end(start, |byte| byte.is_ascii_digit());
    let whole =
        !text.at(stop).is_ascii_alphabetic() && glue_weight(text, Span::new(start, stop)) == 1.0;
    let next = text.run_end(stop + 1, |byte| byte.is_ascii_digit());
    let card = stop - start == 4 && b" -.".contains(&text.at(stop)) && next > stop + 4;
    let found = goes_on && whole && !card && (3..=4).contains(&(stop - start));
    found.then(|| Match::new(start, stop, Check::Plausible))
}

/// Twelve to nineteen digits, in a row or in groups, with the prefix and length of
/// an issuer and a Luhn digit. More groups may follow, an expiry date for example.
fn card(text: Text<'_>, start: usize) -> Option<Match> {
    let before = text.before(start);
    let issued = (b'2'..=b'6').contains(&text.at(start)) || text.starts_with(start, b"9792");
    let head = text.bytes(start, start + SHORTEST);
    let long = !head.is_empty()
        && head
            .iter()
            .all(|byte| byte.is_ascii_digit() || b" -.".contains(byte));
    if !issued || !long || before.is_ascii_alphanumeric() || before == b'+' {
        return None;
    }
    let written = Written::read(text, start);
    written
        .numbers()
        .rev()
        .filter_map(|number| rate(text, start, &number))
        .reduce(|best, other| match (best.check, other.check) {
            (Check::Mistyped, Check::Fits | Check::Example) => other,
            (Check::Fits, Check::Fits) if other.weight > best.weight => other,
            _ => best,
        })
}

/// What one way to end the number is worth; nothing when no issuer writes it so.
fn rate(text: Text<'_>, start: usize, number: &Number<'_>) -> Option<Match> {
    let issuer = ISSUERS
        .iter()
        .find(|issuer| issuer.accepts(number.digits))?;
    let mut glue = glue_weight(text, Span::new(start, number.end));
    if b' ' == text.before(start) || b' ' == text.at(number.end) {
        glue = glue.max(LEAST_BETWEEN_SPACES);
    }
    // The groups of a card tell it from a bar code of the same length.
    let length = if number.groups.len() > 3 {
        issuer.weight.max(GROUPED)
    } else {
        issuer.weight
    };
    let shape = number.weight() * length;
    let mut check = Check::from(fits_luhn(number.digits));
    if is_uniform(number.digits) || check == Check::Mistyped && shape < 1.0 {
        return None;
    }
    if TEST_CARDS.contains(&value(number.digits)) {
        check = Check::Example;
    }
    Some(Match::new(start, number.end, check).weighing(shape * glue))
}

fn value(number: &[u8]) -> u64 {
    digits(number).fold(0, |value, digit| value * 10 + u64::from(digit))
}

/// Groups of digits with single separators between them.
struct Written {
    digits: [u8; LONGEST],
    groups: Vec<Group>,
}

/// Where a group ends.
struct Group {
    /// In the digits.
    digits: usize,
    /// In the text.
    end: usize,
    /// All separators up to here are the same.
    uniform: bool,
}

/// A number that ends with one of the groups.
struct Number<'a> {
    digits: &'a [u8],
    groups: &'a [Group],
    end: usize,
}

impl Written {
    /// Reads from `start` on, up to the first group that no card has room for or that
    /// goes over into a word.
    fn read(text: Text<'_>, start: usize) -> Self {
        let mut written = Self {
            digits: [0; LONGEST],
            groups: Vec::new(),
        };
        let (mut length, mut end, mut uniform, mut separator) = (0, start, true, None);
        loop {
            while text.at(end).is_ascii_digit() {
                let Some(slot) = written.digits.get_mut(length) else {
                    return written;
                };
                *slot = text.at(end);
                length += 1;
                end += 1;
            }
            let byte = text.at(end);
            if byte.is_ascii_alphanumeric() {
                return written;
            }
            written.groups.push(Group {
                digits: length,
                end,
                uniform,
            });
            if !b" -.".contains(&byte) || !text.at(end + 1).is_ascii_digit() {
                return written;
            }
            uniform &= separator.is_none_or(|known| known == byte);
            separator = Some(byte);
            end += 1;
        }
    }

    /// The numbers that are long enough for a card, the shortest first.
    fn numbers(&self) -> impl DoubleEndedIterator<Item = Number<'_>> {
        (1..=self.groups.len()).filter_map(|count| {
            let groups = self.groups.get(..count)?;
            let last = groups.last()?;
            (last.digits >= SHORTEST).then_some(Number {
                digits: self.digits.get(..last.digits)?,
                groups,
                end: last.end,
            })
        })
    }
}

impl Number<'_> {
    /// Full for the groups that are printed on cards and for none at all.
    fn weight(&self) -> f64 {
        let ends = self.groups.iter().map(|group| group.digits);
        let printed = PRINTED
            .iter()
            .any(|printed| ends.clone().eq(printed.iter().copied()));
        let uniform = self.groups.last().is_some_and(|group| group.uniform);
        if uniform && (printed || self.groups.len() == 1) {
            1.0
        } else {
            ODD_GROUPS
        }
    }
}

/// The ends of the groups as they are printed: 4 4 4 4, 4 6 5, 4 6 4, 4 5 6 and rarer.
const PRINTED: &[&[usize]] = &[
    &[4, 8, 12, 16],
    &[4, 10, 15],
    &[4, 10, 14],
    &[4, 9, 15],
    &[4, 8, 12, 16, 17],
    &[4, 8, 12, 16, 18],
    &[4, 8, 12, 16, 19],
    &[4, 8, 12],
    &[4, 8, 12, 13],
    &[4, 8, 12, 14],
    &[4, 8, 12, 15],
    &[6, 16],
    &[6, 19],
    &[8, 16],
];

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

/// Numbers that payment processors publish for trying things out: <https://docs.stripe.com/testing>,
/// <https://developer.paypal.com/api/nvp-soap/payflow/integration-guide/test-transactions/>.
#[rustfmt::skip]
const TEST_CARDS: &[u64] = &[
    4242424242424242, 4111111111111111, 4012888888881881, 4000056655665556, 4000000000000002, 4222222222222,
    5555555555554444, 5105105105105100, 5200828282828210, 5500000000000004, 2223003122003222, 378282246310005,
    371449635398431, 378734493671000, 340000000000009, 6011111111111117, 6011000990139424, 6011000000000004,
    3056930009020004, 36227206271667, 30569309025904, 38520000023237, 30000000000004, 3566002020360505,
    3530111333300000, 6200000000000005, 6555900000604105,
];

/// Most bytes between "CVV" and its digits.
const WIDEST_GAP: usize = 12;
const SHORTEST: usize = 12;
const LONGEST: usize = 19;
/// Weight of a length that other numbers have more often.
const RARE: f64 = 0.5;
/// The same in the groups of a card.
const GROUPED: f64 = 0.8;
/// Least weight of a number with other numbers left or right of it.
const LEAST_BETWEEN_SPACES: f64 = 0.8;
/// Weight of digits that are not grouped as on any card.
const ODD_GROUPS: f64 = 0.5;
