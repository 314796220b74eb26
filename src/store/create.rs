//! Beginning a log. The database is made whole under another name, tables, writer and all, and then takes its own: a
//! process that dies on the way leaves nothing that stands in the way of the next one.

use std::{
    fs::{self, OpenOptions},
    io::{self, Read as _},
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use rusqlite::{Connection, OpenFlags, config::DbConfig};

use super::{
    FILE,
    error::{Fault, StoreError},
    open::{Peek, beside, peek, wal_size},
    schema, writer,
};
use crate::platform::{FolderLock, files};

/// Bytes of a page of a new database. An append writes three pages, the entry's, its body's and the list's line's; half of
/// SQLite's usual size makes it a tenth quicker, and an ordinary entry still fits into a page with others.
const PAGE: u32 = 2048;
/// What the database is called while it is made.
const ASIDE: &str = "dingli.db.new";
/// What SQLite may keep beside a database.
const COMPANIONS: [&str; 3] = ["-wal", "-shm", "-journal"];

/// Folder and log exist when this returns, whoever made them.
pub(super) fn where_missing(dir: &Path, path: &Path) -> Result<(), StoreError> {
    const PAUSE: Duration = Duration::from_millis(10);
    for _ in 0..schema::PATIENCE.as_millis() / PAUSE.as_millis() {
        if !dir.is_dir() {
            make_folder(dir)?;
        }
        if !is_unbegun(path)? {
            tidy(dir);
            return Ok(());
        }
        if let Some(_alone) = FolderLock::alone(dir) {
            // Another process may have made it while we came to the lock.
            if !is_unbegun(path)? {
                tidy(dir);
                return Ok(());
            }
            match begin(dir, path) {
                // Without locks somebody else may have cleared away what we were making.
                Err(StoreError { fault: Fault::Exists | Fault::Missing, .. }) => {}
                begun => return begun,
            }
        }
        thread::sleep(PAUSE);
    }
    Err(Fault::Locked.into())
}

/// Makes a folder and those above it that are missing; all their names last.
fn make_folder(dir: &Path) -> Result<(), StoreError> {
    let named =
        |path: &Path| path.parent().filter(|it| !it.as_os_str().is_empty()).map(Path::to_owned);
    let mut holders = Vec::new();
    let mut missing = Some(dir.to_owned());
    while let Some(path) = missing.filter(|path| !path.is_dir()) {
        missing = named(&path);
        holders.extend(missing.clone());
    }
    files::create_private_dir(dir)?;
    holders.iter().try_for_each(|holder| files::sync_dir(holder))?;
    Ok(())
}

/// Removes what a creation left that was killed. One that is under way is left alone.
fn tidy(dir: &Path) {
    if fs::symlink_metadata(dir.join(ASIDE)).is_ok()
        && let Some(_alone) = FolderLock::alone(dir)
    {
        // Where this may not be removed it does no harm.
        let _ = clear(dir);
    }
}

fn clear(dir: &Path) -> io::Result<()> {
    let aside = dir.join(ASIDE);
    let beside = COMPANIONS.iter().map(|suffix| beside(&aside, suffix));
    beside.chain([aside.clone()]).try_for_each(|path| gone(&path))
}

fn gone(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Whether there is no log yet: no file, an empty one, or a database without tables in a folder in which nothing was
/// ever recorded.
fn is_unbegun(path: &Path) -> Result<bool, StoreError> {
    match peek(path) {
        Ok(Peek::Missing | Peek::Empty) => Ok(true),
        Ok(Peek::Database { application: 0, version: 0 }) => {
            let recorded = writer::has_written(path.parent().unwrap_or(Path::new(".")));
            Ok(!recorded && is_one_empty_page(path)? && holds_no_tables(path)?)
        }
        // Whoever opens it says what is wrong with it.
        Ok(Peek::Database { .. }) | Err(_) => Ok(false),
    }
}

/// Whether a database consists of one page that holds nothing.
fn is_one_empty_page(path: &Path) -> io::Result<bool> {
    let mut page = Vec::new();
    fs::File::open(path)?.take(65_537).read_to_end(&mut page)?;
    let size = match page.get(16..18) {
        Some([0, 1]) => 65_536,
        Some(&[high, low]) => usize::from(u16::from_be_bytes([high, low])),
        _ => return Ok(false),
    };
    // After the header of the file that of the page: its kind, and how many rows it has.
    Ok(page.len() <= size && page.get(103..105) == Some(&[0, 0]))
}

/// Whether there are no tables in the write-ahead log either.
fn holds_no_tables(path: &Path) -> Result<bool, StoreError> {
    if wal_size(path) == 0 {
        return Ok(true);
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    connection.busy_timeout(schema::PATIENCE)?;
    let tables: i64 =
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    Ok(tables == 0)
}

/// Makes the log. Where it cannot be made, what was made of it is removed.
fn begin(dir: &Path, path: &Path) -> Result<(), StoreError> {
    let aside = dir.join(ASIDE);
    clear(dir)?;
    // An empty database goes first: beside a writer it would look like one that has lost what was in it.
    put_aside_the_rest(path)?;
    gone(path)?;
    let begun = make(dir, &aside).and_then(|()| {
        fs::rename(&aside, path)?;
        Ok(files::sync_dir(dir)?)
    });
    if begun.is_err() {
        let _ = clear(dir);
    }
    begun.map_err(|error| match error.fault {
        // What can be looked into and not written to is no riddle about who may read it.
        Fault::Permission if fs::read_dir(dir).is_ok() => StoreError::new(Fault::ReadOnly, dir),
        _ => error.at(dir),
    })
}

fn make(dir: &Path, aside: &Path) -> Result<(), StoreError> {
    files::create_private_file(aside)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(aside, flags)?;
    schema::configure(&connection)?;
    // It is synced once, when it is whole. Until then it is nothing that anybody would read.
    connection.execute_batch(&format!(
        "PRAGMA page_size = {PAGE}; PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY; BEGIN"
    ))?;
    schema::create(&connection)?;
    writer::install(&connection, dir, aside)?;
    connection.execute_batch("COMMIT")?;
    schema::enter_wal(&connection)?;
    connection.close().map_err(|(_, error)| error)?;
    OpenOptions::new().write(true).open(aside)?.sync_all()?;
    Ok(())
}

/// What lies beside a database of this name belongs to one that is gone: SQLite would take it for part of the new one.
/// A write-ahead log may hold what somebody wants back, so it is kept under another name.
fn put_aside_the_rest(path: &Path) -> io::Result<()> {
    if wal_size(path) > 0 {
        fs::rename(beside(path, "-wal"), left(path))?;
    }
    COMPANIONS.iter().try_for_each(|suffix| gone(&beside(path, suffix)))
}

/// The write-ahead log of a database that is gone.
fn left(path: &Path) -> PathBuf {
    path.with_file_name(format!("{FILE}-wal.left"))
}
