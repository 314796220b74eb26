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

    /// What each line says that is typed. In a history they go on from one another.
    pub fn read_each(&self, now: Instant) -> Vec<Captured> {
        let mut moment = self.typed_at(now);
        let names = self.names();
        let read = |typed| {
            let captured = line::parse(typed, &line::Context { moment, names: &names });
            if let Some(last) = captured.occurred.filter(|_| moment.until.is_some()) {
                moment.now = self.incident.reading_after(last, now);
            }
            captured
        };
        line::lines(self.unsent()).map(read).collect()
    }

    /// What one line says.
    fn read(&self, typed: &str, now: Instant) -> Captured {
        let context = line::Context { moment: self.typed_at(now), names: &self.names() };
        line::parse(typed, &context)
    }

    /// From when a line is read.
    pub fn typed_at(&self, now: Instant) -> TypedAt {
        let until = self.incident.history().map(|_| now);
        let now = if until.is_some() { self.account_until(now) } else { now };
        TypedAt { now, zone: self.incident.zone(), toward: Toward::Past, until }
    }

    /// What is typed behind the lines that are on their way to the log.
    pub fn unsent(&self) -> &str {
        self.sent.iter().fold(self.capture.text(), |rest, sent| {
            rest.strip_prefix(sent.line.as_str()).unwrap_or(rest)
        })
    }
}
