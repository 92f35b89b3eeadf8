//! Spellings of one value that a hash does not tell apart.
//!
//! A version never changes, for the hashes of yesterday would no longer be those of today: another way is another version.

use crate::letter_case::lower;

/// The newest version; 0 is the value as it was typed.
pub(crate) const NEWEST: u8 = 1;

/// `value` as `version` writes it.
///
/// Version 1 has small letters for the capitals of [`lower`], whose tables are our own and so the same for ever, without white space, hyphens and dashes; of a value without letters only digits and `+` are left.
pub(crate) fn canonicalize(version: u8, value: &str) -> String {
    if version == 0 {
        return value.to_owned();
    }
    let has_letter = value.chars().any(char::is_alphabetic);
    let counts = |c: &char| match c {
        '-' | '\u{2010}'..='\u{2015}' => false,
        _ if has_letter => !c.is_whitespace(),
        _ => c.is_numeric() || *c == '+',
    };
    value.chars().filter(counts).map(lower).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_gives_the_same_for_ever() {
        let rows = [
            (0, "Ann@Example.com ", "Ann@Example.com "),
            (1, "Ann@Example.com ", "ann@example.com"),
            (1, "DK50 0040-0440 1162 43", "dk5000400440116243"),
            (1, "+45 (20) 30.40–50", "+4520304050"),
            (1, "Æ Ø\u{a0}Å", "æøå"),
            (1, "ŁÓDŹ Ελλάδα ЖУКОВ İ", "łódźελλάδαжуковi"),
            (1, "", ""),
        ];
        for (version, value, canonical) in rows {
            assert_eq!(canonicalize(version, value), canonical, "{value}");
        }
    }
}
