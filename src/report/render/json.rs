//! A document as JSON for other programs. The form is stable: what stands here stays, new keys may come.
//!
//! It has types of its own, so that a change of the document model is no change of what other programs read. Texts are
//! those that the other formats show.

use std::borrow::Cow;

use schemars::{JsonSchema, schema_for};
use serde::Serialize;
use serde_json::Value;

use super::unrendered::Unrendered;
use crate::{
    locale::Lang,
    report::{
        document::{self, Block, Document, Inline},
        figure::{self, Figure},
    },
    text::display_safe,
};

/// The document as JSON in UTF-8, indented, with a line break at its end.
///
/// # Errors
/// [`Unrendered::Container`] where a text cannot be written; none is known.
pub fn json(document: &Document) -> Result<Vec<u8>, Unrendered> {
    let mut bytes = serde_json::to_vec_pretty(&Written::of(document))
        .map_err(|error| Unrendered::container(&error))?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// The JSON Schema of what [`json`] writes.
pub fn schema() -> Value {
    schema_for!(Written<'_>).to_value()
}

type Words<'a> = Cow<'a, str>;
type Runs<'a> = Vec<Run<'a>>;

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum Name {
    DingliDocument,
}

/// A document that dingli made, in parts that have an order and no looks.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "dingli-document")]
struct Written<'a> {
    /// What this is.
    format: Name,
    /// The version of this form. It rises only where something that stood here changes.
    #[schemars(range(min = 1, max = 1))]
    version: u8,
    /// Its title.
    title: Words<'a>,
    /// The language it is written in.
    lang: Lang,
    /// What it says of itself.
    meta: Meta<'a>,
    /// Its parts, in order.
    blocks: Vec<Part<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct Meta<'a> {
    /// The reference people say aloud.
    reference: Words<'a>,
    /// Who it is for, in words.
    audience: Words<'a>,
    /// The company that issues it.
    author: Words<'a>,
    /// The day it was made, in the incident's zone.
    date: Words<'a>,
    /// What the incident is called, for this audience.
    subject: Words<'a>,
}

/// A run of text with one meaning.
#[derive(Serialize, JsonSchema)]
#[serde(tag = "run", rename_all = "kebab-case")]
enum Run<'a> {
    /// Plain.
    Text { text: Words<'a> },
    /// Stands out.
    Strong { text: Words<'a> },
    /// No longer true, and still to be shown.
    Struck { text: Words<'a> },
    /// To be read letter by letter, such as a digest.
    Code { text: Words<'a> },
    /// Said beside the matter, such as the time of a correction.
    Note { text: Words<'a> },
    /// A line break.
    Break,
}

/// A part of a document.
#[derive(Serialize, JsonSchema)]
#[serde(tag = "block", rename_all = "kebab-case")]
enum Part<'a> {
    /// A heading; 1 is a section.
    Heading {
        #[schemars(range(min = 1))]
        level: u8,
        text: Words<'a>,
    },
    /// A paragraph.
    Paragraph { line: Runs<'a> },
    /// A list without numbers.
    List { items: Vec<Runs<'a>> },
    /// Names with their values.
    KeyValues { values: Vec<KeyValue<'a>> },
    /// A table; as many cells in each row as names in the head.
    Table { head: Vec<Words<'a>>, rows: Vec<Vec<Runs<'a>>> },
    /// What happened, in the order of its times.
    Timeline {
        /// The names of its columns: when, what kind, what happened.
        head: [Words<'a>; 3],
        rows: Vec<Moment<'a>>,
    },
    /// A picture: what lies where in time, and the same as a table; empty where a timeline beside it says it.
    Figure {
        title: Words<'a>,
        /// What it shows.
        alt: Words<'a>,
        plot: Plot,
        /// The IANA name of the zone of its axis.
        zone: &'static str,
        lanes: Vec<Lane<'a>>,
        /// Odds over time; only a plot of odds has any.
        series: Vec<Series<'a>>,
        head: Vec<Words<'a>>,
        rows: Vec<Vec<Runs<'a>>>,
    },
    /// Something that must not be overlooked.
    Callout { kind: Callout, title: Words<'a>, body: Vec<Runs<'a>> },
    /// Room for signatures.
    Signature {
        /// What is signed for.
        statement: Words<'a>,
        parties: Vec<Party<'a>>,
    },
    /// The last line: what the document was made from.
    Colophon { line: Runs<'a> },
}

#[derive(Serialize, JsonSchema)]
struct KeyValue<'a> {
    key: Words<'a>,
    value: Runs<'a>,
}

/// One thing that happened.
#[derive(Serialize, JsonSchema)]
struct Moment<'a> {
    /// The day, in the incident's zone.
    date: Words<'a>,
    /// The time of day, in the incident's zone.
    time: Words<'a>,
    /// Of what kind.
    label: Words<'a>,
    /// Marks beside the kind.
    marks: Vec<Words<'a>>,
    /// What happened; then what is said beside it.
    lines: Vec<Runs<'a>>,
    /// Whether it was taken back.
    withdrawn: bool,
}

/// What a picture shows.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum Plot {
    Timeline,
    Silences,
    Odds,
    Spread,
}

/// Marks of one kind.
#[derive(Serialize, JsonSchema)]
struct Lane<'a> {
    name: Words<'a>,
    marks: Vec<Mark<'a>>,
}

/// One mark.
#[derive(Serialize, JsonSchema)]
struct Mark<'a> {
    /// Its short name.
    label: Words<'a>,
    points: Vec<Point>,
    stretches: Vec<Stretch>,
}

/// A sign at an instant.
#[derive(Serialize, JsonSchema)]
struct Point {
    at: figure::Moment,
    sign: figure::Sign,
}

/// Something that lasted.
#[derive(Serialize, JsonSchema)]
struct Stretch {
    from: figure::Moment,
    to: figure::Moment,
    stroke: figure::Stroke,
}

/// The odds of one remedy.
#[derive(Serialize, JsonSchema)]
struct Series<'a> {
    name: Words<'a>,
    steps: Vec<Step>,
}

/// The odds from an instant on.
#[derive(Serialize, JsonSchema)]
struct Step {
    at: figure::Moment,
    /// In per cent.
    percent: u8,
}

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum Callout {
    Outcome,
    Open,
    Note,
    Confidential,
}

/// One who signs.
#[derive(Serialize, JsonSchema)]
struct Party<'a> {
    /// In which capacity, and who.
    title: Words<'a>,
    /// The names of the lines to fill in.
    fields: Vec<Words<'a>>,
}

impl<'a> Written<'a> {
    fn of(document: &'a Document) -> Self {
        let meta = &document.meta;
        Self {
            format: Name::DingliDocument,
            version: 1,
            title: display_safe(&document.title),
            lang: document.lang,
            meta: Meta {
                reference: display_safe(&meta.reference),
                audience: display_safe(&meta.audience),
                author: display_safe(&meta.author),
                date: display_safe(&meta.date),
                subject: display_safe(&meta.subject),
            },
            blocks: document.blocks.iter().map(part).collect(),
        }
    }
}

fn part(block: &Block) -> Part<'_> {
    match block {
        Block::Heading { level, text } => {
            Part::Heading { level: (*level).max(1), text: display_safe(text) }
        }
        Block::Paragraph(line) => Part::Paragraph { line: runs(line) },
        Block::List(items) => Part::List { items: lines(items) },
        Block::KeyValues(values) => Part::KeyValues {
            values: values
                .iter()
                .map(|(key, value)| KeyValue { key: display_safe(key), value: runs(value) })
                .collect(),
        },
        Block::Table(table) => Part::Table {
            head: words(&table.head),
            rows: table.rows.iter().map(|row| lines(row)).collect(),
        },
        Block::Timeline(timeline) => Part::Timeline {
            head: timeline.head.each_ref().map(|name| display_safe(name)),
            rows: timeline.rows.iter().map(moment).collect(),
        },
        Block::Figure(figure) => self::figure(figure),
        Block::Callout { kind, title, body } => Part::Callout {
            kind: match kind {
                document::Callout::Outcome => Callout::Outcome,
                document::Callout::Open => Callout::Open,
                document::Callout::Note => Callout::Note,
                document::Callout::Confidential => Callout::Confidential,
            },
            title: display_safe(title),
            body: lines(body),
        },
        Block::Signature(signature) => Part::Signature {
            statement: display_safe(&signature.statement),
            parties: signature
                .parties
                .iter()
                .map(|party| Party {
                    title: display_safe(&party.title),
                    fields: words(&party.fields),
                })
                .collect(),
        },
        Block::Colophon(line) => Part::Colophon { line: runs(line) },
    }
}

fn figure(figure: &Figure) -> Part<'_> {
    let table = figure.table();
    Part::Figure {
        title: display_safe(&figure.title),
        alt: display_safe(&figure.alt),
        plot: match figure.plot() {
            figure::Plot::Timeline(_) => Plot::Timeline,
            figure::Plot::Silences(_) => Plot::Silences,
            figure::Plot::Odds { .. } => Plot::Odds,
            figure::Plot::Spread(_) => Plot::Spread,
        },
        zone: figure.zone().name(),
        lanes: figure.lanes().iter().filter(|lane| !lane.marks.is_empty()).map(lane).collect(),
        series: figure.series().iter().map(series).collect(),
        head: words(&table.head),
        rows: table.rows.iter().map(|row| lines(row)).collect(),
    }
}

fn lane(lane: &figure::Lane) -> Lane<'_> {
    let point = |&(at, sign): &(figure::Moment, figure::Sign)| Point { at, sign };
    let stretch = |&(from, to, stroke): &_| Stretch { from, to, stroke };
    let marks = lane.marks.iter().map(|mark| Mark {
        label: display_safe(&mark.label),
        points: mark.points.iter().map(point).collect(),
        stretches: mark.stretches.iter().map(stretch).collect(),
    });
    Lane { name: display_safe(&lane.name), marks: marks.collect() }
}

fn series(series: &figure::Series) -> Series<'_> {
    let step = |step: &figure::Step| Step { at: step.at, percent: step.percent };
    Series { name: display_safe(&series.name), steps: series.steps.iter().map(step).collect() }
}

fn moment(row: &document::TimelineRow) -> Moment<'_> {
    Moment {
        date: display_safe(&row.date),
        time: display_safe(&row.time),
        label: display_safe(&row.label),
        marks: words(&row.marks),
        lines: lines(&row.lines),
        withdrawn: row.withdrawn,
    }
}

fn words(texts: &[String]) -> Vec<Words<'_>> {
    texts.iter().map(|text| display_safe(text)).collect()
}

fn lines(lines: &[document::Line]) -> Vec<Runs<'_>> {
    lines.iter().map(runs).collect()
}

fn runs(line: &document::Line) -> Runs<'_> {
    line.iter()
        .map(|inline| match inline {
            Inline::Text(text) => Run::Text { text: display_safe(text) },
            Inline::Strong(text) => Run::Strong { text: display_safe(text) },
            Inline::Struck(text) => Run::Struck { text: display_safe(text) },
            Inline::Code(text) => Run::Code { text: display_safe(text) },
            Inline::Note(text) => Run::Note { text: display_safe(text) },
            Inline::Break => Run::Break,
        })
        .collect()
}
