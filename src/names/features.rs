//! The features of a token: what speaks for and against a name, each as a hash.
//! Training uses this very code: a change here needs a new model.

use super::words::{Shape, Word};

/// What a token's neighbourhood shows. Missing neighbours read as line ends.
pub struct Context<'a> {
    /// The token, with its two neighbours on both sides.
    pub words: &'a [Word; 5],
    /// Phrases of the lists that it is part of: lists, and whether it opens it.
    pub phrase: u32,
    /// How the text uses capitals.
    pub case: u32,
    /// The text's language; 0 is unknown.
    pub language: u32,
}

/// Features of the word at `place` (0 to 4; the token itself stands at 2) that need
/// no other word: they are the same wherever it occurs.
pub fn of_word(word: &Word, lower: &[u8], place: u32, sink: &mut impl FnMut(u32)) {
    let base = 1 + place * 16;
    let shape = u32::from(word.shape as u8);
    let lists = u32::from(word.lists);
    let mut add = |template: u32, value: u32| sink(hash(base + template, value));
    add(0, word.id);
    add(1, (lists << 5) | shape);
    if place == 0 || place == 4 {
        return;
    }
    add(2, shape);
    add(3, lists);
    let ends = Ends::new(lower);
    if place != 2 {
        if word.shape.is_word() {
            add(4, bytes_hash(ends.last(lower, 3)));
        }
        return;
    }
    add(5, word.id ^ (shape << 27).wrapping_mul(0x9e37_79b1));
    if !word.shape.is_word() {
        return;
    }
    let letters = u32::try_from(ends.count.min(12)).unwrap_or(12);
    add(6, (letters << 5) | shape);
    for (template, length) in [(7, 2), (8, 3), (9, 4)] {
        add(template, bytes_hash(ends.first(lower, length)));
        add(template + 3, bytes_hash(ends.last(lower, length)));
    }
    add(13, bytes_hash(ends.last(lower, 3)) ^ (shape << 24));
    let marked = |index: usize| match index.checked_sub(1) {
        None => b'^',
        Some(index) => lower.get(index).copied().unwrap_or(b'$'),
    };
    for index in 0..lower.len().min(TRIGRAMS) {
        let trigram = [marked(index), marked(index + 1), marked(index + 2)];
        add(14, bytes_hash(&trigram));
    }
}

/// Features of the token together with its neighbours and its text.
pub fn of_context(context: &Context<'_>) -> [u32; IN_CONTEXT] {
    let [far, before, own, after, beyond] = context.words;
    let shape = |word: &Word| u32::from(word.shape as u8);
    let lists = |word: &Word| u32::from(word.lists);
    let pair = |a: u32, b: u32| a.rotate_left(13) ^ b.wrapping_mul(0x85eb_ca6b);
    let (s, l) = (shape(own), lists(own));
    let kind = (l << 5) | s;
    let starts = u32::from(matches!(
        before.shape,
        Shape::Line | Shape::Stop | Shape::Colon | Shape::Quote
    ));
    let shapes = (shape(before) << 10) | (s << 5) | shape(after);
    let mut features = [
        pair(before.id, own.id),
        pair(own.id, after.id),
        pair(far.id, before.id),
        pair(after.id, beyond.id),
        shapes,
        (shape(far) << 15) | shapes,
        (shape(beyond) << 15) | shapes,
        pair(lists(before), kind),
        pair(lists(after), kind),
        pair(pair(lists(before), l), lists(after)),
        pair(before.id, kind),
        pair(after.id, kind),
        pair(before.id, s),
        pair(after.id, s),
        (kind << 1) | starts,
        (context.case << 8) | (starts << 7) | s,
        (context.case << 24) | kind,
        (context.language << 5) | s,
        (context.language << 24) | kind,
        pair(pair(far.id, before.id), s),
        pair(pair(before.id, after.id), s),
        (context.phrase << 5) | s,
        own.id.wrapping_mul(31) ^ context.case,
        pair(pair(after.id, beyond.id), s),
    ];
    // Hashed together, so that the compiler can take four at once.
    for (template, feature) in (100..).zip(&mut features) {
        *feature = hash(template, *feature);
    }
    features
}

/// Where the first and last letters of a word are.
struct Ends {
    count: usize,
    first: [usize; 5],
    last: [usize; 5],
}

impl Ends {
    fn new(lower: &[u8]) -> Self {
        let mut ends = Self {
            count: 0,
            first: [lower.len(); 5],
            last: [0; 5],
        };
        for (at, &byte) in lower.iter().enumerate() {
            if byte & 0xc0 != 0x80 {
                if let Some(slot) = ends.first.get_mut(ends.count) {
                    *slot = at;
                }
                ends.last.rotate_right(1);
                if let Some(slot) = ends.last.first_mut() {
                    *slot = at;
                }
                ends.count += 1;
            }
        }
        ends
    }

    fn first<'b>(&self, lower: &'b [u8], letters: usize) -> &'b [u8] {
        let end = self.first.get(letters).copied().unwrap_or(lower.len());
        lower.get(..end).unwrap_or_default()
    }

    fn last<'b>(&self, lower: &'b [u8], letters: usize) -> &'b [u8] {
        let start = self.last.get(letters - 1).copied().unwrap_or(0);
        lower.get(start..).unwrap_or_default()
    }
}

fn bytes_hash(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, &byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

fn hash(template: u32, value: u32) -> u32 {
    let mut hash = value.wrapping_add(template.wrapping_mul(0x9e37_79b1));
    hash ^= hash >> 15;
    hash = hash.wrapping_mul(0x2c1b_3c6d);
    hash ^= hash >> 13;
    hash = hash.wrapping_mul(0x297a_2d39);
    hash ^ (hash >> 16)
}

/// Features of a token in its context.
pub const IN_CONTEXT: usize = 24;
/// Most character trigrams of a word.
const TRIGRAMS: usize = 10;
