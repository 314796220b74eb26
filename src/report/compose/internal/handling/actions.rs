//! Tasks and measures, for our own eyes.

use crate::{
    incident::{actions::Action, timeline::short_key},
    locale::Message,
    report::{
        compose::{
            desk::Desk,
            parts::{joined, notes_of},
        },
        document::{Block, Line, line},
    },
    text::dotted,
};

impl Desk<'_> {
    /// E4, M4: who does what by when, how it stands, what shows it, how it is checked and what it costs.
    pub(in crate::report::compose) fn actions(&self, blocks: &mut Vec<Block>) {
        let rows = self.incident.actions.list.iter().map(|action| self.action(action)).collect();
        let head = [
            "report-column-action",
            "report-column-owner",
            "report-column-by",
            "report-column-action-standing",
            "report-column-verified-by",
            "report-row-cost",
        ];
        self.pen.table(blocks, "report-section-actions", &head, rows);
    }

    fn action(&self, action: &Action) -> Vec<Line> {
        let pen = self.pen;
        let kind = if action.measure { "action-measure" } else { "action-task" };
        let pointed = |id: &'static str, key| {
            let number = short_key(key, self.incident.has_several_writers());
            notes_of(&pen.tell(&Message::new(id).with("entry", format!("#{number}"))))
        };
        let mut what = vec![line(&dotted(&[&action.label, &action.text]))];
        what.push(notes_of(&pen.say(kind)));
        what.extend(action.cause.map(|key| pointed("entry-cause", key)));
        let mut stands = vec![line(&pen.action_standing(self.incident.standing_of(action)))];
        if let Some(step) = action.steps.last() {
            let said = dotted(&[&pen.stamp(step.at), &step.by, &step.text]);
            stands.push(notes_of(&said));
        }
        stands.extend(action.evidence().map(|key| pointed("entry-evidence", key)));
        let check = action.plan.check_at.map(|at| notes_of(&pen.due("entry-check-at", at)));
        let mut verified = vec![line(&action.plan.verification)];
        verified.extend(check);
        let due = |at| pen.deadline(at);
        vec![
            joined(what),
            line(&dotted(&[&action.plan.owner, &action.plan.owner_role])),
            line(&action.plan.due.map(due).unwrap_or_default()),
            joined(stands),
            joined(verified.into_iter().filter(|it| !it.is_empty()).collect()),
            line(&self.cost(action.plan.cost.as_ref())),
        ]
    }
}
