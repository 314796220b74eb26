//! `dingli schema`: the JSON Schema of one line that `record` takes.

use super::{failure::Failure, out::Out};
use crate::record;

/// Prints the schema.
pub(super) fn run() -> Result<(), Failure> {
    let out = Out::default();
    let text = serde_json::to_string_pretty(&record::schema())
        .map_err(|error| Failure::Stream(error.into()))?;
    out.line(&text);
    out.failure().map_or(Ok(()), |error| Err(Failure::Stream(error)))
}
