//! Decisions on acts of judgement. Two gates refuse here: a remedy accepted with its cost blank (B2) and — in drafts,
//! see [`super::super::drafts`] — a responsibility statement while a lamp is dark (D1). Everything else warns.

use super::{Decided, Desk, text};
use crate::incident::{
    briefs::{self, BriefPassed},
    command::{self, Command, Selector},
    commitments::{
        self, CommitmentBroken, CommitmentCompleted, CommitmentConsented, CommitmentKept,
        CommitmentMade, CommitmentRenegotiated, CommitmentWaived, CompensationPaid, Formula, Party,
        Rate,
    },
    decisions::{DecisionSecondRead, DecisionSought, DecisionTaken, MissedWindowCosted},
    duty::{HandoverBegun, HandoverReadBack, ShiftEnded, ShiftStarted},
    entry::Visibility,
    escalation::{self, EscalationAccepted, EscalationRaised, FalseAlarm, Signal, SignalSeen},
    event::Event,
    ids::EntryKey,
    links::{EntryShared, IncidentLinked, ResourceConfirmed},
    offers::{OfferJustified, OfferMade, OfferRanked},
    refusal::{Refusal, Warning},
    remedies::{
        Amount, Cost, OddsDisclosed, OddsRevised, RemedyAccepted, RemedyChanged, RemedyDropped,
        RemedyProposed, Terms,
    },
    responsibility::LampSet,
};
use crate::playbook::Side;

impl Desk<'_> {
    pub(super) fn judge(&self, command: &Command) -> Decided {
        match command {
            Command::ProposeRemedy(proposed) => self.propose(proposed),
            Command::ChangeRemedy(change) => self.change_remedy(change),
            Command::ReviseOdds(revise) => self.revise(revise),
            Command::DiscloseOdds(disclose) => self.disclose(disclose),
            Command::AcceptRemedy(accept) => self.accept(accept),
            Command::DropRemedy(drop) => self.internal(Event::RemedyDropped(RemedyDropped {
                remedy: self.remedy(&drop.remedy)?,
                reason: drop.reason.clone(),
            })),
            Command::Offer(offer) => self.offer(offer),
            Command::RankOffer(rank) => self.rank(rank),
            Command::JustifyOffer(justify) => {
                let offer = self.incident.offers.get(self.offered(&justify.offer)?);
                let said = (justify.reason.trim().to_owned(), justify.approver.trim().to_owned());
                if offer.is_some_and(|offer| offer.justified.as_ref() == Some(&said)) {
                    return Err(Refusal::NothingChanges);
                }
                self.internal(Event::OfferJustified(OfferJustified {
                    offer: self.offered(&justify.offer)?,
                    reason: text(&justify.reason, "reason")?,
                    approver: text(&justify.approver, "approver")?,
                }))
            }
            Command::SeekDecision(seek) => self.internal(Event::DecisionSought(DecisionSought {
                text: text(&seek.text, "text")?,
                window: seek.window,
                by: seek.by.clone(),
            })),
            Command::Decide(decide) => self.take_decision(decide),
            Command::CostMissedWindow(cost) => {
                let window = self.incident.decisions.window(self.window(&cost.sought)?);
                if window.is_some_and(|window| window.extra_cost.as_ref() == Some(&cost.cost)) {
                    return Err(Refusal::NothingChanges);
                }
                self.internal(Event::MissedWindowCosted(MissedWindowCosted {
                    sought: self.window(&cost.sought)?,
                    cost: cost.cost.clone(),
                    note: cost.note.clone(),
                }))
            }
            Command::SecondRead(read) => {
                let decision = self.of_kind(&read.decision, "decision-taken")?;
                if self.incident.decisions.get(decision).is_some_and(|decision| {
                    decision.taken.second_reader.as_deref() == Some(read.reader.trim())
                }) {
                    return Err(Refusal::NothingChanges);
                }
                self.internal(Event::DecisionSecondRead(DecisionSecondRead {
                    decision,
                    reader: text(&read.reader, "reader")?,
                }))
            }
            Command::SetLamp(set)
                if !set.lit && self.incident.responsibility.lit(set.lamp).is_none() =>
            {
                Err(Refusal::NothingChanges)
            }
            Command::SetLamp(set) => self.internal(Event::LampSet(LampSet {
                lamp: set.lamp,
                lit: set.lit,
                basis: text(&set.basis, "basis")?,
            })),
            other => self.judge_promises(other),
        }
    }

    fn judge_promises(&self, command: &Command) -> Decided {
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

    fn judge_people(&self, command: &Command) -> Decided {
        match command {
            Command::See(see) => self.see(see),
            Command::Escalate(escalate) => {
                self.internal(Event::EscalationRaised(EscalationRaised {
                    to: text(&escalate.to, "to")?,
                    text: text(&escalate.text, "text")?,
                    limit_minutes: escalate.limit_minutes.max(1),
                }))
            }
            Command::AcceptEscalation(accept) => {
                self.internal(Event::EscalationAccepted(EscalationAccepted {
                    firing: self.firing(&accept.firing)?,
                    text: accept.text.clone(),
                }))
            }
            Command::CallFalse(call) => self.internal(Event::FalseAlarm(FalseAlarm {
                firing: self.firing(&call.firing)?,
                reason: text(&call.reason, "reason")?,
            })),
            Command::StartShift(shift) if self.is_on_duty(&shift.person) => {
                Err(Refusal::NothingChanges)
            }
            Command::EndShift(shift) if !self.is_on_duty(&shift.person) => {
                Err(Refusal::NothingChanges)
            }
            Command::StartShift(shift) => self.internal(Event::ShiftStarted(ShiftStarted {
                person: text(&shift.person, "person")?,
            })),
            Command::EndShift(shift) => self
                .internal(Event::ShiftEnded(ShiftEnded { person: text(&shift.person, "person")? })),
            Command::HandOver(begun) => self.internal(Event::HandoverBegun(HandoverBegun {
                from: text(&begun.from, "from")?,
                to: text(&begun.to, "to")?,
                text: begun.text.clone(),
            })),
            Command::ReadBack(read) => self.read_back(read),
            Command::PassUp(pass) => self.pass_up(pass),
            Command::Contract(contract)
                if self.incident.contract.as_ref() == Some(contract.as_ref()) =>
            {
                Err(Refusal::NothingChanges)
            }
            Command::Link(link)
                if self.incident.links.incidents.iter().any(|it| it.incident == link.incident) =>
            {
                Err(Refusal::NothingChanges)
            }
            Command::Contract(contract) => {
                self.internal(Event::ContractRecorded((**contract).clone()))
            }
            Command::Link(link) => self.internal(Event::IncidentLinked(IncidentLinked {
                incident: link.incident,
                reference: text(&link.reference, "reference")?,
                text: link.text.clone(),
            })),
            Command::Share(share) => self.internal(Event::EntryShared(EntryShared {
                from: share.from,
                entry: share.entry,
                text: text(&share.text, "text")?,
            })),
            Command::ConfirmResource(confirm) => {
                self.internal(Event::ResourceConfirmed(ResourceConfirmed {
                    name: text(&confirm.name, "name")?,
                    text: confirm.text.clone(),
                }))
            }
            _ => Err(Refusal::NothingChanges),
        }
    }

    fn moment(&self) -> crate::incident::Instant {
        self.act.occurred.unwrap_or(self.context.now)
    }

    fn is_on_duty(&self, person: &str) -> bool {
        let at = self.moment();
        let shifts = self.incident.duty.shifts.get(person.trim());
        shifts.into_iter().flatten().any(|shift| shift.from <= at && shift.to.is_none())
    }

    fn is_broken(&self, named: &Selector) -> Result<bool, Refusal> {
        let key = self.promised(named)?;
        Ok(self.incident.commitments.get(key).is_some_and(|promise| promise.broken.is_some()))
    }

    fn propose(&self, proposed: &command::ProposeRemedy) -> Decided {
        let mut terms = proposed.terms.clone();
        terms.name = text(&terms.name, "name")?;
        percent(proposed.odds)?;
        let mut warnings = Vec::new();
        self.check_terms(&terms, &mut warnings);
        if proposed.odds.is_some() && proposed.basis.trim().is_empty() {
            warnings.push(Warning::OddsWithoutBasis);
        }
        let event = Event::RemedyProposed(RemedyProposed {
            terms,
            odds: proposed.odds,
            basis: proposed.basis.clone(),
        });
        Ok((vec![(event, Visibility::Internal)], warnings))
    }

    fn check_terms(&self, terms: &Terms, warnings: &mut Vec<Warning>) {
        if terms.is_too_late(self.moment()) {
            warnings.push(Warning::TooLate { name: terms.name.clone() });
        }
        if let Some(amount) = terms.cost.as_ref().and_then(Cost::amount) {
            self.check_cap(amount, warnings);
        }
    }

    /// Above the contract's liability cap: said internally (A6).
    fn check_cap(&self, amount: &Amount, warnings: &mut Vec<Warning>) {
        if let Some(contract) = &self.incident.contract
            && contract.is_above_cap(amount)
            && let Some(cap) = &contract.liability_cap
        {
            warnings.push(Warning::AboveCap { amount: amount.to_string(), cap: cap.to_string() });
        }
    }

    fn change_remedy(&self, change: &command::ChangeRemedy) -> Decided {
        let key = self.remedy(&change.remedy)?;
        let before =
            self.incident.remedies.get(key).map(|remedy| remedy.terms.clone()).unwrap_or_default();
        let mut terms = before.clone();
        terms.change(&change.changes);
        if terms == before {
            return Err(Refusal::NothingChanges);
        }
        let mut warnings = Vec::new();
        self.check_terms(&terms, &mut warnings);
        let event =
            Event::RemedyChanged(RemedyChanged { remedy: key, changes: change.changes.clone() });
        Ok((vec![(event, Visibility::Internal)], warnings))
    }

    fn revise(&self, revise: &command::ReviseOdds) -> Decided {
        percent(Some(revise.percent))?;
        let remedy = self.remedy(&revise.remedy)?;
        let mut warnings = Vec::new();
        if revise.basis.trim().is_empty() {
            warnings.push(Warning::OddsWithoutBasis);
        }
        let before =
            self.incident.remedies.get(remedy).and_then(crate::incident::remedies::Remedy::percent);
        if before.is_some_and(|before| revise.percent < before) {
            warnings.push(Warning::OddsFell);
        }
        let event = Event::OddsRevised(OddsRevised {
            remedy,
            percent: revise.percent,
            basis: revise.basis.clone(),
        });
        Ok((vec![(event, Visibility::Internal)], warnings))
    }

    /// The words go to the customer, so they may hold no figure that is an internal reading of the odds (B3).
    fn disclose(&self, disclose: &command::DiscloseOdds) -> Decided {
        let remedy = self.remedy(&disclose.remedy)?;
        let words = text(&disclose.words, "words")?;
        let known = self
            .incident
            .remedies
            .get(remedy)
            .map(|remedy| remedy.odds.clone())
            .unwrap_or_default();
        if known.iter().any(|odds| names_figure(&words, odds.percent)) {
            return Err(Refusal::FigureInDisclosure);
        }
        Ok((
            vec![(Event::OddsDisclosed(OddsDisclosed { remedy, words }), Visibility::Customer)],
            Vec::new(),
        ))
    }

    fn accept(&self, accept: &command::AcceptRemedy) -> Decided {
        let key = self.remedy(&accept.remedy)?;
        let mut warnings = Vec::new();
        self.check_acceptance(key, &mut warnings)?;
        let event =
            Event::RemedyAccepted(RemedyAccepted { remedy: key, reason: accept.reason.clone() });
        Ok((vec![(event, Visibility::Internal)], warnings))
    }

    /// A remedy cannot be accepted with its cost blank (B2); the cheapest asks for its long-term cost (B5).
    fn check_acceptance(&self, key: EntryKey, warnings: &mut Vec<Warning>) -> Result<(), Refusal> {
        let Some(remedy) = self.incident.remedies.get(key) else { return Ok(()) };
        if remedy.terms.cost.is_none() {
            return Err(Refusal::CostBlank(format!("{} {}", remedy.letter, remedy.terms.name)));
        }
        if remedy.terms.is_too_late(self.moment()) {
            warnings.push(Warning::TooLate { name: remedy.terms.name.clone() });
        }
        if self.incident.remedies.is_cheapest(key) && remedy.terms.long_term_cost.is_none() {
            warnings.push(Warning::LongTermCost);
        }
        Ok(())
    }

    fn offer(&self, offer: &command::Offer) -> Decided {
        let mut warnings = Vec::new();
        if self.incident.offers.list.is_empty() {
            let unheard = self
                .incident
                .stakeholders
                .on(Side::Customer)
                .filter(|who| who.profile.need.trim().is_empty());
            warnings
                .extend(unheard.map(|who| Warning::NoNeedHeard { name: who.profile.name.clone() }));
        }
        if let Some(rank) = offer.rank
            && self
                .incident
                .offers
                .list
                .iter()
                .any(|earlier| earlier.rank.is_some_and(|(best, _)| best < rank))
        {
            warnings.push(Warning::WorseOffer);
        }
        if let Some(amount) = &offer.amount {
            self.check_cap(amount, &mut warnings);
        }
        let event = Event::OfferMade(OfferMade {
            terms: text(&offer.terms, "terms")?,
            rank: offer.rank.map(|rank| rank.max(1)),
            amount: offer.amount.clone(),
            remedy: offer.remedy.as_ref().map(|remedy| self.remedy(remedy)).transpose()?,
        });
        Ok((vec![(event, self.act.visibility)], warnings))
    }

    fn rank(&self, rank: &command::RankOffer) -> Decided {
        let offer = self.offered(&rank.offer)?;
        let earlier = self.incident.offers.list.iter().take_while(|other| other.key != offer);
        let worse =
            earlier.into_iter().any(|other| other.rank.is_some_and(|(best, _)| best < rank.rank));
        let warnings = if worse { vec![Warning::WorseOffer] } else { Vec::new() };
        let event = Event::OfferRanked(OfferRanked { offer, rank: rank.rank.max(1) });
        Ok((vec![(event, Visibility::Internal)], warnings))
    }

    fn take_decision(&self, decide: &command::Decide) -> Decided {
        percent(decide.certainty)?;
        let remedies: Vec<EntryKey> =
            decide.remedies.iter().map(|remedy| self.remedy(remedy)).collect::<Result<_, _>>()?;
        let mut warnings = Vec::new();
        for &key in &remedies {
            self.check_acceptance(key, &mut warnings)?;
        }
        if decide.long_term_cost.is_some() {
            warnings.retain(|warning| *warning != Warning::LongTermCost);
        }
        if decide.unknown.is_empty() {
            warnings.push(Warning::NothingUnknown);
        }
        let taken = DecisionTaken {
            sought: decide.sought.as_ref().map(|sought| self.window(sought)).transpose()?,
            text: text(&decide.text, "text")?,
            known: decide.known.clone(),
            unknown: decide.unknown.clone(),
            basis: decide.basis.clone(),
            certainty: decide.certainty,
            window: decide.window,
            remedies: remedies.clone(),
            cost: decide.cost.clone(),
            long_term_cost: decide.long_term_cost.clone(),
            second_reader: decide.second_reader.clone(),
        };
        let probe = crate::incident::decisions::Decision {
            key: EntryKey { writer: crate::incident::WriterId([0; 16]), seq: 0 },
            at: self.moment(),
            by: String::new(),
            taken: taken.clone(),
        };
        let above = self
            .incident
            .playbook
            .as_ref()
            .and_then(|playbook| playbook.second_reader_above.as_ref());
        if probe.wants_second_reader(above) {
            warnings.push(Warning::SecondReader);
        }
        let mut events = vec![(Event::DecisionTaken(taken), Visibility::Internal)];
        for key in remedies {
            events.push((
                Event::RemedyAccepted(RemedyAccepted { remedy: key, reason: String::new() }),
                Visibility::Internal,
            ));
        }
        Ok((events, warnings))
    }

    fn promise(&self, promise: &command::Promise) -> Decided {
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

    fn complete(&self, complete: &command::CompletePromise) -> Decided {
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
        Ok((vec![(event, Visibility::Internal)], warnings))
    }

    fn renegotiate(&self, change: &command::Renegotiate) -> Decided {
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

    fn compensate(&self, paid: &command::Compensate) -> Decided {
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

    fn see(&self, see: &command::See) -> Decided {
        let mut warnings = Vec::new();
        if see.signal == Signal::Lawsuit && !self.incident.legal_hold {
            warnings.push(Warning::PlaceLegalHold);
        }
        let event =
            Event::SignalSeen(SignalSeen { signal: see.signal, text: text(&see.text, "text")? });
        Ok((vec![(event, Visibility::Internal)], warnings))
    }

    /// 「明白」 is recorded and closes nothing (E2).
    fn read_back(&self, read: &command::ReadBack) -> Decided {
        let event = HandoverReadBack {
            handover: self.of_kind(&read.handover, "handover-begun")?,
            next_step: read.next_step.clone(),
            deadline: read.deadline.clone(),
            risk: read.risk.clone(),
        };
        let closed = |handover: &&crate::incident::duty::Handover| {
            handover.key == event.handover && handover.closed.is_some()
        };
        if self.incident.duty.handovers.iter().any(|handover| closed(&handover)) {
            return Err(Refusal::NothingChanges);
        }
        let missing = event.missing();
        let warnings =
            if missing.is_empty() { Vec::new() } else { vec![Warning::NoReadBack(missing)] };
        Ok((vec![(Event::HandoverReadBack(event), Visibility::Internal)], warnings))
    }

    fn pass_up(&self, pass: &command::PassUp) -> Decided {
        let keys = |named: &[Selector]| -> Result<Vec<EntryKey>, Refusal> {
            named.iter().map(|one| self.anything(one)).collect()
        };
        let brief = BriefPassed {
            to: text(&pass.to, "to")?,
            text: text(&pass.text, "text")?,
            covers: keys(&pass.covers)?,
            left_out: keys(&pass.left_out)?,
        };
        let omitted = briefs::omissions(self.incident, &brief.text, &brief.covers, self.moment());
        let silent: Vec<String> = omitted
            .iter()
            .filter(|omission| !brief.left_out.contains(&omission.key()))
            .map(|omission| omission.text(self.context.lang))
            .collect();
        let warnings = if silent.is_empty() { Vec::new() } else { vec![Warning::Omitted(silent)] };
        Ok((vec![(Event::BriefPassed(brief), Visibility::Internal)], warnings))
    }

    fn labelled(&self, named: &Selector) -> Option<EntryKey> {
        self.context.labels.get(named.0.trim()).copied()
    }

    /// A remedy by its letter, a label or a key.
    fn remedy(&self, named: &Selector) -> Result<EntryKey, Refusal> {
        let remedies = &self.incident.remedies;
        let by_letter =
            || remedies.list.iter().find(|remedy| remedy.letter == named.0.trim()).map(|it| it.key);
        let by_key = || self.entry(named).ok().map(|entry| entry.key);
        self.labelled(named)
            .or_else(by_letter)
            .or_else(by_key)
            .filter(|&key| remedies.get(key).is_some())
            .ok_or_else(|| Refusal::UnknownRemedy(named.0.clone()))
    }

    /// An offer by `O1`, a label or a key.
    fn offered(&self, named: &Selector) -> Result<EntryKey, Refusal> {
        let offers = &self.incident.offers;
        let by_label =
            || offers.list.iter().find(|offer| offer.label == named.0.trim()).map(|it| it.key);
        let by_key = || self.entry(named).ok().map(|entry| entry.key);
        self.labelled(named)
            .or_else(by_label)
            .or_else(by_key)
            .filter(|&key| offers.get(key).is_some())
            .ok_or_else(|| Refusal::UnknownOffer(named.0.clone()))
    }

    /// A promise by `P1`, a label or a key.
    fn promised(&self, named: &Selector) -> Result<EntryKey, Refusal> {
        let promises = &self.incident.commitments;
        let by_label = || {
            promises.list.iter().find(|promise| promise.label == named.0.trim()).map(|it| it.key)
        };
        let by_key = || self.entry(named).ok().map(|entry| entry.key);
        self.labelled(named)
            .or_else(by_label)
            .or_else(by_key)
            .filter(|&key| promises.get(key).is_some())
            .ok_or_else(|| Refusal::UnknownPromise(named.0.clone()))
    }

    fn window(&self, named: &Selector) -> Result<EntryKey, Refusal> {
        self.of_kind(named, "decision-sought")
    }

    fn of_kind(&self, named: &Selector, kind: &str) -> Result<EntryKey, Refusal> {
        let entry = self.entry(named)?;
        if self.incident.marks().retracted_by(entry.key).is_some() {
            return Err(Refusal::AlreadyRetracted);
        }
        if entry.head.kind == kind && entry.event().is_some() {
            Ok(entry.key)
        } else {
            Err(Refusal::UnknownEntry(named.0.clone()))
        }
    }

    /// Whatever the words name: a remedy, an offer, a promise or an entry.
    fn anything(&self, named: &Selector) -> Result<EntryKey, Refusal> {
        self.offered(named)
            .or_else(|_| self.promised(named))
            .or_else(|_| self.remedy(named))
            .or_else(|_| self.entry(named).map(|entry| entry.key))
    }

    /// A firing by its identity, by its rule's id (the latest that is open, or else the latest), or by the label of the
    /// escalation somebody raised.
    fn firing(&self, named: &Selector) -> Result<String, Refusal> {
        let wanted = named.0.trim();
        let raised = self.labelled(named).map(|key| format!("raised/{key}"));
        let firings = escalation::firings(
            self.incident,
            self.moment().max(self.act.known.unwrap_or(self.moment())),
        );
        let exact = firings
            .iter()
            .find(|firing| firing.id == wanted || raised.as_deref() == Some(&firing.id));
        let of_rule = || firings.iter().rev().filter(|firing| firing.rule == wanted);
        exact
            .or_else(|| of_rule().find(|firing| firing.is_open()))
            .or_else(|| of_rule().next())
            .map(|firing| firing.id.clone())
            .ok_or_else(|| Refusal::UnknownFiring(wanted.to_owned()))
    }
}

/// Odds and certainty are per cent.
fn percent(value: Option<u8>) -> Result<(), Refusal> {
    if value.is_some_and(|percent| percent > 100) { Err(Refusal::NotPerCent) } else { Ok(()) }
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

/// Whether a text names this figure as odds: `45%`, `45 %`, `45 per cent`, `百分之45`.
fn names_figure(words: &str, percent: u8) -> bool {
    let folded: String =
        crate::text::fold_for_search(words).chars().filter(|c| !c.is_whitespace()).collect();
    let figure = percent.to_string();
    folded.match_indices(&figure).any(|(at, _)| {
        let before = &folded[..at];
        let behind = &folded[at + figure.len()..];
        let whole = !before.ends_with(|c: char| c.is_ascii_digit() || c == '.')
            && !behind.starts_with(|c: char| c.is_ascii_digit());
        whole
            && (behind.starts_with('%')
                || behind.starts_with("percent")
                || before.ends_with("百分之"))
    })
}
