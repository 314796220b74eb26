//! What an imported entry is known again by.
//!
//! A row of a register is attached to its incident as it stood, as JSON by heading: what no field takes is not lost, and
//! the digest of the attachment says whether the row was taken in before. A course attaches the digests of its rows: their
//! words stand in the entries, and erasing one leaves no second copy.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{
    columns::{Columns, OWN},
    table::Row,
};
use crate::{incident::Instant, text::Hex};

/// What the attached file of a register's row ends with.
pub const ROW_FILE: &str = ".row.json";
/// What the attached digests of a course end with.
const MANIFEST: &str = ".rows.json";

/// A file that is attached to say where an entry comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The name it is attached under.
    pub name: String,
    /// What it is.
    pub note: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

impl Origin {
    /// The SHA-256 of the bytes, in hexadecimal: the digest of the attachment.
    pub fn digest(&self) -> String {
        digest(&self.bytes)
    }

    /// A row of a register as it stands, with the register's own number of it.
    pub(super) fn of_row(
        file: &str,
        row: &Row,
        columns: &Columns,
        number: &str,
        copy: usize,
    ) -> Self {
        let mut cells: BTreeMap<String, String> = BTreeMap::new();
        for (column, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let heading = columns.headings.get(column).map_or("", String::as_str);
            if heading.starts_with(OWN) {
                continue;
            }
            let mut name = heading.to_owned();
            // Two columns of one name, or of none, keep both values.
            while cells.contains_key(&name) {
                name.push('\'');
            }
            cells.insert(name, cell.said());
        }
        if copy > 0 {
            cells.insert(format!("{OWN}copy"), (copy + 1).to_string());
        }
        let bytes = serde_json::to_vec_pretty(&cells).unwrap_or_default();
        let note = if number.is_empty() { String::new() } else { format!("№ {number}") };
        Self { name: format!("{}-{}{ROW_FILE}", stem(file), row.number), note, bytes }
    }

    /// The digests of the rows of a course.
    pub fn of_course(file: &str, rows: &BTreeSet<String>) -> Self {
        let list = Manifest { rows: rows.clone() };
        let bytes = serde_json::to_vec_pretty(&list).unwrap_or_default();
        Self { name: format!("{}{MANIFEST}", stem(file)), note: file.to_owned(), bytes }
    }
}

/// The register's own number in the note of an attached row.
pub fn number_in(note: &str) -> Option<&str> {
    note.strip_prefix("№ ").filter(|number| !number.is_empty())
}

#[derive(Serialize, Deserialize)]
struct Manifest {
    rows: BTreeSet<String>,
}

/// Whether an attachment of that name lists the rows of a course.
pub fn is_manifest(name: &str) -> bool {
    name.ends_with(MANIFEST)
}

/// The digests that an attachment lists; none where it is no such list.
pub fn manifest_rows(bytes: &[u8]) -> BTreeSet<String> {
    serde_json::from_slice::<Manifest>(bytes).map(|list| list.rows).unwrap_or_default()
}

/// What an incident of a journal is known by.
pub fn of_incident(id: &str) -> String {
    digest(format!("incident {id}").as_bytes())
}

/// What a row of a course is known by: its time, who, and its words; of several alike, which.
pub(super) fn of_entry(at: Instant, who: &str, text: &str, copy: usize) -> String {
    let parts =
        [at.timestamp_millis().to_string(), who.to_owned(), text.to_owned(), copy.to_string()];
    digest(&serde_json::to_vec(&parts).unwrap_or_default())
}

fn digest(bytes: &[u8]) -> String {
    let digest: [u8; 32] = Sha256::digest(bytes).into();
    Hex(&digest).to_string()
}

fn stem(file: &str) -> &str {
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}
