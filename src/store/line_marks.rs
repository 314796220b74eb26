//! What the lines of the list are known by: whoever keeps something made of the log sees by it what has changed since.

use super::{Store, error::StoreError, incidents};
use crate::incident::IncidentId;

/// What the lines of all incidents are known by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LineMarks {
    /// By incident, in no order. Nothing where a line does not show it, as those of earlier versions do not.
    pub lines: Vec<(IncidentId, Option<u64>)>,
    /// How many erasures the log holds.
    pub erasures: u64,
}

impl LineMarks {
    /// What all of them together are known by; `None` where a line shows nothing.
    pub fn sum(&self) -> Option<String> {
        let add = |sum: u64, (_, mark): &(_, Option<u64>)| Some(sum.wrapping_add((*mark)?));
        let sum = self.lines.iter().try_fold(0, add)?;
        Some(format!("{} {sum:016x} {}", self.lines.len(), self.erasures))
    }
}

impl Store {
    /// What the lines of the list are known by now. It goes through the list once and reads no line.
    pub fn line_marks(&self) -> Result<LineMarks, StoreError> {
        self.reading(|connection| {
            let mut statement =
                connection.prepare_cached("SELECT id, summary FROM incident NOT INDEXED")?;
            let mut rows = statement.query([])?;
            let mut lines = Vec::new();
            while let Some(row) = rows.next()? {
                let stored = row.get_ref(1)?.as_bytes().map_err(rusqlite::Error::from)?;
                lines.push((IncidentId(row.get(0)?), incidents::mark(stored)));
            }
            let erasures =
                connection.query_row("SELECT count(*) FROM erasure", [], |row| row.get(0))?;
            Ok(LineMarks { lines, erasures })
        })
    }
}
