//! The signs and strokes, each told from the others without any colour.

use super::canvas::{Canvas, Paint, n};
use crate::report::figure::sign::{Sign, Stroke};

/// Half of the room that a sign takes.
pub(super) const HALF: f64 = 6.0;

/// How high a band is.
const BAND: f64 = 13.0;

/// Draws a sign around a place.
pub(super) fn sign(canvas: &mut Canvas, sign: Sign, (x, y): (f64, f64)) {
    let at = (x, y);
    match sign {
        Sign::Told => canvas.circle(Paint::Ink, at, 4.6),
        Sign::Heard => canvas.circle(Paint::Open, at, 4.4),
        Sign::Status => {
            canvas.line(Paint::Line, (x, y - 6.0), (x, y + 6.0));
            polygon(canvas, Paint::Ink, &[(x, y - 6.0), (x + 8.0, y - 3.0), (x, y)]);
        }
        Sign::Promised => canvas.circle(Paint::Open, at, 2.8),
        Sign::Due => canvas.line(Paint::Thick, (x, y - 6.0), (x, y + 6.0)),
        Sign::Moved => diamond(canvas, Paint::Open, at),
        Sign::Kept => square(canvas, Paint::Ink, at),
        Sign::KeptLate => {
            square(canvas, Paint::Open, at);
            polygon(
                canvas,
                Paint::Ink,
                &[(x - 5.0, y + 5.0), (x + 5.0, y + 5.0), (x + 5.0, y - 5.0)],
            );
        }
        Sign::Broken => {
            canvas.line(Paint::Thick, (x - 4.5, y - 4.5), (x + 4.5, y + 4.5));
            canvas.line(Paint::Thick, (x - 4.5, y + 4.5), (x + 4.5, y - 4.5));
        }
        Sign::Waived => {
            square(canvas, Paint::Open, at);
            canvas.line(Paint::Line, (x - 5.0, y), (x + 5.0, y));
        }
        Sign::Escalated => {
            polygon(canvas, Paint::Ink, &[(x, y - 5.5), (x + 5.8, y + 4.6), (x - 5.8, y + 4.6)]);
        }
        Sign::MovedUp => {
            polygon(canvas, Paint::Open, &[(x, y - 5.5), (x + 5.8, y + 4.6), (x - 5.8, y + 4.6)]);
        }
        Sign::Alarm => {
            canvas.circle(Paint::Open, at, 5.4);
            canvas.line(Paint::Line, (x, y - 3.2), (x, y + 0.8));
            canvas.circle(Paint::Ink, (x, y + 2.9), 0.9);
        }
        Sign::Disclosed => {
            let (left, right) = (x - 5.5, x + 5.5);
            let corners = [
                (left, y - 5.0),
                (right, y - 5.0),
                (right, y + 2.5),
                (x + 0.5, y + 2.5),
                (x - 3.0, y + 6.0),
            ];
            let corners: Vec<_> =
                corners.into_iter().chain([(x - 3.0, y + 2.5), (left, y + 2.5)]).collect();
            polygon(canvas, Paint::Open, &corners);
        }
    }
}

/// Draws a stroke from place to place at a height.
pub(super) fn stroke(canvas: &mut Canvas, stroke: Stroke, (left, right): (f64, f64), y: f64) {
    let (corner, size) = ((left, y - BAND / 2.0), ((right - left).max(1.5), BAND));
    match stroke {
        Stroke::Impact => {
            canvas.rect(Paint::Open, corner, size);
            canvas.hatch(corner, size, 6.0);
        }
        Stroke::Silent => {
            canvas.rect(Paint::Open, corner, size);
            canvas.hatch(corner, size, 4.0);
        }
        Stroke::Running => canvas.line(Paint::Dashed, (left, y), (right, y)),
        Stroke::Standing => {
            canvas.line(Paint::Dashed, (left, y), (right, y));
            canvas.path(
                Paint::Line,
                &format!(
                    "M{0} {1}L{2} {3}L{0} {4}",
                    n(right - 5.0),
                    n(y - 4.0),
                    n(right),
                    n(y),
                    n(y + 4.0)
                ),
            );
        }
        Stroke::Quiet => canvas.line(Paint::Line, (left, y), (right, y)),
        Stroke::Overdue => canvas.line(Paint::Thick, (left, y), (right, y)),
    }
}

fn square(canvas: &mut Canvas, paint: Paint, (x, y): (f64, f64)) {
    polygon(
        canvas,
        paint,
        &[(x - 5.0, y - 5.0), (x + 5.0, y - 5.0), (x + 5.0, y + 5.0), (x - 5.0, y + 5.0)],
    );
}

fn diamond(canvas: &mut Canvas, paint: Paint, (x, y): (f64, f64)) {
    polygon(canvas, paint, &[(x, y - 5.8), (x + 5.8, y), (x, y + 5.8), (x - 5.8, y)]);
}

fn polygon(canvas: &mut Canvas, paint: Paint, corners: &[(f64, f64)]) {
    let steps: Vec<String> = corners.iter().map(|(x, y)| format!("{} {}", n(*x), n(*y))).collect();
    canvas.path(paint, &format!("M{}Z", steps.join("L")));
}
