//! Trains the names model and says how good it is. docs/names-model.md explains how.
//!
//! privet-training train --data FOLDER --lists FOLDER --out FILE [--rows N] [--hold-out]
//! privet-training evaluate --data FOLDER --lists FOLDER --model FILE [--hold-out]: with `--hold-out`, the audit alone, of
//!     names that a model which was trained with `--hold-out` has never seen
//! privet-training errors --data FOLDER --lists FOLDER --model FILE --set NAME

mod clean;
mod crf;
mod data;
mod evaluate;
mod gazetteer;
mod generate;
mod instance;
mod names;
mod neighbours;
mod random;
mod report;
mod syllables;
mod train;

use std::path::PathBuf;
use std::process::ExitCode;

use privet::names::words::word_id;

use data::Example;
use names::{Keep, NameLists};
use random::Random;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("privet-training: {error}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = pico_args::Arguments::from_env();
    let command = arguments.subcommand()?;
    let data: PathBuf = arguments.value_from_str("--data")?;
    let lists: PathBuf = arguments.value_from_str("--lists")?;
    let hold_out = arguments.contains("--hold-out");
    match command.as_deref() {
        Some("train") => {
            let out: PathBuf = arguments.value_from_str("--out")?;
            let options = train::Options {
                bits: arguments.opt_value_from_str("--bits")?.unwrap_or(21),
                rows: arguments.opt_value_from_str("--rows")?.unwrap_or(43_000),
                seed: 20_261_122,
                epochs: [
                    arguments.opt_value_from_str("--dense")?.unwrap_or(5),
                    arguments.opt_value_from_str("--pruned")?.unwrap_or(2),
                    arguments.opt_value_from_str("--whole")?.unwrap_or(2),
                ],
                rate: arguments.opt_value_from_str("--rate")?.unwrap_or(0.1),
            };
            let made: usize = arguments.opt_value_from_str("--made")?.unwrap_or(40_000);
            let names = NameLists::read(&lists, if hold_out { Keep::Seen } else { Keep::All });
            let corpus = corpus(&data, false);
            let gazetteer = gazetteer::Gazetteer::new(&names, &corpus);
            let mut generated = generate::generate(&names, made, &mut Random::new(3));
            generated.extend(neighbours::neighbours(&corpus, &mut Random::new(5)));
            eprintln!(
                "{} texts, {} made, {} listed words",
                corpus.len(),
                generated.len(),
                gazetteer.masks.len()
            );
            let mut parameters = train::train(&corpus, &generated, &names, &gazetteer, &options);
            parameters.about = report::about(&data, &options, hold_out);
            let file = privet::names::write(&parameters)
                .ok_or("the model does not fit the file format")?;
            std::fs::write(&out, &file)?;
            eprintln!("{}: {} bytes", out.display(), file.len());
            Ok(())
        }
        Some("evaluate") => {
            let model: PathBuf = arguments.value_from_str("--model")?;
            let model = privet::names::Names::new(&std::fs::read(&model)?)?;
            let mut names =
                NameLists::read(&lists, if hold_out { Keep::HeldOut } else { Keep::All });
            if hold_out {
                names.forget(&data::people(&corpus(&data, false)));
                report::print_audit(&model, &names);
            } else {
                report::print(&model, &data, &names);
            }
            Ok(())
        }
        Some("errors") => {
            let model: PathBuf = arguments.value_from_str("--model")?;
            let set: String = arguments.value_from_str("--set")?;
            let model = privet::names::Names::new(&std::fs::read(&model)?)?;
            report::print_errors(&model, &data::read(&data.join("dev"), &set));
            Ok(())
        }
        _ => Err("the commands are train, evaluate and errors".into()),
    }
}

/// The corpora to train on, weighed by repetition; or the split that is kept apart.
pub fn corpus(data: &std::path::Path, kept_apart: bool) -> Vec<Example> {
    let folder = data.join("train");
    let mut examples = Vec::new();
    for name in data::corpora(&folder) {
        let (every, times) = match name.as_str() {
            // A century old, and read by a machine.
            name if name.starts_with("europeana") => (3, 1),
            "wnut17_train" => (1, 3),
            name if name.starts_with("btc") => (1, 2),
            // The web, and requests that hold few names.
            "gum_perm" | "rest8k_train_0" => (1, 2),
            "massive_de_train" | "snips" => (2, 1),
            _ => (1, 1),
        };
        let mut own = data::read(&folder, &name);
        clean::clean(&name, &mut own);
        for (index, example) in own.into_iter().enumerate() {
            // Every tenth text is kept apart, whichever file repeats it.
            let apart = word_id(&example.text) % 10 == 7;
            if apart == kept_apart && (kept_apart || index % every == 0) {
                examples.extend(std::iter::repeat_n(
                    example,
                    if kept_apart { 1 } else { times },
                ));
            }
        }
    }
    examples
}
