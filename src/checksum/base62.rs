//! The checksum at the end of the tokens of GitHub and npm: the CRC-32 of what
//! stands before it, in base 62.

use super::crc32::crc32;

/// True when the last six characters of `token`, which comes without its prefix, are
/// the CRC-32 of the others, most significant digit first, padded with `0`.
/// Source: <https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/>.
pub fn fits_crc32_base62(token: &[u8]) -> bool {
    let Some((random, checksum)) = token.split_last_chunk::<CHECKSUM_DIGITS>() else {
        return false;
    };
    let mut rest = crc32(random);
    checksum.iter().rev().all(|&digit| {
        let expected = ALPHABET.get((rest % 62) as usize);
        rest /= 62;
        expected == Some(&digit)
    })
}

const CHECKSUM_DIGITS: usize = 6;
const ALPHABET: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_tells_a_token_from_a_mistyped_one() {
        let rows = [
            (
                "published, long revoked",
                "zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17",
                true,
            ),
            (
                "a letter changed",
                "zQWBuTSOoRi4A9spHcVY5ncnsDkxkK0mLq17",
                false,
            ),
            (
                "two letters swapped",
                "QzWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17",
                false,
            ),
            (
                "checksum changed",
                "zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq18",
                false,
            ),
            ("too short to hold one", "0mLq1", false),
        ];
        for (name, token, expected) in rows {
            assert_eq!(fits_crc32_base62(token.as_bytes()), expected, "{name}");
        }
    }
}
