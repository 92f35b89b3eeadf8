//! What users of other tools complained about, one text each: `complaints.toml`.

use std::fs;
use std::sync::Arc;

use privet::names::Names;
use privet::{Policy, Redactor};
use serde::Deserialize;

#[derive(Deserialize)]
struct Table {
    complaint: Vec<Complaint>,
}

#[derive(Deserialize)]
struct Complaint {
    name: String,
    source: String,
    #[serde(default = "default_policy")]
    policy: String,
    text: String,
    /// Whether the names model reads too.
    #[serde(default)]
    names: bool,
    /// Entities and values, in the order of the text.
    #[serde(default)]
    found: Option<Vec<(String, String)>>,
    /// Values of which nothing may be left, whatever is hidden with them.
    #[serde(default)]
    hidden: Vec<String>,
}

#[test]
fn no_complaint_about_other_tools_holds_here() {
    let table: Table = toml::from_str(include_str!("complaints.toml")).expect("the table is valid");
    let mut failures = Vec::new();
    for complaint in &table.complaint {
        let policy = Policy::parse(&complaint.policy).expect(&complaint.name);
        let redactor = Redactor::new(policy);
        if complaint.names {
            let model = fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/models/names.bin"));
            let model = Names::new(&model.expect("the model is there")).expect("the model is good");
            redactor.use_names(Arc::new(model));
        }
        let findings = redactor.detect(&complaint.text).expect("the text is short");
        let found: Vec<(String, String)> = findings
            .iter()
            .map(|finding| {
                let value = finding.span.of(&complaint.text).to_owned();
                (finding.entity.to_string(), value)
            })
            .collect();
        let hides = |value: &String| found.iter().any(|(_, found)| found.contains(value));
        if complaint
            .found
            .as_ref()
            .is_some_and(|expected| *expected != found)
            || !complaint.hidden.iter().all(hides)
        {
            failures.push(format!(
                "{} ({})\n  expected {:?} {:?}\n  found    {found:?}",
                complaint.name, complaint.source, complaint.found, complaint.hidden
            ));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn default_policy() -> String {
    "default".to_owned()
}
