//! Why it happened, and what is to keep it from happening again: verified facts about the system, never about a person.

use super::desk::Desk;
use crate::{
    incident::{
        Status,
        commitments::without_label,
        disclosure::{PublicLine, Said, Topic},
        facts::Confidence,
    },
    report::{
        compose::parts::joined,
        document::{Block, Inline, Line, line},
        public_line::in_force,
    },
};

impl Desk<'_> {
    /// Verified facts alone. A final report says so where there is none.
    pub(super) fn causes(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let rows: Vec<Vec<Line>> = self.verified_causes();
        if rows.is_empty() && self.status() < Status::Resolved {
            return;
        }
        blocks.push(pen.section("report-section-cause"));
        if rows.is_empty() {
            blocks.push(Block::Paragraph(line(&pen.say("report-cause-not-verified"))));
            return;
        }
        let head = ["report-column-question", "report-column-fact", "report-column-known"];
        blocks.push(pen.grid(&head, rows));
    }

    /// Question, answer and when it became known; never who said it. Of corrected words it is not said that they were
    /// verified.
    pub(super) fn verified_causes(&self) -> Vec<Vec<Line>> {
        let known = self.standing().filter(|of| !self.is_superseded(of)).filter_map(|of| {
            let Said::Fact { asked, answer, confidence, topic: Topic::Cause, .. } = &of.said else {
                return None;
            };
            let said = if of.is_corrected() { self.relied(of) } else { line(answer) };
            (*confidence == Confidence::Confirmed)
                .then(|| vec![line(asked), said, line(&self.pen.stamp(of.known))])
        });
        known.collect()
    }

    /// M4: the measures that were shown: by which role, by when and how it stands, how it is verified. One that was taken
    /// back is none.
    fn measures(&self) -> Vec<Vec<Line>> {
        let pen = self.pen;
        let blank = || line(&pen.say("report-not-stated"));
        let stated = |text: &str| if text.is_empty() { blank() } else { line(text) };
        let rows = self.known.lines.iter().filter_map(|of| {
            let Said::Action { action, label, text, .. } = &of.said else { return None };
            let known = self.known.actions.get(*action).filter(|known| known.measure)?;
            let said = pen.with_corrections(without_label(label, text), of);
            let due = known.plan.due.map_or_else(blank, |at| line(&pen.stamp(at)));
            let standing = pen.action_standing(self.known.standing_of(known));
            Some(vec![
                joined(said),
                stated(&known.plan.owner_role),
                joined(vec![due, vec![Inline::Note(standing)]]),
                stated(&known.plan.verification),
            ])
        });
        rows.collect()
    }

    /// What is done so that it does not happen again: by which role, by when, how it is verified.
    pub(super) fn improvements(&self, blocks: &mut Vec<Block>) {
        let head = [
            "report-column-measure",
            "report-column-responsible",
            "report-column-by",
            "report-column-verified-by",
        ];
        let mut rows = self.measures();
        rows.extend(self.promised_improvements());
        self.pen.table(blocks, "report-section-improvements", &head, rows);
    }

    /// The promises that were made to keep it from happening again, a row each.
    fn promised_improvements(&self) -> Vec<Vec<Line>> {
        let pen = self.pen;
        let blank = || line(&pen.say("report-not-stated"));
        let row = |of: &PublicLine| {
            let Said::Promise { promise, label, .. } = &of.said else { return None };
            let known = self.known.commitments.get(*promise).filter(|it| it.made.improvement)?;
            let due = pen.due_of(known);
            let due = if due.is_empty() { blank() } else { due };
            let who = of.who.as_deref().map_or_else(blank, line);
            Some(vec![line(without_label(label, in_force(of))), who, due, blank()])
        };
        self.standing().filter_map(row).collect()
    }

    /// The questions to the customer that are still open.
    pub(super) fn cooperation(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let open = self.open_questions();
        if !open.is_empty() {
            blocks.push(pen.section("report-section-cooperation"));
            blocks.push(Block::Paragraph(line(&pen.say("report-open-questions"))));
            blocks.push(Block::List(open.into_iter().map(line).collect()));
        }
    }

    /// The customer's own questions that we still owe an answer to (G4).
    pub(super) fn owed_answers(&self, blocks: &mut Vec<Block>) {
        let owed: Vec<Line> = self.open_enquiries().map(line).collect();
        if !owed.is_empty() {
            blocks.push(self.pen.section("report-section-owed-answers"));
            blocks.push(Block::List(owed));
        }
    }

    /// Visible questions that no visible answer stands beside.
    pub(super) fn open_questions(&self) -> Vec<&str> {
        let answered: Vec<&str> = self
            .standing()
            .filter_map(|of| {
                let Said::Fact { asked, .. } = &of.said else { return None };
                Some(asked.as_str())
            })
            .collect();
        self.standing()
            .filter_map(|of| {
                let Said::Question(asked) = &of.said else { return None };
                (!answered.contains(&asked.as_str())).then(|| in_force(of))
            })
            .collect()
    }

    /// What the customer asked and was not visibly answered.
    pub(super) fn open_enquiries(&self) -> impl Iterator<Item = &str> {
        let open = |of: &&PublicLine| {
            of.retracted.is_none() && of.key.is_some_and(|key| !self.known.answered.contains(&key))
        };
        self.lines().filter(open).filter_map(|of| {
            let Said::Enquiry(_) = &of.said else { return None };
            Some(in_force(of))
        })
    }
}
