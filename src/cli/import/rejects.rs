//! The file of rows that were not taken in: as they stand, with the number of the row and the reason, to be mended and
//! imported again.

use std::{collections::BTreeMap, io::ErrorKind, path::Path};

use super::{super::failure::Failure, answer::RowAnswer, job::Job};
use crate::{
    import::{
        Table,
        columns::{Columns, OWN},
        write,
    },
    locale::Message,
    platform::files,
    session::SessionError,
};

impl Job<'_> {
    /// Writes the rejected rows; no file where there are none.
    pub(super) fn write_rejects(
        &self,
        path: &Path,
        table: &Table,
        columns: &Columns,
        rows: &[RowAnswer],
    ) -> Result<(), Failure> {
        let reasons: BTreeMap<usize, String> = rows
            .iter()
            .filter(|row| row.outcome == "rejected")
            .map(|row| (row.row, row.remarks.join(" ")))
            .collect();
        if reasons.is_empty() {
            return Ok(());
        }
        let heading = columns.headings.iter().filter(|name| !name.starts_with(OWN)).cloned();
        let width = columns.headings.len();
        let own = |column: &usize| columns.headings[*column].starts_with(OWN);
        let heading = heading.chain([format!("{OWN}row"), format!("{OWN}reason")]).collect();
        let body = table.rows.iter().filter_map(|row| {
            let reason = reasons.get(&row.number)?;
            let cells =
                (0..width).filter(|column| !own(column)).map(|column| row.cell(column).said());
            Some(cells.chain([row.number.to_string(), reason.clone()]).collect())
        });
        let text = write::csv(heading, body);
        files::write_new(path, text.as_bytes()).map_err(|error| {
            if error.kind() == ErrorKind::AlreadyExists {
                SessionError::Exists(path.to_owned()).into()
            } else {
                Failure::File(path.to_owned(), error)
            }
        })?;
        let said = Message::new("import-rejects")
            .with("count", reasons.len())
            .with("path", path.display().to_string());
        self.desk.tell(&said);
        Ok(())
    }
}
