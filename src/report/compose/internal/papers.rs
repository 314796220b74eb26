//! Attachments, and the documents that left the house.

use crate::{
    incident::Visibility,
    locale::Message,
    report::{
        compose::{desk::Desk, parts::notes_of},
        document::{Block, Inline, line},
    },
    text::dotted,
};

impl Desk<'_> {
    pub(super) fn attachments(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let list = &self.incident.attachments.list;
        let rows = list
            .iter()
            .map(|one| {
                let mut name = line(&one.file.name);
                if !one.file.note.is_empty() {
                    name.push(Inline::Break);
                    name.extend(notes_of(&one.file.note));
                }
                vec![
                    line(&pen.stamp(one.at)),
                    name,
                    line(&pen.tell(&Message::new("report-bytes").with("count", one.file.size))),
                    vec![Inline::Code(one.file.digest.clone())],
                ]
            })
            .collect();
        let head = [
            "report-column-time",
            "report-column-file",
            "report-column-size",
            "report-column-digest",
        ];
        pen.table(blocks, "report-section-attachments", &head, rows);
    }

    pub(super) fn issued(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let list = &self.incident.issued;
        let rows = list
            .iter()
            .map(|issue| {
                let document = &issue.document;
                let audience = match document.audience {
                    Visibility::Customer => "audience-customer",
                    Visibility::Internal => "audience-internal",
                };
                let name = pen.say(&format!("document-{}", document.document));
                let entries = Message::new("report-from-entries").with("count", document.entries);
                vec![
                    line(&pen.stamp(issue.at)),
                    line(&dotted(&[&name, &document.format, &pen.tell(&entries)])),
                    line(&pen.say(audience)),
                    vec![Inline::Code(document.digest.clone())],
                ]
            })
            .collect();
        let head = [
            "report-column-time",
            "report-column-document",
            "report-column-audience",
            "report-column-digest",
        ];
        pen.table(blocks, "report-section-issued", &head, rows);
    }
}
