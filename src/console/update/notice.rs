//! The sentence at the foot of the window.

use super::super::model::{Model, Notice, Tone};

/// Says a sentence until the next key that does something.
pub(super) fn say(model: &mut Model, text: String, tone: Tone) {
    model.notice = Some(Notice { text, tone });
}

/// Says what a message without arguments says.
pub(super) fn say_id(model: &mut Model, id: &str, tone: Tone) {
    let text = model.lang().say(id);
    say(model, text, tone);
}
