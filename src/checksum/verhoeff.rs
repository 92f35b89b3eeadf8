//! Verhoeff, over the symmetries of a pentagon:
//! <https://ir.cwi.nl/pub/13045> (J. Verhoeff, Error detecting decimal codes, 1969).

use super::digits;

/// True where the last digit of `id` is its Verhoeff check digit.
pub fn fits_verhoeff(id: &[u8]) -> bool {
    let check = digits(id)
        .rev()
        .zip((0..8).cycle())
        .fold(0, |check, (digit, position)| {
            compose(check, permute(digit, position))
        });
    check == 0
}

/// The product of two of the ten symmetries: 0 to 4 turn, 5 to 9 turn and mirror.
fn compose(a: u32, b: u32) -> u32 {
    match (a < 5, b < 5) {
        (true, true) => (a + b) % 5,
        (true, false) => 5 + (a + b) % 5,
        (false, true) => 5 + (a - b) % 5,
        (false, false) => (a + 5 - b) % 5,
    }
}

/// The permutation of the scheme, applied `times`.
fn permute(digit: u32, times: u32) -> u32 {
    (0..times).fold(digit, |digit, _| match digit {
        0 => 1,
        1 => 5,
        2 => 7,
        3 => 6,
        4 => 2,
        5 => 8,
        6 => 3,
        7 => 0,
        8 => 9,
        _ => 4,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verhoeff_finds_every_wrong_digit_and_every_swap() {
        let id = *b"2363";
        assert!(fits_verhoeff(&id));
        for position in 0..id.len() {
            for digit in b'0'..=b'9' {
                let mut wrong = id;
                wrong[position] = digit;
                assert_eq!(fits_verhoeff(&wrong), wrong == id, "{wrong:?}");
            }
        }
        for swap in 1..id.len() {
            let mut wrong = id;
            wrong.swap(swap - 1, swap);
            assert_eq!(fits_verhoeff(&wrong), wrong == id, "{wrong:?}");
        }
    }
}
