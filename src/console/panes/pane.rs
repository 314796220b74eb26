//! What a pane of the live window is: one row of the table, which every file beside this one fills in for its pane.

use ratatui::{buffer::Buffer, layout::Rect};

use super::super::{
    action::Action,
    draw::Scene,
    forms::ActForm,
    keymap::{Binding, Key},
    model::{Focus, Live},
};
use crate::{incident::Instant, locale::Lang};

/// What Enter does on a line of a pane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::console) enum Enter {
    /// This action.
    Run(Action),
    /// The one next step of what is selected among what is due.
    Step,
}

/// One pane of the live window.
pub(in crate::console) struct Pane {
    /// Where the keys go while it has them.
    pub(in crate::console) focus: Focus,
    /// The message id of its name.
    pub(in crate::console) name: &'static str,
    /// The message id of going there.
    pub(in crate::console) go: &'static str,
    /// The keys that lead there from anywhere in an incident. The digit follows from its place in the table.
    pub(in crate::console) go_keys: &'static [Key],
    /// Whether it takes the place beside the timeline where four panes are on screen.
    pub(in crate::console) is_extra: bool,
    /// The keys that hold in it alone.
    pub(in crate::console) keys: &'static [Binding],
    /// The message id of what Enter does, where the footer names it.
    pub(in crate::console) enter_label: Option<&'static str>,
    /// What stands behind its name: how many things want something, with `!` or `?` before them, or how many there
    /// are; empty for nothing.
    pub(in crate::console) count: fn(&Live) -> String,
    /// The number of its lines: all, or those that match the search.
    pub(in crate::console) lines: fn(&Live, Lang) -> usize,
    /// The number of all its lines.
    pub(in crate::console) total: fn(&Live) -> usize,
    /// Draws it into an area of at least one cell.
    pub(in crate::console) draw: fn(&Scene<'_>, &Live, &mut Buffer, Rect),
    /// What a form of judgement that is opened here is about; `None` where the pane holds nothing of that kind.
    pub(in crate::console) target: fn(&Live, ActForm) -> Option<String>,
    /// What Enter does on the selected line.
    pub(in crate::console) enter: fn(&Live, Instant) -> Enter,
}

/// What presses, or else how many there are.
pub(super) fn alarm(pressing: usize, all: usize) -> String {
    match (pressing, all) {
        (0, 0) => String::new(),
        (0, all) => all.to_string(),
        (pressing, _) => format!("!{pressing}"),
    }
}

/// For panes that hold nothing a form of judgement is about.
pub(super) fn no_target(_: &Live, _: ActForm) -> Option<String> {
    None
}
