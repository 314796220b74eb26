//! The versions of a playbook (N3): drafted, tried in incidents that are named, put in force, withdrawn, compared.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::shared::{at, record, text};
use crate::{
    cli::{desk::Desk, failure::Failure, json, out},
    incident::{
        Command, IncidentId, Refusal, Selector,
        directory::Directory,
        event::{PlaybookDrafted, PlaybookMoved, PlaybookWithdrawn},
        versions::{PlaybookVersion, VersionMove, VersionState, VersionStep},
        wall,
    },
    locale::{Lang, Message},
    playbook::{self, Changed, Playbook, difference},
    text::{display_safe, display_safe_lines},
};

/// The words after `playbook versions`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Versions {
    #[arg(value_name = "CLASS")]
    class: Option<String>,
    #[arg(long)]
    json: bool,
}

/// The words after `playbook draft`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Draft {
    #[arg(value_name = "CLASS")]
    class: String,
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long, value_name = "NAME")]
    author: Vec<String>,
    #[arg(long, value_name = "TEXT")]
    learnt: Option<String>,
    #[arg(long, value_name = "NAME")]
    who: Option<String>,
}

/// The words after `playbook trial`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Trial {
    #[arg(value_name = "CLASS")]
    class: String,
    #[arg(value_name = "VERSION")]
    version: String,
    #[arg(value_name = "REF", required = true)]
    refs: Vec<String>,
    #[arg(long, value_name = "NAME")]
    who: Option<String>,
}

/// The words after `playbook in-force`.
#[derive(Debug, Args)]
pub(in crate::cli) struct InForce {
    #[arg(value_name = "CLASS")]
    class: String,
    #[arg(value_name = "VERSION")]
    version: String,
    #[arg(long, value_name = "NAME")]
    who: Option<String>,
}

/// The words after `playbook withdraw`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Withdraw {
    #[arg(value_name = "CLASS")]
    class: String,
    #[arg(value_name = "VERSION")]
    version: String,
    #[arg(value_name = "REASON", required = true)]
    reason: Vec<String>,
    #[arg(long, value_name = "NAME")]
    who: Option<String>,
}

/// The words after `playbook diff`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Diff {
    #[arg(value_name = "CLASS")]
    class: String,
    #[arg(value_name = "VERSION")]
    version: String,
    #[arg(long, value_name = "VERSION")]
    from: Option<String>,
    #[arg(long)]
    json: bool,
}

/// A version, for programs.
#[derive(Debug, Serialize)]
struct Answer<'a> {
    entry: String,
    playbook: &'a str,
    version: &'a str,
    state: VersionState,
    at: String,
    by: &'a str,
    authors: &'a [String],
    learnt: &'a str,
    errors: Vec<String>,
    moves: Vec<Moved<'a>>,
}

/// What was done with it.
#[derive(Debug, Serialize)]
struct Moved<'a> {
    to: &'static str,
    at: String,
    by: &'a str,
    incidents: Vec<String>,
    reason: &'a str,
}

/// What differs in a part, for programs.
#[derive(Debug, Serialize)]
struct Differs {
    part: String,
    gone: Vec<String>,
    new: Vec<String>,
}

/// Lists the versions there are, with who did what and when.
pub(super) fn list(desk: &Desk, verb: &Versions) -> Result<(), Failure> {
    let directory = desk.session.directory()?;
    let zone = desk.session.settings.tz();
    let versions = &directory.house.versions;
    let wanted =
        |it: &&PlaybookVersion| verb.class.as_ref().is_none_or(|class| it.said.playbook == *class);
    let found: Vec<&PlaybookVersion> = versions.list.iter().filter(wanted).collect();
    let refs = |step: &VersionMove| step.incidents.iter().map(|id| named(desk, *id)).collect();
    if verb.json {
        let answers: Vec<Answer<'_>> = found
            .iter()
            .map(|it| Answer {
                entry: it.key.to_string(),
                playbook: &it.said.playbook,
                version: &it.said.version,
                state: versions.state(it),
                at: json::at(it.at, zone),
                by: &it.by,
                authors: &it.said.authors,
                learnt: &it.said.learnt,
                errors: errors(it, desk.lang),
                moves: it
                    .moves
                    .iter()
                    .map(|step| Moved {
                        to: step.to.map_or("withdrawn", VersionStep::id),
                        at: json::at(step.at, zone),
                        by: &step.by,
                        incidents: refs(step),
                        reason: &step.reason,
                    })
                    .collect(),
            })
            .collect();
        return json::print(desk, &answers);
    }
    if found.is_empty() {
        desk.out.line(&desk.say("versions-none"));
    }
    for it in found {
        let day = |at| wall(at, zone).format("%Y-%m-%d %H:%M").to_string();
        let state = desk.say(&format!("version-state-{}", versions.state(it).id()));
        let head = Message::new("version-line")
            .with("name", it.name())
            .with("state", state)
            .with("by", &it.by)
            .with("at", day(it.at));
        desk.out.line(&display_safe(&head.text(desk.lang)));
        let mut below = Vec::new();
        if !it.said.authors.is_empty() {
            let list = desk.lang.list(&it.said.authors);
            below.push(Message::new("version-authors").with("list", list).text(desk.lang));
        }
        if !it.said.learnt.is_empty() {
            below
                .push(Message::new("version-learnt").with("text", &it.said.learnt).text(desk.lang));
        }
        for step in &it.moves {
            let state = desk
                .say(&format!("version-state-{}", step.to.map_or("withdrawn", VersionStep::id)));
            let names: Vec<String> = refs(step);
            let detail = if step.reason.is_empty() { names.join(" ") } else { step.reason.clone() };
            below.push(format!("{}  {state}  {}  {detail}", day(step.at), step.by));
        }
        below.extend(errors(it, desk.lang));
        for line in below {
            desk.out.line(&display_safe(&format!("    {}", line.trim_end())));
        }
    }
    Ok(())
}

/// Drafts the next version from a file. Its errors are said, and keep it from being used.
pub(super) fn draft(desk: &Desk, verb: &Draft) -> Result<(), Failure> {
    let text = std::fs::read_to_string(&verb.file)
        .map_err(|error| Failure::File(verb.file.clone(), error))?;
    let problems = playbook::parse(&text).err().unwrap_or_default();
    let drafted = PlaybookDrafted {
        playbook: verb.class.clone(),
        version: String::new(),
        text,
        authors: verb.author.clone(),
        learnt: verb.learnt.clone().unwrap_or_default(),
    };
    record(desk, Command::DraftPlaybook(drafted), verb.who.as_ref())?;
    for problem in &problems {
        out::tell(&at(&verb.file.display().to_string(), problem, desk.lang));
    }
    if !problems.is_empty() {
        out::tell(&desk.say("version-draft-has-errors"));
    }
    Ok(())
}

/// Tries a version in incidents that are named: there it can be adopted.
pub(super) fn trial(desk: &Desk, verb: &Trial) -> Result<(), Failure> {
    let found: Result<Vec<IncidentId>, _> =
        verb.refs.iter().map(|name| desk.session.find(name)).collect();
    let version = called(&verb.class, &verb.version);
    let moved = PlaybookMoved { version, to: VersionStep::Trial, incidents: found? };
    record(desk, Command::MovePlaybook(moved), verb.who.as_ref())
}

/// Puts a version in force: what is opened from now on adopts it.
pub(super) fn in_force(desk: &Desk, verb: &InForce) -> Result<(), Failure> {
    let version = called(&verb.class, &verb.version);
    let moved = PlaybookMoved { version, to: VersionStep::InForce, incidents: Vec::new() };
    record(desk, Command::MovePlaybook(moved), verb.who.as_ref())
}

/// Withdraws a version.
pub(super) fn withdraw(desk: &Desk, verb: &Withdraw) -> Result<(), Failure> {
    let version = called(&verb.class, &verb.version);
    let withdrawn = PlaybookWithdrawn { version, reason: verb.reason.join(" ") };
    record(desk, Command::WithdrawPlaybook(withdrawn), verb.who.as_ref())
}

/// Shows what differs between a version and an earlier one: the one that is named, or the one in force, or the one that stands
/// in a file or is built in.
pub(super) fn diff(desk: &Desk, verb: &Diff) -> Result<(), Failure> {
    let directory = desk.session.directory()?;
    let later = of(desk, &directory, &verb.class, &verb.version)?;
    let earlier = match &verb.from {
        Some(version) => of(desk, &directory, &verb.class, version)?,
        None => before(desk, &directory, &verb.class, &later)?,
    };
    let parts = difference(&earlier, &later, desk.lang);
    let pick = |part: &playbook::PartChange, which: Changed| -> Vec<String> {
        let lines = part.lines.iter().filter(|(is, _)| *is == which);
        lines.map(|(_, text)| text.clone()).collect()
    };
    if verb.json {
        let answers: Vec<Differs> = parts
            .iter()
            .map(|part| Differs {
                part: part.heading.clone(),
                gone: pick(part, Changed::Gone),
                new: pick(part, Changed::New),
            })
            .collect();
        return json::print(desk, &answers);
    }
    let head = Message::new("version-diff")
        .with("class", &verb.class)
        .with("earlier", &earlier.version)
        .with("later", &later.version);
    desk.out.line(&display_safe(&head.text(desk.lang)));
    if parts.is_empty() {
        desk.out.line(&desk.say("version-diff-none"));
    }
    for part in &parts {
        desk.out.line("");
        desk.out.line(&display_safe(&part.heading));
        for (which, line) in &part.lines {
            let sign = match which {
                Changed::Gone => '-',
                Changed::New => '+',
            };
            desk.out.line(&display_safe(&format!("  {sign} {line}")));
        }
    }
    Ok(())
}

/// Prints one version that is kept in the directory, whatever became of it.
pub(super) fn show(
    desk: &Desk,
    class: &str,
    version: &str,
    as_toml: bool,
    as_json: bool,
) -> Result<(), Failure> {
    let directory = desk.session.directory()?;
    if as_toml {
        let found = directory.house.versions.called(class, version);
        let found = found.ok_or_else(|| unknown(class, version))?;
        desk.out.write(&display_safe_lines(&found.said.text));
        return Ok(());
    }
    let playbook = of(desk, &directory, class, version)?;
    if as_json {
        return json::print(desk, &playbook);
    }
    desk.out.write(&text(&playbook, desk.lang));
    Ok(())
}

fn called(class: &str, version: &str) -> Selector {
    Selector(format!("{class} {version}"))
}

fn unknown(class: &str, version: &str) -> Failure {
    Refusal::NotInList { list: "version", name: called(class, version).0 }.message().into()
}

/// The playbook of a version: of one that is kept, or of the file or the built-in one where that has this version.
fn of(desk: &Desk, directory: &Directory, class: &str, version: &str) -> Result<Playbook, Failure> {
    let Some(found) = directory.house.versions.called(class, version) else {
        let base = desk.session.with_library(|library| library.get(class))?;
        let base = base.filter(|held| held.playbook.version == version);
        return base.map(|held| held.playbook).ok_or_else(|| unknown(class, version));
    };
    let playbook = found.playbook().map_err(|problems| {
        for problem in &problems {
            out::tell(&at(&found.name(), problem, desk.lang));
        }
        Failure::Told
    })?;
    let held = |library: &playbook::Library| library.version(playbook, found.said.text.clone());
    Ok(desk.session.with_library(held)?.playbook)
}

/// What a version is compared with where nothing is named: what stands in force beside it.
fn before(
    desk: &Desk,
    directory: &Directory,
    class: &str,
    later: &Playbook,
) -> Result<Playbook, Failure> {
    let current = directory.house.versions.in_force(class).map(|it| it.said.version.clone());
    match current.filter(|version| *version != later.version) {
        Some(version) => of(desk, directory, class, &version),
        None => {
            let base = desk.session.with_library(|library| library.get(class))?;
            let none = || Message::new("version-diff-nothing-before").with("class", class);
            base.map(|held| held.playbook).ok_or_else(|| none().into())
        }
    }
}

/// What is wrong with a version that is not in use.
fn errors(it: &PlaybookVersion, lang: Lang) -> Vec<String> {
    let problems = it.playbook().err().unwrap_or_default();
    problems.iter().map(|problem| problem.words(lang)).collect()
}

/// How an incident is called, or its key where it is not here.
fn named(desk: &Desk, id: IncidentId) -> String {
    desk.session.load(id).map_or_else(|_| id.to_string(), |book| book.reference)
}
