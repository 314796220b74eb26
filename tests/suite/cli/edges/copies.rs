//! Section 2: a folder that was copied, moved or restored, and what is said of it.

use std::{fs, path::Path};

use super::{Home, Ran, copy_folder, on, private_folder, ran, random, reading};

const SAID: &str = "copied or moved";

fn times_said(ran: &Ran, what: &str) -> usize {
    ran.err.matches(what).count() + ran.out.matches(what).count()
}

fn deep(dir: &Path) -> Ran {
    ran(on(dir).args(["doctor", "--deep"]), "")
}

#[test]
fn case_2_an_intact_copy_is_in_order_and_says_once_that_it_is_one() {
    let home = Home::new();
    let reference = home.incident();
    let copy = home.beside("copy");
    copy_folder(&home.dir(), &copy);
    let checked = deep(&copy);
    assert_eq!(checked.status, 0, "{checked:?}");
    assert_eq!(times_said(&checked, SAID), 1, "{checked:?}");
    assert!(checked.out.contains("in order"), "{checked:?}");
    let again = deep(&copy);
    assert_eq!((again.status, times_said(&again, SAID)), (0, 0), "{again:?}");
    let original = home.run(&["show", &reference]);
    assert_eq!(times_said(&original, SAID), 0, "the original is none");
}

#[test]
fn case_2_a_copy_says_so_to_programs_on_the_other_stream() {
    let home = Home::new();
    home.incident();
    let copy = home.beside("copy");
    copy_folder(&home.dir(), &copy);
    let checked = ran(on(&copy).args(["doctor", "--json"]), "");
    assert_eq!(checked.err.matches(SAID).count(), 1);
    assert_eq!(checked.json()["problems"], serde_json::json!([]));
}

#[test]
fn case_2_a_restored_backup_is_in_order() {
    let home = Home::new();
    let reference = home.incident();
    let dir = home.beside("restored");
    private_folder(&dir);
    home.run(&["backup", dir.join("dingli.db").to_str().unwrap()]).well();
    let checked = deep(&dir);
    assert_eq!((checked.status, times_said(&checked, "new writer")), (0, 1), "{checked:?}");
    let shown = ran(on(&dir).args(["show", &reference]), "");
    assert_eq!((shown.status, times_said(&shown, "new writer")), (0, 0), "{shown:?}");
}

/// Copied, copied again, moved: the first command says it once, whichever it is, and the next ones do not.
#[test]
fn case_2_whatever_comes_first_says_it_once() {
    let home = Home::new();
    let reference = home.incident();
    let verbs = reading(&reference);
    let mut dir = home.dir();
    for round in 0..12 {
        let to = home.beside(&format!("place {round}"));
        if random(2) == 0 {
            fs::rename(&dir, &to).unwrap();
        } else {
            copy_folder(&dir, &to);
        }
        dir = to;
        let first = usize::try_from(random(verbs.len() as u64)).unwrap();
        for (nth, verb) in verbs.iter().cycle().skip(first).take(3).enumerate() {
            let said = ran(on(&dir).args(verb), "");
            assert_eq!(said.status, 0, "{said:?}");
            assert_eq!(said.err.matches(SAID).count(), usize::from(nth == 0), "{verb:?}");
        }
        assert_eq!(deep(&dir).status, 0);
        ran(on(&dir).args(["log", &reference, "here too"]), "").well();
    }
}
