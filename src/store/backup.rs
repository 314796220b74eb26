//! A copy of the log in one file, taken while others go on writing. It is made under another name and has its own only
//! when it is whole; pieces of a copy that was killed are removed by the next one made in the same folder.

use std::{
    fs, io,
    path::{Path, PathBuf},
    process, thread,
    time::Duration,
};

use rusqlite::{
    Connection, OpenFlags,
    backup::{Backup, StepResult},
};

use super::{
    Store,
    error::{Fault, StoreError},
    schema,
    verify::{self, Problem},
};
use crate::platform::{FolderLock, files};

/// How the name of every unfinished copy begins.
const PIECE: &str = ".dingli-backup-";

impl Store {
    /// Writes the whole log, attachments included, to a new file for the owner alone, and checks every entry of the copy
    /// against its commitment. A file that exists is never overwritten; of one that could not be finished nothing stays.
    ///
    /// Opened in a folder as `dingli.db`, the copy goes on as a new writer. What is damaged here is damaged in the copy, which
    /// is kept all the same: it may be the last one there is. What that is, is returned.
    pub fn backup(&self, to: &Path) -> Result<Vec<Problem>, StoreError> {
        self.backup_by_way_of_another_name(to).map_err(|error| error.at(to))
    }

    fn backup_by_way_of_another_name(&self, to: &Path) -> Result<Vec<Problem>, StoreError> {
        if fs::symlink_metadata(to).is_ok() {
            return Err(Fault::Exists.into());
        }
        let folder = to.parent().filter(|it| !it.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new("."));
        let _held = among_others(folder)?;
        let aside = create_aside(folder)?;
        let copied = self
            .copy_to(&aside)
            .and_then(|problems| Ok(files::give_name(&aside, to).map(|()| problems)?));
        if copied.is_err() {
            let _ = fs::remove_file(&aside);
        }
        copied
    }

    fn copy_to(&self, to: &Path) -> Result<Vec<Problem>, StoreError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut copy = Connection::open_with_flags(to, flags)?;
        copy.execute_batch("PRAGMA synchronous = FULL; PRAGMA fullfsync = ON;")?;
        match Backup::new(&self.connection, &mut copy)?.step(-1)? {
            StepResult::Done => {}
            _ => return Err(StoreError::new(Fault::Locked, &self.path)),
        }
        // One file, without a write-ahead log beside it.
        copy.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
        let mut problems = verify::everything(&copy)?.problems;
        problems.retain(Problem::is_damage);
        copy.close().map_err(|(_, error)| error)?;
        Ok(problems)
    }
}

/// Clears away pieces where nobody makes a copy just now, then says to others that somebody does.
fn among_others(folder: &Path) -> Result<FolderLock, StoreError> {
    const PAUSE: Duration = Duration::from_millis(10);
    if let Some(_alone) = FolderLock::alone(folder) {
        clear(folder);
    }
    for _ in 0..schema::PATIENCE.as_millis() / PAUSE.as_millis() {
        if let Some(held) = FolderLock::together(folder) {
            return Ok(held);
        }
        thread::sleep(PAUSE);
    }
    Err(Fault::Locked.into())
}

/// What cannot be removed is in nobody's way.
fn clear(folder: &Path) {
    let Ok(names) = fs::read_dir(folder) else { return };
    for name in names.filter_map(Result::ok) {
        if name.file_name().to_string_lossy().starts_with(PIECE) {
            let _ = fs::remove_file(name.path());
        }
    }
}

fn create_aside(folder: &Path) -> io::Result<PathBuf> {
    let mut number = 0;
    loop {
        let path = folder.join(format!("{PIECE}{}-{number}.part", process::id()));
        match files::create_private_file(&path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => number += 1,
            created => return created.map(|_| path),
        }
    }
}
