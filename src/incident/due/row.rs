//! The row of a thing that is due: every duty it has, stated in one place. A subject writes one for each of its things.

use std::fmt::Display;

use crate::{
    incident::{ids::EntryKey, register::Task},
    locale::{Lang, Message},
    playbook::Text,
};

/// How pressing something is, most pressing first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Urgency {
    /// Its time has passed.
    Overdue,
    /// Something critical is unknown or unanswered.
    Critical,
    /// Its time is coming.
    Upcoming,
    /// Something is missing.
    Gap,
    /// Put off (G1).
    Snoozed,
}

impl Urgency {
    /// The sign that carries the meaning without colour.
    pub const fn sign(self) -> char {
        match self {
            Self::Overdue => '!',
            Self::Critical => '?',
            Self::Upcoming => '·',
            Self::Gap => '-',
            Self::Snoozed => 'z',
        }
    }

    /// The name in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Critical => "critical",
            Self::Upcoming => "upcoming",
            Self::Gap => "gap",
            Self::Snoozed => "snoozed",
        }
    }
}

/// Every duty of a thing that is due.
pub(super) struct Row<'a> {
    /// The rule, with which its identity begins. A snooze stores it: it never changes.
    pub(super) rule: &'static str,
    /// What it is about, with which its identity ends.
    pub(super) cause: Option<&'a dyn Display>,
    /// How pressing it is as long as its time has not passed.
    pub(super) urgency: Urgency,
    /// Whether closing the incident does not end it (H3, K3).
    pub(super) outlasts_closing: bool,
    /// What is to be done, in one line (I5).
    pub(super) words: Box<dyn Fn(Lang) -> Message + 'a>,
    /// The message id of its one next step, where there is one.
    pub(super) step: Option<&'static str>,
    /// Who is to be told or asked.
    pub(super) whom: Whom<'a>,
    /// How the list of incidents names it; `None` where it does not stand there.
    pub(super) listed: Option<Vec<&'a str>>,
    /// Whether it is a question without an answer. Documents tell those among what is not known.
    pub(super) is_question: bool,
    /// What joins it with others of its kind in one line.
    pub(super) together: Option<Together<'a>>,
}

impl<'a> Row<'a> {
    /// A thing to be done about one entry, that concerns nobody in particular and stands in no list of incidents; what is
    /// otherwise, and its one next step, is said with `..`.
    pub(super) fn about(
        rule: &'static str,
        cause: &'a EntryKey,
        urgency: Urgency,
        outlasts_closing: bool,
        words: impl Fn(Lang) -> Message + 'a,
    ) -> Self {
        Row {
            rule,
            cause: Some(cause),
            urgency,
            outlasts_closing,
            words: Box::new(words),
            step: None,
            whom: Whom::Nobody,
            listed: None,
            is_question: false,
            together: None,
        }
    }
}

/// The row of what a subject asks for by itself: it concerns nobody in particular, and outlives the incident.
pub(super) fn asked(task: &Task) -> Row<'_> {
    Row {
        rule: task.ask.rule,
        cause: task.about.map(|_| task as &dyn Display),
        urgency: if task.timed { Urgency::Upcoming } else { Urgency::Gap },
        outlasts_closing: true,
        words: Box::new(move |_| task.says.clone()),
        step: Some(task.ask.step),
        whom: Whom::Nobody,
        listed: None,
        is_question: false,
        together: None,
    }
}

/// Who is to be told or asked.
pub(super) enum Whom<'a> {
    /// Nobody in particular.
    Nobody,
    /// An update that is drafted from here goes to them.
    Draft(Option<EntryKey>),
    /// They wait for an update, and are to be called where there is a name.
    Update {
        /// Who.
        stakeholder: Option<EntryKey>,
        /// By which name.
        name: Option<&'a str>,
    },
    /// Somebody by role, who knows the answer.
    Ask(&'a Text),
    /// Somebody by name, who said nothing of what they were to do (E4).
    Owner(&'a str),
    /// The manager of whoever has to be relieved, where one is known: called before anybody else (E1).
    Manager(Option<&'a str>),
    /// Somebody by role, who has to accept: called before all others but managers (I3).
    Accept(&'a Text),
}

/// Things of one rule that stand in one line (I5).
pub(super) struct Together<'a> {
    /// The rule.
    pub(super) rule: &'a str,
    /// What a line says that stands for so many.
    pub(super) words: Box<dyn Fn(usize, Lang) -> Message + 'a>,
}
