//! The course of events: every entry, and what followed from log and clock.

use crate::{
    incident::{
        Instant, Visibility, derived,
        derived::Derived,
        describe,
        timeline::{self, Row},
    },
    locale::Message,
    report::{
        compose::{
            desk::Desk,
            details::details,
            parts::{by_time, joined, notes_of, strike, taken_back},
        },
        document::{Block, Inline, TimelineRow, line},
    },
    text::dotted,
};

impl Desk<'_> {
    pub(super) fn timeline(&self, blocks: &mut Vec<Block>) {
        let entries = timeline::timeline(self.incident);
        let followed = derived::derived(self.incident, self.now);
        let mut rows: Vec<(Instant, TimelineRow)> =
            entries.iter().map(|row| (row.occurred, self.row(row))).collect();
        rows.extend(followed.iter().map(|it| (it.at, self.derived_row(it))));
        // What follows at an instant stands behind what was said at that instant.
        self.pen.timeline(by_time(rows), || self.timeline_figure(), blocks);
    }

    fn row(&self, row: &Row<'_>) -> TimelineRow {
        let pen = self.pen;
        let entry = row.entry;
        let said = describe(self.incident, entry, pen.lang);
        let mut words = line(&said.text);
        if !row.corrections.is_empty() {
            words = strike(words);
        }
        let mut lines = vec![words];
        let last = row.corrections.len();
        for (at, correction) in row.corrections.iter().enumerate() {
            let mut words = line(&correction.text);
            if at + 1 < last {
                words = strike(words);
            }
            words.push(pen.corrected_at(correction.known));
            lines.push(words);
        }
        let mut notes = vec![self.source(row)];
        notes.extend(details(self.incident, entry, pen));
        notes.extend(self.times(row));
        lines.extend(
            notes.into_iter().filter(|it| !it.is_empty()).map(|note| joined(vec![notes_of(&note)])),
        );
        if let Some(by) = row.retracted_by {
            lines = taken_back(lines, Inline::Note(self.taken_back_by(by)));
        }
        TimelineRow {
            date: pen.date(row.occurred),
            time: pen.exact_clock(row.occurred, row.precision()),
            label: said.kind,
            marks: self.marks(row),
            lines,
            withdrawn: row.retracted_by.is_some(),
        }
    }

    /// A line that follows from clock and log, marked as such.
    pub(super) fn derived_row(&self, derived: &Derived) -> TimelineRow {
        let pen = self.pen;
        let mut marks = vec![pen.say("report-mark-derived")];
        marks.extend(derived.cause.map(|key| self.number(key)));
        if derived.visibility == crate::incident::Visibility::Customer {
            marks.push(pen.say("visibility-customer"));
        }
        let mut lines = vec![line(&pen.tell(&derived.fact.message(pen.lang)))];
        if let Some(at) = derived.withdrawn {
            lines = lines.into_iter().map(strike).collect();
            lines.push(vec![pen.withdrawn_at(at)]);
        }
        TimelineRow {
            date: pen.date(derived.at),
            time: pen.clock(derived.at),
            label: pen.say("report-kind-derived"),
            marks,
            lines,
            withdrawn: derived.withdrawn.is_some(),
        }
    }

    fn marks(&self, row: &Row<'_>) -> Vec<String> {
        let mut marks = vec![format!("#{}", row.short)];
        if row.visibility == Visibility::Customer {
            marks.push(self.pen.say("visibility-customer"));
        }
        marks
    }

    fn source(&self, row: &Row<'_>) -> String {
        let pen = self.pen;
        let author = Message::new("report-recorded-by").with("name", &row.entry.head.author);
        let author =
            if row.entry.head.author.trim().is_empty() { String::new() } else { pen.tell(&author) };
        let Some(who) = &row.entry.who else { return author };
        let source = Message::new("report-source").with("name", &who.name);
        let public = who
            .public
            .as_ref()
            .filter(|public| **public != who.name)
            .map(|public| pen.detail(&pen.say("field-public-role"), public));
        dotted(&[&pen.tell(&source), &public.unwrap_or_default(), &author])
    }

    /// K1: when it became known and when it was recorded, where these differ from when it happened.
    fn times(&self, row: &Row<'_>) -> Option<String> {
        let pen = self.pen;
        let head = &row.entry.head;
        let mut times = Vec::new();
        if row.occurred != head.occurred {
            times.push(pen.at("report-first-stated", head.occurred));
        }
        if self.incident.is_told_late(row.entry) {
            let is_live = self.incident.history().is_none();
            let id = if head.stated && is_live { "report-stated-at" } else { "report-known-at" };
            times.push(pen.at(id, self.incident.known_of(row.entry)));
        }
        // Of a history the head of the document says once when it was recorded.
        let is_live = self.incident.history().is_none();
        if is_live && (head.recorded - head.known).num_seconds().abs() >= 60 {
            times.push(pen.at("report-recorded-at", head.recorded));
        }
        (!times.is_empty()).then(|| dotted(&times))
    }

    fn taken_back_by(&self, by: crate::incident::EntryKey) -> String {
        let pen = self.pen;
        let at = self.incident.entry(by).map(|back| pen.stamp(self.incident.known_of(back)));
        pen.tell(&Message::new("report-withdrawn-at").with("time", at.unwrap_or_default()))
    }
}
