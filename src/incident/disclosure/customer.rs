//! The second pass: the visible entries folded into the incident as the customer may know it, and what follows from the
//! clock for it. It refuses the internal incident: it is made of visible entries alone.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    super::{
        actions::{Action, ActionChanged, ActionGiven, Actions, Standing},
        commitments::{CommitmentCompleted, Commitments, Completion, without_label},
        entry::Entry,
        event::{Corrected, Event, History},
        exact_times::ExactTimes,
        ids::EntryKey,
        instant::Instant,
        kinds::Customer,
        lifecycle::{CustomerKind, Impacts, Lifecycle, Severity, Status},
        offers::Offers,
        prose::Prose,
        time::Precision,
        updates::{Direction, Outcome},
        wording,
    },
    ActionMove, PauseMove, PromiseMove, PublicCorrection, PublicLateWord, PublicLine, Said,
    VisibleEntries,
    public_promise::without_internals,
    unshown::{Told, Unshown},
};
use crate::playbook::QuestionKind;

/// A word between us and the customer, without what was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// When.
    pub at: Instant,
    /// Who began it.
    pub direction: Direction,
    /// What came of it.
    pub outcome: Outcome,
    /// When the next update was promised for (G5).
    pub next_update: Option<Instant>,
    /// Whether they were told that service is restored.
    pub restored: bool,
}

/// The incident as the customer may know it. There is no conversion from [`Incident`](super::super::Incident); only [`VisibleEntries`] fold to it.
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
    /// When the last of it was recorded, where it was written up afterwards (K7).
    pub compiled: Option<Instant>,
    /// The status, as far as it was made visible.
    pub status: Option<(Status, Instant)>,
    /// Every status that was made visible and stands, by when it happened.
    pub statuses: Vec<(Status, Instant)>,
    /// The severity, as far as it was made visible.
    pub severity: Option<Severity>,
    /// Every line, by the time it happened.
    pub lines: Vec<PublicLine>,
    /// Every word between us and them that the customer knows of; also one whose text was erased.
    pub spoken: Vec<Spoken>,
    /// The next words that were visibly promised and came late or not at all (G8).
    pub late_words: Vec<PublicLateWord>,
    /// The promises the customer knows of, without who delivers, who pays and what was checked before.
    pub commitments: Commitments,
    /// The offers the customer knows of.
    pub offers: Offers,
    /// The actions the customer knows of, without who does them and what they cost.
    pub actions: Actions,
    /// What was visibly written for the sections of the report (L5).
    pub prose: Prose,
    /// The enquiries that were visibly answered (G4).
    pub answered: BTreeSet<EntryKey>,
    /// The entries that somebody on the customer's own side is the source of: we said none of them.
    pub theirs: BTreeSet<EntryKey>,
    /// What passed between us and authorities, press or others who have the same trouble, and nobody of the customer's.
    pub of_others: BTreeSet<EntryKey>,
    /// Their questions that object to a document, with the point of it as they called it.
    pub objections: BTreeMap<EntryKey, String>,
    /// What the customer is.
    pub kind: CustomerKind,
    /// The answers that a later one to the same question replaced.
    pub superseded: BTreeSet<EntryKey>,
    /// Whether every condition burns, so that a visible statement of responsibility may be repeated (D1).
    pub may_admit: bool,
    /// Whether incidents of this kind may touch data, so that a report says what became of it.
    pub concerns_data: bool,
    /// The kinds of question that the checklist asks: what was lost and what was not affected are kinds of their own (A7).
    pub asked: BTreeSet<QuestionKind>,
    /// Which times of visible entries were stated to the second.
    pub exact: ExactTimes,
    /// How many entries stand behind this.
    pub entries: usize,
    /// The promises of which something was hidden, without words.
    told: Told,
}

impl CustomerIncident {
    /// Second pass: folds the visible entries.
    pub fn fold(visible: &VisibleEntries<'_>) -> Self {
        let mut folded = Self {
            entries: visible.entries.len(),
            theirs: visible.theirs.clone(),
            superseded: visible.superseded.clone(),
            may_admit: visible.may_admit,
            concerns_data: visible.concerns_data,
            late_words: visible.late_words.clone(),
            asked: visible.asked.clone(),
            of_others: visible.of_others.clone(),
            kind: visible.kind,
            ..Self::default()
        };
        let mut place: BTreeMap<EntryKey, usize> = BTreeMap::new();
        let mut lifecycle = Lifecycle::default();
        let (is_live, history) = opening_of(visible);
        let recorded = visible.entries.iter().map(|entry| entry.head.recorded);
        folded.compiled = recorded.max().filter(|_| history.is_some());
        folded.commitments.go_by_times_stated(!is_live);
        for entry in &visible.entries {
            if let Some(acts) = entry.acts()
                && let Event::Corrected(correction) = acts.as_ref()
            {
                let retracted = visible.retracted.get(&entry.key).copied();
                let held = !visible.unheld.contains(&entry.key);
                folded.correct(&place, entry, correction, (retracted, held));
                // A correction of this correction strikes the same line.
                if let Some(&at) = place.get(&correction.target) {
                    place.insert(entry.key, at);
                }
                continue;
            }
            if visible.unjustified.contains(&entry.key) {
                continue;
            }
            let said = say(&visible.marks.as_promised(entry), visible);
            // What was written for the report is no part of what happened: it has no line.
            let is_prose = matches!(entry.event(), Some(Event::SectionWritten(_)));
            if said.is_none() && !entry.is_gone() && !is_prose {
                continue;
            }
            if let Some((entry, text)) = visible.standing(entry) {
                // Why a status or a severity was chosen is ours.
                match entry.acts().as_deref() {
                    Some(Event::SeverityChanged(change)) => {
                        lifecycle.rate(&entry, change.severity, "");
                    }
                    Some(Event::StatusChanged(change)) => {
                        lifecycle.move_to(&entry, change.status, "");
                    }
                    Some(acts) => {
                        folded.reckon(&entry.as_learnt(is_live), acts, text, visible);
                    }
                    None => {}
                }
            }
            let Some(said) = said else { continue };
            let own = entry.who.as_ref().and_then(|who| who.public.clone());
            place.insert(entry.key, folded.lines.len());
            let occurred = visible.marks.occurred_of(entry.key).unwrap_or(entry.head.occurred);
            let known = visible.marks.known_of(entry);
            folded.exact.note(occurred, &entry.head);
            folded.lines.push(PublicLine {
                key: Some(entry.key),
                occurred,
                precision: Precision::of(&entry.head, occurred),
                known,
                is_known_stated: entry.head.stated
                    && history.is_none_or(|it| it.known(occurred) != known),
                who: visible
                    .public_who
                    .get(&entry.key)
                    .cloned()
                    .or(own)
                    .filter(|who| !who.is_empty()),
                said,
                because: because(visible, entry),
                corrections: Vec::new(),
                retracted: visible.retracted.get(&entry.key).copied(),
                held: !visible.unheld.contains(&entry.key),
            });
        }
        let silenced = visible.silenced.iter();
        folded
            .lines
            .extend(silenced.map(|&(at, lost)| PublicLine::neutral(at, Said::Erased(lost))));
        folded.lines.sort_by_key(|line| line.occurred);
        folded.spoken.sort_by_key(|word| word.at);
        for entry in &visible.unstated {
            lifecycle.erase(entry);
            // What is not a promise has no due time to lose.
            entry.head.references.iter().for_each(|key| folded.commitments.blur(*key));
        }
        visible.told.blur(&mut folded.commitments);
        folded.told = visible.told.clone();
        // Where another may have held last, none is stated.
        let rated = lifecycle.severities.last().filter(|_| !visible.is_rating_lost);
        folded.severity = rated.map(|change| change.value);
        folded.status = lifecycle.stated();
        folded.statuses = lifecycle.timed().collect();
        folded
    }

    fn correct(
        &mut self,
        place: &BTreeMap<EntryKey, usize>,
        entry: &Entry,
        correction: &Corrected,
        (retracted, held): (Option<Instant>, bool),
    ) {
        let Some(line) = place.get(&correction.target).and_then(|&at| self.lines.get_mut(at))
        else {
            return;
        };
        // Of a history that somebody corrected while writing it up, nothing was known otherwise (K7).
        let is_typo = self.compiled.is_some() && !entry.head.is_dated();
        let at = if is_typo { line.known } else { entry.head.known };
        let is_state = matches!(line.said, Said::Severity(_) | Said::Status(_));
        // The words of a state are of its reason, which is ours: that its time was corrected is all there is to say.
        if is_state && correction.occurred.is_none() {
            return;
        }
        // The title stands; when it began is said where times are said.
        let is_beginning = matches!(line.said, Said::Opened) && correction.began.is_some();
        let text = if is_state || is_beginning { String::new() } else { correction.text.clone() };
        line.corrections.push(PublicCorrection { at, text, retracted, held });
    }

    /// Takes in one entry that stands, with the words that replace its own: by the same rules as the house's own fold.
    // Of most kinds a line is all there is; `what_the_customer_is_told_is_reckoned_with` goes over all kinds that are more.
    #[allow(clippy::wildcard_enum_match_arm)]
    fn reckon(
        &mut self,
        entry: &Entry,
        acts: &Event,
        text: Option<&str>,
        visible: &VisibleEntries<'_>,
    ) {
        let (number, label) = visible.labels.get(&entry.key).cloned().unwrap_or_default();
        match acts {
            Event::Opened(opened) => {
                self.title.clone_from(&opened.public_title);
                self.customer.clone_from(&opened.customer);
                self.zone.clone_from(&opened.zone);
                self.began = Some(opened.began);
                self.opened = Some(entry.head.occurred);
            }
            // A word with authorities or press is none with them.
            Event::ContactMade(_) if visible.of_others.contains(&entry.key) => {}
            Event::ContactMade(made) => self.spoken.push(Spoken {
                at: entry.head.occurred,
                direction: made.direction,
                outcome: made.outcome,
                next_update: made.next_update,
                restored: made.restored,
            }),
            Event::EnquiryReceived(received) if received.document.is_some() => {
                self.objections.insert(entry.key, received.point.clone());
            }
            Event::EnquiryAnswered(answered) => {
                self.answered.insert(answered.enquiry);
            }
            Event::OfferMade(made) => {
                self.offers.make(entry, made, text, number);
                if let Some(offer) = self.offers.list.last_mut() {
                    offer.label = label;
                }
            }
            Event::OfferAnswered(answered) => self.offers.answer(entry, answered),
            Event::CommitmentMade(made) => {
                self.commitments.make(entry, &without_internals(made), text, number);
                if let Some(promise) = self.commitments.list.last_mut() {
                    promise.label = label;
                }
            }
            Event::CommitmentKept(kept) => self.commitments.keep(entry, kept),
            Event::CommitmentCompleted(completed) => {
                let Completion { due, term, compensation, .. } = completed.with.clone();
                let with = Completion { due, term, compensation, ..Completion::default() };
                let commitment = completed.commitment;
                self.commitments.complete(&CommitmentCompleted { commitment, with });
            }
            Event::CommitmentBroken(broken) => {
                self.commitments.break_by(entry, broken, text);
            }
            Event::CommitmentRenegotiated(change) => {
                self.commitments.renegotiate(entry, change);
            }
            Event::CommitmentWaived(waived) => self.commitments.waive(entry, waived, text),
            Event::PauseBegun(begun) => self.commitments.pause(entry, begun, text),
            Event::PauseEnded(ended) => self.commitments.resume(entry, ended),
            Event::CompensationPaid(paid) => self.commitments.pay(entry, paid, text),
            Event::ActionGiven(given) => {
                let plan = given.plan.for_customer();
                let given = ActionGiven { plan, cause: None, ..given.clone() };
                self.actions.give(entry, &given, text, number);
                if let Some(action) = self.actions.list.last_mut() {
                    action.label = label;
                }
            }
            Event::ActionChanged(changed) => {
                let plan = changed.plan.for_customer();
                self.actions.change(&ActionChanged { plan, ..changed.clone() });
            }
            Event::ActionReported(it) => self.actions.report(entry, it, text),
            Event::ActionChecked(it) => self.actions.check(entry, it, text),
            Event::ActionDropped(it) => self.actions.drop(entry, it, text),
            Event::SectionWritten(it) => {
                self.prose.write(entry, it.section, text.unwrap_or(&it.text).to_owned());
            }
            _ => {}
        }
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
                precision: Precision::Minute,
                known: at,
                is_known_stated: false,
                who: None,
                said: Said::PromiseMoved {
                    promise: commitment.key,
                    label: commitment.label.clone(),
                    how,
                    text,
                },
                because: String::new(),
                corrections: Vec::new(),
                retracted: None,
                held: true,
            };
            let breached = |at: Instant, withdrawn: Option<Instant>| PublicLine {
                retracted: withdrawn,
                ..line(at, PromiseMove::Breached, commitment.words().to_owned())
            };
            let withdrawn = commitment.withdrawn_breaches(now).into_iter();
            followed.extend(withdrawn.map(|(at, withdrawn)| breached(at, Some(withdrawn))));
            if let Some(at) = commitment.breached_by_clock(now) {
                followed.push(breached(at, None));
            }
            if let (Some(at), Some(owed)) = (commitment.owed_since(now), commitment.owed(now)) {
                followed.push(line(at, PromiseMove::Owed, wording::owed(&owed)));
            }
        }
        let mut missing: Vec<_> =
            self.unshown(now).into_iter().map(|(lost, _, at)| (at, lost)).collect();
        missing.sort_unstable();
        missing.dedup();
        let neutral = |(at, lost)| PublicLine::neutral(at, Said::Unshown(lost));
        self.lines.extend(missing.into_iter().map(neutral));
        self.lines.extend(followed);
        self.lines.sort_by_key(|line| line.occurred);
        self
    }

    /// The same without promises, offers and actions, for those whom they do not concern.
    #[must_use]
    pub fn without_promises(self) -> Self {
        let (commitments, offers, actions, told) = Default::default();
        Self { commitments, offers, actions, told, ..self }
    }

    /// What the customer was told of promises by an instant and reads no more, because it was hidden.
    pub(in crate::incident) fn unshown(&self, now: Instant) -> BTreeSet<Unshown> {
        self.told.missing(&self.commitments, now)
    }

    /// Every impact, as far as the customer was told; `None` where the times told contradict one another, or nothing was
    /// told of any (K8).
    pub fn impacts(&self, now: Instant) -> Option<Impacts> {
        let began = self.began.or_else(|| self.statuses.first().map(|(_, at)| *at))?;
        Impacts::of(began, self.statuses.iter().copied(), now)
    }

    /// The status that was stated last, and since when it has held: said again, it holds since the first word. Service is
    /// restored since the end of the last impact, so that no head disagrees with the duration beside it (K8).
    pub fn holds_since(&self, now: Instant) -> Option<(Status, Instant)> {
        let (status, said) = self.status?;
        let again = self.statuses.iter().rev().take_while(|(other, _)| *other == status);
        let first = again.last().map_or(said, |(_, at)| *at);
        let restored = || self.impacts(now).and_then(|impacts| impacts.restored_at());
        let since = if status == Status::Resolved { restored() } else { None };
        Some((status, since.unwrap_or(first)))
    }

    /// How an action stands as far as the customer knows, and since when.
    pub fn standing_of(&self, action: &Action) -> (Standing, Instant) {
        action.standing(self.tz(), |_| false)
    }

    /// The zone, or UTC where its name is not known.
    pub fn tz(&self) -> chrono_tz::Tz {
        self.zone.parse().unwrap_or(chrono_tz::UTC)
    }
}

/// What an entry says, in its own words; `None` for what is never shown.
// `the_customer_reads_what_the_row_of_its_kind_says` goes over all kinds.
#[allow(clippy::wildcard_enum_match_arm)]
fn say(entry: &Entry, visible: &VisibleEntries<'_>) -> Option<Said> {
    let label = || visible.labels.get(&entry.key).map(|(_, label)| label.clone());
    Some(match entry.event()? {
        Event::Opened(_) => Said::Opened,
        Event::Noted(noted) => Said::Note(noted.text.clone()),
        Event::SafetyInstructed(said) => Said::Note(said.text.clone()),
        Event::AttachmentAdded(added) => Said::Attachment(added.name.clone()),
        Event::FactAsked(asked) => Said::Question(asked.ask.clone()),
        Event::FactAnswered(answered) => Said::Fact {
            asked: visible.named.get(&entry.key).cloned().unwrap_or_default(),
            answer: answered.answer.clone(),
            confidence: answered.confidence,
            backup: answered.backup.clone(),
            count: answered.count.clone(),
            topic: visible.topics.get(&entry.key).copied().unwrap_or_default(),
        },
        Event::ContactMade(made) => Said::Contact {
            with: made.public_with.clone(),
            sides: made.public_sides.clone(),
            direction: made.direction,
            channel: made.channel,
            outcome: made.outcome,
            text: made.text.clone(),
            next_update: made.next_update,
        },
        Event::EnquiryReceived(received) => Said::Enquiry(received.text.clone()),
        Event::EnquiryAnswered(answered) => Said::EnquiryAnswer(answered.text.clone()),
        Event::DocumentReceived(received) => Said::Received {
            signed: received.signed,
            need: received.need,
            text: received.text.clone(),
        },
        Event::SeverityChanged(change) => Said::Severity(change.severity),
        Event::StatusChanged(change) => Said::Status(change.status),
        Event::OddsDisclosed(disclosed) => Said::OddsWords(disclosed.words.clone()),
        Event::OfferMade(made) => Said::Offer {
            label: label()?,
            terms: made.terms.clone(),
            amount: made.amount.as_ref().map(ToString::to_string),
        },
        Event::CommitmentMade(made) => {
            let label = label()?;
            let text = without_label(&label, &made.text).to_owned();
            let to = made.public_promisee.clone();
            Said::Promise { promise: entry.key, label, text, due: made.due, to }
        }
        Event::PauseBegun(begun) => Said::Pause {
            how: if begun.customer_consented { PauseMove::Agreed } else { PauseMove::NotAgreed },
            text: begun.reason.clone(),
        },
        Event::PauseEnded(ended) => Said::Pause { how: PauseMove::Ended, text: ended.text.clone() },
        Event::ActionGiven(given) => Said::Action {
            action: entry.key,
            label: label()?,
            text: given.text.clone(),
            due: given.plan.due,
        },
        moved => {
            let of_promise = say_of_promise(moved, visible);
            return of_promise
                .or_else(|| say_of_action(moved, visible))
                .or_else(|| say_of_offer(moved, visible))
                .or_else(|| say_learnt(moved));
        }
    })
}

/// What the customer said to an offer. One that they may not read is not told of by that.
fn say_of_offer(event: &Event, visible: &VisibleEntries<'_>) -> Option<Said> {
    let Event::OfferAnswered(it) = event else { return None };
    let label = visible.labels.get(&it.offer)?.1.clone();
    Some(Said::OfferAnswered {
        offer: it.offer,
        label,
        accepted: it.accepted,
        text: it.text.clone(),
    })
}

/// What was learnt, by the row of its kind.
fn say_learnt(event: &Event) -> Option<Said> {
    let row = event.row();
    let text = event.public_words().filter(|_| row.customer == Customer::Learnt)?.to_owned();
    Some(Said::Learnt { kind: row.name, text })
}

/// What became of an action. One that the customer was never told of is not told of by that.
// `the_customer_reads_what_the_row_of_its_kind_says` goes over all kinds.
#[allow(clippy::wildcard_enum_match_arm)]
fn say_of_action(event: &Event, visible: &VisibleEntries<'_>) -> Option<Said> {
    let (action, how, text) = match event {
        Event::ActionChanged(it) => (it.action, ActionMove::Changed(it.plan.due), String::new()),
        Event::ActionReported(it) if it.done => (it.action, ActionMove::Done, it.text.clone()),
        Event::ActionReported(it) => (it.action, ActionMove::Told, it.text.clone()),
        Event::ActionChecked(it) => (it.action, ActionMove::Checked(it.result), it.text.clone()),
        Event::ActionDropped(it) => (it.action, ActionMove::Dropped, it.reason.clone()),
        _ => return None,
    };
    let label = visible.labels.get(&action)?.1.clone();
    Some(Said::ActionMoved { action, label, how, text })
}

/// What became of a promise. One that the customer was never told of is not told of by that.
// `the_customer_reads_what_the_row_of_its_kind_says` goes over all kinds.
#[allow(clippy::wildcard_enum_match_arm)]
fn say_of_promise(event: &Event, visible: &VisibleEntries<'_>) -> Option<Said> {
    let (key, how, text) = match event {
        Event::CommitmentKept(kept) => (kept.commitment, PromiseMove::Kept, kept.text.clone()),
        Event::CommitmentCompleted(completed) => {
            (completed.commitment, PromiseMove::Completed(completed.with.due), String::new())
        }
        Event::CommitmentBroken(broken) => {
            (broken.commitment, PromiseMove::BrokenByEvent, broken.text.clone())
        }
        Event::CommitmentRenegotiated(change) => {
            (change.commitment, PromiseMove::Renegotiated(change.due), change.reason.clone())
        }
        Event::CommitmentWaived(waived) => {
            (waived.commitment, PromiseMove::Waived, waived.reason.clone())
        }
        Event::CompensationPaid(paid) => {
            let amount = paid.amount.as_ref().map(ToString::to_string);
            let text = Some(paid.text.clone()).filter(|text| !text.is_empty());
            let text = amount.into_iter().chain(text).collect::<Vec<_>>().join(" · ");
            (paid.commitment, PromiseMove::Compensated, text)
        }
        _ => return None,
    };
    let label = visible.labels.get(&key)?.1.clone();
    Some(Said::PromiseMoved { promise: key, label, how, text })
}

/// The words of a status that were recorded for the customer to read. Where they were corrected, the correction may be of the
/// reason that stays ours: then there are none.
fn because(visible: &VisibleEntries<'_>, entry: &Entry) -> String {
    match entry.event() {
        Some(Event::StatusChanged(change)) if visible.marks.corrections(entry.key).is_empty() => {
            change.told.clone()
        }
        _ => String::new(),
    }
}

/// Whether it was recorded while it went on, and how it was written up afterwards where it was not.
fn opening_of(visible: &VisibleEntries<'_>) -> (bool, Option<History>) {
    let opened = visible.entries.iter().find_map(|entry| match entry.event() {
        Some(Event::Opened(opened)) => Some((!entry.head.stated, opened.history)),
        _ => None,
    });
    opened.unwrap_or((true, None))
}
