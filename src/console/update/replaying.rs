//! What keys and time do in a replay (M6). It is only read: whatever would record says so in one sentence.

use chrono::TimeDelta;

use super::super::{
    action::Action,
    keymap::{self, Place},
    message::{Effect, Message},
    model::{Aside, At, Focus, Line, Live, Model, Overlay, Reading, Replaying, Screen, Tone},
    past::{self, PastEnter},
};
use super::{
    notice::{say, say_id},
    stepping::clamp,
};
use crate::{
    incident::{EntryKey, Incident, Instant},
    locale,
    review::replay::{Course, Difference, Replay},
};

/// The incident that is to be gone through again, as far as one is selected: in the list, in the past, or on screen.
pub(super) fn ask(model: &mut Model) -> Vec<Effect> {
    let chosen = match model.screen {
        Screen::List => model.list.shown().get(model.list.at).map(|line| (line.id, None)),
        Screen::Past => match past::of(model.past.focus).map(|pane| (pane.enter)(model)) {
            Some(PastEnter::Open(id, entry)) => Some((id, entry)),
            Some(PastEnter::LookFor(..) | PastEnter::Form(..) | PastEnter::Nothing) | None => None,
        },
        Screen::Live => model.live.as_ref().map(|live| (live.incident.id(), selected(live))),
        Screen::FirstRun => None,
    };
    let Some((id, entry)) = chosen else {
        say_id(model, "why-no-incident", Tone::Bad);
        return Vec::new();
    };
    vec![Effect::Replay(id, entry)]
}

fn selected(live: &Live) -> Option<EntryKey> {
    if live.focus != Focus::Timeline {
        return None;
    }
    let line = live.order.get(live.selected(Focus::Timeline))?;
    match *line {
        Line::Entry(at) => live.incident.entries().get(at).map(|it| it.key),
        Line::Derived(_) => None,
    }
}

/// An incident was read to be gone through again: from its opening on, or from the moment of an entry.
pub(super) fn begin(
    model: &mut Model,
    reference: String,
    incident: Incident,
    entry: Option<EntryKey>,
) {
    leave(model);
    let start = entry.and_then(|key| incident.entry(key)).map(|entry| incident.known_of(entry));
    let aside = Aside {
        live: model.live.take(),
        drafting: model.drafting.take(),
        writing: model.writing.take(),
    };
    model.left = model.screen;
    let replaying = Replaying::new(Replay::of(incident, Course::Known), aside);
    let empty = Incident::empty(replaying.replay.whole().id());
    let mut live = Live::new(reference, empty, std::collections::BTreeMap::new(), model.wall);
    (live.focus, live.pane) = (Focus::Timeline, Focus::Timeline);
    model.live = Some(live);
    (model.form, model.preview) = (None, None);
    model.screen = Screen::Live;
    let at = start.map_or(replaying.at, |start| replaying.of_time(start));
    model.replay = Some(Box::new(replaying));
    go(model, at);
}

/// Ends a replay, if there is one: what stood aside is on screen again.
pub(super) fn leave(model: &mut Model) {
    let Some(replaying) = model.replay.take() else { return };
    let Aside { live, drafting, writing } = replaying.aside;
    (model.live, model.drafting, model.writing) = (live, drafting, writing);
    model.screen = model.left;
    model.now = model.wall;
    let now = model.wall;
    model.live.iter_mut().for_each(|live| live.tick(now));
}

/// What comes from the log goes to what stands aside.
pub(super) fn meanwhile(
    model: &mut Model,
    message: Message,
    take: impl FnOnce(&mut Model, Message) -> Vec<Effect>,
) -> Vec<Effect> {
    let Some(mut replaying) = model.replay.take() else { return take(model, message) };
    let moment = std::mem::replace(&mut model.now, model.wall);
    let screen = std::mem::replace(&mut model.screen, model.left);
    swap(model, &mut replaying.aside);
    let effects = take(model, message);
    swap(model, &mut replaying.aside);
    (model.now, model.screen) = (moment, screen);
    model.replay = Some(replaying);
    effects
}

fn swap(model: &mut Model, aside: &mut Aside) {
    std::mem::swap(&mut model.live, &mut aside.live);
    std::mem::swap(&mut model.drafting, &mut aside.drafting);
    std::mem::swap(&mut model.writing, &mut aside.writing);
}

/// Shows a moment: panes, what was to be done, clocks.
fn go(model: &mut Model, at: At) {
    let lang = model.lang();
    let (Some(replaying), Some(live)) = (&mut model.replay, &mut model.live) else { return };
    let (before, replay) = (replaying.at.count, &replaying.replay);
    let is_shown = live.incident.entries().len() == before && before > 0;
    if is_shown && before <= at.count {
        // Going on takes in what comes; that is the fold of all of it.
        live.incident.extend(replay.between(before, at.count).cloned());
    } else {
        live.incident = replay.first(at.count);
    }
    replaying.at = at;
    model.now = at.time;
    live.find = None;
    live.derive(at.time);
    live.at.insert(Focus::Timeline, live.order.len().saturating_sub(1));
    clamp(live, lang);
}

/// Time went on: a replay that plays goes on by so much.
pub(super) fn tick(model: &mut Model, now: Instant) -> Vec<Effect> {
    let past = now - model.wall;
    model.wall = now;
    let Some(replaying) = &mut model.replay else { return Vec::new() };
    if !replaying.playing {
        return Vec::new();
    }
    let by = past.num_milliseconds().clamp(0, 5_000).saturating_mul(replaying.speed());
    let to = replaying.of_time(replaying.at.time + TimeDelta::milliseconds(by));
    if replaying.is_over() {
        replaying.playing = false;
    }
    go(model, to);
    Vec::new()
}

/// What an action does that only a replay has.
// `every_action_is_done_somewhere` finds an action that neither this nor anything after takes up.
#[allow(clippy::wildcard_enum_match_arm)]
pub(super) fn act(model: &mut Model, action: Action) {
    let Some(replaying) = &mut model.replay else {
        say_id(model, "why-not-here", Tone::Bad);
        return;
    };
    let (at, ten) = (replaying.at, TimeDelta::minutes(10));
    let to = match action {
        Action::ReplayEarlier => Some(replaying.of_time(at.time - ten)),
        Action::ReplayLater => Some(replaying.of_time(at.time + ten)),
        Action::ReplayEntryBefore => Some(replaying.of_count(at.count.saturating_sub(1))),
        Action::ReplayNextEntry => Some(replaying.of_count(at.count + 1)),
        Action::ReplayDecisionBefore => replaying.decision_beside(false),
        Action::ReplayNextDecision => replaying.decision_beside(true),
        Action::ReplayOrder => {
            replaying.turn_order();
            let at = replaying.at;
            // The same number of entries is not the same entries.
            replaying.at.count = usize::MAX;
            Some(at)
        }
        Action::ReplayPlay => {
            replaying.playing = !replaying.playing && !replaying.is_over();
            return;
        }
        Action::ReplaySlower | Action::ReplayFaster => {
            replaying.change_speed(action == Action::ReplayFaster);
            return;
        }
        Action::ReplayMark => {
            replaying.marked = Some(at);
            say_id(model, "notice-replay-marked", Tone::Good);
            return;
        }
        Action::ReplayDifference => return difference(model),
        _ => return say_id(model, "why-not-here", Tone::Bad),
    };
    match to {
        Some(to) => {
            replaying.playing = false;
            go(model, to);
        }
        None => say_id(model, "why-no-other-decision", Tone::Bad),
    }
}

/// Shows what is different between the moment marked, or the beginning, and the one on screen.
fn difference(model: &mut Model) {
    let lang = model.lang();
    let Some(replaying) = &model.replay else { return };
    let marked = replaying.marked.unwrap_or_else(|| replaying.of_count(0));
    let (one, other) = if marked.count <= replaying.at.count && marked.time <= replaying.at.time {
        (marked, replaying.at)
    } else {
        (replaying.at, marked)
    };
    let [earlier, later] = [one, other].map(|at| replaying.replay.first(at.count));
    let difference = Difference::between((&earlier, one.time), (&later, other.time));
    let stamp = |at: Instant| crate::incident::time::stamp(at, later.zone());
    let title = locale::Message::new("replay-difference-title")
        .with("from", stamp(one.time))
        .with("to", stamp(other.time))
        .text(lang);
    let mut lines = difference.lines(&later, lang);
    if difference.is_empty() {
        lines.push(lang.say("replay-no-difference"));
    }
    model.overlay = Some(Overlay::Reading(Reading { title, lines, at: 0 }));
}

/// Says of a key that would record that this is a replay.
pub(super) fn refuse(model: &mut Model) {
    let key = keymap::label_of(Action::Back, Place::Anywhere);
    let text = locale::Message::new("why-replay-key").with("key", key).text(model.lang());
    say(model, text, Tone::Bad);
}
