//! 8.2: a log whose beginning was interrupted.

use std::{fs, process::Stdio, time::Duration};

use super::{Home, is_whole, names, on, private_folder, ran, random};

fn begins_anew(home: &Home, what: &str) {
    nothing_or_listed(home, what);
    let reference = home.incident();
    assert!(home.run(&["list"]).well().contains(&reference), "{what}");
    is_whole(home);
}

/// Looking begins nothing, and says so where there is no log yet.
fn nothing_or_listed(home: &Home, what: &str) {
    let looked = home.run(&["list"]);
    assert!(looked.status == 0 || looked.err.contains("There is no log in"), "{what}: {looked:?}");
}

#[test]
fn case_8_2_an_empty_database_is_begun_anew() {
    for what in ["no folder", "no file", "no bytes", "no bytes and a ballast", "one page"] {
        let home = Home::new();
        let file = home.dir().join("dingli.db");
        if what != "no folder" {
            private_folder(&home.dir());
        }
        match what {
            "no bytes" => fs::write(&file, "").unwrap(),
            "no bytes and a ballast" => {
                fs::write(&file, "").unwrap();
                fs::write(home.dir().join("ballast"), "half").unwrap();
            }
            "one page" => {
                let connection = rusqlite::Connection::open(&file).unwrap();
                connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(())).unwrap();
                connection.close().unwrap();
                assert_eq!(fs::metadata(&file).unwrap().len(), 4096);
            }
            _ => {}
        }
        begins_anew(&home, what);
    }
}

#[test]
fn case_8_2_what_a_killed_creation_left_is_cleared_away() {
    let home = Home::new();
    private_folder(&home.dir());
    for name in ["dingli.db.new", "dingli.db.new-journal", "dingli.db.new-wal", "dingli.db.new-shm"]
    {
        fs::write(home.dir().join(name), "half a database").unwrap();
    }
    begins_anew(&home, "before there is a log");
    fs::write(home.dir().join("dingli.db.new"), "half").unwrap();
    home.run(&["list"]).well();
    is_whole(&home);
}

/// SQLite would take what an earlier database left beside it for part of the new one.
#[test]
fn case_8_2_a_write_ahead_log_without_its_database_is_kept_and_not_read() {
    let home = Home::new();
    let reference = home.incident();
    let connection = rusqlite::Connection::open(home.dir().join("dingli.db")).unwrap();
    connection.query_row("SELECT count(*) FROM entry", [], |_| Ok(())).unwrap();
    home.run(&["log", &reference, "x"]).well();
    let wal = fs::read(home.dir().join("dingli.db-wal")).unwrap();
    assert!(!wal.is_empty());
    drop(connection);
    fs::remove_file(home.dir().join("dingli.db")).unwrap();
    fs::write(home.dir().join("dingli.db-wal"), &wal).unwrap();
    let anew = home.incident();
    let listed = home.run(&["list"]);
    assert!(listed.err.contains("used to have"), "{}", listed.err);
    let listed = listed.well();
    assert!(listed.contains(&anew) && !listed.contains(&reference), "{listed}");
    assert_eq!(fs::read(home.dir().join("dingli.db-wal.left")).unwrap(), wal);
}

#[test]
fn case_8_2_a_strangers_database_is_not_begun_anew() {
    let home = Home::new();
    private_folder(&home.dir());
    let file = home.dir().join("dingli.db");
    let theirs = rusqlite::Connection::open(&file).unwrap();
    // One page, and yet not empty.
    theirs.execute_batch("PRAGMA user_version = 3").unwrap();
    theirs.close().unwrap();
    let before = fs::read(&file).unwrap();
    assert_eq!(before.len(), 4096);
    home.run(&["new", "A", "--customer", "B"]).refused();
    assert_eq!(fs::read(&file).unwrap(), before);
}

#[test]
fn case_8_2_killed_at_any_moment_of_the_first_run() {
    let mut unfinished = 0;
    for round in 0..60 {
        let home = Home::new();
        let mut child = home
            .command()
            .args(["new", "核心存储故障", "--customer", "证券客户"])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_micros(random(30_000)));
        child.kill().unwrap();
        unfinished += usize::from(!child.wait().unwrap().success());
        nothing_or_listed(&home, &round.to_string());
        let reference = home.incident();
        assert!(home.run(&["list"]).well().contains(&reference));
        home.run(&["log", &reference, "x"]).well();
        let kept = names(&home.dir());
        assert_eq!(kept, ["ballast", "dingli.db", "heads.log", "writer.json"], "{round}");
    }
    assert!(unfinished > 5, "the rounds have to hit the beginning: {unfinished}");
}

#[test]
fn case_8_2_several_that_begin_at_once_all_end_well() {
    for _ in 0..6 {
        let home = Home::new();
        let references: Vec<String> = std::thread::scope(|scope| {
            let begun: Vec<_> = (0..5).map(|_| scope.spawn(|| home.incident())).collect();
            begun.into_iter().map(|one| one.join().unwrap()).collect()
        });
        let listed = home.run(&["list"]).well();
        assert!(references.iter().all(|it| listed.contains(it.as_str())), "{listed}");
        is_whole(&home);
    }
}

/// Some begin, some are killed in the middle of it, and none stands in the way of another.
#[test]
fn case_8_2_those_that_are_killed_do_not_stand_in_the_way_of_those_that_go_on() {
    for _ in 0..10 {
        let home = Home::new();
        std::thread::scope(|scope| {
            for _ in 0..3 {
                scope.spawn(|| {
                    let mut child = home
                        .command()
                        .args(["list"])
                        .stdout(Stdio::null())
                        .stderr(Stdio::null())
                        .spawn()
                        .unwrap();
                    std::thread::sleep(Duration::from_micros(random(20_000)));
                    child.kill().unwrap();
                    child.wait().unwrap();
                });
            }
            scope.spawn(|| home.incident());
        });
        is_whole(&home);
    }
}

#[test]
fn case_8_2_a_folder_deep_below_is_made_with_all_above_it() {
    let home = Home::new();
    let deep = home.beside("a/b/c/data");
    let reference = ran(on(&deep).args(["new", "A", "--customer", "B"]), "").well();
    assert!(ran(on(&deep).args(["list"]), "").well().contains(reference.trim()));
}
