//! Escalation in words, for our own eyes.

use super::body::{EscalationAccepted, EscalationRaised, FalseAlarm, SignalSeen};
use crate::{
    incident::{
        rule_names,
        telling::{Teller, Told},
        wording::{join, minutes_words},
    },
    locale::Message,
};

impl Told for SignalSeen {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[by.lang.say(&format!("signal-{}", self.signal.id())), self.text.clone()])
    }
}

impl Told for EscalationRaised {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[
            self.to.clone(),
            self.text.clone(),
            Message::new("entry-limit")
                .with("period", minutes_words(i64::from(self.limit_minutes), by.lang))
                .text(by.lang),
        ])
    }
}

impl Told for EscalationAccepted {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[by.firing(&self.firing), self.text.clone()])
    }
}

impl Told for FalseAlarm {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[by.firing(&self.firing), self.reason.clone()])
    }
}

impl Teller<'_> {
    /// A alert's identity is a rule and a cause: people read the rule.
    fn firing(&self, id: &str) -> String {
        rule_names::rule_name(id.split('/').next().unwrap_or(id), self.lang)
    }
}
