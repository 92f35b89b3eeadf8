//! Ordinary prompts without personal data: nothing in them may be found.

use serde::Deserialize;

use crate::normalize::Folded;
use crate::scan::Scanner;

#[derive(Deserialize)]
struct PromptFile {
    prompt: Vec<Prompt>,
}

#[derive(Deserialize)]
struct Prompt {
    name: String,
    text: String,
}

#[test]
fn ordinary_prompts_hold_no_finding() {
    let file: PromptFile =
        toml::from_str(include_str!("ordinary/prompts.toml")).expect("the file is valid");
    let mut found = Vec::new();
    for prompt in &file.prompt {
        let folded = Folded::new(&prompt.text);
        for candidate in Scanner::get().scan(folded.text()).candidates {
            if candidate.score >= 0.5 {
                let text = folded.to_original(candidate.span).of(&prompt.text);
                let (id, score) = (candidate.recognizer, candidate.score);
                found.push(format!("{}: {id} {score:.2} {text:?}", prompt.name));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
