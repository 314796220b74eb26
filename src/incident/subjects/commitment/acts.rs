//! Promising, and what becomes of it (H1–H5): what a promise lacks is flagged, never refused.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::body::{
    CommitmentBroken, CommitmentCompleted, CommitmentConsented, CommitmentKept, CommitmentMade,
    CommitmentRenegotiated, CommitmentWaived, CompensationPaid,
};
use crate::incident::{
    commitments::{self, Care, Completion, Formula, Gap, Party, Rate},
    event::Event,
    ids::EntryKey,
    instant::{Instant, Shift},
    labels::Labelled,
    papers::ReportPart,
    refusal::{Refusal, Settled, Warning},
    remedies::Amount,
    rule::{Decided, Desk, Rule, amounts, text},
    selector::Selector,
    timeline::short_key,
    visibility::Visibility,
};

/// Promises something (H1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
// Each says something of its own, and is stored and recorded by its name.
#[allow(clippy::struct_excessive_bools)]
pub struct Promise {
    /// What, in the words that were used.
    pub text: String,
    /// To whom.
    #[serde(default)]
    pub promisee: Option<Selector>,
    /// By when; none for a standing one.
    #[serde(default)]
    pub due: Option<Instant>,
    /// The term as it was said, where the time was counted from one: `2 working days`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term: Option<String>,
    /// Whether it stands until an event breaks it.
    #[serde(default)]
    pub standing: bool,
    /// Who delivers.
    #[serde(default)]
    pub deliverer: String,
    /// Whether they consented.
    #[serde(default)]
    pub deliverer_consented: bool,
    /// Whether the customer consented.
    #[serde(default)]
    pub customer_consented: bool,
    /// What is owed if it is not kept.
    #[serde(default)]
    pub compensation: Option<Formula>,
    /// Who pays.
    #[serde(default)]
    pub payer: String,
    /// The cares that were checked (H2).
    #[serde(default)]
    pub cares: Vec<Care>,
    /// Why the others were passed over.
    #[serde(default)]
    pub override_reason: String,
    /// The partner's promise that this one rests on (H5).
    #[serde(default)]
    pub rests_on: Option<Selector>,
    /// Whether it is to keep it from happening again: reports list it among the improvements.
    #[serde(default)]
    pub improvement: bool,
    /// Which part of the customer's report it brings that is still missing (L6).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brings: Option<ReportPart>,
}

impl Rule for Promise {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let made = CommitmentMade {
            label: Some(desk.incident.numbers().next(Labelled::Promise)),
            ..self.made(desk)?
        };
        let warnings = self.lacks(desk, &made, desk.moment(), None);
        Ok((vec![(Event::CommitmentMade(made), desk.visibility)], warnings))
    }
}

impl Promise {
    /// What would have to be said to make that promise.
    pub fn of(made: &CommitmentMade) -> Self {
        let made = made.clone();
        Self {
            text: made.text,
            promisee: made.promisee.map(Selector::key),
            due: made.due,
            term: made.term,
            standing: made.standing,
            deliverer: made.deliverer,
            deliverer_consented: made.deliverer_consented,
            customer_consented: made.customer_consented,
            compensation: made.compensation,
            payer: made.payer,
            cares: made.cares,
            override_reason: made.override_reason,
            rests_on: made.rests_on.map(Selector::key),
            improvement: made.improvement,
            brings: made.brings,
        }
    }

    /// The promise it makes, without its label.
    pub(in crate::incident) fn made(&self, desk: &Desk<'_>) -> Result<CommitmentMade, Refusal> {
        if let Some(formula) = &self.compensation {
            check_formula(formula)?;
        }
        let promisee = self.promisee.as_ref().map(|who| desk.person(who)).transpose()?;
        let public_promisee = promisee
            .and_then(|key| desk.incident.stakeholders.get(key))
            .and_then(|who| who.profile.public_label());
        Ok(CommitmentMade {
            text: text(&self.text, "text")?,
            promisee,
            public_promisee,
            due: self.due,
            term: self.term.clone(),
            standing: self.standing,
            deliverer: self.deliverer.clone(),
            deliverer_consented: self.deliverer_consented,
            customer_consented: self.customer_consented,
            compensation: self.compensation.clone(),
            payer: self.payer.clone(),
            cares: self.cares.clone(),
            override_reason: self.override_reason.clone(),
            rests_on: self.rests_on.as_ref().map(|other| desk.promised(other)).transpose()?,
            label: None,
            improvement: self.improvement,
            brings: self.brings,
        })
    }

    /// What is said beside a promise made then: what it lacks, and what is above the contract's cap, alone or with all others
    /// but the one in whose place it is put.
    pub(in crate::incident) fn lacks(
        &self,
        desk: &Desk<'_>,
        made: &CommitmentMade,
        at: Instant,
        instead_of: Option<EntryKey>,
    ) -> Vec<Warning> {
        let mut warnings = desk.gaps(made, at);
        for amount in self.compensation.iter().filter_map(paid_each_time) {
            desk.check_cap(amount, &mut warnings);
        }
        let most = made.compensation.as_ref().and_then(Formula::most);
        desk.check_cap_of_all(most, instead_of, &mut warnings);
        warnings
    }
}

impl Shift for Promise {
    fn shift(&mut self, by: chrono::TimeDelta) {
        self.due.shift(by);
    }
}

/// Records a consent (H1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Consent {
    /// Which promise: `P1`, a label or a key.
    pub commitment: Selector,
    /// Whose consent.
    pub party: Party,
}

impl Rule for Consent {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let known = desk.incident.commitments.get(desk.promised(&self.commitment)?);
        let given = known.is_some_and(|promise| match self.party {
            Party::Deliverer => promise.made.deliverer_consented,
            Party::Customer => promise.made.customer_consented,
        });
        if given {
            return Err(Refusal::NothingChanges);
        }
        desk.internal(Event::CommitmentConsented(CommitmentConsented {
            commitment: desk.promised(&self.commitment)?,
            party: self.party,
        }))
    }
}

/// Fills in what a promise lacks; what stands is renegotiated or corrected, never filled in (H1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct CompletePromise {
    /// Which promise: `P1`, a label or a key.
    pub commitment: Selector,
    /// With what.
    pub with: Completion,
}

impl Rule for CompletePromise {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let commitment = desk.promised(&self.commitment)?;
        let Some(known) = desk.incident.commitments.get(commitment) else {
            return Err(Refusal::UnknownPromise(self.commitment.0.clone()));
        };
        if let Some(formula) = &self.with.compensation {
            check_formula(formula)?;
        }
        if let Some(taken) = known.made.taken(&self.with) {
            return Err(Refusal::NoGap(taken));
        }
        let made = known.made.clone().completed(&self.with);
        if made == known.made {
            return Err(Refusal::NothingChanges);
        }
        let mut warnings = desk.gaps(&made, known.at);
        for amount in self.with.compensation.iter().filter_map(paid_each_time) {
            desk.check_cap(amount, &mut warnings);
        }
        let added = self.with.compensation.as_ref().and_then(Formula::most);
        desk.check_cap_of_all(added, None, &mut warnings);
        let event =
            Event::CommitmentCompleted(CommitmentCompleted { commitment, with: self.with.clone() });
        let agreed = self.with.is_for_them();
        let visibility = if agreed { desk.visibility } else { Visibility::Internal };
        Ok((vec![(event, visibility)], warnings))
    }
}

/// Records that a promise was kept (H3); the act's `at` is when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Keep {
    /// Which.
    pub commitment: Selector,
    /// How.
    #[serde(default)]
    pub text: String,
}

impl Rule for Keep {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let commitment = desk.promised(&self.commitment)?;
        let text = self.text.clone();
        let event = Event::CommitmentKept(CommitmentKept { commitment, text });
        Ok(desk.settle(commitment, event))
    }
}

/// Records the event that broke a standing promise (H1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Break {
    /// Which.
    pub commitment: Selector,
    /// By what.
    pub text: String,
}

impl Rule for Break {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        if desk.is_broken(&self.commitment)? {
            return Err(Refusal::NothingChanges);
        }
        let commitment = desk.promised(&self.commitment)?;
        let text = text(&self.text, "text")?;
        let event = Event::CommitmentBroken(CommitmentBroken { commitment, text });
        Ok(desk.settle(commitment, event))
    }
}

/// Renegotiates a promise (H4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Renegotiate {
    /// Which.
    pub commitment: Selector,
    /// The new due time.
    pub due: Instant,
    /// The term as it was said, where the time was counted from one: `2 working days`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term: Option<String>,
    /// Whether the customer consented.
    #[serde(default)]
    pub customer_consented: bool,
    /// Why.
    #[serde(default)]
    pub reason: String,
    /// What shows that the customer agreed then: an attachment, or what was said with them.
    #[serde(default)]
    pub evidence: Option<Selector>,
}

impl Rule for Renegotiate {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let commitment = desk.promised(&self.commitment)?;
        let due = desk.incident.commitments.get(commitment).and_then(commitments::Commitment::due);
        let mut warnings = Vec::new();
        if due.is_some_and(|due| desk.moment() >= due) {
            warnings.push(Warning::RenegotiatedTooLate);
        }
        if !self.customer_consented {
            warnings.push(Warning::RenegotiatedWithoutConsent);
        }
        let evidence = self.evidence.as_ref().map(|named| desk.shown_by(named)).transpose()?;
        let is_before = due.is_some_and(|due| desk.moment() < due);
        if is_before && evidence.is_none() && desk.is_said_after(due) {
            warnings.push(Warning::AgreedLater);
        }
        let event = Event::CommitmentRenegotiated(CommitmentRenegotiated {
            commitment,
            due: self.due,
            term: self.term.clone(),
            customer_consented: self.customer_consented,
            reason: self.reason.clone(),
            evidence,
        });
        Ok((vec![(event, desk.visibility)], warnings))
    }
}

/// Records that the promisee gave a promise up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Waive {
    /// Which.
    pub commitment: Selector,
    /// Why.
    pub reason: String,
    /// What shows that the customer agreed then: an attachment, or what was said with them.
    #[serde(default)]
    pub evidence: Option<Selector>,
}

impl Rule for Waive {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let commitment = desk.promised(&self.commitment)?;
        let reason = text(&self.reason, "reason")?;
        let evidence = self.evidence.as_ref().map(|named| desk.shown_by(named)).transpose()?;
        let known = desk.incident.commitments.get(commitment);
        let breach = known.and_then(|promise| promise.breach(desk.context.now));
        let event = Event::CommitmentWaived(CommitmentWaived { commitment, reason, evidence });
        let (events, mut warnings) = desk.settle(commitment, event);
        let is_before = breach.is_some_and(|breach| desk.moment() < breach);
        if is_before && evidence.is_none() && desk.is_said_after(breach) {
            warnings.push(Warning::AgreedLater);
        }
        Ok((events, warnings))
    }
}

/// Records compensation (H3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Compensate {
    /// For which promise.
    pub commitment: Selector,
    /// How much, where it is money.
    #[serde(default)]
    pub amount: Option<Amount>,
    /// In words.
    #[serde(default)]
    pub text: String,
}

impl Rule for Compensate {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let mut warnings = Vec::new();
        amounts(&self.amount)?;
        if let Some(amount) = &self.amount {
            desk.check_cap(amount, &mut warnings);
        }
        desk.check_cap_of_paid(self.amount.as_ref(), &mut warnings);
        let event = Event::CompensationPaid(CompensationPaid {
            commitment: desk.promised(&self.commitment)?,
            amount: self.amount.clone(),
            text: self.text.clone(),
        });
        Ok((vec![(event, desk.visibility)], warnings))
    }
}

impl Desk<'_> {
    /// What shows that the customer agreed: an attachment, or what was said with somebody, which stands.
    fn shown_by(&self, named: &Selector) -> Result<EntryKey, Refusal> {
        let entry = self.entry(named)?;
        let stands = self.incident.marks().retracted_by(entry.key).is_none();
        if stands && commitments::may_show_consent(entry) {
            Ok(entry.key)
        } else {
            Err(Refusal::NotEvidence(named.0.clone()))
        }
    }

    /// Whether what is recorded now is learnt only after that time; in an incident written up as a whole the time counts
    /// at which it was known (K7).
    pub(in crate::incident) fn is_said_after(&self, time: Option<Instant>) -> bool {
        let live = self.incident.is_live_record();
        let learnt = self.known.filter(|_| !live).unwrap_or(self.context.now);
        time.is_some_and(|time| learnt >= time)
    }

    /// Lets it in, and says so where the promise was kept or given up before.
    fn settle(
        &self,
        commitment: EntryKey,
        event: Event,
    ) -> (Vec<(Event, Visibility)>, Vec<Warning>) {
        let warnings = self.settled(commitment).into_iter().collect();
        (vec![(event, self.visibility)], warnings)
    }

    /// The entry that kept the promise or gave it up, unless it was taken back.
    fn settled(&self, commitment: EntryKey) -> Option<Warning> {
        let label = self.incident.commitments.get(commitment)?.label.clone();
        let marks = self.incident.marks();
        self.incident.entries().iter().rev().find_map(|entry| {
            let (settles, settled) = if let Event::CommitmentKept(kept) = entry.event()? {
                (kept.commitment, Settled::Kept)
            } else if let Event::CommitmentWaived(waived) = entry.event()? {
                (waived.commitment, Settled::Waived)
            } else {
                return None;
            };
            let stands = settles == commitment && marks.retracted_by(entry.key).is_none();
            stands.then(|| Warning::PromiseSettled {
                label: label.clone(),
                settled,
                entry: short_key(entry.key, self.incident.has_several_writers()),
            })
        })
    }

    pub(in crate::incident) fn is_broken(&self, named: &Selector) -> Result<bool, Refusal> {
        let key = self.promised(named)?;
        Ok(self.incident.commitments.get(key).is_some_and(|promise| promise.broken.is_some()))
    }
}

/// Whether a formula holds together: a period that is none owes nothing, and one currency is not counted in another.
pub(in crate::incident) fn check_formula(formula: &Formula) -> Result<(), Refusal> {
    let period = match &formula.rate {
        Rate::FullPeriod { minutes, .. } | Rate::StartedPeriod { minutes, .. } => *minutes,
        Rate::Fixed { .. } | Rate::Percentage { .. } | Rate::InKind { .. } => 1,
    };
    amounts(formula.amounts())?;
    let mut all = formula.amounts();
    let first = all.next();
    let clash = all.any(|other| first.is_some_and(|first| first.currency != other.currency));
    if period == 0 || clash { Err(Refusal::BadFormula) } else { Ok(()) }
}

/// The amount of which the contract's cap speaks: what is paid each time.
fn paid_each_time(formula: &Formula) -> Option<&Amount> {
    match &formula.rate {
        Rate::Fixed { amount }
        | Rate::FullPeriod { amount, .. }
        | Rate::StartedPeriod { amount, .. } => Some(amount),
        Rate::Percentage { .. } | Rate::InKind { .. } => None,
    }
}

impl Desk<'_> {
    /// What a promise made then lacks. In a history (K7) it was made as it was made, and nothing can be agreed any more: only
    /// the time that the report has to name is asked for.
    fn gaps(&self, made: &CommitmentMade, at: Instant) -> Vec<Warning> {
        let is_live = self.incident.history().is_none();
        let gaps = self.incident.gaps_of(made, at).into_iter();
        gaps.filter(|gap| is_live || *gap == Gap::NoDue).map(Warning::PromiseGap).collect()
    }
}
