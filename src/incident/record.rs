//! What later entries did to earlier ones: retracted, corrected, made visible or internal (K1, J2).
//!
//! Nothing is changed in place. These marks are computed from the whole log before anything is folded.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use super::{
    commitments::{CommitmentMade, Party},
    entry::{Entry, Payload},
    event::{Event, History, VisibilityChanged},
    ids::{EntryKey, WriterId},
    instant::Instant,
    reached::tells,
    seen::Seen,
    visibility::Visibility,
};

/// A correction in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// The entry that corrects.
    pub entry: EntryKey,
    /// When it was corrected.
    pub known: Instant,
    /// What is true instead.
    pub text: String,
    /// When it happened instead.
    pub occurred: Option<Instant>,
    /// In a history: when that became known (K7).
    learnt: Learnt,
    /// Of a promise of which nobody was told: all of it, as it should have been (CASES 7.7).
    promise: Option<Instead>,
    /// When the impact began instead, of an opening.
    pub began: Option<Instant>,
    /// The corrections of the same entry that its writer had seen: it speaks in their place. Of one that it had not, another
    /// laptop's, it says nothing.
    pub answers: BTreeSet<EntryKey>,
}

/// What stands in the place of a promise.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Instead {
    made: Box<CommitmentMade>,
    /// Whether the words are gone with the correction: then what it does not say any more stays as it was first.
    is_gone: bool,
}

impl Instead {
    fn of(entry: &Entry, promise: Option<&CommitmentMade>) -> Option<Self> {
        promise.map(|made| Self { made: Box::new(made.clone()), is_gone: entry.event().is_none() })
    }

    /// The promise as it should have been. What it is called stays.
    fn over(&self, first: &CommitmentMade) -> CommitmentMade {
        let made = self.made.as_ref();
        let label = first.label.clone();
        if self.is_gone {
            let due = made.due;
            let (text, standing) = (made.text.clone(), made.standing);
            return CommitmentMade {
                text,
                due,
                term: None,
                standing,
                compensation: None,
                label,
                ..first.clone()
            };
        }
        CommitmentMade { label, ..made.clone() }
    }
}

/// When what a correction dates anew became known, in a history (K7).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Learnt {
    /// When the correction says.
    Then(Instant),
    /// As it happened, as for every line: only whoever wrote it up was mistaken.
    AsItHappened,
    /// When the entry says: the correction was made in the course of the crisis.
    AsBefore,
}

/// The marks on the entries of one incident.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marks {
    retracted: BTreeMap<EntryKey, EntryKey>,
    corrections: BTreeMap<EntryKey, Vec<Correction>>,
    withheld: BTreeSet<EntryKey>,
    history: Option<History>,
}

impl Marks {
    /// Reads the marks from entries in the order of the log. A retraction may itself be retracted: then its targets stand again.
    pub fn of(entries: &[Entry]) -> Self {
        Self::of_these(&entries.iter().collect::<Vec<_>>())
    }

    /// The same for some of the entries, such as those one writer had seen.
    pub(super) fn of_these(entries: &[&Entry]) -> Self {
        let mut marks = Self { history: history_in(entries), ..Self::default() };
        let binding = Binding::among(entries);
        for entry in entries.iter().rev() {
            if let Some(acts) = entry.acts()
                && let Event::Retracted(retraction) = acts.as_ref()
                && !marks.retracted.contains_key(&entry.key)
            {
                for &target in retraction.targets.iter().filter(|&&target| target != entry.key) {
                    if !binding.holds(target, entry) {
                        marks.retracted.insert(target, entry.key);
                    }
                }
            }
        }
        if !entries.iter().any(|entry| may_mark(entry)) {
            return marks;
        }
        let mut seen = Seen::default();
        for entry in entries {
            seen.advance(entry);
            if !may_mark(entry) || marks.retracted.contains_key(&entry.key) {
                continue;
            }
            match entry.acts().as_deref() {
                Some(Event::Corrected(correction)) => {
                    let earlier = marks.corrections.entry(correction.target).or_default();
                    let known = earlier.iter().map(|it| it.entry);
                    let answers = known.filter(|&it| seen.knew(entry.key.writer, it)).collect();
                    earlier.push(Correction {
                        entry: entry.key,
                        known: entry.head.known,
                        text: correction.text.clone(),
                        occurred: correction.occurred,
                        learnt: match correction.known {
                            Some(known) => Learnt::Then(known),
                            None if entry.head.is_dated() => Learnt::AsBefore,
                            None => Learnt::AsItHappened,
                        },
                        promise: Instead::of(entry, correction.promise.as_deref()),
                        began: correction.began,
                        answers,
                    });
                }
                Some(Event::CorrectionWithheld(withheld)) => {
                    marks.withheld.insert(withheld.correction);
                }
                _ => {}
            }
        }
        marks.keep_told(entries);
        marks
    }

    /// Of two laptops, one may have told of a promise what the other corrected: it stays as it was told (H3).
    fn keep_told(&mut self, entries: &[&Entry]) {
        let promises: Vec<EntryKey> = self.promises_corrected().collect();
        if promises.is_empty() {
            return;
        }
        let mut seen = Seen::default();
        for entry in entries {
            seen.advance(entry);
            for promise in promises.iter().filter(|promise| tells(entry, **promise)) {
                let list = self.corrections.get_mut(promise).into_iter().flatten();
                let unknown = list.filter(|it| !seen.knew(entry.key.writer, it.entry));
                unknown.for_each(|it| it.promise = None);
            }
        }
    }

    fn promises_corrected(&self) -> impl Iterator<Item = EntryKey> + '_ {
        let corrects = |list: &[Correction]| list.iter().any(|it| it.promise.is_some());
        self.corrections.iter().filter(move |(_, list)| corrects(list)).map(|(key, _)| *key)
    }

    /// Whether an entry shows that the customer knows of a promise that was corrected in every field.
    pub(super) fn tells_of_corrected(&self, entry: &Entry) -> bool {
        self.promises_corrected().any(|promise| tells(entry, promise))
    }

    /// An entry with the promise it should have made, where it made one that was typed wrong and told to nobody.
    pub(super) fn as_promised<'a>(&self, entry: &'a Entry) -> Cow<'a, Entry> {
        let corrections = self.corrections(entry.key).iter().rev();
        let instead = corrections.into_iter().find_map(|it| it.promise.as_ref());
        match (instead, entry.event()) {
            (Some(instead), Some(Event::CommitmentMade(first))) => {
                let made = Event::CommitmentMade(instead.over(first));
                Cow::Owned(Entry { payload: Payload::Known(Box::new(made)), ..entry.clone() })
            }
            _ => Cow::Borrowed(entry),
        }
    }

    /// The same as part of a whole log, which shows how the incident is written up, and what a promise corrected in every
    /// field was told of elsewhere.
    #[must_use]
    pub(super) fn within(mut self, whole: &Self) -> Self {
        self.history = whole.history;
        for (target, list) in &mut self.corrections {
            for one in list {
                // A part does not show which laptop had seen what.
                let known = whole.corrections(*target).iter().find(|it| it.entry == one.entry);
                if let Some(known) = known {
                    one.promise.clone_from(&known.promise);
                }
            }
        }
        self
    }

    /// The marks on these entries by one another: what there is for somebody who sees no others.
    #[must_use]
    pub(super) fn among(&self, keys: &BTreeSet<EntryKey>) -> Self {
        let mut marks = self.clone();
        marks.retracted.retain(|key, _| keys.contains(key));
        marks.withheld.retain(|key| keys.contains(key));
        marks.corrections.retain(|target, corrections| {
            corrections.retain(|correction| keys.contains(&correction.entry));
            keys.contains(target) && !corrections.is_empty()
        });
        marks
    }

    /// An entry as everything counts it that is derived: at its time as corrected, with the words that replace its own.
    /// One that was taken back counts for nothing.
    pub(super) fn standing<'a>(
        &'a self,
        entry: &'a Entry,
    ) -> Option<(Cow<'a, Entry>, Option<&'a str>)> {
        if self.retracted_by(entry.key).is_some() {
            return None;
        }
        let promised = self.as_promised(entry);
        let mut entry = match self.occurred_of(entry.key) {
            Some(occurred) => Cow::Owned(promised.moved_to(occurred, self.known_of(entry))),
            None => promised,
        };
        if let Some(began) = self.began_of(entry.key) {
            entry = Cow::Owned(entry.begun_at(began));
        }
        let text = self.text_of(entry.key);
        Some((entry, text))
    }

    /// Whether an event can change the marks of entries that stand before it.
    pub(super) fn depends_on(event: Option<&Event>) -> bool {
        matches!(
            event,
            Some(Event::Retracted(_) | Event::Corrected(_) | Event::CorrectionWithheld(_))
        )
    }

    /// The entry that took this one back.
    pub fn retracted_by(&self, key: EntryKey) -> Option<EntryKey> {
        self.retracted.get(&key).copied()
    }

    /// The corrections of an entry, oldest first.
    pub fn corrections(&self, key: EntryKey) -> &[Correction] {
        self.corrections.get(&key).map_or(&[], Vec::as_slice)
    }

    /// Every correction of an entry, corrections of corrections included.
    pub(super) fn chain(&self, key: EntryKey) -> BTreeSet<EntryKey> {
        self.chain_where(key, |_| true)
    }

    /// The same, as far as the corrections are among those that count.
    fn chain_where(&self, key: EntryKey, counts: impl Fn(EntryKey) -> bool) -> BTreeSet<EntryKey> {
        let mut chain = BTreeSet::new();
        let mut open = vec![key];
        while let Some(target) = open.pop() {
            for correction in self.corrections(target) {
                if counts(correction.entry) && chain.insert(correction.entry) {
                    open.push(correction.entry);
                }
            }
        }
        chain
    }

    /// Whether an output may go out although this correction is internal.
    pub fn is_withheld(&self, correction: EntryKey) -> bool {
        self.withheld.contains(&correction)
    }

    /// Whether any correction is neither withheld nor taken back.
    pub(super) fn has_open_correction(&self) -> bool {
        self.corrections.values().flatten().any(|correction| !self.is_withheld(correction.entry))
    }

    /// The correction in force, following corrections of corrections.
    pub(super) fn in_force(&self, key: EntryKey) -> Option<&Correction> {
        let mut at = key;
        let mut in_force = None;
        // A correction always stands later in the log than its target, so this ends; the bound guards a hostile log.
        for _ in 0..64 {
            let Some(last) = self.corrections(at).last() else { break };
            in_force = Some(last);
            at = last.entry;
        }
        in_force
    }

    /// The words in force instead of the entry's own, following corrections of corrections.
    pub fn text_of(&self, key: EntryKey) -> Option<&str> {
        self.in_force(key).map(|correction| correction.text.as_str())
    }

    /// When it happened instead, if a correction says so, following corrections of corrections.
    pub fn occurred_of(&self, key: EntryKey) -> Option<Instant> {
        self.dated_anew(key).and_then(|correction| correction.occurred)
    }

    /// When an entry became known: as its head says, and in a history where its time was corrected, as the correction says.
    /// Where that says nothing of it, it goes with the time; what was said apart stays, but never before it happened (K7).
    pub fn known_of(&self, entry: &Entry) -> Instant {
        let head = &entry.head;
        let Some((history, correction)) = self.history.zip(self.dated_anew(entry.key)) else {
            return head.known;
        };
        let Some(occurred) = correction.occurred else { return head.known };
        match correction.learnt {
            Learnt::Then(known) => known,
            Learnt::AsItHappened if history.known(head.occurred) == head.known => {
                history.known(occurred)
            }
            Learnt::AsItHappened | Learnt::AsBefore => head.known.max(occurred),
        }
    }

    /// The correction by which an entry happened at another time.
    fn dated_anew(&self, key: EntryKey) -> Option<&Correction> {
        let mut at = key;
        let mut dated = None;
        for _ in 0..64 {
            let corrections = self.corrections(at);
            let Some(last) = corrections.last() else { break };
            dated = corrections.iter().rev().find(|one| one.occurred.is_some()).or(dated);
            at = last.entry;
        }
        dated
    }

    /// When the impact began instead, if a correction of the opening says so: the last one that does, as it was corrected
    /// itself.
    pub fn began_of(&self, opening: EntryKey) -> Option<Instant> {
        self.began_beyond(opening, &mut BTreeSet::new())
    }

    /// `seen` guards a hostile log whose corrections go round.
    fn began_beyond(&self, key: EntryKey, seen: &mut BTreeSet<EntryKey>) -> Option<Instant> {
        let mut list = self.corrections(key).iter().rev().filter(|one| one.entry != key);
        list.find_map(|one| {
            let is_new = seen.insert(one.entry);
            is_new.then(|| self.began_beyond(one.entry, seen)).flatten().or(one.began)
        })
    }
}

/// How the incident of these entries is written up afterwards.
fn history_in(entries: &[&Entry]) -> Option<History> {
    let opened = entries.iter().find_map(|entry| match entry.event() {
        Some(Event::Opened(opened)) => Some((entry, opened)),
        _ => None,
    });
    opened.and_then(|(entry, opened)| opened.history.filter(|_| entry.head.version > 1))
}

/// Whether an entry may correct another or let an output go out in spite of that.
fn may_mark(entry: &Entry) -> bool {
    matches!(entry.head.kind.as_str(), "corrected" | "correction-withheld")
}

/// A place in the order of the log.
type Place = (u64, WriterId, u64);

/// Promises that cannot be taken back any more, because the customer was told or their time had come: they are only
/// kept, broken, renegotiated or given up.
struct Binding {
    /// By promise: its first due time, and the first place in the log where it is plain that the customer knows.
    promises: BTreeMap<EntryKey, (Option<Instant>, Option<Place>)>,
}

impl Binding {
    fn among(entries: &[&Entry]) -> Self {
        let mut promises = BTreeMap::new();
        for entry in entries {
            if let Some(Event::CommitmentMade(made)) = entry.event() {
                let told = entry.head.visibility == Visibility::Customer || made.customer_consented;
                promises.insert(entry.key, (made.due, told.then(|| entry.order())));
            }
        }
        let told = if promises.is_empty() { &[][..] } else { entries };
        for entry in told {
            let known = match entry.acts().as_deref() {
                Some(Event::VisibilityChanged(change))
                    if change.visibility == Visibility::Customer =>
                {
                    change.target
                }
                Some(Event::CommitmentConsented(consented))
                    if consented.party == Party::Customer =>
                {
                    consented.commitment
                }
                _ => continue,
            };
            if let Some((_, told)) = promises.get_mut(&known) {
                told.get_or_insert_with(|| entry.order());
            }
        }
        Self { promises }
    }

    /// Whether a promise stays although this entry takes it back.
    fn holds(&self, promise: EntryKey, back: &Entry) -> bool {
        self.promises.get(&promise).is_some_and(|(due, told)| {
            due.is_some_and(|due| due <= back.head.known)
                || told.is_some_and(|told| told < back.order())
        })
    }
}

impl Marks {
    /// Whether taking these back at that instant, as the last entry of the log, takes back nothing.
    pub(super) fn would_hold(entries: &[Entry], targets: &[EntryKey], at: Instant) -> bool {
        let binding = Binding::among(&entries.iter().collect::<Vec<_>>());
        targets.iter().all(|target| {
            binding
                .promises
                .get(target)
                .is_some_and(|(due, told)| told.is_some() || due.is_some_and(|due| due <= at))
        })
    }
}

/// What a word about visibility speaks of: its target and, where it exposes, every correction its writer had seen,
/// corrections of corrections included.
fn spoken_of(
    word: &VisibilityChanged,
    writer: WriterId,
    marks: &Marks,
    seen: &Seen,
) -> BTreeSet<EntryKey> {
    let mut spoken = match word.visibility {
        Visibility::Customer => {
            marks.chain_where(word.target, |correction| seen.knew(writer, correction))
        }
        Visibility::Internal => BTreeSet::new(),
    };
    spoken.insert(word.target);
    spoken
}

/// What was visible when it was written, or was shown later: together with the corrections that were known there and then.
pub(super) fn ever_visible(entries: &[Entry], marks: &Marks) -> BTreeSet<EntryKey> {
    let (mut seen, mut shown) = (Seen::default(), BTreeSet::new());
    for entry in entries {
        seen.advance(entry);
        if entry.head.visibility == Visibility::Customer {
            shown.insert(entry.key);
        }
        if entry.head.kind == "visibility-changed"
            && let Some(acts) = entry.acts()
            && let Event::VisibilityChanged(change) = acts.as_ref()
            && change.visibility == Visibility::Customer
        {
            shown.extend(spoken_of(change, entry.key.writer, marks, &seen));
        }
    }
    shown
}

/// Who may see an entry after everything that was said about it.
///
/// The latest word counts; of two words spoken without knowledge of one another, *internal* wins. Exposing an entry
/// exposes the corrections that were known there and then, and no others.
pub(super) fn visibilities(entries: &[&Entry], marks: &Marks) -> BTreeMap<EntryKey, Visibility> {
    let mut seen = Seen::default();
    let mut said: BTreeMap<EntryKey, Vec<(EntryKey, Visibility)>> = BTreeMap::new();
    let mut result: BTreeMap<EntryKey, Visibility> = BTreeMap::new();
    for entry in entries {
        seen.advance(entry);
        result.insert(entry.key, entry.head.visibility);
        if entry.head.kind == "visibility-changed"
            && let Some(acts) = entry.acts()
            && let Event::VisibilityChanged(change) = acts.as_ref()
            && marks.retracted_by(entry.key).is_none()
        {
            for target in spoken_of(change, entry.key.writer, marks, &seen) {
                let words = said.entry(target).or_default();
                words.retain(|(earlier, _)| !seen.knew(entry.key.writer, *earlier));
                words.push((entry.key, change.visibility));
            }
        }
    }
    for (target, words) in said {
        let internal = words.iter().any(|(_, visibility)| *visibility == Visibility::Internal);
        result.insert(target, if internal { Visibility::Internal } else { Visibility::Customer });
    }
    result
}
