//! What the log offers to choose from: the incidents in it, and the classes a new one can have.

use crate::{
    incident::{IncidentId, Summary},
    playbook::Text,
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
}

/// A class to choose for a new incident: a playbook's id and title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Class {
    /// Id.
    pub id: String,
    /// Title.
    pub title: Text,
    /// In one or two sentences.
    pub summary: Text,
}
