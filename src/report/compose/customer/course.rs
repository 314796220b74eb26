//! The course of events, as far as the customer may read it.

use super::desk::Desk;
use crate::{
    incident::{
        commitments::without_label,
        disclosure::{PromiseMove, PublicLine, Said},
        judgement_words,
        updates::{Direction, Outcome},
    },
    locale::Message,
    report::{
        compose::parts::strike,
        document::{Block, Inline, Line, Timeline, TimelineRow},
    },
};

impl Desk<'_> {
    pub(super) fn timeline(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let rows: Vec<TimelineRow> = self.lines().map(|line| self.row(line)).collect();
        if rows.is_empty() {
            return;
        }
        blocks.push(pen.section("report-section-timeline"));
        blocks.extend(self.timeline_figure());
        blocks.push(Block::Timeline(Timeline {
            head: ["report-column-time", "report-column-kind", "report-column-what"]
                .map(|id| pen.say(id)),
            rows,
        }));
    }

    fn row(&self, of: &PublicLine) -> TimelineRow {
        let pen = self.pen;
        let (label, before) = self.label(&of.said);
        let mut lines: Vec<Line> = Vec::new();
        if !before.is_empty() {
            lines.push(vec![Inline::Note(before)]);
        }
        let words = of.said.words().map_or_else(|| self.plain(&of.said), str::to_owned);
        let words = match &of.said {
            Said::Offer { label, .. }
            | Said::Promise { label, .. }
            | Said::PromiseMoved { label, .. } => without_label(label, &words),
            _ => &words,
        };
        lines.extend(pen.with_corrections(words, of));
        lines.extend(self.beside(of).into_iter().map(|beside| vec![beside]));
        if let Some(at) = of.retracted {
            lines = lines.into_iter().map(strike).collect();
            lines.push(vec![pen.withdrawn_at(at)]);
        }
        TimelineRow {
            date: pen.date(of.occurred),
            time: pen.clock(of.occurred),
            label,
            marks: of.who.iter().cloned().collect(),
            lines,
            withdrawn: of.retracted.is_some(),
        }
    }

    /// The kind of a line, and the words that stand before what it says.
    fn label(&self, said: &Said) -> (String, String) {
        let pen = self.pen;
        let (id, before) = match said {
            Said::Opened => ("report-kind-opened", String::new()),
            Said::Note(_) => ("report-kind-note", String::new()),
            Said::Attachment(_) => ("report-kind-attachment", String::new()),
            Said::Question(_) => ("report-kind-question", String::new()),
            Said::Fact { asked, .. } => ("report-kind-fact", asked.clone()),
            Said::Contact { with, direction, channel, .. } => {
                let id = match (direction, with.is_empty()) {
                    (Direction::Outbound, false) => "report-told",
                    (Direction::Outbound, true) => "report-told-nobody",
                    (Direction::Inbound, false) => "report-heard",
                    (Direction::Inbound, true) => "report-heard-nobody",
                };
                let message = Message::new(id)
                    .with("names", pen.lang.list(with))
                    .with("channel", pen.say(&format!("channel-{}", channel.id())));
                ("report-kind-contact", pen.tell(&message))
            }
            Said::Enquiry(_) => ("report-kind-enquiry", String::new()),
            Said::EnquiryAnswer(_) => ("report-kind-answer", String::new()),
            Said::Severity(_) => ("report-kind-severity", String::new()),
            Said::Status(_) => ("report-kind-status", String::new()),
            Said::OddsWords(_) => ("report-kind-odds", String::new()),
            Said::Offer { label, .. } => ("report-kind-offer", label.clone()),
            Said::Promise { label, .. } => ("report-kind-promise", label.clone()),
            Said::PromiseMoved { label, how, .. } => (how.message_id(), label.clone()),
            Said::Erased(_) => ("report-kind-erased", String::new()),
            Said::Unshown(_) => ("report-kind-unshown", String::new()),
        };
        (pen.say(id), before)
    }

    fn plain(&self, said: &Said) -> String {
        match said {
            Said::Opened => self.known.title.clone(),
            Said::Erased(lost) => self.pen.tell(&lost.sentence()),
            Said::Unshown(lost) => self.pen.tell(&lost.sentence_unshown()),
            Said::Severity(severity) => self.severity(*severity),
            Said::Status(status) => self.pen.say(&format!("report-status-{}", status.id())),
            _ => String::new(),
        }
    }

    /// What is said beside a line: confidence, backup, outcome, next update, and the second time of a late one (K1).
    fn beside(&self, of: &PublicLine) -> Vec<Inline> {
        let pen = self.pen;
        let mut beside = Vec::new();
        match &of.said {
            Said::Fact { confidence, backup, .. } => {
                beside.push(Inline::Note(self.reliance(of, *confidence)));
                beside.extend(
                    backup
                        .as_ref()
                        .filter(|_| of.is_read())
                        .map(|backup| self.backup_of(of, backup)),
                );
            }
            Said::Contact { outcome, next_update, .. } => {
                if *outcome != Outcome::Reached {
                    let words = pen.say(&format!("outcome-{}", outcome.id()));
                    beside.push(Inline::Note(words));
                }
                beside.extend(next_update.map(|at| {
                    let next = Message::new("report-next-update").with("time", pen.stamp(at));
                    Inline::Note(pen.tell(&next))
                }));
            }
            Said::Promise { due: Some(due), .. } => {
                let due = Message::new("report-promise-due").with("time", pen.stamp(*due));
                beside.push(Inline::Note(pen.tell(&due)));
            }
            Said::PromiseMoved { promise, how, .. } => {
                if let PromiseMove::Renegotiated(due) | PromiseMove::Completed(Some(due)) = how {
                    let due = Message::new("report-promise-due").with("time", pen.stamp(*due));
                    beside.push(Inline::Note(pen.tell(&due)));
                }
                if matches!(how, PromiseMove::Completed(_)) {
                    let known = self.known.commitments.get(*promise);
                    let agreed = known.and_then(|it| it.made.compensation.as_ref());
                    beside.extend(agreed.map(|it| {
                        let name = pen.say("report-column-compensation");
                        let text = judgement_words::formula(it, pen.lang);
                        let both =
                            Message::new("report-detail").with("name", name).with("text", text);
                        Inline::Note(pen.tell(&both))
                    }));
                }
            }
            _ => {}
        }
        if of.is_late() {
            let known = Message::new("report-known-at").with("time", pen.stamp(of.known));
            beside.push(Inline::Note(pen.tell(&known)));
        }
        beside
    }
}
