//! `dingli doctor`: whether folder, log, playbooks and terminal are in order.

use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use super::{
    desk::Desk,
    failure::Failure,
    json,
    out::{self, Out},
    playbook, table,
};
use crate::{
    incident::{Status, Summary},
    locale::{Lang, Message},
    platform::files,
    session::user_folder,
    store::{self, Filter},
};

/// The words after `doctor`.
#[derive(Debug, Args)]
pub(super) struct Doctor {
    #[arg(long)]
    deep: bool,
    #[arg(long)]
    json: bool,
}

/// What was looked at, and what is wrong.
#[derive(Debug, Default, Serialize)]
struct Findings {
    facts: Vec<Fact>,
    problems: Vec<String>,
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
}

/// Looks at everything and says what it found. A problem makes the exit status 1.
pub(super) fn run(verb: &Doctor, dir: &Path, lang: Lang) -> Result<(), Failure> {
    let mut found = Findings::default();
    found.fact("version", env!("CARGO_PKG_VERSION"));
    found.fact("sqlite", store::sqlite_version());
    found.fact("folder", dir.display().to_string());
    if dir.join(store::FILE).exists() || (dir.exists() && !dir.is_dir()) {
        match Desk::open(dir, Some(lang)) {
            Ok(desk) => log(&desk, verb.deep, &mut found)?,
            Err(failure) => found.problems.push(failure.text(lang)),
        }
    } else {
        found.fact("log", lang.say("cli-doctor-no-log"));
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
    found.problems.extend(store.warnings().iter().map(|warning| warning.words(desk.lang)));
    for path in beside(store.path()) {
        if let Some(mode) = files::open_to_others(&path) {
            let warning = store::Warning::OpenToOthers { path, mode };
            found.problems.push(warning.words(desk.lang));
        }
    }
    found.fact("incidents", desk.session.list(Filter::All, usize::MAX)?.len().to_string());
    chains(desk, deep, found)?;
    projection(desk, deep, found)?;
    for (file, problems) in desk.session.with_library(|library| library.faults().to_vec())? {
        let path = user_folder(&desk.session.dir()).join(file).display().to_string();
        found.problems.extend(problems.iter().map(|one| playbook::at(&path, one, desk.lang)));
    }
    found.fact("zone", desk.session.settings.zone.clone());
    Ok(())
}

/// The files beside the database that hold what it holds.
fn beside(database: &Path) -> Vec<PathBuf> {
    let name = database.to_string_lossy();
    ["-wal", "-shm"].iter().map(|ending| PathBuf::from(format!("{name}{ending}"))).collect()
}

/// Checks the chains of the open incidents, or with `deep` of everything, the file itself included.
fn chains(desk: &Desk, deep: bool, found: &mut Findings) -> Result<(), Failure> {
    let store = desk.session.store();
    let reports = if deep {
        vec![store.verify(None)?]
    } else {
        let open = desk.session.list(Filter::Live, usize::MAX)?;
        open.iter().map(|line| store.verify(Some(line.id))).collect::<Result<_, _>>()?
    };
    let sum =
        |count: fn(&store::VerifyReport) -> u64| reports.iter().map(count).sum::<u64>().to_string();
    found.fact("checked_entries", sum(|report| report.entries));
    found.fact("checked_chains", sum(|report| report.chains));
    if deep {
        found.fact("checked_attachments", sum(|report| report.blobs));
        found.fact("erased", sum(|report| report.erased));
    }
    for problem in reports.iter().flat_map(|report| &report.problems) {
        found.problems.push(problem.words(desk.lang));
    }
    Ok(())
}

/// The list of incidents must say what the entries say.
fn projection(desk: &Desk, deep: bool, found: &mut Findings) -> Result<(), Failure> {
    let filter = if deep { Filter::All } else { Filter::Live };
    for line in desk.session.list(filter, usize::MAX)? {
        let book = desk.session.load(line.id)?;
        let mut told = Summary::of(&book.incident);
        if let Some(told) = told.as_mut().filter(|told| told.status == Status::Closed)
            && line.summary.due.is_empty()
        {
            // Earlier versions kept nothing of what a closed incident still owes.
            told.due.clear();
        }
        if told.as_ref() != Some(&line.summary) {
            let said = Message::new("cli-doctor-projection").with("reference", &line.reference);
            found.problems.push(said.text(desk.lang));
        }
    }
    Ok(())
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
    if found.problems.is_empty() {
        return Ok(());
    }
    for problem in &found.problems {
        out::tell(problem);
    }
    Err(Failure::Told)
}
