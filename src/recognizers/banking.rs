//! Banks and accounts beside the IBAN, and what is printed on a card beside its number.

use std::sync::OnceLock;

use super::digits::{digit, is_uniform, number};
use super::lexicon::Lexicon;
use super::numbered::value_start;
use super::{Check, Cue, Find, Match, Recognizer, Source};
use crate::checksum::weighted_sum;
use crate::scan::Text;

pub const TABLE: &[Recognizer] = &[
    Recognizer {
        id: "finance.bic",
        entity: "SWIFT_BIC",
        find: Find::After("swift", bic),
        check: None,
        score: 0.85,
        cue: Cue::Ignored,
        source: Source::new("https://www.iso.org/standard/84108.html"),
    },
    Recognizer {
        id: "us.routing-number",
        entity: "ABA_ROUTING_NUMBER",
        find: Find::Shapes(&["999999999", "9999-9999-9"]),
        check: Some(routing_number),
        score: 0.4,
        cue: Cue::Raises("aba-routing"),
        source: Source::new("https://www.aba.com/about-us/routing-number"),
    },
    Recognizer {
        id: "uk.sort-code",
        entity: "UK_SORT_CODE",
        find: Find::Shapes(&["99-99-99", "99 99 99", "999999"]),
        check: None,
        score: 0.5,
        cue: Cue::Required("uk-sort-code"),
        source: Source::new("https://www.vocalink.com/tools/modulus-checking/"),
    },
    Recognizer {
        id: "finance.card-expiry",
        entity: "CARD_EXPIRY",
        find: Find::After("card-expiry", expiry),
        check: None,
        score: 0.7,
        cue: Cue::Ignored,
        source: Source::new("https://www.iso.org/standard/70484.html"),
    },
];

/// Eight or eleven letters and digits in upper case, the fifth and sixth a country.
fn bic(text: Text<'_>, end: usize) -> Option<Match> {
    static STOP: OnceLock<Lexicon> = OnceLock::new();
    let stop = STOP.get_or_init(|| Lexicon::of("password-not"));
    let mut start = end;
    for _ in 0..MOST_WORDS {
        let word = text.word_after(start, 4)?;
        let gap = text.bytes(start, word.start());
        if gap.iter().any(|byte| b"?!;".contains(byte)) {
            return None;
        }
        let code = text.bytes(word.start(), word.end());
        // In capitals, REQUIRED would be a bank in Iran.
        if matches!(code.len(), 8 | 11) && stop.holds(code) {
            return None;
        }
        let country = code.get(4..6).unwrap_or_default();
        let form = matches!(code.len(), 8 | 11)
            && code.iter().take(6).all(u8::is_ascii_uppercase)
            && code
                .iter()
                .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
        if form
            && COUNTRIES
                .as_chunks::<2>()
                .0
                .iter()
                .any(|known| known == country)
        {
            return Some(Match::new(word.start(), word.end(), Check::Fits));
        }
        start = word.end();
    }
    None
}

/// A district of the Federal Reserve and a 3-7-1 check digit.
fn routing_number(id: &[u8]) -> Check {
    let sum = weighted_sum(id, &[3, 7, 1, 3, 7, 1, 3, 7, 1]);
    match number(id, 0..2) {
        0..=12 | 21..=32 | 61..=72 | 80 if !is_uniform(id) => sum.is_multiple_of(10).into(),
        _ => Check::Impossible,
    }
}

/// `08/27`, `08/2027`, `08-27`.
fn expiry(text: Text<'_>, end: usize) -> Option<Match> {
    let start = value_start(text, end)?;
    let month_end = text.run_end_within(start, 3, |byte| byte.is_ascii_digit());
    let sign = month_end + usize::from(text.at(month_end) == b' ');
    let from = sign + 1 + usize::from(text.at(sign + 1) == b' ');
    let year_end = text.run_end_within(from, 5, |byte| byte.is_ascii_digit());
    let month = number(text.bytes(start, month_end), 0..2);
    let year = text.bytes(from, year_end);
    let written = b"/-.".contains(&text.at(sign))
        && (month_end - start <= 2)
        && (1..=12).contains(&month)
        && match year.len() {
            2 => (1..6).contains(&digit(year, 0)),
            4 => (2000..2060).contains(&number(year, 0..4)),
            _ => false,
        };
    let goes_on = b"/-.".contains(&text.at(year_end)) && text.at(year_end + 1).is_ascii_digit();
    (written && !goes_on).then(|| Match::new(start, year_end, Check::Plausible))
}

/// Words between "SWIFT" and the code, as in "SWIFT/BIC code of my bank is".
const MOST_WORDS: usize = 6;
/// ISO 3166-1 alpha-2, and XK: <https://www.iso.org/iso-3166-country-codes.html>.
const COUNTRIES: &[u8] = b"ADAEAFAGAIALAMAOARATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBWBYBZCACDCFCGCH\
CICKCLCMCNCOCRCUCVCWCYCZDEDJDKDMDODZECEEEGERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGTGUGWGYHKHNHRHTHUIDIEILIMINIQ\
IRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENGNINLNO\
NPNRNUNZOMPAPEPFPGPHPKPLPMPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISKSLSMSNSOSRSSSTSVSXSYSZTCTDTGTHTJTKTLTMTNTOTRTTTVTWTZ\
UAUGUSUYUZVAVCVEVGVIVNVUWFWSXKYEYTZAZMZW";
