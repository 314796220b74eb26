//! What the report is, and what happened in three sentences: what and how long, what was lost, how it is now.

use super::{desk::Desk, facts::Back};
use crate::{
    incident::{
        Status,
        disclosure::{Said, Topic},
        lifecycle::CustomerKind,
    },
    locale::Message,
    report::{
        document::{Block, Document, Inline, Line, line},
        public_line::in_force,
        section::Section,
    },
};

impl Desk<'_> {
    /// Reference and dates; whether the report is whole, and what is still missing, with the day it comes (L6).
    pub(super) fn information(&self) -> Vec<Block> {
        let pen = self.pen;
        let missing = self.missing();
        let stage = if missing.is_empty() && self.is_over() {
            "report-stage-final"
        } else {
            "report-stage-preliminary"
        };
        let mut values = self.particulars();
        let elsewhere = ["report-basis", "report-as-of"].map(|id| pen.say(id));
        values.retain(|(name, _)| !elsewhere.contains(name));
        let place = self.place_of_date(&values);
        if let Some((_, date)) = values.get_mut(place) {
            *date = line(&self.date_in_words());
        }
        let at = self.place_of_date(&values) + 1;
        let stage = pen.key("report-stage", line(&pen.say(stage)));
        let missing: Vec<String> = missing.into_iter().map(|it| it.words(pen)).collect();
        let missing = pen.key("report-missing", line(&pen.lang.list(&missing)));
        let said = [stage, missing].into_iter().filter(|(_, value)| !value.is_empty());
        let at = at.min(values.len());
        values.splice(at..at, said);
        vec![Block::KeyValues(values)]
    }

    /// When it was made; of a history the day up to which it tells, and where something goes on the hour up to which that is
    /// counted. That it was compiled from records, and when, stands in its last line (K7).
    fn date_in_words(&self) -> String {
        let (pen, made) = (self.pen, self.cover.generated_at);
        if self.known.compiled.is_none() {
            return pen.stamp(made);
        }
        let until = self.now.min(made);
        if self.status() >= Status::Resolved { pen.date(until) } else { pen.stamp(until) }
    }

    /// Puts what a history is before the last line: compiled from records, on which day (K7).
    pub(super) fn sign_as_compiled(&self, document: &mut Document) {
        if self.known.compiled.is_none() {
            return;
        }
        let Some(Block::Colophon(last)) = document.blocks.last_mut() else { return };
        let made = Message::new("report-compiled-letter");
        let made = self.pen.tell(&made.with("date", self.pen.date(self.cover.generated_at)));
        let rest = last.iter().skip_while(|it| !matches!(it, Inline::Code(_)));
        let gap = self.pen.lang.gap();
        let digest = self.pen.say("report-log-digest");
        let lead = Inline::Text(format!("{made}{gap}{digest}"));
        let rest: Line = rest.cloned().collect();
        *last =
            if rest.is_empty() { line(&made) } else { std::iter::once(lead).chain(rest).collect() };
    }

    /// L2: what happened, whether anything was lost, how it is now, and whether the customer's need was met, as the
    /// customer felt it; never how hard anybody worked.
    pub(super) fn summary(&self) -> Vec<Block> {
        let pen = self.pen;
        if self.is_written(Section::Summary) {
            let need: Vec<Line> = self.need_met().map(|need| line(&need)).into_iter().collect();
            // A person to whom the course is told knows that it is over.
            let is_told = self.status() == Status::Resolved
                && need.is_empty()
                && self.known.kind == CustomerKind::Person
                && self.is_written(Section::Course);
            return if is_told { Vec::new() } else { vec![self.how_it_stands(need)] };
        }
        let need = match (self.need_met(), self.known.kind) {
            (Some(need), _) => vec![line(&need)],
            (None, CustomerKind::Organisation) => vec![line(&pen.say("report-need-not-asked"))],
            (None, CustomerKind::Public | CustomerKind::Person) => Vec::new(),
        };
        let stands = self.how_it_stands(need);
        let words = pen.sentences([Some(self.what_happened()), self.loss_in_words()]);
        vec![Block::Paragraph(line(&words)), stands]
    }

    /// Whether their need was met, as they said last.
    fn need_met(&self) -> Option<String> {
        let said = self.standing().filter_map(|of| {
            let Said::Received { need: Some(need), .. } = &of.said else { return None };
            Some((*need, of.occurred))
        });
        let (need, at) = said.last()?;
        let need = self.pen.say(&format!("report-need-{}", need.id()));
        let time = self.pen.stamp(at);
        Some(self.pen.tell(&Message::new("report-need-said").with("need", need).with("time", time)))
    }

    fn what_happened(&self) -> String {
        let (pen, known) = (self.pen, self.known);
        let Some(began) = known.began else {
            return pen.tell(&Message::new("report-summary-what").with("title", &known.title));
        };
        let from = |id: &'static str| {
            Message::new(id).with("title", &known.title).with("time", pen.stamp(began))
        };
        let impacts = known.impacts(self.now).filter(|_| known.restored_as_told().is_none());
        let message = match impacts {
            Some(impacts) if impacts.ended().is_none() || impacts.restored => {
                let span = pen.length_of(&impacts, &known.commitments.pauses);
                match (impacts.ended(), self.back()) {
                    (None, _) => from("report-summary-so-far").with("span", span),
                    (Some(_), None) => from("report-summary-lasted").with("span", span),
                    (Some(_), Some(back)) => {
                        let (at, id) = match back {
                            Back::Contained(at) => (at, "report-summary-contained"),
                            Back::Told(at) => (at, "report-summary-told-back"),
                        };
                        let first = pen.span_with_pauses(&known.commitments.pauses, began, at);
                        from(id).with("first", first).with("span", span)
                    }
                }
            }
            _ => from("report-summary-since"),
        };
        pen.tell(&message)
    }

    /// What was lost, or that nobody has stated it; nothing where the incident has neither data nor a question for it.
    fn loss_in_words(&self) -> Option<String> {
        let pen = self.pen;
        let lost: Vec<String> = self
            .standing_answers(Topic::Lost)
            .map(|of| in_force(of).trim().to_owned())
            .filter(|words| !words.is_empty())
            .collect();
        if !lost.is_empty() {
            let lost = pen.lang.clauses(&lost);
            let lost = lost.trim_end_matches(['。', '.']);
            return Some(pen.tell(&Message::new("report-summary-lost").with("text", lost)));
        }
        let id = if self.known.concerns_data {
            "report-summary-data-open"
        } else if self.is_loss_asked() {
            "report-summary-loss-open"
        } else {
            return None;
        };
        self.passes_over_loss().then(|| pen.say(id))
    }
}
