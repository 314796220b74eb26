//! Recording who was spoken to, what was asked and what was answered (G4, G6).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::body::{ContactMade, EnquiryAnswered, EnquiryReceived};
use crate::{
    incident::{
        contract, disclosure, drafts,
        escalation::Signal,
        event::Event,
        ids::EntryKey,
        instant::Instant,
        lifecycle::Status,
        refusal::{Refusal, Warning},
        rule::{Decided, Desk, Rule, text},
        selector::Selector,
        updates::{Channel, Direction, Outcome},
    },
    locale::Message,
    playbook::Side,
};

/// Records a contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Contact {
    /// With whom.
    #[serde(default)]
    pub with: Vec<Selector>,
    /// Who began it.
    #[serde(default = "outbound")]
    pub direction: Direction,
    /// By which channel.
    #[serde(default = "other")]
    pub channel: Channel,
    /// What came of it.
    #[serde(default = "reached")]
    pub outcome: Outcome,
    /// What was said.
    pub text: String,
    /// When the next update was promised for.
    #[serde(default)]
    pub next_update: Option<Instant>,
    /// Whether they were told that service is restored.
    #[serde(default)]
    pub restored: bool,
}

impl Rule for Contact {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let with: Vec<EntryKey> =
            self.with.iter().map(|who| desk.person(who)).collect::<Result<_, _>>()?;
        let words = text(&self.text, "text")?;
        let mut warnings = Vec::new();
        // Of what is over nobody can be asked or told any more (K7).
        let is_live = desk.incident.history().is_none();
        if self.direction == Direction::Outbound && self.outcome != Outcome::Failed {
            let customers = with
                .iter()
                .filter_map(|&key| desk.incident.stakeholders.get(key))
                .filter(|stakeholder| stakeholder.profile.side == Side::Customer);
            for customer in customers {
                if is_live && customer.profile.need.trim().is_empty() {
                    warnings.push(Warning::NoNeedHeard { name: customer.profile.name.clone() });
                }
            }
            warnings.extend(desk.told_of_restoration(self, &with));
            let awaits = is_live && self.next_update.is_none() && !self.restored;
            if awaits && desk.incident.lifecycle.status() < Status::Resolved {
                warnings.push(Warning::NoNextUpdate);
            }
        }
        if with.is_empty() {
            warnings.push(if self.next_update.is_some() {
                Warning::NobodyToUpdate
            } else {
                Warning::NobodyNamed
            });
        }
        if self.direction == Direction::Outbound {
            warnings.extend(drafts::said(desk.incident, &words));
        }
        let (public_with, public_sides) = with
            .iter()
            .filter_map(|&key| desk.incident.stakeholders.get(key))
            .filter_map(|known| Some((known.profile.public_label()?, known.profile.side)))
            .unzip();
        let event = Event::ContactMade(ContactMade {
            with,
            public_with,
            public_sides,
            direction: self.direction,
            channel: self.channel,
            outcome: self.outcome,
            text: words,
            next_update: self.next_update,
            restored: self.restored,
        });
        Ok((vec![(event, desk.visibility)], warnings))
    }
}

/// Records a question from the customer's side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Enquiry {
    /// Who asked.
    #[serde(default)]
    pub from: Option<Selector>,
    /// In their words.
    pub text: String,
    /// By when it is to be answered; by the notice days of the contract where it is not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer_by: Option<Instant>,
    /// The term it was counted from, as it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term: Option<String>,
    /// The document that it objects to, where it does (L4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objects_to: Option<Document>,
    /// The point of it, as they called it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub point: String,
}

/// A document that left for the customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Document {
    /// The last one.
    Last,
    /// The one whose leaving this entry tells of.
    Entry(Selector),
}

impl Rule for Enquiry {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let (answer_by, term, warnings) = match (self.answer_by, desk.notice()) {
            (Some(by), _) => (Some(by), self.term.clone(), Vec::new()),
            (None, Some((by, term, warnings))) => (Some(by), Some(term), warnings),
            (None, None) => (None, None, Vec::new()),
        };
        let from = self.from.as_ref().map(|from| desk.person(from)).transpose()?;
        let event = Event::EnquiryReceived(EnquiryReceived {
            from,
            document: self
                .objects_to
                .as_ref()
                .map(|of| match of {
                    Document::Last => desk.issued_to_the_customer(None),
                    Document::Entry(entry) => desk.issued_to_the_customer(Some(entry)),
                })
                .transpose()?,
            point: self.point.trim().to_owned(),
            side: from.and_then(|key| desk.incident.stakeholders.side_of(key)),
            text: text(&self.text, "text")?,
            answer_by,
            term,
        });
        let (events, mut more) = desk.one(event)?;
        more.extend(warnings);
        Ok((events, more))
    }
}

impl Desk<'_> {
    /// By when the contract wants notices answered, counted from when this one became known, the term in words, and what is
    /// to be said of it.
    fn notice(&self) -> Option<(Instant, String, Vec<Warning>)> {
        let days = self.incident.contract.as_ref()?.notice_days?;
        let known = self.known.unwrap_or(self.context.now);
        let calendar = self.incident.calendar(self.context.working_time);
        let (reached, warnings) = contract::reach(&calendar, known, days)?;
        let term = Message::new("term-working-days").with("days", days).text(self.context.lang);
        Some((reached.at, term, warnings))
    }
}

/// Records the answer to an enquiry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct AnswerEnquiry {
    /// Which enquiry, or which lawyer's letter.
    pub enquiry: Selector,
    /// What was answered.
    pub text: String,
}

impl Rule for AnswerEnquiry {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let enquiry = desk.entry(&self.enquiry)?.key;
        let incident = desk.incident;
        let is_claim = |(key, signal, _): &(EntryKey, Signal, Instant)| {
            *key == enquiry && *signal == Signal::Lawsuit
        };
        let is_asked = incident.ledger.enquiries.iter().any(|known| known.key == enquiry);
        if !is_asked && !incident.escalations.signals.iter().any(is_claim) {
            return Err(Refusal::NotAnEnquiry(desk.number_of(enquiry)));
        }
        desk.one(Event::EnquiryAnswered(EnquiryAnswered {
            enquiry,
            text: text(&self.text, "text")?,
        }))
    }
}

fn reached() -> Outcome {
    Outcome::Reached
}

fn outbound() -> Direction {
    Direction::Outbound
}

fn other() -> Channel {
    Channel::Other
}

impl Desk<'_> {
    /// What is to be said where somebody of the customer's is told that service is restored, and no visible status says so.
    fn told_of_restoration(&self, contact: &Contact, with: &[EntryKey]) -> Option<Warning> {
        let people = &self.incident.stakeholders;
        let is_theirs =
            |key: &EntryKey| people.get(*key).is_some_and(|it| it.profile.side == Side::Customer);
        if !with.iter().any(is_theirs) || disclosure::reads_that_it_is_restored(self.incident) {
            return None;
        }
        if contact.restored {
            Some(Warning::ResolutionNotShown)
        } else {
            drafts::says_restored(&contact.text).then_some(Warning::SaysRestored)
        }
    }
}
