//! Deciding an act: what every rule needs of the act and of the incident it is decided for.

use std::collections::BTreeMap;

use super::{
    event::Event,
    fold::Incident,
    ids::EntryKey,
    instant::Instant,
    refusal::{Refusal, Warning},
    remedies::Amount,
    timeline::short_key,
    visibility::Visibility,
};
use crate::{calendar::Terms, locale::Lang, playbook::Playbook};

/// What the decision needs to know beside the incident and the act.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The present instant.
    pub now: Instant,
    /// The author's language: questions are copied into answers in it.
    pub lang: Lang,
    /// The zone for an incident opened without one.
    pub zone: chrono_tz::Tz,
    /// The playbook that the act names, already looked up.
    pub playbook: Option<&'a Playbook>,
    /// Working time as the company set it.
    pub working_time: &'a Terms,
    /// The currency of amounts where none is typed.
    pub currency: &'a str,
    /// Labels given earlier in the same input.
    pub labels: &'a BTreeMap<String, EntryKey>,
}

/// The entries of an act, each with who may see it, and what should be said beside them.
pub(super) type Decided = Result<(Vec<(Event, Visibility)>, Vec<Warning>), Refusal>;

/// How an act of this kind is decided.
pub(super) trait Rule {
    /// The entries it yields, and what should be said beside them; a [`Refusal`] where it names nothing or a gate holds.
    fn decide(&self, desk: &Desk<'_>) -> Decided;
}

/// Where an act is decided: the incident, and what is common to every act.
pub(super) struct Desk<'a> {
    pub(super) incident: &'a Incident,
    pub(super) context: &'a Context<'a>,
    /// When it happened, where that is said.
    pub(super) occurred: Option<Instant>,
    /// When it became known, where that is stated.
    pub(super) known: Option<Instant>,
    /// Who may see it.
    pub(super) visibility: Visibility,
}

impl Desk<'_> {
    /// One entry, as visible as the act says.
    #[allow(clippy::unnecessary_wraps)]
    pub(super) fn one(&self, event: Event) -> Decided {
        Ok((vec![(event, self.visibility)], Vec::new()))
    }

    /// One entry that is never the customer's business.
    #[allow(clippy::unnecessary_wraps, clippy::unused_self)]
    pub(super) fn internal(&self, event: Event) -> Decided {
        Ok((vec![(event, Visibility::Internal)], Vec::new()))
    }

    /// The number by which people call an entry.
    pub(super) fn number_of(&self, key: EntryKey) -> String {
        short_key(key, self.incident.has_several_writers())
    }

    /// When it happened.
    pub(super) fn moment(&self) -> Instant {
        self.occurred.unwrap_or(self.context.now)
    }

    /// Above the contract's liability cap, or in another currency, so that nobody can say without a rate that it is not:
    /// said internally (A6).
    pub(super) fn check_cap(&self, amount: &Amount, warnings: &mut Vec<Warning>) {
        let Some(contract) = &self.incident.contract else { return };
        let Some(limit) = &contract.liability_cap else { return };
        let (said, cap) = (amount.to_string(), limit.to_string());
        match contract.is_above_cap(amount) {
            Some(true) => warnings.push(Warning::AboveCap { amount: said, cap }),
            None if amount.minor > 0 => {
                warnings.push(Warning::CapWithoutRate { amount: said, cap });
            }
            Some(false) | None => {}
        }
    }

    /// What all promises can cost, with what one more adds or one puts in the place of another, held against the same cap.
    pub(super) fn check_cap_of_all(
        &self,
        added: Option<Amount>,
        instead_of: Option<EntryKey>,
        warnings: &mut Vec<Warning>,
    ) {
        if let Some(added) = added {
            let (promises, now) = (&self.incident.commitments, self.context.now);
            let sum = promises.cost_at_most_without(instead_of, &added.currency, now);
            self.check_sum(&sum, &added, warnings);
        }
    }

    /// What was paid for all promises, with one more payment.
    pub(super) fn check_cap_of_paid(&self, added: Option<&Amount>, warnings: &mut Vec<Warning>) {
        if let Some(added) = added {
            let sum = self.incident.commitments.paid_in_all(&added.currency);
            self.check_sum(&sum, added, warnings);
        }
    }

    /// One amount alone above the cap is said as such.
    fn check_sum(&self, sum: &Amount, added: &Amount, warnings: &mut Vec<Warning>) {
        let cap = self.incident.contract.as_ref().and_then(|it| it.liability_cap.as_ref());
        if let (Some(cap), Some(all)) = (cap, sum.plus(added))
            && cap.currency == all.currency
            && all.minor > cap.minor
            && added.minor <= cap.minor
        {
            warnings.push(Warning::AboveCapInAll { amount: all.to_string(), cap: cap.to_string() });
        }
    }
}

/// A text that says something, without white space at its ends.
pub(super) fn text(words: &str, field: &'static str) -> Result<String, Refusal> {
    let words = words.trim();
    if words.is_empty() { Err(Refusal::Empty(field)) } else { Ok(words.to_owned()) }
}

/// What is recorded is in a currency there is, and no slip of the finger.
pub(super) fn amounts<'a>(all: impl IntoIterator<Item = &'a Amount>) -> Result<(), Refusal> {
    all.into_iter().try_for_each(Amount::check).map_err(Refusal::BadAmount)
}

/// Odds and certainty are per cent.
pub(super) fn percent(value: Option<u8>) -> Result<(), Refusal> {
    if value.is_some_and(|percent| percent > 100) { Err(Refusal::NotPerCent) } else { Ok(()) }
}
