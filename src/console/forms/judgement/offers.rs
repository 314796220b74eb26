//! Offers to the customer: made, ranked by him, and why one is worse than the last (B6). It refuses remedy options.

use crate::{
    incident::{
        Command, Selector,
        command::{JustifyOffer, Offer, RankOffer},
    },
    locale::Message,
};

use super::{
    super::{
        Field,
        builder::Builder,
        make::{needed, past, visible, words},
    },
    consequence::Consequence,
    judge::Judge,
    maker::{Maker, none_first},
};

impl Maker<'_> {
    pub(super) fn about_offer(&self, judge: Judge) -> Vec<Field> {
        match judge {
            Judge::Offer => vec![
                needed("text", "field-offer-terms"),
                words("rank", "field-rank"),
                words("amount", "field-worth"),
                self.remedy_or_none(),
                past("at", "field-at"),
                visible(),
            ],
            Judge::Rank => {
                vec![self.offers(), needed("rank", "field-rank"), past("at", "field-at")]
            }
            _ => vec![
                self.offers(),
                needed("reason", "field-reason"),
                needed("approver", "field-approver"),
            ],
        }
    }

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

impl Builder<'_> {
    pub(super) fn about_offer(&mut self, judge: Judge) -> Command {
        match judge {
            Judge::Offer => Command::Offer(Offer {
                terms: self.text("text"),
                rank: self.number("rank"),
                amount: self.amount("amount"),
                remedy: self.optional("remedy").map(Selector),
            }),
            Judge::Rank => Command::RankOffer(RankOffer {
                offer: self.selector("offer"),
                rank: self.number("rank").unwrap_or(1),
            }),
            _ => Command::JustifyOffer(JustifyOffer {
                offer: self.selector("offer"),
                reason: self.text("reason"),
                approver: self.text("approver"),
            }),
        }
    }

    pub(super) fn of_offer(&mut self) -> Vec<Consequence> {
        let (Some(rank), Some(incident)) = (self.number("rank"), self.setting.incident) else {
            return Vec::new();
        };
        let better = incident
            .offers
            .list
            .iter()
            .filter(|offer| offer.rank.is_some_and(|(best, _)| best < rank))
            .min_by_key(|offer| offer.rank.map(|(best, _)| best));
        let message = better.map(|offer| {
            Message::new("consequence-worse")
                .with("label", &offer.label)
                .with("terms", &offer.terms)
        });
        message.map(|message| self.said(&message, true)).into_iter().collect()
    }
}
