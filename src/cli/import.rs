//! `dingli import`: a register, a course or a mail from elsewhere. The file is read whole before the first entry is written;
//! what may be read in two ways is asked on a terminal and refused elsewhere, with the option that answers it.

mod answer;
mod ask;
mod course;
mod job;
mod journal;
mod mail;
mod register;
mod rejects;
mod words;

use std::path::Path;

use super::{desk::Desk, failure::Failure};
use crate::{
    import::{
        Answers, Encoding, Field, Reading, Shape,
        formats::{self, Content, MAX_FILE},
    },
    incident::Severity,
    locale::Message,
};
use job::{Job, named, told};

pub(super) use words::Import;

/// Reads the file and takes in what it holds.
pub(super) fn run(desk: &Desk, verb: &Import) -> Result<(), Failure> {
    let stated = verb.encoding.as_ref().map(|name| {
        let unknown =
            || Failure::Misused(Message::new("import-unknown-encoding").with("name", name));
        Encoding::named(name).ok_or_else(unknown)
    });
    let (stated, mut answers) = (stated.transpose()?, answers(verb)?);
    let bytes = bytes_of(&verb.file)?;
    let read = loop {
        match formats::read(&bytes, answers.sheet.as_deref(), stated) {
            Ok(read) => break read,
            Err(refused) => {
                let asked = ask::sheet(desk, &refused, &mut answers);
                asked.ok_or_else(|| told(desk, &refused))?;
            }
        }
    };
    let mut job = Job {
        desk,
        verb,
        reading: reading(desk, verb, answers)?,
        format: read.format,
        encoding: read.encoding,
        side: named(verb.side.as_ref())?,
    };
    match read.content {
        Content::Mail(found) => mail::take_in(&mut job, &found, &bytes),
        Content::Table(table) => {
            job.tell_of_workbook(&table);
            let columns = job.columns(&table)?;
            match columns.shape {
                Shape::Register => register::take_in(&mut job, &table, &columns),
                Shape::Course => course::take_in(&mut job, &table, &columns),
                Shape::Journal => journal::take_in(&mut job, &table, &columns),
            }
        }
    }
}

/// The bytes of the file, as long as it is no larger than is read.
fn bytes_of(path: &Path) -> Result<Vec<u8>, Failure> {
    let failed = |error| Failure::File(path.to_owned(), error);
    let about = std::fs::metadata(path).map_err(failed)?;
    if about.is_dir() {
        let id = if crate::store::has_log(path) { "import-log-refused" } else { "import-folder" };
        return Err(Message::new(id).into());
    }
    if about.len() > MAX_FILE {
        let megabytes = (MAX_FILE / 1_000_000).to_string();
        return Err(Message::new("import-too-large").with("limit", megabytes).into());
    }
    std::fs::read(path).map_err(failed)
}

/// The two halves of `word=value`.
fn halves<'a>(said: &'a str, option: &'static str) -> Result<(&'a str, &'a str), Failure> {
    let parts = said.rsplit_once('=').map(|(word, value)| (word.trim(), value.trim()));
    let wrong = || Message::new("import-no-pair").with("said", said).with("option", option);
    parts.filter(|(word, _)| !word.is_empty()).ok_or_else(|| Failure::Misused(wrong()))
}

/// What the options say of the file.
fn answers(verb: &Import) -> Result<Answers, Failure> {
    let mut answers = Answers {
        shape: named(verb.shape.as_ref())?,
        order: named(verb.dates.as_ref())?,
        year: verb.year,
        heading: verb.heading,
        sheet: verb.sheet.clone(),
        customer: verb.customer.clone(),
        title: verb.title.clone(),
        closed_means_told: verb.closed_means_told,
        ..Answers::default()
    };
    for said in &verb.column {
        let (field, column) = halves(said, "column")?;
        let field: Option<Field> = named(Some(&field.to_owned()))?;
        answers.columns.extend(field.map(|field| (field, column.to_owned())));
    }
    for said in &verb.severity {
        let (word, level) = halves(said, "severity")?;
        let severity: Severity = level.parse().map_err(|_| {
            Failure::Misused(
                Message::new("import-no-pair").with("said", said).with("option", "severity"),
            )
        })?;
        answers.severities.insert(word.to_owned(), severity);
    }
    for said in &verb.class {
        // For a course, the class of the incident; for a register, what its words mean.
        let (word, id) =
            if said.contains('=') { halves(said, "class")? } else { ("", said.as_str()) };
        answers.classes.insert(word.to_owned(), id.to_owned());
    }
    Ok(answers)
}

fn reading(desk: &Desk, verb: &Import, answers: Answers) -> Result<Reading, Failure> {
    let zone = match &verb.zone {
        Some(name) => name.parse().map_err(|_| {
            let refusal = crate::incident::Refusal::UnknownZone(name.clone());
            Failure::from(refusal.message())
        })?,
        None => desk.session.settings.tz(),
    };
    let playbooks = desk.session.playbooks()?;
    let titles = |held: &crate::playbook::Held| {
        crate::locale::Lang::ALL
            .iter()
            .map(|lang| held.playbook.title.get(*lang).to_owned())
            .collect()
    };
    let classes: Vec<(String, Vec<String>)> =
        playbooks.iter().map(|held| (held.playbook.id.clone(), titles(held))).collect();
    for id in answers.classes.values() {
        if !classes.iter().any(|(known, _)| known == id) {
            return Err(crate::incident::Refusal::UnknownPlaybook(id.clone()).message().into());
        }
    }
    let name =
        verb.file.file_name().map_or_else(String::new, |it| it.to_string_lossy().into_owned());
    Ok(Reading {
        now: desk.now,
        zone,
        lang: desk.lang,
        stated_order: answers.order,
        found_order: None,
        year: answers.year,
        assumes_year: false,
        file: name,
        classes,
        answers,
    })
}
