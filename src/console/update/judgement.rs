//! What judgement does to the window: what falls due rings, every task has its one next step, and a brief that leaves
//! something out is asked about before it leaves.

use crate::{
    incident::{
        Act, Incident, IncidentId, Instant,
        commitments::{Gap, Standing},
        due::Task,
        stakeholders::Side,
    },
    locale::{Lang, Message},
};

use super::super::{
    action::Action,
    forms::{Form, Judge},
    message::Effect,
    model::{Confirm, Focus, Live, Model, Notice, Point, Screen, Tone},
};

/// Time went on. Rings once when something falls due while the window is open.
pub(super) fn tick(model: &mut Model, now: Instant) -> Vec<Effect> {
    let second = model.now.timestamp();
    model.now = now;
    let Some(live) = model.live.as_mut() else { return Vec::new() };
    if second == now.timestamp() && live.ticked.timestamp() == second {
        return Vec::new();
    }
    live.tick(now);
    let overdue = live.overdue();
    let rings = overdue.iter().any(|item| !live.rung.contains(item));
    live.rung = overdue;
    if rings && model.screen == Screen::Live { vec![Effect::Bell] } else { Vec::new() }
}

/// Says once what was overdue before the window showed the incident; it does not ring.
pub fn say_overdue(model: &mut Model) {
    let lang = model.lang();
    let Some(live) = &model.live else { return };
    let Some(first) = live.due.first().filter(|_| !live.rung.is_empty()) else { return };
    let text = Message::new("notice-overdue")
        .with("count", live.rung.len())
        .with("text", first.what.message(lang).text(lang))
        .text(lang);
    model.notice = Some(Notice { text, tone: Tone::Warning });
}

/// Asks about what a brief leaves out; on `y` it goes up with the omissions acknowledged (J1).
pub(super) fn ask_about(
    left_out: &[String],
    act: Act,
    incident: IncidentId,
    lang: Lang,
) -> Confirm {
    let text = Message::new("confirm-left-out").with("list", left_out.join("; ")).text(lang);
    Confirm { text, effects: vec![Effect::Record(incident, vec![act])] }
}

/// What the keys act on, as a form of judgement names it; empty where the pane holds nothing of that kind.
pub(super) fn target(live: &Live, judge: Judge) -> String {
    let incident = &live.incident;
    let at = live.selected(live.focus);
    match live.focus {
        // A new promise begins empty; only a gap of a known one fills it.
        Focus::Promises if judge != Judge::Promise => {
            incident.commitments.list.get(at).map(|it| it.key.to_string())
        }
        Focus::Remedies => live.points().get(at).map(|point| {
            match *point {
                Point::Remedy(at) => incident.remedies.list.get(at).map(|it| it.key.to_string()),
                Point::Offer(at) => incident.offers.list.get(at).map(|it| it.key.to_string()),
                Point::Window(at) => {
                    incident.decisions.windows.get(at).map(|it| it.key.to_string())
                }
                Point::Decision(at) => incident.decisions.list.get(at).map(|it| it.key.to_string()),
                Point::Lamp(lamp) => Some(lamp.id().to_owned()),
            }
            .unwrap_or_default()
        }),
        Focus::Alerts if matches!(judge, Judge::AcceptFiring | Judge::CallFalse) => {
            live.firings.get(at).map(|it| it.id.clone())
        }
        Focus::Duty => on_duty(live, judge, at),
        _ => None,
    }
    .unwrap_or_default()
}

fn on_duty(live: &Live, judge: Judge, at: usize) -> Option<String> {
    let stretches = live.stretches();
    match judge {
        Judge::EndShift | Judge::HandOver => stretches.get(at).map(|it| it.person.clone()),
        Judge::ReadBack => {
            let open = at.checked_sub(stretches.len())?;
            live.incident.duty.open_handovers().nth(open).map(|it| it.key.to_string())
        }
        _ => None,
    }
}

/// Enter on a line of a pane of judgement: its one next step.
pub(super) fn activate(model: &mut Model) -> Vec<Effect> {
    let Some(live) = &model.live else { return Vec::new() };
    let at = live.selected(live.focus);
    let judge = match live.focus {
        Focus::Promises => live.incident.commitments.list.get(at).map_or(Judge::Promise, |it| {
            match it.standing(model.now) {
                Standing::Promised | Standing::Broken => Judge::Keep,
                Standing::Standing => Judge::Break,
                Standing::KeptLate => Judge::Compensate,
                Standing::Kept | Standing::Waived => Judge::Promise,
            }
        }),
        Focus::Remedies => match live.points().get(at) {
            Some(Point::Remedy(_)) => Judge::ChangeRemedy,
            Some(Point::Offer(at)) => {
                let worse = live.incident.offers.list.get(*at);
                if worse.is_some_and(|it| it.worse_than.is_some() && it.justified.is_none()) {
                    Judge::Justify
                } else {
                    Judge::Rank
                }
            }
            Some(Point::Window(at)) => {
                let missed = live.incident.decisions.windows.get(*at);
                if missed.is_some_and(|it| it.taken.is_some()) {
                    Judge::CostMissed
                } else {
                    Judge::Decide
                }
            }
            Some(Point::Decision(_)) => Judge::SecondRead,
            Some(Point::Lamp(_)) => Judge::Lamp,
            None => Judge::Propose,
        },
        Focus::Alerts if live.firings.is_empty() => Judge::Signal,
        Focus::Alerts => Judge::AcceptFiring,
        _ => match live.stretches().len() {
            0 if live.lines(Focus::Duty, model.lang()) == 0 => Judge::StartShift,
            people if at < people => Judge::HandOver,
            _ => Judge::ReadBack,
        },
    };
    super::run(model, Action::Judge(judge))
}

/// The form of a task's one next step (I5).
pub(super) fn step(model: &Model, incident: &Incident, task: &Task) -> Form {
    let (judge, target) = match task {
        Task::Promise { commitment, .. } => (Judge::Keep, commitment.to_string()),
        Task::Gap { commitment, gap, .. } => {
            let judge = match gap {
                Gap::NoDelivererConsent | Gap::NoCustomerConsent => Judge::Consent,
                _ => Judge::Promise,
            };
            (judge, commitment.to_string())
        }
        Task::Compensate { commitment, .. } => (Judge::Compensate, commitment.to_string()),
        Task::Decide { window, .. } => (Judge::Decide, window.to_string()),
        Task::CostMissed { window, .. } => (Judge::CostMissed, window.to_string()),
        Task::SecondReader { decision, .. } => (Judge::SecondRead, decision.to_string()),
        Task::Start { remedy, .. } => (Judge::Accept, remedy.to_string()),
        Task::TooLate { remedy, .. } => (Judge::Drop, remedy.to_string()),
        Task::LongTermCost { remedy, .. } => (Judge::ChangeRemedy, remedy.to_string()),
        Task::NoRemedy => (Judge::Propose, String::new()),
        Task::Justify { offer, .. } => (Judge::Justify, offer.to_string()),
        Task::Escalation { firing, .. } => (Judge::AcceptFiring, firing.clone()),
        Task::Relieve { person, .. } => (Judge::HandOver, person.clone()),
        Task::ReadBack { handover, .. } => (Judge::ReadBack, handover.to_string()),
        Task::PlaceHold => (Judge::Hold, String::new()),
        Task::Notify { stakeholder, .. } | Task::Proactive { stakeholder, .. } => {
            return Form::contact(incident, Some(*stakeholder));
        }
        Task::Feeling { stakeholder, .. } => {
            return Form::stakeholder(incident.stakeholders.get(*stakeholder), Side::Customer);
        }
    };
    Form::judge(judge, incident, model.now, model.lang(), &target)
}

/// The message id of a task's one next step.
pub fn step_name(task: &Task) -> &'static str {
    match task {
        Task::Promise { .. } => "step-keep",
        Task::Gap { gap: Gap::NoDelivererConsent | Gap::NoCustomerConsent, .. } => "step-consent",
        Task::Gap { .. } => "step-promise",
        Task::Compensate { .. } => "step-compensate",
        Task::Decide { .. } => "step-decide",
        Task::CostMissed { .. } => "step-cost-missed",
        Task::SecondReader { .. } => "step-second-read",
        Task::Start { .. } => "step-accept",
        Task::TooLate { .. } => "step-drop",
        Task::LongTermCost { .. } => "step-long-term",
        Task::NoRemedy => "step-propose",
        Task::Justify { .. } => "step-justify",
        Task::Escalation { .. } => "step-accept-firing",
        Task::Relieve { .. } => "step-hand-over",
        Task::ReadBack { .. } => "step-read-back",
        Task::PlaceHold => "step-hold",
        Task::Notify { .. } | Task::Proactive { .. } => "step-contact",
        Task::Feeling { .. } => "step-edit-person",
    }
}
