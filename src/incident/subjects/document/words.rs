//! Documents in words, for our own eyes.

use super::body::{DocumentIssued, DocumentReceived, NeedMet, ReportPart};
use crate::{
    incident::{
        telling::{Teller, Told},
        wording::join,
    },
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

impl Told for DocumentReceived {
    fn told(&self, by: &Teller<'_>) -> String {
        let how = if self.signed { "receipt-signed" } else { "receipt-received" };
        join(&[by.short(self.document), by.lang.say(how), by.need(self.need), self.text.clone()])
    }
}

impl Teller<'_> {
    /// Whether the need was met; nothing where they did not say so.
    fn need(&self, need: Option<NeedMet>) -> String {
        need.map_or_else(String::new, |need| self.lang.say(&format!("need-{}", need.id())))
    }

    /// Which part of the report something brings; nothing where it brings none.
    pub(in crate::incident) fn brings(&self, part: Option<ReportPart>) -> String {
        part.map_or_else(String::new, |part| {
            let part = self.lang.say(&format!("report-missing-{}", part.id()));
            self.say(&Message::new("entry-brings").with("part", part))
        })
    }
}
