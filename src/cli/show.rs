//! `dingli show`: one incident whole, now or as it was known at a time.

mod answer;
mod handling_answer;
mod handling_text;
mod playbook_answer;
pub(super) mod registered;
mod text;

use clap::Args;

use super::{desk::Desk, failure::Failure, json};
use crate::{incident::Instant, locale::Lang, review::replay::Replay, session::Book};

/// The words after `show`.
#[derive(Debug, Args)]
pub(super) struct Show {
    #[arg(value_name = "REF")]
    reference: String,
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    at: Option<String>,
    #[arg(long, requires = "at")]
    as_happened: bool,
    #[arg(long)]
    json: bool,
}

/// Prints the incident.
pub(super) fn run(desk: &Desk, verb: &Show) -> Result<(), Failure> {
    let mut book = desk.book(&verb.reference)?;
    let mut now = desk.now;
    if let Some(at) = desk.when_given(verb.at.as_deref(), &book.incident)? {
        let replay = Replay::of(book.incident, super::desk::course(verb.as_happened));
        book.incident = super::desk::at_moment(&replay, at)?;
        now = at;
    }
    let now = book.incident.clock(now);
    if verb.json {
        return json::print(desk, &answer::of(&book, now, desk.lang));
    }
    desk.out.write(&text::of(&book, now, desk.lang));
    Ok(())
}

/// An incident as `show` prints it.
pub(super) fn text_of(book: &Book, now: Instant, lang: Lang) -> String {
    text::of(book, book.incident.clock(now), lang)
}

/// An incident as `show --json` answers.
pub(super) fn json_of(book: &Book, now: Instant, lang: Lang) -> serde_json::Value {
    serde_json::to_value(answer::of(book, book.incident.clock(now), lang)).unwrap_or_default()
}
