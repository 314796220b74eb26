//! What each pane lists, as indices into the incident, and which line of it is selected. It refuses to draw a line.

use crate::{
    incident::{EntryKey, duty::Stretch, responsibility::Lamp, timeline},
    locale::Lang,
};

use super::{super::Focus, Live};

/// One line of the pane of remedies, as an index into its list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Point {
    /// A remedy option.
    Remedy(usize),
    /// An offer.
    Offer(usize),
    /// A window for a decision.
    Window(usize),
    /// A decision.
    Decision(usize),
    /// A lamp of responsibility.
    Lamp(Lamp),
}

impl Live {
    /// The lines of the pane of remedies.
    pub fn points(&self) -> Vec<Point> {
        let (offers, decisions) = (&self.incident.offers, &self.incident.decisions);
        let remedies = (0..self.incident.remedies.list.len()).map(Point::Remedy);
        remedies
            .chain((0..offers.list.len()).map(Point::Offer))
            .chain((0..decisions.windows.len()).map(Point::Window))
            .chain((0..decisions.list.len()).map(Point::Decision))
            .chain(Lamp::ALL.into_iter().map(Point::Lamp))
            .collect()
    }

    /// The selected line of a pane.
    pub fn selected(&self, pane: Focus) -> usize {
        self.at.get(&pane).copied().unwrap_or_default()
    }

    /// The questions the facts pane shows, as indices: all, or those that match the search.
    pub fn questions(&self, lang: Lang) -> Vec<usize> {
        let wanted = self.wanted();
        self.incident
            .facts
            .questions
            .iter()
            .enumerate()
            .filter(|(_, question)| {
                wanted.is_empty()
                    || crate::text::fold_for_search(question.asked.ask.get(lang)).contains(&wanted)
                    || question
                        .answers
                        .iter()
                        .any(|answer| crate::text::fold_for_search(&answer.text).contains(&wanted))
            })
            .map(|(at, _)| at)
            .collect()
    }

    /// The stakeholders the people pane shows, as indices: all, or those that match the search. The customer's side and
    /// the outside come first, then our own people, as the pane draws them (F1).
    pub fn people(&self) -> Vec<usize> {
        let wanted = self.wanted();
        let list = &self.incident.stakeholders.list;
        let half = |ours: bool| {
            list.iter().enumerate().filter(move |(_, known)| known.profile.side.is_ours() == ours)
        };
        half(false)
            .chain(half(true))
            .filter(|(_, stakeholder)| {
                let profile = &stakeholder.profile;
                wanted.is_empty()
                    || [&profile.name, &profile.role, &profile.organisation, &profile.need]
                        .iter()
                        .any(|field| crate::text::fold_for_search(field).contains(&wanted))
            })
            .map(|(at, _)| at)
            .collect()
    }

    /// The number of lines of a pane.
    pub fn lines(&self, pane: Focus, lang: Lang) -> usize {
        match pane {
            Focus::Capture => 0,
            Focus::Facts => self.questions(lang).len(),
            Focus::People => self.people().len(),
            Focus::Timeline => self.timeline(lang).len(),
            Focus::Now => self.next.len(),
            Focus::Promises => self.incident.commitments.list.len(),
            Focus::Remedies => self.points().len(),
            Focus::Alerts => self.firings.len(),
            Focus::Duty => self.stretches().len() + self.incident.duty.open_handovers().count(),
        }
    }

    /// Everybody on duty, longest first.
    pub fn stretches(&self) -> Vec<Stretch> {
        self.incident.duty.on_duty(self.ticked)
    }

    /// The short key of an entry, as people say it.
    pub fn short(&self, key: EntryKey) -> String {
        let several = self.incident.entries().iter().any(|entry| entry.key.writer != key.writer);
        timeline::short_key(key, several)
    }
}
