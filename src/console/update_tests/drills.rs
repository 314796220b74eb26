//! P1: a drill in the window. Its clock goes at the chosen speed, and asks once for what is to come in.

use chrono::TimeDelta;

use super::*;

#[test]
fn p1_the_clock_of_the_screen_is_that_of_the_drill() {
    let mut model = fixture::drilling(Lang::En, (80, 24));
    assert_eq!(model.now, fixture::in_may(3, 14, 20));
    let wall = model.wall + TimeDelta::minutes(1);
    assert!(update(&mut model, Message::Tick(wall)).iter().all(|it| *it == Effect::Bell));
    assert_eq!(model.now, fixture::in_may(3, 14, 30), "ten times as fast");
    // It waits for what comes in, and asks for it once.
    let id = model.live.as_ref().unwrap().incident.id();
    let wall = wall + TimeDelta::hours(9);
    assert!(update(&mut model, Message::Tick(wall)).contains(&Effect::Feed(id, false)));
    assert_eq!(model.now, fixture::in_may(3, 15, 5));
    let wall = wall + TimeDelta::seconds(1);
    assert!(!update(&mut model, Message::Tick(wall)).contains(&Effect::Feed(id, false)));
    assert_eq!(press(&mut model, Key::F(11)), [Effect::Feed(id, true)]);
    // The list is of today.
    press(&mut model, Key::Ctrl('o'));
    assert_eq!(model.now, wall);
}

#[test]
fn p1_what_is_to_be_rehearsed_is_asked_with_a_letter_each() {
    let mut model = fixture::listing(Lang::En, (80, 24));
    let id = model.list.shown()[0].id;
    run(&mut model, Action::Drill);
    let Some(Overlay::Question(question)) = &model.overlay else { panic!("nothing is asked") };
    assert_eq!(question.answers.len(), 6);
    let effects = press(&mut model, Key::Char('s'));
    let [Effect::Drill(asked)] = effects.as_slice() else { panic!("{effects:?}") };
    assert!(asked.short && asked.of == crate::console::model::DrillOf::Incident(id));
    let mut real = working(Lang::En);
    run(&mut real, Action::DrillNext);
    assert_eq!(real.notice.unwrap().text, Lang::En.say("why-no-drill"));
}
