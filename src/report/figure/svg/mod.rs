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
mod sheet;
mod silences;
mod spread;

use std::fmt::Write as _;

#[cfg(test)]
pub(in crate::report) use self::canvas::Extent;
pub use self::canvas::Style;
use self::{
    canvas::{Canvas, n, width},
    sheet::{Sheet, WIDE},
};
use super::{
    lane::{Mark, Moment},
    plot::{Figure, Plot},
    scale::Scale,
};
use crate::{locale::Lang, text::markup_safe};

/// Right of the drawing.
const MARGIN: f64 = 10.0;
/// The most room for names at the left.
const NAMES: f64 = 112.0;
/// The axis with its two lines of words.
const AXIS: f64 = 38.0;

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
#[cfg(test)]
pub(in crate::report) fn drawn(figure: &Figure, lang: Lang) -> Vec<String> {
    let (canvas, _) = draw(figure, lang, Style::Print);
    canvas.into_parts().1.into_iter().map(|it| it.text).collect()
}

/// Where every text stands, and how wide and high the picture is.
#[cfg(test)]
pub(in crate::report) fn boxes(figure: &Figure, lang: Lang) -> (Vec<Extent>, f64, f64) {
    let (canvas, high) = draw(figure, lang, Style::Print);
    (canvas.into_parts().1, WIDE, high)
}

fn draw(figure: &Figure, lang: Lang, style: Style) -> (Canvas, f64) {
    if let Plot::Spread(rows) = &figure.plot {
        let mut canvas = Canvas::new(style);
        let high = spread::draw(&mut canvas, rows);
        return (canvas, high);
    }
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
            // Numbers are those of its table.
            let laid = sheet.lay(lanes, usize::from(!figure.is_untabled()));
            let bottom = y + laid.iter().map(lanes::Laid::high).sum::<f64>();
            sheet.ground(&mut canvas, y, bottom);
            for lane in &laid {
                y = lane.draw(&mut canvas, &sheet, y);
            }
        }
        // It has no axis of time, and was drawn above.
        Plot::Spread(_) => {}
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
        .flat_map(Mark::moments)
        .chain(steps.map(|step| step.at))
        .chain(figure.series().iter().map(|it| it.until))
        .collect()
}
