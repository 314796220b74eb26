//! An incident is its entries. Everything else in [`Incident`] is derived from them here, and only here.
//!
//! The fold is total: no entry can make it fail, and an entry it does not understand is kept and counted.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    actions::{Action, Actions, Standing as ActionStanding},
    attachments::Attachments,
    briefs::Briefs,
    catalogue::Catalogue,
    commitments::{CommitmentMade, Commitments, Gap, gaps_asked},
    contract::ContractRecorded,
    decisions::Decisions,
    drills::Drills,
    duty::Duty,
    effect::Effect,
    entry::{Entry, Payload},
    escalation::{Escalations, Signal},
    event::{CustomerDescribed, DocumentIssued, Event, Opened, PlaybookAdopted, Snoozed, Titled},
    exact_times::ExactTimes,
    facts::Facts,
    folds::{Folds as _, Standing, folds},
    holds::Holds,
    ids::{EntryKey, IncidentId, WriterId},
    instant::Instant,
    kinds::{Tells, for_each_kind},
    labels::Numbers,
    lifecycle::{CustomerKind, Lifecycle},
    links::Links,
    milestones::Milestones,
    offers::Offers,
    papers::Receipts,
    partners::Partners,
    playbooks::Readings,
    prose::Prose,
    record::Marks,
    regimes::Regimes,
    remedies::Remedies,
    responsibility::{Condition, Responsibility},
    reviews::Reviews,
    rhythms::{ClosedIncident, Rhythms},
    safety::Safety,
    seen::Seen,
    stakeholders::{Side, Stakeholders},
    steps::Steps,
    updates::Ledger,
    versions::Versions,
    visibility::Visibility,
};
use crate::playbook::Playbook;

/// What everything derived from the log starts from: the opening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// The entry.
    pub entry: EntryKey,
    /// When the incident was opened.
    pub at: Instant,
    /// What it says.
    pub said: Opened,
}

/// A document that left the house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// The entry.
    pub entry: EntryKey,
    /// When.
    pub at: Instant,
    /// What.
    pub document: DocumentIssued,
}

/// The state derived from the entries that stand.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// The opening, once there is one.
    pub opening: Option<Opening>,
    /// The internal title; empty until given.
    pub title: String,
    /// What the customer is.
    pub customer_kind: CustomerKind,
    /// The playbook copied in last.
    pub playbook: Option<Arc<Playbook>>,
    /// The checklist.
    pub facts: Facts,
    /// Who has a stake.
    pub stakeholders: Stakeholders,
    /// Who was told what.
    pub ledger: Ledger,
    /// Severity and status.
    pub lifecycle: Lifecycle,
    /// When it came in, was noticed and taken on (M8).
    pub milestones: Milestones,
    /// Whose duty legal regimes are, and what was reported (I7).
    pub regimes: Regimes,
    /// What whoever may be hurt was told to do (A9).
    pub safety: Safety,
    /// Steps of the playbook that were done or skipped (A8).
    pub steps: Steps,
    /// What was written for the sections of the report (L5).
    pub prose: Prose,
    /// Evidence.
    pub attachments: Attachments,
    /// Nudges put off, latest last.
    pub snoozes: Vec<Snoozed>,
    /// Documents that left the house.
    pub issued: Vec<Issue>,
    /// Which of them the customer has, or signed for (L4).
    pub receipts: Receipts,
    /// What keeps evidence from being erased (K2).
    pub holds: Holds,
    /// Remedy options (B1).
    pub remedies: Remedies,
    /// The offer ladder (B6).
    pub offers: Offers,
    /// Windows and decisions (C1).
    pub decisions: Decisions,
    /// The three conditions (D1).
    pub responsibility: Responsibility,
    /// Promises (H1).
    pub commitments: Commitments,
    /// Actions (E4, M4).
    pub actions: Actions,
    /// Factors, lessons, and whether a review was held (M9).
    pub reviews: Reviews,
    /// What came in in a drill, friction, the debrief (P1).
    pub drills: Drills,
    /// Signals, acceptances, false alarms (I2).
    pub escalations: Escalations,
    /// Who is on duty (E1).
    pub duty: Duty,
    /// What went up (J1).
    pub briefs: Briefs,
    /// The contract's terms, latest first known (A6).
    pub contract: Option<ContractRecorded>,
    /// Linked incidents and confirmed resources (K6, C3).
    pub links: Links,
    /// Who read which playbook, in the directory (P2).
    pub readings: Readings,
    /// Versions of playbooks, in the directory (N3).
    pub versions: Versions,
    /// Partners, in the directory (Q1).
    pub partners: Partners,
    /// Standing commitments, in the directory (H6).
    pub catalogue: Catalogue,
    /// Recurring duties, in the directory (O1).
    pub rhythms: Rhythms,
    /// Which times were stated to the second.
    pub exact: ExactTimes,
    /// The latest time of which a stated entry tells, or at which it became known, marks on other entries aside; `None` where nothing is stated.
    told_until: Option<Instant>,
}

impl State {
    /// The documents that left for the customer, in the order of the log.
    pub fn issued_to_the_customer(&self) -> impl DoubleEndedIterator<Item = &Issue> {
        self.issued.iter().filter(|it| it.document.audience == Visibility::Customer)
    }

    fn open(&mut self, entry: &Entry, opened: &Opened) {
        // Two laptops cannot open the same incident; a second opening in a hostile log changes nothing.
        if self.opening.is_none() {
            self.commitments.go_by_times_stated(entry.head.stated);
            let mut said = opened.clone();
            // A program of before version 2 takes an opening of version 1 as one of a live incident, whatever it holds.
            said.history = said.history.filter(|_| entry.head.version > 1);
            self.opening = Some(Opening { entry: entry.key, at: entry.head.occurred, said });
        }
    }

    fn adopt(&mut self, entry: &Entry, adopted: &PlaybookAdopted) {
        self.facts.adopt(entry, &adopted.playbook);
        self.playbook = Some(Arc::clone(&adopted.playbook));
    }

    fn issue(&mut self, entry: &Entry, document: &DocumentIssued) {
        let (key, at) = (entry.key, entry.head.occurred);
        self.issued.push(Issue { entry: key, at, document: document.clone() });
    }

    /// Takes in that an entry was erased, as far as that is more than what [`Entry::acts`] still says: nothing that it
    /// replaced returns, and what an older log does not say counts on the safe side.
    fn erase(&mut self, entry: &Entry, marks: &Marks, number: usize) {
        match entry.head.kind.as_str() {
            "commitment-made" if entry.effect().is_none() => self.commitments.erase(number),
            "offer-made" if entry.effect().is_none() => self.offers.erase(number),
            "action-given" if entry.effect().is_none() => self.actions.erase(number),
            "remedy-proposed" if entry.effect().is_none() => self.remedies.erase(number),
            "fact-asked" if entry.payload == Payload::Erased => self.facts.erase(entry.key),
            "stakeholder-added" => self.stakeholders.erase(entry),
            "playbook-adopted" => self.facts.lose_playbook(),
            _ => {
                if let Some((entry, _)) = marks.standing(entry) {
                    self.erase_standing(&entry);
                }
            }
        }
    }

    fn erase_standing(&mut self, entry: &Entry) {
        let effect = entry.effect();
        match entry.head.kind.as_str() {
            "fact-answered" => self.facts.erase_answer(entry),
            "decision-taken" => self.decisions.close(entry),
            "titled" => self.title.clear(),
            "contract-recorded" => self.contract = None,
            "status-changed" if effect.is_none() => self.lifecycle.move_unstated(entry),
            "severity-changed" if effect.is_none() => self.lifecycle.rate_unstated(entry),
            "lamp-set" if effect.is_none() => self.responsibility.unset(),
            "signal-seen" if effect.is_none() => self.escalations.see_erased(),
            "commitment-completed" | "commitment-renegotiated" if effect.is_none() => {
                entry.head.references.iter().for_each(|key| self.commitments.blur(*key));
            }
            "handover-read-back" if effect != Some(&Effect::Closes(false)) => {
                entry.head.references.iter().for_each(|key| self.duty.close(entry, *key));
            }
            _ => {}
        }
    }

    /// What is asked for of a promise made then (H1, H2): all that it lacks, or less where the playbook calls it small.
    pub fn gaps_of(&self, made: &CommitmentMade, at: Instant) -> Vec<Gap> {
        let line = self.playbook.as_ref().and_then(|playbook| playbook.checks_above.as_ref());
        gaps_asked(made, at, line)
    }

    /// The longest anybody should be on duty (E1): the playbook's limit, or twelve hours.
    pub fn duty_limit(&self) -> chrono::TimeDelta {
        duty_limit(self.playbook.as_deref())
    }

    pub(super) fn of<'a>(
        entries: impl IntoIterator<Item = &'a Entry>,
        marks: &Marks,
    ) -> (Self, Numbers) {
        Self::default().with(entries, marks)
    }

    /// A part of an incident that was written up as a whole, or of one that was not.
    pub(super) fn of_part<'a>(
        entries: impl IntoIterator<Item = &'a Entry>,
        marks: &Marks,
        by_times_stated: bool,
    ) -> Self {
        let mut state = Self::default();
        state.commitments.go_by_times_stated(by_times_stated);
        state.with(entries, marks).0
    }

    fn with<'a>(
        self,
        entries: impl IntoIterator<Item = &'a Entry>,
        marks: &Marks,
    ) -> (Self, Numbers) {
        let (mut state, mut numbers) = (self, Numbers::default());
        for entry in entries {
            state.take(entry, marks, numbers.take(entry));
        }
        (state, numbers)
    }

    /// The latest time of which a stated entry tells; `None` where nothing is stated.
    pub(super) fn told_until(&self) -> Option<Instant> {
        self.told_until
    }

    fn take(&mut self, entry: &Entry, marks: &Marks, number: usize) {
        self.ledger.witness(entry);
        let corrected = marks.occurred_of(entry.key);
        for at in corrected.into_iter().chain([entry.head.occurred]) {
            self.exact.note(at, &entry.head);
        }
        if entry.is_gone() {
            self.erase(entry, marks, number);
        }
        if let Some((entry, text)) = marks.standing(entry) {
            // An account goes on from where it stood, although what told of it was erased.
            if entry.head.stated && Event::tells(&entry.head.kind) == Some(Tells::Crisis) {
                let told = entry.head.occurred.max(entry.head.known);
                self.told_until = self.told_until.max(Some(told));
            }
            if let Some(event) = entry.acts() {
                self.apply(&event, &Standing { entry: &entry, text, number });
            }
        }
    }
}

macro_rules! apply {
    (@ $state:ident, $body:ident, $at:ident, none) => {
        { let _ = (&*$state, $body, $at); }
    };
    (@ $state:ident, $body:ident, $at:ident, whole) => {
        $body.fold($state, $at)
    };
    (@ $state:ident, $body:ident, $at:ident, $part:ident) => {
        $body.fold(&mut $state.$part, $at)
    };
    ($($(#[$doc:meta])* $variant:ident of $subject:ident = $name:literal v $version:literal, in $part:ident { $($duty:tt)* })*) => {
        impl State {
            /// Takes in one entry that stands.
            fn apply(&mut self, event: &Event, at: &Standing<'_>) {
                let state = self;
                match event {
                    $(Event::$variant(body) => apply!(@ state, body, at, $part),)*
                }
            }
        }
    };
}

for_each_kind!(apply);

folds! {
    State:
    Opened => |state, it, at| state.open(at.entry, it);
    Titled => |state, it, at| state.title = at.words(&it.title);
    CustomerDescribed => |state, it, _at| state.customer_kind = it.kind;
    PlaybookAdopted => |state, it, at| state.adopt(at.entry, it);
    Snoozed => |state, it, _at| state.snoozes.push(it.clone());
    DocumentIssued => |state, it, at| state.issue(at.entry, it);
    ContractRecorded => |state, it, _at| state.contract = Some(it.clone());
}

/// The longest anybody should be on duty under a playbook (E1).
pub(super) fn duty_limit(playbook: Option<&Playbook>) -> chrono::TimeDelta {
    let minutes = playbook.map_or(0, |playbook| playbook.duty_limit_minutes);
    chrono::TimeDelta::minutes(if minutes == 0 { 720 } else { i64::from(minutes) })
}

/// The counter of every key: with it an entry is found by its order. By writer, in sequence: an honest log only ever
/// adds at the end.
#[derive(Debug, Clone, PartialEq, Default)]
struct Counters {
    by: BTreeMap<WriterId, Vec<(u64, u64)>>,
}

impl Counters {
    fn of(&self, key: EntryKey) -> Option<u64> {
        let chain = self.by.get(&key.writer)?;
        let at = chain.binary_search_by_key(&key.seq, |(seq, _)| *seq).ok()?;
        chain.get(at).map(|(_, counter)| *counter)
    }

    /// Whether the key was not there before; one that was keeps its counter.
    fn add(&mut self, key: EntryKey, counter: u64) -> bool {
        let chain = self.by.entry(key.writer).or_default();
        if chain.last().is_none_or(|(last, _)| *last < key.seq) {
            chain.push((key.seq, counter));
            return true;
        }
        match chain.binary_search_by_key(&key.seq, |(seq, _)| *seq) {
            Ok(_) => false,
            Err(at) => {
                chain.insert(at, (key.seq, counter));
                true
            }
        }
    }
}

/// One incident, derived whole from its entries.
#[derive(Debug, Clone, PartialEq)]
pub struct Incident {
    id: IncidentId,
    entries: Vec<Entry>,
    counters: Counters,
    marks: Marks,
    numbers: Numbers,
    state: State,
    /// Entries known to have been recorded that are not among these.
    absent: usize,
    /// Of the directory: what its entries are read beside.
    around: Around,
}

/// What the entries of the directory are read beside: they have no opening that says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Around {
    /// The zone of whoever reads them, by which their days are counted.
    pub zone: chrono_tz::Tz,
    /// The incidents that were closed, for duties that are due so many days after one was.
    pub closed: Vec<ClosedIncident>,
}

impl Default for Around {
    fn default() -> Self {
        Self { zone: chrono_tz::UTC, closed: Vec::new() }
    }
}

impl std::ops::Deref for Incident {
    type Target = State;

    fn deref(&self) -> &State {
        &self.state
    }
}

impl Incident {
    /// An incident without an entry.
    pub fn empty(id: IncidentId) -> Self {
        Self {
            id,
            entries: Vec::new(),
            counters: Counters::default(),
            marks: Marks::default(),
            numbers: Numbers::default(),
            state: State::default(),
            absent: 0,
            around: Around::default(),
        }
    }

    /// What the entries of the directory are read beside.
    pub fn around(&self) -> &Around {
        &self.around
    }

    /// Reads the entries of the directory beside this.
    pub fn stand_beside(&mut self, around: Around) {
        self.around = around;
    }

    /// The incident these entries are. They may come in any order; a key that comes twice counts once, where it stands
    /// first in the log.
    pub fn fold(id: IncidentId, entries: impl IntoIterator<Item = Entry>) -> Self {
        let mut incident = Self::empty(id);
        incident.refold(entries.into_iter().collect());
        incident
    }

    /// Takes in entries that were appended since. The result is the same as folding all of them at once.
    pub fn extend(&mut self, entries: impl IntoIterator<Item = Entry>) {
        let mut entries = entries.into_iter();
        while let Some(entry) = entries.next() {
            let earlier = self.counters.of(entry.key);
            if earlier.is_some_and(|counter| counter <= entry.counter) {
                continue;
            }
            let follows = self.entries.last().is_none_or(|last| last.order() < entry.order());
            let changes_marks =
                Marks::depends_on(entry.acts().as_deref()) || self.marks.tells_of_corrected(&entry);
            if follows && !changes_marks {
                self.state.take(&entry, &self.marks, self.numbers.take(&entry));
                self.counters.add(entry.key, entry.counter);
                self.entries.push(entry);
            } else {
                let mut all = std::mem::take(&mut self.entries);
                all.push(entry);
                all.extend(entries);
                return self.refold(all);
            }
        }
    }

    fn refold(&mut self, mut entries: Vec<Entry>) {
        entries.sort_by_key(Entry::order);
        self.counters = Counters::default();
        entries.retain(|entry| self.counters.add(entry.key, entry.counter));
        self.marks = Marks::of(&entries);
        (self.state, self.numbers) = State::of(&entries, &self.marks);
        self.entries = entries;
    }

    /// The incident as it was known at that instant (M6): the fold of what was known by then.
    #[must_use]
    pub fn as_known_at(&self, at: Instant) -> Self {
        let known = self.entries.iter().filter(|entry| self.known_of(entry) <= at).cloned();
        let around = self.around.clone();
        Self { absent: self.absent, around, ..Self::fold(self.id, known) }
    }

    /// The incident as the writer of an entry had it when it was written: what its laptop held by then, the entry included.
    #[must_use]
    pub fn as_seen_by(&self, key: EntryKey) -> Self {
        let mut seen = Seen::default();
        let up_to = self.entries.iter().position(|entry| entry.key == key).map_or(0, |at| at + 1);
        let entries = self.entries.get(..up_to).unwrap_or_default();
        entries.iter().for_each(|entry| seen.advance(entry));
        let known = entries.iter().filter(|entry| seen.knew(key.writer, entry.key)).cloned();
        Self { absent: self.absent, ..Self::fold(self.id, known) }
    }

    /// Its identity.
    pub fn id(&self) -> IncidentId {
        self.id
    }

    /// The conditions that are not met before responsibility may be stated (D1); none where it may.
    pub fn unmet_conditions(&self) -> Vec<Condition> {
        self.responsibility.dark(self.needs_clearance())
    }

    /// Whether legal clearance counts: once a lawyer's letter may be there, people may have been endangered, the press or an
    /// authority is in it, or where the playbook says so.
    pub fn needs_clearance(&self) -> bool {
        let signals = [Signal::Lawsuit, Signal::Media, Signal::Regulator, Signal::PeopleEndangered];
        let sides = [Side::Legal, Side::Media, Side::Regulator];
        self.playbook.as_ref().is_some_and(|playbook| playbook.legal_clearance)
            || signals.into_iter().any(|signal| self.escalations.may_have(signal))
            || sides.into_iter().any(|side| self.stakeholders.on(side).next().is_some())
            || self.may_have_needed_clearance()
    }

    /// Whether what is known no more may have asked for legal clearance: somebody of these sides who was erased, or the
    /// playbook adopted last.
    fn may_have_needed_clearance(&self) -> bool {
        let ours = |entry: &Entry| match entry.head.effect.as_deref() {
            Some(Effect::Side(side)) => {
                !matches!(side, Side::Legal | Side::Media | Side::Regulator)
            }
            _ => false,
        };
        let stands = |entry: &&Entry| self.marks().retracted_by(entry.key).is_none();
        let adopted = |entry: &&Entry| entry.head.kind == "playbook-adopted";
        self.entries()
            .iter()
            .rev()
            .filter(stands)
            .find(adopted)
            .is_some_and(|it| it.event().is_none())
            || self.entries().iter().filter(stands).any(|entry| {
                entry.head.kind == "stakeholder-added" && entry.event().is_none() && !ours(entry)
            })
    }

    /// Every entry, in the order of the log.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry of that key.
    pub fn entry(&self, key: EntryKey) -> Option<&Entry> {
        let order = (self.counters.of(key)?, key.writer, key.seq);
        let at = self.entries.binary_search_by_key(&order, Entry::order).ok()?;
        self.entries.get(at)
    }

    /// Whether more than one laptop wrote: then a short key carries its writer's first letters.
    pub fn has_several_writers(&self) -> bool {
        self.counters.by.len() > 1
    }

    /// How an action stands, and since when.
    pub fn standing_of(&self, action: &Action) -> (ActionStanding, Instant) {
        action.standing(self.zone(), |evidence| self.marks.retracted_by(evidence).is_some())
    }

    /// The numbers of promises, offers, actions and remedies, and what each writer had seen.
    pub(super) fn numbers(&self) -> &Numbers {
        &self.numbers
    }

    /// Whether another writer's entry stands here that this one has not said to have seen: then it says so, in a `merged`
    /// entry, before anything else it records.
    pub fn has_news_for(&self, writer: WriterId) -> bool {
        self.numbers.seen().has_news_for(writer)
    }

    /// What later entries did to earlier ones.
    pub fn marks(&self) -> &Marks {
        &self.marks
    }

    /// The customer's name; empty until opened.
    pub fn customer(&self) -> &str {
        self.opening.as_ref().map_or("", |opening| &opening.said.customer)
    }

    /// The neutral title the customer may read.
    pub fn public_title(&self) -> &str {
        self.opening.as_ref().map_or("", |opening| &opening.said.public_title)
    }

    /// The internal title, or the public one while there is no other.
    pub fn title(&self) -> &str {
        if self.state.title.is_empty() { self.public_title() } else { &self.state.title }
    }

    /// When the impact began; the epoch before it is opened.
    pub fn began(&self) -> Instant {
        self.opening.as_ref().map_or_else(Instant::default, |opening| opening.said.began)
    }

    /// When it was opened; the epoch before that.
    pub fn opened_at(&self) -> Instant {
        self.opening.as_ref().map_or_else(Instant::default, |opening| opening.at)
    }

    /// The class: the id of the playbook copied in; empty without one.
    pub fn class(&self) -> &str {
        self.playbook.as_ref().map_or("", |playbook| &playbook.id)
    }

    /// The incident's own zone; UTC while unknown.
    pub fn zone(&self) -> chrono_tz::Tz {
        self.opening
            .as_ref()
            .and_then(|opening| opening.said.zone.parse().ok())
            .unwrap_or(self.around.zone)
    }

    /// Entries of a kind or version this program does not know.
    pub fn unknown(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| entry.payload == Payload::Unknown)
    }

    /// Entries that are damaged or missing on file: kept in their place, and never acted upon.
    pub fn damaged(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| entry.payload.is_damaged())
    }

    /// How many entries cannot be read: those that are damaged or missing, and those that are gone without a trace.
    pub fn unreadable(&self) -> usize {
        self.damaged().count() + self.absent
    }

    /// Notes that so many entries were recorded and are not on file, where nothing shows any more which.
    pub fn note_absent(&mut self, entries: usize) {
        self.absent = entries;
    }

    /// How many entries were recorded and are gone without a trace.
    pub fn absent(&self) -> usize {
        self.absent
    }

    /// The last act that an undo would take back: the keys of its batch, written by this installation and still standing.
    pub fn last_act(&self, writer: super::ids::WriterId) -> Option<Vec<EntryKey>> {
        let undoable = |entry: &&Entry| {
            entry.key.writer == writer
                && self.marks.retracted_by(entry.key).is_none()
                && !matches!(
                    entry.event(),
                    None | Some(
                        Event::Retracted(_)
                            | Event::Merged(_)
                            | Event::Erased(_)
                            | Event::DocumentIssued(_)
                            | Event::Opened(_)
                    )
                )
        };
        let opening = self
            .opening
            .as_ref()
            .and_then(|opening| self.entry(opening.entry))
            .map(|entry| entry.head.batch);
        let last = self.entries.iter().rev().find(undoable)?;
        if opening == Some(last.head.batch)
            && self.opening.as_ref().is_some_and(|o| o.entry.writer == writer)
        {
            return None;
        }
        Some(self.batch(last))
    }

    /// Every entry of the act that this one belongs to.
    pub fn batch(&self, of: &Entry) -> Vec<EntryKey> {
        self.entries
            .iter()
            .filter(|entry| entry.key.writer == of.key.writer && entry.head.batch == of.head.batch)
            .map(|entry| entry.key)
            .collect()
    }
}
