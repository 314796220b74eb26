//! Decisions on promises (H1–H5): what they lack is flagged, never refused.

use super::desk::{Decided, Desk, text};
use crate::incident::{
    command::{self, Command},
    commitments::{
        self, CommitmentBroken, CommitmentCompleted, CommitmentConsented, CommitmentKept,
        CommitmentMade, CommitmentRenegotiated, CommitmentWaived, CompensationPaid, Formula, Party,
        Rate,
    },
    disclosure,
    event::Event,
    fold::Incident,
    ids::EntryKey,
    labelled::called,
    labels::Labelled,
    refusal::{Refusal, Settled, Warning},
    remedies::Amount,
    selector::Selector,
    timeline::short_key,
    visibility::Visibility,
};

/// Who may see an act where nobody says it: what becomes of a promise is the business of all who see the promise (H3);
/// everything else stays inside.
pub fn usual_visibility(incident: &Incident, command: &Command) -> Visibility {
    let named = match command {
        Command::Keep(it) => &it.commitment,
        Command::Break(it) => &it.commitment,
        Command::Renegotiate(it) => &it.commitment,
        Command::Waive(it) => &it.commitment,
        Command::Compensate(it) => &it.commitment,
        _ => return Visibility::Internal,
    };
    let promises = &incident.commitments;
    let by_label = called(incident, &promises.list, named.0.trim()).ok().flatten();
    let by_key = || super::named::entry_called(incident, &named.0).ok().map(|entry| entry.key);
    let promise = by_label.or_else(by_key).filter(|&key| promises.get(key).is_some());
    match promise {
        Some(key) if disclosure::visible_keys(incident).contains(&key) => Visibility::Customer,
        _ => Visibility::Internal,
    }
}

impl Desk<'_> {
    pub(super) fn judge_promises(&self, command: &Command) -> Decided {
        match command {
            Command::Promise(promise) => self.promise(promise),
            Command::Consent(consent) => {
                let known = self.incident.commitments.get(self.promised(&consent.commitment)?);
                let given = known.is_some_and(|promise| match consent.party {
                    Party::Deliverer => promise.made.deliverer_consented,
                    Party::Customer => promise.made.customer_consented,
                });
                if given {
                    return Err(Refusal::NothingChanges);
                }
                self.internal(Event::CommitmentConsented(CommitmentConsented {
                    commitment: self.promised(&consent.commitment)?,
                    party: consent.party,
                }))
            }
            Command::CompletePromise(complete) => self.complete(complete),
            Command::Keep(keep) => {
                let commitment = self.promised(&keep.commitment)?;
                let text = keep.text.clone();
                let event = Event::CommitmentKept(CommitmentKept { commitment, text });
                Ok(self.settle(commitment, event))
            }
            Command::Break(broken) if self.is_broken(&broken.commitment)? => {
                Err(Refusal::NothingChanges)
            }
            Command::Break(broken) => {
                let commitment = self.promised(&broken.commitment)?;
                let text = text(&broken.text, "text")?;
                let event = Event::CommitmentBroken(CommitmentBroken { commitment, text });
                Ok(self.settle(commitment, event))
            }
            Command::Renegotiate(change) => self.renegotiate(change),
            Command::Waive(waive) => {
                let commitment = self.promised(&waive.commitment)?;
                let reason = text(&waive.reason, "reason")?;
                let event = Event::CommitmentWaived(CommitmentWaived { commitment, reason });
                Ok(self.settle(commitment, event))
            }
            Command::Compensate(paid) => self.compensate(paid),
            other => self.judge_people(other),
        }
    }

    /// Lets it in, and says so where the promise was kept or given up before.
    fn settle(
        &self,
        commitment: EntryKey,
        event: Event,
    ) -> (Vec<(Event, Visibility)>, Vec<Warning>) {
        let warnings = self.settled(commitment).into_iter().collect();
        (vec![(event, self.act.visibility)], warnings)
    }

    /// The entry that kept the promise or gave it up, unless it was taken back.
    fn settled(&self, commitment: EntryKey) -> Option<Warning> {
        let label = self.incident.commitments.get(commitment)?.label.clone();
        let marks = self.incident.marks();
        self.incident.entries().iter().rev().find_map(|entry| {
            let settled = match entry.event()? {
                Event::CommitmentKept(kept) if kept.commitment == commitment => Settled::Kept,
                Event::CommitmentWaived(it) if it.commitment == commitment => Settled::Waived,
                _ => return None,
            };
            marks.retracted_by(entry.key).is_none().then(|| Warning::PromiseSettled {
                label: label.clone(),
                settled,
                entry: short_key(entry.key, self.incident.has_several_writers()),
            })
        })
    }

    pub(super) fn is_broken(&self, named: &Selector) -> Result<bool, Refusal> {
        let key = self.promised(named)?;
        Ok(self.incident.commitments.get(key).is_some_and(|promise| promise.broken.is_some()))
    }

    pub(super) fn promise(&self, promise: &command::Promise) -> Decided {
        if let Some(formula) = &promise.compensation {
            check_formula(formula)?;
        }
        let promisee = promise.promisee.as_ref().map(|who| self.person(who)).transpose()?;
        let public_promisee = promisee
            .and_then(|key| self.incident.stakeholders.get(key))
            .and_then(|who| who.profile.public_label());
        let made = CommitmentMade {
            text: text(&promise.text, "text")?,
            promisee,
            public_promisee,
            due: promise.due,
            standing: promise.standing,
            deliverer: promise.deliverer.clone(),
            deliverer_consented: promise.deliverer_consented,
            customer_consented: promise.customer_consented,
            compensation: promise.compensation.clone(),
            payer: promise.payer.clone(),
            cares: promise.cares.clone(),
            override_reason: promise.override_reason.clone(),
            rests_on: promise.rests_on.as_ref().map(|other| self.promised(other)).transpose()?,
            label: Some(self.incident.numbers().next(Labelled::Promise)),
        };
        let mut warnings: Vec<Warning> =
            commitments::gaps(&made).into_iter().map(Warning::PromiseGap).collect();
        for amount in made.compensation.iter().flat_map(amounts) {
            self.check_cap(amount, &mut warnings);
        }
        Ok((vec![(Event::CommitmentMade(made), self.act.visibility)], warnings))
    }

    pub(super) fn complete(&self, complete: &command::CompletePromise) -> Decided {
        let commitment = self.promised(&complete.commitment)?;
        let Some(known) = self.incident.commitments.get(commitment) else {
            return Err(Refusal::UnknownPromise(complete.commitment.0.clone()));
        };
        if let Some(formula) = &complete.with.compensation {
            check_formula(formula)?;
        }
        if let Some(taken) = known.made.taken(&complete.with) {
            return Err(Refusal::NoGap(taken));
        }
        let made = known.made.clone().completed(&complete.with);
        if made == known.made {
            return Err(Refusal::NothingChanges);
        }
        let mut warnings: Vec<Warning> =
            commitments::gaps(&made).into_iter().map(Warning::PromiseGap).collect();
        for amount in complete.with.compensation.iter().flat_map(amounts) {
            self.check_cap(amount, &mut warnings);
        }
        let event = Event::CommitmentCompleted(CommitmentCompleted {
            commitment,
            with: complete.with.clone(),
        });
        let agreed = complete.with.is_for_them();
        let visibility = if agreed { self.act.visibility } else { Visibility::Internal };
        Ok((vec![(event, visibility)], warnings))
    }

    pub(super) fn renegotiate(&self, change: &command::Renegotiate) -> Decided {
        let commitment = self.promised(&change.commitment)?;
        let due = self.incident.commitments.get(commitment).and_then(commitments::Commitment::due);
        let mut warnings = Vec::new();
        if due.is_some_and(|due| self.moment() >= due) {
            warnings.push(Warning::RenegotiatedTooLate);
        }
        if !change.customer_consented {
            warnings.push(Warning::RenegotiatedWithoutConsent);
        }
        let event = Event::CommitmentRenegotiated(CommitmentRenegotiated {
            commitment,
            due: change.due,
            customer_consented: change.customer_consented,
            reason: change.reason.clone(),
        });
        Ok((vec![(event, self.act.visibility)], warnings))
    }

    pub(super) fn compensate(&self, paid: &command::Compensate) -> Decided {
        let mut warnings = Vec::new();
        if let Some(amount) = &paid.amount {
            self.check_cap(amount, &mut warnings);
        }
        let event = Event::CompensationPaid(CompensationPaid {
            commitment: self.promised(&paid.commitment)?,
            amount: paid.amount.clone(),
            text: paid.text.clone(),
        });
        Ok((vec![(event, self.act.visibility)], warnings))
    }
}

fn check_formula(formula: &Formula) -> Result<(), Refusal> {
    let period = match &formula.rate {
        Rate::FullPeriod { minutes, .. } | Rate::StartedPeriod { minutes, .. } => *minutes,
        _ => 1,
    };
    let clash = amounts(formula)
        .zip(formula.cap.as_ref())
        .next()
        .is_some_and(|(amount, cap)| amount.currency != cap.currency);
    if period == 0 || clash { Err(Refusal::BadFormula) } else { Ok(()) }
}

fn amounts(formula: &Formula) -> impl Iterator<Item = &Amount> {
    match &formula.rate {
        Rate::Fixed { amount }
        | Rate::FullPeriod { amount, .. }
        | Rate::StartedPeriod { amount, .. } => Some(amount),
        Rate::Percentage { .. } | Rate::InKind { .. } => None,
    }
    .into_iter()
}
