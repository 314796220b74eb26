//! What is known: the impact, data and backups, each as it was stated.

use super::{
    desk::{Desk, withdrawn},
    said::{spares, speaks_of_loss},
};
use crate::{
    incident::{
        Severity, Status,
        disclosure::{PublicLine, Said, Topic},
        facts::{Backup, Confidence},
    },
    locale::Message,
    report::{
        compose::parts::joined,
        document::{Block, Callout, Inline, Line, line},
        public_line::in_force,
    },
    text::dotted,
};

impl Desk<'_> {
    pub(super) fn impact(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let values = self.extent();
        let facts = self.facts(Topic::Impact);
        blocks.push(pen.section("report-section-impact"));
        if !values.is_empty() {
            blocks.push(Block::KeyValues(values));
        }
        blocks.push(if facts.is_empty() {
            Block::Paragraph(line(&pen.say("report-impact-not-stated")))
        } else {
            pen.answers(self.answers(&facts))
        });
        self.unaffected(!facts.is_empty(), blocks);
    }

    /// What was not hit, as far as it was stated.
    fn unaffected(&self, impact_stated: bool, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let spared: Vec<Line> = self
            .ours()
            .filter(|of| {
                matches!(of.said, Said::Fact { .. } | Said::Note(_)) && spares(in_force(of))
            })
            .map(|of| self.relied(of))
            .collect();
        if !spared.is_empty() {
            let text = pen.say("report-heading-unaffected");
            blocks.push(Block::Heading { level: 2, text });
            blocks.push(Block::List(spared));
        } else if impact_stated {
            blocks.push(Block::Paragraph(line(&pen.say("report-unaffected-not-stated"))));
        }
    }

    /// The words in force, and how far they can be relied on.
    pub(super) fn relied(&self, of: &PublicLine) -> Line {
        let mut words = line(in_force(of));
        if let Said::Fact { confidence, .. } = &of.said {
            let reliance = self.reliance(of, *confidence);
            words.extend([Inline::Text(" ".to_owned()), Inline::Note(self.aside(&reliance))]);
        }
        words
    }

    fn aside(&self, text: &str) -> String {
        self.pen.tell(&Message::new("report-aside").with("text", text))
    }

    /// Since when, how long, how grave.
    pub(super) fn extent(&self) -> Vec<(String, Line)> {
        let (pen, known) = (self.pen, self.known);
        let mut values = Vec::new();
        let pauses = &known.commitments.pauses;
        if let Some(began) = known.began {
            values.push(pen.key("report-began", line(&pen.stamp(began))));
            let ended = known.status.filter(|&(status, _)| status >= Status::Resolved);
            let span = match self.restored_at() {
                Some(at) => pen.span_with_pauses(pauses, began, at),
                None if ended.is_some() => String::new(),
                None => pen.tell(
                    &Message::new("report-so-far")
                        .with("span", pen.span_with_pauses(pauses, began, self.cover.generated_at)),
                ),
            };
            if !span.is_empty() {
                values.push(pen.key("report-duration", line(&span)));
            }
        }
        if let Some(severity) = known.severity {
            values.push(pen.key("report-severity", line(&self.severity(severity))));
        }
        values
    }

    pub(super) fn severity(&self, severity: Severity) -> String {
        let level = Message::new("report-severity-level").with("severity", severity.to_string());
        self.pen.tell(&level)
    }

    /// When service was restored and stayed so, as far as the customer was told.
    pub(super) fn restored_at(&self) -> Option<crate::incident::Instant> {
        let mut restored = None;
        for line in self.known.lines.iter().filter(|line| line.retracted.is_none()) {
            let Said::Status(status) = line.said else { continue };
            match status {
                Status::Resolved => restored = restored.or(Some(line.occurred)),
                Status::Open | Status::Mitigated => restored = None,
                Status::Closed => {}
            }
        }
        restored
    }

    /// The answers of a topic that hold, and those that were taken back after having been sent.
    pub(super) fn facts(&self, wanted: Topic) -> Vec<&PublicLine> {
        let is_wanted = |said: &Said| matches!(said, Said::Fact { topic, .. } if *topic == wanted);
        self.lines().filter(|of| is_wanted(&of.said) && !self.is_superseded(of)).collect()
    }

    pub(super) fn answers(&self, facts: &[&PublicLine]) -> Vec<Vec<Line>> {
        let pen = self.pen;
        let rows = facts.iter().filter_map(|fact| {
            let Said::Fact { asked, answer, confidence, backup, .. } = &fact.said else {
                return None;
            };
            let mut said = pen.with_corrections(answer, fact);
            if let Some(backup) = backup.as_ref().filter(|_| fact.is_read()) {
                said.push(vec![self.backup_of(fact, backup)]);
            }
            let who = fact.who.clone().unwrap_or_default();
            let basis = dotted(&[&self.reliance(fact, *confidence), &who]);
            let row = vec![line(asked), joined(said), line(&basis), line(&pen.stamp(fact.known))];
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
        let words = dotted(&[good, pen.restore_tested(backup)]);
        if of.is_corrected() { Inline::Struck(words) } else { Inline::Note(words) }
    }

    /// What we said of data lost or not lost; a promise for the case says nothing of it.
    fn loss(&self) -> impl Iterator<Item = &PublicLine> {
        let is_promise = |of: &PublicLine| matches!(of.said, Said::Promise { .. });
        self.ours().filter(move |of| !is_promise(of) && speaks_of_loss(in_force(of)))
    }

    pub(super) fn says_of_loss(&self) -> bool {
        self.loss().next().is_some()
    }

    /// Data is never passed over: where nothing was stated, the report says so, unless this kind of incident has none.
    pub(super) fn data(&self, blocks: &mut Vec<Block>) {
        let facts = self.facts(Topic::Data);
        let pen = self.pen;
        let lost: Vec<Line> = self.loss().map(|of| self.relied(of)).collect();
        if facts.is_empty() && lost.is_empty() && !self.known.concerns_data {
            return;
        }
        blocks.push(pen.section("report-section-data"));
        if facts.is_empty() && lost.is_empty() {
            blocks.push(Block::Callout {
                kind: Callout::Open,
                title: pen.say("report-data-not-stated"),
                body: vec![line(&pen.say("report-data-not-stated-why"))],
            });
        } else {
            let said = if lost.is_empty() {
                vec![Inline::Strong(pen.say("report-loss-not-stated"))]
            } else {
                joined(lost)
            };
            blocks.push(Block::KeyValues(vec![pen.key("report-loss", said)]));
        }
        if !facts.is_empty() {
            blocks.push(pen.answers(self.answers(&facts)));
        }
    }
}
