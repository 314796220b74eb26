//! Tasks and measures in the pane of promises (E4, M4): who does what, how long they have or how long nobody has said
//! anything, and what it lacks.

use ratatui::style::Style;

use super::super::{
    draw::{
        Scene,
        ink::Ink,
        row::{Row, cut},
        times,
    },
    forms::ActForm,
};
use crate::{
    console::model::{Focus, Live},
    incident::actions::{Action, Standing},
    locale::Message,
    text,
};

/// Whether a form is about an action that is there.
pub(super) const fn is_about(act: ActForm) -> bool {
    matches!(
        act,
        ActForm::ReportBack | ActForm::ChangeAction | ActForm::CheckAction | ActForm::DropAction
    )
}

/// What is done next about an action: reported back, checked, or another given.
pub(super) fn next(live: &Live, action: &Action) -> ActForm {
    match live.incident.standing_of(action).0 {
        Standing::Open | Standing::Unproven | Standing::Reopened => ActForm::ReportBack,
        Standing::Done => ActForm::CheckAction,
        Standing::Effective | Standing::Dropped => ActForm::GiveAction,
    }
}

/// How many are open behind their time.
pub(super) fn late(live: &Live) -> usize {
    let list = live.incident.actions.list.iter();
    let is_late = |action: &&Action| action.plan.due.is_some_and(|due| due <= live.ticked);
    list.filter(is_late).filter(|it| live.incident.standing_of(it).0.is_open()).count()
}

/// The rows of one action: label and text, what is left or how it ended; below them who does it.
pub(super) fn item(
    scene: &Scene<'_>,
    live: &Live,
    width: usize,
    at: usize,
    selected: bool,
) -> Vec<Row> {
    let Some(action) = live.incident.actions.list.get(at) else { return Vec::new() };
    let held = selected && live.focus == Focus::Promises;
    let (standing, _) = live.incident.standing_of(action);
    let (right, style) = right(scene, live, action, standing);
    let sign = match standing {
        Standing::Open | Standing::Reopened if action.silence(scene.now).is_some() => "!",
        Standing::Open | Standing::Reopened => "·",
        Standing::Unproven => "?",
        Standing::Done | Standing::Effective => "x",
        Standing::Dropped => "-",
    };
    let lead = format!("{} ", action.label);
    let indent = 4 + text::width(&lead);
    let room = width.saturating_sub(indent + text::width(&right) + 2).max(8);
    let mut lines = text::wrap(&action.text.replace('\n', " "), room);
    cut(&mut lines, if selected { 3 } else { 1 }, room);
    let said = if standing.is_open() { Ink::text() } else { scene.ink.quiet() };
    let mark = if selected { ">" } else { " " };
    let mut rows = Vec::new();
    for (nth, line) in lines.into_iter().enumerate() {
        let row = if nth == 0 {
            Row::of(mark, if held { Ink::strong() } else { scene.ink.quiet() })
                .and(format!(" {sign} "), style)
                .and(lead.clone(), Ink::strong())
                .and(line, said)
                .right(right.clone(), style)
        } else {
            Row::of(" ".repeat(indent), Ink::text()).and(line, said)
        };
        rows.push(row.select(held));
    }
    let room = width.saturating_sub(5).max(8);
    for (said, style) in below(scene, action, standing, selected) {
        let mut lines = text::wrap(&said.replace('\n', " "), room);
        cut(&mut lines, if selected { 3 } else { 1 }, room);
        rows.extend(lines.into_iter().map(|line| Row::of(format!("    {line}"), style)));
    }
    rows
}

/// What is left, how long nobody has said anything, or how it stands.
fn right(scene: &Scene<'_>, live: &Live, action: &Action, standing: Standing) -> (String, Style) {
    let bad = scene.ink.bad();
    match (standing, action.plan.due) {
        (Standing::Open | Standing::Reopened, Some(due)) if due > scene.now => {
            let left = times::countdown(due - scene.now, scene.lang);
            let time = times::deadline(due, scene.now, live.incident.zone());
            (format!("{time} {left}"), scene.ink.due())
        }
        (Standing::Open | Standing::Reopened, Some(due)) => {
            let silence = action.silence(scene.now).unwrap_or(scene.now - due);
            let span = times::brief(silence, scene.lang);
            (Message::new("action-silent").with("span", span).text(scene.lang), bad)
        }
        (Standing::Open, None) => (scene.say("promise-no-due"), scene.ink.quiet()),
        (Standing::Unproven | Standing::Reopened, _) => (state(scene, standing), scene.ink.due()),
        (Standing::Done | Standing::Effective, _) => (state(scene, standing), scene.ink.good()),
        (Standing::Dropped, _) => (state(scene, standing), scene.ink.quiet()),
    }
}

fn state(scene: &Scene<'_>, standing: Standing) -> String {
    scene.say(&format!("action-{}", standing.id()))
}

/// Who does it; of the selected one what was said last and how it is checked.
fn below(
    scene: &Scene<'_>,
    action: &Action,
    standing: Standing,
    selected: bool,
) -> Vec<(String, Style)> {
    let plan = &action.plan;
    let mut said = Vec::new();
    if !plan.owner.is_empty() && (selected || standing.is_open()) {
        said.push((text::dotted(&[&plan.owner, &plan.owner_role]), scene.ink.person()));
    } else if standing.is_open() && plan.owner.is_empty() {
        said.push((format!("- {}", scene.say("action-nobody")), scene.ink.due()));
    }
    if !selected {
        return said;
    }
    if let Some(step) = action.steps.last() {
        said.push((text::dotted(&[&step.by, &step.text]), scene.ink.quiet()));
    }
    if !plan.verification.is_empty() {
        let verified = format!("{} {}", scene.say("field-verification"), plan.verification);
        said.push((verified, scene.ink.quiet()));
    }
    said
}
