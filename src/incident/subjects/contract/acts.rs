//! Recording the contract (A6).

use super::body::ContractRecorded;
use crate::incident::{
    event::Event,
    refusal::Refusal,
    rule::{Decided, Desk, Rule},
};

impl Rule for ContractRecorded {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        if desk.incident.contract.as_ref() == Some(self) {
            return Err(Refusal::NothingChanges);
        }
        desk.internal(Event::ContractRecorded(self.clone()))
    }
}
