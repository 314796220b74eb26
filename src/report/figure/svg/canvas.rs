//! A sheet to draw on: texts are made safe, sizes are known, and colours are names that a page or a print fills in.

use std::fmt::Write as _;

use crate::text::{display_safe, markup_safe};

/// The size of letters.
pub(super) const SIZE: f64 = 12.0;

/// What a picture is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Style {
    /// A page with a style sheet: colours are classes (`p-ink`, `p-line` …) that it fills in.
    Page,
    /// Standing alone, on paper: black on white.
    Print,
}

/// How something is painted. On a page these are classes, so that a theme can say what they look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Paint {
    /// Words and filled signs.
    Ink,
    /// Words beside.
    Soft,
    /// Lines of what happened.
    Line,
    /// The same, thick.
    Thick,
    /// The same, in dashes.
    Dashed,
    /// Lines that help the eye.
    Grid,
    /// Where time was folded.
    Folded,
    /// Hatching of what hurts.
    Hatch,
    /// An open sign: paper inside, a line around.
    Open,
    /// Paper, to cover what lies behind.
    Paper,
}

impl Paint {
    const fn class(self) -> &'static str {
        match self {
            Self::Ink => "class=\"p-ink\"",
            Self::Soft => "class=\"p-soft\"",
            Self::Line => "class=\"p-line\"",
            Self::Thick => "class=\"p-line p-thick\"",
            Self::Dashed => "class=\"p-line p-dashed\"",
            Self::Grid => "class=\"p-grid\"",
            Self::Folded => "class=\"p-grid p-folded\"",
            Self::Hatch => "class=\"p-hatch\"",
            Self::Open => "class=\"p-open\"",
            Self::Paper => "class=\"p-paper\"",
        }
    }

    const fn attributes(self) -> &'static str {
        match self {
            Self::Ink => "fill=\"#1a1a1a\"",
            Self::Soft => "fill=\"#555555\"",
            Self::Line => "fill=\"none\" stroke=\"#1a1a1a\" stroke-width=\"1.3\"",
            Self::Thick => "fill=\"none\" stroke=\"#1a1a1a\" stroke-width=\"3.5\"",
            Self::Dashed => {
                "fill=\"none\" stroke=\"#1a1a1a\" stroke-width=\"1.3\" stroke-dasharray=\"5 3\""
            }
            Self::Grid => "fill=\"none\" stroke=\"#c4c4c4\" stroke-width=\"0.8\"",
            Self::Folded => {
                "fill=\"none\" stroke=\"#8c8c8c\" stroke-width=\"1\" stroke-dasharray=\"2 3\""
            }
            Self::Hatch => "fill=\"none\" stroke=\"#1a1a1a\" stroke-width=\"1.1\"",
            Self::Open => "fill=\"#ffffff\" stroke=\"#1a1a1a\" stroke-width=\"1.3\"",
            Self::Paper => "fill=\"#ffffff\"",
        }
    }
}

/// Which side of a place a text stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    /// It begins there.
    Start,
    /// Its middle is there.
    Middle,
    /// It ends there.
    End,
}

/// Where a text stands.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::report) struct Extent {
    pub(in crate::report) left: f64,
    pub(in crate::report) top: f64,
    pub(in crate::report) right: f64,
    pub(in crate::report) bottom: f64,
    pub(in crate::report) text: String,
}

/// What has been drawn so far.
#[derive(Debug)]
pub(super) struct Canvas {
    style: Style,
    out: String,
    /// Every text with its place.
    pub(super) boxes: Vec<Extent>,
}

impl Canvas {
    pub(super) fn new(style: Style) -> Self {
        Self { style, out: String::new(), boxes: Vec::new() }
    }

    pub(super) fn into_parts(self) -> (String, Vec<Extent>) {
        (self.out, self.boxes)
    }

    fn paint(&self, paint: Paint) -> &'static str {
        match self.style {
            Style::Page => paint.class(),
            Style::Print => paint.attributes(),
        }
    }

    /// A path of straight lines and arcs, as SVG writes them.
    pub(super) fn path(&mut self, paint: Paint, steps: &str) {
        let paint = self.paint(paint);
        let _ = writeln!(self.out, "<path {paint} d=\"{steps}\"/>");
    }

    pub(super) fn line(&mut self, paint: Paint, (x1, y1): (f64, f64), (x2, y2): (f64, f64)) {
        self.path(paint, &format!("M{} {}L{} {}", n(x1), n(y1), n(x2), n(y2)));
    }

    pub(super) fn rect(&mut self, paint: Paint, (x, y): (f64, f64), (wide, high): (f64, f64)) {
        let paint = self.paint(paint);
        let _ = writeln!(
            self.out,
            "<rect {paint} x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
            n(x),
            n(y),
            n(wide.max(0.0)),
            n(high.max(0.0)),
        );
    }

    pub(super) fn circle(&mut self, paint: Paint, (x, y): (f64, f64), radius: f64) {
        let paint = self.paint(paint);
        let _ = writeln!(
            self.out,
            "<circle {paint} cx=\"{}\" cy=\"{}\" r=\"{}\"/>",
            n(x),
            n(y),
            n(radius)
        );
    }

    /// Slanted lines in a rectangle. They are drawn one by one: a pattern would need a name, and two pictures on one page
    /// would share it.
    pub(super) fn hatch(&mut self, (x, y): (f64, f64), (wide, high): (f64, f64), apart: f64) {
        let mut steps = String::new();
        let mut start = -high + apart;
        while start < wide {
            // From the lower edge at `start` to the upper edge, cut off at both sides.
            let (mut x1, mut y1, mut x2, mut y2) = (start, high, start + high, 0.0);
            if x1 < 0.0 {
                y1 += x1;
                x1 = 0.0;
            }
            if x2 > wide {
                y2 += x2 - wide;
                x2 = wide;
            }
            let _ = write!(steps, "M{} {}L{} {}", n(x + x1), n(y + y1), n(x + x2), n(y + y2));
            start += apart;
        }
        if !steps.is_empty() {
            self.path(Paint::Hatch, &steps);
        }
    }

    /// One line of text; its middle is at that height.
    pub(super) fn text(
        &mut self,
        paint: Paint,
        anchor: Anchor,
        (x, y): (f64, f64),
        bold: bool,
        text: &str,
    ) {
        if text.is_empty() {
            return;
        }
        let wide = width(text, bold);
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - wide / 2.0,
            Anchor::End => x - wide,
        };
        self.boxes.push(Extent {
            left,
            top: y - SIZE / 2.0,
            right: left + wide,
            bottom: y + SIZE / 2.0,
            text: text.to_owned(),
        });
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let weight = if bold { " font-weight=\"bold\"" } else { "" };
        let paint = self.paint(paint);
        let _ = writeln!(
            self.out,
            "<text {paint} x=\"{}\" y=\"{}\"{anchor}{weight}>{}</text>",
            n(x),
            n(y + SIZE * 0.36),
            markup_safe(text),
        );
    }
}

/// A number as it is written: one digit behind the point, and no sign before nothing.
pub(super) fn n(number: f64) -> String {
    let text = format!("{number:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// How wide a text is at most: a Chinese character is as wide as it is high, a Latin one is reckoned broad.
pub(super) fn width(text: &str, bold: bool) -> f64 {
    let wide: f64 = text
        .chars()
        .map(|c| match c {
            'f' | 'r' | 't' => 0.44,
            'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.34,
            ' ' | '-' | '(' | ')' => 0.4,
            '0'..='9' | 'a'..='l' | 'n'..='v' | 'x'..='z' => 0.6,
            '%' | 'm' | 'w' | 'W' | 'M' | '@' => 0.95,
            'A'..='Z' => 0.74,
            _ if c.is_ascii() => 0.65,
            _ => 1.0,
        })
        .sum();
    wide * SIZE * if bold { 1.06 } else { 1.0 }
}

/// So much of a text as fits, with a sign where it was cut.
pub(super) fn fitted(text: &str, room: f64, bold: bool) -> String {
    let safe = display_safe(text);
    let text = safe.trim();
    if width(text, bold) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    for c in text.chars() {
        kept.push(c);
        if width(&kept, bold) + SIZE > room {
            kept.pop();
            break;
        }
    }
    let kept = kept.trim_end();
    if kept.is_empty() { String::new() } else { format!("{kept}…") }
}
