//! The index as a file: where it is, whether it is one that can be used, and how it goes.

use std::{
    fmt, fs, io,
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::{Connection, ErrorCode, OpenFlags, config::DbConfig};

use crate::{platform::files, text::Hex};

/// The folder of the indexes in the data folder.
const FOLDER: &str = "search";
/// How its files end.
const ENDING: &str = "db";
/// How long whoever files waits for another process that does.
const PATIENCE: Duration = Duration::from_secs(2);
/// "DINX": so that no other database is taken for one.
const APPLICATION: i64 = 0x4449_4e58;

const TABLES: &str = include_str!("schema.sql");

/// Why an index cannot be used. Nobody is told: the search does without it.
#[derive(Debug)]
pub enum IndexError {
    /// The file system failed.
    Io(io::Error),
    /// SQLite failed, or the file is damaged.
    Sqlite(rusqlite::Error),
    /// It holds what no index holds.
    Damaged,
}

impl IndexError {
    /// Whether another process only keeps it busy.
    pub fn is_busy(&self) -> bool {
        let Self::Sqlite(error) = self else { return false };
        matches!(
            error.sqlite_error_code(),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked)
        )
    }
}

impl fmt::Display for IndexError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => error.fmt(f),
            Self::Sqlite(error) => error.fmt(f),
            Self::Damaged => f.write_str("The index is damaged."),
        }
    }
}

impl std::error::Error for IndexError {}

impl From<io::Error> for IndexError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<rusqlite::Error> for IndexError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

/// What an index is made of. One that was made of anything else is of no use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// The language in which entries are put into words. Each has an index of its own.
    pub lang: String,
    /// How they are put into words and filed.
    pub made_by: String,
    /// How many erasures the log holds: with each one every index goes.
    pub erasures: u64,
}

/// An index that is open. It is opened for one search and closed behind it, so that it can be deleted at any time.
#[derive(Debug)]
pub struct Index {
    pub(super) connection: Connection,
    path: PathBuf,
}

impl Index {
    /// The index of an edition, where there is one. One of another edition of its language, and one that is damaged, is
    /// deleted.
    pub fn open(dir: &Path, edition: &Edition) -> Option<Self> {
        let mut found: Vec<PathBuf> =
            files_in(dir).into_iter().filter(|path| is_named_after(path, &edition.lang)).collect();
        found.sort();
        let mut kept = None;
        for path in found {
            if kept.is_some() {
                // Two processes made one at the same time.
                remove(&path);
                continue;
            }
            match Self::at(&path, false).and_then(|index| index.if_of(edition)) {
                Ok(Some(index)) => kept = Some(index),
                Ok(None) | Err(_) => remove(&path),
            }
        }
        kept
    }

    /// Begins an empty index. Its name is one that none has had: a process that still has another open never mixes them.
    pub fn create(dir: &Path, edition: &Edition) -> Result<Self, IndexError> {
        let folder = dir.join(FOLDER);
        files::create_private_dir(&folder)?;
        let mut random = [0; 8];
        getrandom::fill(&mut random).map_err(|_| IndexError::Damaged)?;
        let path = folder.join(format!("{}.{}.{ENDING}", edition.lang, Hex(&random)));
        drop(files::create_private_file(&path)?);
        Self::at(&path, true).and_then(|index| index.begin(edition)).inspect_err(|_| remove(&path))
    }

    fn at(path: &Path, is_new: bool) -> Result<Self, IndexError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(path, flags)?;
        connection.busy_timeout(PATIENCE)?;
        connection.set_prepared_statement_cache_capacity(32);
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, !is_new)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
        if is_new {
            connection.pragma_update(None, "page_size", 4096)?;
            connection.pragma_update(None, "journal_mode", "WAL")?;
        }
        // A crash of the machine may lose what was filed last, never what was filed before.
        connection.execute_batch(
            "PRAGMA synchronous = NORMAL; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;
             PRAGMA secure_delete = ON; PRAGMA cache_size = -16000; PRAGMA mmap_size = 1073741824;",
        )?;
        Ok(Self { connection, path: path.to_owned() })
    }

    fn begin(self, edition: &Edition) -> Result<Self, IndexError> {
        let begun = self.connection.unchecked_transaction()?;
        begun.execute_batch(TABLES)?;
        begun.pragma_update(None, "application_id", APPLICATION)?;
        self.put_meta("made_by", &edition.made_by)?;
        self.put_meta("erasures", &edition.erasures.to_string())?;
        begun.commit()?;
        Ok(self)
    }

    fn if_of(self, edition: &Edition) -> Result<Option<Self>, IndexError> {
        let application: i64 =
            self.connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
        let is_same = application == APPLICATION
            && self.meta("made_by")?.as_deref() == Some(&*edition.made_by)
            && self.meta("erasures")? == Some(edition.erasures.to_string());
        Ok(is_same.then_some(self))
    }

    pub(super) fn meta(&self, key: &str) -> Result<Option<String>, IndexError> {
        let mut statement =
            self.connection.prepare_cached("SELECT value FROM meta WHERE key = ?1")?;
        let mut rows = statement.query([key])?;
        Ok(rows.next()?.map(|row| row.get(0)).transpose()?)
    }

    pub(super) fn put_meta(&self, key: &str, value: &str) -> Result<(), IndexError> {
        self.connection
            .prepare_cached("INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)")?
            .execute((key, value))?;
        Ok(())
    }

    /// Deletes it.
    pub fn throw_away(self) {
        let path = self.path.clone();
        drop(self);
        remove(&path);
    }
}

/// Deletes every index there is beside a log. What cannot be deleted is passed over by every search, because an erasure
/// makes it one of another edition.
pub fn discard(dir: &Path) {
    files_in(dir).iter().for_each(|path| remove(path));
}

fn files_in(dir: &Path) -> Vec<PathBuf> {
    let Ok(folder) = fs::read_dir(dir.join(FOLDER)) else { return Vec::new() };
    let paths = folder.filter_map(|entry| Some(entry.ok()?.path()));
    paths.filter(|path| path.extension().is_some_and(|it| it == ENDING)).collect()
}

fn is_named_after(path: &Path, lang: &str) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    name.split('.').next() == Some(lang)
}

fn remove(path: &Path) {
    for suffix in ["", "-wal", "-shm"] {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        // What is gone already, or held open by another, is left.
        let _ = fs::remove_file(PathBuf::from(name));
    }
}
