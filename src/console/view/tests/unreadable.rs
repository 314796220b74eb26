//! Entries that are damaged or missing on file, as the window shows them.

use super::*;
use crate::incident::{Incident, Payload};

#[test]
fn case_8_5_the_window_says_which_entries_cannot_be_read() {
    for lang in Lang::ALL {
        for size in SIZES {
            let mut model = live(lang, size);
            let now = model.now;
            let shown = model.live.as_mut().unwrap();
            let mut entries = shown.incident.entries().to_vec();
            let last = entries.len() - 1;
            entries[last].payload = Payload::Damaged;
            entries[last - 1].payload = Payload::Missing;
            shown.incident = Incident::fold(shown.incident.id(), entries);
            shown.derive(now);
            let text = screen_text(&frame(&model));
            let mark = match lang {
                Lang::En => "! 2 unreadable",
                Lang::Zh => "! 2 条记录无法读取",
            };
            let short = text.lines().nth(1).unwrap().contains("!2");
            assert!(short || text.contains(mark), "{text}");
        }
    }
}
