//! Check-digit algorithms, each once. They read the ASCII letters (in upper case)
//! and digits of an identifier, without separators.
//!
//! To add one, add a file with the standard's own vectors in its tests.

mod base58;
mod base62;
mod bech32;
mod crc32;
mod icao;
mod iso7064;
mod luhn;
mod mod97;
mod verhoeff;
mod weighted;

pub use base58::{BITCOIN_ALPHABET, RIPPLE_ALPHABET, base58check_first, base58check_version};
pub use base62::fits_crc32_base62;
pub use bech32::{fits_bech32, is_segwit_address};
pub use icao::icao_digit;
pub use iso7064::fits_mod11_10;
pub use luhn::fits_luhn;
pub use mod97::remainder_97;
pub use verhoeff::fits_verhoeff;
pub use weighted::weighted_sum;

/// The values of the digits of `id`; other bytes are left out.
pub fn digits(id: &[u8]) -> impl DoubleEndedIterator<Item = u32> + Clone {
    id.iter().filter_map(|&byte| char::from(byte).to_digit(10))
}
