//! Steps of playbooks that were skipped: in three incidents, and a redesign of the step is proposed (N3). A proposal
//! changes nothing: a person writes the next version.

use std::collections::BTreeMap;

use crate::{
    incident::{Incident, Instant},
    playbook::Text,
};

/// Skipped in so many incidents, a step is to be redesigned.
pub const PROPOSED_AT: usize = 3;

/// A step that one incident skipped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skip {
    /// The playbook's id.
    pub playbook: String,
    /// Its version.
    pub version: String,
    /// The step's id.
    pub step: String,
    /// What it asks for.
    pub text: Text,
    /// What people call the incident.
    pub reference: String,
    /// When it was skipped.
    pub at: Instant,
    /// Why.
    pub reason: String,
}

/// The steps that an incident skipped; the last word of each holds.
pub fn skips(reference: &str, incident: &Incident) -> Vec<Skip> {
    let playbook = incident.playbook.as_deref().filter(|_| incident.drill().is_none());
    let Some(playbook) = playbook else { return Vec::new() };
    let steps = playbook.steps.iter().filter_map(|step| {
        let taken = incident.steps.taken(&step.id).filter(|taken| taken.skipped)?;
        Some(Skip {
            playbook: playbook.id.clone(),
            version: playbook.version.clone(),
            step: step.id.clone(),
            text: step.text.clone(),
            reference: reference.to_owned(),
            at: taken.at,
            reason: taken.text.clone(),
        })
    });
    steps.collect()
}

/// A step, with every incident that skipped it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// The playbook's id.
    pub playbook: String,
    /// The step's id.
    pub step: String,
    /// What it asked for, as it was skipped last.
    pub text: Text,
    /// By when it was skipped.
    pub skips: Vec<Skip>,
}

impl Skipped {
    /// Whether its redesign is proposed.
    pub fn is_proposed(&self) -> bool {
        self.skips.len() >= PROPOSED_AT
    }
}

/// By step, those that were skipped most often first.
pub fn by_step(skips: Vec<Skip>) -> Vec<Skipped> {
    let mut steps: BTreeMap<(String, String), Vec<Skip>> = BTreeMap::new();
    for skip in skips {
        steps.entry((skip.playbook.clone(), skip.step.clone())).or_default().push(skip);
    }
    let mut list: Vec<Skipped> = steps
        .into_iter()
        .map(|((playbook, step), mut skips)| {
            skips.sort_by(|a, b| (a.at, &a.reference).cmp(&(b.at, &b.reference)));
            let text = skips.last().map(|it| it.text.clone()).unwrap_or_default();
            Skipped { playbook, step, text, skips }
        })
        .collect();
    list.sort_by_key(|it| std::cmp::Reverse(it.skips.len()));
    list
}
