//! A database that is not as it should be: one sentence, exit status 1, nothing overwritten.

use std::{fs, path::Path};

use super::{Home, Ran, on, ran};

fn bytes(dir: &Path) -> Vec<u8> {
    fs::read(dir.join("dingli.db")).unwrap()
}

/// Every verb that opens the log says the same and leaves the file as it is.
fn refused_by_all(home: &Home, said: &str) {
    let before = bytes(&home.dir());
    for words in [
        &["list"][..],
        &["new", "A", "--customer", "B"],
        &["log", "X", "y"],
        &["search", "x"],
        &["due"],
        &["settings", "--name", "x"],
        &[],
    ] {
        let told = home.run(words).refused();
        assert!(told.contains("dingli.db") && told.contains(said), "{words:?}: {told}");
        assert_eq!(told.lines().count(), 1, "{told}");
        assert_eq!(bytes(&home.dir()), before, "{words:?}");
    }
    let doctor = home.run(&["doctor"]);
    assert_eq!(doctor.status, 1);
    assert!(doctor.err.contains(said), "{}", doctor.err);
    assert_eq!(bytes(&home.dir()), before);
}

fn with_database(content: &[u8]) -> Home {
    let home = Home::new();
    fs::create_dir(home.dir()).unwrap();
    fs::write(home.dir().join("dingli.db"), content).unwrap();
    home
}

#[test]
fn junk() {
    refused_by_all(&with_database(&b"this is no database at all. ".repeat(400)), "not a database");
}

#[test]
fn truncated() {
    let home = Home::new();
    home.incident();
    let whole = bytes(&home.dir());
    assert!(whole.len() > 8192);
    refused_by_all(&with_database(&whole[..whole.len() / 2]), "cut short");
    refused_by_all(&with_database(&whole[..60]), "cut short");
}

#[test]
fn a_damaged_file_is_not_sent_to_the_doctor_by_the_doctor() {
    const PAGE: usize = 2048;
    let home = Home::new();
    let references: Vec<String> = (0..3).map(|_| home.incident()).collect();
    for reference in &references {
        for nth in 0..60 {
            home.run(&["log", reference, &format!("{nth} {}", "很长的一句话".repeat(40))]).well();
        }
    }
    let whole = bytes(&home.dir());
    let mut damaged = (1..whole.len() / PAGE).rev().map(|page| {
        let mut content = whole.clone();
        content[page * PAGE..(page + 1) * PAGE].fill(0xa5);
        fs::write(home.dir().join("dingli.db"), content).unwrap();
        home.run(&["doctor", "--deep"])
    });
    let in_part = |ran: &Ran| {
        assert!(!ran.err.contains("dingli doctor"), "{}", ran.err);
        ran.out.contains("readable incidents")
    };
    let doctor = damaged.find(in_part).unwrap();
    assert_eq!(doctor.status, 1);
    assert!(doctor.err.contains("Put back a backup"), "{}", doctor.err);
    assert!(references.iter().any(|it| doctor.err.contains(it.as_str())), "{}", doctor.err);
}

#[test]
fn newer_can_be_read_and_not_written() {
    let home = Home::new();
    let reference = home.incident();
    let file = home.dir().join("dingli.db");
    let connection = rusqlite::Connection::open(&file).unwrap();
    connection.pragma_update(None, "user_version", dingli::store::SCHEMA + 1).unwrap();
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
    drop(connection);
    let before = bytes(&home.dir());
    let listed = home.run(&["list"]);
    assert!(listed.err.contains("later dingli"), "{}", listed.err);
    assert!(listed.well().contains(&reference));
    let told = home.run(&["log", &reference, "x"]).refused();
    assert!(
        told.contains("install the later version") || told.contains("Install the later version"),
        "{told}"
    );
    assert_eq!(bytes(&home.dir()), before);
}

#[cfg(unix)]
#[test]
fn read_only_can_be_read_and_not_written() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = Home::new();
    let reference = home.incident();
    let close = |mode| fs::set_permissions(home.dir(), fs::Permissions::from_mode(mode)).unwrap();
    let file = home.dir().join("dingli.db");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o400)).unwrap();
    close(0o500);
    if fs::OpenOptions::new().append(true).open(&file).is_ok() {
        // The superuser may write whatever the permissions say: there is nothing to try.
        close(0o700);
        return;
    }
    let before = bytes(&home.dir());
    let listed = home.run(&["list"]);
    let refused = home.run(&["log", &reference, "x"]);
    let report = home.run(&["report", &reference, "--for", "customer"]);
    close(0o700);
    assert!(listed.err.contains("reading only"), "{}", listed.err);
    assert!(listed.well().contains(&reference));
    assert!(refused.refused().contains("cannot be written"));
    assert!(report.well().contains(&reference));
    assert_eq!(bytes(&home.dir()), before);
}

#[test]
fn locked_by_another_writer_is_said_after_a_patient_wait_and_reading_goes_on() {
    let home = Home::new();
    let reference = home.incident();
    let holder = rusqlite::Connection::open(home.dir().join("dingli.db")).unwrap();
    holder.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert!(home.run(&["show", &reference]).well().contains("核心存储故障"));
    let told = home.run(&["log", &reference, "x"]).refused();
    assert!(told.contains("another process") && told.contains("Nothing was recorded"), "{told}");
    holder.execute_batch("ROLLBACK").unwrap();
    home.run(&["log", &reference, "x"]).well();
}

#[test]
fn a_file_in_place_of_the_folder() {
    let home = Home::new();
    let file = home.beside("file");
    fs::write(&file, "mine").unwrap();
    for words in [&["list"][..], &["new", "A", "--customer", "B"], &["doctor"], &[]] {
        let ran = ran(on(&file).args(words), "");
        assert_eq!(ran.status, 1, "{words:?}: {ran:?}");
        assert!(
            ran.err.contains("not a folder") && ran.err.contains("--data-dir"),
            "{words:?}: {ran:?}"
        );
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
}

#[test]
fn a_folder_that_cannot_be_made() {
    let home = Home::new();
    let file = home.beside("file");
    fs::write(&file, "mine").unwrap();
    let told = ran(on(&file.join("below")).args(["new", "A", "--customer", "B"]), "").refused();
    assert_eq!(told.lines().count(), 1, "{told}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
}

#[test]
fn settings_that_cannot_be_read() {
    let home = Home::new();
    home.incident();
    let file = home.dir().join("settings.json");
    fs::write(&file, "{ broken").unwrap();
    assert!(home.run(&["list"]).refused().contains("settings.json"));
    assert_eq!(fs::read_to_string(&file).unwrap(), "{ broken");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_refuses_and_loses_nothing_acknowledged() {
    let home = Home::new();
    let mount = home.beside("small");
    fs::create_dir(&mount).unwrap();
    let path = mount.to_str().unwrap();
    let command =
        |name: &str, words: &[&str]| std::process::Command::new(name).args(words).output();
    let root = command("id", &["-u"]).is_ok_and(|output| output.stdout == b"0\n");
    let mounted = root
        && command("mount", &["-t", "tmpfs", "-o", "size=6m", "tmpfs", path])
            .is_ok_and(|output| output.status.success());
    if !mounted {
        assert!(
            !root || std::env::var_os("CI").is_none(),
            "root in CI must be able to mount a small disk"
        );
        return;
    }
    let dir = mount.join("data");
    let reference = ran(on(&dir).args(["new", "A", "--customer", "B"]), "").well();
    let reference = reference.trim();
    let text = "满".repeat(40_000);
    let mut acknowledged = 0;
    let refused = loop {
        assert!(acknowledged < 200, "6 MB cannot hold this");
        let ran = ran(on(&dir).args(["log", reference, &text]), "");
        if ran.status != 0 {
            break ran;
        }
        acknowledged += 1;
    };
    let shown = ran(on(&dir).args(["show", reference, "--json"]), "");
    let outcome = std::panic::catch_unwind(move || {
        assert!(refused.refused().contains("no room"));
        shown.json()["counts"]["entries"].as_u64().unwrap()
    });
    command("umount", &[path]).unwrap();
    assert_eq!(
        outcome.unwrap(),
        4 + acknowledged,
        "the opening's four entries and every acknowledged note"
    );
}
