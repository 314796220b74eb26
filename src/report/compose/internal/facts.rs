//! The checklist: every question with its answers, or how long it has been open.

use crate::{
    incident::{
        Instant,
        facts::{Answer, Question},
        wording::{answered_by, counted},
    },
    locale::Message,
    report::{
        compose::{answers::Called, desk::Desk, details::section_title, parts::joined},
        document::{Block, Inline, Line, line},
    },
};

impl Desk<'_> {
    pub(super) fn facts(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let questions = &self.incident.facts.questions;
        if questions.is_empty() {
            return;
        }
        blocks.push(pen.section("report-section-facts"));
        let mut sections: Vec<&str> = Vec::new();
        for question in questions {
            if !sections.contains(&question.section.as_str()) {
                sections.push(&question.section);
            }
        }

        for section in sections {
            let title = if section.is_empty() {
                pen.say("report-section-other")
            } else {
                section_title(self.incident, section, pen)
            };
            blocks.push(Block::Heading { level: 2, text: title });
            let rows = questions
                .iter()
                .filter(|question| question.section == section)
                .map(|question| self.question(question))
                .collect();
            blocks.push(pen.answers(Called::Question, rows));
        }
    }

    /// What is asked, and whether it is critical.
    pub(super) fn asked(&self, question: &Question) -> Line {
        let mut ask = line(question.asked.ask.get(self.pen.lang));
        if question.asked.critical {
            ask.extend([Inline::Break, Inline::Note(self.pen.say("report-critical"))]);
        }
        ask
    }

    pub(super) fn question(&self, question: &Question) -> Vec<Line> {
        let pen = self.pen;
        let ask = self.asked(question);

        let remedies = self.incident.answered_by(question);
        if !remedies.is_empty() {
            let said = line(&answered_by(&remedies, pen.lang));
            return vec![ask, said, Line::new(), Line::new()];
        }
        let Some((last, earlier)) = question.answers.split_last() else {
            let age = pen.span(self.now - question.since);
            let unknown = pen.tell(&Message::new("report-unknown-for").with("span", age));
            let whom = question.asked.who.get(pen.lang);
            let ask_whom = if whom.is_empty() {
                Line::new()
            } else {
                vec![Inline::Note(pen.tell(&Message::new("report-ask-whom").with("name", whom)))]
            };
            return vec![ask, vec![Inline::Strong(unknown)], ask_whom, Line::new()];
        };
        let mut said = vec![self.answer(last)];
        for answer in earlier.iter().rev() {
            let mut words = vec![Inline::Note(pen.at("report-said-before", answer.known))];
            words.extend(self.answer(answer));
            said.push(words);
        }
        let source = last.source.as_ref().map(|who| who.name.clone()).unwrap_or_default();
        let confidence = pen.say(&format!("confidence-{}", last.confidence.id()));
        let mut basis = vec![line(&confidence)];
        if !self.incident.marks().corrections(last.entry).is_empty() {
            basis.push(vec![Inline::Note(pen.say("report-confidence-corrected"))]);
        }
        if !source.is_empty() {
            basis.push(vec![Inline::Note(source)]);
        }
        vec![ask, joined(said), joined(basis), self.both_times(last.occurred, last.known)]
    }

    fn answer(&self, answer: &Answer) -> Line {
        let pen = self.pen;
        let mut said = line(&answer.text);
        // What stood beside the first words holds no longer once these are corrected.
        let corrected = !self.incident.marks().corrections(answer.entry).is_empty();
        let aside = if corrected { Inline::Struck } else { Inline::Note };
        let mut note = |text: String| said.extend([Inline::Break, aside(text)]);
        if let Some(count) = &answer.count {
            note(counted(count, pen.lang, |at| pen.stamp(at)));
        }
        if let Some(impact) = answer.impact {
            note(pen.tell(&Message::new("impact-is").with("severity", impact.to_string())));
        }
        if let Some(backup) = &answer.backup {
            if let Some(good) = pen.last_good(backup) {
                note(good);
            }
            if let Some(gap) = backup.gap(self.incident.began()) {
                note(pen.tell(&Message::new("report-backup-gap").with("span", pen.span(gap))));
            }
            note(pen.restore_tested(backup));
        }
        said
    }

    pub(super) fn both_times(&self, occurred: Instant, known: Instant) -> Line {
        let pen = self.pen;
        let mut times = line(&pen.stamp(occurred));
        if (known - occurred).num_seconds() >= 60 {
            times.extend([Inline::Break, Inline::Note(pen.at("report-known-at", known))]);
        }
        times
    }
}
