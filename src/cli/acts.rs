//! The verbs that record one act: what they share — where, when, by whom, for whose eyes — and how they are told of.
//!
//! A verb is its words and the act they make; a table of them stands in a file a subject. What such a table is: `words`.

mod actions;
mod catalogue;
mod contract;
mod decisions;
mod duty;
mod entries;
mod escalation;
mod facts;
mod links;
mod offers;
mod partner;
mod people;
mod promises;
mod prose;
mod redress;
mod remedies;
mod review;
mod rhythm;
mod scene;
mod state;
mod upward;
mod words;

use clap::Subcommand;

use super::{
    desk::{Desk, happened},
    failure::Failure,
    out, rhythm as rhythm_show,
    show::registered,
};
use crate::{
    incident::{
        Act, Entry, Event, Incident, Visibility, Warning,
        commitments::{Care, Gap},
        describe, label_of,
        timeline::short_key,
        usual_visibility,
    },
    locale::Message,
    record::RecordLine,
    session::{Book, Recorded},
};
pub(super) use catalogue::Catalogue;
use catalogue::CatalogueVerb;
pub(super) use duty::Duty;
use partner::PartnerVerb;
use rhythm::RhythmVerb;
pub(super) use scene::one_of;
use scene::{Scene, in_directory};
use words::{Envelope, Takes, Words};

/// Gathers the verbs of the subjects, in the order in which help lists them.
macro_rules! subjects {
    ($($name:ident = $subject:ident,)*) => {
        /// What people do in a crisis, a verb an act.
        #[derive(Debug, Subcommand)]
        pub(super) enum Acts {
            $(#[command(flatten)] $name($subject::Verbs),)*
        }

        /// Records what the verb says.
        pub(super) fn run(desk: &Desk, verb: Acts) -> Result<(), Failure> {
            match verb {
                $(Acts::$name(verb) => verb.give(desk),)*
            }
        }
    };
}

subjects! {
    Facts = facts,
    People = people,
    Contract = contract,
    Remedies = remedies,
    Offers = offers,
    Decisions = decisions,
    Promises = promises,
    Actions = actions,
    Review = review,
    Escalation = escalation,
    Duties = duty,
    Upward = upward,
    Links = links,
    State = state,
    Entries = entries,
}

impl Takes for Desk {
    fn take(&self, words: impl Words) -> Result<(), Failure> {
        record(self, words)
    }
}

pub(super) use links::Link;
pub(super) use partner::Partner;
pub(super) use prose::Write;
pub(super) use rhythm::Rhythm;

/// Links two incidents, each in its own log.
pub(super) fn link(desk: &Desk, words: &Link) -> Result<(), Failure> {
    links::link(desk, words)
}

/// Writes a section of the report, or shows what is written.
pub(super) fn write(desk: &Desk, words: Write) -> Result<(), Failure> {
    if words.only_reads() {
        let book = desk.book(&words.envelope().reference)?;
        prose::show(desk, &book, words.section());
        return Ok(());
    }
    let edited = words.edited();
    record(desk, words)?;
    prose::tidy(desk, edited);
    Ok(())
}

/// The catalogue: what is said of a standing commitment, or the list.
pub(super) fn catalogue(desk: &Desk, words: Catalogue) -> Result<(), Failure> {
    match words.verb {
        CatalogueVerb::Add(words) => record(desk, *words),
        CatalogueVerb::Change(words) => record(desk, *words),
        CatalogueVerb::Withdraw(words) => record(desk, *words),
        CatalogueVerb::List(list) => registered::print(desk, &["standing"], None, list.json),
    }
}

/// Recurring duties: what is said of them, the list, or how their times stand.
pub(super) fn rhythm(desk: &Desk, words: Rhythm) -> Result<(), Failure> {
    match words.verb {
        RhythmVerb::Add(words) => record(desk, *words),
        RhythmVerb::Change(words) => record(desk, *words),
        RhythmVerb::Done(words) => record(desk, *words),
        RhythmVerb::Skip(words) => record(desk, *words),
        RhythmVerb::List(list) => registered::print(desk, &["rhythms", "times"], None, list.json),
        RhythmVerb::Show(words) => rhythm_show::run(desk, &words),
    }
}

/// Partners: what is said of them, or the list.
pub(super) fn partner(desk: &Desk, words: Partner) -> Result<(), Failure> {
    match words.verb {
        PartnerVerb::Add(words) => record(desk, *words),
        PartnerVerb::Change(words) => record(desk, *words),
        PartnerVerb::Assess(words) => record(desk, *words),
        PartnerVerb::Plan(words) => record(desk, *words),
        PartnerVerb::Effect(words) => record(desk, *words),
        PartnerVerb::List(list) => registered::print(desk, &["partners"], None, list.json),
        PartnerVerb::Show(shown) => {
            let directory = desk.session.directory()?.house;
            let partners = directory.partners.list.iter().map(|it| (it.key, &*it.known.name));
            let key = in_directory(&directory, "partner", partners, &shown.partner)?;
            let tables = ["partners", "assessments", "plans", "effects"];
            registered::print(desk, &tables, Some(key), shown.json)
        }
    }
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
    let Envelope { reference, at, known, who, visibility } = words.envelope();
    let mut book = desk.book(&reference)?;
    let happened = desk.happened_given(at.as_deref(), &book.incident)?;
    let occurred = happened.map(|it| it.instant);
    let whole_day = happened.is_some_and(|it| it.whole_day);
    let known = desk.when_given(known.as_deref(), &book.incident)?;
    let at = occurred.unwrap_or(book.incident.clock(desk.now));
    let command = words.command(&Scene { desk, incident: &book.incident, at })?;
    let follows = visibility.is_none();
    let visibility = visibility.unwrap_or_else(|| usual_visibility(&book.incident, &command));
    let act = Act { who, occurred, whole_day, known, visibility, ..Act::new(command) };
    let line = RecordLine { follows, ..act.into() };
    let recorded = desk.session.record(&mut book, &[line], desk.now)?;
    tell(desk, &book, &recorded);
    Ok(())
}

/// By which later verbs point to it: on standard output. What was understood, and what it lacks: beside it.
fn tell(desk: &Desk, book: &Book, recorded: &Recorded) {
    let incident = &book.incident;
    let Some(entry) = recorded.entries.first() else { return };
    let handle = handle(incident, entry);
    desk.note_recorded(format!("{} {handle}", book.reference));
    tell_gaps(desk, &handle, recorded);
    out::tell(&understood(desk, incident, entry, &handle));
    desk.out.line(&handle);
}

/// What a promise lacks is one sentence; everything else is one each.
fn tell_gaps(desk: &Desk, handle: &str, recorded: &Recorded) {
    let mut gaps = Vec::new();
    for (_, warning) in &recorded.warnings {
        if let Warning::PromiseGap(gap) = warning {
            gaps.push(*gap);
        } else {
            desk.tell(&warning.message());
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
    let mut parts = vec![handle.to_owned(), happened(entry, incident.zone())];
    if (desk.now - entry.head.occurred).num_seconds() >= 60 && incident.history().is_none() {
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
