//! What can go wrong with the log on disk, and what to do about it.

use std::{
    fmt, io,
    path::{Path, PathBuf},
};

use rusqlite::ErrorCode;

use super::blob::Digest;
use crate::{incident::IncidentId, locale::Lang};

/// The kinds of failure, with their facts.
#[derive(Debug)]
pub enum Fault {
    /// Not a database at all.
    Junk,
    /// A database of another program.
    Foreign {
        /// The `application_id` found.
        application: i64,
    },
    /// A log whose newest part, the write-ahead log beside it, was left behind when it was copied.
    NewestMissing,
    /// Shorter than it says.
    Truncated {
        /// Bytes its header speaks of.
        expected: u64,
        /// Bytes there are.
        found: u64,
    },
    /// Damaged inside.
    Corrupt {
        /// In SQLite's words.
        detail: String,
    },
    /// Written by a later version of this program.
    Newer {
        /// The schema found.
        found: i64,
        /// The newest schema this program knows.
        known: i64,
    },
    /// Cannot be written.
    ReadOnly,
    /// Another process holds it.
    Locked,
    /// No room left.
    DiskFull,
    /// Access was denied.
    Permission,
    /// The database that is open was removed, or another file stands in its place.
    Gone,
    /// There is no log yet.
    Missing,
    /// There is something already where a new file was to be written.
    Exists,
    /// The SQLite in this program has the WAL-reset race.
    OldSqlite {
        /// Its version.
        found: String,
    },
    /// The file system cannot hold a write-ahead log, so an acknowledged entry could be lost.
    NotDurable {
        /// The journal mode it fell back to.
        mode: String,
    },
    /// An attachment is over the cap.
    TooBig {
        /// Bytes.
        size: u64,
        /// Bytes allowed.
        limit: u64,
    },
    /// An attachment's bytes on file are not those that were taken in.
    DamagedBlob {
        /// What they were known by.
        digest: Digest,
    },
    /// The operating system gave no random bytes.
    NoRandomness,
    /// A trigger of the log forbids it.
    Refused {
        /// The rule, as a sentence in English.
        rule: String,
    },
    /// An entry does not continue the log it was to be appended to.
    OutOfPlace {
        /// Its sequence number.
        seq: u64,
    },
    /// The file system failed.
    Io(io::Error),
    /// SQLite failed in a way none of the others describes.
    Sqlite(rusqlite::Error),
}

/// A failure and the file it concerns.
#[derive(Debug)]
pub struct StoreError {
    /// What happened.
    pub fault: Fault,
    /// To which file or folder. Empty where none is concerned.
    pub path: PathBuf,
}

impl StoreError {
    pub(crate) fn new(fault: Fault, path: &Path) -> Self {
        Self { fault, path: path.to_owned() }
    }

    /// Names the file concerned, unless one is named already.
    pub(crate) fn at(mut self, path: &Path) -> Self {
        if self.path.as_os_str().is_empty() {
            path.clone_into(&mut self.path);
        }
        self
    }

    pub(crate) fn is_disk_full(&self) -> bool {
        self.fault.is_disk_full()
    }
}

impl Fault {
    pub(crate) const fn is_disk_full(&self) -> bool {
        matches!(self, Self::DiskFull)
    }
}

impl From<Fault> for StoreError {
    fn from(fault: Fault) -> Self {
        Self { fault, path: PathBuf::new() }
    }
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::PermissionDenied => Self::Permission,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::NotFound => Self::Missing,
            io::ErrorKind::AlreadyExists => Self::Exists,
            _ => Self::Io(error),
        }
    }
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        Fault::from(error).into()
    }
}

/// `SQLITE_IOERR_SHMSIZE`: no room for the shared memory beside a new database.
const IOERR_SHMSIZE: i32 = 4874;
/// `SQLITE_CONSTRAINT_TRIGGER`: a trigger of ours refused.
const CONSTRAINT_TRIGGER: i32 = 1811;

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let rusqlite::Error::SqliteFailure(code, text) = &error else {
            return match error {
                // A column that does not hold what it was given: only the file can have changed.
                rusqlite::Error::InvalidColumnType(..)
                | rusqlite::Error::FromSqlConversionFailure(..)
                | rusqlite::Error::IntegralValueOutOfRange(..)
                | rusqlite::Error::Utf8Error(..) => Fault::Corrupt { detail: error.to_string() },
                other => Fault::Sqlite(other),
            }
            .into();
        };
        let detail = || text.clone().unwrap_or_else(|| code.to_string());
        match (code.code, code.extended_code) {
            (_, IOERR_SHMSIZE) | (ErrorCode::DiskFull, _) => Fault::DiskFull,
            (_, CONSTRAINT_TRIGGER) => Fault::Refused { rule: detail() },
            (ErrorCode::NotADatabase, _) => Fault::Junk,
            // Every statement is ours and fits the tables as they were made.
            (ErrorCode::DatabaseCorrupt | ErrorCode::Unknown, _) => {
                Fault::Corrupt { detail: detail() }
            }
            (ErrorCode::ReadOnly, _) => Fault::ReadOnly,
            (ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked, _) => Fault::Locked,
            (ErrorCode::CannotOpen | ErrorCode::PermissionDenied, _) => Fault::Permission,
            _ => Fault::Sqlite(error),
        }
        .into()
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words(Lang::En))
    }
}

impl std::error::Error for StoreError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.fault {
            Fault::Io(error) => Some(error),
            Fault::Sqlite(error) => Some(error),
            _ => None,
        }
    }
}

/// Why an append did not happen. Nothing of it was written.
#[derive(Debug)]
pub enum AppendError {
    /// Somebody else appended meanwhile: read again, decide again, append again.
    Conflict {
        /// Whose log moved on.
        incident: IncidentId,
    },
    /// The store failed.
    Store(StoreError),
}

impl fmt::Display for AppendError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words(Lang::En))
    }
}

impl std::error::Error for AppendError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Conflict { .. } => None,
            Self::Store(error) => error.source(),
        }
    }
}

impl From<StoreError> for AppendError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<rusqlite::Error> for AppendError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

/// What a write may fail with; lets one place name the file and see a full disk.
pub(crate) trait Failure: From<rusqlite::Error> {
    fn store(self) -> Result<StoreError, Self>;
    fn wrap(error: StoreError) -> Self;
}

impl Failure for StoreError {
    fn store(self) -> Result<StoreError, Self> {
        Ok(self)
    }

    fn wrap(error: StoreError) -> Self {
        error
    }
}

impl Failure for AppendError {
    fn store(self) -> Result<StoreError, Self> {
        match self {
            Self::Store(error) => Ok(error),
            conflict @ Self::Conflict { .. } => Err(conflict),
        }
    }

    fn wrap(error: StoreError) -> Self {
        Self::Store(error)
    }
}
