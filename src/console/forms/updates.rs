//! What was said to whom, and what the customer asked (G1, G4).

use crate::incident::{
    Command, EntryKey, Incident, Selector,
    command::{AnswerEnquiry, Contact, Enquiry},
    escalation::Signal,
    updates::{Channel, Direction, Outcome},
};

use super::{
    Choice, FieldKind, Form, Kind,
    builder::{Builder, Built},
    make::{
        both, choice, field, form, future, needed, past, person_choice, same, seldom, unsaid,
        visible,
    },
};

impl Form {
    /// A contact. `with` is marked already; the mark goes with the cursor until Space is pressed.
    pub fn contact(incident: &Incident, with: Option<EntryKey>) -> Self {
        let list = &incident.stakeholders.list;
        let mut people = field(
            "with",
            "field-with",
            FieldKind::Several(list.iter().map(person_choice).collect()),
        );
        if let Some(at) =
            with.and_then(|key| list.iter().position(|stakeholder| stakeholder.key == key))
        {
            people.marked = vec![at];
            people.chosen = at;
            people.preset = Some(at);
        }
        let ids = |values: &[&'static str]| values.to_vec();
        let fields = vec![
            people,
            choice(
                "direction",
                "field-direction",
                "direction",
                ids(&Direction::ALL.iter().map(|d| d.id()).collect::<Vec<_>>()),
                "outbound",
            ),
            choice(
                "channel",
                "field-channel",
                "channel",
                ids(&Channel::ALL.iter().map(|c| c.id()).collect::<Vec<_>>()),
                "phone",
            ),
            choice(
                "outcome",
                "field-outcome",
                "outcome",
                ids(&Outcome::ALL.iter().map(|o| o.id()).collect::<Vec<_>>()),
                "reached",
            ),
            needed("text", "field-said"),
            future("next", "field-next-update"),
            past("at", "field-at"),
            visible(),
            seldom(unsaid("restored", "field-told-restored", None)),
        ];
        form(Kind::Contact, fields)
    }

    /// The customer asked something (G4).
    pub fn enquiry(incident: &Incident, from: Option<EntryKey>) -> Self {
        let mut choices = vec![Choice { value: String::new(), label: both("word-not-said") }];
        choices.extend(incident.stakeholders.list.iter().map(person_choice));
        let mut who = field("from", "field-from", FieldKind::Choice(choices));
        if let Some(key) = from {
            who.choose(&Selector::key(key).0);
        }
        let fields = vec![
            who,
            needed("text", "field-asked-words"),
            future("answer-by", "field-answer-by"),
            past("at", "field-at"),
            visible(),
        ];
        form(Kind::Enquiry, fields).begun_at("text")
    }

    /// The customer is answered. `about` is chosen already.
    pub fn answer_enquiry(incident: &Incident, about: Option<EntryKey>) -> Self {
        let mut choices: Vec<Choice> = incident
            .ledger
            .open_enquiries()
            .map(|enquiry| Choice {
                value: Selector::key(enquiry.key).0,
                label: same(&enquiry.text),
            })
            .collect();
        let claims = incident.escalations.signals.iter().filter(|(key, signal, _)| {
            *signal == Signal::Lawsuit && !incident.ledger.is_answered(*key)
        });
        choices.extend(claims.map(|(key, _, _)| Choice {
            value: Selector::key(*key).0,
            label: both("signal-lawsuit"),
        }));
        let mut which = field("enquiry", "field-enquiry", FieldKind::Choice(choices));
        if let Some(key) = about {
            which.choose(&Selector::key(key).0);
        }
        let fields =
            vec![which, needed("text", "field-answered-words"), past("at", "field-at"), visible()];
        form(Kind::AnswerEnquiry, fields).begun_at("text")
    }
}

impl Builder<'_> {
    pub(super) fn contact(&mut self) -> Built {
        let with = self.selectors("with");
        let next_update = self.time("next");
        if next_update.is_some() && with.is_empty() {
            self.wrong("with", self.setting.lang.say("form-next-for-whom"));
        }
        let command = Command::Contact(Contact {
            restored: self.yes("restored"),
            with,
            direction: self.parsed("direction").unwrap_or(Direction::Outbound),
            channel: self.parsed("channel").unwrap_or(Channel::Other),
            outcome: self.parsed("outcome").unwrap_or(Outcome::Reached),
            text: self.text("text"),
            next_update,
        });
        self.act(command)
    }

    pub(super) fn enquiry(&mut self) -> Built {
        let command = Command::Enquiry(Enquiry {
            from: self.optional("from").map(Selector),
            text: self.text("text"),
            objects_to: None,
            point: String::new(),
            answer_by: self.time("answer-by"),
            term: self.term("answer-by"),
        });
        self.act(command)
    }

    pub(super) fn answer_enquiry(&mut self) -> Built {
        let command = Command::AnswerEnquiry(AnswerEnquiry {
            enquiry: Selector(self.text("enquiry")),
            text: self.text("text"),
        });
        self.act(command)
    }
}
