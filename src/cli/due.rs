//! `dingli due`: what is to be done next, over all open incidents or in one, most pressing first.

mod line;

use chrono_tz::Tz;
use clap::Args;
use serde::Serialize;

use super::{
    desk::{Desk, local},
    failure::Failure,
    json, span, table,
};
use crate::{
    incident::{
        Incident, Instant,
        due::{self, Urgency},
    },
    locale::{Lang, Message},
    store::Filter,
};

/// The words after `due`.
#[derive(Debug, Args)]
pub(super) struct Due {
    #[arg(value_name = "REF")]
    reference: Option<String>,
    #[arg(long)]
    json: bool,
    #[arg(long, conflicts_with = "json")]
    line: bool,
    #[arg(long, value_name = "CELLS", default_value_t = WIDTH, requires = "line")]
    width: usize,
}

/// Cells that the one line takes where nothing else is said.
const WIDTH: usize = 80;

/// One thing to do, for programs.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Answer {
    reference: String,
    /// Its identity, which `snooze` takes.
    item: String,
    urgency: &'static str,
    text: String,
    at: Option<String>,
    since: String,
    /// Negative when overdue; for things without a time, how long they have been so.
    seconds_left: i64,
    snoozed_until: Option<String>,
}

/// What is to be done in one incident, with how pressing it is.
pub(super) struct Item {
    rank: (Urgency, Instant),
    reference: String,
    zone: Tz,
    now: Instant,
    due: due::Due,
    /// For people: sign, reference, time, what.
    pub(super) row: Vec<String>,
}

impl Item {
    fn urgency(&self) -> Urgency {
        self.rank.0
    }

    fn text(&self) -> &str {
        self.row.last().map_or("", String::as_str)
    }

    /// The same for programs.
    pub(super) fn answer(mut self) -> Answer {
        let (due, zone) = (&self.due, self.zone);
        Answer {
            reference: self.reference,
            item: due.what.id(),
            urgency: due.urgency.id(),
            text: self.row.pop().unwrap_or_default(),
            at: due.at.map(|at| json::at(at, zone)),
            since: json::at(due.since, zone),
            seconds_left: due.left(self.now).num_seconds(),
            snoozed_until: due.snoozed_until.map(|at| json::at(at, zone)),
        }
    }
}

/// Prints what is due.
pub(super) fn run(desk: &Desk, verb: &Due) -> Result<(), Failure> {
    let items = match &verb.reference {
        Some(reference) => {
            let book = desk.book(reference)?;
            items(&book.reference, &book.incident, desk.now, desk.lang)
        }
        None => all(desk)?,
    };
    if verb.json {
        let answers: Vec<Answer> = items.into_iter().map(Item::answer).collect();
        return json::print(desk, &answers);
    }
    if verb.line {
        let line = line::line(&items, desk.now, verb.width, desk.lang);
        if !line.is_empty() {
            desk.out.line(&line);
        }
        return Ok(());
    }
    if items.is_empty() {
        desk.out.line(&desk.say("cli-due-none"));
        return Ok(());
    }
    let rows: Vec<Vec<String>> = items.into_iter().map(|item| item.row).collect();
    desk.out.write(&table::table(&rows, 0));
    Ok(())
}

/// What is due in every open incident, most pressing first.
pub(super) fn all(desk: &Desk) -> Result<Vec<Item>, Failure> {
    let (now, lang) = (desk.now, desk.lang);
    let lines = desk.session.list(Filter::Live, usize::MAX)?;
    let each =
        desk.session.each(&lines, |line, incident| items(&line.reference, incident, now, lang))?;
    let mut list: Vec<Item> = each.into_iter().flatten().collect();
    list.sort_by_key(|item| item.rank);
    Ok(list)
}

/// What is due in one incident, most pressing first.
pub(super) fn items(reference: &str, incident: &Incident, now: Instant, lang: Lang) -> Vec<Item> {
    let zone = incident.zone();
    due::due(incident, now)
        .into_iter()
        .map(|due| {
            let row = vec![
                due.urgency.sign().to_string(),
                reference.to_owned(),
                due.at.map_or_else(String::new, |at| local(at, zone)),
                moment(&due, now, lang),
                due.what.message(lang).text(lang),
            ];
            let rank = (due.urgency, due.at.unwrap_or(due.since));
            Item { rank, reference: reference.to_owned(), zone, now, due, row }
        })
        .collect()
}

/// How long is left, how late it is, or how long it has been so.
fn moment(due: &due::Due, now: Instant, lang: Lang) -> String {
    let id = match (due.at, due.left(now).num_seconds() > 0) {
        (Some(_), true) => "cli-left",
        (Some(_), false) => "cli-late",
        (None, _) => "cli-for",
    };
    Message::new(id).with("span", span::span(due.left(now), lang)).text(lang)
}
