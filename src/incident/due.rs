//! What is to be done next: due, overdue, unknown, missing. Derived from log and clock, never stored.
//!
//! A subject is a file: its tasks, the [`row`] of each with every duty it has, and when they are due.

#![deny(clippy::wildcard_enum_match_arm)]

mod actions;
mod alerts;
mod cadence;
mod deadlines;
mod decisions;
mod duty;
mod facts;
mod lines;
mod log;
mod offers;
mod people;
mod promises;
mod remedies;
mod row;
mod safety;
mod steps;
mod updates;
mod what;

pub use actions::ActionTask;
pub use alerts::AlertTask;
pub use cadence::{Told, next_after, next_update, told_what};
pub use deadlines::DeadlineTask;
pub use decisions::DecisionTask;
pub use duty::DutyTask;
pub use facts::FactTask;
pub use lines::{Line, lines, lines_by};
pub use log::LogTask;
pub use offers::OfferTask;
pub use people::PersonTask;
pub use promises::PromiseTask;
pub use remedies::RemedyTask;
pub use row::Urgency;
pub use safety::SafetyTask;
pub use steps::StepTask;
pub use updates::UpdateTask;
pub use what::{Call, Due, What, call};

pub use super::register::Task;
use super::{
    fold::Incident,
    gone,
    ids::{EntryKey, IncidentId},
    instant::Instant,
    registers,
    subjects::review::register as reviews_asked,
};
use crate::playbook::Side;

/// Everything that is to be done at `now`, most pressing first. Of a closed incident only what was promised (K3)
/// and given to be done (M4).
pub fn due(incident: &Incident, now: Instant) -> Vec<Due> {
    let now = incident.clock(now);
    let mut list = Vec::new();
    log::damage(incident, to(&mut list, What::Log));
    let is_directory = incident.id() == IncidentId::DIRECTORY;
    if incident.opening.is_none() && !is_directory {
        return list;
    }
    if is_directory {
        asked(incident, now, true, &mut list);
        asked(incident, now, false, &mut list);
    } else {
        open(incident, now, &mut list);
    }
    if !is_directory && !incident.lifecycle.is_live() {
        list.retain(|item| item.what.row().outlasts_closing);
    }
    for item in &mut list {
        settle(incident, item, now);
    }
    let people_first = |item: &Due| !matches!(item.what, What::Safety(_));
    list.sort_by_key(|item| {
        (!leads(item), people_first(item), item.urgency, item.at.unwrap_or(item.since))
    });
    list
}

/// The same without what waits while the incident is live: what NOW shows, and whoever takes over reads.
pub fn due_now(incident: &Incident, now: Instant) -> Vec<Due> {
    let is_live = incident.lifecycle.is_live();
    let mut list = due(incident, now);
    list.retain(|item| !is_live || !item.what.waits());
    list
}

/// That a factor came back which other incidents name too, and nothing prevents it (M3); nothing where the incident asks for
/// that already, or prevents it.
pub fn came_back(
    incident: &Incident,
    factor: EntryKey,
    elsewhere: &[String],
    now: Instant,
) -> Option<Due> {
    let (task, at, since) = reviews_asked::came_back(incident, factor, elsewhere)?;
    let mut item = Due::new(What::Asked(task), at, since);
    settle(incident, &mut item, incident.clock(now));
    Some(item)
}

/// Whether it goes before what is unknown: people before things (A9), what is overdue, and a step of the first minutes (A8).
fn leads(item: &Due) -> bool {
    match item.urgency {
        Urgency::Overdue => true,
        Urgency::Critical => matches!(item.what, What::Safety(_)),
        Urgency::Gap => matches!(&item.what, What::Step(task) if task.leads()),
        Urgency::Upcoming | Urgency::Snoozed => false,
    }
}

/// Of all that is due, only whom to tell, what to keep, to do and to decide, and by when: what the list of incidents shows. Cheap, because it stands in
/// the way of every append.
pub(super) fn due_words(incident: &Incident, now: Instant) -> Vec<Due> {
    if incident.opening.is_none() {
        return Vec::new();
    }
    let mut list = Vec::new();
    if incident.lifecycle.is_live() {
        updates::deadlines(incident, to(&mut list, What::Update));
        deadlines(incident, now, &mut list);
    } else {
        deadlines(incident, now, &mut list);
        promises::open(incident, now, to(&mut list, What::Promise));
        // A check that nobody set a time for is due from the next day on, whatever the clock says now (M4).
        actions::open(incident, Instant::MAX_UTC, to(&mut list, What::Action));
        asked(incident, now, false, &mut list);
        list.retain(|item| item.what.row().outlasts_closing);
    }
    for item in &mut list {
        settle(incident, item, now);
    }
    list
}

/// Where a subject puts what it finds: what, by when where there is a time, since when.
fn to<T>(
    list: &mut Vec<Due>,
    of_subject: fn(T) -> What,
) -> impl FnMut(T, Option<Instant>, Instant) {
    move |task, at, since| list.push(Due::new(of_subject(task), at, since))
}

/// What every subject finds. The order decides between things that are equally pressing since the same instant.
fn open(incident: &Incident, now: Instant, list: &mut Vec<Due>) {
    updates::deadlines(incident, to(list, What::Update));
    safety::open(incident, to(list, What::Safety));
    steps::open(incident, now, to(list, What::Step));
    let mut critical = Vec::new();
    facts::unknown(incident, to(&mut critical, What::Fact));
    // Whether something is to be reported to an authority is asked second.
    let behind_the_first = critical.split_off(critical.len().min(1));
    list.extend(critical);
    deadlines::of_contract(incident, to(list, What::Deadline));
    deadlines::unanswered(incident, to(list, What::Deadline));
    list.extend(behind_the_first);
    deadlines::running(incident, now, to(list, What::Deadline));
    updates::enquiries(incident, to(list, What::Update));
    updates::claims(incident, to(list, What::Update));
    log::hidden(incident, to(list, What::Log));
    facts::severity(incident, to(list, What::Fact));
    facts::times(incident, to(list, What::Fact));
    people::missing(incident, to(list, What::Person));
    facts::backups(incident, to(list, What::Fact));
    people::unknown(incident, to(list, What::Person));
    log::unknown(incident, to(list, What::Log));
    deadlines(incident, now, list);
    promises::open(incident, now, to(list, What::Promise));
    actions::open(incident, now, to(list, What::Action));
    decisions::open(incident, now, to(list, What::Decision));
    remedies::open(incident, now, to(list, What::Remedy));
    offers::open(incident, to(list, What::Offer));
    alerts::open(incident, now, to(list, What::Alert));
    duty::open(incident, now, to(list, What::Duty));
    asked(incident, now, false, list);
    let news = updates::News::of(incident);
    for customer in incident.stakeholders.on(Side::Customer) {
        news.untold(incident, customer, to(list, What::Update));
        people::feeling(incident, customer, to(list, What::Person));
    }
}

/// What is to be kept, to be done and to be decided, each by its time.
fn deadlines(incident: &Incident, now: Instant, list: &mut Vec<Due>) {
    promises::deadlines(incident, to(list, What::Promise));
    actions::deadlines(incident, now, to(list, What::Action));
    decisions::deadlines(incident, to(list, What::Decision));
    asked(incident, now, true, list);
}

/// What subjects ask for by themselves, with a time or without.
fn asked(incident: &Incident, now: Instant, timed: bool, list: &mut Vec<Due>) {
    let tasks =
        registers::tasks(incident, now).into_iter().filter(|(task, ..)| task.timed == timed);
    list.extend(tasks.map(|(task, at, since)| Due::new(What::Asked(task), at, since)));
}

/// What depends on the clock: whether its time has passed, and whether it is put off.
fn settle(incident: &Incident, item: &mut Due, now: Instant) {
    // A step is advice: nobody was promised it, so it is never counted among what is overdue.
    let is_step = matches!(item.what, What::Step(_));
    if item.at.is_some_and(|at| at <= now) && !is_step {
        item.urgency = Urgency::Overdue;
    }
    if incident.snoozes.is_empty() {
        return;
    }
    let id = item.what.id();
    if let Some(snooze) =
        incident.snoozes.iter().rev().find(|snooze| gone::means(&snooze.item, &id))
        && snooze.until > now
        && item.at.is_none_or(|at| at < snooze.until)
    {
        item.snoozed_until = Some(snooze.until);
        item.urgency = Urgency::Snoozed;
    }
}
