//! The shape of the database: its tables, its version, and the settings every connection has. Refuses a SQLite that
//! can lose commits.

use std::time::Duration;

use rusqlite::{Connection, config::DbConfig};

use super::{
    blob::Digest,
    error::{Fault, StoreError},
};

/// "DING" in the header's `application_id`, so that another program's database is never taken for ours.
pub(super) const APPLICATION: i64 = 0x4449_4e47;
/// The newest schema this program knows.
pub(super) const VERSION: i64 = 1;
/// SQLite 3.7.0 to 3.51.2 can lose commits when two connections reset the write-ahead log at once.
const OLDEST_SQLITE: i32 = 3_051_003;
/// How long a write waits for another process.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);

const TABLES: &str = include_str!("schema.sql");

/// Refuses to go on with a SQLite that has the WAL-reset race.
pub(super) fn require_sqlite() -> Result<(), StoreError> {
    require(rusqlite::version_number(), rusqlite::version())
}

fn require(number: i32, name: &str) -> Result<(), StoreError> {
    if number < OLDEST_SQLITE {
        Err(Fault::OldSqlite { found: name.to_owned() }.into())
    } else {
        Ok(())
    }
}

/// The settings that hold for a connection, before anything is read through it.
pub(super) fn configure(connection: &Connection) -> Result<(), StoreError> {
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(64);
    for (setting, value) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, true),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, true),
        // Without it, every new parameter of a look-up has the statement planned anew: 20 µs an append.
        (DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
    ] {
        connection.set_db_config(setting, value)?;
    }
    connection.execute_batch(
        "PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON;
         PRAGMA recursive_triggers = ON; PRAGMA cell_size_check = ON; PRAGMA secure_delete = ON;
         PRAGMA temp_store = MEMORY;",
    )?;
    Ok(())
}

/// `application_id` and `user_version`, as a reader sees them now.
pub(super) fn identity(connection: &Connection) -> Result<(i64, i64), StoreError> {
    let number = |name: &str| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    Ok((number("application_id")?, number("user_version")?))
}

/// Whether a database of this identity is one of ours, and one this program may write.
pub(super) fn judge(application: i64, version: i64) -> Result<(), StoreError> {
    match (application, version) {
        (APPLICATION, VERSION) => Ok(()),
        (APPLICATION, found) if found > VERSION => {
            Err(Fault::Newer { found, known: VERSION }.into())
        }
        _ => Err(Fault::Foreign { application }.into()),
    }
}

/// What the tables and indexes of this version are known by: one changed bit in their text would change what is found
/// without a word.
const SHAPE: &str = "98e20b3a18bacc06964567005833738c94a8280f50b4e9bd6db51d2e8cda37db";

/// Those tables and indexes in the order of their names. What somebody else added is not looked at.
const SHAPED: &str = "SELECT name, tbl_name, sql FROM sqlite_schema WHERE type IN ('table', 'index') AND name IN
    ('attachment', 'attachment_entry', 'blob', 'body', 'draft', 'entry', 'erasure', 'erasure_kept', 'fork', 'incident',
     'incident_live', 'incident_past', 'meta') ORDER BY name";

/// Whether tables and indexes are those that this program made.
///
/// # Errors
/// [`Fault::Corrupt`] where they are not.
pub(super) fn check_shape(connection: &Connection) -> Result<(), StoreError> {
    if shape(connection)? == SHAPE {
        Ok(())
    } else {
        Err(Fault::Corrupt { detail: "its tables are not those that dingli made".to_owned() }
            .into())
    }
}

fn shape(connection: &Connection) -> Result<String, StoreError> {
    let mut statement = connection.prepare(SHAPED)?;
    let mut rows = statement.query([])?;
    let mut text = Vec::new();
    while let Some(row) = rows.next()? {
        for column in 0..3 {
            let value = row.get_ref(column)?.as_bytes().map_err(rusqlite::Error::from)?;
            text.extend_from_slice(value);
            text.push(0);
        }
    }
    Ok(Digest::of(&text).to_string())
}

/// Makes the tables of a log in an empty database.
pub(super) fn create(connection: &Connection) -> Result<(), StoreError> {
    connection.execute_batch(TABLES)?;
    connection.pragma_update(None, "application_id", APPLICATION)?;
    connection.pragma_update(None, "user_version", VERSION)?;
    Ok(())
}

/// Every commit goes through a write-ahead log. Where the file system cannot have one, nothing is written at all.
///
/// The change of mode needs the file for itself for a moment, and SQLite does not wait for that; so we do.
pub(super) fn enter_wal(connection: &Connection) -> Result<(), StoreError> {
    connection.busy_timeout(Duration::ZERO)?;
    let entered = keep_trying(connection);
    connection.busy_timeout(PATIENCE)?;
    entered
}

fn keep_trying(connection: &Connection) -> Result<(), StoreError> {
    const PAUSE: Duration = Duration::from_millis(25);
    for _ in 0..PATIENCE.as_millis() / PAUSE.as_millis() {
        let mode = connection
            .pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0));
        match mode.map_err(StoreError::from) {
            Ok(mode) if mode == "wal" => return Ok(()),
            Ok(mode) => return Err(Fault::NotDurable { mode }.into()),
            Err(StoreError { fault: Fault::Locked, .. }) => {
                std::thread::sleep(PAUSE);
            }
            Err(error) => return Err(error),
        }
    }
    Err(Fault::Locked.into())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn case_8_5_the_shape_of_a_new_log_and_of_every_frozen_one_is_the_known_one() {
        let made = Connection::open_in_memory().unwrap();
        made.execute_batch(TABLES).unwrap();
        assert_eq!(shape(&made).unwrap(), SHAPE);
        for log in ["v1", "v1-2026-11"] {
            let file = format!("{}/tests/logs/{log}/dingli.db", env!("CARGO_MANIFEST_DIR"));
            let folder = tempfile::tempdir().unwrap();
            let copy = folder.path().join("dingli.db");
            std::fs::copy(file, &copy).unwrap();
            assert_eq!(shape(&Connection::open(copy).unwrap()).unwrap(), SHAPE, "{log}");
        }
    }

    #[test]
    fn a_sqlite_with_the_wal_reset_race_is_refused() {
        assert!(require(3_051_002, "3.51.2").unwrap_err().to_string().contains("3.51.2"));
        assert!(require(3_051_003, "3.51.3").is_ok());
        require_sqlite().unwrap();
    }
}
