//! Measuring many incidents (M7).

use super::{Session, SessionError};
use crate::{
    incident::{Incident, Instant},
    review::{
        compensation::Given,
        metrics::{Group, Measured},
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
    pub fn measure(
        &self,
        wanted: &Wanted,
        by: Option<Group>,
        now: Instant,
    ) -> Result<ManyMeasured, SessionError> {
        let mut many = ManyMeasured::default();
        for line in self.list(Filter::All, usize::MAX)? {
            let other = wanted.class.as_ref().is_some_and(|class| *class != line.summary.class);
            if other || !holds(wanted.customer.as_deref(), &line.summary.customer) {
                continue;
            }
            let (incident, _) = self.fold(line.id)?;
            if incident.unreadable() > 0 {
                many.unreadable += 1;
                continue;
            }
            // A drill counts for nothing (P3).
            if !within(wanted, &incident) || incident.drill().is_some() {
                continue;
            }
            if incident.history().is_some() && !wanted.histories {
                many.histories += 1;
                continue;
            }
            many.incidents.push(OneMeasured {
                reference: line.reference,
                measured: Measured::of(&incident, now),
                groups: by.map(|by| by.of(&incident)).unwrap_or_default(),
                given: Given::of(&incident),
            });
        }
        Ok(many)
    }
}

fn holds(wanted: Option<&str>, customer: &str) -> bool {
    let fold = crate::text::fold_for_search;
    wanted.is_none_or(|wanted| fold(customer).contains(&fold(wanted)))
}

fn within(wanted: &Wanted, incident: &Incident) -> bool {
    let began = incident.began();
    wanted.from.is_none_or(|from| began >= from) && wanted.to.is_none_or(|to| began < to)
}
