//! Digits set apart: `4.1.1.1.1.1…`, `4111/1111/1111/1111`, or broken over lines.

use super::Respelled;
use crate::Span;
use crate::checksum::fits_luhn;
use crate::scan::text::Text;

/// The number that begins with the digit at `position`, when its digits stand apart
/// in a way that is not common for numbers.
pub fn scattered(text: Text<'_>, position: usize) -> Option<Respelled> {
    let gap = text.run_start(position, WIDEST_GAP, is_gap);
    if text.before(gap).is_ascii_digit() || text.before(position) >= 0x80 {
        return None;
    }
    let run = Run::read(text, position)?;
    let digits = run.number.len();
    let led = is_led(text, position);
    let single = run.sizes.iter().all(|&size| size == 1);
    let uniform = run.is_uniform() && run.same_gaps;
    let card = (SHORTEST_CARD..=LONGEST_CARD).contains(&digits)
        && fits_luhn(run.number.plain().as_bytes());
    let mut number = run.number;
    number.needs_cue = match () {
        () if led => digits < SHORTEST_CARD,
        () if single => digits < FEWEST || run.commas || !run.same_gaps,
        () if uniform => !card,
        () if card || (run.dashes && run.same_gaps) => true,
        () => return None,
    };
    (led || card || digits >= FEWEST).then_some(number)
}

/// Groups of digits, one number perhaps.
struct Run {
    number: Respelled,
    /// Digits of each group.
    sizes: Vec<usize>,
    /// Whether all gaps are alike, line ends not counted.
    same_gaps: bool,
    commas: bool,
    /// Whether there is a dash between spaces.
    dashes: bool,
}

impl Run {
    /// `None` for digits that stand together.
    fn read(text: Text<'_>, position: usize) -> Option<Self> {
        let mut run = Self {
            number: Respelled::default(),
            sizes: Vec::new(),
            same_gaps: true,
            commas: false,
            dashes: false,
        };
        let (mut at, mut sign) = (position, None);
        loop {
            let end = text.run_end_within(at, LONGEST_CARD + 1, |byte| byte.is_ascii_digit());
            for digit in at..end {
                run.number
                    .push(char::from(text.at(digit)), Span::new(digit, digit + 1));
            }
            run.sizes.push(end - at);
            let next = text.run_end_within(end, WIDEST_GAP, is_gap);
            if next == end || !text.at(next).is_ascii_digit() {
                let glued = text.at(end).is_ascii_alphabetic();
                return (run.sizes.len() > 1 && !glued).then_some(run);
            }
            if run.number.len() > MOST_DIGITS {
                return None;
            }
            let gap = text.bytes(end, next);
            run.commas |= gap.contains(&b',');
            run.dashes |= gap == b" - ";
            if !gap.contains(&b'\n') {
                run.same_gaps &= *sign.get_or_insert(gap) == gap;
            }
            at = next;
        }
    }

    /// Groups of one size; the last may be shorter.
    fn is_uniform(&self) -> bool {
        let first = self.sizes.first().copied().unwrap_or(0);
        self.sizes.split_last().is_some_and(|(last, others)| {
            first > 1 && *last <= first && others.iter().all(|&size| size == first)
        })
    }
}

/// True behind the two letters of a country: "DE89 3704".
fn is_led(text: Text<'_>, position: usize) -> bool {
    let start = text.run_start(position, 3, |byte| byte.is_ascii_uppercase());
    position - start == 2 && !text.before(start).is_ascii_alphanumeric()
}

fn is_gap(byte: u8) -> bool {
    b" -._/,*|:+~\t\n\r".contains(&byte)
}

/// Bytes between two groups.
const WIDEST_GAP: usize = 3;
/// Fewest digits.
pub const FEWEST: usize = 9;
const SHORTEST_CARD: usize = 13;
const LONGEST_CARD: usize = 19;
/// Digits of the longest IBAN.
const MOST_DIGITS: usize = 32;
