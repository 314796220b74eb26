//! What every part of a picture is drawn on: the scale, the room beside the names, the axis and what lies behind.

use super::canvas::{Anchor, Canvas, Paint, fitted};
use crate::report::figure::{lane::Lane, plot::Figure, scale::Scale};

/// How wide every picture is.
pub(super) const WIDE: f64 = 720.0;

/// What a part of a picture needs to know.
pub(super) struct Sheet<'a> {
    pub(super) figure: &'a Figure,
    pub(super) scale: Scale,
    pub(super) left: f64,
    pub(super) right: f64,
}

impl Sheet<'_> {
    /// What lies behind: a line at every tick, and the folds.
    pub(super) fn ground(&self, canvas: &mut Canvas, top: f64, bottom: f64) {
        for tick in self.scale.ticks() {
            canvas.line(Paint::Grid, (tick.x, top), (tick.x, bottom));
        }
        self.folds(canvas, top, bottom);
    }

    /// Where time was folded: two lines in dashes.
    fn folds(&self, canvas: &mut Canvas, top: f64, bottom: f64) {
        for (left, right) in self.scale.folds() {
            let middle = f64::midpoint(left, right);
            for x in [middle - 3.0, middle + 3.0] {
                canvas.line(Paint::Folded, (x, top), (x, bottom));
            }
        }
    }

    /// The axis with its ticks; a fold interrupts it.
    pub(super) fn axis(&self, canvas: &mut Canvas, y: f64) {
        for (left, right) in self.scale.reaches() {
            canvas.line(Paint::Line, (left, y), (right, y));
        }
        for (left, right) in self.scale.folds() {
            let middle = f64::midpoint(left, right);
            for x in [middle - 3.0, middle + 3.0] {
                canvas.line(Paint::Line, (x - 3.0, y + 5.0), (x + 3.0, y - 5.0));
            }
        }
        for tick in self.scale.ticks() {
            canvas.line(Paint::Line, (tick.x, y), (tick.x, y + 4.0));
            canvas.text(Paint::Soft, Anchor::Middle, (tick.x, y + 13.0), false, &tick.label);
            canvas.text(Paint::Soft, Anchor::Middle, (tick.x, y + 27.0), false, &tick.below);
        }
    }

    /// The name of a lane at the left, and what sets it apart from the next.
    pub(super) fn name(&self, canvas: &mut Canvas, lane: &Lane, (y, middle): (f64, f64)) {
        canvas.line(Paint::Grid, (0.0, y), (self.right, y));
        let name = fitted(&lane.name, self.left - 12.0, false);
        canvas.text(Paint::Ink, Anchor::Start, (0.0, middle), false, &name);
    }
}
