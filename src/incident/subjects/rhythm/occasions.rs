//! When a recurring duty is due, and how each time stands: it follows from the declaration, what was recorded, the incidents
//! that were closed, and the day. Nothing of it is stored.

use chrono::{Days, Months, NaiveDate};

use super::{
    body::{ClosedIncident, Period},
    state::{Rhythm, Settled},
};
use crate::incident::ids::{EntryKey, IncidentId};

/// More times than that of one duty are looked at by nobody.
const MOST: u32 = 4_000;

/// How a time on which a duty was due stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// It was done.
    Done,
    /// It was left out for a reason.
    Skipped,
    /// Its day has passed, and nothing is recorded of it.
    Gap,
    /// It is due today.
    Today,
    /// Its day is to come.
    Coming,
}

impl Stands {
    /// The name in JSON and in message ids.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Skipped => "skipped",
            Self::Gap => "gap",
            Self::Today => "today",
            Self::Coming => "coming",
        }
    }

    /// The sign that carries the meaning without colour.
    pub const fn sign(self) -> char {
        match self {
            Self::Done => '+',
            Self::Skipped => 'x',
            Self::Gap => '!',
            Self::Today => '?',
            Self::Coming => '·',
        }
    }

    /// Whether somebody has still to do it.
    pub const fn is_open(self) -> bool {
        match self {
            Self::Gap | Self::Today | Self::Coming => true,
            Self::Done | Self::Skipped => false,
        }
    }
}

/// A time on which a duty is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occasion {
    /// The day.
    pub due: NaiveDate,
    /// The incident it is for, with its reference, where it is one after closing.
    pub incident: Option<(IncidentId, String)>,
    /// How it stands.
    pub stands: Stands,
    /// The entry that says what became of it.
    pub entry: Option<EntryKey>,
}

impl Occasion {
    /// With what its identity ends: its day, and the incident where there is one.
    pub fn id(&self) -> String {
        match &self.incident {
            Some((id, _)) => format!("{}/{id}", self.due),
            None => self.due.to_string(),
        }
    }

    /// Its day, and the reference of the incident where there is one.
    pub fn said(&self) -> String {
        match &self.incident {
            Some((_, reference)) => format!("{} {reference}", self.due),
            None => self.due.to_string(),
        }
    }
}

/// The times a duty is due from a day on up to another, the earliest first. What was recorded of a time that its declaration
/// knows no more stands among them.
pub fn occasions(
    of: &Rhythm,
    closed: &[ClosedIncident],
    from: NaiveDate,
    to: NaiveDate,
    today: NaiveDate,
) -> Vec<Occasion> {
    let stands = |due: NaiveDate, settled: Option<&Settled>| match settled {
        Some(it) if it.on.is_some() => Stands::Done,
        Some(_) => Stands::Skipped,
        None if due < today => Stands::Gap,
        None if due == today => Stands::Today,
        None => Stands::Coming,
    };
    let occasion = |due: NaiveDate, incident: Option<(IncidentId, String)>| {
        let settled = of.settled(due, incident.as_ref().map(|it| it.0));
        let (stands, entry) = (stands(due, settled), settled.map(|it| it.key));
        Occasion { due, incident, stands, entry }
    };
    let is_in = |due: &NaiveDate| (from..=to).contains(due);
    let may_be = |due: &NaiveDate| of.said.until.is_none_or(|until| *due <= until);
    let mut all: Vec<Occasion> = match of.said.period {
        Period::AfterClosing => after_closing(of, closed)
            .filter(|(due, _)| is_in(due) && may_be(due))
            .map(|(due, incident)| occasion(due, Some(incident)))
            .collect(),
        Period::Weekly
        | Period::Monthly
        | Period::Quarterly
        | Period::Yearly
        | Period::TwoYearly => (0..MOST)
            .map_while(|nth| nth_due(of.said.from, of.said.period, nth))
            .take_while(|due| *due <= to && may_be(due))
            .filter(is_in)
            .map(|due| occasion(due, None))
            .collect(),
    };
    // A later word on the same time stands in place of the earlier, and is no time of its own.
    let last =
        |it: &&Settled| of.settled(it.due, it.incident).is_some_and(|last| last.key == it.key);
    for settled in of.settled.iter().filter(last).filter(|it| is_in(&it.due)) {
        let is_known = all.iter().any(|it| match settled.incident {
            Some(id) => it.incident.as_ref().is_some_and(|(of, _)| *of == id),
            None => it.incident.is_none() && it.due == settled.due,
        });
        if !is_known {
            let reference = |id: IncidentId| {
                let known = closed.iter().find(|it| it.id == id);
                known.map_or_else(|| id.to_string(), |it| it.reference.clone())
            };
            all.push(occasion(settled.due, settled.incident.map(|id| (id, reference(id)))));
        }
    }
    all.sort_by_key(|it| it.due);
    all
}

fn after_closing<'a>(
    of: &'a Rhythm,
    closed: &'a [ClosedIncident],
) -> impl Iterator<Item = (NaiveDate, (IncidentId, String))> + 'a {
    let wanted = of.said.customer.trim();
    closed
        .iter()
        .filter(move |it| it.on >= of.said.from && (wanted.is_empty() || it.customer == wanted))
        .filter_map(|it| {
            let due = it.on.checked_add_days(Days::new(u64::from(of.said.days)))?;
            Some((due, (it.id, it.reference.clone())))
        })
}

/// The day on which a duty is due for the nth time, from 0: counted from the first one, so that the 31st comes back after a
/// shorter month.
fn nth_due(first: NaiveDate, period: Period, nth: u32) -> Option<NaiveDate> {
    let months = |each: u32| first.checked_add_months(Months::new(nth.checked_mul(each)?));
    match period {
        Period::Weekly => first.checked_add_days(Days::new(u64::from(nth) * 7)),
        Period::Monthly => months(1),
        Period::Quarterly => months(3),
        Period::Yearly => months(12),
        Period::TwoYearly => months(24),
        Period::AfterClosing => None,
    }
}
