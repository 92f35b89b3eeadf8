//! Hides the length of a plaintext: only its order of magnitude shows, in 129 steps up to 64 KiB.

use std::io::{self, Write};

use serde::Serialize;
use zeroize::Zeroizing;

use crate::error::Error;

/// Shortest padded length, in bytes.
const FLOOR: usize = 256;

/// `value`, an object with at least one member, as JSON with a last member `pad`, so that its length says at most as much as Padmé lets it.
///
/// # Errors
///
/// [`Error::Limit`] when that is longer than `most`, in bytes.
pub(crate) fn to_padded_json(
    value: &impl Serialize,
    most: usize,
) -> Result<Zeroizing<Vec<u8>>, Error> {
    // Counted first, so that the buffer never grows: growing leaves unwiped copies behind.
    let mut count = Count(0);
    write_json(value, &mut count).map_err(|_| NOT_AN_OBJECT)?;
    let unpadded = count.0 - 1 + PAD_START.len() + PAD_END.len();
    let length = padded_length(unpadded);
    if length > most {
        return Err(Error::Limit {
            found: length,
            most,
        });
    }

    let mut json = Zeroizing::new(Vec::with_capacity(length));
    write_json(value, &mut *json).map_err(|_| NOT_AN_OBJECT)?;
    if json.pop() != Some(b'}') {
        return Err(NOT_AN_OBJECT);
    }
    json.extend_from_slice(PAD_START);
    json.resize(length - PAD_END.len(), b'0');
    json.extend_from_slice(PAD_END);
    Ok(json)
}

/// By reference, so that there is one such function for both writers.
fn write_json(value: &impl Serialize, writer: &mut dyn Write) -> serde_json::Result<()> {
    serde_json::to_writer(writer, value)
}

/// The greater of 256 and Padmé of `length`: at most 12 % more.
///
/// Source: [Reducing Metadata Leakage from Encrypted Files and Communication with PURBs](https://doi.org/10.2478/popets-2019-0056), §4.
fn padded_length(length: usize) -> usize {
    if length <= FLOOR {
        return FLOOR;
    }
    let exponent = length.ilog2();
    let kept = exponent.ilog2() + 1;
    let mask = (1 << (exponent - kept)) - 1;
    (length + mask) & !mask
}

struct Count(usize);

impl Write for Count {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

const PAD_START: &[u8] = br#","pad":""#;
const PAD_END: &[u8] = br#""}"#;
const NOT_AN_OBJECT: Error = Error::Input {
    problem: "the payload is not an object",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_those_of_padme_above_the_floor() {
        let rows = [
            (0, 256),
            (1, 256),
            (256, 256),
            (257, 272),
            (272, 272),
            (273, 288),
            (511, 512),
            (512, 512),
            (513, 544),
            (1_000, 1_024),
            (1_025, 1_088),
            (10_000, 10_240),
            (65_536, 65_536),
            (65_537, 67_584),
            (1_000_000, 1_015_808),
        ];
        for (length, expected) in rows {
            assert_eq!(padded_length(length), expected, "of {length}");
        }
    }

    #[test]
    fn padding_costs_at_most_an_eighth_and_never_shrinks() {
        let mut before = 0;
        for length in FLOOR..100_000 {
            let padded = padded_length(length);
            assert!(padded >= length && padded >= before, "at {length}");
            assert!((padded - length) * 8 <= length, "at {length}");
            before = padded;
        }
    }

    #[test]
    fn json_stays_json_and_has_exactly_the_padded_length() {
        for length in [0, 1, 230, 240, 248, 249, 250, 300, 5_000] {
            let text = "é".repeat(length);
            let json = to_padded_json(&serde_json::json!({ "text": text }), 16_384).expect("pads");
            let value: serde_json::Value = serde_json::from_slice(&json).expect("is JSON");
            assert_eq!(value["text"], text.as_str());
            assert_eq!(
                json.len(),
                padded_length(r#"{"text":"","pad":""}"#.len() + 2 * length)
            );
            assert_eq!(json.capacity(), json.len());
        }
    }
}
