//! What past incidents teach: those that are like one (N1), and causes that came back (M3).

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::ControlFlow,
};

use super::indexing::{Reached, give_up};
use crate::{
    incident::{
        EntryKey, Incident, IncidentId, Instant, Status,
        due::{Due, came_back},
    },
    locale::{Lang, Message, Value},
    report::{Elsewhere, Recurring},
    review::{
        Query,
        causes::{Cause, Repeat, repeats},
        likeness::{Case, Things, alike, spoken_of},
        metrics::Reading,
    },
    session::{Book, Line, Session, SessionError},
    store::{
        Filter,
        index::{Among, FiledIncident, Index, IndexError, Span},
    },
};

/// So many entries are filed at the most before past incidents are looked through; the rest is measured as it is read.
const AT_ONCE: usize = 100_000;
/// So many are filed at the most before causes are looked for: `today` is not to wait for an index.
const FEW_AT_ONCE: usize = 2_000;
/// How many words say why two incidents are alike.
const WORDS: usize = 6;

/// A past incident that is like one, and why.
#[derive(Debug, Clone)]
pub struct Similar {
    /// Its line.
    pub line: Line,
    /// How like, in thousandths.
    pub score: u32,
    /// Whether it is of the same class.
    pub class: bool,
    /// Whether it is of the same customer.
    pub customer: bool,
    /// Whether it was as severe.
    pub severity: bool,
    /// What both speak of, in the words of the past one, the rarest first.
    pub words: Vec<String>,
    /// What contributed to it.
    pub factors: Vec<String>,
    /// What was learnt from it.
    pub lessons: Vec<String>,
}

impl Similar {
    /// Why it is like the other, in words.
    pub fn why(&self, lang: Lang) -> String {
        let mut why = Vec::new();
        if !self.words.is_empty() {
            why.push(
                Message::new("similar-words").with("words", Value::names(&self.words)).text(lang),
            );
        }
        let same = [
            (self.class, "similar-class"),
            (self.customer, "similar-customer"),
            (self.severity, "similar-severity"),
        ];
        why.extend(same.iter().filter(|(is, _)| *is).map(|(_, id)| lang.say(id)));
        lang.clauses(&why)
    }
}

/// A cause that came back and nothing prevents, as something that is due in the incident that came last.
#[derive(Debug, Clone)]
pub struct CameBack {
    /// That incident.
    pub id: IncidentId,
    /// What people call it.
    pub reference: String,
    /// Its zone.
    pub zone: chrono_tz::Tz,
    /// What is due.
    pub due: Due,
}

impl Session {
    /// The past incidents that are most like one, best first, at most so many. What is open itself is none of them.
    ///
    /// # Errors
    /// The log cannot be read.
    pub fn similar(&self, of: &Case, most: usize) -> Result<Vec<Similar>, SessionError> {
        let past = self.past_cases()?;
        let found = alike(of, &past, most);
        let mut list = Vec::new();
        for like in found {
            let Some(case) = past.get(like.at) else { continue };
            let (incident, _) = self.fold(case.id)?;
            let spoken = spoken_of(&incident);
            let words = like.common.iter().filter_map(|thing| spoken.get(thing));
            list.push(Similar {
                line: self.line_of(case.id)?,
                score: like.score,
                class: !of.class.is_empty() && of.class == case.class,
                customer: crate::review::likeness::is_same_customer(&of.customer, &case.customer),
                severity: of.severity == case.severity,
                words: words.take(WORDS).cloned().collect(),
                factors: incident.reviews.factors.iter().map(|it| it.text.clone()).collect(),
                lessons: {
                    let lessons = incident.reviews.lessons.iter();
                    let legible = lessons.filter(|it| !it.none && !it.text.is_empty());
                    legible.map(|it| it.text.clone()).collect()
                },
            });
        }
        Ok(list)
    }

    /// What is read off every incident to measure it: from the index where nothing of it hangs on when it is asked for, and
    /// read as it is otherwise. `None` of one of whose entries some cannot be read.
    pub(in crate::session) fn readings(
        &self,
        now: Instant,
    ) -> Result<BTreeMap<IncidentId, Option<Reading>>, SessionError> {
        let read = |_: &str, it: &Incident| {
            (it.id(), (it.unreadable() == 0).then(|| Reading::of(it, now)))
        };
        let marks = self.marks()?;
        let Some(reached) = self.reach(&marks, true, AT_ONCE)? else {
            return Ok(self.each(Filter::All, read)?.into_iter().collect());
        };
        let Reached { index, outside } = reached;
        let filed = match index.readings() {
            Ok(filed) => filed,
            Err(error) => {
                give_up(index, &error);
                Vec::new()
            }
        };
        let outside: BTreeSet<IncidentId> = outside.into_iter().collect();
        let mut known: BTreeMap<IncidentId, Option<Reading>> = BTreeMap::new();
        for (id, json) in filed.into_iter().filter(|(id, _)| !outside.contains(id)) {
            if let Ok(reading) = serde_json::from_str(&json) {
                known.insert(id, Some(reading));
            }
        }
        let rest = marks.lines.iter().map(|(id, _)| *id).filter(|id| !known.contains_key(id));
        known.extend(self.each_of(&rest.collect(), read)?);
        Ok(known)
    }

    /// What every resolved incident is measured by: from the index, and what stands outside of it read as it is.
    fn past_cases(&self) -> Result<Vec<Case>, SessionError> {
        let marks = self.marks()?;
        let Some(reached) = self.reach(&marks, true, AT_ONCE)? else {
            return self.each(Filter::All, |_, it| (is_past(it), Case::of(it))).map(closed);
        };
        let outside: BTreeSet<IncidentId> = reached.outside.iter().copied().collect();
        let filed = match reached.index.spoken_of() {
            Ok(filed) => filed,
            Err(error) => {
                give_up(reached.index, &error);
                return self.each(Filter::All, |_, it| (is_past(it), Case::of(it))).map(closed);
            }
        };
        let is_past_line = |it: &FiledIncident| {
            matches!(it.status.as_str(), "resolved" | "closed") && it.nature != "drill"
        };
        let mut cases: Vec<Case> = filed
            .into_iter()
            .filter(|it| !outside.contains(&it.id) && is_past_line(it))
            .map(|it| Case {
                id: it.id,
                things: Things::from_bytes(&it.things),
                class: it.class,
                customer: it.customer,
                severity: it.severity,
            })
            .collect();
        if !outside.is_empty() {
            let read = self.each_of(&outside, |_, it| (is_past(it), Case::of(it)))?;
            cases.extend(closed(read));
        }
        Ok(cases)
    }

    /// Every cause that came back, the latest first (M3).
    ///
    /// # Errors
    /// The log cannot be read.
    pub fn repeated_causes(&self) -> Result<Vec<Repeat>, SessionError> {
        let of = |reference: &str, it: &Incident| {
            if it.unreadable() > 0 { Vec::new() } else { Cause::of(reference, it) }
        };
        let read = match self.with_factors()? {
            Some(these) => self.each_of(&these, of)?,
            None => self.each(Filter::All, of)?,
        };
        Ok(repeats(read.into_iter().flatten().collect()))
    }

    /// The incidents that name a factor, by the index; `None` where there is none.
    fn with_factors(&self) -> Result<Option<BTreeSet<IncidentId>>, SessionError> {
        let marks = self.marks()?;
        let Some(reached) = self.reach(&marks, false, FEW_AT_ONCE)? else { return Ok(None) };
        let mut these: BTreeSet<IncidentId> = reached.outside.iter().copied().collect();
        match holding(&reached.index, "factor-named") {
            Ok(found) => these.extend(found),
            Err(error) => {
                give_up(reached.index, &error);
                return Ok(None);
            }
        }
        Ok(Some(these))
    }

    /// The causes that came back and that nothing prevents, each due in the incident that came last.
    ///
    /// # Errors
    /// The log cannot be read.
    pub fn came_back(&self, now: Instant) -> Result<Vec<CameBack>, SessionError> {
        let open = self.repeated_causes()?.into_iter().filter(|it| !it.is_prevented());
        let wanted: BTreeMap<IncidentId, Vec<(EntryKey, Vec<String>)>> = open
            .filter_map(|repeat| {
                let last = repeat.last()?;
                let elsewhere = repeat.elsewhere(last.incident).map(|it| it.reference.clone());
                Some((last.incident, (last.factor, elsewhere.collect())))
            })
            .fold(BTreeMap::new(), |mut all, (id, one)| {
                all.entry(id).or_insert_with(Vec::new).push(one);
                all
            });
        let ids: BTreeSet<IncidentId> = wanted.keys().copied().collect();
        let due = self.each_of(&ids, |reference, it| {
            let asked = wanted.get(&it.id()).into_iter().flatten();
            asked
                .filter_map(|(factor, elsewhere)| came_back(it, *factor, elsewhere, now))
                .map(|due| CameBack {
                    id: it.id(),
                    reference: reference.to_owned(),
                    zone: it.zone(),
                    due,
                })
                .collect::<Vec<_>>()
        })?;
        Ok(due.into_iter().flatten().collect())
    }

    /// Which factors of an incident came back, for its review report.
    pub(in crate::session) fn recurring(
        &self,
        book: &Book,
    ) -> Result<Vec<Recurring>, SessionError> {
        if book.incident.reviews.factors.is_empty() {
            return Ok(Vec::new());
        }
        let id = book.incident.id();
        let all = self.repeated_causes()?;
        let of = |repeat: &Repeat| -> Vec<Recurring> {
            let elsewhere: Vec<Elsewhere> = repeat
                .elsewhere(id)
                .map(|it| Elsewhere {
                    reference: it.reference.clone(),
                    began: it.began,
                    text: it.text.clone(),
                })
                .collect();
            let own = repeat.causes.iter().filter(|it| it.incident == id);
            own.map(|it| Recurring {
                factor: it.factor,
                elsewhere: elsewhere.clone(),
                is_prevented: repeat.is_prevented(),
            })
            .collect()
        };
        Ok(all.iter().flat_map(of).collect())
    }
}

/// Whether it can teach anything yet.
fn is_past(incident: &Incident) -> bool {
    incident.opening.is_some()
        && incident.drill().is_none()
        && incident.lifecycle.status() >= Status::Resolved
}

fn closed(read: Vec<(bool, Case)>) -> Vec<Case> {
    read.into_iter().filter(|(is_past, _)| *is_past).map(|(_, case)| case).collect()
}

/// The incidents that hold an entry of a kind, as far as they are filed.
fn holding(index: &Index, kind: &'static str) -> Result<BTreeSet<IncidentId>, IndexError> {
    let matching = Query::of_kind(kind).matching();
    let span = Span { from: i64::MIN, to: i64::MAX };
    let mut numbers = BTreeSet::new();
    index.candidates(matching.as_deref(), &Among::All, span, |candidate| {
        numbers.insert(candidate.incident);
        Ok::<_, IndexError>(ControlFlow::Continue(()))
    })?;
    numbers.into_iter().map(|no| index.id_of(no)).collect()
}
