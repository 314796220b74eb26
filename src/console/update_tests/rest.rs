//! SCREENS 2: a form shows what is needed first and the rest behind one key.

use super::*;
use crate::{
    calendar::{Official, Read},
    console::forms::ActForm,
    incident::{Act, Selector, contract::PublicHolidays},
};

fn act_of(effects: &[Effect]) -> Act {
    let [Effect::Record(_, acts)] = effects else { panic!("{effects:?}") };
    acts[0].clone()
}

fn shown(model: &Model, id: &str) -> bool {
    let form = model.form.as_ref().unwrap();
    form.fields.iter().position(|field| field.id == id).is_some_and(|at| form.is_shown(at))
}

#[test]
fn one_key_shows_the_rest_and_hides_it_again() {
    let mut model = working(Lang::En);
    update(&mut model, ctrl('t'));
    assert!(!shown(&model, "restored"));
    assert!(drawn(&model).contains("^O more: Told that it is resolved"), "{}", drawn(&model));
    // Tab does not go where nothing is shown.
    let count = model.form.as_ref().unwrap().fields.len();
    for _ in 0..2 * count {
        press(&mut model, Key::Tab);
        let form = model.form.as_ref().unwrap();
        assert!(form.is_shown(form.at));
    }
    press(&mut model, Key::Ctrl('o'));
    assert!(shown(&model, "restored"));
    let form = model.form.as_ref().unwrap();
    assert_eq!(form.fields[form.at].id, "restored");
    assert!(!drawn(&model).contains("^O more"));
    press(&mut model, Key::Ctrl('o'));
    assert!(!shown(&model, "restored"));
    let form = model.form.as_ref().unwrap();
    assert!(form.is_shown(form.at));
    // Where there is none, the palette says so.
    update(&mut model, plain(KeyCode::Esc));
    update(&mut model, ctrl('k'));
    assert_eq!(model.disabled(Action::Rest), Some("why-no-rest"));
}

#[test]
fn what_was_filled_in_of_the_rest_is_seen_again() {
    let mut model = working(Lang::En);
    update(&mut model, ctrl('t'));
    press(&mut model, Key::Ctrl('o'));
    types(&mut model, "y");
    press(&mut model, Key::Esc);
    update(&mut model, ctrl('t'));
    assert_eq!(model.form.as_ref().unwrap().value("restored"), "yes");
    assert!(shown(&model, "restored"));
}

#[test]
fn a_fault_in_the_rest_is_shown() {
    let mut model = working(Lang::En);
    run(&mut model, Action::ActForm(ActForm::Contract));
    let form = model.form.as_mut().unwrap();
    let at = form.fields.iter().position(|field| field.id == "week").unwrap();
    form.fields[at].editor.set("someday");
    assert!(!form.is_shown(at));
    assert_eq!(update(&mut model, ctrl('s')), []);
    let form = model.form.as_ref().unwrap();
    assert!(form.is_shown(at) && form.at == at);
    assert!(form.fields[at].error.is_some());
}

#[test]
fn case_3_3_the_form_of_a_contact_says_that_they_were_told_it_is_restored() {
    for (said, restored) in [("", false), ("no", false), ("yes", true)] {
        let mut model = working(Lang::Zh);
        update(&mut model, ctrl('t'));
        let form = model.form.as_mut().unwrap();
        form.fill("text", "已恢复");
        form.fill("restored", said);
        let Command::Contact(contact) = act_of(&update(&mut model, ctrl('s'))).command else {
            panic!("no contact")
        };
        assert_eq!(contact.restored, restored);
    }
}

#[test]
fn h4_the_forms_of_a_promise_take_what_shows_that_the_customer_agreed() {
    for act in [ActForm::Renegotiate, ActForm::Waive] {
        let mut model = fixture::window(fixture::handled(Lang::En), (120, 40));
        model.writer = Some(WRITER);
        run(&mut model, Action::ActForm(act));
        let form = model.form.as_mut().unwrap();
        let field = form.field("evidence").unwrap();
        let FieldKind::Among(choices) = &field.kind else { panic!("{field:?}") };
        let incident = &model.live.as_ref().unwrap().incident;
        let kinds: std::collections::BTreeSet<&str> = choices
            .iter()
            .map(|choice| {
                let key = choice.value.parse().unwrap();
                incident.entry(key).unwrap().head.kind.as_str()
            })
            .collect();
        assert!(kinds.contains("contact-made"), "{kinds:?}");
        assert!(!kinds.contains("noted"), "a note shows nothing: {kinds:?}");
        let wanted = choices[0].value.clone();
        form.fill("due", "2h");
        form.fill("reason", "agreed on the phone");
        form.fill("evidence", &wanted);
        let evidence = match act_of(&update(&mut model, ctrl('s'))).command {
            Command::Renegotiate(it) => it.evidence,
            Command::Waive(it) => it.evidence,
            other => panic!("{other:?}"),
        };
        assert_eq!(evidence, Some(Selector(wanted)));
    }
}

#[test]
fn case_3_6_the_form_of_the_contract_takes_week_hours_and_holidays() {
    let mut model = working(Lang::Zh);
    run(&mut model, Action::ActForm(ActForm::Contract));
    let form = model.form.as_mut().unwrap();
    for (id, text) in [
        ("notice", "5"),
        ("week", "周一至周六"),
        ("hours", "09:00-12:00, 13:30-18:00"),
        ("holidays", "2026-10-01"),
        ("extra", "2026-10-10"),
        ("calendar", "cn"),
    ] {
        form.fill(id, text);
    }
    let effects = update(&mut model, ctrl('s'));
    let Command::Contract(contract) = act_of(&effects).command else { panic!("no contract") };
    assert_eq!(contract.working_days, [1, 2, 3, 4, 5, 6]);
    assert_eq!(contract.working_hours.len(), 2);
    assert_eq!((contract.holidays.len(), contract.extra_working_days.len()), (1, 1));
    assert_eq!(contract.calendar.map(PublicHolidays::id), Some("cn"));
    // It begins with what is known the next time.
    let entries = logged(&model, &effects);
    update(&mut model, recorded(entries));
    run(&mut model, Action::ActForm(ActForm::Contract));
    let form = model.form.as_ref().unwrap();
    assert_eq!(form.value("week"), "1, 2, 3, 4, 5, 6");
    assert_eq!(form.value("hours"), "09:00-12:00, 13:30-18:00");
}

fn kept_settings(effects: &[Effect]) -> crate::settings::Settings {
    match effects {
        [Effect::KeepSettings(settings)] => settings.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_settings_take_the_company_s_working_time() {
    let mut model = working(Lang::En);
    run(&mut model, Action::Profile);
    let form = model.form.as_mut().unwrap();
    assert!(form.hidden().any(|field| field.id == "calendar"));
    form.fill("calendar", "cn");
    form.fill("week", "mon-sat");
    form.fill("hours", "8:30-17:30");
    let settings = kept_settings(&update(&mut model, ctrl('s')));
    assert_eq!(settings.calendar, "cn");
    assert_eq!(settings.working_days, [1, 2, 3, 4, 5, 6]);
    assert_eq!(settings.working_hours.len(), 1);
    // And gives it up again.
    run(&mut model, Action::Profile);
    let form = model.form.as_mut().unwrap();
    assert_eq!(form.value("week"), "1, 2, 3, 4, 5, 6");
    form.fill("calendar", "");
    form.fill("week", "");
    let settings = kept_settings(&update(&mut model, ctrl('s')));
    assert_eq!((settings.calendar.as_str(), settings.working_days.len()), ("", 0));
}

/// Two whole days and a meeting.
const HOLIDAYS: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n\
    BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20261225\r\nDTEND;VALUE=DATE:20261227\r\n\
    SUMMARY:Christmas\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nUID:2\r\nDTSTART:20261228T100000Z\r\nSUMMARY:Meeting\r\nEND:VEVENT\r\n\
    END:VCALENDAR\r\n";

fn read() -> Read {
    Official::read("days.ics", HOLIDAYS).unwrap()
}

#[test]
fn the_settings_take_holidays_from_a_file() {
    let mut model = working(Lang::En);
    run(&mut model, Action::Profile);
    let form = model.form.as_mut().unwrap();
    form.fill("calendar", "file");
    assert_eq!(update(&mut model, ctrl('s')), [], "which file");
    assert!(model.form.as_ref().unwrap().field("calendar-file").unwrap().error.is_some());
    model.form.as_mut().unwrap().fill("calendar-file", "~/days.ics");
    let effects = update(&mut model, ctrl('s'));
    assert_eq!(effects, [Effect::ReadCalendar("~/days.ics".into())]);
    // What cannot be read leaves the form as it is.
    update(&mut model, Message::Failed("no such file".to_owned()));
    let form = model.form.as_ref().unwrap();
    assert_eq!(
        (form.value("calendar-file"), form.error.as_deref()),
        ("~/days.ics", Some("no such file"))
    );
    update(&mut model, ctrl('s'));
    let settings = kept_settings(&update(&mut model, Message::CalendarRead(read())));
    assert_eq!((settings.calendar.as_str(), settings.calendar_days.len()), ("days.ics", 2));
    assert!(notice(&model).contains("Meeting"), "{}", notice(&model));
    assert!(model.form.is_none());
    // They stay as long as nobody chooses others.
    run(&mut model, Action::Profile);
    assert_eq!(model.form.as_ref().unwrap().value("calendar"), "days.ics");
    let settings = kept_settings(&update(&mut model, ctrl('s')));
    assert_eq!(settings.calendar_days.len(), 2);
    run(&mut model, Action::Profile);
    model.form.as_mut().unwrap().fill("calendar", "none");
    let settings = kept_settings(&update(&mut model, ctrl('s')));
    assert_eq!((settings.calendar.as_str(), settings.calendar_days.len()), ("none", 0));
}
