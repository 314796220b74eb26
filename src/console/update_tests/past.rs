//! The past: what is typed narrows every pane down and is looked for; Enter opens what was found.

use super::*;
use crate::console::model::{PastFound, Sought};

fn sought(effects: &[Effect]) -> Vec<&str> {
    let texts = effects.iter().filter_map(|effect| match effect {
        Effect::Search(Sought { text, .. }) => Some(text.as_str()),
        _ => None,
    });
    texts.collect()
}

#[test]
fn the_list_leads_to_the_past_and_esc_leads_back() {
    let mut model = fixture::listing(Lang::En, (80, 24));
    let effects = press(&mut model, Key::Ctrl('f'));
    assert_eq!(model.screen, Screen::Past);
    assert_eq!(effects, [Effect::List, Effect::Today]);
    types(&mut model, "disk");
    press(&mut model, Key::Esc);
    assert!(model.past.line.is_empty());
    assert_eq!(model.screen, Screen::Past);
    assert_eq!(press(&mut model, Key::Esc), [Effect::List]);
    assert_eq!(model.screen, Screen::List);
}

#[test]
fn it_is_reached_by_name_from_an_incident_and_stands_in_no_tab_order_of_it() {
    let mut model = working(Lang::En);
    for _ in 0..20 {
        press(&mut model, Key::Tab);
        assert_eq!(model.screen, Screen::Live);
    }
    press(&mut model, Key::Ctrl('p'));
    types(&mut model, "the past");
    press(&mut model, Key::Enter);
    assert_eq!(model.screen, Screen::Past);
}

#[test]
fn every_key_is_looked_for_and_only_the_last_answer_is_shown() {
    let mut model = fixture::past(Lang::En, (80, 24), PastFocus::Find);
    model.past.line.take();
    let effects = types(&mut model, "raid \"ab");
    assert_eq!(
        sought(&effects),
        ["r", "ra", "rai", "raid", "raid"],
        "while a quotation mark is open nothing is looked for"
    );
    assert!(model.past.misunderstood().is_some());
    let effects = press(&mut model, Key::Char('"'));
    assert_eq!(sought(&effects), ["raid \"ab\""]);
    assert!(model.past.is_looking());
    let answer = |text: &str| PastFound {
        sought: Sought { text: text.to_owned(), ..model.past.sought() },
        more: true,
        ..PastFound::default()
    };
    let (late, right) = (answer("rai"), answer("raid \"ab\""));
    update(&mut model, Message::Found(Box::new(late)));
    assert!(model.past.is_looking() && !model.past.found.more);
    update(&mut model, Message::Found(Box::new(right)));
    assert!(!model.past.is_looking() && model.past.found.more);
}

#[test]
fn enter_opens_the_incident_at_the_entry_that_was_found() {
    let mut model = fixture::past(Lang::En, (80, 24), PastFocus::Find);
    press(&mut model, Key::Down);
    let hit = model.past.found.hits[1].clone();
    assert_eq!(press(&mut model, Key::Enter), [Effect::Open(hit.id)]);
    let incident = fixture::storage(Lang::En).incident;
    let key = hit.entry.unwrap().key;
    let opened = Message::Opened {
        reference: hit.reference,
        incident: Box::new(incident),
        drafts: std::collections::BTreeMap::new(),
    };
    update(&mut model, opened);
    let live = model.live.as_ref().unwrap();
    assert_eq!((model.screen, live.focus), (Screen::Live, Focus::Timeline));
    assert_eq!(live.at.get(&Focus::Timeline).copied(), live.place_of(key));
    assert!(live.place_of(key).is_some());
}

#[test]
fn behind_the_last_place_more_are_asked_for() {
    let mut model = fixture::past(Lang::En, (80, 24), PastFocus::Find);
    model.past.found.more = true;
    assert_eq!(press(&mut model, Key::Down), []);
    let effects = press(&mut model, Key::Down);
    assert!(matches!(&effects[..], [Effect::Search(it)] if it.limit == 100), "{effects:?}");
}

#[test]
fn searches_are_saved_and_forgotten() {
    let mut model = fixture::past(Lang::En, (80, 24), PastFocus::Find);
    let effects = press(&mut model, Key::Ctrl('s'));
    assert!(matches!(&effects[..], [Effect::KeepSettings(_)]));
    assert_eq!(model.settings.saved_searches[0], "disk");
    press(&mut model, Key::Esc);
    press(&mut model, Key::Down);
    let effects = press(&mut model, Key::Enter);
    assert_eq!(sought(&effects), ["customer:hospital outage"]);
    press(&mut model, Key::Ctrl('d'));
    assert!(!model.settings.saved_searches.iter().any(|it| it.contains("hospital")));
    assert_eq!(model.settings.saved_searches.len(), 2);
}

#[test]
fn what_is_typed_narrows_incidents_year_and_day_down() {
    let mut model = fixture::past(Lang::En, (80, 24), PastFocus::Incidents);
    let all = model.past.shown.len();
    types(&mut model, "customer:hospital");
    assert_eq!(model.past.shown.len(), 1);
    assert!(all > 1);
    press(&mut model, Key::F(4));
    assert_eq!(model.past.focus, PastFocus::Year);
    for _ in 0..10 {
        press(&mut model, Key::Down);
    }
    press(&mut model, Key::Enter);
    assert_eq!(model.past.focus, PastFocus::Incidents);
    assert_eq!(model.past.line.text(), "customer:hospital from:2026-11 to:2026-11");
    assert_eq!(model.past.shown.len(), 1);
    press(&mut model, Key::F(4));
    press(&mut model, Key::PageUp);
    press(&mut model, Key::Enter);
    assert_eq!(model.past.line.text(), "customer:hospital from:2025-11 to:2025-11");
    assert_eq!(model.past.shown.len(), 0);
}

#[test]
fn o2_today_is_a_pane_that_shows_what_is_to_be_done_over_all_incidents() {
    let mut model = fixture::past(Lang::En, (80, 24), PastFocus::Today);
    let due = model.past.due.clone().unwrap();
    assert!(!due.is_empty());
    assert_eq!(press(&mut model, Key::Enter), [Effect::Open(due[0].id)]);
    types(&mut model, "customer:hospital");
    press(&mut model, Key::Enter);
    assert_eq!(notice(&model), Lang::En.say("why-no-line"), "none of it is of that customer");
}
