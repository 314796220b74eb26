//! Promises of which the customer reads something else than how they stand, because what became of them is internal
//! (H3): they would be told of a breach that did not happen, or of a promise that is broken already.

use std::collections::BTreeMap;

use super::{
    super::{
        commitments::Commitment, disclosure, fold::Incident, ids::EntryKey, instant::Instant,
        timeline,
    },
    Problem,
};

/// Those among the promises that the customer reads of, each with the internal entries that keep it from them.
pub fn hidden_outcomes(
    incident: &Incident,
    read: &[Commitment],
    now: Instant,
) -> BTreeMap<EntryKey, Problem> {
    let visible = disclosure::visible_keys(incident);
    let several = incident.has_several_writers();
    let stands_otherwise = |it: &&Commitment| {
        let known = incident.commitments.list.iter().find(|known| known.key == it.key);
        known.is_some_and(|known| known.standing(now) != it.standing(now))
    };
    let named = |it: &Commitment| {
        let hidden = incident.entries().iter().filter(|entry| {
            !visible.contains(&entry.key)
                && entry.event().is_some_and(|event| {
                    event.kind().starts_with("commitment-") && event.references().contains(&it.key)
                })
        });
        let entries: Vec<String> =
            hidden.map(|entry| format!("#{}", timeline::short_key(entry.key, several))).collect();
        let promise = format!("{} {}", it.label, it.words());
        (!entries.is_empty()).then_some((it.key, Problem::HiddenOutcome { promise, entries }))
    };
    read.iter().filter(stands_otherwise).filter_map(named).collect()
}
