//! What people do about the prose of a section that is not the prose itself (L5).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::body::{Section, SectionStands};
use crate::incident::{
    event::Event,
    refusal::Refusal,
    rule::{Decided, Desk, Rule, text},
};

/// Let a section leave although the record contradicts what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct LetStand {
    /// Which section.
    pub section: Section,
    /// Why.
    pub reason: String,
}

impl Rule for LetStand {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let written = desk.incident.prose.get(self.section);
        let written = written.ok_or(Refusal::NothingWritten(self.section))?.entry;
        let reason = text(&self.reason, "reason")?;
        desk.internal(Event::SectionStands(SectionStands { written, reason }))
    }
}
