//! Odds over time: one line a remedy, told apart by the signs at its steps, with the figures where there is room.

use std::fmt::Write as _;

use super::{
    canvas::{Anchor, Canvas, Paint, SIZE, n, width},
    sheet::Sheet,
};
use crate::report::figure::lane::Series;

/// How high the field is, with the room above and below.
pub(super) const HIGH: f64 = FIELD + 2.0 * ROOM;
const FIELD: f64 = 150.0;
const ROOM: f64 = 12.0;

/// Kinds of signs for lines; then they begin anew.
const KINDS: usize = 6;

impl Sheet<'_> {
    /// Draws the field from a height on, and gives back where it ends.
    pub(super) fn odds(&self, canvas: &mut Canvas, series: &[Series], top: f64) -> f64 {
        let place = |percent: u8| top + ROOM + FIELD * (1.0 - f64::from(percent.min(100)) / 100.0);
        for percent in [0, 25, 50, 75, 100] {
            let y = place(percent);
            canvas.line(Paint::Grid, (self.left, y), (self.right, y));
            let text = format!("{percent}%");
            canvas.text(Paint::Soft, Anchor::End, (self.left - 8.0, y), false, &text);
        }
        for (kind, one) in series.iter().enumerate() {
            line(canvas, &self.corners(one, place), self.scale.place(one.until), kind);
        }
        for (kind, one) in series.iter().enumerate() {
            let corners = self.corners(one, place);
            for ((x, y), step) in corners.iter().zip(&one.steps) {
                dot(canvas, kind, (*x, *y));
                self.figure_beside(canvas, (*x, *y), (top, top + HIGH), step.percent);
            }
        }
        top + HIGH
    }

    fn corners(&self, one: &Series, place: impl Fn(u8) -> f64) -> Vec<(f64, f64)> {
        one.steps.iter().map(|step| (self.scale.place(step.at), place(step.percent))).collect()
    }

    /// The figure at one of four places around its sign, or nowhere: the table has it.
    fn figure_beside(
        &self,
        canvas: &mut Canvas,
        (x, y): (f64, f64),
        (top, bottom): (f64, f64),
        percent: u8,
    ) {
        let text = format!("{percent}%");
        let wide = width(&text, true);
        let half = SIZE / 2.0;
        for (left, middle) in [
            (x + 7.0, y - 9.0),
            (x + 7.0, y + 10.0),
            (x - wide - 7.0, y - 9.0),
            (x - wide - 7.0, y + 10.0),
        ] {
            let inside = left >= self.left
                && left + wide <= self.right
                && middle - half >= top
                && middle + half <= bottom;
            let free = canvas.boxes.iter().all(|it| {
                it.right + 2.0 <= left
                    || left + wide + 2.0 <= it.left
                    || it.bottom <= middle - half
                    || middle + half <= it.top
            });
            let folded = self.scale.folds().any(|fold| left < fold.1 && fold.0 < left + wide);
            if inside && free && !folded {
                canvas.text(Paint::Ink, Anchor::Start, (left, middle), true, &text);
                return;
            }
        }
    }
}

/// A line that stays where it is until it steps.
fn line(canvas: &mut Canvas, corners: &[(f64, f64)], end: f64, kind: usize) {
    let Some((x, y)) = corners.first() else { return };
    let mut steps = format!("M{} {}", n(*x), n(*y));
    for (x, y) in corners.iter().skip(1) {
        let _ = write!(steps, "H{}V{}", n(*x), n(*y));
    }
    let last = corners.last().map_or(*x, |(x, _)| *x);
    let _ = write!(steps, "H{}", n(end.max(last)));
    canvas.path(if kind % 2 == 0 { Paint::Line } else { Paint::Dashed }, &steps);
}

/// The sign of a line.
pub(super) fn dot(canvas: &mut Canvas, kind: usize, (x, y): (f64, f64)) {
    let mut shape = |paint: Paint, corners: &[(f64, f64)]| {
        let steps: Vec<String> =
            corners.iter().map(|(dx, dy)| format!("{} {}", n(x + dx), n(y + dy))).collect();
        canvas.path(paint, &format!("M{}Z", steps.join("L")));
    };
    match kind % KINDS {
        0 => canvas.circle(Paint::Ink, (x, y), 4.0),
        1 => canvas.circle(Paint::Open, (x, y), 4.0),
        2 => shape(Paint::Ink, &[(-4.0, -4.0), (4.0, -4.0), (4.0, 4.0), (-4.0, 4.0)]),
        3 => shape(Paint::Open, &[(-4.0, -4.0), (4.0, -4.0), (4.0, 4.0), (-4.0, 4.0)]),
        4 => shape(Paint::Ink, &[(0.0, -5.0), (5.0, 4.0), (-5.0, 4.0)]),
        _ => shape(Paint::Open, &[(0.0, -5.0), (5.0, 0.0), (0.0, 5.0), (-5.0, 0.0)]),
    }
}
