//! Commitments (H1–H5): what was promised, to whom, by when, by whom, at which price if it is not kept.
//!
//! A breach is never stored: it follows from the clock and the log, stands at exactly its due time, and cannot be
//! edited away or doubled.

use chrono::TimeDelta;

use super::payments;
use crate::incident::{
    entry::Entry,
    ids::EntryKey,
    instant::{Instant, after},
    pauses::{self, DueTime, Stop},
};

pub use super::gaps::{Filled, Gap, gaps, gaps_asked, is_small};
pub use super::ledger::Commitments;
pub use super::payments::Payment;
pub use crate::incident::subjects::{
    commitment::body::{
        Care, CommitmentBroken, CommitmentCompleted, CommitmentConsented, CommitmentKept,
        CommitmentMade, CommitmentRenegotiated, CommitmentWaived, CompensationPaid, Completion,
        Party,
    },
    commitment::formula::{Formula, Owed, Rate},
};

/// A change of the due time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renegotiation {
    /// The entry.
    pub entry: EntryKey,
    /// When it was agreed.
    pub at: Instant,
    /// When it became known.
    pub known: Instant,
    /// The due time before.
    pub from: Option<Instant>,
    /// The due time after.
    pub to: Instant,
    /// The term as it was said, where it was counted from one.
    pub term: Option<String>,
    /// Whether the customer consented, before the time had passed, and that was recorded before it passed or shown by
    /// evidence: only then it counts (H4).
    pub counts: bool,
    /// Whether it was said only after the time had passed that it had been agreed before, with nothing to show for it.
    pub stated_later: bool,
}

/// A commitment with its history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commitment {
    /// The entry that made it.
    pub key: EntryKey,
    /// P1, P2 …
    pub label: String,
    /// When it was made.
    pub at: Instant,
    /// When it became known.
    pub known: Instant,
    /// What was promised; the text as corrected.
    pub made: CommitmentMade,
    /// When it was kept, and when that became known.
    pub kept: Option<(Instant, Instant)>,
    /// When a standing one was broken, and by what.
    pub broken: Option<(Instant, String)>,
    /// When it was given up.
    pub waived: Option<(Instant, String)>,
    /// Whether that was said only later, with nothing to show for it: it settles the promise from when it was said.
    pub waived_later: bool,
    /// Its renegotiations, oldest first (H4).
    pub renegotiated: Vec<Renegotiation>,
    /// What was paid or given for it, in the order of the log.
    pub payments: Vec<Payment>,
    /// Every word that settles it, kept or given up: when it was, and when it became known.
    pub(in crate::incident) settled: Vec<(Instant, Instant)>,
    /// The stretches in which its clock stands still (H7).
    pub(super) stops: Vec<Stop>,
    /// Its number where its label was derived; 0 where its entry holds it.
    pub(super) number: usize,
}

/// Where a commitment stands at an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Promised, its time still to come.
    Promised,
    /// Stands until an event breaks it.
    Standing,
    /// Kept in time.
    Kept,
    /// Its time has passed and it is still open.
    Broken,
    /// Kept after its time.
    KeptLate,
    /// Given up by the promisee.
    Waived,
}

impl Standing {
    /// The name in messages and JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Promised => "promised",
            Self::Standing => "standing",
            Self::Kept => "kept",
            Self::Broken => "broken",
            Self::KeptLate => "kept-late",
            Self::Waived => "waived",
        }
    }
}

/// The text of a promise or an offer without its own label in front: `P1: …`, `P1 …`, `O1全额退车`.
pub fn without_label<'a>(label: &str, text: &'a str) -> &'a str {
    let plain = label.split('.').next().unwrap_or(label);
    text.trim_start()
        .strip_prefix(plain)
        .filter(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_'))
        .map(|rest| rest.trim_start().trim_start_matches([':', '：', '.', '、', '-']).trim_start())
        .filter(|rest| !rest.is_empty())
        .unwrap_or(text)
}

/// Whether an entry can show that the customer agreed: an attachment, or what was said with somebody (H4).
pub fn may_show_consent(entry: &Entry) -> bool {
    let shows = ["attachment-added", "contact-made", "enquiry-received"];
    entry.event().is_some() && shows.contains(&entry.head.kind.as_str())
}

impl Commitment {
    /// What was promised, without its own label in front: people often say it, and it is shown beside the words.
    pub fn words(&self) -> &str {
        without_label(&self.label, &self.made.text)
    }

    /// The due time in force: the first, moved by renegotiations that count and by agreed pauses that are over.
    pub fn due(&self) -> Option<Instant> {
        self.due_time().map(|due| due.at)
    }

    /// By when it is to be kept, with what pauses do to that time (H7).
    pub fn due_time(&self) -> Option<DueTime> {
        self.moved(Instant::MAX_UTC)
    }

    /// The due time as it was agreed by what was known at an instant, and when it was set.
    fn agreed_due(&self, at: Instant) -> Option<(Instant, Instant)> {
        let known = |change: &&Renegotiation| change.counts && change.known <= at;
        match self.renegotiated.iter().rev().find(known) {
            Some(change) => Some((change.to, change.at)),
            None => self.made.due.map(|due| (due, self.at)),
        }
    }

    /// When the due time in force was set.
    pub(in crate::incident) fn set_at(&self) -> Option<Instant> {
        self.agreed_due(Instant::MAX_UTC).map(|(_, set)| set)
    }

    /// The same as agreed pauses move it.
    fn moved(&self, at: Instant) -> Option<DueTime> {
        self.agreed_due(at).map(|(due, set)| pauses::moved(due, set, &self.stops, at))
    }

    /// The due time that can pass: none while the clock stands still.
    fn running_due(&self) -> Option<Instant> {
        self.due_known_at(Instant::MAX_UTC)
    }

    /// The term from which the due time in force was counted, as it was said.
    pub fn term(&self) -> Option<&str> {
        let change = self.renegotiated.iter().rev().find(|change| change.counts);
        change.map_or(&self.made.term, |change| &change.term).as_deref()
    }

    /// Whether it was kept or given up by that instant.
    pub(super) fn is_settled_by(&self, line: Instant) -> bool {
        self.settled.iter().any(|(at, _)| *at <= line)
    }

    /// When it was broken: at its due time, to the instant, if it was not kept or given up by then (H3); a standing one
    /// by its event. `None` while that lies ahead or cannot happen any more.
    pub fn breach(&self, now: Instant) -> Option<Instant> {
        let by_clock = self.running_due().filter(|_| !self.made.standing);
        let by_event = self.broken.as_ref().map(|(at, _)| *at);
        by_clock
            .into_iter()
            .chain(by_event)
            .filter(|&at| at <= now && !self.is_settled_by(at))
            .min()
    }

    /// The due time that could pass, by what was known at an instant: none while the clock stood still.
    fn due_known_at(&self, at: Instant) -> Option<Instant> {
        self.moved(at)?.running()
    }

    /// The stretches in which its line — the due time and so long after it — lay behind and it was open, each by what
    /// was known then: from when, and until when, if something that became known later undid it.
    pub fn shown_late(&self, grace: TimeDelta) -> Vec<(Instant, Option<Instant>)> {
        let mut stretches: Vec<(Instant, Option<Instant>)> = Vec::new();
        if self.made.standing {
            return stretches;
        }
        let settled = self.settled.iter().map(|(_, known)| *known);
        let moved = self.renegotiated.iter().map(|change| change.known);
        let ends = self.stops.iter().filter_map(|stop| stop.until.map(|(_, known)| known));
        let moved = moved.chain(self.stops.iter().map(|stop| stop.known)).chain(ends);
        let mut learnt: Vec<Instant> =
            settled.chain(moved).filter(|&at| at > self.known).chain([self.known]).collect();
        learnt.sort();
        learnt.dedup();
        for (nth, &from) in learnt.iter().enumerate() {
            let late = self.due_known_at(from).map(|due| after(due, grace)).filter(|&line| {
                !self.settled.iter().any(|(at, known)| *known <= from && *at <= line)
            });
            let running = stretches.last_mut().filter(|(_, until)| until.is_none());
            match (running, late) {
                (Some((_, until)), line) if line.is_none_or(|line| line > from) => {
                    *until = Some(from);
                }
                (Some(_), _) => continue,
                (None, _) => {}
            }
            let begins = late.map(|line| line.max(from));
            let next = learnt.get(nth + 1);
            if let Some(begins) = begins.filter(|begins| next.is_none_or(|next| begins < next)) {
                stretches.push((begins, None));
            }
        }
        stretches
    }

    /// So long after its due time, as long as nothing settled it by then: from then on it is late.
    pub(in crate::incident) fn line(&self, grace: TimeDelta) -> Option<Instant> {
        let due = self.running_due().filter(|_| !self.made.standing)?;
        Some(after(due, grace)).filter(|&line| !self.is_settled_by(line))
    }

    /// When the clock broke it; `None` where an event had broken it before.
    pub(in crate::incident) fn breached_by_clock(&self, now: Instant) -> Option<Instant> {
        let before = |line: &Instant| self.broken.as_ref().is_some_and(|(at, _)| at < line);
        self.line(TimeDelta::zero()).filter(|line| *line <= now && !before(line))
    }

    /// When an event broke it that nothing had settled by then.
    pub(in crate::incident) fn broken_by_event(&self) -> Option<Instant> {
        self.broken.as_ref().map(|(at, _)| *at).filter(|&at| !self.is_settled_by(at))
    }

    /// Where it stands.
    pub fn standing(&self, now: Instant) -> Standing {
        let breach = self.breach(now);
        match (breach, self.kept, &self.waived) {
            (Some(_), Some(_), _) => Standing::KeptLate,
            (Some(_), None, _) => Standing::Broken,
            (None, Some(_), _) => Standing::Kept,
            (None, None, Some(_)) => Standing::Waived,
            (None, None, None) if self.made.standing => Standing::Standing,
            (None, None, None) => Standing::Promised,
        }
    }

    /// When it was kept or given up, whichever came first: from then on no delay counts.
    pub fn ended(&self) -> Option<Instant> {
        self.settled.iter().map(|(at, _)| *at).min()
    }

    /// How late it was, or is so far.
    pub fn delay(&self, now: Instant) -> Option<TimeDelta> {
        let breach = self.breach(now)?;
        let ended = self.ended().unwrap_or(now);
        Some((ended.min(now) - breach).max(TimeDelta::zero()))
    }

    /// What is owed for the delay so far (H3).
    pub fn owed(&self, now: Instant) -> Option<Owed> {
        let formula = self.made.compensation.as_ref()?;
        let delay = self.delay(now)?;
        formula.owed(delay.num_seconds().max(i64::from(self.breach(now).is_some())))
    }

    /// What is still owed: the debt without what was paid for it, where something was given in words alone, it covers what was owed then.
    pub fn open_debt(&self, now: Instant) -> Option<Owed> {
        self.debt_behind(now, now)
    }

    /// The same, with what had been paid by an instant.
    fn debt_behind(&self, now: Instant, paid_by: Instant) -> Option<Owed> {
        payments::left(&self.payments, |at| self.owed(at), now, paid_by)
    }

    /// What was paid and given, money of one currency added up, in the order in which it first came.
    pub fn given(&self) -> Vec<String> {
        payments::added_up(self.payments.iter())
    }

    /// Since when it is known how late it was, and so what is owed; `None` while nobody knows, and where all of it was paid
    /// by then.
    pub fn owed_since(&self, now: Instant) -> Option<Instant> {
        let settled = self.kept.map(|(at, known)| at.max(known)).filter(|at| *at <= now)?;
        let open = self.owed(now).is_none() || self.debt_behind(now, settled).is_some();
        open.then_some(settled)
    }

    /// The due times at which it was shown broken until it became known that it was not, and when that was: 「kept 17:50,
    /// shown broken 18:00–19:00」.
    pub fn withdrawn_breaches(&self, now: Instant) -> Vec<(Instant, Instant)> {
        let mut list: Vec<(Instant, Instant)> = self
            .shown_late(TimeDelta::zero())
            .into_iter()
            .filter_map(|(from, until)| Some((self.due_known_at(from)?, until?)))
            .filter(|(due, until)| *until <= now && self.breach(now) != Some(*due))
            .collect();
        list.dedup_by_key(|(due, _)| *due);
        list
    }

    /// What the promise lacks (H1, H2).
    pub fn gaps(&self) -> Vec<Gap> {
        gaps(&self.made)
    }
}
