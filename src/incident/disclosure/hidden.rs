//! What the customer can read and what is known to be wrong only internally: corrections he has not been given, and a
//! reopening he does not know of while he reads that service is restored.

use std::collections::BTreeSet;

use super::{
    super::{
        fold::Incident,
        ids::EntryKey,
        instant::Instant,
        lifecycle::{Change, Status},
    },
    visible_keys,
};

/// A visible entry that is known to be wrong only internally: it stops every export to the customer until it is
/// corrected visibly or overridden with a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HiddenCorrection {
    /// What the customer can read.
    pub target: EntryKey,
    /// The internal correction, or the status that reopened it.
    pub correction: EntryKey,
    /// When it became known.
    pub known: Instant,
}

/// Every correction the customer has not been given.
pub fn hidden_corrections(incident: &Incident) -> Vec<HiddenCorrection> {
    if !incident.marks().has_open_correction() && !was_reopened(incident) {
        return Vec::new();
    }
    let visible = visible_keys(incident);
    let mut hidden: Vec<HiddenCorrection> =
        hidden_reopenings(incident, &visible).into_iter().collect();
    hidden.retain(|it| !incident.marks().is_withheld(it.correction));
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

/// Whether it was restored once and may not be so any more.
fn may_be_reopened(incident: &Incident) -> bool {
    let restored = |change: &Change<Status>| change.value >= Status::Resolved;
    let holds = incident.lifecycle.stated().is_some_and(|(status, _)| status >= Status::Resolved);
    !holds && incident.lifecycle.statuses.iter().any(restored)
}

/// Whether it was ever reopened, or may have been.
fn was_reopened(incident: &Incident) -> bool {
    let restored = |change: &Change<Status>| change.value >= Status::Resolved;
    let broke_again =
        |pair: &[Change<Status>]| matches!(pair, [a, b] if restored(a) && !restored(b));
    may_be_reopened(incident) || incident.lifecycle.statuses.windows(2).any(broke_again)
}

/// The internal statuses that reopened it while the customer reads that service was restored: the last one where it is open
/// still, and each between two words that it is restored, which would make one impact of two (K8).
pub fn hidden_reopenings(
    incident: &Incident,
    visible: &BTreeSet<EntryKey>,
) -> Vec<HiddenCorrection> {
    let mut found = Vec::new();
    let (mut told, mut reopened) = (None, None);
    for (entry, status) in incident.lifecycle.moves() {
        let restored = status.map(|it| it >= Status::Resolved);
        match (visible.contains(&entry), restored) {
            (true, Some(true)) => {
                if let (Some(target), Some(correction)) = (told, reopened.take())
                    && let Some(it) = incident.entry(correction)
                {
                    found.push(HiddenCorrection {
                        target,
                        correction,
                        known: incident.known_of(it),
                    });
                }
                told = Some(entry);
            }
            (true, Some(false) | None) => (told, reopened) = (None, None),
            (false, Some(false)) if told.is_some() => {
                reopened.get_or_insert(entry);
            }
            (false, _) => {}
        }
    }
    found.extend(hidden_reopening(incident, visible));
    found
}

/// The last status the customer reads, where it says that service is restored although that is over: with the internal
/// status that said so first. An internal status that an older program erased may have said so.
fn hidden_reopening(incident: &Incident, visible: &BTreeSet<EntryKey>) -> Option<HiddenCorrection> {
    if !may_be_reopened(incident) {
        return None;
    }
    let restored = |status: &Option<Status>| status.is_some_and(|it| it >= Status::Resolved);
    let moves = incident.lifecycle.moves();
    let told = moves.iter().rposition(|(entry, _)| visible.contains(entry))?;
    let (target, _) = moves.get(told).filter(|(_, status)| restored(status))?;
    let since = moves.get(told + 1..)?.iter().rev();
    let (reopened, _) = since.take_while(|(_, status)| !restored(status)).last()?;
    let known = incident.known_of(incident.entry(*reopened)?);
    Some(HiddenCorrection { target: *target, correction: *reopened, known })
}
