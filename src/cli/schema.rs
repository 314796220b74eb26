//! `dingli schema`: the JSON Schema of what `record` takes, or of a report in JSON.

use clap::Args;

use super::{failure::Failure, out::Out};
use crate::{record, report::render};

/// The words after `schema`.
#[derive(Debug, Args)]
pub(super) struct Schema {
    #[arg(value_name = "OF", default_value = "record", value_parser = ["record", "document"])]
    of: String,
}

/// Prints the schema.
pub(super) fn run(verb: &Schema) -> Result<(), Failure> {
    let out = Out::default();
    let schema = if verb.of == "document" { render::schema() } else { record::schema() };
    let text =
        serde_json::to_string_pretty(&schema).map_err(|error| Failure::Stream(error.into()))?;
    out.line(&text);
    out.failure().map_or(Ok(()), |error| Err(Failure::Stream(error)))
}
