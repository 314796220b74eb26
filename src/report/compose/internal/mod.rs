//! The internal review report: everything, for our own eyes.

use super::desk::Desk;
use crate::{
    incident::{
        Incident, Instant, Severity, Status,
        due::{self, Due},
    },
    locale::{Lang, Message},
    report::{
        cover::Cover,
        document::{Block, Document, Inline, Line, line},
    },
    text::dotted,
};

mod course;
mod facts;
mod figures;
mod handling;
mod interim;
mod minutes;
mod papers;
mod people;
mod prose;
mod regimes;
mod response_times;
mod review;
mod steps;
mod update;

pub use interim::interim;
pub use minutes::{meetings, minutes};
pub use review::review;
pub use update::update;

/// Composes the internal review report as of `now`.
pub fn internal(incident: &Incident, cover: &Cover, now: Instant, lang: Lang) -> Document {
    let desk = Desk::new(incident, cover, now, lang);
    let mut blocks = Vec::new();
    desk.information(&mut blocks);
    desk.to_do(&mut blocks);
    desk.response_times(&mut blocks);
    desk.safety(&mut blocks);
    desk.playbook_steps(&mut blocks);
    desk.regimes(&mut blocks);
    desk.facts(&mut blocks);
    desk.people(&mut blocks);
    desk.told(&mut blocks);
    desk.enquiries(&mut blocks);
    desk.handling(&mut blocks);
    desk.timeline(&mut blocks);
    desk.despite_the_record(&mut blocks);
    desk.attachments(&mut blocks);
    desk.issued(&mut blocks);
    desk.document("report-title-internal", blocks)
}

impl Desk<'_> {
    fn information(&self, blocks: &mut Vec<Block>) {
        let (pen, incident, cover) = (self.pen, self.incident, self.cover);
        let lifecycle = &incident.lifecycle;
        let text = |id, text: &str| pen.key(id, line(text));
        let hold = if incident.holds.is_held() { "report-yes" } else { "report-no" };
        let informed = if incident.is_customer_informed() { "report-yes" } else { "report-no" };
        let mut values = vec![
            pen.key("report-reference", vec![self.reference()]),
            text("report-subject", incident.title()),
            text("report-public-title", incident.public_title()),
            text("report-customer", incident.customer()),
            text("report-class", &self.class()),
            text("report-severity", &self.severity(lifecycle.severity())),
            text("report-status", &pen.own_status(lifecycle.status())),
            text("report-began", &pen.stamp(incident.began())),
            text("report-opened", &pen.stamp(incident.opened_at())),
        ];
        if let Some(at) = lifecycle.resolved_at() {
            values.push(text("report-resolved", &pen.stamp(at)));
            let impacts = lifecycle.impacts(incident.began(), self.now);
            let pauses = &incident.commitments.pauses;
            values.push(pen.key("report-duration", pen.duration(impacts.as_ref(), pauses)));
        }
        values.extend([
            text("report-informed", &pen.say(informed)),
            text("report-legal-hold", &pen.say(hold)),
            text("report-author", &dotted(&[&cover.author.company, &cover.author.contact])),
            text("report-basis", &self.compiled()),
            text("report-date", &pen.stamp(cover.generated_at)),
            text("report-as-of", &pen.stamp(self.now)),
            text("report-times", &pen.zone(self.hours())),
        ]);
        values.retain(|(_, value)| !value.is_empty());
        blocks.push(self.confidential(Some("report-confidential-why")));
        blocks.push(pen.section("report-section-information"));
        blocks.push(Block::KeyValues(values));
    }

    /// K7: that it was written up afterwards, and when.
    fn compiled(&self) -> String {
        let recorded = self.incident.entries().iter().map(|entry| entry.head.recorded);
        let compiled = recorded.max().filter(|_| self.incident.history().is_some());
        if compiled.is_none() {
            return String::new();
        }
        dotted(&[self.pen.compiled(compiled), self.pen.say("report-stated-not-witnessed")])
    }

    fn class(&self) -> String {
        self.incident.playbook.as_ref().map_or_else(String::new, |playbook| {
            self.pen.tell(
                &Message::new("report-playbook")
                    .with("title", playbook.title.get(self.pen.lang))
                    .with("id", &playbook.id)
                    .with("version", &playbook.version),
            )
        })
    }

    fn severity(&self, severity: Severity) -> String {
        let reason = self.incident.lifecycle.severities.last().map(|last| last.reason.as_str());
        dotted(&[&severity.to_string(), reason.unwrap_or_default()])
    }

    fn to_do(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let list = due::due(self.incident, self.now);
        blocks.push(pen.section("report-section-due"));
        if list.is_empty() {
            let id = if self.incident.lifecycle.status() == Status::Closed {
                "report-due-closed"
            } else {
                "report-due-nothing"
            };
            blocks.push(Block::Paragraph(line(&pen.say(id))));
            return;
        }
        let rows = list.iter().map(|item| self.due_row(item)).collect();
        let head = [
            "report-column-urgency",
            "report-column-to-do",
            "report-column-by",
            "report-column-left",
        ];
        blocks.push(pen.grid(&head, rows));
    }

    fn due_row(&self, item: &Due) -> Vec<Line> {
        let pen = self.pen;
        let what = item.what.message(pen.lang).text(pen.lang);
        let by = item.by(pen.zone).unwrap_or_default();
        let mut left = line(&self.left(item));
        if let Some(until) = item.snoozed_until {
            left.extend([Inline::Break, Inline::Note(pen.at("report-snoozed-until", until))]);
        }
        let urgency = pen.say(&format!("report-urgency-{}", item.urgency.id()));
        vec![vec![Inline::Strong(urgency)], line(&what), line(&by), left]
    }
}
