//! Questions and answers in words, for our own eyes.

use super::body::{FactAnswered, FactAsked};
use crate::{
    incident::{
        telling::{Teller, Told},
        wording::{counted, join},
    },
    locale::Message,
};

impl Told for FactAsked {
    fn told(&self, _: &Teller<'_>) -> String {
        join(&[self.ask.clone(), self.whom.clone()])
    }
}

impl Told for FactAnswered {
    fn told(&self, by: &Teller<'_>) -> String {
        by.answer(self)
    }
}

impl Teller<'_> {
    fn answer(&self, answered: &FactAnswered) -> String {
        let confidence = self.lang.say(&format!("confidence-{}", answered.confidence.id()));
        let asked = if self.incident.facts.is_erased(&answered.question) {
            self.lang.say("entry-erased")
        } else {
            answered.asked.clone()
        };
        let mut parts = vec![
            Message::new("entry-answer")
                .with("asked", asked)
                .with("answer", &answered.answer)
                .with("confidence", confidence)
                .text(self.lang),
        ];
        if let Some(backup) = &answered.backup {
            if let Some(at) = backup.last_good {
                parts.push(
                    Message::new("backup-last-good").with("time", self.time(at)).text(self.lang),
                );
            }
            parts.push(match backup.restore_tested {
                Some(at) => {
                    Message::new("backup-tested").with("time", self.time(at)).text(self.lang)
                }
                None if backup.exists => self.lang.say("backup-unverified"),
                None => self.lang.say("backup-none"),
            });
        }
        if let Some(impact) = answered.impact {
            parts.push(
                Message::new("impact-is").with("severity", impact.to_string()).text(self.lang),
            );
        }
        let counted = answered.count.as_ref().map(|it| counted(it, self.lang, |at| self.time(at)));
        parts.extend(counted);
        join(&parts)
    }
}
