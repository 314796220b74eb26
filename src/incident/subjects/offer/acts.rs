//! Making, ranking and justifying offers (B6).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::body::{OfferAnswered, OfferJustified, OfferMade, OfferRanked};
use crate::{
    incident::{
        escalation::Signal,
        event::Event,
        labels::Labelled,
        refusal::{Refusal, Warning},
        remedies::Amount,
        rule::{Context, Decided, Desk, Rule, amounts, text},
        selector::Selector,
        visibility::Visibility,
    },
    locale::{Lang, Message},
    playbook::{Compensation, Side},
};

/// Offers something to the customer (B6).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Offer {
    /// The terms.
    pub terms: String,
    /// Its place in the customer's ranking; 1 is best.
    #[serde(default)]
    pub rank: Option<u32>,
    /// What it is worth.
    #[serde(default)]
    pub amount: Option<Amount>,
    /// The remedy it offers.
    #[serde(default)]
    pub remedy: Option<Selector>,
    /// The customary situation of the playbook it belongs to, by id (B8).
    #[serde(default)]
    pub situation: String,
    /// Who approved it (B8).
    #[serde(default)]
    pub approved_by: String,
}

impl Rule for Offer {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let mut warnings = Vec::new();
        if desk.incident.history().is_none() && desk.incident.offers.list.is_empty() {
            let unheard = desk
                .incident
                .stakeholders
                .on(Side::Customer)
                .filter(|who| who.profile.need.trim().is_empty());
            warnings
                .extend(unheard.map(|who| Warning::NoNeedHeard { name: who.profile.name.clone() }));
        }
        if let Some(rank) = self.rank
            && desk
                .incident
                .offers
                .list
                .iter()
                .any(|earlier| earlier.rank.is_some_and(|(best, _)| best < rank))
        {
            warnings.push(Warning::WorseOffer);
        }
        amounts(&self.amount)?;
        if let Some(amount) = &self.amount {
            desk.check_cap(amount, &mut warnings);
        }
        let situation = self.situation.trim();
        let playbook = desk.incident.playbook.as_deref();
        let customs = playbook.map_or(&[][..], |playbook| &playbook.compensation);
        let custom = customs.iter().find(|it| it.id == situation);
        if custom.is_none() && !situation.is_empty() {
            let known = customs.iter().map(|it| it.id.clone()).collect();
            return Err(Refusal::UnknownSituation { id: situation.to_owned(), known });
        }
        // In a history nothing is to be offered any more, and where people were endangered no list of the house says what is
        // customary.
        let endangered = desk.incident.escalations.may_have(Signal::PeopleEndangered);
        let customs =
            if desk.incident.history().is_some() || endangered { &[][..] } else { customs };
        self.against_custom(custom, customs, desk.context, &mut warnings);
        let event = Event::OfferMade(OfferMade {
            situation: situation.to_owned(),
            approved_by: self.approved_by.trim().to_owned(),
            terms: text(&self.terms, "terms")?,
            rank: self.rank.map(|rank| rank.max(1)),
            amount: self.amount.clone(),
            remedy: self.remedy.as_ref().map(|remedy| desk.remedy(remedy)).transpose()?,
            label: Some(desk.incident.numbers().next(Labelled::Offer)),
        });
        Ok((vec![(event, desk.visibility)], warnings))
    }
}

impl Offer {
    /// What is said of an offer beside what is customary (B8): who approves it and up to how much; all of it where no
    /// situation is named.
    fn against_custom(
        &self,
        custom: Option<&Compensation>,
        customs: &[Compensation],
        context: &Context<'_>,
        warnings: &mut Vec<Warning>,
    ) {
        let (lang, currency) = (context.lang, context.currency);
        let Some(custom) = custom else {
            if !customs.is_empty() {
                warnings.push(Warning::Customary(
                    customs.iter().map(|it| custom_message(it, lang, Some(currency))).collect(),
                ));
            }
            return;
        };
        let approver = custom.approver.get(lang).to_owned();
        if self.approved_by.trim().is_empty() {
            warnings.push(Warning::OfferWantsApproval { approver: approver.clone() });
        }
        if let (Some(amount), Some(limit)) = (&self.amount, &custom.limit)
            && (amount.currency != limit.currency || amount.minor > limit.minor)
        {
            let (amount, limit) = (amount.to_string(), limit.to_string());
            warnings.push(Warning::AboveCustom { amount, limit, approver });
        }
    }
}

/// What is customary in one situation: the redress, who approves it, up to how much (B8). A limit in another currency than
/// the company's, where that is known, says nothing to it, since no rate is known.
pub fn custom_message(custom: &Compensation, lang: Lang, currency: Option<&str>) -> Message {
    let limit = custom.limit.as_ref();
    let limit = limit.filter(|limit| currency.is_none_or(|currency| limit.currency == currency));
    let limit = limit.map(ToString::to_string).unwrap_or_default();
    let id = if limit.is_empty() { "custom-without-limit" } else { "custom" };
    Message::new(id)
        .with("id", &custom.id)
        .with("situation", custom.situation.get(lang))
        .with("redress", custom.redress.get(lang))
        .with("approver", custom.approver.get(lang))
        .with("limit", limit)
}

/// Records the customer's ranking (B6).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RankOffer {
    /// Which: `O1`, a label or a key.
    pub offer: Selector,
    /// Its place; 1 is best.
    pub rank: u32,
}

impl Rule for RankOffer {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let offer = desk.offered(&self.offer)?;
        let earlier = desk.incident.offers.list.iter().take_while(|other| other.key != offer);
        let worse =
            earlier.into_iter().any(|other| other.rank.is_some_and(|(best, _)| best < self.rank));
        let warnings = if worse { vec![Warning::WorseOffer] } else { Vec::new() };
        let event = Event::OfferRanked(OfferRanked { offer, rank: self.rank.max(1) });
        Ok((vec![(event, Visibility::Internal)], warnings))
    }
}

/// Says why a worse offer was made, and who approved it (B6).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct JustifyOffer {
    /// Which.
    pub offer: Selector,
    /// Why.
    pub reason: String,
    /// Who approved it.
    pub approver: String,
}

impl Rule for JustifyOffer {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let offer = desk.incident.offers.get(desk.offered(&self.offer)?);
        let said = (self.reason.trim().to_owned(), self.approver.trim().to_owned());
        if offer.is_some_and(|offer| offer.justified.as_ref() == Some(&said)) {
            return Err(Refusal::NothingChanges);
        }
        desk.internal(Event::OfferJustified(OfferJustified {
            offer: desk.offered(&self.offer)?,
            reason: text(&self.reason, "reason")?,
            approver: text(&self.approver, "approver")?,
        }))
    }
}

/// Records that the customer took an offer, or turned it down (B6).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct AnswerOffer {
    /// Which: `O1`, a label or a key.
    pub offer: Selector,
    /// Whether they took it.
    pub accepted: bool,
    /// In which words, or what was agreed beside it.
    #[serde(default)]
    pub text: String,
}

impl Rule for AnswerOffer {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let offer = desk.offered(&self.offer)?;
        let known = desk.incident.offers.get(offer).and_then(|it| it.answered);
        if known.is_some_and(|(accepted, _)| accepted == self.accepted) {
            return Err(Refusal::NothingChanges);
        }
        let text = self.text.trim().to_owned();
        desk.one(Event::OfferAnswered(OfferAnswered { offer, accepted: self.accepted, text }))
    }
}
