//! What became of each row, for people and for programs.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    super::{failure::Failure, json, table},
    job::Job,
};
use crate::{
    import::{RowFault, columns::Columns, letters},
    locale::Message,
};

/// How many faults are named on standard error; a rejects file and JSON name all.
const SHOWN: usize = 20;

/// A time to the minute, of one in RFC 3339.
fn minute(at: &str) -> String {
    at.chars().take(16).map(|c| if c == 'T' { ' ' } else { c }).collect()
}

/// What becomes of a row.
#[derive(Debug, Clone, Serialize)]
pub(super) struct RowAnswer {
    /// The row's number in the file.
    pub(super) row: usize,
    /// `new`, `already` or `rejected`.
    pub(super) outcome: &'static str,
    /// The incident, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) reference: Option<String>,
    /// When it happened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) at: Option<String>,
    /// The severity.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) severity: Option<u8>,
    /// The status it ends in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) status: Option<&'static str>,
    /// The playbook.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) class: Option<String>,
    /// The customer, or who said it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) who: String,
    /// The title, or the words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) text: String,
    /// The letters of the column to blame.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) column: Option<String>,
    /// What is wrong, or what to know.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) remarks: Vec<String>,
}

impl RowAnswer {
    /// A row of that outcome.
    pub(super) fn of(row: usize, outcome: &'static str) -> Self {
        Self {
            row,
            outcome,
            reference: None,
            at: None,
            severity: None,
            status: None,
            class: None,
            who: String::new(),
            text: String::new(),
            column: None,
            remarks: Vec::new(),
        }
    }
}

/// What became of a file.
#[derive(Debug, Serialize)]
struct Answer<'a> {
    format: &'static str,
    encoding: Option<&'static str>,
    shape: &'static str,
    dry_run: bool,
    columns: BTreeMap<&'static str, String>,
    unread_columns: Vec<String>,
    new: usize,
    already: usize,
    rejected: usize,
    rows: &'a [RowAnswer],
}

impl Job<'_> {
    /// A row that is not taken in.
    pub(super) fn rejected(&self, fault: &RowFault) -> RowAnswer {
        let column = fault.place.column.map(letters);
        let remarks = vec![fault.words(self.desk.lang)];
        RowAnswer { column, remarks, ..RowAnswer::of(fault.place.row, "rejected") }
    }

    /// Names the first faults.
    pub(super) fn tell_faults(&self, rows: &[RowAnswer]) {
        let rejected: Vec<&RowAnswer> =
            rows.iter().filter(|row| row.outcome == "rejected").collect();
        for row in rejected.iter().take(SHOWN) {
            row.remarks.iter().for_each(|said| super::super::out::tell(said));
        }
        if rejected.len() > SHOWN {
            self.desk
                .tell(&Message::new("import-more-faults").with("count", rejected.len() - SHOWN));
        }
    }

    /// Prints what became of everything.
    pub(super) fn answer(&self, columns: &Columns, rows: &[RowAnswer]) -> Result<(), Failure> {
        let count = |outcome: &str| rows.iter().filter(|row| row.outcome == outcome).count();
        let (new, already, rejected) = (count("new"), count("already"), count("rejected"));
        let heading = |column: usize| {
            let name = columns.headings.get(column).map_or("", String::as_str);
            format!("{} {name}", letters(column)).trim_end().to_owned()
        };
        let unread: Vec<String> = columns.unread().into_iter().map(heading).collect();
        if self.verb.json {
            let answer = Answer {
                format: self.format.id(),
                encoding: self.encoding,
                shape: columns.shape.id(),
                dry_run: self.verb.dry_run,
                columns: columns.found().map(|(field, at)| (field.id(), heading(at))).collect(),
                unread_columns: unread,
                new,
                already,
                rejected,
                rows,
            };
            return json::print(self.desk, &answer);
        }
        if self.verb.dry_run {
            self.desk.out.write(&self.table(rows));
        }
        let found = columns.found().map(|(field, at)| {
            format!("{}: {}", self.desk.say(&format!("import-field-{}", field.id())), heading(at))
        });
        let found: Vec<String> = found.collect();
        self.desk.tell(
            &Message::new("import-read-as").with("columns", crate::locale::Value::clauses(&found)),
        );
        if !unread.is_empty() {
            let unread = crate::locale::Value::clauses(&unread);
            self.desk.tell(&Message::new("import-unread").with("columns", unread));
        }
        let id = if self.verb.dry_run { "import-would" } else { "import-done" };
        let said =
            Message::new(id).with("new", new).with("already", already).with("rejected", rejected);
        self.desk.out.line(&said.text(self.desk.lang));
        Ok(())
    }

    fn table(&self, rows: &[RowAnswer]) -> String {
        let cells = |row: &RowAnswer| {
            let status =
                row.status.map_or_else(String::new, |id| self.desk.say(&format!("status-{id}")));
            let mut text = row.text.replace('\n', " ");
            let remarks: Vec<&str> = row.remarks.iter().map(String::as_str).collect();
            if !remarks.is_empty() {
                if !text.is_empty() {
                    text.push_str(" — ");
                }
                text.push_str(&remarks.join(" "));
            }
            vec![
                row.row.to_string(),
                row.reference
                    .clone()
                    .unwrap_or_else(|| self.desk.say(&format!("import-outcome-{}", row.outcome))),
                row.at.as_deref().map_or_else(String::new, minute),
                row.severity.map_or_else(String::new, |level| format!("S{level}")),
                status,
                row.class.clone().unwrap_or_default(),
                row.who.clone(),
                text,
            ]
        };
        table::table(&rows.iter().map(cells).collect::<Vec<_>>(), 0)
    }
}
