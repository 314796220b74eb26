//! Actions in words, for our own eyes.

use super::body::{
    ActionChanged, ActionChecked, ActionDropped, ActionGiven, ActionPlan, ActionReported,
};
use crate::{
    incident::{
        ids::EntryKey,
        telling::{Teller, Told},
        wording::{cost, join},
    },
    locale::Message,
};

impl Told for ActionGiven {
    fn told(&self, by: &Teller<'_>) -> String {
        let kind = if self.measure { "action-measure" } else { "action-task" };
        join(&[by.lang.say(kind), self.text.clone(), by.plan(&self.plan), by.cause(self.cause)])
    }
}

impl Told for ActionChanged {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[by.short(self.action), by.plan(&self.plan)])
    }
}

impl Told for ActionReported {
    fn told(&self, by: &Teller<'_>) -> String {
        let done = if self.done { "action-said-done" } else { "action-said-open" };
        let evidence = by.evidence(self.evidence);
        join(&[by.short(self.action), by.lang.say(done), self.text.clone(), evidence])
    }
}

impl Told for ActionChecked {
    fn told(&self, by: &Teller<'_>) -> String {
        let found = by.lang.say(&format!("check-{}", self.result.id()));
        join(&[by.short(self.action), found, self.text.clone(), by.evidence(self.evidence)])
    }
}

impl Told for ActionDropped {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[by.short(self.action), self.reason.clone()])
    }
}

impl Teller<'_> {
    fn plan(&self, plan: &ActionPlan) -> String {
        let named = |id: &str, text: &str| {
            if text.is_empty() { String::new() } else { format!("{} {text}", self.lang.say(id)) }
        };
        join(&[
            named("field-owner", &plan.owner),
            named("field-owner-role", &plan.owner_role),
            plan.due.map(|at| self.due("entry-due", at, None)).unwrap_or_default(),
            named("field-verification", &plan.verification),
            plan.check_at.map(|at| self.due("entry-check-at", at, None)).unwrap_or_default(),
            plan.cost.as_ref().map(|known| cost(known, self.lang)).unwrap_or_default(),
            self.brings(plan.brings),
        ])
    }

    fn cause(&self, cause: Option<EntryKey>) -> String {
        let told = |key| Message::new("entry-cause").with("entry", self.short(key));
        cause.map(|key| self.say(&told(key))).unwrap_or_default()
    }

    fn evidence(&self, evidence: Option<EntryKey>) -> String {
        let told = |key| Message::new("entry-evidence").with("entry", self.short(key));
        evidence.map(|key| self.say(&told(key))).unwrap_or_default()
    }
}
