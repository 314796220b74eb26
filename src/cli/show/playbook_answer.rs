//! For programs: what became of the playbook's steps (A8).

use serde::Serialize;

use crate::{cli::json, incident::Incident, locale::Lang, playbook::Phase};

/// What the playbook asks for, and what became of it.
#[derive(Debug, Serialize)]
pub(super) struct OfPlaybook<'a> {
    steps: Vec<StepAnswer<'a>>,
    /// What whoever may be hurt is to do now (A9).
    safety: Option<SafetyAnswer<'a>>,
    /// Legal clocks (I7).
    deadlines: Vec<RegimeAnswer<'a>>,
    /// The required roles nobody fills.
    unfilled_roles: Vec<&'a str>,
}

#[derive(Debug, Serialize)]
struct SafetyAnswer<'a> {
    at: String,
    text: &'a str,
    /// Who confirmed that they understood.
    understood: Vec<&'a str>,
}

#[derive(Debug, Serialize)]
struct RegimeAnswer<'a> {
    regime: &'a str,
    title: &'a str,
    checked: Option<String>,
    answered: bool,
    /// The duty that was answered; `null` while nobody answered and where it is nobody's.
    duty: Option<&'a str>,
    stages: Vec<StageAnswer<'a>>,
}

#[derive(Debug, Serialize)]
struct StageAnswer<'a> {
    stage: &'a str,
    what: &'a str,
    to: &'a str,
    theirs: bool,
    started: Option<String>,
    /// `null` where it is to be done at once, or has not started.
    due: Option<String>,
    reported: Option<String>,
}

#[derive(Debug, Serialize)]
struct StepAnswer<'a> {
    step: &'a str,
    phase: Phase,
    text: &'a str,
    /// `done` or `skipped`; `null` while it is open.
    taken: Option<&'static str>,
    at: Option<String>,
    who: Option<&'a str>,
    said: &'a str,
}

/// Reads it off the fold.
pub(super) fn of(incident: &Incident, lang: Lang) -> OfPlaybook<'_> {
    let steps = incident.playbook.as_deref().map_or(&[][..], |playbook| &playbook.steps);
    let steps = steps.iter().map(|step| {
        let taken = incident.steps.taken(&step.id);
        StepAnswer {
            step: &step.id,
            phase: step.phase,
            text: step.text.get(lang),
            taken: taken.map(|taken| if taken.skipped { "skipped" } else { "done" }),
            at: taken.map(|taken| json::at(taken.at, incident.zone())),
            who: taken.and_then(|taken| taken.by.as_ref()).map(|who| who.name.as_str()),
            said: taken.map_or("", |taken| &taken.text),
        }
    });
    let zone = incident.zone();
    let regimes = incident.playbook.as_deref().map_or(&[][..], |playbook| &playbook.deadlines);
    let clocks = incident.clocks();
    let deadlines = regimes.iter().map(|regime| RegimeAnswer {
        regime: &regime.id,
        title: regime.title.get(lang),
        checked: regime.checked.map(|day| day.to_string()),
        answered: incident.regimes.answer(&regime.id).is_some(),
        duty: incident.duty_of(&regime.id).map(|duty| duty.id.as_str()),
        stages: clocks
            .iter()
            .filter(|clock| clock.regime.id == regime.id)
            .map(|clock| StageAnswer {
                stage: &clock.stage.id,
                what: clock.stage.what.get(lang),
                to: clock.stage.to.get(lang),
                theirs: clock.stage.theirs,
                started: clock.started.map(|at| json::at(at, zone)),
                due: clock.at.map(|at| json::at(at, zone)),
                reported: clock.reported.map(|it| json::at(it.at, zone)),
            })
            .collect(),
    });
    let people = || incident.stakeholders.list.iter();
    let safety = incident.safety.instruction().map(|it| SafetyAnswer {
        at: json::at(it.at, zone),
        text: &it.text,
        understood: people()
            .filter(|person| incident.safety.understood_by(person.key).is_some())
            .map(|person| person.profile.name.as_str())
            .collect(),
    });
    OfPlaybook {
        steps: steps.collect(),
        safety,
        deadlines: deadlines.collect(),
        unfilled_roles: incident.unfilled_roles().iter().map(|role| role.id.as_str()).collect(),
    }
}
