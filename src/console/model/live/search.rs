//! The search within an incident: what a line of the timeline says, and which lines hold what is searched for.

use std::borrow::Cow;

use crate::{
    incident::{Entry, derived::Derived},
    locale::Lang,
};

use super::{Live, found::Found, line::Line};

impl Live {
    /// The lines the timeline shows, oldest first: all, or those that match the search.
    pub fn timeline(&self, lang: Lang) -> Cow<'_, [Line]> {
        let wanted = self.wanted();
        if wanted.is_empty() {
            return Cow::Borrowed(&self.order);
        }
        let found = self.found.as_ref().filter(|found| self.is_covered(found, lang));
        if let Some(lines) = found.and_then(|found| found.lines_with(&wanted)) {
            return Cow::Borrowed(lines);
        }
        let mut found = self.searched(lang);
        found.want(wanted, &self.order);
        Cow::Owned(found.into_lines())
    }

    /// Searches anew where the text searched for, the language, the log or what follows from it has changed since.
    pub fn seek(&mut self, lang: Lang) {
        let before = self.found.take();
        let wanted = self.wanted();
        if self.find.is_none() || before.is_none() && wanted.is_empty() {
            return;
        }
        let kept = before.filter(|found| self.is_covered(found, lang));
        let mut found = kept.unwrap_or_else(|| self.searched(lang));
        found.want(wanted, &self.order);
        self.found = Some(found);
    }

    fn is_covered(&self, found: &Found, lang: Lang) -> bool {
        found.is_over(lang, self.incident.entries().len(), self.derived.len())
    }

    /// Every line in the words that are searched.
    fn searched(&self, lang: Lang) -> Found {
        let entries = self.incident.entries().iter().map(|entry| self.words(entry, lang)).collect();
        let said = |derived: &Derived| {
            crate::text::fold_for_search(&derived.fact.message(lang).text(lang))
        };
        let derived = self.derived.iter().map(said).collect();
        Found::over(lang, entries, derived, self.order.clone())
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
