//! A copy of the log in one file, taken while others go on writing.

use std::path::Path;

use rusqlite::{
    Connection, OpenFlags,
    backup::{Backup, StepResult},
};

use super::{
    Store,
    error::{Fault, StoreError},
    verify::{self, Problem},
};
use crate::platform::files;

impl Store {
    /// Writes the whole log, attachments included, to a new file for the owner alone, and checks every entry of the copy
    /// against its commitment. A file that exists is never overwritten; one that could not be finished is removed.
    ///
    /// Opened in a folder as `dingli.db`, the copy goes on as a new writer. What is damaged here is damaged in the copy, which
    /// is kept all the same: it may be the last one there is. What that is, is returned.
    pub fn backup(&self, to: &Path) -> Result<Vec<Problem>, StoreError> {
        files::create_private_file(to).map_err(|error| StoreError::from(error).at(to))?;
        let copied = self.copy_to(to);
        if copied.is_err() {
            let _ = std::fs::remove_file(to);
        }
        copied.map_err(|error| error.at(to))
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
        to.parent()
            .filter(|parent| !parent.as_os_str().is_empty())
            .map_or(Ok(()), files::sync_dir)?;
        Ok(problems)
    }
}
