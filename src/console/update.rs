//! What a message does to the window. Pure: it changes the model and answers with effects.

mod actions;
mod answers;
mod drafting;
mod drills;
mod due;
mod forms;
mod guiding;
mod keys;
mod likening;
mod lines;
mod namesakes;
mod next_step;
mod notice;
mod past;
mod preview;
mod replaying;
mod saved;
mod stepping;
mod typing;
mod writing;

use answers::{elsewhere, not_done, opened, recorded};
use keys::press;
use notice::{say, say_id};
use saved::{close_sent, look_at_refused};
use typing::paste;

use crate::locale;

use super::{
    message::{Effect, Message},
    model::{Live, Model, Tone},
};

pub use actions::run;
pub use due::say_overdue;

/// Lets a message change the window.
pub fn update(model: &mut Model, message: Message) -> Vec<Effect> {
    let keeps = if matches!(message, Message::Tick(_)) {
        model.half.rests()
    } else {
        model.half.waits() && !typing::only_types(&message)
    };
    let mut effects = if keeps { typing::keep_waiting(model) } else { Vec::new() };
    effects.extend(if of_log(&message) {
        replaying::meanwhile(model, message, take)
    } else {
        take(model, message)
    });
    look_at_refused(model);
    guiding::return_to(model);
    if model.replay.is_none() {
        model.now = drills::clock(model, model.wall);
    }
    let lang = model.lang();
    if let Some(live) = &mut model.live {
        live.seek(lang);
    }
    effects
}

/// Whether a message tells of the incident at work, which stands aside in a replay.
const fn of_log(message: &Message) -> bool {
    match message {
        Message::Recorded { .. }
        | Message::Fed(..)
        | Message::Linked(..)
        | Message::Elsewhere(_)
        | Message::DirectoryGrew(_)
        | Message::DirectoryRead(_)
        | Message::Refused(_)
        | Message::Failed(_)
        | Message::Previewed(_)
        | Message::Writing(_)
        | Message::Written(_)
        | Message::Edited(..)
        | Message::CalendarRead(_) => true,
        Message::Key(_)
        | Message::Paste(_)
        | Message::Resize(..)
        | Message::Tick(_)
        | Message::Listed(_)
        | Message::Counted(_)
        | Message::Opened { .. }
        | Message::Replayed { .. }
        | Message::Found(_)
        | Message::Similar(_)
        | Message::Measured(_)
        | Message::Today(_)
        | Message::SettingsSaved
        | Message::LossAcknowledged
        | Message::Kept(_)
        | Message::Classes(_) => false,
    }
}

/// The window is about to end: keeps what is half-written and was not kept yet.
pub fn ending(model: &mut Model) -> Vec<Effect> {
    typing::keep_waiting(model)
}

#[allow(clippy::too_many_lines)] // one arm a message
fn take(model: &mut Model, message: Message) -> Vec<Effect> {
    match message {
        Message::Key(key) => press(model, key),
        Message::Paste(text) => paste(model, &text),
        Message::Resize(columns, rows) => {
            model.size = (columns, rows);
            preview::resized(model);
            Vec::new()
        }
        Message::Tick(now) => due::tick(model, now),
        Message::Listed(all) => {
            model.list.take_in(all);
            if let (Some(form), Some(live)) = (&mut model.form, &model.live) {
                let kept = form.kind.slot().and_then(|slot| live.drafts.get(&slot));
                form.offer_incidents(&model.list.all, live.incident.id(), kept);
            }
            // The names of other customers are known now.
            drafting::look_again(model);
            past::narrow(model);
            Vec::new()
        }
        Message::Found(found) => past::found(model, *found),
        Message::Measured(measured) => {
            model.past.measured = Some(measured);
            Vec::new()
        }
        Message::Similar(like) => {
            likening::found(model, *like);
            Vec::new()
        }
        Message::Today(due) => past::today(model, due),
        Message::Counted(counted) => {
            model.list.count(&counted);
            Vec::new()
        }
        Message::Replayed { reference, incident, entry } => {
            replaying::begin(model, reference, *incident, entry);
            Vec::new()
        }
        Message::Opened { reference, incident, drafts } => {
            replaying::leave(model);
            let live = Live::new(reference, *incident, drafts, model.now);
            let effects = opened(model, live);
            past::go_to_entry(model);
            effects
        }
        Message::Recorded { incident, entries, warnings, ours } => {
            recorded(model, incident, &entries, &warnings, ours)
        }
        Message::Fed(incident, entries) => drills::came(model, incident, &entries),
        Message::Linked(incident, lines) => {
            let live = model.live.as_mut().filter(|live| live.incident.id() == incident);
            if let Some(live) = live {
                live.linked = lines;
                live.renew();
            }
            Vec::new()
        }
        Message::Elsewhere(what) => elsewhere(model, &what),
        Message::DirectoryRead(directory) => {
            model.directory = *directory;
            model.live.iter_mut().for_each(Live::renew);
            Vec::new()
        }
        Message::DirectoryGrew(entries) => {
            model.directory.extend(&entries);
            // The strip says where somebody is reached.
            model.live.iter_mut().for_each(Live::renew);
            Vec::new()
        }
        Message::Refused(why) => {
            let text = why.text(model.lang());
            not_done(model, text);
            Vec::new()
        }
        Message::Failed(text) => {
            not_done(model, text);
            Vec::new()
        }
        Message::Previewed(made) => {
            preview::made(model, *made);
            Vec::new()
        }
        Message::Writing(format) => {
            preview::writing(model, format);
            Vec::new()
        }
        Message::Written(paths) => {
            if preview::written(model, &paths) {
                return Vec::new();
            }
            close_sent(model);
            let paths: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
            let text = locale::Message::new("notice-written")
                .with("paths", paths.join("  "))
                .text(model.lang());
            say(model, text, Tone::Good);
            Vec::new()
        }
        Message::Kept(all) => {
            model.half.is_lost = !all;
            Vec::new()
        }
        Message::SettingsSaved => Vec::new(),
        Message::Edited(section, came) => writing::edited(model, section, came),
        Message::CalendarRead(read) => forms::count_by(model, &read),
        Message::LossAcknowledged => {
            model.loss = None;
            if let Some(preview) = &mut model.preview {
                preview.made.loss = None;
            }
            say_id(model, "notice-loss-acknowledged", Tone::Good);
            Vec::new()
        }
        Message::Classes(classes) => {
            model.classes = classes;
            if let Some(form) = &mut model.form {
                form.offer_classes(&model.classes);
            }
            Vec::new()
        }
    }
}
