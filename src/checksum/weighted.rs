//! The weighted sum that most national check digits are made of.

use super::digits;

/// The sum of the digits of `id`, each times its weight, from the left. Digits
/// without a weight do not count.
pub fn weighted_sum(id: &[u8], weights: &[u32]) -> u32 {
    digits(id)
        .zip(weights)
        .map(|(digit, weight)| digit * weight)
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_digit_of_a_book_number_fits() {
        // ISBN 0-306-40615-2, the example of the ISBN manual.
        let weights = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
        assert_eq!(weighted_sum(b"0306406152", &weights) % 11, 0);
        assert_eq!(weighted_sum(b"0306406151", &weights) % 11, 10);
        assert_eq!(weighted_sum(b"99", &[1]), 9);
    }
}
