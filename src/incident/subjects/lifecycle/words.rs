//! Opening, severity and status in words, for our own eyes.

use super::body::{CustomerDescribed, Opened, SeverityChanged, StatusChanged, Titled};
use crate::{
    incident::{
        telling::{Teller, Told},
        wording::join,
    },
    locale::Message,
};

impl Told for Opened {
    fn told(&self, by: &Teller<'_>) -> String {
        by.say(
            &Message::new("entry-opened")
                .with("title", &self.public_title)
                .with("customer", &self.customer),
        )
    }
}

impl Told for CustomerDescribed {
    fn told(&self, by: &Teller<'_>) -> String {
        by.lang.say(&format!("customer-{}", self.kind.id()))
    }
}

impl Told for Titled {
    fn told(&self, _: &Teller<'_>) -> String {
        self.title.clone()
    }
}

impl Told for SeverityChanged {
    fn told(&self, _: &Teller<'_>) -> String {
        join(&[self.severity.to_string(), self.basis.clone()])
    }
}

impl Told for StatusChanged {
    fn told(&self, by: &Teller<'_>) -> String {
        // What the customer reads is the reason itself, unless another program wrote it.
        let told = if self.told == self.reason.trim() { "" } else { &self.told };
        let status = by.lang.say(&format!("status-{}", self.status.id()));
        join(&[status, self.reason.clone(), told.to_owned()])
    }
}
