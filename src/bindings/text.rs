//! Texts from JavaScript, and positions in them.

use js_sys::JsString;
use wasm_bindgen::prelude::*;

use super::errors::{bad_input, to_error};
use crate::{Error, Span};

#[wasm_bindgen]
extern "C" {
    /// The platform's encoder. Fills linear memory directly: several times faster than
    /// character by character.
    type TextEncoder;

    #[wasm_bindgen(constructor)]
    fn new() -> TextEncoder;

    #[wasm_bindgen(method, js_name = encodeInto)]
    fn encode_into(this: &TextEncoder, source: &JsString, destination: &mut [u8]) -> Encoded;

    type Encoded;

    #[wasm_bindgen(method, getter)]
    fn read(this: &Encoded) -> u32;

    #[wasm_bindgen(method, getter)]
    fn written(this: &Encoded) -> u32;
}

thread_local! {
    static ENCODER: TextEncoder = TextEncoder::new();
}

/// The text as UTF-8. A lone surrogate becomes U+FFFD, as in every encoder on the way
/// to a network; offsets stay the same, for both are one UTF-16 code unit.
pub fn to_text(source: &JsString) -> Result<String, JsValue> {
    let units = source.length();
    if units as usize > crate::MOST_TEXT {
        return Err(to_error(Error::Limit {
            found: units as usize,
            most: crate::MOST_TEXT,
        }));
    }
    let mut bytes = vec![0; units as usize];
    let encoded = encode(source, &mut bytes);
    let (read, mut length) = (encoded.read(), encoded.written() as usize);
    if read < units {
        let rest = source.slice(read, units);
        bytes.resize(length + (units - read) as usize * LONGEST_UNIT, 0);
        if let Some(room) = bytes.get_mut(length..) {
            length += encode(&rest, room).written() as usize;
        }
    }
    bytes.truncate(length);
    String::from_utf8(bytes).map_err(|_| bad_input("the text cannot be encoded as UTF-8"))
}

fn encode(source: &JsString, destination: &mut [u8]) -> Encoded {
    ENCODER.with(|encoder| encoder.encode_into(source, destination))
}

/// UTF-8 bytes that one UTF-16 code unit takes at most.
const LONGEST_UNIT: usize = 3;

/// Byte positions as UTF-16 positions. Cheap when asked in ascending order.
pub struct Utf16<'a> {
    text: &'a [u8],
    byte: usize,
    unit: u32,
}

impl<'a> Utf16<'a> {
    /// Positions in `text`.
    pub fn new(text: &'a str) -> Self {
        Self {
            text: text.as_bytes(),
            byte: 0,
            unit: 0,
        }
    }

    /// How many UTF-16 code units stand before `byte`.
    pub fn at(&mut self, byte: usize) -> u32 {
        if byte < self.byte {
            (self.byte, self.unit) = (0, 0);
        }
        let passed = self.text.get(self.byte..byte).unwrap_or_default();
        let units = |byte: &u8| u32::from(byte & 0xc0 != 0x80) + u32::from(*byte >= 0xf0);
        self.unit += passed.iter().map(units).sum::<u32>();
        self.byte = byte;
        self.unit
    }
}

/// UTF-16 positions as byte positions.
pub struct Positions {
    /// By code unit; within a character, its first byte.
    bytes: Vec<u32>,
}

impl Positions {
    /// Positions in `text`.
    pub fn new(text: &str) -> Self {
        let mut bytes = Vec::with_capacity(text.len() + 1);
        for (at, character) in text.char_indices() {
            let at = u32::try_from(at).unwrap_or(u32::MAX);
            bytes.extend(std::iter::repeat_n(at, character.len_utf16()));
        }
        bytes.push(u32::try_from(text.len()).unwrap_or(u32::MAX));
        Self { bytes }
    }

    /// The span between two UTF-16 positions; empty when it is not within the text. One
    /// that ends within a character holds all of it.
    pub fn span(&self, start: u32, end: u32) -> Span {
        let byte = |unit: u32| self.bytes.get(unit as usize).copied();
        let (Some(from), Some(mut to)) = (byte(start), byte(end)) else {
            return Span::default();
        };
        if start >= end {
            return Span::default();
        }
        if end > 0 && byte(end - 1) == Some(to) {
            to = byte(end + 1).unwrap_or(to);
        }
        Span::new(from as usize, to as usize)
    }
}
