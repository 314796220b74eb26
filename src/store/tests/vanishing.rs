//! A database that is moved away while it is open, and another one in its place.

#![cfg(unix)]

use std::fs;

use super::*;

fn is_gone(error: &AppendError) -> bool {
    matches!(error, AppendError::Store(StoreError { fault: Fault::Gone, .. }))
}

fn try_to_say(store: &Store, text: &str) -> Result<(), AppendError> {
    let heads = store.heads(ONE).unwrap();
    let sealed = note(ONE, store.writer(), &heads, text);
    store.append(&[plain(ONE, &heads, &[sealed])])
}

#[test]
fn case_8_3_nothing_is_written_to_a_database_that_was_moved_away() {
    let folder = folder();
    let (dir, moved) = (data(&folder), folder.path().join("moved"));
    let store = open(&dir);
    say(&store, ONE, "before");
    assert!(store.look().is_ok());
    fs::rename(&dir, &moved).unwrap();
    let error = try_to_say(&store, "after").unwrap_err();
    assert!(is_gone(&error), "{error}");
    assert!(matches!(store.look().unwrap_err().fault, Fault::Gone));
    assert_eq!(store.read(ONE).unwrap().len(), 1, "it was not written before it was refused");
    assert!(matches!(store.clear_draft(None, "capture").unwrap_err().fault, Fault::Gone));
    // Put back, it goes on.
    fs::rename(&moved, &dir).unwrap();
    try_to_say(&store, "again").unwrap();
    assert_eq!(store.read(ONE).unwrap().len(), 2);
}

#[test]
fn case_8_3_a_merge_into_a_database_that_is_gone_is_refused() {
    let folder = folder();
    let other = open(&folder.path().join("other"));
    let theirs = say(&other, ONE, "theirs");
    let mut store = open(&data(&folder));
    fs::remove_file(data(&folder).join(FILE)).unwrap();
    let error = store.merge(vec![theirs], &[], |_| Erasures::Obey).unwrap_err();
    assert!(matches!(error.fault, Fault::Gone), "{error}");
    assert_eq!(error.path, data(&folder).join(FILE));
}

#[test]
fn case_8_3_closing_a_database_that_was_moved_away_takes_nothing_from_the_one_in_its_place() {
    let folder = folder();
    let (dir, moved) = (data(&folder), folder.path().join("moved"));
    let old = open(&dir);
    let before = say(&old, ONE, "in the old one");
    fs::rename(&dir, &moved).unwrap();
    let new = open(&dir);
    let after = say(&new, ONE, "in the new one");
    drop(old);
    assert!(dir.join("dingli.db-wal").exists() && dir.join("dingli.db-shm").exists());
    assert!(new.look().is_ok());
    say(&new, TWO, "it goes on");
    assert_eq!(open(&dir).read(ONE).unwrap(), [after]);
    assert_eq!(open(&moved).read(ONE).unwrap(), [before]);
}

#[test]
fn case_8_3_nothing_is_acknowledged_where_one_file_of_the_database_is_gone() {
    for (suffix, is_written) in [("", true), ("-wal", true), ("-shm", false)] {
        let folder = folder();
        let store = open(&data(&folder));
        say(&store, ONE, "before");
        fs::remove_file(data(&folder).join(format!("{FILE}{suffix}"))).unwrap();
        let error = try_to_say(&store, "after").unwrap_err();
        assert!(is_gone(&error), "{suffix}: {error}");
        // Without the file of the locks another process does not see ours, so nothing may be written at all.
        assert_eq!(store.read(ONE).unwrap().len() == 2, is_written, "{suffix}");
    }
}

/// What it costs an append to look: two looks among thousands of what the disk takes.
#[test]
fn case_8_3_looking_costs_next_to_nothing() {
    let folder = folder();
    let store = open(&data(&folder));
    let took = |act: &dyn Fn()| {
        let began = std::time::Instant::now();
        (0..200).for_each(|_| act());
        began.elapsed() / 200
    };
    let look = took(&|| store.look().unwrap());
    let append = took(&|| drop(say(&store, ONE, "x")));
    eprintln!("look {look:?} append {append:?}");
    assert!(look * 2 < append / 4, "{look:?} of {append:?}");
}
