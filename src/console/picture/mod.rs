//! A frame as a picture: one SVG file that needs nothing else and is the same every time.
//!
//! This module owns how a buffer looks outside a terminal. It refuses to draw the cursor, images and anything that
//! is not in the buffer, and it names no file.

mod palette;

pub use palette::Palette;

use std::fmt::Write as _;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::Modifier;

use super::paint::row_cells;
use crate::text::display_safe;

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
            "<g transform=\"translate({EDGE} {BAR})\" font-family=\"{FONTS}\" font-size=\"{FONT_SIZE}\" fill=\"{ink}\" \
         style=\"white-space:pre\">\n",
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
}

/// Cells side by side in a row that look the same and are equally wide.
#[derive(Debug)]
struct Run {
    look: Look,
    text: String,
    /// Left and upper edge and width in pixels.
    x: u32,
    y: u32,
    width: u32,
    /// The width of each of its cells, in columns.
    wide: u16,
}

fn row_runs(buf: &Buffer, y: u16, palette: Palette) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (x, wide) in row_cells(buf, y) {
        let cell = &buf[(x, y)];
        let wide = wide.min(buf.area.right() - x);
        let width = u32::from(wide) * CELL.0;
        let look = Look::of(cell, palette);
        let symbol = if cell.symbol().is_empty() { " " } else { cell.symbol() };
        let symbol = display_safe(symbol);
        match runs.last_mut() {
            Some(run) if run.look == look && run.wide == wide => {
                run.text.push_str(&symbol);
                run.width += width;
            }
            _ => runs.push(Run {
                look,
                text: symbol.into_owned(),
                x: u32::from(x - buf.area.x) * CELL.0,
                y: u32::from(y - buf.area.y) * CELL.1,
                width,
                wide,
            }),
        }
    }
    runs
}

impl Run {
    fn draw_ground(&self, out: &mut String, palette: Palette) {
        if self.look.paper != palette.paper() {
            self.rect(out, 0, CELL.1, &self.look.paper);
        }
    }

    fn rect(&self, out: &mut String, down: u32, height: u32, fill: &str) {
        let (x, y, width) = (self.x, self.y + down, self.width);
        push(
            out,
            format_args!(
                "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\"/>\n"
            ),
        );
    }

    fn draw_text(&self, out: &mut String) {
        let has = |modifier| self.look.modifier.contains(modifier);
        if has(Modifier::UNDERLINED) {
            self.rect(out, FOOT + 2, 1, &self.look.ink);
        }
        if has(Modifier::CROSSED_OUT) {
            self.rect(out, FOOT - 5, 1, &self.look.ink);
        }
        if has(Modifier::HIDDEN) || self.text.trim_matches(' ').is_empty() {
            return;
        }
        let mut traits = String::new();
        for (modifier, attribute) in [
            (Modifier::BOLD, " font-weight=\"700\""),
            (Modifier::DIM, " fill-opacity=\"0.6\""),
            (Modifier::ITALIC, " font-style=\"italic\""),
        ] {
            if has(modifier) {
                traits.push_str(attribute);
            }
        }
        let (x, y, width, ink) = (self.x, self.y + FOOT, self.width, &self.look.ink);
        push(
            out,
            format_args!(
                "<text x=\"{x}\" y=\"{y}\" textLength=\"{width}\" fill=\"{ink}\"{traits} xml:space=\"preserve\">"
            ),
        );
        escape(out, &self.text);
        out.push_str("</text>\n");
    }
}

fn push(out: &mut String, piece: std::fmt::Arguments<'_>) {
    // Writing to a string cannot fail.
    let _ = out.write_fmt(piece);
}

fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use proptest::prelude::*;
    use ratatui::layout::Rect;
    use ratatui::style::{Color, Style};

    use super::*;
    use crate::console::paint::{BorderKind, fill_style, frame_box, put, put_spans};
    use crate::text::laws::hostile;

    #[test]
    fn runs_are_set_to_their_cells() {
        let picture = svg(&Buffer::with_lines(["主库 down"]), Palette::Dark);
        assert!(picture.contains("<text x=\"0\" y=\"15\" textLength=\"36\""), "{picture}");
        assert!(picture.contains("<text x=\"36\" y=\"15\" textLength=\"45\""), "{picture}");
        assert!(picture.contains(">主库</text>") && picture.contains("> down</text>"), "{picture}");
    }

    #[test]
    fn a_wide_character_has_its_ground_under_both_halves() {
        let mut buf = Buffer::with_lines(["库x"]);
        buf[(0, 0)].set_style(Style::new().fg(Color::Red).add_modifier(Modifier::REVERSED));
        let picture = svg(&buf, Palette::Light);
        let red = Palette::Light.color(Color::Red).unwrap();
        let ground = format!("<rect x=\"0\" y=\"0\" width=\"18\" height=\"20\" fill=\"{red}\"/>");
        assert!(picture.contains(&ground), "{picture}");
    }

    #[test]
    fn markup_is_escaped_and_controls_never_reach_the_file() {
        let mut buf = Buffer::with_lines(["<a href=\"x\">&'</a>"]);
        buf[(0, 0)].set_symbol("\u{1b}");
        let picture = svg(&buf, Palette::Dark);
        assert!(
            picture.contains(">␛a href=&quot;x&quot;&gt;&amp;&#39;&lt;/a&gt;</text>"),
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
        let text = "font-weight=\"700\" fill-opacity=\"0.6\" font-style=\"italic\" xml:space=\"preserve\">ab</text>";
        assert!(picture.contains(text), "{picture}");
        assert_eq!(picture.matches("height=\"1\"").count(), 2);
        assert!(!picture.contains("cd"));
    }

    proptest! {
        #[test]
        fn any_frame_is_well_formed(text in hostile(), x in 0_u16..9, width in 0_u16..30) {
            let mut buf = Buffer::empty(Rect::new(x, 3, width, 1));
            put(&mut buf, x, 3, width, &text, Style::new());
            let picture = svg(&buf, Palette::Light);
            prop_assert!(picture.chars().all(|c| c == '\n' || !c.is_control()));
            prop_assert_eq!(picture.matches("<text").count(), picture.matches("</text>").count());
            let inside = picture.split(" xml:space=\"preserve\">").skip(1);
            for piece in inside {
                let (text, rest) = piece.split_once('<').unwrap();
                prop_assert!(rest.starts_with("/text>"));
                prop_assert!(!text.contains(['>', '"', '\'']));
            }
        }
    }

    /// Writes a picture to look at: `DINGLI_PICTURE=/tmp/x cargo test --lib look_at_a_picture -- --ignored`.
    #[test]
    #[ignore = "for people to look at"]
    fn look_at_a_picture() {
        let folder = std::env::var("DINGLI_PICTURE").unwrap();
        let plain = Style::new();
        let mut buf = Buffer::empty(Rect::new(0, 0, 64, 16));
        let strip = Rect::new(0, 0, 64, 1);
        fill_style(&mut buf, strip, plain.add_modifier(Modifier::REVERSED));
        put(
            &mut buf,
            1,
            0,
            62,
            "LIVE 1121-K7Q 证券客户 存储故障 S1   T+03:42:10   21:47:10 +08",
            plain.add_modifier(Modifier::BOLD),
        );
        for (at, kind) in
            [BorderKind::Plain, BorderKind::Focus, BorderKind::Replay].into_iter().enumerate()
        {
            let y = 2 + 4 * u16::try_from(at).unwrap();
            let inside =
                frame_box(&mut buf, Rect::new(0, y, 40, 4), "1 事实 ?3", kind, false, plain);
            put_spans(
                &mut buf,
                inside.x,
                inside.y,
                inside.width,
                &[
                    ("?! ", plain.fg(Color::Red)),
                    ("备份是否做过恢复演练？", plain),
                    (" ask 客户李", plain.fg(Color::Cyan)),
                ],
            );
            put(
                &mut buf,
                inside.x,
                inside.y + 1,
                inside.width,
                "6.2TB 财务与分析数据，无备份 confirmed 18:15",
                plain.add_modifier(Modifier::DIM),
            );
            frame_box(&mut buf, Rect::new(42, y, 20, 4), "NOW", kind, true, plain);
        }
        for n in 0..16 {
            put(&mut buf, u16::from(n) * 4, 14, 4, "色x", plain.fg(Color::Indexed(n)));
            put(
                &mut buf,
                u16::from(n) * 4,
                15,
                4,
                " 库 ",
                plain.bg(Color::Indexed(n)).add_modifier(Modifier::UNDERLINED),
            );
        }
        std::fs::write(format!("{folder}/dark.svg"), svg(&buf, Palette::Dark)).unwrap();
        std::fs::write(format!("{folder}/light.svg"), svg(&buf, Palette::Light)).unwrap();
    }
}
