//! What belongs to no incident, in the window: its panes, its forms, and a promise filled from the catalogue (H6, Q1, O1).

use super::*;
use crate::{
    console::{
        forms::{ActForm, Kind},
        model::PastFocus,
    },
    incident::IncidentId,
};

#[test]
fn h6_one_key_fills_a_promise_from_the_catalogue_and_the_next_press_from_the_next() {
    let mut model = working(Lang::En);
    model.directory.house = fixture::house(Lang::En);
    run(&mut model, Action::ActForm(ActForm::Promise));
    press(&mut model, Key::Ctrl('k'));
    let value = |model: &Model, id: &str| model.form.as_ref().unwrap().value(id).to_owned();
    assert_eq!(value(&model, "text"), "An engineer is on site within four hours");
    assert_eq!(value(&model, "payer"), "the maker");
    assert_eq!(value(&model, "deliverer"), "regional engineer");
    assert_eq!(value(&model, "rate"), "started-period");
    assert_eq!(value(&model, "deliverer-consented"), "yes");
    assert_eq!(value(&model, "customer-consented"), "no");
    assert!(!value(&model, "due").is_empty());
    assert!(model.notice.as_ref().unwrap().text.contains("1 of 2"));
    press(&mut model, Key::Ctrl('k'));
    assert_eq!(value(&model, "text"), "A letter every day until it is over");
    assert_eq!(value(&model, "payer"), "us");
}

#[test]
fn h6_what_somebody_typed_is_not_written_over() {
    let mut model = working(Lang::En);
    model.directory.house = fixture::house(Lang::En);
    run(&mut model, Action::ActForm(ActForm::Promise));
    types(&mut model, "My own words");
    press(&mut model, Key::Ctrl('k'));
    let form = model.form.as_ref().unwrap();
    assert_eq!(form.value("text"), "My own words");
    assert_eq!(form.value("deliverer"), "regional engineer");
    model.form = None;
    model.directory.house = crate::incident::Incident::empty(IncidentId::DIRECTORY);
    run(&mut model, Action::FromCatalogue);
    assert!(model.notice.as_ref().unwrap().text.contains("nothing for this class"));
    assert!(matches!(model.form.as_ref().unwrap().kind, Kind::ActForm(ActForm::Promise, _)));
}

#[test]
fn q1_a_partner_is_added_in_the_past_and_recorded_in_the_directory() {
    let mut model = fixture::past(Lang::En, (80, 24), PastFocus::Partners);
    press(&mut model, Key::Ctrl('n'));
    let form = model.form.as_mut().unwrap();
    assert!(matches!(form.kind, Kind::ActForm(ActForm::Partner, _)));
    form.fill("name", "Nanfang Parts");
    form.fill("kind", "vendor");
    let effects = press(&mut model, Key::Ctrl('s'));
    let recorded = effects.iter().any(|effect| {
        matches!(effect, Effect::Record(id, acts) if *id == IncidentId::DIRECTORY && acts.len() == 1)
    });
    assert!(recorded, "{effects:?}");
}

#[test]
fn o1_enter_on_a_gap_records_that_time() {
    let mut model = fixture::past(Lang::En, (120, 40), PastFocus::Rhythm);
    let mut opened = None;
    for at in 0..12 {
        model.past.at.insert(PastFocus::Rhythm, at);
        press(&mut model, Key::Enter);
        let form = model.form.take().unwrap();
        if let Kind::ActForm(ActForm::DoneRhythm, target) = &form.kind {
            opened = Some((form.value("time").to_owned(), target.clone()));
            break;
        }
    }
    let (chosen, target) = opened.unwrap();
    assert_eq!(chosen, target, "the time of the line is chosen");
    assert!(target.contains("/2026-"));
}

#[test]
fn nothing_of_it_is_reached_while_an_incident_is_live() {
    let mut model = working(Lang::En);
    for form in ActForm::ALL.iter().filter(|form| form.is_of_directory()) {
        assert_eq!(model.disabled(Action::ActForm(*form)), Some("why-not-here"), "{form:?}");
        run(&mut model, Action::ActForm(*form));
        assert!(model.form.is_none());
    }
}
