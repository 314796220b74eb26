//! Decisions on people, contacts and questions (A2, F1–F6, G1–G6).

use super::{Decided, Desk, text};
use crate::{
    incident::{
        command::{self, Selector},
        entry::Visibility,
        event::{
            ContactMade, EnquiryAnswered, Event, FactAnswered, StakeholderAdded, StakeholderChanged,
        },
        facts::Backup,
        ids::EntryKey,
        lifecycle::Status,
        refusal::{Refusal, Warning},
        stakeholders::{Profile, Stakeholder},
        updates::{Direction, Outcome},
    },
    playbook::Side,
};

impl Desk<'_> {
    pub(super) fn stakeholder_called(&self, name: &str) -> Option<&Stakeholder> {
        let everybody = &self.incident.stakeholders;
        self.context
            .labels
            .get(name)
            .and_then(|&key| everybody.get(key))
            .or_else(|| everybody.called(name))
            .or_else(|| everybody.get(self.entry(&Selector::from(name)).ok()?.key))
    }

    pub(super) fn answer(&self, answer: &command::Answer) -> Decided {
        let question = self.question(&answer.question)?;
        let words = text(&answer.answer, "answer")?;
        let mut warnings = Vec::new();
        if answer.backup.as_ref().is_some_and(Backup::is_unverified) {
            warnings.push(Warning::BackupUnverified);
        }
        if let Some(impact) = answer.impact
            && impact != self.incident.lifecycle.severity()
        {
            warnings.push(Warning::SeverityFollowsImpact {
                proposed: impact,
                current: self.incident.lifecycle.severity(),
            });
        }
        let event = Event::FactAnswered(FactAnswered {
            question: question.id.clone(),
            asked: question.asked.ask.get(self.context.lang).to_owned(),
            answer: words,
            confidence: answer.confidence,
            backup: answer.backup.clone(),
            impact: answer.impact,
        });
        Ok((vec![(event, self.act.visibility)], warnings))
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
        if self.incident.stakeholders.called(&profile.name).is_some() {
            warnings.push(Warning::SameName { name: profile.name.clone() });
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
            warnings.push(Warning::NobodyNamed);
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
