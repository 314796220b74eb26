//! `dingli report`: a document for somebody, to a file or to standard output.

use std::{
    io::ErrorKind,
    path::{Path, PathBuf},
};

use clap::{
    Args,
    builder::{PossibleValue, PossibleValuesParser, TypedValueParser},
};

use super::{desk::Desk, failure::Failure, out};
use crate::{
    incident::entry_called,
    locale::Message,
    platform::files,
    report::{
        Audience, Blocked, DocumentKind, Format, LeftOut, Unrendered, Which, check::Warning,
        left_out_lines,
    },
    session::{Book, Request, SessionError},
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
    #[arg(long, value_name = "KEY")]
    meeting: Option<String>,
    #[arg(long, value_name = "FORMAT", value_delimiter = ',', value_parser = format())]
    format: Vec<Format>,
    #[arg(short, long, value_name = "FILE", default_value = "-")]
    output: PathBuf,
    #[arg(long)]
    force: bool,
    #[arg(long, conflicts_with_all = ["output", "force", "into"])]
    check: bool,
    #[arg(long, value_name = "FOLDER", conflicts_with_all = ["output", "force"])]
    into: Option<PathBuf>,
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
    let names = Format::ALL.map(|one| PossibleValue::new(one.id()).aliases(one.aliases()));
    PossibleValuesParser::new(names)
        .map(|name| Format::of_extension(&name).unwrap_or(Format::Markdown))
}

/// The format a file's ending names; Markdown where it names none.
pub(super) fn meant_by(file: &Path) -> Format {
    let ending = file.extension().map(|ending| ending.to_string_lossy());
    ending.and_then(|ending| Format::of_extension(&ending)).unwrap_or(Format::Markdown)
}

/// Makes the document, writes it, and notes that one for the customer left the house.
pub(super) fn run(desk: &Desk, verb: &Report) -> Result<(), Failure> {
    if verb.check {
        return check(desk, verb);
    }
    if let Some(folder) = &verb.into {
        return into(desk, verb, folder);
    }
    let format = match verb.format[..] {
        [] => meant_by(&verb.output),
        [format] => format,
        _ => return Err(Failure::Said(Message::new("cli-report-many"))),
    };
    if !format.is_offered() {
        return Err(SessionError::from(Unrendered::NotBuilt).into());
    }
    let mut book = desk.book(&verb.reference)?;
    let document = which(&book, verb)?;
    let request = Request { audience: verb.audience, document, format, lang: desk.lang };
    if !request.format.is_text() && verb.output.as_os_str() == "-" && out::is_terminal() {
        return Err(Failure::Said(Message::new("cli-report-no-text")));
    }
    let made = desk.session.document(&book, request, desk.now)?;
    warn(desk, &made.warnings, &made.left_out);
    put(desk, &verb.output, &made.bytes, verb.force)?;
    let can_be_noted = !desk.session.store().is_read_only() && desk.session.has_room(&book);
    if verb.audience == Audience::Customer && can_be_noted {
        let noted = desk.session.note_issued(&mut book, request, &made, desk.now)?;
        desk.tell_gaps(noted.warnings.iter().map(|(_, warning)| warning));
    }
    Ok(())
}

/// Writes every chosen format, or all that this build writes, into a folder under the documents' own names.
fn into(desk: &Desk, verb: &Report, folder: &Path) -> Result<(), Failure> {
    let mut book = desk.book(&verb.reference)?;
    let which = which(&book, verb)?;
    let prepared = desk.session.prepare(&book, verb.audience, which, desk.lang, desk.now)?;
    warn(desk, &prepared.warnings, &prepared.left_out);
    let all: Vec<Format> = Format::offered().collect();
    let formats = if verb.format.is_empty() { &all } else { &verb.format };
    let (paths, noted) =
        desk.session.issue(&mut book, &prepared, formats, folder, desk.now, |_| {})?;
    for path in paths {
        out::tell(&path.display().to_string());
    }
    desk.tell_gaps(noted.warnings.iter().map(|(_, warning)| warning));
    Ok(())
}

/// Says what is to be looked at before a document leaves, and makes none.
fn check(desk: &Desk, verb: &Report) -> Result<(), Failure> {
    let book = desk.book(&verb.reference)?;
    let which = which(&book, verb)?;
    let prepared = desk.session.prepare(&book, verb.audience, which, desk.lang, desk.now);
    if let Err(SessionError::Blocked(Blocked::Contradicted(found))) = &prepared {
        // The first of them is in the refusal.
        found.iter().skip(1).for_each(|it| desk.tell(&it.message(desk.lang)));
    }
    let prepared = prepared?;
    warn(desk, &prepared.warnings, &prepared.left_out);
    if prepared.warnings.is_empty() {
        desk.tell(&Message::new("preview-clean"));
    }
    Ok(())
}

/// Says what is to be looked at before a document leaves, and what the customer may see and does not find in it.
fn warn(desk: &Desk, warnings: &[Warning], left_out: &[LeftOut]) {
    for warning in warnings {
        let said = Message::new("cli-report-warns").with("warning", warning.text(desk.lang));
        desk.tell(&said);
    }
    left_out_lines(left_out).iter().for_each(|line| desk.tell(line));
}

/// Which document is asked for, and of which meeting the minutes.
fn which(book: &Book, verb: &Report) -> Result<Which, Failure> {
    let kind = verb.document;
    let Some(named) = &verb.meeting else { return Ok(kind.into()) };
    if kind != DocumentKind::MeetingMinutes {
        return Err(Failure::Misused(Message::new("cli-report-no-minutes")));
    }
    let entry = entry_called(&book.incident, named).map_err(|refusal| refusal.message())?;
    Ok(Which { kind, meeting: Some(entry.key) })
}

/// Writes bytes to a file that is not there yet, or with `force` in place of one; `-` is standard output.
pub(super) fn put(desk: &Desk, to: &Path, bytes: &[u8], force: bool) -> Result<(), Failure> {
    if to.as_os_str() == "-" {
        desk.out.bytes(bytes);
        return desk.finish();
    }
    if force && to.exists() {
        files::replace(to, bytes).map_err(|error| Failure::File(to.to_owned(), error))?;
    } else {
        write_new(to, bytes)?;
    }
    out::tell(&to.display().to_string());
    Ok(())
}

fn write_new(to: &Path, bytes: &[u8]) -> Result<(), Failure> {
    files::write_new(to, bytes).map_err(|error| {
        if error.kind() == ErrorKind::AlreadyExists {
            SessionError::Exists(to.to_owned()).into()
        } else {
            Failure::File(to.to_owned(), error)
        }
    })
}
