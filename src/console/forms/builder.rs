//! What a form becomes, what is wrong with its fields, and what is needed to say so.

use super::{form::Form, setting::Setting};
use crate::{
    incident::{Act, IncidentId, Visibility, command::Share},
    report::Which,
    settings::Settings,
};

/// What a form becomes.
#[derive(Debug, Clone, PartialEq)]
pub enum Built {
    /// An act for the incident on screen.
    Act(Box<Act>),
    /// A new incident.
    Open(Box<Act>),
    /// Other settings, and whether the demo is wanted.
    Settings(Settings, bool),
    /// Other settings, once the public holidays in this file are read.
    Holidays(String),
    /// The day on which the lines of a history go on, as it is typed.
    Day(String),
    /// A file to attach: path, note, who may see it.
    Attach(String, String, Visibility),
    /// A link with another incident, and how they hang together.
    Link(IncidentId, String),
    /// Words of an entry for these incidents.
    Share(Share, Vec<IncidentId>),
    /// A report: which, for whom, in which formats.
    Report(Which, Visibility, Vec<&'static str>),
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The field.
    pub field: &'static str,
    /// In the language of the screen.
    pub text: String,
}

pub(super) struct Builder<'a> {
    pub(super) form: &'a Form,
    pub(super) setting: &'a Setting<'a>,
    pub(super) errors: Vec<FieldError>,
}
