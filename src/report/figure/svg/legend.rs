//! What every sign, stroke and line stands for, in rows below the picture.

use super::{
    canvas::{Anchor, Canvas, Paint, fitted, width},
    glyphs, odds,
    sheet::{Sheet, WIDE},
};
use crate::{
    locale::Lang,
    report::figure::sign::{self, Stroke},
};

/// How high a row is.
const ROW: f64 = 20.0;
/// The room for a sign.
const SIGN: f64 = 16.0;
/// The room for a stroke.
const STROKE: f64 = 28.0;
/// Between two.
const BETWEEN: f64 = 18.0;
/// The most room for a name.
const NAME: f64 = 230.0;
/// The most lines that are named; the table names all.
const MOST: usize = 12;

/// What stands before a name.
enum Key {
    Sign(sign::Sign),
    Stroke(Stroke),
    Series(usize),
}

impl Sheet<'_> {
    /// Draws it from a height on, and gives back where the picture ends.
    pub(super) fn legend(&self, canvas: &mut Canvas, lang: Lang, top: f64) -> f64 {
        let series = self.figure.series().iter().take(MOST).enumerate();
        let series = series.map(|(kind, one)| (Key::Series(kind), one.name.clone()));
        let signs = self.figure.legend(lang).into_iter().map(|(key, name)| match key {
            Ok(sign) => (Key::Sign(sign), name),
            Err(stroke) => (Key::Stroke(stroke), name),
        });
        let (mut x, mut y) = (0.0, top);
        for (key, name) in series.chain(signs) {
            let name = fitted(&name, NAME, false);
            let room = if matches!(key, Key::Sign(_)) { SIGN } else { STROKE };
            let wide = room + width(&name, false);
            if x > 0.0 && x + wide > WIDE {
                (x, y) = (0.0, y + ROW);
            }
            let middle = y + ROW / 2.0;
            match key {
                Key::Sign(sign) => {
                    // A flag flies to the right of its place.
                    let left = if sign == sign::Sign::Status { 2.0 } else { 6.0 };
                    glyphs::sign(canvas, sign, (x + left, middle));
                }
                Key::Stroke(stroke) => {
                    glyphs::stroke(canvas, stroke, (x + 1.0, x + STROKE - 6.0), middle);
                }
                Key::Series(kind) => {
                    let paint = if kind % 2 == 0 { Paint::Line } else { Paint::Dashed };
                    canvas.line(paint, (x + 1.0, middle), (x + STROKE - 6.0, middle));
                    odds::dot(canvas, kind, (x + STROKE / 2.0 - 3.0, middle));
                }
            }
            canvas.text(Paint::Soft, Anchor::Start, (x + room, middle), false, &name);
            x += wide + BETWEEN;
        }
        y + ROW + 2.0
    }
}
