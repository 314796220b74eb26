//! `dingli search`: where a text stands, plainly and exactly, in every incident.

use chrono_tz::Tz;
use clap::Args;
use serde::Serialize;

use super::{desk::Desk, failure::Failure, json, table};
use crate::{
    incident::{EntryKey, time},
    locale::Message,
    session::{Found, Hit, Line},
};

/// The words after `search`.
#[derive(Debug, Args)]
pub(super) struct Search {
    #[arg(value_name = "TEXT", required = true)]
    text: Vec<String>,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Serialize)]
struct Answer<'a> {
    reference: &'a str,
    id: String,
    title: &'a str,
    customer: &'a str,
    entry: Option<EntryKey>,
    text: &'a str,
    occurred: Option<String>,
}

/// Prints every place; finding nothing is no failure.
pub(super) fn run(desk: &Desk, verb: &Search) -> Result<(), Failure> {
    let wanted = verb.text.join(" ");
    let Found { hits, unreadable } = desk.session.search(&wanted)?;
    if unreadable > 0 {
        desk.tell(&Message::new("cli-search-unreadable").with("count", unreadable));
    }
    if verb.json {
        let answers: Vec<Answer<'_>> = hits.iter().map(answer).collect();
        return json::print(desk, &answers);
    }
    if hits.is_empty() {
        desk.tell(&Message::new("cli-search-none").with("text", wanted));
        return Ok(());
    }
    let rows: Vec<Vec<String>> = hits.iter().map(row).collect();
    desk.out.write(&table::table(&rows, 0));
    Ok(())
}

fn zone(line: &Line) -> Tz {
    line.summary.zone.parse().unwrap_or(chrono_tz::UTC)
}

fn answer(hit: &Hit) -> Answer<'_> {
    Answer {
        reference: &hit.line.reference,
        id: hit.line.id.to_string(),
        title: &hit.line.summary.title,
        customer: &hit.line.summary.customer,
        entry: hit.entry,
        text: &hit.text,
        occurred: hit.occurred.map(|at| json::at(at, zone(&hit.line))),
    }
}

fn row(hit: &Hit) -> Vec<String> {
    vec![
        hit.line.reference.clone(),
        hit.line.summary.title.clone(),
        hit.occurred
            .map_or_else(String::new, |at| time::exact_stamp(at, hit.exact, zone(&hit.line))),
        hit.text.clone(),
    ]
}
