//! Marks on lanes. Each has its number and, where there is room, its name; marks that would touch go into rows below one
//! another, and what does not fit even there is drawn together under one range of numbers.

use std::collections::BTreeMap;

use super::{
    canvas::{Anchor, Canvas, Paint, fitted, width},
    glyphs,
    sheet::Sheet,
};
use crate::{
    incident::time,
    report::figure::{
        lane::{Lane, Mark},
        scale::sane,
        sign::{Sign, Stroke},
    },
};

/// How high a row is.
const ROW: f64 = 19.0;
/// Above the first row and below the last.
const GAP: f64 = 5.0;
/// Between what stands beside one another.
const BETWEEN: f64 = 5.0;
/// Half as high as the paper behind words: less than a band, whose edges stay whole.
const HALF_PATCH: f64 = 5.6;
/// The most room for a name beside a mark.
const LABEL: f64 = 150.0;
/// The most rows of signs.
const ROWS: usize = 3;
/// The most rows of stretches; where there are more, only their signs are drawn.
const LONG_ROWS: usize = 16;
/// How much signs that are drawn together may take, from one alone to all of them.
const GROUPS: [f64; 9] = [0.0, 22.0, 36.0, 54.0, 80.0, 120.0, 190.0, 320.0, 1000.0];
/// Signs of one kind that are nearer than this hide one another: only the first is drawn.
const HIDDEN: f64 = 9.0;

/// Marks that are drawn together; most stand alone.
#[derive(Debug, Clone)]
struct Item {
    first: usize,
    last: usize,
    label: String,
    points: Vec<(f64, Sign)>,
    strokes: Vec<(f64, f64, Stroke)>,
}

/// Where an item stands.
#[derive(Debug)]
struct Placed {
    item: Item,
    row: usize,
    caption: String,
    label: String,
    /// Where its words begin, with the gap before them.
    words: f64,
}

/// Where words stand beside what they name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    After,
    Before,
    /// On what lasted, or between two signs, where that is wide enough.
    Inside,
}

/// A lane whose marks have their places.
#[derive(Debug)]
pub(super) struct Laid<'a> {
    lane: &'a Lane,
    placed: Vec<Placed>,
    rows: usize,
}

impl Sheet<'_> {
    /// Gives every mark its place; numbers count on from lane to lane. Without a first number there are none.
    pub(super) fn lay<'a>(&self, lanes: &'a [Lane], first: usize) -> Vec<Laid<'a>> {
        let mut next = first;
        lanes
            .iter()
            .map(|lane| {
                let from = if first == 0 { 0 } else { next };
                next += lane.marks.len();
                self.lay_one(lane, from)
            })
            .collect()
    }

    fn lay_one<'a>(&self, lane: &'a Lane, first: usize) -> Laid<'a> {
        let items: Vec<Item> = lane
            .marks
            .iter()
            .enumerate()
            .map(|(at, mark)| self.item(mark, if first == 0 { 0 } else { first + at }))
            // What has no place in time stands in the table alone.
            .filter(|item| !item.points.is_empty() || !item.strokes.is_empty())
            .collect();
        let lasts = items.iter().any(|item| !item.strokes.is_empty());
        let whole = if lasts { self.place(&items, LONG_ROWS) } else { None };
        let placed = whole.or_else(|| {
            let mut signs = items.clone();
            for item in &mut signs {
                item.reduce();
            }
            GROUPS.iter().find_map(|&wide| self.place(&together(&signs, wide), ROWS))
        });
        let placed = placed.unwrap_or_else(|| bare(&items));
        let rows = placed.iter().map(|it| it.row + 1).max().unwrap_or(1);
        Laid { lane, placed, rows }
    }

    fn item(&self, mark: &Mark, number: usize) -> Item {
        let clock = || {
            let at = sane(mark.moments().min()?);
            Some(time::exact_clock(at, mark.precision, self.figure.zone))
        };
        let label = if mark.label.trim().is_empty() {
            clock().unwrap_or_default()
        } else {
            fitted(&mark.label, LABEL, false)
        };
        Item {
            first: number,
            last: number,
            label,
            points: seen(mark.points.iter().map(|(at, sign)| (self.scale.place(*at), *sign))),
            strokes: mark
                .stretches
                .iter()
                .map(|(from, to, stroke)| {
                    let end = if *stroke == Stroke::Standing {
                        self.right
                    } else {
                        self.scale.place(*to)
                    };
                    (self.scale.place(*from), end, *stroke)
                })
                .collect(),
        }
    }

    /// The items in as few rows as hold them; `None` where that many do not.
    fn place(&self, items: &[Item], rows: usize) -> Option<Vec<Placed>> {
        let mut taken: Vec<Vec<(f64, f64)>> = vec![Vec::new(); rows];
        items.iter().map(|item| self.place_one(item, &mut taken)).collect()
    }

    fn place_one(&self, item: &Item, taken: &mut [Vec<(f64, f64)>]) -> Option<Placed> {
        let (from, to) = item.reach();
        let (band, caption) = (item.longest(), item.caption());
        let labels: &[&str] = if item.label.is_empty() { &[""] } else { &[&item.label, ""] };
        for label in labels {
            let wide = words_width(&caption, label);
            for (row, taken) in taken.iter_mut().enumerate() {
                for &side in item.sides() {
                    let words = match side {
                        Side::After => (to, to + wide),
                        Side::Before => (from - wide, from),
                        Side::Inside => {
                            // The gap before them counts on neither side.
                            let start =
                                f64::midpoint(band.0, band.1) - f64::midpoint(wide, BETWEEN);
                            (start, start + wide)
                        }
                    };
                    let (left, right) = (words.0.min(from), words.1.max(to));
                    let fits = left >= self.left - BETWEEN
                        && right <= self.right + 4.0
                        && (side != Side::Inside || band.1 - band.0 > wide + 6.0 * BETWEEN)
                        && self.scale.folds().all(|fold| fold.1 <= words.0 || words.1 <= fold.0);
                    if fits
                        && taken.iter().all(|it| it.1 + BETWEEN <= left || right + BETWEEN <= it.0)
                    {
                        taken.push((left, right));
                        let (item, label) = (item.clone(), (*label).to_owned());
                        return Some(Placed { item, row, caption, label, words: words.0 });
                    }
                }
            }
        }
        None
    }
}

impl Item {
    fn reach(&self) -> (f64, f64) {
        let points = self.points.iter().flat_map(|(x, _)| [x - glyphs::HALF, x + glyphs::HALF]);
        let all: Vec<f64> = points
            .chain(self.strokes.iter().flat_map(|(left, right, _)| [*left, right.max(left + 1.5)]))
            .collect();
        let least = all.iter().copied().fold(f64::INFINITY, f64::min);
        let most = all.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        if all.is_empty() { (0.0, 0.0) } else { (least, most) }
    }

    /// Where its words may stand, the best first.
    fn sides(&self) -> &'static [Side] {
        match self.strokes[..] {
            [(_, _, Stroke::Impact)] if self.points.is_empty() => {
                &[Side::Inside, Side::After, Side::Before]
            }
            _ => &[Side::After, Side::Before, Side::Inside],
        }
    }

    /// The longest way between two of its signs: words may stand on it.
    fn longest(&self) -> (f64, f64) {
        let mut ends: Vec<f64> = self.strokes.iter().flat_map(|it| [it.0, it.1]).collect();
        ends.extend(self.points.iter().map(|(x, _)| *x));
        ends.sort_by(f64::total_cmp);
        let ways = ends.windows(2).map(|pair| (pair[0], pair[1]));
        ways.max_by(|one, other| (one.1 - one.0).total_cmp(&(other.1 - other.0)))
            .unwrap_or_default()
    }

    fn caption(&self) -> String {
        match (self.first, self.last) {
            (0, _) => String::new(),
            (first, last) if first == last => first.to_string(),
            (first, last) => format!("{first}–{last}"),
        }
    }

    /// Leaves the last sign alone: what became of it.
    fn reduce(&mut self) {
        if self.strokes.is_empty() {
            return;
        }
        let middle = self.strokes.first().map(|(left, _, _)| *left).unwrap_or_default();
        let last = self.points.last().copied();
        self.strokes.clear();
        self.points = vec![last.unwrap_or((middle, Sign::Alarm))];
    }
}

/// Items in groups of which none is wider than that.
fn together(items: &[Item], wide: f64) -> Vec<Item> {
    let mut groups: Vec<Item> = Vec::new();
    for item in items {
        let near = groups.last_mut().filter(|group| {
            let ((left, right), (from, to)) = (group.reach(), item.reach());
            wide > 0.0 && right.max(to) - left.min(from) <= wide
        });
        match near {
            Some(group) => {
                group.last = item.last;
                group.label.clear();
                group.points = seen(group.points.iter().chain(&item.points).copied());
            }
            None => groups.push(item.clone()),
        }
    }
    groups
}

/// Items without words, in one row: the last resort.
fn bare(items: &[Item]) -> Vec<Placed> {
    let one = |item: &Item| Placed {
        item: item.clone(),
        row: 0,
        caption: String::new(),
        label: String::new(),
        words: 0.0,
    };
    items.iter().map(one).collect()
}

/// Signs from left to right, without those that another one of their kind hides.
fn seen(points: impl Iterator<Item = (f64, Sign)>) -> Vec<(f64, Sign)> {
    let mut points: Vec<(f64, Sign)> = points.collect();
    points.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut last: BTreeMap<Sign, f64> = BTreeMap::new();
    points.retain(|(x, sign)| {
        let is_seen = last.get(sign).is_none_or(|kept| x - kept >= HIDDEN);
        if is_seen {
            last.insert(*sign, *x);
        }
        is_seen
    });
    points
}

/// How much room words beside a mark take, with the gap before them.
fn words_width(caption: &str, label: &str) -> f64 {
    [(caption, true), (label, false)]
        .into_iter()
        .filter(|(text, _)| !text.is_empty())
        .map(|(text, bold)| BETWEEN + width(text, bold))
        .sum()
}

impl Laid<'_> {
    /// How high the lane is.
    pub(super) fn high(&self) -> f64 {
        let rows = f64::from(u8::try_from(self.rows).unwrap_or(u8::MAX));
        rows * ROW + 2.0 * GAP
    }

    /// Draws the lane from a height on, and gives back where the next begins.
    pub(super) fn draw(&self, canvas: &mut Canvas, sheet: &Sheet<'_>, top: f64) -> f64 {
        sheet.name(canvas, self.lane, (top, top + GAP + ROW / 2.0));
        for placed in &self.placed {
            let row = f64::from(u8::try_from(placed.row).unwrap_or(u8::MAX));
            placed.draw(canvas, top + GAP + (row + 0.5) * ROW);
        }
        top + self.high()
    }
}

impl Placed {
    fn draw(&self, canvas: &mut Canvas, y: f64) {
        let item = &self.item;
        for (left, right, stroke) in &item.strokes {
            glyphs::stroke(canvas, *stroke, (*left, *right), y);
        }
        for (x, sign) in &item.points {
            glyphs::sign(canvas, *sign, (*x, y));
        }
        let mut x = self.words + if self.words < item.reach().0 { 0.0 } else { BETWEEN };
        let wide = words_width(&self.caption, &self.label);
        if wide > 0.0 {
            canvas.rect(
                Paint::Paper,
                (x - 2.0, y - HALF_PATCH),
                (wide - BETWEEN + 4.0, 2.0 * HALF_PATCH),
            );
        }
        for (text, bold, paint) in
            [(&self.caption, true, Paint::Ink), (&self.label, false, Paint::Soft)]
        {
            if !text.is_empty() {
                canvas.text(paint, Anchor::Start, (x, y), bold, text);
                x += width(text, bold) + BETWEEN;
            }
        }
    }
}
