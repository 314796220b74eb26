//! What the log offers to choose from: the incidents in it, and the classes a new one can have.

use crate::{
    incident::{IncidentId, Pressing, Summary, due::Due},
    playbook::{Playbook, Text},
};

/// One line of the list of incidents.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// Identity.
    pub id: IncidentId,
    /// The reference people say.
    pub reference: String,
    /// What the projection holds.
    pub summary: Summary,
    /// What presses in it, as it was counted last; nothing before that.
    pub pressing: Pressing,
}

/// Something that is due in one of the incidents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueItem {
    /// The incident.
    pub id: IncidentId,
    /// What people call it.
    pub reference: String,
    /// Its zone.
    pub zone: chrono_tz::Tz,
    /// What is due.
    pub due: Due,
}

/// A class to choose for a new incident, as its playbook has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Class {
    /// Id.
    pub id: String,
    /// Title.
    pub title: Text,
    /// In one or two sentences.
    pub summary: Text,
    /// What it asks first: its critical questions.
    pub asks: Vec<Text>,
    /// The best answer known for it; empty where there is none (A8).
    pub best: Text,
    /// What it wants done first.
    pub steps: Vec<Text>,
}

impl Class {
    /// The class of a playbook.
    pub fn of(playbook: &Playbook) -> Self {
        let critical = playbook.questions().filter(|(_, question)| question.critical);
        Self {
            id: playbook.id.clone(),
            title: playbook.title.clone(),
            summary: playbook.summary.clone(),
            asks: critical.map(|(_, question)| question.ask.clone()).collect(),
            best: playbook.best_answer.clone(),
            steps: playbook.steps.iter().map(|step| step.text.clone()).collect(),
        }
    }
}

/// What is rehearsed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DrillOf {
    /// An incident of the log.
    Incident(IncidentId),
    /// A built-in crisis, by its place in the list.
    Scenario(usize),
}

/// A drill that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DrillAsked {
    /// What is rehearsed.
    pub of: DrillOf,
    /// How many seconds of it go by in one.
    pub speed: u32,
    /// Whether it is the ten-minute form.
    pub short: bool,
}
