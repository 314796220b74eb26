//! Promises that the customer was told of and that were hidden since: what follows from them goes on counting for the
//! customer, without words. New hidings of them are refused in `decide`; older logs and other laptops hold some.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    super::{
        commitments::{CommitmentCompleted, CommitmentMade, Commitments, Completion},
        entry::Entry,
        erasure::Lost,
        event::Event,
        fold::Incident,
        ids::{EntryKey, WriterId},
        instant::Instant,
        record::ever_visible,
    },
    corrected::corrected_by,
    public_promise::without_internals,
};

/// What of a promise no longer stands where the customer read it: what, of which promise, and when it was.
pub(in crate::incident) type Unshown = (Lost, EntryKey, Instant);

/// The promises the customer reads or was told of before something of them was hidden, without words; empty where
/// nothing of a promise was hidden.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Told {
    promises: Commitments,
    /// The breaks that are shown no more, each a line of its own where it stood.
    breaks: Vec<Unshown>,
}

/// The promise that an entry makes, or says the fate of.
// `what_the_customer_reads_of_a_promise_cannot_be_hidden` goes over all kinds.
#[allow(clippy::wildcard_enum_match_arm)]
pub(in crate::incident) fn promise_of(entry: &Entry) -> Option<EntryKey> {
    Some(match entry.acts()?.as_ref() {
        Event::CommitmentMade(_) => entry.key,
        Event::CommitmentKept(it) => it.commitment,
        Event::CommitmentCompleted(it) if it.with.is_for_them() => it.commitment,
        Event::CommitmentBroken(it) => it.commitment,
        Event::CommitmentRenegotiated(it) => it.commitment,
        Event::CommitmentWaived(it) => it.commitment,
        Event::CompensationPaid(it) => it.commitment,
        _ => return None,
    })
}

impl Told {
    /// What there is of it in an incident of which this is visible. What settled a hidden promise after it was hidden counts
    /// for it too: that is the business of all who saw the promise.
    pub(super) fn of(incident: &Incident, visible: &BTreeSet<EntryKey>) -> Self {
        let shown = ever_visible(incident.entries(), incident.marks());
        // A correction of what is said of a promise belongs to it: when it was kept is read off its corrections.
        let is_hidden = |entry: &&Entry| {
            shown.contains(&entry.key)
                && !visible.contains(&entry.key)
                && corrected_by(incident, entry).is_some_and(|it| promise_of(it).is_some())
                && incident.marks().retracted_by(entry.key).is_none()
        };
        let hidden: BTreeSet<EntryKey> =
            incident.entries().iter().filter(is_hidden).map(|entry| entry.key).collect();
        if hidden.is_empty() {
            return Self::default();
        }
        let since = hidden_since(incident);
        let settles = |entry: &Entry| {
            let promise = settled_by(entry).filter(|promise| hidden.contains(promise));
            promise
                .and_then(|promise| since.get(&promise))
                .is_some_and(|since| *since < entry.order())
        };
        let marks = incident.marks().among(&shown.union(visible).copied().collect());
        let (mut told, is_live) = (Self::default(), incident.is_live_record());
        told.promises.go_by_times_stated(!is_live);
        for entry in incident.entries() {
            let is_here = visible.contains(&entry.key) || hidden.contains(&entry.key);
            if (is_here || settles(entry))
                && let Some((entry, _)) = marks.standing(entry)
                && let Some(acts) = entry.acts()
            {
                let of_hidden = promise_of(&entry).is_some_and(|promise| hidden.contains(&promise));
                told.take(
                    &entry.as_learnt(is_live),
                    &acts,
                    of_hidden || hidden.contains(&entry.key),
                );
            }
        }
        told
    }

    /// Takes in one entry without its words; `is_hidden` where it, or the promise it speaks of, is shown no more.
    // `what_became_of_a_hidden_promise_counts` goes over all kinds.
    #[allow(clippy::wildcard_enum_match_arm)]
    fn take(&mut self, entry: &Entry, acts: &Event, is_hidden: bool) {
        let promises = &mut self.promises;
        match acts {
            Event::CommitmentMade(made) => {
                let made = CommitmentMade {
                    promisee: None,
                    public_promisee: None,
                    term: None,
                    ..without_internals(made)
                };
                promises.make(entry, &made, Some(""), 0);
            }
            Event::CommitmentKept(kept) => promises.keep(entry, kept),
            Event::CommitmentCompleted(completed) => {
                let Completion { due, compensation, .. } = completed.with.clone();
                let with = Completion { due, compensation, ..Completion::default() };
                let commitment = completed.commitment;
                promises.complete(&CommitmentCompleted { commitment, with });
            }
            Event::CommitmentBroken(broken) => {
                promises.break_by(entry, broken, Some(""));
                if is_hidden && promises.get(broken.commitment).is_some() {
                    self.breaks.push((Lost::Breach, broken.commitment, entry.head.occurred));
                }
            }
            Event::CommitmentRenegotiated(change) => promises.renegotiate(entry, change),
            Event::CommitmentWaived(waived) => promises.waive(entry, waived, Some("")),
            Event::CompensationPaid(paid) => promises.pay(entry, paid, Some("")),
            _ => {}
        }
    }

    /// Takes the due times away of promises whose new time or end was hidden, and what broke those that were kept or given
    /// up before: no breach follows of which it is known that there was none. What was paid counts, without words.
    pub(super) fn blur(&self, read: &mut Commitments) {
        for told in &self.promises.list {
            let differs = read
                .get(told.key)
                .is_some_and(|read| (read.due(), read.ended()) != (told.due(), told.ended()));
            if differs {
                read.blur(told.key);
            }
            read.settle_as(told);
        }
    }

    /// What the customer was told by an instant and reads no more.
    pub(super) fn missing(&self, read: &Commitments, now: Instant) -> BTreeSet<Unshown> {
        if self.promises.list.is_empty() {
            return BTreeSet::new();
        }
        let still = facts(read, now);
        let mut missing: BTreeSet<Unshown> =
            facts(&self.promises, now).into_iter().filter(|fact| !still.contains(fact)).collect();
        missing.extend(&self.breaks);
        missing
    }
}

/// The promise that an entry fulfils, pays for, moves or gives up.
fn settled_by(entry: &Entry) -> Option<EntryKey> {
    let settles = matches!(
        entry.head.kind.as_str(),
        "commitment-kept" | "commitment-waived" | "commitment-renegotiated" | "compensation-paid"
    );
    promise_of(entry).filter(|_| settles)
}

/// By entry, the place in the log of the last word about who may see it, or of the retraction of one.
fn hidden_since(incident: &Incident) -> BTreeMap<EntryKey, (u64, WriterId, u64)> {
    let mut since = BTreeMap::new();
    for entry in incident.entries() {
        let word =
            |key: &EntryKey| incident.entry(*key).filter(|it| it.head.kind == "visibility-changed");
        let references = entry.head.references.iter();
        let targets: Vec<EntryKey> = match entry.head.kind.as_str() {
            "visibility-changed" => references.copied().collect(),
            "retracted" => {
                references.filter_map(word).flat_map(|it| &it.head.references).copied().collect()
            }
            _ => continue,
        };
        since.extend(targets.into_iter().map(|key| (key, entry.order())));
    }
    since
}

/// What of promises may not fall silent: what was broken by an instant, what is owed for it, what is still to come.
fn facts(promises: &Commitments, now: Instant) -> BTreeSet<Unshown> {
    let mut facts = BTreeSet::new();
    for promise in &promises.list {
        let key = promise.key;
        let breach = promise.breach(now);
        facts.extend(breach.map(|at| (Lost::Breach, key, at)));
        if breach.is_none() && promise.ended().is_none() {
            facts.insert((Lost::Promise, key, promise.due().unwrap_or(promise.at)));
        }
        if promise.owed(now).is_some() {
            facts.extend(promise.owed_since(now).map(|at| (Lost::Debt, key, at)));
            facts.extend(
                breach.filter(|_| promise.open_debt(now).is_some()).map(|at| (Lost::Debt, key, at)),
            );
        }
    }
    facts
}
