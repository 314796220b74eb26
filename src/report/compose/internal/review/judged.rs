//! Decision quality, outcome and luck, judged apart (M1), and the two questions (M2).

use crate::{
    incident::reviews::{CrisisOutcome, Happened, Luck, Quality},
    report::{
        compose::{desk::Desk, parts::strong},
        document::{Block, Callout, Inline, Line, line},
    },
};

impl Desk<'_> {
    /// As the last review that was held judged it; what it did not judge says so.
    pub(super) fn judgement(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let held = self.incident.reviews.steps.iter().rev().find_map(|step| match &step.happened {
            Happened::Held(held) => Some((held, &step.text)),
            Happened::Planned(_) | Happened::Waived => None,
        });
        blocks.push(pen.section("review-report-judged"));
        let Some((held, found)) = held else {
            blocks.push(Block::Callout {
                kind: Callout::Open,
                title: pen.say("review-report-not-judged"),
                body: vec![line(&pen.say("review-report-judge-apart"))],
            });
            return;
        };
        let word = |word: Option<String>| -> Line {
            let open = || vec![Inline::Note(pen.say("review-report-open-judgement"))];
            word.map_or_else(open, |id| strong(line(&pen.say(&id))))
        };
        let asked = |id: &str| vec![Inline::Note(pen.say(id))];
        let decisions = held.decisions.map(|it| format!("quality-{}", Quality::id(it)));
        let outcome = held.outcome.map(|it| format!("crisis-outcome-{}", CrisisOutcome::id(it)));
        let luck = held.luck.map(|it| format!("luck-{}", Luck::id(it)));
        let rows = vec![
            vec![
                line(&pen.say("report-column-decisions")),
                word(decisions),
                asked("review-report-ask-decisions"),
            ],
            vec![
                line(&pen.say("report-column-crisis-outcome")),
                word(outcome),
                asked("review-report-ask-outcome"),
            ],
            vec![line(&pen.say("report-column-luck")), word(luck), asked("review-report-ask-luck")],
        ];
        let head = ["review-report-what", "review-report-judgement", "review-report-measured-by"];
        blocks.push(pen.grid(&head, rows));
        let mut values = vec![
            pen.key("field-minutes", line(found)),
            pen.key("field-right", line(&held.right)),
            pen.key("field-better", line(&held.better)),
        ];
        values.retain(|(_, value)| !value.is_empty());
        if !values.is_empty() {
            blocks.push(Block::KeyValues(values));
        }
    }
}
