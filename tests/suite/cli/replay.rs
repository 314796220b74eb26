//! M6 on the command line: a moment, the difference of two, what stands out.

use super::{Home, ran};
use crate::scenario::stage::script;

/// A home with the storage crisis, long over.
fn storage() -> (Home, String) {
    let home = Home::new();
    let mut command = home.command();
    let lines = script("storage-before-noon");
    let record = command.env("DINGLI_NOW", "2026-01-01T00:00:00Z").arg("record");
    let reference = ran(record, lines).well().trim().to_owned();
    (home, reference)
}

fn later(home: &Home, words: &[&str]) -> super::Ran {
    ran(home.command().env("DINGLI_NOW", "2026-01-02T00:00:00Z").args(words), "")
}

#[test]
fn m6_replay_shows_a_moment_a_difference_and_the_course() {
    let (home, reference) = storage();
    let at = |words: &[&str]| later(&home, &[&["replay", &reference], words].concat());
    let nine = ["--at", "2025-09-29T21:00:00+08:00"];
    let text = at(&nine).well();
    assert!(text.starts_with("REPLAY 2025-09-29 21:00, as it was known: "), "{text}");
    assert!(text.contains("Chance of success of A: 45%"), "{text}");
    assert!(!text.contains("70%") || text.contains("B "), "{text}");
    let answer = at(&[&nine[..], &["--json"]].concat()).json();
    assert_eq!(answer["odds"]["percent"], 45);
    assert_eq!(answer["order"], "known");
    assert_eq!(answer["incident"]["reference"], reference.as_str());
    let show = later(&home, &["show", &reference, nine[0], nine[1], "--json"]).json();
    assert_eq!(answer["incident"], show);
    // The image was done at 22:55, which was known at 23:40 only.
    let eleven = ["--at", "2025-09-29T23:00:00+08:00", "--json"];
    let known = at(&eleven).json()["entries"].as_u64().unwrap();
    let happened = at(&[&eleven[..], &["--as-happened"]].concat()).json()["entries"].as_u64();
    assert_eq!(happened, Some(known + 1));
    let two = ["--between", "2025-09-30T04:40:00+08:00", "2025-09-29T21:10:00+08:00"];
    let said = at(&two).well();
    assert!(said.contains("45% → 70%") && said.contains("kept late"), "{said}");
    assert!(
        !at(&[&two[..], &["--json"]].concat()).json()["changes"].as_array().unwrap().is_empty()
    );
    let course = at(&[]).well();
    assert!(course.contains("decision") && course.contains("commitment broken"), "{course}");
    // Before anything was known there is nothing to show, and it says since when.
    let early = at(&["--at", "2025-09-01T00:00:00+08:00"]).refused();
    assert!(early.contains("2025-09-"), "{early}");
    at(&["--at", "2025-09-29 21:00", "--between", "1", "2"]).misused();
    later(&home, &["show", &reference, "--as-happened"]).misused();
}
