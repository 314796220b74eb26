//! The formats that are read, one file each. A format is told by the bytes of a file, never by the ending of its name alone.

mod chat;
mod csv;
mod json;
mod limits;
mod mail;
mod markdown;
mod slack;
mod unzip;
mod xlsx;

use super::{
    decode::{self, Encoding},
    fault::Refused,
    mail::Mail,
    table::Table,
};
use crate::text::named;

pub use limits::{MAX_CELLS, MAX_FILE, MAX_ROWS};

named! {
    /// What a file was read as.
    Format {
        /// Separated values: commas, semicolons, tabs, bars.
        Csv = "csv",
        /// A workbook.
        Xlsx = "xlsx",
        /// A JSON object a line, or a list of them.
        Json = "json",
        /// A channel that Slack exported.
        Slack = "slack",
        /// Text copied from a messenger.
        Chat = "chat",
        /// A mail.
        Mail = "mail",
        /// Markdown: its tables and lists.
        Markdown = "markdown",
    }
}

/// What a file holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// A table.
    Table(Table),
    /// A mail.
    Mail(Mail),
}

/// What was read, and as what.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    /// The format.
    pub format: Format,
    /// The encoding of a text file.
    pub encoding: Option<&'static str>,
    /// What it holds.
    pub content: Content,
}

/// Reads a file's bytes.
///
/// # Errors
/// Why they are no table and no mail.
pub fn read(bytes: &[u8], sheet: Option<&str>, stated: Option<Encoding>) -> Result<Read, Refused> {
    if bytes.len() as u64 > MAX_FILE {
        return Err(Refused::TooLarge(MAX_FILE));
    }
    let read = |format, encoding, content| Read { format, encoding, content };
    if bytes.starts_with(b"PK") {
        let parts = unzip::Parts::open(bytes)?;
        return if parts.is_workbook() {
            Ok(read(Format::Xlsx, None, Content::Table(xlsx::table(bytes, &parts, sheet)?)))
        } else {
            Ok(read(Format::Slack, None, Content::Table(slack::archive(parts, sheet)?)))
        };
    }
    if bytes.starts_with(b"SQLite format 3\0") {
        return Err(Refused::Log);
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(Refused::OldWorkbook);
    }
    if mail::is_mail(bytes) {
        return Ok(read(Format::Mail, None, Content::Mail(mail::mail(bytes)?)));
    }
    let (text, encoding) = decode::text(bytes, stated)?;
    if text.trim().is_empty() {
        return Err(Refused::Empty);
    }
    // Zero bytes and the like are in no text that people keep.
    if text.chars().any(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}' | '\u{b}'))
    {
        return Err(Refused::NotATable);
    }
    let (format, table) = of_text(&text)?;
    Ok(read(format, Some(encoding.name()), Content::Table(table)))
}

/// A text file by what stands in it.
fn of_text(text: &str) -> Result<(Format, Table), Refused> {
    let first = text.trim_start().chars().next();
    if matches!(first, Some('{' | '[')) && json::is_json(text) {
        let values = json::values(text)?;
        if slack::is_channel(&values) {
            return Ok((Format::Slack, slack::channel(&values)));
        }
        return Ok((Format::Json, json::table(&values)?));
    }
    if let Some(table) = markdown::table(text) {
        return Ok((Format::Markdown, table));
    }
    if let Some(table) = chat::table(text) {
        return Ok((Format::Chat, table));
    }
    Ok((Format::Csv, csv::table(text)?))
}
