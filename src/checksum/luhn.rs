//! Luhn, the check digit of payment cards:
//! <https://www.iso.org/standard/70484.html> (ISO/IEC 7812-1, annex B).

use super::digits;

/// True where the last digit of `id` is its Luhn check digit.
pub fn fits_luhn(id: &[u8]) -> bool {
    let sum: u32 = digits(id)
        .rev()
        .zip([1, 2].into_iter().cycle())
        .map(|(digit, weight)| digit * weight)
        .map(|product| product / 10 + product % 10)
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn luhn_tells_a_card_number_from_a_mistyped_one() {
        for (id, fits) in [
            ("79927398713", true),
            ("79927398710", false),
            ("4111111111111111", true),
            ("378282246310005", true),
            ("4111111111111112", false),
        ] {
            assert_eq!(fits_luhn(id.as_bytes()), fits, "{id}");
        }
    }
}
