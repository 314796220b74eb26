//! `dingli timeline`: every entry by the time it happened, with what later entries did to it.

use clap::Args;
use serde::Serialize;

use super::{
    desk::{Desk, local},
    failure::Failure,
    json, table,
};
use crate::{
    incident::{
        EntryKey, Incident, Payload, Precision, Visibility, describe, time,
        timeline::{self, Row},
    },
    locale::{Lang, Message},
    review::replay::{Course, Replay},
    text::display_safe,
};

/// The words after `timeline`.
#[derive(Debug, Args)]
pub(super) struct Timeline {
    #[arg(value_name = "REF")]
    reference: String,
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    at: Option<String>,
    #[arg(long)]
    json: bool,
}

/// One line for programs.
#[derive(Debug, Serialize)]
struct Answer {
    number: String,
    key: EntryKey,
    kind: String,
    what: String,
    text: String,
    occurred: String,
    exact: bool,
    whole_day: bool,
    known: String,
    recorded: String,
    stated: bool,
    visibility: Visibility,
    author: String,
    who: Option<String>,
    corrections: Vec<Correction>,
    retracted_by: Option<EntryKey>,
    /// `damaged` or `missing`, where the entry cannot be read any more.
    #[serde(skip_serializing_if = "Option::is_none")]
    damage: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct Correction {
    entry: EntryKey,
    known: String,
    text: String,
    occurred: Option<String>,
    began: Option<String>,
}

/// Prints the timeline.
pub(super) fn run(desk: &Desk, verb: &Timeline) -> Result<(), Failure> {
    let book = desk.book(&verb.reference)?;
    let incident = match desk.when_given(verb.at.as_deref(), &book.incident)? {
        Some(at) => super::desk::at_moment(&Replay::of(book.incident, Course::Known), at)?,
        None => book.incident,
    };
    let rows = timeline::timeline(&incident);
    if verb.json {
        let answers: Vec<Answer> =
            rows.iter().map(|row| answer(&incident, row, desk.lang)).collect();
        return json::print(desk, &answers);
    }
    let lines: Vec<Vec<String>> =
        rows.iter().flat_map(|row| lines(&incident, row, desk.lang)).collect();
    desk.out.write(&table::table(&lines, 0));
    Ok(())
}

fn answer(incident: &Incident, row: &Row<'_>, lang: Lang) -> Answer {
    let zone = incident.zone();
    let described = describe(incident, row.entry, lang);
    let head = &row.entry.head;
    Answer {
        number: row.short.clone(),
        key: row.entry.key,
        kind: head.kind.clone(),
        what: described.kind,
        text: described.text,
        occurred: json::at(row.occurred, zone),
        exact: row.precision() == Precision::Second,
        whole_day: row.precision() == Precision::Day,
        known: json::at(incident.known_of(row.entry), zone),
        recorded: json::at(head.recorded, zone),
        stated: head.stated,
        visibility: row.visibility,
        author: head.author.clone(),
        who: row.entry.who.as_ref().map(|who| who.name.clone()),
        corrections: row
            .corrections
            .iter()
            .map(|correction| Correction {
                entry: correction.entry,
                known: json::at(correction.known, zone),
                text: correction.text.clone(),
                occurred: correction.occurred.map(|at| json::at(at, zone)),
                began: correction.began.map(|at| json::at(at, zone)),
            })
            .collect(),
        retracted_by: row.retracted_by,
        damage: match row.entry.payload {
            Payload::Damaged => Some("damaged"),
            Payload::Missing => Some("missing"),
            Payload::Known(_) | Payload::Unknown | Payload::Erased => None,
        },
    }
}

/// The entry's own line, and one below it for every correction and for its retraction.
fn lines(incident: &Incident, row: &Row<'_>, lang: Lang) -> Vec<Vec<String>> {
    let zone = incident.zone();
    let described = describe(incident, row.entry, lang);
    let mut text = described.text;
    if let Some(who) = &row.entry.who {
        text = Message::new("cli-text-by").with("text", text).with("who", &who.name).text(lang);
    }
    if incident.is_told_late(row.entry) {
        let known = local(incident.known_of(row.entry), zone);
        let id = if row.entry.head.stated { "cli-stated-known" } else { "cli-known" };
        text = format!("{text} {}", Message::new(id).with("time", known).text(lang));
    }
    let mark = match row.visibility {
        Visibility::Customer => "C",
        Visibility::Internal => "-",
    };
    let mut lines = vec![vec![
        time::exact_stamp(row.occurred, row.precision(), zone),
        format!("#{}", row.short),
        mark.to_owned(),
        described.kind,
        text,
    ]];
    let below =
        |text: String| vec![String::new(), String::new(), String::new(), String::new(), text];
    for correction in row.corrections {
        let said = Message::new("cli-corrected")
            .with("time", local(correction.known, zone))
            .with("text", display_safe(&correction.text).into_owned());
        lines.push(below(said.text(lang)));
    }
    if let Some(by) = row.retracted_by {
        let keys = timeline::short_keys(incident);
        let by = keys.get(&by).cloned().unwrap_or_default();
        lines.push(below(Message::new("cli-retracted").with("by", format!("#{by}")).text(lang)));
    }
    lines
}
