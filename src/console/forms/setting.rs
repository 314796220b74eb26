//! What is known beside a form while it is filled and built: the clock, the language, the incident, the settings; and how a
//! typed time is read by them.

use chrono_tz::Tz;

use crate::{
    calendar::Calendar,
    capture::{
        time::{self, TimeError, Toward, TypedAt},
        working::{self, Deadline},
    },
    incident::{Incident, Instant},
    locale::Lang,
    settings::Settings,
};

/// What building needs to know beside the form.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// The present instant.
    pub now: Instant,
    /// In a history: the instant up to which a typed time is looked for, so that it goes on by the day of the account (K7).
    pub account: Option<Instant>,
    /// When the act happened, from which a deadline is counted: as it is typed, and in a history else with the last line.
    pub happened: Option<Instant>,
    /// In a history: whether what is said without a time would take that of another day than the one that is shown.
    pub needs_time: bool,
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
    /// A time as it is typed; a deadline also in working time, counted from when the form says that it happened.
    pub(in crate::console) fn read_time(
        &self,
        text: &str,
        toward: Toward,
    ) -> Result<Deadline, TimeError> {
        let (from, until) = match toward {
            Toward::Past => (self.account, self.account.map(|_| self.now)),
            Toward::Future => (self.happened, None),
        };
        let now = from.unwrap_or(self.now);
        let moment = TypedAt { now, zone: self.zone, toward, until };
        if toward == Toward::Future {
            let Setting { settings, .. } = self;
            let company = settings.working_time();
            let calendar = match self.incident {
                Some(incident) => incident.calendar(&company),
                None => Calendar::of(self.zone, &[&company]),
            };
            let mut read = working::deadline(text, &moment, &calendar)?;
            if self.account.is_none() {
                read.passed_by(self.now);
            }
            return Ok(read);
        }
        let parsed = time::parse(text, &moment)?;
        Ok(parsed.into())
    }
}
