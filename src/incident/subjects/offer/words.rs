//! Offers in words, for our own eyes.

use super::body::{OfferAnswered, OfferJustified, OfferMade, OfferRanked};
use crate::{
    incident::{
        ids::EntryKey,
        telling::{Teller, Told},
        wording::join,
    },
    locale::Message,
};

impl Told for OfferMade {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[
            self.terms.clone(),
            self.amount.as_ref().map(ToString::to_string).unwrap_or_default(),
            self.rank.map(|rank| by.rank(rank)).unwrap_or_default(),
            self.remedy.map(|key| by.remedy(key)).unwrap_or_default(),
            by.custom(&self.situation),
            self.approved_by.clone(),
        ])
    }
}

impl Told for OfferRanked {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[by.offer(self.offer), by.rank(self.rank)])
    }
}

impl Told for OfferJustified {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[by.offer(self.offer), self.reason.clone(), self.approver.clone()])
    }
}

impl Told for OfferAnswered {
    fn told(&self, by: &Teller<'_>) -> String {
        let id = if self.accepted { "offer-accepted" } else { "offer-declined" };
        join(&[by.offer(self.offer), by.lang.say(id), self.text.clone()])
    }
}

impl Teller<'_> {
    /// A customary situation by its name in the playbook, or else by its id.
    fn custom(&self, id: &str) -> String {
        let playbook = self.incident.playbook.as_deref();
        let known = playbook.and_then(|it| it.compensation.iter().find(|it| it.id == id));
        known.map_or_else(|| id.to_owned(), |it| it.situation.get(self.lang).to_owned())
    }

    fn rank(&self, rank: u32) -> String {
        Message::new("entry-rank").with("rank", rank).text(self.lang)
    }

    fn offer(&self, key: EntryKey) -> String {
        self.incident.offers.get(key).map_or_else(|| self.short(key), |offer| offer.label.clone())
    }
}
