//! `dingli due --line`: what presses, in one short line for a shell prompt or a status line.
//!
//! Nothing where nothing presses. Signs that such lines read for themselves (`#`, `%`) are written wide.

use super::item::Item;
use crate::{
    incident::{Instant, due::Urgency, wall},
    locale::{Lang, Message},
    text::truncate,
};

/// What is overdue and what is critical, by number; then the next time, or else the most pressing thing. Never wider
/// than so many cells.
pub(super) fn line(items: &[Item], now: Instant, width: usize, lang: Lang) -> String {
    let count = |urgency| items.iter().filter(|item| item.urgency() == urgency).count();
    let mut parts = Vec::new();
    for (urgency, id) in
        [(Urgency::Overdue, "cli-line-overdue"), (Urgency::Critical, "cli-line-critical")]
    {
        let count = count(urgency);
        if count > 0 {
            let said = Message::new(id).with("count", count).text(lang);
            parts.push(format!("{} {said}", urgency.sign()));
        }
    }
    let next = items.iter().find(|item| item.urgency() == Urgency::Upcoming);
    if let Some(item) = next {
        let said = Message::new("cli-line-next")
            .with("time", by(item, now))
            .with("reference", &*item.reference)
            .with("text", item.text(lang));
        parts.push(said.text(lang));
    } else if let Some(item) = items.iter().find(|item| item.urgency() < Urgency::Upcoming) {
        parts.push(format!("{} {}", item.reference, item.text(lang)));
    }
    let text = parts.join(" · ").replace('#', "＃").replace('%', "％");
    truncate(&text, width).into_owned()
}

/// The time of day; with its date where that is another day, and the day alone where it is due by its end.
fn by(item: &Item, now: Instant) -> String {
    let (zone, due) = (item.zone, item.rank.1);
    if let Some(day) = item.due.day(zone) {
        return day.format("%m-%d").to_string();
    }
    let (at, now) = (wall(due, zone), wall(now, zone));
    let form = if at.date() == now.date() { "%H:%M" } else { "%m-%d %H:%M" };
    at.format(form).to_string()
}
