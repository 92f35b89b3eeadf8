//! Typed text that a restorer would take for a placeholder, once what stood beside it is replaced.

use crate::placeholder::{self, Labels, Placeholder};
use crate::policy::Operator;
use crate::{Finding, Span};

/// A look-alike of the draft that the text does not have: in `4285EMAIL_2` it is part
/// of a longer word, in `[DK_CPR_1]EMAIL_2` it is not.
pub struct CutFree {
    /// What a restorer would read.
    pub placeholder: Placeholder,
    /// The typed words that it is made of.
    pub words: Vec<Span>,
}

/// The look-alikes that replacing cut free. Costs almost nothing where every finding
/// stands between white space or beside words without digits.
pub fn cut_free(text: &str, findings: &[Finding], labels: &Labels) -> Vec<CutFree> {
    if !findings.iter().any(|finding| may_cut_free(text, finding)) {
        return Vec::new();
    }
    let runs = runs(text, findings);
    let mut first = 0;
    let mut cut_free = Vec::new();
    for found in placeholder::find(&draft(text, findings), labels) {
        first += runs
            .iter()
            .skip(first)
            .take_while(|run| run.draft.end() <= found.span.start)
            .count();
        let span = Span::new(found.span.start, found.span.end);
        let overlapping = || {
            let rest = runs.iter().skip(first);
            rest.take_while(|run| run.draft.overlaps(span))
        };
        if overlapping().any(|run| run.is_placeholder) {
            continue;
        }
        let typed = overlapping().filter_map(|run| Some((run, run.typed?)));
        cut_free.push(CutFree {
            placeholder: found.placeholder,
            words: typed
                .map(|(run, typed)| run.words_at(span, typed, text))
                .collect(),
        });
    }
    cut_free
}

/// The draft, without what stands inside of its placeholders: reading them costs most, and none is a look-alike.
fn draft(text: &str, findings: &[Finding]) -> String {
    let mut draft = String::with_capacity(text.len());
    let mut typed = 0;
    for finding in findings {
        draft.push_str(Span::new(typed, finding.span.start()).of(text));
        let replacement = finding.replacement.as_str();
        let mut ends = replacement.chars();
        match (ends.next(), ends.next_back()) {
            (Some(first), Some(last)) if finding.restorable => {
                let inside = replacement.len() - first.len_utf8() - last.len_utf8();
                draft.push(first);
                draft.extend(std::iter::repeat_n('\n', inside));
                draft.push(last);
            }
            _ => draft.push_str(replacement),
        }
        typed = finding.span.end();
    }
    draft.push_str(Span::new(typed, text.len()).of(text));
    draft
}

/// A run of the draft.
struct Run {
    draft: Span,
    /// Where it stands in the text; nothing for a replacement.
    typed: Option<Span>,
    is_placeholder: bool,
}

impl Run {
    /// The part of a typed run that `span` of the draft touches, to the ends of its words.
    fn words_at(&self, span: Span, typed: Span, text: &str) -> Span {
        let offset = |position: usize| typed.start() + position.saturating_sub(self.draft.start());
        let start = offset(span.start()).min(typed.end());
        let end = offset(span.end()).min(typed.end());
        let before = Span::new(typed.start(), start).of(text);
        let behind = Span::new(end, typed.end()).of(text);
        let is_word = |c: &char| !c.is_whitespace();
        let length = |characters: &mut dyn Iterator<Item = char>| -> usize {
            characters.map(char::len_utf8).sum()
        };
        Span::new(
            start - length(&mut before.chars().rev().take_while(is_word)),
            end + length(&mut behind.chars().take_while(is_word)),
        )
    }
}

/// The draft from end to end.
fn runs(text: &str, findings: &[Finding]) -> Vec<Run> {
    let mut runs = Vec::with_capacity(2 * findings.len() + 1);
    let (mut typed, mut drafted) = (0, 0);
    for finding in findings {
        push_typed(
            &mut runs,
            Span::new(typed, finding.span.start()),
            &mut drafted,
        );
        let end = drafted + finding.replacement.len();
        runs.push(Run {
            draft: Span::new(drafted, end),
            typed: None,
            is_placeholder: finding.restorable,
        });
        (typed, drafted) = (finding.span.end(), end);
    }
    push_typed(&mut runs, Span::new(typed, text.len()), &mut drafted);
    runs
}

fn push_typed(runs: &mut Vec<Run>, typed: Span, drafted: &mut usize) {
    let end = *drafted + typed.len();
    runs.push(Run {
        draft: Span::new(*drafted, end),
        typed: Some(typed),
        is_placeholder: false,
    });
    *drafted = end;
}

/// Whether a word with a digit touches the finding; a label alone is enough where the
/// replacement can bring the digit.
fn may_cut_free(text: &str, finding: &Finding) -> bool {
    if finding.operator == Operator::Keep {
        return false;
    }
    let before = Span::new(0, finding.span.start()).of(text).bytes().rev();
    let behind = Span::new(finding.span.end(), text.len()).of(text).bytes();
    let is_word = |byte: &u8| !byte.is_ascii_whitespace();
    let counts = |byte: u8| byte.is_ascii_digit() || !byte.is_ascii() || !finding.restorable;
    before.take(LONGEST).take_while(is_word).any(counts)
        || behind.take(LONGEST).take_while(is_word).any(counts)
}

/// More bytes than a look-alike without white space has.
const LONGEST: usize = 4 * placeholder::MAX_HELD;
