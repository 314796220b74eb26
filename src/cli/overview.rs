//! The plain overview: what the window would show first, as text.

use super::{desk::Desk, due, failure::Failure, list};
use crate::store::Filter;

/// Prints the open incidents and what is due in them.
pub(super) fn run(desk: &Desk) -> Result<(), Failure> {
    let lines = desk.session.list(Filter::Live, usize::MAX)?;
    if lines.is_empty() {
        let past = !desk.session.list(Filter::All, 1)?.is_empty();
        desk.out.line(&desk.say(if past { "cli-list-none-open" } else { "cli-list-none" }));
        return desk.finish();
    }
    let items = due::all(desk)?;
    let rows = list::rows(&lines, &items, desk);
    let mut text = format!("{}\n{rows}", desk.say("cli-overview-open"));
    if !items.is_empty() {
        text.push('\n');
        text.push_str(&desk.say("cli-overview-due"));
        text.push('\n');
        text.push_str(&due::listed(desk, &items.iter().collect::<Vec<_>>(), due::MOST));
    }
    desk.out.write(&text);
    desk.finish()
}
