//! Drills (P1): beginning one, letting in what came from outside when its time comes, and what is compared at its end. What is
//! rehearsed is only read.

use std::collections::{BTreeMap, BTreeSet};

use super::{Book, Recorded, Session, SessionError};
use crate::{
    incident::{
        Act, Command, Entry, EntryKey, Incident, IncidentId, Instant, Payload, Refusal, Selector,
        WriterId, command::Open, drills::Drill, event::DrillFed,
    },
    locale::{Lang, Message},
    record::RecordLine,
    review::drill::{self, Compared},
    scenario,
    store::Heads,
};

/// How a drill is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DrillForm {
    /// How many seconds go by in one; at least 1.
    pub speed: u32,
    /// Whether it is the ten-minute form.
    pub short: bool,
}

impl Session {
    /// Begins a drill of a past incident, by its reference, or of a built-in scenario, by its name. What was known when it begins
    /// has come in already.
    ///
    /// # Errors
    /// Where nothing is called so, or what is called so still goes on or is a drill itself.
    pub fn begin_drill(
        &self,
        name: &str,
        form: DrillForm,
        now: Instant,
    ) -> Result<Book, SessionError> {
        let (incident, source, heads) = if scenario::get(name).is_some() {
            (None, self.played(name)?, Vec::new())
        } else {
            let id = self.find(name)?;
            let book = self.load(id)?;
            let heads = book.heads.0.iter();
            let heads = heads.map(|(writer, tip)| EntryKey { writer: *writer, seq: tip.seq });
            (Some(id), book.incident, heads.collect())
        };
        let lasts = source.entries().iter().map(|entry| source.known_of(entry)).max();
        let goes_on = source.lifecycle.is_live() && incident.is_some();
        if goes_on || source.drill().is_some() || lasts.is_none_or(|last| last >= now) {
            return Err(refused(Refusal::DrillSource(name.to_owned())));
        }
        let name = match incident {
            Some(id) => self.reference(id)?,
            None => name.to_owned(),
        };
        let start = drill::begins(&source, form.short);
        let lang = self.settings.lang;
        let marked = |title: &str| Message::new("drill-title").with("title", title).text(lang);
        let open = Open {
            title: marked(source.title()),
            public_title: Some(marked(source.public_title())),
            customer: source.customer().to_owned(),
            class: Some(source.class().to_owned()).filter(|it| self.playbook(it).is_some()),
            severity: source.lifecycle.severities.first().map(|it| it.value),
            zone: Some(source.zone().name().to_owned()),
            began: Some(source.began().min(start)),
            drill: Some(Drill {
                incident,
                name,
                heads,
                speed: form.speed.max(1),
                short: form.short,
                next: Some(start),
            }),
            ..Open::default()
        };
        let mut act = Act::new(Command::Open(open));
        (act.occurred, act.known) = (Some(start), Some(start));
        let (mut book, _) = self.create(&[act.into()], now)?;
        self.feed(&mut book, now, false)?;
        Ok(book)
    }

    /// Lets in what came from outside by the time of the drill's clock, or, where that is asked for and nothing is due, what
    /// comes next at once.
    pub fn feed(
        &self,
        book: &mut Book,
        now: Instant,
        at_once: bool,
    ) -> Result<Recorded, SessionError> {
        let Some(drill) = book.incident.drill().cloned() else {
            return Err(refused(Refusal::NoDrill));
        };
        if book.incident.drills.debrief.is_some() {
            return Ok(Recorded::default());
        }
        let source = self.rehearsed(&drill)?;
        let start = book.incident.opened_at();
        let in_already: BTreeSet<EntryKey> = book.incident.drills.sources.iter().copied().collect();
        let queue: Vec<(Instant, EntryKey)> = drill::queue(&source)
            .into_iter()
            .map(|(at, key)| (at.max(start), key))
            .filter(|(_, key)| !in_already.contains(key))
            .collect();
        let mut clock = book.incident.clock(now);
        if at_once && let Some((first, _)) = queue.first() {
            clock = clock.max(*first);
        }
        let due = queue.partition_point(|(at, _)| *at <= clock);
        let (coming, later) = queue.split_at(due);
        let coming: Vec<(Instant, &Entry)> =
            coming.iter().filter_map(|(at, key)| Some((*at, source.entry(*key)?))).collect();
        let next = later.first().map(|(at, _)| *at);
        self.take_in(book, &source, &coming, next, now)
    }

    /// Records what comes in. What can no longer be said as it was said then comes in as a note.
    fn take_in(
        &self,
        book: &mut Book,
        source: &Incident,
        coming: &[(Instant, &Entry)],
        next: Option<Instant>,
        now: Instant,
    ) -> Result<Recorded, SessionError> {
        let lang = self.settings.lang;
        let mut plainly: BTreeSet<usize> = BTreeSet::new();
        loop {
            let mut lines: Vec<RecordLine> = Vec::new();
            for (nth, (at, entry)) in coming.iter().enumerate() {
                let act = drill::said_again(source, entry, *at, plainly.contains(&nth), lang);
                let label = format!("fed-{nth}");
                lines.push(RecordLine { label: Some(label.clone()), ..act.into() });
                let next = coming.get(nth + 1).map(|(at, _)| *at).or(next);
                let fed = DrillFed { source: entry.key, entries: vec![Selector(label)], next };
                let mut fed = Act::new(Command::Feed(fed));
                (fed.occurred, fed.known) = (Some(*at), Some(*at));
                lines.push(fed.into());
            }
            if lines.is_empty() {
                return Ok(Recorded::default());
            }
            match self.record(book, &lines, now) {
                Err(SessionError::Refused { refusal, act }) => {
                    if !plainly.insert(act / 2) {
                        return Err(SessionError::Refused { refusal, act });
                    }
                }
                done => return done,
            }
        }
    }

    /// What a drill rehearses, as it was when the drill began.
    pub fn rehearsed(&self, drill: &Drill) -> Result<Incident, SessionError> {
        let Some(id) = drill.incident else { return self.played(&drill.name) };
        let whole = self.load(id)?.incident;
        let heads: BTreeMap<WriterId, u64> =
            drill.heads.iter().map(|key| (key.writer, key.seq)).collect();
        let held = |entry: &&Entry| {
            heads.get(&entry.key.writer).is_some_and(|last| entry.key.seq <= *last)
        };
        Ok(Incident::fold(id, whole.entries().iter().filter(held).cloned()))
    }

    /// A scenario from its first line to its last, in the language of this person. Nothing of it is recorded.
    fn played(&self, name: &str) -> Result<Incident, SessionError> {
        let scenario = scenario::get(name).ok_or(SessionError::Lost)?;
        let lang: Lang = self.settings.lang;
        let lines = scenario.told(lang, chrono::TimeDelta::zero());
        let lines = lines.map_err(|_| SessionError::Lost)?;
        let mut book = Book {
            reference: name.to_owned(),
            incident: Incident::empty(IncidentId([1; 16])),
            heads: Heads::default(),
        };
        let mut labels = BTreeMap::new();
        for line in lines {
            let now = line.act.known.or(line.act.occurred).unwrap_or_default();
            let decision = self.decide(&book, &line.act, &labels, now)?;
            let writer = WriterId([0; 16]);
            let first = book.incident.entries().len() as u64 + 1;
            labels.extend(line.label.map(|label| (label, EntryKey { writer, seq: first })));
            let entries = decision.drafts.into_iter().zip(first..).map(|(draft, seq)| Entry {
                key: EntryKey { writer, seq },
                counter: seq,
                head: draft.head(name, now, first),
                who: draft.who,
                payload: Payload::Known(Box::new(draft.event)),
            });
            book.incident.extend(entries.collect::<Vec<_>>());
        }
        Ok(book.incident)
    }

    /// What was done then and in a drill, side by side.
    ///
    /// # Errors
    /// Where the incident is no drill, or what it rehearses cannot be read.
    pub fn compare_drill(&self, incident: &Incident) -> Result<Vec<Compared>, SessionError> {
        let drill = incident.drill().ok_or_else(|| refused(Refusal::NoDrill))?;
        let source = self.rehearsed(drill)?;
        Ok(drill::compare(&source, incident, self.settings.lang))
    }

    /// A debrief with what was done then and in the drill, and the best answer known. Any other act stays as it is.
    ///
    /// # Errors
    /// Where what was rehearsed cannot be read.
    pub fn complete_debrief(&self, book: &Book, act: &mut Act) -> Result<(), SessionError> {
        let Command::Debrief(debrief) = &mut act.command else { return Ok(()) };
        let Some(drill) = book.incident.drill().filter(|_| debrief.compared.is_empty()) else {
            return Ok(());
        };
        let lang = self.settings.lang;
        let source = self.rehearsed(drill)?;
        let compared = drill::compare(&source, &book.incident, lang);
        debrief.compared = compared.iter().map(|it| it.said(&book.incident, lang)).collect();
        debrief.compared.extend(drill::best(&source, lang));
        Ok(())
    }
}

fn refused(refusal: Refusal) -> SessionError {
    SessionError::Refused { refusal, act: 0 }
}
