//! Bech32 and Bech32m, the text form of segwit addresses:
//! <https://github.com/bitcoin/bips/blob/master/bip-0350.mediawiki>.

/// True where `address`, in either case, is a segwit address with a fitting
/// checksum: Bech32 for version 0, Bech32m for the later ones.
pub fn is_segwit_address(address: &[u8]) -> bool {
    match checksum(address) {
        Some((Some(0), checksum)) => checksum == BECH32,
        Some((Some(1..=16), checksum)) => checksum == BECH32M,
        _ => false,
    }
}

/// True where `text` is Bech32 of anything with a fitting checksum.
pub fn fits_bech32(text: &[u8]) -> bool {
    checksum(text).is_some_and(|(_, checksum)| checksum == BECH32)
}

/// The first value behind the last `1`, and the checksum over all.
fn checksum(text: &[u8]) -> Option<(Option<u32>, u32)> {
    let separator = text.iter().rposition(|&byte| byte == b'1')?;
    let (name, data) = text.split_at_checked(separator)?;
    let values = data.iter().skip(1).map(value).collect::<Option<Vec<_>>>()?;
    let name = name.iter().map(|byte| u32::from(byte.to_ascii_lowercase()));
    let expanded = name
        .clone()
        .map(|byte| byte >> 5)
        .chain([0])
        .chain(name.map(|byte| byte & 31))
        .chain(values.iter().copied());
    Some((values.first().copied(), polymod(expanded)))
}

fn value(byte: &u8) -> Option<u32> {
    let byte = byte.to_ascii_lowercase();
    let position = ALPHABET.iter().position(|&known| known == byte)?;
    u32::try_from(position).ok()
}

fn polymod(values: impl Iterator<Item = u32>) -> u32 {
    values.fold(1, |checksum, value| {
        let top = checksum >> 25;
        (0..)
            .zip(GENERATOR)
            .filter(|(bit, _)| top >> bit & 1 == 1)
            .fold(((checksum & 0x01ff_ffff) << 5) ^ value, |sum, (_, term)| {
                sum ^ term
            })
    })
}

const ALPHABET: &[u8; 32] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const GENERATOR: [u32; 5] = [
    0x3b6a_57b2,
    0x2650_8e6d,
    0x1ea1_19fa,
    0x3d42_33dd,
    0x2a14_62b3,
];
const BECH32: u32 = 1;
const BECH32M: u32 = 0x2bc8_30a3;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vectors_of_bip_350_fit() {
        for (address, fits) in [
            ("BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", true),
            (
                "tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7",
                true,
            ),
            (
                "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
                true,
            ),
            (
                "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd",
                false,
            ),
            ("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5", false),
            ("qqqq", false),
        ] {
            assert_eq!(is_segwit_address(address.as_bytes()), fits, "{address}");
        }
    }
}
