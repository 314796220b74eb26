//! Plays a scripted crisis, act by act, with the clock in the test's hand: the path a session takes, without a store.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use dingli::{
    incident::{
        Act, Command, Context, Entry, EntryKey, Incident, IncidentId, Instant, Payload, Warning,
        WriterId, decide,
        derived::{Derived, derived},
        due::{self, What},
    },
    locale::Lang,
    playbook::builtin,
    record::{self, RecordLine},
    report::{
        self, Audience, Author, Blocked, Cover, Document, DocumentKind, Format, LogMark, update,
    },
    scenario,
};

use crate::support;

/// A time of the scripts' year, as the scripts write it: `03-07 10:10`.
pub(crate) fn at(text: &str) -> Instant {
    support::at(&format!("2025-{text}"))
}

/// A script as lines that `record` takes, one act a line.
pub(crate) fn script(id: &str) -> &'static str {
    match id {
        "data-loss-claim" => include_str!("../../data/scenarios/data-loss-claim.jsonl"),
        "storage-before-noon" => include_str!("../../data/scenarios/storage-before-noon.jsonl"),
        "dealer-dispute" => include_str!("../../data/scenarios/dealer-dispute.jsonl"),
        _ => panic!("no script {id}"),
    }
}

/// A crisis played to its end.
pub(crate) struct Stage {
    pub(crate) incident: Incident,
    pub(super) labels: BTreeMap<String, EntryKey>,
    /// Every act with what was pointed out when it was recorded.
    pub(super) warned: Vec<(Act, Vec<Warning>)>,
}

impl Stage {
    pub(crate) fn of(id: &str) -> Self {
        Self::recorded(id, |act| (act.known.unwrap(), act))
    }

    /// The same, with the clock at which each act is recorded, and the act as it is said then.
    pub(crate) fn recorded(id: &str, how: impl Fn(Act) -> (Instant, Act)) -> Self {
        let lines = record::parse_all(script(id), chrono_tz::UTC, Instant::default()).unwrap();
        Self::playing(id, lines, Lang::Zh, how)
    }

    /// A crisis of the demo in a language, later by a length of time.
    pub(crate) fn of_demo(id: &str, lang: Lang, later: TimeDelta) -> Self {
        let lines = scenario::get(id).unwrap().told(lang, later).unwrap();
        Self::of_lines(id, lines, lang)
    }

    /// Lines, each recorded when it became known.
    pub(crate) fn of_lines(id: &str, lines: Vec<RecordLine>, lang: Lang) -> Self {
        Self::playing(id, lines, lang, |act| (act.known.unwrap(), act))
    }

    fn playing(
        id: &str,
        lines: Vec<RecordLine>,
        lang: Lang,
        how: impl Fn(Act) -> (Instant, Act),
    ) -> Self {
        let mut stage = Self {
            incident: Incident::empty(IncidentId([1; 16])),
            labels: BTreeMap::new(),
            warned: Vec::new(),
        };
        let Command::Open(open) = &lines[0].act.command else { panic!("{id} does not open") };
        let playbook = builtin::playbook(open.class.as_deref().unwrap()).unwrap().unwrap();
        for line in lines {
            let (now, act) = how(line.act);
            let context = Context {
                currency: "CNY",
                working_time: &dingli::calendar::Terms::default(),
                now,
                lang,
                zone: support::ZONE,
                playbook: Some(&playbook),
                labels: &stage.labels,
            };
            let decision = decide(&stage.incident, &act, &context)
                .unwrap_or_else(|refusal| panic!("{id}, {now}: {refusal}"));
            stage.seal(decision.drafts, now, line.label);
            stage.warned.push((act, decision.warnings));
        }
        stage
    }

    fn seal(&mut self, drafts: Vec<dingli::incident::Draft>, now: Instant, label: Option<String>) {
        let writer = WriterId([2; 16]);
        let batch = u64::try_from(self.incident.entries().len()).unwrap() + 1;
        self.labels.extend(label.map(|label| (label, EntryKey { writer, seq: batch })));
        let entries = drafts.into_iter().zip(batch..).map(|(draft, seq)| Entry {
            key: EntryKey { writer, seq },
            counter: seq,
            head: draft.head("演示", now, batch),
            who: draft.who,
            payload: Payload::Known(Box::new(draft.event)),
        });
        self.incident.extend(entries.collect::<Vec<_>>());
    }

    pub(super) fn key(&self, label: &str) -> EntryKey {
        self.labels[label]
    }

    /// The incident as it was known then.
    pub(super) fn then(&self, time: &str) -> Incident {
        self.incident.as_known_at(at(time))
    }

    /// What had followed by then from what was known then.
    pub(super) fn derived(&self, now: Instant) -> Vec<Derived> {
        derived(&self.incident.as_known_at(now), now)
    }

    /// The derived lines of that kind at the end of the script, with their times.
    pub(super) fn all<T>(&self, pick: impl Fn(&Derived) -> Option<T>) -> Vec<T> {
        self.derived(at("12-31 00:00")).iter().filter_map(pick).collect()
    }

    /// What was to be done at that time, by identity.
    pub(super) fn due(&self, time: &str) -> Vec<(String, What, Option<Instant>)> {
        let list = due::due(&self.then(time), at(time)).into_iter();
        list.map(|item| (item.what.id(), item.what.clone(), item.at)).collect()
    }

    /// A document made at that time of what was known then.
    pub(crate) fn document(
        &self,
        now: Instant,
        audience: Audience,
        lang: Lang,
    ) -> Result<Document, Blocked> {
        self.make(now, DocumentKind::ServiceReport, audience, lang)
    }

    /// Any document made at that time of what was known then.
    pub(crate) fn make(
        &self,
        now: Instant,
        kind: DocumentKind,
        audience: Audience,
        lang: Lang,
    ) -> Result<Document, Blocked> {
        self.issued(now, kind, audience, lang, Author::default())
    }

    /// The same, by somebody who issues it.
    pub(crate) fn issued(
        &self,
        now: Instant,
        kind: DocumentKind,
        audience: Audience,
        lang: Lang,
        author: Author,
    ) -> Result<Document, Blocked> {
        let then = self.incident.as_known_at(now);
        let cover = Cover {
            recurring: Vec::new(),
            reference: "DL-7K3F".into(),
            author,
            generated_at: now,
            log: LogMark::default(),
        };
        report::make(&then, audience, kind, &cover, lang, now)
    }

    /// What can be read of such a document in a format.
    pub(super) fn report(
        &self,
        now: Instant,
        audience: Audience,
        lang: Lang,
        format: Format,
    ) -> Result<String, Blocked> {
        let document = self.document(now, audience, lang)?;
        Ok(support::readable(format, &report::render(&document, format).unwrap()))
    }

    /// The customer's report in every format and both languages.
    pub(super) fn customer(&self, now: Instant) -> Result<Vec<String>, Blocked> {
        let mut outputs = Vec::new();
        for lang in Lang::ALL {
            for &format in Format::FLOWING {
                outputs.push(self.report(now, Audience::Customer, lang, format)?);
            }
        }
        Ok(outputs)
    }

    /// Every time at which something became known, and the minute before it.
    pub(crate) fn moments(&self) -> Vec<Instant> {
        let opened = self.incident.opened_at();
        let known = self.incident.entries().iter().map(|entry| entry.head.known);
        let mut all: Vec<Instant> = known
            .flat_map(|known| [known - chrono::TimeDelta::minutes(1), known])
            .filter(|&moment| moment >= opened)
            .collect();
        all.sort();
        all.dedup();
        all
    }
}

impl Stage {
    /// The drafts of updates to everybody outside, in every form, made at that time of what was known then.
    pub(super) fn drafts(&self, now: Instant) -> Vec<String> {
        let then = self.incident.as_known_at(now);
        let author = Author::default();
        let desk =
            update::Desk { incident: &then, author: &author, others: &[], lang: Lang::Zh, now };
        let outside = then.stakeholders.list.iter().filter(|it| !it.profile.side.is_ours());
        outside
            .flat_map(|to| update::UpdateForm::ALL.map(|form| desk.draft(to, form)))
            .filter_map(Result::ok)
            .map(|made| made.text)
            .collect()
    }
}
