//! The versions of playbooks (N3), in the directory: draft, on trial, in force, withdrawn.

use super::body::{PlaybookDrafted, PlaybookMoved, PlaybookWithdrawn};
use crate::{
    incident::{
        entry::Entry,
        folds::folds,
        ids::{EntryKey, IncidentId},
        instant::Instant,
    },
    playbook::{self, Playbook, Problem},
    text::{fold_for_search, named},
};

pub use super::body::VersionStep;

named! {
    /// How a version of a playbook stands (N3).
    VersionState {
        /// 草稿: it is written, and nobody uses it.
        Draft = "draft",
        /// A later draft of the same version took its place.
        Redrafted = "redrafted",
        /// 试行: it is adopted in incidents that are named.
        Trial = "trial",
        /// 生效: every incident that is opened adopts it.
        InForce = "in-force",
        /// It was in force; a later one took its place.
        Superseded = "superseded",
        /// 停用.
        Withdrawn = "withdrawn",
    }
}

/// What was done with a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionMove {
    /// The entry.
    pub key: EntryKey,
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: String,
    /// How far it came; `None` where it was withdrawn.
    pub to: Option<VersionStep>,
    /// On trial: in which incidents.
    pub incidents: Vec<IncidentId>,
    /// Why it was withdrawn.
    pub reason: String,
}

/// A version of a playbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaybookVersion {
    /// The entry that drafted it.
    pub key: EntryKey,
    /// When that was.
    pub at: Instant,
    /// Who drafted it.
    pub by: String,
    /// What it says.
    pub said: PlaybookDrafted,
    /// What was done with it, in the order of the log.
    pub moves: Vec<VersionMove>,
    /// Whether a later draft of the same version took its place before it was used.
    pub redrafted: bool,
}

impl PlaybookVersion {
    /// By which people call it: class and version.
    pub fn name(&self) -> String {
        format!("{} {}", self.said.playbook, self.said.version)
    }

    /// How far it came last; `None` while it is a draft.
    pub fn last(&self) -> Option<&VersionMove> {
        self.moves.last()
    }

    /// The playbook it is, trusted as far as it came.
    ///
    /// # Errors
    /// What is wrong with its text.
    pub fn playbook(&self) -> Result<Playbook, Vec<Problem>> {
        let mut playbook = playbook::parse(&self.said.text)?;
        playbook.state = match self.last().and_then(|it| it.to) {
            None => playbook::State::Draft,
            Some(VersionStep::Trial) => playbook::State::Trial,
            Some(VersionStep::InForce) => playbook::State::InForce,
        };
        playbook.authors.clone_from(&self.said.authors);
        Ok(playbook)
    }

    fn is_at(&self, step: VersionStep) -> bool {
        self.last().is_some_and(|it| it.to == Some(step))
    }
}

/// Every version, in the order of the log.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Versions {
    /// All of them.
    pub list: Vec<PlaybookVersion>,
    /// Those that came in force, in the order in which they did.
    came: Vec<EntryKey>,
}

impl Versions {
    /// The one that entry drafted.
    pub fn get(&self, key: EntryKey) -> Option<&PlaybookVersion> {
        self.list.iter().find(|it| it.key == key)
    }

    /// The version of that class and number, as it was drafted last.
    pub fn called(&self, class: &str, version: &str) -> Option<&PlaybookVersion> {
        self.named(&format!("{} {}", class.trim(), version.trim()))
    }

    /// The version that people call so, class and number, as it was drafted last.
    pub fn named(&self, name: &str) -> Option<&PlaybookVersion> {
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let folded = fold_for_search(&words(name));
        let is_it = |it: &&PlaybookVersion| fold_for_search(&words(&it.name())) == folded;
        self.list.iter().rev().find(is_it)
    }

    /// The version of a class that is in force, where one is.
    pub fn in_force(&self, class: &str) -> Option<&PlaybookVersion> {
        let came = self.came.iter().rev().filter_map(|key| self.get(*key));
        came.into_iter().find(|it| it.said.playbook == class && it.is_at(VersionStep::InForce))
    }

    /// What an incident adopts of a class: the version that is tried in it, or else the one in force. `None`: the playbook
    /// that stands in a file, or is built in.
    pub fn adopted(&self, class: &str, incident: Option<IncidentId>) -> Option<&PlaybookVersion> {
        let is_tried = |it: &&PlaybookVersion| {
            it.said.playbook == class
                && it.is_at(VersionStep::Trial)
                && it.last().zip(incident).is_some_and(|(last, id)| last.incidents.contains(&id))
        };
        self.list.iter().rev().find(is_tried).or_else(|| self.in_force(class))
    }

    /// The classes that have a version in force.
    pub fn classes_in_force(&self) -> Vec<&str> {
        let mut classes: Vec<&str> = Vec::new();
        for it in &self.list {
            let class = it.said.playbook.as_str();
            if !classes.contains(&class) && self.in_force(class).is_some() {
                classes.push(class);
            }
        }
        classes
    }

    /// How a version stands.
    pub fn state(&self, of: &PlaybookVersion) -> VersionState {
        match of.last().map(|it| it.to) {
            None if of.redrafted => VersionState::Redrafted,
            None => VersionState::Draft,
            Some(None) => VersionState::Withdrawn,
            Some(Some(VersionStep::Trial)) => VersionState::Trial,
            Some(Some(VersionStep::InForce)) => {
                let current = self.in_force(&of.said.playbook);
                let is_current = current.is_some_and(|it| it.key == of.key);
                if is_current { VersionState::InForce } else { VersionState::Superseded }
            }
        }
    }

    fn draft(&mut self, entry: &Entry, said: &PlaybookDrafted) {
        for known in &mut self.list {
            if known.name() == format!("{} {}", said.playbook, said.version)
                && known.moves.is_empty()
            {
                known.redrafted = true;
            }
        }
        self.list.push(PlaybookVersion {
            key: entry.key,
            at: entry.head.occurred,
            by: by(entry),
            said: said.clone(),
            moves: Vec::new(),
            redrafted: false,
        });
    }

    fn moved(&mut self, entry: &Entry, of: EntryKey, what: VersionMove) {
        let Some(known) = self.list.iter_mut().find(|it| it.key == of) else { return };
        if what.to == Some(VersionStep::InForce) {
            self.came.retain(|key| *key != of);
            self.came.push(of);
        }
        known.moves.push(VersionMove { key: entry.key, ..what });
    }
}

/// Who did it: the one it was recorded of, or who recorded it.
fn by(entry: &Entry) -> String {
    entry.who.as_ref().map_or(&entry.head.author, |who| &who.name).clone()
}

fn done(entry: &Entry, to: Option<VersionStep>) -> VersionMove {
    VersionMove {
        key: entry.key,
        at: entry.head.occurred,
        by: by(entry),
        to,
        incidents: Vec::new(),
        reason: String::new(),
    }
}

folds! {
    Versions:
    PlaybookDrafted => |part, it, at| part.draft(at.entry, it);
    PlaybookMoved => |part, it, at| part.moved(
        at.entry,
        it.version,
        VersionMove { incidents: it.incidents.clone(), ..done(at.entry, Some(it.to)) },
    );
    PlaybookWithdrawn => |part, it, at| part.moved(
        at.entry,
        it.version,
        VersionMove { reason: at.words(&it.reason), ..done(at.entry, None) },
    );
}
