//! `dingli search`: what is looked for in every incident, by words and by what an entry and its incident have to be.

use chrono_tz::Tz;
use clap::Args;
use serde::Serialize;

use super::{desk::Desk, failure::Failure, json, table};
use crate::{
    incident::{EntryKey, time},
    locale::Message,
    review::{Field, Order, Page, Query, excerpt},
    session::{Found, Hit, Line},
};

/// How many characters of an entry are shown around the first hit.
const SHOWN: usize = 60;
/// How many places are printed where nobody says so.
const PAGE: usize = 50;

/// The words after `search`.
#[derive(Debug, Args)]
pub(super) struct Search {
    #[arg(value_name = "TEXT")]
    text: Vec<String>,
    #[arg(long, value_name = "NAME")]
    customer: Option<String>,
    #[arg(long, value_name = "PLAYBOOK")]
    class: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    severity: Option<String>,
    #[arg(long, value_name = "STATUS")]
    status: Option<String>,
    #[arg(long, value_name = "HOW")]
    nature: Option<String>,
    #[arg(long, value_name = "NAME")]
    person: Option<String>,
    #[arg(long, value_name = "TEXT")]
    tag: Option<String>,
    #[arg(long, value_name = "WHAT")]
    kind: Option<String>,
    #[arg(long, value_name = "EYES")]
    visibility: Option<String>,
    #[arg(long, value_name = "TIME")]
    from: Option<String>,
    #[arg(long, value_name = "TIME")]
    to: Option<String>,
    #[arg(long)]
    best: bool,
    #[arg(long, value_name = "NUMBER", default_value_t = PAGE)]
    limit: usize,
    #[arg(long, value_name = "NUMBER", default_value_t = 0)]
    skip: usize,
    #[arg(long)]
    json: bool,
}

impl Search {
    fn query(&self) -> Result<Query, Failure> {
        let options = [
            (Field::Customer, &self.customer),
            (Field::Class, &self.class),
            (Field::Severity, &self.severity),
            (Field::Status, &self.status),
            (Field::Nature, &self.nature),
            (Field::Person, &self.person),
            (Field::Tag, &self.tag),
            (Field::Kind, &self.kind),
            (Field::Visibility, &self.visibility),
            (Field::From, &self.from),
            (Field::To, &self.to),
        ];
        let given = options.into_iter().filter_map(|(field, value)| Some((field, value.clone()?)));
        let order = if self.best { Order::Best } else { Order::Newest };
        Query::read(&self.text.join(" "), &given.collect::<Vec<_>>(), order)
            .map_err(|error| Failure::Misused(error.message()))
    }
}

#[derive(Debug, Serialize)]
struct Answer<'a> {
    reference: &'a str,
    id: String,
    title: &'a str,
    customer: &'a str,
    entry: Option<EntryKey>,
    number: Option<&'a str>,
    kind: Option<&'a str>,
    text: &'a str,
    excerpt: String,
    occurred: Option<String>,
}

/// Prints a page of the places; finding nothing is no failure.
pub(super) fn run(desk: &Desk, verb: &Search) -> Result<(), Failure> {
    let page = Page { skip: verb.skip, limit: verb.limit };
    let Found { hits, more, unreadable } = desk.session.search(&verb.query()?, page)?;
    if unreadable > 0 {
        desk.tell(&Message::new("cli-search-unreadable").with("count", unreadable));
    }
    if verb.json {
        let answers: Vec<Answer<'_>> = hits.iter().map(answer).collect();
        return json::print(desk, &answers);
    }
    if hits.is_empty() {
        desk.tell(&Message::new("cli-search-none").with("text", verb.text.join(" ")));
        return Ok(());
    }
    let rows: Vec<Vec<String>> = hits.iter().map(row).collect();
    desk.out.write(&table::table(&rows, 0));
    if more {
        let next = verb.skip.saturating_add(verb.limit);
        desk.tell(&Message::new("cli-search-more").with("skip", next));
    }
    Ok(())
}

fn zone(line: &Line) -> Tz {
    line.summary.zone.parse().unwrap_or(chrono_tz::UTC)
}

fn answer(hit: &Hit) -> Answer<'_> {
    let entry = hit.entry.as_ref();
    Answer {
        reference: &hit.line.reference,
        id: hit.line.id.to_string(),
        title: &hit.line.summary.title,
        customer: &hit.line.summary.customer,
        entry: entry.map(|entry| entry.key),
        number: entry.map(|entry| entry.number.as_str()),
        kind: entry.map(|entry| entry.kind.as_str()),
        text: &hit.text,
        excerpt: excerpt(&hit.text, &hit.marks, SHOWN),
        occurred: entry.map(|entry| json::at(entry.occurred, zone(&hit.line))),
    }
}

/// Reference, title, when, the number by which `timeline` and other verbs know the entry, and what it says around the hit.
fn row(hit: &Hit) -> Vec<String> {
    let entry = hit.entry.as_ref();
    let when = |entry: &crate::session::EntryHit| {
        time::exact_stamp(entry.occurred, entry.precision, zone(&hit.line))
    };
    vec![
        hit.line.reference.clone(),
        hit.line.summary.title.clone(),
        entry.map_or_else(String::new, when),
        entry.map_or_else(String::new, |entry| format!("#{}", entry.number)),
        excerpt(&hit.text, &hit.marks, SHOWN),
    ]
}
