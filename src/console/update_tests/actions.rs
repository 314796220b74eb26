//! Tasks and measures in the window (E4, M4): three fields are enough to give one, and the line that says that nobody has
//! reported back opens the report.

use super::*;
use crate::{
    console::forms::ActForm,
    incident::{
        actions::Standing,
        due::{ActionTask, What},
    },
};

/// The pane of promises, with these acts recorded.
fn pane(model: &mut Model) {
    let live = model.live.as_mut().unwrap();
    (live.focus, live.pane) = (Focus::Promises, Focus::Promises);
}

fn records(model: &mut Model, effects: &[Effect]) {
    let entries = logged(model, effects);
    assert!(!entries.is_empty(), "{effects:?}");
    update(model, recorded(entries));
}

/// Gives 沈 a task by its form: text, person and time, then ^S.
fn gives(model: &mut Model) {
    pane(model);
    press(model, Key::Char('A'));
    assert!(matches!(&model.form.as_ref().unwrap().kind, Kind::ActForm(ActForm::GiveAction, _)));
    for (text, next) in [("image", Key::Tab), ("沈", Key::Tab), ("22:00", Key::Ctrl('s'))] {
        types(model, text);
        let effects = press(model, next);
        if next == Key::Ctrl('s') {
            records(model, &effects);
        }
    }
}

#[test]
fn three_fields_give_a_task_and_the_line_of_silence_opens_its_report_back() {
    let mut model = working(Lang::En);
    gives(&mut model);
    assert_eq!(model.form, None, "it is on disk");
    let given = model.live.as_ref().unwrap().incident.actions.list[0].clone();
    assert_eq!((given.label.as_str(), given.plan.owner.as_str()), ("T1", "沈"));
    assert_eq!(given.plan.due, Some(fixture::at(21, 22, 0)));
    update(&mut model, Message::Tick(fixture::at(21, 22, 1)));
    let live = model.live.as_mut().unwrap();
    let is_report = |what: &What| matches!(what, What::Action(ActionTask::Report { .. }));
    let line = live.next.iter().position(|line| is_report(&live.due[line.at].what)).unwrap();
    let said = live.due[live.next[line].at].what.message(Lang::En).text(Lang::En);
    assert_eq!(said, "T1 image — 沈, no report back for 1 min");
    (live.focus, live.pane) = (Focus::Now, Focus::Now);
    live.at.insert(Focus::Now, line);
    press(&mut model, Key::Enter);
    let form = model.form.as_ref().unwrap();
    assert_eq!(form.kind, Kind::ActForm(ActForm::ReportBack, given.key.to_string()));
    assert_eq!(
        (form.value("source"), form.value("done")),
        ("沈", ""),
        "whether it is done is asked"
    );
    let form = model.form.as_mut().unwrap();
    form.fill("text", "2 TB");
    form.fill("done", "done");
    let effects = press(&mut model, Key::Ctrl('s'));
    records(&mut model, &effects);
    let incident = &model.live.as_ref().unwrap().incident;
    let action = &incident.actions.list[0];
    assert_eq!(incident.standing_of(action).0, Standing::Done);
    assert_eq!(action.steps[0].by, "沈");
}

#[test]
fn in_the_pane_of_promises_enter_goes_on_with_the_action_under_the_cursor() {
    for lang in Lang::ALL {
        let mut model = working(lang);
        gives(&mut model);
        pane(&mut model);
        let live = model.live.as_mut().unwrap();
        live.at.insert(Focus::Promises, live.incident.commitments.list.len());
        let key = live.incident.actions.list[0].key.to_string();
        press(&mut model, Key::Enter);
        let kind = model.form.as_ref().unwrap().kind.clone();
        assert_eq!(kind, Kind::ActForm(ActForm::ReportBack, key));
    }
}

#[test]
fn a_change_of_an_action_records_only_what_is_otherwise() {
    let mut model = working(Lang::En);
    gives(&mut model);
    pane(&mut model);
    let live = model.live.as_mut().unwrap();
    live.at.insert(Focus::Promises, live.incident.commitments.list.len());
    press(&mut model, Key::Char('N'));
    model.form.as_mut().unwrap().fill("owner", "胡");
    let effects = press(&mut model, Key::Ctrl('s'));
    let [Effect::Record(_, acts)] = effects.as_slice() else { panic!("{effects:?}") };
    let Command::ChangeAction(change) = &acts[0].command else { panic!("{acts:?}") };
    assert_eq!((change.plan.owner.as_str(), change.plan.due), ("胡", None));
}
