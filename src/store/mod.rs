//! The log on disk: one SQLite file that is only ever appended to, and what is kept beside it.
//!
//! Owns the exact bytes of an entry, the chain over them, the transactions that add them, and the one projection. It
//! refuses to judge what an entry says (that is [`crate::incident`]'s), to read the clock, and to change or drop
//! anything that was acknowledged.
//!
//! In the data folder: `dingli.db` with its `-wal` and `-shm`, `writer.json` (who writes here), `heads.log` (what was
//! written last, see [`Warning`]) and `ballast` (room to give back when the disk is full). A log that is being begun is
//! called `dingli.db.new`. In the folder `search` stand the indexes of the search, see [`index`].

mod append;
mod backup;
mod blob;
pub mod chain;
mod codec;
mod create;
mod draft;
mod error;
mod head;
mod incidents;
pub mod index;
mod joining;
mod line_marks;
mod losses;
mod merge;
mod open;
mod opened;
mod quick;
mod random;
mod read;
pub mod reference;
mod refused;
mod salvage;
mod scan;
mod schema;
mod sealed;
mod search;
mod shared;
mod space;
mod verify;
mod watch;
mod words;
mod writer;

use std::{
    cell::{Cell, RefCell},
    fs::File,
    path::{Path, PathBuf},
};

use rusqlite::{Connection, Transaction, TransactionBehavior};

pub use self::{
    append::{Append, SummaryRow},
    blob::{Blob, Digest, MAX_BLOB},
    codec::{attachments, open as open_entry, seal, seal_act},
    draft::DraftRow,
    error::{AppendError, Fault, StoreError},
    head::erases,
    incidents::{Filter, IncidentRow},
    joining::{Closing, Joined},
    line_marks::LineMarks,
    losses::{Loss, Seen},
    merge::{Bodiless, Erasures, MergeReport, Offer, Rejected},
    open::has_log,
    random::Salts,
    refused::Refused,
    sealed::{Flaw, Heads, Sealed, SealedBody, Tip},
    search::Searched,
    verify::{Problem, VerifyReport},
    words::loss_notice,
    writer::{NewWriter, Warning},
};
use self::{error::Failure, space::Ballast, watch::Watch};
use crate::incident::WriterId;

/// The database's name in the data folder.
pub const FILE: &str = "dingli.db";

/// The newest schema that this program writes and reads.
pub const SCHEMA: i64 = schema::VERSION;

/// The version of SQLite in this program.
pub fn sqlite_version() -> &'static str {
    rusqlite::version()
}

/// One open log. It may be used from one thread at a time; several processes may have the same log open.
///
/// No method leaves a transaction open: between calls other processes write freely.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    dir: PathBuf,
    path: PathBuf,
    read_only: bool,
    newer: Option<i64>,
    full: bool,
    watch: Watch,
    writer: WriterId,
    warnings: Vec<Warning>,
    ballast: Ballast,
    /// `heads.log`, held open between appends.
    anchors: RefCell<Option<File>>,
    appended: Cell<bool>,
    /// How far the log that was appended to last reached then.
    reached: RefCell<Option<append::Reached>>,
    commits: Cell<u32>,
}

impl Store {
    /// Whether nothing can be written: the schema is a later one, or the file or folder is closed to writing. The
    /// reason is among the [warnings](Self::warnings).
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Who writes here. In a log opened only for reading, who wrote here last.
    pub fn writer(&self) -> WriterId {
        self.writer
    }

    /// What was noticed on opening that the user should know.
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    /// The data folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// The database file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// An error where the database was removed, or another file stands in its place, since it was opened: nothing that is
    /// written now would last. Every write looks for itself; this is for whoever waits. Costs a few microseconds.
    pub fn look(&self) -> Result<(), StoreError> {
        self.watch.look()
    }

    /// A number that changes when another process has written. Costs about a microsecond.
    pub fn data_version(&self) -> Result<i64, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("PRAGMA data_version")
            .map_err(|error| self.name(error))?;
        statement.query_row([], |row| row.get(0)).map_err(|error| self.name(error))
    }

    /// Moves the write-ahead log into the database, and makes the anchors last. For idle moments and the end; it does
    /// not wait, and leaves to the next time what another process is using.
    pub fn checkpoint(&self) -> Result<(), StoreError> {
        if self.read_only {
            return Ok(());
        }
        self.sync_anchors();
        let act = || -> rusqlite::Result<()> {
            self.connection.busy_timeout(std::time::Duration::ZERO)?;
            self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
        };
        let done = act();
        self.connection.busy_timeout(schema::PATIENCE).map_err(|error| self.name(error))?;
        match done.map_err(|error| self.name(error)) {
            Err(StoreError { fault: Fault::Locked, .. }) => Ok(()),
            other => other,
        }
    }

    /// For idle moments of a process that stays: moves what has been appended since into the database, so that no append
    /// has to. The write-ahead log keeps its size and is used again from its beginning.
    pub fn tidy(&self) -> Result<(), StoreError> {
        const WORTH: u32 = 32;
        if self.read_only || self.commits.get() < WORTH {
            return Ok(());
        }
        self.commits.set(0);
        self.sync_anchors();
        let passive = self.connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()));
        passive.map_err(|error| self.name(error))
    }

    fn name(&self, error: impl Into<StoreError>) -> StoreError {
        let error = error.into().at(&self.path);
        match (self.newer, &error.fault) {
            (Some(found), Fault::Sqlite(_) | Fault::Corrupt { .. }) => {
                StoreError::new(Fault::Newer { found, known: schema::VERSION }, &self.path)
            }
            _ => error,
        }
    }

    /// Reads within one snapshot, which ends with the call.
    fn reading<T>(
        &self,
        act: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let snapshot = Transaction::new_unchecked(&self.connection, TransactionBehavior::Deferred);
        snapshot
            .map_err(StoreError::from)
            .and_then(|snapshot| act(&snapshot))
            .map_err(|error| self.name(error))
    }

    /// Writes in one transaction, on disk when this returns, in the files that stand in the folder. On a full disk the ballast is given up and the act is
    /// tried once more, so that the words of the moment still find room.
    fn writing<T, E: Failure>(&self, act: impl Fn(&Connection) -> Result<T, E>) -> Result<T, E> {
        self.reached.take();
        if self.read_only {
            let fault = match self.newer {
                Some(found) => Fault::Newer { found, known: schema::VERSION },
                None if self.full => Fault::DiskFull,
                None => Fault::ReadOnly,
            };
            return Err(E::wrap(StoreError::new(fault, &self.path)));
        }
        match self.transact(&act) {
            Err(error) => {
                let error = error.store()?;
                if error.is_disk_full() && self.ballast.release() {
                    return self.transact(&act).map_err(|error| self.named(error));
                }
                Err(E::wrap(self.name(error)))
            }
            done => done,
        }
    }

    fn named<E: Failure>(&self, error: E) -> E {
        match error.store() {
            Ok(error) => E::wrap(self.name(error)),
            Err(other) => other,
        }
    }

    fn transact<T, E: Failure>(&self, act: &impl Fn(&Connection) -> Result<T, E>) -> Result<T, E> {
        self.connection.prepare_cached("BEGIN IMMEDIATE")?.execute([])?;
        let transaction = Begun(&self.connection);
        let done = act(&self.connection)?;
        // Before, so that nothing is written to what is gone already; after, so that nothing is acknowledged that is.
        self.watch.look_before_commit().map_err(E::wrap)?;
        self.connection.prepare_cached("COMMIT")?.execute([])?;
        drop(transaction);
        self.watch.look_after_commit().map_err(E::wrap)?;
        self.commits.set(self.commits.get().saturating_add(1));
        Ok(done)
    }
}

/// A transaction that is rolled back unless it was committed, whatever happens. Its statements are prepared once, which
/// rusqlite's own are not.
struct Begun<'a>(&'a Connection);

impl Drop for Begun<'_> {
    fn drop(&mut self) {
        if !self.0.is_autocommit() {
            // What cannot be rolled back is rolled back with the connection.
            let _ = self.0.execute_batch("ROLLBACK");
        }
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        if !self.read_only {
            self.sync_anchors();
        }
        if self.watch.look().is_err() {
            // Whoever closes a database last has SQLite remove what lies beside it, by name: that is another one's now.
            let how = rusqlite::config::DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE;
            let _ = self.connection.set_db_config(how, true);
        }
    }
}

#[cfg(test)]
mod tests;
