//! What is due: it rings once when it falls due, it is said when an incident comes on screen, and Enter opens its next step.

#![deny(clippy::wildcard_enum_match_arm)]

use crate::{incident::Instant, locale::Message};

use super::super::{
    forms::Form,
    message::Effect,
    model::{Model, Notice, Screen, Tone},
};
use super::{
    drafting, drills,
    forms::open,
    next_step::{self, Step},
    notice::say_id,
    replaying,
};

/// Time went on. Rings once when something falls due while the window is open.
pub(super) fn tick(model: &mut Model, now: Instant) -> Vec<Effect> {
    if model.replay.is_some() {
        return replaying::tick(model, now);
    }
    let (second, minute) = (model.now.timestamp(), model.now.timestamp().div_euclid(60));
    let doubted = model.clock_doubt();
    model.wall = now;
    let now = drills::clock(model, now);
    model.now = now;
    if doubted.is_none() {
        say_clock(model);
    }
    if model.screen == Screen::List && now.timestamp().div_euclid(60) != minute {
        return vec![Effect::Count];
    }
    let Some(live) = model.live.as_mut() else { return Vec::new() };
    if second == now.timestamp() && live.ticked.timestamp() == second {
        return Vec::new();
    }
    live.tick(now);
    let came = drills::due(model);
    let Some(live) = model.live.as_mut() else { return came };
    let overdue = live.overdue();
    let rings = overdue.iter().any(|item| !live.rung.contains(item));
    live.rung = overdue;
    if !rings || model.screen != Screen::Live {
        return came;
    }
    let mut effects = came;
    effects.push(Effect::Bell);
    if model.settings.notify {
        let message = Message::new("notify-due").with("reference", live.reference.as_str());
        effects.push(Effect::Notify(message.text(model.settings.lang)));
    }
    effects
}

/// Says why the system's clock is to be doubted, where it is.
fn say_clock(model: &mut Model) {
    if let Some(doubt) = model.clock_doubt() {
        let text = doubt.words(model.wall, model.lang());
        model.notice = Some(Notice { text, tone: Tone::Warning });
    }
}

/// Says once what was overdue before the window showed the incident; it does not ring.
pub fn say_overdue(model: &mut Model) {
    say_due(model);
    // What is overdue by a wrong clock is not.
    say_clock(model);
}

fn say_due(model: &mut Model) {
    let lang = model.lang();
    let Some(live) = &model.live else { return };
    let Some(first) = live.due.first().filter(|_| !live.rung.is_empty()) else { return };
    let text = Message::new("notice-overdue")
        .with("count", live.rung.len())
        .with("text", first.what.message(lang).text(lang))
        .text(lang);
    model.notice = Some(Notice { text, tone: Tone::Warning });
}

/// The one next step of what is due (I5).
pub(super) fn do_next(model: &mut Model) -> Vec<Effect> {
    let Some(live) = &model.live else { return Vec::new() };
    let Some(item) = live.next_step() else {
        say_id(model, "why-nothing-due", Tone::Good);
        return Vec::new();
    };
    let form = match next_step::step(live, &item.what, model.settings.lang) {
        Step::Form(form) => *form,
        Step::ActForm(act, target) => {
            Form::of_act(act, &live.incident, model.now, model.lang(), &target)
        }
        Step::Draft(stakeholder) => return drafting::begin(model, stakeholder),
        Step::Say(id) => {
            say_id(model, id, Tone::Warning);
            return Vec::new();
        }
        Step::Gone => return Vec::new(),
    };
    open(model, form)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use std::collections::BTreeSet;

    use chrono::TimeDelta;
    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

    use super::*;
    use crate::{
        console::{
            action::Action,
            fixture,
            forms::{ActForm, Kind},
            message::Message as Incoming,
            model::{Focus, Line, Overlay},
            update::{run, update},
        },
        incident::{
            Command,
            due::{UpdateTask, What},
        },
        locale::Lang,
    };

    fn window() -> Model {
        fixture::window(fixture::handled(Lang::En), (120, 40))
    }

    fn press(model: &mut Model, code: KeyCode) -> Vec<Effect> {
        update(model, Incoming::Key(KeyEvent::new(code, KeyModifiers::NONE)))
    }

    #[test]
    fn it_rings_once_when_something_falls_due_and_not_for_what_was_overdue() {
        let mut model = window();
        let now = model.now;
        assert!(update(&mut model, Incoming::Tick(now)).is_empty());
        assert!(update(&mut model, Incoming::Tick(now + TimeDelta::seconds(1))).is_empty());
        // The leader's escalation was to be accepted by 21:55: it moves up, and the promise of 23:00 falls due.
        let late = fixture::at(21, 23, 0);
        assert_eq!(update(&mut model, Incoming::Tick(late)), [Effect::Bell]);
        assert!(update(&mut model, Incoming::Tick(late + TimeDelta::seconds(1))).is_empty());
    }

    #[test]
    fn a_notification_is_opted_into_and_names_the_reference_alone() {
        let mut model = window();
        model.settings.notify = true;
        let reference = model.live.as_ref().unwrap().reference.clone();
        let effects = update(&mut model, Incoming::Tick(fixture::at(21, 23, 0)));
        let said = format!("dingli: something fell due in {reference}");
        assert_eq!(effects, [Effect::Bell, Effect::Notify(said)]);
    }

    #[test]
    fn what_was_overdue_before_is_said_once() {
        let mut model = window();
        say_overdue(&mut model);
        let said = model.notice.unwrap().text;
        assert!(said.starts_with("7 already overdue. First: Ma on duty"), "{said}");
    }

    #[test]
    fn i5_every_task_opens_the_form_of_its_next_step() {
        let model = window();
        let live = model.live.as_ref().unwrap();
        let mut kinds = BTreeSet::new();
        for (at, item) in live.due.iter().enumerate() {
            let what = &item.what;
            if let Some(step) = what.step() {
                assert_ne!(Lang::En.say(step), step, "{what:?} has a step without words");
            }
            let is_told = matches!(
                what,
                What::Update(UpdateTask::Notify { .. } | UpdateTask::Proactive { .. })
            );
            let is_asked = matches!(what, What::Update(_) | What::Fact(_) | What::Person(_));
            if is_asked && !is_told || matches!(what, What::Log(_)) {
                continue;
            }
            let mut model = window();
            let live = model.live.as_mut().unwrap();
            live.focus = Focus::Now;
            live.at.insert(Focus::Now, at);
            press(&mut model, KeyCode::Enter);
            if is_told {
                assert!(model.drafting.is_some(), "{what:?} drafts nothing");
                continue;
            }
            let form = model.form.as_ref().unwrap_or_else(|| panic!("{what:?} opens nothing"));
            if let Kind::ActForm(act, target) = &form.kind {
                kinds.insert(*act);
                // What it is about stands chosen already.
                let chosen = form.fields.iter().any(|field| field.value() == target);
                let whole = matches!(
                    act,
                    ActForm::Promise
                        | ActForm::ChangeRemedy
                        | ActForm::Propose
                        | ActForm::WhoseDuty
                );
                assert!(chosen || whole, "{act:?} about {target}");
            }
        }
        for act in [ActForm::Keep, ActForm::Compensate, ActForm::Justify, ActForm::HandOver] {
            assert!(kinds.contains(&act), "{act:?} is the step of nothing: {kinds:?}");
        }
    }

    #[test]
    fn j1_a_brief_that_leaves_something_out_is_asked_about_and_owned_up_to() {
        let mut model = window();
        run(&mut model, Action::ActForm(ActForm::PassUp));
        let form = model.form.as_mut().unwrap();
        form.fields[0].editor.set("CTO");
        form.fields[1].editor.set("O1 was offered; odds 40%");
        let send = KeyEvent::new(KeyCode::Char('s'), KeyModifiers::CONTROL);
        assert!(update(&mut model, Incoming::Key(send)).is_empty());
        let Some(Overlay::Confirm(confirm)) = &model.overlay else { panic!("nothing was asked") };
        assert!(confirm.text.contains("O2") && confirm.text.contains("P1"), "{}", confirm.text);
        assert!(!confirm.text.contains("O1"), "{}", confirm.text);
        let effects = press(&mut model, KeyCode::Char('y'));
        let [Effect::Record(_, acts)] = effects.as_slice() else { panic!("{effects:?}") };
        let Command::PassUp(pass) = &acts[0].command else { panic!("{acts:?}") };
        assert_eq!(pass.left_out.len(), 2);
    }

    #[test]
    fn what_follows_from_the_log_cannot_be_corrected() {
        let mut model = window();
        let live = model.live.as_mut().unwrap();
        let at = live.order.iter().position(|line| matches!(line, Line::Derived(_))).unwrap();
        live.focus = Focus::Timeline;
        live.at.insert(Focus::Timeline, at);
        for action in [Action::Correct, Action::Show, Action::Retract] {
            run(&mut model, action);
            assert!(model.form.is_none() && model.overlay.is_none());
            assert_eq!(model.notice.take().unwrap().text, Lang::En.say("why-follows"));
        }
    }

    #[test]
    fn a_promise_is_built_with_its_compensation() {
        let mut model = window();
        run(&mut model, Action::ActForm(ActForm::Promise));
        let form = model.form.as_mut().unwrap();
        for (id, text) in [("text", "x"), ("due", "+2h"), ("amount", "¥500"), ("period", "8h")] {
            form.fields.iter_mut().find(|it| it.id == id).unwrap().editor.set(text);
        }
        let rate = form.fields.iter_mut().find(|it| it.id == "rate").unwrap();
        rate.chosen = 2;
        let send = KeyEvent::new(KeyCode::Char('s'), KeyModifiers::CONTROL);
        let effects = update(&mut model, Incoming::Key(send));
        let [Effect::Record(_, acts)] = effects.as_slice() else { panic!("{effects:?}") };
        let Command::Promise(promise) = &acts[0].command else { panic!("{acts:?}") };
        let formula = promise.compensation.as_ref().unwrap();
        let owed = formula.owed(13 * 3600 + 1800).unwrap();
        assert_eq!(owed.amount.unwrap().to_string(), "¥500");
    }
}
