//! One thing that is due in one incident, as a row for people and as an answer for programs.

use std::sync::Arc;

use chrono_tz::Tz;
use serde::Serialize;

use crate::{
    cli::json,
    incident::{
        Instant,
        due::{self, Urgency},
        wording,
    },
    locale::{Lang, Message},
};

/// One thing to do, for programs.
#[derive(Debug, Clone, Serialize)]
pub(in crate::cli) struct Answer {
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
pub(in crate::cli) struct Item {
    pub(super) rank: (Urgency, Instant),
    pub(in crate::cli) reference: Arc<str>,
    pub(super) zone: Tz,
    /// Of a history: where its clock stands.
    pub(super) clock: Option<Instant>,
    pub(in crate::cli) due: Box<due::Due>,
}

impl Item {
    pub(super) fn urgency(&self) -> Urgency {
        self.rank.0
    }

    pub(in crate::cli) fn text(&self, lang: Lang) -> String {
        self.due.what.message(lang).text(lang)
    }

    /// For people: sign, reference, time, how long, what; `count` things of which this is the most pressing one.
    pub(super) fn row(&self, count: usize, now: Instant, lang: Lang) -> [String; 5] {
        let now = self.clock.unwrap_or(now);
        [
            self.due.urgency.sign().to_string(),
            self.reference.to_string(),
            self.due.by(self.zone).unwrap_or_default(),
            moment(&self.due, now, lang),
            self.due.said(count, lang),
        ]
    }

    /// The same for programs.
    pub(in crate::cli) fn answer(&self, now: Instant, lang: Lang) -> Answer {
        let now = self.clock.unwrap_or(now);
        let (due, zone) = (&self.due, self.zone);
        Answer {
            reference: self.reference.to_string(),
            item: due.what.id(),
            urgency: due.urgency.id(),
            text: self.text(lang),
            at: due.at.map(|at| json::at(at, zone)),
            since: json::at(due.since, zone),
            seconds_left: due.left(now).num_seconds(),
            snoozed_until: due.snoozed_until.map(|at| json::at(at, zone)),
        }
    }
}

/// How long is left, how late it is, or how long it has been so.
fn moment(due: &due::Due, now: Instant, lang: Lang) -> String {
    // What has stood for no time yet, or in a history for no time at all.
    if due.at.is_none() && due.left(now).num_minutes() == 0 {
        return String::new();
    }
    let id = match (due.at, due.left(now).num_seconds() > 0) {
        (Some(_), true) => "cli-left",
        (Some(_), false) => "cli-late",
        (None, _) => "cli-for",
    };
    Message::new(id).with("span", wording::span(due.left(now), lang)).text(lang)
}
