//! Which line of a pane is selected: moved, and kept within what the pane shows.

use super::super::{
    model::{Focus, Live},
    panes,
};
use crate::locale;

/// Moves the selected line of the pane that has the keys, or of the one that is looked at.
pub(super) fn step(live: &mut Live, lang: locale::Lang, by: isize) {
    let pane = if live.focus == Focus::Capture { live.pane } else { live.focus };
    let last = panes::lines(live, pane, lang).saturating_sub(1);
    let at = live.selected(pane).saturating_add_signed(by).min(last);
    live.at.insert(pane, at);
}

/// Keeps the selected line of every pane within its lines.
pub(super) fn clamp(live: &mut Live, lang: locale::Lang) {
    for pane in panes::order() {
        let last = panes::lines(live, pane, lang).saturating_sub(1);
        let at = live.selected(pane).min(last);
        live.at.insert(pane, at);
    }
}
