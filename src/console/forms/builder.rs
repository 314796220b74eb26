//! What a form becomes, what is wrong with its fields, and what is needed to say so.

use chrono_tz::Tz;

use super::{Field, form::Form};
use crate::{
    calendar::Calendar,
    capture::{
        time::{self, Moment, TimeError, Toward},
        working::{self, Deadline},
    },
    incident::{Act, Incident, IncidentId, Instant, Visibility, command::Share},
    locale::Lang,
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

/// What building needs to know beside the form.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// The present instant.
    pub now: Instant,
    /// The zone times are typed in.
    pub zone: Tz,
    /// The language of the screen.
    pub lang: Lang,
    /// The incident on screen.
    pub incident: Option<&'a Incident>,
    /// The settings in force.
    pub settings: &'a Settings,
}

impl Setting<'_> {
    /// A time as it is typed in a form; a deadline also in working time, counted from when the form says that it happened.
    pub(in crate::console) fn read_time(
        &self,
        form: &Form,
        text: &str,
        toward: Toward,
    ) -> Result<Deadline, TimeError> {
        if toward == Toward::Past {
            return self.read(text, toward, self.now);
        }
        let present = self.incident.map_or(self.now, |it| it.clock(self.now));
        let said = form.field("at").map(Field::value).filter(|text| !text.is_empty());
        let said = said.and_then(|text| self.read(text, Toward::Past, self.now).ok());
        let mut read = self.read(text, toward, said.map_or(present, |it| it.instant))?;
        if self.incident.is_none_or(|it| it.history().is_none()) {
            read.passed_by(self.now);
        }
        Ok(read)
    }

    fn read(&self, text: &str, toward: Toward, now: Instant) -> Result<Deadline, TimeError> {
        let history = self.incident.filter(|it| toward == Toward::Past && it.history().is_some());
        let now = history.map_or(now, |it| it.reading_clock(now));
        let until = history.map(|_| self.now);
        let moment = Moment { now, zone: self.zone, toward, until };
        if toward == Toward::Future {
            let Setting { settings, .. } = self;
            let company = settings.working_time();
            let calendar = match self.incident {
                Some(incident) => incident.calendar(&company),
                None => Calendar::of(self.zone, &[&company]),
            };
            return working::deadline(text, &moment, &calendar);
        }
        let parsed = time::parse(text, &moment)?;
        let (instant, note) = (parsed.instant, parsed.note);
        Ok(Deadline { instant, note, term: None, unknown: Vec::new(), blind: None })
    }
}

pub(super) struct Builder<'a> {
    pub(super) form: &'a Form,
    pub(super) setting: &'a Setting<'a>,
    pub(super) errors: Vec<FieldError>,
}
