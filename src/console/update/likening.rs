//! Past incidents that are like the one at hand (N1): asked for as soon as a new incident has a class, and on demand.

use crossterm::event::KeyEvent;

use super::{
    super::{
        action::Action,
        bindings,
        keymap::Place,
        message::Effect,
        model::{Model, Overlay, SimilarFound, Tone, case_of, case_of_form},
    },
    actions::run,
    notice::say_id,
};

/// The form of a new incident was changed: asks again, where another case is meant. Nobody waits for the answer.
pub(super) fn form_changed(model: &mut Model) -> Option<Effect> {
    let case = case_of_form(model.form.as_ref()?)?;
    if model.similar.asked.as_ref() == Some(&case) {
        return None;
    }
    model.similar.asked = Some(case.clone());
    model.similar.shows = false;
    Some(Effect::Similar(Box::new(case)))
}

/// Shows them: those of the form on screen, or of the incident on screen once they are found.
pub(super) fn show(model: &mut Model) -> Vec<Effect> {
    if model.form.is_some() {
        let has = model.similar.current().is_some_and(|found| !found.cases.is_empty());
        if has {
            model.overlay = Some(Overlay::Similar(0));
        } else {
            say_id(model, "similar-none", Tone::Warning);
        }
        return Vec::new();
    }
    let Some(live) = &model.live else { return Vec::new() };
    let case = case_of(&live.incident);
    model.similar.asked = Some(case.clone());
    model.similar.shows = true;
    vec![Effect::Similar(Box::new(case))]
}

/// They were found. What is no longer asked for is let go.
pub(super) fn found(model: &mut Model, found: SimilarFound) {
    if model.similar.asked.as_ref() != Some(&found.asked) {
        return;
    }
    let is_empty = found.cases.is_empty();
    model.similar.found = Some(found);
    if !std::mem::take(&mut model.similar.shows) || model.overlay.is_some() || model.form.is_some()
    {
        return;
    }
    if is_empty {
        say_id(model, "similar-none", Tone::Warning);
    } else {
        model.overlay = Some(Overlay::Similar(0));
    }
}

/// A key while they are on screen. Enter opens one, but over a form: what is typed there comes first.
#[allow(clippy::wildcard_enum_match_arm)] // what is bound elsewhere does nothing here
pub(super) fn press(model: &mut Model, key: KeyEvent, at: usize) -> Vec<Effect> {
    let cases = model.similar.current().map_or(&[][..], |found| &found.cases);
    let last = cases.len().saturating_sub(1);
    let chosen = cases.get(at.min(last)).map(|case| case.id);
    let to = match bindings::action(key, &[Place::Menu, Place::Anywhere]) {
        Some(Action::Up) => at.saturating_sub(1),
        Some(Action::Down) => (at + 1).min(last),
        Some(Action::PageUp) => 0,
        Some(Action::PageDown) => last,
        Some(Action::Back) => {
            model.overlay = None;
            return Vec::new();
        }
        Some(Action::Activate) => {
            model.overlay = None;
            if model.form.is_some() {
                return Vec::new();
            }
            return chosen.map(Effect::Open).into_iter().collect();
        }
        Some(
            action @ (Action::Language
            | Action::Theme
            | Action::Borders
            | Action::Quit
            | Action::Suspend
            | Action::Help
            | Action::Palette),
        ) => return run(model, action),
        _ => at,
    };
    model.overlay = Some(Overlay::Similar(to));
    Vec::new()
}
