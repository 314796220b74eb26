//! A thing that is due, whatever subject it is of, and what its row says.

use chrono::{NaiveDate, TimeDelta};
use chrono_tz::Tz;

use super::{
    actions::ActionTask,
    alerts::AlertTask,
    deadlines::DeadlineTask,
    decisions::DecisionTask,
    duty::DutyTask,
    facts::FactTask,
    log::LogTask,
    offers::OfferTask,
    people::PersonTask,
    promises::PromiseTask,
    remedies::RemedyTask,
    row::{self, Row, Urgency, Whom},
    safety::SafetyTask,
    steps::StepTask,
    updates::UpdateTask,
};
use crate::{
    incident::{ids::EntryKey, instant::Instant, register::Task, time},
    locale::{Lang, Message},
};

/// What is to be done, by subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Somebody is to be told.
    Update(UpdateTask),
    /// Something is to be found out.
    Fact(FactTask),
    /// Something is to be learnt of people.
    Person(PersonTask),
    /// About a promise.
    Promise(PromiseTask),
    /// About an action.
    Action(ActionTask),
    /// About a decision.
    Decision(DecisionTask),
    /// About a remedy.
    Remedy(RemedyTask),
    /// About an offer.
    Offer(OfferTask),
    /// About an alert.
    Alert(AlertTask),
    /// About who is on duty.
    Duty(DutyTask),
    /// About whoever may be hurt.
    Safety(SafetyTask),
    /// About the playbook's steps.
    Step(StepTask),
    /// Under the contract or under the law.
    Deadline(DeadlineTask),
    /// Something is wrong with the entries.
    Log(LogTask),
    /// What a subject asks for by itself.
    Asked(Task),
}

impl What {
    pub(super) fn row(&self) -> Row<'_> {
        match self {
            Self::Update(task) => task.row(),
            Self::Fact(task) => task.row(),
            Self::Person(task) => task.row(),
            Self::Promise(task) => task.row(),
            Self::Action(task) => task.row(),
            Self::Decision(task) => task.row(),
            Self::Remedy(task) => task.row(),
            Self::Offer(task) => task.row(),
            Self::Alert(task) => task.row(),
            Self::Duty(task) => task.row(),
            Self::Safety(task) => task.row(),
            Self::Step(task) => task.row(),
            Self::Deadline(task) => task.row(),
            Self::Log(task) => task.row(),
            Self::Asked(task) => row::asked(task),
        }
    }

    /// Its identity: rule, cause and level in one text. Stable, so that a snooze can name it.
    pub fn id(&self) -> String {
        let row = self.row();
        match row.cause {
            Some(cause) => format!("{}/{cause}", row.rule),
            None => row.rule.to_owned(),
        }
    }

    /// What is to be done, in one line: its one next step (I5).
    pub fn message(&self, lang: Lang) -> Message {
        (self.row().words)(lang)
    }

    /// The message id of its one next step, where there is one (I5).
    pub fn step(&self) -> Option<&'static str> {
        self.row().step
    }

    /// To whom an update goes that is drafted from here.
    pub fn addressee(&self) -> Option<EntryKey> {
        match self.row().whom {
            Whom::Update { stakeholder, .. } | Whom::Draft(stakeholder) => stakeholder,
            Whom::Ask(_) | Whom::Owner(_) | Whom::Manager(_) | Whom::Accept(_) | Whom::Nobody => {
                None
            }
        }
    }

    /// Who waits for an update.
    pub fn waiting(&self) -> Option<EntryKey> {
        match self.row().whom {
            Whom::Update { stakeholder, .. } => stakeholder,
            Whom::Draft(_)
            | Whom::Ask(_)
            | Whom::Owner(_)
            | Whom::Manager(_)
            | Whom::Accept(_)
            | Whom::Nobody => None,
        }
    }

    /// Whether it is a question without an answer.
    pub fn is_question(&self) -> bool {
        self.row().is_question
    }

    /// Whether it is a critical question nobody has answered.
    pub(super) const fn is_critical_question(&self) -> bool {
        matches!(self, Self::Fact(FactTask::Answer { .. }))
    }

    /// Whether what it is for cannot be had any more once its time has passed: a window for a decision, the latest start of a
    /// remedy, an answer or a notice that the contract or the law wants by then.
    pub const fn cannot_be_made_up(&self) -> bool {
        match self {
            Self::Decision(DecisionTask::Decide { .. })
            | Self::Remedy(RemedyTask::Start { .. } | RemedyTask::TooLate { .. })
            | Self::Update(UpdateTask::AnswerClaim { .. }) => true,
            Self::Deadline(task) => task.runs(),
            Self::Update(_)
            | Self::Fact(_)
            | Self::Person(_)
            | Self::Promise(_)
            | Self::Action(_)
            | Self::Decision(_)
            | Self::Remedy(_)
            | Self::Offer(_)
            | Self::Alert(_)
            | Self::Duty(_)
            | Self::Safety(_)
            | Self::Step(_)
            | Self::Log(_)
            | Self::Asked(_) => false,
        }
    }

    /// Whether it waits until the incident is closed before it stands among what is to be done now.
    pub const fn waits(&self) -> bool {
        matches!(self, Self::Asked(task) if task.ask.waits)
    }

    /// What stands for it in the line of the incident, which has no language: how the list names it, or its rule.
    pub(in crate::incident) fn in_line(&self) -> Option<String> {
        match self {
            Self::Asked(task) => Some(task.ask.rule.to_owned()),
            // Of a closed incident what nobody is to do, or by no time, is still to be done (M4).
            Self::Action(ActionTask::Complete { label, text, .. }) => {
                Some(format!("{label} {text}"))
            }
            Self::Update(_)
            | Self::Fact(_)
            | Self::Person(_)
            | Self::Promise(_)
            | Self::Action(_)
            | Self::Decision(_)
            | Self::Remedy(_)
            | Self::Offer(_)
            | Self::Alert(_)
            | Self::Duty(_)
            | Self::Safety(_)
            | Self::Step(_)
            | Self::Deadline(_)
            | Self::Log(_) => self.listed(),
        }
    }

    /// How the list of incidents names it, where it stands there.
    pub fn listed(&self) -> Option<String> {
        self.row().listed.map(|words| words.join(" "))
    }
}

/// One thing to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// What.
    pub what: What,
    /// By when, where there is a time.
    pub at: Option<Instant>,
    /// Since when it has been so.
    pub since: Instant,
    /// How pressing.
    pub urgency: Urgency,
    /// Put off until then.
    pub snoozed_until: Option<Instant>,
}

impl Due {
    pub(super) fn new(what: What, at: Option<Instant>, since: Instant) -> Self {
        let urgency = what.row().urgency;
        Self { what, at, since, urgency, snoozed_until: None }
    }

    /// What is left, negative when overdue; for things without a time, how long they have been so, as a negative span.
    pub fn left(&self, now: Instant) -> TimeDelta {
        self.at.map_or_else(|| self.since - now, |at| at - now)
    }

    /// By when, for people.
    pub fn by(&self, zone: Tz) -> Option<String> {
        let at = self.at?;
        let day = self.day(zone).map(|day| day.to_string());
        Some(day.unwrap_or_else(|| time::stamp(at, zone)))
    }

    /// The day by whose end it is due, where no time of day was meant; the time of an update is never a whole day.
    pub fn day(&self, zone: Tz) -> Option<NaiveDate> {
        let at = self.at.filter(|_| !matches!(self.what, What::Update(_)))?;
        time::deadline_day(at, zone)
    }

    /// The rule whose alert it is, and whether it is put off: what belongs in one line.
    pub fn rule(&self) -> Option<(&str, bool)> {
        let together = self.what.row().together?;
        Some((together.rule, self.urgency == Urgency::Snoozed))
    }

    /// What a line says that stands for so many things, of which this is the most pressing one.
    pub fn said(&self, count: usize, lang: Lang) -> String {
        if self.what.is_critical_question() && count > 1 {
            return FactTask::many(count).text(lang);
        }
        let row = self.what.row();
        match row.together {
            Some(together) if count > 1 => (together.words)(count, lang).text(lang),
            _ => (row.words)(lang).text(lang),
        }
    }
}

/// Who must be called now, and why: the one behind the most pressing thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// The name or the role.
    pub name: String,
    /// The stakeholder, where it is one.
    pub stakeholder: Option<EntryKey>,
    /// Whether it cannot wait.
    pub pressing: bool,
}

/// Who must be called first, read off what is due: the manager of whoever must be relieved (E1), then the role an
/// escalation waits for, then the one behind the most pressing thing; `list` as [`super::due()`] gave it.
pub fn call(list: &[Due], lang: Lang) -> Option<Call> {
    let active = list.iter().filter(|item| item.urgency != Urgency::Snoozed);
    let calls = active.filter_map(|item| {
        let by_name = |name: &str, stakeholder, pressing| Call {
            name: name.to_owned(),
            stakeholder,
            pressing,
        };
        let pressing = matches!(item.urgency, Urgency::Overdue | Urgency::Critical);
        match item.what.row().whom {
            Whom::Manager(Some(name)) => Some((0, by_name(name, None, true))),
            Whom::Accept(role) => Some((1, by_name(role.get(lang), None, true))),
            Whom::Update { stakeholder, name: Some(name) } => {
                Some((2, by_name(name, stakeholder, pressing)))
            }
            Whom::Owner(name) => Some((2, by_name(name, None, pressing))),
            Whom::Ask(whom) if !whom.is_empty() => {
                Some((2, by_name(whom.get(lang), None, pressing)))
            }
            Whom::Manager(None)
            | Whom::Update { name: None, .. }
            | Whom::Draft(_)
            | Whom::Ask(_)
            | Whom::Nobody => None,
        }
    });
    calls.min_by_key(|(rank, _)| *rank).map(|(_, call)| call)
}
