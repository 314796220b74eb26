//! `dingli list`: the incidents, open ones first.

use chrono_tz::Tz;
use clap::Args;
use serde::Serialize;

use super::{
    desk::{Desk, local},
    failure::Failure,
    json, span, table,
};
use crate::{
    incident::{Instant, Severity, Status, Summary},
    locale::{Lang, Message},
    session::Line,
    store::Filter,
};

/// The words after `list`.
#[derive(Debug, Args)]
pub(super) struct List {
    #[arg(long, conflicts_with = "open")]
    all: bool,
    #[arg(long)]
    open: bool,
    #[arg(long)]
    json: bool,
}

/// One incident for programs.
#[derive(Debug, Serialize)]
struct Answer<'a> {
    reference: &'a str,
    id: String,
    title: &'a str,
    customer: &'a str,
    class: &'a str,
    severity: Severity,
    status: Status,
    zone: &'a str,
    opened: String,
    activity: String,
    closed: Option<String>,
    entries: usize,
    critical_unknown: usize,
    open_enquiries: usize,
    overdue: usize,
    due: Vec<DueAnswer<'a>>,
    /// Entries that are damaged or missing on file.
    #[serde(skip_serializing_if = "Option::is_none")]
    unreadable: Option<usize>,
}

#[derive(Debug, Serialize)]
struct DueAnswer<'a> {
    at: String,
    name: &'a str,
    snoozed_until: Option<String>,
}

/// Prints the list.
pub(super) fn run(desk: &Desk, verb: &List) -> Result<(), Failure> {
    let filter = if verb.all { Filter::All } else { Filter::Live };
    let lines = desk.session.list(filter, usize::MAX)?;
    for line in lines.iter().filter(|line| line.unreadable > 0) {
        let said = Message::new("cli-list-unreadable")
            .with("reference", &line.reference)
            .with("count", line.unreadable);
        desk.tell(&said);
    }
    if verb.json {
        let answers: Vec<Answer<'_>> = lines.iter().map(|line| answer(line, desk.now)).collect();
        return json::print(desk, &answers);
    }
    if lines.is_empty() {
        let past = !verb.all && !desk.session.list(Filter::All, 1)?.is_empty();
        desk.out.line(&desk.say(if past { "cli-list-none-open" } else { "cli-list-none" }));
        return Ok(());
    }
    desk.out.write(&rows(&lines, desk));
    Ok(())
}

/// The list as people read it.
pub(super) fn rows(lines: &[Line], desk: &Desk) -> String {
    let cells: Vec<Vec<String>> = lines.iter().map(|line| row(line, desk)).collect();
    table::table(&cells, 0)
}

fn row(line: &Line, desk: &Desk) -> Vec<String> {
    let Summary { title, customer, severity, status, opened, .. } = &line.summary;
    vec![
        line.reference.clone(),
        severity.to_string(),
        desk.say(&format!("status-{}", status.id())),
        local(*opened, tz(&line.summary)),
        next(&line.summary, desk.now, desk.lang),
        customer.clone(),
        title.clone(),
    ]
}

/// The next thing due, in a few words.
fn next(summary: &Summary, now: Instant, lang: Lang) -> String {
    let Some(due) = summary.next(now) else { return String::new() };
    let length = span::span(due.at - now, lang);
    let id = if due.at <= now { "cli-overdue-by" } else { "cli-due-in" };
    Message::new(id).with("span", length).with("name", &due.name).text(lang)
}

fn tz(summary: &Summary) -> Tz {
    summary.zone.parse().unwrap_or(chrono_tz::UTC)
}

fn answer(line: &Line, now: Instant) -> Answer<'_> {
    let summary = &line.summary;
    let zone = tz(summary);
    Answer {
        reference: &line.reference,
        id: line.id.to_string(),
        title: &summary.title,
        customer: &summary.customer,
        class: &summary.class,
        severity: summary.severity,
        status: summary.status,
        zone: &summary.zone,
        opened: json::at(summary.opened, zone),
        activity: json::at(summary.activity, zone),
        closed: summary.closed.map(|at| json::at(at, zone)),
        entries: summary.entries,
        critical_unknown: summary.critical_unknown,
        open_enquiries: summary.open_enquiries,
        overdue: summary.overdue(now),
        due: summary
            .due
            .iter()
            .map(|due| DueAnswer {
                at: json::at(due.at, zone),
                name: &due.name,
                snoozed_until: due.snoozed_until.map(|at| json::at(at, zone)),
            })
            .collect(),
        unreadable: Some(line.unreadable).filter(|&count| count > 0),
    }
}
