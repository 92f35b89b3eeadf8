//! Writes a model's file; see `format.rs`. For training and tests: not part of the wasm.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::format::{MAGIC, Parameters, VERSION};
use super::lists::Lists;
use super::weights::TAGS;

/// The file of a model; `None` when a gap between two rows is too wide for it, or
/// there are too many classes of lists.
pub fn write(parameters: &Parameters) -> Option<Vec<u8>> {
    let mut body = vec![parameters.bits, parameters.list_bits];
    let classes = classes(&parameters.lists)?;
    body.extend(u32::try_from(parameters.rows.len()).ok()?.to_le_bytes());
    body.extend(u32::try_from(parameters.lists.len()).ok()?.to_le_bytes());
    body.extend(u16::try_from(classes.len()).ok()?.to_le_bytes());
    body.extend(parameters.scale.to_bits().to_le_bytes());
    let numbers = parameters.transitions.iter().flatten();
    for number in numbers.chain(&parameters.language_bias) {
        body.extend(number.to_le_bytes());
    }
    write_sorted(&mut body, parameters.rows.iter().map(|row| row.0))?;
    for tag in 0..TAGS {
        let plane = parameters.rows.iter().filter_map(|(_, row)| row.get(tag));
        body.extend(plane.map(|weight| weight.cast_unsigned()));
    }
    let mut by_class: Vec<_> = classes.iter().collect();
    by_class.sort_by_key(|&(_, class)| class);
    for (mask, _) in by_class {
        body.extend(mask.to_le_bytes());
    }
    write_sorted(&mut body, parameters.lists.iter().map(|entry| entry.0))?;
    for (_, mask) in &parameters.lists {
        body.push(*classes.get(mask)?);
    }
    body.extend(parameters.about.as_bytes());
    let mut file = MAGIC.to_vec();
    file.push(VERSION);
    file.extend(Sha256::digest(&body));
    file.extend(body);
    Some(file)
}

/// The lists of a model that is still in training; empty when there are too many
/// classes.
pub fn word_lists(lists: &[(u32, u16)], bits: u32) -> Lists {
    let Some(classes) = classes(lists) else {
        return Lists::default();
    };
    let mut masks: Vec<_> = classes
        .iter()
        .map(|(&mask, &class)| (class, mask))
        .collect();
    masks.sort_unstable();
    Lists::new(
        lists.iter().map(|entry| entry.0).collect(),
        lists
            .iter()
            .filter_map(|(_, mask)| classes.get(mask).copied())
            .collect(),
        masks.into_iter().map(|(_, mask)| mask).collect(),
        bits,
    )
}

/// Numbers the different masks, the most frequent first.
fn classes(lists: &[(u32, u16)]) -> Option<BTreeMap<u16, u8>> {
    let mut counts: BTreeMap<u16, usize> = BTreeMap::new();
    for (_, mask) in lists {
        *counts.entry(*mask).or_default() += 1;
    }
    let mut masks: Vec<_> = counts.into_iter().collect();
    masks.sort_by_key(|&(mask, count)| (usize::MAX - count, mask));
    let numbered = masks.into_iter().enumerate();
    numbered
        .map(|(class, (mask, _))| Some((mask, u8::try_from(class).ok()?)))
        .collect()
}

fn write_sorted(body: &mut Vec<u8>, numbers: impl Iterator<Item = u32>) -> Option<()> {
    let mut next = 0;
    let mut gaps = Vec::new();
    for number in numbers {
        gaps.push(u16::try_from(number.checked_sub(next)?).ok()?.to_le_bytes());
        next = number + 1;
    }
    body.extend(gaps.iter().map(|[low, _]| low));
    body.extend(gaps.iter().map(|[_, high]| high));
    Some(())
}
