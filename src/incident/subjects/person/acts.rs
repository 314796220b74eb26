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
        stakeholders::{Address, Profile, ProfileChanges},
        timeline::short_key,
        updates::Channel,
        visibility::Visibility,
    },
    playbook::Side,
    text::fold_fullwidth,
};

/// What may stand in a telephone number beside its digits.
const IN_NUMBERS: &[char] = &['+', '-', '(', ')', '.', '/', ' ', '\u{2010}', '\u{2013}'];

impl Address {
    /// The address under the kind it is of, whatever kind it was given as: one with an `@` is no telephone number, and a
    /// number is no e-mail address.
    ///
    /// # Errors
    /// [`Refusal::NotAnEmail`] where an e-mail address has no `@` and is no number either.
    pub fn recognised(self) -> Result<Self, Refusal> {
        let plain = fold_fullwidth(self.at.trim()).into_owned();
        let digits = plain.chars().filter(char::is_ascii_digit).count();
        let is_number =
            digits >= 5 && plain.chars().all(|c| c.is_ascii_digit() || IN_NUMBERS.contains(&c));
        let channel = match (self.channel, plain.contains('@')) {
            (Channel::Email, false) if is_number => Channel::Phone,
            (Channel::Email, false) => return Err(Refusal::NotAnEmail(self.at)),
            (Channel::Phone | Channel::Sms, true) if !is_number => Channel::Email,
            (channel, _) => channel,
        };
        Ok(Self { channel, ..self })
    }
}

impl Rule for Profile {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let mut profile = self.clone();
        profile.name = text(&profile.name, "name")?;
        let channels = profile.channels.into_iter().map(Address::recognised);
        profile.channels = channels.collect::<Result<_, _>>()?;
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
        let mut changes = self.changes.clone();
        if let Some(channels) = changes.channels.take() {
            // What stood there before stays as it is.
            let known = |one: &Address| before.is_some_and(|it| it.channels.contains(one));
            let channels = channels.into_iter();
            let channels = channels.map(|one| if known(&one) { Ok(one) } else { one.recognised() });
            changes.channels = Some(channels.collect::<Result<_, _>>()?);
        }
        let mut after = before.cloned();
        if let Some(profile) = &mut after {
            profile.change(&changes);
        }
        if after.as_ref() == before {
            return Err(Refusal::NothingChanges);
        }
        if changes.name.as_ref().is_some_and(|name| name.trim().is_empty()) {
            return Err(Refusal::Empty("name"));
        }
        desk.internal(Event::StakeholderChanged(StakeholderChanged { stakeholder, changes }))
    }
}
