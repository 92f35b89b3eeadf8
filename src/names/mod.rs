//! Names, places, organisations and addresses in free text: a linear-chain conditional
//! random field (Lafferty 2001) over hashed features, with name lists. The model is a
//! file of its own, made by `training/`; docs/names-model.md says how.

pub mod analysis;
pub mod decode;
pub mod features;
mod format;
pub mod lists;
mod spans;
pub mod tokens;
pub mod weights;
pub mod words;
#[cfg(not(target_arch = "wasm32"))]
mod write;

#[cfg(test)]
mod tests;

pub use format::{Language, Parameters};
pub use spans::{NAME_ENTITIES, Name, sensitivity_of};
#[cfg(not(target_arch = "wasm32"))]
pub use write::{word_lists, write};

use analysis::Analysis;
use decode::{Decoder, Tag, Transitions};
use features::{Context, of_context, of_word};
use lists::Lists;
use weights::{Scores, TAGS, Weights};
use words::{Spelling, Word};

use crate::Error;

/// A names model, loaded.
pub struct Names {
    lists: Lists,
    weights: Weights,
    transitions: Transitions,
    /// What speaks for "no name" in a text of each language, in units.
    language_bias: Vec<i16>,
    /// Units of score in one nat.
    scale: f32,
}

impl Names {
    /// Reads a model.
    ///
    /// # Errors
    ///
    /// [`Error::Names`] for a file that is damaged, no model, or of another version.
    pub fn new(bytes: &[u8]) -> Result<Self, Error> {
        format::read(bytes)
    }

    /// The names in `text`, sorted by position and disjoint. `sensitivity`: what is
    /// taken from the score of "no name", in nats; 0 balances misses and false alarms.
    pub fn find(&self, text: &str, sensitivity: f32, mut found: impl FnMut(Name)) {
        let mut pass = Pass::default();
        let mut start = 0;
        while start < text.len() {
            let end = pass.read(self, text, start, sensitivity);
            spans::collect(self, text, &pass, &mut found);
            if end <= start {
                break;
            }
            start = end;
        }
    }
}

/// A pass over a text: what it holds of the current stretch.
#[derive(Default)]
struct Pass {
    analysis: Analysis,
    /// By word: the scores of the features that need no other word, by place.
    own: Vec<[Scores; 5]>,
    emissions: Vec<Scores>,
    tags: Vec<Tag>,
    decoder: Decoder,
    /// What the sensitivity took from the score of "no name".
    bias: i16,
    /// What the text's language adds to it.
    by_language: i16,
    /// By how much "no name" leads where nothing else can come of it.
    doubt: i16,
}

impl Pass {
    fn read(&mut self, names: &Names, text: &str, start: usize, sensitivity: f32) -> usize {
        let own = &mut self.own;
        let end = self
            .analysis
            .read(text, start, &names.lists, |number, word, spelling| {
                own.truncate(number);
                own.push(names.scores_of(word, spelling));
            });
        let language = self.analysis.language as usize;
        self.by_language = names.language_bias.get(language).copied().unwrap_or(0);
        self.bias = to_units(sensitivity * names.scale);
        self.doubt = to_units(DOUBT * names.scale);
        self.tag(names);
        end
    }

    fn tag(&mut self, names: &Names) {
        self.emissions.clear();
        self.tags.clear();
        self.decoder.start();
        for index in 0..self.analysis.tokens.len() {
            if self.analysis.is_plain(index) {
                self.decoder.finish(&names.transitions, &mut self.tags);
                self.decoder.start();
                self.tags.push(decode::OUTSIDE);
                self.emissions.push(Scores::default());
                continue;
            }
            let emission = self.emission(names, index);
            self.decoder.push(&names.transitions, &emission);
            self.emissions.push(emission);
        }
        self.decoder.finish(&names.transitions, &mut self.tags);
    }

    /// The scores of a token. What its own word and its neighbours' words leave no doubt
    /// of is not looked at any closer.
    fn emission(&self, names: &Names, index: usize) -> Scores {
        let mut scores = self.scores_of_words(index);
        if let Some(outside) = scores.first_mut() {
            *outside = outside
                .saturating_add(self.by_language)
                .saturating_sub(self.bias);
        }
        if is_outside(&scores, self.doubt) {
            return scores;
        }
        let analysis = &self.analysis;
        let context = Context {
            words: &[-2, -1, 0, 1, 2].map(|offset| analysis.word(index, offset)),
            phrase: analysis.phrases.get(index).copied().unwrap_or(0),
            case: analysis.case,
            language: analysis.language,
        };
        for feature in of_context(&context) {
            names.weights.add(feature, &mut scores);
        }
        scores
    }

    /// The sum of what the words around token `index` say, each in its place.
    fn scores_of_words(&self, index: usize) -> Scores {
        let mut scores = Scores::default();
        let numbers = &self.analysis.numbers;
        for (place, offset) in (-2..=2).enumerate() {
            let number = index
                .checked_add_signed(offset)
                .and_then(|at| numbers.get(at));
            let own = number
                .and_then(|&number| self.own.get(number as usize))
                .and_then(|places| places.get(place));
            if let Some(own) = own {
                for (score, &own) in scores.iter_mut().zip(own) {
                    *score = score.wrapping_add(own);
                }
            }
        }
        scores
    }
}

impl Names {
    /// The scores of the features of a word alone, for each place beside a token.
    fn scores_of(&self, word: &Word, spelling: &Spelling) -> [Scores; 5] {
        let mut places = [Scores::default(); 5];
        for (place, scores) in (0..).zip(&mut places) {
            of_word(word, spelling.lower(), place, &mut |feature| {
                self.weights.add(feature, scores);
            });
        }
        places
    }
}

/// Whether "no name" leads all other tags by more than `doubt`.
fn is_outside(scores: &Scores, doubt: i16) -> bool {
    let [outside, others @ ..] = scores;
    let best = others.iter().take(TAGS - 1).copied().max();
    best.is_some_and(|best| outside.saturating_sub(best) > doubt)
}

/// Nats by which "no name" leads where nothing around a word changes that: on the tuning
/// sets the same names are found as without.
const DOUBT: f32 = 4.0;

#[allow(clippy::cast_possible_truncation)]
fn to_units(units: f32) -> i16 {
    units.clamp(-2000.0, 2000.0) as i16
}
