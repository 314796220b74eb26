//! The interim report for our own people: what is known so far, what is not, what is under way, who hears next and when.

use crate::{
    incident::{Incident, Instant, due, facts::Question},
    locale::{Lang, Message},
    report::{
        compose::{answers::Called, desk::Desk},
        cover::Cover,
        document::{Block, Document, Line, line},
    },
    text::dotted,
};

/// Composes the interim report as of `now`.
pub fn interim(incident: &Incident, cover: &Cover, now: Instant, lang: Lang) -> Document {
    let desk = Desk::new(incident, cover, now, lang);
    let mut blocks = Vec::new();
    desk.sheet(&mut blocks);
    desk.known_so_far(&mut blocks);
    blocks.extend(desk.timeline_figure());
    desk.not_known(&mut blocks);
    desk.under_way(&mut blocks);
    desk.commitments(&mut blocks);
    desk.next_reports(&mut blocks);
    desk.late_words(&mut blocks);
    desk.document("interim-title", blocks)
}

impl Desk<'_> {
    /// Whose document this is, and how it stands.
    pub(super) fn sheet(&self, blocks: &mut Vec<Block>) {
        blocks.push(self.confidential(None));
        blocks.push(Block::KeyValues(self.particulars()));
    }

    /// What stands at the head of the shorter documents.
    pub(super) fn particulars(&self) -> Vec<(String, Line)> {
        let (pen, incident) = (self.pen, self.incident);
        let mut values = vec![
            pen.key("report-reference", vec![self.reference()]),
            pen.key("report-subject", line(incident.title())),
            pen.key("report-customer", line(incident.customer())),
            pen.key("report-status", self.status()),
            pen.key("report-as-of", line(&pen.stamp(self.now))),
            pen.key("report-times", line(&pen.zone(self.hours()))),
        ];
        values.retain(|(_, value)| !value.is_empty());
        values
    }

    /// The times of its entries, and the present.
    pub(super) fn hours(&self) -> impl Iterator<Item = Instant> {
        let entries = self.incident.entries().iter().map(|entry| entry.head.occurred);
        entries.chain([self.now])
    }

    fn known_so_far(&self, blocks: &mut Vec<Block>) {
        let questions = &self.incident.facts.questions;
        let rows: Vec<Vec<Line>> = questions
            .iter()
            .filter(|question| !self.incident.is_unknown(question))
            .map(|question| self.question(question))
            .collect();
        self.pen.known_so_far(Vec::new(), Called::Question, rows, blocks);
    }

    /// Open questions, the critical ones first, whom to ask, and since when they are open.
    fn not_known(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let mut open: Vec<&Question> = {
            let questions = self.incident.facts.questions.iter();
            questions.filter(|it| self.incident.is_unknown(it)).collect()
        };
        open.sort_by_key(|question| (!question.asked.critical, question.since));
        let mut rows: Vec<Vec<Line>> = open
            .into_iter()
            .map(|question| {
                let age = pen.span(self.now - question.since);
                vec![self.asked(question), line(question.asked.who.get(pen.lang)), line(&age)]
            })
            .collect();
        rows.extend(self.incident.ledger.open_enquiries().map(|enquiry| {
            let from = enquiry.from.and_then(|key| self.incident.stakeholders.get(key));
            let from = from.map(|known| known.profile.name.as_str()).unwrap_or_default();
            let asked = Message::new("interim-unanswered").with("text", &enquiry.text);
            let age = pen.span(self.now - enquiry.asked);
            vec![line(&pen.tell(&asked)), line(from), line(&age)]
        }));
        let head = ["report-column-question", "interim-column-whom", "interim-column-open-for"];
        pen.table(blocks, "interim-section-unknown", &head, rows);
    }

    /// The remedies that were chosen, with their odds and what they leave behind.
    fn under_way(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let rows: Vec<Vec<Line>> = self
            .incident
            .remedies
            .list
            .iter()
            .filter(|remedy| remedy.accepted.is_some() && remedy.stands())
            .map(|remedy| {
                let odds = remedy.percent().map(|percent| format!("{percent}%"));
                vec![
                    line(&format!("{} {}", remedy.letter, remedy.terms.name)),
                    line(&remedy.terms.owner),
                    line(&odds.unwrap_or_default()),
                    line(&remedy.terms.residual_harm),
                ]
            })
            .collect();
        let head = [
            "report-column-option",
            "report-row-owner",
            "report-row-odds",
            "report-row-residual-harm",
        ];
        pen.table(blocks, "interim-section-under-way", &head, rows);
    }

    /// Whom to tell next, and when (F7).
    fn next_reports(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let mut told: Vec<_> = due::told_what(self.incident)
            .into_iter()
            .filter_map(|told| Some((told.next?, told.stakeholder, told.last)))
            .collect();
        told.sort_by_key(|(next, known, _)| (*next, known.key));
        blocks.push(pen.section("interim-section-next"));
        if told.is_empty() {
            let id = if self.incident.lifecycle.status() >= crate::incident::Status::Resolved {
                "interim-no-next"
            } else {
                "interim-next-missing"
            };
            blocks.push(Block::Paragraph(line(&pen.say(id))));
            return;
        }
        let rows = told
            .into_iter()
            .map(|(next, known, last)| {
                let late = if next <= self.now {
                    pen.say("report-urgency-overdue")
                } else {
                    String::new()
                };
                let last = last.map(|it| pen.stamp(it.occurred));
                let last = last.unwrap_or_else(|| pen.say("report-never-told"));
                let name = dotted(&[&known.profile.name, &known.profile.role]);
                vec![line(&dotted(&[&pen.stamp(next), &late])), line(&name), line(&last)]
            })
            .collect();
        let head = ["report-column-next", "report-column-to-whom", "report-column-last-told"];
        blocks.push(pen.grid(&head, rows));
    }
}
