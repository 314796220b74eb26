//! Decisions on entries that stand already: who may see them, what corrects them, what takes them back (K1–K5).

use super::desk::{Decided, Desk, text};
use crate::incident::{
    command, disclosure,
    entry::{Entry, Payload},
    erasure::falls_silent,
    event::{
        Corrected, CorrectionWithheld, Erased, Event, LegalHoldLifted, Retracted, VisibilityChanged,
    },
    holds::Hold,
    ids::EntryKey,
    record::Marks,
    refusal::{Refusal, Warning},
    timeline::short_key,
    visibility::Visibility,
};

impl Desk<'_> {
    pub(super) fn show(&self, show: &command::Show) -> Decided {
        let target = self.entry(&show.entry)?;
        let mut warnings = Vec::new();
        match show.visibility {
            Visibility::Internal => {
                if self.tells_of_a_promise(target) {
                    return Err(Refusal::PromiseStaysShown);
                }
                let disclosed = self.incident.issued.iter().rev().find(|issue| {
                    issue.document.audience == Visibility::Customer && issue.at >= target.head.known
                });
                if disclosure::visible_keys(self.incident).contains(&target.key)
                    && let Some(issue) = disclosed
                {
                    warnings.push(Warning::AlreadyDisclosed {
                        document: issue.document.document.clone(),
                        at: issue.at,
                    });
                }
            }
            Visibility::Customer if target.payload.is_damaged() => {
                return Err(self.unreadable(target));
            }
            Visibility::Customer if !disclosure::may_be_shown(target) => {
                return Err(Refusal::NeverVisible(target.head.kind.clone()));
            }
            Visibility::Customer => {
                if matches!(target.event(), Some(Event::Corrected(it)) if it.occurred.is_none())
                    && self.corrects_how_it_stands(target)
                {
                    return Err(Refusal::NotInWords);
                }
                self.exposes(target, show)?;
                if let Some(Event::FactAnswered(answered)) = target.event() {
                    warnings.extend(self.left_out(answered));
                }
            }
        }
        let public_who = show.public_role.clone().or_else(|| self.public_label_of(target));
        if show.visibility == Visibility::Customer && target.who.is_some() && public_who.is_none() {
            warnings.push(Warning::NoPublicRole);
        }
        let event = Event::VisibilityChanged(VisibilityChanged {
            target: target.key,
            visibility: show.visibility,
            public_who,
            reason: show.reason.clone(),
        });
        Ok((vec![(event, Visibility::Internal)], warnings))
    }

    /// Whether the customer reads in this entry of a promise, or of what became of one: that is not hidden, as a promise told
    /// is not taken back (H3).
    fn tells_of_a_promise(&self, target: &Entry) -> bool {
        let visible = disclosure::visible_keys(self.incident);
        visible.contains(&target.key)
            && disclosure::promise_of(target).is_some_and(|promise| visible.contains(&promise))
    }

    /// Whether an entry is the word that shows the customer a promise, or what became of one.
    fn shows_a_promise(&self, key: EntryKey) -> bool {
        match self.incident.entry(key).and_then(Entry::event) {
            Some(Event::VisibilityChanged(change)) => {
                change.visibility == Visibility::Customer
                    && self.incident.marks().retracted_by(key).is_none()
                    && self.incident.entry(change.target).is_some_and(|it| {
                        it.head.visibility == Visibility::Internal && self.tells_of_a_promise(it)
                    })
            }
            _ => false,
        }
    }

    /// Whether the customer reads in an entry that a promise was broken, or what was agreed of it since, and a document or a
    /// message held it: that is not taken back, a promise told is kept, moved or given up instead (H3). That it was kept,
    /// given up or paid for is: what it lets return is his.
    fn told_of_a_promise(&self, key: EntryKey) -> bool {
        let kinds = ["commitment-broken", "commitment-renegotiated", "commitment-completed"];
        self.incident.entry(key).is_some_and(|entry| {
            kinds.contains(&entry.head.kind.as_str())
                && self.tells_of_a_promise(entry)
                && disclosure::is_sent(self.incident, key)
        })
    }

    /// Refuses what would build on an entry that is damaged or missing on file.
    fn readable(&self, target: &Entry) -> Result<(), Refusal> {
        if target.payload.is_damaged() { Err(self.unreadable(target)) } else { Ok(()) }
    }

    fn unreadable(&self, target: &Entry) -> Refusal {
        Refusal::Unreadable(short_key(target.key, self.incident.has_several_writers()))
    }

    /// Whether showing this entry shows anything: itself, a correction of it, or another name.
    pub(super) fn exposes(&self, target: &Entry, show: &command::Show) -> Result<(), Refusal> {
        if self.incident.marks().retracted_by(target.key).is_some() {
            return Err(Refusal::AlreadyRetracted);
        }
        let visible = disclosure::visible_keys(self.incident);
        let whole = visible.contains(&target.key)
            && self.incident.marks().chain(target.key).is_subset(&visible);
        if whole && show.public_role.is_none() {
            return Err(Refusal::NothingChanges);
        }
        Ok(())
    }

    pub(super) fn public_label_of(&self, target: &Entry) -> Option<String> {
        let who = target.who.as_ref()?;
        let stakeholder = who
            .stakeholder
            .and_then(|key| self.incident.stakeholders.get(key))
            .or_else(|| self.incident.stakeholders.called(&who.name));
        who.public.clone().or_else(|| stakeholder.and_then(|known| known.profile.public_label()))
    }

    pub(super) fn correct(&self, correct: &command::Correct) -> Decided {
        let target = self.entry(&correct.entry)?;
        self.readable(target)?;
        if target.event().is_none() {
            return Err(Refusal::NotUnderstood(target.head.kind.clone()));
        }
        let visible = disclosure::visible_keys(self.incident).contains(&target.key);
        let visibility = if visible { self.act.visibility } else { Visibility::Internal };
        if visibility == Visibility::Customer
            && correct.occurred.is_none()
            && self.corrects_how_it_stands(target)
        {
            return Err(Refusal::NotInWords);
        }
        self.corrects_no_odds_to_a_figure(target, &correct.text)?;
        let event = Event::Corrected(Corrected {
            target: target.key,
            text: text(&correct.text, "text")?,
            occurred: correct.occurred,
        });
        let mut warnings = Vec::new();
        if visible && visibility == Visibility::Internal {
            warnings.push(Warning::CustomerStillReadsIt);
        }
        Ok((vec![(event, visibility)], warnings))
    }

    /// Whether an entry says how it stands, or corrects one that does: in words alone that is not corrected for the
    /// customer, who would read our reason.
    fn corrects_how_it_stands(&self, target: &Entry) -> bool {
        disclosure::corrected_by(self.incident, target).is_some_and(disclosure::says_how_it_stands)
    }

    /// What was disclosed of the odds is not corrected into a figure either (B3).
    fn corrects_no_odds_to_a_figure(&self, target: &Entry, words: &str) -> Result<(), Refusal> {
        let mut at = Some(target);
        for _ in 0..64 {
            match at.and_then(Entry::event) {
                Some(Event::Corrected(correction)) => at = self.incident.entry(correction.target),
                Some(Event::OddsDisclosed(disclosed)) => {
                    return self.holds_no_figure(disclosed.remedy, words);
                }
                _ => break,
            }
        }
        Ok(())
    }

    pub(super) fn retract(&self, retract: &command::Retract) -> Decided {
        let target = self.entry(&retract.entry)?;
        if self.incident.marks().retracted_by(target.key).is_some() {
            return Err(Refusal::AlreadyRetracted);
        }
        let targets = self.incident.batch(target);
        if self.incident.opening.as_ref().is_some_and(|opening| targets.contains(&opening.entry)) {
            return Err(Refusal::OpeningStays);
        }
        let places_hold = |key: &EntryKey| {
            let event = self.incident.entry(*key).and_then(Entry::event);
            matches!(event, Some(Event::LegalHoldPlaced(_)))
        };
        if targets.iter().any(places_hold) {
            return Err(Refusal::HoldStands);
        }
        let known = self.act.known.unwrap_or(self.context.now);
        if Marks::would_hold(self.incident.entries(), &targets, known) {
            return Err(Refusal::PromiseStands);
        }
        if targets.iter().any(|key| self.shows_a_promise(*key)) {
            return Err(Refusal::PromiseStaysShown);
        }
        if targets.iter().any(|key| self.told_of_a_promise(*key)) {
            return Err(Refusal::PromiseWasTold);
        }
        let mut warnings = Vec::new();
        let visible = disclosure::visible_keys(self.incident);
        if let Some(issue) = self.incident.issued.iter().rev().find(|issue| {
            issue.document.audience == Visibility::Customer
                && issue.at >= target.head.known
                && targets.iter().any(|key| visible.contains(key))
        }) {
            warnings.push(Warning::AlreadyDisclosed {
                document: issue.document.document.clone(),
                at: issue.at,
            });
        }
        let event = Event::Retracted(Retracted { targets, reason: retract.reason.clone() });
        Ok((vec![(event, Visibility::Internal)], warnings))
    }

    pub(super) fn withhold(&self, withhold: &command::WithholdCorrection) -> Decided {
        let correction = self.entry(&withhold.correction)?;
        let visible = disclosure::visible_keys(self.incident);
        let reopens = disclosure::hidden_reopening(self.incident, &visible)
            .is_some_and(|hidden| hidden.correction == correction.key);
        if !matches!(correction.event(), Some(Event::Corrected(_))) && !reopens {
            return Err(Refusal::NotACorrection(withhold.correction.to_string()));
        }
        if self.incident.marks().is_withheld(correction.key) {
            return Err(Refusal::NothingChanges);
        }
        self.internal(Event::CorrectionWithheld(CorrectionWithheld {
            correction: correction.key,
            reason: text(&withhold.reason, "reason")?,
        }))
    }

    /// Lifts one hold. Where several stand, it has to be said which.
    pub(super) fn lift_hold(&self, lift: &command::LiftHold) -> Decided {
        let standing = &self.incident.holds.standing;
        let hold = match (&lift.hold, standing.as_slice()) {
            (_, []) => return Err(Refusal::NoHold),
            (Some(named), _) => {
                let key = self.entry(named)?.key;
                if standing.iter().all(|hold| hold.key != key) {
                    return Err(Refusal::NotAHold(named.0.clone()));
                }
                key
            }
            (None, [only]) => only.key,
            (None, several) => return Err(Refusal::SeveralHolds(self.told(several))),
        };
        let reason = text(&lift.reason, "reason")?;
        self.internal(Event::LegalHoldLifted(LegalHoldLifted { reason, hold: Some(hold) }))
    }

    /// Each hold with the key that names it.
    fn told(&self, holds: &[Hold]) -> Vec<String> {
        let several = self.incident.has_several_writers();
        let told = |hold: &Hold| format!("{} {}", short_key(hold.key, several), hold.reason);
        holds.iter().map(told).collect()
    }

    pub(super) fn erase(&self, erase: &command::Erase) -> Decided {
        if self.incident.holds.is_held() {
            return Err(Refusal::LegalHold);
        }
        let targets = erase
            .entries
            .iter()
            .map(|entry| self.entry(entry).map(|found| found.key))
            .collect::<Result<Vec<_>, _>>()?;
        if targets.is_empty() {
            return Err(Refusal::Empty("entries"));
        }
        if self.incident.opening.as_ref().is_some_and(|opening| targets.contains(&opening.entry)) {
            return Err(Refusal::OpeningStays);
        }
        let is_gone = |key: &EntryKey| {
            self.incident.entry(*key).is_some_and(|entry| entry.payload == Payload::Erased)
        };
        if targets.iter().all(is_gone) {
            return Err(Refusal::NothingChanges);
        }
        let kept = |key: &&EntryKey| {
            let entry = self.incident.entry(**key);
            entry.filter(|it| matches!(it.head.kind.as_str(), "merged" | "document-issued"))
        };
        if let Some(entry) = targets.iter().find_map(|key| kept(&key)) {
            return Err(Refusal::NeverErased(entry.head.kind.clone()));
        }
        let repeated = self.answers_that_repeat(&targets);
        let warnings = (!repeated.is_empty()).then_some(Warning::QuestionRepeated(repeated));
        let silenced = falls_silent(self.incident, &targets, self.context.now);
        let mut warnings: Vec<Warning> = warnings.into_iter().collect();
        if !silenced.is_empty() {
            let zone = self.incident.zone();
            let list = silenced.iter().map(|it| it.message(zone)).collect();
            warnings.push(Warning::FallsSilent(list));
        }
        let reason = text(&erase.reason, "reason")?;
        let event = Event::Erased(Erased { targets, reason });
        Ok((vec![(event, Visibility::Internal)], warnings))
    }

    /// The answers that stay and hold the wording of a question that goes.
    fn answers_that_repeat(&self, targets: &[EntryKey]) -> Vec<String> {
        let several = self.incident.has_several_writers();
        let repeats = |entry: &&Entry| match entry.event() {
            Some(Event::FactAnswered(answered)) => {
                answered.question.asked().is_some_and(|question| targets.contains(&question))
                    && !targets.contains(&entry.key)
            }
            _ => false,
        };
        let answers = self.incident.entries().iter().filter(repeats);
        answers.map(|entry| format!("#{}", short_key(entry.key, several))).collect()
    }
}
