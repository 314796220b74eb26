//! A picture and the same in words as a table: what lies where in time.

use std::collections::BTreeSet;

use chrono_tz::Tz;

use super::{
    lane::{Lane, Mark, Moment, Series},
    sign::{Sign, Stroke},
};
use crate::{
    locale::Lang,
    report::document::{Inline, Line, Table},
};

/// A picture of what happened, over time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Its caption.
    pub title: String,
    /// What it shows, in a sentence or two: read aloud in place of the picture, and shown below it.
    pub alt: String,
    pub(super) zone: Tz,
    pub(super) plot: Plot,
    table: Table,
    /// Whether another part of the document says in words what the table would.
    is_untabled: bool,
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Plot {
    /// Marks on lanes. Long stretches in which nothing happened are folded, and the fold is shown.
    Timeline(Vec<Lane>),
    /// Stretches without a word, true to scale: nothing is folded.
    Silences(Vec<Lane>),
    /// Odds in per cent as they changed, and what was said of them (B3).
    Odds {
        /// One line a remedy.
        series: Vec<Series>,
        /// What was disclosed, in its very words.
        disclosed: Lane,
    },
    /// How values of many incidents are spread (M7); there is no time in it.
    Spread(Vec<SpreadRow>),
}

/// How the values of one measure are spread: places from 0, the least, to 1, the greatest, and the words beside them.
#[derive(Debug, Clone, PartialEq)]
pub struct SpreadRow {
    /// The measure.
    pub name: String,
    /// Of how many it is known.
    pub count: String,
    /// Least, lower quartile, median, upper quartile, greatest.
    pub five: [f64; 5],
    /// Each value.
    pub values: Vec<f64>,
    /// The least in words.
    pub least: String,
    /// The median in words.
    pub median: String,
    /// The greatest in words.
    pub greatest: String,
}

/// The places are of finite numbers.
impl Eq for SpreadRow {}

impl Figure {
    /// Marks on lanes; `head` names the columns of the table: number, time, kind, what. Lanes without marks are left out.
    pub fn timeline(
        title: String,
        alt: String,
        zone: Tz,
        head: [String; 4],
        lanes: Vec<Lane>,
    ) -> Self {
        Self::of_lanes(title, alt, zone, head, lanes, Plot::Timeline)
    }

    /// Stretches without a word; the columns are those of [`Self::timeline`].
    pub fn silences(
        title: String,
        alt: String,
        zone: Tz,
        head: [String; 4],
        lanes: Vec<Lane>,
    ) -> Self {
        Self::of_lanes(title, alt, zone, head, lanes, Plot::Silences)
    }

    fn of_lanes(
        title: String,
        alt: String,
        zone: Tz,
        head: [String; 4],
        lanes: Vec<Lane>,
        plot: fn(Vec<Lane>) -> Plot,
    ) -> Self {
        let lanes = filled(lanes);
        let table = Table { head: Vec::from(head), rows: rows_of(&lanes) };
        Self { title, alt, zone, plot: plot(lanes), table, is_untabled: false }
    }

    /// Odds over time; `head` names the columns of the table: time, remedy, odds, what they rest on.
    pub fn odds(
        title: String,
        alt: String,
        zone: Tz,
        head: [String; 4],
        series: Vec<Series>,
        disclosed: Lane,
    ) -> Self {
        let mut rows: Vec<(Option<Moment>, Vec<Line>)> = Vec::new();
        for one in &series {
            rows.extend(one.steps.iter().map(|step| {
                let percent = vec![Inline::Strong(format!("{}%", step.percent))];
                let name = text(&one.name);
                (Some(step.at), vec![step.when.clone(), name, percent, step.basis.clone()])
            }));
        }
        rows.extend(disclosed.marks.iter().map(|mark| {
            let cells = vec![text(&mark.when), text(&mark.kind), text(&disclosed.name), said(mark)];
            (mark.moments().min(), cells)
        }));
        rows.sort_by_key(|(at, _)| *at);
        let rows = rows.into_iter().map(|(_, row)| row).collect();
        let table = Table { head: Vec::from(head), rows };
        let plot = Plot::Odds { series, disclosed };
        Self { title, alt, zone, plot, table, is_untabled: false }
    }

    /// What was said of the odds, without any figure; the columns are those of [`Self::timeline`].
    pub fn disclosed(
        title: String,
        alt: String,
        zone: Tz,
        head: [String; 4],
        disclosed: Lane,
    ) -> Self {
        let rows = rows_of(std::slice::from_ref(&disclosed));
        let table = Table { head: Vec::from(head), rows };
        let plot = Plot::Odds { series: Vec::new(), disclosed };
        Self { title, alt, zone, plot, table, is_untabled: false }
    }

    /// How values of many incidents are spread; the table is the same in figures, with these names of its columns.
    pub fn spread(
        title: String,
        alt: String,
        zone: Tz,
        head: Vec<String>,
        rows: Vec<Vec<Line>>,
        spreads: Vec<SpreadRow>,
    ) -> Self {
        let table = Table { head, rows };
        Self { title, alt, zone, plot: Plot::Spread(spreads), table, is_untabled: false }
    }

    /// What is drawn.
    pub fn plot(&self) -> &Plot {
        &self.plot
    }

    /// The zone whose clock the axis shows.
    pub fn zone(&self) -> Tz {
        self.zone
    }

    /// The same without its table: a document that says all of it in a table of its own does not say it twice. What cannot
    /// draw says its sentence alone.
    #[must_use]
    pub fn untabled(self) -> Self {
        Self { table: Table::default(), is_untabled: true, ..self }
    }

    /// Whether another part of the document says in words what it shows.
    pub fn is_untabled(&self) -> bool {
        self.is_untabled
    }

    /// The same in words; empty where another part of the document says it.
    pub fn table(&self) -> &Table {
        &self.table
    }

    /// Whether the picture says what its table says more fully, so that a page with pictures may fold the table away.
    pub fn is_overview(&self) -> bool {
        matches!(self.plot, Plot::Timeline(_))
    }

    /// The lanes that are drawn, odds aside.
    pub fn lanes(&self) -> &[Lane] {
        match &self.plot {
            Plot::Timeline(lanes) | Plot::Silences(lanes) => lanes,
            Plot::Odds { disclosed, .. } => std::slice::from_ref(disclosed),
            Plot::Spread(_) => &[],
        }
    }

    /// The lines that are drawn.
    pub fn series(&self) -> &[Series] {
        match &self.plot {
            Plot::Odds { series, .. } => series,
            Plot::Timeline(_) | Plot::Silences(_) | Plot::Spread(_) => &[],
        }
    }

    /// The signs that are drawn, with their names.
    pub(in crate::report) fn legend(&self, lang: Lang) -> Vec<(Result<Sign, Stroke>, String)> {
        let marks = || self.lanes().iter().flat_map(|lane| &lane.marks);
        let signs: BTreeSet<Sign> = marks().flat_map(|mark| &mark.points).map(|it| it.1).collect();
        let strokes: BTreeSet<Stroke> =
            marks().flat_map(|mark| &mark.stretches).map(|it| it.2).collect();
        let signs = signs.into_iter().map(|sign| (Ok(sign), lang.say(sign.message_id())));
        let strokes = strokes.into_iter().map(|it| (Err(it), lang.say(it.message_id())));
        signs.chain(strokes).collect()
    }
}

fn filled(lanes: Vec<Lane>) -> Vec<Lane> {
    lanes.into_iter().filter(|lane| !lane.marks.is_empty()).collect()
}

/// A row a mark, numbered lane by lane as in the drawing.
fn rows_of(lanes: &[Lane]) -> Vec<Vec<Line>> {
    let marks = lanes.iter().flat_map(|lane| lane.marks.iter().map(move |mark| (lane, mark)));
    (1..)
        .zip(marks)
        .map(|(number, (lane, mark))| {
            let mut kind = text(&lane.name);
            if !mark.kind.is_empty() {
                kind.extend([Inline::Text(" · ".to_owned()), Inline::Text(mark.kind.clone())]);
            }
            vec![text(&number.to_string()), text(&mark.when), kind, said(mark)]
        })
        .collect()
}

fn said(mark: &Mark) -> Line {
    let mut said = Line::new();
    if !mark.label.is_empty() {
        said.push(Inline::Strong(mark.label.clone()));
        if !mark.text.is_empty() {
            said.push(Inline::Text(" ".to_owned()));
        }
    }
    said.extend(mark.text.iter().cloned());
    said
}

fn text(text: &str) -> Line {
    if text.is_empty() { Line::new() } else { vec![Inline::Text(text.to_owned())] }
}
