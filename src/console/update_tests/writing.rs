//! A section of the customer's report, written in the window (L5).

use super::*;
use crate::incident::{
    Visibility,
    disclosure::{CustomerIncident, VisibleEntries},
    prose::Section,
};

/// The desk, at a section.
fn at(section: Section, model: &mut Model) {
    run(model, Action::Write);
    while model.writing.as_ref().unwrap().section() != section {
        press(model, Key::Tab);
    }
}

fn text(model: &Model) -> &str {
    model.writing.as_ref().unwrap().text()
}

#[test]
fn what_is_written_is_kept_at_every_key_and_saved_as_an_entry_that_the_customer_reads() {
    let mut model = working(Lang::Zh);
    at(Section::Cause, &mut model);
    types(&mut model, "固件缺陷");
    press(&mut model, Key::Enter);
    let effects = types(&mut model, "已更换");
    assert_eq!(kept(&effects, "write/cause").unwrap(), "固件缺陷\n已更换");
    let effects = press(&mut model, Key::Ctrl('s'));
    assert_eq!(model.saved, Saved::Saving, "the screen never runs ahead of the log");
    let entries = logged(&model, &effects);
    assert_eq!(entries[0].head.visibility, Visibility::Customer);
    let effects = update(&mut model, recorded(entries));
    assert_eq!(kept(&effects, "write/cause").unwrap(), "", "what was kept of it is forgotten");
    let incident = &model.live.as_ref().unwrap().incident;
    let known = CustomerIncident::fold(&VisibleEntries::of(incident));
    assert_eq!(known.prose.get(Section::Cause).unwrap().text, "固件缺陷\n已更换");
    assert!(model.writing.as_ref().unwrap().sheets[5].is_visible);
}

#[test]
fn a_section_may_be_saved_without_the_customer_reading_it() {
    let mut model = working(Lang::En);
    at(Section::Summary, &mut model);
    types(&mut model, "Still being looked into.");
    press(&mut model, Key::Ctrl('v'));
    let effects = press(&mut model, Key::Ctrl('s'));
    let entries = logged(&model, &effects);
    update(&mut model, recorded(entries));
    let incident = &model.live.as_ref().unwrap().incident;
    let known = CustomerIncident::fold(&VisibleEntries::of(incident));
    assert!(incident.prose.get(Section::Summary).is_some());
    assert_eq!(known.prose.get(Section::Summary), None);
}

#[test]
fn every_section_keeps_its_own_text_and_leaving_takes_nothing() {
    let mut model = working(Lang::En);
    at(Section::Regret, &mut model);
    types(&mut model, "We are sorry.");
    press(&mut model, Key::Tab);
    types(&mut model, "You need do nothing.");
    press(&mut model, Key::BackTab);
    assert_eq!(text(&model), "We are sorry.");
    press(&mut model, Key::Esc);
    assert_eq!(model.writing, None);
    at(Section::Meaning, &mut model);
    assert_eq!(text(&model), "You need do nothing.");
    press(&mut model, Key::Ctrl('r'));
    assert_eq!(text(&model), "", "begun again from what is saved");
}

#[test]
fn what_is_refused_stays_on_the_desk() {
    let mut model = working(Lang::En);
    at(Section::Cause, &mut model);
    types(&mut model, "A defect.");
    press(&mut model, Key::Ctrl('s'));
    assert!(types(&mut model, "x").is_empty(), "nothing is typed while it is being saved");
    update(&mut model, Message::Refused(locale::Message::new("why-read-only")));
    assert_eq!(text(&model), "A defect.");
    types(&mut model, " Found.");
    assert_eq!(text(&model), "A defect. Found.");
}

#[test]
fn l5_what_the_record_contradicts_is_marked_while_typed_and_kept_with_a_reason() {
    let mut model = working(Lang::En);
    model.size = (80, 40);
    at(Section::Summary, &mut model);
    types(&mut model, "No data was lost.");
    assert!(drawn(&model).contains("! Summary: “No data was lost.”"), "{}", drawn(&model));
    press(&mut model, Key::Ctrl('k'));
    assert_eq!(notice(&model), "Save the section first.");
    let effects = press(&mut model, Key::Ctrl('s'));
    let entries = logged(&model, &effects);
    update(&mut model, recorded(entries));
    assert_eq!(model.writing.as_ref().unwrap().sheets[0].contradictions(), 1);
    press(&mut model, Key::Ctrl('k'));
    let asked = &model.form.as_ref().unwrap().about;
    assert!(asked.get(Lang::En).contains("No data was lost."), "the sentence is in sight");
    types(&mut model, "checked with the customer");
    let effects = press(&mut model, Key::Ctrl('s'));
    let entries = logged(&model, &effects);
    assert_eq!(entries[0].head.kind, "section-stands");
    assert_eq!(entries[0].head.visibility, Visibility::Internal);
    update(&mut model, recorded(entries));
    assert_eq!(model.form, None);
    let writing = model.writing.as_ref().unwrap();
    assert_eq!(writing.sheets[0].contradictions(), 0);
    let remarks = writing.remarks(Lang::En);
    assert!(remarks[0].contains("checked with the customer"), "{remarks:?}");
    // Another text is not covered by it.
    types(&mut model, " We are sure.");
    assert!(model.writing.as_ref().unwrap().found[0].despite.is_none());
    press(&mut model, Key::Ctrl('u'));
    assert_eq!(model.writing.as_ref().unwrap().text(), "No data was lost. We are sure");
}

#[test]
fn l5_what_leaves_from_the_window_stops_at_the_same_sentence() {
    let mut model = working(Lang::En);
    at(Section::Summary, &mut model);
    types(&mut model, "No data was lost.");
    let effects = press(&mut model, Key::Ctrl('s'));
    let entries = logged(&model, &effects);
    update(&mut model, recorded(entries));
    press(&mut model, Key::Esc);
    let incident = &model.live.as_ref().unwrap().incident;
    let blocked = crate::report::make(
        incident,
        crate::report::Audience::Customer,
        crate::report::DocumentKind::ServiceReport,
        &crate::report::Cover::default(),
        Lang::En,
        model.now,
    );
    let why = blocked.unwrap_err().message(Lang::En);
    // Asked for in the form, it is said in the form.
    run(&mut model, Action::Report);
    press(&mut model, Key::Ctrl('s'));
    update(&mut model, Message::Refused(why));
    let error = model.form.as_ref().unwrap().error.clone().unwrap();
    assert!(error.contains("Summary: “No data was lost.”"), "{error}");
    press(&mut model, Key::Esc);
    press(&mut model, Key::Esc);
    run(&mut model, Action::Write);
    assert_eq!(
        model.writing.as_ref().unwrap().section(),
        Section::Summary,
        "the desk begins there"
    );
}

#[test]
fn l5_typing_is_taken_back_in_several_steps() {
    let mut model = working(Lang::En);
    at(Section::Regret, &mut model);
    types(&mut model, "We are sorry.");
    let effects = press(&mut model, Key::Ctrl('u'));
    assert_eq!(text(&model), "We are sorry");
    assert_eq!(kept(&effects, "write/regret").unwrap(), "We are sorry");
    press(&mut model, Key::Ctrl('u'));
    assert_eq!(text(&model), "We are ");
    update(&mut model, Message::Paste("very, very sorry".to_owned()));
    press(&mut model, Key::Ctrl('u'));
    assert_eq!(text(&model), "We are ");
    press(&mut model, Key::Ctrl('r'));
    assert_eq!(text(&model), "");
    press(&mut model, Key::Ctrl('u'));
    assert_eq!(text(&model), "We are ", "beginning again is taken back too");
    for _ in 0..8 {
        press(&mut model, Key::Ctrl('u'));
    }
    assert_eq!(text(&model), "");
    assert_eq!(notice(&model), "There is no typing to undo.");
    // Another section has steps of its own.
    types(&mut model, "x");
    press(&mut model, Key::Tab);
    press(&mut model, Key::Ctrl('u'));
    press(&mut model, Key::BackTab);
    assert_eq!(text(&model), "x");
}

#[test]
fn l5_an_empty_section_begins_with_what_the_customer_may_know() {
    let mut model = working(Lang::Zh);
    at(Section::Summary, &mut model);
    press(&mut model, Key::Ctrl('t'));
    let begun = text(&model).to_owned();
    assert!(!begun.is_empty() && model.writing.as_ref().unwrap().is_edited(), "{begun}");
    assert_eq!(model.writing.as_ref().unwrap().found, [], "{begun}");
    let incident = &model.live.as_ref().unwrap().incident;
    assert!(!begun.contains(incident.title()), "the internal title is in it: {begun}");
    press(&mut model, Key::Ctrl('t'));
    assert_eq!(text(&model), begun, "what is typed is not overwritten");
    press(&mut model, Key::Ctrl('u'));
    assert_eq!(text(&model), "");
}
