//! The steps of the playbook: which were done, which skipped and why, which are open (A8).

use crate::{
    playbook::Step,
    report::{
        compose::{desk::Desk, parts::joined},
        document::{Block, Line, line},
    },
};

impl Desk<'_> {
    /// The steps, once one of them was done or skipped.
    pub(super) fn playbook_steps(&self, blocks: &mut Vec<Block>) {
        let (pen, incident) = (self.pen, self.incident);
        let playbook = incident.playbook.as_deref();
        let steps = playbook.map_or(&[][..], |playbook| &playbook.steps);
        if !steps.iter().any(|step| incident.steps.taken(&step.id).is_some()) {
            return;
        }
        let rows = steps.iter().map(|step| self.playbook_step(step)).collect();
        let head = [
            "report-column-playbook-step",
            "report-column-taken",
            "report-column-time",
            "report-column-how",
        ];
        blocks.extend([pen.section("report-section-steps"), pen.grid(&head, rows)]);
    }

    fn playbook_step(&self, step: &Step) -> Vec<Line> {
        let pen = self.pen;
        let text = line(step.text.get(pen.lang));
        let Some(taken) = self.incident.steps.taken(&step.id) else {
            return vec![text, line(&pen.say("step-open")), Vec::new(), Vec::new()];
        };
        let who = taken.by.as_ref().map(|who| line(&who.name));
        let said = Some(line(&taken.text)).filter(|said| !said.is_empty());
        let stands = if taken.skipped { "step-skipped" } else { "step-done" };
        vec![
            text,
            line(&pen.say(stands)),
            line(&pen.stamp(taken.at)),
            joined(who.into_iter().chain(said).collect()),
        ]
    }
}
