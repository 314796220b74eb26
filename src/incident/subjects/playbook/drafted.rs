//! The next version of a playbook is drafted, tried, put in force, withdrawn (N3).

use super::{
    body::{PlaybookDrafted, PlaybookMoved, PlaybookWithdrawn, VersionStep},
    versions::PlaybookVersion,
};
use crate::{
    incident::{
        effect::Effect,
        event::Event,
        ids::EntryKey,
        kept::{Kept, Left, points_only},
        refusal::{Refusal, Warning},
        rule::{Decided, Desk, Rule, text},
        selector::Selector,
        telling::{Teller, Told},
        visibility::Visibility,
        wording::join,
    },
    locale::Lang,
    playbook::{self, Problem},
};

/// So many of the errors of a draft are said; the others show when these are mended.
const SAID_ERRORS: usize = 5;

impl Rule for PlaybookDrafted {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        text(&self.text, "text")?;
        let read = playbook::parse(&self.text).ok();
        let [id, version] = match &read {
            Some(read) => [Some(read.id.clone()), Some(read.version.clone())],
            None => ["id", "version"].map(|key| playbook::said_at_top(&self.text, key)),
        };
        let asked = self.playbook.trim();
        if let Some(id) = id.as_ref().filter(|id| !asked.is_empty() && *id != asked) {
            let (class, said) = (asked.to_owned(), id.clone());
            return Err(Refusal::DraftOfOther { class, said });
        }
        let class = id.unwrap_or_else(|| asked.to_owned());
        let version = version.filter(|it| !it.trim().is_empty());
        let (false, Some(version)) = (class.is_empty(), version) else {
            return Err(Refusal::DraftUnnamed);
        };
        let known = desk.incident.versions.called(&class, &version);
        if known.is_some_and(|it| !it.moves.is_empty()) {
            return Err(Refusal::VersionTaken { class, version });
        }
        let mut authors: Vec<String> = self
            .authors
            .iter()
            .map(|it| it.trim().to_owned())
            .filter(|it| !it.is_empty())
            .collect();
        if authors.is_empty() {
            authors = read.map(|it| it.authors).unwrap_or_default();
        }
        let drafted = Self {
            playbook: class,
            version,
            text: self.text.clone(),
            authors,
            learnt: self.learnt.trim().to_owned(),
        };
        if known.is_some_and(|it| it.said == drafted) {
            return Err(Refusal::NothingChanges);
        }
        desk.internal(Event::PlaybookDrafted(drafted))
    }
}

impl Rule for PlaybookMoved<Selector> {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let version = desk.version_called(&self.version)?;
        version.playbook().map_err(|problems| Refusal::DraftHasErrors {
            name: version.name(),
            problems: said(&problems, desk.context.lang),
        })?;
        let mut incidents = match self.to {
            VersionStep::Trial => self.incidents.clone(),
            VersionStep::InForce => Vec::new(),
        };
        incidents.sort_unstable();
        incidents.dedup();
        if self.to == VersionStep::Trial && incidents.is_empty() {
            return Err(Refusal::Empty("incidents"));
        }
        let last = version.last();
        let is_so = last.is_some_and(|it| it.to == Some(self.to) && it.incidents == incidents);
        let current = desk.incident.versions.in_force(&version.said.playbook);
        if is_so && (self.to == VersionStep::Trial || current == Some(version)) {
            return Err(Refusal::NothingChanges);
        }
        let tried = version.moves.iter().any(|it| it.to == Some(VersionStep::Trial));
        let warnings = match self.to {
            VersionStep::InForce if !tried => vec![Warning::NeverTried(version.name())],
            VersionStep::InForce | VersionStep::Trial => Vec::new(),
        };
        let moved = PlaybookMoved { version: version.key, to: self.to, incidents };
        Ok((vec![(Event::PlaybookMoved(moved), Visibility::Internal)], warnings))
    }
}

impl Rule for PlaybookWithdrawn<Selector> {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let version = desk.version_called(&self.version)?;
        if version.last().is_some_and(|it| it.to.is_none()) {
            return Err(Refusal::NothingChanges);
        }
        let reason = text(&self.reason, "reason")?;
        desk.internal(Event::PlaybookWithdrawn(PlaybookWithdrawn { version: version.key, reason }))
    }
}

impl Desk<'_> {
    /// The version of that class and number, or of that entry.
    fn version_called(&self, named: &Selector) -> Result<&PlaybookVersion, Refusal> {
        let versions = &self.incident.versions;
        let labelled = self.labelled(named).and_then(|key| versions.get(key));
        let wanted = named.0.trim();
        let numbered = || versions.list.iter().find(|it| self.number_of(it.key) == wanted);
        let keyed = || wanted.parse().ok().and_then(|key: EntryKey| versions.get(key));
        labelled
            .or_else(|| versions.named(wanted))
            .or_else(keyed)
            .or_else(numbered)
            .ok_or_else(|| Refusal::NotInList { list: "version", name: wanted.to_owned() })
    }
}

/// The first errors of a text, each with line and column.
fn said(problems: &[Problem], lang: Lang) -> Vec<String> {
    problems.iter().take(SAID_ERRORS).map(|it| it.words(lang)).collect()
}

points_only! {
    PlaybookDrafted: |_it| Vec::new();
    PlaybookMoved: |it| vec![it.version];
}

impl Kept for PlaybookWithdrawn {
    fn own(&self) -> Option<&str> {
        Some(&self.reason)
    }

    fn references(&self) -> Vec<EntryKey> {
        vec![self.version]
    }

    fn does(&self) -> Option<Effect> {
        None
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        // It stays withdrawn.
        Some(Self { version: left.first()?, reason: String::new() })
    }
}

fn name(version: EntryKey, by: &Teller<'_>) -> String {
    let known = by.incident.versions.get(version);
    known.map_or_else(|| by.short(version), PlaybookVersion::name)
}

impl Told for PlaybookDrafted {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[
            format!("{} {}", self.playbook, self.version),
            by.lang.list(&self.authors),
            self.learnt.clone(),
        ])
    }
}

impl Told for PlaybookMoved {
    fn told(&self, by: &Teller<'_>) -> String {
        let state = by.lang.say(&format!("version-state-{}", self.to.id()));
        join(&[name(self.version, by), state])
    }
}

impl Told for PlaybookWithdrawn {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[name(self.version, by), self.reason.clone()])
    }
}
