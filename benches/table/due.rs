//! `dingli due` over 200 open incidents against the bare start of the program, as whole processes.

use crate::{data, measure::median, process::took, row::Row};

const OPEN: usize = 200;
/// Opened from a playbook, people on both sides, a few lines: what the log holds of one that is still being worked at.
const ENTRIES: usize = 12;
const ROUNDS: usize = 40;

pub(crate) fn rows() -> Vec<Row> {
    let folder = tempfile::tempdir().expect("a folder");
    let dir = folder.path().join("data");
    let session = data::session(&dir);
    for _ in 0..OPEN {
        data::crisis(&session, ENTRIES);
    }
    session.store().checkpoint().expect("one file");
    drop(session);
    let [mut bare, mut due] = [const { Vec::new() }; 2];
    for _ in 0..ROUNDS {
        bare.push(took(&dir, ["--version"]));
        due.push(took(&dir, ["due"]));
    }
    vec![Row::ratio(
        "`due` over 200 open incidents of 12 entries, against `--version`",
        median(&bare),
        median(&due),
        3.0,
        2.0,
    )]
}
