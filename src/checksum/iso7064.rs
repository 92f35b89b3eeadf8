//! ISO/IEC 7064, the hybrid system mod 11,10: <https://www.iso.org/standard/31531.html>.

use super::digits;

/// True where the last digit of `id` is its mod 11,10 check digit.
pub fn fits_mod11_10(id: &[u8]) -> bool {
    let Some((&last, rest)) = id.split_last() else {
        return false;
    };
    let product = digits(rest).fold(10, |product, digit| {
        let sum = (product + digit) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    digits(&[last]).all(|check| (product + check) % 10 == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mod_11_10_fits_the_example_of_the_standard() {
        for (id, fits) in [("07945", true), ("07940", false), ("86095742719", true)] {
            assert_eq!(fits_mod11_10(id.as_bytes()), fits, "{id}");
        }
    }
}
