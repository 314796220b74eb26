//! M6: an incident gone through again in the window. It is read-only and unmistakable, and every pane shows the moment.

use chrono::TimeDelta;

use super::*;
use crate::{
    console::{forms::ActForm, model::PastFocus},
    incident::{Incident, Instant},
    review::replay::Course,
};

fn replaying() -> Model {
    fixture::replaying(Lang::En, (80, 24))
}

fn at(model: &Model) -> (Instant, usize) {
    let at = model.replay.as_ref().unwrap().at;
    (at.time, at.count)
}

/// What is shown is the moment: the fold of it, what was due then, the clock.
fn shows_its_moment(model: &Model) {
    let (replay, live) = (model.replay.as_ref().unwrap(), model.live.as_ref().unwrap());
    assert!(live.incident == replay.replay.first(replay.at.count));
    assert_eq!((model.now, live.ticked), (replay.at.time, replay.at.time));
    assert_eq!(live.due, crate::incident::due::due_now(&live.incident, replay.at.time));
    assert!(live.derived.iter().all(|it| it.at <= replay.at.time));
}

#[test]
fn m6_list_and_past_lead_to_a_replay_and_esc_leads_back() {
    let mut model = fixture::listing(Lang::En, (80, 24));
    let id = model.list.shown()[0].id;
    assert_eq!(press(&mut model, Key::Ctrl('r')), [Effect::Replay(id, None)]);
    let mut past = fixture::past(Lang::En, (80, 24), PastFocus::Find);
    let hit = past.past.found.hits[0].clone();
    let entry = hit.entry.map(|it| it.key);
    assert_eq!(press(&mut past, Key::Ctrl('r')), [Effect::Replay(hit.id, entry)]);
    let mut model = replaying();
    assert_eq!((model.screen, model.replay.is_some()), (Screen::Live, true));
    press(&mut model, Key::Esc);
    assert_eq!((model.screen, model.replay.is_some()), (Screen::List, false));
    assert_eq!(model.now, fixture::now());
    let mut live = working(Lang::En);
    let id = live.live.as_ref().unwrap().incident.id();
    assert_eq!(run(&mut live, Action::Replay), [Effect::Replay(id, None)]);
}

#[test]
fn m6_keys_go_through_it_and_every_pane_shows_the_moment() {
    let mut model = replaying();
    shows_its_moment(&model);
    let start = at(&model);
    press(&mut model, Key::Char('.'));
    assert_eq!(at(&model).1, start.1 + 1);
    shows_its_moment(&model);
    press(&mut model, Key::Char(']'));
    shows_its_moment(&model);
    let later = at(&model);
    assert!(later.0 > start.0);
    press(&mut model, Key::Char('['));
    press(&mut model, Key::Char('['));
    assert_eq!(at(&model).0, start.0, "it does not go behind its opening");
    press(&mut model, Key::Char('}'));
    shows_its_moment(&model);
    let decided = &model.live.as_ref().unwrap().incident.decisions.list;
    assert_eq!(decided.len(), 1);
    assert_eq!(at(&model).0, decided[0].at);
    press(&mut model, Key::Char('['));
    assert!(model.live.as_ref().unwrap().incident.decisions.list.is_empty());
    press(&mut model, Key::Char('{'));
    assert_eq!(model.notice.as_ref().unwrap().text, Lang::En.say("why-no-other-decision"));
    // Entry by entry to its end, and back again.
    let all = model.replay.as_ref().unwrap().replay.len();
    for _ in 0..all {
        press(&mut model, Key::Char('.'));
    }
    shows_its_moment(&model);
    assert_eq!(at(&model).1, all);
    let whole = model.replay.as_ref().unwrap().replay.whole().clone();
    assert!(model.live.as_ref().unwrap().incident == whole);
    for _ in 0..all {
        press(&mut model, Key::Char(','));
    }
    assert_eq!(at(&model), start);
    press(&mut model, Key::Char('o'));
    assert_eq!(model.replay.as_ref().unwrap().replay.course(), Course::Happened);
    shows_its_moment(&model);
}

#[test]
fn m6_it_plays_at_the_chosen_speed_and_stops_at_its_end() {
    let mut model = replaying();
    let (start, _) = at(&model);
    let mut now = model.wall;
    let mut second = |model: &mut Model| {
        now += TimeDelta::seconds(1);
        assert!(update(model, Message::Tick(now)).is_empty(), "nothing rings");
    };
    second(&mut model);
    assert_eq!(at(&model).0, start, "it stands until it is played");
    press(&mut model, Key::Char(' '));
    second(&mut model);
    assert_eq!(at(&model).0, start + TimeDelta::minutes(10));
    shows_its_moment(&model);
    press(&mut model, Key::Char('-'));
    second(&mut model);
    assert_eq!(at(&model).0, start + TimeDelta::minutes(11));
    press(&mut model, Key::Char('+'));
    press(&mut model, Key::Char('='));
    for _ in 0..48 {
        second(&mut model);
    }
    let replay = model.replay.as_ref().unwrap();
    assert!(!replay.playing && replay.is_over());
}

#[test]
fn m6_no_act_can_be_recorded_and_every_key_that_would_says_so() {
    let said = {
        let mut model = replaying();
        press(&mut model, Key::Ctrl('t'));
        model.notice.unwrap().text
    };
    assert!(said.contains("replay") && said.contains("Esc"), "{said}");
    let mut tried = 0;
    for binding in BINDINGS.iter().filter(|it| matches!(it.place, Place::Live | Place::Pane)) {
        for key in binding.keys {
            let mut model = replaying();
            let effects = press(&mut model, *key);
            assert!(
                effects
                    .iter()
                    .all(|it| matches!(it, Effect::List | Effect::Today | Effect::Search(_))),
                "{binding:?}: {effects:?}"
            );
            assert!(model.form.is_none() && model.drafting.is_none() && model.writing.is_none());
            tried += 1;
        }
    }
    assert!(tried > 40);
    let mut model = replaying();
    types(&mut model, "盘");
    assert_eq!(model.notice.as_ref().unwrap().text, said);
    model.notice = None;
    update(&mut model, Message::Paste("x".to_owned()));
    assert_eq!(model.notice.as_ref().unwrap().text, said);
    model.notice = None;
    press(&mut model, Key::Enter);
    assert_eq!(model.notice.as_ref().unwrap().text, said);
    // By name too.
    run(&mut model, Action::ActForm(ActForm::Promise));
    assert_eq!(model.notice.as_ref().unwrap().text, said);
    for pane in table::PANES {
        for binding in pane.keys.iter().filter(|it| it.keys != [Key::Char('.')]) {
            let mut model = replaying();
            run(&mut model, Action::To(pane.focus));
            assert!(press(&mut model, binding.keys[0]).is_empty());
            assert!(model.form.is_none(), "{binding:?}");
        }
    }
}

#[test]
fn m6_the_difference_is_to_the_moment_marked() {
    let mut model = replaying();
    press(&mut model, Key::Char('}'));
    press(&mut model, Key::Char('m'));
    let marked = at(&model).1;
    for _ in 0..4 {
        press(&mut model, Key::Char('.'));
    }
    press(&mut model, Key::Char('d'));
    let Some(Overlay::Reading(reading)) = &model.overlay else { panic!("nothing is shown") };
    let learnt = reading.lines.iter().filter(|line| line.starts_with('+')).count();
    assert_eq!(learnt, at(&model).1 - marked);
    press(&mut model, Key::Esc);
    assert!(model.overlay.is_none() && model.replay.is_some());
}

#[test]
fn m6_what_is_recorded_meanwhile_goes_to_the_incident_at_work() {
    let mut model = working(Lang::En);
    types(&mut model, "half a line");
    let id = model.live.as_ref().unwrap().incident.id();
    let mut maker = fixture::storage(Lang::En);
    let before = maker.incident.entries().len();
    let incident = Box::new(maker.incident.clone());
    let replayed = Message::Replayed { reference: "x".to_owned(), incident, entry: None };
    update(&mut model, replayed);
    let shown = model.live.as_ref().unwrap().incident.clone();
    maker.note(fixture::now(), "from elsewhere");
    let entries = maker.incident.entries()[before..].to_vec();
    let recorded = Message::Recorded { incident: id, entries, warnings: Vec::new(), ours: false };
    update(&mut model, recorded);
    assert!(model.live.as_ref().unwrap().incident == shown, "the moment is what it was");
    assert_eq!(model.screen, Screen::Live);
    press(&mut model, Key::Esc);
    let live = model.live.as_ref().unwrap();
    assert_eq!(live.incident.entries().len(), before + 1);
    assert_eq!((live.capture.text(), model.screen), ("half a line", Screen::Live));
}

#[test]
fn m6_it_begins_at_the_moment_of_a_found_entry() {
    let incident: Incident = fixture::handled(Lang::En).incident;
    let last = incident.entries().last().unwrap().clone();
    let mut model = fixture::listing(Lang::En, (80, 24));
    let entry = Some(last.key);
    let incident = Box::new(incident);
    update(&mut model, Message::Replayed { reference: "x".to_owned(), incident, entry });
    assert_eq!(at(&model).0, last.head.known);
    shows_its_moment(&model);
}
