//! Logs written by earlier versions: each opens, verifies and folds to what it folded to then, for ever.

#[cfg(unix)]
mod before;
mod example;
mod freeze;
mod older;
mod render;
mod whole;

use std::{fs, path::PathBuf};

use dingli::store::{FILE, Store};

/// The folder of a frozen log.
fn frozen(version: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/logs").join(version)
}

#[test]
fn the_log_of_version_1_is_whole_and_folds_to_what_it_always_did() {
    let folder = tempfile::tempdir().unwrap();
    fs::copy(frozen("v1").join(FILE), folder.path().join(FILE)).unwrap();
    let store = Store::open(folder.path()).unwrap();
    let report = store.verify(None).unwrap();
    assert_eq!(report.problems, []);
    let expected = fs::read_to_string(frozen("v1").join("folded.json")).unwrap();
    let found = render::pretty(&render::log(&store));
    for (number, (found, expected)) in found.lines().zip(expected.lines()).enumerate() {
        assert_eq!(found, expected, "line {} of folded.json", number + 1);
    }
    assert_eq!(found.len(), expected.len());
}
