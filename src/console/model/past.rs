//! What the window of the past holds: the line that narrows it down, what was found, and where the keys are in each pane.

use std::{collections::BTreeMap, ops::Range};

use chrono::Datelike as _;
use chrono_tz::Tz;

use super::super::{
    editor::Editor,
    offered::{Class, DueItem, Listed},
};
use crate::{
    incident::{EntryKey, IncidentId, Instant, Precision},
    locale,
    review::{About, Order, Query, QueryError, metrics::Metric},
};

/// The panes of the past. What each is, and their order, is [`super::super::past`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum PastFocus {
    /// Looking for words in everything.
    #[default]
    Find,
    /// Every incident there was.
    Incidents,
    /// A year at a glance.
    Year,
    /// What is to be done today.
    Today,
    /// Standing commitments.
    Catalogue,
    /// Dealers and vendors.
    Partners,
    /// Recurring duties.
    Rhythm,
    /// What was measured, and how it is spread.
    Metrics,
    /// Readiness by playbook.
    Readiness,
}

/// How many places are asked for at once.
const PAGE: usize = 50;

/// What is looked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sought {
    /// As it was typed.
    pub text: String,
    /// What holds the words most often first, instead of the newest.
    pub best: bool,
    /// How many places at the most.
    pub limit: usize,
}

impl Sought {
    /// The search, where it is understood.
    pub fn query(&self) -> Result<Query, QueryError> {
        let order = if self.best { Order::Best } else { Order::Newest };
        Query::read(&self.text, &[], order)
    }
}

/// Where something was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastHit {
    /// The incident.
    pub id: IncidentId,
    /// What people call it.
    pub reference: String,
    /// Its title.
    pub title: String,
    /// Its zone.
    pub zone: Tz,
    /// The entry; nothing where the incident's title, customer or reference was found.
    pub entry: Option<PastEntry>,
    /// The text it was found in.
    pub text: String,
    /// Where the words stand in it, as bytes.
    pub marks: Vec<Range<usize>>,
}

/// The entry something was found in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastEntry {
    /// Its key.
    pub key: EntryKey,
    /// Its number in the timeline.
    pub number: String,
    /// Its kind, in words.
    pub kind: String,
    /// When it happened.
    pub occurred: Instant,
    /// How exactly that time was stated.
    pub precision: Precision,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PastFound {
    /// What was looked for.
    pub sought: Sought,
    /// Where it was found.
    pub hits: Vec<PastHit>,
    /// Whether there is more.
    pub more: bool,
    /// How many entries could not be read.
    pub unreadable: usize,
}

/// What one incident measured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastMeasured {
    /// Which.
    pub id: IncidentId,
    /// Each metric.
    pub values: Vec<(Metric, Option<i64>)>,
}

impl PastMeasured {
    /// A value of it.
    pub fn value(&self, metric: Metric) -> Option<i64> {
        self.values.iter().find(|(it, _)| *it == metric).and_then(|(_, value)| *value)
    }
}

/// The window of the past.
#[derive(Debug, Clone, Default)]
pub struct Past {
    /// The pane on screen.
    pub focus: PastFocus,
    /// What is typed narrows every pane down.
    pub line: Editor,
    /// Whether what holds the words most often comes first.
    pub best: bool,
    /// How many places are asked for.
    pub limit: usize,
    /// What was found last.
    pub found: PastFound,
    /// Which lines of the list are meant, by their place in it.
    pub shown: Vec<usize>,
    /// What is due in all incidents; nothing before it was read.
    pub due: Option<Vec<DueItem>>,
    /// What the incidents measured; nothing before somebody looks.
    pub measured: Option<Vec<PastMeasured>>,
    /// The year on screen; this year where nobody chose one.
    pub year: Option<i32>,
    /// The selected line of each pane.
    pub at: BTreeMap<PastFocus, usize>,
    /// The entry that is gone to once its incident is on screen.
    pub goes_to: Option<(IncidentId, EntryKey)>,
}

impl Past {
    /// What is looked for now.
    pub fn sought(&self) -> Sought {
        let text = self.line.text().trim().to_owned();
        Sought { text, best: self.best, limit: self.limit.max(PAGE) }
    }

    /// Asks for more places than before.
    pub fn want_more(&mut self) {
        self.limit = self.limit.max(PAGE) + PAGE;
    }

    /// Whether what was found is not yet what is looked for.
    pub fn is_looking(&self) -> bool {
        !self.line.is_empty()
            && self.misunderstood().is_none()
            && self.found.sought != self.sought()
    }

    /// Why what is typed cannot be understood.
    pub fn misunderstood(&self) -> Option<locale::Message> {
        let sought = self.sought();
        if sought.text.is_empty() {
            return None;
        }
        sought.query().err().map(|error| error.message())
    }

    /// The selected line of a pane of so many.
    pub fn selected(&self, focus: PastFocus, lines: usize) -> usize {
        self.at.get(&focus).copied().unwrap_or_default().min(lines.saturating_sub(1))
    }

    /// The year on screen.
    pub fn year_shown(&self, now: Instant, zone: Tz) -> i32 {
        self.year.unwrap_or_else(|| now.with_timezone(&zone).year())
    }

    /// Whether an incident is among those that are meant.
    pub fn is_shown(&self, id: IncidentId, all: &[Listed]) -> bool {
        self.shown.len() == all.len()
            || self.shown.iter().any(|&place| all.get(place).is_some_and(|line| line.id == id))
    }

    /// Looks anew which lines of the list are meant: those that hold every word and are what is asked of an incident.
    pub fn narrow(&mut self, all: &[Listed], classes: &[Class]) {
        let sought = self.sought();
        self.shown = match sought.query() {
            _ if sought.text.is_empty() => (0..all.len()).collect(),
            Ok(query) => {
                let is_such = |line: &Listed| is_meant(&query, line, classes);
                (0..all.len()).filter(|&at| all.get(at).is_some_and(is_such)).collect()
            }
            Err(_) => Vec::new(),
        };
    }
}

fn is_meant(query: &Query, line: &Listed, classes: &[Class]) -> bool {
    let summary = &line.summary;
    let titles = classes.iter().find(|class| class.id == summary.class);
    let names = titles.map(|class| vec![class.title.zh.clone(), class.title.en.clone()]);
    let names = names.unwrap_or_default();
    let zone: Tz = summary.zone.parse().unwrap_or(chrono_tz::UTC);
    let day = |at: Instant| at.with_timezone(&zone).date_naive();
    let mut fields = vec![&*summary.title, &*summary.customer, &*line.reference];
    fields.extend(names.iter().map(String::as_str));
    query.may_be_in(About::of(summary, &names)) && query.lists(&fields, day(summary.opened))
}
