//! Noting a document that left the house, and that the customer has it (L4).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::body::{DocumentIssued, DocumentReceived, NeedMet};
use crate::incident::{
    event::Event,
    ids::EntryKey,
    refusal::Refusal,
    rule::{Decided, Desk, Rule},
    selector::Selector,
};

impl Rule for DocumentIssued {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        desk.internal(Event::DocumentIssued(self.clone()))
    }
}

/// Records that the customer has a document, or signed for it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields)]
pub struct ReceiveDocument {
    /// Which: the entry that says that it left; the last one for the customer where it is left out.
    pub document: Option<Selector>,
    /// Whether they signed for it.
    pub signed: bool,
    /// Whether their need was met, where they said so (L2).
    pub need: Option<NeedMet>,
    /// In their words.
    pub text: String,
}

impl Rule for ReceiveDocument {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        desk.one(Event::DocumentReceived(DocumentReceived {
            document: desk.issued_to_the_customer(self.document.as_ref())?,
            signed: self.signed,
            need: self.need,
            text: self.text.trim().to_owned(),
        }))
    }
}

impl Desk<'_> {
    /// A document that left for the customer: the one named, or the last one.
    pub(in crate::incident) fn issued_to_the_customer(
        &self,
        named: Option<&Selector>,
    ) -> Result<EntryKey, Refusal> {
        let mut issued = self.incident.issued_to_the_customer();
        let Some(named) = named else {
            return issued.next_back().map(|it| it.entry).ok_or(Refusal::NothingIssued);
        };
        let key = self.entry(named)?.key;
        let is_one = issued.any(|it| it.entry == key);
        is_one.then_some(key).ok_or_else(|| Refusal::NotIssuedToThem(self.number_of(key)))
    }
}
