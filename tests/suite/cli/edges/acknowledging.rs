//! 8.7: an older database put back. That entries are gone is said until somebody has acknowledged it.

use std::{fs, path::PathBuf, process::Stdio};

use super::{Home, copy_folder, one_of, random, reading};

const LOST: &str = "used to have";

/// A folder in which the database is one from before the last words.
struct Restored {
    home: Home,
    reference: String,
    /// The folder as it was before the older database was put back.
    newer: PathBuf,
}

fn restored(lines: u64) -> Restored {
    let home = Home::new();
    let reference = home.incident();
    let database = home.dir().join("dingli.db");
    fs::copy(&database, home.beside("older")).unwrap();
    for number in 0..lines {
        home.run(&["log", &reference, &format!("gone {number}")]).well();
    }
    let newer = home.beside("newer");
    copy_folder(&home.dir(), &newer);
    fs::rename(home.beside("older"), &database).unwrap();
    Restored { home, reference, newer }
}

/// The prompt, whose standard error nobody sees.
fn prompt(home: &Home) {
    let status = home
        .command()
        .args(["due", "--line"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert!(status.success());
}

#[test]
fn case_8_7_a_loss_is_said_until_it_is_acknowledged() {
    let Restored { home, reference, .. } = restored(2);
    prompt(&home);
    for _ in 0..2 {
        let doctor = home.run(&["doctor"]);
        assert_eq!(doctor.status, 1, "{doctor:?}");
        assert_eq!(doctor.err.matches(LOST).count(), 1, "{doctor:?}");
        let deep = home.run(&["doctor", "--deep"]);
        assert_eq!((deep.status, deep.err.matches(LOST).count()), (1, 1), "{deep:?}");
    }
    for verb in reading(&reference) {
        let said = home.run(&verb);
        assert_eq!(said.err.matches(LOST).count(), 1, "{verb:?}: {said:?}");
        assert!(said.err.contains("doctor --acknowledge"), "{verb:?}: {said:?}");
        said.well();
    }
    home.run(&["settings", "--name", "高"]).well();
    let seen = home.run(&["doctor", "--acknowledge"]);
    assert!(seen.err.contains("高 has acknowledged"), "{seen:?}");
    assert!(seen.out.contains("高 acknowledged this on 2025-03-07"), "{seen:?}");
    seen.well();
    for verb in reading(&reference) {
        assert!(!home.run(&verb).err.contains(LOST), "{verb:?}");
    }
    let after = home.run(&["doctor", "--deep"]);
    assert!(after.out.contains("高 acknowledged"), "it is still known: {after:?}");
    assert!(!after.err.contains(LOST), "{after:?}");
    after.well();
    let again = home.run(&["doctor", "--acknowledge"]);
    assert!(again.err.contains("nothing to acknowledge"), "{again:?}");
    let chinese = home.run(&["--lang", "zh-CN", "doctor"]).well();
    assert!(chinese.contains("高 已于 2025-03-07"), "{chinese}");
}

#[test]
fn case_8_7_a_merge_that_brings_the_entries_back_ends_it() {
    let Restored { home, reference, newer } = restored(3);
    prompt(&home);
    assert!(home.run(&["list"]).err.contains(LOST));
    home.run(&["merge", newer.to_str().unwrap()]).well();
    let listed = home.run(&["list"]);
    assert!(!listed.err.contains(LOST), "{listed:?}");
    assert!(home.run(&["timeline", &reference]).well().contains("gone 2"));
    home.run(&["doctor", "--deep"]).well();
}

#[test]
fn case_8_7_a_second_loss_is_another_one() {
    let Restored { home, reference, .. } = restored(1);
    home.run(&["doctor", "--acknowledge"]).well();
    fs::copy(home.dir().join("dingli.db"), home.beside("older")).unwrap();
    home.run(&["log", &reference, "this goes too"]).well();
    fs::rename(home.beside("older"), home.dir().join("dingli.db")).unwrap();
    prompt(&home);
    let said = home.run(&["list"]);
    assert!(said.err.contains(LOST), "{said:?}");
    let doctor = home.run(&["doctor"]);
    assert_eq!(doctor.status, 1);
    assert!(doctor.out.contains("acknowledged this"), "the first is still known: {doctor:?}");
}

#[test]
fn case_8_7_many_losses_are_one_sentence_and_the_doctor_names_each() {
    let home = Home::new();
    let references: Vec<String> = (0..3).map(|_| home.incident()).collect();
    fs::copy(home.dir().join("dingli.db"), home.beside("older")).unwrap();
    for reference in &references {
        home.run(&["log", reference, "x"]).well();
    }
    fs::rename(home.beside("older"), home.dir().join("dingli.db")).unwrap();
    prompt(&home);
    let said = home.run(&["list"]).err;
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.contains("3 places"), "{said}");
    assert_eq!(home.run(&["doctor"]).err.matches(LOST).count(), 3);
    home.run(&["doctor", "--acknowledge"]).well();
    assert_eq!(home.run(&["list"]).err, "");
}

/// Any number of entries lost, whichever verb comes first and however often: it is said every time.
#[test]
fn case_8_7_whatever_opens_first_does_not_use_it_up() {
    for _ in 0..6 {
        let Restored { home, reference, .. } = restored(1 + random(4));
        for _ in 0..random(3) {
            prompt(&home);
        }
        let verbs = reading(&reference);
        for _ in 0..5 {
            let verb = one_of(&verbs);
            assert_eq!(home.run(verb).err.matches(LOST).count(), 1, "{verb:?}");
        }
        assert!(home.run(&["log", &reference, "goes on"]).err.contains(LOST));
    }
}
