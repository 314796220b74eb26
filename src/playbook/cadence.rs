//! How often whom is told what (G1).

use serde::{Deserialize, Serialize};

/// The two halves of the told-what matrix: internal silence is as bad as external silence (G1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// The customer and everyone else outside.
    Customer,
    /// Our own executives and resources.
    Internal,
}

/// One pace of updates, in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", default)]
pub struct Pace {
    /// Minutes from the opening to the first message.
    pub first_minutes: u32,
    /// Minutes between messages while it is hot.
    pub every_minutes: u32,
    /// Minutes from the opening after which the slower interval holds.
    pub calm_after_minutes: u32,
    /// Minutes between messages from then on.
    pub calm_every_minutes: u32,
}

impl Default for Pace {
    /// All zero: what a TOML text left out. The check refuses a zero.
    fn default() -> Self {
        Self::new(0, 0, 0, 0)
    }
}

impl Pace {
    /// A pace from its four figures, in minutes.
    pub const fn new(first: u32, every: u32, calm_after: u32, calm_every: u32) -> Self {
        Self {
            first_minutes: first,
            every_minutes: every,
            calm_after_minutes: calm_after,
            calm_every_minutes: calm_every,
        }
    }

    /// The interval in minutes that holds when the incident has been open for `open_minutes`. Never zero.
    pub fn interval_at(&self, open_minutes: u32) -> u32 {
        let calm = open_minutes >= self.calm_after_minutes;
        let interval = if calm { self.calm_every_minutes } else { self.every_minutes };
        interval.max(1)
    }

    /// Whether the first message may come later than the interval after it allows, or the calm pace is the quicker one.
    pub const fn is_backwards(&self) -> bool {
        self.first_minutes > self.every_minutes || self.every_minutes > self.calm_every_minutes
    }

    /// Whether one of the four figures is zero.
    pub const fn has_zero(&self) -> bool {
        self.first_minutes == 0
            || self.every_minutes == 0
            || self.calm_after_minutes == 0
            || self.calm_every_minutes == 0
    }
}

/// One pace for each severity; 1 is the worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", default)]
pub struct Paces {
    /// Severity 1.
    #[serde(rename = "severity-1")]
    pub severity_1: Pace,
    /// Severity 2.
    #[serde(rename = "severity-2")]
    pub severity_2: Pace,
    /// Severity 3.
    #[serde(rename = "severity-3")]
    pub severity_3: Pace,
    /// Severity 4.
    #[serde(rename = "severity-4")]
    pub severity_4: Pace,
}

impl Paces {
    /// First message within 5 minutes, every 20 for two hours; slower as severity falls.
    pub const CUSTOMER: Self = Self {
        severity_1: Pace::new(5, 20, 120, 60),
        severity_2: Pace::new(15, 60, 240, 240),
        severity_3: Pace::new(60, 240, 1440, 1440),
        severity_4: Pace::new(240, 1440, 4320, 4320),
    };
    /// Executives every 30 minutes; slower as severity falls.
    pub const INTERNAL: Self = Self {
        severity_1: Pace::new(10, 30, 240, 60),
        severity_2: Pace::new(30, 120, 480, 480),
        severity_3: Pace::new(120, 480, 1440, 1440),
        severity_4: Pace::new(480, 1440, 4320, 4320),
    };

    /// The pace of a severity. Below 1 counts as 1, above 4 as 4.
    pub const fn of(&self, severity: u8) -> Pace {
        match severity {
            0 | 1 => self.severity_1,
            2 => self.severity_2,
            3 => self.severity_3,
            _ => self.severity_4,
        }
    }
}

impl Default for Paces {
    /// All zero: what a TOML text left out. The check refuses a zero.
    fn default() -> Self {
        let none = Pace::default();
        Self { severity_1: none, severity_2: none, severity_3: none, severity_4: none }
    }
}

/// The rhythm of updates by severity, to the customer and inside (G1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", default)]
pub struct Cadence {
    /// To the customer and others outside.
    pub customer: Paces,
    /// To our own executives and resources.
    pub internal: Paces,
}

impl Default for Cadence {
    /// The known defaults; a TOML text may leave the whole cadence out and gets these.
    fn default() -> Self {
        Self { customer: Paces::CUSTOMER, internal: Paces::INTERNAL }
    }
}

impl Cadence {
    /// The pace for a severity (1 to 4, others are clamped) and an audience.
    pub const fn pace(&self, severity: u8, audience: Audience) -> Pace {
        match audience {
            Audience::Customer => self.customer.of(severity),
            Audience::Internal => self.internal.of(severity),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn g1_the_pace_calms_after_two_hours() {
        let pace = Cadence::default().pace(1, Audience::Customer);
        assert_eq!(pace.first_minutes, 5);
        assert_eq!(pace.interval_at(0), 20);
        assert_eq!(pace.interval_at(119), 20);
        assert_eq!(pace.interval_at(120), 60);
        assert_eq!(Cadence::default().pace(1, Audience::Internal).interval_at(1), 30);
    }

    #[test]
    fn g1_a_severity_out_of_range_is_clamped() {
        let cadence = Cadence::default();
        assert_eq!(cadence.pace(0, Audience::Customer), cadence.pace(1, Audience::Customer));
        assert_eq!(cadence.pace(9, Audience::Internal), cadence.pace(4, Audience::Internal));
    }

    #[test]
    fn an_interval_is_never_zero() {
        assert_eq!(Pace::default().interval_at(7), 1);
        assert!(Pace::default().has_zero());
    }
}
