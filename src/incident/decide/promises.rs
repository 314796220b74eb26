//! Decisions on promises (H1–H5): what they lack is flagged, never refused.

use super::{Decided, Desk, text};
use crate::incident::{
    command::{self, Command, Selector},
    commitments::{
        self, CommitmentBroken, CommitmentCompleted, CommitmentConsented, CommitmentKept,
        CommitmentMade, CommitmentRenegotiated, CommitmentWaived, CompensationPaid, Formula, Party,
        Rate,
    },
    entry::Visibility,
    event::Event,
    refusal::{Refusal, Warning},
    remedies::Amount,
};

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
            Command::Keep(keep) => self.one(Event::CommitmentKept(CommitmentKept {
                commitment: self.promised(&keep.commitment)?,
                text: keep.text.clone(),
            })),
            Command::Break(broken) if self.is_broken(&broken.commitment)? => {
                Err(Refusal::NothingChanges)
            }
            Command::Break(broken) => self.one(Event::CommitmentBroken(CommitmentBroken {
                commitment: self.promised(&broken.commitment)?,
                text: text(&broken.text, "text")?,
            })),
            Command::Renegotiate(change) => self.renegotiate(change),
            Command::Waive(waive) => self.one(Event::CommitmentWaived(CommitmentWaived {
                commitment: self.promised(&waive.commitment)?,
                reason: text(&waive.reason, "reason")?,
            })),
            Command::Compensate(paid) => self.compensate(paid),
            other => self.judge_people(other),
        }
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
