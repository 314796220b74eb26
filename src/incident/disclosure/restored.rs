//! Whether the customer was told that service is restored: by a visible status, or in a visible contact alone.

use super::{
    super::{
        fold::Incident,
        instant::Instant,
        lifecycle::Status,
        updates::{Direction, Outcome},
    },
    CustomerIncident, VisibleEntries, visible_keys,
};

/// Whether the last status that the customer reads says that service is restored.
pub fn reads_that_it_is_restored(incident: &Incident) -> bool {
    let visible = visible_keys(incident);
    let mut statuses = incident.lifecycle.statuses.iter().rev();
    let told = statuses.find(|change| visible.contains(&change.entry));
    told.is_some_and(|change| change.value >= Status::Resolved)
}

/// When the customer was told in a visible contact that service is restored, where no visible status says so.
pub fn restored_as_told_alone(incident: &Incident) -> Option<Instant> {
    CustomerIncident::fold(&VisibleEntries::of(incident)).restored_as_told()
}

impl CustomerIncident {
    /// When they were told last that service is restored, where no status that they read says so or was set since.
    pub fn restored_as_told(&self) -> Option<Instant> {
        let told = self.spoken.iter().rev().find(|word| {
            word.restored
                && word.direction == Direction::Outbound
                && word.outcome != Outcome::Failed
        });
        told.map(|word| word.at).filter(|told| match self.status {
            Some((status, at)) => status < Status::Resolved && at <= *told,
            None => true,
        })
    }
}
