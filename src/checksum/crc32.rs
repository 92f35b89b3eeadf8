//! CRC-32 as in Ethernet and zip: ITU-T V.42, section 8.1.1.6.2.

/// The checksum of `bytes`. Source: <https://www.itu.int/rec/T-REC-V.42>.
pub fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| {
            let low_bit = crc & 1;
            (crc >> 1) ^ (REVERSED_POLYNOMIAL * low_bit)
        })
    })
}

const REVERSED_POLYNOMIAL: u32 = 0xedb8_8320;

#[cfg(test)]
mod tests {
    use super::*;

    /// Source of the check value: <https://reveng.sourceforge.io/crc-catalogue/17plus.htm#crc.cat.crc-32-iso-hdlc>.
    #[test]
    fn the_catalogues_check_value_comes_out() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc32(b""), 0);
    }
}
