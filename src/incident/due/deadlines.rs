//! What is due under the contract and under the law: the customer first, then whose duty it is, then each clock that runs
//! (A6, I7). It reminds; it never says that a law is met.

use chrono::{NaiveDate, TimeDelta};

use super::row::{Row, Urgency, Whom};
use crate::{
    incident::{
        clocks::Clock,
        fold::Incident,
        ids::EntryKey,
        instant::{Instant, after, wall},
        stakeholders::Side,
    },
    locale::{Lang, Message},
    playbook::Text,
};

/// How far ahead a legal clock has a line of its own; those behind it share one.
const NEAR: TimeDelta = TimeDelta::hours(24);

/// What is to be done under the contract and under the law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeadlineTask {
    /// The contract wants the customer told, before anybody else (A6).
    TellCustomer {
        /// Whom, where somebody is named.
        stakeholder: Option<EntryKey>,
    },
    /// Nobody has answered whose duty regimes are.
    WhoseDuty {
        /// The first of them.
        first: String,
        /// What they are called.
        titles: Vec<Text>,
    },
    /// A stage is to be reported.
    Report {
        /// The regime and the stage, as `gdpr/authority`.
        stage: String,
        /// What the regime is called.
        regime: Text,
        /// What is to be done.
        what: Text,
        /// To whom.
        to: Text,
        /// Whether it has a time; else it is to be done at once.
        timed: bool,
        /// Whether it is the authority's own term.
        theirs: bool,
        /// The day on which the regime was checked, where that is more than a year ago.
        stale: Option<Option<NaiveDate>>,
    },
    /// More clocks run, beyond the next day.
    Later {
        /// The first of them, as `gdpr/authority`.
        stage: String,
        /// How many.
        count: usize,
        /// What is to be done first of them.
        what: Text,
    },
}

// A report under the law outlasts the incident; what was not asked is not asked after closing.
impl DeadlineTask {
    pub(super) fn row(&self) -> Row<'_> {
        match self {
            Self::TellCustomer { stakeholder } => Row {
                urgency: Urgency::Upcoming,
                outlasts_closing: false,
                step: Some(if stakeholder.is_some() { "step-draft" } else { "step-contact" }),
                whom: Whom::Draft(*stakeholder),
                ..row("contract-notice", |_| Message::new("due-contract-notice"))
            },
            Self::WhoseDuty { titles, .. } => Row {
                outlasts_closing: false,
                step: Some("step-whose-duty"),
                ..row("whose-duty", move |lang| {
                    let titles: Vec<String> =
                        titles.iter().map(|title| title.get(lang).to_owned()).collect();
                    Message::new("due-whose-duty").with("regimes", lang.list(&titles))
                })
            },
            Self::Report { stage, timed, theirs, .. } => Row {
                cause: Some(stage),
                urgency: if *timed { Urgency::Upcoming } else { Urgency::Critical },
                step: Some(if *theirs { "step-they-did" } else { "step-reported" }),
                ..row("deadline", move |lang| self.words(lang))
            },
            Self::Later { count, what, .. } => Row {
                urgency: Urgency::Upcoming,
                step: Some("step-reported"),
                ..row("deadlines-later", move |lang| {
                    Message::new("due-deadlines-later")
                        .with("count", *count)
                        .with("what", what.get(lang))
                })
            },
        }
    }

    /// Whether a clock of ours runs, by the contract or by a law.
    pub(super) const fn runs(&self) -> bool {
        match self {
            Self::TellCustomer { .. } | Self::Later { .. } => true,
            Self::Report { theirs, .. } => !*theirs,
            Self::WhoseDuty { .. } => false,
        }
    }

    fn words(&self, lang: Lang) -> Message {
        let Self::Report { regime, what, to, timed, theirs, stale, .. } = self else {
            return Message::new("due-whose-duty").with("regimes", "");
        };
        let id = match (theirs, timed) {
            (true, _) => "due-deadline-theirs",
            (false, true) => "due-deadline",
            (false, false) => "due-deadline-at-once",
        };
        let stale = stale.map_or_else(String::new, |day| {
            let day = day.map(|day| day.to_string()).unwrap_or_default();
            Message::new("due-deadline-stale").with("day", day).text(lang)
        });
        Message::new(id)
            .with("regime", regime.get(lang))
            .with("what", what.get(lang))
            .with("to", to.get(lang))
            .with("stale", stale)
    }
}

/// What all of them have in common.
fn row<'a>(rule: &'static str, words: impl Fn(Lang) -> Message + 'a) -> Row<'a> {
    Row {
        rule,
        cause: None,
        urgency: Urgency::Critical,
        outlasts_closing: true,
        words: Box::new(words),
        step: None,
        whom: Whom::Nobody,
        listed: None,
        is_question: false,
        together: None,
    }
}

/// The notice that the contract wants the customer to have, until they were told something. Of a history none.
pub(super) fn of_contract(
    incident: &Incident,
    mut found: impl FnMut(DeadlineTask, Option<Instant>, Instant),
) {
    let hours = incident.contract.as_ref().and_then(|terms| terms.customer_notice_hours);
    let Some(hours) = hours.filter(|_| incident.history().is_none()) else { return };
    let customers: Vec<EntryKey> =
        incident.stakeholders.on(Side::Customer).map(|known| known.key).collect();
    if customers.iter().any(|key| incident.ledger.last_told(*key).is_some()) {
        return;
    }
    let known = incident.became_known();
    let at = after(known, TimeDelta::hours(hours.into()));
    let stakeholder = customers.first().copied();
    found(DeadlineTask::TellCustomer { stakeholder }, Some(at), known);
}

/// The regimes of which nobody has answered whose duty they are, in one line. Of a history none.
pub(super) fn unanswered(
    incident: &Incident,
    mut found: impl FnMut(DeadlineTask, Option<Instant>, Instant),
) {
    let regimes = incident.unanswered_regimes();
    let Some(first) = regimes.first().filter(|_| incident.history().is_none()) else { return };
    let task = DeadlineTask::WhoseDuty {
        first: first.id.clone(),
        titles: regimes.iter().map(|it| it.title.clone()).collect(),
    };
    found(task, None, incident.opened_at());
}

/// The clocks that run: what is to be done at once, overdue or within a day, each with a line; the others in one.
pub(super) fn running(
    incident: &Incident,
    now: Instant,
    mut found: impl FnMut(DeadlineTask, Option<Instant>, Instant),
) {
    if incident.history().is_some() {
        return;
    }
    let clocks = incident.clocks().into_iter();
    let running = clocks
        .filter_map(|it| it.started.filter(|_| it.reported.is_none()).map(|started| (it, started)));
    let near = |clock: &Clock<'_>| clock.at.is_none_or(|at| at <= after(now, NEAR));
    let (near, mut later): (Vec<_>, Vec<_>) = running.partition(|(clock, _)| near(clock));
    let today = wall(now, incident.zone()).date();
    for (clock, started) in near {
        found(task(&clock, today), clock.at, started);
    }
    later.sort_by_key(|(clock, _)| clock.at);
    match later.as_slice() {
        [] => {}
        [(clock, started)] => found(task(clock, today), clock.at, *started),
        [(clock, started), ..] => {
            let (stage, what) = (name(clock), clock.stage.what.clone());
            found(DeadlineTask::Later { stage, count: later.len(), what }, clock.at, *started);
        }
    }
}

/// A stage by its regime and its own id.
fn name(clock: &Clock<'_>) -> String {
    format!("{}/{}", clock.regime.id, clock.stage.id)
}

fn task(clock: &Clock<'_>, today: NaiveDate) -> DeadlineTask {
    DeadlineTask::Report {
        stage: name(clock),
        regime: clock.regime.title.clone(),
        what: clock.stage.what.clone(),
        to: clock.stage.to.clone(),
        timed: clock.at.is_some(),
        theirs: clock.stage.theirs,
        stale: clock.regime.is_stale(today).then_some(clock.regime.checked),
    }
}
