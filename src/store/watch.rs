//! Whether the files that are written to are still the ones in the folder. What is written to a file that was removed or
//! replaced is gone with the process, so nothing is acknowledged then.

use std::{
    io,
    path::{Path, PathBuf},
};

use super::{
    error::{Fault, StoreError},
    open::beside,
};
use crate::platform::FileId;

/// The files that a connection has open, as they were when it was opened.
#[derive(Debug, Default)]
pub(super) struct Watch(Vec<(PathBuf, FileId)>);

impl Watch {
    /// Watches the database.
    pub(super) fn over(database: &Path) -> Result<Self, StoreError> {
        let id = FileId::at(database).map_err(fault)?;
        Ok(Self(vec![(database.to_owned(), id)]))
    }

    /// Watches what SQLite keeps beside the database too. It makes these files when it first reads, and removes them
    /// only when nobody has the database open any more.
    pub(super) fn beside(&mut self, database: &Path) {
        for suffix in ["-wal", "-shm"] {
            let path = beside(database, suffix);
            if let Ok(id) = FileId::at(&path) {
                self.0.push((path, id));
            }
        }
    }

    /// Before a commit: an error where the file by which SQLite's connections lock each other is no longer the one that
    /// is open, or the folder is not in its place. One look only, because it stands in the way of every append.
    pub(super) fn look_before_commit(&self) -> Result<(), StoreError> {
        self.0.last().map_or(Ok(()), is_in_place)
    }

    /// After a commit: an error where the database or its write-ahead log is no longer the one that is open, so that what
    /// was committed is gone.
    pub(super) fn look_after_commit(&self) -> Result<(), StoreError> {
        self.0.iter().take(2).try_for_each(is_in_place)
    }

    /// An error where the database, or a file that SQLite keeps beside it, is no longer the one that is open.
    pub(super) fn look(&self) -> Result<(), StoreError> {
        self.0.iter().try_for_each(is_in_place)
    }
}

fn is_in_place((path, id): &(PathBuf, FileId)) -> Result<(), StoreError> {
    match FileId::at(path) {
        Ok(now) if now == *id => Ok(()),
        Ok(_) => Err(StoreError::new(Fault::Gone, path)),
        Err(error) => Err(fault(error).at(path)),
    }
}

fn fault(error: io::Error) -> StoreError {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Fault::Gone.into(),
        _ => error.into(),
    }
}
