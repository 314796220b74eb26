//! Fields to choose from: how they move, where they end, and what becomes of letters that fit none of them.

use proptest::prelude::*;

use super::*;
use crate::{
    console::forms::{ActForm, Field, Form},
    incident::{Act, Status, command::Move, facts::Confidence},
};

/// Every form there is, over an incident that holds something of everything.
fn every(lang: Lang) -> (Model, Vec<Form>) {
    let model = fixture::window(fixture::handled(lang), (80, 24));
    let incident = &model.live.as_ref().unwrap().incident;
    let (now, people) = (model.now, &incident.stakeholders.list);
    let mut forms: Vec<Form> =
        ActForm::ALL.iter().map(|&act| Form::of_act(act, incident, now, lang, "")).collect();
    forms.extend(incident.facts.questions.iter().map(|it| Form::answer(it, incident)));
    forms.push(Form::stakeholder(None, None, incident));
    forms.extend(people.iter().map(|it| Form::stakeholder(Some(it), None, incident)));
    forms.push(Form::contact(incident, None));
    forms.push(Form::enquiry(incident, None));
    forms.push(Form::answer_enquiry(incident, None));
    forms.push(Form::severity(incident));
    forms.push(Form::status(incident));
    forms.push(Form::new_incident(&model.classes));
    forms.push(Form::adopt(&model.classes, incident.class()));
    forms.push(Form::report(incident, now, lang));
    forms.push(Form::ask());
    (model, forms)
}

fn count(field: &Field) -> Option<usize> {
    match &field.kind {
        FieldKind::Choice(choices) | FieldKind::Several(choices) | FieldKind::Among(choices) => {
            Some(choices.len())
        }
        FieldKind::Text | FieldKind::Time(_) => None,
    }
}

fn current(model: &Model) -> &Field {
    let form = model.form.as_ref().unwrap();
    &form.fields[form.at]
}

/// Every field to choose from of every form, with the keys on it.
fn each_choice(lang: Lang, mut tried: impl FnMut(&mut Model)) {
    let (mut model, forms) = every(lang);
    for form in forms {
        for at in 0..form.fields.len() {
            if count(&form.fields[at]).is_some_and(|count| count > 0) {
                model.form = Some(Form { at, ..form.clone() });
                tried(&mut model);
            }
        }
    }
}

#[test]
fn case_7_4_no_choice_wraps_around_into_another_meaning() {
    each_choice(Lang::En, |model| {
        let last = count(current(model)).unwrap() - 1;
        for (key, end) in [(Key::Down, last), (Key::Up, 0)] {
            for _ in 0..=last + 1 {
                press(model, key);
            }
            assert_eq!(current(model).chosen, end, "{:?}", model.form);
        }
        for (code, end) in [(KeyCode::Right, last), (KeyCode::Left, 0)] {
            for _ in 0..=last + 1 {
                update(model, plain(code));
            }
            assert_eq!(current(model).chosen, end, "{:?}", model.form);
        }
    });
}

#[test]
fn case_7_20_a_list_moves_downwards_and_sideways_and_only_tab_leaves_it() {
    each_choice(Lang::Zh, |model| {
        let begin = model.form.clone();
        let after = |model: &mut Model, message: Message| {
            model.form.clone_from(&begin);
            update(model, message);
            model.form.clone()
        };
        let at = begin.as_ref().unwrap().at;
        let down = after(model, plain(KeyCode::Down));
        assert_eq!(down, after(model, plain(KeyCode::Right)));
        assert_eq!(down.unwrap().at, at);
        let up = after(model, plain(KeyCode::Up));
        assert_eq!(up, after(model, plain(KeyCode::Left)));
        assert_eq!(up.unwrap().at, at);
        let left = after(model, plain(KeyCode::Tab)).unwrap();
        assert!(left.at != at || left.fields.len() == 1);
    });
}

#[test]
fn case_7_20_arrows_in_a_text_go_to_its_ends_and_leave_no_field() {
    let mut model = working(Lang::En);
    update(&mut model, ctrl('y'));
    types(&mut model, "disks");
    press(&mut model, Key::Up);
    types(&mut model, "two ");
    press(&mut model, Key::Down);
    types(&mut model, " failed");
    assert_eq!(model.form.as_ref().unwrap().value("answer"), "two disks failed");
}

#[test]
fn case_7_20_one_step_from_claimed_is_confirmed() {
    let mut model = working(Lang::En);
    update(&mut model, ctrl('y'));
    types(&mut model, "two disks");
    press(&mut model, Key::Tab);
    press(&mut model, Key::Down);
    let effects = update(&mut model, ctrl('s'));
    let [Effect::Record(_, acts)] = effects.as_slice() else { panic!("{effects:?}") };
    let Command::Answer(answer) = &acts[0].command else { panic!("{acts:?}") };
    assert_eq!(answer.confidence, Confidence::Confirmed);
}

#[test]
fn case_7_3_letters_that_fit_no_choice_stay_and_stop_the_form() {
    for paste in [false, true] {
        let mut model = working(Lang::En);
        update(&mut model, ctrl('y'));
        types(&mut model, "two disks");
        press(&mut model, Key::Tab);
        if paste {
            update(&mut model, Message::Paste("zzz".to_owned()));
        } else {
            types(&mut model, "zzz");
        }
        // Neither Enter nor sending passes over them, and leaving with Tab keeps them.
        press(&mut model, Key::Enter);
        assert_eq!(current(&model).id, "confidence");
        press(&mut model, Key::Tab);
        press(&mut model, Key::Tab);
        assert_eq!(update(&mut model, ctrl('s')), []);
        assert_eq!(current(&model).id, "confidence");
        assert_eq!(current(&model).stray(Lang::En), Some("zzz"));
        assert_eq!(current(&model).error, Some(Lang::En.say("form-no-such-choice")));
        // Esc and opening again keep them too; then they are deleted, and the form goes as it was preset.
        update(&mut model, ctrl('g'));
        update(&mut model, ctrl('y'));
        press(&mut model, Key::Tab);
        assert_eq!(current(&model).stray(Lang::En), Some("zzz"));
        update(&mut model, ctrl('u'));
        assert_eq!(current(&model).value(), "claimed");
        assert!(update(&mut model, ctrl('s')).iter().any(is_record));
    }
}

#[test]
fn case_7_3_who_was_found_by_typing_and_not_marked_is_not_passed_over() {
    let begun = || {
        let mut model = working(Lang::En);
        update(&mut model, ctrl('t'));
        let form = model.form.as_mut().unwrap();
        form.fill("text", "told them");
        // Somebody else is marked by hand already.
        press(&mut model, Key::Char(' '));
        types(&mut model, "Ma");
        model
    };
    let mut model = begun();
    let marked = current(&model).marked.clone();
    assert_eq!(update(&mut model, ctrl('s')), []);
    assert_eq!(current(&model).error, Some(Lang::En.say("form-not-marked")));
    press(&mut model, Key::Char(' '));
    assert_eq!(current(&model).marked.len(), marked.len() + 1);
    assert!(update(&mut model, ctrl('s')).iter().any(is_record));
    // Enter marks what was found and goes on.
    let mut model = begun();
    press(&mut model, Key::Enter);
    assert_eq!(model.form.as_ref().unwrap().fields[0].marked.len(), marked.len() + 1);
    // Deleted letters leave the marks as they were.
    let mut model = begun();
    update(&mut model, ctrl('u'));
    assert_eq!(current(&model).marked, marked);
    assert!(update(&mut model, ctrl('s')).iter().any(is_record));
}

/// A form that moves a closed incident.
fn closed(lang: Lang) -> Model {
    let mut model = working(lang);
    let moved = |status| Act::new(Command::Status(Move { status, reason: String::new() }));
    for status in [Status::Resolved, Status::Closed] {
        let mut told =
            crate::incident::Act::new(Command::Contact(crate::incident::command::Contact {
                with: model
                    .live
                    .as_ref()
                    .unwrap()
                    .incident
                    .stakeholders
                    .list
                    .iter()
                    .map(|it| crate::incident::Selector::key(it.key))
                    .collect(),
                direction: crate::incident::updates::Direction::Outbound,
                channel: crate::incident::updates::Channel::Phone,
                outcome: crate::incident::updates::Outcome::Reached,
                text: "it is over".to_owned(),
                next_update: None,
                restored: false,
            }));
        told.visibility = crate::incident::Visibility::Customer;
        let effects = [Effect::Record(ID, vec![moved(status)]), Effect::Record(ID, vec![told])];
        let entries = logged(&model, &effects);
        update(&mut model, recorded(entries));
    }
    assert_eq!(model.live.as_ref().unwrap().incident.lifecycle.status(), Status::Closed);
    model
}

#[test]
fn case_7_4_a_closed_incident_is_reopened_by_nobody_who_does_not_say_so_twice() {
    for lang in Lang::ALL {
        let mut model = closed(lang);
        update(&mut model, ctrl('d'));
        assert_eq!(model.form.as_ref().unwrap().value("status"), "", "nothing is preset");
        assert_eq!(update(&mut model, ctrl('s')), [], "nothing is chosen");
        types(&mut model, "open");
        assert_eq!(update(&mut model, ctrl('s')), [], "it is asked first");
        let Some(Overlay::Confirm(confirm)) = &model.overlay else { panic!("{:?}", model.overlay) };
        assert!(confirm.text.contains(&lang.say("status-open")), "{}", confirm.text);
        assert_eq!(press(&mut model, Key::Char('n')), []);
        assert_eq!(model.form.as_ref().unwrap().value("status"), "open", "the form stays");
        update(&mut model, ctrl('s'));
        assert!(press(&mut model, Key::Char('y')).iter().any(is_record));
    }
}

#[test]
fn case_7_4_the_status_in_force_is_named_where_one_is_chosen() {
    for lang in Lang::ALL {
        let model = closed(lang);
        let form = Form::status(&model.live.as_ref().unwrap().incident);
        let FieldKind::Choice(choices) = &form.field("status").unwrap().kind else { panic!() };
        let marked = locale::Message::new("form-in-force")
            .with("what", lang.say("status-closed"))
            .text(lang);
        let labels: Vec<&str> = choices.iter().map(|it| it.label.get(lang)).collect();
        assert_eq!(labels.iter().filter(|label| **label == marked).count(), 1, "{labels:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn case_7_3_what_is_typed_on_a_choice_is_chosen_by_or_stops_the_form(
        typed in "[^ \\p{C}\u{3000}][^\\p{C}]{0,8}",
        which: prop::sample::Index,
    ) {
        let (mut model, mut forms) = every(Lang::En);
        let form = forms.swap_remove(which.index(forms.len()));
        for at in 0..form.fields.len() {
            if count(&form.fields[at]).is_none_or(|count| count == 0) {
                continue;
            }
            model.form = Some(Form { at, ..form.clone() });
            types(&mut model, &typed);
            let field = current(&model).clone();
            let chosen = match &field.kind {
                FieldKind::Choice(choices) | FieldKind::Several(choices) => {
                    choices.get(field.chosen).cloned()
                }
                _ => field.found().cloned(),
            };
            if let Some(stray) = field.stray(Lang::En) {
                prop_assert_eq!(stray, &typed);
                prop_assert_eq!(update(&mut model, ctrl('s')), vec![]);
                let kept = model.form.as_ref().unwrap().fields[at].stray(Lang::En);
                prop_assert_eq!(kept, Some(typed.as_str()));
            } else {
                prop_assert!(chosen.is_some());
            }
        }
    }
}
