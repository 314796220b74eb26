//! The metrics of incidents (M7): what each one measured, and how it is spread over many. Never of a person, never a rank,
//! never a mean: one long outage would hide ten short ones.

mod reading;
mod spread;

use chrono::{Datelike as _, TimeDelta};

use crate::{
    incident::{Incident, Instant, Moment, commitments::Standing, silences::silences},
    text::named,
};

pub use reading::Reading;
pub use spread::{PLAIN_SIGNS, SIGNS, Spread, drawn, marks};

named! {
    /// What is measured of an incident.
    Metric {
        /// From the beginning of the impact until it was noticed.
        Detect = "time-to-detect",
        /// From when it was noticed until somebody of ours took it on.
        Acknowledge = "time-to-acknowledge",
        /// From the beginning of the impact until the customer first heard of it from us.
        Tell = "time-to-tell",
        /// From the beginning of the impact until it was contained.
        Mitigate = "time-to-mitigate",
        /// From the beginning of the impact until service was restored.
        Resolve = "time-to-resolve",
        /// The longest stretch in which nobody told the customer anything.
        Silence = "longest-silence",
        /// Of the words to the customer that were agreed, how many came in time.
        Cadence = "cadence-kept",
        /// Of the commitments whose time has come, how many were kept in time.
        Commitments = "commitments-kept",
    }
}

/// What a metric counts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Whole minutes.
    Minutes,
    /// Hundredths of what could have been.
    Percent,
}

impl Metric {
    /// What it counts in.
    pub const fn unit(self) -> Unit {
        match self {
            Self::Detect
            | Self::Acknowledge
            | Self::Tell
            | Self::Mitigate
            | Self::Resolve
            | Self::Silence => Unit::Minutes,
            Self::Cadence | Self::Commitments => Unit::Percent,
        }
    }

    /// The message id of its name.
    pub fn name_id(self) -> String {
        format!("metric-{}", self.id())
    }

    /// The message id of how it is counted.
    pub fn definition_id(self) -> String {
        format!("metric-{}--definition", self.id())
    }

    /// What it is of an incident by `now`: minutes, or hundredths. `None` where what it is read from is not recorded or has not
    /// come yet: nothing is guessed.
    pub fn of(self, incident: &Incident, now: Instant) -> Option<i64> {
        let now = incident.clock(now);
        let time_to = |moment| {
            incident.response_times().time_to(moment).map(|it: TimeDelta| it.num_minutes())
        };
        match self {
            Self::Detect => time_to(Moment::Detected),
            Self::Acknowledge => time_to(Moment::Acknowledged),
            Self::Tell => time_to(Moment::Told),
            Self::Mitigate => time_to(Moment::Mitigated),
            Self::Resolve => time_to(Moment::Resolved),
            Self::Silence => {
                silences(incident, now).iter().map(|it| it.length().num_minutes()).max()
            }
            Self::Cadence => {
                let all = silences(incident, now);
                let due = all.iter().filter(|it| it.ended || it.agreed <= now).count();
                let late = all.iter().filter(|it| it.over() > TimeDelta::zero()).count();
                percent(due.saturating_sub(late), due)
            }
            Self::Commitments => {
                let standing = incident.commitments.list.iter().map(|it| it.standing(now));
                let (mut kept, mut come) = (0, 0);
                for standing in standing {
                    match standing {
                        Standing::Kept => {
                            kept += 1;
                            come += 1;
                        }
                        Standing::KeptLate | Standing::Broken => come += 1,
                        // Not due yet, in force, or given up by the customer.
                        Standing::Promised | Standing::Standing | Standing::Waived => {}
                    }
                }
                percent(kept, come)
            }
        }
    }
}

fn percent(part: usize, whole: usize) -> Option<i64> {
    let hundredths = (part * 100).checked_div(whole)?;
    i64::try_from(hundredths).ok()
}

named! {
    /// By what incidents are put into groups.
    Group {
        /// Their class.
        Class = "class",
        /// Their customer.
        Customer = "customer",
        /// The quarter in which the impact began, in the incident's zone.
        Quarter = "quarter",
        /// Their severity.
        Severity = "severity",
        /// What contributed: the aspects of the factors that were named (M9). One may stand in several groups.
        Factor = "factor",
    }
}

impl Group {
    /// The groups an incident stands in, by their names in the log; empty where nothing is known of it.
    pub fn of(self, incident: &Incident) -> Vec<String> {
        match self {
            Self::Class => vec![incident.class().to_owned()],
            Self::Customer => vec![incident.customer().to_owned()],
            Self::Quarter => {
                let began = incident.began().with_timezone(&incident.zone());
                vec![format!("{}-Q{}", began.year(), began.month0() / 3 + 1)]
            }
            Self::Severity => vec![incident.lifecycle.severity().to_string()],
            Self::Factor => {
                let mut aspects: Vec<String> =
                    incident.reviews.factors.iter().map(|it| it.aspect.id().to_owned()).collect();
                aspects.sort();
                aspects.dedup();
                aspects
            }
        }
    }
}

/// What one incident measured.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Measured {
    /// Each metric in the order of [`Metric::ALL`].
    pub values: Vec<(Metric, Option<i64>)>,
    /// What was paid and given for commitments, money of one currency added up (H6).
    pub compensation: Vec<String>,
}

impl Measured {
    /// Reads them off the fold.
    pub fn of(incident: &Incident, now: Instant) -> Self {
        Self {
            values: Metric::ALL.into_iter().map(|it| (it, it.of(incident, now))).collect(),
            compensation: incident.commitments.given(),
        }
    }
}
