//! Contacts on one line with the stretches between them: what was too long is a band, and the longest have their words.

use super::{
    canvas::{Anchor, Canvas, Paint, SIZE, fitted, width},
    glyphs,
    sheet::Sheet,
};
use crate::report::figure::lane::{Lane, Mark};

/// How high a lane is.
const HIGH: f64 = 46.0;
/// From its top to the line.
const TRACK: f64 = 31.0;
/// Signs that are nearer than this hide one another.
const HIDDEN: f64 = 4.0;

/// How high all of them are.
pub(super) fn high(lanes: &[Lane]) -> f64 {
    f64::from(u16::try_from(lanes.len()).unwrap_or(u16::MAX)) * HIGH
}

impl Sheet<'_> {
    /// Draws the lanes from a height on, and gives back where they end.
    pub(super) fn silences(&self, canvas: &mut Canvas, lanes: &[Lane], top: f64) -> f64 {
        let mut first = 1;
        let mut y = top;
        for lane in lanes {
            self.name(canvas, lane, (y, y + TRACK));
            self.track(canvas, lane, y + TRACK);
            self.lengths(canvas, lane, first, y + TRACK - 15.0);
            first += lane.marks.len();
            y += HIGH;
        }
        y
    }

    fn track(&self, canvas: &mut Canvas, lane: &Lane, y: f64) {
        let strokes = lane.marks.iter().flat_map(|mark| &mark.stretches);
        let mut drawn = f64::NEG_INFINITY;
        for (from, to, stroke) in strokes {
            let (left, right) = (self.scale.place(*from), self.scale.place(*to));
            // One that is too short to be seen is part of the line before.
            if right > drawn + 0.5 {
                glyphs::stroke(canvas, *stroke, (left, right), y);
                drawn = right;
            }
        }
        let mut last = f64::NEG_INFINITY;
        for (at, sign) in lane.marks.iter().flat_map(|mark| &mark.points) {
            let x = self.scale.place(*at);
            if x >= last + HIDDEN {
                glyphs::sign(canvas, *sign, (x, y));
                last = x;
            }
        }
    }

    /// The number and the length of the longest above them, then of shorter ones, as far as there is room.
    fn lengths(&self, canvas: &mut Canvas, lane: &Lane, first: usize, y: f64) {
        let mut long: Vec<(usize, &Mark, f64, f64)> = lane
            .marks
            .iter()
            .zip(first..)
            .filter_map(|(mark, number)| {
                let ((from, ..), (_, to, _)) = (mark.stretches.first()?, mark.stretches.last()?);
                Some((number, mark, self.scale.place(*from), self.scale.place(*to)))
            })
            .collect();
        long.sort_by(|one, other| {
            (other.3 - other.2).total_cmp(&(one.3 - one.2)).then(one.0.cmp(&other.0))
        });
        let mut taken: Vec<(f64, f64)> = Vec::new();
        for (number, mark, left, right) in long {
            let number = number.to_string();
            let label = fitted(&mark.label, 120.0, false);
            for label in [label.as_str(), ""] {
                let wide = width(&number, true)
                    + if label.is_empty() { 0.0 } else { 5.0 + width(label, false) };
                let start = (f64::midpoint(left, right) - wide / 2.0)
                    .clamp(self.left, (self.right - wide).max(self.left));
                let end = start + wide;
                if taken.iter().any(|it| it.0 < end + SIZE / 2.0 && start < it.1 + SIZE / 2.0) {
                    continue;
                }
                taken.push((start, end));
                canvas.rect(Paint::Paper, (start - 1.0, y - SIZE / 2.0), (wide + 2.0, SIZE));
                canvas.text(Paint::Ink, Anchor::Start, (start, y), true, &number);
                let after = start + width(&number, true) + 5.0;
                canvas.text(Paint::Soft, Anchor::Start, (after, y), false, label);
                break;
            }
        }
    }
}
