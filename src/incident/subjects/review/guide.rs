//! The way through a review, step by step: what was known at each decision, how it is judged, what contributed, what was
//! learnt, what is done about it, and that it was held (M1–M5, M8, M9). A step says what it lacks, and which form adds it.

use super::state::Happened;
use crate::{
    incident::{
        Moment,
        actions::{Action, Standing},
        fold::Incident,
        milestones::Milestone,
    },
    locale::Message,
    text::named,
};

named! {
    /// A step of the way, in the order in which they are gone through.
    Stage {
        /// When it came in, was noticed and taken on (M8).
        Times = "times",
        /// What was known and unknown at each decision (M1).
        Known = "known",
        /// Decisions, outcome and luck, judged apart (M1, M2).
        Judged = "judged",
        /// What made it possible, or worse (M9).
        Factors = "factors",
        /// What is done otherwise next time (M5).
        Lessons = "lessons",
        /// What prevents it (M3, M4).
        Actions = "actions",
        /// That the review was held, or waived with a reason (M9).
        Settled = "settled",
    }
}

impl Stage {
    /// The message id of its name.
    pub fn name_id(self) -> String {
        format!("guide-{}", self.id())
    }

    /// The message id of what is asked in it.
    pub fn asks_id(self) -> String {
        format!("guide-{}--asks", self.id())
    }
}

/// One step, with what it lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuideStep {
    /// Which.
    pub stage: Stage,
    /// What is missing, each in a sentence; nothing where it is whole.
    pub missing: Vec<Message>,
    /// What is there, in a sentence.
    pub has: Option<Message>,
    /// The id of the form that adds what is missing first, or more of the same.
    pub form: &'static str,
    /// What it is about, as the form calls it: an entry's key, a moment, or nothing.
    pub about: String,
}

impl GuideStep {
    /// What it is about; the first that is said holds.
    fn about(&mut self, what: &str) {
        if self.about.is_empty() {
            what.clone_into(&mut self.about);
        }
    }

    /// Whether nothing is missing.
    pub fn is_whole(&self) -> bool {
        self.missing.is_empty()
    }
}

/// Every step of the way through the review of an incident.
pub fn guide(incident: &Incident) -> Vec<GuideStep> {
    Stage::ALL
        .into_iter()
        .map(|stage| match stage {
            Stage::Times => times(incident),
            Stage::Known => known(incident),
            Stage::Judged => judged(incident),
            Stage::Factors => factors(incident),
            Stage::Lessons => lessons(incident),
            Stage::Actions => actions(incident),
            Stage::Settled => settled(incident),
        })
        .collect()
}

fn step(stage: Stage, form: &'static str) -> GuideStep {
    GuideStep { stage, missing: Vec::new(), has: None, form, about: String::new() }
}

fn counted(id: &'static str, count: usize) -> Option<Message> {
    (count > 0).then(|| Message::new(id).with("count", count))
}

fn times(incident: &Incident) -> GuideStep {
    let times = incident.response_times();
    let mut it = step(Stage::Times, "milestone");
    for (moment, milestone) in
        [(Moment::Detected, Milestone::Detected), (Moment::Acknowledged, Milestone::Acknowledged)]
    {
        if times.get(moment).is_none() {
            it.about(milestone.id());
            let name = vec![Message::new(moment.message_id())];
            it.missing.push(Message::new("guide-no-time").with("moment", name));
        }
    }
    for (earlier, later) in times.disagreements() {
        let names = vec![
            Message::new(earlier.moment.message_id()),
            Message::new(later.moment.message_id()),
        ];
        it.missing.push(Message::new("guide-times-disagree").with("moments", names));
    }
    let known = Moment::ALL.into_iter().filter(|at| times.get(*at).is_some()).count();
    it.has = counted("guide-has-times", known);
    it
}

fn known(incident: &Incident) -> GuideStep {
    let list = &incident.decisions.list;
    let mut it = step(Stage::Known, "decide");
    it.has = counted("guide-has-decisions", list.len());
    if list.is_empty() {
        it.missing.push(Message::new("guide-no-decision"));
        return it;
    }
    let starred = |key| incident.reviews.stars.iter().any(|star| star.entry == key);
    let bare = list.iter().filter(|decision| {
        (decision.taken.known.is_empty() || decision.taken.unknown.is_empty())
            && !starred(decision.key)
    });
    for decision in bare {
        it.form = "star";
        it.about(&decision.key.to_string());
        it.missing.push(Message::new("guide-bare-decision").with("text", &decision.taken.text));
    }
    it
}

fn judged(incident: &Incident) -> GuideStep {
    let mut it = step(Stage::Judged, "hold-review");
    let held = incident.reviews.steps.iter().rev().find_map(|step| match &step.happened {
        Happened::Held(held) => Some(held),
        Happened::Planned(_) | Happened::Waived => None,
    });
    let lacks = [
        (held.is_some_and(|it| it.decisions.is_some()), "guide-no-quality"),
        (held.is_some_and(|it| it.outcome.is_some()), "guide-no-outcome"),
        (held.is_some_and(|it| it.luck.is_some()), "guide-no-luck"),
    ];
    it.missing.extend(lacks.iter().filter(|(has, _)| !has).map(|(_, id)| Message::new(id)));
    it
}

fn factors(incident: &Incident) -> GuideStep {
    let mut it = step(Stage::Factors, "factor");
    it.has = counted("guide-has-factors", incident.reviews.factors.len());
    if incident.reviews.factors.is_empty() {
        it.missing.push(Message::new("guide-no-factor"));
    }
    it
}

fn lessons(incident: &Incident) -> GuideStep {
    let mut it = step(Stage::Lessons, "lesson");
    it.has = counted("guide-has-lessons", incident.reviews.lessons.len());
    if incident.reviews.lessons.is_empty() {
        it.missing.push(Message::new("guide-no-lesson"));
    }
    it
}

fn actions(incident: &Incident) -> GuideStep {
    let measures = || {
        let list = incident.actions.list.iter().filter(|it| it.measure);
        list.filter(|it| incident.standing_of(it).0 != Standing::Dropped)
    };
    let mut it = step(Stage::Actions, "give-action");
    it.has = counted("guide-has-measures", measures().count());
    for factor in &incident.reviews.factors {
        if !incident.is_prevented(factor.key) {
            it.about(&factor.key.to_string());
            it.missing.push(Message::new("guide-no-measure").with("text", &factor.text));
        }
    }
    if it.missing.is_empty() && measures().next().is_none() {
        it.missing.push(Message::new("guide-no-measures"));
    }
    let bare = |action: &&Action| {
        let plan = &action.plan;
        let lacks_owner = plan.owner.is_empty() && plan.owner_role.is_empty();
        lacks_owner || plan.due.is_none() || plan.check_at.is_none()
    };
    let is_first = it.missing.is_empty();
    for action in measures().filter(bare) {
        if is_first && it.about.is_empty() {
            it.form = "change-action";
            it.about(&action.key.to_string());
        }
        let said = Message::new("guide-bare-measure");
        it.missing.push(said.with("label", &action.label).with("text", &action.text));
    }
    it
}

fn settled(incident: &Incident) -> GuideStep {
    let mut it = step(Stage::Settled, "hold-review");
    if incident.reviews.settled().is_some() {
        it.has = Some(Message::new(if incident.reviews.is_waived() {
            "guide-waived"
        } else {
            "guide-held"
        }));
        return it;
    }
    if incident.reviews.plan().is_none() {
        it.form = "plan-review";
        it.missing.push(Message::new("guide-not-planned"));
    }
    it.missing.push(Message::new("guide-not-held"));
    it
}
