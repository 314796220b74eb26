//! `dingli doctor`: whether folder, log, playbooks and terminal are in order.

use std::path::{Path, PathBuf};

use chrono::DateTime;
use clap::Args;
use serde::Serialize;

use super::{
    desk::{Desk, local},
    failure::{Failure, no_log},
    json,
    out::{self, Out},
    playbook, table,
};
use crate::{
    incident::{ClockDoubt, Incident, Status, Summary, SummaryDue, registers},
    locale::{Lang, Message},
    platform::{access, files},
    session::{Line, SessionError, user_folder},
    store::{self, Fault, Filter, Loss, StoreError, Warning},
};

/// The words after `doctor`.
#[derive(Debug, Args)]
pub(super) struct Doctor {
    #[arg(long)]
    deep: bool,
    #[arg(long)]
    acknowledge: bool,
    #[arg(long)]
    json: bool,
}

/// What was looked at, and what is wrong.
#[derive(Debug, Default, Serialize)]
struct Findings {
    facts: Vec<Fact>,
    problems: Vec<String>,
    /// What is worth a look and is no fault of the log.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    remarks: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Fact {
    what: &'static str,
    value: String,
}

impl Findings {
    fn fact(&mut self, what: &'static str, value: impl Into<String>) {
        self.facts.push(Fact { what, value: value.into() });
    }

    /// What cannot be read is a finding like any other. Damage is not sent to the doctor: it is here already.
    fn problem(&mut self, error: &SessionError, lang: Lang) {
        let database = |detail| store::Problem::Database(detail).words(lang);
        let said =
            if let SessionError::Store(StoreError { fault: Fault::Corrupt { detail }, .. }) = error
            {
                database(detail.clone())
            } else if let SessionError::Store(StoreError { fault: Fault::Sqlite(error), .. }) =
                error
            {
                database(error.to_string())
            } else {
                error.message(lang)
            };
        self.say(said);
    }

    /// One thing may be found in several ways.
    fn say(&mut self, problem: String) {
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }
}

/// Looks at everything and says what it found. A problem makes the exit status 1.
pub(super) fn run(verb: &Doctor, dir: &Path, named: bool, lang: Lang) -> Result<(), Failure> {
    let mut found = Findings::default();
    found.fact("version", env!("CARGO_PKG_VERSION"));
    found.fact("sqlite", store::sqlite_version());
    found.fact("folder", dir.display().to_string());
    match access::is_there(&dir.join(store::FILE)) {
        // Nobody names a folder in which there is none yet, but by mistake.
        Ok(false) if named && !store::has_log(dir) && (!dir.exists() || dir.is_dir()) => {
            found.say(no_log(dir).text(lang));
        }
        Ok(false) if !dir.exists() || dir.is_dir() => {
            found.fact("log", lang.say("cli-doctor-no-log"));
        }
        Ok(_) => match Desk::open_silently(dir, Some(lang)) {
            Ok(mut desk) => {
                if verb.acknowledge {
                    acknowledge(&mut desk)?;
                }
                log(&desk, verb.deep, &mut found)?;
            }
            Err(Failure::Session(error)) => found.problem(&error, lang),
            Err(failure) => found.say(failure.text(lang)),
        },
        Err(error) => {
            let error = StoreError { fault: error.into(), path: dir.join(store::FILE) };
            found.problem(&error.into(), lang);
        }
    }
    terminal(&mut found, lang);
    print(&found, verb.json, lang)
}

fn log(desk: &Desk, deep: bool, found: &mut Findings) -> Result<(), Failure> {
    let store = desk.session.store();
    found.fact("schema", store::SCHEMA.to_string());
    found.fact("writer", store.writer().to_string());
    let bytes = std::fs::metadata(store.path()).map_or(0, |metadata| metadata.len());
    found.fact("bytes", bytes.to_string());
    for warning in store.warnings() {
        match warning {
            // That another writer has begun is a remark: nothing is wrong and nothing needs to be done.
            Warning::NewWriter(_) => out::tell(&warning.words(desk.lang)),
            Warning::Lost { .. }
            | Warning::Newer { .. }
            | Warning::ReadOnly
            | Warning::DiskFull
            | Warning::OpenToOthers { .. } => found.say(warning.words(desk.lang)),
        }
    }
    for loss in store.losses().unwrap_or_default() {
        found.facts.extend(acknowledged(&loss, desk));
    }
    for path in beside(store.path()) {
        if let Some(mode) = files::open_to_others(&path) {
            found.say(Warning::OpenToOthers { path, mode }.words(desk.lang));
        }
    }
    desk.session.list_anew(usize::MAX);
    match desk.session.list(Filter::All, usize::MAX) {
        Ok(lines) => {
            found.remarks.extend(clock(desk, &lines));
            found.fact("incidents", lines.len().to_string());
            let is_looked_at = |line: &&Line| deep || line.summary.status != Status::Closed;
            let lines: Vec<_> = lines.iter().filter(is_looked_at).collect();
            chains(desk, deep, &lines, found);
            projection(desk, &lines, found);
        }
        Err(error) => {
            found.problem(&error, desk.lang);
            chains(desk, true, &[], found);
        }
    }
    for (file, problems) in desk.session.with_library(|library| library.faults().to_vec())? {
        let path = user_folder(&desk.session.dir()).join(file).display().to_string();
        found.problems.extend(problems.iter().map(|one| playbook::at(&path, one, desk.lang)));
    }
    found.fact("zone", desk.session.settings.zone.clone());
    Ok(())
}

/// Notes who has seen that entries are gone.
fn acknowledge(desk: &mut Desk) -> Result<(), Failure> {
    let seen = desk.session.acknowledge_losses(desk.now)?;
    let who = desk.session.settings.name.clone();
    let said = if seen.is_empty() {
        Message::new("cli-doctor-none-to-acknowledge")
    } else {
        Message::new("cli-doctor-acknowledges").with("count", seen.len()).with("who", who)
    };
    desk.tell(&said);
    Ok(())
}

/// A loss that somebody has acknowledged, in a sentence.
fn acknowledged(loss: &Loss, desk: &Desk) -> Option<Fact> {
    let seen = loss.seen.as_ref()?;
    let at = DateTime::from_timestamp_millis(seen.at)?;
    let said = Message::new("cli-doctor-loss-seen")
        .with("incident", loss.incident.to_string())
        .with("writer", loss.entry.writer.to_string())
        .with("first", (loss.left + 1).to_string())
        .with("last", loss.entry.seq.to_string())
        .with("who", seen.who.clone())
        .with("at", local(at, desk.session.settings.tz()));
    Some(Fact { what: "acknowledged", value: said.text(desk.lang) })
}

/// Whether the system's clock fits what was recorded.
fn clock(desk: &Desk, lines: &[Line]) -> Option<String> {
    let newest = lines.iter().map(|line| line.summary.activity).max();
    let open = lines.iter().any(|line| line.summary.status != Status::Closed);
    let doubt = ClockDoubt::of(newest, open, desk.now, crate::clock::program_since())?;
    Some(doubt.words(desk.now, desk.lang))
}

/// The files beside the database that hold what it holds.
fn beside(database: &Path) -> Vec<PathBuf> {
    let name = database.to_string_lossy();
    ["-wal", "-shm"].iter().map(|ending| PathBuf::from(format!("{name}{ending}"))).collect()
}

/// Checks the chains of the open incidents, or with `deep` of everything, the file itself included.
fn chains(desk: &Desk, deep: bool, lines: &[&Line], found: &mut Findings) {
    let store = desk.session.store();
    let which: Vec<_> =
        if deep { vec![None] } else { lines.iter().map(|line| Some(line.id)).collect() };
    let mut reports = Vec::new();
    for incident in which {
        match store.verify(incident) {
            Ok(report) => reports.push(report),
            Err(error) => found.problem(&error.into(), desk.lang),
        }
    }
    let sum =
        |count: fn(&store::VerifyReport) -> u64| reports.iter().map(count).sum::<u64>().to_string();
    found.fact("checked_entries", sum(|report| report.entries));
    found.fact("checked_chains", sum(|report| report.chains));
    if deep {
        found.fact("checked_attachments", sum(|report| report.blobs));
        found.fact("erased", sum(|report| report.erased));
    }
    for problem in reports.iter().flat_map(|report| &report.problems) {
        found.say(problem.words(desk.lang));
    }
}

/// The list of incidents must say what the entries say. Where the file is damaged, the others are still read.
fn projection(desk: &Desk, lines: &[&Line], found: &mut Findings) {
    let mut unreadable = 0;
    for line in lines {
        let said = match desk.session.load(line.id) {
            Ok(book) if book.incident.unreadable() > 0 => {
                unreadable += 1;
                "cli-doctor-unreadable"
            }
            Ok(book) if !agrees(&book.incident, &line.summary) => "cli-doctor-projection",
            Ok(_) => continue,
            Err(error) => {
                unreadable += 1;
                found.problem(&error, desk.lang);
                "cli-doctor-unreadable"
            }
        };
        let said = Message::new(said).with("reference", &line.reference);
        found.problems.push(said.text(desk.lang));
    }
    if unreadable > 0 {
        found.fact("readable", (lines.len() - unreadable).to_string());
    }
}

fn agrees(incident: &Incident, listed: &Summary) -> bool {
    let mut told = Summary::of(incident);
    if let Some(told) = &mut told {
        let is_closed = told.status == Status::Closed;
        let is_asked = |it: &SummaryDue| registers::asks().any(|ask| ask.rule == it.name);
        // Earlier versions kept less of what a closed incident still owes, and nothing of a review.
        told.due.retain(|it| listed.due.contains(it) || !is_closed && !is_asked(it));
    }
    told.as_ref() == Some(listed)
}

fn terminal(found: &mut Findings, lang: Lang) {
    found.fact("language", lang.tag());
    let term = std::env::var("TERM").unwrap_or_default();
    let size = crossterm::terminal::size().ok().filter(|_| out::is_terminal());
    let size = size.map_or_else(
        || lang.say("cli-doctor-no-terminal"),
        |(wide, high)| format!("{wide}×{high}"),
    );
    found.fact("terminal", format!("{term} {size}").trim().to_owned());
    if std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        found.fact("colour", "NO_COLOR");
    }
}

fn print(found: &Findings, as_json: bool, lang: Lang) -> Result<(), Failure> {
    let out = Out::default();
    if as_json {
        let text =
            serde_json::to_string_pretty(found).map_err(|error| Failure::Stream(error.into()))?;
        out.line(&json::harmless(&text));
    } else {
        let rows: Vec<Vec<String>> = found
            .facts
            .iter()
            .map(|fact| {
                vec![
                    lang.say(&format!("cli-doctor-{}", fact.what.replace('_', "-"))),
                    fact.value.clone(),
                ]
            })
            .collect();
        out.write(&table::table(&rows, 0));
        if found.problems.is_empty() {
            out.line(&lang.say("cli-doctor-well"));
        }
    }
    for remark in &found.remarks {
        out::tell(remark);
    }
    if found.problems.is_empty() {
        return Ok(());
    }
    for problem in &found.problems {
        out::tell(problem);
    }
    Err(Failure::Told)
}
