//! Decisions on people, contacts and questions (A2, F1–F6, G1–G6).

use super::desk::{Decided, Desk, text};
use crate::{
    incident::{
        command, disclosure,
        event::{
            ContactMade, EnquiryAnswered, Event, FactAnswered, StakeholderAdded, StakeholderChanged,
        },
        facts::{Backup, Confidence},
        fold::Incident,
        ids::EntryKey,
        lifecycle::Status,
        refusal::{Refusal, Warning},
        selector::Selector,
        stakeholders::{Profile, Stakeholder},
        timeline::short_key,
        updates::{Direction, Outcome},
        visibility::Visibility,
    },
    playbook::Side,
};

/// The one person of that name; of that alias, where nobody has it as a name.
///
/// # Errors
/// [`Refusal::UnknownStakeholder`], or [`Refusal::AmbiguousStakeholder`] with the numbers and roles of all of them.
pub fn stakeholder_called<'a>(
    incident: &'a Incident,
    name: &str,
) -> Result<&'a Stakeholder, Refusal> {
    let list = &incident.stakeholders.list;
    let mut found: Vec<&Stakeholder> =
        list.iter().filter(|person| person.profile.name == name).collect();
    if found.is_empty() {
        found = list.iter().filter(|person| person.profile.is_called(name)).collect();
    }
    match found[..] {
        [] => Err(Refusal::UnknownStakeholder(name.to_owned())),
        [one] => Ok(one),
        _ => {
            let several = incident.has_several_writers();
            let told = |person: &&Stakeholder| {
                let number = format!("#{}", short_key(person.key, several));
                let Profile { side, role, organisation, .. } = &person.profile;
                let parts = [number.as_str(), side.id(), role, organisation];
                parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
            };
            let people = found.iter().map(told).collect();
            Err(Refusal::AmbiguousStakeholder { name: name.to_owned(), people })
        }
    }
}

impl Desk<'_> {
    /// The one person that a label, a name, an alias or a number means.
    pub(super) fn stakeholder_called(&self, name: &str) -> Result<&Stakeholder, Refusal> {
        let everybody = &self.incident.stakeholders;
        if let Some(known) = self.context.labels.get(name).and_then(|&key| everybody.get(key)) {
            return Ok(known);
        }
        match stakeholder_called(self.incident, name) {
            Err(Refusal::UnknownStakeholder(name)) => self
                .entry(&Selector::from(name.as_str()))
                .ok()
                .and_then(|entry| everybody.get(entry.key))
                .ok_or(Refusal::UnknownStakeholder(name)),
            found => found,
        }
    }

    pub(super) fn answer(&self, answer: &command::Answer) -> Decided {
        let question = self.question(&answer.question)?;
        let words = text(&answer.answer, "answer")?;
        let mut warnings = Vec::new();
        if answer.backup.as_ref().is_some_and(Backup::is_unverified) {
            warnings.push(Warning::BackupUnverified);
        }
        if let Some(backup) = answer.backup.as_ref().filter(|backup| backup.contradicts(&words)) {
            warnings.push(Warning::BackupContradicted { exists: backup.exists });
        }
        if let Some(impact) = answer.impact
            && impact != self.incident.lifecycle.severity()
        {
            warnings.push(Warning::SeverityFollowsImpact {
                proposed: impact,
                current: self.incident.lifecycle.severity(),
            });
        }
        let answered = FactAnswered {
            question: question.id.clone(),
            asked: question.asked.ask.get(self.context.lang).to_owned(),
            answer: words,
            confidence: answer.confidence,
            backup: answer.backup.clone(),
            impact: answer.impact,
        };
        if self.act.visibility == Visibility::Customer {
            warnings.extend(self.left_out(&answered));
        }
        Ok((vec![(Event::FactAnswered(answered), self.act.visibility)], warnings))
    }

    /// What the customer's documents will leave out although it is visible.
    pub(super) fn left_out(&self, answered: &FactAnswered) -> Option<Warning> {
        if disclosure::gives_unverified_cause(self.incident, answered) {
            return Some(Warning::CauseLeftOut);
        }
        (answered.confidence == Confidence::Assumed).then_some(Warning::GuessLeftOut)
    }

    pub(super) fn stakeholder(&self, profile: &Profile) -> Decided {
        let mut profile = profile.clone();
        profile.name = text(&profile.name, "name")?;
        let mut warnings = Vec::new();
        if matches!(profile.side, Side::Regulator | Side::Media | Side::Legal)
            && profile.channels.is_empty()
        {
            warnings.push(Warning::NoChannel { name: profile.name.clone() });
        }
        if let Some(first) = self.incident.stakeholders.called(&profile.name) {
            let entry = short_key(first.key, self.incident.has_several_writers());
            warnings.push(Warning::SameName { name: profile.name.clone(), entry });
        }
        let event = Event::StakeholderAdded(StakeholderAdded { profile });
        Ok((vec![(event, Visibility::Internal)], warnings))
    }

    pub(super) fn change_stakeholder(&self, change: &command::ChangeStakeholder) -> Decided {
        let stakeholder = self.person(&change.stakeholder)?;
        let before = self.incident.stakeholders.get(stakeholder).map(|known| &known.profile);
        let mut after = before.cloned();
        if let Some(profile) = &mut after {
            profile.change(&change.changes);
        }
        if after.as_ref() == before {
            return Err(Refusal::NothingChanges);
        }
        if change.changes.name.as_ref().is_some_and(|name| name.trim().is_empty()) {
            return Err(Refusal::Empty("name"));
        }
        self.internal(Event::StakeholderChanged(StakeholderChanged {
            stakeholder,
            changes: change.changes.clone(),
        }))
    }

    pub(super) fn contact(&self, contact: &command::Contact) -> Decided {
        let with: Vec<EntryKey> =
            contact.with.iter().map(|who| self.person(who)).collect::<Result<_, _>>()?;
        let words = text(&contact.text, "text")?;
        let mut warnings = Vec::new();
        if contact.direction == Direction::Outbound && contact.outcome != Outcome::Failed {
            let customers = with
                .iter()
                .filter_map(|&key| self.incident.stakeholders.get(key))
                .filter(|stakeholder| stakeholder.profile.side == Side::Customer);
            for customer in customers {
                if customer.profile.need.trim().is_empty() {
                    warnings.push(Warning::NoNeedHeard { name: customer.profile.name.clone() });
                }
            }
            if contact.next_update.is_none() && self.incident.lifecycle.status() < Status::Resolved
            {
                warnings.push(Warning::NoNextUpdate);
            }
        }
        if with.is_empty() {
            warnings.push(if contact.next_update.is_some() {
                Warning::NobodyToUpdate
            } else {
                Warning::NobodyNamed
            });
        }
        if contact.direction == Direction::Outbound {
            warnings.extend(crate::incident::drafts::said(self.incident, &words));
        }
        let (public_with, public_sides) = with
            .iter()
            .filter_map(|&key| self.incident.stakeholders.get(key))
            .filter_map(|known| Some((known.profile.public_label()?, known.profile.side)))
            .unzip();
        let event = Event::ContactMade(ContactMade {
            with,
            public_with,
            public_sides,
            direction: contact.direction,
            channel: contact.channel,
            outcome: contact.outcome,
            text: words,
            next_update: contact.next_update,
        });
        Ok((vec![(event, self.act.visibility)], warnings))
    }

    pub(super) fn answer_enquiry(&self, answer: &command::AnswerEnquiry) -> Decided {
        let enquiry = self.entry(&answer.enquiry)?.key;
        if !self.incident.ledger.enquiries.iter().any(|known| known.key == enquiry) {
            return Err(Refusal::NotAnEnquiry(answer.enquiry.to_string()));
        }
        self.one(Event::EnquiryAnswered(EnquiryAnswered {
            enquiry,
            text: text(&answer.text, "text")?,
        }))
    }
}
