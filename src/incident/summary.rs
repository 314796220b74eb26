//! What the list of incidents shows of one, without its entries: the one projection, which a test holds to the fold; and
//! what is counted of it from the whole fold.

use serde::{Deserialize, Serialize};

use super::{
    due::{self, Due, Urgency},
    fold::Incident,
    instant::Instant,
    lifecycle::{Severity, Status},
};
use crate::locale::Lang;

/// A time by which somebody is to be told, a promise kept (H3) or a decision taken (C2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SummaryDue {
    /// When; of what a closed incident owes at no set time, since when.
    pub at: Instant,
    /// Whom to tell; or the promise with its label; or what has to be decided.
    pub name: String,
    /// Put off until then (G1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub snoozed_until: Option<Instant>,
}

/// One line of the list of incidents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// The internal title.
    pub title: String,
    /// The customer's name.
    pub customer: String,
    /// The playbook's id.
    pub class: String,
    /// The severity in force.
    pub severity: Severity,
    /// The status in force.
    pub status: Status,
    /// IANA name of the zone.
    pub zone: String,
    /// When it was opened.
    pub opened: Instant,
    /// When the last thing was recorded.
    pub activity: Instant,
    /// When it was closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<Instant>,
    /// How many critical questions nobody has answered.
    pub critical_unknown: usize,
    /// How many questions of the customer's nobody has answered.
    pub open_enquiries: usize,
    /// How many entries stand behind this.
    pub entries: usize,
    /// The next due instants, soonest first; none in a history.
    pub due: Vec<SummaryDue>,
    /// Of a history: the last time of which it tells, where its clock stands still (K7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told_until: Option<Instant>,
    /// Of what only rehearses another one: how far that came (P2, P3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drill: Option<Rehearsed>,
}

/// How far a drill came.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Rehearsed {
    /// When it ended with a debrief, by the clock on the wall.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub debriefed: Option<Instant>,
    /// Who wrote that.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
}

impl Summary {
    /// Reads the line off the fold. `None` until the incident is opened.
    pub fn of(incident: &Incident) -> Option<Self> {
        let opening = incident.opening.as_ref()?;
        // Due instants do not depend on the clock; only whether they have passed does. Seen from the beginning of time,
        // every snooze that may still hold is kept.
        let is_live = incident.lifecycle.is_live();
        let due = due::due_words(incident, Instant::MIN_UTC)
            .into_iter()
            .filter_map(|item| {
                let name = item.what.in_line()?;
                // A closed incident is looked at again only where something stands here.
                let at = item.at.or((!is_live).then_some(item.since))?;
                Some(SummaryDue { at, name, snoozed_until: item.snoozed_until })
            })
            .collect::<Vec<_>>();
        let mut due = due;
        due.sort_by_key(|item| item.at);
        let told_until = incident.history().map(|_| incident.clock(Instant::MAX_UTC));
        let drill = incident.drill().map(|_| {
            let end = incident.drills.debrief.as_ref();
            let by = end.map(|it| it.by.clone()).unwrap_or_default();
            Rehearsed { debriefed: end.map(|it| it.recorded), by }
        });
        if told_until.is_some() || drill.is_some() {
            due.clear();
        }
        let statuses = &incident.lifecycle.statuses;
        Some(Self {
            title: incident.title().to_owned(),
            customer: incident.customer().to_owned(),
            class: incident.class().to_owned(),
            severity: incident.lifecycle.severity(),
            status: incident.lifecycle.status(),
            zone: opening.said.zone.clone(),
            opened: opening.at,
            // The last in the order of the log, not the latest by the clock: one clock may run ahead.
            activity: incident.entries().last().map_or(opening.at, |entry| entry.head.recorded),
            closed: statuses
                .last()
                .filter(|last| last.value == Status::Closed)
                .map(|last| last.occurred),
            critical_unknown: incident.critical_unknown().count(),
            open_enquiries: incident.ledger.open_enquiries().count(),
            entries: incident.entries().len(),
            due,
            told_until,
            drill,
        })
    }

    /// What is left to say of an incident whose opening cannot be read any more.
    pub fn without_opening(incident: &Incident) -> Self {
        let whole = incident.entries().iter().filter(|entry| !entry.payload.is_damaged());
        let times: Vec<Instant> = whole.map(|entry| entry.head.recorded).collect();
        Self {
            title: incident.title().to_owned(),
            customer: incident.customer().to_owned(),
            class: incident.class().to_owned(),
            severity: incident.lifecycle.severity(),
            status: incident.lifecycle.status(),
            zone: incident.zone().to_string(),
            opened: times.first().copied().unwrap_or_default(),
            activity: times.last().copied().unwrap_or_default(),
            closed: None,
            critical_unknown: incident.critical_unknown().count(),
            open_enquiries: incident.ledger.open_enquiries().count(),
            entries: incident.entries().len(),
            due: Vec::new(),
            told_until: None,
            drill: None,
        }
    }

    /// The time by which it is judged how long it lasts: `now`, and in a history the last time of which it tells (K7).
    #[must_use]
    pub fn clock(&self, now: Instant) -> Instant {
        self.told_until.map_or(now, |until| until.min(now))
    }
}

/// What presses in one incident, counted from all that is due in it at a time. Every list of incidents says the same.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pressing {
    /// What has a time, soonest first.
    pub due: Vec<SummaryDue>,
    /// How many of these are overdue.
    pub overdue: usize,
}

impl Pressing {
    /// Counts what is due.
    pub fn of<'a>(items: impl IntoIterator<Item = &'a Due>, lang: Lang) -> Self {
        let timed = items.into_iter().filter_map(|item| Some((item.at?, item)));
        let mut timed: Vec<(Instant, &Due)> = timed.collect();
        timed.sort_by_key(|(at, item)| (*at, item.urgency));
        let overdue = timed.iter().filter(|(_, item)| item.urgency == Urgency::Overdue).count();
        let line = |(at, item): (Instant, &Due)| {
            let name = item.what.listed().unwrap_or_else(|| item.what.message(lang).text(lang));
            SummaryDue { at, name, snoozed_until: item.snoozed_until }
        };
        Self { due: timed.into_iter().map(line).collect(), overdue }
    }

    /// What presses in an incident now; nothing in what is written up afterwards (K7), and nothing in a drill (P3).
    pub fn now(incident: &Incident, now: Instant, lang: Lang) -> Self {
        if incident.history().is_some() || incident.drill().is_some() {
            return Self::default();
        }
        Self::of(&due::due(incident, now), lang)
    }

    /// The next thing due, put-off ones aside.
    pub fn next(&self) -> Option<&SummaryDue> {
        self.due.iter().find(|item| item.snoozed_until.is_none())
    }
}
