//! Actions (E4, M4): who does what by when, what was reported back, and whether it proved effective.
//!
//! A task is done by its report back. A measure is done when the report points to evidence, and effective when a check
//! on a later day says so; a check that says otherwise, or a recurrence, reopens either.

use chrono::TimeDelta;
use chrono_tz::Tz;

use crate::incident::{
    entry::Entry,
    folds::folds,
    ids::EntryKey,
    instant::{Instant, wall},
    labelled_list::{LabelledList, carries},
};

pub use crate::incident::subjects::action::body::{
    ActionChanged, ActionChecked, ActionDropped, ActionGiven, ActionPlan, ActionReported,
    CheckResult,
};

/// What happened to an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Happened {
    /// A report back.
    Reported {
        /// Whether it said that it is done.
        done: bool,
        /// What shows it.
        evidence: Option<EntryKey>,
    },
    /// It was checked.
    Checked(CheckResult),
    /// It was given up.
    Dropped,
}

/// One step in the life of an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The entry.
    pub entry: EntryKey,
    /// When.
    pub at: Instant,
    /// Who said so.
    pub by: String,
    /// What happened.
    pub happened: Happened,
    /// In words.
    pub text: String,
}

/// An action with its history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// The entry that gave it.
    pub key: EntryKey,
    /// T1, T2 …
    pub label: String,
    /// When it was given.
    pub at: Instant,
    /// What is to be done.
    pub text: String,
    /// Whether it is a measure that lasts, and no task of the crisis.
    pub measure: bool,
    /// Who does it, by when, how it is checked: as changed since.
    pub plan: ActionPlan,
    /// The entry it comes from.
    pub cause: Option<EntryKey>,
    /// Reports, checks and its end, in the order of the log.
    pub steps: Vec<Step>,
    /// Its number where its label was derived; 0 where its entry holds it.
    number: usize,
}

/// How an action stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Given, and not reported done.
    Open,
    /// A measure said to be done, without evidence.
    Unproven,
    /// Done.
    Done,
    /// Done, and checked on a later day.
    Effective,
    /// Done once, and to be done again.
    Reopened,
    /// Given up.
    Dropped,
}

impl Standing {
    /// The name in messages and JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Unproven => "unproven",
            Self::Done => "done",
            Self::Effective => "effective",
            Self::Reopened => "reopened",
            Self::Dropped => "dropped",
        }
    }

    /// Whether there is still something to do before it is done.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Unproven | Self::Reopened)
    }

    /// Whether it is done, checked or not.
    pub fn is_done(self) -> bool {
        matches!(self, Self::Done | Self::Effective)
    }
}

impl Action {
    /// How it stands, and since when. A later day is one by the clock of `zone`; evidence that was taken back, of which
    /// `is_gone` is true, shows nothing.
    pub fn standing(&self, zone: Tz, is_gone: impl Fn(EntryKey) -> bool) -> (Standing, Instant) {
        let mut now = (Standing::Open, self.at);
        for step in &self.steps {
            let (standing, since) = now;
            let to = match &step.happened {
                Happened::Dropped => Standing::Dropped,
                Happened::Reported { done: true, evidence } if standing.is_open() => {
                    let proven = evidence.is_some_and(|key| !is_gone(key));
                    if proven || !self.measure { Standing::Done } else { Standing::Unproven }
                }
                Happened::Checked(CheckResult::Effective) if standing == Standing::Done => {
                    let day = |at| wall(at, zone).date();
                    if day(step.at) > day(since) { Standing::Effective } else { standing }
                }
                Happened::Checked(CheckResult::Ineffective | CheckResult::Recurred)
                    if standing.is_done() =>
                {
                    Standing::Reopened
                }
                Happened::Reported { .. } | Happened::Checked(_) => standing,
            };
            if standing != Standing::Dropped && to != standing {
                now = (to, step.at);
            }
        }
        now
    }

    /// When somebody last said how it stands; when it was given, where nobody has.
    pub fn last_word(&self) -> Instant {
        self.steps.iter().map(|step| step.at).fold(self.at, Instant::max)
    }

    /// How long nobody has said anything since it was due; `None` while that lies ahead. It is asked of open ones (E4).
    pub fn silence(&self, now: Instant) -> Option<TimeDelta> {
        let due = self.plan.due.filter(|due| *due <= now)?;
        Some((now - due.max(self.last_word())).max(TimeDelta::zero()))
    }

    /// The last step of the kind that `is` knows.
    pub fn last(&self, is: impl Fn(&Happened) -> bool) -> Option<&Step> {
        self.steps.iter().rev().find(|step| is(&step.happened))
    }

    /// What was pointed to as evidence of its being done, last.
    pub fn evidence(&self) -> Option<EntryKey> {
        self.steps.iter().rev().find_map(|step| match step.happened {
            Happened::Reported { evidence, .. } => evidence,
            Happened::Checked(_) | Happened::Dropped => None,
        })
    }
}

carries!(Action is Action, called label, says |it| &it.text);

/// Every action of an incident.
pub type Actions = LabelledList<Action>;

impl LabelledList<Action> {
    pub(in crate::incident) fn give(
        &mut self,
        entry: &Entry,
        given: &ActionGiven,
        corrected: Option<&str>,
        number: usize,
    ) {
        let (label, number) = self.label(entry, number);
        self.list.push(Action {
            key: entry.key,
            label,
            number,
            at: entry.head.occurred,
            text: corrected.unwrap_or(&given.text).to_owned(),
            measure: given.measure,
            plan: given.plan.clone(),
            cause: given.cause,
            steps: Vec::new(),
        });
    }

    pub(in crate::incident) fn change(&mut self, changed: &ActionChanged) {
        if let Some(action) = self.get_mut(changed.action) {
            action.plan.change(&changed.plan);
        }
    }

    pub(in crate::incident) fn report(
        &mut self,
        entry: &Entry,
        said: &ActionReported,
        corrected: Option<&str>,
    ) {
        let happened = Happened::Reported { done: said.done, evidence: said.evidence };
        self.step(entry, said.action, happened, corrected.unwrap_or(&said.text));
    }

    pub(in crate::incident) fn check(
        &mut self,
        entry: &Entry,
        checked: &ActionChecked,
        corrected: Option<&str>,
    ) {
        let happened = Happened::Checked(checked.result);
        self.step(entry, checked.action, happened, corrected.unwrap_or(&checked.text));
    }

    pub(in crate::incident) fn drop(
        &mut self,
        entry: &Entry,
        dropped: &ActionDropped,
        corrected: Option<&str>,
    ) {
        let reason = corrected.unwrap_or(&dropped.reason);
        self.step(entry, dropped.action, Happened::Dropped, reason);
    }

    fn step(&mut self, entry: &Entry, action: EntryKey, happened: Happened, text: &str) {
        let who = entry.who.as_ref().map_or(&entry.head.author, |who| &who.name);
        let (by, text) = (who.clone(), text.to_owned());
        if let Some(action) = self.get_mut(action) {
            action.steps.push(Step {
                entry: entry.key,
                at: entry.head.occurred,
                by,
                happened,
                text,
            });
        }
    }
}

folds! {
    Actions:
    ActionGiven => |part, it, at| part.give(at.entry, it, at.text, at.number);
    ActionChanged => |part, it, _at| part.change(it);
    ActionReported => |part, it, at| part.report(at.entry, it, at.text);
    ActionChecked => |part, it, at| part.check(at.entry, it, at.text);
    ActionDropped => |part, it, at| part.drop(at.entry, it, at.text);
}
