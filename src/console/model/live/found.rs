//! The search within an incident: what a line of the timeline says, and which lines hold what is searched for. It
//! refuses to search a line twice for the same words.

use std::borrow::Cow;

use crate::{
    incident::{Entry, derived::Derived},
    locale::Lang,
};

use super::{Line, Live};

/// Every line in the words that are searched, and those that hold what is searched for. A search goes over the words of
/// each line once, not at every key and every frame.
#[derive(Debug, Clone)]
pub(super) struct Found {
    lang: Lang,
    entries: Vec<String>,
    derived: Vec<String>,
    wanted: String,
    lines: Vec<Line>,
}

impl Found {
    fn new(live: &Live, lang: Lang) -> Self {
        let entries = live.incident.entries().iter().map(|entry| live.words(entry, lang)).collect();
        let said = |derived: &Derived| {
            crate::text::fold_for_search(&derived.fact.message(lang).text(lang))
        };
        let derived = live.derived.iter().map(said).collect();
        Self { lang, entries, derived, wanted: String::new(), lines: live.order.clone() }
    }

    fn holds(&self, live: &Live, lang: Lang) -> bool {
        self.lang == lang
            && self.entries.len() == live.incident.entries().len()
            && self.derived.len() == live.derived.len()
    }

    fn want(&mut self, wanted: String, order: &[Line]) {
        if wanted != self.wanted {
            let holds = |line: &Line| {
                let words = match *line {
                    Line::Entry(at) => self.entries.get(at),
                    Line::Derived(at) => self.derived.get(at),
                };
                words.is_some_and(|it| it.contains(&wanted))
            };
            self.lines = order.iter().copied().filter(holds).collect();
            self.wanted = wanted;
        }
    }
}

impl Live {
    /// The lines the timeline shows, oldest first: all, or those that match the search.
    pub fn timeline(&self, lang: Lang) -> Cow<'_, [Line]> {
        let wanted = self.wanted();
        if wanted.is_empty() {
            return Cow::Borrowed(&self.order);
        }
        match &self.found {
            Some(found) if found.holds(self, lang) && found.wanted == wanted => {
                Cow::Borrowed(&found.lines)
            }
            _ => {
                let mut found = Found::new(self, lang);
                found.want(wanted, &self.order);
                Cow::Owned(found.lines)
            }
        }
    }

    /// Searches anew where the text searched for, the language, the log or what follows from it has changed since.
    pub fn seek(&mut self, lang: Lang) {
        let before = self.found.take();
        let wanted = self.wanted();
        if self.find.is_none() || before.is_none() && wanted.is_empty() {
            return;
        }
        let kept = before.filter(|found| found.holds(self, lang));
        let mut found = kept.unwrap_or_else(|| Found::new(self, lang));
        found.want(wanted, &self.order);
        self.found = Some(found);
    }

    /// What a search looks at in an entry: what it says, who said so, and its corrections.
    fn words(&self, entry: &Entry, lang: Lang) -> String {
        let described = crate::incident::describe(&self.incident, entry, lang);
        let who = entry.who.as_ref().map_or("", |who| who.name.as_str());
        let corrections = self.incident.marks().corrections(entry.key);
        let parts: Vec<_> = [described.text.as_str(), who]
            .into_iter()
            .chain(corrections.iter().map(|correction| correction.text.as_str()))
            .map(crate::text::fold_for_search)
            .collect();
        // Nobody types this sign, so nothing is found across two of them.
        parts.join("\0")
    }

    /// What is searched for, folded; empty where nothing is.
    pub(in crate::console) fn wanted(&self) -> String {
        self.find
            .as_ref()
            .map(|find| crate::text::fold_for_search(find.text().trim()))
            .unwrap_or_default()
    }
}
