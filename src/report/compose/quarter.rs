//! The service review report of a quarter (M7): what was measured over many incidents, how it is spread, by class, customer
//! and cause, what it took, and which causes came back. No person is measured and nobody is ranked.

use chrono_tz::Tz;

use super::parts::{Paper, Pen, joined, notes_of};
use crate::{
    incident::{ExactTimes, Instant, effort::Effort},
    locale::{Lang, Message},
    report::{
        cover::Cover,
        document::{Block, Callout, Document, Inline, Line, line},
        figure::{Figure, SpreadRow},
    },
    text::dotted,
};

/// One measure over the incidents of the period, in words and numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    /// Its name.
    pub name: String,
    /// How it is counted.
    pub definition: String,
    /// Every value that is known, in any order.
    pub values: Vec<i64>,
    /// Least, lower quartile, median, upper quartile, greatest; `None` of none.
    pub five: Option<[i64; 5]>,
    /// The same in words.
    pub said: Option<[String; 5]>,
}

/// A group of incidents: how many, and the median of each measure in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupRow {
    /// Its name.
    pub name: String,
    /// How many incidents.
    pub incidents: usize,
    /// A cell a measure: the median, with of how many it is known.
    pub medians: Vec<Option<(String, usize)>>,
}

/// By what incidents are grouped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grouping {
    /// The message id of what it goes by.
    pub by: &'static str,
    /// The groups.
    pub rows: Vec<GroupRow>,
}

/// An incident of the period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// What people call it.
    pub reference: String,
    /// When its impact began.
    pub began: Instant,
    /// Its customer.
    pub customer: String,
    /// Its title.
    pub title: String,
    /// Its severity.
    pub severity: String,
    /// How long it took to resolve, in words; empty where it is not resolved.
    pub resolved: String,
    /// What was given for commitments.
    pub compensation: Vec<String>,
}

/// Everything the report is composed of.
#[derive(Debug, Clone, PartialEq)]
pub struct ServiceReview {
    /// The period in words, such as `2026-Q3`.
    pub period: String,
    /// The zone its days are counted in.
    pub zone: Tz,
    /// The incidents, by when they began.
    pub incidents: Vec<Listed>,
    /// Every measure.
    pub measures: Vec<Measure>,
    /// The names of the measures that are told of each group.
    pub grouped: Vec<String>,
    /// The same by class, customer and cause.
    pub groups: Vec<Grouping>,
    /// What all of them took.
    pub effort: Effort,
    /// Compensation by cause (H6): the cause, what was given, in how many incidents.
    pub compensation: Vec<[String; 3]>,
    /// Causes that came back, each with where, and whether a measure prevents it.
    pub repeats: Vec<(String, String, bool)>,
    /// How many written up afterwards were left out.
    pub histories: usize,
    /// How many could not be read.
    pub unreadable: usize,
}

/// Composes the report.
pub fn service_review(of: &ServiceReview, cover: &Cover, lang: Lang) -> Document {
    let exact = ExactTimes::default();
    let pen = Pen { lang, zone: of.zone, exact: &exact };
    let mut blocks = vec![Block::Callout {
        kind: Callout::Confidential,
        title: pen.say("report-confidential"),
        body: vec![line(&pen.say("quarter-why"))],
    }];
    head(of, pen, cover, &mut blocks);
    measures(of, pen, &mut blocks);
    groups(of, pen, &mut blocks);
    effort(of, pen, &mut blocks);
    compensation(of, pen, &mut blocks);
    repeats(of, pen, &mut blocks);
    incidents(of, pen, &mut blocks);
    let paper = Paper {
        title: "quarter-title",
        audience: "audience-internal",
        subject: &of.period,
        counts: false,
    };
    pen.document(cover, paper, blocks)
}

fn head(of: &ServiceReview, pen: Pen<'_>, cover: &Cover, blocks: &mut Vec<Block>) {
    let count = Message::new("cli-stats-all").with("count", of.incidents.len());
    let left = Message::new("quarter-left-out")
        .with("histories", of.histories)
        .with("unreadable", of.unreadable);
    blocks.push(pen.section("report-section-information"));
    blocks.push(Block::KeyValues(vec![
        pen.key("quarter-period", line(&of.period)),
        pen.key("quarter-incidents", line(&pen.tell(&count))),
        pen.key("quarter-counted", line(&pen.tell(&left))),
        pen.key("report-author", line(&dotted(&[&cover.author.company, &cover.author.contact]))),
        pen.key("report-date", line(&pen.stamp(cover.generated_at))),
    ]));
}

fn measures(of: &ServiceReview, pen: Pen<'_>, blocks: &mut Vec<Block>) {
    blocks.push(pen.section("quarter-measures"));
    if of.measures.iter().all(|it| it.five.is_none()) {
        blocks.push(Block::Paragraph(vec![Inline::Note(pen.say("cli-stats-none"))]));
        return;
    }
    let head = [
        "cli-stats-name",
        "cli-stats-count",
        "cli-stats-least",
        "cli-stats-lower",
        "cli-stats-median",
        "cli-stats-upper",
        "cli-stats-greatest",
    ];
    let rows: Vec<Vec<Line>> = of
        .measures
        .iter()
        .map(|it| {
            let name = joined(vec![line(&it.name), notes_of(&it.definition)]);
            let mut row = vec![name, line(&it.values.len().to_string())];
            let said = it.said.clone().unwrap_or_default();
            for (at, value) in said.iter().enumerate() {
                row.push(if at == 2 { vec![Inline::Strong(value.clone())] } else { line(value) });
            }
            row.iter_mut().skip(2).for_each(|cell| cell.retain(|it| it.text() != Some("")));
            row
        })
        .collect();
    let spreads: Vec<SpreadRow> = of.measures.iter().filter_map(|it| spread(it, pen)).collect();
    let table = pen.head(&head);
    if spreads.is_empty() {
        blocks.push(pen.grid(&head, rows));
        return;
    }
    let alt = Message::new("quarter-alt").with("count", of.incidents.len());
    let (title, alt) = (pen.say("quarter-spread"), pen.tell(&alt));
    blocks.push(Block::Figure(Box::new(Figure::spread(title, alt, of.zone, table, rows, spreads))));
}

/// A row of the picture; of one value there is nothing to draw.
fn spread(of: &Measure, pen: Pen<'_>) -> Option<SpreadRow> {
    let (five, said) = (of.five?, of.said.as_ref()?);
    if of.values.len() < 2 {
        return None;
    }
    let [least, .., greatest] = five;
    #[allow(clippy::cast_precision_loss)] // a place in a picture
    let part = |value: i64| {
        if greatest == least { 0.5 } else { (value - least) as f64 / (greatest - least) as f64 }
    };
    let mut values: Vec<i64> = of.values.clone();
    values.sort_unstable();
    let count = Message::new("quarter-known").with("count", of.values.len());
    Some(SpreadRow {
        name: of.name.clone(),
        count: pen.tell(&count),
        five: five.map(part),
        values: values.into_iter().map(part).collect(),
        least: said[0].clone(),
        median: said[2].clone(),
        greatest: said[4].clone(),
    })
}

fn groups(of: &ServiceReview, pen: Pen<'_>, blocks: &mut Vec<Block>) {
    for grouping in of.groups.iter().filter(|it| !it.rows.is_empty()) {
        blocks.push(pen.section(grouping.by));
        let names = of.grouped.iter().cloned();
        let head =
            [pen.say("quarter-group"), pen.say("quarter-incidents")].into_iter().chain(names);
        let rows = grouping.rows.iter().map(|row| {
            let mut cells = vec![line(&row.name), line(&row.incidents.to_string())];
            cells.extend(row.medians.iter().map(|cell| match cell {
                Some((said, count)) if *count < row.incidents => {
                    let of = Message::new("quarter-known").with("count", *count);
                    joined(vec![line(said), notes_of(&pen.tell(&of))])
                }
                Some((said, _)) => line(said),
                None => Line::new(),
            }));
            cells
        });
        // What nobody recorded in any group takes no column.
        let rows: Vec<Vec<Line>> = rows.collect();
        let head: Vec<String> = head.collect();
        let says = |at: usize| rows.iter().any(|row| row.get(at).is_some_and(|it| !it.is_empty()));
        let kept: Vec<usize> = (0..head.len()).filter(|at| says(*at)).collect();
        let head = kept.iter().filter_map(|at| head.get(*at).cloned()).collect();
        let rows = rows
            .iter()
            .map(|row| kept.iter().filter_map(|at| row.get(*at).cloned()).collect())
            .collect();
        blocks.push(Block::Table(crate::report::document::Table { head, rows }));
    }
}

fn effort(of: &ServiceReview, pen: Pen<'_>, blocks: &mut Vec<Block>) {
    let money = |spent: &crate::incident::effort::Spent| {
        let amounts = spent.amounts();
        if amounts.is_empty() { pen.say("effort-none") } else { pen.lang.list(&amounts) }
    };
    let done = |id: &'static str, spent: &crate::incident::effort::Spent| {
        pen.tell(&Message::new(id).with("count", spent.set).with("done", spent.done))
    };
    let it = &of.effort;
    let rows = vec![
        vec![
            line(&pen.say("effort-hours")),
            line(&pen.span(it.hours)),
            vec![Inline::Note(pen.say("effort-not-counted"))],
        ],
        vec![
            line(&pen.say("effort-money")),
            line(&money(&it.fighting)),
            line(&money(&it.preventing)),
        ],
        vec![
            line(&pen.say("effort-done")),
            line(&done("effort-tasks", &it.fighting)),
            line(&done("effort-measures", &it.preventing)),
        ],
    ];
    let head = ["effort-what", "effort-fighting", "effort-preventing"];
    blocks.extend([pen.section("effort-title"), pen.grid(&head, rows)]);
}

fn compensation(of: &ServiceReview, pen: Pen<'_>, blocks: &mut Vec<Block>) {
    let rows = of.compensation.iter().map(|it| it.iter().map(|text| line(text)).collect());
    let head = ["quarter-cause", "metric-compensation", "quarter-incidents"];
    pen.table(blocks, "cli-stats-causes", &head, rows.collect());
}

fn repeats(of: &ServiceReview, pen: Pen<'_>, blocks: &mut Vec<Block>) {
    let rows = of.repeats.iter().map(|(text, where_, is_prevented)| {
        let state = if *is_prevented {
            line(&pen.say("quarter-prevented"))
        } else {
            vec![Inline::Strong(pen.say("review-report-prevention-wanted"))]
        };
        vec![line(text), line(where_), state]
    });
    let head = ["report-column-factor", "quarter-where", "review-report-prevented-by"];
    pen.table(blocks, "quarter-repeats", &head, rows.collect());
}

fn incidents(of: &ServiceReview, pen: Pen<'_>, blocks: &mut Vec<Block>) {
    let rows = of.incidents.iter().map(|it| {
        vec![
            line(&it.reference),
            line(&pen.date(it.began)),
            line(&it.severity),
            line(&dotted(&[&it.customer, &it.title])),
            line(&it.resolved),
            line(&pen.lang.list(&it.compensation)),
        ]
    });
    let head = [
        "report-reference",
        "report-began",
        "report-severity",
        "report-subject",
        "metric-time-to-resolve",
        "metric-compensation",
    ];
    pen.table(blocks, "quarter-list", &head, rows.collect());
}
