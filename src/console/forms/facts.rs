//! Questions: answered, and asked (A1, A3, A4).

use crate::{
    incident::{
        Command, Incident, Selector, answer_visibility,
        command::{Answer, Ask},
        facts::{Backup, Confidence, Question, QuestionId},
    },
    playbook::QuestionKind,
};

use super::{
    Form, Kind,
    builder::{Builder, Built},
    make::{choice, filled, form, needed, past, severities, unsaid, visible, words, yes_no},
};

/// How far an answer can be relied on, as it is offered: one step from what is preset is what was checked, two are a guess
/// of our own.
const BY_WEIGHT: [Confidence; 3] =
    [Confidence::Claimed, Confidence::Confirmed, Confidence::Assumed];

impl Form {
    /// An answer to a question, with what that kind of question asks for beside it.
    pub fn answer(question: &Question, incident: &Incident) -> Self {
        let last = question.answer();
        let mut fields = vec![
            filled(needed("answer", "field-answer"), last.map_or("", |answer| &answer.text)),
            choice(
                "confidence",
                "field-confidence",
                "confidence",
                BY_WEIGHT.iter().map(|confidence| confidence.id()),
                last.map_or("claimed", |answer| answer.confidence.id()),
            ),
            filled(
                words("source", "field-source"),
                last.and_then(|answer| answer.source.as_ref()).map_or("", |who| &who.name),
            ),
        ];
        match question.asked.kind {
            QuestionKind::Backup => {
                let backup = last.and_then(|answer| answer.backup.as_ref());
                let exists = backup.map(|backup| if backup.exists { "yes" } else { "no" });
                fields.push(unsaid("exists", "field-backup-exists", exists));
                fields.push(past("last-good", "field-backup-last-good"));
                fields.push(past("restore-tested", "field-backup-restore-tested"));
            }
            QuestionKind::Impact => {
                fields.push(severities(
                    "impact",
                    "field-impact",
                    last.and_then(|answer| answer.impact),
                    true,
                ));
            }
            QuestionKind::Text | QuestionKind::Remedy | QuestionKind::Cost | QuestionKind::Time => {
            }
        }
        fields.push(past("at", "field-at"));
        let mut eyes = visible();
        eyes.choose(answer_visibility(incident, question).id());
        fields.push(eyes);
        Self {
            about: question.asked.ask.clone(),
            hint: question.asked.hint.clone(),
            ..form(Kind::Answer(question.id.clone()), fields)
        }
    }

    /// A question of one's own.
    pub fn ask() -> Self {
        form(
            Kind::Ask,
            vec![
                needed("ask", "field-question"),
                words("whom", "field-whom"),
                yes_no("critical", "field-critical", "yes"),
            ],
        )
    }

    /// The question a form answers, where it answers one.
    pub fn question(&self) -> Option<&QuestionId> {
        let Kind::Answer(question) = &self.kind else { return None };
        Some(question)
    }
}

impl Builder<'_> {
    pub(super) fn answer(&mut self, question: &QuestionId) -> Built {
        let last_good = self.time("last-good");
        let restore_tested = self.time("restore-tested");
        let dated = last_good.is_some() || restore_tested.is_some();
        let exists = match self.form.value("exists") {
            "yes" => Some(true),
            "no" => Some(false),
            _ => dated.then_some(true),
        };
        let backup = exists.map(|exists| Backup { exists, last_good, restore_tested });
        let command = Command::Answer(Answer {
            question: Selector(question.to_string()),
            answer: self.text("answer"),
            confidence: self.parsed("confidence").unwrap_or(Confidence::Claimed),
            backup,
            impact: self.parsed("impact"),
        });
        self.act(command)
    }

    pub(super) fn ask(&mut self) -> Built {
        let command = Command::Ask(Ask {
            ask: self.text("ask"),
            section: String::new(),
            whom: self.text("whom"),
            critical: self.yes("critical"),
        });
        self.act(command)
    }
}
