//! The panes and forms of judgement as screens, and what must be seen in them. It refuses what a rule decides.

use super::*;

/// The panes of an incident in which much was judged.
pub(super) fn handled(lang: Lang, size: (u16, u16)) -> Vec<(&'static str, Model)> {
    let mut all = Vec::new();
    for (name, pane, at) in [
        ("judged-promises", Focus::Promises, 2),
        ("judged-remedies", Focus::Remedies, 0),
        ("judged-offers", Focus::Remedies, 4),
        ("judged-alerts", Focus::Alerts, 0),
        ("judged-duty", Focus::Duty, 0),
        ("judged-now", Focus::Now, 3),
    ] {
        let mut model = fixture::window(fixture::handled(lang), size);
        let live = model.live.as_mut().unwrap();
        (live.focus, live.pane, live.zoom) = (pane, pane, name == "judged-offers");
        live.extra = panes::of(pane).filter(|pane| pane.is_extra).map(|pane| pane.focus);
        live.at.insert(pane, at);
        all.push((name, model));
    }
    let mut following = fixture::window(fixture::handled(lang), size);
    let live = following.live.as_mut().unwrap();
    (live.focus, live.pane) = (Focus::Timeline, Focus::Timeline);
    all.push(("judged-timeline", following));
    for (name, at) in [("judged-now-thirty", 0), ("judged-now-thirty-down", 24)] {
        let mut model = fixture::window(fixture::busy(lang), size);
        let live = model.live.as_mut().unwrap();
        (live.focus, live.pane) = (Focus::Now, Focus::Now);
        live.at.insert(Focus::Now, at);
        all.push((name, model));
    }
    all
}

/// Every form of judgement, by its title.
pub(super) fn act_forms(lang: Lang, size: (u16, u16)) -> Vec<(&'static str, Model)> {
    let each = ActForm::ALL.iter();
    each.map(|&act| (act.title(), act_form(lang, size, act))).collect()
}

/// A form of judgement, half filled where something follows from what is typed.
pub(super) fn act_form(lang: Lang, size: (u16, u16), act: ActForm) -> Model {
    let mut model = fixture::window(fixture::handled(lang), size);
    let incident = &model.live.as_ref().unwrap().incident;
    let mut form = Form::of_act(act, incident, model.now, lang, "");
    let mut set = |id: &str, text: &str| {
        let field = form.fields.iter_mut().find(|field| field.id == id).unwrap();
        match &field.kind {
            FieldKind::Choice(choices) => {
                field.chosen = choices.iter().position(|it| it.value == text).unwrap();
            }
            _ => field.editor.set(text),
        }
    };
    match act {
        ActForm::Propose => {
            set("name", "B");
            set("steps", "镜像 2h + rebuild 5-7h");
            set("deadline", "+8h");
        }
        ActForm::Promise => {
            set("rate", "full-period");
            set("amount", "500");
            set("period", "8h");
            set("cap", "¥5,000");
            set("due", "+2h");
        }
        ActForm::Offer => set("rank", "3"),
        ActForm::PassUp => set("text", "O1"),
        _ => {}
    }
    model.form = Some(form);
    model
}

#[test]
fn i5_thirty_things_to_do_stay_a_list_one_can_work_by() {
    for lang in Lang::ALL {
        for size in [(80, 24), (120, 40), (60, 16)] {
            let mut model = fixture::window(fixture::busy(lang), size);
            let live = model.live.as_mut().unwrap();
            let count = live.due.len();
            assert!(count >= 30, "{count}");
            (live.focus, live.pane) = (Focus::Now, Focus::Now);
            let first = screen_text(&frame(&model));
            let live = model.live.as_ref().unwrap();
            let told = |at: usize| {
                let said = live.due[at].what.message(lang).text(lang);
                said.chars().take(6).collect::<String>()
            };
            // The most urgent stands on top wherever one is; how many there are is counted, none is dropped.
            assert!(first.contains(&told(0)), "{first}");
            let overdue = live
                .due
                .iter()
                .filter(|it| it.urgency == crate::incident::due::Urgency::Overdue)
                .count();
            assert!(first.contains(&format!("!{overdue}")), "{first}");
            for at in 1..count {
                let mut model = fixture::window(fixture::busy(lang), size);
                let live = model.live.as_mut().unwrap();
                (live.focus, live.pane) = (Focus::Now, Focus::Now);
                live.at.insert(Focus::Now, at);
                let screen = screen_text(&frame(&model));
                assert!(
                    screen.contains(&told(0)) && screen.contains(&told(at)),
                    "{at} in {screen}"
                );
            }
        }
    }
}

#[test]
fn i5_many_alerts_of_one_rule_are_one_line_and_enter_accepts_the_first() {
    use crate::{
        console::{forms::Kind, update::update},
        incident::due::{self, AlertTask, What},
    };
    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

    let mut model = fixture::window(fixture::busy(Lang::Zh), (120, 40));
    model.size = (200, 60);
    update(&mut model, crate::console::message::Message::Tick(fixture::at(22, 2, 0)));
    let live = model.live.as_mut().unwrap();
    let overdue = live.overdue().len();
    let breached = |line: &due::Line| {
        live.due[line.at].rule().is_some_and(|(rule, _)| rule == "commitment-breached")
    };
    let line = live.next.iter().position(breached).unwrap();
    let count = live.next[line].count;
    assert!(count >= 24 && overdue >= count, "{count} {overdue}");
    assert!(live.next.len() + count - 1 <= live.due.len());
    let item = &live.due[live.next[line].at];
    let What::Alert(AlertTask::Accept { firing, .. }) = &item.what else { panic!("{item:?}") };
    let firing = firing.clone();
    (live.focus, live.pane) = (Focus::Now, Focus::Now);
    live.at.insert(Focus::Now, line);
    let screen = screen_text(&frame(&model));
    assert_eq!(screen.matches("项承诺未兑现").count(), 1, "{screen}");
    let shown = format!("{count} 项承诺未兑现，无人受理");
    assert!(screen.contains(&shown) && screen.contains(&format!("!{overdue}")), "{screen}");
    let key = KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE);
    update(&mut model, crate::console::message::Message::Key(key));
    let form = model.form.as_ref().unwrap();
    assert_eq!(form.kind, Kind::ActForm(ActForm::AcceptFiring, firing));
}

#[test]
fn e1_the_manager_of_whoever_must_be_relieved_is_called_first() {
    for lang in Lang::ALL {
        let model = fixture::window(fixture::handled(lang), (120, 40));
        let strip = screen_text(&frame(&model)).lines().nth(1).unwrap().to_owned();
        assert!(strip.ends_with("137 2222 3333"), "{strip}");
    }
}
