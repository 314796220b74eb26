//! Documents in words, for our own eyes.

use super::body::{DocumentIssued, ReportPart};
use crate::{
    incident::telling::{Teller, Told},
    locale::Message,
};

impl Told for DocumentIssued {
    fn told(&self, by: &Teller<'_>) -> String {
        by.say(
            &Message::new("entry-document-issued")
                .with("document", by.lang.say(&format!("document-{}", self.document)))
                .with("audience", by.audience(self.audience))
                .with("format", &self.format),
        )
    }
}

impl Teller<'_> {
    /// Which part of the report something brings; nothing where it brings none.
    pub(in crate::incident) fn brings(&self, part: Option<ReportPart>) -> String {
        part.map_or_else(String::new, |part| {
            let part = self.lang.say(&format!("report-missing-{}", part.id()));
            self.say(&Message::new("entry-brings").with("part", part))
        })
    }
}
