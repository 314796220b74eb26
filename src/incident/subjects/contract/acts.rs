//! Recording the contract (A6).

use super::{body::ContractRecorded, state::reach};
use crate::calendar::Calendar;
use crate::incident::{
    event::Event,
    refusal::Refusal,
    rule::{Decided, Desk, Rule, amounts},
    visibility::Visibility,
};

impl Rule for ContractRecorded {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        if desk.incident.contract.as_ref() == Some(self) {
            return Err(Refusal::NothingChanges);
        }
        // A cap of before, kept as it is beside what changes, is nobody's slip of today.
        let before = desk.incident.contract.as_ref().and_then(|it| it.liability_cap.as_ref());
        amounts(self.liability_cap.as_ref().filter(|cap| before != Some(cap)))?;
        // What falls due by it is counted by the contract alone: every laptop is to say the same.
        let calendar = Calendar::of(desk.incident.zone(), &[&self.working_time()]);
        let longest = self.notice_days.into_iter().chain(self.claim_days).max();
        let reached = longest.and_then(|days| reach(&calendar, desk.context.now, days));
        let warnings = reached.map(|(_, warnings)| warnings).unwrap_or_default();
        Ok((vec![(Event::ContractRecorded(self.clone()), Visibility::Internal)], warnings))
    }
}
