//! A recurring duty was done, or is left out this once (O1).

use chrono::NaiveDate;

use super::{
    body::{RhythmDone, RhythmSkipped},
    occasions::occasions,
    state::Rhythm,
};
use crate::incident::{
    effect::Effect,
    event::Event,
    ids::{EntryKey, IncidentId},
    instant::wall,
    kept::{Kept, Left, points_only},
    refusal::Refusal,
    rule::{Decided, Desk, Rule, text},
    selector::Selector,
    telling::{Teller, Told},
    wording::join,
};

impl Rule for RhythmDone<Selector> {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let rhythm = desk.rhythm_called(&self.rhythm)?;
        let settled = desk.is_settled(rhythm, self.due, self.incident)?;
        if settled == Some(true) {
            return Err(Refusal::NothingChanges);
        }
        desk.internal(Event::RhythmDone(RhythmDone {
            rhythm,
            due: self.due,
            incident: self.incident,
            on: self.on,
            by: self.by.trim().to_owned(),
            text: self.text.trim().to_owned(),
            evidence: self.evidence.trim().to_owned(),
        }))
    }
}

impl Rule for RhythmSkipped<Selector> {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let rhythm = desk.rhythm_called(&self.rhythm)?;
        if desk.is_settled(rhythm, self.due, self.incident)?.is_some() {
            return Err(Refusal::NothingChanges);
        }
        desk.internal(Event::RhythmSkipped(RhythmSkipped {
            rhythm,
            due: self.due,
            incident: self.incident,
            reason: text(&self.reason, "reason")?,
        }))
    }
}

impl Desk<'_> {
    /// Whether that time was done already, or left out; `None` where nothing is recorded of it.
    ///
    /// # Errors
    /// [`Refusal::NotDueThen`] where the duty is not due on that day.
    fn is_settled(
        &self,
        rhythm: EntryKey,
        due: NaiveDate,
        incident: Option<IncidentId>,
    ) -> Result<Option<bool>, Refusal> {
        let Some(known) = self.incident.rhythms.get(rhythm) else { return Ok(None) };
        if let Some(settled) = known.settled(due, incident) {
            return Ok(Some(settled.on.is_some()));
        }
        let around = self.incident.around();
        let today = wall(self.context.now, around.zone).date();
        let there = occasions(known, &around.closed, due, due, today);
        let is_it = there.iter().any(|it| it.incident.as_ref().map(|it| it.0) == incident);
        if is_it { Ok(None) } else { Err(self.not_due_then(known, due)) }
    }

    fn not_due_then(&self, known: &Rhythm, due: NaiveDate) -> Refusal {
        let around = self.incident.around();
        let today = wall(self.context.now, around.zone).date();
        let from = due.checked_sub_days(chrono::Days::new(400)).unwrap_or(due);
        let to = due.checked_add_days(chrono::Days::new(400)).unwrap_or(due);
        let mut near = occasions(known, &around.closed, from, to, today);
        near.sort_by_key(|it| (it.due - due).num_days().abs());
        near.truncate(3);
        near.sort_by_key(|it| it.due);
        let near = near.iter().map(crate::incident::occasions::Occasion::said).collect();
        Refusal::NotDueThen { name: known.said.name.clone(), day: due.to_string(), near }
    }
}

impl Kept for RhythmDone {
    fn own(&self) -> Option<&str> {
        Some(&self.text)
    }

    fn references(&self) -> Vec<EntryKey> {
        vec![self.rhythm]
    }

    fn does(&self) -> Option<Effect> {
        None
    }

    fn remains(_: &Left<'_>) -> Option<Self> {
        None
    }
}

points_only! {
    RhythmSkipped: |skipped| vec![skipped.rhythm];
}

fn name(rhythm: EntryKey, by: &Teller<'_>) -> String {
    let known = by.incident.rhythms.get(rhythm);
    known.map_or_else(|| by.short(rhythm), |it| it.said.name.clone())
}

impl Told for RhythmDone {
    fn told(&self, by: &Teller<'_>) -> String {
        let on = if self.on == self.due { String::new() } else { self.on.to_string() };
        join(&[
            name(self.rhythm, by),
            self.due.to_string(),
            on,
            self.text.clone(),
            self.by.clone(),
            self.evidence.clone(),
        ])
    }
}

impl Told for RhythmSkipped {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[name(self.rhythm, by), self.due.to_string(), self.reason.clone()])
    }
}
