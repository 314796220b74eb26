//! Corrections the customer has not been given of what he can read. It refuses to judge whether they matter to him.

use super::{
    super::{entry::Instant, fold::Incident, ids::EntryKey},
    visible_keys,
};

/// A visible entry that is known to be wrong only internally: it stops every export to the customer until it is
/// corrected visibly or overridden with a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HiddenCorrection {
    /// What the customer can read.
    pub target: EntryKey,
    /// The internal correction.
    pub correction: EntryKey,
    /// When it became known.
    pub known: Instant,
}

/// Every correction the customer has not been given.
pub fn hidden_corrections(incident: &Incident) -> Vec<HiddenCorrection> {
    if !incident.marks().has_open_correction() {
        return Vec::new();
    }
    let visible = visible_keys(incident);
    let mut hidden = Vec::new();
    for &target in &visible {
        if incident.marks().retracted_by(target).is_some() {
            continue;
        }
        let corrections = incident.marks().corrections(target);
        for correction in corrections.iter().rev() {
            // Where two laptops corrected it without knowledge of one another, the internal word wins: a visible one answers
            // only those that its writer had seen.
            let answered = corrections.iter().any(|other| {
                visible.contains(&other.entry) && other.answers.contains(&correction.entry)
            });
            if visible.contains(&correction.entry) || answered {
                continue;
            }
            if !incident.marks().is_withheld(correction.entry) {
                hidden.push(HiddenCorrection {
                    target,
                    correction: correction.entry,
                    known: correction.known,
                });
            }
        }
    }
    hidden
}
