//! The course of events, as far as the customer may read it.

use super::{desk::Desk, facts::beside_words};
use crate::{
    incident::{
        disclosure::{ActionMove, PromiseMove, PublicLine, Said},
        updates::{Direction, Outcome},
        wording,
    },
    locale::Message,
    report::{
        compose::parts::taken_back,
        document::{Block, Inline, Line, TimelineRow},
        public_line::{receipt_id, without_own_label},
    },
};

impl Desk<'_> {
    pub(super) fn course(&self) -> Vec<Block> {
        // A history is opened after what it tells of: its opening stands first all the same, as when it began.
        let is_opening = |line: &&PublicLine| matches!(line.said, Said::Opened);
        let opening = self.lines().filter(is_opening);
        let others = self.lines().filter(|line| !is_opening(line));
        let rows = together(opening.chain(others).map(|line| self.row(line)));
        let figure = (!rows.is_empty()).then(|| self.timeline_figure()).flatten();
        let table = (!rows.is_empty()).then(|| self.pen.moments(rows));
        figure.map(untabled).into_iter().chain(table).collect()
    }

    fn row(&self, of: &PublicLine) -> TimelineRow {
        let pen = self.pen;
        let (mut label, mut before) = self.label(&of.said);
        if let Some(point) = of.key.and_then(|key| self.known.objections.get(&key)) {
            (label, before) = (pen.say("report-kind-objection"), point.clone());
        }
        let mut lines: Vec<Line> = Vec::new();
        if !before.is_empty() {
            lines.push(vec![Inline::Note(before)]);
        }
        let words = of.said.words().map_or_else(|| self.plain(&of.said), str::to_owned);
        // What was promised stands where it was promised: that its time passed needs no more than its name.
        let breached = matches!(of.said, Said::PromiseMoved { how: PromiseMove::Breached, .. });
        let words = if breached { "" } else { without_own_label(&of.said, &words) };
        lines.extend(pen.with_corrections(words, of));
        lines.extend(self.beside(of).into_iter().map(|beside| vec![beside]));
        if let Some(at) = of.retracted {
            lines = taken_back(lines, pen.withdrawn_at(at));
        }
        let began = self.known.began.filter(|_| matches!(of.said, Said::Opened));
        let at = began.map_or(of.occurred, |began| began.min(of.occurred));
        TimelineRow {
            date: pen.date(at),
            time: pen.exact_clock(at, of.exact),
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
            Said::Fact { asked, .. } => ("report-kind-fact", asked.get(pen.lang).to_owned()),
            Said::Contact { with, direction, channel, .. } => {
                let id = match (direction, with.is_empty()) {
                    (Direction::Outbound, false) => "report-told",
                    (Direction::Outbound, true) => "report-told-nobody",
                    (Direction::Inbound, false) => "report-heard",
                    (Direction::Inbound, true) => "report-heard-nobody",
                };
                let message = Message::new(id)
                    .with("names", pen.lang.list(with))
                    .with("how", direction.way(*channel, pen.lang));
                ("report-kind-contact", pen.tell(&message))
            }
            Said::Enquiry(_) => ("report-kind-enquiry", String::new()),
            Said::Received { signed, need, .. } => {
                let need = need.map(|need| pen.say(&format!("report-need-{}", need.id())));
                (receipt_id(*signed), need.unwrap_or_default())
            }
            Said::Pause { how, .. } => (how.message_id(), String::new()),
            Said::EnquiryAnswer(_) => ("report-kind-answer", String::new()),
            Said::Severity(_) => ("report-kind-severity", String::new()),
            Said::Status(_) => ("report-kind-status", String::new()),
            Said::OddsWords(_) => ("report-kind-odds", String::new()),
            Said::Offer { label, .. } => ("report-kind-offer", label.clone()),
            Said::Promise { label, .. } => ("report-kind-promise", label.clone()),
            Said::PromiseMoved { label, how, .. } => (how.message_id(), label.clone()),
            Said::Action { label, .. } => ("report-kind-action", label.clone()),
            Said::ActionMoved { label, how, .. } => (how.message_id(), label.clone()),
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
            Said::Status(status) => self.pen.public_status(*status),
            Said::Note(_)
            | Said::Attachment(_)
            | Said::Question(_)
            | Said::Fact { .. }
            | Said::Contact { .. }
            | Said::Enquiry(_)
            | Said::Received { .. }
            | Said::Pause { .. }
            | Said::EnquiryAnswer(_)
            | Said::OddsWords(_)
            | Said::Offer { .. }
            | Said::Promise { .. }
            | Said::PromiseMoved { .. }
            | Said::Action { .. }
            | Said::ActionMoved { .. } => String::new(),
        }
    }

    /// What is said beside a line: confidence, backup, outcome, next update, and the second time of a late one (K1).
    fn beside(&self, of: &PublicLine) -> Vec<Inline> {
        let pen = self.pen;
        let mut beside = Vec::new();
        match &of.said {
            Said::Fact { confidence, backup, count, .. } => {
                beside.push(Inline::Note(self.reliance(of, *confidence)));
                let counted = count.as_ref().filter(|_| of.is_read());
                beside.extend(counted.map(|it| beside_words(of, self.counted(it))));
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
                let next = next_update.map(|at| pen.at("report-next-update", at));
                beside.extend(next.map(Inline::Note));
            }
            Said::Promise { due: Some(due), promise, .. } => {
                let known = self.known.commitments.get(*promise);
                let paused = known.and_then(|it| pen.pause_of(it));
                let due = pen.at("report-promise-due", *due);
                beside.extend(std::iter::once(due).chain(paused).map(Inline::Note));
            }
            Said::Action { due: Some(due), .. }
            | Said::ActionMoved { how: ActionMove::Changed(Some(due)), .. } => {
                beside.push(Inline::Note(pen.at("report-promise-due", *due)));
            }
            Said::PromiseMoved { promise, how, .. } => {
                if let PromiseMove::Renegotiated(due) | PromiseMove::Completed(Some(due)) = how {
                    beside.push(Inline::Note(pen.at("report-promise-due", *due)));
                }
                if matches!(how, PromiseMove::Completed(_)) {
                    let known = self.known.commitments.get(*promise);
                    let agreed = known.and_then(|it| it.made.compensation.as_ref());
                    beside.extend(agreed.map(|it| {
                        let name = pen.say("report-column-compensation");
                        let text = wording::formula(it, pen.lang);
                        let both =
                            Message::new("report-detail").with("name", name).with("text", text);
                        Inline::Note(pen.tell(&both))
                    }));
                }
            }
            Said::Opened
            | Said::Note(_)
            | Said::Attachment(_)
            | Said::Question(_)
            | Said::Enquiry(_)
            | Said::Received { .. }
            | Said::Pause { .. }
            | Said::EnquiryAnswer(_)
            | Said::Severity(_)
            | Said::Status(_)
            | Said::OddsWords(_)
            | Said::Offer { .. }
            | Said::Promise { .. }
            | Said::Action { .. }
            | Said::ActionMoved { .. }
            | Said::Erased(_)
            | Said::Unshown(_) => {}
        }
        if of.is_late() {
            beside.push(Inline::Note(pen.at("report-known-at", of.known)));
        }
        beside
    }
}

/// The picture alone: what its table would say stands in the table beside it.
fn untabled(figure: Block) -> Block {
    if let Block::Figure(figure) = figure {
        Block::Figure(Box::new(figure.untabled()))
    } else {
        figure
    }
}

/// Rows in which what happened in the same minute stands together: the first names the kind, and each of the others begins
/// with its own. What was taken back stays alone.
fn together(rows: impl Iterator<Item = TimelineRow>) -> Vec<TimelineRow> {
    let mut all: Vec<TimelineRow> = Vec::new();
    for row in rows {
        let last = all.last_mut().filter(|last| {
            !last.withdrawn && !row.withdrawn && last.date == row.date && last.time == row.time
        });
        let Some(last) = last else {
            all.push(row);
            continue;
        };
        let TimelineRow { label, marks, lines, .. } = row;
        last.marks.extend(marks);
        last.marks.dedup();
        let mut lines = lines.into_iter();
        let kind = [Inline::Strong(label), Inline::Text(" ".to_owned())];
        let first = kind.into_iter().chain(lines.next().unwrap_or_default()).collect();
        for line in std::iter::once(first).chain(lines) {
            // That all of it became known at one time is said once.
            last.lines.retain(|said| *said != line || !is_note(said));
            last.lines.push(line);
        }
    }
    all
}

fn is_note(line: &Line) -> bool {
    line.iter().all(|inline| matches!(inline, Inline::Note(_)))
}
