//! The capture line: what is typed on it, what is on its way to the log, and whom an `@` can mean. It refuses to record.

use crate::{
    capture::{
        line::{self, Captured, Name},
        time::{Toward, TypedAt},
    },
    incident::Instant,
};

use super::Live;

impl Live {
    /// Everybody an `@` can mean: every stakeholder's name and aliases, by their place in the list.
    pub fn names(&self) -> Vec<Name<'_>> {
        self.incident
            .stakeholders
            .list
            .iter()
            .enumerate()
            .flat_map(|(id, stakeholder)| {
                std::iter::once(&stakeholder.profile.name)
                    .chain(&stakeholder.profile.aliases)
                    .map(move |label| Name { label, id })
            })
            .collect()
    }

    /// What the capture line says, as far as it is typed and not yet on its way to the log.
    pub fn captured(&self, now: Instant) -> Captured {
        self.read(self.unsent(), now)
    }

    /// What one line says.
    pub fn read(&self, typed: &str, now: Instant) -> Captured {
        let context = line::Context { moment: self.typed_at(now), names: &self.names() };
        line::parse(typed, &context)
    }

    /// From when a line is read.
    pub fn typed_at(&self, now: Instant) -> TypedAt {
        let until = self.incident.history().map(|_| now);
        let now = self.incident.reading_clock(now);
        TypedAt { now, zone: self.incident.zone(), toward: Toward::Past, until }
    }

    /// What is typed behind the lines that are on their way to the log.
    pub fn unsent(&self) -> &str {
        self.sent.iter().fold(self.capture.text(), |rest, sent| {
            rest.strip_prefix(sent.line.as_str()).unwrap_or(rest)
        })
    }
}
