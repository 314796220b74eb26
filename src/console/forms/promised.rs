//! What becomes of a promise: consents to it, kept, broken by an event, renegotiated, given up, compensated (H1, H3, H4).

use crate::{
    incident::{
        Command, Selector,
        command::{Break, Compensate, Consent, Keep, Renegotiate, Waive},
        commitments::{self, Party, Standing},
        disclosure,
        pauses::DueTime,
        wording,
    },
    locale::Message,
    playbook::Amount,
};

use super::{
    Field,
    builder::Builder,
    consequence::Consequence,
    make::{choice, filled, future, needed, past, seldom, unsaid, visible, words},
    maker::{Maker, Making},
};

pub(super) const CONSENT: Making = Making::of(
    |maker| {
        let (parties, lacking) = (Party::ALL.map(Party::id), maker.lacking().id());
        maker.becoming(
            maker.open_promises(),
            [choice("party", "field-party", "party", parties, lacking), past("at", "field-at")],
        )
    },
    |builder, _| {
        Command::Consent(Consent {
            commitment: builder.selector("commitment"),
            party: builder.text("party").parse().unwrap_or(Party::Customer),
        })
    },
);

pub(super) const KEEP: Making = Making::of(
    |maker| {
        maker.becoming(
            maker.open_promises(),
            [words("text", "field-how"), past("at", "field-kept-at"), visible()],
        )
    },
    |builder, _| {
        Command::Keep(Keep {
            commitment: builder.selector("commitment"),
            text: builder.text("text"),
        })
    },
)
.consequences(|builder| builder.of_delay(false));

pub(super) const BREAK: Making = Making::of(
    |maker| {
        let list = maker.incident.commitments.list.iter().filter(|it| it.made.standing);
        let list = list.map(|it| (it.key, format!("{} {}", it.label, it.words())));
        maker.becoming(
            maker.one_of("commitment", "field-promise", list),
            [needed("text", "field-broken-by"), past("at", "field-at"), visible()],
        )
    },
    |builder, _| {
        Command::Break(Break {
            commitment: builder.selector("commitment"),
            text: builder.text("text"),
        })
    },
);

pub(super) const RENEGOTIATE: Making = Making::of(
    |maker| {
        maker.becoming(
            maker.open_promises(),
            [
                Field { required: true, ..future("due", "field-new-due") },
                unsaid("customer-consented", "field-customer-consented", None),
                words("reason", "field-reason"),
                past("at", "field-at"),
                visible(),
                seldom(maker.evidence()),
            ],
        )
    },
    |builder, _| {
        Command::Renegotiate(Renegotiate {
            commitment: builder.selector("commitment"),
            due: builder.time("due").unwrap_or(builder.setting.now),
            term: builder.term("due"),
            customer_consented: builder.yes("customer-consented"),
            reason: builder.text("reason"),
            evidence: builder.optional("evidence").map(Selector),
        })
    },
)
.consequences(|builder| builder.of_delay(true));

pub(super) const WAIVE: Making = Making::of(
    |maker| {
        maker.becoming(
            maker.open_promises(),
            [
                needed("reason", "field-reason"),
                past("at", "field-at"),
                visible(),
                seldom(maker.evidence()),
            ],
        )
    },
    |builder, _| {
        Command::Waive(Waive {
            commitment: builder.selector("commitment"),
            reason: builder.text("reason"),
            evidence: builder.optional("evidence").map(Selector),
        })
    },
);

pub(super) const COMPENSATE: Making = Making::of(
    |maker| {
        let owed = maker.meant().and_then(|it| it.open_debt(maker.now));
        let amount = owed.as_ref().and_then(|it| it.amount.as_ref());
        let amount = amount.map(ToString::to_string).unwrap_or_default();
        let kind = owed.and_then(|it| it.in_kind).unwrap_or_default();
        maker.becoming(
            maker.promises(|it| matches!(it, Standing::Broken | Standing::KeptLate)),
            [
                filled(words("amount", "field-paid"), &amount),
                filled(words("text", "field-in-kind"), &kind),
                past("at", "field-at"),
                visible(),
            ],
        )
    },
    |builder, _| {
        Command::Compensate(Compensate {
            commitment: builder.selector("commitment"),
            amount: builder.paid(),
            text: builder.text("text"),
        })
    },
);

impl Maker<'_> {
    /// The promises that can still be kept, renegotiated or given up.
    fn open_promises(&self) -> Field {
        self.promises(|it| matches!(it, Standing::Promised | Standing::Standing | Standing::Broken))
    }

    /// The promise and the fields about it; what becomes of a promise that the customer sees is shown to them, unless it
    /// is chosen otherwise.
    fn becoming<const N: usize>(&self, promise: Field, about: [Field; N]) -> Vec<Field> {
        let shown = disclosure::visible_keys(self.incident);
        let is_shown = shown.iter().any(|key| promise.value() == key.to_string());
        let mut fields = vec![promise];
        fields.extend(about);
        if let Some(field) = fields.iter_mut().find(|field| field.id == "visibility")
            && is_shown
        {
            field.choose("customer");
        }
        fields
    }

    /// What shows that the customer agreed when it is said that they did (H4).
    fn evidence(&self) -> Field {
        self.among_entries("evidence", "field-evidence-agreed", commitments::may_show_consent)
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
    /// What was paid; what the form proposed as owed stays in its own currency.
    fn paid(&mut self) -> Option<Amount> {
        let (text, now) = (self.text("amount"), self.setting.now);
        let promises = self.setting.incident.map(|incident| &incident.commitments.list);
        let owed = promises.into_iter().flatten().filter_map(|it| it.open_debt(now)?.amount);
        let proposed: Vec<Amount> = owed.filter(|amount| amount.to_string() == text).collect();
        self.amount_or("amount", proposed.first())
    }

    fn of_delay(&mut self, is_renegotiated: bool) -> Vec<Consequence> {
        let value = self.text("commitment");
        let Some(commitment) = self.setting.incident.and_then(|incident| {
            incident.commitments.list.iter().find(|it| it.key.to_string() == value)
        }) else {
            return Vec::new();
        };
        let at = self.time("at").unwrap_or(self.setting.now);
        let due = commitment.due_time().and_then(DueTime::running);
        let Some(due) = due.filter(|due| *due < at) else { return Vec::new() };
        if is_renegotiated {
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
