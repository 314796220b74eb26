//! What is to be done next: due, overdue, unknown, missing. Derived from log and clock, never stored.

mod judgement;
mod lines;

use chrono::TimeDelta;

pub use judgement::Task;
pub use lines::{Line, lines, lines_by};

use super::{
    disclosure,
    facts::QuestionId,
    fold::Incident,
    gone,
    ids::EntryKey,
    instant::Instant,
    lifecycle::{Severity, Status},
    stakeholders::{Authority, Stakeholder, Updates},
};
use crate::{
    locale::{Lang, Message},
    playbook::{Audience, Cadence, Pace, Side, Text},
};

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Somebody is to be told how things stand (G1, F7).
    Update {
        /// Whom.
        stakeholder: EntryKey,
        /// Name.
        name: String,
        /// Side.
        side: Side,
        /// Whether this would be the first word to them.
        first: bool,
    },
    /// The customer must hear that service is restored, before anything can be closed (G6).
    InformResolved {
        /// Whom, where somebody is named.
        stakeholder: Option<EntryKey>,
        /// Name.
        name: String,
    },
    /// A critical question nobody has answered (A1, A5).
    CriticalUnknown {
        /// Which.
        question: QuestionId,
        /// Its words.
        ask: Text,
        /// Whom to ask.
        whom: Text,
    },
    /// A question of the customer's nobody has answered (G4).
    OpenEnquiry {
        /// Which.
        enquiry: EntryKey,
        /// Its words.
        text: String,
        /// Who asked.
        from: Option<EntryKey>,
    },
    /// A visible entry is known to be wrong only internally.
    HiddenCorrection {
        /// What the customer reads.
        target: EntryKey,
        /// The internal correction.
        correction: EntryKey,
    },
    /// Nobody of our own people is named (F1).
    NoInternal,
    /// Nobody of the customer's people is named (F1).
    NoCustomer,
    /// An external body without a channel (F6).
    NoChannel {
        /// Whom.
        stakeholder: EntryKey,
        /// Name.
        name: String,
    },
    /// A customer whose need was never recorded in their own words (F3).
    NoNeed {
        /// Whose.
        stakeholder: EntryKey,
        /// Name.
        name: String,
    },
    /// An implied need that is still a guess (F2).
    Guess {
        /// Whose.
        stakeholder: EntryKey,
        /// Name.
        name: String,
    },
    /// A backup is relied on that was never restored (A3).
    UnverifiedBackup {
        /// Which question.
        question: QuestionId,
        /// Its words.
        ask: Text,
    },
    /// The severity does not follow the customer's impact (A4).
    SeverityMismatch {
        /// What the impact asks for.
        proposed: Severity,
        /// What is in force.
        current: Severity,
    },
    /// Something about promises, decisions, remedies, escalation or duty.
    Task(Box<Task>),
    /// A newer version of the program wrote entries this one does not understand.
    NotUnderstood {
        /// How many.
        count: usize,
    },
    /// Entries that are damaged or missing on file.
    Unreadable {
        /// How many.
        count: usize,
    },
}

impl What {
    /// Its identity: rule, cause and level in one text. Stable, so that a snooze can name it.
    pub fn id(&self) -> String {
        match self {
            Self::Update { stakeholder, .. } => format!("update/{stakeholder}"),
            Self::InformResolved { .. } => "inform-resolved".to_owned(),
            Self::CriticalUnknown { question, .. } => format!("critical-unknown/{question}"),
            Self::OpenEnquiry { enquiry, .. } => format!("enquiry/{enquiry}"),
            Self::HiddenCorrection { correction, .. } => format!("hidden-correction/{correction}"),
            Self::NoInternal => "no-internal".to_owned(),
            Self::NoCustomer => "no-customer".to_owned(),
            Self::NoChannel { stakeholder, .. } => format!("no-channel/{stakeholder}"),
            Self::NoNeed { stakeholder, .. } => format!("no-need/{stakeholder}"),
            Self::Guess { stakeholder, .. } => format!("guess/{stakeholder}"),
            Self::UnverifiedBackup { question, .. } => format!("unverified-backup/{question}"),
            Self::SeverityMismatch { .. } => "severity-mismatch".to_owned(),
            Self::Task(task) => task.id(),
            Self::NotUnderstood { .. } => "not-understood".to_owned(),
            // Another one more is another reason to look.
            Self::Unreadable { count } => format!("unreadable/{count}"),
        }
    }

    /// Whether closing the incident does not end it (H3, K3).
    fn outlasts_closing(&self) -> bool {
        match self {
            // The log is damaged whatever becomes of the incident.
            Self::Unreadable { .. } => true,
            Self::Task(task) => match **task {
                // A promise binds beyond the incident, and so does what is owed for a broken one.
                Task::Promise { .. } | Task::Compensate { .. } => true,
                // What a promise lacks is asked for while it can still be agreed.
                Task::Gap { .. }
                // These are questions of the crisis; whoever closes it has answered them or let them go.
                | Task::Decide { .. }
                | Task::CostMissed { .. }
                | Task::SecondReader { .. }
                | Task::Start { .. }
                | Task::TooLate { .. }
                | Task::LongTermCost { .. }
                | Task::NoRemedy
                | Task::Justify { .. }
                // Nobody is called up or relieved for what is over; the alerts stay in the timeline.
                | Task::Escalation { .. }
                | Task::Relieve { .. }
                | Task::ReadBack { .. }
                // Closing waits until the customer knows.
                | Task::Notify { .. }
                | Task::Proactive { .. }
                | Task::PlaceHold
                | Task::Feeling { .. } => false,
            },
            // Nobody waits for the next word, and what was not known is not asked any more.
            Self::Update { .. }
            | Self::InformResolved { .. }
            | Self::CriticalUnknown { .. }
            | Self::OpenEnquiry { .. }
            | Self::HiddenCorrection { .. }
            | Self::NoInternal
            | Self::NoCustomer
            | Self::NoChannel { .. }
            | Self::NoNeed { .. }
            | Self::Guess { .. }
            | Self::UnverifiedBackup { .. }
            | Self::SeverityMismatch { .. }
            | Self::NotUnderstood { .. } => false,
        }
    }

    /// What is to be done, in one line: its one next step (I5).
    pub fn message(&self, lang: Lang) -> Message {
        match self {
            Self::Update { name, first: true, .. } => {
                Message::new("due-first-update").with("name", name)
            }
            Self::Update { name, .. } => Message::new("due-update").with("name", name),
            Self::InformResolved { name, .. } if name.is_empty() => {
                Message::new("due-inform-resolved-anyone")
            }
            Self::InformResolved { name, .. } => {
                Message::new("due-inform-resolved").with("name", name)
            }
            Self::CriticalUnknown { ask, .. } => {
                Message::new("due-critical-unknown").with("ask", ask.get(lang))
            }
            Self::OpenEnquiry { text, .. } => Message::new("due-enquiry").with("text", text),
            Self::HiddenCorrection { .. } => Message::new("due-hidden-correction"),
            Self::NoInternal => Message::new("due-no-internal"),
            Self::NoCustomer => Message::new("due-no-customer"),
            Self::NoChannel { name, .. } => Message::new("due-no-channel").with("name", name),
            Self::NoNeed { name, .. } => Message::new("due-no-need").with("name", name),
            Self::Guess { name, .. } => Message::new("due-guess").with("name", name),
            Self::UnverifiedBackup { .. } => Message::new("due-unverified-backup"),
            Self::SeverityMismatch { proposed, current } => Message::new("due-severity-mismatch")
                .with("proposed", proposed.to_string())
                .with("current", current.to_string()),
            Self::Task(task) => task.message(lang),
            Self::NotUnderstood { count } => {
                Message::new("due-not-understood").with("count", *count)
            }
            Self::Unreadable { count } => Message::new("due-unreadable").with("count", *count),
        }
    }
}

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
    /// What is left, negative when overdue; for things without a time, how long they have been so, as a negative span.
    pub fn left(&self, now: Instant) -> TimeDelta {
        self.at.map_or_else(|| self.since - now, |at| at - now)
    }
}

/// Everything that is to be done at `now`, most pressing first. Of a closed incident only what was promised (K3).
pub fn due(incident: &Incident, now: Instant) -> Vec<Due> {
    let mut list = Vec::new();
    let count = incident.unreadable();
    if count > 0 {
        let whole = incident.entries().iter().filter(|entry| !entry.payload.is_damaged());
        let first = whole.map(|entry| entry.head.recorded).min();
        let since = first.unwrap_or_else(|| incident.opened_at());
        list.push(item(What::Unreadable { count }, None, since, Urgency::Critical));
    }
    if incident.opening.is_none() {
        return list;
    }
    updates(incident, &mut list);
    unknowns(incident, &mut list);
    gaps(incident, &mut list);
    judgement::tasks(incident, now, &mut list);
    if !incident.lifecycle.is_live() {
        list.retain(|item| item.what.outlasts_closing());
    }
    for item in &mut list {
        settle(incident, item, now);
    }
    list.sort_by_key(|item| (item.urgency, item.at.unwrap_or(item.since)));
    list
}

/// Of all that is due, only whom to tell, what to keep and what to decide, and by when: what the list of incidents shows. Cheap, because it stands in
/// the way of every append.
pub(super) fn due_words(incident: &Incident, now: Instant) -> Vec<Due> {
    if incident.opening.is_none() {
        return Vec::new();
    }
    let mut list = Vec::new();
    if incident.lifecycle.is_live() {
        updates(incident, &mut list);
        judgement::deadlines(incident, &mut list);
    } else {
        judgement::outlasting(incident, now, &mut list);
    }
    for item in &mut list {
        settle(incident, item, now);
    }
    list
}

fn item(what: What, at: Option<Instant>, since: Instant, urgency: Urgency) -> Due {
    Due { what, at, since, urgency, snoozed_until: None }
}

/// What depends on the clock: whether its time has passed, and whether it is put off.
fn settle(incident: &Incident, item: &mut Due, now: Instant) {
    if item.at.is_some_and(|at| at <= now) {
        item.urgency = Urgency::Overdue;
    }
    let id = item.what.id();
    if let Some(snooze) =
        incident.snoozes.iter().rev().find(|snooze| gone::means(&snooze.item, &id))
        && snooze.until > now
        && item.at.is_none_or(|at| at < snooze.until)
    {
        item.snoozed_until = Some(snooze.until);
        item.urgency = Urgency::Snoozed;
    }
}

fn updates(incident: &Incident, list: &mut Vec<Due>) {
    if incident.lifecycle.status() >= Status::Resolved {
        if !incident.is_customer_informed() {
            let customer = incident.stakeholders.on(Side::Customer).next();
            let since = incident.lifecycle.resolved_at().unwrap_or_else(|| incident.opened_at());
            let at =
                customer.map_or(since, |known| known.profile.awake_from(since, incident.zone()));
            list.push(item(
                What::InformResolved {
                    stakeholder: customer.map(|known| known.key),
                    name: customer.map(|known| known.profile.name.clone()).unwrap_or_default(),
                },
                Some(at),
                since,
                Urgency::Upcoming,
            ));
        }
        return;
    }
    for stakeholder in &incident.stakeholders.list {
        if let Some(at) = next_update(incident, stakeholder) {
            let told = incident.ledger.last_told(stakeholder.key);
            list.push(item(
                What::Update {
                    stakeholder: stakeholder.key,
                    name: stakeholder.profile.name.clone(),
                    side: stakeholder.profile.side,
                    first: told.is_none(),
                },
                Some(at),
                told.map_or(stakeholder.since, |contact| contact.occurred),
                Urgency::Upcoming,
            ));
        }
    }
}

/// Whether this stakeholder is told at all, and at which pace.
fn audience(stakeholder: &Stakeholder) -> Option<Audience> {
    match (stakeholder.profile.updates, stakeholder.profile.side) {
        (Updates::EveryMinutes(_), Side::Ours) => Some(Audience::Internal),
        (Updates::EveryMinutes(_), _) | (Updates::BySeverity, Side::Customer) => {
            Some(Audience::Customer)
        }
        (Updates::BySeverity, Side::Ours) => {
            (stakeholder.profile.authority == Authority::Decides).then_some(Audience::Internal)
        }
        (Updates::None | Updates::BySeverity, _) => None,
    }
}

/// When the next update to this stakeholder is due: at the time that was promised last, or else by the cadence of the
/// severity, which waits for the end of their quiet hours (G1). `None` for people who are not on the list, and once
/// service is restored.
pub fn next_update(incident: &Incident, stakeholder: &Stakeholder) -> Option<Instant> {
    if incident.lifecycle.status() >= Status::Resolved {
        return None;
    }
    let audience = audience(stakeholder)?;
    let opened = incident.opened_at();
    let last = incident.ledger.last_told(stakeholder.key);
    if let Some(promised) = last.and_then(super::updates::Contact::promised_next) {
        return Some(promised);
    }
    let due = match last {
        None => {
            let first = pace(incident, audience).first_minutes;
            minutes_after(opened.max(stakeholder.since), first)
        }
        Some(contact) => by_cadence(incident, stakeholder, audience, contact.counted),
    };
    Some(stakeholder.profile.awake_from(due, incident.zone()))
}

/// When they would hear again after an update at `now`: what every update has to name (G5). A time that was promised
/// and is still to come stands. `None` where nobody is waiting for a next one.
pub fn next_after(incident: &Incident, stakeholder: &Stakeholder, now: Instant) -> Option<Instant> {
    let promised = incident
        .ledger
        .last_told(stakeholder.key)
        .and_then(super::updates::Contact::promised_next)
        .filter(|&promised| promised > now);
    if incident.lifecycle.status() >= Status::Resolved {
        return promised;
    }
    let audience = audience(stakeholder)?;
    let cadence = by_cadence(incident, stakeholder, audience, now);
    // People name round times; five minutes too early is no breach.
    let round = cadence - TimeDelta::seconds(cadence.timestamp().rem_euclid(300));
    let next = if round > now { round } else { cadence };
    promised.or_else(|| Some(stakeholder.profile.awake_from(next, incident.zone())))
}

fn pace(incident: &Incident, audience: Audience) -> Pace {
    let severity = incident.lifecycle.severity().level();
    incident.playbook.as_ref().map_or_else(
        || Cadence::default().pace(severity, audience),
        |playbook| playbook.pace(severity, audience),
    )
}

/// An interval after having been told.
fn by_cadence(
    incident: &Incident,
    stakeholder: &Stakeholder,
    audience: Audience,
    told: Instant,
) -> Instant {
    if let Updates::EveryMinutes(every) = stakeholder.profile.updates {
        return minutes_after(told, every.max(1));
    }
    let open = (told - incident.opened_at()).num_minutes().max(0);
    let open = u32::try_from(open).unwrap_or(u32::MAX);
    minutes_after(told, pace(incident, audience).interval_at(open))
}

/// An imported instant may lie at the end of time.
fn minutes_after(start: Instant, count: u32) -> Instant {
    super::instant::after(start, TimeDelta::minutes(i64::from(count)))
}

fn unknowns(incident: &Incident, list: &mut Vec<Due>) {
    for question in incident.facts.critical_unknown() {
        list.push(item(
            What::CriticalUnknown {
                question: question.id.clone(),
                ask: question.asked.ask.clone(),
                whom: question.asked.who.clone(),
            },
            None,
            question.since,
            Urgency::Critical,
        ));
    }
    for enquiry in incident.ledger.open_enquiries() {
        list.push(item(
            What::OpenEnquiry {
                enquiry: enquiry.key,
                text: enquiry.text.clone(),
                from: enquiry.from,
            },
            None,
            enquiry.asked,
            Urgency::Critical,
        ));
    }
    for hidden in disclosure::hidden_corrections(incident) {
        list.push(item(
            What::HiddenCorrection { target: hidden.target, correction: hidden.correction },
            None,
            hidden.known,
            Urgency::Critical,
        ));
    }
}

fn gaps(incident: &Incident, list: &mut Vec<Due>) {
    let opened = incident.opened_at();
    let mut gap = |what, since| list.push(item(what, None, since, Urgency::Gap));
    if let Some(proposed) = incident.proposed_severity() {
        gap(What::SeverityMismatch { proposed, current: incident.lifecycle.severity() }, opened);
    }
    if incident.stakeholders.lacks_customer() {
        gap(What::NoCustomer, opened);
    }
    if incident.stakeholders.lacks_internal() {
        gap(What::NoInternal, opened);
    }
    for question in
        incident.facts.questions.iter().filter(|question| question.has_unverified_backup())
    {
        let since = question.answer().map_or(opened, |answer| answer.known);
        gap(
            What::UnverifiedBackup {
                question: question.id.clone(),
                ask: question.asked.ask.clone(),
            },
            since,
        );
    }
    for stakeholder in incident.stakeholders.unreachable() {
        gap(
            What::NoChannel {
                stakeholder: stakeholder.key,
                name: stakeholder.profile.name.clone(),
            },
            stakeholder.since,
        );
    }
    for stakeholder in incident.stakeholders.on(Side::Customer) {
        let (key, name) = (stakeholder.key, stakeholder.profile.name.clone());
        if stakeholder.profile.need.trim().is_empty() {
            gap(What::NoNeed { stakeholder: key, name: name.clone() }, stakeholder.since);
        }
        if stakeholder.profile.has_guess() {
            gap(What::Guess { stakeholder: key, name }, stakeholder.since);
        }
    }
    let unknown = incident.unknown().count();
    if unknown > 0 {
        gap(What::NotUnderstood { count: unknown }, opened);
    }
}

/// One line of the told-what matrix (F7).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told<'a> {
    /// Whom.
    pub stakeholder: &'a Stakeholder,
    /// The last thing they were told.
    pub last: Option<&'a super::updates::Contact>,
    /// When the next word is due.
    pub next: Option<Instant>,
}

/// For each stakeholder the last message, when, by which channel, and when the next is due (F7).
pub fn told_what(incident: &Incident) -> Vec<Told<'_>> {
    incident
        .stakeholders
        .list
        .iter()
        .map(|stakeholder| Told {
            stakeholder,
            last: incident.ledger.last_told(stakeholder.key),
            next: next_update(incident, stakeholder),
        })
        .collect()
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

/// Who must be called, read off what is due; `list` as [`due`] gave it.
pub fn call(list: &[Due], lang: Lang) -> Option<Call> {
    list.iter().filter(|item| item.urgency != Urgency::Snoozed).find_map(|item| {
        let pressing = matches!(item.urgency, Urgency::Overdue | Urgency::Critical);
        match &item.what {
            What::Update { stakeholder, name, .. } => {
                Some(Call { name: name.clone(), stakeholder: Some(*stakeholder), pressing })
            }
            What::InformResolved { stakeholder, name } if !name.is_empty() => {
                Some(Call { name: name.clone(), stakeholder: *stakeholder, pressing })
            }
            What::CriticalUnknown { whom, .. } if !whom.is_empty() => {
                Some(Call { name: whom.get(lang).to_owned(), stakeholder: None, pressing })
            }
            _ => None,
        }
    })
}
