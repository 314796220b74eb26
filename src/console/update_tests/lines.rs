//! The capture line: several pasted lines, what looks like a time, and the mark behind a command.

use super::*;
use crate::{console::model::Question, incident::Visibility};

const PASTED: &str = "21:00 first alarm\r\n\r\n21:05 second alarm /c\nno time here\n";

fn asked(model: &Model) -> &Question {
    let Some(Overlay::Question(question)) = &model.overlay else { panic!("{:?}", model.overlay) };
    question
}

fn texts(effects: &[Effect]) -> Vec<(&str, Visibility)> {
    let [Effect::Record(_, acts)] = effects else { panic!("{effects:?}") };
    acts.iter()
        .map(|act| match &act.command {
            Command::Note(note) => (note.text.as_str(), act.visibility),
            other => panic!("{other:?}"),
        })
        .collect()
}

#[test]
fn several_pasted_lines_with_times_are_asked_about_and_become_as_many_entries() {
    let mut model = working(Lang::En);
    update(&mut model, Message::Paste(PASTED.to_owned()));
    assert_eq!(press(&mut model, Key::Enter), []);
    assert!(asked(&model).text.contains('3'), "{}", asked(&model).text);
    let effects = press(&mut model, Key::Char('s'));
    assert_eq!(
        texts(&effects),
        [
            ("first alarm", Visibility::Internal),
            ("second alarm", Visibility::Customer),
            ("no time here", Visibility::Internal)
        ]
    );
    assert_eq!(model.saved, Saved::Saving);
    let entries = logged(&model, &effects);
    assert_eq!(entries.len(), 3);
    let effects = update(&mut model, recorded(entries));
    assert_eq!(line(&model), "");
    assert_eq!(kept(&effects, "capture").as_deref(), Some(""));
}

#[test]
fn several_pasted_lines_may_be_one_entry_or_stay_where_they_are() {
    let mut model = working(Lang::En);
    update(&mut model, Message::Paste(PASTED.to_owned()));
    press(&mut model, Key::Enter);
    assert_eq!(press(&mut model, Key::Esc), []);
    assert_eq!((line(&model), &model.overlay), (PASTED.replace("\r\n", "\n").as_str(), &None));
    press(&mut model, Key::Enter);
    let effects = press(&mut model, Key::Char('o'));
    assert_eq!(texts(&effects).len(), 1);
}

#[test]
fn lines_without_times_of_their_own_are_one_thought() {
    let mut model = working(Lang::En);
    update(&mut model, Message::Paste("21:00 one thought\nin two lines".to_owned()));
    assert_eq!(
        texts(&press(&mut model, Key::Enter)),
        [("one thought\nin two lines", Visibility::Internal)]
    );
}

#[test]
fn a_wrong_line_among_several_keeps_all_of_them_back() {
    let mut model = working(Lang::En);
    update(&mut model, Message::Paste("21:00 a\n25:00 b".to_owned()));
    press(&mut model, Key::Enter);
    assert_eq!(press(&mut model, Key::Char('s')), []);
    assert!(notice(&model).contains("25:00"), "{}", notice(&model));
    assert_eq!(line(&model), "21:00 a\n25:00 b");
}

#[test]
fn what_looks_like_a_time_stops_nothing() {
    let mut model = working(Lang::En);
    types(&mut model, "1405 rebooted");
    let effects = press(&mut model, Key::Enter);
    assert_eq!(texts(&effects), [("1405 rebooted", Visibility::Internal)]);
}

#[test]
fn a_mark_behind_a_command_is_asked_about_and_toggled_at_the_beginning() {
    let mut model = working(Lang::En);
    types(&mut model, "run chkdsk /c");
    assert_eq!(press(&mut model, Key::Enter), []);
    assert!(notice(&model).contains("/c"), "{}", notice(&model));
    run(&mut model, Action::Visible);
    assert_eq!(line(&model), "/c run chkdsk /c");
    let effects = press(&mut model, Key::Enter);
    assert_eq!(texts(&effects), [("run chkdsk /c", Visibility::Customer)]);
}

#[test]
fn the_mark_is_toggled_at_the_end_of_a_sentence() {
    let mut model = working(Lang::En);
    types(&mut model, "told them");
    run(&mut model, Action::Visible);
    assert_eq!(line(&model), "told them /c");
    run(&mut model, Action::Visible);
    assert_eq!(line(&model), "told them");
}
