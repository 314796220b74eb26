//! A status update for our own people in its three forms: a letter, a message to copy, points to say aloud.

use crate::{
    incident::{Incident, Instant},
    locale::Lang,
    report::{
        compose::desk::Desk,
        cover::Cover,
        document::Document,
        update::told::{Reader, Told},
    },
};

/// Composes the update as of `now`.
pub fn update(incident: &Incident, cover: &Cover, now: Instant, lang: Lang) -> Document {
    let desk = Desk::new(incident, cover, now, lang);
    let told = Told::inside(incident, now, lang);
    let mut blocks = Vec::new();
    desk.sheet(&mut blocks);
    let reader = Reader {
        name: lang.say("update-ours"),
        author: &cover.author,
        lang,
        zone: incident.zone(),
        message: "update-section-message-ours",
    };
    blocks.extend(told.parts(reader, now));
    desk.document("update-title", blocks)
}
