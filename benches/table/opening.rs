//! Opening a log and folding one incident from disk, against reading the same rows.

use std::path::Path;

use dingli::{incident::IncidentId, session::Session, store::Store};
use rusqlite::Connection;

use crate::{
    data,
    measure::{median, seconds},
    row::{Row, milliseconds},
};

const ROUNDS: usize = 25;
const SIZES: [usize; 4] = [2_500, 5_000, 10_000, 20_000];

pub(crate) fn rows() -> Vec<Row> {
    let folder = tempfile::tempdir().expect("a folder");
    let logs = SIZES.map(|size| {
        let dir = folder.path().join(size.to_string());
        let session = data::session(&dir);
        let id = data::crisis(&session, size).incident.id();
        session.store().checkpoint().expect("one file");
        (dir, id)
    });
    let [mut floors, mut folds] = [const { [const { Vec::new() }; 4] }; 2];
    for _ in 0..ROUNDS {
        for (at, (dir, id)) in logs.iter().enumerate() {
            floors[at].push(seconds(|| read_rows(dir, *id)).0);
            folds[at]
                .push(seconds(|| Session::open(dir).expect("a log").load(*id).expect("folded")).0);
        }
    }
    let (unchecked, checked) = checking(&logs[2].0, logs[2].1);
    let fold = folds.map(|times| median(&times));
    let floor = floors.map(|times| median(&times));
    let per_thousand: Vec<String> = SIZES
        .iter()
        .zip(fold)
        .map(|(&size, took)| {
            milliseconds(took * 1_000.0 / f64::from(u32::try_from(size).unwrap_or(1)))
        })
        .collect();
    vec![
        Row {
            what: "open and fold 10,000 entries from disk".into(),
            floor: milliseconds(floor[2]),
            found: milliseconds(fold[2]),
            figure: fold[2] * 1e3,
            unit: "ms",
            must: Some(20.0),
            aim: Some(floor[2] * 3e3),
        },
        Row {
            what: "… 20,000 against 10,000, by the entry".into(),
            floor: milliseconds(fold[2] / 10.0),
            found: format!(
                "2,500 · 5,000 · 10,000 · 20,000: {} a thousand",
                per_thousand.join(" · ")
            ),
            figure: fold[3] / fold[2] / 2.0,
            unit: "×",
            must: Some(1.3),
            aim: Some(1.1),
        },
        Row::ratio(
            "read 10,000 entries, each held against its commitments; floor: none held",
            unchecked,
            checked,
            1.5,
            1.2,
        ),
    ]
}

/// How long the entries take to read, believed and checked, turn by turn.
fn checking(dir: &Path, id: IncidentId) -> (f64, f64) {
    let store = Store::open(dir).expect("a log");
    let [mut believed, mut checked] = [const { Vec::new() }; 2];
    for _ in 0..ROUNDS {
        believed.push(seconds(|| store.entries_unchecked(id).expect("entries").0.len()).0);
        checked.push(seconds(|| store.entries(id).expect("entries").0.len()).0);
    }
    (median(&believed), median(&checked))
}

/// Every byte of the incident's rows, copied out as they stand.
fn read_rows(dir: &Path, id: IncidentId) -> usize {
    let connection = Connection::open(dir.join(dingli::store::FILE)).expect("a database");
    let mut kept: Vec<Vec<u8>> = Vec::new();
    for table in ["entry", "body"] {
        let mut statement = connection
            .prepare(&format!("SELECT * FROM {table} WHERE incident = ?1"))
            .expect("a statement");
        let columns = statement.column_count();
        let mut rows = statement.query([id.0]).expect("rows");
        while let Some(row) = rows.next().expect("a row") {
            let mut bytes = Vec::new();
            for column in 0..columns {
                if let rusqlite::types::ValueRef::Blob(blob) =
                    row.get_ref(column).expect("a column")
                {
                    bytes.extend_from_slice(blob);
                }
            }
            kept.push(bytes);
        }
    }
    kept.len()
}
