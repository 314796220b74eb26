//! Briefs in words, for our own eyes.

use super::body::BriefPassed;
use crate::{
    incident::{
        ids::EntryKey,
        telling::{Teller, Told},
        wording::join,
    },
    locale::Message,
};

impl Told for BriefPassed {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[
            Message::new("entry-brief").with("to", &self.to).with("text", &self.text).text(by.lang),
            by.listed("entry-brief-left-out", &self.left_out),
            by.listed("entry-brief-covers", &self.covers),
        ])
    }
}

impl Teller<'_> {
    fn listed(&self, id: &'static str, keys: &[EntryKey]) -> String {
        if keys.is_empty() {
            return String::new();
        }
        let keys: Vec<String> = keys.iter().map(|&key| self.short(key)).collect();
        Message::new(id).with("entries", self.lang.list(&keys)).text(self.lang)
    }
}
