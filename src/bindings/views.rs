//! Findings and drafts as JavaScript sees them.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::convert::to_js;
use super::errors::bad_input;
use super::text::Utf16;
use crate::diff::{self, Segment};
use crate::{Draft, Finding, Reason};

/// A `Finding`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FindingView<'a> {
    entity: &'a str,
    category: &'a str,
    start: u32,
    end: u32,
    score: f64,
    operator: &'a str,
    replacement: &'a str,
    reasons: Vec<String>,
    reason_codes: Vec<ReasonView>,
    recognizer: &'a str,
}

/// A `Reason`.
#[derive(Serialize)]
struct ReasonView {
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    phrase: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    distance: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<bool>,
}

/// A `Draft`.
#[derive(Serialize)]
struct DraftView<'a> {
    text: &'a str,
    findings: Vec<FindingView<'a>>,
    segments: Vec<SegmentView<'a>>,
    blocked: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    sealed: Option<&'a str>,
}

/// A `Segment`.
#[derive(Serialize)]
#[serde(rename_all = "lowercase", tag = "kind")]
enum SegmentView<'a> {
    Same {
        text: &'a str,
    },
    Changed {
        before: &'a str,
        after: &'a str,
        finding: usize,
    },
}

/// Findings of `source`.
pub fn view_findings<'a>(source: &str, findings: &'a [Finding]) -> Vec<FindingView<'a>> {
    let mut offsets = Utf16::new(source);
    let view = |finding: &'a Finding| FindingView {
        entity: &finding.entity,
        category: finding.category.as_str(),
        start: offsets.at(finding.span.start()),
        end: offsets.at(finding.span.end()),
        score: rounded(finding.score),
        operator: finding.operator.as_str(),
        replacement: &finding.replacement,
        reasons: finding.reasons.iter().map(Reason::to_string).collect(),
        reason_codes: finding.reasons.iter().map(view_reason).collect(),
        recognizer: finding.recognizer,
    };
    findings.iter().map(view).collect()
}

fn view_reason(reason: &Reason) -> ReasonView {
    let (phrase, distance, before) = match *reason {
        Reason::Cue {
            phrase,
            distance,
            before,
        } => (Some(phrase), Some(distance), Some(before)),
        Reason::CounterCue(phrase) => (Some(phrase), None, None),
        _ => (None, None, None),
    };
    ReasonView {
        code: reason.code(),
        phrase,
        distance,
        before,
    }
}

/// A `Draft` of `source`.
pub fn draft_to_js(source: &str, draft: &Draft) -> Result<JsValue, JsValue> {
    let replacements = draft.findings.iter().map(|finding| {
        (
            finding.span.start()..finding.span.end(),
            finding.replacement.as_str(),
        )
    });
    let segments =
        diff::segments(source, replacements).ok_or_else(|| bad_input("findings overlap"))?;
    to_js(&DraftView {
        text: &draft.text,
        findings: view_findings(source, &draft.findings),
        segments: segments.iter().map(view_segment).collect(),
        blocked: draft.blocked,
        sealed: draft.sealed.as_deref(),
    })
}

fn view_segment<'a>(segment: &Segment<'a>) -> SegmentView<'a> {
    match *segment {
        Segment::Same { text } => SegmentView::Same { text },
        Segment::Changed {
            before,
            after,
            finding,
        } => SegmentView::Changed {
            before,
            after,
            finding,
        },
    }
}

/// Three decimals: more would claim a precision that no score has.
fn rounded(score: f64) -> f64 {
    (score * 1000.0).round() / 1000.0
}
