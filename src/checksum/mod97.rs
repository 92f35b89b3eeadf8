//! ISO/IEC 7064, mod 97: <https://www.iso.org/standard/31531.html>.

/// `id` as a number modulo 97. A letter counts as two digits, A as 10, Z as 35.
pub fn remainder_97(id: impl IntoIterator<Item = u8>) -> u32 {
    id.into_iter()
        .fold(0, |remainder, byte| match char::from(byte).to_digit(36) {
            Some(digit @ 0..=9) => (remainder * 10 + digit) % 97,
            Some(letter) => (remainder * 100 + letter) % 97,
            None => remainder,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mod_97_fits_the_examples_of_the_standard() {
        for (id, remainder) in [
            ("79444", 1),
            ("794", 18),
            ("370400440532013000DE89", 1),
            ("WEST12345698765432GB82", 1),
        ] {
            assert_eq!(remainder_97(id.bytes()), remainder, "{id}");
        }
    }
}
