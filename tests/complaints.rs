//! What users of other tools complained about, one text each: `complaints.toml`.

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
    /// Entities and values, in the order of the text.
    found: Vec<(String, String)>,
}

#[test]
fn no_complaint_about_other_tools_holds_here() {
    let table: Table = toml::from_str(include_str!("complaints.toml")).expect("the table is valid");
    let mut failures = Vec::new();
    for complaint in &table.complaint {
        let policy = Policy::parse(&complaint.policy).expect(&complaint.name);
        let findings = Redactor::new(policy)
            .detect(&complaint.text)
            .expect("the text is short");
        let found: Vec<(String, String)> = findings
            .iter()
            .map(|finding| {
                let value = finding.span.of(&complaint.text).to_owned();
                (finding.entity.to_string(), value)
            })
            .collect();
        if found != complaint.found {
            failures.push(format!(
                "{} ({})\n  expected {:?}\n  found    {found:?}",
                complaint.name, complaint.source, complaint.found
            ));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn default_policy() -> String {
    "default".to_owned()
}
