//! Adopting a playbook.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::body::PlaybookAdopted;
use crate::incident::{
    event::Event,
    refusal::Refusal,
    rule::{Decided, Desk, Rule},
};

/// Copies a playbook in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct AdoptPlaybook {
    /// The playbook's id.
    pub class: String,
}

impl Rule for AdoptPlaybook {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let playbook =
            desk.context.playbook.ok_or_else(|| Refusal::UnknownPlaybook(self.class.clone()))?;
        if desk.incident.playbook.as_deref() == Some(playbook) {
            return Err(Refusal::NothingChanges);
        }
        desk.internal(Event::PlaybookAdopted(PlaybookAdopted {
            playbook: Arc::new(playbook.clone()),
        }))
    }
}
