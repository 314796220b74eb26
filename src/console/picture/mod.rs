//! A frame as a picture: one SVG file that needs nothing else and is the same every time.
//!
//! This module owns how a buffer looks outside a terminal. It refuses to draw the cursor, images and anything that
//! is not in the buffer, and it names no file.

mod palette;
mod shape;

pub use palette::Palette;

use std::fmt::Write as _;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::Modifier;

use super::paint::row_cells;
use crate::text::{display_safe, markup_safe};

/// The size of one cell, the size of its letters and where their foot stands in it, in pixels.
const CELL: (u32, u32) = (9, 20);
const FONT_SIZE: u32 = 16;
const FOOT: u32 = 15;
/// The empty edge around the cells, and the bar above them.
const EDGE: u32 = 14;
const BAR: u32 = 26;
const FONTS: &str = "'Sarasa Mono SC','Noto Sans Mono CJK SC',Menlo,Consolas,monospace";

/// The picture of a frame, in the colours of a palette.
///
/// Letters are text, so that a picture can be searched and read aloud; each run of them is set to exactly its cells.
/// Blinking is not drawn.
pub fn svg(buf: &Buffer, palette: Palette) -> String {
    let mut out = String::new();
    window(&mut out, buf, palette);
    for y in buf.area.top()..buf.area.bottom() {
        let runs = row_runs(buf, y, palette);
        for run in &runs {
            run.draw_ground(&mut out, palette);
        }
        for run in &runs {
            run.draw_text(&mut out);
        }
    }
    out.push_str("</g>\n</svg>\n");
    out
}

fn window(out: &mut String, buf: &Buffer, palette: Palette) {
    let width = u32::from(buf.area.width) * CELL.0 + 2 * EDGE;
    let height = u32::from(buf.area.height) * CELL.1 + BAR + EDGE;
    let (paper, ink, line) = (palette.paper(), palette.ink(), palette.line());
    push(
        out,
        format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\n\
         <rect x=\"0.5\" y=\"0.5\" width=\"{}\" height=\"{}\" rx=\"9\" fill=\"{paper}\" stroke=\"{line}\"/>\n",
            width - 1,
            height - 1,
        ),
    );
    for dot in 0..3 {
        push(
            out,
            format_args!(
                "<circle cx=\"{}\" cy=\"14\" r=\"4\" fill=\"{line}\"/>\n",
                EDGE + 4 + dot * 14
            ),
        );
    }
    push(
        out,
        format_args!(
            "<g transform=\"translate({EDGE} {BAR})\" font-family=\"{FONTS}\" font-size=\"{FONT_SIZE}\" fill=\"{ink}\">\n",
        ),
    );
}

/// How a run of cells looks, colours resolved.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Look {
    ink: String,
    paper: String,
    modifier: Modifier,
}

impl Look {
    fn of(cell: &Cell, palette: Palette) -> Self {
        let ink = palette.color(cell.fg).unwrap_or_else(|| palette.ink().to_owned());
        let paper = palette.color(cell.bg).unwrap_or_else(|| palette.paper().to_owned());
        let (ink, paper) =
            if cell.modifier.contains(Modifier::REVERSED) { (paper, ink) } else { (ink, paper) };
        let shown = Modifier::BOLD
            | Modifier::DIM
            | Modifier::ITALIC
            | Modifier::UNDERLINED
            | Modifier::CROSSED_OUT
            | Modifier::HIDDEN;
        Self { ink, paper, modifier: cell.modifier & shown }
    }

    /// The attributes of text in this look.
    fn traits(&self) -> String {
        let all = [
            (Modifier::BOLD, " font-weight=\"700\""),
            (Modifier::DIM, " fill-opacity=\"0.6\""),
            (Modifier::ITALIC, " font-style=\"italic\""),
        ];
        let own = all.iter().filter(|(modifier, _)| self.modifier.contains(*modifier));
        own.map(|(_, attribute)| *attribute).collect()
    }
}

/// Cells side by side in a row that look the same.
#[derive(Debug)]
struct Run {
    look: Look,
    /// Left and upper edge in pixels.
    x: u32,
    y: u32,
    /// What each character is, and its columns.
    cells: Vec<(String, u32)>,
}

fn row_runs(buf: &Buffer, y: u16, palette: Palette) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (x, wide) in row_cells(buf, y) {
        let cell = &buf[(x, y)];
        let look = Look::of(cell, palette);
        let columns = u32::from(wide.min(buf.area.right() - x));
        let shown = (display_safe(cell.symbol()).into_owned(), columns);
        match runs.last_mut() {
            Some(run) if run.look == look => run.cells.push(shown),
            _ => runs.push(Run {
                look,
                x: u32::from(x - buf.area.x) * CELL.0,
                y: u32::from(y - buf.area.y) * CELL.1,
                cells: vec![shown],
            }),
        }
    }
    runs
}

/// How a character is drawn; neighbours drawn in the same way are drawn at once.
#[derive(Debug, PartialEq, Eq)]
enum Way {
    Blank,
    Shape(&'static [shape::Part]),
    Ascii,
    Wide,
    /// Any other sign, alone with its equals: fonts disagree on its width.
    Sign(String),
}

impl Way {
    fn of(symbol: &str, columns: u32) -> Self {
        let mut chars = symbol.chars();
        match (chars.next(), chars.next()) {
            (None | Some(' '), None) => Self::Blank,
            (Some(c), None) if shape::parts(c).is_some() => {
                Self::Shape(shape::parts(c).unwrap_or(&[]))
            }
            (Some(c), None) if c.is_ascii() => Self::Ascii,
            _ if columns == 2 => Self::Wide,
            _ => Self::Sign(symbol.to_owned()),
        }
    }
}

impl Run {
    fn width(&self) -> u32 {
        self.cells.iter().map(|(_, columns)| columns * CELL.0).sum()
    }

    fn draw_ground(&self, out: &mut String, palette: Palette) {
        if self.look.paper != palette.paper() {
            self.rect(out, [0, 0, self.width(), CELL.1], &self.look.paper);
        }
    }

    fn rect(&self, out: &mut String, [x, y, width, height]: shape::Part, fill: &str) {
        let (x, y) = (self.x + x, self.y + y);
        push(
            out,
            format_args!(
                "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\" \
             shape-rendering=\"crispEdges\"/>\n"
            ),
        );
    }

    fn draw_text(&self, out: &mut String) {
        let has = |modifier| self.look.modifier.contains(modifier);
        for (modifier, down) in
            [(Modifier::UNDERLINED, FOOT + 2), (Modifier::CROSSED_OUT, FOOT - 5)]
        {
            if has(modifier) {
                self.rect(out, [0, down, self.width(), 1], &self.look.ink);
            }
        }
        if has(Modifier::HIDDEN) {
            return;
        }
        let mut x = 0;
        let way = |(symbol, columns): &(String, u32)| Way::of(symbol, *columns);
        for piece in self.cells.chunk_by(|a, b| way(a) == way(b)) {
            let width = piece.iter().map(|(_, columns)| columns * CELL.0).sum();
            match way(&piece[0]) {
                Way::Blank => {}
                Way::Shape(parts) => self.draw_shapes(out, x, width, parts),
                Way::Ascii | Way::Wide => self.draw_piece(out, x, width, piece, ""),
                Way::Sign(_) => {
                    self.draw_piece(out, x, width, piece, " lengthAdjust=\"spacingAndGlyphs\"");
                }
            }
            x += width;
        }
    }

    fn draw_shapes(&self, out: &mut String, x: u32, width: u32, parts: &[shape::Part]) {
        let (ink, traits) = (&self.look.ink, self.look.traits());
        out.push_str("<path d=\"");
        for at in (x..x + width).step_by(CELL.0 as usize) {
            for [left, top, width, height] in parts {
                let (x, y) = (self.x + at + left, self.y + top);
                push(out, format_args!("M{x} {y}h{width}v{height}h-{width}z"));
            }
        }
        push(out, format_args!("\" fill=\"{ink}\"{traits} shape-rendering=\"crispEdges\"/>\n"));
    }

    fn draw_piece(
        &self,
        out: &mut String,
        x: u32,
        width: u32,
        piece: &[(String, u32)],
        adjust: &str,
    ) {
        let (x, y, ink) = (self.x + x, self.y + FOOT, &self.look.ink);
        let traits = self.look.traits();
        push(
            out,
            format_args!(
                "<text x=\"{x}\" y=\"{y}\" textLength=\"{width}\"{adjust} fill=\"{ink}\"{traits}>"
            ),
        );
        for (symbol, _) in piece {
            out.push_str(&markup_safe(symbol));
        }
        out.push_str("</text>\n");
    }
}

fn push(out: &mut String, piece: std::fmt::Arguments<'_>) {
    // Writing to a string cannot fail.
    let _ = out.write_fmt(piece);
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use proptest::prelude::*;
    use ratatui::layout::Rect;
    use ratatui::style::{Color, Style};

    use super::*;
    use crate::console::paint::put;
    use crate::text::laws::hostile;

    #[test]
    fn runs_are_set_to_their_cells() {
        let picture = svg(&Buffer::with_lines(["主库 down"]), Palette::Dark);
        assert!(picture.contains("<text x=\"0\" y=\"15\" textLength=\"36\""), "{picture}");
        assert!(picture.contains("<text x=\"45\" y=\"15\" textLength=\"36\""), "{picture}");
        assert!(picture.contains(">主库</text>") && picture.contains(">down</text>"), "{picture}");
    }

    #[test]
    fn a_wide_character_has_its_ground_under_both_halves() {
        let mut buf = Buffer::with_lines(["库x"]);
        buf[(0, 0)].set_style(Style::new().fg(Color::Red).add_modifier(Modifier::REVERSED));
        let picture = svg(&buf, Palette::Light);
        let red = Palette::Light.color(Color::Red).unwrap();
        let ground = format!("<rect x=\"0\" y=\"0\" width=\"18\" height=\"20\" fill=\"{red}\"");
        assert!(picture.contains(&ground), "{picture}");
    }

    #[test]
    fn markup_is_escaped_and_controls_never_reach_the_file() {
        let mut buf = Buffer::with_lines(["<a href=\"x\">&'</a>"]);
        buf[(0, 0)].set_symbol("\u{1b}");
        let picture = svg(&buf, Palette::Dark);
        assert!(
            picture.contains(">␛</text>")
                && picture.contains(">href=&quot;x&quot;&gt;&amp;&#39;&lt;/a&gt;</text>"),
            "{picture}"
        );
    }

    #[test]
    fn modifiers_are_drawn() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 4, 1));
        let all = Modifier::BOLD
            | Modifier::DIM
            | Modifier::ITALIC
            | Modifier::UNDERLINED
            | Modifier::CROSSED_OUT;
        put(&mut buf, 0, 0, 2, "ab", Style::new().add_modifier(all));
        put(&mut buf, 2, 0, 2, "cd", Style::new().add_modifier(Modifier::HIDDEN));
        let picture = svg(&buf, Palette::Dark);
        let text = "font-weight=\"700\" fill-opacity=\"0.6\" font-style=\"italic\">ab</text>";
        assert!(picture.contains(text), "{picture}");
        assert_eq!(picture.matches("width=\"18\" height=\"1\"").count(), 2);
        assert!(!picture.contains("cd"));
    }

    #[test]
    fn the_lines_of_a_frame_are_one_path() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 2, 1));
        put(&mut buf, 0, 0, 2, "╌╌", Style::new());
        let picture = svg(&buf, Palette::Dark);
        let path = "<path d=\"M0 10h3v1h-3zM5 10h3v1h-3zM9 10h3v1h-3zM14 10h3v1h-3z\"";
        assert!(picture.contains(path) && !picture.contains("<text"), "{picture}");
    }

    proptest! {
        #[test]
        fn any_frame_is_well_formed(text in hostile(), x in 0_u16..9, width in 0_u16..30) {
            let mut buf = Buffer::empty(Rect::new(x, 3, width, 1));
            put(&mut buf, x, 3, width, &text, Style::new());
            let picture = svg(&buf, Palette::Light);
            prop_assert!(picture.chars().all(|c| c == '\n' || !c.is_control()));
            prop_assert_eq!(picture.matches("<text").count(), picture.matches("</text>").count());
            let inside = picture.split("<text ").skip(1).map(|piece| piece.split_once('>').unwrap().1);
            for piece in inside {
                let (text, rest) = piece.split_once('<').unwrap();
                prop_assert!(rest.starts_with("/text>"));
                prop_assert!(!text.contains(['>', '"', '\'']));
            }
        }
    }
}
