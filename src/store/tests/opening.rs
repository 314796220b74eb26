use std::fs;

use super::*;

fn fault(dir: &Path) -> Fault {
    Store::open(dir).unwrap_err().fault
}

fn set_pragma(dir: &Path, pragma: &str, value: i64) {
    let connection = stranger(dir);
    connection.pragma_update(None, pragma, value).unwrap();
    connection.close().unwrap();
}

#[test]
fn a_file_that_is_no_database_is_left_as_it_is() {
    let folder = folder();
    let path = folder.path().join(FILE);
    for junk in ["notes of the manager", "SQLite format 2", &"x".repeat(8192)] {
        fs::write(&path, junk).unwrap();
        let error = Store::open(folder.path()).unwrap_err();
        assert!(matches!(error.fault, Fault::Junk), "{error}");
        assert!(error.to_string().starts_with(&path.display().to_string()), "{error}");
        assert_eq!(fs::read_to_string(&path).unwrap(), junk);
    }
}

#[test]
fn another_programs_database_is_left_as_it_is() {
    let folder = folder();
    let path = folder.path().join(FILE);
    stranger(folder.path()).execute_batch("CREATE TABLE theirs (x)").unwrap();
    let before = fs::read(&path).unwrap();
    assert!(matches!(fault(folder.path()), Fault::Foreign { application: 0 }));
    assert_eq!(fs::read(&path).unwrap(), before);
}

/// A database as earlier versions made it, of one page, with everything else in a write-ahead log that is gone.
fn one_page(dir: &Path) {
    let connection = stranger(dir);
    connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(())).unwrap();
    connection.close().unwrap();
    assert_eq!(fs::metadata(dir.join(FILE)).unwrap().len(), 4096);
}

#[test]
fn a_database_copied_without_its_write_ahead_log_is_told_from_a_strangers() {
    let original = folder();
    let store = open(&data(&original));
    say(&store, ONE, "first");
    for beside in [&["writer.json"][..], &["heads.log"], &["writer.json", "heads.log"]] {
        let copy = folder();
        one_page(copy.path());
        for name in beside {
            fs::copy(data(&original).join(name), copy.path().join(name)).unwrap();
        }
        let before = fs::read(copy.path().join(FILE)).unwrap();
        let error = Store::open(copy.path()).unwrap_err();
        assert!(matches!(error.fault, Fault::NewestMissing), "{beside:?}: {error}");
        assert!(error.to_string().contains("dingli.db-wal"), "{error}");
        let error = Store::open_read_only(copy.path()).unwrap_err();
        assert!(matches!(error.fault, Fault::NewestMissing), "{beside:?}: {error}");
        assert_eq!(fs::read(copy.path().join(FILE)).unwrap(), before);
    }
}

#[test]
fn a_database_copied_alone_while_it_is_in_use_says_that_something_is_missing() {
    let original = folder();
    let store = open(&data(&original));
    let first = say(&store, ONE, "first");
    for beside in [&["writer.json", "heads.log"][..], &["heads.log"], &[]] {
        let copy = folder();
        for name in [FILE].iter().chain(beside) {
            fs::copy(data(&original).join(name), copy.path().join(name)).unwrap();
        }
        let lost = Warning::Lost { incident: ONE, entry: first.key, left: 0 };
        let copied = open(copy.path());
        assert_eq!(copied.warnings().contains(&lost), !beside.is_empty(), "{beside:?}");
        assert!(copied.warnings().iter().any(|one| matches!(one, Warning::NewWriter(_))));
    }
}

#[test]
fn an_empty_file_becomes_a_log() {
    let folder = folder();
    fs::write(folder.path().join(FILE), "").unwrap();
    let store = open(folder.path());
    say(&store, ONE, "first");
    assert!(matches!(Store::open_read_only(&data(&folder)).unwrap_err().fault, Fault::Missing));
}

#[test]
fn a_file_cut_short_is_told_from_junk_and_left_as_it_is() {
    let folder = folder();
    let store = open(&data(&folder));
    (0..50).for_each(|number| drop(say(&store, ONE, &format!("{number} {}", "x".repeat(500)))));
    drop(store);
    let path = data(&folder).join(FILE);
    let whole = fs::read(&path).unwrap();
    for size in [whole.len() - 4096, 5000, 60, 10] {
        fs::write(&path, &whole[..size]).unwrap();
        assert!(matches!(fault(&data(&folder)), Fault::Truncated { .. }), "{size}");
        assert_eq!(fs::read(&path).unwrap().len(), size);
    }
}

#[test]
fn a_later_schema_is_read_and_left_byte_identical() {
    let folder = folder();
    let store = open(&data(&folder));
    let first = say(&store, ONE, "first");
    drop(store);
    set_pragma(&data(&folder), "user_version", 7);
    let path = data(&folder).join(FILE);
    let before = fs::read(&path).unwrap();
    let store = open(&data(&folder));
    assert!(store.is_read_only());
    assert!(store.warnings().contains(&Warning::Newer { found: 7, known: 1 }));
    assert_eq!(store.read(ONE).unwrap(), [first]);
    let heads = store.heads(ONE).unwrap();
    let sealed = note(ONE, store.writer(), &heads, "no");
    let error = store.append(&[plain(ONE, &heads, &[sealed])]).unwrap_err();
    assert!(matches!(
        &error,
        AppendError::Store(StoreError { fault: Fault::Newer { found: 7, known: 1 }, .. })
    ));
    store.checkpoint().unwrap();
    drop(store);
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_later_schema_still_in_the_write_ahead_log_is_left_as_it_is() {
    let folder = folder();
    let store = open(&data(&folder));
    say(&store, ONE, "first");
    store.checkpoint().unwrap();
    store.connection.pragma_update(None, "user_version", 7).unwrap();
    // As after a crash: both files as they stand now.
    let copy = folder.path().join("copy");
    copy_folder(&data(&folder), &copy);
    let names = [FILE, "dingli.db-wal"];
    let before = names.map(|name| fs::read(copy.join(name)).unwrap());
    assert!(!before[1].is_empty());
    let opened = open(&copy);
    assert!(
        opened.is_read_only() && opened.warnings().contains(&Warning::Newer { found: 7, known: 1 })
    );
    drop(opened);
    assert_eq!(names.map(|name| fs::read(copy.join(name)).unwrap()), before);
}

#[test]
fn read_only_reads_and_refuses_to_write() {
    let folder = folder();
    let store = open(&data(&folder));
    let first = say(&store, ONE, "first");
    let reader = Store::open_read_only(&data(&folder)).unwrap();
    assert_eq!(reader.writer(), store.writer());
    assert_eq!(reader.warnings(), []);
    assert_eq!(reader.read(ONE).unwrap(), [first]);
    let refused = reader.clear_draft(None, "capture").unwrap_err();
    assert!(matches!(refused.fault, Fault::ReadOnly));
}

#[cfg(unix)]
#[test]
fn a_folder_closed_to_writing_is_read() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = folder();
    let dir = data(&folder);
    let first = say(&open(&dir), ONE, "first");
    let close = |mode: u32, file: u32| {
        fs::set_permissions(dir.join(FILE), fs::Permissions::from_mode(file)).unwrap();
        fs::set_permissions(&dir, fs::Permissions::from_mode(mode)).unwrap();
    };
    close(0o500, 0o400);
    // The superuser may write anyway.
    let superuser = fs::write(dir.join("probe"), "").is_ok();
    let store = open(&dir);
    assert_eq!(store.read(ONE).unwrap(), [first]);
    if !superuser {
        assert!(store.is_read_only() && store.warnings().contains(&Warning::ReadOnly));
        drop(store);
        close(0o700, 0o000);
        assert!(matches!(fault(&dir), Fault::Permission));
    }
    close(0o700, 0o600);
}

#[cfg(unix)]
#[test]
fn folder_and_files_are_for_the_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = folder();
    let dir = data(&folder);
    let store = open(&dir);
    say(&store, ONE, "private");
    assert_eq!(fs::metadata(&dir).unwrap().permissions().mode() & 0o777, 0o700);
    let names: Vec<_> = fs::read_dir(&dir).unwrap().map(Result::unwrap).collect();
    assert!(names.len() >= 6, "{names:?}");
    for file in names {
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{file:?}");
    }
    assert_eq!(store.warnings(), []);
    fs::set_permissions(&dir, fs::Permissions::from_mode(0o755)).unwrap();
    let again = open(&dir);
    assert!(matches!(again.warnings(), [Warning::OpenToOthers { mode: 0o755, .. }]));
}

#[test]
fn a_log_held_by_another_process_says_so() {
    let folder = folder();
    let store = open(&data(&folder));
    let heads = store.heads(ONE).unwrap();
    let sealed = note(ONE, store.writer(), &heads, "waits");
    let stranger = stranger(&data(&folder));
    stranger.execute_batch("BEGIN IMMEDIATE").unwrap();
    store.connection.busy_timeout(std::time::Duration::from_millis(20)).unwrap();
    let error = store.append(&[plain(ONE, &heads, std::slice::from_ref(&sealed))]).unwrap_err();
    assert!(
        matches!(error, AppendError::Store(StoreError { fault: Fault::Locked, .. })),
        "{error}"
    );
    stranger.execute_batch("ROLLBACK").unwrap();
    store.append(&[plain(ONE, &heads, &[sealed])]).unwrap();
}

#[test]
fn every_connection_has_the_settings_that_keep_our_word() {
    let folder = folder();
    let store = open(&data(&folder));
    let value = |pragma: &str| -> String {
        store
            .connection
            .pragma_query_value(None, pragma, |row| row.get::<_, rusqlite::types::Value>(0))
            .map(|value| format!("{value:?}"))
            .unwrap()
    };
    assert_eq!(value("journal_mode"), r#"Text("wal")"#);
    for (pragma, wanted) in [
        ("synchronous", 2),
        ("fullfsync", 1),
        ("checkpoint_fullfsync", 1),
        ("recursive_triggers", 1),
        ("cell_size_check", 1),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("secure_delete", 1),
        ("busy_timeout", 10_000),
        ("application_id", schema::APPLICATION),
        ("user_version", schema::VERSION),
    ] {
        assert_eq!(value(pragma), format!("Integer({wanted})"), "{pragma}");
    }
}

#[test]
fn a_copied_folder_goes_on_as_a_new_writer_and_the_original_as_the_old() {
    let folder = folder();
    let dir = data(&folder);
    let store = open(&dir);
    let writer = store.writer();
    say(&store, ONE, "before");
    drop(store);
    let copy = folder.path().join("copy");
    copy_folder(&dir, &copy);
    let copied = open(&copy);
    assert_ne!(copied.writer(), writer);
    assert!(copied.warnings().contains(&Warning::NewWriter(NewWriter::Place)));
    say(&copied, ONE, "in the copy");
    let settled = copied.writer();
    drop(copied);
    assert_eq!(open(&copy).writer(), settled);
    assert_eq!(open(&dir).writer(), writer);
}

#[test]
fn a_database_without_its_writer_file_begins_a_new_writer() {
    let folder = folder();
    let store = open(&data(&folder));
    say(&store, ONE, "before");
    let writer = store.writer();
    drop(store);
    for gone in ["writer.json", "heads.log"] {
        fs::remove_file(data(&folder).join(gone)).unwrap();
        let store = open(&data(&folder));
        assert_ne!(store.writer(), writer);
        assert!(store.warnings().contains(&Warning::NewWriter(NewWriter::Apart)), "{gone}");
    }
}

#[test]
fn commits_dropped_from_the_write_ahead_log_are_noticed() {
    let folder = folder();
    let dir = data(&folder);
    let store = open(&dir);
    say(&store, ONE, "first");
    store.checkpoint().unwrap();
    let kept = say(&store, ONE, "second");
    let wal = dir.join("dingli.db-wal");
    let short = fs::metadata(&wal).unwrap().len();
    let gone = say(&store, ONE, "third");
    // As the disk would show it after a crash, with the last commit unreadable.
    let frames = fs::read(&wal).unwrap();
    assert!(frames.len() as u64 > short);
    let main = fs::read(dir.join(FILE)).unwrap();
    store
        .connection
        .set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
        .unwrap();
    let writer = store.writer();
    drop(store);
    let mut damaged = frames;
    let at = usize::try_from(short).unwrap() + 40;
    damaged[at] ^= 1;
    fs::write(dir.join(FILE), main).unwrap();
    fs::write(&wal, damaged).unwrap();
    let _ = fs::remove_file(dir.join("dingli.db-shm"));

    let store = open(&dir);
    let lost = Warning::Lost { incident: ONE, entry: gone.key, left: 2 };
    assert_eq!(store.warnings(), [lost, Warning::NewWriter(NewWriter::Lost)]);
    assert_ne!(store.writer(), writer);
    assert_eq!(store.read(ONE).unwrap().last(), Some(&kept));
    say(&store, ONE, "goes on");
    drop(store);
    let lost = Warning::Lost { incident: ONE, entry: gone.key, left: 2 };
    assert_eq!(open(&dir).warnings(), [lost], "it is said until somebody acknowledges it");
}

#[test]
fn many_anchors_are_cut_down_and_torn_ones_left_out() {
    let folder = folder();
    let dir = data(&folder);
    let store = open(&dir);
    let last = say(&store, ONE, "real");
    drop(store);
    let log = dir.join("heads.log");
    let record = fs::read(&log).unwrap();
    assert_eq!(record.len(), 80);
    let mut bytes = record.repeat(3000);
    bytes.extend_from_slice(&record[..33]);
    fs::write(&log, bytes).unwrap();
    let store = open(&dir);
    assert_eq!(store.warnings(), []);
    assert_eq!(fs::read(&log).unwrap(), record.repeat(128));
    assert_eq!(store.read(ONE).unwrap(), [last]);
}
