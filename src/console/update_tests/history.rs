//! K7, CASES 4: an incident that is written up afterwards, in the window.

use super::*;
use crate::{
    console::forms::{ActForm, Form},
    incident::{Act, Instant, Warning, wall},
};
use fixture::in_may;

fn writing(lang: Lang, known_since: Option<Instant>) -> Model {
    let mut model = fixture::window(fixture::history(lang, known_since), (120, 40));
    model.writer = Some(WRITER);
    model
}

/// Types a line and has it recorded; when it happened.
fn says(model: &mut Model, text: &str) -> Option<Instant> {
    types(model, text);
    let effects = press(model, Key::Enter);
    let act = act_of(&effects)?;
    let entries = logged(model, &effects);
    assert!(!entries.is_empty());
    update(model, recorded(entries));
    Some(act.occurred.unwrap_or_else(|| panic!("{act:?}")))
}

fn act_of(effects: &[Effect]) -> Option<Act> {
    let acts = effects.iter().find_map(|effect| match effect {
        Effect::Record(_, acts) => Some(acts),
        _ => None,
    });
    acts.and_then(|acts| acts.first().cloned())
}

/// Opens the form, fills it, sends it; the act it becomes.
fn sends(model: &mut Model, key: Key, fields: &[(&str, &str)]) -> Option<Act> {
    press(model, key);
    fill(model, fields);
    act_of(&update(model, ctrl('s')))
}

/// Types into fields as a person does, one key after the other.
fn fill(model: &mut Model, fields: &[(&str, &str)]) {
    for (id, text) in fields {
        let form = model.form.as_mut().unwrap();
        form.at = form.fields.iter().position(|field| field.id == *id).unwrap();
        types(model, text);
    }
}

fn value(model: &Model, id: &str) -> String {
    model.form.as_ref().unwrap().value(id).to_owned()
}

#[test]
fn k7_opening_offers_it_behind_the_rest_and_asks_the_day_once() {
    let mut model = fixture::listing(Lang::En, (80, 24));
    update(&mut model, ctrl('n'));
    let seen = |model: &Model| {
        let form = model.form.as_ref().unwrap();
        let shown = (0..form.fields.len()).filter(|at| form.is_shown(*at));
        shown.map(|at| form.fields[at].id).collect::<Vec<_>>()
    };
    assert_eq!(seen(&model), ["title", "customer", "class", "severity"], "no field more");
    types(&mut model, "last month's outage");
    press(&mut model, Key::Ctrl('o'));
    assert_eq!(seen(&model)[4..], ["public-title", "began", "recorded", "known-since"]);
    let form = model.form.as_mut().unwrap();
    form.fill("customer", "hospital");
    form.fill("recorded", "afterwards");
    assert_eq!(update(&mut model, ctrl('s')), [], "the day is needed");
    let error = model.form.as_ref().unwrap().field("began").unwrap().error.clone();
    assert!(error.is_some_and(|error| error.contains("--at") || !error.is_empty()));
    let form = model.form.as_mut().unwrap();
    form.fill("began", "2026-05-03 22:00");
    // Since when it was known goes on from there: only the time is typed.
    form.fill("known-since", "00:30");
    let effects = update(&mut model, ctrl('s'));
    let [Effect::Create(act)] = effects.as_slice() else { panic!("{effects:?}") };
    let Command::Open(open) = &act.command else { panic!("{act:?}") };
    assert_eq!(act.occurred, Some(in_may(3, 22, 0)));
    assert_eq!((open.history, open.known_since), (true, Some(in_may(4, 0, 30))));
    assert_eq!(open.began, None);
}

#[test]
fn k7_the_palette_opens_it_with_the_rest_shown() {
    let mut model = fixture::listing(Lang::Zh, (80, 24));
    run(&mut model, Action::NewHistory);
    let form = model.form.as_ref().unwrap();
    assert!(form.whole);
    assert_eq!(form.value("recorded"), "afterwards");
    // An incident that is opened live stays as it was.
    run(&mut model, Action::NewIncident);
    let form = model.form.as_mut().unwrap();
    form.fill("title", "x");
    form.fill("customer", "y");
    let effects = update(&mut model, ctrl('s'));
    let [Effect::Create(act)] = effects.as_slice() else { panic!("{effects:?}") };
    let Command::Open(open) = &act.command else { panic!("{act:?}") };
    assert_eq!(
        (act.occurred, open.history, open.known_since, open.began),
        (None, false, None, None)
    );
}

#[test]
fn k7_since_when_it_was_known_is_said_of_a_history_alone() {
    let mut model = fixture::listing(Lang::En, (80, 24));
    update(&mut model, ctrl('n'));
    let form = model.form.as_mut().unwrap();
    for (id, text) in [("title", "x"), ("customer", "y"), ("known-since", "2026-05-03 22:00")] {
        form.fill(id, text);
    }
    assert_eq!(update(&mut model, ctrl('s')), []);
    assert!(model.form.as_ref().unwrap().field("known-since").unwrap().error.is_some());
}

#[test]
fn case_4_in_a_history_only_times_are_typed() {
    let mut model = writing(Lang::En, None);
    for (typed, at) in [
        ("22:10 mirror begun", in_may(3, 22, 10)),
        ("23:50 still running", in_may(3, 23, 50)),
        ("00:20 mirror at 60%", in_may(4, 0, 20)),
        ("5月6日 9:00 replaced", in_may(6, 9, 0)),
        ("14:00 all well", in_may(6, 14, 0)),
    ] {
        assert_eq!(says(&mut model, typed), Some(at), "{typed}");
    }
}

#[test]
fn case_4_the_line_shows_the_day_and_a_key_changes_it() {
    let mut model = writing(Lang::En, None);
    assert!(drawn(&model).contains("05-03"), "{}", drawn(&model));
    press(&mut model, Key::PageDown);
    press(&mut model, Key::PageDown);
    assert!(drawn(&model).contains("05-05"), "{}", drawn(&model));
    types(&mut model, "9:30 x");
    assert!(drawn(&model).contains("05-05 Tue 09:30"), "{}", drawn(&model));
    let effects = press(&mut model, Key::Enter);
    assert_eq!(act_of(&effects).unwrap().occurred, Some(in_may(5, 9, 30)));
    let entries = logged(&model, &effects);
    update(&mut model, recorded(entries));
    // The account goes on from there.
    assert_eq!(model.live.as_ref().unwrap().day, None);
    assert_eq!(says(&mut model, "10:00 y"), Some(in_may(5, 10, 0)));
}

#[test]
fn case_4_going_back_keeps_to_the_earlier_day_and_asks_for_the_time() {
    let mut model = writing(Lang::En, None);
    says(&mut model, "5月6日 9:00 replaced").unwrap();
    press(&mut model, Key::PageUp);
    press(&mut model, Key::PageUp);
    // What has no time would take that of the sixth.
    types(&mut model, "forgotten");
    assert_eq!(press(&mut model, Key::Enter), []);
    assert!(notice(&model).contains("type the time"), "{}", notice(&model));
    update(&mut model, ctrl('u'));
    assert_eq!(says(&mut model, "20:00 call"), Some(in_may(4, 20, 0)));
    assert_eq!(says(&mut model, "21:00 call"), Some(in_may(4, 21, 0)), "the day stays");
    press(&mut model, Key::PageDown);
    press(&mut model, Key::PageDown);
    assert_eq!(model.live.as_ref().unwrap().day, None);
    types(&mut model, "as the line before");
    assert!(act_of(&press(&mut model, Key::Enter)).is_some());
}

#[test]
fn case_4_a_day_is_typed_as_people_say_it_and_never_lies_ahead() {
    for (typed, day) in
        [("5月5日", "2026-05-05"), ("2026-05-01", "2026-05-01"), ("4月30日", "2026-04-30")]
    {
        let mut model = writing(Lang::Zh, None);
        run(&mut model, Action::Day);
        types(&mut model, typed);
        assert_eq!(update(&mut model, ctrl('s')), [], "nothing is recorded");
        assert!(model.form.is_none(), "{typed}");
        let now = model.now;
        let found = model.live.as_ref().unwrap().account_day(now).unwrap();
        assert_eq!(found.to_string(), day);
    }
    for typed in ["2026-12-01", "nonsense", "25:70"] {
        let mut model = writing(Lang::En, None);
        run(&mut model, Action::Day);
        types(&mut model, typed);
        update(&mut model, ctrl('s'));
        let form = model.form.as_ref().unwrap();
        assert!(form.field("day").unwrap().error.is_some(), "{typed}");
        assert_eq!(model.live.as_ref().unwrap().day, None);
    }
}

#[test]
fn k7_a_form_asks_when_it_became_known_beside_when_it_happened() {
    let mut model = writing(Lang::En, Some(in_may(3, 22, 30)));
    update(&mut model, ctrl('t'));
    let ids: Vec<_> = model.form.as_ref().unwrap().fields.iter().map(|it| it.id).collect();
    let at = ids.iter().position(|id| *id == "at").unwrap();
    assert_eq!(ids[at + 1], "known-at");
    // Known since half past ten, as all of it, and with the time of its own from then on.
    assert_eq!(value(&model, "known-at"), "2026-05-03 22:30");
    fill(&mut model, &[("at", "23:10")]);
    assert_eq!(value(&model, "known-at"), "2026-05-03 23:10");
    fill(&mut model, &[("text", "told them")]);
    let act = act_of(&update(&mut model, ctrl('s'))).unwrap();
    assert_eq!((act.occurred, act.known), (Some(in_may(3, 23, 10)), None));
}

#[test]
fn k7_when_it_became_known_is_typed_as_a_time_alone() {
    let mut model = writing(Lang::En, None);
    let fields = [("text", "they called the hotline"), ("at", "23:10"), ("known-at", "0:40")];
    let act = sends(&mut model, Key::Ctrl('t'), &fields).unwrap();
    assert_eq!((act.occurred, act.known), (Some(in_may(3, 23, 10)), Some(in_may(4, 0, 40))));
    let mut model = writing(Lang::En, None);
    let fields = [("text", "x"), ("at", "23:10"), ("known-at", "2026-05-03 22:00")];
    assert_eq!(sends(&mut model, Key::Ctrl('t'), &fields), None);
    assert!(model.form.as_ref().unwrap().field("known-at").unwrap().error.is_some());
}

#[test]
fn k7_what_was_typed_as_known_stays_when_the_time_is_typed_after_it() {
    let mut model = writing(Lang::En, None);
    let fields = [("text", "x"), ("known-at", "2026-05-04 01:00"), ("at", "23:10")];
    let act = sends(&mut model, Key::Ctrl('t'), &fields).unwrap();
    assert_eq!(act.known, Some(in_may(4, 1, 0)));
    // A form that is left and opened again asks for what nobody typed as before.
    let mut model = writing(Lang::En, None);
    press(&mut model, Key::Ctrl('t'));
    fill(&mut model, &[("text", "half")]);
    press(&mut model, Key::Esc);
    press(&mut model, Key::Ctrl('t'));
    fill(&mut model, &[("at", "23:30")]);
    assert_eq!(value(&model, "known-at"), "2026-05-03 23:30");
}

#[test]
fn k7_every_form_of_a_history_asks_for_both_times_and_no_other_form_does() {
    let history = writing(Lang::En, None);
    for (act, action) in ActForm::ALL.iter().map(|&act| (act, Action::ActForm(act))) {
        let mut model = writing(Lang::En, None);
        run(&mut model, action);
        let Some(form) = &model.form else { continue };
        assert!(form.field("at").is_some() && form.field("known-at").is_some(), "{act:?}");
    }
    let incident = &history.live.as_ref().unwrap().incident;
    for &act in ActForm::ALL {
        let form = Form::of_act(act, incident, history.now, Lang::En, "");
        assert!(form.field("known-at").is_none(), "{act:?}");
    }
    let mut live = working(Lang::En);
    update(&mut live, ctrl('t'));
    assert!(
        live.form.as_ref().unwrap().field("known-at").is_none(),
        "a live incident is as before"
    );
    for action in [Action::Day, Action::NextDay, Action::DayBefore] {
        let mut live = working(Lang::En);
        run(&mut live, action);
        assert!(live.form.is_none());
        assert_eq!(notice(&live), Lang::En.say("why-no-history"));
    }
}

#[test]
fn k7_a_correction_in_a_history_says_when_its_time_became_known() {
    let mut model = writing(Lang::En, None);
    press(&mut model, Key::F(4));
    let is_note = |model: &Model| {
        let live = model.live.as_ref().unwrap();
        live.order.iter().position(|line| {
            matches!(line, crate::console::model::Line::Entry(at)
                if live.incident.entries()[*at].head.kind == "noted")
        })
    };
    let at = is_note(&model).unwrap();
    model.live.as_mut().unwrap().at.insert(Focus::Timeline, at);
    run(&mut model, Action::Correct);
    assert_eq!(value(&model, "known-at"), "", "its time stays");
    fill(&mut model, &[("occurred", "21:00")]);
    assert_eq!(value(&model, "known-at"), "2026-05-03 21:00");
    let act = act_of(&update(&mut model, ctrl('s'))).unwrap();
    assert_eq!(act.known, None);
    let Command::Correct(correct) = &act.command else { panic!("{act:?}") };
    assert_eq!(correct.occurred, Some(in_may(3, 21, 0)));
}

#[test]
fn k7_a_form_on_another_day_asks_for_the_time() {
    let mut model = writing(Lang::En, None);
    press(&mut model, Key::PageUp);
    assert_eq!(sends(&mut model, Key::Ctrl('t'), &[("text", "x")]), None);
    assert!(model.form.as_ref().unwrap().field("at").unwrap().error.is_some());
    fill(&mut model, &[("at", "9:15")]);
    let act = act_of(&update(&mut model, ctrl('s'))).unwrap();
    assert_eq!(act.occurred, Some(in_may(2, 9, 15)));
}

#[test]
fn k7_the_strip_says_that_it_is_a_history() {
    for (lang, word) in [(Lang::En, "HISTORY"), (Lang::Zh, "补录")] {
        for size in [(80, 24), (120, 40), (200, 50)] {
            let mut model = fixture::window(fixture::history(lang, None), size);
            let first = drawn(&model).lines().next().unwrap().to_owned();
            assert!(first.contains(word), "{first}");
            // By the account's own clock, not by today's.
            assert!(first.contains("T+00:05:00"), "{first}");
            model = fixture::window(fixture::storage(lang), size);
            let first = drawn(&model).lines().next().unwrap().to_owned();
            assert!(!first.contains(word), "{first}");
        }
    }
}

#[test]
fn case_4_lines_that_are_pasted_go_on_from_one_another() {
    let mut model = writing(Lang::En, None);
    update(&mut model, Message::Paste("23:00 a\n23:40 b\n00:30 c\n01:10 d".to_owned()));
    press(&mut model, Key::Enter);
    let effects = press(&mut model, Key::Char('s'));
    let [Effect::Record(_, acts)] = effects.as_slice() else { panic!("{effects:?}") };
    let at: Vec<_> = acts.iter().map(|act| act.occurred.unwrap()).collect();
    assert_eq!(at, [in_may(3, 23, 0), in_may(3, 23, 40), in_may(4, 0, 30), in_may(4, 1, 10)]);
    let _ = (Warning::NobodyNamed, wall(at[0], chrono_tz::Asia::Shanghai));
}
