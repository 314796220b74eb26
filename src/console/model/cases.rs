//! Past incidents that are like the one at hand (N1), as the window shows them.

use crate::{
    incident::{Incident, IncidentId, Instant},
    review::likeness::{Case, Things},
};

use super::super::forms::{Form, Kind};

/// A past incident that is like one, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SimilarCase {
    /// Which.
    pub id: IncidentId,
    /// What people call it.
    pub reference: String,
    /// Its title.
    pub title: String,
    /// Its customer.
    pub customer: String,
    /// When it was opened.
    pub opened: Instant,
    /// How like, in hundredths.
    pub percent: u32,
    /// Why, in words.
    pub why: String,
    /// What contributed to it.
    pub factors: Vec<String>,
    /// What was learnt from it.
    pub lessons: Vec<String>,
}

/// What was found, and what it is like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SimilarFound {
    /// What was asked for.
    pub asked: Case,
    /// The best first.
    pub cases: Vec<SimilarCase>,
}

/// What the window knows of similar cases.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Similar {
    /// What was asked for last.
    pub asked: Option<Case>,
    /// What was found last.
    pub found: Option<SimilarFound>,
    /// Whether it is shown as soon as it is found.
    pub shows: bool,
}

impl Similar {
    /// What was found for what was asked for last.
    pub fn current(&self) -> Option<&SimilarFound> {
        self.found.as_ref().filter(|found| Some(&found.asked) == self.asked.as_ref())
    }
}

/// What a new incident is measured by, once its class is chosen.
pub fn case_of_form(form: &Form) -> Option<Case> {
    let class = form.value("class");
    if form.kind != Kind::NewIncident || class.is_empty() {
        return None;
    }
    Some(Case {
        id: IncidentId([0; 16]),
        class: class.to_owned(),
        customer: form.value("customer").trim().to_owned(),
        severity: form.value("severity").parse().unwrap_or(0),
        things: Things::of_title(form.value("title")),
    })
}

/// What an incident on screen is measured by.
pub fn case_of(incident: &Incident) -> Case {
    Case::of(incident)
}
