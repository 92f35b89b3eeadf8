//! Names as sentences use them: "Mettes", "Mettelle", "Annie Nowakowskiej". A stem is looked for, and a word that
//! begins with it is the name where the rest is an ending of its row.
//!
//! To add a language, add its rows to [`ROWS`], and the words that tell it from others to [`Tongue::words`].
//! Sources: <https://kaino.kotus.fi/visk/>, <https://sjp.pwn.pl/zasady/>.

use std::cell::Cell;

use super::reading::goes_on;
use crate::Span;
use crate::letter_case::to_lower;
use crate::scan::Text;

/// Endings of names that end alike.
struct Row {
    tongue: Tongue,
    stem: Stem,
    /// Endings that tell the language themselves.
    clear: &'static [&'static str],
    /// Endings that other words have too: only in a text that is seen to be in the language.
    faint: &'static [&'static str],
}

/// What a name must end in, and what of it the stem is.
enum Stem {
    Vowel,
    Consonant,
    /// The end that is cut off, and what stands there instead.
    Cut(&'static [(&'static str, &'static str)]),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Tongue {
    Germanic,
    Finnish,
    Polish,
}

impl Tongue {
    /// Words and letters that hardly any other language of this table has.
    fn words(self) -> &'static [&'static str] {
        match self {
            Self::Germanic => &[],
            Self::Finnish => &[
                "ja", "oli", "kun", "kanssa", "minun", "olen", "onko", "voitko", "soita",
                "kirjoita", "miten", "laita", "kysy", "kerro", "kiitos", "sanoi", "tapasin",
                "puhuin", "luona", "asuu", "varaa", "auta", "mutta",
            ],
            Self::Polish => &[
                "w", "z", "do", "od", "dla", "czy", "jest", "przez", "przy", "napisz", "jak",
                "moja", "moje", "pani", "pana", "kup", "prezent",
            ],
        }
    }

    fn letters(self) -> &'static [&'static str] {
        match self {
            Self::Germanic => &[],
            Self::Finnish => &["ää", "yy", "llä", "ssä", "stä", "ltä", "että", "hän"],
            Self::Polish => &["ą", "ę", "ł", "ń", "ś", "ź", "ż"],
        }
    }

    /// Whether the text is seen to be in it. Two of the words, for one of them may be another language's.
    fn is_of(self, text: &str) -> bool {
        let text = (READ..READ + 4)
            .find_map(|end| text.get(..end))
            .unwrap_or(text);
        if self.letters().iter().any(|letters| text.contains(letters)) {
            return true;
        }
        let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| {
            let known = self.words().iter();
            known
                .into_iter()
                .any(|known| known.eq_ignore_ascii_case(word))
        });
        let enough = if text.len() < SHORT { 1 } else { 2 };
        words.take(enough).count() == enough
    }
}

/// The stems of a name, each with the number of the row that says how it goes on.
pub fn stems(name: &str) -> Vec<(String, u8)> {
    let lower = to_lower(name);
    let letters = lower
        .chars()
        .rev()
        .take_while(|c| c.is_alphabetic())
        .count();
    let Some(last) = lower.chars().next_back().filter(|_| letters >= SHORTEST) else {
        return Vec::new();
    };
    let vowel = "aeiouyåäöéáóąę".contains(last);
    let hisses = "sxzß".contains(last);
    let mut stems = Vec::new();
    for (number, row) in (0..).zip(ROWS) {
        match row.stem {
            _ if row.tongue != Tongue::Germanic && letters <= SHORTEST => {}
            Stem::Vowel if vowel => stems.push((lower.clone(), number)),
            Stem::Consonant if !vowel && (!hisses || row.tongue != Tongue::Germanic) => {
                stems.push((lower.clone(), number))
            }
            Stem::Cut(cuts) => {
                for (cut, put) in cuts {
                    if let Some(stem) = lower.strip_suffix(cut) {
                        stems.push((format!("{stem}{put}"), number));
                    }
                }
            }
            _ => {}
        }
    }
    stems.retain(|(stem, _)| stem.chars().count() >= SHORTEST);
    // Capitals beyond Latin-1 are other bytes than small letters wherever terms are compared.
    if let Some(first) = name.chars().next().filter(|&first| first > '\u{ff}') {
        for (stem, _) in &mut stems {
            *stem = std::iter::once(first).chain(stem.chars().skip(1)).collect();
        }
    }
    stems
}

/// The endings that a text may have.
#[derive(Default)]
pub struct Endings {
    finnish: Cell<Option<bool>>,
    polish: Cell<Option<bool>>,
}

impl Endings {
    /// Where the name ends whose stem stands at `core`, when the word goes on with an ending of the row.
    pub fn end(&self, text: Text<'_>, core: Span, row: u8) -> Option<usize> {
        let row = ROWS.get(usize::from(row))?;
        if goes_on(text, core.start()) {
            return None;
        }
        let rest = text.as_str().get(core.end()..)?;
        let length = rest
            .find(|c: char| !c.is_alphanumeric())
            .unwrap_or(rest.len());
        let ending = rest
            .get(..length)
            .filter(|ending| (1..=LONGEST).contains(&ending.len()))?;
        let small = !text.slice(core).starts_with(char::is_uppercase);
        if small && core.len() < SHORTEST_SMALL {
            return None;
        }
        let ending = to_lower(ending);
        let held = row.clear.contains(&ending.as_str())
            || (row.faint.contains(&ending.as_str()) && self.may_be(row.tongue, text));
        held.then_some(core.end() + length)
    }

    fn may_be(&self, tongue: Tongue, text: Text<'_>) -> bool {
        let seen = match tongue {
            Tongue::Germanic => return true,
            Tongue::Finnish => &self.finnish,
            Tongue::Polish => &self.polish,
        };
        let known = seen.get().unwrap_or_else(|| tongue.is_of(text.as_str()));
        seen.set(Some(known));
        known
    }
}

const ROWS: &[Row] = &[
    Row {
        tongue: Tongue::Germanic,
        stem: Stem::Vowel,
        clear: &["s"],
        faint: &[],
    },
    Row {
        tongue: Tongue::Germanic,
        stem: Stem::Consonant,
        clear: &["s"],
        faint: &[],
    },
    Row {
        tongue: Tongue::Finnish,
        stem: Stem::Vowel,
        clear: CASES,
        faint: &[
            "n", "a", "ä", "na", "nä", "an", "en", "in", "on", "un", "yn", "än", "ön",
        ],
    },
    Row {
        tongue: Tongue::Finnish,
        stem: Stem::Consonant,
        clear: &[
            "illa", "illä", "ille", "ilta", "iltä", "issa", "issä", "ista", "istä", "iksi",
        ],
        faint: &["in", "ia", "iä", "iin"],
    },
    // Mäkinen, Mäkisen.
    Row {
        tongue: Tongue::Finnish,
        stem: Stem::Cut(&[("nen", "s")]),
        clear: &[
            "en", "ella", "ellä", "elle", "elta", "eltä", "essa", "essä", "esta", "estä", "eksi",
            "een", "ta", "tä",
        ],
        faint: &[],
    },
    // Pekka, Pekan; Lahti, Lahden; Niemi, Niemen.
    Row {
        tongue: Tongue::Finnish,
        stem: Stem::Cut(&[
            ("kka", "ka"),
            ("kko", "ko"),
            ("kku", "ku"),
            ("kki", "ki"),
            ("tta", "ta"),
            ("tto", "to"),
            ("ttu", "tu"),
            ("tti", "ti"),
            ("ppa", "pa"),
            ("ppo", "po"),
            ("ppi", "pi"),
            ("hti", "hde"),
            ("mi", "me"),
            ("ki", "ke"),
            ("vi", "ve"),
        ]),
        clear: CASES,
        faint: &["n"],
    },
    Row {
        tongue: Tongue::Polish,
        stem: Stem::Consonant,
        clear: &["owi", "owie", "ów"],
        faint: &["a", "em", "iem", "u", "ie", "ze", "y", "om", "ami", "ach"],
    },
    // Anna, Anny, Annie, Annę.
    Row {
        tongue: Tongue::Polish,
        stem: Stem::Cut(&[("a", ""), ("o", "")]),
        clear: &["ę", "ą"],
        faint: &["y", "i", "ie", "o", "om", "ami", "ach", "u", "owi", "em"],
    },
    // Marta, Marcie; Monika, Monice; Robert, Robercie.
    Row {
        tongue: Tongue::Polish,
        stem: Stem::Cut(&[
            ("ta", "ci"),
            ("ra", "rz"),
            ("da", "dzi"),
            ("ka", "c"),
            ("ga", "dz"),
            ("ła", "l"),
            ("t", "ci"),
            ("d", "dzi"),
        ]),
        clear: &[],
        faint: &["e"],
    },
    // Kasia, Kasi.
    Row {
        tongue: Tongue::Polish,
        stem: Stem::Cut(&[("ia", "")]),
        clear: &[],
        faint: &["i", "u"],
    },
    // Marek, Marka; Paweł, Pawła; Kupiec, Kupca.
    Row {
        tongue: Tongue::Polish,
        stem: Stem::Cut(&[("ek", "k"), ("eł", "ł"), ("iec", "c"), ("ień", "ni")]),
        clear: &["owi"],
        faint: &["a", "iem", "em", "u", "ie"],
    },
    // Kowalski, Kowalskiego; Kowalska, Kowalskiej.
    Row {
        tongue: Tongue::Polish,
        stem: Stem::Cut(&[
            ("ski", "sk"),
            ("ska", "sk"),
            ("cki", "ck"),
            ("cka", "ck"),
            ("zki", "zk"),
            ("zka", "zk"),
        ]),
        clear: &[
            "iego", "iemu", "im", "iej", "ą", "ich", "imi", "a", "i", "ie", "ę",
        ],
        faint: &[],
    },
];

/// Finnish cases that say where, whence and whither.
const CASES: &[&str] = &[
    "lla", "llä", "lle", "lta", "ltä", "ssa", "ssä", "sta", "stä", "ksi",
];
/// Letters of a stem, and of the last word of a name that has endings.
const SHORTEST: usize = 3;
/// The same for a stem in lower case, in bytes: "marks" and "bills" are words.
const SHORTEST_SMALL: usize = 5;
/// Bytes of an ending.
const LONGEST: usize = 5;
/// Bytes of a text that tell its language, and of a text in which one word does.
const READ: usize = 4096;
const SHORT: usize = 200;
