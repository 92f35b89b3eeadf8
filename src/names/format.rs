//! The model's file. Integers are little-endian.
//!
//! | what | bytes |
//! | --- | --- |
//! | `PRIVET-N`, version | 8 + 1 |
//! | SHA-256 of everything behind it | 32 |
//! | bits of a feature's hash, bits of a fingerprint | 1 + 1 |
//! | rows of weights, fingerprints, classes of lists | 4 + 4 + 2 |
//! | units of score in one nat | 4 |
//! | transitions, 9 × 9 | 162 |
//! | bias of 16 languages | 32 |
//! | gaps between the rows' hashes: low bytes, then high bytes | 2 × rows |
//! | weights: 9 planes of one byte a row, first that of tag 0 | 9 × rows |
//! | masks of the classes | 2 × classes |
//! | gaps between fingerprints: low bytes, then high bytes | 2 × fingerprints |
//! | class of each fingerprint | 1 × fingerprints |
//! | about the model: JSON, not read | the rest |
//!
//! Planes of bytes of one meaning are what the compression of a web server does best on.

use sha2::{Digest, Sha256};

use super::Names;
use super::decode::Transitions;
use super::lists::Lists;
use super::weights::{TAGS, Weights};
use crate::Error;

/// What a model is made of.
pub struct Parameters {
    /// Bits of a feature's hash.
    pub bits: u8,
    /// The hashes that have a row, sorted, with the weights by tag.
    pub rows: Vec<(u32, [i8; TAGS])>,
    /// Scores by earlier and later tag.
    pub transitions: [[i16; TAGS]; TAGS],
    /// What speaks for "no name", by language.
    pub language_bias: [i16; 16],
    /// Units of score in one nat.
    pub scale: f32,
    /// Bits of a fingerprint.
    pub list_bits: u8,
    /// Sorted fingerprints, each with the lists that hold it.
    pub lists: Vec<(u32, u16)>,
    /// JSON for people: sources, licences, how it was trained.
    pub about: String,
}

/// Languages that common words are listed of. The number is that in the lists; never
/// renumbered, because models hold it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
#[allow(missing_docs)]
pub enum Language {
    En = 1,
    Da,
    Nb,
    Sv,
    De,
    Nl,
    Fr,
    Es,
    It,
    Pt,
    Fi,
    Pl,
    Ro,
}

pub(super) const MAGIC: &[u8] = b"PRIVET-N";
pub(super) const VERSION: u8 = 1;
pub(super) const LANGUAGES: usize = 16;

/// Reads a model.
pub(super) fn read(bytes: &[u8]) -> Result<Names, Error> {
    let mut reader = Reader(bytes);
    if reader.take(MAGIC.len())? != MAGIC {
        return Err(refuse("this is no names model"));
    }
    if reader.byte()? != VERSION {
        return Err(refuse("this names model is for another version of Privet"));
    }
    let checksum = reader.take(32)?;
    if Sha256::digest(reader.0).as_slice() != checksum {
        return Err(damaged());
    }
    let (bits, list_bits) = (u32::from(reader.byte()?), u32::from(reader.byte()?));
    if !(12..=24).contains(&bits) || !(16..=32).contains(&list_bits) {
        return Err(damaged());
    }
    let (rows, fingerprints) = (reader.length()?, reader.length()?);
    let classes = usize::from(reader.u16()?);
    let scale = f32::from_bits(reader.u32()?);
    let mut transitions = [[0; TAGS]; TAGS];
    for score in transitions.iter_mut().flatten() {
        *score = reader.i16()?;
    }
    let language_bias = (0..LANGUAGES)
        .map(|_| reader.i16())
        .collect::<Result<_, _>>()?;
    let hashes = reader.sorted(rows, bits)?;
    let mut weights = vec![[0i8; 16]; rows];
    for tag in 0..TAGS {
        for (row, &byte) in weights.iter_mut().zip(reader.take(rows)?) {
            if let Some(weight) = row.get_mut(tag) {
                *weight = byte.cast_signed();
            }
        }
    }
    let masks = (0..classes)
        .map(|_| reader.u16())
        .collect::<Result<_, _>>()?;
    let own = reader.sorted(fingerprints, list_bits)?;
    let of = reader.take(fingerprints)?.to_vec();
    Ok(Names {
        lists: Lists::new(own, of, masks, list_bits),
        weights: Weights::new(&hashes, weights, bits),
        transitions: Transitions::new(&transitions),
        language_bias,
        scale,
    })
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8], Error> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or(damaged())?;
        self.0 = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], Error> {
        self.take(N)?.try_into().map_err(|_| damaged())
    }

    fn byte(&mut self) -> Result<u8, Error> {
        self.array().map(|[byte]| byte)
    }

    fn u16(&mut self) -> Result<u16, Error> {
        self.array().map(u16::from_le_bytes)
    }

    fn i16(&mut self) -> Result<i16, Error> {
        self.array().map(i16::from_le_bytes)
    }

    fn u32(&mut self) -> Result<u32, Error> {
        self.array().map(u32::from_le_bytes)
    }

    /// A length of something of at least a byte each.
    fn length(&mut self) -> Result<usize, Error> {
        let length = self.u32()? as usize;
        if length > self.0.len() {
            return Err(damaged());
        }
        Ok(length)
    }

    /// Rising numbers of `bits` bits, from the gaps between them.
    fn sorted(&mut self, count: usize, bits: u32) -> Result<Vec<u32>, Error> {
        let (low, high) = (self.take(count)?, self.take(count)?);
        let mut next = 0u64;
        let numbers = low.iter().zip(high).map(|(&low, &high)| {
            let number = next + u64::from(u16::from_le_bytes([low, high]));
            next = number + 1;
            u32::try_from(number).ok().filter(|_| number >> bits == 0)
        });
        numbers.collect::<Option<_>>().ok_or(damaged())
    }
}

fn damaged() -> Error {
    refuse("the names model is damaged")
}

fn refuse(problem: &'static str) -> Error {
    Error::Names { problem }
}
