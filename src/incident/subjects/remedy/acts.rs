//! Putting remedy options on the table, choosing among them, and saying their odds (B1–B7). A remedy with its cost blank is not accepted (B2).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::body::{
    OddsDisclosed, OddsRevised, RemedyAccepted, RemedyChanged, RemedyDropped, RemedyProposed,
};
use crate::incident::{
    drafts,
    event::Event,
    ids::EntryKey,
    labels::Labelled,
    refusal::{Refusal, Warning},
    remedies::{Cost, Step, Terms, TermsChanges},
    rule::{Decided, Desk, Rule, amounts, percent, text},
    selector::Selector,
    visibility::Visibility,
};

/// Puts a remedy option on the table (B1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ProposeRemedy {
    /// The option.
    pub terms: Terms,
    /// Odds of success in per cent.
    #[serde(default)]
    pub odds: Option<u8>,
    /// What they rest on.
    #[serde(default)]
    pub basis: String,
}

impl Rule for ProposeRemedy {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let mut terms = self.terms.clone();
        terms.name = text(&terms.name, "name")?;
        percent(self.odds)?;
        amounts(terms.cost.as_ref().and_then(Cost::amount))?;
        run_forwards(&terms.steps)?;
        let mut warnings = Vec::new();
        desk.check_terms(&terms, &mut warnings);
        if self.odds.is_some() && self.basis.trim().is_empty() {
            warnings.push(Warning::OddsWithoutBasis);
        }
        let event = Event::RemedyProposed(RemedyProposed {
            terms,
            odds: self.odds,
            basis: self.basis.clone(),
            label: Some(desk.incident.numbers().next(Labelled::Remedy)),
        });
        Ok((vec![(event, Visibility::Internal)], warnings))
    }
}

/// Changes a remedy option.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ChangeRemedy {
    /// Which: a letter (`A`), a label or a key.
    pub remedy: Selector,
    /// What changes.
    pub changes: TermsChanges,
}

impl Rule for ChangeRemedy {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let key = desk.remedy(&self.remedy)?;
        let before =
            desk.incident.remedies.get(key).map(|remedy| remedy.terms.clone()).unwrap_or_default();
        let mut terms = before.clone();
        terms.change(&self.changes);
        if terms == before {
            return Err(Refusal::NothingChanges);
        }
        amounts(self.changes.cost.iter().flatten().filter_map(Cost::amount))?;
        run_forwards(self.changes.steps.as_deref().unwrap_or_default())?;
        let mut warnings = Vec::new();
        desk.check_terms(&terms, &mut warnings);
        let event =
            Event::RemedyChanged(RemedyChanged { remedy: key, changes: self.changes.clone() });
        Ok((vec![(event, Visibility::Internal)], warnings))
    }
}

/// Revises the odds (B3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ReviseOdds {
    /// Of which remedy.
    pub remedy: Selector,
    /// Per cent.
    pub percent: u8,
    /// What they rest on.
    #[serde(default)]
    pub basis: String,
}

impl Rule for ReviseOdds {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        percent(Some(self.percent))?;
        let remedy = desk.remedy(&self.remedy)?;
        let mut warnings = Vec::new();
        if self.basis.trim().is_empty() {
            warnings.push(Warning::OddsWithoutBasis);
        }
        let before =
            desk.incident.remedies.get(remedy).and_then(crate::incident::remedies::Remedy::percent);
        if before.is_some_and(|before| self.percent < before) {
            warnings.push(Warning::OddsFell);
        }
        let event = Event::OddsRevised(OddsRevised {
            remedy,
            percent: self.percent,
            basis: self.basis.clone(),
        });
        Ok((vec![(event, Visibility::Internal)], warnings))
    }
}

/// Says the odds to the customer in words (B3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct DiscloseOdds {
    /// Of which remedy.
    pub remedy: Selector,
    /// The very words.
    pub words: String,
}

impl Rule for DiscloseOdds {
    /// The words go to the customer, so they may hold no figure that is an internal reading of the odds (B3).
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let remedy = desk.remedy(&self.remedy)?;
        let words = text(&self.words, "words")?;
        desk.holds_no_figure(remedy, &words)?;
        Ok((
            vec![(Event::OddsDisclosed(OddsDisclosed { remedy, words }), Visibility::Customer)],
            Vec::new(),
        ))
    }
}

/// Chooses a remedy; refused while its cost is blank (B2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct AcceptRemedy {
    /// Which.
    pub remedy: Selector,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

impl Rule for AcceptRemedy {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let key = desk.remedy(&self.remedy)?;
        // Said again of the same moment, it says nothing.
        if desk.incident.remedies.get(key).and_then(|it| it.accepted) == Some(desk.moment()) {
            return Err(Refusal::NothingChanges);
        }
        let mut warnings = Vec::new();
        desk.check_acceptance(key, &mut warnings)?;
        let event =
            Event::RemedyAccepted(RemedyAccepted { remedy: key, reason: self.reason.clone() });
        Ok((vec![(event, Visibility::Internal)], warnings))
    }
}

/// Takes a remedy off the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct DropRemedy {
    /// Which.
    pub remedy: Selector,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

impl Rule for DropRemedy {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let key = desk.remedy(&self.remedy)?;
        if desk.incident.remedies.get(key).and_then(|it| it.dropped) == Some(desk.moment()) {
            return Err(Refusal::NothingChanges);
        }
        let reason = self.reason.clone();
        desk.internal(Event::RemedyDropped(RemedyDropped { remedy: key, reason }))
    }
}

/// A step takes at least as long as its shortest time.
fn run_forwards(steps: &[Step]) -> Result<(), Refusal> {
    match steps.iter().find(|step| step.min_minutes > step.max_minutes) {
        Some(step) => Err(Refusal::StepBackwards(step.name.clone())),
        None => Ok(()),
    }
}

impl Desk<'_> {
    fn check_terms(&self, terms: &Terms, warnings: &mut Vec<Warning>) {
        if terms.is_too_late(self.moment()) {
            warnings.push(Warning::TooLate { name: terms.name.clone() });
        }
        if let Some(amount) = terms.cost.as_ref().and_then(Cost::amount) {
            self.check_cap(amount, warnings);
        }
    }

    /// No figure that the odds of a remedy are or ever were, whatever became of the entry that says so, in any numerals.
    pub(in crate::incident) fn holds_no_figure(
        &self,
        remedy: EntryKey,
        words: &str,
    ) -> Result<(), Refusal> {
        let of = |entry: &crate::incident::Entry| {
            if let Event::RemedyProposed(proposed) = entry.event()? {
                proposed.odds.filter(|_| entry.key == remedy)
            } else if let Event::OddsRevised(revised) = entry.event()? {
                Some(revised.percent).filter(|_| revised.remedy == remedy)
            } else {
                None
            }
        };
        let mut known = self.incident.entries().iter().filter_map(of);
        if known.any(|percent| drafts::tells_odds(words, percent)) {
            return Err(Refusal::FigureInDisclosure);
        }
        Ok(())
    }

    /// A remedy cannot be accepted with its cost blank (B2); the cheapest asks for its long-term cost (B5).
    pub(in crate::incident) fn check_acceptance(
        &self,
        key: EntryKey,
        warnings: &mut Vec<Warning>,
    ) -> Result<(), Refusal> {
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
}
