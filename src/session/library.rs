//! The playbooks of this data folder: the built-in ones and the user's own.

use std::{
    io,
    path::{Path, PathBuf},
};

use super::{Session, SessionError};
use crate::{
    incident::IncidentId,
    playbook::{Held, Kind, Library, Playbook, Problem},
};

/// Where the user's own playbooks lie.
pub fn user_folder(dir: &Path) -> PathBuf {
    dir.join("playbooks")
}

impl Session {
    /// The library, read when first asked for. A folder that is not there is empty; what cannot be read in it is a fault of
    /// that file alone.
    pub fn with_library<T>(&self, act: impl FnOnce(&Library) -> T) -> Result<T, SessionError> {
        let mut held = self.library.borrow_mut();
        if held.is_none() {
            let (texts, unread) = read_folder(&user_folder(self.store.dir()));
            *held = Some(Library::new(texts).with_unread(unread));
        }
        held.as_ref().map(act).ok_or(SessionError::Lost)
    }

    /// The playbook of that id that is in force.
    pub fn playbook(&self, id: &str) -> Option<Playbook> {
        self.held(id, None).ok().flatten().map(|held| held.playbook)
    }

    /// The playbook of a class with where it comes from: the version that is tried in that incident, or else the one in force
    /// (N3), or else the user's own file, or else the built-in one. A version whose text this program cannot read is passed
    /// over.
    pub fn held(
        &self,
        id: &str,
        incident: Option<IncidentId>,
    ) -> Result<Option<Held>, SessionError> {
        let version =
            self.with_directory(|known, _| known.house.versions.adopted(id, incident).cloned())?;
        let read = version.and_then(|it| Some((it.playbook().ok()?, it.said.text)));
        self.with_library(|library| match read {
            Some((playbook, text)) => Some(library.version(playbook, text)),
            None => library.get(id),
        })
    }

    /// Every playbook that is in force, with where it comes from.
    pub fn playbooks(&self) -> Result<Vec<Held>, SessionError> {
        let mut ids: Vec<String> =
            self.with_library(|library| library.ids().into_iter().map(str::to_owned).collect())?;
        let versions: Vec<String> = self.with_directory(|known, _| {
            known.house.versions.classes_in_force().into_iter().map(str::to_owned).collect()
        })?;
        for id in versions {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        let held: Result<Vec<_>, _> = ids.iter().map(|id| self.held(id, None)).collect();
        Ok(held?.into_iter().flatten().collect())
    }
}

/// The texts of the user's playbooks by file name, and what could not be read, with the reason. Only files are opened: a
/// pipe would be waited for.
fn read_folder(folder: &Path) -> (Vec<(String, String)>, Vec<(String, Problem)>) {
    let unreadable =
        |error: &io::Error| Problem::of_file(Kind::Unreadable { reason: error.kind() });
    let listing = match std::fs::read_dir(folder) {
        Ok(listing) => listing,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Default::default(),
        Err(error) => return (Vec::new(), vec![(String::new(), unreadable(&error))]),
    };
    let mut paths: Vec<PathBuf> = listing
        .filter_map(|file| file.ok().map(|file| file.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    paths.sort();
    let (mut texts, mut unread) = (Vec::new(), Vec::new());
    for path in paths {
        let name =
            path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        match std::fs::metadata(&path) {
            Ok(about) if !about.is_file() => {
                unread.push((name, Problem::of_file(Kind::NotAFile)));
                continue;
            }
            Ok(_) => {}
            Err(error) => {
                unread.push((name, unreadable(&error)));
                continue;
            }
        }
        match std::fs::read(&path).map(String::from_utf8) {
            Ok(Ok(text)) => texts.push((name, text)),
            Ok(Err(error)) => {
                let good = error.as_bytes().get(..error.utf8_error().valid_up_to());
                let line = good.unwrap_or_default().split(|byte| *byte == b'\n').count();
                unread.push((name, Problem { line, column: 1, kind: Kind::NotUtf8 }));
            }
            Err(error) => unread.push((name, unreadable(&error))),
        }
    }
    (texts, unread)
}
