//! What becomes of a promise: consents to it, kept, broken by an event, renegotiated, given up, compensated (H1, H3, H4).
//! It refuses to make one.

use crate::{
    incident::{
        Command,
        command::{Break, Compensate, Consent, Keep, Renegotiate, Waive},
        commitments::{Party, Standing},
        disclosure, wording,
    },
    locale::Message,
};

use super::{
    super::{
        Field,
        builder::Builder,
        make::{choice, filled, future, needed, past, unsaid, visible, words},
    },
    consequence::Consequence,
    judge::Judge,
    maker::Maker,
};

impl Maker<'_> {
    /// The fields; what becomes of a promise that the customer sees is shown to them, unless it is chosen otherwise.
    pub(super) fn about_promise(&self, judge: Judge) -> Vec<Field> {
        let mut fields = self.becoming(judge);
        let promise = fields.first().map(|field| field.value().to_owned());
        let shown = disclosure::visible_keys(self.incident);
        if let Some(field) = fields.iter_mut().find(|field| field.id == "visibility")
            && shown.iter().any(|key| promise.as_deref() == Some(&key.to_string()))
        {
            field.choose("customer");
        }
        fields
    }

    fn becoming(&self, judge: Judge) -> Vec<Field> {
        let open =
            |it: Standing| matches!(it, Standing::Promised | Standing::Standing | Standing::Broken);
        match judge {
            Judge::Consent => vec![
                self.promises(open),
                choice(
                    "party",
                    "field-party",
                    "party",
                    Party::ALL.map(Party::id),
                    self.lacking().id(),
                ),
                past("at", "field-at"),
            ],
            Judge::Keep => vec![
                self.promises(open),
                words("text", "field-how"),
                past("at", "field-kept-at"),
                visible(),
            ],
            Judge::Break => {
                let list = self.incident.commitments.list.iter().filter(|it| it.made.standing);
                let list = list.map(|it| (it.key, format!("{} {}", it.label, it.words())));
                vec![
                    self.one_of("commitment", "field-promise", list),
                    needed("text", "field-broken-by"),
                    past("at", "field-at"),
                    visible(),
                ]
            }
            Judge::Renegotiate => vec![
                self.promises(open),
                Field { required: true, ..future("due", "field-new-due") },
                unsaid("customer-consented", "field-customer-consented", None),
                words("reason", "field-reason"),
                past("at", "field-at"),
                visible(),
            ],
            Judge::Waive => vec![
                self.promises(open),
                needed("reason", "field-reason"),
                past("at", "field-at"),
                visible(),
            ],
            _ => {
                let owed = self.meant().and_then(|it| it.owed(self.now));
                let amount = owed.as_ref().and_then(|it| it.amount.as_ref());
                let amount = amount.map(ToString::to_string).unwrap_or_default();
                let kind = owed.and_then(|it| it.in_kind).unwrap_or_default();
                vec![
                    self.promises(|it| matches!(it, Standing::Broken | Standing::KeptLate)),
                    filled(words("amount", "field-paid"), &amount),
                    filled(words("text", "field-in-kind"), &kind),
                    past("at", "field-at"),
                    visible(),
                ]
            }
        }
    }

    /// Whose consent is missing from the promise in question.
    fn lacking(&self) -> Party {
        let known = self.meant();
        match known {
            Some(it) if it.made.customer_consented && !it.made.deliverer_consented => {
                Party::Deliverer
            }
            _ => Party::Customer,
        }
    }
}

impl Builder<'_> {
    pub(super) fn about_promise(&mut self, judge: Judge) -> Command {
        let commitment = self.selector("commitment");
        match judge {
            Judge::Consent => Command::Consent(Consent {
                commitment,
                party: self.text("party").parse().unwrap_or(Party::Customer),
            }),
            Judge::Keep => Command::Keep(Keep { commitment, text: self.text("text") }),
            Judge::Break => Command::Break(Break { commitment, text: self.text("text") }),
            Judge::Renegotiate => Command::Renegotiate(Renegotiate {
                commitment,
                due: self.time("due").unwrap_or(self.setting.now),
                customer_consented: self.yes("customer-consented"),
                reason: self.text("reason"),
            }),
            Judge::Waive => Command::Waive(Waive { commitment, reason: self.text("reason") }),
            _ => Command::Compensate(Compensate {
                commitment,
                amount: self.amount("amount"),
                text: self.text("text"),
            }),
        }
    }

    pub(super) fn of_delay(&mut self, judge: Judge) -> Vec<Consequence> {
        let value = self.text("commitment");
        let Some(commitment) = self.setting.incident.and_then(|incident| {
            incident.commitments.list.iter().find(|it| it.key.to_string() == value)
        }) else {
            return Vec::new();
        };
        let at = self.time("at").unwrap_or(self.setting.now);
        let Some(due) = commitment.due().filter(|due| *due < at) else { return Vec::new() };
        if judge == Judge::Renegotiate {
            return vec![self.said(&Message::new("warning-renegotiated-too-late"), true)];
        }
        let lang = self.setting.lang;
        let late = at - due;
        let owed = commitment
            .made
            .compensation
            .as_ref()
            .and_then(|formula| formula.owed(late.num_seconds()))
            .map_or_else(|| lang.say("word-nothing"), |owed| wording::owed(&owed));
        let message = Message::new("consequence-late")
            .with("span", wording::minutes_words(late.num_minutes(), lang))
            .with("owed", owed);
        vec![self.said(&message, true)]
    }
}
