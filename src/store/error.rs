//! What can go wrong with the log on disk, and what to do about it.

use std::{
    fmt, io,
    path::{Path, PathBuf},
};

use rusqlite::ErrorCode;

use crate::incident::IncidentId;

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
    /// The operating system gave no random bytes.
    NoRandomness,
    /// The log's own rules forbid it.
    Refused {
        /// The rule, as a sentence.
        rule: String,
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

    pub(crate) fn refused(rule: impl Into<String>) -> Self {
        Fault::Refused { rule: rule.into() }.into()
    }

    /// Names the file concerned, unless one is named already.
    pub(crate) fn at(mut self, path: &Path) -> Self {
        if self.path.as_os_str().is_empty() {
            path.clone_into(&mut self.path);
        }
        self
    }

    pub(crate) fn is_disk_full(&self) -> bool {
        matches!(self.fault, Fault::DiskFull)
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
            return Fault::Sqlite(error).into();
        };
        let detail = || text.clone().unwrap_or_else(|| code.to_string());
        match (code.code, code.extended_code) {
            (_, IOERR_SHMSIZE) | (ErrorCode::DiskFull, _) => Fault::DiskFull,
            (_, CONSTRAINT_TRIGGER) => Fault::Refused { rule: detail() },
            (ErrorCode::NotADatabase, _) => Fault::Junk,
            (ErrorCode::DatabaseCorrupt, _) => Fault::Corrupt { detail: detail() },
            (ErrorCode::ReadOnly, _) => Fault::ReadOnly,
            (ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked, _) => Fault::Locked,
            (ErrorCode::CannotOpen | ErrorCode::PermissionDenied, _) => Fault::Permission,
            _ => Fault::Sqlite(error),
        }
        .into()
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Junk => f.write_str(
                "is not a database. It was left as it is: move it aside, or name another folder with --data-dir.",
            ),
            Self::Foreign { application } => write!(
                f,
                "is a database of another program (application {application:#010x}). It was left as it is: name another folder with --data-dir."
            ),
            Self::Truncated { expected, found } => write!(
                f,
                "is cut short: {found} bytes of {expected}. It was left as it is: put back a backup, or copy the file again."
            ),
            Self::Corrupt { detail } => write!(
                f,
                "is damaged ({detail}). It was not changed: copy the folder first, then run `dingli doctor`, and put back a backup if that finds entries missing."
            ),
            Self::Newer { found, known } => write!(
                f,
                "was written by a later dingli (schema {found}; this one knows {known}). It can be read but not changed: install the later version to write."
            ),
            Self::ReadOnly => f.write_str(
                "cannot be written. Nothing was recorded: give yourself write access, or name another folder with --data-dir.",
            ),
            Self::Locked => f.write_str(
                "is held by another process. Nothing was recorded: close other windows or backups that use it, then try again.",
            ),
            Self::DiskFull => {
                f.write_str("has no room left on its disk. Nothing was recorded: free some space, then try again.")
            }
            Self::Permission => f.write_str(
                "could not be opened: access was denied. Check who owns the folder and its files, or name another folder with --data-dir.",
            ),
            Self::Missing => f.write_str("does not exist. Check the folder's name, or begin a log with `dingli new`."),
            Self::Exists => f.write_str("exists already and was not overwritten. Name another file."),
            Self::OldSqlite { found } => write!(
                f,
                "was not opened: this dingli was built with SQLite {found}, which can lose entries when two programs write. Install a dingli built with SQLite 3.51.3 or later."
            ),
            Self::NotDurable { mode } => write!(
                f,
                "stands on a file system that cannot keep a write-ahead log (journal mode “{mode}”), so an entry could be lost. Use a folder on a local disk."
            ),
            Self::TooBig { size, limit } => write!(
                f,
                "would take in {size} bytes, and an attachment may have {limit}. Attach a smaller file, or note where the original is kept."
            ),
            Self::NoRandomness => {
                f.write_str("was not written: the operating system gave no random bytes. Try again in a moment.")
            }
            Self::Refused { rule } => f.write_str(rule),
            Self::Io(error) => write!(f, "could not be read or written ({error}). Check the disk, then try again."),
            Self::Sqlite(error) => {
                write!(f, "gave an error nobody expected ({error}). Run `dingli doctor` to see whether it is whole.")
            }
        }
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.fault, self.path.as_os_str().is_empty()) {
            (Fault::Refused { rule }, _) => f.write_str(rule),
            (fault, true) => write!(f, "The log {fault}"),
            (fault, false) => write!(f, "{} {fault}", self.path.display()),
        }
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
        match self {
            Self::Conflict { .. } => f.write_str(
                "Another window or command wrote to this incident in the meantime. Nothing was recorded: look at what is new, then try again.",
            ),
            Self::Store(error) => error.fmt(f),
        }
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
