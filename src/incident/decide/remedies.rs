//! Decisions on remedies, offers and decisions (B1–B7, C1–C4, D1). One gate refuses here: a remedy accepted with its cost
//! blank (B2). The other gate of judgement, a responsibility statement while a lamp is dark, stands in the drafts (D1).

use super::desk::{Decided, Desk, text};
use crate::{
    incident::{
        command::{self, Command},
        decisions::{DecisionSecondRead, DecisionSought, DecisionTaken, MissedWindowCosted},
        drafts,
        event::Event,
        ids::EntryKey,
        labels::Labelled,
        offers::{OfferJustified, OfferMade, OfferRanked},
        refusal::{Refusal, Warning},
        remedies::{
            Cost, OddsDisclosed, OddsRevised, RemedyAccepted, RemedyChanged, RemedyDropped,
            RemedyProposed, Terms,
        },
        responsibility::LampSet,
        visibility::Visibility,
    },
    playbook::Side,
};

impl Desk<'_> {
    pub(super) fn judge(&self, command: &Command) -> Decided {
        match command {
            Command::ProposeRemedy(proposed) => self.propose(proposed),
            Command::ChangeRemedy(change) => self.change_remedy(change),
            Command::ReviseOdds(revise) => self.revise(revise),
            Command::DiscloseOdds(disclose) => self.disclose(disclose),
            Command::AcceptRemedy(accept) => self.accept(accept),
            Command::DropRemedy(drop) => self.drop_remedy(drop),
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
            label: Some(self.incident.numbers().next(Labelled::Remedy)),
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
        self.holds_no_figure(remedy, &words)?;
        Ok((
            vec![(Event::OddsDisclosed(OddsDisclosed { remedy, words }), Visibility::Customer)],
            Vec::new(),
        ))
    }

    /// No figure that the odds of a remedy are or ever were, whatever became of the entry that says so, in any numerals.
    pub(super) fn holds_no_figure(&self, remedy: EntryKey, words: &str) -> Result<(), Refusal> {
        let of = |entry: &crate::incident::Entry| match entry.event()? {
            Event::RemedyProposed(proposed) if entry.key == remedy => proposed.odds,
            Event::OddsRevised(revised) if revised.remedy == remedy => Some(revised.percent),
            _ => None,
        };
        let mut known = self.incident.entries().iter().filter_map(of);
        if known.any(|percent| drafts::tells_odds(words, percent)) {
            return Err(Refusal::FigureInDisclosure);
        }
        Ok(())
    }

    fn accept(&self, accept: &command::AcceptRemedy) -> Decided {
        let key = self.remedy(&accept.remedy)?;
        // Said again of the same moment, it says nothing.
        if self.incident.remedies.get(key).and_then(|it| it.accepted) == Some(self.moment()) {
            return Err(Refusal::NothingChanges);
        }
        let mut warnings = Vec::new();
        self.check_acceptance(key, &mut warnings)?;
        let event =
            Event::RemedyAccepted(RemedyAccepted { remedy: key, reason: accept.reason.clone() });
        Ok((vec![(event, Visibility::Internal)], warnings))
    }

    fn drop_remedy(&self, drop: &command::DropRemedy) -> Decided {
        let key = self.remedy(&drop.remedy)?;
        if self.incident.remedies.get(key).and_then(|it| it.dropped) == Some(self.moment()) {
            return Err(Refusal::NothingChanges);
        }
        let reason = drop.reason.clone();
        self.internal(Event::RemedyDropped(RemedyDropped { remedy: key, reason }))
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
            label: Some(self.incident.numbers().next(Labelled::Offer)),
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
}

/// Odds and certainty are per cent.
fn percent(value: Option<u8>) -> Result<(), Refusal> {
    if value.is_some_and(|percent| percent > 100) { Err(Refusal::NotPerCent) } else { Ok(()) }
}
