//! 8.13: what a backup leaves that was killed.

use std::{fs, process::Stdio, time::Duration};

use super::{Home, names, on, ran, random};

fn with_much(home: &Home) -> String {
    let reference = home.incident();
    let file = home.beside("much");
    let bytes: Vec<u8> =
        (0..6_000_000_u32).map(|it| (it.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    fs::write(&file, bytes).unwrap();
    home.run(&["attach", &reference, file.to_str().unwrap()]).well();
    reference
}

#[test]
fn case_8_13_a_killed_backup_leaves_nothing_that_looks_like_one() {
    let home = Home::new();
    let reference = with_much(&home);
    let shelf = home.beside("shelf");
    fs::create_dir(&shelf).unwrap();
    let to = |name: &str| shelf.join(name).to_str().unwrap().to_owned();
    let mut pieces = 0;
    for round in 0..25 {
        let name = to(&format!("{round}.db"));
        let mut child = home
            .command()
            .args(["backup", &name])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_micros(5_000 + random(60_000)));
        child.kill().unwrap();
        let finished = child.wait().unwrap().success();
        pieces += names(&shelf).iter().filter(|it| it.starts_with('.')).count();
        // What has its name is whole; what is not whole has none.
        if fs::exists(&name).unwrap() {
            let dir = home.beside(&format!("restored {round}"));
            fs::create_dir(&dir).unwrap();
            fs::copy(&name, dir.join("dingli.db")).unwrap();
            ran(on(&dir).args(["show", &reference]), "").well();
            fs::remove_file(&name).unwrap();
        } else {
            assert!(!finished);
        }
    }
    assert!(pieces > 0, "the rounds have to hit the copying");
    home.run(&["backup", &to("last.db")]).well();
    assert_eq!(names(&shelf), ["last.db"], "the next one clears away");
}

#[test]
fn case_8_13_backups_made_at_once_do_not_take_each_others_pieces() {
    let home = Home::new();
    with_much(&home);
    let shelf = home.beside("shelf");
    fs::create_dir(&shelf).unwrap();
    fs::write(shelf.join(".dingli-backup-1-0.part"), "of the dead").unwrap();
    std::thread::scope(|scope| {
        for number in 0..4 {
            let (home, shelf) = (&home, &shelf);
            scope.spawn(move || {
                std::thread::sleep(Duration::from_micros(random(20_000)));
                let name = shelf.join(format!("{number}.db"));
                home.run(&["backup", name.to_str().unwrap()]).well();
            });
        }
    });
    assert_eq!(names(&shelf), ["0.db", "1.db", "2.db", "3.db"]);
}

#[test]
fn case_8_13_what_is_there_is_never_overwritten() {
    let home = Home::new();
    home.incident();
    let there = home.beside("there.db");
    fs::write(&there, "mine").unwrap();
    assert!(home.run(&["backup", "there.db"]).refused().contains("exists already"));
    assert_eq!(fs::read_to_string(&there).unwrap(), "mine");
    home.run(&["backup", "bare.db"]).well();
    assert!(home.beside("bare.db").exists(), "a bare name stands where it is called");
    let kept = names(home.folder.path());
    assert!(kept.iter().all(|name| !name.starts_with('.')), "{kept:?}");
}
