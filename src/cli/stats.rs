//! `dingli stats`: what was measured of one incident, and how it is spread over many (M7).

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use chrono::{Days, NaiveTime, TimeDelta, Utc};
use clap::{
    Args,
    builder::{PossibleValue, PossibleValuesParser, TypedValueParser},
};
use serde::Serialize;

use super::{acts::one_of, desk::Desk, failure::Failure, json, table};
use crate::{
    incident::{Instant, wording},
    locale::{Lang, Message},
    playbook::Amount,
    report::{Format, Unrendered, render},
    review::{
        compensation::{self, ByCause, Given},
        day_range,
        metrics::{Group, Measured, Metric, SIGNS, Spread, Unit, drawn},
    },
    session::{ManyMeasured, OneMeasured, SessionError, Wanted},
    text::display_safe,
};

/// The words after `stats`.
#[derive(Debug, Args)]
pub(super) struct Stats {
    #[arg(value_name = "REF")]
    reference: Option<String>,
    #[arg(long, value_name = "PLAYBOOK", conflicts_with = "reference")]
    class: Option<String>,
    #[arg(long, value_name = "NAME", conflicts_with = "reference")]
    customer: Option<String>,
    #[arg(long, value_name = "TIME", conflicts_with = "reference")]
    from: Option<String>,
    #[arg(long, value_name = "TIME", conflicts_with = "reference")]
    to: Option<String>,
    #[arg(long, value_name = "WHAT", conflicts_with = "reference", value_parser = one_of(&Group::ALL, Group::id))]
    by: Option<Group>,
    #[arg(long, conflicts_with = "reference")]
    histories: bool,
    #[arg(long, value_name = "QUARTER", conflicts_with_all = ["reference", "from", "to"])]
    quarter: Option<String>,
    #[arg(long, value_name = "FILE", requires = "quarter", conflicts_with_all = ["json", "by"])]
    report: Option<PathBuf>,
    #[arg(long = "as", value_name = "FORMAT", requires = "report", value_parser = format())]
    format: Option<Format>,
    #[arg(long, requires = "report")]
    force: bool,
    #[arg(long)]
    json: bool,
}

/// A metric of one incident, for programs.
#[derive(Debug, Serialize)]
struct Value {
    metric: &'static str,
    unit: &'static str,
    value: Option<i64>,
}

/// One incident, for programs.
#[derive(Debug, Serialize)]
struct One<'a> {
    reference: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    groups: &'a Vec<String>,
    values: Vec<Value>,
    compensation: &'a Vec<String>,
}

/// How a metric is spread over the incidents of a group, for programs.
#[derive(Debug, Serialize)]
struct Spreading {
    metric: &'static str,
    unit: &'static str,
    count: usize,
    least: i64,
    lower_quartile: i64,
    median: i64,
    upper_quartile: i64,
    greatest: i64,
}

/// A group, for programs.
#[derive(Debug, Serialize)]
struct Grouped {
    /// Its name; missing where no groups were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<String>,
    incidents: usize,
    metrics: Vec<Spreading>,
}

/// What was given where one cause contributed, for programs.
#[derive(Debug, Serialize)]
struct Cause {
    /// The aspect of the factors; empty where none was named.
    cause: String,
    incidents: usize,
    money: Vec<Amount>,
    in_kind: usize,
}

/// Everything, for programs.
#[derive(Debug, Serialize)]
struct Answer<'a> {
    groups: Vec<Grouped>,
    incidents: Vec<One<'a>>,
    compensation_by_cause: Vec<Cause>,
    histories_left_out: usize,
    unreadable_left_out: usize,
}

/// Prints what was measured.
pub(super) fn run(desk: &Desk, verb: &Stats) -> Result<(), Failure> {
    if let Some(reference) = &verb.reference {
        return one(desk, reference, verb.json);
    }
    let (from, to) = match verb.quarter.as_deref() {
        Some(text) => {
            let (first, last) = quarter(text)?;
            (Some(edge(desk, &first, false)?), Some(edge(desk, &last, true)?))
        }
        None => (
            verb.from.as_deref().map(|text| edge(desk, text, false)).transpose()?,
            verb.to.as_deref().map(|text| edge(desk, text, true)).transpose()?,
        ),
    };
    let (class, customer) = (verb.class.clone(), verb.customer.clone());
    let wanted = Wanted { class, customer, from, to, histories: verb.histories };
    if let Some(file) = &verb.report {
        return report_into(desk, verb, &wanted, file);
    }
    let many = desk.session.measure(&wanted, verb.by, desk.now)?;
    let groups = grouped(&many, verb.by);
    if verb.json {
        let answer = Answer {
            groups: groups.iter().map(|(name, list)| group_answer(name.as_ref(), list)).collect(),
            incidents: many.incidents.iter().map(one_answer).collect(),
            compensation_by_cause: causes(&many).into_iter().map(cause_answer).collect(),
            histories_left_out: many.histories,
            unreadable_left_out: many.unreadable,
        };
        return json::print(desk, &answer);
    }
    if many.unreadable > 0 {
        desk.tell(&Message::new("cli-stats-unreadable").with("count", many.unreadable));
    }
    for (name, list) in &groups {
        if let Some(name) = name {
            let title = Message::new("cli-stats-group")
                .with("count", list.len())
                .with("name", group_name(verb.by, name, desk.lang));
            desk.out.line(&title.text(desk.lang));
        } else {
            desk.out.line(&Message::new("cli-stats-all").with("count", list.len()).text(desk.lang));
        }
        desk.out.write(&table::table(&rows(list, desk.lang), 2));
    }
    print_causes(desk, &many);
    if many.incidents.is_empty() {
        desk.tell(&Message::new("cli-stats-none"));
    }
    if many.histories > 0 {
        desk.tell(&Message::new("cli-stats-histories").with("count", many.histories));
    }
    Ok(())
}

fn causes(many: &ManyMeasured) -> Vec<ByCause> {
    compensation::by_cause(many.incidents.iter().map(|it| &it.given))
}

fn cause_answer(it: ByCause) -> Cause {
    let ByCause { cause, incidents, money, in_kind } = it;
    Cause { cause, incidents, money, in_kind }
}

/// Compensation by cause (H6), where anything was given.
fn print_causes(desk: &Desk, many: &ManyMeasured) {
    let causes = causes(many);
    if causes.is_empty() {
        return;
    }
    let lang = desk.lang;
    desk.out.line(&desk.say("cli-stats-causes"));
    let rows: Vec<Vec<String>> = causes.iter().map(|it| it.words(lang).to_vec()).collect();
    desk.out.write(&table::table(&rows, 2));
}

/// The first and the last month of a quarter: `2026Q3`, `2026-Q3`, `2026 q3`.
fn quarter(text: &str) -> Result<(String, String), Failure> {
    let plain = crate::text::fold_for_search(text.trim()).replace(['-', ' '], "");
    let parts = plain.split_once('q').and_then(|(year, quarter)| {
        let year: u16 = year.parse().ok().filter(|year| (1970..=9999).contains(year))?;
        let quarter: u16 = quarter.parse().ok().filter(|it| (1..=4).contains(it))?;
        Some((year, quarter))
    });
    let wrong = || Failure::from(Message::new("cli-stats-no-quarter").with("value", text));
    let (year, quarter) = parts.ok_or_else(wrong)?;
    Ok((format!("{year}-{:02}", quarter * 3 - 2), format!("{year}-{:02}", quarter * 3)))
}

fn format() -> impl TypedValueParser<Value = Format> {
    let names = Format::ALL.map(|one| PossibleValue::new(one.id()).aliases(one.aliases()));
    PossibleValuesParser::new(names)
        .map(|name| Format::of_extension(&name).unwrap_or(Format::Markdown))
}

/// Writes the service review report of the quarter.
fn report_into(desk: &Desk, verb: &Stats, wanted: &Wanted, file: &Path) -> Result<(), Failure> {
    let format = verb.format.unwrap_or_else(|| super::report::meant_by(file));
    if !format.is_offered() {
        return Err(SessionError::from(Unrendered::NotBuilt).into());
    }
    let (first, _) = quarter(verb.quarter.as_deref().unwrap_or_default())?;
    let period = period(&first);
    let made = desk.session.service_review(wanted, &period, desk.lang, desk.now)?;
    let bytes = render(&made, format).map_err(SessionError::from)?;
    super::report::put(desk, file, &bytes, verb.force)
}

/// What a quarter is called, by its first month.
fn period(first: &str) -> String {
    let (year, month) = first.split_once('-').unwrap_or((first, "01"));
    let month: u32 = month.parse().unwrap_or(1);
    format!("{year}-Q{}", month.div_ceil(3))
}

/// The first instant of a day, month or year, or the first one behind it, in the person's zone.
pub(super) fn edge(desk: &Desk, text: &str, behind: bool) -> Result<Instant, Failure> {
    let wrong =
        || Failure::from(Message::new("search-not-day").with("field", "from").with("value", text));
    let (first, last) = day_range(text).ok_or_else(wrong)?;
    let day = if behind { last.checked_add_days(Days::new(1)).ok_or_else(wrong)? } else { first };
    let midnight = day.and_time(NaiveTime::MIN);
    let zone = desk.session.settings.tz();
    let shown = midnight.and_local_timezone(zone).earliest();
    // Where a zone puts its clocks forward at midnight, the day begins an hour later.
    let shown = shown
        .or_else(|| (midnight + TimeDelta::hours(1)).and_local_timezone(zone).earliest())
        .ok_or_else(wrong)?;
    Ok(shown.with_timezone(&Utc))
}

/// The incidents by group; all in one that has no name where no groups were asked for.
fn grouped(many: &ManyMeasured, by: Option<Group>) -> Vec<(Option<String>, Vec<&OneMeasured>)> {
    if by.is_none() {
        let all: Vec<&OneMeasured> = many.incidents.iter().collect();
        return if all.is_empty() { Vec::new() } else { vec![(None, all)] };
    }
    let mut groups: BTreeMap<String, Vec<&OneMeasured>> = BTreeMap::new();
    for incident in &many.incidents {
        for group in &incident.groups {
            groups.entry(group.clone()).or_default().push(incident);
        }
    }
    groups.into_iter().map(|(name, list)| (Some(name), list)).collect()
}

/// What a group is called in a language.
fn group_name(by: Option<Group>, name: &str, lang: Lang) -> String {
    match by {
        Some(Group::Factor) => lang.say(&format!("aspect-{name}")),
        Some(Group::Class | Group::Customer | Group::Quarter | Group::Severity) | None => {
            display_safe(name).into_owned()
        }
    }
}

fn values(list: &[&OneMeasured], metric: Metric) -> Vec<i64> {
    let of = |it: &&OneMeasured| {
        let found = it.measured.values.iter().find(|(of, _)| *of == metric);
        found.and_then(|(_, value)| *value)
    };
    list.iter().filter_map(of).collect()
}

fn group_answer(name: Option<&String>, list: &[&OneMeasured]) -> Grouped {
    let metrics = Metric::ALL.into_iter().filter_map(|metric| {
        let spread = Spread::of(&values(list, metric))?;
        Some(Spreading {
            metric: metric.id(),
            unit: unit(metric),
            count: spread.count,
            least: spread.least,
            lower_quartile: spread.lower,
            median: spread.median,
            upper_quartile: spread.upper,
            greatest: spread.greatest,
        })
    });
    Grouped { group: name.cloned(), incidents: list.len(), metrics: metrics.collect() }
}

fn one_answer(of: &OneMeasured) -> One<'_> {
    let value = |(metric, value): &(Metric, Option<i64>)| Value {
        metric: metric.id(),
        unit: unit(*metric),
        value: *value,
    };
    One {
        reference: &of.reference,
        groups: &of.groups,
        values: of.measured.values.iter().map(value).collect(),
        compensation: &of.measured.compensation,
    }
}

const fn unit(metric: Metric) -> &'static str {
    match metric.unit() {
        Unit::Minutes => "minutes",
        Unit::Percent => "percent",
    }
}

pub(super) fn said(metric: Metric, value: i64, lang: Lang) -> String {
    match metric.unit() {
        Unit::Minutes => wording::span(TimeDelta::minutes(value), lang),
        Unit::Percent => format!("{value} %"),
    }
}

/// A row a metric: its name, of how many incidents it is known, the five numbers, and how it is spread.
fn rows(list: &[&OneMeasured], lang: Lang) -> Vec<Vec<String>> {
    let head = [
        "cli-stats-name",
        "cli-stats-count",
        "cli-stats-least",
        "cli-stats-lower",
        "cli-stats-median",
        "cli-stats-upper",
        "cli-stats-greatest",
        "cli-stats-spread",
    ];
    let mut rows = vec![head.map(|id| lang.say(id)).to_vec()];
    for metric in Metric::ALL {
        let values = values(list, metric);
        let mut row = vec![lang.say(&metric.name_id()), values.len().to_string()];
        if let Some(it) = Spread::of(&values) {
            let five = [it.least, it.lower, it.median, it.upper, it.greatest];
            row.extend(five.map(|value| said(metric, value, lang)));
            row.push(drawn(&values, SIGNS));
        }
        rows.push(row);
    }
    rows
}

fn one(desk: &Desk, reference: &str, as_json: bool) -> Result<(), Failure> {
    let book = desk.book(reference)?;
    let measured = Measured::of(&book.incident, desk.now);
    if as_json {
        let of = OneMeasured {
            id: book.incident.id(),
            reference: book.reference.clone(),
            measured,
            groups: Vec::new(),
            given: Given::default(),
        };
        return json::print(desk, &one_answer(&of));
    }
    let unknown = desk.say("cli-stats-unknown");
    let mut rows: Vec<Vec<String>> = measured
        .values
        .iter()
        .map(|(metric, value)| {
            let value = value.map_or_else(|| unknown.clone(), |it| said(*metric, it, desk.lang));
            vec![desk.say(&metric.name_id()), value, desk.say(&metric.definition_id())]
        })
        .collect();
    if !measured.compensation.is_empty() {
        let given = desk.lang.list(&measured.compensation);
        rows.push(vec![desk.say("metric-compensation"), given, String::new()]);
    }
    desk.out.write(&table::table(&rows, 0));
    Ok(())
}
