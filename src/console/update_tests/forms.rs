//! What becomes of a form: filled, refused, failed, kept, sent. It refuses to test what a form is made of.

use super::*;

fn filled_person(model: &mut Model) {
    update(model, ctrl('k'));
    types(model, "方");
    model.form.as_mut().unwrap().fill("side", "customer");
}

#[test]
fn a_refused_form_stays_open_filled_with_the_reason() {
    let mut model = working(Lang::Zh);
    filled_person(&mut model);
    let effects = update(&mut model, ctrl('s'));
    assert!(effects.iter().any(is_record));
    assert!(model.form.as_ref().unwrap().busy);
    update(&mut model, Message::Refused(locale::Message::new("why-nobody")));
    let form = model.form.as_ref().unwrap();
    assert_eq!((form.value("name"), form.busy), ("方", false));
    assert_eq!(form.error.as_deref(), Some("还没有干系人"));
    assert_eq!(model.saved, Saved::Refused);
}

#[test]
fn a_failed_form_stays_open_filled_with_the_reason() {
    let mut model = working(Lang::Zh);
    filled_person(&mut model);
    update(&mut model, ctrl('s'));
    update(&mut model, Message::Failed("磁盘满了".to_owned()));
    let form = model.form.as_ref().unwrap();
    assert_eq!((form.value("name"), form.error.as_deref()), ("方", Some("磁盘满了")));
    assert!(update(&mut model, ctrl('s')).iter().any(is_record), "it can be sent again");
}

#[test]
fn a_field_that_says_nothing_is_named_and_nothing_is_sent() {
    let mut model = working(Lang::En);
    update(&mut model, ctrl('k'));
    assert_eq!(update(&mut model, ctrl('s')), []);
    let form = model.form.as_ref().unwrap();
    assert_eq!(form.field("name").unwrap().error.as_deref(), Some("This field is required."));
    assert!(!form.busy);
}

#[test]
fn a_next_update_is_promised_to_somebody() {
    let mut model = working(Lang::En);
    update(&mut model, ctrl('t'));
    let form = model.form.as_mut().unwrap();
    let set = |form: &mut crate::console::forms::Form, id: &str, words: &str| {
        let field = form.fields.iter_mut().find(|field| field.id == id).unwrap();
        field.editor.set(words);
    };
    form.fields[0].marked.clear();
    set(form, "text", "told that");
    set(form, "next", "1h");
    assert_eq!(update(&mut model, ctrl('s')), []);
    let error = model.form.as_ref().unwrap().field("with").unwrap().error.clone();
    assert!(error.is_some_and(|error| error.starts_with("Who is the next update")));
}

#[test]
fn an_answer_closes_the_form_that_was_sent_and_no_other() {
    let mut model = working(Lang::En);
    types(&mut model, "a note");
    let note = press(&mut model, Key::Enter);
    // The contact form is opened before the disk has answered.
    filled_person(&mut model);
    let entries = logged(&model, &note);
    update(&mut model, recorded(entries));
    assert_eq!(line(&model), "");
    assert_eq!(model.form.as_ref().map(|form| form.value("name")), Some("方"));
    let sent = update(&mut model, ctrl('s'));
    let entries = logged(&model, &sent);
    let after = update(&mut model, recorded(entries));
    assert_eq!(model.form, None);
    assert_eq!(kept(&after, "stakeholder").as_deref(), Some(""));
}

#[test]
fn drafts_are_kept_on_every_change() {
    let mut model = working(Lang::Zh);
    for (typed, text) in [('停', "停"), ('写', "停写")] {
        let effects = press(&mut model, Key::Char(typed));
        assert_eq!(kept(&effects, "capture").as_deref(), Some(text));
    }
    let effects = update(&mut model, Message::Paste("了".to_owned()));
    assert_eq!(kept(&effects, "capture").as_deref(), Some("停写了"));
    update(&mut model, ctrl('k'));
    let effects = types(&mut model, "方");
    assert!(kept(&effects, "stakeholder").unwrap().contains("方"));
    // Leaving keeps it, opening again fills it in.
    let left = update(&mut model, ctrl('g'));
    assert!(kept(&left, "stakeholder").unwrap().contains("方") && model.form.is_none());
    update(&mut model, ctrl('k'));
    assert_eq!(model.form.as_ref().unwrap().value("name"), "方");
    assert_eq!(line(&model), "停写了");
}

#[test]
fn a_new_incidents_draft_is_kept_outside_any_incident_until_it_is_open() {
    let mut model = fixture::listing(Lang::En, (80, 24));
    update(&mut model, ctrl('n'));
    let effects = types(&mut model, "Fire");
    let expected =
        effects.iter().any(|effect| matches!(effect, Effect::KeepDraft { incident: None, .. }));
    assert!(expected, "{effects:?}");
    update(&mut model, ctrl('g'));
    update(&mut model, ctrl('n'));
    assert_eq!(model.form.as_ref().unwrap().value("title"), "Fire");
    press(&mut model, Key::Tab);
    types(&mut model, "Meridian");
    let sent = update(&mut model, ctrl('s'));
    assert!(matches!(sent.as_slice(), [Effect::Create(_)]), "{sent:?}");
    let opened = Message::Opened {
        reference: "1121-K7Q".to_owned(),
        incident: Box::new(fixture::storage(Lang::En).incident),
        drafts: std::collections::BTreeMap::new(),
    };
    let after = update(&mut model, opened);
    assert_eq!(kept(&after, "new-incident").as_deref(), Some(""));
    assert_eq!((model.screen, model.form.is_none()), (Screen::Live, true));
    model.screen = Screen::List;
    update(&mut model, ctrl('n'));
    assert_eq!(model.form.as_ref().unwrap().value("title"), "");
}

#[test]
fn enter_with_nobody_marked_takes_the_one_looked_at() {
    let mut model = working(Lang::En);
    update(&mut model, ctrl('t'));
    let form = model.form.as_mut().unwrap();
    form.fields[0].marked.clear();
    form.fields[0].chosen = 1;
    press(&mut model, Key::Enter);
    assert_eq!(model.form.as_ref().unwrap().fields[0].marked, [1]);
}

fn first_run() -> Model {
    let settings = crate::settings::Settings {
        lang: Lang::En,
        zone: "Asia/Shanghai".to_owned(),
        ..Default::default()
    };
    Model::new(settings, fixture::now(), (80, 24))
}

#[test]
fn on_the_first_run_what_is_typed_is_the_name_and_the_language_stands_above() {
    let mut model = first_run();
    types(&mut model, "Gao");
    let form = model.form.as_ref().unwrap();
    assert_eq!((form.value("name"), form.value("language")), ("Gao", "en"));
    let mut model = first_run();
    press(&mut model, Key::BackTab);
    press(&mut model, Key::Char('z'));
    assert_eq!(model.lang(), Lang::Zh);
}

#[test]
fn the_companys_currency_is_asked_on_the_first_run_and_what_is_none_is_refused() {
    for (typed, kept) in
        [("eur", Some("EUR")), ("日元", Some("JPY")), ("", Some("")), ("XQZ", None)]
    {
        let mut model = first_run();
        types(&mut model, "Gao");
        let form = model.form.as_mut().unwrap();
        form.fields.iter_mut().find(|field| field.id == "currency").unwrap().editor.set(typed);
        let effects = update(&mut model, ctrl('s'));
        let found = effects.iter().find_map(|effect| match effect {
            Effect::KeepSettings(settings) => Some(settings.currency.as_str()),
            _ => None,
        });
        assert_eq!(found, kept, "{typed}");
        let error = model.form.as_ref().and_then(|form| form.field("currency")?.error.clone());
        assert_eq!(error.is_some_and(|error| error.contains("ISO 4217")), kept.is_none());
    }
}

#[test]
fn what_no_choice_begins_with_is_told_under_the_field() {
    let mut model = first_run();
    press(&mut model, Key::BackTab);
    let error = |model: &Model| model.form.as_ref().unwrap().fields[0].error.clone();
    for message in [plain(KeyCode::Char('G')), Message::Paste("Gao".to_owned())] {
        update(&mut model, message);
        assert_eq!(error(&model), Some(Lang::En.say("form-no-such-choice")));
        update(&mut model, plain(KeyCode::Down));
        assert_eq!(error(&model), None);
    }
    let shifted = KeyEvent::new(KeyCode::Char('Z'), KeyModifiers::SHIFT);
    update(&mut model, Message::Key(shifted));
    assert_eq!((model.lang(), error(&model)), (Lang::Zh, None));
}

#[test]
fn typing_in_a_choice_of_several_goes_to_who_begins_with_it() {
    let mut model = working(Lang::En);
    update(&mut model, ctrl('t'));
    types(&mut model, "s");
    let with = |model: &Model| model.form.as_ref().unwrap().fields[0].clone();
    let field = with(&model);
    let FieldKind::Several(choices) = &field.kind else { panic!("{:?}", field.kind) };
    assert!(choices[field.chosen].label.en.starts_with("Securities"), "{choices:?}");
    types(&mut model, "?");
    assert!(with(&model).error.is_some());
}

#[test]
fn a_length_of_time_alone_is_a_deadline() {
    let mut model = working(Lang::En);
    update(&mut model, ctrl('t'));
    let form = model.form.as_mut().unwrap();
    form.at = form.fields.iter().position(|field| field.id == "text").unwrap();
    types(&mut model, "back soon");
    let form = model.form.as_mut().unwrap();
    form.at = form.fields.iter().position(|field| field.id == "next").unwrap();
    types(&mut model, "20m");
    let effects = update(&mut model, ctrl('s'));
    let [Effect::Record(_, acts)] = effects.as_slice() else { panic!("{effects:?}") };
    let Command::Contact(contact) = &acts[0].command else { panic!("{acts:?}") };
    assert_eq!(contact.next_update, Some(fixture::now() + chrono::TimeDelta::minutes(20)));
}

fn at_field(model: &mut Model, id: &str) {
    let form = model.form.as_mut().unwrap();
    form.at = form.fields.iter().position(|field| field.id == id).unwrap();
}

fn value(model: &Model, id: &str) -> String {
    model.form.as_ref().unwrap().value(id).to_owned()
}

#[test]
fn a_sentence_typed_on_a_choice_leaves_the_choice_as_it_was() {
    for lang in Lang::ALL {
        let mut model = working(lang);
        press(&mut model, Key::F(8));
        let before = value(&model, "severity");
        types(&mut model, "because trading is down, s3 or not");
        assert_eq!(value(&model, "severity"), before);
        assert!(model.form.as_ref().unwrap().fields[0].error.is_some());
        update(&mut model, ctrl('g'));
        update(&mut model, ctrl('y'));
        at_field(&mut model, "visibility");
        types(&mut model, "check");
        assert_eq!(value(&model, "visibility"), "internal");
    }
    let mut model = working(Lang::En);
    update(&mut model, ctrl('d'));
    types(&mut model, "close");
    assert_eq!(value(&model, "status"), "closed");
    // What is taken back letter by letter is what was chosen before.
    let before = working(Lang::En);
    for _ in 0..5 {
        update(&mut model, plain(KeyCode::Backspace));
    }
    let mut fresh = before;
    update(&mut fresh, ctrl('d'));
    assert_eq!(value(&model, "status"), value(&fresh, "status"));
}

#[test]
fn the_words_of_the_other_language_choose_nothing() {
    let mut model = working(Lang::En);
    press(&mut model, Key::F(8));
    let before = value(&model, "severity");
    let shown = |lang: Lang| lang.say("severity-3");
    types(&mut model, &shown(Lang::Zh));
    assert_eq!(value(&model, "severity"), before);
    update(&mut model, ctrl('u'));
    types(&mut model, "3");
    assert_eq!(value(&model, "severity"), "3");
}

#[test]
fn a_contact_is_with_the_one_looked_at() {
    let with = |model: &Model| {
        let field = model.form.as_ref().unwrap().fields[0].clone();
        (field.marked, field.chosen)
    };
    let mut model = working(Lang::En);
    update(&mut model, ctrl('t'));
    let form = model.form.as_ref().unwrap();
    let FieldKind::Several(choices) = &form.fields[0].kind else { panic!("{form:?}") };
    let people = &model.live.as_ref().unwrap().incident.stakeholders;
    let first = people.list.get(form.fields[0].chosen).unwrap();
    assert_eq!(first.profile.side, crate::playbook::Side::Customer, "{choices:?}");
    let count = choices.len();
    assert!(count > 1);
    press_right(&mut model);
    let next = with(&model).1;
    assert_eq!(with(&model), (vec![next], next));
    press(&mut model, Key::Char(' '));
    assert_eq!(with(&model), (vec![next], next), "Space means the one looked at, and no other");
    press(&mut model, Key::Enter);
    assert_eq!(with(&model), (vec![next], next));
    // Once Space was pressed, marks stay where they are.
    press(&mut model, Key::BackTab);
    press_right(&mut model);
    press(&mut model, Key::Char(' '));
    assert_eq!(with(&model).0.len(), 2);
    // In the pane of people it is the selected one.
    for at in 0..count {
        let mut model = working(Lang::En);
        let live = model.live.as_mut().unwrap();
        live.focus = Focus::People;
        live.at.insert(Focus::People, at);
        let selected = live.people()[at];
        update(&mut model, ctrl('t'));
        assert_eq!(with(&model), (vec![selected], selected));
    }
}

fn press_right(model: &mut Model) {
    update(model, plain(KeyCode::Right));
}

#[test]
fn what_is_due_counts_from_when_the_form_says_that_it_happened() {
    let promised = |at: Option<&str>, due: &str| {
        let mut model = working(Lang::En);
        run(&mut model, Action::ActForm(crate::console::forms::ActForm::Promise));
        let now = model.now;
        let form = model.form.as_mut().unwrap();
        form.fill("text", "spares by eleven");
        form.fill("due", due);
        if let Some(at) = at {
            form.fill("at", at);
        }
        let effects = update(&mut model, ctrl('s'));
        let effects = if effects.is_empty() { press(&mut model, Key::Char('y')) } else { effects };
        let act = effects.iter().find_map(|effect| match effect {
            Effect::Record(_, acts) => acts.first().map(|act| act.command.clone()),
            _ => None,
        });
        let Some(crate::incident::Command::Promise(made)) = act else { panic!("{effects:?}") };
        // What happened minutes ago is not known to the second.
        let from = if at.is_some() { crate::capture::time::minute_of(now) } else { now };
        made.due.unwrap() - from
    };
    let hours = chrono::TimeDelta::hours;
    assert_eq!(promised(None, "2h"), hours(2));
    assert_eq!(promised(Some("-3h"), "2h"), -hours(1));
    assert_eq!(promised(Some("-1h"), "in 2 hours"), hours(1));
}

#[test]
fn compensation_without_its_kind_is_asked_for_and_not_thrown_away() {
    for id in ["amount", "period", "grace", "cap", "term"] {
        let mut model = working(Lang::En);
        run(&mut model, Action::ActForm(crate::console::forms::ActForm::Promise));
        let form = model.form.as_mut().unwrap();
        form.fill("text", "spares by eleven");
        form.fill("due", "2h");
        form.fill(id, if id == "amount" || id == "cap" { "50000" } else { "1h" });
        assert_eq!(update(&mut model, ctrl('s')), [], "{id}");
        let form = model.form.as_ref().unwrap();
        assert_eq!(form.fields[form.at].id, "rate", "{id}");
        assert_eq!(form.fields[form.at].error, Some(Lang::En.say("form-no-rate")));
    }
}

#[test]
fn that_it_is_saved_is_said_before_what_it_lacks() {
    let mut model = working(Lang::En);
    run(&mut model, Action::ActForm(crate::console::forms::ActForm::Promise));
    let form = model.form.as_mut().unwrap();
    form.fill("text", "spares by eleven");
    form.fill("visibility", "customer");
    let effects = update(&mut model, ctrl('s'));
    let effects = if effects.is_empty() { press(&mut model, Key::Char('y')) } else { effects };
    let entries = logged(&model, &effects);
    assert!(!entries.is_empty(), "{effects:?}");
    let warnings = vec![locale::Message::new("why-nobody"), locale::Message::new("form-required")];
    update(&mut model, Message::Recorded { incident: ID, entries, warnings, ours: true });
    let said = notice(&model).to_owned();
    assert!(said.starts_with("Saved · the customer may see it · "), "{said}");
    let first = Lang::En.say("why-nobody");
    assert!(said.contains(&format!(" · P1 · {first} · ")), "{said}");
    assert!(said.ends_with(" · This field is required."), "{said}");
}

#[test]
fn the_language_of_the_first_run_goes_with_its_key() {
    let mut model = first_run();
    update(&mut model, ctrl('l'));
    assert_eq!((model.lang(), value(&model, "language").as_str()), (Lang::Zh, "zh-CN"));
}

#[test]
fn help_over_a_form_begins_with_what_a_form_can_do() {
    let mut model = working(Lang::En);
    update(&mut model, ctrl('k'));
    press(&mut model, Key::F(1));
    let Some(Overlay::Menu(menu)) = &model.overlay else { panic!("{:?}", model.overlay) };
    let items = menu::items(&model, menu);
    let first: Vec<_> = items.iter().take(3).map(|it| (it.binding.place, it.disabled)).collect();
    assert_eq!(first, [(Place::Form, None); 3]);
    let send = items.iter().position(|it| it.action == Action::SendForm).unwrap();
    for _ in 0..send {
        press(&mut model, Key::Down);
    }
    press(&mut model, Key::Enter);
    let form = model.form.as_ref().unwrap();
    assert_eq!(form.field("name").unwrap().error.as_deref(), Some("This field is required."));
}

/// A directory that knows somebody called 方 of another house.
fn knowing(model: &mut Model, organisation: &str) -> crate::incident::EntryKey {
    use crate::incident::{
        event::PersonAdded,
        stakeholders::{Address, Person, Side},
        updates::Channel,
    };
    let live = model.live.as_ref().unwrap();
    let mut entry = live.incident.entries()[0].clone();
    let channels = vec![Address { channel: Channel::Phone, at: "010-5555".to_owned() }];
    let person = Person {
        name: "方".into(),
        organisation: organisation.into(),
        channels,
        ..Person::default()
    };
    let added = PersonAdded { person, side: Some(Side::Customer), origin: None };
    entry.key = crate::incident::EntryKey { writer: WRITER, seq: 900 };
    entry.payload =
        crate::incident::Payload::Known(Box::new(crate::incident::Event::PersonAdded(added)));
    update(model, Message::DirectoryGrew(vec![entry.clone()]));
    entry.key
}

#[test]
fn case_1_11_the_window_asks_whether_a_new_person_is_the_one_known_by_that_name() {
    for (answer, same) in [('y', true), ('n', false)] {
        let mut model = working(Lang::En);
        let key = knowing(&mut model, "Firm Z");
        filled_person(&mut model);
        assert_eq!(update(&mut model, ctrl('s')), [], "it is asked first");
        let Some(Overlay::Question(question)) = &model.overlay else {
            panic!("{:?}", model.overlay)
        };
        assert!(question.text.contains("Firm Z") && question.text.contains("010-5555"));
        let effects = press(&mut model, Key::Char(answer));
        let [Effect::Record(_, acts)] = effects.as_slice() else { panic!("{effects:?}") };
        let Command::Stakeholder(profile) = &acts[0].command else { panic!("{acts:?}") };
        assert_eq!(profile.person, same.then_some(key));
        assert!(profile.channels.is_empty(), "what is known comes from the directory itself");
    }
    // Esc leaves the form as it is.
    let mut model = working(Lang::En);
    knowing(&mut model, "Firm Z");
    filled_person(&mut model);
    update(&mut model, ctrl('s'));
    assert_eq!(press(&mut model, Key::Esc), []);
    assert_eq!((model.form.as_ref().unwrap().value("name"), &model.overlay), ("方", &None));
}
