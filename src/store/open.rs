//! Opening a log, or saying exactly why not. Nothing that is not ours, not whole or not of our time is written to.

use std::{
    cell::{Cell, RefCell},
    fs::{self, File},
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use rusqlite::{
    Connection, OpenFlags,
    backup::{Backup, StepResult},
    config::DbConfig,
};

use super::{
    FILE, Store, create,
    error::{Fault, StoreError},
    schema,
    space::Ballast,
    watch::Watch,
    writer::{self, Warning},
};
use crate::{incident::WriterId, platform::files};

/// What the first bytes of the file say, before SQLite touches it.
pub(super) enum Peek {
    Missing,
    Empty,
    Database { application: i64, version: i64 },
}

const MAGIC: &[u8; 16] = b"SQLite format 3\0";

pub(super) fn peek(path: &Path) -> Result<Peek, StoreError> {
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Peek::Missing),
        Err(error) => return Err(error.into()),
    };
    let size = file.metadata()?.len();
    let mut header = [0; 100];
    let got = fill(&mut file, &mut header)?;
    if got == 0 {
        return Ok(Peek::Empty);
    }
    if !header.starts_with(&MAGIC[..got.min(16)]) {
        return Err(Fault::Junk.into());
    }
    if got < header.len() {
        return Err(Fault::Truncated { expected: 4096, found: size }.into());
    }
    let number = |at: usize| {
        u32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]])
    };
    let page = match u16::from_be_bytes([header[16], header[17]]) {
        1 => 65_536,
        page => u64::from(page),
    };
    let expected = page * u64::from(number(28));
    // With a write-ahead log beside it the missing pages may stand there.
    if size < expected && wal_size(path) == 0 {
        return Err(Fault::Truncated { expected, found: size }.into());
    }
    Ok(Peek::Database { application: i64::from(number(68)), version: i64::from(number(60)) })
}

fn fill(file: &mut File, header: &mut [u8]) -> io::Result<usize> {
    let mut got = 0;
    while got < header.len() {
        match file.read(&mut header[got..])? {
            0 => break,
            more => got += more,
        }
    }
    Ok(got)
}

pub(super) fn wal_size(path: &Path) -> u64 {
    fs::metadata(beside(path, "-wal")).map_or(0, |metadata| metadata.len())
}

pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// Whether a folder holds a log, or did: one that is gone is not passed over as one that never was.
pub fn has_log(dir: &Path) -> bool {
    !matches!(peek(&dir.join(FILE)), Ok(Peek::Missing)) || writer::has_written(dir)
}

/// How a log can be had.
enum Access {
    Write(Connection),
    Read(Connection, Warning),
}

impl Store {
    /// Opens the log in a data folder, and begins one where there is none.
    ///
    /// A log of a later schema, or one closed to writing, is opened for reading only and left as it is byte for byte.
    /// So is one on a disk without any room left: reading needs none.
    pub fn open(dir: &Path) -> Result<Self, StoreError> {
        let path = dir.join(FILE);
        let opened = schema::require_sqlite().and_then(|()| {
            let ballast = Ballast::in_folder(dir);
            with_room(&ballast, || create::where_missing(dir, &path))?;
            ballast.lay();
            let open = || {
                let watch = Watch::over(&path)?;
                Self::with(dir, open_for_writing(&path)?, watch)
            };
            match with_room(&ballast, open) {
                Err(error) if error.is_disk_full() || is_without_room(&path) => {
                    Self::with(dir, open_without_room(&path)?, Watch::default())
                }
                opened => opened,
            }
        });
        opened.map_err(|error| error.at(&path))
    }

    /// Opens the log in a data folder only for reading. Nothing in the database is changed.
    pub fn open_read_only(dir: &Path) -> Result<Self, StoreError> {
        let path = dir.join(FILE);
        let opened = schema::require_sqlite().and_then(|()| match peek(&path)? {
            Peek::Missing | Peek::Empty => Err(Fault::Missing.into()),
            Peek::Database { .. } => {
                let access = match open_for_reading(&path) {
                    Err(error) if error.is_disk_full() || is_without_room(&path) => {
                        open_without_room(&path)
                    }
                    opened => opened,
                };
                let mut store = Self::with(dir, access?, Watch::default())?;
                // Whoever asks for no more than reading needs no reason for it, and nothing was acknowledged here.
                let told = |warning: &Warning| {
                    let reason = matches!(warning, Warning::ReadOnly | Warning::DiskFull);
                    !reason && !matches!(warning, Warning::Lost { .. })
                };
                store.warnings.retain(told);
                Ok(store)
            }
        });
        opened.map_err(|error| error.at(&path))
    }

    /// An empty log that is only read, for a folder in which there is none yet. Nothing is made there.
    pub fn none_yet(dir: &Path) -> Result<Self, StoreError> {
        let path = dir.join(FILE);
        let opened = schema::require_sqlite().and_then(|()| {
            let connection = Connection::open_in_memory()?;
            schema::create(&connection)?;
            let mut store = Self::with(dir, readable(connection, &path)?, Watch::default())?;
            store.warnings.clear();
            Ok(store)
        });
        opened.map_err(|error| error.at(&path))
    }

    fn with(dir: &Path, access: Access, watch: Watch) -> Result<Self, StoreError> {
        let (connection, why) = match access {
            Access::Write(connection) => (connection, None),
            Access::Read(connection, why) => (connection, Some(why)),
        };
        let newer = match why {
            Some(Warning::Newer { found, .. }) => Some(found),
            _ => None,
        };
        let full = why == Some(Warning::DiskFull);
        let mut store = Self {
            connection,
            dir: dir.to_owned(),
            path: dir.join(FILE),
            read_only: why.is_some(),
            newer,
            full,
            watch,
            writer: WriterId([0; 16]),
            warnings: why.into_iter().collect(),
            ballast: Ballast::in_folder(dir),
            anchors: RefCell::new(None),
            appended: Cell::new(false),
            reached: RefCell::new(None),
            commits: Cell::new(0),
        };
        for path in [dir, &store.path.clone()] {
            let warning = |mode| Warning::OpenToOthers { path: path.to_owned(), mode };
            store.warnings.extend(files::open_to_others(path).map(warning));
        }
        if store.read_only {
            // A later schema may keep the writer elsewhere, and losses too.
            store.writer =
                writer::in_database(&store.connection).ok().flatten().unwrap_or(store.writer);
            store.warnings.extend(writer::noticed(&store.connection, dir).unwrap_or_default());
        } else {
            store.identify()?;
            store.watch.beside(&store.path);
        }
        Ok(store)
    }
}

/// Gives up the ballast where there is no room left, and tries once more.
fn with_room<T>(
    ballast: &Ballast,
    act: impl Fn() -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    match act() {
        Err(error) if error.is_disk_full() && ballast.release() => act(),
        done => done,
    }
}

/// SQLite says of a file beside the log only that it cannot be made, not why. Another file of ours tells.
fn is_without_room(path: &Path) -> bool {
    let tried = files::try_to_write(path.parent().unwrap_or(Path::new(".")));
    size(path) > 0 && tried.map_err(Fault::from).is_err_and(|why| why.is_disk_full())
}

fn open_for_writing(path: &Path) -> Result<Access, StoreError> {
    match peek(path)? {
        Peek::Database { application, version } => match schema::judge(application, version) {
            Err(StoreError { fault: Fault::Newer { .. }, .. }) => return open_for_reading(path),
            // The header may be older than what stands in the write-ahead log.
            Err(error) if wal_size(path) == 0 => return Err(left_behind(error, path)),
            _ => {}
        },
        Peek::Empty | Peek::Missing => {}
    }
    let connection = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    // Until we know that it is ours, closing must not change it either.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    match make_ready(&connection) {
        Ok(()) => {
            connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
            Ok(Access::Write(connection))
        }
        Err(StoreError {
            fault: Fault::Newer { .. } | Fault::ReadOnly | Fault::Permission,
            ..
        }) if size(path) > 0 => {
            drop(connection);
            if is_without_room(path) { open_without_room(path) } else { open_for_reading(path) }
        }
        Err(error) => Err(left_behind(error, path)),
    }
}

/// Nothing tells a log whose first entries still stand in its write-ahead log from somebody else's database but what
/// stands beside it, and that it holds nothing: one page.
fn left_behind(error: StoreError, path: &Path) -> StoreError {
    const PAGE: u64 = 4096;
    let ours = || {
        let names = [writer::IDENTITY, writer::ANCHORS];
        size(path) <= PAGE || names.iter().any(|name| path.with_file_name(name).exists())
    };
    match error.fault {
        Fault::Foreign { application: 0 } if ours() => Fault::NewestMissing.into(),
        fault => StoreError { fault, path: error.path },
    }
}

fn size(path: &Path) -> u64 {
    fs::metadata(path).map_or(0, |metadata| metadata.len())
}

fn make_ready(connection: &Connection) -> Result<(), StoreError> {
    if connection.is_readonly(rusqlite::MAIN_DB)? {
        return Err(Fault::ReadOnly.into());
    }
    schema::configure(connection)?;
    let (application, version) = schema::identity(connection)?;
    schema::judge(application, version)?;
    schema::check_shape(connection)?;
    schema::enter_wal(connection)
}

/// Opens a log where nothing can be written for want of room, not even the shared memory beside it. Where others have
/// it open that memory is there. Otherwise the log is held alone while it is read into memory, so that nobody is kept
/// out for longer; one that is too long for that is held for as long as it is read.
fn open_without_room(path: &Path) -> Result<Access, StoreError> {
    let full = |access| match access {
        Access::Read(connection, Warning::ReadOnly) => Access::Read(connection, Warning::DiskFull),
        other => other,
    };
    open_for_reading(path).or_else(|_| open_alone(path)).map(full)
}

fn open_alone(path: &Path) -> Result<Access, StoreError> {
    const LONG: u64 = 512 * 1024 * 1024;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    connection.busy_timeout(schema::PATIENCE)?;
    connection.execute_batch("PRAGMA locking_mode = EXCLUSIVE; PRAGMA query_only = ON")?;
    if size(path) + wal_size(path) > LONG {
        return readable(connection, path);
    }
    let mut copy = Connection::open_in_memory()?;
    let done = Backup::new(&connection, &mut copy)?.step(-1)?;
    if done == StepResult::Done { readable(copy, path) } else { Err(Fault::Locked.into()) }
}

/// Opens without any right to write. Where not even the write-ahead log's shared memory can be made, because the
/// folder is closed to writing and nobody has the log open, the file is read as one that does not change.
fn open_for_reading(path: &Path) -> Result<Access, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let open = |connection: Connection| readable(connection, path);
    match Connection::open_with_flags(path, flags).map_err(StoreError::from).and_then(open) {
        Err(StoreError { fault: Fault::Permission | Fault::ReadOnly, .. })
            if wal_size(path) == 0 =>
        {
            let uri = format!("file:{}?immutable=1", escaped(path));
            open(Connection::open_with_flags(uri, flags | OpenFlags::SQLITE_OPEN_URI)?)
        }
        other => other,
    }
}

fn readable(connection: Connection, path: &Path) -> Result<Access, StoreError> {
    schema::configure(&connection)?;
    let (application, version) = schema::identity(&connection)?;
    let why = match schema::judge(application, version) {
        Ok(()) => {
            schema::check_shape(&connection)?;
            Warning::ReadOnly
        }
        Err(StoreError { fault: Fault::Newer { found, known }, .. }) => {
            Warning::Newer { found, known }
        }
        Err(error) => return Err(left_behind(error, path)),
    };
    Ok(Access::Read(connection, why))
}

/// A path as SQLite's file URIs want it.
fn escaped(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    let text = if text.as_bytes().get(1) == Some(&b':') { format!("/{text}") } else { text };
    text.replace('%', "%25").replace('?', "%3f").replace('#', "%23")
}
