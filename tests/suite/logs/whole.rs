//! The log that the program of November 2026 wrote: everything in it is as it was recorded, and what was erased is not missing.

use std::fs;

use dingli::{
    incident::Payload,
    store::{FILE, Store},
};

use super::frozen;

#[test]
fn case_8_6_nothing_of_the_log_of_november_2026_is_taken_for_damaged_or_missing() {
    let folder = tempfile::tempdir().unwrap();
    fs::copy(frozen("v1-2026-11").join(FILE), folder.path().join(FILE)).unwrap();
    let store = Store::open(folder.path()).unwrap();
    assert_eq!(store.verify(None).unwrap().problems, []);
    let (mut erased, mut entries) = (0, 0);
    for incident in store.logs().unwrap() {
        for entry in store.entries(incident).unwrap().0 {
            assert!(!entry.payload.is_damaged(), "{incident} {}", entry.key);
            erased += usize::from(entry.payload == Payload::Erased);
            entries += 1;
        }
    }
    assert!(erased >= 60 && entries > 500, "{erased} of {entries}");
}
