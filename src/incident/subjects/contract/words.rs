//! The contract in words, for our own eyes.

use super::body::ContractRecorded;
use crate::{
    incident::{
        telling::{Teller, Told},
        wording::join,
    },
    locale::{Lang, Message},
};

impl ContractRecorded {
    /// Which public holidays it counts by, and the working days and hours it states; empty where it states none.
    pub fn working_time_words(&self, lang: Lang) -> String {
        let days: Vec<String> =
            self.working_days.iter().map(|day| lang.say(&format!("weekday-{day}"))).collect();
        let listed = |id: &'static str, list: &[String]| {
            let said = Message::new(id).with("list", lang.list(list)).text(lang);
            if list.is_empty() { String::new() } else { said }
        };
        let hours: Vec<String> = self.working_hours.iter().map(ToString::to_string).collect();
        let calendar = self.calendar.map(|it| lang.say(&format!("contract-calendar-{}", it.id())));
        join(&[
            calendar.unwrap_or_default(),
            listed("entry-working-days", &days),
            listed("entry-working-hours", &hours),
        ])
    }
}
impl Told for ContractRecorded {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[
            self.service_levels.clone(),
            self.liability_cap
                .as_ref()
                .map(|cap| Message::new("entry-cap").with("amount", cap.to_string()).text(by.lang))
                .unwrap_or_default(),
            self.exclusions.clone(),
            self.customer_notice_hours
                .map(|hours| {
                    Message::new("entry-customer-notice").with("hours", hours).text(by.lang)
                })
                .unwrap_or_default(),
            self.notice_days
                .map(|days| Message::new("entry-notice").with("days", days).text(by.lang))
                .unwrap_or_default(),
            self.claim_days
                .map(|days| Message::new("entry-claims").with("days", days).text(by.lang))
                .unwrap_or_default(),
            self.working_time_words(by.lang),
        ])
    }
}
