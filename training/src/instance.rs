//! From a marked text to what the model trains on: features and allowed tags a token.

use privet::names::analysis::Analysis;
use privet::names::features::{Context, of_context, of_word};
use privet::names::lists::{LANGUAGE, Lists, OPENS};
use privet::names::words::{Word, read_word};

use crate::data::Example;
use crate::random::Random;

/// A row of tokens between plain ones.
pub struct Segment {
    /// Features of each token.
    pub features: Vec<Vec<u32>>,
    /// One bit a tag that the token may have.
    pub allowed: Vec<u16>,
}

/// How hard the training makes it for itself.
#[derive(Clone, Copy)]
pub struct Hardship {
    /// Share of the listed words that are taken for unlisted.
    pub unlisted: f64,
    /// Share of the features that are left out.
    pub left_out: f64,
}

pub const EVERY_TAG: u16 = 0x1ff;

/// The segments of an example.
pub fn segments(
    example: &Example,
    lists: &Lists,
    analysis: &mut Analysis,
    hardship: Hardship,
    random: &mut Random,
) -> Vec<Segment> {
    let mut segments = Vec::new();
    let mut start = 0;
    while start < example.text.len() {
        start = analysis.read(&example.text, start, lists, |_, _, _| {});
        add_segments(example, lists, analysis, hardship, random, &mut segments);
    }
    segments
}

fn add_segments(
    example: &Example,
    lists: &Lists,
    analysis: &mut Analysis,
    hardship: Hardship,
    random: &mut Random,
    segments: &mut Vec<Segment>,
) {
    let count = analysis.tokens.len();
    let plain: Vec<bool> = (0..count).map(|index| analysis.is_plain(index)).collect();
    // One decision a word, so that its mentions agree; a phrase is a list entry too.
    let unlisted = |number: u32, salt: u64| {
        Random::new(salt ^ u64::from(number).wrapping_mul(0x2545_f491_4f6c_dd1d))
            .chance(hardship.unlisted)
    };
    let salt = random.next();
    let words: Vec<Word> = (0..count)
        .map(|index| {
            let mut word = analysis.words[index];
            if unlisted(analysis.numbers[index], salt) {
                word.lists &= LANGUAGE | OPENS;
            }
            word
        })
        .collect();
    let spellings: Vec<_> = analysis
        .tokens
        .iter()
        .map(|token| read_word(token.span().of(&example.text), token.kind, lists).1)
        .collect();
    let allowed = allowed_tags(example, analysis, &plain);
    let mut open: Option<Segment> = None;
    for index in 0..count {
        if plain[index] {
            segments.extend(open.take());
            continue;
        }
        let mut features = Vec::with_capacity(80);
        let mut sink = |feature: u32| {
            if !random.chance(hardship.left_out) {
                features.push(feature);
            }
        };
        let at = |offset: isize| index.checked_add_signed(offset).filter(|&at| at < count);
        for (place, offset) in (0..).zip(-2isize..=2) {
            if let Some(at) = at(offset) {
                of_word(&words[at], spellings[at].lower(), place, &mut sink);
            }
        }
        let context = Context {
            words: &[-2, -1, 0, 1, 2].map(|offset| {
                at(offset).map_or_else(|| analysis.word(usize::MAX, 0), |at| words[at])
            }),
            phrase: if words[index].lists == analysis.words[index].lists {
                analysis.phrases[index]
            } else {
                0
            },
            case: analysis.case,
            language: analysis.language,
        };
        of_context(&context).into_iter().for_each(&mut sink);
        let segment = open.get_or_insert_with(|| Segment {
            features: Vec::new(),
            allowed: Vec::new(),
        });
        segment.features.push(features);
        segment.allowed.push(allowed[index]);
    }
    segments.extend(open);
}

fn allowed_tags(example: &Example, analysis: &Analysis, plain: &[bool]) -> Vec<u16> {
    let mut allowed = vec![1u16; analysis.tokens.len()];
    let mut last = None;
    for (index, token) in analysis.tokens.iter().enumerate() {
        let span = token.span();
        let overlaps = |start: usize, end: usize| span.start() < end && start < span.end();
        if example
            .ignored
            .iter()
            .any(|&(start, end)| overlaps(start, end))
        {
            allowed[index] = EVERY_TAG;
        }
        let own = example
            .marks
            .iter()
            .position(|mark| overlaps(mark.start, mark.end));
        if let Some(own) = own {
            let begin = 1 + 2 * example.marks[own].kind as usize;
            let goes_on = last == Some(own) && !plain[index - 1];
            allowed[index] = 1 << (begin + usize::from(goes_on));
        }
        last = own;
    }
    allowed
}
