//! A document before it leaves (L3), by keys: looked at, gone back from, written once.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::{
    action::Action,
    fixture,
    forms::Kind,
    message::{Effect, Message},
    model::{Model, Screen, Tone},
    preview::{Made, Page, Preview, Stage},
    update::{run, update},
};
use crate::{
    incident::{
        Command, Selector, Visibility,
        command::Contact,
        updates::{Channel, Direction, Outcome},
    },
    locale::{Lang, Message as Said},
    report::{DocumentKind, Format, Which},
};

fn press(model: &mut Model, code: KeyCode) -> Vec<Effect> {
    update(model, Message::Key(KeyEvent::new(code, KeyModifiers::NONE)))
}

fn ctrl(model: &mut Model, c: char) -> Vec<Effect> {
    update(model, Message::Key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::CONTROL)))
}

fn made(model: &Model) -> Made {
    fixture::made(model, DocumentKind::ServiceReport, &["docx", "html"])
}

/// A window in which a report was asked for by the form, and its answer.
fn looking() -> Model {
    let mut model = fixture::window(fixture::handled(Lang::Zh), (80, 24));
    run(&mut model, Action::Report);
    let effects = ctrl(&mut model, 's');
    assert!(matches!(
        effects[..],
        [Effect::Preview(_, Which { kind: DocumentKind::ServiceReport, meeting: None }, ..)]
    ));
    assert!(model.preview.is_none() && model.form.as_ref().unwrap().busy);
    let made = made(&model);
    assert_eq!(update(&mut model, Message::Previewed(Box::new(made))), []);
    assert!(model.form.is_none());
    model
}

fn preview(model: &Model) -> &Preview {
    model.preview.as_ref().expect("a document is on screen")
}

/// What stands above a document that is to be written in these formats.
fn above(formats: &[&'static str]) -> Vec<String> {
    let model = fixture::window(fixture::handled(Lang::Zh), (120, 40));
    let room = model.preview_room();
    let made = fixture::made(&model, DocumentKind::ServiceReport, formats);
    let rows = Preview::new(made, room, None).top(Lang::Zh, room);
    rows.into_iter().map(|(_, row)| row).collect()
}

#[test]
fn a_build_without_pdf_says_above_the_document_how_to_get_one() {
    let said = above(&["pdf"]).join("");
    assert_eq!(said.contains("--features pdf"), !cfg!(feature = "pdf"), "{said}");
    assert!(!above(&["docx", "html"]).join("").contains("--features pdf"));
}

#[test]
fn all_formats_are_those_that_this_build_writes() {
    let mut model = fixture::window(fixture::handled(Lang::Zh), (80, 24));
    run(&mut model, Action::Report);
    model.form.as_mut().unwrap().fill("format", "all");
    let effects = ctrl(&mut model, 's');
    let [Effect::Preview(_, _, _, formats)] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!(*formats, Format::offered().map(Format::id).collect::<Vec<_>>());
}

#[test]
fn l3_the_form_leads_to_the_text_that_will_be_written() {
    let model = looking();
    let shown = preview(&model).lines(Lang::Zh);
    let written = crate::report::render::plain_within(&preview(&model).made.document, 76);
    assert_eq!(shown.join("\n"), written.trim_end_matches('\n'));
    assert!(!shown.iter().any(|line| line.contains("马工")), "nothing internal is in it");
    assert!(shown.iter().all(|line| crate::text::width(line) <= 76));
}

#[test]
fn l3_esc_goes_back_to_the_form_and_nothing_is_written() {
    let mut model = looking();
    assert_eq!(press(&mut model, KeyCode::Esc), []);
    assert!(model.preview.is_none());
    let form = model.form.as_ref().unwrap();
    assert!(form.kind == Kind::Report && !form.busy);
    assert!(matches!(ctrl(&mut model, 's')[..], [Effect::Preview(..)]));
}

#[test]
fn arrows_pages_home_and_end_move_within_the_text() {
    let mut model = looking();
    let room = model.preview_room();
    let (count, height) =
        (preview(&model).lines(Lang::Zh).len(), preview(&model).height(Lang::Zh, room));
    assert!(count > 3 * height, "{count} {height}");
    press(&mut model, KeyCode::Up);
    assert_eq!(preview(&model).at, 0);
    press(&mut model, KeyCode::Down);
    assert_eq!(preview(&model).at, 1);
    press(&mut model, KeyCode::PageDown);
    assert_eq!(preview(&model).at, height);
    press(&mut model, KeyCode::End);
    assert_eq!(preview(&model).at, count - height);
    press(&mut model, KeyCode::Down);
    assert_eq!(preview(&model).at, count - height);
    press(&mut model, KeyCode::PageUp);
    assert_eq!(preview(&model).at, count - height - (height - 1));
    press(&mut model, KeyCode::Home);
    assert_eq!(preview(&model).at, 0);
    press(&mut model, KeyCode::Char('x'));
    assert_eq!(preview(&model).at, 0);
}

#[test]
fn tab_shows_every_remark_and_everything_held_back() {
    let mut model = looking();
    press(&mut model, KeyCode::Tab);
    assert_eq!(preview(&model).page, Page::Notes);
    let notes = preview(&model).lines(Lang::Zh).join("");
    for warning in &preview(&model).made.warnings {
        let text: String = warning.text(Lang::Zh).chars().take(12).collect();
        assert!(notes.contains(&text), "{text} is not in {notes}");
    }
    assert!(notes.contains("最近"), "{notes}");
    press(&mut model, KeyCode::Tab);
    assert_eq!(preview(&model).page, Page::Document);
}

#[test]
fn one_key_writes_every_format_once_and_says_where_they_are() {
    let mut model = looking();
    let effects = ctrl(&mut model, 's');
    let [Effect::Report(_, which, audience, formats)] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!((which.kind, *audience), (DocumentKind::ServiceReport, Visibility::Customer));
    assert_eq!(formats[..], ["docx", "html"]);
    assert_eq!(ctrl(&mut model, 's'), [], "once is enough");
    update(&mut model, Message::Writing("html"));
    let room = model.preview_room();
    let top = preview(&model).top(Lang::Zh, room);
    assert!(top[0].1.contains("HTML") && top[0].1.contains("2/2"), "{top:?}");
    let files = vec!["/tmp/reports/a.docx".into(), "/tmp/reports/a.html".into()];
    update(&mut model, Message::Written(files));
    let top = preview(&model).top(Lang::Zh, room);
    let said: Vec<&str> = top.iter().map(|(_, line)| line.as_str()).collect();
    assert!(said[0].contains("/tmp/reports"), "{said:?}");
    assert_eq!(said[1..], ["  a.docx", "  a.html"]);
    assert_eq!(ctrl(&mut model, 's'), [], "what is written is not written again");
    press(&mut model, KeyCode::Esc);
    assert!(model.preview.is_none() && model.form.is_none());
}

#[test]
fn what_could_not_be_written_can_be_tried_again() {
    let mut model = looking();
    ctrl(&mut model, 's');
    update(&mut model, Message::Failed("The disk is full.".to_owned()));
    assert_eq!(preview(&model).stage, Stage::Looking);
    assert_eq!(model.notice.as_ref().unwrap().tone, Tone::Bad);
    assert!(matches!(ctrl(&mut model, 's')[..], [Effect::Report(..)]));
}

#[test]
fn where_the_log_went_on_the_document_comes_anew_and_is_looked_at_again() {
    let mut model = looking();
    ctrl(&mut model, 's');
    let anew = Made { anew: true, ..made(&model) };
    update(&mut model, Message::Previewed(Box::new(anew)));
    assert_eq!(preview(&model).stage, Stage::Looking);
    let notice = model.notice.as_ref().unwrap();
    assert_eq!(notice.text, Lang::Zh.say("preview-anew"));
    let mut model = looking();
    let incident = model.live.as_ref().unwrap().incident.id();
    let (entries, warnings) = (Vec::new(), Vec::new());
    let others = Message::Recorded { incident, entries, warnings, ours: false };
    assert!(matches!(update(&mut model, others)[..], [Effect::Preview(..)]));
}

#[test]
fn a_refusal_leaves_the_form_with_its_reason() {
    let mut model = fixture::window(fixture::handled(Lang::Zh), (80, 24));
    run(&mut model, Action::Report);
    ctrl(&mut model, 's');
    update(&mut model, Message::Refused(Said::new("why-read-only")));
    assert!(model.preview.is_none());
    assert!(model.form.as_ref().unwrap().error.is_some());
}

#[test]
fn from_the_list_a_report_is_looked_at_too_and_the_language_asks_for_it_anew() {
    let mut model = fixture::window(fixture::handled(Lang::Zh), (80, 24));
    let made = made(&model);
    let list = fixture::listing(Lang::Zh, (80, 24)).list;
    (model.screen, model.list) = (Screen::List, list);
    assert!(matches!(ctrl(&mut model, 'e')[..], [Effect::Preview(..)]));
    update(&mut model, Message::Previewed(Box::new(made)));
    assert!(model.preview.is_some());
    let effects = ctrl(&mut model, 'l');
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Preview(..))), "{effects:?}");
    press(&mut model, KeyCode::Esc);
    assert!(model.preview.is_none() && model.form.is_none());
}

#[test]
fn an_answer_nobody_waits_for_any_more_comes_to_nothing() {
    let mut model = fixture::window(fixture::handled(Lang::Zh), (80, 24));
    let made = made(&model);
    update(&mut model, Message::Previewed(Box::new(made)));
    assert!(model.preview.is_none());
}

#[test]
fn where_nobody_met_twice_there_is_no_meeting_to_choose() {
    let mut model = fixture::window(fixture::handled(Lang::Zh), (80, 24));
    run(&mut model, Action::Report);
    assert!(model.form.as_ref().unwrap().field("meeting").is_none());
}

#[test]
fn where_several_met_the_form_asks_of_which_meeting_the_minutes_are() {
    let mut maker = fixture::handled(Lang::Zh);
    let mut meet = |text: &str| {
        let with = vec![Selector("郑总监".to_owned())];
        let met = Contact {
            restored: false,
            with,
            direction: Direction::Outbound,
            channel: Channel::Meeting,
            outcome: Outcome::Reached,
            text: text.to_owned(),
            next_update: None,
        };
        maker.does(fixture::now(), Command::Contact(met))
    };
    let keys = [meet("会上定了方案甲"), meet("会上改为方案乙")];
    let mut model = fixture::window(maker, (80, 24));
    run(&mut model, Action::Report);
    let asked = |model: &mut Model| {
        let [Effect::Preview(_, which, ..)] = &ctrl(model, 's')[..] else { panic!("no preview") };
        *which
    };
    let service = Which::from(DocumentKind::ServiceReport);
    let choose = |model: &mut Model, id: &str, value: &str| {
        let fields = &mut model.form.as_mut().unwrap().fields;
        fields.iter_mut().find(|field| field.id == id).unwrap().choose(value);
    };
    choose(&mut model, "meeting", &keys[0].to_string());
    assert_eq!(asked(&mut model), service, "only minutes are of a meeting");
    model.form.as_mut().unwrap().busy = false;
    choose(&mut model, "document", "meeting-minutes");
    let minutes = DocumentKind::MeetingMinutes;
    assert_eq!(asked(&mut model), Which { kind: minutes, meeting: Some(keys[0]) });
}

#[test]
fn case_8_7_a_document_made_from_a_log_that_lacks_entries_says_so_first() {
    let gone =
        crate::playbook::Text { zh: "少了五条".to_owned(), en: "five are gone".to_owned() };
    for lang in Lang::ALL {
        let mut model = fixture::window(fixture::handled(lang), (80, 24));
        run(&mut model, Action::Report);
        ctrl(&mut model, 's');
        let made = Made { loss: Some(gone.clone()), ..made(&model) };
        update(&mut model, Message::Previewed(Box::new(made)));
        let top = preview(&model).top(lang, model.preview_room());
        assert_eq!(top[0].1, format!("! {}", gone.get(lang)));
        update(&mut model, Message::LossAcknowledged);
        let top = preview(&model).top(lang, model.preview_room());
        assert!(top.iter().all(|(_, line)| !line.contains(gone.get(lang))), "{top:?}");
    }
}
