//! What was known at each decision: the incident as it was known then, not as it is known now (M1, M6).

use crate::{
    incident::{Incident, decisions::Decision, facts::Question, wording},
    locale::Message,
    report::{
        compose::{
            desk::Desk,
            parts::{joined, notes_of},
        },
        document::{Block, Callout, Inline, Line, line},
    },
    text::dotted,
};

/// How many answers of one kind are told of a decision; the rest are counted.
const MOST: usize = 8;

impl Desk<'_> {
    /// One part a decision, by when it was taken; windows that passed without one stand behind them.
    pub(super) fn known_at_decisions(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let mut list: Vec<&Decision> = self.incident.decisions.list.iter().collect();
        list.sort_by_key(|decision| decision.at);
        blocks.push(pen.section("review-report-known"));
        if list.is_empty() {
            blocks.push(Block::Paragraph(line(&pen.say("review-report-no-decision"))));
        }
        for decision in list {
            self.known_at(decision, blocks);
        }
        let missed = self.incident.decisions.windows.iter().filter(|it| it.is_missed(self.now));
        let missed: Vec<Line> = missed
            .map(|window| {
                let cost = window.extra_cost.as_ref().map(|it| wording::cost(it, pen.lang));
                let at = pen.at("report-window-missed", window.until);
                line(&dotted(&[&window.text, &at, &cost.unwrap_or_default()]))
            })
            .collect();
        if !missed.is_empty() {
            let title = pen.say("review-report-missed");
            blocks.push(Block::Callout { kind: Callout::Open, title, body: missed });
        }
    }

    fn known_at(&self, decision: &Decision, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let taken = &decision.taken;
        let then = self.incident.as_known_at(
            self.incident.entry(decision.key).map_or(decision.at, |it| self.incident.known_of(it)),
        );
        let star = if self.is_starred(decision.key) { "★ " } else { "" };
        let title = format!("{star}{}", dotted(&[&pen.stamp(decision.at), &taken.text]));
        blocks.push(Block::Heading {
            level: 2,
            text: crate::text::display_safe(&title).into_owned(),
        });
        let chosen: Vec<String> = taken
            .remedies
            .iter()
            .filter_map(|&key| self.incident.remedies.get(key))
            .map(|remedy| format!("{} {}", remedy.letter, remedy.terms.name))
            .collect();
        let each = |items: &[String]| joined(items.iter().map(|item| line(item)).collect());
        let (answered, open) = checklist(&then);
        let mut values = vec![
            pen.key("review-report-by", line(&dotted(&[&decision.by, &self.number(decision.key)]))),
            pen.key("report-row-chosen", line(&chosen.join(" + "))),
            pen.key("report-column-basis", line(&taken.basis)),
            pen.key("review-report-said-known", self.or_missing(each(&taken.known))),
            pen.key("review-report-said-unknown", self.or_missing(each(&taken.unknown))),
            pen.key("review-report-odds-then", self.odds_then(&then)),
            pen.key("review-report-promised-then", self.promised_then(&then)),
            pen.key("review-report-open-then", self.questions(&open)),
        ];
        values.retain(|(_, value)| !value.is_empty());
        blocks.push(Block::KeyValues(values));
        for (title, rows) in [
            ("review-report-facts-then", self.answers(&answered)),
            ("review-report-later", self.later(&then)),
        ] {
            if !rows.is_empty() {
                let head =
                    ["report-column-question", "report-column-answer", "report-column-known"];
                blocks.push(Block::Heading { level: 3, text: pen.say(title) });
                blocks.push(pen.grid(&head, rows));
            }
        }
    }

    fn or_missing(&self, said: Line) -> Line {
        if said.is_empty() {
            return vec![Inline::Strong(self.pen.say("review-report-not-said"))];
        }
        said
    }

    /// What the checklist said then, each with how far it could be relied on and since when.
    fn answers(&self, questions: &[&Question]) -> Vec<Vec<Line>> {
        questions.iter().filter_map(|it| self.answered(it)).collect()
    }

    fn answered(&self, question: &Question) -> Option<Vec<Line>> {
        let pen = self.pen;
        let answer = question.answer()?;
        let reliance = pen.say(&format!("confidence-{}", answer.confidence.id()));
        let known = joined(vec![line(&pen.stamp(answer.known)), notes_of(&reliance)]);
        Some(vec![line(question.asked.ask.get(pen.lang)), line(&answer.text), known])
    }

    fn questions(&self, questions: &[&Question]) -> Line {
        let lines = questions.iter().map(|it| line(it.asked.ask.get(self.pen.lang)));
        self.capped(lines.collect())
    }

    fn odds_then(&self, then: &Incident) -> Line {
        let pen = self.pen;
        let lines = then.remedies.standing().map(|remedy| {
            let name = format!("{} {}", remedy.letter, remedy.terms.name);
            match remedy.odds.last() {
                Some(odds) => joined(vec![
                    line(&pen.detail(&name, &format!("{}%", odds.percent))),
                    notes_of(&dotted(&[&odds.basis, &pen.stamp(odds.known)])),
                ]),
                None => line(&pen.detail(&name, &pen.say("review-report-no-odds"))),
            }
        });
        joined(lines.collect())
    }

    /// What the customer had been promised and was still owed then.
    fn promised_then(&self, then: &Incident) -> Line {
        let open = then.commitments.list.iter().filter(|it| it.ended().is_none());
        let lines = open.map(|it| {
            let due = it.due().map(|at| self.pen.deadline(at)).unwrap_or_default();
            line(&dotted(&[&it.label, it.words(), &due]))
        });
        self.capped(lines.collect())
    }

    /// What the checklist learnt only afterwards: it is no reproach to whoever decided before.
    fn later(&self, then: &Incident) -> Vec<Vec<Line>> {
        let known = |question: &Question| {
            then.facts.question(&question.id).and_then(Question::answer).map(|it| &it.text)
        };
        let is_new = |question: &&Question| {
            question.answer().is_some_and(|answer| known(question) != Some(&answer.text))
        };
        self.incident
            .facts
            .questions
            .iter()
            .filter(is_new)
            .filter_map(|it| self.answered(it))
            .collect()
    }

    fn capped(&self, mut lines: Vec<Line>) -> Line {
        let more = lines.len().saturating_sub(MOST);
        lines.truncate(MOST);
        if more > 0 {
            let more = Message::new("report-more").with("count", more);
            lines.push(notes_of(&self.pen.tell(&more)));
        }
        joined(lines)
    }
}

/// What the checklist had an answer to, and which critical questions it had none to.
fn checklist(then: &Incident) -> (Vec<&Question>, Vec<&Question>) {
    let answered = then.facts.questions.iter().filter(|it| !it.is_unknown()).collect();
    let open = then.facts.questions.iter().filter(|it| it.is_critical_unknown()).collect();
    (answered, open)
}
