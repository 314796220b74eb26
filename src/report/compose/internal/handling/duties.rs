//! Promises, escalations, duty, hand-overs and briefs.

use crate::{
    incident::{
        Instant,
        briefs::{self, Brief},
        commitments::Commitment,
        derived,
        escalation::{self, Alert},
        wording as words,
    },
    report::{
        compose::{
            desk::Desk,
            parts::{joined, notes_of},
        },
        document::{Block, Inline, Line, line},
    },
    text::dotted,
};

impl Desk<'_> {
    /// H1–H4: what was promised, how it stands, what is owed and paid, what it lacks.
    pub(in crate::report::compose) fn commitments(&self, blocks: &mut Vec<Block>) {
        let list = &self.incident.commitments.list;
        let rows = list.iter().map(|commitment| self.commitment(commitment)).collect();
        let head = [
            "report-column-promise",
            "report-column-by",
            "report-column-standing",
            "report-column-compensation",
            "report-column-lacks",
        ];
        self.pen.table(blocks, "report-section-commitments", &head, rows);
    }

    fn commitment(&self, of: &Commitment) -> Vec<Line> {
        let pen = self.pen;
        let named = |id: &str, text: &str| pen.detail_of(id, text).map(|it| notes_of(&it));
        let mut what = vec![line(&dotted(&[&of.label, of.words()]))];
        what.extend(named("field-deliverer", &of.made.deliverer));
        what.extend(named("field-payer", &of.made.payer));
        let gaps = self.incident.gaps_of(&of.made, of.at).into_iter();
        let gaps = gaps.map(|gap| line(&pen.tell(&gap.message()))).collect();
        vec![
            joined(what),
            pen.due_of(of),
            pen.standing_of(of, self.now),
            pen.compensation_of(of, self.now),
            joined(gaps),
        ]
    }

    /// I2, I3: who had to accept, by when, and who did.
    pub(super) fn escalations(&self, blocks: &mut Vec<Block>) {
        let firings = escalation::firings(self.incident, self.now);
        let rows = firings.iter().map(|firing| self.firing(firing)).collect();
        let head = [
            "report-column-time",
            "report-column-rule",
            "report-column-levels",
            "report-column-outcome",
        ];
        self.pen.table(blocks, "report-section-escalations", &head, rows);
    }

    fn firing(&self, firing: &Alert) -> Vec<Line> {
        let pen = self.pen;
        let levels = firing
            .stages
            .iter()
            .map(|stage| {
                let by = self.pen.at("report-accept-by", stage.until);
                line(&dotted(&[stage.role.get(pen.lang), &by]))
            })
            .collect();
        let mut outcome = Vec::new();
        let mut said = |id: &'static str, at: Instant, by: &str| {
            outcome.push(line(&dotted(&[&self.pen.at(id, at), by])));
        };
        if let Some((at, by)) = &firing.accepted {
            said("report-accepted", *at, by);
        }
        if let Some((at, why)) = &firing.false_alarm {
            said("report-false-alarm", *at, why);
        }
        if let Some(at) = firing.withdrawn {
            said("report-withdrawn-at", at, "");
        }
        if let Some(at) = firing.relieved {
            said("report-relieved-at", at, "");
        }
        if outcome.is_empty() {
            outcome.push(vec![Inline::Strong(pen.say("report-not-accepted"))]);
        }
        let rule = joined(vec![
            line(&derived::rule_name(&firing.rule, pen.lang)),
            notes_of(firing.authority.get(pen.lang)),
        ]);
        vec![line(&pen.stamp(firing.at)), rule, joined(levels), joined(outcome)]
    }

    /// E1: everybody's shifts.
    pub(super) fn duty(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let rows = self
            .incident
            .duty
            .shifts
            .iter()
            .flat_map(|(person, shifts)| shifts.iter().map(move |shift| (person, shift)))
            .map(|(person, shift)| {
                let to = shift.to.map_or_else(|| pen.say("report-still-on"), |to| pen.stamp(to));
                let lasted = shift.to.unwrap_or(self.now) - shift.from;
                let hours = words::minutes_words(lasted.num_minutes().max(0), pen.lang);
                vec![line(person), line(&pen.stamp(shift.from)), line(&to), line(&hours)]
            })
            .collect();
        let head =
            ["report-column-name", "report-column-from", "report-column-to", "report-column-hours"];
        self.pen.table(blocks, "report-section-duty", &head, rows);
    }

    /// E2: a hand-over is closed by a read-back.
    pub(super) fn handovers(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let rows = self
            .incident
            .duty
            .handovers
            .iter()
            .map(|handover| {
                let closed = match (&handover.closed, &handover.read_back) {
                    (Some(at), Some(read)) => joined(vec![
                        line(&self.pen.at("report-read-back-at", *at)),
                        line(&read.next_step),
                        line(&read.deadline),
                        line(&read.risk),
                    ]),
                    _ => vec![Inline::Strong(pen.say("report-not-read-back"))],
                };
                let who = format!("{} → {}", handover.from, handover.to);
                vec![line(&pen.stamp(handover.at)), line(&who), closed]
            })
            .collect();
        let head = ["report-column-time", "report-column-handover", "report-column-read-back"];
        self.pen.table(blocks, "report-section-handovers", &head, rows);
    }

    /// J1: each brief beside what it left out.
    pub(super) fn briefs(&self, blocks: &mut Vec<Block>) {
        let list = &self.incident.briefs.list;
        let rows = list.iter().map(|brief| self.brief(brief)).collect();
        let head = [
            "report-column-time",
            "report-column-to-whom",
            "report-column-what",
            "report-column-omitted",
        ];
        self.pen.table(blocks, "report-section-briefs", &head, rows);
    }

    fn brief(&self, brief: &Brief) -> Vec<Line> {
        let pen = self.pen;
        let omitted: Vec<Line> = briefs::unacknowledged(self.incident, brief)
            .iter()
            .map(|omission| vec![Inline::Strong(omission.text(pen.lang))])
            .collect();
        vec![
            line(&pen.stamp(brief.at)),
            line(&brief.passed.to),
            line(&brief.passed.text),
            joined(omitted),
        ]
    }
}
