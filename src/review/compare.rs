//! Cases of one class side by side (N2): measured, by situation, counterpart and period. A human picks the best; failures
//! are cited too, and fewer than ten are too few.

use super::metrics::Metric;
use crate::incident::{
    Incident, IncidentId, Instant,
    commitments::Standing,
    reviews::{CaseKind, CrisisOutcome, Happened, Luck, Quality},
};

/// So many cases are compared at the least.
pub const ENOUGH: usize = 10;

/// One case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// Which.
    pub id: IncidentId,
    /// What people call it.
    pub reference: String,
    /// Its title.
    pub title: String,
    /// Its customer: the counterpart.
    pub customer: String,
    /// From 1, the worst.
    pub severity: u8,
    /// When its impact began.
    pub began: Instant,
    /// Whether it was written up afterwards.
    pub history: bool,
    /// Each metric.
    pub values: Vec<(Metric, Option<i64>)>,
    /// Commitments kept in time, and all whose time has come.
    pub commitments: (usize, usize),
    /// The odds that were given first and last, of the remedy that was chosen or else of any.
    pub odds: Option<(u8, u8)>,
    /// As the last review judged it.
    pub decisions: Option<Quality>,
    /// How it came out.
    pub outcome: Option<CrisisOutcome>,
    /// What part luck had.
    pub luck: Option<Luck>,
    /// What was paid and given.
    pub compensation: Vec<String>,
    /// What contributed.
    pub factors: Vec<String>,
    /// What was learnt.
    pub lessons: Vec<String>,
    /// What kind of case it is.
    pub case: Option<CaseKind>,
    /// Why it is the best answer to its class, where somebody picked it.
    pub best: Option<String>,
}

impl Compared {
    /// Reads it off the fold, as of `now`.
    pub fn of(reference: &str, incident: &Incident, now: Instant) -> Self {
        let clock = incident.clock(now);
        let mut commitments = (0, 0);
        for made in &incident.commitments.list {
            match made.standing(clock) {
                Standing::Kept => commitments = (commitments.0 + 1, commitments.1 + 1),
                Standing::KeptLate | Standing::Broken => commitments.1 += 1,
                Standing::Promised | Standing::Standing | Standing::Waived => {}
            }
        }
        let remedies = &incident.remedies.list;
        let chosen = remedies.iter().find(|it| it.accepted.is_some() && !it.odds.is_empty());
        let remedy = chosen.or_else(|| remedies.iter().find(|it| !it.odds.is_empty()));
        let odds = remedy.and_then(|it| Some((it.odds.first()?.percent, it.odds.last()?.percent)));
        let held = incident.reviews.steps.iter().rev().find_map(|step| match &step.happened {
            Happened::Held(held) => Some(held),
            Happened::Planned(_) | Happened::Waived => None,
        });
        let lessons = incident.reviews.lessons.iter().filter(|it| !it.none && !it.text.is_empty());
        Self {
            id: incident.id(),
            reference: reference.to_owned(),
            title: incident.title().to_owned(),
            customer: incident.customer().to_owned(),
            severity: incident.lifecycle.severity().level(),
            began: incident.began(),
            history: incident.history().is_some(),
            values: Metric::ALL.into_iter().map(|it| (it, it.of(incident, now))).collect(),
            commitments,
            odds,
            decisions: held.and_then(|it| it.decisions),
            outcome: held.and_then(|it| it.outcome),
            luck: held.and_then(|it| it.luck),
            compensation: incident.commitments.given(),
            factors: incident.reviews.factors.iter().map(|it| it.text.clone()).collect(),
            lessons: lessons.map(|it| it.text.clone()).collect(),
            case: incident.reviews.case(),
            best: incident.reviews.best().map(|it| it.said.text.clone()),
        }
    }

    /// Whether it is cited as a failure: it came out badly, or a commitment was not kept in time.
    pub fn is_failure(&self) -> bool {
        self.outcome == Some(CrisisOutcome::Bad) || self.commitments.0 < self.commitments.1
    }

    /// A value of it.
    pub fn value(&self, metric: Metric) -> Option<i64> {
        self.values.iter().find(|(it, _)| *it == metric).and_then(|(_, value)| *value)
    }
}

/// How many are still missing; `None` where there are enough.
pub fn missing(cases: &[Compared]) -> Option<usize> {
    ENOUGH.checked_sub(cases.len()).filter(|missing| *missing > 0)
}
