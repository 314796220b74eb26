//! The colours of a picture.

use ratatui::style::Color;

/// The colours a terminal would have had: the sixteen named ones, paper and ink.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Palette {
    /// Light letters on dark paper.
    #[default]
    Dark,
    /// Dark letters on light paper.
    Light,
}

const DARK: [&str; 16] = [
    "#2b303b", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#c8ccd4", //
    "#6b7280", "#f28b92", "#b5d99c", "#f0d399", "#8cc8f7", "#d9a0e8", "#85d3dc", "#ffffff",
];
const LIGHT: [&str; 16] = [
    "#24292f", "#b3261e", "#2e7d32", "#8a6100", "#1a56b0", "#8e24aa", "#00727f", "#d5d9de", //
    "#6e7781", "#d1453b", "#3c9142", "#a67600", "#3572d0", "#a844c0", "#0a8a98", "#ffffff",
];
/// The steps of the colour cube of 256-colour terminals.
const CUBE: [u8; 6] = [0, 95, 135, 175, 215, 255];

impl Palette {
    pub(super) const fn paper(self) -> &'static str {
        match self {
            Self::Dark => "#16191f",
            Self::Light => "#fbfbfa",
        }
    }

    pub(super) const fn ink(self) -> &'static str {
        match self {
            Self::Dark => "#d7dae0",
            Self::Light => "#24292f",
        }
    }

    /// The window's edge and its dots.
    pub(super) const fn line(self) -> &'static str {
        match self {
            Self::Dark => "#3a404c",
            Self::Light => "#d5d9de",
        }
    }

    /// A colour as `#rrggbb`; none for the terminal's own.
    pub(super) fn color(self, color: Color) -> Option<String> {
        let index = match color {
            Color::Reset => return None,
            Color::Rgb(r, g, b) => return Some(hex([r, g, b])),
            Color::Indexed(index) => index,
            Color::Black => 0,
            Color::Red => 1,
            Color::Green => 2,
            Color::Yellow => 3,
            Color::Blue => 4,
            Color::Magenta => 5,
            Color::Cyan => 6,
            Color::Gray => 7,
            Color::DarkGray => 8,
            Color::LightRed => 9,
            Color::LightGreen => 10,
            Color::LightYellow => 11,
            Color::LightBlue => 12,
            Color::LightMagenta => 13,
            Color::LightCyan => 14,
            Color::White => 15,
        };
        Some(self.indexed(index))
    }

    fn indexed(self, index: u8) -> String {
        let named = match self {
            Self::Dark => DARK,
            Self::Light => LIGHT,
        };
        match index {
            0..=15 => named[usize::from(index)].to_owned(),
            16..=231 => {
                let step = |by: u8| CUBE[usize::from((index - 16) / by % 6)];
                hex([step(36), step(6), step(1)])
            }
            232..=255 => hex([8 + 10 * (index - 232); 3]),
        }
    }
}

fn hex([r, g, b]: [u8; 3]) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_have_their_places() {
        let of = |color| Palette::Dark.color(color);
        assert_eq!(of(Color::Reset), None);
        assert_eq!(of(Color::Red), of(Color::Indexed(1)));
        assert_eq!(of(Color::White), of(Color::Indexed(15)));
        assert_eq!(of(Color::Indexed(16)).as_deref(), Some("#000000"));
        assert_eq!(of(Color::Indexed(196)).as_deref(), Some("#ff0000"));
        assert_eq!(of(Color::Indexed(255)).as_deref(), Some("#eeeeee"));
        assert_eq!(of(Color::Rgb(1, 2, 255)).as_deref(), Some("#0102ff"));
    }
}
