//! Step 2: one pass over the folded text → candidates.
//!
//! The pass stops at anchors; what may begin at an anchor is looked up by shape,
//! by prefix or by phrase, so that the number of recognizers does not cost time on
//! text that holds none of them.

mod anchors;
mod beginnings;
mod bits;
mod candidate;
mod classes;
mod cues;
mod custom;
mod edges;
mod last;
mod phrase;
mod respell;
mod score;
mod shapes;
mod surroundings;
mod tables;
mod text;
mod triggers;
mod words;

pub use bits::Bits;
pub use candidate::{Candidate, Reason};
pub use classes::{BLOCK, Classes, blocks};
pub use custom::CustomCues;
pub use last::LastScan;
pub use score::raised;
pub use text::{Text, is_word};
pub use words::{WordMap, hash_word, without_accents};

use std::sync::OnceLock;

use anchors::visit_anchors;
use cues::{CueIndex, Group, NearCues};
use edges::Behind;
use respell::{Respelled, Spoken};
use shapes::Shapes;
use surroundings::Surroundings;
use triggers::Triggers;

use crate::Span;
use crate::languages;
use crate::recognizers::{self, Anchor, Check, Cue, Find, Finder, Match, Recognizer, Tail};

/// The recognizers, compiled once per process.
pub struct Scanner {
    rows: Vec<Row>,
    shapes: Shapes<u16>,
    triggers: Triggers<u16>,
    /// With the fewest digits that must follow.
    at_digit: Vec<(u16, usize)>,
    at_at: Vec<u16>,
    at_colon: Vec<u16>,
    cues: CueIndex,
    counter: Option<Group>,
    spoken: Spoken,
}

struct Row {
    recognizer: &'static Recognizer,
    cue: Option<Group>,
}

impl Scanner {
    /// The scanner over all recognizers.
    pub fn get() -> &'static Self {
        static SCANNER: OnceLock<Scanner> = OnceLock::new();
        SCANNER.get_or_init(Self::compile)
    }

    fn compile() -> Self {
        let used: Vec<_> = recognizers::all()
            .filter_map(|row| row.cue.group())
            .chain([languages::COUNTER_CUES])
            .collect();
        let cues = CueIndex::new(|group| used.contains(&group));
        let mut scanner = Self {
            rows: Vec::new(),
            shapes: Shapes::new(),
            triggers: Triggers::new(),
            at_digit: Vec::new(),
            at_at: Vec::new(),
            at_colon: Vec::new(),
            counter: cues.group(languages::COUNTER_CUES),
            cues,
            spoken: Spoken::new(),
        };
        for word in respell::trigger_words() {
            scanner.triggers.insert_phrase(word, Behind::Any, SPOKEN);
        }
        for (row, recognizer) in (0..).zip(recognizers::all()) {
            scanner.add(row, recognizer);
        }
        scanner
    }

    fn add(&mut self, row: u16, recognizer: &'static Recognizer) {
        match &recognizer.find {
            Find::Shapes(shapes) => {
                for shape in *shapes {
                    self.shapes.insert(shape, row);
                }
            }
            Find::Prefixes(prefixes, _)
            | Find::Opens(prefixes, _)
            | Find::OpensFar(prefixes, _) => {
                for prefix in *prefixes {
                    self.triggers.insert_prefix(prefix, row);
                }
            }
            Find::After(group, _) => self.add_phrases(group, Behind::Any, row),
            Find::Labelled(group, _) => self.add_phrases(group, Behind::Sign, row),
            Find::At(Anchor::Digit, _) => self.at_digit.push((row, 0)),
            Find::At(Anchor::Number(fewest), _) => self.at_digit.push((row, *fewest)),
            Find::At(Anchor::At, _) => self.at_at.push(row),
            Find::At(Anchor::Colon, _) => self.at_colon.push(row),
        }
        self.rows.push(Row {
            recognizer,
            cue: recognizer
                .cue
                .group()
                .and_then(|group| self.cues.group(group)),
        });
    }

    fn add_phrases(&mut self, group: &str, behind: Behind, row: u16) {
        for phrase in languages::phrases(group) {
            self.triggers.insert_phrase(phrase, behind, row);
        }
    }

    /// Everything in the folded `text` that a recognizer accepts, with its score.
    pub fn scan(&self, text: &str) -> Scan {
        let mut pass = Pass {
            scanner: self,
            text: Text::new(text),
            near: NearCues::default(),
            scan: Scan::default(),
        };
        visit_anchors(pass.text, self.triggers.beginnings(), |anchor, position| {
            pass.visit(anchor, position);
        });
        pass.scan
    }
}

/// What a scan found.
#[derive(Default)]
pub struct Scan {
    /// What a recognizer accepts; in no order, overlapping.
    pub candidates: Vec<Candidate>,
    /// Whether something stands there that is read over more than a few lines.
    pub far: bool,
}

/// One scan of one text.
struct Pass<'a> {
    scanner: &'a Scanner,
    text: Text<'a>,
    near: NearCues,
    scan: Scan,
}

impl Pass<'_> {
    fn visit(&mut self, anchor: anchors::Anchor, position: usize) {
        let scanner = self.scanner;
        match anchor {
            anchors::Anchor::Word { end } => self.visit_word(position, end),
            anchors::Anchor::Digit => self.visit_digit(position),
            anchors::Anchor::At => self.run_finders(&scanner.at_at, position),
            anchors::Anchor::Colon => self.run_finders(&scanner.at_colon, position),
        }
    }

    fn find_number(&mut self, position: usize) -> NumberAt {
        let scanner = self.scanner;
        let number = NumberAt::read(self.text, position);
        for &(row, fewest) in &scanner.at_digit {
            if number.digits >= fewest
                && let Some(Find::At(_, finder)) = self.find(row)
            {
                self.run(row, *finder, position);
            }
        }
        number
    }

    fn visit_digit(&mut self, position: usize) {
        self.visit_shapes(position);
        let number = self.find_number(position);
        let slipped = number.may_slip.then(|| respell::slips(self.text, position));
        let scattered = || {
            let enough = number.digits >= respell::FEWEST_SCATTERED;
            enough.then(|| respell::scattered(self.text, position))
        };
        self.read_respelled(slipped.flatten().or_else(|| scattered().flatten()));
    }

    fn run_finders(&mut self, rows: &[u16], position: usize) {
        for &row in rows {
            if let Some(Find::At(_, finder)) = self.find(row) {
                self.run(row, *finder, position);
            }
        }
    }

    fn run(&mut self, row: u16, finder: Finder, position: usize) {
        if let Some(found) = finder(self.text, position) {
            let span = self.text.whole_characters(found.span);
            match self.scanner.rows.get(usize::from(row)) {
                Some(known) if known.recognizer.check.is_some() => {
                    self.consider_checked(row, span, found.weight);
                }
                _ => self.consider(row, Match { span, ..found }),
            }
        }
    }

    fn visit_word(&mut self, position: usize, end: usize) {
        let (text, triggers) = (self.text, &self.scanner.triggers);
        triggers.prefixes_at(text, position, |start, end, row| match self.find(row) {
            Some(Find::Prefixes(_, tail)) => {
                if let Some(end) = tail_end(text, end, tail) {
                    self.consider_checked(row, Span::new(start, end), 1.0);
                }
            }
            Some(Find::Opens(_, finder)) => self.run(row, *finder, start),
            Some(Find::OpensFar(_, finder)) => {
                self.scan.far = true;
                self.run(row, *finder, start);
            }
            _ => {}
        });
        triggers.phrases_at(text, position, end, |end, row| {
            if row == SPOKEN {
                self.read_respelled(self.scanner.spoken.read(text, position));
            } else if let Some(Find::After(_, finder) | Find::Labelled(_, finder)) = self.find(row)
            {
                self.run(row, *finder, end);
            }
        });
        // An identifier that starts with letters and holds a digit further on is
        // visited from its digit.
    }

    /// Asks the recognizers what a number is that is not plainly written.
    fn read_respelled(&mut self, number: Option<Respelled>) {
        let Some(number) = number else { return };
        let rewritten = number.rewrite(self.text);
        let mut pass = Pass {
            scanner: self.scanner,
            text: Text::new(&rewritten.text),
            near: NearCues::default(),
            scan: Scan::default(),
        };
        pass.visit_shapes(rewritten.digit());
        pass.find_number(rewritten.digit());
        let candidates = pass.scan.candidates.into_iter();
        self.scan
            .candidates
            .extend(candidates.filter_map(|candidate| rewritten.place(candidate)));
    }

    /// Walks the shapes from where the identifier around the digit at `position`
    /// may begin: its own letters, or a short word of letters right before it.
    fn visit_shapes(&mut self, position: usize) {
        let text = self.text;
        let own = text.run_start(position, LONGEST_ID, |byte| byte.is_ascii_alphanumeric());
        let earlier_digit = text.bytes(own, position).iter().any(u8::is_ascii_digit);
        if earlier_digit || position - own == LONGEST_ID {
            return;
        }
        self.walk_shapes(own);
        // Groups of letters may stand before the first digit: `AB 12`, `RSS MRA 85T10`.
        let mut start = own;
        for _ in 0..LEADS {
            if !b" -.".contains(&text.before(start)) {
                break;
            }
            let gap = start - 1;
            let letters = text.run_start(gap, LONGEST_LEAD + 1, |byte| byte.is_ascii_alphabetic());
            if letters == gap
                || gap - letters > LONGEST_LEAD
                || text.before(letters).is_ascii_digit()
            {
                break;
            }
            start = letters;
            self.walk_shapes(start);
        }
        if b"(+".contains(&text.before(own)) {
            self.walk_shapes(own - 1);
        }
    }

    fn walk_shapes(&mut self, start: usize) {
        let (text, shapes) = (self.text, &self.scanner.shapes);
        shapes.walk(text, start, &mut |end, row| {
            let span = Span::new(start, end);
            if !begins_with_word(text, span) {
                self.consider_checked(row, span, glue_weight(text, span));
            }
        });
    }

    /// A shape, a prefix or a finder fits: asks the row's own check.
    fn consider_checked(&mut self, row: u16, span: Span, weight: f64) {
        let Some(recognizer) = self.scanner.rows.get(usize::from(row)) else {
            return;
        };
        let check = match recognizer.recognizer.check {
            None => Check::Plausible,
            Some(check) => check(compact(self.text, span, &mut [0; LONGEST_COMPACT])),
        };
        self.consider(
            row,
            Match::new(span.start(), span.end(), check).weighing(weight),
        );
    }

    /// Scores what was found, and keeps it when anything speaks for it.
    fn consider(&mut self, row: u16, found: Match) {
        let Some(row) = self.scanner.rows.get(usize::from(row)) else {
            return;
        };
        if found.check == Check::Impossible {
            return;
        }
        let near = match row.recognizer.cue {
            Cue::Ignored => &[],
            Cue::Raises(_) | Cue::Required(_) => {
                self.near.of(&self.scanner.cues, self.text, found.span)
            }
        };
        let text = self.text;
        self.scan.candidates.extend(score::rate(
            row.recognizer,
            (row.cue, self.scanner.counter),
            &found,
            near,
            || Surroundings::of(text, found.span),
        ));
    }

    fn find(&self, row: u16) -> Option<&'static Find> {
        self.scanner
            .rows
            .get(usize::from(row))
            .map(|row| &row.recognizer.find)
    }
}

/// True for "es 12345678Z" and "de 123456789": a word of the sentence stands before the
/// number, not the code of a country, which has the case of the letters behind it.
fn begins_with_word(text: Text<'_>, span: Span) -> bool {
    let lead = text.run_end_within(span.start(), LONGEST_LEAD, |byte| byte.is_ascii_lowercase());
    lead > span.start()
        && text.at(lead) == b' '
        && !text
            .bytes(lead, span.end())
            .iter()
            .any(u8::is_ascii_lowercase)
}

/// What a glance tells of a number.
struct NumberAt {
    /// Digits from the position on, together or in groups, up to [`MOST_DIGITS`].
    digits: usize,
    /// Whether a letter stands beside its digits.
    may_slip: bool,
}

impl NumberAt {
    fn read(text: Text<'_>, position: usize) -> Self {
        let is_letter = |byte: u8| byte.is_ascii_alphabetic() || byte == b'|';
        let (mut digits, mut gap) = (0, 0);
        let mut behind = 0;
        for &byte in text.bytes(position, (position + WIDEST_NUMBER).min(text.len())) {
            if byte.is_ascii_digit() {
                digits += 1;
                gap = 0;
            } else {
                gap += 1;
                if gap > WIDEST_GAP || !b" -._/,*|:+~()\t\n\r".contains(&byte) {
                    behind = byte;
                    break;
                }
            }
        }
        let slips = |byte: u8| b"OoIl|ZzSsGB".contains(&byte);
        Self {
            digits,
            may_slip: slips(text.before(position)) || is_letter(behind) && slips(behind),
        }
    }
}

/// The end of what follows a prefix, when its length is right.
fn tail_end(text: Text<'_>, end: usize, tail: &Tail) -> Option<usize> {
    let rest = text.bytes(end, (end + tail.most + 1).min(text.len()));
    let length = rest
        .iter()
        .take_while(|&&byte| (tail.alphabet)(byte))
        .count();
    let run = rest.get(..length)?;
    // A full stop ends the sentence.
    let run = match run {
        [body @ .., b'.'] => body,
        _ => run,
    };
    (run.len() >= tail.fewest && length <= tail.most && (tail.drawn)(run))
        .then_some(end + run.len())
}

/// The letters, in upper case, and digits of a span.
fn compact<'b>(text: Text<'_>, span: Span, buffer: &'b mut [u8; LONGEST_COMPACT]) -> &'b [u8] {
    let mut length = 0;
    let characters = text.bytes(span.start(), span.end()).iter();
    for (slot, byte) in buffer
        .iter_mut()
        .zip(characters.filter(|byte| byte.is_ascii_alphanumeric()))
    {
        *slot = byte.to_ascii_uppercase();
        length += 1;
    }
    buffer.get(..length).unwrap_or_default()
}

/// Less than 1 where the span seems cut out of something longer: `550e8400-e29b`,
/// `12.345.678`, `$1234`, three groups of a longer row of groups.
pub fn glue_weight(text: Text<'_>, span: Span) -> f64 {
    let before = text.before(span.start());
    let after = text.at(span.end());
    let grouped = text.bytes(span.start(), span.end()).contains(&b' ');
    let glued_before = match before {
        b' ' if grouped => text.before(span.start() - 1).is_ascii_digit(),
        b'-' | b'_' | b'.' | b'/' | b'\\' | b'+' | b',' | b'=' => {
            let end = span.start() - 1;
            let run = text.run_start(end, LONGEST_ID, |byte| byte.is_ascii_alphanumeric());
            text.bytes(run, end).iter().any(u8::is_ascii_digit)
        }
        b'$' | b'%' | b'#' | b'*' => true,
        _ => before.is_ascii_alphanumeric(),
    };
    let glued_after = match after {
        b' ' if grouped => text.at(span.end() + 1).is_ascii_digit(),
        b'-' | b'_' | b'.' | b'/' | b'+' | b',' | b'%' => {
            text.at(span.end() + 1).is_ascii_alphanumeric()
                && (after != b'.' || text.at(span.end() + 1).is_ascii_digit())
        }
        _ => false,
    };
    if glued_before || glued_after {
        GLUED
    } else {
        1.0
    }
}

/// Stands for the number words among the rows of the triggers.
const SPOKEN: u16 = u16::MAX;
/// Bytes of a number, gaps and all, that are counted.
const WIDEST_NUMBER: usize = 64;
/// Bytes between two groups of digits.
const WIDEST_GAP: usize = 3;
/// Weight of what seems cut out of something longer.
const GLUED: f64 = 0.5;
/// Longest run of letters before the first digit of an identifier.
const LONGEST_ID: usize = 24;
/// Most groups of letters before the first digit of an identifier.
const LEADS: usize = 2;
/// Longest word of letters that belongs to an identifier behind a separator, as in `CHE-`.
const LONGEST_LEAD: usize = 4;
/// Longest identifier without its separators, prefixed tokens included.
const LONGEST_COMPACT: usize = 512;
