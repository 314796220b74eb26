//! `dingli list`: the incidents, open ones first.

use std::collections::BTreeMap;

use chrono_tz::Tz;
use clap::Args;
use serde::Serialize;

use super::{
    desk::{Desk, local},
    due::{self, Item},
    failure::Failure,
    json, table,
};
use crate::{
    incident::{Instant, Pressing, Severity, Status, Summary, SummaryDue, due::Due, wording},
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
    due: Vec<DueAnswer>,
    /// Entries that are damaged or missing on file.
    #[serde(skip_serializing_if = "Option::is_none")]
    unreadable: Option<usize>,
}

#[derive(Debug, Serialize)]
struct DueAnswer {
    at: String,
    name: String,
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
    let (items, damage) = due::gathered(desk)?;
    let told = |reference: &String| {
        lines.iter().any(|line| line.unreadable > 0 && line.reference == *reference)
    };
    damage.iter().filter(|(of, _)| !told(of)).for_each(|(_, message)| desk.tell(message));
    let timed = Timed::of(&items, desk.lang);
    if verb.json {
        let answers: Vec<Answer<'_>> = lines.iter().map(|line| answer(line, &timed)).collect();
        return json::print(desk, &answers);
    }
    if lines.is_empty() {
        let past = !verb.all && !desk.session.list(Filter::All, 1)?.is_empty();
        desk.out.line(&desk.say(if past { "cli-list-none-open" } else { "cli-list-none" }));
        return Ok(());
    }
    desk.out.write(&rows(&lines, &items, desk));
    Ok(())
}

/// The list as people read it.
pub(super) fn rows(lines: &[Line], items: &[Item], desk: &Desk) -> String {
    let timed = Timed::of(items, desk.lang);
    let cells: Vec<Vec<String>> = lines.iter().map(|line| row(line, &timed, desk)).collect();
    table::table(&cells, 0)
}

/// What presses in each incident, by its reference: `dingli due` and the window say the same numbers.
struct Timed<'a>(BTreeMap<&'a str, Pressing>);

impl<'a> Timed<'a> {
    fn of(items: &'a [Item], lang: Lang) -> Self {
        let mut of: BTreeMap<&str, Vec<&Due>> = BTreeMap::new();
        for item in items {
            of.entry(&item.reference).or_default().push(&item.due);
        }
        Self(of.into_iter().map(|(line, items)| (line, Pressing::of(items, lang))).collect())
    }

    fn get(&self, line: &Line) -> Pressing {
        self.0.get(line.reference.as_str()).cloned().unwrap_or_default()
    }
}

fn row(line: &Line, timed: &Timed<'_>, desk: &Desk) -> Vec<String> {
    let Summary { title, customer, severity, status, opened, .. } = &line.summary;
    vec![
        line.reference.clone(),
        severity.to_string(),
        desk.say(&format!("status-{}", status.id())),
        local(*opened, tz(&line.summary)),
        next(&timed.get(line), desk.now, desk.lang),
        customer.clone(),
        title.clone(),
    ]
}

/// The next thing due, in a few words.
fn next(pressing: &Pressing, now: Instant, lang: Lang) -> String {
    let Some(next) = pressing.next() else { return String::new() };
    let length = wording::span(next.at - now, lang);
    let id = if next.at <= now { "cli-overdue-by" } else { "cli-due-in" };
    Message::new(id).with("span", length).with("name", &next.name).text(lang)
}

fn tz(summary: &Summary) -> Tz {
    summary.zone.parse().unwrap_or(chrono_tz::UTC)
}

fn answer<'a>(line: &'a Line, timed: &Timed<'_>) -> Answer<'a> {
    let summary = &line.summary;
    let zone = tz(summary);
    let pressing = timed.get(line);
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
        overdue: pressing.overdue,
        due: pressing.due.into_iter().map(|item| due_answer(item, zone)).collect(),
        unreadable: Some(line.unreadable).filter(|&count| count > 0),
    }
}

fn due_answer(item: SummaryDue, zone: Tz) -> DueAnswer {
    let snoozed_until = item.snoozed_until.map(|at| json::at(at, zone));
    DueAnswer { at: json::at(item.at, zone), name: item.name, snoozed_until }
}
