//! One line of the timeline.

/// One line of the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// An entry, as an index into the log.
    Entry(usize),
    /// What follows from clock and log, as an index into what was derived. It cannot be corrected.
    Derived(usize),
}
