//! Offers to the customer: made, ranked by him, and why one is worse than the last (B6).

use crate::{
    incident::{
        Command, Selector,
        command::{JustifyOffer, Offer, RankOffer},
    },
    locale::Message,
};

use super::{
    Field,
    builder::Builder,
    consequence::Consequence,
    make::{needed, past, visible, words},
    maker::{Maker, Making, none_first},
};

pub(super) const OFFER: Making = Making::of(
    |maker| {
        vec![
            needed("text", "field-offer-terms"),
            words("rank", "field-rank"),
            words("amount", "field-worth"),
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

impl Maker<'_> {
    fn remedy_or_none(&self) -> Field {
        let mut which = self.remedies();
        none_first(&mut which);
        which.choose(self.target);
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
