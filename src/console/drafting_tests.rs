//! Drafting an update in the window (G5): asked first, edited, linted, copied, and what came of it in the ledger.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::{
    action::Action,
    drafting::Drafting,
    fixture::{self, Maker},
    forms::{FieldKind, Kind},
    message::{Effect, Message},
    model::{Focus, Model, Overlay},
    update::{run, update},
};
use crate::{
    incident::{Act, Command, Visibility, command, updates::Outcome},
    locale::Lang,
    report::update::UpdateForm,
};

fn press(model: &mut Model, code: KeyCode) -> Vec<Effect> {
    update(model, Message::Key(KeyEvent::new(code, KeyModifiers::NONE)))
}

fn ctrl(model: &mut Model, c: char) -> Vec<Effect> {
    update(model, Message::Key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::CONTROL)))
}

/// A window in which the spares are news to Zheng, and nothing to Li, whom nobody has spoken to.
fn news() -> (Maker, Model) {
    let mut maker = fixture::storage(Lang::Zh);
    let note = command::Note { text: "备件 23:00 到机房".to_owned(), ..Default::default() };
    maker.act(fixture::at(21, 21, 42), &Act::new(Command::Note(note)).visible());
    let model = fixture::window(maker.clone(), (80, 24));
    (maker, model)
}

fn on(model: &mut Model, pane: Focus, at: usize) {
    let live = model.live.as_mut().unwrap();
    (live.focus, live.pane) = (pane, pane);
    live.at.insert(pane, at);
}

fn drafting(model: &Model) -> &Drafting {
    model.drafting.as_ref().expect("a draft is on screen")
}

fn notice(model: &Model) -> &str {
    model.notice.as_ref().map_or("", |notice| &notice.text)
}

#[test]
fn g5_from_the_people_pane_the_selected_one_gets_what_is_new_since_the_last_update() {
    let (_, mut model) = news();
    on(&mut model, Focus::People, 0);
    press(&mut model, KeyCode::Char('d'));
    let draft = drafting(&model);
    assert_eq!((draft.name.as_str(), draft.form()), ("郑总监", UpdateForm::Sms));
    assert!(draft.text().contains("备件 23:00 到机房"), "{}", draft.text());
    assert!(!draft.text().contains("马工") && !draft.text().contains("三块盘"), "{}", draft.text());
    assert!(draft.text().contains("今天 22:45 再报"), "{}", draft.text());
    assert!(draft.problems.iter().all(|problem| !problem.refuses()));
    press(&mut model, KeyCode::Tab);
    assert_eq!(drafting(&model).form(), UpdateForm::Email);
    press(&mut model, KeyCode::Tab);
    assert_eq!(drafting(&model).form(), UpdateForm::Phone);
    press(&mut model, KeyCode::Esc);
    assert!(model.drafting.is_none());
}

#[test]
fn g5_enter_on_a_due_update_drafts_it_and_one_key_does_from_anywhere() {
    let (_, mut model) = news();
    let due = &model.live.as_ref().unwrap().due;
    let at = due.iter().position(|item| item.what.id().starts_with("update/")).unwrap();
    on(&mut model, Focus::Now, at);
    press(&mut model, KeyCode::Enter);
    assert_eq!(drafting(&model).name, "郑总监");
    press(&mut model, KeyCode::Esc);
    on(&mut model, Focus::Capture, 0);
    ctrl(&mut model, 's');
    assert_eq!(drafting(&model).name, "郑总监", "whose update presses most");
}

#[test]
fn g5_copying_is_one_key_then_it_asks_and_the_ledger_is_prefilled() {
    let (maker, mut model) = news();
    on(&mut model, Focus::People, 0);
    run(&mut model, Action::Draft);
    let text = drafting(&model).text().to_owned();
    assert_eq!(ctrl(&mut model, 'y'), [Effect::Copy(text.clone())]);
    assert!(notice(&model).contains("已复制"), "{}", notice(&model));
    assert!(matches!(model.overlay, Some(Overlay::Question(_))));
    assert_eq!(press(&mut model, KeyCode::Char('q')), [], "no answer, nothing happens");
    assert!(model.overlay.is_some());
    press(&mut model, KeyCode::Char('ｒ'));
    let form = model.form.as_ref().unwrap();
    assert_eq!(form.kind, Kind::Contact);
    for (field, wanted) in [
        ("channel", "sms"),
        ("outcome", "reached"),
        ("text", text.as_str()),
        ("next", "2026-11-21 22:45"),
        ("visibility", "customer"),
    ] {
        assert_eq!(form.value(field), wanted);
    }
    let with = form.field("with").unwrap();
    assert!(matches!(&with.kind, FieldKind::Several(_)) && with.marked == [0]);
    // It goes to the log as it stands, and the draft is done with.
    let effects = ctrl(&mut model, 's');
    let [Effect::Record(id, acts)] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!(acts[0].visibility, Visibility::Customer);
    let mut log = maker;
    let before = log.incident.entries().len();
    log.act(fixture::now(), &acts[0]);
    let entries = log.incident.entries()[before..].to_vec();
    let (incident, warnings) = (*id, Vec::new());
    update(&mut model, Message::Recorded { incident, entries, warnings, ours: true });
    assert!(model.form.is_none() && model.drafting.is_none());
    run(&mut model, Action::Draft);
    assert_eq!(drafting(&model).made.new, 0, "they know it now");
}

#[test]
fn g6_what_was_tried_and_failed_leaves_the_draft_where_it_is() {
    let (maker, mut model) = news();
    on(&mut model, Focus::People, 0);
    run(&mut model, Action::Draft);
    ctrl(&mut model, 's');
    press(&mut model, KeyCode::Char('f'));
    let form = model.form.as_ref().unwrap();
    assert_eq!((form.value("outcome"), form.value("next")), ("failed", ""));
    assert_eq!(form.value("visibility"), "internal");
    let effects = ctrl(&mut model, 's');
    let [Effect::Record(incident, acts)] = &effects[..] else { panic!("{effects:?}") };
    let mut log = maker;
    let before = log.incident.entries().len();
    log.act(fixture::now(), &acts[0]);
    let entries = log.incident.entries()[before..].to_vec();
    let incident = *incident;
    update(&mut model, Message::Recorded { incident, entries, warnings: vec![], ours: true });
    assert!(model.form.is_none());
    assert!(drafting(&model).text().contains("备件"), "it is tried again");
    let ledger = &model.live.as_ref().unwrap().incident.ledger;
    assert_eq!(ledger.contacts.last().unwrap().made.outcome, Outcome::Failed);
}

#[test]
fn d1_a_text_that_admits_responsibility_in_the_dark_is_neither_copied_nor_written() {
    let (_, mut model) = news();
    on(&mut model, Focus::People, 0);
    run(&mut model, Action::Draft);
    let kept = update(&mut model, Message::Paste("这是我们的责任。".to_owned()));
    assert!(matches!(&kept[..], [Effect::KeepDraft { text, .. }] if text.contains("我们的责任")));
    assert!(drafting(&model).problems[0].refuses(), "lint is live");
    for key in ['y', 'o'] {
        assert_eq!(ctrl(&mut model, key), []);
        assert!(notice(&model).contains("确是我方服务不当"), "{}", notice(&model));
        assert_eq!(model.overlay, None);
    }
    // Taken out again, it may leave.
    ctrl(&mut model, 'r');
    assert!(matches!(&ctrl(&mut model, 'o')[..], [Effect::WriteUpdate(_, UpdateForm::Sms, _)]));
}

#[test]
fn an_edited_draft_is_kept_and_found_again_after_a_crash() {
    let (maker, mut model) = news();
    on(&mut model, Focus::People, 0);
    run(&mut model, Action::Draft);
    let effects = press(&mut model, KeyCode::Char('急'));
    let [Effect::KeepDraft { slot, text, .. }] = &effects[..] else { panic!("{effects:?}") };
    assert!(text.starts_with('急'), "{text}");
    let kept = BTreeMap::from([(slot.clone(), text.clone())]);
    let mut model = fixture::window(maker, (80, 24));
    model.live.as_mut().unwrap().drafts = kept;
    on(&mut model, Focus::People, 0);
    run(&mut model, Action::Draft);
    assert!(drafting(&model).text().starts_with('急') && drafting(&model).is_edited());
    // Drafted anew, what was kept is forgotten.
    let effects = ctrl(&mut model, 'r');
    assert!(matches!(&effects[..], [Effect::KeepDraft { text, .. }] if text.is_empty()));
    assert!(!drafting(&model).is_edited());
}

#[test]
fn f4_before_the_first_update_it_asks_and_the_draft_follows_what_was_written_down() {
    let (maker, mut model) = news();
    on(&mut model, Focus::People, 1);
    assert_eq!(press(&mut model, KeyCode::Char('d')), []);
    let Some(Overlay::Question(question)) = &model.overlay else { panic!("nothing was asked") };
    assert!(question.text.contains("李工") && question.text.contains("压力"));
    press(&mut model, KeyCode::Char('y'));
    let form = model.form.as_mut().unwrap();
    assert_eq!(form.fields[form.at].id, "feeling");
    form.fill("feeling", "很急，夜里打了三次电话");
    form.fill("need", "明早能开市");
    let effects = ctrl(&mut model, 's');
    let [Effect::Record(incident, acts)] = &effects[..] else { panic!("{effects:?}") };
    let mut log = maker;
    let before = log.incident.entries().len();
    log.act(fixture::now(), &acts[0]);
    let entries = log.incident.entries()[before..].to_vec();
    let incident = *incident;
    update(&mut model, Message::Recorded { incident, entries, warnings: vec![], ours: true });
    assert_eq!(drafting(&model).name, "李工");
    let asked = ["no-need-heard", "no-feeling-heard"];
    assert!(drafting(&model).problems.iter().all(|problem| !asked.contains(&problem.id())));
    // Without an answer the draft comes all the same: a nudge never blocks.
    let (_, mut model) = news();
    on(&mut model, Focus::People, 1);
    run(&mut model, Action::Draft);
    press(&mut model, KeyCode::Char('n'));
    assert!(drafting(&model).problems.iter().any(|problem| problem.id() == "no-feeling-heard"));
}

#[test]
fn k6_another_customer_named_in_a_draft_is_pointed_out_once_the_list_is_known() {
    let (_, mut model) = news();
    on(&mut model, Focus::People, 0);
    model.list.read = false;
    assert_eq!(run(&mut model, Action::Draft), [Effect::List]);
    update(&mut model, Message::Paste("和检测中心一样".to_owned()));
    let named = |model: &Model| {
        drafting(model).problems.iter().any(|problem| problem.id() == "other-customer")
    };
    assert!(!named(&model));
    let all = fixture::listing(Lang::Zh, (80, 24)).list.all;
    update(&mut model, Message::Listed(all));
    assert!(named(&model));
}

#[test]
fn the_cursor_goes_over_lines_as_they_are_drawn() {
    let (_, mut model) = news();
    on(&mut model, Focus::People, 0);
    run(&mut model, Action::Draft);
    press(&mut model, KeyCode::Tab);
    for _ in 0..4 {
        press(&mut model, KeyCode::Down);
    }
    press(&mut model, KeyCode::Enter);
    press(&mut model, KeyCode::Char('甲'));
    let lines: Vec<&str> = drafting(&model).text().lines().collect();
    assert_eq!(lines[4], "");
    assert!(lines[5].starts_with('甲'), "{lines:?}");
    press(&mut model, KeyCode::Up);
    press(&mut model, KeyCode::Char('乙'));
    assert_eq!(drafting(&model).text().lines().nth(4), Some("乙"));
}

#[test]
fn g1_quiet_hours_language_and_pace_are_filled_in_where_people_are() {
    let (_, mut model) = news();
    on(&mut model, Focus::People, 0);
    run(&mut model, Action::EditPerson);
    let form = model.form.as_mut().unwrap();
    form.fill("any-hour", "no");
    form.fill("quiet", "22-7");
    form.fill("every", "often");
    form.fill("speaks", "en");
    assert_eq!(ctrl(&mut model, 's'), []);
    let form = model.form.as_mut().unwrap();
    assert!(form.field("every").unwrap().error.is_some());
    form.fill("every", "45");
    let effects = ctrl(&mut model, 's');
    let [Effect::Record(_, acts)] = &effects[..] else { panic!("{effects:?}") };
    let Command::ChangeStakeholder(change) = &acts[0].command else { panic!("{acts:?}") };
    let agreed = change.changes.agreement.as_ref().unwrap().as_ref().unwrap();
    assert_eq!(agreed.quiet.unwrap().to_string(), "22:00-07:00");
    assert!(!agreed.any_hour && !agreed.words.is_empty());
    let every = crate::incident::stakeholders::Updates::EveryMinutes(45);
    assert_eq!(change.changes.updates, Some(every));
    assert_eq!(change.changes.language.as_deref(), Some("en"));
}

/// The draft on screen, and the time that its outcome would record, with what is asked of it.
fn outcome_of(model: &mut Model) -> (String, bool) {
    ctrl(model, 's');
    press(model, KeyCode::Char('r'));
    let form = model.form.take().unwrap();
    let asked = form.field("next").unwrap().error.is_some();
    (form.value("next").to_owned(), asked)
}

#[test]
fn g5_what_is_recorded_of_the_next_update_is_what_the_text_says_or_is_asked() {
    let (maker, mut model) = news();
    on(&mut model, Focus::People, 0);
    for _ in UpdateForm::ALL {
        run(&mut model, Action::Draft);
        assert_eq!(outcome_of(&mut model), ("2026-11-21 22:45".to_owned(), false));
        press(&mut model, KeyCode::Tab);
    }
    // The time that was named passes while the draft is open: the text still says it.
    let (_, mut late) = news();
    on(&mut late, Focus::People, 0);
    run(&mut late, Action::Draft);
    update(&mut late, Message::Tick(fixture::at(21, 22, 50)));
    assert_eq!(outcome_of(&mut late), ("2026-11-21 22:45".to_owned(), true));
    // A draft that was kept says another time than one made now.
    let mut model = fixture::window(maker, (80, 24));
    model.live.as_mut().unwrap().drafts = BTreeMap::new();
    let slot = Drafting::slot(drafting(&late).to, UpdateForm::Sms);
    let text = format!("{} 急", drafting(&late).text());
    model.live.as_mut().unwrap().drafts.insert(slot, text);
    update(&mut model, Message::Tick(fixture::at(21, 23, 10)));
    on(&mut model, Focus::People, 0);
    run(&mut model, Action::Draft);
    assert_ne!(drafting(&model).made.next, drafting(&late).made.next);
    assert_eq!(outcome_of(&mut model), (String::new(), true));
}

#[test]
fn g5_a_time_that_was_typed_over_is_asked_for() {
    let (_, mut model) = news();
    on(&mut model, Focus::People, 0);
    run(&mut model, Action::Draft);
    let text = drafting(&model).text().replace("22:45", "23:30");
    model.drafting.as_mut().unwrap().editor = super::editor::Editor::with(text);
    assert_eq!(outcome_of(&mut model), (String::new(), true));
    // A text that names none records none, and says nothing of a time.
    model.drafting.as_mut().unwrap().editor = super::editor::Editor::with("已恢复。".to_owned());
    assert_eq!(outcome_of(&mut model), (String::new(), false));
}
