//! A tiny model, made here: two given names, one feature each for a capital behind a
//! cue and for the list.

use super::features::{Context, of_context, of_word};
use super::lists::{GIVEN, fingerprint};
use super::weights::TAGS;
use super::words::{Shape, Word, word_id};
use super::*;

const BITS: u8 = 20;
const LIST_BITS: u8 = 24;

/// The hash of the feature "this word stands at this place".
fn word_feature(word: &str, place: u32) -> u32 {
    let mut features = Vec::new();
    let word = Word {
        id: word_id(word),
        shape: Shape::Lower,
        lists: 0,
    };
    of_word(&word, b"", place, &mut |feature| features.push(feature));
    features.first().copied().unwrap_or_default()
}

/// The hash of the feature "these lists hold it, and it is written so".
fn list_feature(shape: Shape, lists: u16) -> u32 {
    let mut features = Vec::new();
    let word = Word {
        id: 0,
        shape,
        lists,
    };
    of_word(&word, b"", 2, &mut |feature| features.push(feature));
    features.get(1).copied().unwrap_or_default()
}

fn parameters() -> Parameters {
    let mut begins = [0; TAGS];
    let mut goes_on = [0; TAGS];
    begins[1] = 12;
    goes_on[2] = 15;
    let mut rows: Vec<_> = [
        (list_feature(Shape::Capitalised, GIVEN), begins),
        (list_feature(Shape::Lower, GIVEN), begins),
        (word_feature("hansen", 2), goes_on),
    ]
    .map(|(feature, row)| (feature >> (32 - u32::from(BITS)), row))
    .into();
    // A row a bucket of hashes, so that every gap fits the file.
    rows.extend((0..64).map(|bucket| (bucket << 14, [1; TAGS])));
    rows.sort_unstable();
    rows.dedup_by_key(|row| row.0);
    let mut transitions = [[0; TAGS]; TAGS];
    for row in &mut transitions {
        for begin in [1, 3, 5, 7] {
            row[begin] = -4;
        }
    }
    let mut lists: Vec<_> = ["mette", "josé"]
        .map(|name| (fingerprint(word_id(name), u32::from(LIST_BITS)), GIVEN))
        .into();
    lists.extend((0..300).map(|bucket| (bucket << 16 | 77, 0)).take(256));
    lists.sort_unstable();
    Parameters {
        bits: BITS,
        rows,
        transitions,
        language_bias: [0; 16],
        scale: 4.0,
        list_bits: LIST_BITS,
        lists,
        about: "{}".to_owned(),
    }
}

fn model() -> Vec<u8> {
    write(&parameters()).unwrap_or_default()
}

fn found(text: &str) -> Vec<(String, &'static str)> {
    let names = Names::new(&model()).unwrap_or_else(|error| panic!("{error}"));
    let mut found = Vec::new();
    names.find(text, 0.0, |name| {
        found.push((name.span.of(text).to_owned(), name.entity));
    });
    found
}

#[test]
fn names_are_found_where_the_weights_say() {
    let rows: &[(&str, &[&str])] = &[
        ("call Mette Hansen now", &["Mette Hansen"]),
        ("call mette", &["mette"]),
        ("Jose is here, JOSÉ too", &["Jose"]),
        ("Hansen alone", &[]),
        ("nobody here", &[]),
        ("", &[]),
        ("\n\n", &[]),
        ("Mette\nHansen", &["Mette"]),
    ];
    for (text, expected) in rows {
        let found: Vec<_> = found(text).into_iter().map(|(name, _)| name).collect();
        assert_eq!(found, *expected, "{text}");
    }
}

#[test]
fn a_long_text_is_read_in_stretches() {
    let text = "so it goes with Mette Hansen and others\n".repeat(1000);
    assert_eq!(found(&text).len(), 1000);
    let endless = "and Mette ".repeat(3000);
    assert_eq!(found(&endless).len(), 3000);
}

#[test]
fn sensitivity_is_the_inverse_of_confidence() {
    let names = Names::new(&model()).unwrap_or_else(|error| panic!("{error}"));
    let mut scores = Vec::new();
    names.find("call Mette", 0.0, |name| scores.push(name.score));
    names.find("call Mette", sensitivity_of(0.3), |name| {
        scores.push(name.score);
    });
    // 12 − 4 units, 4 a nat.
    assert_eq!(scores, [0.5 + 0.35 / 2f64.sqrt(); 2]);
    assert_eq!(sensitivity_of(0.5), 0.0);
    assert_eq!(sensitivity_of(0.9), 0.0);
}

#[test]
fn what_is_no_whole_model_is_refused() {
    let whole = model();
    assert!(Names::new(&whole).is_ok());
    for length in 0..whole.len() {
        assert!(Names::new(whole.get(..length).unwrap_or_default()).is_err());
    }
    for at in (0..whole.len()).step_by(7) {
        let mut flipped = whole.clone();
        if let Some(byte) = flipped.get_mut(at) {
            *byte ^= 0x10;
        }
        assert!(Names::new(&flipped).is_err(), "{at}");
    }
}

#[test]
fn the_context_counts() {
    let word = Word::default();
    let [first, second] = [0, 1].map(|language| {
        of_context(&Context {
            words: &[word; 5],
            phrase: 0,
            case: 1,
            language,
        })
    });
    let differ = first.iter().zip(&second).filter(|(a, b)| a != b).count();
    assert_eq!(differ, 2);
}
