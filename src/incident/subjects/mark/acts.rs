//! Showing, hiding, correcting and retracting entries (J2, K1).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::body::{Corrected, CorrectionWithheld, Retracted, VisibilityChanged};
use crate::incident::{
    command, disclosure,
    entry::Entry,
    event::Event,
    ids::EntryKey,
    instant::Instant,
    record::Marks,
    refusal::{Refusal, Warning},
    rule::{Decided, Desk, Rule, text},
    selector::Selector,
    subjects::commitment::{acts::Promise, body::CommitmentMade, told::told_of},
    time,
    timeline::short_key,
    visibility::Visibility,
};

/// Makes an entry visible or internal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Show {
    /// Which entry.
    pub entry: Selector,
    /// Who may see it.
    pub visibility: Visibility,
    /// What to print in place of an internal person's name.
    #[serde(default)]
    pub public_role: Option<String>,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

impl Rule for Show {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let target = desk.entry(&self.entry)?;
        let mut warnings = Vec::new();
        match self.visibility {
            Visibility::Internal => {
                if desk.tells_of_a_promise(target) {
                    return Err(Refusal::PromiseStaysShown);
                }
                let disclosed = desk.incident.issued.iter().rev().find(|issue| {
                    issue.document.audience == Visibility::Customer && issue.at >= target.head.known
                });
                if disclosure::visible_keys(desk.incident).contains(&target.key)
                    && let Some(issue) = disclosed
                {
                    warnings.push(Warning::AlreadyDisclosed {
                        document: issue.document.document.clone(),
                        at: issue.at,
                    });
                }
            }
            Visibility::Customer if target.payload.is_damaged() => {
                return Err(desk.unreadable(target));
            }
            Visibility::Customer if !disclosure::may_be_shown(target) => {
                return Err(Refusal::NeverVisible(target.head.kind.clone()));
            }
            Visibility::Customer => {
                if matches!(target.event(), Some(Event::Corrected(it)) if it.occurred.is_none())
                    && desk.corrects_how_it_stands(target)
                {
                    return Err(Refusal::NotInWords);
                }
                desk.exposes(target, self)?;
                if let Some(Event::FactAnswered(answered)) = target.event() {
                    warnings.extend(desk.left_out(answered));
                }
            }
        }
        let public_who = self.public_role.clone().or_else(|| desk.public_label_of(target));
        if self.visibility == Visibility::Customer && target.who.is_some() && public_who.is_none() {
            warnings.push(Warning::NoPublicRole);
        }
        let event = Event::VisibilityChanged(VisibilityChanged {
            target: target.key,
            visibility: self.visibility,
            public_who,
            reason: self.reason.clone(),
        });
        Ok((vec![(event, Visibility::Internal)], warnings))
    }
}

/// Corrects an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Correct {
    /// Which entry.
    pub entry: Selector,
    /// What is true instead; of a promise that is corrected in every field, its words stand there.
    #[serde(default)]
    pub text: String,
    /// When it happened instead.
    #[serde(default)]
    pub occurred: Option<Instant>,
    /// Of the opening: when the impact began instead.
    #[serde(default)]
    pub began: Option<Instant>,
    /// Of a promise of which nobody was told: all of it as it should have been. What is left out is not part of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promise: Option<Box<Promise>>,
}

impl Rule for Correct {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let target = desk.entry(&self.entry)?;
        desk.readable(target)?;
        if target.event().is_none() {
            return Err(Refusal::NotUnderstood(target.head.kind.clone()));
        }
        let visible = disclosure::visible_keys(desk.incident).contains(&target.key);
        let visibility = if visible { desk.visibility } else { Visibility::Internal };
        if visibility == Visibility::Customer
            && self.occurred.is_none()
            && desk.corrects_how_it_stands(target)
        {
            return Err(Refusal::NotInWords);
        }
        desk.corrects_no_odds_to_a_figure(target, &self.text)?;
        let corrected = disclosure::corrected_by(desk.incident, target);
        if self.began.is_some()
            && !corrected.is_some_and(|it| matches!(it.event(), Some(Event::Opened(_))))
        {
            return Err(Refusal::NotTheOpening);
        }
        if let Some(corrected) = corrected.filter(|_| self.occurred.or(self.began).is_some()) {
            desk.moves_within_time(corrected.key, self.occurred, self.began)?;
        }
        let mut warnings = Vec::new();
        let promise = match &self.promise {
            Some(said) => Some(Box::new(desk.promised_instead(target, said, &mut warnings)?)),
            None => None,
        };
        let words = promise.as_ref().map_or(&self.text, |made| &made.text);
        let event = Event::Corrected(Corrected {
            target: target.key,
            text: text(words, "text")?,
            occurred: self.occurred,
            began: self.began,
            known: desk.known_instead(self.occurred),
            promise,
        });
        if visible && visibility == Visibility::Internal {
            warnings.push(Warning::CustomerStillReadsIt);
        }
        Ok((vec![(event, visibility)], warnings))
    }
}

/// Takes an act back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Retract {
    /// Any entry of the act.
    pub entry: Selector,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

impl Rule for Retract {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let target = desk.entry(&self.entry)?;
        if desk.incident.marks().retracted_by(target.key).is_some() {
            return Err(Refusal::AlreadyRetracted);
        }
        let targets = desk.incident.batch(target);
        if desk.incident.opening.as_ref().is_some_and(|opening| targets.contains(&opening.entry)) {
            return Err(Refusal::OpeningStays);
        }
        let places_hold = |key: &EntryKey| {
            let event = desk.incident.entry(*key).and_then(Entry::event);
            matches!(event, Some(Event::LegalHoldPlaced(_)))
        };
        if targets.iter().any(places_hold) {
            return Err(Refusal::HoldStands);
        }
        let known = desk.known.unwrap_or(desk.context.now);
        if Marks::would_hold(desk.incident.entries(), &targets, known) {
            return Err(Refusal::PromiseStands);
        }
        if targets.iter().any(|key| desk.shows_a_promise(*key)) {
            return Err(Refusal::PromiseStaysShown);
        }
        if targets.iter().any(|key| desk.told_of_a_promise(*key)) {
            return Err(Refusal::PromiseWasTold);
        }
        if let Some(agreed) = desk.agreed_by(&targets) {
            let several = desk.incident.has_several_writers();
            return Err(Refusal::EvidenceStands(short_key(agreed.key, several)));
        }
        let mut warnings = Vec::new();
        let visible = disclosure::visible_keys(desk.incident);
        if let Some(issue) = desk.incident.issued.iter().rev().find(|issue| {
            issue.document.audience == Visibility::Customer
                && issue.at >= target.head.known
                && targets.iter().any(|key| visible.contains(key))
        }) {
            warnings.push(Warning::AlreadyDisclosed {
                document: issue.document.document.clone(),
                at: issue.at,
            });
        }
        let event = Event::Retracted(Retracted { targets, reason: self.reason.clone() });
        Ok((vec![(event, Visibility::Internal)], warnings))
    }
}

/// Lets a customer output go out before a correction is visible.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct WithholdCorrection {
    /// The internal correction.
    pub correction: Selector,
    /// Why.
    pub reason: String,
}

impl Rule for WithholdCorrection {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let correction = desk.entry(&self.correction)?;
        let visible = disclosure::visible_keys(desk.incident);
        let reopens = disclosure::hidden_reopenings(desk.incident, &visible)
            .iter()
            .any(|hidden| hidden.correction == correction.key);
        if !matches!(correction.event(), Some(Event::Corrected(_))) && !reopens {
            return Err(Refusal::NotACorrection(desk.number_of(correction.key)));
        }
        if desk.incident.marks().is_withheld(correction.key) {
            return Err(Refusal::NothingChanges);
        }
        desk.internal(Event::CorrectionWithheld(CorrectionWithheld {
            correction: correction.key,
            reason: text(&self.reason, "reason")?,
        }))
    }
}

impl Desk<'_> {
    /// A promise as it should have been typed (CASES 7.7). Of one that somebody was told the customer's side goes by what
    /// they were told: it is renegotiated, and what it broke stays broken (H3).
    fn promised_instead(
        &self,
        target: &Entry,
        said: &Promise,
        warnings: &mut Vec<Warning>,
    ) -> Result<CommitmentMade, Refusal> {
        let known = self.incident.commitments.get(target.key);
        let (Some(known), Some(Event::CommitmentMade(first))) = (known, target.event()) else {
            return Err(Refusal::NotAPromise(self.number_of(target.key)));
        };
        let label = known.label.clone();
        if let Some(by) = told_of(self.incident, known) {
            return Err(Refusal::PromiseToldOf { label, by: self.number_of(by) });
        }
        if said.customer_consented {
            return Err(Refusal::PromiseToldOf { label, by: self.number_of(target.key) });
        }
        let made = CommitmentMade { label: first.label.clone(), ..said.made(self)? };
        if made == known.made && self.occurred.is_none() {
            return Err(Refusal::NothingChanges);
        }
        warnings.extend(said.lacks(self, &made, known.at, Some(target.key)));
        let broken = known.breach(self.context.now);
        if let Some(at) = broken.filter(|at| made.standing || made.due != Some(*at)) {
            let time = time::stamp(at, self.incident.zone());
            warnings.push(Warning::BreachWithdrawn { label, time });
        }
        Ok(made)
    }

    /// When what happened at another time became known, where that is said with the time: in a history nothing else can say
    /// it (K7).
    fn known_instead(&self, occurred: Option<Instant>) -> Option<Instant> {
        self.known.filter(|_| occurred.is_some() && self.incident.history().is_some())
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

    /// The entry that stands, that is not taken back with these, and that one of them is the evidence for (H4).
    fn agreed_by(&self, targets: &[EntryKey]) -> Option<&Entry> {
        let is_shown = |entry: &&Entry| match entry.event() {
            Some(Event::CommitmentRenegotiated(it)) => it.evidence,
            Some(Event::CommitmentWaived(it)) => it.evidence,
            _ => None,
        };
        self.incident.entries().iter().find(|entry| {
            is_shown(entry).is_some_and(|evidence| targets.contains(&evidence))
                && !targets.contains(&entry.key)
                && self.incident.marks().retracted_by(entry.key).is_none()
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
    pub(in crate::incident) fn exposes(
        &self,
        target: &Entry,
        show: &command::Show,
    ) -> Result<(), Refusal> {
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

    pub(in crate::incident) fn public_label_of(&self, target: &Entry) -> Option<String> {
        let who = target.who.as_ref()?;
        let stakeholder = who
            .stakeholder
            .and_then(|key| self.incident.stakeholders.get(key))
            .or_else(|| self.incident.stakeholders.called(&who.name));
        who.public.clone().or_else(|| stakeholder.and_then(|known| known.profile.public_label()))
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
}
