//! Addresses of cryptocurrency wallets.

use sha3::{Digest, Keccak256};

use super::{Anchor, Check, Cue, Find, Match, Recognizer, Source, Tail};
use crate::checksum::{BITCOIN_ALPHABET, RIPPLE_ALPHABET, base58check_version, is_segwit_address};
use crate::scan::Text;

pub const TABLE: &[Recognizer] = &[
    Recognizer {
        id: "finance.crypto-base58",
        entity: "CRYPTO",
        find: Find::At(Anchor::Digit, base58_address),
        check: None,
        score: 0.97,
        cue: Cue::Raises("crypto"),
        source: Source::new("https://en.bitcoin.it/wiki/List_of_address_prefixes"),
    },
    Recognizer {
        id: "finance.crypto-segwit",
        entity: "CRYPTO",
        find: Find::Prefixes(
            &["bc1", "BC1", "tb1", "TB1", "ltc1", "LTC1"],
            Tail {
                alphabet: |byte| byte.is_ascii_alphanumeric(),
                fewest: 11,
                most: 71,
                drawn: |_| true,
            },
        ),
        check: Some(|address| is_segwit_address(address).into()),
        score: 0.97,
        cue: Cue::Raises("crypto"),
        source: Source::new("https://github.com/bitcoin/bips/blob/master/bip-0350.mediawiki"),
    },
    Recognizer {
        id: "finance.crypto-ethereum",
        entity: "CRYPTO",
        find: Find::At(Anchor::Digit, ethereum_address),
        check: None,
        score: 0.8,
        cue: Cue::Raises("crypto"),
        source: Source::new("https://eips.ethereum.org/EIPS/eip-55"),
    },
];

/// An address with a Base58Check checksum, read around its first digit.
fn base58_address(text: Text<'_>, digit: usize) -> Option<Match> {
    let start = text.run_start(digit, LONGEST + 1, |byte| byte.is_ascii_alphanumeric());
    if text.bytes(start, digit).iter().any(u8::is_ascii_digit) {
        return None;
    }
    let rest = text.bytes(start, (start + LONGEST + 1).min(text.len()));
    let length = rest
        .iter()
        .take_while(|byte| byte.is_ascii_alphanumeric())
        .count();
    let address = rest.get(..length)?;
    if !(SHORTEST..=LONGEST).contains(&length) || !b"13mn2LMDATrX".contains(address.first()?) {
        return None;
    }
    let known = base58check_version(address, BITCOIN_ALPHABET)
        .is_some_and(|version| VERSIONS.contains(&version))
        || base58check_version(address, RIPPLE_ALPHABET) == Some(0);
    let bitcoin = b"13".contains(address.first()?)
        && address.iter().all(|byte| BITCOIN_ALPHABET.contains(byte));
    match (known, bitcoin) {
        (true, _) => Some(Match::new(start, start + length, Check::Fits)),
        (false, true) => Some(Match::new(start, start + length, Check::Mistyped)),
        (false, false) => None,
    }
}

/// `0x` and 40 hexadecimal digits; where they are in mixed case, the case is the
/// checksum.
fn ethereum_address(text: Text<'_>, start: usize) -> Option<Match> {
    let end = start + 42;
    let written = text.bytes(start, end);
    let whole =
        !text.before(start).is_ascii_alphanumeric() && !text.at(end).is_ascii_alphanumeric();
    let address = written
        .strip_prefix(b"0x")
        .or_else(|| written.strip_prefix(b"0X"))?;
    if !whole || !address.iter().all(u8::is_ascii_hexdigit) {
        return None;
    }
    let lower = address.iter().any(u8::is_ascii_lowercase);
    let upper = address.iter().any(u8::is_ascii_uppercase);
    let check = match (lower, upper) {
        (true, true) => Check::from(fits_case(address)),
        (false, false) => Check::Doubtful,
        _ => Check::Plausible,
    };
    Some(Match::new(start, end, check))
}

/// EIP-55: a letter is a capital where the same place of the hash is 8 or more.
fn fits_case(address: &[u8]) -> bool {
    let hash = Keccak256::digest(address.to_ascii_lowercase());
    let nibbles = hash.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    address
        .iter()
        .zip(nibbles)
        .all(|(byte, nibble)| byte.is_ascii_digit() || byte.is_ascii_uppercase() == (nibble >= 8))
}

const SHORTEST: usize = 25;
const LONGEST: usize = 35;
/// Version bytes of Bitcoin (main and test), Litecoin, Dogecoin, Tron and Dash.
const VERSIONS: &[u8] = &[
    0x00, 0x05, 0x6f, 0xc4, 0x30, 0x32, 0x1e, 0x16, 0x41, 0x4c, 0x10,
];
