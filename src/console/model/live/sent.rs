//! Captured lines on their way to the log, and the slot of the line being typed.

/// The slot under which the capture line is kept.
pub const CAPTURE_SLOT: &str = "capture";

/// A captured line on its way to the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// What was typed.
    pub line: String,
    /// What was understood of it, by which the entry is recognised.
    pub text: String,
}
