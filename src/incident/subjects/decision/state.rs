//! Decisions (C1–C4): what was known, what was unknown, on which basis, within which window.

use crate::incident::{
    entry::Entry,
    folds::folds,
    ids::EntryKey,
    instant::Instant,
    remedies::{Amount, Cost},
};

pub use crate::incident::subjects::decision::body::{
    DecisionSecondRead, DecisionSought, DecisionTaken, MissedWindowCosted,
};

/// A window for a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    /// The entry that opened it.
    pub key: EntryKey,
    /// What has to be decided.
    pub text: String,
    /// By when.
    pub until: Instant,
    /// Who decides.
    pub by: String,
    /// When it was answered, and by which decision.
    pub taken: Option<(Instant, EntryKey)>,
    /// What missing it cost.
    pub extra_cost: Option<Cost>,
}

impl Window {
    /// Whether it passed unanswered (C2): at the window's instant, whenever that was noticed.
    pub fn is_missed(&self, now: Instant) -> bool {
        self.until <= now && self.taken.is_none_or(|(at, _)| at > self.until)
    }
}

/// A decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The entry.
    pub key: EntryKey,
    /// When it was taken.
    pub at: Instant,
    /// Who took it.
    pub by: String,
    /// What it says.
    pub taken: DecisionTaken,
}

impl Decision {
    /// Whether a second reader is still to be named for it (C4). Of a cost in another currency than the line's nobody can say
    /// without a rate that it is not above it: it wants one too.
    pub fn wants_second_reader(&self, above: Option<&Amount>) -> bool {
        let cost = self.taken.cost.as_ref().and_then(Cost::amount);
        let costly = match (cost, above) {
            (Some(cost), Some(line)) => cost.is_above(line).unwrap_or(cost.minor > 0),
            _ => false,
        };
        costly && self.taken.second_reader.as_ref().is_none_or(|reader| reader.trim().is_empty())
    }
}

/// Windows and decisions of an incident.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Decisions {
    /// Windows, in the order of the log.
    pub windows: Vec<Window>,
    /// Decisions, in the order of the log.
    pub list: Vec<Decision>,
}

impl Decisions {
    /// The window that entry opened.
    pub fn window(&self, key: EntryKey) -> Option<&Window> {
        self.windows.iter().find(|window| window.key == key)
    }

    /// The decision of that entry.
    pub fn get(&self, key: EntryKey) -> Option<&Decision> {
        self.list.iter().find(|decision| decision.key == key)
    }

    pub(in crate::incident) fn seek(
        &mut self,
        entry: &Entry,
        sought: &DecisionSought,
        corrected: Option<&str>,
    ) {
        self.windows.push(Window {
            key: entry.key,
            text: corrected.unwrap_or(&sought.text).to_owned(),
            until: sought.window,
            by: sought.by.clone(),
            taken: None,
            extra_cost: None,
        });
    }

    pub(in crate::incident) fn take(
        &mut self,
        entry: &Entry,
        taken: &DecisionTaken,
        corrected: Option<&str>,
    ) {
        let mut taken = taken.clone();
        if let Some(text) = corrected {
            text.clone_into(&mut taken.text);
        }
        if let Some(window) =
            taken.sought.and_then(|key| self.windows.iter_mut().find(|window| window.key == key))
            && window.taken.is_none()
        {
            window.taken = Some((entry.head.occurred, entry.key));
        }
        let by =
            entry.who.as_ref().map_or_else(|| entry.head.author.clone(), |who| who.name.clone());
        self.list.push(Decision { key: entry.key, at: entry.head.occurred, by, taken });
    }

    /// An erased decision still answers the window that was opened for it.
    pub(in crate::incident) fn close(&mut self, entry: &Entry) {
        let answered = |window: &&mut Window| entry.head.references.contains(&window.key);
        for window in self.windows.iter_mut().filter(answered) {
            window.taken.get_or_insert((entry.head.occurred, entry.key));
        }
    }

    pub(in crate::incident) fn cost(&mut self, costed: &MissedWindowCosted) {
        if let Some(window) = self.windows.iter_mut().find(|window| window.key == costed.sought) {
            window.extra_cost = Some(costed.cost.clone());
        }
    }

    pub(in crate::incident) fn second_read(&mut self, read: &DecisionSecondRead) {
        if let Some(decision) = self.list.iter_mut().find(|decision| decision.key == read.decision)
        {
            decision.taken.second_reader = Some(read.reader.clone());
        }
    }
}

folds! {
    Decisions:
    DecisionSought => |part, it, at| part.seek(at.entry, it, at.text);
    DecisionTaken => |part, it, at| part.take(at.entry, it, at.text);
    MissedWindowCosted => |part, it, _at| part.cost(it);
    DecisionSecondRead => |part, it, _at| part.second_read(it);
}
