//! A linear-chain conditional random field, trained with AdaGrad (Duchi et al. 2011).

use privet::names::decode::may_follow;
use privet::names::weights::TAGS;

use crate::instance::{EVERY_TAG, Segment};

type Row = [f32; TAGS];

pub struct Crf {
    bits: u32,
    weights: Vec<Row>,
    gradients: Vec<Row>,
    /// How often each hash occurred.
    pub counts: Vec<u32>,
    pub alive: Vec<bool>,
    transitions: [Row; TAGS],
    transition_gradients: [Row; TAGS],
    /// Size of one unit of the quantised weights; `None` while they are exact.
    pub step: Option<f32>,
    pub rate: f32,
}

impl Crf {
    pub fn new(bits: u32, rate: f32) -> Self {
        let size = 1 << bits;
        Self {
            bits,
            weights: vec![[0.0; TAGS]; size],
            gradients: vec![[0.0; TAGS]; size],
            counts: vec![0; size],
            alive: vec![true; size],
            transitions: [[0.0; TAGS]; TAGS],
            transition_gradients: [[0.0; TAGS]; TAGS],
            step: None,
            rate,
        }
    }

    pub fn row(&self, hash: usize) -> &Row {
        &self.weights[hash]
    }

    pub fn transitions(&self) -> &[Row; TAGS] {
        &self.transitions
    }

    /// The weights as they act: in whole units once there are any.
    fn acting(&self, hash: usize) -> Row {
        let row = self.weights[hash];
        match self.step {
            None => row,
            Some(step) => row.map(|weight| quantise(weight, step) * step),
        }
    }

    /// Learns from one segment; gives the loss. `kept`: share of the features that
    /// are not left out.
    pub fn learn(&mut self, segment: &Segment, kept: f32) -> f32 {
        let scale = 1.0 / kept;
        let shift = 32 - self.bits;
        let emissions: Vec<Row> = segment
            .features
            .iter()
            .map(|features| {
                let mut scores = [0.0; TAGS];
                for &feature in features {
                    let hash = (feature >> shift) as usize;
                    self.counts[hash] = self.counts[hash].saturating_add(1);
                    if self.alive[hash] {
                        for (score, weight) in scores.iter_mut().zip(self.acting(hash)) {
                            *score += weight * scale;
                        }
                    }
                }
                scores
            })
            .collect();
        let everything = vec![EVERY_TAG; emissions.len()];
        let model = self.expect(&emissions, &everything);
        let gold = self.expect(&emissions, &segment.allowed);
        assert!(
            (model.log_sum - gold.log_sum).is_finite(),
            "a row of tags that cannot be"
        );
        for (index, features) in segment.features.iter().enumerate() {
            let mut delta = [0.0; TAGS];
            for (tag, delta) in delta.iter_mut().enumerate() {
                *delta = (model.tags[index][tag] - gold.tags[index][tag]) * scale;
            }
            if delta.iter().all(|delta| delta.abs() < 1e-3) {
                continue;
            }
            for &feature in features {
                let hash = (feature >> shift) as usize;
                if self.alive[hash] {
                    update(
                        &mut self.weights[hash],
                        &mut self.gradients[hash],
                        &delta,
                        self.rate,
                    );
                }
            }
        }
        for tag in 0..TAGS {
            let mut delta = [0.0; TAGS];
            for (next, delta) in delta.iter_mut().enumerate() {
                *delta = model.pairs[tag][next] - gold.pairs[tag][next];
            }
            update(
                &mut self.transitions[tag],
                &mut self.transition_gradients[tag],
                &delta,
                self.rate,
            );
        }
        model.log_sum - gold.log_sum
    }

    /// Probabilities of tags and pairs, among the rows of tags that are allowed.
    fn expect(&self, emissions: &[Row], allowed: &[u16]) -> Expectation {
        let count = emissions.len();
        let mut step = [[0.0; TAGS]; TAGS];
        for (tag, row) in step.iter_mut().enumerate() {
            for (next, slot) in row.iter_mut().enumerate() {
                if may_follow(tag as u8, next as u8) {
                    *slot = self.transitions[tag][next].exp();
                }
            }
        }
        let mut log_sum = 0.0;
        let potentials: Vec<Row> = (0..count)
            .map(|index| {
                let highest = emissions[index].iter().copied().fold(f32::MIN, f32::max);
                log_sum += highest;
                let mut potential = [0.0; TAGS];
                for (tag, slot) in potential.iter_mut().enumerate() {
                    if allowed[index] >> tag & 1 == 1 {
                        *slot = (emissions[index][tag] - highest).exp().max(1e-30);
                    }
                }
                potential
            })
            .collect();
        let mut forward: Vec<Row> = Vec::with_capacity(count);
        let mut sums = Vec::with_capacity(count);
        let mut before = [0.0; TAGS];
        before[0] = 1.0;
        for potential in &potentials {
            let mut now = [0.0; TAGS];
            for (tag, &probability) in before.iter().enumerate() {
                for (slot, step) in now.iter_mut().zip(&step[tag]) {
                    *slot += probability * step;
                }
            }
            let mut sum = 0.0;
            for (slot, potential) in now.iter_mut().zip(potential) {
                *slot *= potential;
                sum += *slot;
            }
            let sum = sum.max(1e-30);
            now.iter_mut().for_each(|slot| *slot /= sum);
            log_sum += sum.ln();
            sums.push(sum);
            forward.push(now);
            before = now;
        }
        let mut backward: Row = std::array::from_fn(|tag| step[tag][0]);
        let end: f32 = before
            .iter()
            .zip(&backward)
            .map(|(a, b)| a * b)
            .sum::<f32>()
            .max(1e-30);
        log_sum += end.ln();
        let mut tags = vec![[0.0; TAGS]; count];
        let mut pairs = [[0.0; TAGS]; TAGS];
        for tag in 0..TAGS {
            pairs[tag][0] += before[tag] * backward[tag] / end;
        }
        backward.iter_mut().for_each(|slot| *slot /= end);
        for index in (0..count).rev() {
            for tag in 0..TAGS {
                tags[index][tag] = forward[index][tag] * backward[tag];
            }
            let mut earlier = [0.0; TAGS];
            let mut first = [0.0; TAGS];
            first[0] = 1.0;
            let previous = if index == 0 {
                &first
            } else {
                &forward[index - 1]
            };
            for (tag, slot) in earlier.iter_mut().enumerate() {
                for next in 0..TAGS {
                    let weight =
                        step[tag][next] * potentials[index][next] * backward[next] / sums[index];
                    *slot += weight;
                    pairs[tag][next] += previous[tag] * weight;
                }
            }
            backward = earlier;
        }
        Expectation {
            log_sum,
            tags,
            pairs,
        }
    }
}

struct Expectation {
    log_sum: f32,
    tags: Vec<Row>,
    pairs: [Row; TAGS],
}

fn update(weights: &mut Row, gradients: &mut Row, delta: &Row, rate: f32) {
    for ((weight, gradient), &delta) in weights.iter_mut().zip(gradients).zip(delta) {
        *gradient += delta * delta;
        *weight -= rate * delta / (gradient.sqrt() + 1e-6);
    }
}

/// In units, as many as a weight of the file holds.
pub fn quantise(weight: f32, step: f32) -> f32 {
    (weight / step).round().clamp(-MOST_UNITS, MOST_UNITS)
}

/// A little over four bits: finer ones do not pay for their bytes.
pub const MOST_UNITS: f32 = 8.0;

impl Crf {
    /// Learns on as if it had learnt less so far: `share` of what the gradients sum to.
    pub fn forget_gradients(&mut self, share: f32) {
        for row in &mut self.gradients {
            row.iter_mut().for_each(|gradient| *gradient *= share);
        }
    }
}
