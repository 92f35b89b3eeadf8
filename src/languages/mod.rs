//! The words of each language, as data: cue words by group, and the phrases that
//! open a search.
//!
//! To add a language, add a file and name it in [`LANGUAGES`]. Case and accents do
//! not count. A phrase begins with a word of at least two letters.
//!
//! Cue words, and words before a number, need no "passport number" beside "passport":
//! the shorter one is met in the longer, and a number is read on over "number" and
//! "is".

use std::sync::OnceLock;

mod af;
mod ar;
mod bg;
mod cs;
mod da;
mod de;
mod el;
mod en;
mod es;
mod et;
mod fi;
mod fr;
mod he;
mod hr;
mod hu;
mod is_;
mod it;
mod ja;
mod ko;
mod lt;
mod lv;
mod ms;
mod nb;
mod nl;
mod pl;
mod pt;
mod ro;
mod ru;
mod sl;
mod sv;
mod th;
mod tr;
mod uk;
mod zh;

/// The words of one language.
pub struct Language {
    /// Groups of words and phrases, by the name that recognizers use.
    pub groups: &'static [Words],
}

/// A group's name and its phrases.
type Words = (&'static str, &'static [&'static str]);

/// Every language, for there is no telling in which one a chat goes on. Read from [`PACKED`] when the program runs.
const LANGUAGES: &[Language] = &[
    af::LANGUAGE,
    ar::LANGUAGE,
    bg::LANGUAGE,
    cs::LANGUAGE,
    da::LANGUAGE,
    de::LANGUAGE,
    el::LANGUAGE,
    en::LANGUAGE,
    es::LANGUAGE,
    et::LANGUAGE,
    fi::LANGUAGE,
    fr::LANGUAGE,
    he::LANGUAGE,
    hr::LANGUAGE,
    hu::LANGUAGE,
    is_::LANGUAGE,
    it::LANGUAGE,
    ja::LANGUAGE,
    ko::LANGUAGE,
    lt::LANGUAGE,
    lv::LANGUAGE,
    ms::LANGUAGE,
    nb::LANGUAGE,
    nl::LANGUAGE,
    pl::LANGUAGE,
    pt::LANGUAGE,
    ro::LANGUAGE,
    ru::LANGUAGE,
    sl::LANGUAGE,
    sv::LANGUAGE,
    th::LANGUAGE,
    tr::LANGUAGE,
    uk::LANGUAGE,
    zh::LANGUAGE,
];

/// The group of words that speak against personal data: "order", "version".
pub const COUNTER_CUES: &str = "counter";

/// Every group of every language: its name, and its phrases.
pub fn groups() -> impl Iterator<Item = (&'static str, impl Iterator<Item = &'static str>)> {
    static LINES: OnceLock<Vec<(&str, &str)>> = OnceLock::new();
    let split = || PACKED.lines().filter_map(|line| line.split_once(BORDER));
    LINES
        .get_or_init(|| split().collect())
        .iter()
        .map(|&(name, phrases)| (name, phrases.split(BORDER)))
}

/// Every phrase of `group`, in all languages.
pub fn phrases(group: &str) -> impl Iterator<Item = &'static str> {
    groups()
        .filter(move |(name, _)| *name == group)
        .flat_map(|(_, phrases)| phrases)
}

/// A line for each group, its name and phrases divided by [`BORDER`]. Made by the compiler: in tables, the address
/// and length of a word take more of the wasm than the word.
static PACKED: &str = {
    static BYTES: [u8; packed_length()] = pack();
    match str::from_utf8(&BYTES) {
        Ok(text) => text,
        Err(_) => "",
    }
};

const BORDER: char = '\t';

const fn packed_length() -> usize {
    let mut length = 0;
    let mut languages = LANGUAGES;
    while let Some((language, rest)) = languages.split_first() {
        languages = rest;
        let mut groups = language.groups;
        while let Some((&(name, mut phrases), rest)) = groups.split_first() {
            groups = rest;
            length += name.len() + 1;
            while let Some((phrase, rest)) = phrases.split_first() {
                phrases = rest;
                length += 1 + phrase.len();
            }
        }
    }
    length
}

const fn pack<const LENGTH: usize>() -> [u8; LENGTH] {
    let mut bytes = [0; LENGTH];
    let mut room: &mut [u8] = &mut bytes;
    let mut languages = LANGUAGES;
    while let Some((language, rest)) = languages.split_first() {
        languages = rest;
        let mut groups = language.groups;
        while let Some((group, rest)) = groups.split_first() {
            groups = rest;
            room = put_group(room, group);
        }
    }
    bytes
}

/// Writes the line of a group; what is returned is the room behind it.
const fn put_group<'a>(mut room: &'a mut [u8], (name, phrases): &Words) -> &'a mut [u8] {
    let mut phrases = *phrases;
    room = put(room, name.as_bytes());
    while let Some((phrase, rest)) = phrases.split_first() {
        phrases = rest;
        room = put(room, &[BORDER as u8]);
        room = put(room, phrase.as_bytes());
    }
    put(room, b"\n")
}

const fn put<'a>(room: &'a mut [u8], bytes: &[u8]) -> &'a mut [u8] {
    let (place, rest) = room.split_at_mut(bytes.len());
    place.copy_from_slice(bytes);
    rest
}

/// The codes of the languages that have words for `group`.
#[cfg(test)]
pub fn codes_with(group: &str) -> impl Iterator<Item = &'static str> {
    LANGUAGES
        .iter()
        .zip(CODES)
        .filter(move |(language, _)| language.groups.iter().any(|(name, _)| *name == group))
        .map(|(_, code)| code)
}

/// The ISO 639-1 codes of [`LANGUAGES`], in its order.
#[cfg(test)]
const CODES: [&str; LANGUAGES.len()] = [
    "af", "ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "he", "hr", "hu", "is",
    "it", "ja", "ko", "lt", "lv", "ms", "nb", "nl", "pl", "pt", "ro", "ru", "sl", "sv", "th", "tr",
    "uk", "zh",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_group_is_read_back_as_its_file_has_it() {
        let read: Vec<(&str, Vec<&str>)> = groups()
            .map(|(name, phrases)| (name, phrases.collect()))
            .collect();
        let written: Vec<(&str, Vec<&str>)> = LANGUAGES
            .iter()
            .flat_map(|language| language.groups)
            .map(|(name, phrases)| (*name, phrases.to_vec()))
            .collect();
        assert_eq!(read, written);
    }
}
