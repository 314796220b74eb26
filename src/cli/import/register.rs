//! Taking in a register: every row that is good becomes a history, a batch of them in one transaction.

use std::collections::BTreeMap;

use super::{
    super::{failure::Failure, json},
    answer::RowAnswer,
    ask::Progress,
    job::Job,
};
use crate::{
    import::{
        Field, RowFault, RowProblem, Table,
        columns::Columns,
        register::{self, Planned, Remark},
    },
    incident::IncidentId,
    locale::Message,
    session::{PreparedHistory, SessionError},
};

/// How many incidents one transaction takes.
const BATCH: usize = 250;

/// Takes a register in, or says what it would become.
pub(super) fn take_in(job: &mut Job<'_>, table: &Table, columns: &Columns) -> Result<(), Failure> {
    if job.verb.into.is_some() {
        return Err(Failure::Misused(Message::new("import-register-into")));
    }
    let planned = loop {
        match register::plan(table, columns, &mut job.reading) {
            Ok(planned) => break planned,
            Err(refused) => job.ask(&refused)?,
        }
    };
    let numbers = match columns.get(Field::Number) {
        Some(_) => job.desk.session.numbers()?,
        None => BTreeMap::new(),
    };
    let sorted = Sorted::of(job, planned, &numbers, columns)?;
    let is_checked = job.verb.dry_run || job.verb.rejects.is_none();
    let (mut rows, fresh) = (sorted.rows, sorted.fresh);
    // All of it is decided once before the first row is written: nothing is taken in half.
    let fresh = if is_checked { checked(job, fresh, &mut rows, columns)? } else { fresh };
    let is_refused = rows.iter().any(|row| row.outcome == "rejected") && job.verb.rejects.is_none();
    if !job.verb.dry_run && !is_refused {
        write(job, &fresh, &mut rows, columns)?;
    } else {
        rows.extend(fresh.iter().map(|one| told(job, one, None)));
    }
    rows.sort_by_key(|row| row.row);
    job.tell_faults(&rows);
    if is_refused && !job.verb.dry_run {
        return Err(Message::new("import-nothing-taken").into());
    }
    if let (Some(path), false) = (&job.verb.rejects, job.verb.dry_run) {
        job.write_rejects(path, table, columns, &rows)?;
    }
    job.answer(columns, &rows)
}

/// The rows by what becomes of them.
struct Sorted {
    rows: Vec<RowAnswer>,
    fresh: Vec<Planned>,
}

impl Sorted {
    fn of(
        job: &Job<'_>,
        planned: Vec<Result<Planned, RowFault>>,
        numbers: &BTreeMap<String, IncidentId>,
        columns: &Columns,
    ) -> Result<Self, Failure> {
        let session = &job.desk.session;
        let (mut rows, mut fresh) = (Vec::new(), Vec::new());
        for row in planned {
            let one = match row {
                Ok(one) => one,
                Err(fault) => {
                    rows.push(job.rejected(&fault));
                    continue;
                }
            };
            if let Some(known) = session.incident_of(&one.origin)? {
                let reference = Some(session.reference(known)?);
                rows.push(RowAnswer { outcome: "already", ..told(job, &one, reference) });
            } else if let Some(known) = numbers.get(&one.number) {
                let problem = RowProblem::Changed(session.reference(*known)?);
                rows.push(job.rejected(&fault_of(columns, one.row, Some(Field::Number), problem)));
            } else {
                fresh.push(one);
            }
        }
        Ok(Self { rows, fresh })
    }
}

/// Those that the log takes; the others are rejected with its reason.
fn checked(
    job: &Job<'_>,
    fresh: Vec<Planned>,
    rows: &mut Vec<RowAnswer>,
    columns: &Columns,
) -> Result<Vec<Planned>, Failure> {
    let progress = Progress::of(fresh.len());
    let mut good = Vec::new();
    for (at, one) in fresh.into_iter().enumerate() {
        match prepared(job, &one)? {
            Ok(_) => good.push(one),
            Err(problem) => rows.push(job.rejected(&fault_of(columns, one.row, None, problem))),
        }
        if at % BATCH == 0 {
            progress.at(job.desk, at);
        }
    }
    progress.end();
    Ok(good)
}

fn prepared(job: &Job<'_>, one: &Planned) -> Result<Result<PreparedHistory, RowProblem>, Failure> {
    match job.desk.session.prepare_history(&one.lines, &one.origin, job.desk.now) {
        Ok(prepared) => Ok(Ok(prepared)),
        Err(SessionError::Refused { refusal, .. }) => {
            Ok(Err(RowProblem::Refused(refusal.message())))
        }
        Err(error) => Err(error.into()),
    }
}

fn write(
    job: &Job<'_>,
    fresh: &[Planned],
    rows: &mut Vec<RowAnswer>,
    columns: &Columns,
) -> Result<(), Failure> {
    let (session, now) = (&job.desk.session, job.desk.now);
    let progress = Progress::of(fresh.len());
    for (at, batch) in fresh.chunks(BATCH).enumerate() {
        let (mut ready, mut whose) = (Vec::with_capacity(BATCH), Vec::with_capacity(BATCH));
        for one in batch {
            match prepared(job, one)? {
                Ok(prepared) => {
                    ready.push(prepared);
                    whose.push(one);
                }
                Err(problem) => rows.push(job.rejected(&fault_of(columns, one.row, None, problem))),
            }
        }
        let kept = session.keep_histories(&ready, now)?;
        for (id, one) in kept.into_iter().zip(whose) {
            let reference = session.reference(id)?;
            job.desk.note_recorded(&reference);
            rows.push(told(job, one, Some(reference)));
        }
        progress.at(job.desk, (at + 1) * BATCH);
    }
    progress.end();
    Ok(())
}

fn fault_of(columns: &Columns, row: usize, field: Option<Field>, problem: RowProblem) -> RowFault {
    let place = columns.place(&crate::import::Row { number: row, cells: Vec::new() }, field);
    RowFault { place, problem }
}

/// What a row becomes, or became.
fn told(job: &Job<'_>, one: &Planned, reference: Option<String>) -> RowAnswer {
    let remark = |remark: &Remark| {
        let message = match remark {
            Remark::Class(word) => Message::new("import-remark-class").with("word", word),
            Remark::NotToldOfClosing => Message::new("import-remark-closed"),
            Remark::NoTimeOfStatus => Message::new("import-remark-no-time"),
        };
        message.text(job.desk.lang)
    };
    RowAnswer {
        reference,
        at: Some(json::at(one.opened, one.zone)),
        severity: one.severity.map(crate::incident::Severity::level),
        status: Some(one.status.id()),
        class: Some(one.class.clone()),
        who: one.customer.clone(),
        text: one.title.clone(),
        remarks: one.remarks.iter().map(remark).collect(),
        ..RowAnswer::of(one.row, "new")
    }
}
