//! What a key means where, and that every action has a line in help and palette. It refuses what an action does.

use super::*;

#[test]
fn stray_letters_on_the_line_never_run_commands() {
    let mut model = working(Lang::En);
    let entries = model.live.as_ref().unwrap().incident.entries().len();
    for binding in BINDINGS.iter() {
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

/// Every action. A new one does not compile before [`known`] names it, and then has to be listed here.
pub(super) const EVERY: &[Action] = &[
    Action::Help,
    Action::Palette,
    Action::Back,
    Action::Quit,
    Action::Suspend,
    Action::Language,
    Action::Theme,
    Action::Borders,
    Action::Profile,
    Action::AcknowledgeLoss,
    Action::ListIncidents,
    Action::NewIncident,
    Action::NewHistory,
    Action::OpenIncident,
    Action::Past,
    Action::PastOrder,
    Action::PastSave,
    Action::FromCatalogue,
    Action::PastAdd,
    Action::PastForget,
    Action::Drill,
    Action::DrillNext,
    Action::Replay,
    Action::ReplayEarlier,
    Action::ReplayLater,
    Action::ReplayDecisionBefore,
    Action::ReplayNextDecision,
    Action::ReplayEntryBefore,
    Action::ReplayNextEntry,
    Action::ReplayPlay,
    Action::ReplaySlower,
    Action::ReplayFaster,
    Action::ReplayOrder,
    Action::ReplayMark,
    Action::ReplayDifference,
    Action::ReportSelected,
    Action::Save,
    Action::NextPane,
    Action::PreviousPane,
    Action::Zoom,
    Action::Find,
    Action::Goal,
    Action::Playbook,
    Action::ReviewGuide,
    Action::Similar,
    Action::NextPhrase,
    Action::PutPhrase,
    Action::Undo,
    Action::Visible,
    Action::Complete,
    Action::DayBefore,
    Action::NextDay,
    Action::Day,
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
    Action::Link,
    Action::Share,
    Action::Withhold,
    Action::Snooze,
    Action::Activate,
    Action::NextField,
    Action::PreviousField,
    Action::ClearField,
    Action::Forward,
    Action::Rest,
    Action::SendForm,
    Action::Up,
    Action::Down,
    Action::PageUp,
    Action::PageDown,
    Action::First,
    Action::Last,
    Action::Draft,
    Action::DraftForm,
    Action::DraftFormBefore,
    Action::DraftCopy,
    Action::DraftWrite,
    Action::DraftSent,
    Action::DraftAgain,
    Action::DraftPerson,
    Action::PreviewWrite,
    Action::PreviewNotes,
    Action::Write,
    Action::WriteNext,
    Action::WriteBefore,
    Action::WriteSave,
    Action::WriteVisible,
    Action::WriteAgain,
    Action::WriteUndo,
    Action::WriteEdit,
    Action::WriteBegin,
    Action::WriteDespite,
];

/// Names every action, so that a new one does not compile before it is listed in [`EVERY`] (those of judgement and
/// the panes are listed by their own tables).
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
        | A::AcknowledgeLoss
        | A::ListIncidents
        | A::NewIncident
        | A::NewHistory
        | A::OpenIncident
        | A::Past
        | A::ToPast(_)
        | A::PastOrder
        | A::PastSave
        | A::FromCatalogue
        | A::PastAdd
        | A::PastForget
        | A::Drill
        | A::DrillNext
        | A::Replay
        | A::ReplayEarlier
        | A::ReplayLater
        | A::ReplayDecisionBefore
        | A::ReplayNextDecision
        | A::ReplayEntryBefore
        | A::ReplayNextEntry
        | A::ReplayPlay
        | A::ReplaySlower
        | A::ReplayFaster
        | A::ReplayOrder
        | A::ReplayMark
        | A::ReplayDifference
        | A::ReportSelected
        | A::Save
        | A::NextPane
        | A::PreviousPane
        | A::To(_)
        | A::Zoom
        | A::Find
        | A::Goal
        | A::Playbook
        | A::ReviewGuide
        | A::Similar
        | A::NextPhrase
        | A::PutPhrase
        | A::Undo
        | A::Visible
        | A::Complete
        | A::DayBefore
        | A::NextDay
        | A::Day
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
        | A::Link
        | A::Share
        | A::Withhold
        | A::Snooze
        | A::ActForm(_)
        | A::Draft
        | A::DraftForm
        | A::DraftFormBefore
        | A::DraftCopy
        | A::DraftWrite
        | A::DraftSent
        | A::DraftAgain
        | A::DraftPerson
        | A::PreviewWrite
        | A::PreviewNotes
        | A::Write
        | A::WriteNext
        | A::WriteBefore
        | A::WriteSave
        | A::WriteVisible
        | A::WriteAgain
        | A::WriteUndo
        | A::WriteEdit
        | A::WriteBegin
        | A::WriteDespite
        | A::Activate
        | A::NextField
        | A::PreviousField
        | A::ClearField
        | A::Forward
        | A::Rest
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
    let menu = Menu { help: true, filter: super::super::editor::Editor::default(), at: 0 };
    let listed = menu::items(&model, &menu);
    let to = table::order().map(Action::To);
    let to = to.chain(PAST.iter().map(|pane| Action::ToPast(pane.focus)));
    for action in EVERY.iter().copied().chain(to) {
        assert!(BINDINGS.iter().any(|binding| binding.action == action), "{action:?} has no line");
        assert!(listed.iter().any(|item| item.action == action), "{action:?} is not in help");
    }
    for binding in BINDINGS.iter() {
        let handled =
            matches!(binding.action, Action::ActForm(_) | Action::To(_) | Action::ToPast(_));
        assert!(
            handled || EVERY.contains(&binding.action),
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
    let menu = Menu { help: false, filter: super::super::editor::Editor::default(), at: 0 };
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
