//! The settings, in a small file beside the log.

use std::{io, path::Path};

use super::SessionError;
use crate::{
    calendar::{self, BadTable, Official},
    platform::files,
    settings::Settings,
};

const FILE: &str = "settings.json";

/// The settings in a data folder; `None` before the first run.
pub fn read(dir: &Path) -> Result<Option<Settings>, SessionError> {
    let path = dir.join(FILE);
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(SessionError::file(&path, error)),
    };
    serde_json::from_str(&text)
        .map(Some)
        .map_err(|error| SessionError::Settings { path, reason: error.to_string() })
}

/// The public holidays in a file: `.ics`, or a table of our own form. It is called as the file is.
pub fn read_holidays(path: &Path) -> Result<calendar::Read, SessionError> {
    let text = std::fs::read_to_string(path).map_err(|error| SessionError::file(path, error))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Official::read(&name, &text)
        .map_err(|BadTable(reason)| SessionError::Calendar { path: path.to_owned(), reason })
}

/// Keeps the settings, replacing the file in one step.
pub(super) fn write(dir: &Path, settings: &Settings) -> Result<(), SessionError> {
    let path = dir.join(FILE);
    let text = serde_json::to_string_pretty(settings).map_err(|_| SessionError::Lost)?;
    files::write_atomically(&path, text.as_bytes())
        .map_err(|error| SessionError::file(&path, error))
}
