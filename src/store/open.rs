//! Opening a log, or saying exactly why not. Nothing that is not ours, not whole or not of our time is written to.

use std::{
    cell::{Cell, RefCell},
    fs::{self, File},
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use rusqlite::{Connection, OpenFlags, config::DbConfig};

use super::{
    FILE, Store,
    error::{Fault, StoreError},
    schema,
    space::Ballast,
    writer::{self, Warning},
};
use crate::{incident::WriterId, platform::files};

/// What the first bytes of the file say, before SQLite touches it.
enum Peek {
    Missing,
    Empty,
    Database { application: i64, version: i64 },
}

const MAGIC: &[u8; 16] = b"SQLite format 3\0";

fn peek(path: &Path) -> Result<Peek, StoreError> {
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

fn wal_size(path: &Path) -> u64 {
    fs::metadata(beside(path, "-wal")).map_or(0, |metadata| metadata.len())
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
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
    pub fn open(dir: &Path) -> Result<Self, StoreError> {
        let path = dir.join(FILE);
        let opened = schema::require_sqlite().and_then(|()| {
            prepare_folder(dir, &path)?;
            let ballast = Ballast::in_folder(dir);
            ballast.lay();
            let access = match open_for_writing(&path) {
                Err(error) if error.is_disk_full() && ballast.release() => open_for_writing(&path),
                other => other,
            };
            Self::with(dir, access?)
        });
        opened.map_err(|error| error.at(&path))
    }

    /// Opens the log in a data folder only for reading. Nothing in the database is changed.
    pub fn open_read_only(dir: &Path) -> Result<Self, StoreError> {
        let path = dir.join(FILE);
        let opened = schema::require_sqlite().and_then(|()| match peek(&path)? {
            Peek::Missing | Peek::Empty => Err(Fault::Missing.into()),
            Peek::Database { .. } => {
                let mut store = Self::with(dir, open_for_reading(&path)?)?;
                store.warnings.retain(|warning| *warning != Warning::ReadOnly);
                Ok(store)
            }
        });
        opened.map_err(|error| error.at(&path))
    }

    fn with(dir: &Path, access: Access) -> Result<Self, StoreError> {
        let (connection, why) = match access {
            Access::Write(connection) => (connection, None),
            Access::Read(connection, why) => (connection, Some(why)),
        };
        let newer = match why {
            Some(Warning::Newer { found, .. }) => Some(found),
            _ => None,
        };
        let mut store = Self {
            connection,
            dir: dir.to_owned(),
            path: dir.join(FILE),
            read_only: why.is_some(),
            newer,
            writer: WriterId([0; 16]),
            warnings: why.into_iter().collect(),
            ballast: Ballast::in_folder(dir),
            anchors: RefCell::new(None),
            appended: Cell::new(false),
            commits: Cell::new(0),
        };
        for path in [dir, &store.path.clone()] {
            let warning = |mode| Warning::OpenToOthers { path: path.to_owned(), mode };
            store.warnings.extend(files::open_to_others(path).map(warning));
        }
        if store.read_only {
            // A later schema may keep the writer elsewhere.
            store.writer =
                writer::in_database(&store.connection).ok().flatten().unwrap_or(store.writer);
        } else {
            store.identify()?;
        }
        Ok(store)
    }
}

/// Folder and file exist, for their owner alone, before SQLite comes near them.
fn prepare_folder(dir: &Path, path: &Path) -> Result<(), StoreError> {
    if !dir.is_dir() {
        files::create_private_dir(dir)?;
        dir.parent()
            .filter(|parent| !parent.as_os_str().is_empty())
            .map_or(Ok(()), files::sync_dir)?;
    }
    match files::create_private_file(path) {
        Ok(_) => Ok(files::sync_dir(dir)?),
        Err(_) if path.exists() => Ok(()),
        Err(error) => Err(StoreError::from(error).at(dir)),
    }
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
            open_for_reading(path)
        }
        Err(error) => Err(error),
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
    match schema::identity(connection)? {
        (0, 0) => schema::create(connection),
        (application, version) => {
            schema::judge(application, version)?;
            schema::check_shape(connection)?;
            schema::enter_wal(connection)
        }
    }
}

/// Opens without any right to write. Where not even the write-ahead log's shared memory can be made, because the
/// folder is closed to writing and nobody has the log open, the file is read as one that does not change.
fn open_for_reading(path: &Path) -> Result<Access, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let open = |connection: Connection| -> Result<Access, StoreError> {
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
    };
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

/// A path as SQLite's file URIs want it.
fn escaped(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    let text = if text.as_bytes().get(1) == Some(&b':') { format!("/{text}") } else { text };
    text.replace('%', "%25").replace('?', "%3f").replace('#', "%23")
}
