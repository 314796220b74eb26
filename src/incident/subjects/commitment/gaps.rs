//! What a promise lacks, and how it is filled in where it stands (H1, H2).

use chrono::TimeDelta;

use super::state::{Care, CommitmentMade, Completion};
use crate::{incident::instant::Instant, locale::Message, playbook::Amount};

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
            self.term.clone_from(&with.term);
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

/// A promise without compensation is small where it is due within so long of being made: a call back.
const SOON: TimeDelta = TimeDelta::hours(1);

/// Whether a promise made then is worth no more than the playbook's line: neither compensation nor the seven cares are
/// asked for. Whoever began to check the cares is asked for the rest.
pub fn is_small(made: &CommitmentMade, at: Instant, checks_above: Option<&Amount>) -> bool {
    let Some(line) = checks_above else { return false };
    let is_worth_little = match &made.compensation {
        None => made.due.is_some_and(|due| due - at <= SOON) && !made.standing,
        Some(formula) => formula.most().is_some_and(|most| most.is_above(line) == Some(false)),
    };
    is_worth_little && made.cares.is_empty()
}

/// What is asked for of a promise made then: all that it lacks, or, where it is small, its time and who delivers (H1).
pub fn gaps_asked(made: &CommitmentMade, at: Instant, checks_above: Option<&Amount>) -> Vec<Gap> {
    let mut gaps = gaps(made);
    if is_small(made, at, checks_above) {
        gaps.retain(|gap| matches!(gap, Gap::NoDue | Gap::NoDelivererConsent));
    }
    gaps
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
