//! The second pass: the visible entries folded into the incident as the customer may know it, and what follows from the
//! clock for it. It refuses the internal incident: it is made of visible entries alone.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    super::{
        commitments::{CommitmentCompleted, CommitmentMade, Commitments, Completion},
        entry::{Entry, Instant},
        event::{Corrected, Event},
        ids::EntryKey,
        judgement_words,
        lifecycle::{Severity, Status},
        offers::Offers,
    },
    PromiseMove, PublicCorrection, PublicLine, Said, Topic, VisibleEntries,
};

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
    /// The entries that somebody on the customer's own side is the source of: we said none of them.
    pub theirs: BTreeSet<EntryKey>,
    /// The answers that a later one to the same question replaced.
    pub superseded: BTreeSet<EntryKey>,
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
            theirs: visible.theirs.clone(),
            superseded: visible.superseded.clone(),
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
        correction: &Corrected,
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
                sides: made.public_sides.clone(),
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
            // What was paid by then is no longer owed.
            let settled =
                settled.filter(|at| commitment.paid.as_ref().is_none_or(|(paid, _)| paid > at));
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
