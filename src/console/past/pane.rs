//! What a pane of the past is: one row of the table, which every file beside this one fills in for its pane.

use ratatui::{buffer::Buffer, layout::Rect};

use super::super::{
    draw::Scene,
    forms::ActForm,
    keymap::Key,
    model::{Model, PastFocus},
};
use crate::incident::{EntryKey, IncidentId};

/// What Enter does on a line of a pane of the past.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::console) enum PastEnter {
    /// Opens an incident, at an entry where there is one.
    Open(IncidentId, Option<EntryKey>),
    /// Opens a form about what belongs to no incident, with what it is about.
    Form(ActForm, String),
    /// Looks for this in another pane.
    LookFor(String, PastFocus),
    /// Nothing: the pane has no line.
    Nothing,
}

/// One pane of the past.
pub(in crate::console) struct PastPane {
    /// Where the keys go while it is on screen.
    pub(in crate::console) focus: PastFocus,
    /// The message id of its name.
    pub(in crate::console) name: &'static str,
    /// The message id of going there.
    pub(in crate::console) go: &'static str,
    /// The message id of what may be typed in it.
    pub(in crate::console) hint: &'static str,
    /// The keys that lead there.
    pub(in crate::console) keys: &'static [Key],
    /// How many lines can be selected.
    pub(in crate::console) lines: fn(&Model) -> usize,
    /// What stands at the right of the line to type into, such as how much was found.
    pub(in crate::console) count: fn(&Scene<'_>) -> String,
    /// Draws it into an area of at least one cell.
    pub(in crate::console) draw: fn(&Scene<'_>, &mut Buffer, Rect),
    /// What Enter does on the selected line.
    pub(in crate::console) enter: fn(&Model) -> PastEnter,
}
