//! Reports from a cold start, as whole processes: each format alone, all of them at once, and how they grow.

use std::{fs, path::Path};

use dingli::report::Format;

use crate::{
    data,
    measure::median,
    process::took,
    row::{Row, milliseconds},
};

const ENTRIES: usize = 300;
const LONG: usize = 5_000;
const ROUNDS: usize = 12;

pub(crate) fn rows() -> Vec<Row> {
    let (short, long) = (Case::of(ENTRIES), Case::of(LONG));
    let each: Vec<&str> = Format::offered().map(Format::id).collect();
    let all = each.join(",");
    let mut bare = Vec::new();
    let mut alone = vec![Vec::new(); each.len()];
    let [mut at_once, mut at_length] = [const { Vec::new() }; 2];
    for _ in 0..ROUNDS {
        bare.push(took(short.dir.path(), ["--version"]));
        for (format, times) in each.iter().zip(&mut alone) {
            times.push(short.took(format));
        }
        at_once.push(short.took(&all));
        at_length.push(long.took(&all));
    }
    let bare = median(&bare);
    let alone: Vec<f64> = alone.iter().map(|times| median(times)).collect();
    let (at_once, at_length) = (median(&at_once), median(&at_length));
    let by_format: Vec<String> = each
        .iter()
        .zip(&alone)
        .map(|(format, took)| format!("{format} {}", milliseconds(*took)))
        .collect();
    #[allow(clippy::cast_precision_loss)]
    let growth = (at_length - bare) / (at_once - bare) * ENTRIES as f64 / LONG as f64;
    vec![
        Row {
            what: format!("a report of {ENTRIES} entries from a cold start, the slowest format"),
            floor: milliseconds(bare),
            found: by_format.join(" · "),
            figure: alone.iter().copied().fold(0.0, f64::max) * 1e3,
            unit: "ms",
            must: Some(300.0),
            aim: Some(100.0),
        },
        Row {
            what: format!("… all {} formats at once", each.len()),
            floor: milliseconds(bare),
            found: milliseconds(at_once),
            figure: at_once * 1e3,
            unit: "ms",
            must: Some(1_000.0),
            aim: Some(300.0),
        },
        Row {
            what: format!("… {LONG} entries against {ENTRIES}, by the entry"),
            floor: milliseconds(at_once),
            found: milliseconds(at_length),
            figure: growth,
            unit: "×",
            must: Some(1.3),
            aim: Some(1.1),
        },
    ]
}

/// A log with one incident, and what it is called.
struct Case {
    dir: tempfile::TempDir,
    reference: String,
}

impl Case {
    fn of(entries: usize) -> Self {
        let dir = tempfile::tempdir().expect("a folder");
        let session = data::session(dir.path());
        let reference = data::crisis(&session, entries).reference.clone();
        session.store().checkpoint().expect("one file");
        Self { dir, reference }
    }

    /// Seconds until the files stand there. The log is a fresh copy: a report that leaves is noted in it.
    fn took(&self, formats: &str) -> f64 {
        let copy = tempfile::tempdir().expect("a folder");
        for file in fs::read_dir(self.dir.path()).expect("the log").flatten() {
            if file.path().is_file() {
                fs::copy(file.path(), copy.path().join(file.file_name())).expect("a copy");
            }
        }
        let into = copy.path().join("reports");
        let words = ["report", &self.reference, "--for", "internal", "--format", formats, "--into"];
        took(copy.path(), words.map(Path::new).into_iter().chain([into.as_path()]))
    }
}
