//! Attachments, and the documents that left the house.

use crate::{
    incident::{Visibility, describe},
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
        self.receipts(blocks);
    }

    /// Which of them the customer has, or signed for, and what they objected to (L4).
    fn receipts(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let incident = self.incident;
        let received = incident.receipts.list.iter().map(|it| (it.at, it.entry));
        let objected = incident.ledger.enquiries.iter().filter(|it| it.document.is_some());
        let mut all: Vec<_> = received.chain(objected.map(|it| (it.asked, it.key))).collect();
        all.sort_unstable();
        let rows = all.into_iter().filter_map(|(at, key)| {
            let said = describe(incident, incident.entry(key)?, pen.lang);
            Some(vec![line(&pen.stamp(at)), line(&said.kind), line(&said.text)])
        });
        let rows: Vec<_> = rows.collect();
        let head = ["report-column-time", "report-column-kind", "report-column-what"];
        pen.tables(vec![(Some("report-heading-receipts"), &head[..], rows)], blocks);
    }
}
