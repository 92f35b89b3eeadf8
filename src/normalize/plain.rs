//! Skips what folding never changes: ASCII that opens no escape.

/// How many bytes of `bytes` are plain, from the first on.
pub fn plain_length(bytes: &[u8]) -> usize {
    let (blocks, rest) = bytes.as_chunks::<BLOCK>();
    let whole = blocks.iter().take_while(|block| is_plain(block)).count();
    let tail = if whole < blocks.len() {
        blocks.get(whole).map_or(rest, |block| block.as_slice())
    } else {
        rest
    };
    whole * BLOCK + tail.iter().take_while(|&&byte| !is_special(byte)).count()
}

fn is_special(byte: u8) -> bool {
    byte >= 0x80 || matches!(byte, b'%' | b'&' | b'\\')
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline(always)]
fn is_plain(block: &[u8; BLOCK]) -> bool {
    use core::arch::wasm32::{
        u8x16_bitmask, u8x16_eq, u8x16_lt, u8x16_splat, u8x16_sub, u64x2, v128_or,
    };
    let mut special = u64x2(0, 0);
    for bytes in block.as_chunks::<16>().0 {
        let [low, high] = bytes.as_chunks::<8>().0 else {
            return false;
        };
        let bytes = u64x2(u64::from_le_bytes(*low), u64::from_le_bytes(*high));
        // `%` and `&` are neighbours.
        let opens = u8x16_lt(u8x16_sub(bytes, u8x16_splat(b'%')), u8x16_splat(2));
        let backslash = u8x16_eq(bytes, u8x16_splat(b'\\'));
        special = v128_or(special, v128_or(bytes, v128_or(opens, backslash)));
    }
    // The highest bit of each byte.
    u8x16_bitmask(special) == 0
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[inline]
fn is_plain(block: &[u8; BLOCK]) -> bool {
    !block.iter().any(|&byte| is_special(byte))
}

const BLOCK: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_ends_at_the_first_special_byte_wherever_blocks_end() {
        for before in 0..140 {
            for special in ["%", "&", "\\", "é"] {
                let text = format!("{}{special} more", "a".repeat(before));
                assert_eq!(plain_length(text.as_bytes()), before, "{text}");
            }
            assert_eq!(plain_length("a".repeat(before).as_bytes()), before);
        }
    }
}
