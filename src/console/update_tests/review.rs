//! The review in the window: what is due of it opens its form, and every form of it is reached by name (M3, M5, M9).

use super::*;
use crate::{
    console::{bindings::BINDINGS, forms::ActForm, model::Focus},
    incident::{Command, registers},
};

#[test]
fn whatever_a_subject_asks_for_opens_a_form_that_there_is() {
    let mut rules = std::collections::BTreeSet::new();
    for ask in registers::asks() {
        assert!(
            ActForm::called(ask.form).is_some(),
            "{}: no form is called {}",
            ask.rule,
            ask.form
        );
        assert!(rules.insert(ask.rule), "{} is asked for by two", ask.rule);
    }
    assert!(!rules.is_empty());
}

#[test]
fn every_form_about_an_incident_is_reached_by_name_or_by_a_key() {
    for form in ActForm::ALL {
        let action = Action::ActForm(*form);
        assert!(BINDINGS.iter().any(|it| it.action == action), "{form:?} cannot be reached");
    }
}

#[test]
fn m9_a_key_in_the_timeline_marks_the_selected_entry_for_the_review() {
    let mut model = working(Lang::En);
    press(&mut model, Key::F(4));
    press(&mut model, Key::Char('#'));
    let live = model.live.as_ref().unwrap();
    let Some(crate::console::model::Line::Entry(at)) =
        live.order.get(live.selected(Focus::Timeline))
    else {
        panic!("no entry is selected")
    };
    let selected = live.incident.entries()[*at].key.to_string();
    assert_eq!(model.form.as_ref().unwrap().value("entry"), selected);
}

#[test]
fn m3_a_measure_against_what_repeats_names_it_as_its_cause() {
    let mut incident = crate::console::fixture::storage(Lang::En);
    let said = serde_json::json!({ "text": "no drill", "aspect": "process", "repeats": true });
    let said = serde_json::from_value(said).unwrap();
    let key = incident.does(crate::console::fixture::now(), Command::NameFactor(said));
    let now = crate::console::fixture::now();
    let form = crate::console::forms::Form::of_act(
        ActForm::GiveAction,
        &incident.incident,
        now,
        Lang::En,
        &key.to_string(),
    );
    assert_eq!((form.value("kind"), form.value("cause")), ("measure", key.to_string().as_str()));
    let other = crate::console::forms::Form::of_act(
        ActForm::GiveAction,
        &incident.incident,
        now,
        Lang::En,
        &incident.incident.entries()[0].key.to_string(),
    );
    assert_eq!((other.value("kind"), other.value("cause")), ("task", ""));
}
