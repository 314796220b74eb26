//! What the customer may see. Two passes: first which entries are visible, then a fold of those alone into a type of
//! its own that no internal fact can reach, because nothing internal is handed to it.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    commitments::{CommitmentCompleted, CommitmentMade, Commitments, Completion},
    entry::{Entry, Instant, Visibility},
    escalation::Signal,
    event::{Event, FactAnswered},
    facts::{Backup, Confidence, Question, QuestionId},
    fold::Incident,
    ids::EntryKey,
    judgement_words,
    lifecycle::{Severity, Status},
    offers::Offers,
    record::{self, Marks, Seen},
    updates::{Channel, Direction, Outcome},
};
use crate::playbook::QuestionKind;

/// Whether entries of this kind can ever be shown to the customer. Profiles, titles, playbooks and the log's own
/// housekeeping cannot: they hold judgements, names and other people's business.
pub fn may_be_shown(entry: &Entry) -> bool {
    is_for_them(entry)
        || matches!(
            entry.event(),
            Some(
                Event::Opened(_)
                    | Event::Noted(_)
                    | Event::AttachmentAdded(_)
                    | Event::FactAsked(_)
                    | Event::FactAnswered(_)
                    | Event::EnquiryReceived(_)
                    | Event::EnquiryAnswered(_)
                    | Event::SeverityChanged(_)
                    | Event::StatusChanged(_)
                    | Event::Corrected(_)
                    | Event::OddsDisclosed(_)
            )
        )
}

/// Whether an entry is of a kind that says what the customer is told, offered, promised or paid: where it is visible,
/// an amount belongs there.
pub fn is_for_them(entry: &Entry) -> bool {
    matches!(
        entry.event(),
        Some(
            Event::ContactMade(_)
                | Event::OfferMade(_)
                | Event::CommitmentMade(_)
                | Event::CommitmentKept(_)
                | Event::CommitmentBroken(_)
                | Event::CommitmentRenegotiated(_)
                | Event::CommitmentWaived(_)
                | Event::CompensationPaid(_)
        )
    )
}

/// First pass: the entries the customer may see, taking everything said so far into account.
///
/// - of two changes made without knowledge of one another, internal wins;
/// - a correction is never more visible than its target, and exposing a target exposes the corrections that were known then;
/// - a retracted entry is gone, unless a document that held it has left the house: then it is shown struck through.
pub fn visible_keys(incident: &Incident) -> BTreeSet<EntryKey> {
    let entries: Vec<&Entry> = incident.entries().iter().collect();
    let sent = sent_and_taken_back(incident, &entries);
    visible_among(&entries, incident.marks(), &sent)
}

/// The visible ones of these entries; `sent` are those a document for the customer held before they were taken back.
fn visible_among(
    entries: &[&Entry],
    marks: &Marks,
    sent: &BTreeSet<EntryKey>,
) -> BTreeSet<EntryKey> {
    let said = record::visibilities(entries, marks);
    let mut visible = BTreeSet::new();
    for entry in entries {
        let by_word = said.get(&entry.key) == Some(&Visibility::Customer);
        let shown = match entry.event() {
            Some(Event::Corrected(correction)) => by_word && visible.contains(&correction.target),
            _ => by_word && may_be_shown(entry),
        };
        let taken_back = marks.retracted_by(entry.key).is_some();
        if shown && (!taken_back || sent.contains(&entry.key)) {
            visible.insert(entry.key);
        }
    }
    visible
}

/// What a document for the customer held before it was taken back. A document held what was visible among the entries
/// that its writer had.
fn sent_and_taken_back(incident: &Incident, entries: &[&Entry]) -> BTreeSet<EntryKey> {
    let mut sent = BTreeSet::new();
    if !entries.iter().any(|entry| incident.marks().retracted_by(entry.key).is_some()) {
        return sent;
    }
    let mut seen = Seen::default();
    for (at, entry) in entries.iter().enumerate() {
        seen.advance(entry);
        if let Some(Event::DocumentIssued(document)) = entry.event()
            && document.audience == Visibility::Customer
            && incident.marks().retracted_by(entry.key).is_none()
        {
            let known: Vec<&Entry> = entries
                .iter()
                .take(at)
                .filter(|earlier| seen.knew(entry.key.writer, earlier.key))
                .copied()
                .collect();
            let held = visible_among(&known, &Marks::of_these(&known), &sent);
            sent.extend(
                held.into_iter().filter(|&key| incident.marks().retracted_by(key).is_some()),
            );
        }
    }
    sent
}

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
        for correction in incident.marks().corrections(target).iter().rev() {
            if visible.contains(&correction.entry) {
                break;
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

/// The visible entries, and nothing else. Only the first pass can make one.
#[derive(Debug)]
pub struct VisibleEntries<'a> {
    entries: Vec<&'a Entry>,
    public_who: BTreeMap<EntryKey, String>,
    retracted: BTreeMap<EntryKey, Instant>,
    topics: BTreeMap<EntryKey, Topic>,
    may_admit: bool,
    concerns_data: bool,
}

impl<'a> VisibleEntries<'a> {
    /// First pass over an incident, as far as it is folded.
    pub fn of(incident: &'a Incident) -> Self {
        let keys = visible_keys(incident);
        let entries: Vec<&Entry> =
            incident.entries().iter().filter(|entry| keys.contains(&entry.key)).collect();
        let mut public_who = BTreeMap::new();
        for entry in incident.entries() {
            if let Some(Event::VisibilityChanged(change)) = entry.event()
                && incident.marks().retracted_by(entry.key).is_none()
                && let Some(public) = &change.public_who
                && keys.contains(&change.target)
            {
                public_who.insert(change.target, public.clone());
            }
        }
        let retracted = entries
            .iter()
            .filter_map(|entry| {
                let back = incident.entry(incident.marks().retracted_by(entry.key)?)?;
                Some((entry.key, back.head.known))
            })
            .collect();
        let topics = entries
            .iter()
            .filter_map(|entry| match entry.event() {
                Some(Event::FactAnswered(answered)) => {
                    Some((entry.key, Topic::of(incident, answered)))
                }
                _ => None,
            })
            .collect();
        let lawyers = incident.escalations.has(Signal::Lawsuit);
        let may_admit = incident.responsibility.dark(lawyers).is_empty();
        let about_data = |question: &Question| {
            question.asked.kind == QuestionKind::Backup || question.section.starts_with("data")
        };
        let concerns_data =
            incident.playbook.is_none() || incident.facts.questions.iter().any(about_data);
        Self { entries, public_who, retracted, topics, may_admit, concerns_data }
    }
}

/// What an answered question is about, as far as a report has to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Topic {
    /// Data and backups.
    Data,
    /// What the customer suffers.
    Impact,
    /// Why it happened, and why it was not caught.
    Cause,
    /// Anything else.
    #[default]
    Other,
}

impl Topic {
    fn of(incident: &Incident, answered: &FactAnswered) -> Self {
        let question = incident.facts.question(&answered.question);
        let kind = question.map(|question| question.asked.kind);
        let section = question.map_or("", |question| question.section.as_str());
        if answered.backup.is_some()
            || kind == Some(QuestionKind::Backup)
            || section.starts_with("data")
        {
            Self::Data
        } else if answered.impact.is_some()
            || kind == Some(QuestionKind::Impact)
            || section.starts_with("impact")
        {
            Self::Impact
        } else if section.starts_with("cause")
            || matches!(&answered.question, QuestionId::Playbook(id) if asks_for_cause(id))
        {
            Self::Cause
        } else {
            Self::Other
        }
    }
}

/// Whether a question of a playbook asks why: those of the built-in ones, and everybody's whose id says so.
fn asks_for_cause(id: &str) -> bool {
    const ASKED: &[&str] = &[
        "what-exactly-was-done",
        "what-failed",
        "last-change",
        "alarms-missed",
        "fault-proven",
        "entry-and-start",
        "our-part",
    ];
    ASKED.contains(&id) || id.starts_with("cause") || id.starts_with("why")
}

/// What one visible entry says, in the customer's own type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// The incident was opened.
    Opened,
    /// Something was written down.
    Note(String),
    /// A file was handed over.
    Attachment(String),
    /// A question was put.
    Question(String),
    /// A fact.
    Fact {
        /// The question.
        asked: String,
        /// The answer.
        answer: String,
        /// How far it can be relied on.
        confidence: Confidence,
        /// What is known of the backup, where that is the question (A3).
        backup: Option<Backup>,
        /// What it is about.
        topic: Topic,
    },
    /// Somebody was spoken to.
    Contact {
        /// Public names.
        with: Vec<String>,
        /// Who began it.
        direction: Direction,
        /// By which channel.
        channel: Channel,
        /// What came of it.
        outcome: Outcome,
        /// What was said.
        text: String,
        /// When the next update was promised for (G5).
        next_update: Option<Instant>,
    },
    /// The customer asked.
    Enquiry(String),
    /// The customer was answered.
    EnquiryAnswer(String),
    /// The severity.
    Severity(Severity),
    /// The status.
    Status(Status),
    /// The words about the odds that may be shown (B3).
    OddsWords(String),
    /// Something was offered.
    Offer {
        /// O1, O2 …
        label: String,
        /// The terms.
        terms: String,
    },
    /// Something was promised.
    Promise {
        /// P1, P2 …
        label: String,
        /// What.
        text: String,
        /// By when.
        due: Option<Instant>,
        /// To whom, by public name.
        to: Option<String>,
    },
    /// Something happened to a promise: kept, broken by an event, renegotiated, given up, compensated.
    PromiseMoved {
        /// P1, P2 …
        label: String,
        /// How it stands after that.
        how: PromiseMove,
        /// In words.
        text: String,
    },
}

/// What happened to a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PromiseMove {
    /// It was kept.
    Kept,
    /// What it lacked was agreed (H1).
    Completed(Option<Instant>),
    /// An event broke it.
    BrokenByEvent,
    /// Its time passed: derived from the clock, never stored (H3).
    Breached,
    /// Its due time was moved (H4).
    Renegotiated(Instant),
    /// The promisee gave it up.
    Waived,
    /// What is owed for it, once it is known how late it was: derived, never stored (H3).
    Owed,
    /// Compensation was paid or given.
    Compensated,
}

impl PromiseMove {
    /// The message id of its name in the customer's report.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Kept => "report-kind-promise-kept",
            Self::Completed(_) => "report-kind-promise-completed",
            Self::BrokenByEvent => "report-kind-promise-broken-by-event",
            Self::Breached => "report-kind-promise-breached",
            Self::Renegotiated(_) => "report-kind-promise-renegotiated",
            Self::Waived => "report-kind-promise-waived",
            Self::Owed => "report-kind-promise-owed",
            Self::Compensated => "report-kind-promise-compensated",
        }
    }
}

impl Said {
    /// The words that a correction strikes through and replaces.
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Note(text)
            | Self::Attachment(text)
            | Self::Question(text)
            | Self::Fact { answer: text, .. }
            | Self::Contact { text, .. }
            | Self::Enquiry(text)
            | Self::OddsWords(text)
            | Self::Offer { terms: text, .. }
            | Self::Promise { text, .. }
            | Self::PromiseMoved { text, .. }
            | Self::EnquiryAnswer(text) => Some(text),
            Self::Opened | Self::Severity(_) | Self::Status(_) => None,
        }
    }
}

/// A correction the customer may read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicCorrection {
    /// When it was corrected.
    pub at: Instant,
    /// What is true instead.
    pub text: String,
    /// When it was taken back after having been sent: then it is no longer true.
    pub retracted: Option<Instant>,
}

/// One line of what the customer may read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicLine {
    /// The entry it stands for; `None` for what follows from the clock. Names nothing the customer does not see.
    pub key: Option<EntryKey>,
    /// When it happened, as corrected.
    pub occurred: Instant,
    /// When it became known.
    pub known: Instant,
    /// The public name or role of its source.
    pub who: Option<String>,
    /// What it says.
    pub said: Said,
    /// Its visible corrections, oldest first.
    pub corrections: Vec<PublicCorrection>,
    /// When it was taken back after having been sent.
    pub retracted: Option<Instant>,
}

impl PublicLine {
    /// Whether it became known later than it happened, by a minute or more (K1).
    pub fn is_late(&self) -> bool {
        (self.known - self.occurred).num_seconds() >= 60
    }
}

/// A promise as the promisee may read it: who delivers, who pays and what we checked before is ours.
fn without_internals(made: &CommitmentMade) -> CommitmentMade {
    CommitmentMade {
        deliverer: String::new(),
        payer: String::new(),
        cares: Vec::new(),
        override_reason: String::new(),
        rests_on: None,
        ..made.clone()
    }
}

/// The incident as the customer may know it. There is no conversion from [`Incident`]; only [`VisibleEntries`] fold to it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CustomerIncident {
    /// The public title.
    pub title: String,
    /// The customer's name.
    pub customer: String,
    /// IANA name of the zone.
    pub zone: String,
    /// When the impact began.
    pub began: Option<Instant>,
    /// When the incident was opened.
    pub opened: Option<Instant>,
    /// The status, as far as it was made visible.
    pub status: Option<(Status, Instant)>,
    /// The severity, as far as it was made visible.
    pub severity: Option<Severity>,
    /// Every line, by the time it happened.
    pub lines: Vec<PublicLine>,
    /// The promises the customer knows of, without who delivers, who pays and what was checked before.
    pub commitments: Commitments,
    /// The offers the customer knows of.
    pub offers: Offers,
    /// The enquiries that were visibly answered (G4).
    pub answered: BTreeSet<EntryKey>,
    /// Whether every lamp burns, so that a visible statement of responsibility may be repeated (D1).
    pub may_admit: bool,
    /// Whether incidents of this kind may touch data, so that a report says what became of it.
    pub concerns_data: bool,
    /// How many entries stand behind this.
    pub entries: usize,
}

impl CustomerIncident {
    /// Second pass: folds the visible entries.
    pub fn fold(visible: &VisibleEntries<'_>) -> Self {
        let mut folded = Self {
            entries: visible.entries.len(),
            may_admit: visible.may_admit,
            concerns_data: visible.concerns_data,
            ..Self::default()
        };
        let mut place: BTreeMap<EntryKey, usize> = BTreeMap::new();
        for entry in &visible.entries {
            if let Some(Event::Corrected(correction)) = entry.event() {
                let retracted = visible.retracted.get(&entry.key).copied();
                folded.correct(&place, entry, correction, retracted);
                // A correction of this correction strikes the same line.
                if let Some(&at) = place.get(&correction.target) {
                    place.insert(entry.key, at);
                }
                continue;
            }
            let topic = visible.topics.get(&entry.key).copied().unwrap_or_default();
            let Some(said) = folded.take(entry, topic) else { continue };
            let own = entry.who.as_ref().and_then(|who| who.public.clone());
            place.insert(entry.key, folded.lines.len());
            let retracted = visible.retracted.get(&entry.key).copied();
            if let (Some(Event::EnquiryAnswered(answer)), None) = (entry.event(), retracted) {
                folded.answered.insert(answer.enquiry);
            }
            folded.lines.push(PublicLine {
                key: Some(entry.key),
                occurred: entry.head.occurred,
                known: entry.head.known,
                who: visible.public_who.get(&entry.key).cloned().or(own),
                said,
                corrections: Vec::new(),
                retracted,
            });
        }
        folded.settle();
        folded.lines.sort_by_key(|line| line.occurred);
        folded
    }

    /// Severity and status in force: the last ones said that were not taken back, at their corrected times.
    fn settle(&mut self) {
        for line in self.lines.iter().filter(|line| line.retracted.is_none()) {
            match line.said {
                Said::Opened => self.opened = Some(line.occurred),
                Said::Severity(severity) => self.severity = Some(severity),
                Said::Status(status) => self.status = Some((status, line.occurred)),
                _ => {}
            }
        }
    }

    fn correct(
        &mut self,
        place: &BTreeMap<EntryKey, usize>,
        entry: &Entry,
        correction: &super::event::Corrected,
        retracted: Option<Instant>,
    ) {
        let Some(line) = place.get(&correction.target).and_then(|&at| self.lines.get_mut(at))
        else {
            return;
        };
        let (at, text) = (entry.head.known, correction.text.clone());
        line.corrections.push(PublicCorrection { at, text, retracted });
        if let Some(occurred) = correction.occurred
            && retracted.is_none()
        {
            line.occurred = occurred;
        }
    }

    fn take(&mut self, entry: &Entry, topic: Topic) -> Option<Said> {
        Some(match entry.event()? {
            Event::Opened(opened) => {
                self.title.clone_from(&opened.public_title);
                self.customer.clone_from(&opened.customer);
                self.zone.clone_from(&opened.zone);
                self.began = Some(opened.began);
                Said::Opened
            }
            Event::Noted(noted) => Said::Note(noted.text.clone()),
            Event::AttachmentAdded(added) => Said::Attachment(added.name.clone()),
            Event::FactAsked(asked) => Said::Question(asked.ask.clone()),
            Event::FactAnswered(answered) => Said::Fact {
                asked: answered.asked.clone(),
                answer: answered.answer.clone(),
                confidence: answered.confidence,
                backup: answered.backup.clone(),
                topic,
            },
            Event::ContactMade(made) => Said::Contact {
                with: made.public_with.clone(),
                direction: made.direction,
                channel: made.channel,
                outcome: made.outcome,
                text: made.text.clone(),
                next_update: made.next_update,
            },
            Event::EnquiryReceived(received) => Said::Enquiry(received.text.clone()),
            Event::EnquiryAnswered(answered) => Said::EnquiryAnswer(answered.text.clone()),
            Event::SeverityChanged(change) => Said::Severity(change.severity),
            Event::StatusChanged(change) => Said::Status(change.status),
            Event::OddsDisclosed(disclosed) => Said::OddsWords(disclosed.words.clone()),
            Event::OfferMade(made) => {
                self.offers.make(entry, made, None, self.offers.list.len() + 1);
                let label =
                    self.offers.list.last().map(|offer| offer.label.clone()).unwrap_or_default();
                Said::Offer { label, terms: made.terms.clone() }
            }
            Event::CommitmentMade(made) => {
                let number = self.commitments.list.len() + 1;
                self.commitments.make(entry, &without_internals(made), None, number);
                let known = self.commitments.list.last();
                let label = known.map(|known| known.label.clone()).unwrap_or_default();
                let text = known.map(|known| known.words().to_owned()).unwrap_or_default();
                Said::Promise { label, text, due: made.due, to: made.public_promisee.clone() }
            }
            moved => return self.promise_moved(entry, moved),
        })
    }

    fn promise_moved(&mut self, entry: &Entry, event: &Event) -> Option<Said> {
        let (key, how, text) = match event {
            Event::CommitmentKept(kept) => {
                self.commitments.keep(entry, kept);
                (kept.commitment, PromiseMove::Kept, kept.text.clone())
            }
            Event::CommitmentCompleted(completed) => {
                let Completion { due, compensation, .. } = completed.with.clone();
                let with = Completion { due, compensation, ..Completion::default() };
                self.commitments
                    .complete(&CommitmentCompleted { commitment: completed.commitment, with });
                (completed.commitment, PromiseMove::Completed(due), String::new())
            }
            Event::CommitmentBroken(broken) => {
                self.commitments.break_by(entry, broken);
                (broken.commitment, PromiseMove::BrokenByEvent, broken.text.clone())
            }
            Event::CommitmentRenegotiated(change) => {
                self.commitments.renegotiate(entry, change);
                (change.commitment, PromiseMove::Renegotiated(change.due), change.reason.clone())
            }
            Event::CommitmentWaived(waived) => {
                self.commitments.waive(entry, waived);
                (waived.commitment, PromiseMove::Waived, waived.reason.clone())
            }
            Event::CompensationPaid(paid) => {
                self.commitments.pay(entry, paid);
                let amount = paid.amount.as_ref().map(ToString::to_string);
                let text = amount
                    .into_iter()
                    .chain(Some(paid.text.clone()).filter(|text| !text.is_empty()));
                (paid.commitment, PromiseMove::Compensated, text.collect::<Vec<_>>().join(" · "))
            }
            _ => return None,
        };
        // A promise the customer was never told of is not told of by what became of it.
        let label = self.commitments.get(key)?.label.clone();
        Some(Said::PromiseMoved { label, how, text })
    }

    /// Adds what follows from the clock by `now`: a breach stands at exactly its due time, what is owed for it at the
    /// time at which it became known how late it was (H3).
    #[must_use]
    pub fn with_derived(mut self, now: Instant) -> Self {
        let mut followed = Vec::new();
        for commitment in &self.commitments.list {
            let line = |at: Instant, how: PromiseMove, text: String| PublicLine {
                key: None,
                occurred: at,
                known: at,
                who: None,
                said: Said::PromiseMoved { label: commitment.label.clone(), how, text },
                corrections: Vec::new(),
                retracted: None,
            };
            if let Some(at) = commitment.breach(now).filter(|_| commitment.broken.is_none()) {
                followed.push(line(at, PromiseMove::Breached, commitment.words().to_owned()));
            }
            let settled = commitment.kept.map(|(at, known)| at.max(known)).filter(|at| *at <= now);
            if let (Some(at), Some(owed)) = (settled, commitment.owed(now)) {
                followed.push(line(at, PromiseMove::Owed, judgement_words::owed(&owed)));
            }
        }
        self.lines.extend(followed);
        self.lines.sort_by_key(|line| line.occurred);
        self
    }

    /// The zone, or UTC where its name is not known.
    pub fn tz(&self) -> chrono_tz::Tz {
        self.zone.parse().unwrap_or(chrono_tz::UTC)
    }
}
