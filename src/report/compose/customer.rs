//! The customer service report 客户服务报告 (L1–L4), composed field by field from what the customer may see.

use super::parts::{Pen, dotted, joined, strike};
use crate::{
    incident::{
        Instant, Severity, Status,
        disclosure::{CustomerIncident, PromiseMove, PublicLine, Said, Topic},
        facts::{Backup, Confidence},
        updates::{Direction, Outcome},
    },
    locale::{Lang, Message},
    report::{
        Cover,
        document::{
            Block, Callout, Document, Inline, Line, Party, Signature, Table, Timeline, TimelineRow,
            line,
        },
    },
};

/// Composes the customer service report. A section without content is left out, except where its absence would mislead.
pub fn customer(known: &CustomerIncident, cover: &Cover, lang: Lang, now: Instant) -> Document {
    let desk = Desk { known, cover, now, pen: Pen { lang, zone: known.tz() } };
    let mut blocks = Vec::new();
    desk.information(&mut blocks);
    desk.headline(&mut blocks);
    desk.impact(&mut blocks);
    desk.timeline(&mut blocks);
    desk.data(&mut blocks);
    desk.handling(&mut blocks);
    desk.commitments(&mut blocks);
    desk.attachments(&mut blocks);
    desk.contact(&mut blocks);
    desk.acceptance(&mut blocks);
    blocks.push(desk.pen.colophon(cover));
    Document {
        title: desk.pen.say("report-title-customer"),
        lang,
        meta: desk.pen.meta(cover, "audience-customer", &known.title),
        blocks,
    }
}

struct Desk<'a> {
    known: &'a CustomerIncident,
    cover: &'a Cover,
    now: Instant,
    pen: Pen,
}

impl Desk<'_> {
    fn status(&self) -> Status {
        self.known.status.map_or(Status::Open, |(status, _)| status)
    }

    fn information(&self, blocks: &mut Vec<Block>) {
        let (pen, known, cover) = (self.pen, self.known, self.cover);
        let stage = if self.status() >= Status::Resolved {
            "report-stage-final"
        } else {
            "report-stage-preliminary"
        };
        let mut values = vec![
            pen.key("report-reference", vec![Inline::Strong(cover.reference.clone())]),
            pen.key("report-subject", line(&known.title)),
            pen.key("report-customer", line(&known.customer)),
            pen.key("report-author", line(&cover.author.company)),
            pen.key("report-date", line(&pen.stamp(cover.generated_at))),
            pen.key("report-stage", line(&pen.say(stage))),
            pen.key("report-times", line(&pen.zone(cover.generated_at))),
        ];
        values.retain(|(_, value)| says_something(value));
        blocks.push(pen.section("report-section-information"));
        blocks.push(Block::KeyValues(values));
    }

    /// L2: whether the customer's need was met, as the customer felt it; never how hard anybody worked.
    fn headline(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let result = match self.known.status {
            None => pen.say("report-headline-not-stated"),
            Some((status, at)) => pen.tell(
                &Message::new(match status {
                    Status::Open => "report-headline-open",
                    Status::Mitigated => "report-headline-mitigated",
                    Status::Resolved => "report-headline-resolved",
                    Status::Closed => "report-headline-closed",
                })
                .with("time", pen.stamp(at)),
            ),
        };
        blocks.push(pen.section("report-section-headline"));
        blocks.push(Block::Callout {
            kind: if self.status() >= Status::Resolved { Callout::Outcome } else { Callout::Open },
            title: result,
            body: vec![line(&pen.say("report-need-not-asked"))],
        });
    }

    fn impact(&self, blocks: &mut Vec<Block>) {
        let (pen, known) = (self.pen, self.known);
        let mut values = Vec::new();
        if let Some(began) = known.began {
            values.push(pen.key("report-began", line(&pen.stamp(began))));
            let ended = known.status.filter(|&(status, _)| status >= Status::Resolved);
            let span = match self.restored_at() {
                Some(at) => pen.span(at - began),
                None if ended.is_some() => String::new(),
                None => pen.tell(
                    &Message::new("report-so-far")
                        .with("span", pen.span(self.cover.generated_at - began)),
                ),
            };
            if !span.is_empty() {
                values.push(pen.key("report-duration", line(&span)));
            }
        }
        if let Some(severity) = known.severity {
            values.push(pen.key("report-severity", line(&self.severity(severity))));
        }
        let facts = self.facts(Topic::Impact);
        blocks.push(pen.section("report-section-impact"));
        if !values.is_empty() {
            blocks.push(Block::KeyValues(values));
        }
        if facts.is_empty() {
            blocks.push(Block::Paragraph(line(&pen.say("report-impact-not-stated"))));
        } else {
            blocks.push(self.fact_table(&facts));
        }
    }

    fn severity(&self, severity: Severity) -> String {
        let level = Message::new("report-severity-level").with("severity", severity.to_string());
        self.pen.tell(&level)
    }

    /// When service was restored and stayed so, as far as the customer was told.
    fn restored_at(&self) -> Option<crate::incident::Instant> {
        let mut restored = None;
        for line in self.known.lines.iter().filter(|line| line.retracted.is_none()) {
            match line.said {
                Said::Status(Status::Resolved) => restored = restored.or(Some(line.occurred)),
                Said::Status(Status::Open | Status::Mitigated) => restored = None,
                _ => {}
            }
        }
        restored
    }

    fn facts(&self, wanted: Topic) -> Vec<&PublicLine> {
        let is_wanted = |said: &Said| matches!(said, Said::Fact { topic, .. } if *topic == wanted);
        self.known.lines.iter().filter(|line| is_wanted(&line.said)).collect()
    }

    fn fact_table(&self, facts: &[&PublicLine]) -> Block {
        let pen = self.pen;
        let rows = facts
            .iter()
            .filter_map(|fact| {
                let Said::Fact { asked, answer, confidence, backup, .. } = &fact.said else {
                    return None;
                };
                let mut said = pen.with_corrections(answer, &fact.corrections);
                if let Some(backup) = backup {
                    said.push(vec![Inline::Note(self.backup(backup))]);
                }
                let who = fact.who.clone().unwrap_or_default();
                let basis = dotted(&[&pen.reliance(*confidence), &who]);
                let row =
                    vec![line(asked), joined(said), line(&basis), line(&pen.stamp(fact.known))];
                Some(match fact.retracted {
                    Some(at) => withdrawn(row, pen.withdrawn_at(at)),
                    None => row,
                })
            })
            .collect();
        let head = pen.head(&[
            "report-column-question",
            "report-column-fact",
            "report-column-basis",
            "report-column-known",
        ]);
        Block::Table(Table { head, rows })
    }

    /// How far an answer can be relied on; that of the first words says nothing of their correction.
    fn reliance(&self, of: &PublicLine, confidence: Confidence) -> String {
        if is_corrected(of) {
            self.pen.say("report-confidence-corrected")
        } else {
            self.pen.reliance(confidence)
        }
    }

    /// What was said of a backup beside words that were corrected holds no longer.
    fn backup_of(&self, of: &PublicLine, backup: &Backup) -> Inline {
        let words = self.backup(backup);
        if is_corrected(of) { Inline::Struck(words) } else { Inline::Note(words) }
    }

    /// A3: a backup that was never restored is not a backup.
    fn backup(&self, backup: &Backup) -> String {
        let pen = self.pen;
        let at = |id, at| pen.tell(&Message::new(id).with("time", pen.stamp(at)));
        let good = backup.last_good.map(|time| at("report-backup-last-good", time));
        let tested = match backup.restore_tested {
            Some(time) => at("report-backup-tested", time),
            None if backup.exists => pen.say("report-backup-unverified"),
            None => pen.say("report-backup-none"),
        };
        dotted(&[&good.unwrap_or_default(), &tested])
    }

    fn timeline(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let rows: Vec<TimelineRow> = self.known.lines.iter().map(|line| self.row(line)).collect();
        if rows.is_empty() {
            return;
        }
        blocks.push(pen.section("report-section-timeline"));
        blocks.push(Block::Timeline(Timeline {
            head: ["report-column-time", "report-column-kind", "report-column-what"]
                .map(|id| pen.say(id)),
            rows,
        }));
    }

    fn row(&self, of: &PublicLine) -> TimelineRow {
        let pen = self.pen;
        let (label, before) = self.label(&of.said);
        let mut lines: Vec<Line> = Vec::new();
        if !before.is_empty() {
            lines.push(vec![Inline::Note(before)]);
        }
        let words = of.said.words().map_or_else(|| self.plain(&of.said), str::to_owned);
        lines.extend(pen.with_corrections(&words, &of.corrections));
        lines.extend(self.beside(of).into_iter().map(|beside| vec![beside]));
        if let Some(at) = of.retracted {
            lines = lines.into_iter().map(strike).collect();
            lines.push(vec![pen.withdrawn_at(at)]);
        }
        TimelineRow {
            date: pen.date(of.occurred),
            time: pen.clock(of.occurred),
            label,
            marks: of.who.iter().cloned().collect(),
            lines,
            withdrawn: of.retracted.is_some(),
        }
    }

    /// The kind of a line, and the words that stand before what it says.
    fn label(&self, said: &Said) -> (String, String) {
        let pen = self.pen;
        let (id, before) = match said {
            Said::Opened => ("report-kind-opened", String::new()),
            Said::Note(_) => ("report-kind-note", String::new()),
            Said::Attachment(_) => ("report-kind-attachment", String::new()),
            Said::Question(_) => ("report-kind-question", String::new()),
            Said::Fact { asked, .. } => ("report-kind-fact", asked.clone()),
            Said::Contact { with, direction, channel, .. } => {
                let id = match (direction, with.is_empty()) {
                    (Direction::Outbound, false) => "report-told",
                    (Direction::Outbound, true) => "report-told-nobody",
                    (Direction::Inbound, false) => "report-heard",
                    (Direction::Inbound, true) => "report-heard-nobody",
                };
                let message = Message::new(id)
                    .with("names", with.join(&pen.say("report-list-comma")))
                    .with("channel", pen.say(&format!("channel-{}", channel.id())));
                ("report-kind-contact", pen.tell(&message))
            }
            Said::Enquiry(_) => ("report-kind-enquiry", String::new()),
            Said::EnquiryAnswer(_) => ("report-kind-answer", String::new()),
            Said::Severity(_) => ("report-kind-severity", String::new()),
            Said::Status(_) => ("report-kind-status", String::new()),
            Said::OddsWords(_) => ("report-kind-odds", String::new()),
            Said::Offer { label, .. } => ("report-kind-offer", label.clone()),
            Said::Promise { label, .. } => ("report-kind-promise", label.clone()),
            Said::PromiseMoved { label, how, .. } => (how.message_id(), label.clone()),
        };
        (pen.say(id), before)
    }

    fn plain(&self, said: &Said) -> String {
        match said {
            Said::Opened => self.known.title.clone(),
            Said::Severity(severity) => self.severity(*severity),
            Said::Status(status) => self.pen.say(&format!("report-status-{}", status.id())),
            _ => String::new(),
        }
    }

    /// What is said beside a line: confidence, backup, outcome, next update, and the second time of a late one (K1).
    fn beside(&self, of: &PublicLine) -> Vec<Inline> {
        let pen = self.pen;
        let mut beside = Vec::new();
        match &of.said {
            Said::Fact { confidence, backup, .. } => {
                beside.push(Inline::Note(self.reliance(of, *confidence)));
                beside.extend(backup.as_ref().map(|backup| self.backup_of(of, backup)));
            }
            Said::Contact { outcome, next_update, .. } => {
                if *outcome != Outcome::Reached {
                    let words = pen.say(&format!("outcome-{}", outcome.id()));
                    beside.push(Inline::Note(words));
                }
                beside.extend(next_update.map(|at| {
                    let next = Message::new("report-next-update").with("time", pen.stamp(at));
                    Inline::Note(pen.tell(&next))
                }));
            }
            Said::Promise { due: Some(due), .. } => {
                let due = Message::new("report-promise-due").with("time", pen.stamp(*due));
                beside.push(Inline::Note(pen.tell(&due)));
            }
            Said::PromiseMoved {
                how: PromiseMove::Renegotiated(due) | PromiseMove::Completed(Some(due)),
                ..
            } => {
                let due = Message::new("report-promise-due").with("time", pen.stamp(*due));
                beside.push(Inline::Note(pen.tell(&due)));
            }
            _ => {}
        }
        if of.is_late() {
            let known = Message::new("report-known-at").with("time", pen.stamp(of.known));
            beside.push(Inline::Note(pen.tell(&known)));
        }
        beside
    }

    /// Data is never passed over: where nothing was stated, the report says so.
    fn data(&self, blocks: &mut Vec<Block>) {
        let facts = self.facts(Topic::Data);
        blocks.push(self.pen.section("report-section-data"));
        if facts.is_empty() {
            blocks.push(Block::Callout {
                kind: Callout::Open,
                title: self.pen.say("report-data-not-stated"),
                body: vec![line(&self.pen.say("report-data-not-stated-why"))],
            });
        } else {
            blocks.push(self.fact_table(&facts));
        }
    }

    fn handling(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let rows: Vec<Vec<Line>> = self
            .known
            .lines
            .iter()
            .filter_map(|of| match &of.said {
                Said::Status(status) => {
                    let words = pen.say(&format!("report-status-{}", status.id()));
                    let mut said = pen.with_corrections(&words, &of.corrections);
                    if let Some(at) = of.retracted {
                        said = said.into_iter().map(strike).collect();
                        said.push(vec![pen.withdrawn_at(at)]);
                    }
                    Some(vec![line(&pen.stamp(of.occurred)), joined(said)])
                }
                _ => None,
            })
            .collect();
        let (offers, odds) = (self.offers(), self.odds());
        if rows.is_empty() && offers.is_empty() && odds.is_empty() {
            return;
        }
        blocks.push(pen.section("report-section-handling"));
        for (title, head, rows) in [
            (None, &["report-column-time", "report-column-step"][..], rows),
            (
                Some("report-heading-offers"),
                &["report-column-time", "report-column-offer", "report-column-what"],
                offers,
            ),
            (Some("report-heading-odds"), &["report-column-time", "report-column-what"], odds),
        ] {
            if rows.is_empty() {
                continue;
            }
            blocks.extend(title.map(|id| Block::Heading { level: 2, text: pen.say(id) }));
            blocks.push(Block::Table(Table { head: pen.head(head), rows }));
        }
    }

    /// B6: every offer, the latest last.
    fn offers(&self) -> Vec<Vec<Line>> {
        let pen = self.pen;
        let rows = self.known.lines.iter().filter_map(|of| match &of.said {
            Said::Offer { label, terms } => {
                let offer = self.known.offers.list.iter().find(|offer| offer.label == *label);
                let amount = offer.and_then(|offer| offer.amount.as_ref());
                let mut said = pen.with_corrections(terms, &of.corrections);
                said.extend(amount.map(|amount| line(&amount.to_string())));
                Some(stands(
                    of,
                    pen,
                    vec![line(&pen.stamp(of.occurred)), line(label), joined(said)],
                    2,
                ))
            }
            _ => None,
        });
        rows.collect()
    }

    /// B3: the words that were disclosed, with their date; never a figure of ours.
    fn odds(&self) -> Vec<Vec<Line>> {
        let pen = self.pen;
        let rows = self.known.lines.iter().filter_map(|of| match &of.said {
            Said::OddsWords(words) => {
                let said = joined(pen.with_corrections(words, &of.corrections));
                Some(stands(of, pen, vec![line(&pen.stamp(of.occurred)), said], 1))
            }
            _ => None,
        });
        rows.collect()
    }

    /// H1–H4: each promise: by when, kept, late or broken, what was agreed for that case, what is owed and what was paid.
    fn commitments(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let rows: Vec<Vec<Line>> = self
            .known
            .lines
            .iter()
            .filter_map(|of| match &of.said {
                Said::Promise { label, text, to, .. } => {
                    let known = &self.known.commitments.list;
                    let commitment = known.iter().find(|it| it.label == *label)?;
                    let mut said = vec![vec![Inline::Strong(label.clone())]];
                    said.extend(pen.with_corrections(text, &of.corrections));
                    said.extend(to.as_ref().map(|to| vec![Inline::Note(to.clone())]));
                    let row = vec![
                        joined(said),
                        pen.due_of(commitment),
                        pen.standing_of(commitment, self.now),
                        pen.compensation_of(commitment, self.now),
                    ];
                    Some(stands(of, pen, row, 0))
                }
                _ => None,
            })
            .collect();
        if rows.is_empty() {
            return;
        }
        blocks.push(pen.section("report-section-promises"));
        let head = pen.head(&[
            "report-column-promise",
            "report-column-by",
            "report-column-standing",
            "report-column-compensation",
        ]);
        blocks.push(Block::Table(Table { head, rows }));
    }

    fn attachments(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let names: Vec<Line> = self
            .known
            .lines
            .iter()
            .filter_map(|of| match &of.said {
                Said::Attachment(name) => {
                    let said = joined(pen.with_corrections(name, &of.corrections));
                    Some(if of.retracted.is_some() { strike(said) } else { said })
                }
                _ => None,
            })
            .collect();
        if !names.is_empty() {
            blocks.push(pen.section("report-section-attachments"));
            blocks.push(Block::List(names));
        }
    }

    fn contact(&self, blocks: &mut Vec<Block>) {
        let (pen, author) = (self.pen, &self.cover.author);
        let mut values = vec![
            pen.key("report-contact-name", line(&author.contact)),
            pen.key("report-contact-reach", line(&author.reach)),
            pen.key("report-author", line(&author.company)),
        ];
        values.retain(|(_, value)| says_something(value));
        blocks.push(pen.section("report-section-contact"));
        if !values.is_empty() {
            blocks.push(Block::KeyValues(values));
        }
        let dispute = Message::new("report-dispute").with("reference", &self.cover.reference);
        blocks.push(Block::Paragraph(line(&pen.tell(&dispute))));
    }

    /// L4: the customer signs.
    fn acceptance(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let party = |id: &str, name: &str, signer: &str| Party {
            title: dotted(&[&pen.say(id), name]),
            fields: pen.head(&[signer, "report-sign-date", "report-sign-seal"]),
        };
        blocks.push(pen.section("report-section-acceptance"));
        blocks.push(Block::Signature(Signature {
            statement: pen.say("report-sign-statement"),
            parties: vec![
                party("report-sign-customer", &self.known.customer, "report-sign-name"),
                party("report-sign-author", &self.cover.author.company, "report-sign-issuer"),
            ],
        }));
    }
}

fn is_corrected(of: &PublicLine) -> bool {
    of.corrections.iter().any(|correction| correction.retracted.is_none())
}

/// A row struck through where what it says was taken back.
fn stands(of: &PublicLine, pen: Pen, row: Vec<Line>, words: usize) -> Vec<Line> {
    match of.retracted {
        Some(at) => withdrawn_in(row, pen.withdrawn_at(at), words),
        None => row,
    }
}

fn withdrawn(row: Vec<Line>, note: Inline) -> Vec<Line> {
    withdrawn_in(row, note, 1)
}

fn withdrawn_in(row: Vec<Line>, note: Inline, words: usize) -> Vec<Line> {
    let mut row: Vec<Line> = row.into_iter().map(strike).collect();
    if let Some(said) = row.get_mut(words) {
        said.push(Inline::Break);
        said.push(note);
    }
    row
}

fn says_something(value: &Line) -> bool {
    value.iter().any(|inline| match inline {
        Inline::Text(text)
        | Inline::Strong(text)
        | Inline::Struck(text)
        | Inline::Code(text)
        | Inline::Note(text) => !text.trim().is_empty(),
        Inline::Break => false,
    })
}
