//! How things look: four accents for a dark or a light terminal, and none at all. Every accent stands beside a sign.

use ratatui::style::{Color, Modifier, Style};

use crate::settings::{Settings, Theme};

/// The styles of one theme.
#[derive(Debug, Clone, Copy)]
pub(in crate::console) struct Ink {
    theme: Theme,
    /// Whether only ASCII signs are drawn.
    pub(in crate::console) ascii: bool,
}

impl Ink {
    pub(in crate::console) fn of(settings: &Settings) -> Self {
        Self { theme: settings.theme, ascii: settings.ascii }
    }

    fn accent(self, dark: Color, light: Color) -> Style {
        match self.theme {
            Theme::Dark => Style::new().fg(dark),
            Theme::Light => Style::new().fg(light),
            Theme::Plain => Style::new(),
        }
    }

    /// What is read.
    pub(in crate::console) fn text() -> Style {
        Style::new()
    }

    /// What stands beside what is read. Dim letters on light paper are too pale: grey ones are not.
    pub(in crate::console) fn quiet(self) -> Style {
        match self.theme {
            Theme::Light => Style::new().fg(Color::DarkGray),
            Theme::Dark | Theme::Plain => Style::new().add_modifier(Modifier::DIM),
        }
    }

    /// What is read first.
    pub(in crate::console) fn strong() -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// Its time is coming.
    pub(in crate::console) fn due(self) -> Style {
        self.accent(Color::Yellow, Color::Yellow)
    }

    /// Its time has passed, or it is broken.
    pub(in crate::console) fn bad(self) -> Style {
        self.accent(Color::LightRed, Color::Red).add_modifier(Modifier::BOLD)
    }

    /// Kept or confirmed.
    pub(in crate::console) fn good(self) -> Style {
        self.accent(Color::Green, Color::Green)
    }

    /// A person.
    pub(in crate::console) fn person(self) -> Style {
        self.accent(Color::Cyan, Color::Cyan)
    }

    /// The line the keys act on.
    pub(in crate::console) fn selected() -> Style {
        Style::new()
            .fg(Color::Reset)
            .add_modifier(Modifier::REVERSED)
            .remove_modifier(Modifier::DIM)
    }

    /// A word on its own ground.
    pub(in crate::console) fn badge(style: Style) -> Style {
        style.add_modifier(Modifier::REVERSED | Modifier::BOLD)
    }

    /// What no longer holds, still legible.
    pub(in crate::console) fn struck(self) -> Style {
        self.quiet().add_modifier(Modifier::CROSSED_OUT)
    }

    /// Borders.
    pub(in crate::console) fn border(self, focused: bool) -> Style {
        if focused { Self::text() } else { self.quiet() }
    }
}
