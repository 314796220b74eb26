//! The review in the window: what is due of it opens its form, and every form of it is reached by name (M3, M5, M9).

use super::*;
use crate::{
    console::{bindings::BINDINGS, forms::ActForm, model::Focus},
    incident::{
        Command,
        guide::{Stage, guide},
        registers,
    },
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

/// A resolved incident in the window.
fn resolved(lang: Lang) -> Model {
    let mut maker = crate::console::fixture::storage(lang);
    let status = crate::incident::Status::Resolved;
    maker.does(
        fixture::now(),
        Command::Status(crate::incident::command::Move { status, reason: String::new() }),
    );
    let mut model = fixture::window(maker, (80, 24));
    model.writer = Some(WRITER);
    model
}

#[test]
fn m9_one_key_leads_through_the_review_of_a_resolved_incident_and_no_live_one() {
    let mut live = working(Lang::En);
    run(&mut live, Action::ReviewGuide);
    assert_eq!(live.overlay, None, "a live incident has no review to go through");
    assert!(live.notice.is_some());

    let mut model = resolved(Lang::Zh);
    press(&mut model, Key::F(4));
    press(&mut model, Key::Char('&'));
    let Some(Overlay::Review(first)) = model.overlay else { panic!("{:?}", model.overlay) };
    let steps = guide(&model.live.as_ref().unwrap().incident);
    assert!(!steps[first].is_whole());
    let lessons = Stage::ALL.iter().position(|it| *it == Stage::Lessons).unwrap();
    model.overlay = Some(Overlay::Review(lessons));
    press(&mut model, Key::Enter);
    assert!(matches!(
        model.form.as_ref().map(|form| &form.kind),
        Some(Kind::ActForm(ActForm::Lesson, _))
    ),);
    // Left without a word, it leads back to the step.
    press(&mut model, Key::Esc);
    assert_eq!(model.overlay, Some(Overlay::Review(lessons)));
    press(&mut model, Key::Esc);
    assert_eq!((model.overlay, model.guided), (None, None));
}

#[test]
fn m9_every_step_of_the_way_opens_a_form_that_there_is() {
    let model = resolved(Lang::En);
    for step in guide(&model.live.as_ref().unwrap().incident) {
        assert!(ActForm::called(step.form).is_some(), "{:?}", step.stage);
        assert!(step.is_whole() || !step.missing.is_empty());
    }
}

#[test]
fn m9_behind_the_last_step_the_review_report_is_looked_at() {
    let mut model = resolved(Lang::En);
    model.overlay = Some(Overlay::Review(Stage::ALL.len()));
    let effects = update(&mut model, plain(KeyCode::Enter));
    let [Effect::Preview(_, which, ..)] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!(which.kind, crate::report::DocumentKind::ReviewReport);
}
