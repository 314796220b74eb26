//! Saving the capture line: one entry, or one for every line where several were pasted.

use crate::{
    capture::line::{self, Captured},
    incident::{Act, Command, Selector, Visibility, command::Note},
    locale::Message,
};

use super::super::{
    message::Effect,
    model::{Live, Model, Overlay, Question, Saved, Sent, Then, Tone},
};
use super::{
    notice::{say, say_id},
    saved::refused,
};

/// Sends what is typed to the log. Several lines with times of their own are asked about.
pub(super) fn save_line(model: &mut Model) -> Vec<Effect> {
    let Some(live) = &model.live else { return Vec::new() };
    if live.unsent().trim().is_empty() {
        say_id(model, "why-nothing-written", Tone::Bad);
        return Vec::new();
    }
    if line::is_several(live.unsent(), &live.typed_at(model.now)) {
        let count = line::lines(live.unsent()).count();
        let text = Message::new("ask-several-lines").with("count", count).text(model.lang());
        model.overlay = Some(Overlay::Question(Question {
            text,
            answers: vec![
                ('s', "ask-several-lines-each", Then::Lines),
                ('o', "ask-several-lines-one", Then::OneLine),
            ],
            none: "ask-several-lines-none",
        }));
        return Vec::new();
    }
    save_as_one(model)
}

/// Sends all that is typed as one entry.
pub(super) fn save_as_one(model: &mut Model) -> Vec<Effect> {
    let Some(live) = &model.live else { return Vec::new() };
    let captured = live.captured(model.now);
    send(model, vec![captured])
}

/// Sends every line as an entry of its own, all or nothing.
pub(super) fn save_each(model: &mut Model) -> Vec<Effect> {
    let Some(live) = &model.live else { return Vec::new() };
    let captured = live.read_each(model.now);
    send(model, captured)
}

fn send(model: &mut Model, captured: Vec<Captured>) -> Vec<Effect> {
    let lang = model.lang();
    let stop = captured.iter().flat_map(|one| &one.problems).find(|problem| problem.stops());
    if let Some(problem) = stop {
        let text = problem.words(lang);
        say(model, text, Tone::Bad);
        refused(model);
        return Vec::new();
    }
    if captured.iter().any(|one| one.text.trim().is_empty()) {
        say_id(model, "notice-nothing-said", Tone::Bad);
        refused(model);
        return Vec::new();
    }
    let lacks_time = captured.first().is_some_and(|one| one.occurred.is_none());
    if lacks_time && model.live.as_ref().is_some_and(Live::needs_time) {
        say_id(model, "why-day-needs-time", Tone::Bad);
        refused(model);
        return Vec::new();
    }
    let Some(live) = &mut model.live else { return Vec::new() };
    let text = captured.first().map(|one| one.text.clone()).unwrap_or_default();
    let sent = Sent { line: live.unsent().to_owned(), text };
    let acts = captured.into_iter().map(|one| note(live, one)).collect();
    live.sent.push(sent);
    let incident = live.incident.id();
    model.saved = Saved::Saving;
    vec![Effect::Record(incident, acts)]
}

/// The act of a captured line.
fn note(live: &Live, captured: Captured) -> Act {
    let mentions = captured
        .mentions
        .iter()
        .filter_map(|mention| live.incident.stakeholders.list.get(mention.id?))
        .map(|stakeholder| Selector::key(stakeholder.key))
        .collect();
    let mut act =
        Act::new(Command::Note(Note { text: captured.text, tags: captured.tags, mentions }));
    act.occurred = captured.occurred;
    act.whole_day = captured.whole_day;
    if captured.customer_visible {
        act.visibility = Visibility::Customer;
    }
    act
}
