//! FF1: encrypts a row of digits to a row of as many digits.
//!
//! Source: [NIST SP 800-38G rev. 1 (2nd draft)](https://doi.org/10.6028/NIST.SP.800-38Gr1.2pd), §5.1, which wants a domain of
//! a million values at least. FF3 is not here: NIST has withdrawn it.

use aes::cipher::{BlockCipherEncrypt, BlockSizeUser, KeyInit, consts::U16};

/// FF1 with one key and one radix.
pub(crate) struct Ff1<C> {
    cipher: C,
    radix: u32,
}

/// The smallest domain: with fewer values, too few guesses find the right one.
const SMALLEST_DOMAIN: u128 = 1_000_000;

/// The longest half whose numeral, and ten of whose sums, fit 128 bits, as number of values.
const LARGEST_HALF: u128 = 1 << 96;

const ROUNDS: u8 = 10;

impl<C: BlockCipherEncrypt + BlockSizeUser<BlockSize = U16> + KeyInit> Ff1<C> {
    /// `None` for a key of another length than the cipher's, or a radix beyond `2..=65536`.
    pub fn new(key: &[u8], radix: u32) -> Option<Self> {
        let cipher = C::new_from_slice(key).ok()?;
        (2..=65536)
            .contains(&radix)
            .then_some(Ff1 { cipher, radix })
    }

    /// As many digits, below the radix; another tweak gives others. `None` for a digit out of range, fewer than a million possible values, or more digits than 128 bits can count with (56 decimal ones).
    pub fn encrypt(&self, tweak: &[u8], digits: &[u16]) -> Option<Vec<u16>> {
        let mut state = self.start(tweak, digits)?;
        for round in 0..ROUNDS {
            let modulus = state.modulus(round);
            let sum = state.left % modulus + self.pad(&state, round, state.right)? % modulus;
            (state.left, state.right) = (state.right, sum % modulus);
        }
        Some(state.to_digits(self.radix))
    }

    /// What [`Ff1::encrypt`] was given.
    #[cfg(test)]
    pub fn decrypt(&self, tweak: &[u8], digits: &[u16]) -> Option<Vec<u16>> {
        let mut state = self.start(tweak, digits)?;
        for round in (0..ROUNDS).rev() {
            let modulus = state.modulus(round);
            let pad = self.pad(&state, round, state.left)? % modulus;
            (state.left, state.right) = (
                (state.right % modulus + modulus - pad) % modulus,
                state.left,
            );
        }
        Some(state.to_digits(self.radix))
    }

    /// Steps 1 to 5.
    fn start(&self, tweak: &[u8], digits: &[u16]) -> Option<State> {
        let radix = u128::from(self.radix);
        if digits.iter().any(|&digit| u32::from(digit) >= self.radix) {
            return None;
        }
        let (left, right) = digits.split_at_checked(digits.len() / 2)?;
        let left_values = radix.checked_pow(left.len().try_into().ok()?)?;
        let right_values = radix.checked_pow(right.len().try_into().ok()?)?;
        if right_values > LARGEST_HALF
            || left_values
                .checked_mul(right_values)
                .is_some_and(|all| all < SMALLEST_DOMAIN)
        {
            return None;
        }
        let to_number = |digits: &[u16]| {
            digits
                .iter()
                .fold(0, |sum, &digit| sum * radix + u128::from(digit))
        };
        let bits = u128::BITS - (right_values - 1).leading_zeros();
        let bytes = bits.div_ceil(8) as usize;

        let [_, high, middle, low] = self.radix.to_be_bytes();
        let mut fixed = vec![1, 2, 1, high, middle, low, ROUNDS, left.len() as u8];
        fixed.extend_from_slice(&u32::try_from(digits.len()).ok()?.to_be_bytes());
        fixed.extend_from_slice(&u32::try_from(tweak.len()).ok()?.to_be_bytes());
        fixed.extend_from_slice(tweak);
        // So that tweak, round and numeral end with a block.
        while !(fixed.len() + 1 + bytes).is_multiple_of(16) {
            fixed.push(0);
        }
        Some(State {
            fixed,
            bytes,
            lengths: (left.len(), right.len()),
            values: (left_values, right_values),
            left: to_number(left),
            right: to_number(right),
        })
    }

    /// Steps 6.i to 6.iv: CBC-MAC of what is fixed, the round and one half, cut to the bytes that count.
    fn pad(&self, state: &State, round: u8, half: u128) -> Option<u128> {
        let mut input = state.fixed.clone();
        input.push(round);
        input.extend_from_slice(half.to_be_bytes().get(16 - state.bytes..)?);
        let mut chained = [0; 16];
        for block in input.as_chunks::<16>().0 {
            for (to, from) in chained.iter_mut().zip(block) {
                *to ^= from;
            }
            self.cipher.encrypt_block((&mut chained).into());
        }
        // d = 4 ⌈b / 4⌉ + 4, at most 16, so that one block is enough.
        let kept = state.bytes.div_ceil(4) * 4 + 4;
        Some(u128::from_be_bytes(chained) >> (8 * (16 - kept)))
    }
}

/// Both halves as numbers, and what does not change from round to round.
struct State {
    fixed: Vec<u8>,
    /// Length of the longer half as a number.
    bytes: usize,
    lengths: (usize, usize),
    values: (u128, u128),
    left: u128,
    right: u128,
}

impl State {
    fn modulus(&self, round: u8) -> u128 {
        if round.is_multiple_of(2) {
            self.values.0
        } else {
            self.values.1
        }
    }

    fn to_digits(&self, radix: u32) -> Vec<u16> {
        let mut digits = Vec::new();
        for (mut number, length) in [(self.right, self.lengths.1), (self.left, self.lengths.0)] {
            for _ in 0..length {
                // The remainder is below the radix, which is at most 65536.
                digits.push((number % u128::from(radix)) as u16);
                number /= u128::from(radix);
            }
        }
        digits.reverse();
        digits
    }
}

#[cfg(test)]
#[path = "ff1_tests.rs"]
mod tests;
