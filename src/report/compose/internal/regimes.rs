//! Legal clocks: whose duty each regime is, what was reported and what is to be; and what whoever may be hurt was told
//! (A9, I7). Whether a law is met is for counsel to say.

use crate::{
    incident::clocks::Clock,
    report::{
        compose::{desk::Desk, parts::joined},
        document::{Block, Line, line},
    },
};

impl Desk<'_> {
    /// The safety instruction, and who understood it.
    pub(super) fn safety(&self, blocks: &mut Vec<Block>) {
        let (pen, incident) = (self.pen, self.incident);
        let Some(instruction) = incident.safety.instruction() else { return };
        let mut rows = vec![vec![line(&pen.stamp(instruction.at)), line(&instruction.text)]];
        for person in &incident.stakeholders.list {
            if let Some(how) = incident.safety.understood_by(person.key) {
                let said = [line(&person.profile.name), line(how)];
                let said = said.into_iter().filter(|it| !it.is_empty()).collect();
                rows.push(vec![line(&pen.say("kind-safety-understood")), joined(said)]);
            }
        }
        let head = ["report-column-time", "field-instruction"];
        blocks.extend([pen.section("kind-safety-instructed"), pen.grid(&head, rows)]);
    }

    /// The regimes of which something was answered.
    pub(super) fn regimes(&self, blocks: &mut Vec<Block>) {
        let (pen, incident) = (self.pen, self.incident);
        let regimes = incident.playbook.as_deref().map_or(&[][..], |playbook| &playbook.deadlines);
        let clocks = incident.clocks();
        let mut rows = Vec::new();
        for regime in regimes {
            let Some(answer) = incident.regimes.answer(&regime.id) else { continue };
            let whose = incident.duty_of(&regime.id).map_or_else(
                || pen.say("regime-nobody"),
                |duty| duty.whose.get(pen.lang).to_owned(),
            );
            let why = [line(&whose), line(&answer.text)];
            let why = joined(why.into_iter().filter(|it| !it.is_empty()).collect());
            rows.push(vec![line(regime.title.get(pen.lang)), why, Vec::new(), Vec::new()]);
            let own = clocks.iter().filter(|clock| clock.regime.id == regime.id);
            rows.extend(own.map(|clock| self.regime_clock(clock)));
        }
        if rows.is_empty() {
            return;
        }
        let head = [
            "report-column-regime",
            "report-column-stage",
            "report-column-regime-to",
            "report-column-time",
        ];
        blocks.extend([pen.section("report-section-deadlines"), pen.grid(&head, rows)]);
    }

    fn regime_clock(&self, clock: &Clock<'_>) -> Vec<Line> {
        let pen = self.pen;
        let when = match (clock.reported, clock.started, clock.at) {
            (Some(reported), ..) => {
                let said = [line(&pen.stamp(reported.at)), line(&reported.text)];
                joined(said.into_iter().filter(|it| !it.is_empty()).collect())
            }
            (None, None, _) => line(&pen.say("regime-not-started")),
            (None, Some(_), None) => line(&pen.say("regime-at-once")),
            (None, Some(_), Some(at)) => {
                let due = crate::locale::Message::new("entry-due").with("time", pen.deadline(at));
                line(&pen.tell(&due))
            }
        };
        let (what, to) = (clock.stage.what.get(pen.lang), clock.stage.to.get(pen.lang));
        vec![Vec::new(), line(what), line(to), when]
    }
}
