//! Texts with marked names: read from the corpora, or generated.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use flate2::read::MultiGzDecoder;
use privet::names::words::word_id;
use serde::Deserialize;

/// Person, place, organisation, address: numbered as the tags are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Per = 0,
    Loc = 1,
    Org = 2,
    Addr = 3,
}

/// A marked stretch, in UTF-8 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    pub start: usize,
    pub end: usize,
    pub kind: Kind,
}

#[derive(Clone, Debug, Default)]
pub struct Example {
    pub text: String,
    pub marks: Vec<Mark>,
    /// Stretches that count neither way.
    pub ignored: Vec<(usize, usize)>,
    pub language: String,
}

/// Names of the files of a folder, sorted: `train/x.jsonl.gz` → `x`.
pub fn corpora(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = std::fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter_map(|name| Some(name.strip_suffix(".jsonl.gz")?.to_owned()))
        .collect();
    names.sort();
    names
}

/// The words of the people's names in `examples`.
pub fn people(examples: &[Example]) -> BTreeSet<u32> {
    let names = examples.iter().flat_map(|example| {
        let people = example.marks.iter().filter(|mark| mark.kind == Kind::Per);
        people.flat_map(|mark| example.text[mark.start..mark.end].split(' '))
    });
    names.map(word_id).collect()
}

/// Reads `folder/name.jsonl.gz`.
pub fn read(folder: &Path, name: &str) -> Vec<Example> {
    let path = folder.join(format!("{name}.jsonl.gz"));
    let file = File::open(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let lines = BufReader::new(MultiGzDecoder::new(file)).lines();
    lines
        .map(|line| {
            let line = line.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let row: Row = serde_json::from_str(&line)
                .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            row.into_example()
        })
        .collect()
}

#[derive(Deserialize)]
struct Row {
    text: String,
    spans: Vec<(usize, usize, String)>,
    ign: Vec<(usize, usize)>,
    lang: String,
}

impl Row {
    fn into_example(self) -> Example {
        let mut bytes: Vec<_> = self.text.char_indices().map(|(at, _)| at).collect();
        bytes.push(self.text.len());
        let at = |position: usize| bytes[position.min(bytes.len() - 1)];
        let mut ignored: Vec<_> = self
            .ign
            .iter()
            .map(|&(start, end)| (at(start), at(end)))
            .collect();
        let mut marks: Vec<Mark> = Vec::new();
        for (start, end, kind) in &self.spans {
            let (start, end) = (at(*start), at(*end));
            // A handle names someone, but the recognizers of contacts find it.
            let handle = self.text[start..].starts_with(['@', '#'])
                || self.text[..start].ends_with(['@', '#']);
            let kind = match kind.as_str() {
                _ if handle => None,
                "PER" => Some(Kind::Per),
                "LOC" => Some(Kind::Loc),
                "ORG" => Some(Kind::Org),
                "ADDR" => Some(Kind::Addr),
                _ => None,
            };
            match kind {
                Some(kind) => marks.push(Mark { start, end, kind }),
                None => ignored.push((start, end)),
            }
        }
        marks.sort_by_key(|mark| mark.start);
        Example {
            text: self.text,
            marks,
            ignored,
            language: self.lang,
        }
    }
}
