//! The sentence at the foot of the window.

use super::super::{
    draw::times,
    model::{Model, Notice, Tone},
};
use crate::locale::Message;

/// Says a sentence until the next key that does something.
pub(super) fn say(model: &mut Model, text: String, tone: Tone) {
    model.notice = Some(Notice { text, tone });
}

/// Says what a message without arguments says.
pub(super) fn say_id(model: &mut Model, id: &str, tone: Tone) {
    let text = model.lang().say(id);
    say(model, text, tone);
}

/// Says on which day the lines of a history go on.
pub(super) fn say_day(model: &mut Model) {
    let (now, lang) = (model.now, model.lang());
    let Some(day) = model.live.as_ref().and_then(|live| live.account_day(now)) else { return };
    let text = Message::new("notice-day").with("day", times::of_day(day, lang)).text(lang);
    say(model, text, Tone::Good);
}
