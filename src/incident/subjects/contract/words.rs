//! The contract in words, for our own eyes.

use super::body::ContractRecorded;
use crate::{
    incident::{
        telling::{Teller, Told},
        wording::join,
    },
    locale::Message,
};

impl Told for ContractRecorded {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[
            self.service_levels.clone(),
            self.liability_cap
                .as_ref()
                .map(|cap| Message::new("entry-cap").with("amount", cap.to_string()).text(by.lang))
                .unwrap_or_default(),
            self.exclusions.clone(),
            self.notice_days
                .map(|days| Message::new("entry-notice").with("days", days).text(by.lang))
                .unwrap_or_default(),
        ])
    }
}
