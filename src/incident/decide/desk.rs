//! One act at the incident it is decided for, and what every rule needs of both.

use std::collections::BTreeMap;

use crate::{
    incident::{
        command::Act,
        event::Event,
        fold::Incident,
        ids::EntryKey,
        instant::Instant,
        refusal::{Refusal, Warning},
        remedies::Amount,
        visibility::Visibility,
    },
    locale::Lang,
    playbook::Playbook,
};

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
    /// Labels given earlier in the same input.
    pub labels: &'a BTreeMap<String, EntryKey>,
}

/// The entries of an act, each with who may see it, and what should be said beside them.
pub(super) type Decided = Result<(Vec<(Event, Visibility)>, Vec<Warning>), Refusal>;

/// An act that is being decided.
pub(super) struct Desk<'a> {
    pub(super) incident: &'a Incident,
    pub(super) act: &'a Act,
    pub(super) context: &'a Context<'a>,
}

impl Desk<'_> {
    /// One entry, as visible as the act says.
    #[allow(clippy::unnecessary_wraps)]
    pub(super) fn one(&self, event: Event) -> Decided {
        Ok((vec![(event, self.act.visibility)], Vec::new()))
    }

    /// One entry that is never the customer's business.
    #[allow(clippy::unnecessary_wraps, clippy::unused_self)]
    pub(super) fn internal(&self, event: Event) -> Decided {
        Ok((vec![(event, Visibility::Internal)], Vec::new()))
    }

    /// When it happened.
    pub(super) fn moment(&self) -> Instant {
        self.act.occurred.unwrap_or(self.context.now)
    }

    /// Above the contract's liability cap: said internally (A6).
    pub(super) fn check_cap(&self, amount: &Amount, warnings: &mut Vec<Warning>) {
        if let Some(contract) = &self.incident.contract
            && contract.is_above_cap(amount)
            && let Some(cap) = &contract.liability_cap
        {
            warnings.push(Warning::AboveCap { amount: amount.to_string(), cap: cap.to_string() });
        }
    }
}

/// A text that says something, without white space at its ends.
pub(super) fn text(words: &str, field: &'static str) -> Result<String, Refusal> {
    let words = words.trim();
    if words.is_empty() { Err(Refusal::Empty(field)) } else { Ok(words.to_owned()) }
}
