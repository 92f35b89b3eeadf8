//! Plain JavaScript objects from what the core returns, and texts the other way.

use js_sys::{JSON, JsString};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::errors::bad_input;
use crate::diff::{self, Segment};
use crate::{Draft, Error, Finding, Reason};

#[wasm_bindgen]
extern "C" {
    /// The platform's encoder. Fills linear memory directly: several times faster than
    /// character by character.
    type TextEncoder;

    #[wasm_bindgen(constructor)]
    fn new() -> TextEncoder;

    #[wasm_bindgen(method, js_name = encodeInto)]
    fn encode_into(this: &TextEncoder, source: &JsString, destination: &mut [u8]) -> Encoded;

    type Encoded;

    #[wasm_bindgen(method, getter)]
    fn read(this: &Encoded) -> u32;

    #[wasm_bindgen(method, getter)]
    fn written(this: &Encoded) -> u32;
}

thread_local! {
    static ENCODER: TextEncoder = TextEncoder::new();
}

/// The text as UTF-8. A lone surrogate becomes U+FFFD, as in every encoder on the way
/// to a network; offsets stay the same, for both are one UTF-16 code unit.
pub fn to_text(source: &JsString) -> Result<String, JsValue> {
    let units = source.length();
    if units as usize > crate::MOST_TEXT {
        return Err(super::to_error(Error::Limit {
            found: units as usize,
            most: crate::MOST_TEXT,
        }));
    }
    let mut bytes = vec![0; units as usize];
    let encoded = encode(source, &mut bytes);
    let (read, mut length) = (encoded.read(), encoded.written() as usize);
    if read < units {
        let rest = source.slice(read, units);
        bytes.resize(length + (units - read) as usize * LONGEST_UNIT, 0);
        if let Some(room) = bytes.get_mut(length..) {
            length += encode(&rest, room).written() as usize;
        }
    }
    bytes.truncate(length);
    String::from_utf8(bytes).map_err(|_| bad_input("the text cannot be encoded as UTF-8"))
}

fn encode(source: &JsString, destination: &mut [u8]) -> Encoded {
    ENCODER.with(|encoder| encoder.encode_into(source, destination))
}

/// UTF-8 bytes that one UTF-16 code unit takes at most.
const LONGEST_UNIT: usize = 3;

/// Byte positions as UTF-16 positions. Cheap when asked in ascending order.
pub struct Utf16<'a> {
    text: &'a [u8],
    byte: usize,
    unit: u32,
}

impl<'a> Utf16<'a> {
    /// Positions in `text`.
    pub fn new(text: &'a str) -> Self {
        Self {
            text: text.as_bytes(),
            byte: 0,
            unit: 0,
        }
    }

    /// How many UTF-16 code units stand before `byte`.
    pub fn at(&mut self, byte: usize) -> u32 {
        if byte < self.byte {
            (self.byte, self.unit) = (0, 0);
        }
        let passed = self.text.get(self.byte..byte).unwrap_or_default();
        let units = |byte: &u8| u32::from(byte & 0xc0 != 0x80) + u32::from(*byte >= 0xf0);
        self.unit += passed.iter().map(units).sum::<u32>();
        self.byte = byte;
        self.unit
    }
}

/// A plain object or array. It crosses the border as one text: a call for each field
/// takes longer than finding what is in it.
pub fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let json = serde_json::to_string(value).map_err(|_| bad_input("the result is not JSON"))?;
    JSON::parse(&json)
}

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

/// Seconds since 1970.
pub fn now() -> u64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "seconds since 1970 fit"
    )]
    let seconds = (js_sys::Date::now() / 1000.0) as u64;
    seconds
}

/// Three decimals: more would claim a precision that no score has.
fn rounded(score: f64) -> f64 {
    (score * 1000.0).round() / 1000.0
}
