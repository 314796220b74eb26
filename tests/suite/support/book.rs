//! An incident in memory with a clock in the test's hand: the path a session takes, without a store.

use std::collections::BTreeMap;

use dingli::{
    incident::{
        Act, Command, Context, Draft, Entry, EntryKey, Incident, IncidentId, Instant, Payload,
        Refusal, Warning, WriterId,
        command::Open,
        decide,
        due::{self, Due},
        event::HeadOf,
    },
    locale::Lang,
    playbook::Playbook,
};

use super::{ZONE, at, playbook};

/// What can be done to a book.
pub(crate) trait IntoAct {
    /// The act.
    fn into_act(self) -> Act;
}

impl IntoAct for Act {
    fn into_act(self) -> Act {
        self
    }
}

impl IntoAct for Command {
    fn into_act(self) -> Act {
        Act::new(self)
    }
}

/// One laptop's copy of one incident.
#[derive(Debug, Clone)]
pub(crate) struct Book {
    incident: Incident,
    now: Instant,
    writer: WriterId,
    playbook: Playbook,
    warned: Vec<Warning>,
}

impl Book {
    /// A book nobody has opened yet, at 14:20 of 3 March 2025.
    pub(crate) fn blank() -> Self {
        Self {
            incident: Incident::empty(IncidentId([7; 16])),
            now: at("2025-03-03 14:20"),
            writer: WriterId([0xa1; 16]),
            playbook: playbook("general"),
            warned: Vec::new(),
        }
    }

    /// The directory, with nothing in it yet.
    pub(crate) fn directory() -> Self {
        Self { incident: Incident::empty(IncidentId::DIRECTORY), ..Self::blank() }
    }

    /// The same with that playbook at hand.
    pub(crate) fn blank_with(playbook: Playbook) -> Self {
        Self { playbook, ..Self::blank() }
    }

    /// An incident of that class, opened at 14:20 of 3 March 2025 with severity 1.
    pub(crate) fn open(class: &str) -> Self {
        Self::open_with(playbook(class))
    }

    /// The same with a playbook of the test's own.
    pub(crate) fn open_with(playbook: Playbook) -> Self {
        Self::open_with_history(playbook, false)
    }

    /// The same, written up afterwards or not.
    pub(crate) fn open_with_history(playbook: Playbook, history: bool) -> Self {
        let mut book = Self::blank();
        let class = playbook.id.clone();
        book.playbook = playbook;
        let opened = book.now;
        let open = Command::Open(Open {
            history,
            title: "误删生产库".to_owned(),
            customer: "客户甲".to_owned(),
            class: Some(class),
            severity: dingli::incident::Severity::new(1),
            ..Open::default()
        });
        book.act(if history { Act::new(open).at(opened) } else { Act::new(open) });
        book
    }

    /// The same incident on another laptop, which has taken in everything so far.
    pub(crate) fn second_laptop(&self) -> Self {
        let mut other = self.clone();
        other.writer = WriterId([0xb2; 16]);
        other.merge(self);
        other
    }

    /// Takes in what another laptop wrote and says so, as an import does.
    pub(crate) fn merge(&mut self, other: &Self) {
        self.incident.extend(other.incident.entries().iter().cloned());
        let mut heads: BTreeMap<WriterId, u64> = BTreeMap::new();
        for entry in other.incident.entries() {
            let last = heads.entry(entry.key.writer).or_default();
            *last = (*last).max(entry.key.seq);
        }
        heads.remove(&self.writer);
        let heads = heads
            .into_iter()
            .map(|(writer, seq)| HeadOf { writer, seq, hash: String::new() })
            .collect();
        self.act(Command::Merged(heads));
    }

    /// Takes in entries from anywhere, without a word.
    pub(crate) fn receive(&mut self, entries: Vec<Entry>) {
        self.incident.extend(entries);
    }

    /// Has another log of the same incident in its place.
    pub(crate) fn receive_anew(&mut self, incident: &Incident) {
        self.incident = incident.clone();
    }

    /// Sets the clock.
    pub(crate) fn at(&mut self, time: &str) -> &mut Self {
        self.set(at(time))
    }

    /// Sets the clock.
    pub(crate) fn set(&mut self, now: Instant) -> &mut Self {
        self.now = now;
        self
    }

    /// What the clock says.
    pub(crate) fn now(&self) -> Instant {
        self.now
    }

    /// Which installation writes.
    pub(crate) fn writer(&self) -> WriterId {
        self.writer
    }

    /// Decides and records, or says why not.
    pub(crate) fn attempt(&mut self, act: impl IntoAct) -> Result<Vec<EntryKey>, Refusal> {
        let context = Context {
            currency: "CNY",
            working_time: &dingli::calendar::Terms::default(),
            now: self.now,
            lang: Lang::Zh,
            zone: ZONE,
            playbook: Some(&self.playbook),
            labels: &BTreeMap::new(),
        };
        let decision = decide(&self.incident, &act.into_act(), &context)?;
        self.warned = decision.warnings;
        Ok(self.append(decision.drafts))
    }

    /// Records; the key of the act's first entry.
    pub(crate) fn act(&mut self, act: impl IntoAct) -> EntryKey {
        match self.attempt(act) {
            Ok(keys) => *keys.first().expect("an act has an entry"),
            Err(refusal) => panic!("refused: {refusal}"),
        }
    }

    /// Why the act does not enter the log; nothing is recorded then.
    pub(crate) fn refused(&mut self, act: impl IntoAct) -> Refusal {
        let before = self.incident.clone();
        let refusal = self.attempt(act).expect_err("the act was let in");
        assert_eq!(before, self.incident);
        refusal
    }

    /// What was said beside the last act.
    pub(crate) fn warned(&self) -> &[Warning] {
        &self.warned
    }

    /// The fold.
    pub(crate) fn incident(&self) -> &Incident {
        &self.incident
    }

    /// What is due now.
    pub(crate) fn due(&self) -> Vec<Due> {
        due::due(&self.incident, self.now)
    }

    /// What is due then, if nothing else is recorded.
    pub(crate) fn due_at(&self, time: &str) -> Vec<Due> {
        due::due(&self.incident, at(time))
    }

    /// Gives drafts their place in the log, as an append does.
    fn append(&mut self, drafts: Vec<Draft>) -> Vec<EntryKey> {
        let own = self.incident.entries().iter().filter(|entry| entry.key.writer == self.writer);
        let batch = own.map(|entry| entry.key.seq).max().unwrap_or(0).wrapping_add(1);
        let counter = self.incident.entries().last().map_or(0, |entry| entry.counter) + 1;
        let entries: Vec<Entry> = (0..)
            .zip(drafts)
            .map(|(nth, draft)| Entry {
                key: EntryKey { writer: self.writer, seq: batch.wrapping_add(nth) },
                counter: counter + nth,
                head: draft.head("王经理", self.now, batch),
                who: draft.who,
                payload: Payload::Known(Box::new(draft.event)),
            })
            .collect();
        let keys = entries.iter().map(|entry| entry.key).collect();
        self.incident.extend(entries);
        keys
    }
}
