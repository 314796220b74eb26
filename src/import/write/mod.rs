//! Tables on their way out. What a spreadsheet would take for a formula is never written as one.

mod again;
mod csv;
mod journal;
mod register;
mod xlsx;

pub use self::{
    csv::csv,
    journal::{JOURNAL, journal},
    register::{REGISTER, register},
    xlsx::xlsx,
};

use crate::text::named;

named! {
    /// What a table is written as.
    TableFormat {
        /// A JSON object a line.
        Jsonl = "jsonl",
        /// Separated values.
        Csv = "csv",
        /// A workbook.
        Xlsx = "xlsx",
    }
}

named! {
    /// What its rows are.
    RowsOf {
        /// Incidents: a register.
        Incidents = "incidents",
        /// Entries: a journal.
        Entries = "entries",
    }
}

/// Whether a spreadsheet that reads separated values would calculate with a text, or the text says already that it should
/// not.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
}

/// The text as it is written: with an apostrophe before what would be a formula.
fn harmless(text: &str) -> String {
    if is_formula(text) { format!("'{text}") } else { text.to_owned() }
}

/// The text that was written so.
pub(super) fn without_mark(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn what_would_be_a_formula_is_marked_and_comes_back_as_it_was() {
        for text in ["=1+1", "+86 138", "-5", "@SUM(A1)", "'=1", "''-", "＝1", "\t=1"] {
            let written = harmless(text);
            assert!(written.starts_with('\''), "{text}");
            assert_eq!(without_mark(&written), text);
        }
        for text in ["", "客户", "'quoted'", "1-2", "a=b"] {
            assert_eq!(harmless(text), text);
            assert_eq!(without_mark(text), text);
        }
    }
}
