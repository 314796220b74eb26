//! `dingli playbook`: which there are, what is in one, what is wrong with one.

mod shared;
mod versions;

use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde::Serialize;

use super::{
    desk::Desk,
    failure::Failure,
    json,
    out::{self, Out},
    table,
};
use crate::{
    incident::{Command, event::PlaybookRead},
    locale::{Lang, Message, Value},
    playbook::{self, Deadline, Held, Origin, Playbook, builtin, deadlines},
    review::readiness::{Did, Readiness},
    session::user_folder,
    store::Filter,
};

pub(super) use shared::at;
use shared::{record, text};

/// The words after `playbook`.
#[derive(Debug, Args)]
pub(super) struct PlaybookArgs {
    #[command(subcommand)]
    pub(super) verb: PlaybookVerb,
}

/// What can be done with playbooks.
#[derive(Debug, Subcommand)]
pub(super) enum PlaybookVerb {
    List(List),
    Show(Show),
    Check(Check),
    Redesign(Redesign),
    Read(Read),
    Readiness(ReadinessOf),
    Versions(versions::Versions),
    Draft(versions::Draft),
    Trial(versions::Trial),
    InForce(versions::InForce),
    Withdraw(versions::Withdraw),
    Diff(versions::Diff),
}

/// The words after `playbook list`.
#[derive(Debug, Args)]
pub(super) struct List {
    #[arg(long)]
    json: bool,
}

/// The words after `playbook show`.
#[derive(Debug, Args)]
pub(super) struct Show {
    #[arg(value_name = "ID")]
    id: String,
    #[arg(long, value_name = "VERSION")]
    of: Option<String>,
    #[arg(long, conflicts_with = "json")]
    toml: bool,
    #[arg(long)]
    json: bool,
}

/// The words after `playbook check`.
#[derive(Debug, Args)]
pub(super) struct Check {
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// The words after `playbook read`.
#[derive(Debug, Args)]
pub(super) struct Read {
    #[arg(value_name = "ID")]
    id: String,
    #[arg(long, value_name = "NAME")]
    who: Option<String>,
}

/// The words after `playbook redesign`.
#[derive(Debug, Args)]
pub(super) struct Redesign {
    #[arg(long)]
    json: bool,
}

/// The words after `playbook readiness`.
#[derive(Debug, Args)]
pub(super) struct ReadinessOf {
    #[arg(long)]
    json: bool,
}

/// A step that was skipped, for programs.
#[derive(Debug, Serialize)]
struct SkippedStep<'a> {
    playbook: &'a str,
    step: &'a str,
    text: &'a str,
    skipped: usize,
    proposed: bool,
    incidents: Vec<SkippedIn<'a>>,
}

/// An incident that skipped it.
#[derive(Debug, Serialize)]
struct SkippedIn<'a> {
    reference: &'a str,
    version: &'a str,
    at: String,
    reason: &'a str,
}

/// How ready we are by one playbook, for programs.
#[derive(Debug, Serialize)]
struct Ready {
    playbook: String,
    state: &'static str,
    read: Vec<Whoever>,
    drilled: Vec<Whoever>,
}

#[derive(Debug, Serialize)]
struct Whoever {
    by: String,
    at: String,
}

/// Records in the directory that somebody read a playbook (P2).
fn read(desk: &Desk, verb: &Read) -> Result<(), Failure> {
    let said = PlaybookRead { playbook: verb.id.clone(), version: String::new() };
    record(desk, Command::ReadPlaybook(said), verb.who.as_ref())
}

/// Prints of each playbook whether it was read and drilled, when, by whom (P2).
fn readiness(desk: &Desk, verb: &ReadinessOf) -> Result<(), Failure> {
    let zone = desk.session.settings.tz();
    let readings = desk.session.directory()?.house.readings.clone();
    let lines = desk.session.list(Filter::All, usize::MAX)?;
    let held = desk.session.playbooks()?;
    let ready = held.iter().map(|held| {
        Readiness::of(&held.playbook.id, &readings, lines.iter().map(|line| &line.summary))
    });
    if verb.json {
        let who = |list: &[Did]| {
            let one = |it: &Did| Whoever { by: it.by.clone(), at: json::at(it.at, zone) };
            list.iter().map(one).collect()
        };
        let answer = |it: Readiness| Ready {
            state: it.id(),
            read: who(&it.read),
            drilled: who(&it.drilled),
            playbook: it.playbook,
        };
        return json::print(desk, &ready.map(answer).collect::<Vec<_>>());
    }
    let rows: Vec<Vec<String>> =
        ready.map(|it| vec![it.playbook.clone(), it.said(zone, desk.lang)]).collect();
    desk.out.write(&table::table(&rows, 0));
    Ok(())
}

#[derive(Debug, Serialize)]
struct Answer {
    id: String,
    version: String,
    state: playbook::State,
    title: String,
    summary: String,
    builtin: bool,
    file: Option<String>,
    questions: usize,
    critical: usize,
}

/// Lists the playbooks or shows one.
pub(super) fn run(desk: &Desk, verb: &PlaybookArgs) -> Result<(), Failure> {
    match &verb.verb {
        PlaybookVerb::List(verb) => list(desk, verb),
        PlaybookVerb::Show(verb) => show(desk, verb),
        PlaybookVerb::Check(verb) => check(verb, desk.lang),
        PlaybookVerb::Redesign(verb) => redesign(desk, verb),
        PlaybookVerb::Read(verb) => read(desk, verb),
        PlaybookVerb::Readiness(verb) => readiness(desk, verb),
        PlaybookVerb::Versions(verb) => versions::list(desk, verb),
        PlaybookVerb::Draft(verb) => versions::draft(desk, verb),
        PlaybookVerb::Trial(verb) => versions::trial(desk, verb),
        PlaybookVerb::InForce(verb) => versions::in_force(desk, verb),
        PlaybookVerb::Withdraw(verb) => versions::withdraw(desk, verb),
        PlaybookVerb::Diff(verb) => versions::diff(desk, verb),
    }
}

/// Which steps were skipped in how many incidents and why, and of which a redesign is proposed (N3).
fn redesign(desk: &Desk, verb: &Redesign) -> Result<(), Failure> {
    let steps = desk.session.skipped_steps()?;
    if verb.json {
        let answers: Vec<SkippedStep<'_>> = steps
            .iter()
            .map(|it| SkippedStep {
                playbook: &it.playbook,
                step: &it.step,
                text: it.text.get(desk.lang),
                skipped: it.skips.len(),
                proposed: it.is_proposed(),
                incidents: it
                    .skips
                    .iter()
                    .map(|skip| SkippedIn {
                        reference: &skip.reference,
                        version: &skip.version,
                        at: skip.at.to_rfc3339(),
                        reason: &skip.reason,
                    })
                    .collect(),
            })
            .collect();
        return json::print(desk, &answers);
    }
    if steps.is_empty() {
        desk.out.line(&desk.say("redesign-none"));
    }
    for it in &steps {
        let id = if it.is_proposed() { "redesign-proposed" } else { "redesign-skipped" };
        let said = Message::new(id)
            .with("playbook", &it.playbook)
            .with("step", &it.step)
            .with("text", it.text.get(desk.lang))
            .with("count", it.skips.len());
        desk.out.line(&crate::text::display_safe(&said.text(desk.lang)));
        for skip in &it.skips {
            let line = format!("    {}  {}  {}", skip.reference, skip.version, skip.reason);
            desk.out.line(&crate::text::display_safe(&line));
        }
    }
    Ok(())
}

fn list(desk: &Desk, verb: &List) -> Result<(), Failure> {
    tell_faults(desk)?;
    let held = desk.session.playbooks()?;
    let answers: Vec<Answer> = held.iter().map(|held| answer(held, desk.lang)).collect();
    if verb.json {
        return json::print(desk, &answers);
    }
    let rows: Vec<Vec<String>> = answers
        .into_iter()
        .map(|one| {
            let kept = if one.builtin { "cli-playbook-builtin" } else { "cli-playbook-version" };
            let origin = one.file.unwrap_or_else(|| desk.say(kept));
            vec![one.id, one.version, origin, one.title]
        })
        .collect();
    desk.out.write(&table::table(&rows, 0));
    Ok(())
}

/// Says which of the user's own files are not in use, and why.
pub(super) fn tell_faults(desk: &Desk) -> Result<(), Failure> {
    let faults = desk.session.with_library(|library| library.faults().to_vec())?;
    for (file, problems) in faults {
        let path = user_folder(&desk.session.dir()).join(file);
        for problem in problems {
            out::tell(&at(&path.display().to_string(), &problem, desk.lang));
        }
    }
    Ok(())
}

fn answer(held: &Held, lang: Lang) -> Answer {
    let Held { playbook, origin } = held;
    Answer {
        id: playbook.id.clone(),
        version: playbook.version.clone(),
        state: playbook.state,
        title: playbook.title.get(lang).to_owned(),
        summary: playbook.summary.get(lang).to_owned(),
        builtin: *origin == Origin::Builtin,
        file: match origin {
            Origin::Builtin | Origin::Version { .. } => None,
            Origin::User { file } => Some(file.clone()),
        },
        questions: playbook.questions().count(),
        critical: playbook.questions().filter(|(_, question)| question.critical).count(),
    }
}

fn show(desk: &Desk, verb: &Show) -> Result<(), Failure> {
    let unknown = || crate::incident::Refusal::UnknownPlaybook(verb.id.clone()).message();
    if let Some(version) = &verb.of {
        return versions::show(desk, &verb.id, version, verb.toml, verb.json);
    }
    let held = desk.session.held(&verb.id, None)?.ok_or_else(unknown)?;
    if verb.toml {
        desk.out.write(&source(desk, &held)?);
        return Ok(());
    }
    if verb.json {
        return json::print(desk, &held.playbook);
    }
    desk.out.write(&text(&held.playbook, desk.lang));
    Ok(())
}

/// The text as it was written.
fn source(desk: &Desk, held: &Held) -> Result<String, Failure> {
    match &held.origin {
        Origin::Builtin => Ok(builtin::source(&held.playbook.id).unwrap_or_default().to_owned()),
        Origin::User { file } => {
            let path = user_folder(&desk.session.dir()).join(file);
            std::fs::read_to_string(&path).map_err(|error| Failure::File(path, error))
        }
        Origin::Version { text } => Ok(text.clone()),
    }
}

/// Says what is wrong with a file, each on a line that names file, line and column.
pub(super) fn check(verb: &Check, lang: Lang) -> Result<(), Failure> {
    let text = std::fs::read_to_string(&verb.file)
        .map_err(|error| Failure::File(verb.file.clone(), error))?;
    let path = verb.file.display().to_string();
    if deadlines::is_regimes(&text) {
        let read = deadlines::parse(&text);
        return checked(read.map(|it| regimes_good(&it, &path)), &path, lang);
    }
    let read = playbook::parse(&text);
    let unasked = read.as_ref().map_or_else(|_| Vec::new(), Playbook::unasked);
    let good = |playbook: Playbook| {
        Message::new("cli-playbook-good")
            .with("file", &path)
            .with("id", &playbook.id)
            .with("version", &playbook.version)
    };
    checked(read.map(good), &path, lang)?;
    for part in unasked {
        out::tell(&part.message(&path).text(lang));
    }
    Ok(())
}

/// What is said of a good file of regimes.
fn regimes_good(regimes: &[Deadline], path: &str) -> Message {
    let ids: Vec<String> = regimes.iter().map(|it| it.id.clone()).collect();
    Message::new("cli-deadlines-good").with("file", path).with("ids", Value::Names(ids))
}

/// Says that a file is good, or what is wrong with it.
fn checked(
    read: Result<Message, Vec<playbook::Problem>>,
    path: &str,
    lang: Lang,
) -> Result<(), Failure> {
    match read {
        Ok(said) => {
            Out::default().line(&crate::text::display_safe(&said.text(lang)));
            Ok(())
        }
        Err(problems) => {
            for problem in &problems {
                out::tell(&at(path, problem, lang));
            }
            Err(Failure::Told)
        }
    }
}
