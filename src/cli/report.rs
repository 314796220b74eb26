//! `dingli report`: a document for somebody, to a file or to standard output.

use std::path::{Path, PathBuf};

use clap::{
    Args,
    builder::{PossibleValuesParser, TypedValueParser},
};

use super::{desk::Desk, failure::Failure, out};
use crate::{
    locale::Message,
    platform::files,
    report::{Audience, DocumentKind, Format},
    session::{Request, SessionError},
};

/// The words after `report`.
#[derive(Debug, Args)]
pub(super) struct Report {
    #[arg(value_name = "REF")]
    reference: String,
    #[arg(long = "for", value_name = "AUDIENCE", value_parser = audience())]
    audience: Audience,
    #[arg(long, value_name = "DOCUMENT", default_value = "service-report", value_parser = document())]
    document: DocumentKind,
    #[arg(long, value_name = "FORMAT", value_parser = format())]
    format: Option<Format>,
    #[arg(short, long, value_name = "FILE", default_value = "-")]
    output: PathBuf,
    #[arg(long)]
    force: bool,
}

fn audience() -> impl TypedValueParser<Value = Audience> {
    let names = Audience::ALL.iter().map(|one| one.id());
    PossibleValuesParser::new(names).map(|name| name.parse().unwrap_or(Audience::Customer))
}

fn document() -> impl TypedValueParser<Value = DocumentKind> {
    let names = DocumentKind::ALL.iter().map(|one| one.id());
    PossibleValuesParser::new(names).map(|name| name.parse().unwrap_or(DocumentKind::ServiceReport))
}

fn format() -> impl TypedValueParser<Value = Format> {
    let names = Format::ALL.iter().map(|one| one.id());
    PossibleValuesParser::new(names).map(|name| name.parse().unwrap_or(Format::Markdown))
}

/// The format a file's ending names; Markdown where it names none.
fn meant_by(file: &Path) -> Format {
    let ending = file.extension().map(|ending| ending.to_string_lossy());
    ending.and_then(|ending| Format::of_extension(&ending)).unwrap_or(Format::Markdown)
}

/// Makes the document, writes it, and notes that one for the customer left the house.
pub(super) fn run(desk: &Desk, verb: &Report) -> Result<(), Failure> {
    let mut book = desk.book(&verb.reference)?;
    let request = Request {
        audience: verb.audience,
        document: verb.document,
        format: verb.format.unwrap_or_else(|| meant_by(&verb.output)),
        lang: desk.lang,
    };
    if !request.format.is_text() && verb.output.as_os_str() == "-" && out::is_terminal() {
        return Err(Failure::Said(Message::new("cli-report-no-text")));
    }
    let made = desk.session.document(&book, request, desk.now)?;
    for warning in &made.warnings {
        let said = Message::new("cli-report-warns").with("warning", warning.text(desk.lang));
        desk.tell(&said);
    }
    put(desk, &verb.output, &made.bytes, verb.force)?;
    if verb.audience == Audience::Customer && !desk.session.store().is_read_only() {
        let noted = desk.session.note_issued(&mut book, request, &made, desk.now)?;
        desk.tell_gaps(noted.warnings.iter().map(|(_, warning)| warning));
    }
    Ok(())
}

/// Writes bytes to a file that is not there yet, or with `force` in place of one; `-` is standard output.
pub(super) fn put(desk: &Desk, to: &Path, bytes: &[u8], force: bool) -> Result<(), Failure> {
    if to.as_os_str() == "-" {
        desk.out.bytes(bytes);
        return desk.finish();
    }
    if force && to.exists() {
        files::write_atomically(to, bytes).map_err(|error| Failure::File(to.to_owned(), error))?;
    } else {
        write_new(to, bytes)?;
    }
    out::tell(&to.display().to_string());
    Ok(())
}

fn write_new(to: &Path, bytes: &[u8]) -> Result<(), Failure> {
    use std::io::{ErrorKind, Write as _};
    let failed = |error| Failure::File(to.to_owned(), error);
    let mut file = files::create_private_file(to).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => SessionError::Exists(to.to_owned()).into(),
        _ => failed(error),
    })?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(|error| {
        // Half a document is worse than none.
        let _ = std::fs::remove_file(to);
        failed(error)
    })
}
