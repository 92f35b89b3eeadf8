//! Cue words near a candidate, on both sides, in every language at once.

use super::phrase::{Phrase, SecondWord};
use super::text::Text;
use super::words::{WordMap, hash_word};
use crate::Span;
use crate::languages;

/// Number of a group of cue words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Group(u16);

/// A cue word near a candidate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NearCue {
    /// Its group.
    pub group: Group,
    /// As it is written in the language files, not as the person typed it.
    pub phrase: &'static str,
    /// How many words away; 1 is the neighbour.
    pub distance: usize,
    /// Whether it stands before the candidate.
    pub before: bool,
    /// Whether it is part of an address or a path, `a@b.example`.
    pub attached: bool,
}

impl NearCue {
    /// Whether `other` is one of its words.
    pub fn covers(&self, other: &Self) -> bool {
        let words = self.phrase.split(' ').count();
        self.before && other.before && other.distance + words > self.distance
    }

    /// How much it counts, from 0 to 1: all of it for a near word, half for a far one.
    pub fn weight(&self) -> f64 {
        let (free, step) = if self.before { (3, 0.07) } else { (1, 0.1) };
        #[expect(
            clippy::cast_precision_loss,
            reason = "a distance is a handful of words"
        )]
        let beyond = self.distance.saturating_sub(free) as f64;
        (1.0 - step * beyond).max(0.5)
    }
}

/// The cue words, by the hash of their first word.
pub struct CueIndex {
    groups: Vec<&'static str>,
    phrases: WordMap<Vec<(Phrase, Group)>>,
}

impl CueIndex {
    /// The words, in every language, of the groups that `is_cue` accepts.
    pub fn new(is_cue: impl Fn(&str) -> bool) -> Self {
        let mut index = Self {
            groups: Vec::new(),
            phrases: WordMap::default(),
        };
        for (name, phrases) in languages::groups().filter(|(name, _)| is_cue(name)) {
            let group = index.add_group(name);
            for phrase in phrases.filter_map(Phrase::new) {
                index
                    .phrases
                    .entry(phrase.first)
                    .or_default()
                    .push((phrase, group));
            }
        }
        index
    }

    /// The number of a group; `None` when no language has words for it.
    pub fn group(&self, name: &str) -> Option<Group> {
        let index = self.groups.iter().position(|known| *known == name)?;
        u16::try_from(index).ok().map(Group)
    }

    /// Whether a phrase begins with the word of this hash.
    pub fn knows(&self, word: u32) -> bool {
        self.phrases.contains_key(&word)
    }

    /// Collects the cue words near `span`, the nearer one first on either side.
    fn collect_near(&self, text: Text<'_>, span: Span, near: &mut Vec<NearCue>) {
        let mut position = span.start();
        for distance in 1..=WORDS_BEFORE {
            let Some(word) = text.word_before(position, WIDEST_GAP) else {
                break;
            };
            if ends_paragraph(text, word.end(), position) {
                break;
            }
            position = word.start();
            self.collect(text, word, span.start(), distance, true, near);
            // A row of characters that is written without spaces: "我的电话是", "전화번호는".
            if text.at(word.start()) >= FIRST_OF_THREE {
                for start in (word.start()..word.end()).step_by(3) {
                    for characters in 2..=LONGEST_PART {
                        let part = Span::new(start, (start + 3 * characters).min(word.end()));
                        self.collect(text, part, span.start(), distance, true, near);
                    }
                }
            }
        }
        let mut position = span.end();
        for distance in 1..=WORDS_AFTER {
            let Some(word) = text.word_after(position, WIDEST_GAP) else {
                break;
            };
            if ends_paragraph(text, position, word.start()) {
                break;
            }
            self.collect(text, word, usize::MAX, distance, false, near);
            position = word.end();
        }
    }

    fn add_group(&mut self, name: &'static str) -> Group {
        self.group(name).unwrap_or_else(|| {
            self.groups.push(name);
            Group(u16::try_from(self.groups.len() - 1).unwrap_or(u16::MAX))
        })
    }

    fn collect(
        &self,
        text: Text<'_>,
        word: Span,
        limit: usize,
        distance: usize,
        before: bool,
        near: &mut Vec<NearCue>,
    ) {
        let hash = hash_word(text.bytes(word.start(), word.end()));
        let second = SecondWord::default();
        for (phrase, group) in self.phrases.get(&hash).into_iter().flatten() {
            if phrase
                .rest_matches(text, word.end(), &second)
                .is_some_and(|end| end <= limit && (before || !names_next(text, end)))
            {
                near.push(NearCue {
                    group: *group,
                    phrase: phrase.text,
                    distance,
                    before,
                    attached: is_attached(text, word),
                });
            }
        }
    }
}

/// The cue words near the spans that were asked for last: many recognizers ask for
/// the same span in a row.
#[derive(Default)]
pub struct NearCues {
    recent: [(Span, Vec<NearCue>); RECENT],
    oldest: usize,
}

impl NearCues {
    /// The cue words near `span`, the nearer one first on either side.
    pub fn of(&mut self, index: &CueIndex, text: Text<'_>, span: Span) -> &[NearCue] {
        let known = self.recent.iter().position(|(other, _)| *other == span);
        let slot = known.unwrap_or(self.oldest);
        let Some((other, near)) = self.recent.get_mut(slot) else {
            return &[];
        };
        if known.is_none() {
            *other = span;
            near.clear();
            index.collect_near(text, span, near);
            self.oldest = (self.oldest + 1) % RECENT;
        }
        near
    }
}

/// How many spans are remembered.
const RECENT: usize = 8;

/// Whether a word leads up to a number of its own: "QQ 12 34 56 C, phone 07911 123456".
fn names_next(text: Text<'_>, end: usize) -> bool {
    let next = text.run_end_within(end, 3, |byte| b" :=+(#".contains(&byte));
    next > end && text.at(next).is_ascii_digit()
}

fn is_attached(text: Text<'_>, word: Span) -> bool {
    let joins = |byte: u8| matches!(byte, b'.' | b'@' | b'/');
    let inside = |byte: u8| byte.is_ascii_alphanumeric();
    let before = word.start().saturating_sub(1);
    (joins(text.at(before)) && inside(text.before(before)))
        || (joins(text.at(word.end())) && inside(text.at(word.end() + 1)))
}

/// A blank line separates what is about one thing from the next.
fn ends_paragraph(text: Text<'_>, start: usize, end: usize) -> bool {
    let breaks = text
        .bytes(start, end)
        .iter()
        .filter(|&&byte| byte == b'\n')
        .count();
    breaks >= 2
}

const WORDS_BEFORE: usize = 8;
const WORDS_AFTER: usize = 5;
/// The lead bytes of characters of three bytes: East Asia writes most without spaces.
const FIRST_OF_THREE: u8 = 0xe0;
/// Characters of the longest word that is looked for in a row of them.
const LONGEST_PART: usize = 8;
/// Most bytes between two neighbouring words.
const WIDEST_GAP: usize = 16;
