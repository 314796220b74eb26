//! Recording the contract (A6).

use super::body::ContractRecorded;
use crate::incident::{
    event::Event,
    refusal::Refusal,
    rule::{Decided, Desk, Rule, amounts},
};

impl Rule for ContractRecorded {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        if desk.incident.contract.as_ref() == Some(self) {
            return Err(Refusal::NothingChanges);
        }
        // A cap of before, kept as it is beside what changes, is nobody's slip of today.
        let before = desk.incident.contract.as_ref().and_then(|it| it.liability_cap.as_ref());
        amounts(self.liability_cap.as_ref().filter(|cap| before != Some(cap)))?;
        desk.internal(Event::ContractRecorded(self.clone()))
    }
}
