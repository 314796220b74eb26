//! Adding and changing stakeholders (F2).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::body::{StakeholderAdded, StakeholderChanged};
use crate::{
    incident::{
        event::Event,
        refusal::{Refusal, Warning},
        rule::{Decided, Desk, Rule, text},
        selector::Selector,
        stakeholders::{Profile, ProfileChanges},
        timeline::short_key,
        visibility::Visibility,
    },
    playbook::Side,
};

impl Rule for Profile {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let mut profile = self.clone();
        profile.name = text(&profile.name, "name")?;
        let mut warnings = Vec::new();
        if matches!(profile.side, Side::Regulator | Side::Media | Side::Legal)
            && profile.channels.is_empty()
        {
            warnings.push(Warning::NoChannel { name: profile.name.clone() });
        }
        if let Some(first) = desk.incident.stakeholders.called(&profile.name) {
            let entry = short_key(first.key, desk.incident.has_several_writers());
            warnings.push(Warning::SameName { name: profile.name.clone(), entry });
        }
        let event = Event::StakeholderAdded(StakeholderAdded { profile });
        Ok((vec![(event, Visibility::Internal)], warnings))
    }
}

/// Changes a stakeholder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ChangeStakeholder {
    /// Whom.
    pub stakeholder: Selector,
    /// The fields that change.
    pub changes: ProfileChanges,
}

impl Rule for ChangeStakeholder {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let stakeholder = desk.person(&self.stakeholder)?;
        let before = desk.incident.stakeholders.get(stakeholder).map(|known| &known.profile);
        let mut after = before.cloned();
        if let Some(profile) = &mut after {
            profile.change(&self.changes);
        }
        if after.as_ref() == before {
            return Err(Refusal::NothingChanges);
        }
        if self.changes.name.as_ref().is_some_and(|name| name.trim().is_empty()) {
            return Err(Refusal::Empty("name"));
        }
        desk.internal(Event::StakeholderChanged(StakeholderChanged {
            stakeholder,
            changes: self.changes.clone(),
        }))
    }
}
