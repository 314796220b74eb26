//! Taking in a course: into an incident there is, or as one that is written up afterwards. Rows that were taken in before
//! are known again, also where the file has grown since.

use std::collections::BTreeSet;

use super::{
    super::{failure::Failure, json},
    answer::RowAnswer,
    job::Job,
};
use crate::{
    import::{
        Question, Refused, RowFault, RowProblem, Table,
        columns::Columns,
        course::{self, Said},
    },
    incident::{Incident, IncidentId},
    locale::Message,
    session::{Book, SessionError},
};

/// Takes a course in, or says what it would become.
pub(super) fn take_in(job: &mut Job<'_>, table: &Table, columns: &Columns) -> Result<(), Failure> {
    let desk = job.desk;
    let into = job.verb.into.as_ref().map(|reference| desk.book(reference)).transpose()?;
    if let Some(book) = &into
        && job.verb.zone.is_none()
    {
        job.reading.zone = book.incident.zone();
    }
    let read = loop {
        match course::plan(table, columns, &mut job.reading) {
            Ok(read) => break read,
            Err(refused) => job.ask(&refused)?,
        }
    };
    let mut rows: Vec<RowAnswer> =
        read.iter().filter_map(|row| row.as_ref().err()).map(|fault| job.rejected(fault)).collect();
    let said: Vec<&Said> = read.iter().filter_map(|row| row.as_ref().ok()).collect();
    let (book, known) = known(job, into, &said)?;
    let (old, fresh): (Vec<&Said>, Vec<&Said>) =
        said.into_iter().partition(|said| known.contains(&said.digest));
    let mut target = Target::of(job, book, table)?;
    let fresh = target.taken(job, &fresh, columns, &mut rows)?;
    let is_refused = !rows.is_empty() && job.verb.rejects.is_none();
    if !job.verb.dry_run && !is_refused && !fresh.is_empty() {
        target.write(job, &fresh)?;
    }
    let reference = target.reference();
    rows.extend(old.iter().map(|said| told(job, said, "already", reference.clone())));
    rows.extend(fresh.iter().map(|said| told(job, said, "new", reference.clone())));
    rows.sort_by_key(|row| row.row);
    job.tell_faults(&rows);
    if is_refused && !job.verb.dry_run {
        return Err(Message::new("import-nothing-taken").into());
    }
    if let (Some(path), false) = (&job.verb.rejects, job.verb.dry_run) {
        job.write_rejects(path, table, columns, &rows)?;
    }
    if let Some(reference) = reference.filter(|_| !job.verb.json) {
        desk.tell(&Message::new("import-into").with("reference", reference));
    }
    job.answer(columns, &rows)
}

/// The incident to take it into, with the rows it has already: the one that was named, or the one that has any of them.
fn known(
    job: &Job<'_>,
    into: Option<Book>,
    said: &[&Said],
) -> Result<(Option<Book>, BTreeSet<String>), Failure> {
    let mut known = job.desk.session.known_rows()?.0;
    let book = match into {
        Some(book) => Some(book),
        None => {
            let has = |rows: &BTreeSet<String>| said.iter().any(|said| rows.contains(&said.digest));
            let found: Option<IncidentId> =
                known.iter().find(|(_, rows)| has(rows)).map(|(id, _)| *id);
            found.map(|id| job.desk.session.load(id)).transpose()?
        }
    };
    let rows = book.as_ref().and_then(|book| known.remove(&book.incident.id()));
    Ok((book, rows.unwrap_or_default()))
}

/// Where the entries go.
enum Target {
    /// Into an incident there is.
    There(Box<Book>),
    /// Into a new history of that title, customer and class.
    New { title: String, customer: String, class: String },
    /// Into the one that was made of it.
    Made(String),
}

impl Target {
    fn of(job: &mut Job<'_>, book: Option<Book>, table: &Table) -> Result<Self, Failure> {
        if let Some(book) = book {
            return Ok(Self::There(Box::new(book)));
        }
        loop {
            let answers = &job.reading.answers;
            let title = answers.title.clone().or_else(|| table.title.clone());
            let class = answers.classes.get("").cloned().unwrap_or_else(|| "general".to_owned());
            let mut questions = Vec::new();
            match (title, answers.customer.clone()) {
                (Some(title), Some(customer)) => return Ok(Self::New { title, customer, class }),
                (title, customer) => {
                    questions.extend(title.is_none().then_some(Question::Title));
                    questions.extend(customer.is_none().then_some(Question::Customer));
                }
            }
            job.ask(&Refused::Unclear(questions))?;
        }
    }

    fn reference(&self) -> Option<String> {
        match self {
            Self::There(book) => Some(book.reference.clone()),
            Self::New { .. } => None,
            Self::Made(reference) => Some(reference.clone()),
        }
    }

    fn is_live(&self) -> bool {
        matches!(self, Self::There(book) if book.incident.history().is_none())
    }

    /// The rows that the log takes; the others are rejected with its reason. A course that names no entry refuses none.
    fn taken<'s>(
        &self,
        job: &Job<'_>,
        fresh: &[&'s Said],
        columns: &Columns,
        rows: &mut Vec<RowAnswer>,
    ) -> Result<Vec<&'s Said>, Failure> {
        let Self::There(book) = self else { return Ok(fresh.to_vec()) };
        let mut good = fresh.to_vec();
        loop {
            let (lines, _) = course::acts(&good, &job.reading.file, self.is_live());
            match job.desk.session.would_record(book, &lines, job.desk.now) {
                Ok(()) => return Ok(good),
                Err(SessionError::Refused { refusal, act }) if act < good.len() => {
                    let row = crate::import::Row { number: good[act].row, cells: Vec::new() };
                    let place = columns.place(&row, None);
                    let problem = RowProblem::Refused(refusal.message());
                    rows.push(job.rejected(&RowFault { place, problem }));
                    good.remove(act);
                }
                Err(error) => return Err(error.into()),
            }
        }
    }

    fn write(&mut self, job: &Job<'_>, fresh: &[&Said]) -> Result<(), Failure> {
        let (session, now) = (&job.desk.session, job.desk.now);
        let (mut lines, origin) = course::acts(fresh, &job.reading.file, self.is_live());
        match self {
            Self::There(book) => {
                session.record_with(book, &lines, &origin, now)?;
                job.desk.note_recorded(&book.reference);
            }
            Self::New { title, customer, class } => {
                let first = fresh.iter().map(|said| said.at).min().unwrap_or(now);
                lines.insert(
                    0,
                    course::opening(title, customer, class, job.reading.zone.name(), first),
                );
                let prepared = session.prepare_history(&lines, &origin, now)?;
                let kept = session.keep_histories(&[prepared], now)?;
                let id = kept.first().copied().unwrap_or(IncidentId::DIRECTORY);
                let reference = session.reference(id)?;
                job.desk.note_recorded(&reference);
                *self = Self::Made(reference);
            }
            Self::Made(_) => {}
        }
        Ok(())
    }
}

fn told(job: &Job<'_>, said: &Said, outcome: &'static str, reference: Option<String>) -> RowAnswer {
    RowAnswer {
        reference,
        at: Some(json::at(said.at, job.reading.zone)),
        who: said.who.clone(),
        text: said.text.clone(),
        ..RowAnswer::of(said.row, outcome)
    }
}

/// Whether an incident knows somebody by that name or address, and as whom.
pub(super) fn known_person(incident: &Incident, name: &str, address: &str) -> Option<String> {
    let people = &incident.stakeholders.list;
    let same = |at: &str| !address.is_empty() && at.eq_ignore_ascii_case(address);
    let by_address = people.iter().find(|it| it.profile.channels.iter().any(|one| same(&one.at)));
    let found = by_address.or_else(|| people.iter().find(|it| it.profile.is_called(name)));
    found.map(|it| it.key.to_string())
}
