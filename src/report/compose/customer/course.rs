//! The course of events, as far as the customer may read it.

use super::{desk::Desk, facts::beside_words};
use crate::{
    incident::{
        disclosure::{ActionMove, PromiseMove, PublicLine, Said, Topic},
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
        let all = opening.chain(others).map(|line| self.row(line));
        let mut rows = together(all, self.pen.lang.comma());
        rows.iter_mut().for_each(drawn_together);
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
        let mut lines = if self.stands_elsewhere(of) {
            vec![vec![Inline::Note(before)]]
        } else {
            self.told_in_full(of, before)
        };
        if of.is_late() {
            lines.push(vec![Inline::Note(pen.at("report-known-at", of.known))]);
        }
        if let Some(at) = of.retracted {
            lines = taken_back(lines, pen.withdrawn_at(at));
        }
        let began = self.known.began.filter(|_| matches!(of.said, Said::Opened));
        let at = began.map_or(of.occurred, |began| began.min(of.occurred));
        TimelineRow {
            date: pen.date(at),
            time: pen.exact_clock(at, of.precision),
            label,
            marks: of.who.iter().cloned().collect(),
            lines,
            withdrawn: of.retracted.is_some(),
        }
    }

    /// What it is about, its words with their corrections, and what is said beside them in the last of these lines.
    fn told_in_full(&self, of: &PublicLine, before: String) -> Vec<Line> {
        let pen = self.pen;
        let words = of.said.words().map_or_else(|| self.plain(&of.said), str::to_owned);
        let words = if of.because.is_empty() {
            words
        } else {
            let because = &of.because;
            pen.tell(&Message::new("report-detail").with("name", words).with("text", because))
        };
        // What was promised stands where it was promised: that its time passed needs no more than its name.
        let breached = matches!(of.said, Said::PromiseMoved { how: PromiseMove::Breached, .. });
        let words = if breached { "" } else { without_own_label(&of.said, &words) };
        let mut lines = pen.with_corrections(words, of);
        if !before.is_empty() {
            let lead = self.lead(of, before);
            match lines.first_mut() {
                Some(first) => drop(first.splice(0..0, lead)),
                None => lines.push(lead.into_iter().collect()),
            }
        }
        let mut beside = self.beside(of).into_iter();
        match lines.last_mut() {
            Some(last) => last.extend(beside),
            None => lines
                .extend(beside.next().map(|first| std::iter::once(first).chain(beside).collect())),
        }
        lines
    }

    /// What stands before the words of a line: whom it was told, what was asked, or the label of what it is about.
    fn lead(&self, of: &PublicLine, before: String) -> [Inline; 2] {
        let pen = self.pen;
        let gap = |text: &str| Inline::Text(text.to_owned());
        match &of.said {
            Said::Contact { .. } => [Inline::Text(before), gap(pen.lang.gap())],
            Said::Fact { .. } | Said::Enquiry(_) | Said::Received { .. } => {
                let lead = Message::new("report-detail").with("name", before).with("text", "");
                [Inline::Text(pen.tell(&lead)), gap("")]
            }
            Said::Opened
            | Said::Note(_)
            | Said::Attachment(_)
            | Said::Question(_)
            | Said::Pause { .. }
            | Said::EnquiryAnswer(_)
            | Said::Severity(_)
            | Said::Status(_)
            | Said::OddsWords(_)
            | Said::Offer { .. }
            | Said::Promise { .. }
            | Said::PromiseMoved { .. }
            | Said::Action { .. }
            | Said::ActionMoved { .. }
            | Said::Erased(_)
            | Said::Unshown(_) => [Inline::Strong(before), gap(" ")],
        }
    }

    /// Whether the words in force stand in a section of their own, with all that is said beside them: an answer that holds,
    /// an offer, a measure. The timeline names it; what was said before and holds no longer is told here alone.
    fn stands_elsewhere(&self, of: &PublicLine) -> bool {
        let untouched = of.retracted.is_none() && of.corrections.is_empty();
        let has_section = match &of.said {
            Said::Fact { topic, .. } => *topic != Topic::Other && !self.is_superseded(of),
            Said::Offer { .. } => true,
            Said::Action { action, .. } => {
                self.known.actions.get(*action).is_some_and(|known| known.measure)
            }
            Said::Opened
            | Said::Note(_)
            | Said::Attachment(_)
            | Said::Question(_)
            | Said::Contact { .. }
            | Said::Enquiry(_)
            | Said::Received { .. }
            | Said::Pause { .. }
            | Said::EnquiryAnswer(_)
            | Said::Severity(_)
            | Said::Status(_)
            | Said::OddsWords(_)
            | Said::Promise { .. }
            | Said::PromiseMoved { .. }
            | Said::ActionMoved { .. }
            | Said::Erased(_)
            | Said::Unshown(_) => false,
        };
        untouched && has_section
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
            Said::Action { action, label, .. } => {
                let is_measure = self.known.actions.get(*action).is_some_and(|it| it.measure);
                let id = if is_measure { "report-kind-measure" } else { "report-kind-action" };
                (id, label.clone())
            }
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

    /// What is said beside a line: confidence, backup, outcome, next update, due time.
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
                let due = pen.due("report-promise-due", *due);
                beside.extend(std::iter::once(due).chain(paused).map(Inline::Note));
            }
            Said::Action { due: Some(due), .. }
            | Said::ActionMoved { how: ActionMove::Changed(Some(due)), .. } => {
                beside.push(Inline::Note(pen.due("report-promise-due", *due)));
            }
            Said::PromiseMoved { promise, how, .. } => {
                if let PromiseMove::Renegotiated(due) | PromiseMove::Completed(Some(due)) = how {
                    beside.push(Inline::Note(pen.due("report-promise-due", *due)));
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
/// with its own; of one kind, what is named alone stands in one line. What was taken back stays alone.
fn together(rows: impl Iterator<Item = TimelineRow>, comma: &str) -> Vec<TimelineRow> {
    let mut all: Vec<TimelineRow> = Vec::new();
    let mut kind = String::new();
    for row in rows {
        let last = all.last_mut().filter(|last| {
            !last.withdrawn && !row.withdrawn && last.date == row.date && last.time == row.time
        });
        let Some(last) = last else {
            kind.clone_from(&row.label);
            all.push(row);
            continue;
        };
        let TimelineRow { label, marks, lines, .. } = row;
        last.marks.extend(marks);
        last.marks.dedup();
        let again = label == kind;
        kind.clone_from(&label);
        if let (true, [one], Some(Inline::Note(before))) = (again, &lines[..], named(last))
            && let [Inline::Note(name)] = &one[..]
        {
            before.push_str(comma);
            before.push_str(name);
            continue;
        }
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

/// Puts what is said beside all of a row behind its last line.
fn drawn_together(row: &mut TimelineRow) {
    if row.lines.len() > 1
        && let Some(beside) = row.lines.pop_if(|last| is_note(last))
        && let Some(last) = row.lines.last_mut()
    {
        last.extend(beside);
    }
}

/// The last inline of a row, where a name may be put behind another.
fn named(row: &mut TimelineRow) -> Option<&mut Inline> {
    row.lines.last_mut()?.last_mut()
}

fn is_note(line: &Line) -> bool {
    line.iter().all(|inline| matches!(inline, Inline::Note(_)))
}
