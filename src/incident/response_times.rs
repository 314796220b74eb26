//! The times of an incident, and how long it took from one to another (M8): what was recorded, and nothing that was not.

use chrono::TimeDelta;

use super::{
    fold::Incident,
    ids::EntryKey,
    instant::{Instant, minutes_between},
    lifecycle::Status,
    milestones::{Milestone, Reached},
};
use crate::{playbook::Side, text::named};

named! {
    /// A time that every incident has, in the order in which they follow one another.
    Moment {
        /// The fault came into the system.
        Introduced = "introduced",
        /// The impact began.
        Began = "began",
        /// It was noticed.
        Detected = "detected",
        /// Somebody of ours took it on.
        Acknowledged = "acknowledged",
        /// The customer first heard of it from us.
        Told = "told",
        /// The impact was contained.
        Mitigated = "mitigated",
        /// Service was restored.
        Resolved = "resolved",
    }
}

impl Moment {
    /// From which other one the time to this one counts; `None` where none is counted.
    pub const fn counts_from(self) -> Option<Self> {
        match self {
            Self::Introduced | Self::Began => None,
            Self::Acknowledged => Some(Self::Detected),
            Self::Detected | Self::Told | Self::Mitigated | Self::Resolved => Some(Self::Began),
        }
    }

    /// The message id of its name.
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Introduced => "moment-introduced",
            Self::Began => "moment-began",
            Self::Detected => "moment-detected",
            Self::Acknowledged => "moment-acknowledged",
            Self::Told => "moment-told",
            Self::Mitigated => "moment-mitigated",
            Self::Resolved => "moment-resolved",
        }
    }

    /// Those that cannot come after this one.
    const fn follows(self) -> &'static [Self] {
        match self {
            Self::Introduced => &[],
            Self::Began => &[Self::Introduced],
            Self::Detected => &[Self::Began],
            Self::Acknowledged | Self::Told | Self::Mitigated | Self::Resolved => {
                &[Self::Detected, Self::Began]
            }
        }
    }

    /// The milestone it is read from; `None` where it follows from other entries.
    pub const fn read_from(self) -> Option<Milestone> {
        match self {
            Self::Introduced => Some(Milestone::Introduced),
            Self::Detected => Some(Milestone::Detected),
            Self::Acknowledged => Some(Milestone::Acknowledged),
            Self::Began | Self::Told | Self::Mitigated | Self::Resolved => None,
        }
    }
}

/// When one of them was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MomentAt {
    /// Which.
    pub moment: Moment,
    /// When.
    pub at: Instant,
    /// The entry that says so.
    pub entry: EntryKey,
}

/// The times of an incident that are recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResponseTimes {
    known: Vec<MomentAt>,
}

impl ResponseTimes {
    /// What is recorded of one; `None` where nobody recorded it: nothing is guessed.
    pub fn get(&self, moment: Moment) -> Option<MomentAt> {
        self.known.iter().find(|it| it.moment == moment).copied()
    }

    /// How long it took to come to it. `None` where one of the two ends is not recorded, or they contradict each other.
    pub fn time_to(&self, moment: Moment) -> Option<TimeDelta> {
        let (from, to) = (self.get(moment.counts_from()?)?, self.get(moment)?);
        (!contradict(&from, &to)).then(|| minutes_between(from.at, to.at))
    }

    /// Those that contradict each other: the one that comes first by its nature, and the one that stands before it. One
    /// that comes before several is named once.
    pub fn disagreements(&self) -> Vec<(MomentAt, MomentAt)> {
        let contradicts = |later: &MomentAt| {
            let earlier = later.moment.follows().iter().filter_map(|it| self.get(*it));
            earlier.into_iter().find(|earlier| contradict(earlier, later)).map(|it| (it, *later))
        };
        self.known.iter().filter_map(contradicts).collect()
    }
}

/// Whether what has to come first stands a minute or more behind the other: times are typed to the minute.
fn contradict(earlier: &MomentAt, later: &MomentAt) -> bool {
    (earlier.at - later.at).num_minutes() >= 1
}

impl Incident {
    /// The times of this incident, as they are recorded.
    pub fn response_times(&self) -> ResponseTimes {
        let at = |moment, found: Option<(Instant, EntryKey)>| {
            found.map(|(at, entry)| MomentAt { moment, at, entry })
        };
        let known = Moment::ALL.into_iter().filter_map(|moment| {
            let found = match moment.read_from() {
                Some(milestone) => self.milestones.get(milestone).map(dated),
                None => self.followed(moment),
            };
            at(moment, found)
        });
        ResponseTimes { known: known.collect() }
    }

    /// A moment that other entries tell.
    fn followed(&self, moment: Moment) -> Option<(Instant, EntryKey)> {
        match moment {
            Moment::Began => self.opening.as_ref().map(|it| (it.said.began, it.entry)),
            Moment::Told => {
                let told = self.ledger.contacts.iter().filter(|it| it.told());
                let of_customer = told.filter(|it| {
                    let on_their_side = |key: &EntryKey| {
                        let who = self.stakeholders.get(*key);
                        who.is_some_and(|who| who.profile.side == Side::Customer)
                    };
                    it.made.with.iter().any(on_their_side)
                });
                of_customer.map(|it| (it.occurred, it.entry)).min()
            }
            Moment::Mitigated => self.since(Status::Mitigated),
            Moment::Resolved => self.since(Status::Resolved),
            Moment::Introduced | Moment::Detected | Moment::Acknowledged => None,
        }
    }

    /// When it last came to that status, unless it fell back behind it afterwards.
    fn since(&self, status: Status) -> Option<(Instant, EntryKey)> {
        let statuses = &self.lifecycle.statuses;
        let fell_back = statuses.iter().rposition(|change| change.value < status);
        let held = statuses.get(fell_back.map_or(0, |at| at + 1)..)?;
        let reached = held.iter().find(|change| change.value == status)?;
        Some((reached.occurred, reached.entry))
    }
}

fn dated(reached: &Reached) -> (Instant, EntryKey) {
    (reached.at, reached.entry)
}
