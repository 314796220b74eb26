//! The playbooks of this data folder: the built-in ones and the user's own.

use std::path::{Path, PathBuf};

use super::{Session, SessionError};
use crate::playbook::{Held, Library, Playbook};

/// Where the user's own playbooks lie.
pub fn user_folder(dir: &Path) -> PathBuf {
    dir.join("playbooks")
}

impl Session {
    /// The library, read when first asked for. A folder that is not there is empty.
    pub fn with_library<T>(&self, act: impl FnOnce(&Library) -> T) -> Result<T, SessionError> {
        let mut held = self.library.borrow_mut();
        if held.is_none() {
            *held = Some(Library::new(texts(&user_folder(self.store.dir()))?));
        }
        held.as_ref().map(act).ok_or(SessionError::Lost)
    }

    /// The playbook of that id.
    pub fn playbook(&self, id: &str) -> Option<Playbook> {
        self.with_library(|library| library.get(id)).ok().flatten().map(|held| held.playbook)
    }

    /// Every playbook, with where it comes from.
    pub fn playbooks(&self) -> Result<Vec<Held>, SessionError> {
        self.with_library(|library| library.all().collect())
    }
}

fn texts(folder: &Path) -> Result<Vec<(String, String)>, SessionError> {
    let Ok(listing) = std::fs::read_dir(folder) else { return Ok(Vec::new()) };
    let mut paths: Vec<PathBuf> = listing
        .filter_map(|file| file.ok().map(|file| file.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let text =
                std::fs::read_to_string(&path).map_err(|error| SessionError::file(&path, error))?;
            let name = path
                .file_name()
                .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
            Ok((name, text))
        })
        .collect()
}
