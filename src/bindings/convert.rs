//! Plain JavaScript objects from what the core returns, and texts the other way.

use js_sys::{Array, JSON, JsString, Object};
use wasm_bindgen::prelude::*;

use super::errors::bad_input;
use crate::diff::{self, Segment};
use crate::seal::Opened;
use crate::vault::PlaceholderEntry;
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

    /// An object under construction.
    #[wasm_bindgen(extends = Object)]
    type Fields;

    #[wasm_bindgen(method, indexing_setter)]
    fn set(this: &Fields, key: &JsValue, value: &JsValue);
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

/// A string value.
pub fn text(value: &str) -> JsValue {
    JsValue::from_str(value)
}

/// Sets a property of a fresh object, which cannot fail.
pub fn set(object: &Object, key: &str, value: &JsValue) {
    object.unchecked_ref::<Fields>().set(&text(key), value);
}

/// A `Finding`.
pub fn finding_to_js(finding: &Finding, offsets: &mut Utf16<'_>) -> JsValue {
    let object = Object::new();
    set(&object, "entity", &text(&finding.entity));
    set(&object, "category", &text(finding.category.as_str()));
    set(&object, "start", &offsets.at(finding.span.start()).into());
    set(&object, "end", &offsets.at(finding.span.end()).into());
    set(&object, "score", &rounded(finding.score).into());
    set(&object, "operator", &text(finding.operator.as_str()));
    set(&object, "replacement", &text(&finding.replacement));
    let reasons = finding
        .reasons
        .iter()
        .map(|reason| text(&reason.to_string()));
    set(&object, "reasons", &reasons.collect::<Array>());
    let codes = finding.reasons.iter().map(reason_to_js);
    set(&object, "reasonCodes", &codes.collect::<Array>());
    set(&object, "recognizer", &text(finding.recognizer));
    object.into()
}

fn reason_to_js(reason: &Reason) -> JsValue {
    let object = Object::new();
    set(&object, "code", &text(reason.code()));
    if let Reason::Cue { phrase, .. } | Reason::CounterCue(phrase) = reason {
        set(&object, "phrase", &text(phrase));
    }
    if let Reason::Cue {
        distance, before, ..
    } = *reason
    {
        #[expect(clippy::cast_precision_loss, reason = "a count of words")]
        set(&object, "distance", &(distance as f64).into());
        set(&object, "before", &before.into());
    }
    object.into()
}

/// A `Draft` of `source`.
pub fn draft_to_js(source: &str, draft: &Draft) -> Result<JsValue, JsValue> {
    let mut offsets = Utf16::new(source);
    let findings = draft
        .findings
        .iter()
        .map(|finding| finding_to_js(finding, &mut offsets));
    let object = Object::new();
    set(&object, "text", &text(&draft.text));
    set(&object, "findings", &findings.collect::<Array>());
    let replacements = draft.findings.iter().map(|finding| {
        (
            finding.span.start()..finding.span.end(),
            finding.replacement.as_str(),
        )
    });
    let segments =
        diff::segments(source, replacements).ok_or_else(|| bad_input("findings overlap"))?;
    set(
        &object,
        "segments",
        &segments.iter().map(segment_to_js).collect::<Array>(),
    );
    set(&object, "blocked", &draft.blocked.into());
    if let Some(sealed) = &draft.sealed {
        set(&object, "sealed", &text(sealed));
    }
    Ok(object.into())
}

/// A `PlaceholderEntry`.
pub fn entry_to_js(entry: &PlaceholderEntry) -> JsValue {
    let object = Object::new();
    set(&object, "placeholder", &text(&entry.placeholder));
    set(&object, "entity", &text(&entry.entity));
    set(&object, "original", &text(&entry.original));
    object.into()
}

/// An `Opened`.
pub fn opened_to_js(opened: &Opened) -> Result<JsValue, JsValue> {
    let object = Object::new();
    let header = serde_json::Value::Object(opened.header.clone());
    set(&object, "header", &parse_json(&header.to_string())?);
    set(
        &object,
        "placeholders",
        &opened
            .placeholders
            .iter()
            .map(entry_to_js)
            .collect::<Array>(),
    );
    if let Some(sealed) = &opened.text {
        set(&object, "text", &text(sealed));
    }
    Ok(object.into())
}

/// JSON of our own making as an object.
pub fn parse_json(json: &str) -> Result<JsValue, JsValue> {
    JSON::parse(json)
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

fn segment_to_js(segment: &Segment<'_>) -> JsValue {
    let object = Object::new();
    match *segment {
        Segment::Same { text: run } => {
            set(&object, "kind", &text("same"));
            set(&object, "text", &text(run));
        }
        Segment::Changed {
            before,
            after,
            finding,
        } => {
            set(&object, "kind", &text("changed"));
            set(&object, "before", &text(before));
            set(&object, "after", &text(after));
            #[expect(clippy::cast_precision_loss, reason = "an index")]
            set(&object, "finding", &(finding as f64).into());
        }
    }
    object.into()
}

/// Three decimals: more would claim a precision that no score has.
fn rounded(score: f64) -> f64 {
    (score * 1000.0).round() / 1000.0
}
