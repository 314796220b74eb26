//! The one table of keys: what [`super::keymap`] binds, and every pane's own. Dispatch, footer, help, palette and
//! `dingli keys` all read it.

use std::sync::LazyLock;

use crossterm::event::KeyEvent;

use super::{
    action::Action,
    forms::ActForm,
    keymap::{
        Binding, ELSEWHERE, IN_INCIDENT, IN_PANE, Key, OUT_OF_INCIDENT, OUT_OF_PANE, Place, bind,
        find,
    },
    model::Focus,
    panes::{self, PANES, Pane},
    past::PAST,
};

/// The table.
pub static BINDINGS: LazyLock<Vec<Binding>> = LazyLock::new(|| table(PANES));

/// The digits as keys, by place.
const DIGITS: [&[Key]; 9] = [
    &[Key::Char('1')],
    &[Key::Char('2')],
    &[Key::Char('3')],
    &[Key::Char('4')],
    &[Key::Char('5')],
    &[Key::Char('6')],
    &[Key::Char('7')],
    &[Key::Char('8')],
    &[Key::Char('9')],
];

/// The table with these panes. What is bound in a pane and is an act of judgement is reached by name from everywhere.
fn table(panes: &[Pane]) -> Vec<Binding> {
    let go = panes.iter().map(|it| bind(Action::To(it.focus), Place::Live, it.go_keys, it.go));
    let digits = panes.iter().zip(DIGITS);
    let digits = digits.map(|(it, key)| bind(Action::To(it.focus), Place::Pane, key, it.go));
    let own = || panes.iter().flat_map(|pane| pane.keys).copied();
    let handled = own().filter(|it| matches!(it.action, Action::ActForm(_)));
    let mut by_name: Vec<Binding> = Vec::new();
    for it in handled {
        if !by_name.iter().any(|known| known.action == it.action) {
            by_name.push(bind(it.action, Place::Live, &[], it.label));
        }
    }
    // What no pane has a key for is reached by name alone.
    for form in ActForm::ALL {
        let action = Action::ActForm(*form);
        if !by_name.iter().any(|known| known.action == action) {
            let place = if form.is_of_directory() { Place::Past } else { Place::Live };
            by_name.push(bind(action, place, &[], form.label()));
        }
    }
    let mut table = IN_INCIDENT.to_vec();
    table.extend(go);
    table.extend(OUT_OF_INCIDENT);
    table.extend(IN_PANE);
    table.extend(digits);
    table.extend(OUT_OF_PANE);
    table.extend(own());
    table.extend(by_name);
    table.extend(PAST.iter().map(|it| bind(Action::ToPast(it.focus), Place::Past, it.keys, it.go)));
    table.extend(ELSEWHERE);
    table
}

/// The action of a key press in the first of `places` that knows it.
pub fn action(press: KeyEvent, places: &[Place]) -> Option<Action> {
    find(&BINDINGS, press, places)
}

/// The bindings that hold in any of `places`, in the order of the table.
pub fn reachable(places: &[Place]) -> impl Iterator<Item = &'static Binding> + '_ {
    BINDINGS.iter().filter(move |binding| places.contains(&binding.place))
}

/// Every place, in the order in which help shows them.
pub fn places() -> Vec<Place> {
    let mut places = vec![Place::At(Focus::Capture), Place::Live, Place::Pane];
    places.extend(PANES.iter().map(|pane| Place::At(pane.focus)));
    places.extend([
        Place::Draft,
        Place::Write,
        Place::Preview,
        Place::List,
        Place::Past,
        Place::Replay,
        Place::Form,
        Place::Menu,
        Place::Anywhere,
    ]);
    places
}

/// The message id of a place's name.
pub fn place_name(place: Place) -> &'static str {
    match place {
        Place::Anywhere => "place-anywhere",
        Place::List => "place-list",
        Place::Past => "place-past",
        Place::Replay => "place-replay",
        Place::Live => "place-live",
        Place::At(focus) => panes::of(focus).map_or("place-capture", |pane| pane.name),
        Place::Pane => "place-pane",
        Place::Draft => "place-draft",
        Place::Write => "place-write",
        Place::Preview => "place-preview",
        Place::Form => "place-form",
        Place::Menu => "place-menu",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use crossterm::event::{KeyCode, KeyModifiers};

    use super::*;
    use crate::console::forms::ActForm;

    /// The sets of places that are in force together.
    fn together() -> Vec<Vec<Place>> {
        let alone = [
            Place::List,
            Place::Past,
            Place::Replay,
            Place::Draft,
            Place::Write,
            Place::Preview,
            Place::Form,
            Place::Menu,
        ];
        let mut sets: Vec<Vec<Place>> =
            alone.into_iter().map(|place| vec![place, Place::Anywhere]).collect();
        sets.push(vec![Place::At(Focus::Capture), Place::Live, Place::Anywhere]);
        sets.extend(
            PANES
                .iter()
                .map(|pane| vec![Place::At(pane.focus), Place::Pane, Place::Live, Place::Anywhere]),
        );
        sets
    }

    #[test]
    fn no_key_is_bound_twice() {
        for places in together() {
            let mut seen = std::collections::BTreeMap::new();
            for binding in reachable(&places) {
                for key in binding.keys {
                    if let Some(other) = seen.insert(*key, binding.action) {
                        panic!(
                            "{} means {other:?} and {:?} in {places:?}",
                            key.label(),
                            binding.action
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn a_pane_declares_its_keys_for_itself() {
        for pane in PANES {
            for binding in pane.keys {
                assert_eq!(binding.place, Place::At(pane.focus), "{:?}", binding.action);
                assert!(!binding.keys.is_empty(), "{:?}", binding.action);
            }
        }
    }

    /// What a letter stands for in all panes together; a letter that is not here stands for one act.
    const ALIKE: [(char, &[Action]); 6] = [
        // Somebody agrees.
        ('Y', &[Action::ActForm(ActForm::Consent), Action::ActForm(ActForm::AnswerOffer)]),
        // Something new of what the pane shows.
        (
            'n',
            &[
                Action::Ask,
                Action::Stakeholder,
                Action::ActForm(ActForm::Promise),
                Action::ActForm(ActForm::Propose),
                Action::ActForm(ActForm::Signal),
                Action::ActForm(ActForm::StartShift),
            ],
        ),
        // What is selected is edited, or what it lacks is filled in.
        (
            'e',
            &[
                Action::EditPerson,
                Action::ActForm(ActForm::ChangeRemedy),
                Action::ActForm(ActForm::CompletePromise),
            ],
        ),
        // What is selected was typed wrong.
        ('x', &[Action::Correct, Action::ActForm(ActForm::CorrectPromise)]),
        // What is on the table is accepted.
        ('a', &[Action::ActForm(ActForm::Accept), Action::ActForm(ActForm::AcceptFiring)]),
        // What nobody pursues any more.
        ('X', &[Action::ActForm(ActForm::Drop), Action::ActForm(ActForm::DropAction)]),
    ];

    #[test]
    fn case_7_25_one_letter_has_one_meaning_in_all_panes() {
        let mut meant: std::collections::BTreeMap<Key, Action> = std::collections::BTreeMap::new();
        let own = PANES.iter().flat_map(|pane| pane.keys);
        let common = BINDINGS.iter().filter(|it| it.place == Place::Pane);
        for binding in own.chain(common) {
            for key in binding.keys {
                let alike = |both: [Action; 2]| {
                    ALIKE.iter().any(|(letter, acts)| {
                        Key::Char(*letter) == *key && both.iter().all(|it| acts.contains(it))
                    })
                };
                let before = *meant.entry(*key).or_insert(binding.action);
                let same = before == binding.action || alike([before, binding.action]);
                assert!(same, "{} is {before:?} and {:?}", key.label(), binding.action);
            }
        }
    }

    #[test]
    fn case_7_25_the_contract_is_found_in_every_pane_where_one_looks_for_it() {
        let wanted = Action::ActForm(ActForm::Contract);
        let mut places = BINDINGS.iter().filter(|it| it.action == wanted).map(|it| it.place);
        let found: Vec<Place> = places.by_ref().filter(|it| *it != Place::Live).collect();
        assert_eq!(
            found,
            [Focus::Facts, Focus::Promises, Focus::Duty].map(Place::At),
            "and once by name"
        );
        let names = reachable(&[Place::Live]).filter(|it| it.action == wanted).count();
        assert_eq!(names, 1);
    }

    #[test]
    fn a_pane_beyond_the_ninth_is_reached_by_name() {
        let many: Vec<Pane> = (0..11).map(|at| Pane { ..PANES[at % PANES.len()] }).collect();
        let table = table(&many);
        let to = |place: Place| {
            let leads = |it: &&Binding| it.place == place && matches!(it.action, Action::To(_));
            table.iter().filter(leads).collect::<Vec<_>>()
        };
        let digits: Vec<&[Key]> = to(Place::Pane).iter().map(|it| it.keys).collect();
        assert_eq!(digits[..9], DIGITS);
        // What is left leads to the capture line.
        assert_eq!(digits[9..], [&[Key::Char('i')]]);
        assert_eq!(to(Place::Live).len(), 11);
    }

    #[test]
    fn control_keys_that_terminals_take_for_others_are_not_used() {
        for binding in BINDINGS.iter() {
            for key in binding.keys {
                if let Key::Ctrl(c) = key {
                    assert!(!"abhijm ".contains(*c), "^{c} does not arrive as itself everywhere");
                }
            }
        }
    }

    #[test]
    fn full_width_signs_count_as_their_ascii_selves() {
        let press = |c| KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE);
        let pane = [Place::Pane];
        assert_eq!(action(press('？'), &pane), Some(Action::Help));
        assert_eq!(action(press('：'), &pane), Some(Action::Palette));
        assert_eq!(action(press('／'), &pane), Some(Action::Find));
    }
}
