//! A partner is recorded, or what is known of them changes (Q1).

use super::body::{PartnerKind, PartnerRecorded};
use crate::incident::{
    called_by_name::ByName as _,
    effect::Effect,
    event::Event,
    gone::ERASED_WORDS,
    ids::EntryKey,
    kept::{Kept, Left},
    refusal::Refusal,
    rule::{Decided, Desk, Rule, text},
    selector::Selector,
    telling::{Teller, Told},
    wording::join,
};

impl Rule for PartnerRecorded<Selector> {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let partner = self.partner.as_ref().map(|it| desk.partner_called(it)).transpose()?;
        let recorded = PartnerRecorded {
            name: text(&self.name, "name")?,
            kind: self.kind,
            contact: self.contact.trim().to_owned(),
            reach: self.reach.trim().to_owned(),
            ended: self.ended,
            partner,
        };
        let partners = &desk.incident.partners;
        if partners.list.is_taken(&recorded.name, partner) {
            return Err(Refusal::NameTaken(recorded.name));
        }
        let known = partner.and_then(|key| partners.get(key)).map(|it| &it.known);
        if known.is_some_and(|known| PartnerRecorded { partner, ..known.clone() } == recorded) {
            return Err(Refusal::NothingChanges);
        }
        desk.internal(Event::PartnerRecorded(recorded))
    }
}

impl Desk<'_> {
    /// A partner by name or number.
    pub(in crate::incident) fn partner_called(
        &self,
        named: &Selector,
    ) -> Result<EntryKey, Refusal> {
        self.by_name(&self.incident.partners.list, "partner", named)
    }
}

impl Kept for PartnerRecorded {
    fn references(&self) -> Vec<EntryKey> {
        self.partner.into_iter().collect()
    }

    fn does(&self) -> Option<Effect> {
        None
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(Self {
            name: ERASED_WORDS.to_owned(),
            kind: PartnerKind::Other,
            partner: left.first(),
            ..Self::default()
        })
    }
}

impl Told for PartnerRecorded {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[
            self.name.clone(),
            by.lang.say(&format!("partner-kind-{}", self.kind.id())),
            self.contact.clone(),
            self.reach.clone(),
            if self.ended { by.lang.say("partner-ended") } else { String::new() },
        ])
    }
}
