//! Measuring many incidents (M7).

use super::{Session, SessionError};
use crate::{
    incident::{Incident, IncidentId, Instant, Status},
    review::{
        compare::Compared,
        compensation::Given,
        metrics::{Group, Measured, Metric, Reading},
        redesign::{self, Skipped},
    },
    store::Filter,
};

/// Which incidents are measured.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Those of this class alone.
    pub class: Option<String>,
    /// Those whose customer's name holds this.
    pub customer: Option<String>,
    /// Those whose impact began at this time or later.
    pub from: Option<Instant>,
    /// Those whose impact began before this time.
    pub to: Option<Instant>,
    /// Those too that were written up afterwards.
    pub histories: bool,
}

/// What one incident measured, and where it stands.
#[derive(Debug, Clone)]
pub struct OneMeasured {
    /// Which.
    pub id: IncidentId,
    /// The reference people say.
    pub reference: String,
    /// Its values.
    pub measured: Measured,
    /// The groups it stands in, where groups were asked for.
    pub groups: Vec<String>,
    /// What it gave for broken commitments, and what contributed to it (H6).
    pub given: Given,
}

/// What was measured over many incidents.
#[derive(Debug, Clone, Default)]
pub struct ManyMeasured {
    /// In the order of the list.
    pub incidents: Vec<OneMeasured>,
    /// How many more were written up afterwards and are left out.
    pub histories: usize,
    /// How many were left out because entries of theirs cannot be read.
    pub unreadable: usize,
}

impl Session {
    /// Measures every incident that is wanted. One of whose entries some cannot be read measures nothing: a value that is read
    /// off half of it would be wrong.
    ///
    /// # Errors
    /// The log cannot be read.
    pub fn measure(
        &self,
        wanted: &Wanted,
        by: Option<Group>,
        now: Instant,
    ) -> Result<ManyMeasured, SessionError> {
        let mut many = ManyMeasured::default();
        let mut read = self.readings(now)?;
        for line in self.list(Filter::All, usize::MAX)? {
            let other = wanted.class.as_ref().is_some_and(|class| *class != line.summary.class);
            if other || !holds(wanted.customer.as_deref(), &line.summary.customer) {
                continue;
            }
            let Some(reading) = read.remove(&line.id).flatten() else {
                many.unreadable += 1;
                continue;
            };
            // A drill counts for nothing (P3).
            if !within(wanted, reading.began) || reading.drill {
                continue;
            }
            if reading.history && !wanted.histories {
                many.histories += 1;
                continue;
            }
            many.incidents.push(OneMeasured {
                id: line.id,
                reference: line.reference,
                groups: by.map(|by| reading.groups(by).to_vec()).unwrap_or_default(),
                measured: reading.measured,
                given: reading.given,
            });
        }
        Ok(many)
    }

    /// What each incident measured, those written up afterwards and those that cannot be read whole left out.
    ///
    /// # Errors
    /// The log cannot be read.
    pub fn measured_each(
        &self,
        now: Instant,
    ) -> Result<Vec<(IncidentId, Vec<(Metric, Option<i64>)>)>, SessionError> {
        let mut read = self.readings(now)?;
        let list = self.list(Filter::All, usize::MAX)?.into_iter();
        let one = |id| {
            let reading: Reading = read.remove(&id).flatten()?;
            (!reading.history && !reading.drill).then_some((id, reading.measured.values))
        };
        Ok(list.map(|line| line.id).filter_map(one).collect())
    }

    /// The steps of playbooks that were skipped, over all incidents, those skipped most often first (N3).
    ///
    /// # Errors
    /// The log cannot be read.
    pub fn skipped_steps(&self) -> Result<Vec<Skipped>, SessionError> {
        let skips = self.each(Filter::All, redesign::skips)?;
        Ok(redesign::by_step(skips.into_iter().flatten().collect()))
    }

    /// Every incident that is wanted as a case to be compared (N2), by when its impact began. One of whose entries some cannot
    /// be read is none.
    ///
    /// # Errors
    /// The log cannot be read.
    pub fn compared(&self, wanted: &Wanted, now: Instant) -> Result<Vec<Compared>, SessionError> {
        let lines = self.list(Filter::All, usize::MAX)?;
        let these = lines
            .iter()
            .filter(|line| wanted.class.as_ref().is_none_or(|class| *class == line.summary.class))
            .filter(|line| holds(wanted.customer.as_deref(), &line.summary.customer))
            .map(|line| line.id)
            .collect();
        let one = |reference: &str, it: &Incident| {
            let counts = it.unreadable() == 0
                && it.drill().is_none()
                && it.lifecycle.status() >= Status::Resolved
                && within(wanted, it.began())
                && (it.history().is_none() || wanted.histories);
            counts.then(|| Compared::of(reference, it, now))
        };
        let mut cases: Vec<Compared> = self.each_of(&these, one)?.into_iter().flatten().collect();
        cases.sort_by(|a, b| (a.began, &a.reference).cmp(&(b.began, &b.reference)));
        Ok(cases)
    }
}

fn holds(wanted: Option<&str>, customer: &str) -> bool {
    let fold = crate::text::fold_for_search;
    wanted.is_none_or(|wanted| fold(customer).contains(&fold(wanted)))
}

fn within(wanted: &Wanted, began: Instant) -> bool {
    wanted.from.is_none_or(|from| began >= from) && wanted.to.is_none_or(|to| began < to)
}
