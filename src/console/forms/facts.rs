//! Questions: answered, and asked (A1, A3, A4, A7).

use crate::{
    capture::terms,
    incident::{
        Command, Incident, Instant, Selector, answer_visibility,
        command::{Answer, Ask},
        facts::{Backup, Confidence, Count, Extent, Question, QuestionId},
        time,
    },
    playbook::QuestionKind,
};

use super::{
    Field, Form, Kind,
    builder::{Builder, Built},
    make::{choice, filled, first, form, needed, past, severities, unsaid, visible, words, yes_no},
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
            QuestionKind::Lost
            | QuestionKind::Spared
            | QuestionKind::Text
            | QuestionKind::Remedy
            | QuestionKind::Cost
            | QuestionKind::Time => {}
        }
        fields.push(past("at", "field-at"));
        let mut eyes = visible();
        eyes.choose(answer_visibility(incident, question).id());
        fields.push(eyes);
        if matches!(question.asked.kind, QuestionKind::Impact | QuestionKind::Lost) {
            fields.extend(counts(last.and_then(|answer| answer.count.as_ref()), incident));
        }
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

/// How much is counted (A7), behind everything else: most answers do without.
fn counts(last: Option<&Count>, incident: &Incident) -> Vec<Field> {
    let typed =
        |at: Option<Instant>| at.map(|at| time::stamp(at, incident.zone())).unwrap_or_default();
    let number = last.and_then(|it| it.number).map(|it| it.to_string()).unwrap_or_default();
    let extents = Extent::ALL.map(Extent::id);
    let mut extent = choice("extent", "field-extent", "extent", extents, "");
    first(&mut extent, "word-not-said");
    extent.choose(last.and_then(|it| it.extent).map_or("", Extent::id));
    vec![
        filled(words("count", "field-count"), &number),
        filled(words("unit", "field-unit"), last.map_or("", |it| &it.unit)),
        filled(past("since", "field-since"), &typed(last.and_then(|it| it.since))),
        filled(past("until", "field-until"), &typed(last.and_then(|it| it.until))),
        extent,
    ]
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
            count: self.count(),
        });
        self.act(command)
    }

    fn count(&mut self) -> Option<Count> {
        let typed = self.text("count");
        let number = terms::number(&typed);
        if number.is_none() && !typed.is_empty() {
            self.wrong("count", self.setting.lang.say("form-no-number"));
        }
        let (since, until) = (self.time("since"), self.time("until"));
        Count { number, unit: self.text("unit"), since, until, extent: self.parsed("extent") }
            .said()
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
