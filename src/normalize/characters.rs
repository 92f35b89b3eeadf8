//! What each character folds to.
//!
//! Source of the look-alikes: Unicode Technical Standard 39, confusables, cut down
//! to single letters that imitate ASCII: <https://www.unicode.org/reports/tr39/>.

/// What folding does to one character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fold {
    /// It stays.
    Keep,
    /// It leaves no trace: invisible.
    Drop,
    /// It leaves no trace, but belongs to the character before: a mark on it.
    Mark,
    /// It becomes this character.
    To(char),
}

/// Folds a character that looks the same wherever it stands.
pub fn fold_character(character: char) -> Fold {
    let code = u32::from(character);
    match code {
        // The common letters of European languages, before any search.
        0xc0..=0x17f => Fold::Keep,
        0x300..=0x36f | 0x1ab0..=0x1aff | 0x1dc0..=0x1dff | 0x20d0..=0x20ff => Fold::Mark,
        0xfe00..=0xfe0f | 0xfe20..=0xfe2f | 0xe0100..=0xe01ef => Fold::Mark,
        0xad | 0x61c | 0x115f | 0x1160 | 0x17b4 | 0x17b5 | 0x180b..=0x180e => Fold::Drop,
        0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x206f | 0x3164 => Fold::Drop,
        0xfeff | 0xffa0 | 0xfff9..=0xfffb | 0xe0000..=0xe007f => Fold::Drop,
        0xa0 | 0x1680 | 0x2000..=0x200a | 0x202f | 0x205f | 0x2800 | 0x3000 => Fold::To(' '),
        0x2028 | 0x2029 | 0x85 => Fold::To('\n'),
        0x2010..=0x2015 | 0x2043 | 0x2212 | 0xfe58 | 0xfe63 => Fold::To('-'),
        0x2018 | 0x2019 | 0x201a | 0x201b | 0x2bc | 0xb4 => Fold::To('\''),
        0x201c..=0x201f | 0xab | 0xbb => Fold::To('"'),
        0xb7 | 0x2022 | 0x2024 | 0x2027 | 0x2219 | 0x22c5 | 0x3002 | 0xfe52 => Fold::To('.'),
        0x2044 | 0x2215 => Fold::To('/'),
        0xfe62 => Fold::To('+'),
        0xfe6b => Fold::To('@'),
        0xff01..=0xff5e => ascii(code - 0xfee0),
        0x1d400..=0x1d6a3 => letter((code - 0x1d400) % 52),
        0x1d7ce..=0x1d7ff => digit((code - 0x1d7ce) % 10),
        0x1fbf0..=0x1fbf9 => digit(code - 0x1fbf0),
        0x2460..=0x2468 => digit(code - 0x245f),
        0x2474..=0x247c => digit(code - 0x2473),
        0x2776..=0x277e => digit(code - 0x2775),
        0x2780..=0x2788 => digit(code - 0x277f),
        0x278a..=0x2792 => digit(code - 0x2789),
        0x24ea | 0x24ff => digit(0),
        0x24b6..=0x24cf => ascii(code - 0x24b6 + u32::from('A')),
        0x24d0..=0x24e9 => ascii(code - 0x24d0 + u32::from('a')),
        0x1f130..=0x1f149 => ascii(code - 0x1f130 + u32::from('A')),
        0x1f150..=0x1f169 => ascii(code - 0x1f150 + u32::from('A')),
        0x1f170..=0x1f189 => ascii(code - 0x1f170 + u32::from('A')),
        0x2070 | 0x2074..=0x2079 => digit(code - 0x2070),
        0x2080..=0x2089 => digit(code - 0x2080),
        0xb2 | 0xb3 => digit(code - 0xb0),
        0xb9 => digit(1),
        0x2100..=0x2138 => letterlike(character),
        _ => other_digit(code),
    }
}

/// The ASCII letter that a letter of another alphabet imitates.
pub fn imitates(character: char) -> Option<char> {
    let code = u32::from(character);
    if !(0x370..0x590).contains(&code) {
        return None;
    }
    LOOK_ALIKES
        .iter()
        .find(|(look_alikes, _)| look_alikes.contains(character))
        .map(|&(_, ascii)| ascii)
}

/// The letters that the mathematical alphabets leave out.
fn letterlike(character: char) -> Fold {
    LETTERLIKE
        .iter()
        .find(|(symbols, _)| symbols.contains(character))
        .map_or(Fold::Keep, |&(_, ascii)| Fold::To(ascii))
}

fn other_digit(code: u32) -> Fold {
    ZEROES
        .iter()
        .find(|&&zero| (zero..zero + 10).contains(&code))
        .map_or(Fold::Keep, |zero| digit(code - zero))
}

fn letter(index: u32) -> Fold {
    if index < 26 {
        ascii(u32::from('A') + index)
    } else {
        ascii(u32::from('a') + index - 26)
    }
}

fn digit(value: u32) -> Fold {
    ascii(u32::from('0') + value)
}

fn ascii(code: u32) -> Fold {
    char::from_u32(code).map_or(Fold::Keep, Fold::To)
}

/// Code points of the digit zero in other scripts; nine more follow each.
/// Source: Unicode general category Nd.
const ZEROES: &[u32] = &[
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6,
    0xe50, 0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50,
    0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0x104a0,
    0x11066, 0x110f0, 0x11136, 0x111d0, 0x114d0, 0x11650, 0x116c0, 0x1e950,
];

/// Letters among the letterlike symbols.
const LETTERLIKE: &[(&str, char)] = &[
    ("ℬ", 'B'),
    ("ℂℭ", 'C'),
    ("ℰ", 'E'),
    ("ℱ", 'F'),
    ("ℋℌℍ", 'H'),
    ("ℐℑ", 'I'),
    ("K", 'K'),
    ("ℒ", 'L'),
    ("ℳ", 'M'),
    ("ℕ", 'N'),
    ("ℙ", 'P'),
    ("ℚ", 'Q'),
    ("ℛℜℝ", 'R'),
    ("ℤℨ", 'Z'),
    ("ℯ", 'e'),
    ("ℊ", 'g'),
    ("ℎ", 'h'),
    ("ℓ", 'l'),
    ("ℴ", 'o'),
];

/// Cyrillic and Greek letters, and what they look like.
const LOOK_ALIKES: &[(&str, char)] = &[
    ("аα", 'a'),
    ("АΑ", 'A'),
    ("ВΒ", 'B'),
    ("сϲ", 'c'),
    ("СϹ", 'C'),
    ("ԁ", 'd'),
    ("е", 'e'),
    ("ЕΕ", 'E'),
    ("һ", 'h'),
    ("НΗ", 'H'),
    ("іι", 'i'),
    ("ІΙӀ", 'I'),
    ("јϳ", 'j'),
    ("Ј", 'J'),
    ("КΚ", 'K'),
    ("МΜ", 'M'),
    ("Ν", 'N'),
    ("оο", 'o'),
    ("ОΟ", 'O'),
    ("рρ", 'p'),
    ("РΡ", 'P'),
    ("ԛ", 'q'),
    ("ѕ", 's'),
    ("Ѕ", 'S'),
    ("ТΤ", 'T'),
    ("υ", 'u'),
    ("ν", 'v'),
    ("ԝ", 'w'),
    ("хχ", 'x'),
    ("ХΧ", 'X'),
    ("у", 'y'),
    ("УΥ", 'Y'),
    ("Ζ", 'Z'),
    ("ЗӠ", '3'),
    ("б", '6'),
];
