//! Why it happened, and what is to keep it from happening again: verified facts about the system, never about a person.

use super::desk::{Desk, says_something};
use crate::{
    incident::{
        EntryKey,
        actions::Standing,
        commitments::without_label,
        disclosure::{ActionMove, PublicLine, Said, Topic},
        facts::Confidence,
        papers::ReportPart,
    },
    locale::Message,
    report::{
        compose::parts::{joined, named, taken_back},
        document::{Block, Inline, Line, line},
        public_line::in_force,
        section::Section,
    },
    text::{dotted, fold_for_search},
};

/// So many bytes before the words of a measure add nothing to them.
const REPEATS: usize = 24;

impl Desk<'_> {
    /// Verified facts alone, in plain words. Where there is none that is said, with the day it comes.
    pub(super) fn causes(&self) -> Vec<Block> {
        let pen = self.pen;
        let written = self.is_written(Section::Cause);
        let mut verified = self.causes_where(|of| !written || of.is_corrected());
        if written && verified.is_empty() {
            return Vec::new();
        }
        match verified.len() {
            0 => {
                let by = self.coming(ReportPart::Cause);
                let words = by.map_or_else(
                    || pen.say("report-cause-not-verified"),
                    |at| pen.at("report-cause-not-verified-by", at),
                );
                vec![Block::Paragraph(line(&words))]
            }
            1 => verified.pop().map(|(_, said)| Block::Paragraph(said)).into_iter().collect(),
            _ => vec![Block::KeyValues(verified)],
        }
    }

    /// What was asked and the answer; never who said it. Of corrected words it is not said that they were verified.
    pub(super) fn verified_causes(&self) -> Vec<(String, Line)> {
        self.causes_where(|_| true)
    }

    fn causes_where(&self, wanted: impl Fn(&PublicLine) -> bool) -> Vec<(String, Line)> {
        let holds = |of: &&PublicLine| !self.is_superseded(of) && wanted(of);
        let known = self.standing().filter(holds).filter_map(|of| {
            let Said::Fact { asked, answer, confidence, topic: Topic::Cause, .. } = &of.said else {
                return None;
            };
            let said = if of.is_corrected() { self.relied(of) } else { line(answer) };
            (*confidence == Confidence::Confirmed)
                .then(|| (asked.get(self.pen.lang).to_owned(), said))
        });
        known.collect()
    }

    /// M4: the measures that were shown: by which role, by when and how it stands, how it is verified. One that was taken
    /// back is none.
    fn measures(&self) -> Vec<Vec<Line>> {
        let pen = self.pen;
        let rows = self.known.lines.iter().filter_map(|of| {
            let Said::Action { action, label, text, .. } = &of.said else { return None };
            let known = self.known.actions.get(*action).filter(|known| known.measure)?;
            let mut said = pen.with_corrections(without_label(label, text), of);
            named(label, &mut said);
            let standing = pen.action_standing(self.known.standing_of(known));
            let stands = match self.reported(*action, without_label(label, text)) {
                Some(words) => self.detail(standing, words),
                None => standing,
            };
            let due = known.plan.due.map_or_else(Line::new, |at| line(&pen.deadline(at)));
            let (role, check) = (&known.plan.owner_role, &known.plan.verification);
            Some(vec![joined(said), line(role), due, line(check), line(&stands)])
        });
        rows.collect()
    }

    /// What was reported back of a measure, in its words: each once, and not what the measure says itself.
    fn reported(&self, measure: EntryKey, planned: &str) -> Option<String> {
        let plain = |words: &str| {
            let folded = fold_for_search(words.trim());
            folded.trim_end_matches(['.', '。']).to_owned()
        };
        let planned = plain(planned);
        let mut said: Vec<String> = Vec::new();
        for of in self.standing().filter(|of| of.corrections.is_empty()) {
            if let Said::ActionMoved {
                action, how: ActionMove::Told | ActionMove::Done, text, ..
            } = &of.said
                && *action == measure
            {
                let words = plain(text);
                // `From this day on, …` says what was planned, and its day stands beside it.
                let repeats = !planned.is_empty()
                    && words.ends_with(&planned)
                    && words.len() <= planned.len() + REPEATS;
                let text = text.trim().to_owned();
                if !text.is_empty() && !repeats && !said.contains(&text) {
                    said.push(text);
                }
            }
        }
        (!said.is_empty()).then(|| self.pen.lang.clauses(&said))
    }

    /// Whether anything is done or promised so that it does not happen again.
    pub(super) fn has_measures(&self) -> bool {
        let planned = |of: &PublicLine| {
            let Said::Action { action, .. } = &of.said else { return false };
            let known = self.known.actions.get(*action).filter(|known| known.measure);
            known.is_some_and(|known| self.known.standing_of(known).0 != Standing::Dropped)
        };
        self.standing().any(planned) || !self.promised_improvements().is_empty()
    }

    /// What is done so that it does not happen again: by which role, by when, how it is verified.
    pub(super) fn improvements(&self) -> Vec<Block> {
        let head = [
            "report-column-measure",
            "report-column-responsible",
            "report-column-by",
            "report-column-verified-by",
            "report-column-state",
        ];
        let mut rows = self.measures();
        rows.extend(self.promised_improvements());
        let undated = line(&self.pen.say("report-no-date"));
        if rows.iter().any(|row| row.get(2).is_some_and(says_something)) {
            let open = rows.iter_mut().filter_map(|row| row.get_mut(2));
            open.filter(|cell| !says_something(cell)).for_each(|cell| cell.clone_from(&undated));
        }
        let measures = if rows.is_empty() {
            Block::Paragraph(line(&self.pen.say("report-no-measures")))
        } else {
            self.pen.stated(&head, rows)
        };
        std::iter::once(measures).chain(self.lessons_shown()).collect()
    }

    /// What we learnt and made visible, each by what it is called (M5, M9).
    fn lessons_shown(&self) -> Option<Block> {
        let pen = self.pen;
        let lines = self.known.lines.iter().filter(|of| matches!(of.said, Said::Learnt { .. }));
        let said: Vec<Line> = lines
            .map(|of| {
                let words = of.said.words().unwrap_or_default();
                let mut said = pen.with_corrections(words, of);
                if let Some(at) = of.retracted {
                    said = taken_back(said, pen.withdrawn_at(at));
                }
                let name = pen.say(&of.said.manner().name);
                let lead = Message::new("report-detail").with("name", name).with("text", "");
                let lead = std::iter::once(Inline::Text(pen.tell(&lead)));
                lead.chain(joined(said)).collect()
            })
            .collect();
        (!said.is_empty()).then_some(Block::List(said))
    }

    /// The promises that were made to keep it from happening again, a row each.
    fn promised_improvements(&self) -> Vec<Vec<Line>> {
        let pen = self.pen;
        let row = |of: &PublicLine| {
            let Said::Promise { promise, label, .. } = &of.said else { return None };
            let known = self.known.commitments.get(*promise).filter(|it| it.made.improvement)?;
            let who = of.who.as_deref().map_or_else(Line::new, line);
            let mut said = vec![line(without_label(label, in_force(of)))];
            named(label, &mut said);
            let standing = pen.standing_told(known, self.now, self.is_over());
            Some(vec![joined(said), who, pen.due_of(known), Line::new(), standing])
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
    pub(super) fn owed_answers(&self) -> Vec<Block> {
        let owed: Vec<Line> = self.open_lines().map(|of| self.asked_in_words(of)).collect();
        (!owed.is_empty()).then_some(Block::List(owed)).into_iter().collect()
    }

    /// Visible questions that no visible answer stands beside.
    pub(super) fn open_questions(&self) -> Vec<&str> {
        let answered: Vec<&str> = self
            .standing()
            .filter_map(|of| {
                let Said::Fact { asked, .. } = &of.said else { return None };
                Some(asked.get(self.pen.lang))
            })
            .collect();
        self.standing()
            .filter_map(|of| {
                let Said::Question(asked) = &of.said else { return None };
                (!answered.contains(&asked.as_str())).then(|| in_force(of))
            })
            .collect()
    }

    /// A question in their words, and what it objects to, where it does.
    fn asked_in_words(&self, of: &PublicLine) -> Line {
        let mut words = line(in_force(of));
        if let Some(point) = of.key.and_then(|key| self.known.objections.get(&key)) {
            let since = self.pen.at("report-objection-since", of.occurred);
            let kind = self.pen.say("report-kind-objection");
            let aside = dotted(&[&kind, point, &since]);
            words.extend([Inline::Text(" ".to_owned()), Inline::Note(self.aside(&aside))]);
        }
        words
    }

    /// What the customer asked and was not visibly answered.
    pub(super) fn open_enquiries(&self) -> impl Iterator<Item = &str> {
        self.open_lines().map(in_force)
    }

    fn open_lines(&self) -> impl Iterator<Item = &PublicLine> {
        let open = |of: &&PublicLine| {
            of.retracted.is_none() && of.key.is_some_and(|key| !self.known.answered.contains(&key))
        };
        self.lines().filter(open).filter(|of| matches!(of.said, Said::Enquiry(_)))
    }
}
