//! The user's own look of documents, beside the log: read anew for every document, so that what was changed is there.

use std::path::{Path, PathBuf};

use super::SessionError;
use crate::report::look::{self, Fault, Look, Problem};

/// Where the user's own look lies.
pub fn look_file(dir: &Path) -> PathBuf {
    dir.join("templates").join("look.toml")
}

/// Reads a look and the logo beside it.
///
/// # Errors
/// The file cannot be read. What is wrong with what stands in it is the inner error.
pub fn read_look(file: &Path) -> Result<Result<Look, Vec<Problem>>, SessionError> {
    let text = std::fs::read_to_string(file).map_err(|error| SessionError::file(file, error))?;
    let look = match look::parse(&text) {
        Ok(look) => look,
        Err(problems) => return Ok(Err(problems)),
    };
    let Some((name, line, column)) = look.logo.clone() else { return Ok(Ok(look)) };
    Ok(match std::fs::read(file.with_file_name(&name)) {
        Ok(bytes) => look
            .with_logo(&bytes)
            .map(|look| match std::fs::read(file.with_file_name(&name).with_extension("png")) {
                Ok(picture) if look.lacks_picture() => look.with_picture(&picture),
                _ => look,
            })
            .map_err(|problem| vec![problem]),
        Err(_) => Err(vec![Problem { line, column, fault: Fault::LogoUnread { name } }]),
    })
}
