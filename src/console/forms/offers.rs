//! Offers to the customer: made, ranked by him, and why one is worse than the last (B6).

use crate::{
    incident::{
        Command, Selector,
        command::{AnswerOffer, JustifyOffer, Offer, RankOffer, custom_message},
    },
    locale::{Lang, Message},
    playbook::Text,
};

use super::{
    Choice, Field, FieldKind,
    builder::Builder,
    consequence::Consequence,
    make::{choice, field, needed, past, visible, words},
    maker::{Maker, Making, none_first},
};

pub(super) const OFFER: Making = Making::of(
    |maker| {
        vec![
            needed("text", "field-offer-terms"),
            words("rank", "field-rank"),
            words("amount", "field-worth"),
            maker.customs(),
            words("approved-by", "field-approver"),
            maker.remedy_or_none(),
            past("at", "field-at"),
            visible(),
        ]
    },
    |builder, _| {
        Command::Offer(Offer {
            terms: builder.text("text"),
            rank: builder.number("rank"),
            amount: builder.amount("amount"),
            remedy: builder.optional("remedy").map(Selector),
            situation: builder.text("situation"),
            approved_by: builder.text("approved-by"),
        })
    },
)
.consequences(of_offer);

pub(super) const RANK: Making = Making::of(
    |maker| vec![maker.offers(), needed("rank", "field-rank"), past("at", "field-at")],
    |builder, _| {
        Command::RankOffer(RankOffer {
            offer: builder.selector("offer"),
            rank: builder.number("rank").unwrap_or(1),
        })
    },
);

pub(super) const JUSTIFY: Making = Making::of(
    |maker| {
        vec![maker.offers(), needed("reason", "field-reason"), needed("approver", "field-approver")]
    },
    |builder, _| {
        Command::JustifyOffer(JustifyOffer {
            offer: builder.selector("offer"),
            reason: builder.text("reason"),
            approver: builder.text("approver"),
        })
    },
);

pub(super) const ANSWER: Making = Making::of(
    |maker| {
        let answers = ["accepted", "declined"];
        vec![
            maker.offers(),
            choice("answer", "field-offer-answer", "offer", answers, "accepted"),
            words("text", "field-offer-answer-words"),
            past("at", "field-at"),
            visible(),
        ]
    },
    |builder, _| {
        Command::AnswerOffer(AnswerOffer {
            offer: builder.selector("offer"),
            accepted: builder.text("answer") != "declined",
            text: builder.text("text"),
        })
    },
);

impl Maker<'_> {
    fn remedy_or_none(&self) -> Field {
        let mut which = self.remedies();
        none_first(&mut which);
        which.choose(self.target);
        which
    }

    /// What is customary, each with its redress, who approves it and up to how much (B8).
    fn customs(&self) -> Field {
        let playbook = self.incident.playbook.as_deref();
        let customs = playbook.map_or(&[][..], |playbook| &playbook.compensation);
        let choices = customs.iter().map(|it| {
            let said = |lang: Lang| custom_message(it, lang, None).text(lang);
            let label = Text { zh: said(Lang::Zh), en: said(Lang::En) };
            Choice { value: it.id.clone(), label }
        });
        let mut which = field("situation", "field-situation", FieldKind::Choice(choices.collect()));
        none_first(&mut which);
        which
    }

    fn offers(&self) -> Field {
        let list = self
            .incident
            .offers
            .list
            .iter()
            .map(|it| (it.key, format!("{} {}", it.label, it.terms)));
        self.one_of("offer", "field-offer", list)
    }
}

fn of_offer(builder: &mut Builder<'_>) -> Vec<Consequence> {
    let mut said = worse(builder);
    said.extend(beside_custom(builder));
    said
}

/// Above what is customary, or approved by nobody (B8).
fn beside_custom(builder: &mut Builder<'_>) -> Vec<Consequence> {
    let (id, amount) = (builder.text("situation"), builder.amount("amount"));
    let approved = !builder.text("approved-by").is_empty();
    let playbook = builder.setting.incident.and_then(|incident| incident.playbook.as_deref());
    let customs = playbook.map_or(&[][..], |playbook| &playbook.compensation);
    let Some(custom) = customs.iter().find(|it| it.id == id) else { return Vec::new() };
    let above = amount
        .zip(custom.limit.as_ref())
        .filter(|(amount, limit)| amount.currency != limit.currency || amount.minor > limit.minor);
    let approver = custom.approver.get(builder.setting.lang);
    let mut messages = Vec::new();
    if let Some((amount, limit)) = above {
        let message = Message::new("warning-above-custom")
            .with("amount", amount.to_string())
            .with("limit", limit.to_string())
            .with("approver", approver);
        messages.push(message);
    }
    if !approved {
        messages.push(Message::new("warning-offer-approval").with("approver", approver));
    }
    messages.iter().map(|message| builder.said(message, true)).collect()
}

fn worse(builder: &mut Builder<'_>) -> Vec<Consequence> {
    let (Some(rank), Some(incident)) = (builder.number("rank"), builder.setting.incident) else {
        return Vec::new();
    };
    let better = incident
        .offers
        .list
        .iter()
        .filter(|offer| offer.rank.is_some_and(|(best, _)| best < rank))
        .min_by_key(|offer| offer.rank.map(|(best, _)| best));
    let message = better.map(|offer| {
        Message::new("consequence-worse").with("label", &offer.label).with("terms", &offer.terms)
    });
    message.map(|message| builder.said(&message, true)).into_iter().collect()
}
