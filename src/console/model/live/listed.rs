//! Which questions and which people a search leaves, and how an entry is named.

use crate::{
    incident::{EntryKey, timeline},
    locale::Lang,
};

use super::Live;

impl Live {
    /// The questions the facts pane shows, as indices: all, or those that match the search.
    pub fn questions(&self, lang: Lang) -> Vec<usize> {
        let wanted = self.wanted();
        let questions = self.incident.facts.questions.iter().enumerate();
        questions
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

    /// The short key of an entry, as people say it.
    pub fn short(&self, key: EntryKey) -> String {
        let several = self.incident.entries().iter().any(|entry| entry.key.writer != key.writer);
        timeline::short_key(key, several)
    }
}
