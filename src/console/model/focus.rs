//! Where the keys go on the live screen: the panes, their order, and the place of each in the table of keys. It refuses
//! to know what a pane shows.

use super::super::keymap::Place;

/// Where the keys go on the live screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Focus {
    /// The capture line, where it rests.
    Capture,
    /// Facts.
    Facts,
    /// People.
    People,
    /// Timeline.
    Timeline,
    /// What to do next.
    Now,
    /// What was promised.
    Promises,
    /// Remedies, offers, decisions and responsibility.
    Remedies,
    /// Escalation and early warning.
    Alerts,
    /// Duty and hand-over.
    Duty,
}

impl Focus {
    /// In the order of the Tab key.
    pub const ALL: [Self; 9] = [
        Self::Capture,
        Self::Facts,
        Self::People,
        Self::Timeline,
        Self::Now,
        Self::Promises,
        Self::Remedies,
        Self::Alerts,
        Self::Duty,
    ];

    /// Whether it is one of the panes of judgement.
    pub const fn is_judgement(self) -> bool {
        matches!(self, Self::Promises | Self::Remedies | Self::Alerts | Self::Duty)
    }

    /// The place its keys are declared for.
    pub const fn place(self) -> Place {
        match self {
            Self::Capture => Place::Capture,
            Self::Facts => Place::Facts,
            Self::People => Place::People,
            Self::Timeline => Place::Timeline,
            Self::Now => Place::Now,
            Self::Promises => Place::Promises,
            Self::Remedies => Place::Remedies,
            Self::Alerts => Place::Alerts,
            Self::Duty => Place::Duty,
        }
    }
}
