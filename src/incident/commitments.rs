//! Commitments (H1–H5): what was promised, to whom, by when, by whom, at which price if it is not kept.
//!
//! A breach is never stored: it follows from the clock and the log, stands at exactly its due time, and cannot be
//! edited away or doubled.

use crate::text::named;

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::locale::Message;

use super::{
    entry::{Entry, Instant, after},
    ids::EntryKey,
    record::label,
    remedies::Amount,
};

/// How much, for how long a delay (H3). Exact in minor units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", tag = "per")]
pub enum Rate {
    /// Once, however long.
    Fixed {
        /// The amount.
        amount: Amount,
    },
    /// For every full period of delay.
    FullPeriod {
        /// The amount a period.
        amount: Amount,
        /// The period in minutes, 1 or more.
        minutes: u32,
    },
    /// For every period begun.
    StartedPeriod {
        /// The amount a period.
        amount: Amount,
        /// The period in minutes, 1 or more.
        minutes: u32,
    },
    /// A part of an amount, once.
    Percentage {
        /// Of what.
        of: Amount,
        /// In hundredths of a per cent: 500 is 5 %.
        basis_points: u32,
    },
    /// In kind: an inspection, a service free of charge.
    InKind {
        /// What.
        what: String,
    },
}

/// A compensation formula: what is owed for which delay, from when on, and at most how much.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Formula {
    /// How much.
    pub rate: Rate,
    /// Minutes of delay that are free.
    #[serde(default)]
    pub grace_minutes: u32,
    /// At most this much.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<Amount>,
    /// Delay beyond this many minutes counts no further.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term_minutes: Option<u32>,
}

/// What is owed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Owed {
    /// Money, if the formula is about money.
    pub amount: Option<Amount>,
    /// Otherwise what is owed in kind.
    pub in_kind: Option<String>,
    /// How many periods were counted; 1 for a fixed amount.
    pub periods: u64,
}

impl Formula {
    /// What is owed for a delay in seconds; nothing within the grace. Exact, monotone in the delay, never above the cap.
    pub fn owed(&self, delay_seconds: i64) -> Option<Owed> {
        let late = delay_seconds - i64::from(self.grace_minutes) * 60;
        if late <= 0 {
            return None;
        }
        let late = u64::try_from(late).unwrap_or(0);
        let late = self.term_minutes.map_or(late, |term| late.min(u64::from(term) * 60));
        let money = |amount: &Amount, periods: u64| {
            let minor = amount.minor.saturating_mul(periods);
            let minor = match &self.cap {
                Some(cap) if cap.currency == amount.currency => minor.min(cap.minor),
                _ => minor,
            };
            (periods > 0).then(|| Owed {
                amount: Some(Amount { minor, currency: amount.currency.clone() }),
                in_kind: None,
                periods,
            })
        };
        match &self.rate {
            Rate::Fixed { amount } => money(amount, 1),
            Rate::FullPeriod { amount, minutes } => {
                money(amount, late / (u64::from((*minutes).max(1)) * 60))
            }
            Rate::StartedPeriod { amount, minutes } => {
                money(amount, late.div_ceil(u64::from((*minutes).max(1)) * 60))
            }
            Rate::Percentage { of, basis_points } => {
                let minor = u128::from(of.minor) * u128::from(*basis_points) / 10_000;
                let minor = u64::try_from(minor).unwrap_or(u64::MAX);
                money(&Amount { minor, currency: of.currency.clone() }, 1)
            }
            Rate::InKind { what } => {
                Some(Owed { amount: None, in_kind: Some(what.clone()), periods: 1 })
            }
        }
    }
}

named! {
    /// The seven cares before promising (H2).
    Care {
        /// What the customer really needs.
        Customer = "customer",
        /// Whether it is technically possible.
        Technology = "technology",
        /// Service standards.
        Standards = "standards",
        /// Our process.
        Process = "process",
        /// Finance rules.
        Finance = "finance",
        /// The company's goal.
        Goal = "goal",
        /// The escalation path.
        Escalation = "escalation",
    }
}

/// Something was promised (H1).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct CommitmentMade {
    /// What, in the words that were used.
    pub text: String,
    /// To whom, where it is a stakeholder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub promisee: Option<EntryKey>,
    /// What the customer may read in place of the promisee's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public_promisee: Option<String>,
    /// By when; none for a standing commitment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Instant>,
    /// Whether it stands until an event breaks it ("the expert stays on").
    pub standing: bool,
    /// Who delivers.
    pub deliverer: String,
    /// Whether the deliverer has consented.
    pub deliverer_consented: bool,
    /// Whether the customer has consented.
    pub customer_consented: bool,
    /// What is owed if it is not kept; a promise without compensation is half a promise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compensation: Option<Formula>,
    /// Who pays.
    pub payer: String,
    /// The cares that were checked (H2).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cares: Vec<Care>,
    /// Why the unchecked ones were passed over.
    pub override_reason: String,
    /// The commitment of a partner that this one rests on (H5).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rests_on: Option<EntryKey>,
}

named! {
    /// Who consented later.
    Party {
        /// The one who delivers.
        Deliverer = "deliverer",
        /// The customer.
        Customer = "customer",
    }
}

/// Somebody consented to a commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommitmentConsented {
    /// Which.
    pub commitment: EntryKey,
    /// Who.
    pub party: Party,
}

/// What a commitment lacked was filled in: its first words stay as they were, and what stood already stays (H1).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct Completion {
    /// By when, where no time was named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Instant>,
    /// What is owed if it is not kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compensation: Option<Formula>,
    /// Who pays.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub payer: String,
    /// Who delivers.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub deliverer: String,
    /// Cares that were checked since (H2); they join those that were checked before.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cares: Vec<Care>,
    /// Why the unchecked ones are passed over.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub override_reason: String,
}

/// What a commitment lacked was filled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommitmentCompleted {
    /// Which.
    pub commitment: EntryKey,
    /// With what.
    pub with: Completion,
}

/// A part of a commitment that can be filled in later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filled {
    /// Its due time.
    Due,
    /// What is owed if it is not kept.
    Compensation,
    /// Who pays.
    Payer,
    /// Who delivers.
    Deliverer,
    /// Why cares were passed over.
    Override,
}

impl Filled {
    /// Its name in words.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Due => "field-due",
            Self::Compensation => "field-compensation",
            Self::Payer => "field-payer",
            Self::Deliverer => "field-deliverer",
            Self::Override => "field-override",
        })
    }
}

impl CommitmentMade {
    /// What of a completion stands here already with another content.
    pub fn taken(&self, with: &Completion) -> Option<Filled> {
        let other = |mine: &str, given: &str| {
            !mine.trim().is_empty() && !given.trim().is_empty() && mine.trim() != given.trim()
        };
        let stands = [
            (
                Filled::Due,
                with.due.is_some() && (self.standing || self.due.is_some() && self.due != with.due),
            ),
            (
                Filled::Compensation,
                with.compensation.is_some()
                    && self.compensation.is_some()
                    && self.compensation != with.compensation,
            ),
            (Filled::Payer, other(&self.payer, &with.payer)),
            (Filled::Deliverer, other(&self.deliverer, &with.deliverer)),
            (Filled::Override, other(&self.override_reason, &with.override_reason)),
        ];
        stands.into_iter().find_map(|(part, taken)| taken.then_some(part))
    }

    /// The same with its gaps filled; what stands stays.
    #[must_use]
    pub fn completed(mut self, with: &Completion) -> Self {
        let fill = |mine: &mut String, given: &str| {
            if mine.trim().is_empty() {
                given.clone_into(mine);
            }
        };
        if self.due.is_none() && !self.standing {
            self.due = with.due;
        }
        if self.compensation.is_none() {
            self.compensation.clone_from(&with.compensation);
        }
        fill(&mut self.payer, &with.payer);
        fill(&mut self.deliverer, &with.deliverer);
        fill(&mut self.override_reason, &with.override_reason);
        for care in &with.cares {
            if !self.cares.contains(care) {
                self.cares.push(*care);
            }
        }
        self
    }
}

/// A commitment was kept; the entry's `occurred` is when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommitmentKept {
    /// Which.
    pub commitment: EntryKey,
    /// How.
    #[serde(default)]
    pub text: String,
}

/// A standing commitment was broken by an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommitmentBroken {
    /// Which.
    pub commitment: EntryKey,
    /// By what.
    pub text: String,
}

/// A commitment was renegotiated (H4); the first promise stays on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommitmentRenegotiated {
    /// Which.
    pub commitment: EntryKey,
    /// The new due time.
    pub due: Instant,
    /// Whether the customer consented.
    pub customer_consented: bool,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

/// The promisee gave a commitment up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommitmentWaived {
    /// Which.
    pub commitment: EntryKey,
    /// Why.
    pub reason: String,
}

/// Compensation was paid or given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompensationPaid {
    /// For which commitment.
    pub commitment: EntryKey,
    /// How much, where it is money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Amount>,
    /// In words.
    #[serde(default)]
    pub text: String,
}

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
    /// Whether the customer consented, before the time had passed: only then it counts (H4).
    pub counts: bool,
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
    /// Its renegotiations, oldest first (H4).
    pub renegotiated: Vec<Renegotiation>,
    /// When compensation was paid.
    pub paid: Option<(Instant, String)>,
    /// Every word that settles it, kept or given up: when it was, and when it became known.
    pub(super) settled: Vec<(Instant, Instant)>,
    /// When its breaking by an event became known.
    broken_known: Option<Instant>,
    number: usize,
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

/// A gap in a promise: flagged until filled, never refused (H1, H2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// 未配套赔偿.
    NoCompensation,
    /// Neither a due time nor standing.
    NoDue,
    /// The one who delivers has not consented.
    NoDelivererConsent,
    /// The customer has not consented.
    NoCustomerConsent,
    /// Nobody is named to pay.
    NoPayer,
    /// A care was not checked and no reason is given.
    Uncared(Care),
}

impl Gap {
    /// What is missing, in words.
    pub fn message(self) -> Message {
        match self {
            Self::NoCompensation => Message::new("gap-no-compensation"),
            Self::NoDue => Message::new("gap-no-due"),
            Self::NoDelivererConsent => Message::new("gap-no-deliverer-consent"),
            Self::NoCustomerConsent => Message::new("gap-no-customer-consent"),
            Self::NoPayer => Message::new("gap-no-payer"),
            Self::Uncared(Care::Customer) => Message::new("gap-uncared-customer"),
            Self::Uncared(Care::Technology) => Message::new("gap-uncared-technology"),
            Self::Uncared(Care::Standards) => Message::new("gap-uncared-standards"),
            Self::Uncared(Care::Process) => Message::new("gap-uncared-process"),
            Self::Uncared(Care::Finance) => Message::new("gap-uncared-finance"),
            Self::Uncared(Care::Goal) => Message::new("gap-uncared-goal"),
            Self::Uncared(Care::Escalation) => Message::new("gap-uncared-escalation"),
        }
    }
}

impl Commitment {
    /// What was promised, without its own label in front: people often say it, and it is shown beside the words.
    pub fn words(&self) -> &str {
        let plain = self.label.split('.').next().unwrap_or(&self.label);
        self.made
            .text
            .trim_start()
            .strip_prefix(plain)
            .map(str::trim_start)
            .and_then(|rest| rest.strip_prefix([':', '：', '.', '、', '-']))
            .map(str::trim_start)
            .filter(|rest| !rest.is_empty())
            .unwrap_or(&self.made.text)
    }

    /// The due time in force: the first, moved by renegotiations that count.
    pub fn due(&self) -> Option<Instant> {
        self.renegotiated
            .iter()
            .rev()
            .find(|change| change.counts)
            .map_or(self.made.due, |change| Some(change.to))
    }

    /// Whether it was kept or given up by that instant.
    fn is_settled_by(&self, line: Instant) -> bool {
        self.settled.iter().any(|(at, _)| *at <= line)
    }

    /// When it was broken: at its due time, to the instant, if it was not kept or given up by then (H3); a standing one
    /// by its event. `None` while that lies ahead or cannot happen any more.
    pub fn breach(&self, now: Instant) -> Option<Instant> {
        let by_clock = self.due().filter(|_| !self.made.standing);
        let by_event = self.broken.as_ref().map(|(at, _)| *at);
        by_clock
            .into_iter()
            .chain(by_event)
            .filter(|&at| at <= now && !self.is_settled_by(at))
            .min()
    }

    /// The due time by what was known at an instant.
    fn due_known_at(&self, at: Instant) -> Option<Instant> {
        let known = |change: &&Renegotiation| change.counts && change.known <= at;
        self.renegotiated.iter().rev().find(known).map_or(self.made.due, |change| Some(change.to))
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

    /// The stretches in which it was shown broken, by the clock or by an event; at most one, the last, is not undone.
    pub(super) fn shown_breaches(&self) -> Vec<(Instant, Option<Instant>)> {
        let mut stretches = self.shown_late(TimeDelta::zero());
        if let (Some((at, _)), Some(known)) = (&self.broken, self.broken_known)
            && !self.is_settled_by(*at)
        {
            stretches.push(((*at).max(known).max(self.known), None));
        }
        stretches.sort();
        let lasting = stretches.iter().position(|(_, until)| until.is_none());
        stretches.truncate(lasting.map_or(stretches.len(), |at| at + 1));
        stretches
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

    /// From when to when it was shown broken although, as became known later, it was not: 「kept 17:50, shown broken
    /// 18:00–19:00」.
    pub fn shown_broken(&self) -> Option<(Instant, Instant)> {
        self.shown_late(TimeDelta::zero())
            .into_iter()
            .find_map(|(from, until)| Some((from, until?)))
    }

    /// What the promise lacks (H1, H2).
    pub fn gaps(&self) -> Vec<Gap> {
        gaps(&self.made)
    }
}

/// What a promise lacks (H1, H2).
pub fn gaps(made: &CommitmentMade) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let mut gap = |missing: bool, gap: Gap| {
        if missing {
            gaps.push(gap);
        }
    };
    gap(made.compensation.is_none(), Gap::NoCompensation);
    gap(made.due.is_none() && !made.standing, Gap::NoDue);
    gap(!made.deliverer_consented, Gap::NoDelivererConsent);
    gap(!made.customer_consented, Gap::NoCustomerConsent);
    gap(made.compensation.is_some() && made.payer.trim().is_empty(), Gap::NoPayer);
    if made.override_reason.trim().is_empty() {
        for care in Care::ALL {
            gap(!made.cares.contains(&care), Gap::Uncared(care));
        }
    }
    gaps
}

/// Every commitment of an incident.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Commitments {
    /// In the order of the log.
    pub list: Vec<Commitment>,
}

impl Commitments {
    /// The commitment that entry made.
    pub fn get(&self, key: EntryKey) -> Option<&Commitment> {
        self.list.iter().find(|commitment| commitment.key == key)
    }

    fn get_mut(&mut self, key: EntryKey) -> Option<&mut Commitment> {
        self.list.iter_mut().find(|commitment| commitment.key == key)
    }

    pub(super) fn make(
        &mut self,
        entry: &Entry,
        made: &CommitmentMade,
        corrected: Option<&str>,
        number: usize,
    ) {
        let mut shared = false;
        for other in self.list.iter_mut().filter(|other| other.number == number) {
            other.label = label(&format!("P{number}"), other.key, true);
            shared = true;
        }
        let mut made = made.clone();
        if let Some(text) = corrected {
            text.clone_into(&mut made.text);
        }
        self.list.push(Commitment {
            key: entry.key,
            label: label(&format!("P{number}"), entry.key, shared),
            number,
            at: entry.head.occurred,
            known: entry.head.known,
            made,
            kept: None,
            broken: None,
            waived: None,
            renegotiated: Vec::new(),
            paid: None,
            settled: Vec::new(),
            broken_known: None,
        });
    }

    pub(super) fn consent(&mut self, consented: &CommitmentConsented) {
        if let Some(commitment) = self.get_mut(consented.commitment) {
            match consented.party {
                Party::Deliverer => commitment.made.deliverer_consented = true,
                Party::Customer => commitment.made.customer_consented = true,
            }
        }
    }

    pub(super) fn complete(&mut self, completed: &CommitmentCompleted) {
        if let Some(commitment) = self.get_mut(completed.commitment) {
            commitment.made = std::mem::take(&mut commitment.made).completed(&completed.with);
        }
    }

    pub(super) fn keep(&mut self, entry: &Entry, kept: &CommitmentKept) {
        if let Some(commitment) = self.get_mut(kept.commitment) {
            // Two laptops may say so: the earlier fulfilment is the one that counts.
            let at = entry.head.occurred;
            commitment.settled.push((at, entry.head.known));
            if commitment.kept.is_none_or(|(known_at, _)| at < known_at) {
                commitment.kept = Some((at, entry.head.known));
            }
        }
    }

    pub(super) fn break_by(&mut self, entry: &Entry, broken: &CommitmentBroken) {
        if let Some(commitment) = self.get_mut(broken.commitment) {
            commitment.broken.get_or_insert_with(|| (entry.head.occurred, broken.text.clone()));
            commitment.broken_known.get_or_insert(entry.head.known);
        }
    }

    pub(super) fn renegotiate(&mut self, entry: &Entry, change: &CommitmentRenegotiated) {
        if let Some(commitment) = self.get_mut(change.commitment) {
            let from = commitment.due();
            let in_time = from.is_none_or(|due| entry.head.occurred < due);
            commitment.renegotiated.push(Renegotiation {
                entry: entry.key,
                at: entry.head.occurred,
                known: entry.head.known,
                from,
                to: change.due,
                counts: in_time && change.customer_consented,
            });
        }
    }

    pub(super) fn waive(&mut self, entry: &Entry, waived: &CommitmentWaived) {
        if let Some(commitment) = self.get_mut(waived.commitment) {
            commitment.settled.push((entry.head.occurred, entry.head.known));
            commitment.waived.get_or_insert_with(|| (entry.head.occurred, waived.reason.clone()));
        }
    }

    pub(super) fn pay(&mut self, entry: &Entry, paid: &CompensationPaid) {
        if let Some(commitment) = self.get_mut(paid.commitment) {
            let text = paid.amount.as_ref().map_or_else(|| paid.text.clone(), ToString::to_string);
            commitment.paid = Some((entry.head.occurred, text));
        }
    }
}
