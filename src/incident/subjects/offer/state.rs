//! The offer ladder (B6): offers are numbered, ranked by the customer, and a worse one raises an alarm 「规格越降越低」.

use crate::incident::{
    entry::Entry,
    folds::folds,
    ids::EntryKey,
    instant::Instant,
    labelled_list::{LabelledList, carries},
    remedies::Amount,
};

pub use crate::incident::subjects::offer::body::{
    OfferAnswered, OfferJustified, OfferMade, OfferRanked,
};

/// One offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The entry that made it.
    pub key: EntryKey,
    /// O1, O2 …
    pub label: String,
    /// When it was made.
    pub at: Instant,
    /// When we learnt of it.
    pub known: Instant,
    /// The terms.
    pub terms: String,
    /// Its place in the customer's ranking, and since when that is known.
    pub rank: Option<(u32, Instant)>,
    /// What it is worth.
    pub amount: Option<Amount>,
    /// The remedy it offers.
    pub remedy: Option<EntryKey>,
    /// The earlier offer that the customer ranks above it, and since when that is known: the worse-offer alarm.
    pub worse_than: Option<(EntryKey, Instant)>,
    /// Why it was made all the same, and who approved it.
    pub justified: Option<(String, String)>,
    /// What the customer said to it last: whether they took it, and when that was.
    pub answered: Option<(bool, Instant)>,
    /// Its number where its label was derived; 0 where its entry holds it.
    number: usize,
}

impl Offer {
    /// The message id of what the customer said to it, where they answered.
    pub fn answer_id(&self) -> Option<&'static str> {
        let taken = |(accepted, _)| if accepted { "offer-accepted" } else { "offer-declined" };
        self.answered.map(taken)
    }

    /// Whether somebody said why it is made all the same, and who approved it (B6).
    pub fn is_justified(&self) -> bool {
        let justified = self.justified.as_ref();
        justified.is_some_and(|(why, who)| !why.trim().is_empty() && !who.trim().is_empty())
    }
}

carries!(Offer is Offer, called label, says |it| &it.terms);

/// The ladder.
pub type Offers = LabelledList<Offer>;

impl LabelledList<Offer> {
    /// The worse-offer alarms, with the instant at which each became known.
    pub fn worse(&self) -> impl Iterator<Item = (&Offer, Instant)> {
        self.list.iter().filter_map(|offer| offer.worse_than.map(|(_, known)| (offer, known)))
    }

    pub(in crate::incident) fn make(
        &mut self,
        entry: &Entry,
        made: &OfferMade,
        corrected: Option<&str>,
        number: usize,
    ) {
        let (label, number) = self.label(entry, number);
        self.list.push(Offer {
            key: entry.key,
            label,
            number,
            at: entry.head.occurred,
            known: entry.head.known,
            terms: corrected.unwrap_or(&made.terms).to_owned(),
            rank: made.rank.map(|rank| (rank, entry.head.known)),
            amount: made.amount.clone(),
            remedy: made.remedy,
            worse_than: None,
            justified: None,
            answered: None,
        });
        self.compare();
    }

    pub(in crate::incident) fn rank(&mut self, entry: &Entry, ranked: &OfferRanked) {
        if let Some(offer) = self.get_mut(ranked.offer) {
            offer.rank = Some((ranked.rank, entry.head.known));
        }
        self.compare();
    }

    pub(in crate::incident) fn justify(&mut self, justified: &OfferJustified) {
        if let Some(offer) = self.get_mut(justified.offer) {
            offer.justified = Some((justified.reason.clone(), justified.approver.clone()));
        }
    }

    pub(in crate::incident) fn answer(&mut self, entry: &Entry, answered: &OfferAnswered) {
        if let Some(offer) = self.get_mut(answered.offer) {
            offer.answered = Some((answered.accepted, entry.head.occurred));
        }
    }

    /// An offer is worse when the customer ranks an earlier one above it. An alarm once raised stays.
    fn compare(&mut self) {
        for at in 1..self.list.len() {
            let (earlier, later) = self.list.split_at_mut(at);
            let Some(offer) = later.first_mut().filter(|offer| offer.worse_than.is_none()) else {
                continue;
            };
            let Some((rank, since)) = offer.rank else { continue };
            let better = earlier
                .iter()
                .filter_map(|other| {
                    other.rank.map(|(other_rank, known)| (other_rank, known, other.key))
                })
                .filter(|(other_rank, ..)| *other_rank < rank)
                .min_by_key(|(other_rank, ..)| *other_rank);
            offer.worse_than =
                better.map(|(_, known, key)| (key, since.max(known).max(offer.known)));
        }
    }
}

folds! {
    Offers:
    OfferMade => |part, it, at| part.make(at.entry, it, at.text, at.number);
    OfferRanked => |part, it, at| part.rank(at.entry, it);
    OfferJustified => |part, it, _at| part.justify(it);
    OfferAnswered => |part, it, at| part.answer(at.entry, it);
}
