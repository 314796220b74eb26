//! The verbs that record one act: what they share — where, when, by whom, for whose eyes — and how they are told of.
//!
//! A verb is its words and the act they make; a table of them, [`words!`], stands in a file a subject. The words of the
//! act come last and need no quotes; everything else is an option. Labels (`A`, `O1`, `P1`), numbers and names select.

mod decisions;
mod duty;
mod entries;
mod escalation;
mod facts;
mod links;
mod offers;
mod people;
mod promises;
mod remedies;
mod scene;
mod state;
mod upward;

use clap::{Args, Subcommand};

use super::{
    desk::{Desk, local},
    failure::Failure,
    out,
};
use crate::{
    incident::{
        Act, Command, Entry, Event, Incident, Visibility, Warning,
        commitments::{Care, Gap},
        describe, label_of,
        timeline::short_key,
        usual_visibility,
    },
    locale::Message,
    record::RecordLine,
    session::Recorded,
};
pub(super) use duty::Duty;
use scene::Scene;

/// The words that every act takes, where it is never the customer's business.
#[derive(Debug, Args)]
struct Inside {
    #[arg(value_name = "REF")]
    reference: String,
    #[arg(long, value_name = "TIME", allow_hyphen_values = true, display_order = 900)]
    at: Option<String>,
    #[arg(long, value_name = "NAME", display_order = 901)]
    who: Option<String>,
}

/// The same where the customer may see it.
#[derive(Debug, Args)]
struct Outside {
    #[command(flatten)]
    inside: Inside,
    #[arg(long, display_order = 902)]
    customer_visible: bool,
    #[arg(long, display_order = 903, conflicts_with = "customer_visible")]
    internal: bool,
}

/// What surrounds an act: where, when, by whom, for whose eyes.
#[derive(Debug, Clone)]
struct Envelope {
    reference: String,
    at: Option<String>,
    who: Option<String>,
    /// `None` where nobody said it.
    visibility: Option<Visibility>,
}

impl Inside {
    fn envelope(&self) -> Envelope {
        Envelope {
            reference: self.reference.clone(),
            at: self.at.clone(),
            who: self.who.clone(),
            visibility: Some(Visibility::Internal),
        }
    }
}

impl Outside {
    fn envelope(&self) -> Envelope {
        let visibility = match (self.customer_visible, self.internal) {
            (true, _) => Some(Visibility::Customer),
            (_, true) => Some(Visibility::Internal),
            _ => None,
        };
        Envelope { visibility, ..self.inside.envelope() }
    }
}

/// The words after a verb that records one act.
trait Words {
    /// Where, when, by whom, for whose eyes.
    fn envelope(&self) -> Envelope;

    /// What is recorded.
    fn command(self, scene: &Scene<'_>) -> Result<Command, Failure>;
}

/// Verbs, each with its words and the act they make: `Name: Inside|Outside = |words, scene| { words } => act;`
macro_rules! words {
    ($(
        $(#[$doc:meta])*
        $name:ident: $on:ident = |$me:ident, $scene:pat_param| {
            $($(#[$arg:meta])* $field:ident: $type:ty,)*
        } => $command:expr;
    )*) => {$(
        $(#[$doc])*
        #[derive(Debug, clap::Args)]
        pub(in crate::cli) struct $name {
            #[command(flatten)]
            on: super::$on,
            $($(#[$arg])* $field: $type,)*
        }

        impl super::Words for $name {
            fn envelope(&self) -> super::Envelope {
                self.on.envelope()
            }

            fn command(
                self,
                $scene: &super::Scene<'_>,
            ) -> Result<crate::incident::Command, crate::cli::failure::Failure> {
                let $me = self;
                Ok($command)
            }
        }
    )*};
}
use words;

/// The verbs by name.
macro_rules! verbs {
    ($($name:ident = $words:ty,)*) => {
        /// What people do in a crisis, a verb an act.
        #[derive(Debug, Subcommand)]
        pub(super) enum Acts {
            $($name($words),)*
        }

        /// Records what the verb says.
        pub(super) fn run(desk: &Desk, verb: Acts) -> Result<(), Failure> {
            match verb {
                $(Acts::$name(words) => record(desk, words),)*
            }
        }
    };
}

verbs! {
    Ask = facts::Ask,
    Answer = facts::Answer,
    Enquiry = facts::Enquiry,
    Reply = facts::Reply,
    Stakeholder = people::Stakeholder,
    Contact = people::Contact,
    Contract = state::Contract,
    Remedy = remedies::Remedy,
    Amend = remedies::Amend,
    Odds = remedies::Odds,
    Disclose = remedies::Disclose,
    Accept = remedies::Accept,
    Drop = remedies::Drop,
    Offer = offers::Offer,
    Rank = offers::Rank,
    Justify = offers::Justify,
    Seek = decisions::Seek,
    Decide = decisions::Decide,
    SecondRead = decisions::SecondRead,
    CostMissed = decisions::CostMissed,
    Lamp = decisions::Lamp,
    Promise = promises::Promise,
    Complete = promises::Complete,
    Consent = promises::Consent,
    Keep = promises::Keep,
    Break = promises::Break,
    Renegotiate = promises::Renegotiate,
    Waive = promises::Waive,
    Compensate = promises::Compensate,
    Signal = escalation::Signal,
    Escalate = escalation::Escalate,
    Take = escalation::Take,
    FalseAlarm = escalation::FalseAlarm,
    Resource = duty::Resource,
    Handover = duty::Handover,
    Readback = duty::Readback,
    Brief = upward::Brief,
    Share = links::Share,
    Severity = state::Severity,
    Status = state::Status,
    Title = state::Title,
    Adopt = state::Adopt,
    Hold = state::Hold,
    Snooze = state::Snooze,
    Visibility = entries::Show,
    Correct = entries::Correct,
    Retract = entries::Retract,
    Erase = entries::EraseEntries,
    Undo = entries::Undo,
}

pub(super) use links::Link;

/// Links two incidents, each in its own log.
pub(super) fn link(desk: &Desk, words: &Link) -> Result<(), Failure> {
    links::link(desk, words)
}

/// Somebody comes on duty or goes off.
pub(super) fn duty(desk: &Desk, words: Duty) -> Result<(), Failure> {
    match words.verb {
        duty::DutyVerb::Start(words) => record(desk, words),
        duty::DutyVerb::End(words) => record(desk, words),
    }
}

/// Records one act, then says what was recorded and what it lacks.
fn record(desk: &Desk, words: impl Words) -> Result<(), Failure> {
    let Envelope { reference, at, who, visibility } = words.envelope();
    let mut book = desk.book(&reference)?;
    let occurred = desk.when_given(at.as_deref(), book.incident.zone())?;
    let at = occurred.unwrap_or(desk.now);
    let command = words.command(&Scene { desk, incident: &book.incident, at })?;
    let follows = visibility.is_none();
    let visibility = visibility.unwrap_or_else(|| usual_visibility(&book.incident, &command));
    let act = Act { who, occurred, visibility, ..Act::new(command) };
    let line = RecordLine { follows, ..act.into() };
    let recorded = desk.session.record(&mut book, &[line], desk.now)?;
    tell(desk, &book.incident, &recorded);
    Ok(())
}

/// By which later verbs point to it: on standard output. What was understood, and what it lacks: beside it.
fn tell(desk: &Desk, incident: &Incident, recorded: &Recorded) {
    let Some(entry) = recorded.entries.first() else { return };
    let handle = handle(incident, entry);
    tell_gaps(desk, &handle, recorded);
    out::tell(&understood(desk, incident, entry, &handle));
    desk.out.line(&handle);
}

/// What a promise lacks is one sentence; everything else is one each.
fn tell_gaps(desk: &Desk, handle: &str, recorded: &Recorded) {
    let mut gaps = Vec::new();
    for (_, warning) in &recorded.warnings {
        match warning {
            Warning::PromiseGap(gap) => gaps.push(*gap),
            other => desk.tell(&other.message()),
        }
    }
    let is_care = |gap: &Gap| matches!(gap, Gap::Uncared(_));
    let careless = gaps.iter().filter(|gap| is_care(gap)).count() == Care::ALL.len();
    if careless {
        gaps.retain(|gap| !is_care(gap));
    }
    let mut lacks: Vec<String> = gaps.iter().map(|gap| gap.message().text(desk.lang)).collect();
    lacks.extend(careless.then(|| desk.say("cli-no-care")));
    if !lacks.is_empty() {
        let list = desk.lang.list(&lacks);
        desk.tell(&Message::new("cli-lacks").with("label", handle).with("list", list));
    }
}

fn understood(desk: &Desk, incident: &Incident, entry: &Entry, handle: &str) -> String {
    let described = describe(incident, entry, desk.lang);
    let mut parts = vec![handle.to_owned(), local(entry.head.occurred, incident.zone())];
    if (desk.now - entry.head.occurred).num_seconds() >= 60 {
        parts.push(desk.say("cli-back-dated"));
    }
    parts.push(desk.say(match entry.head.visibility {
        Visibility::Customer => "visibility-customer",
        Visibility::Internal => "visibility-internal",
    }));
    parts.extend([described.kind, described.text]);
    if let Some(Event::Retracted(back)) = entry.event()
        && let Some(target) = back.targets.first().and_then(|&key| incident.entry(key))
    {
        let described = describe(incident, target, desk.lang);
        parts.extend([described.kind, described.text]);
    }
    parts.retain(|part| !part.is_empty());
    Message::new("cli-recorded").with("what", parts.join(" · ")).text(desk.lang)
}

/// The label of what an entry created, or else its number.
fn handle(incident: &Incident, entry: &Entry) -> String {
    let label = label_of(incident, entry.key).map(str::to_owned);
    label.unwrap_or_else(|| short_key(entry.key, incident.has_several_writers()))
}

/// The words of an act, as they were typed, with or without quotes.
fn joined(words: &[String]) -> String {
    words.join(" ").trim().to_owned()
}
