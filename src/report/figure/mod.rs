//! A picture before it has a format: what lies where in time, and the same in words as a table.
//!
//! It owns plain data and words that are ready to be read. It knows nothing of incidents, draws nothing itself ([`svg()`]
//! does), and shows no word that its own table does not hold: a format without pictures loses nothing.

mod scale;
mod sign;
mod svg;

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

pub use sign::{Sign, Stroke};
#[cfg(test)]
pub(super) use svg::boxes;
pub use svg::{Style, svg};

use super::document::{Inline, Line, Table};
use crate::locale::Lang;

/// An instant on the axis.
pub type Moment = DateTime<Utc>;

/// A picture of what happened, over time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Its caption.
    pub title: String,
    /// What it shows, in a sentence or two: read aloud in place of the picture, and shown below it.
    pub alt: String,
    zone: Tz,
    plot: Plot,
    table: Table,
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
}

/// Marks of one kind, by time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lane {
    /// What its marks have in common.
    pub name: String,
    /// In order.
    pub marks: Vec<Mark>,
}

/// One mark, which is one row of the table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mark {
    /// A short name that stands beside it, such as P1; its time of day stands there where it has none.
    pub label: String,
    /// The signs, by time.
    pub points: Vec<(Moment, Sign)>,
    /// From when to when something lasted.
    pub stretches: Vec<(Moment, Moment, Stroke)>,
    /// When, in words.
    pub when: String,
    /// Of what kind, in words; empty where the name of the lane says it.
    pub kind: String,
    /// What it is.
    pub text: Line,
}

/// The odds of one remedy.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Series {
    /// Which.
    pub name: String,
    /// In order.
    pub steps: Vec<Step>,
    /// Until when it was worth anything: until it was dropped or service restored.
    pub until: Moment,
}

/// The odds from a moment on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Step {
    /// Since when.
    pub at: Moment,
    /// In per cent, at most 100.
    pub percent: u8,
    /// When, in words.
    pub when: Line,
    /// What they rest on.
    pub basis: Line,
}

impl Mark {
    /// Every moment that has to be in the picture.
    pub fn moments(&self) -> impl Iterator<Item = Moment> + '_ {
        let points = self.points.iter().map(|(at, _)| *at);
        points.chain(self.stretches.iter().flat_map(|(from, to, stroke)| {
            [*from, if *stroke == Stroke::Standing { *from } else { *to }]
        }))
    }
}

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
        Self { title, alt, zone, plot: plot(lanes), table }
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
        Self { title, alt, zone, plot: Plot::Odds { series, disclosed }, table }
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
        Self { title, alt, zone, plot: Plot::Odds { series: Vec::new(), disclosed }, table }
    }

    /// What is drawn.
    pub fn plot(&self) -> &Plot {
        &self.plot
    }

    /// The zone whose clock the axis shows.
    pub fn zone(&self) -> Tz {
        self.zone
    }

    /// The same in words.
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
        }
    }

    /// The lines that are drawn.
    pub fn series(&self) -> &[Series] {
        match &self.plot {
            Plot::Odds { series, .. } => series,
            Plot::Timeline(_) | Plot::Silences(_) => &[],
        }
    }

    /// Every text that it shows anywhere: caption, table, and what is drawn.
    pub fn texts(&self, lang: Lang) -> Vec<String> {
        let mut texts = vec![self.title.clone(), self.alt.clone()];
        texts.extend(self.table.head.iter().cloned());
        texts.extend(self.table.rows.iter().flatten().flatten().filter_map(words));
        for lane in self.lanes() {
            texts.push(lane.name.clone());
            for mark in &lane.marks {
                texts.extend([mark.label.clone(), mark.when.clone(), mark.kind.clone()]);
            }
        }
        texts.extend(self.series().iter().map(|one| one.name.clone()));
        texts.extend(self.legend(lang).into_iter().map(|(_, name)| name));
        texts.extend(svg::drawn(self, lang));
        texts.retain(|text| !text.trim().is_empty());
        texts
    }

    /// The signs that are drawn, with their names.
    fn legend(&self, lang: Lang) -> Vec<(Result<Sign, Stroke>, String)> {
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

fn words(inline: &Inline) -> Option<String> {
    inline.text().map(str::to_owned)
}
