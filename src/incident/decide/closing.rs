//! Whether an incident may be closed, and what is said beside it (G6, K3).
//!
//! Refuses to close while the customer does not know how it ended. What is still open beside that is named, never
//! refused.

use crate::incident::{
    disclosure,
    informed::reached,
    refusal::{Refusal, Warning},
    rule::Desk,
};

impl Desk<'_> {
    pub(in crate::incident) fn closing(&self) -> Result<Vec<Warning>, Refusal> {
        let incident = self.incident;
        if !incident.is_customer_informed() {
            let reached = incident.ledger.contacts.iter().any(|contact| reached(incident, contact));
            let unresolved = incident.lifecycle.resolved_at().is_none();
            return Err(if reached && unresolved {
                Refusal::CustomerStillWaits
            } else {
                Refusal::CustomerNotInformed
            });
        }
        let mut warnings = Vec::new();
        if incident.lifecycle.resolved_at().is_none() {
            warnings.push(Warning::NeverResolved);
        } else if !disclosure::reads_that_it_is_restored(incident) {
            warnings.push(Warning::ResolutionNotShown);
        }
        let unknown = incident.critical_unknown().count();
        if unknown > 0 {
            warnings.push(Warning::StillUnknown(unknown));
        }
        let open: Vec<String> = incident
            .commitments
            .list
            .iter()
            .filter(|promise| promise.ended().is_none())
            .map(|promise| promise.label.clone())
            .collect();
        if !open.is_empty() {
            warnings.push(Warning::StillPromised(open));
        }
        let undone = incident.actions.list.iter();
        let undone = undone.filter(|action| incident.standing_of(action).0.is_open());
        let undone: Vec<String> = undone.map(|action| action.label.clone()).collect();
        if !undone.is_empty() {
            warnings.push(Warning::StillToDo(undone));
        }
        // M5: why there is none will do.
        if incident.reviews.lessons.is_empty() {
            warnings.push(Warning::NoLesson);
        }
        Ok(warnings)
    }
}
