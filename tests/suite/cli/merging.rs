//! `merge`: another laptop's copy of the same incident.

use super::{Home, on, ran, texts};

/// A second laptop that starts from a backup of the first.
fn colleague(home: &Home) -> std::path::PathBuf {
    let dir = home.beside("colleague");
    std::fs::create_dir(&dir).unwrap();
    home.run(&["backup", dir.join("dingli.db").to_str().unwrap()]).well();
    dir
}

#[test]
fn two_laptops_become_one_log() {
    let home = Home::new();
    let reference = home.incident();
    let other = colleague(&home);
    let file = home.beside("letter.txt");
    std::fs::write(&file, "律师函").unwrap();
    ran(on(&other).args(["log", &reference, "他们记的"]), "").well();
    ran(on(&other).args(["attach", &reference, file.to_str().unwrap()]), "").well();
    let theirs = ran(on(&other).args(["new", "另一件", "--customer", "丙"]), "").well();
    home.run(&["log", &reference, "我们记的"]).well();
    let merged = home.run(&["merge", other.to_str().unwrap()]);
    assert!(merged.err.contains("taken in"), "{}", merged.err);
    assert_eq!(merged.well(), "");
    let said = texts(&home, &reference);
    assert!(
        said.contains(&"他们记的".to_owned()) && said.contains(&"我们记的".to_owned()),
        "{said:?}"
    );
    let timeline = home.run(&["timeline", &reference, "--json"]).json();
    assert_eq!(
        timeline.as_array().unwrap().iter().filter(|line| line["kind"] == "merged").count(),
        1
    );
    let back = home.beside("back.txt");
    home.run(&["attachment", &reference, "1", "-o", back.to_str().unwrap()]).well();
    assert_eq!(std::fs::read_to_string(&back).unwrap(), "律师函");
    assert_eq!(home.run(&["show", theirs.trim(), "--json"]).json()["customer"], "丙");
    assert_eq!(home.run(&["show", &reference, "--json"]).json()["counts"]["writers"], 2);
    home.run(&["doctor", "--deep"]).well();
    let before = texts(&home, &reference).len();
    let again = home.run(&["merge", other.to_str().unwrap()]);
    assert!(again.err.contains("0 entries"), "{}", again.err);
    again.well();
    assert_eq!(texts(&home, &reference).len(), before, "what is known already changes nothing");
}

#[test]
fn a_folder_without_a_log_is_refused() {
    let home = Home::new();
    home.incident();
    let nothing = home.beside("nothing");
    let told = home.run(&["merge", nothing.to_str().unwrap()]).refused();
    assert!(told.contains("nothing"), "{told}");
    assert!(!nothing.exists());
}
