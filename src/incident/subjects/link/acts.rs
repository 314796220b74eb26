//! Linking incidents and confirming resources (C3, K6).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::body::{EntryShared, IncidentLinked, ResourceConfirmed};
use crate::incident::{
    event::Event,
    refusal::Refusal,
    rule::{Decided, Desk, Rule, text},
};

/// Links another incident (K6).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Link {
    /// The other incident's id.
    pub incident: crate::incident::IncidentId,
    /// The reference people say for it.
    pub reference: String,
    /// How they hang together.
    #[serde(default)]
    pub text: String,
}

impl Rule for Link {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        if desk.incident.links.incidents.iter().any(|it| it.incident == self.incident) {
            return Err(Refusal::NothingChanges);
        }
        desk.internal(Event::IncidentLinked(IncidentLinked {
            incident: self.incident,
            reference: text(&self.reference, "reference")?,
            text: self.text.clone(),
        }))
    }
}

/// Shares what a linked incident knows (K6).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Share {
    /// The other incident's id.
    pub from: crate::incident::IncidentId,
    /// The entry there.
    pub entry: crate::incident::EntryKey,
    /// Its words.
    pub text: String,
}

impl Rule for Share {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        desk.internal(Event::EntryShared(EntryShared {
            from: self.from,
            entry: self.entry,
            text: text(&self.text, "text")?,
        }))
    }
}

/// Confirms a resource by name (C3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ConfirmResource {
    /// Who or what.
    pub name: String,
    /// For what, and how far.
    #[serde(default)]
    pub text: String,
}

impl Rule for ConfirmResource {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        desk.internal(Event::ResourceConfirmed(ResourceConfirmed {
            name: text(&self.name, "name")?,
            text: self.text.clone(),
        }))
    }
}
