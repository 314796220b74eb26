//! Readiness by playbook: read, drilled, when, by whom (P2). Read is not drilled, and nobody is ranked.

use crate::{
    incident::{Instant, Summary, playbooks::Readings, time},
    locale::{Lang, Message},
};

/// That somebody did it, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Did {
    /// Who.
    pub by: String,
    /// When.
    pub at: Instant,
}

/// How ready we are by one playbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Readiness {
    /// The id of the playbook.
    pub playbook: String,
    /// Who read it, oldest first.
    pub read: Vec<Did>,
    /// Who finished a drill of its class, oldest first.
    pub drilled: Vec<Did>,
}

impl Readiness {
    /// Of one playbook, from what was read and the lines of all incidents.
    pub fn of<'a>(
        playbook: &str,
        readings: &Readings,
        lines: impl IntoIterator<Item = &'a Summary>,
    ) -> Self {
        let read = readings.list.iter().filter(|it| it.playbook == playbook);
        let read = read.map(|it| Did { by: it.by.clone(), at: it.at }).collect();
        let own = lines.into_iter().filter(|line| line.class == playbook);
        let mut drilled: Vec<Did> = own
            .filter_map(|line| {
                let drill = line.drill.as_ref()?;
                Some(Did { by: drill.by.clone(), at: drill.debriefed? })
            })
            .collect();
        drilled.sort_by_key(|it| it.at);
        Self { playbook: playbook.to_owned(), read, drilled }
    }

    /// The name of the state for programs and messages.
    pub const fn id(&self) -> &'static str {
        match (self.read.is_empty(), self.drilled.is_empty()) {
            (_, false) => "drilled",
            (false, true) => "read",
            (true, true) => "neither",
        }
    }

    /// In a sentence: the state, and who did it last and when.
    pub fn said(&self, zone: chrono_tz::Tz, lang: Lang) -> String {
        let did = |id: &'static str, list: &[Did]| {
            let last = list.last()?;
            let day = time::date(last.at, zone);
            let said = Message::new(id).with("name", &last.by).with("day", day);
            Some(said.with("count", list.len()).text(lang))
        };
        let parts = [
            Some(lang.say(&format!("readiness-{}", self.id()))),
            did("readiness-read-by", &self.read),
            did("readiness-drilled-by", &self.drilled),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }
}
