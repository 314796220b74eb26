//! Duty and hand-over (E1, E2): people tire; a hand-over is closed by a read-back.

use std::collections::BTreeMap;

use chrono::TimeDelta;

use crate::{
    incident::{
        entry::Entry,
        folds::folds,
        gone,
        ids::EntryKey,
        instant::{Instant, after},
    },
    locale::Message,
};

pub use crate::incident::subjects::duty::body::{
    HandoverBegun, HandoverReadBack, ShiftEnded, ShiftStarted,
};

/// Rest shorter than this does not end a stretch of duty.
pub const REST: TimeDelta = TimeDelta::hours(8);

/// Words that only nod. Longer ones first: what is left of a text without them is what it says.
const NODS: &[&str] = &[
    "understood",
    "明白了",
    "知道了",
    "gotit",
    "roger",
    "okay",
    "sure",
    "明白",
    "知道",
    "收到",
    "好的",
    "yes",
    "ok",
    "好",
    "行",
    "嗯",
];

impl HandoverReadBack {
    /// What the read-back lacks. 「明白」 is no read-back.
    pub fn missing(&self) -> Vec<ReadBackPart> {
        let says = |text: &str| {
            let plain: String =
                text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
            let left = NODS.iter().fold(plain, |left, nod| left.replace(nod, ""));
            !left.is_empty()
        };
        [
            (ReadBackPart::NextStep, &self.next_step),
            (ReadBackPart::Deadline, &self.deadline),
            (ReadBackPart::Risk, &self.risk),
        ]
        .into_iter()
        .filter(|(_, text)| !says(text))
        .map(|(part, _)| part)
        .collect()
    }
}

/// One of the three things that are read back (E2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadBackPart {
    /// The next step.
    NextStep,
    /// Its deadline.
    Deadline,
    /// The risk.
    Risk,
}

impl ReadBackPart {
    /// Its name in words.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::NextStep => "field-next-step",
            Self::Deadline => "field-deadline",
            Self::Risk => "field-risk",
        })
    }
}

/// A stretch of one person's duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shift {
    /// From.
    pub from: Instant,
    /// To; `None` while it lasts.
    pub to: Option<Instant>,
}

/// A hand-over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    /// The entry that began it.
    pub key: EntryKey,
    /// When.
    pub at: Instant,
    /// Who hands over.
    pub from: String,
    /// Who takes over.
    pub to: String,
    /// When it was read back.
    pub closed: Option<Instant>,
    /// The read-back.
    pub read_back: Option<HandoverReadBack>,
}

/// Who is on duty, and what is handed over.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Duty {
    /// Everybody's shifts, by name.
    pub shifts: BTreeMap<String, Vec<Shift>>,
    /// Hand-overs, in the order of the log.
    pub handovers: Vec<Handover>,
}

/// A person's stretch of duty at an instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// Who.
    pub person: String,
    /// Since when, over all shifts without enough rest between them.
    pub since: Instant,
    /// How long by now.
    pub lasted: TimeDelta,
}

/// Somebody was on duty longer than anybody should be (E1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::incident) struct DutyAlarm {
    /// Who.
    pub(in crate::incident) person: String,
    /// When they passed the limit.
    pub(in crate::incident) at: Instant,
    /// Whether they went off duty since.
    pub(in crate::incident) relieved: bool,
}

impl Duty {
    /// Everybody on duty at `now`, longest first, counted across shifts without enough rest between them (E1).
    pub fn on_duty(&self, now: Instant) -> Vec<Stretch> {
        let mut on: Vec<Stretch> = self
            .shifts
            .iter()
            .filter_map(|(person, shifts)| {
                let since = stretch(shifts, now)?;
                Some(Stretch { person: person.clone(), since, lasted: now - since })
            })
            .collect();
        on.sort_by_key(|stretch| stretch.since);
        on
    }

    /// When people passed the limit, up to `now`: an alarm stands at exactly that time, once a stretch (E1). Who comes
    /// back after too short a rest is past it from his first minute.
    pub fn alarms(&self, limit: TimeDelta, now: Instant) -> Vec<(String, Instant)> {
        self.alarms_with_relief(limit, now)
            .into_iter()
            .map(|alarm| (alarm.person, alarm.at))
            .collect()
    }

    /// The same, each with whether that person has gone off duty since.
    pub(in crate::incident) fn alarms_with_relief(
        &self,
        limit: TimeDelta,
        now: Instant,
    ) -> Vec<DutyAlarm> {
        let mut alarms = Vec::new();
        for (person, shifts) in &self.shifts {
            let mut stretch: Option<(Instant, Option<Instant>, Option<usize>)> = None;
            for shift in shifts.iter().filter(|shift| shift.from <= now) {
                let (begins, ended, mut rung) = match stretch {
                    Some((from, to, rung)) if to.is_none_or(|to| shift.from - to < REST) => {
                        (from, to.and_then(|to| Some(shift.to?.max(to))), rung)
                    }
                    _ => (shift.from, shift.to, None),
                };
                let at = after(begins, limit).max(shift.from);
                if rung.is_none() && at <= now && ended.is_none_or(|ended| at < ended) {
                    rung = Some(alarms.len());
                    alarms.push(DutyAlarm { person: person.clone(), at, relieved: false });
                }
                if let Some(alarm) = rung.and_then(|nth| alarms.get_mut(nth)) {
                    alarm.relieved = ended.is_some_and(|ended| ended <= now);
                }
                stretch = Some((begins, ended, rung));
            }
        }
        alarms.sort_by_key(|alarm| alarm.at);
        alarms
    }

    /// Hand-overs nobody has read back (E2).
    pub fn open_handovers(&self) -> impl Iterator<Item = &Handover> {
        self.handovers.iter().filter(|handover| handover.closed.is_none())
    }

    pub(in crate::incident) fn start(&mut self, entry: &Entry, person: &str) {
        let at = entry.head.occurred;
        let shifts = self.shifts.entry(person.to_owned()).or_default();
        if !shifts.iter().any(|shift| shift.from <= at && shift.to.is_none()) {
            shifts.push(Shift { from: at, to: None });
            shifts.sort_by_key(|shift| shift.from);
        }
    }

    pub(in crate::incident) fn end(&mut self, entry: &Entry, person: &str) {
        let at = entry.head.occurred;
        // Two people may have said that the shift began: its end ends both.
        let theirs = self.shifts.iter_mut().filter(|(name, _)| gone::means(person, name));
        for shift in theirs.flat_map(|(_, shifts)| shifts) {
            if shift.to.is_none() && shift.from <= at {
                shift.to = Some(at);
            }
        }
    }

    pub(in crate::incident) fn hand_over(&mut self, entry: &Entry, begun: &HandoverBegun) {
        self.handovers.push(Handover {
            key: entry.key,
            at: entry.head.occurred,
            from: begun.from.clone(),
            to: begun.to.clone(),
            closed: None,
            read_back: None,
        });
    }

    /// A hand-over whose read-back was erased stays closed, and its consequences stay.
    pub(in crate::incident) fn close(&mut self, entry: &Entry, key: EntryKey) {
        let Some(handover) = self.handovers.iter_mut().find(|handover| handover.key == key) else {
            return;
        };
        if handover.closed.is_some() {
            return;
        }
        handover.closed = Some(entry.head.occurred);
        let (from, to) = (handover.from.clone(), handover.to.clone());
        self.end(entry, &from);
        self.start(entry, &to);
    }

    /// The one who takes over comes on duty; the one who hands over goes off.
    pub(in crate::incident) fn read_back(&mut self, entry: &Entry, read: &HandoverReadBack) {
        let Some(handover) =
            self.handovers.iter_mut().find(|handover| handover.key == read.handover)
        else {
            return;
        };
        if handover.closed.is_some() || !read.missing().is_empty() {
            return;
        }
        handover.closed = Some(entry.head.occurred);
        handover.read_back = Some(read.clone());
        let (from, to) = (handover.from.clone(), handover.to.clone());
        self.end(entry, &from);
        self.start(entry, &to);
    }
}

folds! {
    Duty:
    ShiftStarted => |part, it, at| part.start(at.entry, &it.person);
    ShiftEnded => |part, it, at| part.end(at.entry, &it.person);
    HandoverBegun => |part, it, at| part.hand_over(at.entry, it);
    HandoverReadBack => |part, it, at| part.read_back(at.entry, it);
}

/// Since when somebody is on duty at `now`, over all shifts without enough rest between them.
fn stretch(shifts: &[Shift], now: Instant) -> Option<Instant> {
    let running =
        shifts.iter().rposition(|shift| shift.from <= now && shift.to.is_none_or(|to| to > now))?;
    let mut since = shifts.get(running)?.from;
    for shift in shifts.get(..running)?.iter().rev() {
        match shift.to {
            Some(to) if since - to < REST => since = shift.from,
            _ => break,
        }
    }
    Some(since)
}
