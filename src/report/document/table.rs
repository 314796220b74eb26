//! A table before it has a format.

use super::line::Line;

/// A table. Its head repeats on every page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// The columns' names.
    pub head: Vec<String>,
    /// As many cells in each row as names in the head.
    pub rows: Vec<Vec<Line>>,
}
