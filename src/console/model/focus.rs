//! Where the keys go on the live screen. What a pane is, and their order, is [`super::super::panes`].

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
