//! `dingli drill`: a past incident or a built-in crisis, gone through by somebody who does not know what came next (P1).

use clap::{Args, Subcommand};
use serde::Serialize;

use super::{
    desk::{Desk, local},
    failure::Failure,
    json,
};
use crate::{
    incident::{
        Act, Command, Incident, describe,
        event::{Debriefed, FrictionNoted},
    },
    locale::{Lang, Message},
    review::drill::{self, Compared, Done},
    session::{DrillForm, Recorded},
};

/// The words after `drill`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(super) struct DrillVerb {
    #[arg(value_name = "SOURCE", required = true)]
    source: Option<String>,
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=3600))]
    speed: u32,
    #[arg(long)]
    short: bool,
    #[command(subcommand)]
    verb: Option<Step>,
}

/// What is done in a drill.
#[derive(Debug, Subcommand)]
enum Step {
    Next(Of),
    Friction(Words),
    Compare(Compare),
    Debrief(Words),
}

#[derive(Debug, Args)]
struct Of {
    #[arg(value_name = "REF")]
    reference: String,
}

#[derive(Debug, Args)]
struct Words {
    #[arg(value_name = "REF")]
    reference: String,
    #[arg(value_name = "TEXT", required = true)]
    text: Vec<String>,
}

#[derive(Debug, Args)]
struct Compare {
    #[arg(value_name = "REF")]
    reference: String,
    #[arg(long)]
    json: bool,
}

/// Begins a drill, or goes on with one.
pub(super) fn run(desk: &Desk, verb: DrillVerb) -> Result<(), Failure> {
    match (verb.verb, verb.source) {
        (Some(Step::Next(of)), _) => next(desk, &of.reference),
        (Some(Step::Friction(words)), _) => {
            let text = words.text.join(" ");
            record(desk, &words.reference, Command::NoteFriction(FrictionNoted { text }))
        }
        (Some(Step::Debrief(words)), _) => {
            let text = words.text.join(" ");
            let debrief = Debriefed { text, compared: Vec::new() };
            record(desk, &words.reference, Command::Debrief(debrief))
        }
        (Some(Step::Compare(of)), _) => compare(desk, &of),
        (None, source) => {
            let form = DrillForm { speed: verb.speed, short: verb.short };
            begin(desk, &source.unwrap_or_default(), form)
        }
    }
}

fn begin(desk: &Desk, source: &str, form: DrillForm) -> Result<(), Failure> {
    let book = desk.session.begin_drill(source, form, desk.now)?;
    desk.note_recorded(&book.reference);
    desk.out.line(&book.reference);
    if form.short {
        for line in drill::briefing(&book.incident, desk.lang) {
            super::out::tell(&line);
        }
    } else {
        desk.tell(&Message::new("cli-drill-begun").with("reference", &book.reference));
    }
    Ok(())
}

/// Lets the next thing in at once, and says what came.
fn next(desk: &Desk, reference: &str) -> Result<(), Failure> {
    let mut book = desk.book(reference)?;
    let recorded = desk.session.feed(&mut book, desk.now, true)?;
    if recorded.entries.is_empty() {
        desk.out.line(&desk.say("drill-nothing-more"));
    }
    for line in came(&book.incident, &recorded, desk.lang) {
        desk.out.line(&line);
    }
    Ok(())
}

/// What came in, a line each.
fn came(incident: &Incident, recorded: &Recorded, lang: Lang) -> Vec<String> {
    let entries = recorded.entries.iter().filter(|entry| entry.head.kind != "drill-fed");
    entries
        .map(|entry| {
            let told = describe(incident, entry, lang);
            let stamp = local(incident.known_of(entry), incident.zone());
            format!("{stamp}  {}  {}", told.kind, told.text)
        })
        .collect()
}

fn record(desk: &Desk, reference: &str, command: Command) -> Result<(), Failure> {
    let mut book = desk.book(reference)?;
    let mut act = Act::new(command);
    desk.session.complete_debrief(&book, &mut act)?;
    let recorded = desk.session.record_one(&mut book, act, desk.now)?;
    desk.tell_gaps(recorded.warnings.iter().map(|(_, warning)| warning));
    for entry in &recorded.entries {
        let number = book.incident.entries().len();
        desk.note_recorded(number.to_string());
        let told = describe(&book.incident, entry, desk.lang);
        desk.out.line(&format!("#{}  {}", entry.key.seq, told.kind));
    }
    if let Some(debrief) = &book.incident.drills.debrief {
        debrief.compared.iter().for_each(|line| desk.out.line(line));
    }
    Ok(())
}

/// A point, for programs.
#[derive(Debug, Serialize)]
struct Answer {
    what: &'static str,
    then: Option<Doing>,
    now: Option<Doing>,
}

#[derive(Debug, Serialize)]
struct Doing {
    at: String,
    text: String,
}

fn compare(desk: &Desk, of: &Compare) -> Result<(), Failure> {
    let book = desk.book(&of.reference)?;
    let compared = desk.session.compare_drill(&book.incident)?;
    if of.json {
        let zone = book.incident.zone();
        let doing = |it: &Option<Done>| {
            it.as_ref().map(|it| Doing { at: json::at(it.at, zone), text: it.text.clone() })
        };
        let answer = |it: &Compared| Answer {
            what: it.point.id(),
            then: doing(&it.then),
            now: doing(&it.now),
        };
        return json::print(desk, &compared.iter().map(answer).collect::<Vec<_>>());
    }
    for one in &compared {
        desk.out.line(&one.said(&book.incident, desk.lang));
    }
    for friction in &book.incident.drills.frictions {
        desk.out.line(&Message::new("drill-friction").with("text", &friction.text).text(desk.lang));
    }
    Ok(())
}
