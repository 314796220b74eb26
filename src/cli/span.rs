//! Lengths of time as people say them.

use chrono::TimeDelta;

use crate::locale::{Lang, Message};

/// Minutes, hours and minutes, or days and hours; the sign is the caller's business.
pub(super) fn span(length: TimeDelta, lang: Lang) -> String {
    let minutes = length.num_minutes().abs();
    match minutes {
        0..60 => Message::new("cli-span-minutes").with("minutes", minutes),
        60..2880 => {
            Message::new("cli-span-hours").with("hours", minutes / 60).with("minutes", minutes % 60)
        }
        _ => Message::new("cli-span-days")
            .with("days", minutes / 1440)
            .with("hours", minutes % 1440 / 60),
    }
    .text(lang)
}
