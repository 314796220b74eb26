//! Reading: one incident, the list, and what other processes wrote.

use serde::Deserialize;

use super::{Book, Session, SessionError, summary_row};
use crate::{
    incident::{
        Around, Entry, Incident, IncidentId, Summary,
        rhythms::{ClosedIncident, Period, Rhythm},
        wall,
    },
    store::{Filter, Heads, IncidentRow, Store, SummaryRow},
};

/// One line of the list of incidents.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Identity.
    pub id: IncidentId,
    /// The reference people say.
    pub reference: String,
    /// What the projection holds.
    pub summary: Summary,
    /// How many entries could not be read when the line was made anew; 0 for a line that is as it was written.
    pub unreadable: usize,
}

/// An incident that was closed; `None` of one that is open.
fn closed(line: Line) -> Option<ClosedIncident> {
    let Line { id, reference, summary, .. } = line;
    let zone = summary.zone.parse().unwrap_or(chrono_tz::UTC);
    let on = wall(summary.closed?, zone).date();
    Some(ClosedIncident { id, reference, customer: summary.customer, on })
}

/// How many entries stand behind a line.
#[derive(Deserialize)]
struct Count {
    entries: usize,
}

/// How many entries were on file when the line was written; 0 where it does not say.
pub(super) fn recorded(row: &IncidentRow) -> usize {
    let count = row.is_sound.then(|| serde_json::from_str::<Count>(&row.json).ok()).flatten();
    count.map_or(0, |count| count.entries)
}

/// Folds entries, of which so many were recorded. Where there are fewer, all of the file is gone through for them, and
/// those that are not found are counted.
pub(super) fn complete(
    store: &Store,
    id: IncidentId,
    mut entries: Vec<Entry>,
    recorded: usize,
) -> Result<Incident, SessionError> {
    if entries.len() < recorded {
        entries = store.entries_salvaged(id)?.0;
    }
    let absent = recorded.saturating_sub(entries.len());
    let mut incident = Incident::fold(id, entries);
    incident.note_absent(absent);
    Ok(incident)
}

impl Session {
    /// The reference people say for an incident.
    pub fn reference(&self, id: IncidentId) -> Result<String, SessionError> {
        if id == IncidentId::DIRECTORY {
            return Ok(IncidentId::DIRECTORY_NAME.to_owned());
        }
        let row = self.store.incident(id)?.ok_or(SessionError::Empty(id))?;
        if row.is_sound {
            Ok(row.reference)
        } else {
            Ok(self.line(row, &mut Vec::new())?.reference)
        }
    }

    /// The incident that a spoken or typed reference means.
    pub fn find(&self, reference: &str) -> Result<IncidentId, SessionError> {
        if reference.trim() == IncidentId::DIRECTORY_NAME {
            return Ok(IncidentId::DIRECTORY);
        }
        let mut found = self.store.find_reference(reference)?;
        if found.is_empty() && self.list_anew(usize::MAX) {
            found = self.store.find_reference(reference)?;
        }
        match found.as_slice() {
            [one] => Ok(*one),
            [] => Err(SessionError::UnknownIncident(reference.to_owned())),
            several => {
                let references =
                    several.iter().map(|&id| self.reference(id)).collect::<Result<_, _>>()?;
                Err(SessionError::AmbiguousIncident(reference.to_owned(), references))
            }
        }
    }

    /// Reads and folds one incident.
    pub fn load(&self, id: IncidentId) -> Result<Book, SessionError> {
        let (incident, heads) = self.fold(id)?;
        Ok(Book { reference: self.reference(id)?, incident, heads })
    }

    pub(super) fn fold(&self, id: IncidentId) -> Result<(Incident, Heads), SessionError> {
        // The line first: what is recorded meanwhile makes the entries more, never fewer.
        let recorded = self.store.incident(id)?.map_or(0, |row| recorded(&row));
        let (entries, heads) = self.store.entries(id)?;
        let mut incident = complete(&self.store, id, entries, recorded)?;
        // What they may have hidden or taken back nobody knows: a document has to say that they are not here.
        let gone = self.store.known_gone(id)?;
        let gone = usize::try_from(gone).unwrap_or(usize::MAX);
        incident.note_absent(incident.absent().max(gone));
        if id == IncidentId::DIRECTORY {
            self.surround(&mut incident)?;
        }
        Ok((incident, heads))
    }

    /// Puts the directory beside what it is read by: the zone of this person, and the incidents that were closed where a
    /// recurring duty is counted from that.
    pub(super) fn surround(&self, directory: &mut Incident) -> Result<(), SessionError> {
        let mut around = Around { zone: self.settings.tz(), closed: Vec::new() };
        let follows = |it: &Rhythm| it.said.period == Period::AfterClosing;
        if directory.rhythms.list.iter().any(follows) {
            let lines = self.list(Filter::All, usize::MAX)?.into_iter();
            around.closed = lines.filter_map(closed).collect();
        }
        directory.stand_beside(around);
        Ok(())
    }

    /// Reads what other processes wrote to an incident since it was read. An erasure among it has the whole read again.
    pub fn refresh(&self, book: &mut Book) -> Result<Vec<Entry>, SessionError> {
        let (entries, heads) = self.store.entries_since(book.incident.id(), &book.heads)?;
        if entries.is_empty() {
            return Ok(Vec::new());
        }
        if entries.iter().any(|entry| entry.head.kind == "erased") {
            self.reload_whole(book)?;
        } else {
            book.heads = heads;
            book.incident.extend(entries.iter().cloned());
        }
        Ok(entries)
    }

    /// Takes a book back to where it was before an append that came too late, and reads what came in between. What is
    /// read is little, so that another process that writes without a pause does not always come first.
    pub(super) fn go_back(&self, book: &mut Book, to: &Heads) -> Result<(), SessionError> {
        let known = |entry: &&Entry| {
            to.0.get(&entry.key.writer).is_some_and(|tip| entry.key.seq <= tip.seq)
        };
        let entries: Vec<Entry> = book.incident.entries().iter().filter(known).cloned().collect();
        let (absent, around) = (book.incident.absent(), book.incident.around().clone());
        book.incident = Incident::fold(book.incident.id(), entries);
        book.incident.note_absent(absent);
        book.incident.stand_beside(around);
        book.heads = to.clone();
        self.refresh(book).map(|_| ())
    }

    /// Reads an incident again after an append that failed.
    pub(super) fn reload(&self, book: &mut Book) -> Result<(), SessionError> {
        self.reload_whole(book)
    }

    pub(super) fn reload_whole(&self, book: &mut Book) -> Result<(), SessionError> {
        let (incident, heads) = self.fold(book.incident.id())?;
        book.incident = incident;
        book.heads = heads;
        Ok(())
    }

    /// The list of incidents, open ones first, the latest written to first.
    pub fn list(&self, filter: Filter, limit: usize) -> Result<Vec<Line>, SessionError> {
        let mut anew = Vec::new();
        let rows = self.store.incidents(filter, limit)?.into_iter();
        let lines = rows.map(|row| self.line(row, &mut anew)).collect::<Result<_, _>>()?;
        if !anew.is_empty() && !self.store.is_read_only() {
            // The list says the same without it.
            let _ = self.store.mend(&anew);
        }
        Ok(lines)
    }

    /// The line of one incident.
    pub(super) fn line_of(&self, id: IncidentId) -> Result<Line, SessionError> {
        let row = self.store.incident(id)?.ok_or(SessionError::Empty(id))?;
        self.line(row, &mut Vec::new())
    }

    /// The lines of the incidents that one is linked with, as far as they are in this log (K6).
    pub fn linked(&self, incident: &Incident) -> Result<Vec<Line>, SessionError> {
        let mut lines = Vec::new();
        for link in &incident.links.incidents {
            if let Some(row) = self.store.incident(link.incident)? {
                lines.push(self.line(row, &mut Vec::new())?);
            }
        }
        Ok(lines)
    }

    /// A line that is not the one that was written, or that does not show it, is made anew from its entries.
    fn line(
        &self,
        row: IncidentRow,
        anew: &mut Vec<(IncidentId, Heads, SummaryRow)>,
    ) -> Result<Line, SessionError> {
        let listed = serde_json::from_str::<Summary>(&row.json);
        if row.is_sound
            && let Ok(summary) = listed
        {
            return Ok(Line { id: row.id, reference: row.reference, summary, unreadable: 0 });
        }
        let (incident, heads) = self.fold(row.id)?;
        let unreadable = incident.unreadable();
        let left = (unreadable > 0).then(|| Summary::without_opening(&incident));
        let summary = Summary::of(&incident).or(left).ok_or(SessionError::Empty(row.id))?;
        let mut reference = row.reference;
        if let Some(own) = summary_row(&incident)? {
            if let Some((_, letters)) = reference.split_once('-') {
                reference = format!("{}-{letters}", own.opened_on);
            }
            if unreadable == 0 {
                anew.push((row.id, heads, own));
            }
        }
        Ok(Line { id: row.id, reference, summary, unreadable })
    }

    /// Gives the incidents that have entries and no line in the list their lines: where a merge of an earlier version ended
    /// in the middle. Looks at the first so many, and whether there was any. Nobody has to wait or to be refused because of
    /// it: what cannot be read or written now stays for the next time.
    pub fn list_anew(&self, among: usize) -> bool {
        if self.store.is_read_only() {
            return false;
        }
        let unlisted = self.store.unlisted(among).unwrap_or_default();
        unlisted.into_iter().filter(|&id| self.give_line(id).unwrap_or(false)).count() > 0
    }

    /// Writes an incident's line of the list anew, from its fold.
    pub fn project(&self, id: IncidentId) -> Result<(), SessionError> {
        let (incident, _) = self.fold(id)?;
        if let Some(row) = summary_row(&incident)? {
            self.store.put_summary(id, &row)?;
        }
        Ok(())
    }

    /// Writes the line of an incident that has none, from its fold; whether there was anything to write.
    fn give_line(&self, id: IncidentId) -> Result<bool, SessionError> {
        let (incident, _) = self.fold(id)?;
        let Some(row) = summary_row(&incident)? else { return Ok(false) };
        self.store.put_missing_summary(id, &row)?;
        Ok(true)
    }
}
