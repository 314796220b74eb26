//! Pausing while we wait for the customer, and going on (H7).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::body::{PauseBegun, PauseEnded};
use crate::{
    incident::{
        event::Event,
        ids::EntryKey,
        refusal::{Refusal, Warning},
        rule::{Decided, Desk, Rule, text},
        selector::Selector,
        visibility::Visibility,
    },
    playbook::Side,
};

/// Pauses while we wait for the customer (H7). The customer sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Pause {
    /// What we wait for.
    pub reason: String,
    /// Whether the customer agreed; without it the clocks run on.
    #[serde(default)]
    pub customer_consented: bool,
    /// The promises whose clocks are to stand still: `P1`, a label or a key; all open ones to the customer where none is
    /// named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub promises: Vec<Selector>,
}

impl Rule for Pause {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let reason = text(&self.reason, "reason")?;
        if desk.incident.commitments.open_pause().is_some() {
            return Err(Refusal::AlreadyPaused);
        }
        let named: Vec<EntryKey> =
            self.promises.iter().map(|it| desk.promised(it)).collect::<Result<_, _>>()?;
        let promises = match (self.customer_consented, named.is_empty()) {
            (false, _) => Vec::new(),
            (true, false) => named,
            (true, true) => desk.open_promises(),
        };
        let mut warnings = Vec::new();
        if !self.customer_consented {
            warnings.push(Warning::PausedWithoutConsent);
        }
        let customer_consented = self.customer_consented;
        let event = Event::PauseBegun(PauseBegun { reason, customer_consented, promises });
        Ok((vec![(event, Visibility::Customer)], warnings))
    }
}

/// Ends the pause (H7).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Resume {
    /// In words.
    #[serde(default)]
    pub text: String,
}

impl Rule for Resume {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let Some(pause) = desk.incident.commitments.open_pause() else {
            return Err(Refusal::NotPaused);
        };
        let (pause, promises) = (pause.key, pause.promises.clone());
        let event = Event::PauseEnded(PauseEnded { pause, promises, text: self.text.clone() });
        Ok((vec![(event, Visibility::Customer)], Vec::new()))
    }
}

impl Desk<'_> {
    /// The promises to the customer that have a time and are not settled.
    fn open_promises(&self) -> Vec<EntryKey> {
        let is_ours_to_keep = |promisee: Option<EntryKey>| {
            let known = promisee.and_then(|key| self.incident.stakeholders.get(key));
            known.is_none_or(|known| known.profile.side == Side::Customer)
        };
        let open = self.incident.commitments.list.iter().filter(|it| {
            it.due().is_some() && it.ended().is_none() && is_ours_to_keep(it.made.promisee)
        });
        open.map(|it| it.key).collect()
    }
}
