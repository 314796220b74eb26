//! What help and palette list: read off the table of keys, filtered by what is typed.

use super::{
    action::Action,
    bindings::{self, BINDINGS},
    keymap::{Binding, Place},
    model::{Menu, Model},
};
use crate::{locale::Lang, text::fold_for_search};

/// One line of help or palette.
#[derive(Debug, Clone, Copy)]
pub struct Item {
    /// What it does.
    pub action: Action,
    /// The line of the table.
    pub binding: &'static Binding,
    /// Why it cannot be run now, as a message id.
    pub disabled: Option<&'static str>,
}

/// The lines that match what was typed: by the words in either language, or by the key.
pub fn items(model: &Model, menu: &Menu) -> Vec<Item> {
    let wanted = fold_for_search(menu.filter.text().trim());
    let here = here(model);
    let listed = if menu.help { everything(&here) } else { possible(&here) };
    listed
        .into_iter()
        .filter(|binding| wanted.is_empty() || matches(binding, &wanted))
        .map(|binding| Item {
            action: binding.action,
            binding,
            disabled: disabled(model, &here, binding.action),
        })
        .collect()
}

/// The places whose keys hold under the list: a form takes them before anything below it.
fn here(model: &Model) -> Vec<Place> {
    if model.form.is_some() { vec![Place::Form, Place::Anywhere] } else { model.places() }
}

/// The whole table, place by place: first what holds here.
fn everything(here: &[Place]) -> Vec<&'static Binding> {
    let elsewhere = bindings::places();
    let elsewhere = elsewhere.iter().filter(|place| !here.contains(place));
    here.iter()
        .chain(elsewhere)
        .flat_map(|place| BINDINGS.iter().filter(move |binding| binding.place == *place))
        .collect()
}

/// What can be done here, nearest first, each action once. Moving about is no command.
fn possible(here: &[Place]) -> Vec<&'static Binding> {
    let mut found: Vec<&'static Binding> = Vec::new();
    for place in here {
        for binding in bindings::reachable(std::slice::from_ref(place)) {
            let known = found.iter().any(|other| other.action == binding.action);
            if !known && !is_movement(binding.action) {
                found.push(binding);
            }
        }
    }
    found
}

const fn is_movement(action: Action) -> bool {
    matches!(
        action,
        Action::Up
            | Action::Down
            | Action::PageUp
            | Action::PageDown
            | Action::First
            | Action::Last
            | Action::Palette
            | Action::Complete
            | Action::Back
    )
}

fn matches(binding: &Binding, wanted: &str) -> bool {
    Lang::ALL.iter().any(|lang| fold_for_search(&lang.say(binding.label)).contains(wanted))
        || binding.keys.iter().any(|key| fold_for_search(&key.label()).contains(wanted))
}

fn disabled(model: &Model, here: &[Place], action: Action) -> Option<&'static str> {
    let elsewhere = !bindings::reachable(here).any(|binding| binding.action == action);
    if elsewhere { Some("why-not-here") } else { model.disabled(action) }
}
