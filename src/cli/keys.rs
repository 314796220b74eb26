//! `dingli keys`: every key of the window, from the one table that the window itself reads.

use clap::Args;
use serde::Serialize;

use super::{failure::Failure, json, out::Out, table};
use crate::{
    console::{
        bindings::{self, BINDINGS},
        keymap::{Binding, Key, Place},
    },
    locale::Lang,
};

/// The words after `keys`.
#[derive(Debug, Args)]
pub(super) struct Keys {
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Serialize)]
struct Answer {
    place: String,
    keys: Vec<String>,
    does: String,
}

/// Prints the keys, grouped by the place where they hold.
pub(super) fn run(verb: &Keys, lang: Lang) -> Result<(), Failure> {
    let out = Out::default();
    if verb.json {
        let answers: Vec<Answer> = places()
            .flat_map(|(place, bindings)| {
                bindings.into_iter().map(move |binding| Answer {
                    place: lang.say(bindings::place_name(place)),
                    keys: labels(binding),
                    does: lang.say(binding.label),
                })
            })
            .collect();
        let text = serde_json::to_string_pretty(&answers)
            .map_err(|error| Failure::Stream(error.into()))?;
        out.line(&json::harmless(&text));
    } else {
        let groups: Vec<String> = places()
            .map(|(place, bindings)| {
                let rows: Vec<Vec<String>> = bindings
                    .into_iter()
                    .map(|binding| vec![labels(binding).join("  "), lang.say(binding.label)])
                    .collect();
                format!("{}\n{}", lang.say(bindings::place_name(place)), table::table(&rows, 2))
            })
            .collect();
        out.write(&groups.join("\n"));
    }
    out.failure().map_or(Ok(()), |error| Err(Failure::Stream(error)))
}

/// Every place with its bindings; what has no key is reached through the palette.
fn places() -> impl Iterator<Item = (Place, Vec<&'static Binding>)> {
    bindings::places().into_iter().map(|place| {
        let bindings =
            BINDINGS.iter().filter(|binding| binding.place == place && !binding.keys.is_empty());
        (place, bindings.collect())
    })
}

fn labels(binding: &Binding) -> Vec<String> {
    binding.keys.iter().map(|key: &Key| key.label()).collect()
}
