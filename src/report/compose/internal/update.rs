//! A status update for our own people in its three forms: a letter, a message to copy, points to say aloud.

use super::Desk;
use crate::{
    incident::{Incident, Instant},
    locale::Lang,
    report::{Cover, document::Document, update::Told},
};

/// Composes the update as of `now`.
pub fn update(incident: &Incident, cover: &Cover, now: Instant, lang: Lang) -> Document {
    let desk = Desk::new(incident, cover, now, lang);
    let told = Told::inside(incident, now, lang);
    let mut blocks = Vec::new();
    desk.sheet(&mut blocks);
    let ours = lang.say("update-ours");
    blocks.extend(told.parts(ours, &cover.author, now, (lang, incident.zone())));
    desk.document("update-title", blocks)
}
