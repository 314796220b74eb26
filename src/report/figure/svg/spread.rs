//! How values are spread: a row a measure, with a dot an incident, a box around the middle half and a line at the median.

use super::{
    canvas::{Anchor, Canvas, Paint, fitted, width},
    sheet::WIDE,
};
use crate::report::figure::plot::SpreadRow;

/// How high a row is.
const ROW: f64 = 46.0;
/// How high the box is.
const BOX: f64 = 16.0;
const MARGIN: f64 = 10.0;
/// The most room for names at the left.
const NAMES: f64 = 170.0;
/// The room for figures at the right.
const FIGURES: f64 = 150.0;

/// Draws the rows; gives back how high it is.
pub(super) fn draw(canvas: &mut Canvas, rows: &[SpreadRow]) -> f64 {
    let names = rows.iter().map(|row| width(&row.name, true));
    let left = names.fold(60.0, f64::max).min(NAMES) + 18.0;
    let right = WIDE - MARGIN - FIGURES;
    let place = |part: f64| left + (right - left) * part.clamp(0.0, 1.0);
    let mut y = 8.0;
    for row in rows {
        let middle = y + ROW / 2.0 - 4.0;
        let room = left - MARGIN - 8.0;
        let (name, count) = (fitted(&row.name, room, true), fitted(&row.count, room, false));
        canvas.text(Paint::Ink, Anchor::Start, (MARGIN, middle - 7.0), true, &name);
        canvas.text(Paint::Soft, Anchor::Start, (MARGIN, middle + 8.0), false, &count);
        let [least, lower, median, upper, greatest] = row.five;
        canvas.line(Paint::Grid, (left, middle), (right, middle));
        canvas.line(Paint::Line, (place(least), middle), (place(greatest), middle));
        let wide = (place(upper) - place(lower)).max(1.0);
        canvas.rect(Paint::Open, (place(lower), middle - BOX / 2.0), (wide, BOX));
        canvas.line(
            Paint::Line,
            (place(median), middle - BOX / 2.0 - 3.0),
            (place(median), middle + BOX / 2.0 + 3.0),
        );
        for value in &row.values {
            canvas.circle(Paint::Ink, (place(*value), middle), 2.2);
        }
        let below = middle + BOX / 2.0 + 9.0;
        canvas.text(Paint::Soft, Anchor::Start, (left, below), false, &row.least);
        canvas.text(Paint::Soft, Anchor::End, (right, below), false, &row.greatest);
        let median = fitted(&row.median, FIGURES - 14.0, true);
        canvas.text(Paint::Ink, Anchor::Start, (right + 12.0, middle), true, &median);
        y += ROW;
    }
    y + 6.0
}
