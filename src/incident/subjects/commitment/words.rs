//! Promises in words, for our own eyes.

use super::body::{
    CommitmentBroken, CommitmentCompleted, CommitmentConsented, CommitmentKept, CommitmentMade,
    CommitmentRenegotiated, CommitmentWaived, CompensationPaid,
};
use crate::incident::{
    commitments::{Completion, Party},
    ids::EntryKey,
    telling::{Teller, Told},
    wording::{formula, join},
};

impl Told for CommitmentMade {
    fn told(&self, by: &Teller<'_>) -> String {
        by.promise(self)
    }
}

impl Told for CommitmentConsented {
    fn told(&self, by: &Teller<'_>) -> String {
        let id = match self.party {
            Party::Deliverer => "entry-consent-deliverer",
            Party::Customer => "entry-consent-customer",
        };
        join(&[by.commitment(self.commitment), by.lang.say(id)])
    }
}

impl Told for CommitmentCompleted {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[by.commitment(self.commitment), by.completion(&self.with)])
    }
}

impl Told for CommitmentKept {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[by.commitment(self.commitment), self.text.clone()])
    }
}

impl Told for CommitmentBroken {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[by.commitment(self.commitment), self.text.clone()])
    }
}

impl Told for CommitmentRenegotiated {
    fn told(&self, by: &Teller<'_>) -> String {
        let consent = if self.customer_consented {
            "entry-consent-customer"
        } else {
            "gap-no-customer-consent"
        };
        join(&[
            by.commitment(self.commitment),
            by.due("entry-new-due", self.due, self.term.as_deref()),
            by.lang.say(consent),
            self.reason.clone(),
        ])
    }
}

impl Told for CommitmentWaived {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[by.commitment(self.commitment), self.reason.clone()])
    }
}

impl Told for CompensationPaid {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[
            by.commitment(self.commitment),
            self.amount.as_ref().map(ToString::to_string).unwrap_or_default(),
            self.text.clone(),
        ])
    }
}

impl Teller<'_> {
    fn completion(&self, with: &Completion) -> String {
        let named = |id: &str, text: &str| {
            if text.is_empty() { String::new() } else { format!("{} {text}", self.lang.say(id)) }
        };
        let cares: Vec<String> =
            with.cares.iter().map(|care| self.lang.say(&format!("care-{}", care.id()))).collect();
        join(&[
            with.due.map(|at| self.due("entry-due", at, with.term.as_deref())).unwrap_or_default(),
            with.compensation.as_ref().map(|owed| formula(owed, self.lang)).unwrap_or_default(),
            named("field-payer", &with.payer),
            named("field-deliverer", &with.deliverer),
            named("field-cares", &self.lang.list(&cares)),
            named("field-override", &with.override_reason),
        ])
    }

    pub(in crate::incident) fn promise(&self, made: &CommitmentMade) -> String {
        join(&[
            made.text.clone(),
            made.due.map(|at| self.due("entry-due", at, made.term.as_deref())).unwrap_or_default(),
            if made.standing { self.lang.say("promise-standing") } else { String::new() },
            made.compensation.as_ref().map_or_else(
                || self.lang.say("gap-no-compensation"),
                |owed| formula(owed, self.lang),
            ),
            if made.payer.is_empty() {
                String::new()
            } else {
                format!("{} {}", self.lang.say("field-payer"), made.payer)
            },
            if made.deliverer.is_empty() {
                String::new()
            } else {
                format!("{} {}", self.lang.say("field-deliverer"), made.deliverer)
            },
            made.override_reason.clone(),
        ])
    }

    fn commitment(&self, key: EntryKey) -> String {
        self.incident
            .commitments
            .get(key)
            .map_or_else(|| self.short(key), |commitment| commitment.label.clone())
    }
}
