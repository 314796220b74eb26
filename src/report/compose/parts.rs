//! What every document is composed of: times in the incident's zone, spans, sections, lines.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use chrono_tz::Tz;

use crate::{
    incident::{
        ExactTimes, Instant, Precision,
        disclosure::{PublicCorrection, PublicLateWord, PublicLine},
        facts::Confidence,
        lifecycle::Impacts,
        minutes_between,
        pauses::{Pause, paused_within},
        time, wording,
    },
    locale::{Lang, Message},
    report::{
        cover::Cover,
        document::{
            Block, Document, Inline, Line, Meta, Table, Timeline, TimelineRow, line, struck,
        },
        zone,
    },
};

/// Words and times for one document.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pen<'a> {
    pub(super) lang: Lang,
    pub(super) zone: Tz,
    /// Which times are written with their seconds.
    pub(super) exact: &'a ExactTimes,
}

impl Pen<'_> {
    /// A length of time, with how much of it we waited for the customer.
    pub(super) fn span_with_pauses(self, pauses: &[Pause], from: Instant, to: Instant) -> String {
        wording::span_paused(minutes_between(from, to), paused_within(pauses, from, to), self.lang)
    }

    pub(super) fn say(self, id: &str) -> String {
        self.lang.say(id)
    }

    pub(super) fn tell(self, message: &Message) -> String {
        message.text(self.lang)
    }

    pub(super) fn date(self, at: Instant) -> String {
        time::date(at, self.zone)
    }

    pub(super) fn clock(self, at: Instant) -> String {
        self.exact.clock(at, self.zone)
    }

    /// That it was compiled from records, and on which day; empty where it was recorded as it went on.
    pub(super) fn compiled(self, recorded: Option<Instant>) -> String {
        recorded.map_or_else(String::new, |at| {
            self.tell(&Message::new("report-compiled").with("date", self.date(at)))
        })
    }

    /// The time of day, with its seconds where they were stated.
    pub(super) fn exact_clock(self, at: Instant, precision: Precision) -> String {
        time::exact_clock(at, precision, self.zone)
    }

    pub(super) fn stamp(self, at: Instant) -> String {
        self.exact.stamp(at, self.zone)
    }

    /// By when something is due: the day alone where it is meant to its end.
    pub(super) fn deadline(self, due: Instant) -> String {
        time::deadline(due, self.zone)
    }

    /// A message that names one due time.
    pub(super) fn due(self, id: &'static str, due: Instant) -> String {
        self.tell(&Message::new(id).with("time", self.deadline(due)))
    }

    /// A message that names one time.
    pub(super) fn at(self, id: &'static str, at: Instant) -> String {
        self.tell(&Message::new(id).with("time", self.stamp(at)))
    }

    /// The zone by name and offset: said once, so that every other time can be read. Where the clock was changed between
    /// the times of a paper, every offset is said.
    pub(super) fn zone(self, times: impl IntoIterator<Item = Instant>) -> String {
        let offsets: BTreeSet<String> =
            times.into_iter().map(|at| time::offset(at, self.zone)).collect();
        let offset = offsets.into_iter().collect::<Vec<_>>().join(" / ");
        let zone = zone::name(self.zone, self.lang);
        if zone == "UTC" {
            return zone;
        }
        self.tell(&Message::new("report-zone").with("zone", zone).with("offset", offset))
    }

    /// How many offsets hold at these times: two where the clock was changed between them.
    pub(super) fn offsets(self, times: impl IntoIterator<Item = Instant>) -> usize {
        let offsets: BTreeSet<String> =
            times.into_iter().map(|at| time::offset(at, self.zone)).collect();
        offsets.len()
    }

    /// A length of time in words.
    pub(super) fn span(self, span: TimeDelta) -> String {
        wording::span(span, self.lang)
    }

    /// How long the customer was hit: each impact where there were several, their sum, and how long it was from first to
    /// last (K8), with how much of each we waited for the customer (H7). Empty where it was closed without service having been restored; `None` are times that contradict.
    pub(super) fn duration(self, impacts: Option<&Impacts>, pauses: &[Pause]) -> Line {
        let Some(impacts) = impacts else { return line(&self.say("report-times-contradict")) };
        if impacts.ended().is_some() && !impacts.restored {
            return Line::new();
        }
        let mut lines = vec![line(&self.length_of(impacts, pauses))];
        if impacts.list.len() > 1 {
            lines.extend(impacts.list.iter().map(|of| {
                let span = self.span_with_pauses(pauses, of.from, of.from + impacts.length(*of));
                let from = Message::new(match of.to {
                    Some(_) => "report-impact-from-to",
                    None => "report-impact-from",
                });
                let to = of.to.map(|to| self.stamp(to)).unwrap_or_default();
                line(&self.tell(
                    &from.with("from", self.stamp(of.from)).with("to", to).with("span", span),
                ))
            }));
        }
        joined(lines)
    }

    /// The same in one line.
    pub(super) fn length_of(self, impacts: &Impacts, pauses: &[Pause]) -> String {
        wording::lasted(impacts, pauses, self.lang)
    }

    /// The next words that came late, each in a sentence: for when it was promised, when it came where that is to be read,
    /// how late (G8).
    pub(super) fn late_words(
        self,
        words: impl IntoIterator<Item = PublicLateWord>,
        now: Instant,
    ) -> Vec<Line> {
        let late = words.into_iter().filter(|word| word.promised < now);
        late.map(|word| {
            let promised = self.stamp(word.promised);
            let until = word.told.map_or(now, |told| told.min(now));
            let late = self.span(until - word.promised);
            let message = match (word.told, word.came) {
                (Some(told), _) => Message::new("report-late-word")
                    .with("promised", promised)
                    .with("told", self.stamp(told))
                    .with("late", late),
                (None, true) => Message::new("report-late-word-came").with("promised", promised),
                (None, false) => Message::new("report-late-word-missing")
                    .with("promised", promised)
                    .with("late", late),
            };
            line(&self.tell(&message))
        })
        .collect()
    }

    pub(super) fn section(self, id: &str) -> Block {
        Block::Heading { level: 1, text: self.say(id) }
    }

    pub(super) fn key(self, id: &str, value: Line) -> (String, Line) {
        (self.say(id), value)
    }

    pub(super) fn head(self, ids: &[&str]) -> Vec<String> {
        ids.iter().map(|id| self.say(id)).collect()
    }

    /// How far an answer can be relied on, in words a reader outside the house understands.
    pub(super) fn reliance(self, confidence: Confidence) -> String {
        self.say(&format!("report-confidence-{}", confidence.id()))
    }

    pub(super) fn corrected_at(self, at: Instant) -> Inline {
        Inline::Note(self.at("report-corrected-at", at))
    }

    /// A line's words with their corrections: what is no longer true is struck through where the customer has read it, the
    /// last one that stands is in force, each with its time (J2). What stands in the place of words that nobody read is
    /// said alone.
    pub(super) fn with_corrections(self, original: &str, of: &PublicLine) -> Vec<Line> {
        // One without words corrects the time: what was said stands.
        let stands = |it: &PublicCorrection| it.retracted.is_none() && !it.text.is_empty();
        let in_force = of.corrections.iter().rposition(stands);
        let mut lines = match in_force {
            None => vec![line(original)],
            Some(_) if of.held => vec![struck(original)],
            Some(_) => Vec::new(),
        };
        for (at, correction) in of.corrections.iter().enumerate() {
            let stands = in_force == Some(at);
            let of_time = correction.text.is_empty();
            if !stands && !correction.held || of_time && !of.held {
                continue;
            }
            let text = &correction.text;
            let mut words = if stands { line(text) } else { struck(text) };
            if !(stands && lines.is_empty()) {
                words.push(self.corrected_at(correction.at));
            }
            if let Some(back) = correction.retracted {
                words.push(self.withdrawn_at(back));
            }
            lines.push(words);
        }
        lines.retain(|line| !line.is_empty());
        lines
    }

    pub(super) fn withdrawn_at(self, at: Instant) -> Inline {
        Inline::Note(self.at("report-withdrawn-at", at))
    }

    /// A table with these columns.
    pub(super) fn grid(self, head: &[&str], rows: Vec<Vec<Line>>) -> Block {
        Block::Table(Table { head: self.head(head), rows })
    }

    /// A table with those of these columns in which any row says something.
    pub(super) fn stated(self, head: &[&str], rows: Vec<Vec<Line>>) -> Block {
        let says = |at: usize| {
            let mut cells = rows.iter().filter_map(|row| row.get(at));
            cells.any(|cell| {
                cell.iter().any(|inline| inline.text().is_some_and(|it| !it.is_empty()))
            })
        };
        let kept: Vec<bool> = (0..head.len()).map(says).collect();
        let keeps = |at: usize| kept.get(at).copied().unwrap_or_default();
        let names = head.iter().enumerate().filter(|(at, _)| keeps(*at)).map(|(_, name)| *name);
        let names: Vec<&str> = names.collect();
        let cells = |row: Vec<Line>| {
            row.into_iter().enumerate().filter(|(at, _)| keeps(*at)).map(|(_, cell)| cell).collect()
        };
        self.grid(&names, rows.into_iter().map(cells).collect())
    }

    /// The section of what happened, its picture first; left out where nothing did.
    pub(super) fn timeline(
        self,
        rows: Vec<TimelineRow>,
        figure: impl FnOnce() -> Option<Block>,
        blocks: &mut Vec<Block>,
    ) {
        if rows.is_empty() {
            return;
        }
        blocks.push(self.section("report-section-timeline"));
        blocks.extend(figure());
        blocks.push(self.moments(rows));
    }

    /// What happened, by time.
    pub(super) fn moments(self, rows: Vec<TimelineRow>) -> Block {
        let head = ["report-column-time", "report-column-kind", "report-column-what"];
        let mut head = head.map(|id| self.say(id));
        if rows.iter().all(|row| row.label.is_empty()) {
            head[1].clear();
        }
        Block::Timeline(Timeline { head, rows })
    }

    /// A section that is one table; left out where it has no row.
    pub(super) fn table(
        self,
        blocks: &mut Vec<Block>,
        section: &str,
        head: &[&str],
        rows: Vec<Vec<Line>>,
    ) {
        if !rows.is_empty() {
            blocks.extend([self.section(section), self.grid(head, rows)]);
        }
    }

    /// What stands behind the part of a table that one page has room for: how many more rows there are.
    pub(super) fn more(self, there: usize, shown: usize, blocks: &mut Vec<Block>) {
        if there > shown {
            let more = Message::new("report-more").with("count", there - shown);
            blocks.push(Block::Paragraph(vec![Inline::Note(self.tell(&more))]));
        }
    }

    /// As many lines as one page has room for, the last with how many more there are.
    pub(super) fn first(self, all: Vec<Line>, most: usize) -> Vec<Line> {
        let there = all.len();
        let mut shown: Vec<Line> = all.into_iter().take(most).collect();
        if let (Some(last), true) = (shown.last_mut(), there > most) {
            let more = Message::new("report-more-beside").with("count", there - most);
            last.extend([Inline::Text(self.lang.gap().to_owned()), Inline::Note(self.tell(&more))]);
        }
        shown
    }

    /// The tables of one section, each but the first under a heading of its own; one without a row is left out.
    pub(super) fn tables(self, tables: Vec<Titled<'_>>, blocks: &mut Vec<Block>) {
        for (title, head, rows) in tables {
            if !rows.is_empty() {
                blocks.extend(title.map(|id| Block::Heading { level: 2, text: self.say(id) }));
                blocks.push(self.stated(head, rows));
            }
        }
    }

    /// The document that these parts make, with its last line.
    pub(super) fn document(
        self,
        cover: &Cover,
        paper: Paper<'_>,
        mut blocks: Vec<Block>,
    ) -> Document {
        blocks.push(self.colophon(cover, paper.counts));
        let meta = Meta {
            reference: cover.reference.clone(),
            audience: self.say(paper.audience),
            author: cover.author.company.clone(),
            date: self.date(cover.generated_at),
            subject: paper.subject.to_owned(),
        };
        Document { title: self.say(paper.title), lang: self.lang, meta, one_page: false, blocks }
    }

    /// The last line: time and digest of the log, and for our own people how many entries it has. A customer could tell
    /// from the count how much was withheld.
    fn colophon(self, cover: &Cover, counts: bool) -> Block {
        let log = &cover.log;
        let mut message = Message::new(match (counts, log.last) {
            (true, Some(_)) => "report-log",
            (true, None) => "report-log-untimed",
            (false, Some(_)) => "report-log-uncounted",
            (false, None) => "report-log-bare",
        });
        if counts {
            message = message.with("count", log.entries);
        }
        if let Some(last) = log.last {
            message = message.with("time", self.stamp(last));
        }
        let mut line = line(&self.tell(&message));
        if !log.digest.is_empty() {
            line.push(Inline::Text(format!(
                "{}{}",
                self.lang.gap(),
                self.say("report-log-digest")
            )));
            line.push(Inline::Code(log.digest.clone()));
        }
        Block::Colophon(line)
    }
}

/// What a document is called and whom it is for, by the ids of their messages; and what it is about.
#[derive(Debug, Clone, Copy)]
pub(super) struct Paper<'a> {
    pub(super) title: &'a str,
    pub(super) audience: &'a str,
    pub(super) subject: &'a str,
    /// Whether its last line says how many entries the log has.
    pub(super) counts: bool,
}

/// A table with the ids of its heading and of its columns.
pub(super) type Titled<'a> = (Option<&'a str>, &'a [&'a str], Vec<Vec<Line>>);

/// Several lines as one, with breaks between them.
pub(super) fn joined(lines: Vec<Line>) -> Line {
    let mut all = Line::new();
    for line in lines {
        if !all.is_empty() {
            all.push(Inline::Break);
        }
        all.extend(line);
    }
    all
}

/// Puts a label before the words that it names.
pub(super) fn named(label: &str, said: &mut Vec<Line>) {
    let name = [Inline::Strong(label.to_owned()), Inline::Text(" ".to_owned())];
    match said.first_mut() {
        Some(first) => drop(first.splice(0..0, name)),
        None => said.push(name.into_iter().take(1).collect()),
    }
}

/// A text said beside the matter, its line breaks kept.
pub(super) fn notes_of(text: &str) -> Line {
    plain_as(Inline::Note, line(text))
}

/// A line whose plain text stands out.
pub(super) fn strong(line: Line) -> Line {
    plain_as(Inline::Strong, line)
}

fn plain_as(is: fn(String) -> Inline, line: Line) -> Line {
    let set = |inline| if let Inline::Text(text) = inline { is(text) } else { inline };
    line.into_iter().map(set).collect()
}

/// What has a time, in the order of time; what has the same stays as it was.
pub(super) fn by_time<T>(mut all: Vec<(Instant, T)>) -> Vec<T> {
    all.sort_by_key(|(at, _)| *at);
    all.into_iter().map(|(_, one)| one).collect()
}

/// Lines struck through, and below them when they were taken back.
pub(super) fn taken_back(lines: Vec<Line>, note: Inline) -> Vec<Line> {
    lines.into_iter().map(strike).chain([vec![note]]).collect()
}

/// Strikes a line through, notes aside.
pub(super) fn strike(line: Line) -> Line {
    line.into_iter()
        .map(|inline| match inline {
            Inline::Text(text) | Inline::Strong(text) | Inline::Code(text) => Inline::Struck(text),
            other @ (Inline::Struck(_) | Inline::Note(_) | Inline::Break) => other,
        })
        .collect()
}
