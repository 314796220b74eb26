//! Taking in a journal: every incident of it that is not in the log yet.

use std::collections::BTreeMap;

use super::{super::failure::Failure, answer::RowAnswer, job::Job};
use crate::{
    import::{Row, RowFault, RowProblem, Table, columns::Columns, journal, of_incident},
    incident::IncidentId,
    locale::Message,
    session::{PreparedHistory, SessionError},
};

/// Takes a journal in, or says what it would become.
pub(super) fn take_in(job: &mut Job<'_>, table: &Table, columns: &Columns) -> Result<(), Failure> {
    if job.verb.into.is_some() {
        return Err(Failure::Misused(Message::new("import-register-into")));
    }
    let (mut rows, fresh) = sorted(job, table, columns)?;
    let is_refused = rows.iter().any(|row| row.outcome == "rejected") && job.verb.rejects.is_none();
    let writes = !job.verb.dry_run && !is_refused;
    for (row, prepared) in fresh {
        let reference = if writes { Some(written(job, &prepared)?) } else { None };
        let (who, text) =
            (prepared.incident().customer().to_owned(), prepared.incident().title.clone());
        rows.push(RowAnswer { reference, who, text, ..RowAnswer::of(row, "new") });
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

/// The incidents that are new, decided, with the row that opens each; and what is to be said of the others.
fn sorted(
    job: &Job<'_>,
    table: &Table,
    columns: &Columns,
) -> Result<(Vec<RowAnswer>, Vec<(usize, PreparedHistory)>), Failure> {
    let (session, now) = (&job.desk.session, job.desk.now);
    let known: BTreeMap<String, IncidentId> = {
        let by_incident = session.known_rows()?.0.into_iter();
        by_incident.flat_map(|(id, rows)| rows.into_iter().map(move |row| (row, id))).collect()
    };
    let (mut rows, mut fresh) = (Vec::new(), Vec::new());
    for chapter in journal::plan(table, columns, &job.reading) {
        let chapter = match chapter {
            Ok(chapter) => chapter,
            Err(fault) => {
                rows.push(job.rejected(&fault));
                continue;
            }
        };
        let before = known.get(&of_incident(&chapter.id)).copied();
        let here = chapter.id.parse::<IncidentId>().ok();
        let here = here.filter(|id| session.reference(*id).is_ok());
        if let Some(known) = before.or(here) {
            let reference = Some(session.reference(known)?);
            rows.push(RowAnswer { reference, ..RowAnswer::of(chapter.row, "already") });
            continue;
        }
        match session.prepare_with(&chapter.lines, &chapter.origin, &chapter.files, now) {
            Ok(prepared) => fresh.push((chapter.row, prepared)),
            Err(SessionError::Refused { refusal, .. }) => {
                let row = Row { number: chapter.row, cells: Vec::new() };
                let problem = RowProblem::Refused(refusal.message());
                rows.push(job.rejected(&RowFault { place: columns.place(&row, None), problem }));
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok((rows, fresh))
}

fn written(job: &Job<'_>, prepared: &PreparedHistory) -> Result<String, Failure> {
    let session = &job.desk.session;
    let kept = session.keep_histories(std::slice::from_ref(prepared), job.desk.now)?;
    let reference = kept.first().map(|id| session.reference(*id)).transpose()?.unwrap_or_default();
    job.desk.note_recorded(&reference);
    Ok(reference)
}
