//! The review report (M1–M5, M8, M9): how long everything took, what was known at each decision, the judgement of
//! decisions, outcome and luck apart, what the customer was told, what was learnt, and what is still open. It judges
//! decisions by what was known, and nobody: no person is ranked, and hours stand as one sum.

mod decisions;
mod judged;
mod learnt;

use crate::{
    incident::{
        EntryKey, Incident, Instant,
        effort::{Effort, Spent},
        reviews::Happened,
        stakeholders::Side,
    },
    locale::{Lang, Message},
    report::{
        compose::{desk::Desk, parts::by_time},
        cover::Cover,
        document::{Block, Document, Inline, Line, line},
    },
    text::dotted,
};

/// Composes the review report as of `now`.
pub fn review(incident: &Incident, cover: &Cover, now: Instant, lang: Lang) -> Document {
    let desk = Desk::new(incident, cover, now, lang);
    let mut blocks = Vec::new();
    desk.reviewed(&mut blocks);
    desk.response_times(&mut blocks);
    desk.judgement(&mut blocks);
    desk.known_at_decisions(&mut blocks);
    desk.odds(&mut blocks);
    desk.said_to_the_customer(&mut blocks);
    desk.offers(&mut blocks);
    desk.commitments(&mut blocks);
    desk.effort(&mut blocks);
    desk.learnt_factors(&mut blocks);
    desk.learnt_lessons(&mut blocks);
    desk.actions(&mut blocks);
    desk.marked(&mut blocks);
    desk.still_open(&mut blocks);
    desk.document("review-report-title", blocks)
}

impl Desk<'_> {
    /// What it is about, and how far the review has come.
    fn reviewed(&self, blocks: &mut Vec<Block>) {
        let (pen, incident) = (self.pen, self.incident);
        let lifecycle = &incident.lifecycle;
        let text = |id, text: &str| pen.key(id, line(text));
        let impacts = lifecycle.impacts(incident.began(), self.now);
        let pauses = &incident.commitments.pauses;
        let mut values = vec![
            pen.key("report-reference", vec![self.reference()]),
            text("report-subject", incident.title()),
            text("report-customer", incident.customer()),
            text("report-class", &self.class()),
            text("report-severity", &self.severity(lifecycle.severity())),
            text("report-status", &pen.own_status(lifecycle.status())),
            text("report-began", &pen.stamp(incident.began())),
            text(
                "report-resolved",
                &lifecycle.resolved_at().map(|at| pen.stamp(at)).unwrap_or_default(),
            ),
            pen.key("report-duration", pen.duration(impacts.as_ref(), pauses)),
            pen.key("review-report-state", self.review_state()),
            text("report-basis", &self.compiled()),
            text("report-as-of", &pen.stamp(self.now)),
            text("report-times", &pen.zone(self.hours())),
        ];
        values.retain(|(_, value)| !value.is_empty());
        blocks.push(self.confidential(Some("review-report-why")));
        blocks.push(pen.section("report-section-information"));
        blocks.push(Block::KeyValues(values));
    }

    /// Held, planned, waived, due or not asked for (M9).
    fn review_state(&self) -> Line {
        let pen = self.pen;
        let Some(step) = self.incident.reviews.steps.last() else {
            let due = self.incident.review_due();
            let due = due.map(|at| pen.due("review-report-due", at));
            return line(&due.unwrap_or_else(|| pen.say("review-report-not-asked")));
        };
        let at = |id: &'static str, at: Instant| pen.at(id, at);
        match &step.happened {
            Happened::Held(held) => {
                let held_at = at("review-report-held", step.at);
                line(&dotted(&[&held_at, &step.by, &pen.lang.list(&held.people)]))
            }
            Happened::Planned(plan) => {
                let planned = pen.due("review-report-planned", plan.due);
                line(&dotted(&[&planned, &pen.lang.list(&plan.people), &step.text]))
            }
            Happened::Waived => line(&dotted(&[&at("review-report-waived", step.at), &step.text])),
        }
    }

    /// Every word that reached the customer, the silences between them, and the next words that came late (F7, G8, M7).
    fn said_to_the_customer(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let stakeholders = &self.incident.stakeholders;
        let customer =
            |key: &EntryKey| stakeholders.get(*key).filter(|it| it.profile.side == Side::Customer);
        let told = self.incident.ledger.contacts.iter().filter(|it| it.told());
        let rows = told.filter_map(|contact| {
            let names: Vec<String> = contact
                .made
                .with
                .iter()
                .filter_map(|key| Some(customer(key)?.profile.name.clone()))
                .collect();
            (!names.is_empty()).then(|| {
                let row = vec![
                    line(&pen.stamp(contact.occurred)),
                    line(&pen.lang.list(&names)),
                    line(&pen.channel(contact.made.channel)),
                    line(&contact.made.text),
                ];
                (contact.occurred, row)
            })
        });
        let rows = by_time(rows.collect());
        blocks.push(pen.section("review-report-told"));
        if rows.is_empty() {
            blocks.push(Block::Paragraph(vec![Inline::Strong(pen.say("report-never-told"))]));
        } else {
            let head = [
                "report-column-time",
                "report-column-name",
                "report-column-channel",
                "report-column-what",
            ];
            blocks.push(pen.grid(&head, rows));
        }
        blocks.extend(self.silences_figure());
        self.late_words(blocks);
    }

    /// M3: what fighting took and what preventing takes, side by side; hours are one sum.
    fn effort(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let effort = Effort::of(self.incident, self.now);
        let hours = if effort.people == 0 {
            vec![Inline::Note(pen.say("review-report-no-hours"))]
        } else {
            let people = Message::new("effort-people").with("count", effort.people);
            line(&dotted(&[&pen.span(effort.hours), &pen.tell(&people)]))
        };
        let rows = vec![
            vec![
                line(&pen.say("effort-hours")),
                hours,
                vec![Inline::Note(pen.say("effort-not-counted"))],
            ],
            vec![
                line(&pen.say("effort-money")),
                self.spent(&effort.fighting),
                self.spent(&effort.preventing),
            ],
            vec![
                line(&pen.say("effort-done")),
                line(&self.done("effort-tasks", &effort.fighting)),
                line(&self.done("effort-measures", &effort.preventing)),
            ],
        ];
        let head = ["effort-what", "effort-fighting", "effort-preventing"];
        blocks.extend([pen.section("effort-title"), pen.grid(&head, rows)]);
    }

    fn spent(&self, spent: &Spent) -> Line {
        let pen = self.pen;
        let mut said = spent.amounts();
        if spent.unknown > 0 {
            said.push(pen.tell(&Message::new("effort-unknown").with("count", spent.unknown)));
        }
        if said.is_empty() {
            return vec![Inline::Note(pen.say("effort-none"))];
        }
        line(&pen.lang.list(&said))
    }

    fn done(&self, id: &'static str, spent: &Spent) -> String {
        self.pen.tell(&Message::new(id).with("count", spent.set).with("done", spent.done))
    }
}
