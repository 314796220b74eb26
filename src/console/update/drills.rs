//! Drills in the window (P1): beginning one, what comes in, and the clock that goes at the chosen speed.

use super::super::{
    draw::times,
    message::Effect,
    model::{DrillAsked, DrillOf, Focus, Model, Overlay, Question, Screen, Then, Tone},
    past::{self, PastEnter},
};
use super::notice::{say, say_id};
use crate::{
    incident::{Entry, IncidentId, Instant, describe},
    locale::Message,
};

/// How many seconds of the course go by in one where nobody says otherwise.
const QUICK: u32 = 10;

/// The built-in crises, by their letters.
const BUILT_IN: [(char, &str); 3] =
    [('1', "ask-drill-1"), ('2', "ask-drill-2"), ('3', "ask-drill-3")];

/// What they are called, in the same order.
const CRISES: [&str; 3] =
    ["scenario-data-loss-claim", "scenario-storage-before-noon", "scenario-dealer-dispute"];

/// Asks what is to be rehearsed: the incident that is selected, or a built-in crisis; whole, or in ten minutes.
pub(super) fn ask(model: &mut Model) -> Vec<Effect> {
    let lang = model.lang();
    let chosen = match model.screen {
        Screen::List => model.list.shown().get(model.list.at).map(|line| line.id),
        Screen::Past => match past::of(model.past.focus).map(|pane| (pane.enter)(model)) {
            Some(PastEnter::Open(id, _)) => Some(id),
            Some(PastEnter::LookFor(..) | PastEnter::Form(..) | PastEnter::Nothing) | None => None,
        },
        Screen::Live => model.live.as_ref().map(|live| live.incident.id()),
        Screen::FirstRun => None,
    };
    let name = chosen.and_then(|id| model.list.all.iter().find(|line| line.id == id));
    let name = name.map(|line| line.summary.title.clone()).unwrap_or_default();
    let mut answers = Vec::new();
    if let Some(id) = chosen {
        let of = |speed, short| Then::Drill(DrillAsked { of: DrillOf::Incident(id), speed, short });
        answers.push(('w', "ask-drill-whole", of(QUICK, false)));
        answers.push(('r', "ask-drill-real", of(1, false)));
        answers.push(('s', "ask-drill-short", of(1, true)));
    }
    for ((letter, id), at) in BUILT_IN.into_iter().zip(0..) {
        let asked = DrillAsked { of: DrillOf::Scenario(at), speed: QUICK, short: false };
        answers.push((letter, id, Then::Drill(asked)));
    }
    let crises: Vec<String> = CRISES.map(|id| lang.say(id)).into();
    let id = if chosen.is_some() { "ask-drill" } else { "ask-drill-built-in" };
    let text = Message::new(id).with("title", name).with("crises", crises.join(" · ")).text(lang);
    model.overlay = Some(Overlay::Question(Question { text, answers, none: "ask-drill-none" }));
    Vec::new()
}

/// What comes next comes in at once.
pub(super) fn next(model: &mut Model) -> Vec<Effect> {
    let Some(live) = &model.live else { return Vec::new() };
    if live.incident.next_fed().is_none() {
        say_id(model, "drill-nothing-more", Tone::Warning);
        return Vec::new();
    }
    vec![Effect::Feed(live.incident.id(), true)]
}

/// The instant the screen is about at a time on the wall: in a drill that of what is rehearsed.
pub(super) fn clock(model: &Model, wall: Instant) -> Instant {
    let live = model.live.as_ref().filter(|_| model.screen == Screen::Live);
    let drill = live.filter(|live| live.incident.drill().is_some());
    drill.map_or(wall, |live| live.incident.clock(wall))
}

/// Asks once for what is to come in by now.
pub(super) fn due(model: &mut Model) -> Vec<Effect> {
    let wall = model.wall;
    let Some(live) = &mut model.live else { return Vec::new() };
    let next = live.incident.next_fed();
    if live.fed == next || !live.incident.is_fed_at(wall) {
        return Vec::new();
    }
    live.fed = next;
    vec![Effect::Feed(live.incident.id(), false)]
}

/// Something came in from outside: it is on disk, it is shown, and it rings.
pub(super) fn came(model: &mut Model, incident: IncidentId, entries: &[Entry]) -> Vec<Effect> {
    let (wall, lang) = (model.wall, model.lang());
    let Some(live) = model.live.as_mut().filter(|live| live.incident.id() == incident) else {
        return Vec::new();
    };
    live.fed = None;
    live.incident.extend(entries.iter().cloned());
    let now = live.incident.clock(wall);
    live.derive(now);
    live.at.insert(Focus::Timeline, live.order.len().saturating_sub(1));
    let told = entries.iter().rfind(|entry| entry.head.kind != "drill-fed");
    let said = told.map(|entry| {
        let it = describe(&live.incident, entry, lang);
        Message::new("notice-drill-came")
            .with("time", times::clock(entry.head.occurred, now, live.incident.zone()))
            .with("kind", it.kind)
            .with("text", it.text)
            .text(lang)
    });
    match said {
        Some(text) => say(model, text, Tone::Warning),
        None => say_id(model, "drill-nothing-more", Tone::Warning),
    }
    vec![Effect::Bell]
}
