//! A figure as one small SVG: for a page, whose theme says what it looks like, and for print, in black on white.
//!
//! No script, no font of its own, no name that two pictures on one page could share, nothing outside its frame. Shapes
//! and patterns carry what it says. What is crowded is numbered, and what is too crowded is drawn together; the numbers
//! are those of the figure's table. The same figure gives the same bytes.

mod canvas;
mod glyphs;
mod lanes;
mod legend;
mod odds;
mod silences;

use std::fmt::Write as _;

#[cfg(test)]
pub(in crate::report) use self::canvas::Extent;
use self::canvas::{Anchor, Canvas, Paint, fitted, n, width};
use super::{Figure, Lane, Moment, Plot, scale::Scale};
use crate::{locale::Lang, text::markup_safe};

/// How wide every picture is.
const WIDE: f64 = 720.0;
/// Right of the drawing.
const MARGIN: f64 = 10.0;
/// The most room for names at the left.
const NAMES: f64 = 112.0;
/// The axis with its two lines of words.
const AXIS: f64 = 38.0;

/// What a picture is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Style {
    /// A page with a style sheet: colours are classes (`p-ink`, `p-line` …) that it fills in.
    Page,
    /// Standing alone, on paper: black on white.
    Print,
}

/// The fonts of a picture that stands alone.
const FONTS: &str =
    "Noto Sans CJK SC, Source Han Sans SC, Noto Sans SC, PingFang SC, Microsoft YaHei, sans-serif";

/// The picture.
pub fn svg(figure: &Figure, lang: Lang, style: Style) -> String {
    let (canvas, high) = draw(figure, lang, style);
    let (body, _) = canvas.into_parts();
    let mut out = String::with_capacity(body.len() + 512);
    let look = match style {
        Style::Page => "class=\"picture\"".to_owned(),
        Style::Print => format!("font-family=\"{FONTS}\" width=\"{WIDE}\" height=\"{}\"", n(high)),
    };
    let _ = writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDE} {}\" font-size=\"{}\" role=\"img\" \
         aria-label=\"{}\" {look}>",
        n(high),
        canvas::SIZE,
        markup_safe(&figure.title),
    );
    let _ = writeln!(
        out,
        "<title>{}</title>\n<desc>{}</desc>",
        markup_safe(&figure.title),
        markup_safe(&figure.alt)
    );
    out.push_str(&body);
    out.push_str("</svg>\n");
    out
}

/// Every text as it is drawn, shortened ones as they are.
pub(super) fn drawn(figure: &Figure, lang: Lang) -> Vec<String> {
    let (canvas, _) = draw(figure, lang, Style::Print);
    canvas.into_parts().1.into_iter().map(|it| it.text).collect()
}

/// Where every text stands, and how wide and high the picture is.
#[cfg(test)]
pub(in crate::report) fn boxes(figure: &Figure, lang: Lang) -> (Vec<Extent>, f64, f64) {
    let (canvas, high) = draw(figure, lang, Style::Print);
    (canvas.into_parts().1, WIDE, high)
}

/// What a part of a picture needs to know.
struct Sheet<'a> {
    figure: &'a Figure,
    scale: Scale,
    left: f64,
    right: f64,
}

fn draw(figure: &Figure, lang: Lang, style: Style) -> (Canvas, f64) {
    let names = figure.lanes().iter().map(|lane| width(&lane.name, false));
    let left = names.fold(44.0, f64::max).min(NAMES) + 14.0;
    let right = WIDE - MARGIN;
    let folds = !matches!(figure.plot, Plot::Silences(_));
    let scale = Scale::new(moments(figure), figure.zone, (left, right), folds);
    let sheet = Sheet { figure, scale, left, right };
    let mut canvas = Canvas::new(style);
    let mut y = 4.0;
    match &figure.plot {
        Plot::Timeline(lanes) => {
            let laid = sheet.lay(lanes, 1);
            let bottom = y + laid.iter().map(lanes::Laid::high).sum::<f64>();
            sheet.ground(&mut canvas, y, bottom);
            for lane in &laid {
                y = lane.draw(&mut canvas, &sheet, y);
            }
        }
        Plot::Silences(lanes) => {
            let bottom = y + silences::high(lanes);
            sheet.ground(&mut canvas, y, bottom);
            y = sheet.silences(&mut canvas, lanes, y);
        }
        Plot::Odds { series, disclosed } => {
            let lanes =
                if disclosed.marks.is_empty() { &[][..] } else { std::slice::from_ref(disclosed) };
            let field = if series.is_empty() { 0.0 } else { odds::HIGH };
            // Without figures the table is that of the lane, and has numbers.
            let laid = sheet.lay(lanes, usize::from(series.is_empty()));
            let bottom = y + field + laid.iter().map(lanes::Laid::high).sum::<f64>();
            sheet.ground(&mut canvas, y, bottom);
            if !series.is_empty() {
                y = sheet.odds(&mut canvas, series, y);
            }
            for lane in &laid {
                y = lane.draw(&mut canvas, &sheet, y);
            }
        }
    }
    sheet.axis(&mut canvas, y);
    let high = sheet.legend(&mut canvas, lang, y + AXIS);
    (canvas, high)
}

/// Every moment that has to be on the axis.
fn moments(figure: &Figure) -> Vec<Moment> {
    let marks = figure.lanes().iter().flat_map(|lane| &lane.marks);
    let steps = figure.series().iter().flat_map(|one| &one.steps);
    marks
        .flat_map(super::Mark::moments)
        .chain(steps.map(|step| step.at))
        .chain(figure.series().iter().map(|it| it.until))
        .collect()
}

impl Sheet<'_> {
    /// What lies behind: a line at every tick, and the folds.
    fn ground(&self, canvas: &mut Canvas, top: f64, bottom: f64) {
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
    fn axis(&self, canvas: &mut Canvas, y: f64) {
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
    fn name(&self, canvas: &mut Canvas, lane: &Lane, (y, middle): (f64, f64)) {
        canvas.line(Paint::Grid, (0.0, y), (self.right, y));
        let name = fitted(&lane.name, self.left - 12.0, false);
        canvas.text(Paint::Ink, Anchor::Start, (0.0, middle), false, &name);
    }
}
