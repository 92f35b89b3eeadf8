//! From examples to a model: dense epochs, pruning, quantised epochs.

use std::time::Instant;

use privet::names::analysis::Analysis;
use privet::names::lists::Lists;
use privet::names::weights::TAGS;
use privet::names::{Language, Parameters, word_lists};

use crate::crf::{Crf, quantise};
use crate::data::Example;
use crate::gazetteer::Gazetteer;
use crate::generate::{join, lower, swap_names, weather};
use crate::instance::{Hardship, segments};
use crate::names::NameLists;
use crate::random::Random;

pub struct Options {
    pub bits: u32,
    pub rows: usize,
    pub seed: u64,
    /// Passes over the examples: with all features, after pruning, in whole units.
    pub epochs: [usize; 3],
    pub rate: f32,
}

pub fn train(
    examples: &[Example],
    generated: &[Example],
    names: &NameLists,
    gazetteer: &Gazetteer,
    options: &Options,
) -> Parameters {
    let list_bits = gazetteer.bits();
    let fingerprints = gazetteer.fingerprints(list_bits);
    let lists = word_lists(&fingerprints, list_bits);
    let mut crf = Crf::new(options.bits, options.rate);
    let mut random = Random::new(options.seed);
    let [dense, pruned, whole] = options.epochs;
    for epoch in 0..dense + pruned + whole {
        let hardship = if epoch < dense {
            Hardship {
                unlisted: 0.5,
                left_out: 0.5,
            }
        } else {
            Hardship {
                unlisted: 0.4,
                left_out: 0.2,
            }
        };
        if epoch == dense {
            prune(&mut crf, options.rows);
            crf.forget_gradients(0.05);
        }
        if epoch == dense + pruned {
            crf.step = Some(step(&crf));
        }
        let rate = |share: f64| options.rate * slowing(epoch as f64 + share, options.epochs);
        let started = Instant::now();
        let loss = run_epoch(
            &mut crf,
            examples,
            generated,
            names,
            &lists,
            (hardship, &rate),
            &mut random,
        );
        eprintln!(
            "epoch {epoch}: loss {loss:.4} a segment, {:.1} s",
            started.elapsed().as_secs_f32()
        );
    }
    let step = crf.step.unwrap_or_else(|| step(&crf));
    Parameters {
        bits: u8::try_from(options.bits).unwrap_or(20),
        rows: rows(&crf, step),
        transitions: crf
            .transitions()
            .map(|row| row.map(|score| (score / step).round() as i16)),
        language_bias: std::array::from_fn(|language| {
            let bias = BIAS.iter().find(|(known, _)| *known as usize == language);
            let nats = if language == 0 {
                UNKNOWN
            } else {
                bias.map_or(0.0, |bias| bias.1)
            };
            (nats / step).round() as i16
        }),
        scale: 1.0 / step,
        list_bits: u8::try_from(list_bits).unwrap_or(32),
        lists: fingerprints,
        about: String::new(),
    }
}

fn run_epoch(
    crf: &mut Crf,
    examples: &[Example],
    generated: &[Example],
    names: &NameLists,
    lists: &Lists,
    (hardship, rate): (Hardship, &dyn Fn(f64) -> f32),
    random: &mut Random,
) -> f64 {
    let mut order: Vec<&Example> = examples.iter().chain(generated).collect();
    random.shuffle(&mut order);
    let mut analysis = Analysis::default();
    let (mut loss, mut count) = (0.0, 0);
    let mut at = 0;
    while at < order.len() {
        crf.rate = rate(at as f64 / order.len() as f64);
        // A third of the texts has several sentences.
        let several = if random.chance(0.33) {
            1 + random.below(4)
        } else {
            1
        };
        let same = |example: &&&Example| example.language == order[at].language;
        let together: Vec<&Example> = order[at..]
            .iter()
            .take(several)
            .filter(same)
            .copied()
            .collect();
        at += several;
        let mut example = join(&together, random.pick::<&str>(&[" ", "\n"]));
        if random.chance(0.3) {
            example = swap_names(&example, names, random);
        }
        if random.chance(0.2) {
            example = match random.below(3) {
                0 => lower(&example, random.chance(0.3)),
                _ => weather(example, random),
            };
        }
        for segment in segments(&example, lists, &mut analysis, hardship, random) {
            loss += f64::from(crf.learn(&segment, 1.0 - hardship.left_out as f32));
            count += 1;
        }
    }
    loss / f64::from(count.max(1))
}

/// The share of the rate that is learnt with after so many epochs: from the pruning on less
/// and less, down to nearly nothing, so that the last texts do not count more than the first.
fn slowing(epochs: f64, [dense, pruned, whole]: [usize; 3]) -> f32 {
    let behind = (epochs - dense as f64).max(0.0);
    (1.0 - behind / (pruned + whole) as f64).max(0.02) as f32
}

/// Keeps the rows that say most, and say it often.
fn prune(crf: &mut Crf, rows: usize) {
    let mut by_worth: Vec<(f32, usize)> = (0..crf.alive.len())
        .map(|hash| {
            let row = crf.row(hash);
            let mean = row.iter().sum::<f32>() / TAGS as f32;
            let says: f32 = row.iter().map(|weight| (weight - mean).abs()).sum();
            (says * (crf.counts[hash] as f32).powf(0.35), hash)
        })
        .collect();
    by_worth.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    for &(_, hash) in by_worth.iter().skip(rows) {
        crf.alive[hash] = false;
    }
}

/// The size of a unit: one weight in a thousand does not fit.
fn step(crf: &Crf) -> f32 {
    let mut sizes: Vec<f32> = (0..crf.alive.len())
        .filter(|&hash| crf.alive[hash])
        .flat_map(|hash| crf.row(hash).map(f32::abs))
        .collect();
    sizes.sort_by(f32::total_cmp);
    let largest = sizes.get(sizes.len() * 999 / 1000).copied().unwrap_or(1.0);
    largest / crate::crf::MOST_UNITS
}

/// The rows of the file. What is taken from all tags of a row changes nothing: the most
/// frequent value of a row becomes 0, which compresses best.
fn rows(crf: &Crf, step: f32) -> Vec<(u32, [i8; TAGS])> {
    let alive = (0..crf.alive.len()).filter(|&hash| crf.alive[hash]);
    let quantised = alive.map(|hash| {
        let units = crf.row(hash).map(|weight| quantise(weight, step) as i8);
        let frequency = |value: i8| units.iter().filter(|&&other| other == value).count();
        let most = units
            .iter()
            .copied()
            .max_by_key(|&value| (frequency(value), -value.abs()))
            .unwrap_or(0);
        (hash as u32, units.map(|unit| unit - most))
    });
    quantised
        .filter(|(_, units)| units.iter().any(|&unit| unit != 0))
        .collect()
}

/// Nats added to the score of "no name", by the language of the text, where there is text to
/// measure by: a few more false alarms for fewer misses.
const BIAS: [(Language, f32); 4] = [
    (Language::En, -0.4),
    (Language::Da, -0.4),
    (Language::Nb, -0.4),
    (Language::De, -0.4),
];
/// The same where the language is not known: short messages.
const UNKNOWN: f32 = -0.4;
