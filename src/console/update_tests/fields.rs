//! What is typed into a form: where it goes first, what is kept of it, how a kept text is replaced, who it was.

use super::*;
use crate::{
    console::forms::{ActForm, Form},
    incident::{own_words, stakeholders::Side, updates::Channel},
};

fn form(model: &Model) -> &Form {
    model.form.as_ref().unwrap()
}

fn acts(effects: &[Effect]) -> &[crate::incident::Act] {
    let [Effect::Record(_, acts)] = effects else { panic!("{effects:?}") };
    acts
}

#[test]
fn case_7_14_a_question_and_its_answer_begin_at_their_words() {
    let mut model = working(Lang::En);
    press(&mut model, Key::F(6));
    types(&mut model, "when is it back");
    assert_eq!(form(&model).value("text"), "when is it back");
    let asked = update(&mut model, ctrl('s'));
    let entries = logged(&model, &asked);
    update(&mut model, recorded(entries));
    press(&mut model, Key::F(7));
    types(&mut model, "at nine");
    let Command::AnswerEnquiry(answer) = &acts(&update(&mut model, ctrl('s')))[0].command.clone()
    else {
        panic!("an answer is recorded")
    };
    assert_eq!(answer.text, "at nine");
}

#[test]
fn case_7_14_a_number_is_a_telephone_number_wherever_it_is_typed() {
    for (at, channel) in [
        ("13800138000", Channel::Phone),
        ("+86 (10) 5555-0000", Channel::Phone),
        ("１３８００１３８０００", Channel::Phone),
        ("fang@example.cn", Channel::Email),
    ] {
        for field in ["phone", "email"] {
            let mut model = working(Lang::En);
            update(&mut model, ctrl('k'));
            let form = model.form.as_mut().unwrap();
            form.fill("name", "Fang");
            form.fill("side", "vendor");
            form.fill(field, at);
            let sent = update(&mut model, ctrl('s'));
            let Command::Stakeholder(profile) = &acts(&sent)[0].command else { panic!("{sent:?}") };
            assert_eq!(profile.channels[0].channel, channel, "{at} as {field}");
        }
    }
    let mut model = working(Lang::En);
    update(&mut model, ctrl('k'));
    let new = model.form.as_mut().unwrap();
    new.fill("name", "Fang");
    new.fill("side", "vendor");
    new.fill("email", "fang at work");
    assert_eq!(update(&mut model, ctrl('s')), []);
    assert!(form(&model).field("email").unwrap().error.as_deref().unwrap().contains('@'));
}

#[test]
fn case_7_14_correcting_begins_with_the_words_that_stand_there() {
    let model = working(Lang::En);
    let entries = model.live.as_ref().unwrap().order.len();
    let mut with_words = 0;
    for at in 0..entries {
        let mut model = working(Lang::En);
        let live = model.live.as_mut().unwrap();
        live.focus = Focus::Timeline;
        live.at.insert(Focus::Timeline, at);
        press(&mut model, Key::Char('x'));
        let Some(Kind::Correct(key)) = model.form.as_ref().map(|form| form.kind.clone()) else {
            continue;
        };
        let incident = &model.live.as_ref().unwrap().incident;
        let words = own_words(incident, incident.entry(key).unwrap()).unwrap_or_default();
        assert_eq!(form(&model).value("text"), words.trim());
        if words.is_empty() {
            continue;
        }
        with_words += 1;
        // The same words correct nothing; another time with the same words does.
        assert_eq!(update(&mut model, ctrl('s')), []);
        model.form.as_mut().unwrap().fill("occurred", "20:00");
        assert!(update(&mut model, ctrl('s')).iter().any(is_record));
    }
    assert!(with_words > 5, "{with_words}");
}

#[test]
fn case_7_13_what_was_kept_is_replaced_by_the_first_key_or_gone_on_with() {
    let kept = || {
        let mut model = working(Lang::En);
        update(&mut model, ctrl('y'));
        types(&mut model, "two disks");
        update(&mut model, ctrl('g'));
        update(&mut model, ctrl('y'));
        assert_eq!(form(&model).value("answer"), "two disks");
        assert!(notice(&model).contains("Ctrl-U"), "{}", notice(&model));
        model
    };
    let mut model = kept();
    types(&mut model, "three");
    assert_eq!(form(&model).value("answer"), "three");
    let mut model = kept();
    update(&mut model, Message::Paste("three".to_owned()));
    assert_eq!(form(&model).value("answer"), "three");
    for key in [KeyCode::Right, KeyCode::Down, KeyCode::End] {
        let mut model = kept();
        update(&mut model, plain(key));
        types(&mut model, " failed");
        assert_eq!(form(&model).value("answer"), "two disks failed");
    }
    let mut model = kept();
    press(&mut model, Key::Ctrl('u'));
    assert_eq!(form(&model).value("answer"), "");
    // What a form is filled with by itself is gone on with, as before.
    let mut model = working(Lang::En);
    run(&mut model, Action::ActForm(ActForm::Escalate));
    let limit = form(&model).fields.iter().position(|field| field.id == "limit").unwrap();
    model.form.as_mut().unwrap().at = limit;
    types(&mut model, "0");
    assert_eq!(form(&model).value("limit"), "30m0");
}

#[test]
fn case_7_15_the_side_of_somebody_new_is_chosen_and_never_preset() {
    for lang in Lang::ALL {
        let mut model = working(lang);
        for name in ["方", "吴", "宋"] {
            update(&mut model, ctrl('k'));
            assert_eq!(form(&model).value("side"), "", "{name}");
            types(&mut model, name);
            assert_eq!(update(&mut model, ctrl('s')), [], "the side is asked for");
            for id in ["partner", "leadership"] {
                model.form.as_mut().unwrap().fill("side", id);
                assert_eq!(form(&model).value("side"), id);
            }
            let sent = update(&mut model, ctrl('s'));
            let Command::Stakeholder(profile) = &acts(&sent)[0].command else { panic!("{sent:?}") };
            assert_eq!(profile.side, Side::Leadership);
            let entries = logged(&model, &sent);
            update(&mut model, recorded(entries));
        }
    }
}

#[test]
fn case_7_17_every_form_about_an_act_asks_last_by_whom() {
    let model = fixture::window(fixture::handled(Lang::En), (80, 24));
    let incident = &model.live.as_ref().unwrap().incident;
    let made = |act: &ActForm| Form::of_act(*act, incident, model.now, model.lang(), "");
    let mut forms: Vec<Form> = ActForm::ALL.iter().map(made).collect();
    forms.push(Form::contact(incident, None));
    forms.push(Form::status(incident));
    forms.push(Form::severity(incident));
    for form in forms {
        let asks = |id: &str| form.field(id).is_some();
        assert!(asks("source") != asks("who"), "{:?}", form.kind);
        if asks("who") {
            assert_eq!(form.fields.last().unwrap().id, "who", "{:?}", form.kind);
        }
    }
}

#[test]
fn case_7_17_who_did_it_is_recorded_and_enter_sends_without_asking() {
    for who in ["", "宋律师"] {
        let mut model = working(Lang::Zh);
        update(&mut model, ctrl('t'));
        let form = model.form.as_mut().unwrap();
        form.fill("text", "已告知");
        form.fill("who", who);
        form.at = form.fields.iter().position(|field| field.id == "visibility").unwrap();
        let sent = press(&mut model, Key::Enter);
        let by = acts(&sent)[0].who.clone();
        assert_eq!(by.unwrap_or_default(), who);
    }
}

#[test]
fn case_7_23_a_new_incident_presets_neither_class_nor_severity_and_opens_without() {
    let mut model = fixture::listing(Lang::En, (80, 24));
    update(&mut model, ctrl('n'));
    assert_eq!((form(&model).value("class"), form(&model).value("severity")), ("", ""));
    types(&mut model, "Fire");
    press(&mut model, Key::Enter);
    types(&mut model, "Meridian");
    let sent = update(&mut model, ctrl('s'));
    let [Effect::Create(act)] = sent.as_slice() else { panic!("{sent:?}") };
    let Command::Open(open) = &act.command else { panic!("{act:?}") };
    assert_eq!((&open.class, open.severity), (&None, None));
}

#[test]
fn case_7_23_a_class_is_chosen_by_its_first_letters_and_says_what_it_asks() {
    let mut model = fixture::listing(Lang::En, (80, 24));
    update(&mut model, ctrl('n'));
    model.form.as_mut().unwrap().at = 2;
    types(&mut model, "data");
    assert_eq!(form(&model).value("class"), "data-loss");
    let class = model.classes.iter().find(|it| it.id == "data-loss").unwrap();
    let first = class.asks.first().unwrap().get(Lang::En).to_owned();
    let screen = drawn(&model);
    assert!(screen.contains(&first[..20]), "{screen}");
}

#[test]
fn case_7_12_a_line_typed_into_a_pane_is_shown_before_enter_records_it() {
    for (_, pane) in ('1'..='9').zip(PANES).map(|(digit, pane)| (digit, pane.focus)) {
        let mut model = working(Lang::En);
        model.live.as_mut().unwrap().focus = pane;
        let mut effects = types(&mut model, "no-call DBA");
        effects.extend(press(&mut model, Key::Enter));
        assert!(!effects.iter().any(is_record), "{pane:?}: {effects:?}");
    }
    let mut model = working(Lang::En);
    model.live.as_mut().unwrap().focus = Focus::Facts;
    types(&mut model, "no-call DBA");
    assert_eq!(form(&model).letter, Some('n'), "the form says which letter opened it");
    for _ in 0..form(&model).fields.len() - 1 {
        assert!(!press(&mut model, Key::Enter).iter().any(is_record));
    }
    assert!(notice(&model).contains("o-call DBA"), "{}", notice(&model));
    assert!(press(&mut model, Key::Enter).iter().any(is_record), "a second time it is meant");
}

#[test]
fn case_7_12_what_is_typed_after_it_was_shown_is_shown_again() {
    let mut model = working(Lang::En);
    model.live.as_mut().unwrap().focus = Focus::Alerts;
    press(&mut model, Key::Char('E'));
    types(&mut model, "they sue");
    assert!(!press(&mut model, Key::Enter).iter().any(is_record));
    types(&mut model, " us");
    assert!(!press(&mut model, Key::Enter).iter().any(is_record));
    assert!(notice(&model).contains("they sue us"), "{}", notice(&model));
    // ^S says what it means by itself.
    assert!(update(&mut model, ctrl('s')).iter().any(is_record));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(24))]

    #[test]
    fn case_7_12_no_line_of_any_words_is_recorded_from_a_pane(
        line in "[a-zA-Z0-9 ,.-]{1,24}",
        pane in 0_usize..PANES.len(),
    ) {
        let mut model = working(Lang::En);
        model.live.as_mut().unwrap().focus = PANES[pane].focus;
        let mut effects = Vec::new();
        for c in line.chars() {
            // `i` goes to the line, where a line belongs; a question is answered by its letter.
            if model.live.as_ref().unwrap().focus == Focus::Capture
                || matches!(model.overlay, Some(Overlay::Confirm(_) | Overlay::Question(_)))
            {
                break;
            }
            effects.extend(press(&mut model, Key::Char(c)));
        }
        proptest::prop_assert!(!effects.iter().any(is_record), "{:?}", effects);
    }
}
