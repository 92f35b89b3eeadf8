//! The 7-3-1 check digit of travel documents:
//! <https://www.icao.int/publications/doc-series/doc-9303> (ICAO Doc 9303, part 3).

/// The check digit of `field`: letters count from 10, the filler `<` as 0.
pub fn icao_digit(field: impl IntoIterator<Item = u8>) -> u32 {
    let sum: u32 = field
        .into_iter()
        .map(|byte| char::from(byte).to_digit(36).unwrap_or(0))
        .zip([7, 3, 1].into_iter().cycle())
        .map(|(value, weight)| value * weight)
        .sum();
    sum % 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_digits_of_the_specimen_fit() {
        // Doc 9303, part 4, appendix B.
        for (field, digit) in [
            ("L898902C3", 6),
            ("740812", 2),
            ("120415", 9),
            ("ZE184226B<<<<<", 1),
        ] {
            assert_eq!(icao_digit(field.bytes()), digit, "{field}");
        }
    }
}
