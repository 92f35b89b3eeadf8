//! Capitals and small letters of the alphabets that have them: Latin, Greek, Cyrillic and Armenian.
//!
//! The tables of the standard library know every letter there is, Deseret and ancient Greek among them. They take as much
//! of the download as the words of two languages.
//!
//! Source: <https://www.unicode.org/Public/17.0.0/ucd/UnicodeData.txt>, simple case mappings.

/// The small letter of a capital; any other character as it is.
pub fn lower(character: char) -> char {
    let code = u32::from(character);
    let small = match code {
        0x41..=0x5a => code + 32,
        0..0x80 => code,
        0x130 => 0x69,
        0x178 => 0xff,
        0x1e9e => 0xdf,
        _ if is_paired(code) => code + (1 - pair_place(code)),
        _ => SHIFTED
            .iter()
            .find(|(from, to, _)| (*from..=*to).contains(&code))
            .map_or(code, |(_, _, shift)| code + shift),
    };
    char::from_u32(small).unwrap_or(character)
}

/// The capital of a small letter; any other character as it is. "ß" has none.
pub fn upper(character: char) -> char {
    let code = u32::from(character);
    let capital = match code {
        0x61..=0x7a => code - 32,
        0..0x80 => code,
        0xb5 => 0x39c,
        0xff => 0x178,
        0x131 => 0x49,
        0x17f => 0x53,
        0x3c2 => 0x3a3,
        0x1e9b => 0x1e60,
        _ if is_paired(code) => code - pair_place(code),
        _ => SHIFTED
            .iter()
            .find(|(from, to, shift)| (from + shift..=to + shift).contains(&code))
            .map_or(code, |(_, _, shift)| code - shift),
    };
    char::from_u32(capital).unwrap_or(character)
}

/// A text in small letters.
pub fn to_lower(text: &str) -> String {
    text.chars().map(lower).collect()
}

/// A text in capitals; "ß" becomes "SS".
pub fn to_upper(text: &str) -> String {
    let mut capitals = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            'ß' => capitals.push_str("SS"),
            _ => capitals.push(upper(character)),
        }
    }
    capitals
}

/// A text in small letters but for its first.
pub fn to_capital(text: &str) -> String {
    let mut capital = String::with_capacity(text.len());
    for character in text.chars() {
        let case = if capital.is_empty() { upper } else { lower };
        capital.push(case(character));
    }
    capital
}

fn is_paired(code: u32) -> bool {
    PAIRED
        .iter()
        .any(|(from, to)| (*from..=*to).contains(&code))
}

/// 0 for the capital of a pair, 1 for the small letter. A row that begins with an odd number has capitals there.
fn pair_place(code: u32) -> u32 {
    let row = PAIRED
        .iter()
        .find(|(from, to)| (*from..=*to).contains(&code));
    row.map_or(0, |(from, _)| (code - from) % 2)
}

/// First and last capital, and how far behind its small letter stands.
const SHIFTED: &[(u32, u32, u32)] = &[
    (0xc0, 0xd6, 32),
    (0xd8, 0xde, 32),
    (0x386, 0x386, 38),
    (0x388, 0x38a, 37),
    (0x38c, 0x38c, 64),
    (0x38e, 0x38f, 63),
    (0x391, 0x3a1, 32),
    (0x3a3, 0x3ab, 32),
    (0x400, 0x40f, 80),
    (0x410, 0x42f, 32),
    (0x4c0, 0x4c0, 15),
    (0x531, 0x556, 48),
];

/// From the first capital to the last small letter, where each capital stands before its small letter.
const PAIRED: &[(u32, u32)] = &[
    (0x100, 0x12f),
    (0x132, 0x137),
    (0x139, 0x148),
    (0x14a, 0x177),
    (0x179, 0x17e),
    (0x1a0, 0x1a5),
    (0x1af, 0x1b0),
    (0x1cd, 0x1dc),
    (0x1de, 0x1ef),
    (0x1f8, 0x21f),
    (0x222, 0x233),
    (0x460, 0x481),
    (0x48a, 0x4bf),
    (0x4c1, 0x4ce),
    (0x4d0, 0x52f),
    (0x1e00, 0x1e95),
    (0x1ea0, 0x1eff),
];

#[cfg(test)]
mod tests {
    use super::*;

    /// The blocks of letters that are covered: Latin, Greek, Cyrillic, Armenian, Vietnamese.
    const BLOCKS: [std::ops::RangeInclusive<char>; 4] = [
        '\0'..='\u{17f}',
        '\u{386}'..='\u{3ce}',
        '\u{400}'..='\u{556}',
        '\u{1e00}'..='\u{1eff}',
    ];

    #[test]
    fn letters_of_the_covered_alphabets_are_as_the_standard_library_has_them() {
        for character in BLOCKS.into_iter().flatten() {
            let mut small = character.to_lowercase();
            assert_eq!(Some(lower(character)), small.next(), "{character:?}");
            let mut capital = character.to_uppercase();
            if let (Some(first), None) = (capital.next(), capital.next()) {
                assert_eq!(upper(character), first, "{character:?}");
            }
        }
    }

    #[test]
    fn what_has_another_case_elsewhere_is_never_made_something_else() {
        for character in '\0'..='\u{1ffff}' {
            let small = lower(character);
            assert!(small == character || Some(small) == character.to_lowercase().next());
            let capital = upper(character);
            assert!(capital == character || Some(capital) == character.to_uppercase().next());
        }
    }

    #[test]
    fn a_text_changes_letter_by_letter() {
        for (text, small, capitals) in [
            ("Straße 12", "straße 12", "STRASSE 12"),
            ("Şişli Ümit", "şişli ümit", "ŞIŞLI ÜMIT"),
            ("Ђорђе", "ђорђе", "ЂОРЂЕ"),
            ("Αλέξανδρος", "αλέξανδρος", "ΑΛΈΞΑΝΔΡΟΣ"),
            ("李小龍", "李小龍", "李小龍"),
        ] {
            assert_eq!(to_lower(text), small);
            assert_eq!(to_upper(text), capitals);
        }
    }
}
