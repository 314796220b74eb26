//! What is known: the impact, data and backups, each as it was stated.

use super::desk::{Desk, withdrawn};
use crate::{
    incident::{
        Instant, Severity, Status,
        disclosure::{PublicLine, Said, Topic},
        facts::{Backup, Confidence, Count},
        lifecycle::CustomerKind,
        updates::{Direction, Outcome},
        wording,
    },
    locale::Message,
    playbook::QuestionKind,
    report::{
        compose::parts::{joined, taken_back},
        document::{Block, Callout, Inline, Line, line},
        public_line::in_force,
        section::Section,
    },
    text::dotted,
};

impl Desk<'_> {
    pub(super) fn impact(&self) -> Vec<Block> {
        let pen = self.pen;
        let facts = self.facts(Topic::Impact);
        let written = self.is_written(Section::Impact);
        // A person knows since when; how long it lasted counts where service was agreed.
        let is_told = written && self.known.kind == CustomerKind::Person;
        let values = if is_told { Vec::new() } else { self.extent() };
        let mut blocks = Vec::new();
        let stated = facts.iter().filter(|of| !written || says_more(of));
        let values = values.into_iter().chain(self.in_words(stated.copied()));
        let values: Vec<(String, Line)> = values.collect();
        if !values.is_empty() {
            blocks.push(Block::KeyValues(values));
        }
        if facts.is_empty() && !written {
            blocks.push(Block::Paragraph(line(&pen.say("report-impact-not-stated"))));
        }
        if !self.known.concerns_data {
            let title = "report-heading-lost";
            self.statements(Topic::Lost, title, "report-lost-not-stated", &mut blocks);
        }
        let title = "report-heading-unaffected";
        self.statements(Topic::Spared, title, "report-unaffected-not-stated", &mut blocks);
        blocks
    }

    /// What the section of the impact is called: by what stands in it, where a manager tells it or a person reads it.
    pub(super) fn impact_heading(&self) -> &'static str {
        let is_told = self.is_written(Section::Impact) || self.known.kind == CustomerKind::Person;
        if !is_told {
            return "report-section-impact";
        }
        let lost = !self.known.concerns_data && self.speaks_of(Topic::Lost);
        match (lost, self.speaks_of(Topic::Spared)) {
            (true, true) => "report-section-impact",
            (true, false) => "report-section-impact-lost",
            (false, true) => "report-section-impact-spared",
            (false, false) => "report-section-impact-alone",
        }
    }

    /// Whether losses or what was not affected are spoken of below the impact.
    fn speaks_of(&self, topic: Topic) -> bool {
        self.standing_answers(topic).next().is_some() || self.is_unstated(topic)
    }

    /// Whether the impact was stated, and this was asked and not answered: that is said. A person to whom nothing was spared
    /// is not told so.
    fn is_unstated(&self, topic: Topic) -> bool {
        let said_in_words = topic == Topic::Spared
            && (self.is_written(Section::Impact) || self.known.kind == CustomerKind::Person);
        let answered = self.standing_answers(topic).next().is_some();
        !answered && !said_in_words && self.is_asked(topic) && !self.facts(Topic::Impact).is_empty()
    }

    /// What was stated in answer to the questions of one topic, under a heading of its own. Where the impact was stated and
    /// this was asked and not answered, that is said.
    fn statements(&self, topic: Topic, heading: &str, missing: &str, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let stated: Vec<Line> = self.standing_answers(topic).map(|of| self.relied(of)).collect();
        if !stated.is_empty() {
            let text = pen.say(heading);
            blocks.push(Block::Heading { level: 2, text });
            blocks.push(Block::List(stated));
        } else if self.is_unstated(topic) {
            blocks.push(Block::Paragraph(line(&pen.say(missing))));
        }
    }

    /// The answers of a topic that hold.
    pub(super) fn standing_answers(&self, wanted: Topic) -> impl Iterator<Item = &PublicLine> {
        self.facts(wanted).into_iter().filter(|of| of.retracted.is_none())
    }

    /// Whether the checklist asks for that in a question of its own: the answers of older ones may say it in another place.
    fn is_asked(&self, topic: Topic) -> bool {
        match topic {
            Topic::Lost => self.known.asked.contains(&QuestionKind::Lost),
            Topic::Spared => self.known.asked.contains(&QuestionKind::Spared),
            Topic::Data | Topic::Impact | Topic::Cause | Topic::ForYou | Topic::Other => false,
        }
    }

    /// Whether the checklist asks what was lost.
    pub(super) fn is_loss_asked(&self) -> bool {
        self.is_asked(Topic::Lost)
    }

    /// Answers in words: what it is of, and the answer with its corrections; how far it can be relied on is said where it is
    /// not verified yet.
    pub(super) fn in_words<'a>(
        &self,
        facts: impl IntoIterator<Item = &'a PublicLine>,
    ) -> Vec<(String, Line)> {
        let pen = self.pen;
        let words = facts.into_iter().filter_map(|of| {
            let Said::Fact { asked, answer, backup, count, .. } = &of.said else { return None };
            let mut said = pen.with_corrections(answer, of);
            // How many stands in the sentence that says so; beside corrected words it is struck through with these.
            let counted = count.as_ref().filter(|_| of.is_read()).map(|it| self.counted(it));
            let counted = counted.filter(|words| !words.is_empty());
            let counted = match (counted, said.last_mut()) {
                (Some(words), Some(last)) if !of.is_corrected() => {
                    if !answer.contains(&words) {
                        within(last, &format!("{}{}", pen.lang.gap(), self.aside(&words)));
                    }
                    None
                }
                (counted, _) => counted.map(|words| beside_words(of, words)),
            };
            let backup = backup.as_ref().filter(|_| of.is_read());
            let backup = backup.map(|backup| self.backup_of(of, backup));
            let reliance = self.doubt(of).map(Inline::Note);
            said.extend([counted, backup, reliance].into_iter().flatten().map(|it| vec![it]));
            if let Some(at) = of.retracted {
                said = taken_back(said, pen.withdrawn_at(at));
            }
            Some((asked.get(pen.lang).to_owned(), joined(said)))
        });
        words.collect()
    }

    /// How far an answer can be relied on, and on whose word, where it is not simply verified.
    pub(super) fn doubt(&self, of: &PublicLine) -> Option<String> {
        let Said::Fact { confidence, .. } = &of.said else { return None };
        if *confidence == Confidence::Confirmed && !of.is_corrected() {
            return None;
        }
        let who = of.who.as_deref().filter(|_| self.is_theirs(of)).unwrap_or_default();
        Some(dotted(&[&self.reliance(of, *confidence), who]))
    }

    /// The words in force, and how far they can be relied on.
    pub(super) fn relied(&self, of: &PublicLine) -> Line {
        let mut words = line(in_force(of));
        if let Said::Fact { count, .. } = &of.said {
            let counted = count.as_ref().filter(|_| !of.is_corrected()).map(|it| self.counted(it));
            let doubt = self.doubt(of).unwrap_or_default();
            let aside = dotted(&[counted.as_deref().unwrap_or_default(), &doubt]);
            if !aside.is_empty() {
                words.extend([Inline::Text(" ".to_owned()), Inline::Note(self.aside(&aside))]);
            }
        }
        words
    }

    pub(super) fn counted(&self, count: &Count) -> String {
        wording::counted(count, self.pen.lang, |at| self.pen.stamp(at))
    }

    pub(super) fn aside(&self, text: &str) -> String {
        self.pen.tell(&Message::new("report-aside").with("text", text))
    }

    /// Since when, how long, how grave.
    pub(super) fn extent(&self) -> Vec<(String, Line)> {
        let (pen, known) = (self.pen, self.known);
        let mut values = Vec::new();
        let pauses = &known.commitments.pauses;
        if let Some(began) = known.began {
            values.push(pen.key("report-began", line(&pen.stamp(began))));
            // Since when service has been restored, nobody told them.
            let duration = match known.restored_as_told() {
                Some(_) => Line::new(),
                None => pen.duration(known.impacts(self.now).as_ref(), pauses),
            };
            let (back, id) = match self.back() {
                Some(Back::Contained(at)) => (Some(at), "report-until-contained"),
                Some(Back::Told(at)) => (Some(at), "report-until-told-back"),
                None => (None, ""),
            };
            if let Some(back) = back.filter(|_| !duration.is_empty()) {
                let span = pen.span_with_pauses(pauses, began, back);
                let until = Message::new(id).with("span", span).with("time", pen.stamp(back));
                let ended = Message::new("report-until-resolved")
                    .with("span", plain_words(&duration))
                    .with("time", self.restored_at().map(|at| pen.stamp(at)).unwrap_or_default());
                let both = joined(vec![line(&pen.tell(&until)), line(&pen.tell(&ended))]);
                values.push(pen.key("report-duration", both));
            } else if !duration.is_empty() {
                values.push(pen.key("report-duration", duration));
            }
        }
        if let Some(severity) = known.severity {
            values.push(pen.key("report-severity", line(&self.severity(severity))));
        }
        values
    }

    /// When the customer was hit no longer, where that was before it was resolved: of one impact that was contained first, or
    /// of which they had been told earlier that service was back. One is not told as the other.
    pub(super) fn back(&self) -> Option<Back> {
        let impacts = self.known.impacts(self.now)?;
        let (began, resolved) = (self.known.began?, impacts.restored_at()?);
        // A person's matter has no service that is back.
        if impacts.list.len() != 1 || self.known.kind == CustomerKind::Person {
            return None;
        }
        let before = |at: &Instant| *at > began && *at < resolved;
        let contained = self.known.statuses.iter().filter(|(it, _)| *it == Status::Mitigated);
        let contained = contained.map(|(_, at)| *at).find(before).map(Back::Contained);
        let told = self.known.spoken.iter().filter(|word| {
            word.restored
                && word.direction == Direction::Outbound
                && word.outcome != Outcome::Failed
        });
        contained.or_else(|| told.map(|word| word.at).find(before).map(Back::Told))
    }

    pub(super) fn severity(&self, severity: Severity) -> String {
        let level = Message::new("report-severity-level").with("severity", severity.to_string());
        self.pen.tell(&level)
    }

    /// When service was restored and stayed so, as far as the customer was told.
    pub(super) fn restored_at(&self) -> Option<Instant> {
        self.known.impacts(self.now)?.restored_at()
    }

    /// The answers of a topic that hold, and those that were taken back after having been sent.
    pub(super) fn facts(&self, wanted: Topic) -> Vec<&PublicLine> {
        let is_wanted = |said: &Said| matches!(said, Said::Fact { topic, .. } if *topic == wanted);
        self.lines().filter(|of| is_wanted(&of.said) && !self.is_superseded(of)).collect()
    }

    pub(super) fn answers(&self, facts: &[&PublicLine]) -> Vec<Vec<Line>> {
        let pen = self.pen;
        let rows = facts.iter().filter_map(|fact| {
            let Said::Fact { asked, answer, confidence, backup, count, .. } = &fact.said else {
                return None;
            };
            let mut said = pen.with_corrections(answer, fact);
            if let Some(count) = count.as_ref().filter(|_| fact.is_read()) {
                said.push(vec![beside_words(fact, self.counted(count))]);
            }
            if let Some(backup) = backup.as_ref().filter(|_| fact.is_read()) {
                said.push(vec![self.backup_of(fact, backup)]);
            }
            let who = fact.who.clone().unwrap_or_default();
            let basis = dotted(&[&self.reliance(fact, *confidence), &who]);
            let row = vec![
                line(asked.get(pen.lang)),
                joined(said),
                joined(vec![line(&basis), vec![Inline::Note(pen.stamp(fact.known))]]),
            ];
            Some(match fact.retracted {
                Some(at) => withdrawn(row, pen.withdrawn_at(at)),
                None => row,
            })
        });
        rows.collect()
    }

    /// How far an answer can be relied on; that of the first words says nothing of their correction.
    pub(super) fn reliance(&self, of: &PublicLine, confidence: Confidence) -> String {
        if of.is_corrected() {
            self.pen.say("report-confidence-corrected")
        } else {
            self.pen.reliance(confidence)
        }
    }

    /// What was said of a backup beside words that were corrected holds no longer.
    pub(super) fn backup_of(&self, of: &PublicLine, backup: &Backup) -> Inline {
        let pen = self.pen;
        let good = pen.last_good(backup).unwrap_or_default();
        let tested = pen.restored_or_tested(backup, self.known.began);
        beside_words(of, dotted(&[good, tested]))
    }

    /// Whether a report would pass over what was lost: nobody stated it, and no answer to an older question may hold it.
    pub(super) fn passes_over_loss(&self) -> bool {
        let is_more_than_backup =
            |of: &PublicLine| !matches!(of.said, Said::Fact { backup: Some(_), .. });
        let elsewhere = || {
            let mut others =
                self.standing_answers(Topic::Impact).chain(self.standing_answers(Topic::Data));
            others.any(is_more_than_backup)
        };
        self.standing_answers(Topic::Lost).next().is_none()
            && (self.is_asked(Topic::Lost) || !elsewhere())
    }

    /// Data is never passed over: where nothing was stated, the report says so, unless this kind of incident has none.
    pub(super) fn data(&self) -> Vec<Block> {
        let facts = self.facts(Topic::Data);
        let pen = self.pen;
        let mut blocks = Vec::new();
        if facts.is_empty() && !self.known.concerns_data {
            return blocks;
        }
        let lost: Vec<Line> = if self.known.concerns_data {
            self.standing_answers(Topic::Lost).map(|of| self.relied(of)).collect()
        } else {
            Vec::new()
        };
        if facts.is_empty() && lost.is_empty() {
            blocks.push(Block::Callout {
                kind: Callout::Open,
                title: pen.say("report-data-not-stated"),
                body: vec![line(&pen.say("report-data-not-stated-why"))],
            });
        }
        let mut values = Vec::new();
        if !lost.is_empty() {
            values.push(pen.key("report-loss", joined(lost)));
        } else if !facts.is_empty() && self.known.concerns_data && self.passes_over_loss() {
            let said = vec![Inline::Strong(pen.say("report-loss-not-stated"))];
            values.push(pen.key("report-loss", said));
        }
        values.extend(self.in_words(facts));
        if !values.is_empty() {
            blocks.push(Block::KeyValues(values));
        }
        blocks
    }
}

/// Puts words behind a line, before the stop it ends with.
fn within(said: &mut Line, words: &str) {
    if let Some(Inline::Text(last)) = said.last_mut() {
        let stop = last.len() - last.trim_end_matches(['.', '。']).len();
        let at = last.len() - stop;
        last.insert_str(at, words);
    } else {
        said.push(Inline::Text(words.to_owned()));
    }
}

/// When the customer was hit no longer, before it was resolved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Back {
    /// The impact was contained then.
    Contained(Instant),
    /// They were told then that service was back.
    Told(Instant),
}

fn plain_words(words: &Line) -> String {
    words.iter().filter_map(Inline::text).collect()
}

/// Whether an answer says what no words above it can be trusted to say: a number, or what became of earlier words.
pub(super) fn says_more(of: &PublicLine) -> bool {
    let counted = matches!(of.said, Said::Fact { count: Some(_), .. });
    counted || of.retracted.is_some() || !of.corrections.is_empty()
}

/// What stands beside an answer's first words, struck through once these were corrected.
pub(super) fn beside_words(of: &PublicLine, words: String) -> Inline {
    if of.is_corrected() { Inline::Struck(words) } else { Inline::Note(words) }
}
