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
