//! The accent colour: pale enough to write upon, dark enough to be read on white paper.

/// How much text has to stand out from its ground (WCAG 2, AA).
const CONTRAST: f64 = 4.5;

/// A colour by its parts.
#[must_use]
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Colour([f64; 3]);

impl Colour {
    /// Reads `#rrggbb`.
    pub fn read(text: &str) -> Option<Self> {
        let hex = text.strip_prefix('#').filter(|hex| hex.len() == 6)?;
        let part = |at: usize| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok().map(f64::from);
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// As `RRGGBB`.
    pub fn hex(self) -> String {
        let part = |part: f64| format!("{:02X}", byte(part));
        self.0.map(part).concat()
    }

    /// So much of it on white.
    pub fn on_white(self, share: f64) -> Self {
        Self(self.0.map(|part| 255.0 - (255.0 - part) * share))
    }

    /// The same, darkened until text in it can be read on white.
    pub fn legible(self) -> Self {
        let darker = |step: i32| Self(self.0.map(|part| part * (1.0 - f64::from(step) / 20.0)));
        (0..20).map(darker).find(|it| it.contrast_to_white() >= CONTRAST).unwrap_or(Self([0.0; 3]))
    }

    fn contrast_to_white(self) -> f64 {
        let linear = |part: f64| {
            let part = part / 255.0;
            if part <= 0.03928 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = self.0.map(linear);
        1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 255")]
fn byte(part: f64) -> u8 {
    part.round().clamp(0.0, 255.0) as u8
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_colour_is_read_mixed_and_written() {
        let colour = Colour::read("#7a1f3d").unwrap();
        assert_eq!(colour.hex(), "7A1F3D");
        assert_eq!(colour.on_white(0.0).hex(), "FFFFFF");
        assert_eq!(colour.on_white(0.5).hex(), "BD8F9E");
        assert!(Colour::read("7a1f3d").is_none() && Colour::read("#7a1f3").is_none());
        assert!(Colour::read("#7a1f3ü").is_none());
    }

    #[test]
    fn what_is_dark_stays_and_what_is_pale_is_darkened() {
        let dark = Colour::read("#7a1f3d").unwrap();
        assert_eq!(dark.legible(), dark);
        for pale in ["#ffee00", "#ffffff", "#9fd3ff"] {
            let text = Colour::read(pale).unwrap().legible();
            assert!(text.contrast_to_white() >= CONTRAST, "{pale} {}", text.hex());
        }
    }
}
