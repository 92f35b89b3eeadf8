//! Keys of wallets and of age: whoever reads one can spend or decrypt.

use super::secrecy::{bounded_end, is_stand_in, looks_drawn};
use super::{Anchor, Check, Find, Match, Recognizer};
use crate::checksum::{BITCOIN_ALPHABET, base58check_first, fits_bech32};
use crate::scan::Text;

#[rustfmt::skip]
pub const TABLE: &[Recognizer] = &[
    row("wallet.import-format", "CRYPTO_PRIVATE_KEY", Find::At(Anchor::Digit, import_format), "https://en.bitcoin.it/wiki/Wallet_import_format"),
    row("wallet.extended-key", "CRYPTO_PRIVATE_KEY", Find::Opens(&["xprv", "yprv", "zprv", "tprv", "uprv", "vprv"], extended_key),
        "https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki"),
    row("wallet.hexadecimal-key", "CRYPTO_PRIVATE_KEY", Find::After("private-key", hexadecimal_key), "https://www.secg.org/sec2-v2.pdf"),
    row("key.age", "AGE_SECRET_KEY", Find::Opens(&["AGE-SECRET-KEY-1"], age_key), "https://age-encryption.org/v1"),
];

const fn row(
    id: &'static str,
    entity: &'static str,
    find: Find,
    source: &'static str,
) -> Recognizer {
    Recognizer::uncued(id, entity, 0.98, find, source)
}

/// A private key in the wallet import format, read around its first digit.
fn import_format(text: Text<'_>, digit: usize) -> Option<Match> {
    let start = text.run_start(digit, 53, |byte| byte.is_ascii_alphanumeric());
    if !b"569KLcTQX7".contains(&text.at(start))
        || text.bytes(start, digit).iter().any(u8::is_ascii_digit)
    {
        return None;
    }
    let end = bounded_end(text, start, 52, |byte| byte.is_ascii_alphanumeric())?;
    let key = text.bytes(start, end);
    let version = match key.len() {
        51 => base58check_first(key, BITCOIN_ALPHABET, &mut [0; 37]),
        52 => base58check_first(key, BITCOIN_ALPHABET, &mut [0; 38]),
        _ => None,
    }?;
    WIF_VERSIONS
        .contains(&version)
        .then(|| Match::new(start, end, Check::Fits))
}

/// An extended private key of BIP 32.
fn extended_key(text: Text<'_>, start: usize) -> Option<Match> {
    let end = bounded_end(text, start, 112, |byte| byte.is_ascii_alphanumeric())?;
    let key = text.bytes(start, end);
    if !(110..=112).contains(&key.len()) || !looks_drawn(key) {
        return None;
    }
    let fits = base58check_first(key, BITCOIN_ALPHABET, &mut [0; 82]).is_some();
    Some(if fits {
        Match::new(start, end, Check::Fits)
    } else {
        Match::new(start, end, Check::Plausible).weighing(0.75)
    })
}

/// 64 hexadecimal digits behind "private key".
fn hexadecimal_key(text: Text<'_>, phrase: usize) -> Option<Match> {
    let reach = text.bytes(phrase, (phrase + REACH).min(text.len()));
    let line = reach.split(|&byte| byte == b'\n').next()?;
    (phrase..phrase + line.len()).find_map(|start| {
        if text.before(start).is_ascii_alphanumeric() {
            return None;
        }
        let digits = if text.starts_with(start, b"0x") {
            start + 2
        } else {
            start
        };
        let end = bounded_end(text, digits, 64, |byte| byte.is_ascii_alphanumeric())?;
        let key = text.bytes(digits, end);
        (key.len() == 64
            && key.iter().all(u8::is_ascii_hexdigit)
            && !is_stand_in(key)
            && looks_drawn(key))
        .then(|| Match::new(start, end, Check::Plausible))
    })
}

/// A secret key of age.
fn age_key(text: Text<'_>, start: usize) -> Option<Match> {
    let end = bounded_end(text, start, 74, |byte| {
        byte.is_ascii_alphanumeric() || byte == b'-'
    })?;
    let key = text.bytes(start, end);
    if key.len() != 74 || !looks_drawn(key) {
        return None;
    }
    Some(if fits_bech32(key) {
        Match::new(start, end, Check::Fits)
    } else {
        Match::new(start, end, Check::Plausible).weighing(0.75)
    })
}

/// Bitcoin, main and test network, Litecoin, Dogecoin, Dash.
const WIF_VERSIONS: &[u8] = &[0x80, 0xef, 0xb0, 0x9e, 0xcc];
/// How far behind the phrase the key may stand, in bytes.
const REACH: usize = 40;
