//! What each message does to the window, by table: model before, message, model and effects after.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::{
    action::Action,
    fixture::{self, Maker},
    forms::{FieldKind, Kind},
    keymap::{BINDINGS, Key, Place},
    menu,
    message::{Effect, Message},
    model::{Focus, Menu, Model, Overlay, Saved, Screen, Tone},
    update::{run, update},
};
use crate::{
    incident::{Command, Entry, IncidentId, WriterId},
    locale::{self, Lang},
};

const ID: IncidentId = IncidentId([7; 16]);
const WRITER: WriterId = WriterId([1; 16]);

fn working(lang: Lang) -> Model {
    let mut model = fixture::window(fixture::storage(lang), (80, 24));
    model.writer = Some(WRITER);
    model
}

fn plain(code: KeyCode) -> Message {
    Message::Key(KeyEvent::new(code, KeyModifiers::NONE))
}

fn ctrl(c: char) -> Message {
    Message::Key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::CONTROL))
}

fn press(model: &mut Model, key: Key) -> Vec<Effect> {
    let message = match key {
        Key::Char(c) => plain(KeyCode::Char(c)),
        Key::Ctrl(c) => ctrl(c),
        Key::F(number) => plain(KeyCode::F(number)),
        Key::Enter => plain(KeyCode::Enter),
        Key::Tab => plain(KeyCode::Tab),
        Key::BackTab => plain(KeyCode::BackTab),
        Key::Esc => plain(KeyCode::Esc),
        Key::Up => plain(KeyCode::Up),
        Key::Down => plain(KeyCode::Down),
        Key::PageUp => plain(KeyCode::PageUp),
        Key::PageDown => plain(KeyCode::PageDown),
        Key::Home => plain(KeyCode::Home),
        Key::End => plain(KeyCode::End),
    };
    update(model, message)
}

fn types(model: &mut Model, text: &str) -> Vec<Effect> {
    text.chars().flat_map(|c| press(model, Key::Char(c))).collect()
}

fn line(model: &Model) -> &str {
    model.live.as_ref().unwrap().capture.text()
}

fn notice(model: &Model) -> &str {
    model.notice.as_ref().map_or("", |notice| &notice.text)
}

/// What the log answers to the acts of an effect: the entries, as decided by the same rules.
fn logged(model: &Model, effects: &[Effect]) -> Vec<Entry> {
    let live = model.live.as_ref().unwrap();
    let mut maker = Maker::new(model.lang(), "storage-failure");
    maker.incident = live.incident.clone();
    let before = maker.incident.entries().len();
    for effect in effects {
        if let Effect::Record(_, acts) = effect {
            for act in acts {
                maker.act(fixture::now(), act);
            }
        }
    }
    maker.incident.entries()[before..].to_vec()
}

fn recorded(entries: Vec<Entry>) -> Message {
    Message::Recorded { incident: ID, entries, warnings: Vec::new(), ours: true }
}

fn is_record(effect: &Effect) -> bool {
    matches!(effect, Effect::Record(..))
}

fn kept(effects: &[Effect], wanted: &str) -> Option<String> {
    effects.iter().rev().find_map(|effect| match effect {
        Effect::KeepDraft { slot, text, .. } if slot == wanted => Some(text.clone()),
        _ => None,
    })
}

#[test]
fn saving_empties_the_line_only_when_it_is_on_disk() {
    let mut model = working(Lang::Zh);
    types(&mut model, "控制器换好了");
    let effects = press(&mut model, Key::Enter);
    assert!(effects.iter().any(is_record));
    assert_eq!((line(&model), &model.saved), ("控制器换好了", &Saved::Saving));
    let entries = logged(&model, &effects);
    let after = update(&mut model, recorded(entries));
    assert_eq!((line(&model), &model.saved), ("", &Saved::Yes));
    assert_eq!(kept(&after, "capture").as_deref(), Some(""));
    assert!(notice(&model).contains("控制器换好了"));
}

#[test]
fn enter_twice_records_once_and_what_is_typed_meanwhile_stays() {
    let mut model = working(Lang::En);
    types(&mut model, "first");
    let first = press(&mut model, Key::Enter);
    assert_eq!(press(&mut model, Key::Enter), []);
    types(&mut model, "second");
    assert_eq!(line(&model), "firstsecond");
    let entries = logged(&model, &first);
    let after = update(&mut model, recorded(entries));
    assert_eq!(line(&model), "second");
    assert_eq!(kept(&after, "capture").as_deref(), Some("second"));
}

#[test]
fn two_lines_in_a_row_are_two_entries_in_order() {
    let mut model = working(Lang::En);
    types(&mut model, "first");
    let first = press(&mut model, Key::Enter);
    types(&mut model, "second");
    let second = press(&mut model, Key::Enter);
    for effects in [&first, &second] {
        assert_eq!(effects.iter().filter(|effect| is_record(effect)).count(), 1);
    }
    let entries = logged(&model, &first);
    update(&mut model, recorded(entries));
    assert_eq!((line(&model), &model.saved), ("second", &Saved::Saving));
    let entries = logged(&model, &second);
    update(&mut model, recorded(entries));
    assert_eq!((line(&model), &model.saved), ("", &Saved::Yes));
}

#[test]
fn a_failed_append_keeps_the_line_and_can_be_tried_again() {
    let mut model = working(Lang::En);
    types(&mut model, "it came back");
    press(&mut model, Key::Enter);
    let after = update(&mut model, Message::Failed("the disk is full".to_owned()));
    assert_eq!(after, []);
    assert_eq!((line(&model), &model.saved), ("it came back", &Saved::Yes));
    assert_eq!(notice(&model), "the disk is full");
    assert!(press(&mut model, Key::Enter).iter().any(is_record));
}

#[test]
fn another_writers_entries_do_not_count_as_ours_saved() {
    let mut model = working(Lang::En);
    types(&mut model, "mine");
    let mine = press(&mut model, Key::Enter);
    let mut theirs = logged(&model, &mine);
    for entry in &mut theirs {
        entry.key.writer = WriterId([2; 16]);
    }
    let message =
        Message::Recorded { incident: ID, entries: theirs, warnings: Vec::new(), ours: false };
    update(&mut model, message);
    assert_eq!((line(&model), &model.saved), ("mine", &Saved::Saving));
}

fn filled_person(model: &mut Model) {
    update(model, ctrl('k'));
    types(model, "方");
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
    assert_eq!(model.saved, Saved::Yes);
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
    assert_eq!(form.field("name").unwrap().error.as_deref(), Some("This must be filled in."));
    assert!(!form.busy);
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
fn undo_names_its_target_and_does_nothing_without_y() {
    for no in ['n', 'q', ' ', '１'] {
        let mut model = working(Lang::En);
        assert_eq!(update(&mut model, ctrl('r')), []);
        let Some(Overlay::Confirm(confirm)) = &model.overlay else { panic!("{:?}", model.overlay) };
        let last = model.live.as_ref().unwrap().incident.entries().len();
        assert!(confirm.text.contains(&format!("#{last}")), "{} of {last}", confirm.text);
        assert_eq!(press(&mut model, Key::Char(no)), []);
        assert_eq!((&model.overlay, notice(&model)), (&None, "Left as it was."));
    }
    for yes in ['y', 'Y', 'ｙ'] {
        let mut model = working(Lang::En);
        update(&mut model, ctrl('r'));
        let effects = press(&mut model, Key::Char(yes));
        let [Effect::Record(_, acts)] = effects.as_slice() else { panic!("{effects:?}") };
        assert!(matches!(acts[0].command, Command::Retract(_)));
        assert_eq!(model.saved, Saved::Saving);
    }
}

#[test]
fn another_laptops_acts_are_not_undone() {
    let mut model = working(Lang::En);
    model.writer = Some(WriterId([9; 16]));
    assert_eq!(update(&mut model, ctrl('r')), []);
    assert_eq!((&model.overlay, model.notice.as_ref().unwrap().tone), (&None, Tone::Bad));
}

#[test]
fn stray_letters_on_the_line_never_run_commands() {
    let mut model = working(Lang::En);
    let entries = model.live.as_ref().unwrap().incident.entries().len();
    for binding in BINDINGS {
        for key in binding.keys {
            if let Key::Char(c) = key {
                let effects = press(&mut model, Key::Char(*c));
                let quiet = |effect: &Effect| matches!(effect, Effect::KeepDraft { .. });
                assert!(effects.iter().all(quiet), "{c}: {effects:?}");
                assert!(line(&model).ends_with(*c), "{c} was typed");
            }
        }
    }
    let live = model.live.as_ref().unwrap();
    assert_eq!(
        (live.focus, live.zoom, live.incident.entries().len()),
        (Focus::Capture, false, entries)
    );
    assert_eq!((&model.form, &model.overlay, model.screen), (&None, &None, Screen::Live));
}

#[test]
fn control_chords_work_while_chinese_is_typed() {
    let mut model = working(Lang::Zh);
    types(&mut model, "郑总刚来电，");
    update(&mut model, ctrl('t'));
    assert_eq!(model.form.as_ref().map(|form| &form.kind), Some(&Kind::Contact));
    update(&mut model, ctrl('g'));
    update(&mut model, ctrl('v'));
    assert!(line(&model).starts_with("郑总刚来电，") && line(&model).ends_with("/c"));
    update(&mut model, ctrl('p'));
    assert!(matches!(model.overlay, Some(Overlay::Menu(Menu { help: false, .. }))));
}

#[test]
fn full_width_signs_count_in_a_pane() {
    let mut model = working(Lang::Zh);
    press(&mut model, Key::F(4));
    press(&mut model, Key::Char('？'));
    assert!(matches!(model.overlay, Some(Overlay::Menu(Menu { help: true, .. }))));
    update(&mut model, ctrl('g'));
    press(&mut model, Key::Char('：'));
    assert!(matches!(model.overlay, Some(Overlay::Menu(Menu { help: false, .. }))));
    update(&mut model, ctrl('g'));
    press(&mut model, Key::Char('２'));
    assert_eq!(model.live.as_ref().unwrap().focus, Focus::People);
    press(&mut model, Key::Char('／'));
    assert!(model.live.as_ref().unwrap().find.is_some());
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

#[test]
fn an_incident_read_again_stays_as_it_is_being_worked_at() {
    let mut model = working(Lang::En);
    types(&mut model, "half");
    press(&mut model, Key::F(4));
    let opened = Message::Opened {
        reference: "1121-K7Q".to_owned(),
        incident: Box::new(fixture::storage(Lang::En).incident),
        drafts: std::collections::BTreeMap::new(),
    };
    update(&mut model, opened);
    assert_eq!((line(&model), model.live.as_ref().unwrap().focus), ("half", Focus::Timeline));
}

#[test]
fn a_read_only_log_says_why_for_every_act_that_writes() {
    let mut model = working(Lang::En);
    model.saved = Saved::ReadOnly("a newer program wrote it".to_owned());
    types(&mut model, "a line");
    for action in EVERY {
        let writes = model.disabled(*action) == Some("why-read-only");
        let effects = run(&mut model, *action);
        let recorded = effects.iter().any(|effect| {
            matches!(effect, Effect::Record(..) | Effect::Create(_) | Effect::Attach(..))
        });
        assert!(!recorded, "{action:?} writes");
        if writes {
            assert_eq!(notice(&model), model.lang().say("why-read-only"), "{action:?}");
        }
        model.form = None;
        model.overlay = None;
        model.screen = Screen::Live;
    }
    // The mark is of the line, which is not in the log.
    assert_eq!(line(&model), "a line /c");
}

/// Every action. A new one does not compile before [`known`] names it, and then has to be listed here.
const EVERY: &[Action] = &[
    Action::Help,
    Action::Palette,
    Action::Back,
    Action::Quit,
    Action::Suspend,
    Action::Language,
    Action::Theme,
    Action::Borders,
    Action::Profile,
    Action::ListIncidents,
    Action::NewIncident,
    Action::OpenIncident,
    Action::ReportSelected,
    Action::Save,
    Action::NextPane,
    Action::PreviousPane,
    Action::ToFacts,
    Action::ToPeople,
    Action::ToTimeline,
    Action::ToNow,
    Action::ToCapture,
    Action::Zoom,
    Action::Find,
    Action::Goal,
    Action::Undo,
    Action::Visible,
    Action::Complete,
    Action::Answer,
    Action::Ask,
    Action::Stakeholder,
    Action::Contact,
    Action::Enquiry,
    Action::AnswerEnquiry,
    Action::Severity,
    Action::Status,
    Action::Report,
    Action::Adopt,
    Action::Attach,
    Action::EditPerson,
    Action::ContactPerson,
    Action::EnquiryFrom,
    Action::Show,
    Action::Correct,
    Action::Retract,
    Action::Withhold,
    Action::Snooze,
    Action::Activate,
    Action::NextField,
    Action::PreviousField,
    Action::Forward,
    Action::SendForm,
    Action::Up,
    Action::Down,
    Action::PageUp,
    Action::PageDown,
    Action::First,
    Action::Last,
    Action::ToPromises,
    Action::ToRemedies,
    Action::ToAlerts,
    Action::ToDuty,
    Action::Draft,
    Action::DraftForm,
    Action::DraftCopy,
    Action::DraftWrite,
    Action::DraftSent,
    Action::DraftAgain,
    Action::DraftPerson,
    Action::PreviewWrite,
    Action::PreviewNotes,
];

/// Names every action, so that a new one does not compile before it is listed in [`EVERY`] (those of judgement are
/// listed by their own table).
const fn known(action: Action) -> bool {
    use Action as A;
    match action {
        A::Help
        | A::Palette
        | A::Back
        | A::Quit
        | A::Suspend
        | A::Language
        | A::Theme
        | A::Borders
        | A::Profile
        | A::ListIncidents
        | A::NewIncident
        | A::OpenIncident
        | A::ReportSelected
        | A::Save
        | A::NextPane
        | A::PreviousPane
        | A::ToFacts
        | A::ToPeople
        | A::ToTimeline
        | A::ToNow
        | A::ToPromises
        | A::ToRemedies
        | A::ToAlerts
        | A::ToDuty
        | A::ToCapture
        | A::Zoom
        | A::Find
        | A::Goal
        | A::Undo
        | A::Visible
        | A::Complete
        | A::Answer
        | A::Ask
        | A::Stakeholder
        | A::Contact
        | A::Enquiry
        | A::AnswerEnquiry
        | A::Severity
        | A::Status
        | A::Report
        | A::Adopt
        | A::Attach
        | A::EditPerson
        | A::ContactPerson
        | A::EnquiryFrom
        | A::Show
        | A::Correct
        | A::Retract
        | A::Withhold
        | A::Snooze
        | A::Judge(_)
        | A::Draft
        | A::DraftForm
        | A::DraftCopy
        | A::DraftWrite
        | A::DraftSent
        | A::DraftAgain
        | A::DraftPerson
        | A::PreviewWrite
        | A::PreviewNotes
        | A::Activate
        | A::NextField
        | A::PreviousField
        | A::Forward
        | A::SendForm
        | A::Up
        | A::Down
        | A::PageUp
        | A::PageDown
        | A::First
        | A::Last => true,
    }
}

#[test]
fn every_action_is_bound_and_listed_in_help() {
    assert!(EVERY.iter().all(|action| known(*action)));
    let model = working(Lang::Zh);
    let menu = Menu { help: true, filter: super::editor::Editor::default(), at: 0 };
    let listed = menu::items(&model, &menu);
    for action in EVERY {
        assert!(BINDINGS.iter().any(|binding| binding.action == *action), "{action:?} has no line");
        assert!(listed.iter().any(|item| item.action == *action), "{action:?} is not in help");
    }
    for binding in BINDINGS {
        let judged = matches!(binding.action, Action::Judge(_));
        assert!(
            judged || EVERY.contains(&binding.action),
            "{:?} is missing in this test",
            binding.action
        );
        for lang in Lang::ALL {
            assert_ne!(lang.say(binding.label), binding.label, "{} has no words", binding.label);
        }
    }
}

#[test]
fn what_has_no_key_is_in_the_palette() {
    let model = working(Lang::En);
    let menu = Menu { help: false, filter: super::editor::Editor::default(), at: 0 };
    let listed = menu::items(&model, &menu);
    for binding in BINDINGS.iter().filter(|binding| binding.keys.is_empty()) {
        assert!(matches!(binding.place, Place::Live | Place::Anywhere), "{:?}", binding.action);
        assert!(listed.iter().any(|item| item.action == binding.action), "{:?}", binding.action);
    }
}

#[test]
fn help_runs_what_is_chosen_by_typing_in_either_language() {
    for (lang, wanted, kind) in [
        (Lang::Zh, "记沟通", Kind::Contact),
        (Lang::Zh, "record a contact", Kind::Contact),
        (Lang::En, "出报告", Kind::Report),
    ] {
        let mut model = working(lang);
        press(&mut model, Key::F(1));
        types(&mut model, wanted);
        press(&mut model, Key::Enter);
        assert_eq!(model.form.as_ref().map(|form| &form.kind), Some(&kind), "{wanted}");
    }
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
    for up in [Key::BackTab, Key::Up] {
        let mut model = first_run();
        press(&mut model, up);
        press(&mut model, Key::Char('z'));
        assert_eq!(model.lang(), Lang::Zh);
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
        update(&mut model, plain(KeyCode::Right));
        update(&mut model, plain(KeyCode::Left));
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
fn the_notice_of_a_saved_line_says_the_time_that_was_understood() {
    for (lang, typed, said) in [
        (Lang::En, "14:05 called", "Saved · note · 14:05 · called"),
        (Lang::En, "11-20 23:10 called", "Saved · note · 11-20 23:10 · called"),
        (Lang::Zh, "昨天 23:10 来电", "已记录 · 备注 · 11-20 23:10 · 来电"),
    ] {
        let mut model = working(lang);
        types(&mut model, typed);
        let effects = press(&mut model, Key::Enter);
        let entries = logged(&model, &effects);
        update(&mut model, recorded(entries));
        assert_eq!(notice(&model), said);
    }
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

#[test]
fn what_is_found_follows_the_text_the_language_and_the_log_and_is_kept() {
    let found = |model: &Model| {
        let live = model.live.as_ref().unwrap();
        let lines = live.timeline(model.lang());
        assert!(
            matches!(lines, std::borrow::Cow::Borrowed(_)),
            "it is not searched at every frame"
        );
        lines.into_owned()
    };
    let mut model = working(Lang::En);
    let all = found(&model).len();
    update(&mut model, ctrl('f'));
    types(&mut model, "dis");
    let some = found(&model);
    assert!(!some.is_empty() && some.len() < all);
    types(&mut model, "ksx");
    assert!(found(&model).is_empty());
    press(&mut model, Key::Char('y'));
    for _ in 0..4 {
        update(&mut model, plain(KeyCode::Backspace));
    }
    assert_eq!(found(&model), some);
    // Another window records while this one searches.
    let note = Command::Note(crate::incident::command::Note {
        text: "the disks are here".to_owned(),
        ..Default::default()
    });
    let act = Effect::Record(ID, vec![crate::incident::Act::new(note)]);
    let entries = logged(&model, &[act]);
    update(&mut model, Message::Recorded { incident: ID, entries, warnings: vec![], ours: false });
    assert_eq!(found(&model).len(), some.len() + 1);
    update(&mut model, ctrl('l'));
    found(&model);
    update(&mut model, ctrl('l'));
    update(&mut model, plain(KeyCode::Esc));
    assert_eq!(found(&model).len(), all + 1);
}
