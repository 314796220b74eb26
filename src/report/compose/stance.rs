//! Where we stand, in a few lines of a brief: promises open or broken, whether responsibility may be stated, and what of
//! the odds was disclosed.

use super::{
    desk::Desk,
    promises::{is_open, pressing},
};
use crate::{
    incident::commitments::Standing,
    locale::Message,
    report::document::{Block, Inline, Line, line},
    text::dotted,
};

/// The most promises that find room on the page.
const MOST: usize = 5;

/// Promises that are open or were broken, what was disclosed of the odds, and whether responsibility may be stated.
pub(super) fn standing(desk: &Desk<'_>, blocks: &mut Vec<Block>) {
    let pen = desk.pen;
    blocks.push(pen.section("brief-section-standing"));
    let mut lines: Vec<Line> = promises(desk);
    lines.push(line(&responsibility(desk)));
    lines.push(line(&odds(desk)));
    blocks.push(Block::List(lines));
}

/// What is promised and still to come, and what was not kept in time, even if it was kept late.
fn promises(desk: &Desk<'_>) -> Vec<Line> {
    let pen = desk.pen;
    let all = pressing(desk.incident, desk.now, |it| {
        is_open(it, desk.now) || it.standing(desk.now) == Standing::KeptLate
    });
    let lines = all.into_iter().map(|it| {
        let how = match it.standing(desk.now) {
            Standing::Broken | Standing::KeptLate => pen.say("brief-promise-broken"),
            Standing::Standing => pen.say("promise-standing"),
            Standing::Promised | Standing::Kept | Standing::Waived => pen.say("brief-promise-open"),
        };
        let due = it
            .due_time()
            .map(|due| due.words(pen.lang, |at| pen.stamp(at), |due| pen.deadline(due)))
            .unwrap_or_default();
        let mut said = vec![Inline::Strong(it.label.clone()), Inline::Text(" ".to_owned())];
        said.extend(line(&dotted(&[&desk.room.clip(it.words()), &due, &how])));
        said
    });
    pen.first(lines.collect(), MOST)
}

/// D1: what is still missing before responsibility may be stated.
fn responsibility(desk: &Desk<'_>) -> String {
    let pen = desk.pen;
    let unmet = desk.incident.unmet_conditions().into_iter();
    let dark: Vec<String> = unmet.map(|lamp| pen.lamp(lamp)).collect();
    if dark.is_empty() {
        pen.say("brief-may-admit")
    } else {
        let lamps = pen.lang.list(&dark);
        pen.tell(&Message::new("brief-may-not-admit").with("lamps", lamps))
    }
}

/// B3: only the words that were disclosed.
fn odds(desk: &Desk<'_>) -> String {
    let pen = desk.pen;
    let remedies = &desk.incident.remedies.list;
    match remedies.iter().flat_map(|remedy| &remedy.disclosed).max_by_key(|(at, _)| *at) {
        Some((_, words)) => {
            let words = quoted(desk, words);
            pen.tell(&Message::new("brief-odds-words").with("words", words))
        }
        None => pen.say("brief-odds-nothing"),
    }
}

/// Words of somebody in quotation marks.
pub(super) fn quoted(desk: &Desk<'_>, text: &str) -> String {
    desk.pen.tell(&Message::new("brief-quoted").with("text", desk.room.clip_narrow(text)))
}
