//! With a threshold, and the file of a names model if one is to look too: reads one JSON string a line and writes what is found in it, one JSON array a line; offsets are UTF-16
//! code units. Without: writes the entities of this build, as JSON.
//! The accuracy benchmark runs it with `--native`.
#![allow(clippy::print_stdout, reason = "a program's output")]

use std::error::Error;
use std::io::{BufRead, stdin};
use std::sync::Arc;

use privet::names::Names;
use privet::{Policy, Redactor};
use serde_json::json;

fn main() -> Result<(), Box<dyn Error>> {
    let Some(threshold) = std::env::args().nth(1) else {
        println!("{}", json!(privet::entity::ENTITIES));
        return Ok(());
    };
    let threshold: f64 = threshold.parse()?;
    let policy = json!({ "extends": "default", "threshold": threshold });
    let redactor = Redactor::new(Policy::parse(&policy.to_string())?);
    if let Some(model) = std::env::args().nth(2) {
        redactor.use_names(Arc::new(Names::new(&std::fs::read(model)?)?));
    }
    for line in stdin().lock().lines() {
        let text: String = serde_json::from_str(&line?)?;
        let utf16 = |at: usize| text.get(..at).unwrap_or_default().encode_utf16().count();
        let findings: Vec<_> = redactor
            .detect(&text)?
            .iter()
            .map(|finding| {
                json!({
                    "entity": finding.entity,
                    "start": utf16(finding.span.start()),
                    "end": utf16(finding.span.end()),
                    "score": finding.score,
                    "operator": finding.operator,
                    "recognizer": finding.recognizer,
                    "reasons": finding.reasons.iter().map(ToString::to_string).collect::<Vec<_>>(),
                })
            })
            .collect();
        println!("{}", json!(findings));
    }
    Ok(())
}
