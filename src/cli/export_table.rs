//! `dingli export-table`: every incident, or every entry, as a table that spreadsheets and `import` read.

use std::{io::ErrorKind, path::PathBuf};

use clap::Args;

use super::{desk::Desk, failure::Failure};
use crate::{
    import::{
        letters,
        write::{self, RowsOf, TableFormat},
    },
    incident::Incident,
    locale::Message,
    platform::files,
    session::SessionError,
    store::{Digest, Filter},
};

/// The words after `export-table`.
#[derive(Debug, Args)]
pub(super) struct ExportTable {
    #[arg(value_name = "REF")]
    reference: Vec<String>,
    #[arg(long = "as", value_name = "FORMAT", value_parser = clap::value_parser!(TableFormat))]
    format: TableFormat,
    #[arg(long, value_name = "ROWS", default_value = "entries", value_parser = clap::value_parser!(RowsOf))]
    rows: RowsOf,
    #[arg(short, long, value_name = "FILE", default_value = "-")]
    output: PathBuf,
    #[arg(long)]
    force: bool,
}

/// Writes the table.
pub(super) fn run(desk: &Desk, verb: &ExportTable) -> Result<(), Failure> {
    let (heading, rows) = match verb.rows {
        RowsOf::Incidents => {
            let lang = desk.lang;
            let heading =
                write::REGISTER.map(|field| desk.say(&format!("import-field-{}", field.id())));
            let row = |reference: &str, it: &Incident| write::register(it, reference, lang);
            (heading.to_vec(), each(desk, verb, row)?.into_iter().flatten().collect())
        }
        RowsOf::Entries => {
            let heading = write::JOURNAL.map(str::to_owned).to_vec();
            (heading, journal(desk, verb)?)
        }
    };
    let rows: Vec<Vec<String>> = rows;
    let count = rows.len();
    let bytes = match verb.format {
        TableFormat::Csv => write::csv(heading, rows).into_bytes(),
        TableFormat::Jsonl => lines(&heading, &rows).into_bytes(),
        TableFormat::Xlsx => {
            let failed =
                |error: zip::result::ZipError| Failure::Stream(std::io::Error::other(error));
            write::xlsx("dingli", heading, rows).map_err(failed)?
        }
    };
    if verb.output.as_os_str() == "-" {
        desk.out.bytes(&bytes);
        return Ok(());
    }
    written(verb, &bytes)?;
    let path = verb.output.display().to_string();
    desk.tell(&Message::new("export-table-done").with("count", count).with("path", path));
    Ok(())
}

/// What `row` makes of each incident: of those named, or of all.
fn each<T: Send>(
    desk: &Desk,
    verb: &ExportTable,
    row: impl Fn(&str, &Incident) -> T + Sync,
) -> Result<Vec<T>, Failure> {
    if verb.reference.is_empty() {
        return Ok(desk.session.each(Filter::All, row)?);
    }
    let one = |reference: &String| {
        let book = desk.book(reference)?;
        Ok(row(&book.reference, &book.incident))
    };
    verb.reference.iter().map(one).collect()
}

/// Bytes of attachments are read by this thread alone, so the incidents are first.
fn journal(desk: &Desk, verb: &ExportTable) -> Result<Vec<Vec<String>>, Failure> {
    let all = each(desk, verb, |reference, it| (reference.to_owned(), it.clone()))?;
    let bytes = |digest: &str| {
        let digest: Digest = digest.parse().ok()?;
        desk.session.store().blob(digest).ok().flatten()
    };
    let rows = all.iter().map(|(reference, it)| write::journal(it, reference, desk.lang, bytes));
    Ok(rows.flatten().collect())
}

/// JSON, an object a line, with the cells that hold anything.
fn lines(heading: &[String], rows: &[Vec<String>]) -> String {
    let mut text = String::new();
    for row in rows {
        let mut object = serde_json::Map::new();
        for (column, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let name = heading.get(column).cloned().unwrap_or_else(|| letters(column));
            object.insert(name, cell.clone().into());
        }
        text.push_str(&serde_json::Value::Object(object).to_string());
        text.push('\n');
    }
    text
}

fn written(verb: &ExportTable, bytes: &[u8]) -> Result<(), Failure> {
    let path = &verb.output;
    let failed = |error: std::io::Error| {
        if error.kind() == ErrorKind::AlreadyExists {
            SessionError::Exists(path.clone()).into()
        } else {
            Failure::File(path.clone(), error)
        }
    };
    if verb.force && path.exists() {
        return files::replace(path, bytes).map_err(failed);
    }
    files::write_new(path, bytes).map_err(failed)
}
