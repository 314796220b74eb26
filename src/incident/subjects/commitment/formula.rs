//! Compensation (H3): what is owed for which delay. Exact in minor units.

use serde::{Deserialize, Deserializer, Serialize, de::Error};

use crate::incident::remedies::Amount;

/// How much, for how long a delay (H3). Exact in minor units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", tag = "per")]
#[schemars(deny_unknown_fields)]
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

/// A rate as it is written, with the fields of every kind of rate.
///
/// Reading it as one struct shows its fields to a reader that refuses those it does not know; serde would hide them where
/// it chooses the variant by a field.
#[derive(Deserialize)]
#[serde(rename = "Rate")]
struct WrittenRate {
    per: Per,
    amount: Option<Amount>,
    minutes: Option<u32>,
    of: Option<Amount>,
    basis_points: Option<u32>,
    what: Option<String>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Per {
    Fixed,
    FullPeriod,
    StartedPeriod,
    Percentage,
    InKind,
}

impl Rate {
    /// The fields of a rate of that kind; `None` where there is no such kind.
    pub fn fields(per: &str) -> Option<&'static [&'static str]> {
        Some(match per {
            "fixed" => &["per", "amount"],
            "full-period" | "started-period" => &["per", "amount", "minutes"],
            "percentage" => &["per", "of", "basis_points"],
            "in-kind" => &["per", "what"],
            _ => return None,
        })
    }
}

impl<'de> Deserialize<'de> for Rate {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let WrittenRate { per, amount, minutes, of, basis_points, what } =
            WrittenRate::deserialize(from)?;
        let lacks = D::Error::missing_field;
        let amount = amount.ok_or_else(|| lacks("amount"));
        let minutes = minutes.ok_or_else(|| lacks("minutes"));
        Ok(match per {
            Per::Fixed => Self::Fixed { amount: amount? },
            Per::FullPeriod => Self::FullPeriod { amount: amount?, minutes: minutes? },
            Per::StartedPeriod => Self::StartedPeriod { amount: amount?, minutes: minutes? },
            Per::Percentage => Self::Percentage {
                of: of.ok_or_else(|| lacks("of"))?,
                basis_points: basis_points.ok_or_else(|| lacks("basis_points"))?,
            },
            Per::InKind => Self::InKind { what: what.ok_or_else(|| lacks("what"))? },
        })
    }
}

/// A compensation formula: what is owed for which delay, from when on, and at most how much.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
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
    /// Money, if the formula is about money and the sum fits an amount.
    pub amount: Option<Amount>,
    /// The exact sum as it is printed, where it is more than an amount holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub beyond: Option<String>,
    /// Otherwise what is owed in kind.
    pub in_kind: Option<String>,
    /// How many periods were counted; 1 for a fixed amount.
    pub periods: u64,
}

/// A part of an amount in minor units, half of one rounded up. What is a part of something is not rounded to nothing, and
/// what is less than the whole not to the whole.
fn part_of(of: &Amount, basis_points: u32) -> u128 {
    const WHOLE: u128 = 10_000;
    let (whole, points) = (u128::from(of.minor), u128::from(basis_points));
    let part = (whole * points + WHOLE / 2) / WHOLE;
    if points < WHOLE && part == whole && whole > 1 {
        return whole - 1;
    }
    part.max(u128::from(whole > 0 && points > 0))
}

impl Formula {
    /// The most that can be owed in money; `None` where that has no end, or is owed in kind.
    pub fn most(&self) -> Option<Amount> {
        let of_rate = match &self.rate {
            Rate::Fixed { amount } => Some(amount.clone()),
            Rate::Percentage { of, basis_points } => {
                let part = part_of(of, *basis_points);
                Some(Amount::new(u64::try_from(part).unwrap_or(u64::MAX), &of.currency))
            }
            Rate::FullPeriod { amount, minutes } | Rate::StartedPeriod { amount, minutes } => {
                self.term_minutes.filter(|_| *minutes > 0).map(|term| {
                    let periods = u64::from(term.div_ceil(*minutes));
                    Amount::new(amount.minor.saturating_mul(periods), &amount.currency)
                })
            }
            Rate::InKind { .. } => None,
        };
        match (of_rate, &self.cap) {
            (Some(most), Some(cap)) if most.minor <= cap.minor => Some(most),
            (Some(_) | None, Some(cap)) => Some(cap.clone()),
            (most, None) => most,
        }
    }

    /// Every amount in it.
    pub fn amounts(&self) -> impl Iterator<Item = &Amount> {
        let of = match &self.rate {
            Rate::Fixed { amount }
            | Rate::FullPeriod { amount, .. }
            | Rate::StartedPeriod { amount, .. } => Some(amount),
            Rate::Percentage { of, .. } => Some(of),
            Rate::InKind { .. } => None,
        };
        of.into_iter().chain(&self.cap)
    }

    /// What is owed for a delay in seconds; nothing within the grace. Exact, monotone in the delay, never above the cap.
    pub fn owed(&self, delay_seconds: i64) -> Option<Owed> {
        let late = delay_seconds - i64::from(self.grace_minutes) * 60;
        if late <= 0 {
            return None;
        }
        let late = u64::try_from(late).unwrap_or(0);
        let late = self.term_minutes.map_or(late, |term| late.min(u64::from(term) * 60));
        let money = |minor: u128, currency: &str, periods: u64| {
            let minor = match &self.cap {
                Some(cap) if cap.currency == currency => minor.min(cap.minor.into()),
                _ => minor,
            };
            (periods > 0).then(|| match u64::try_from(minor) {
                Ok(minor) => {
                    let amount = Some(Amount::new(minor, currency));
                    Owed { amount, beyond: None, in_kind: None, periods }
                }
                Err(_) => {
                    let beyond = Some(Amount::words_of(minor, currency));
                    Owed { amount: None, beyond, in_kind: None, periods }
                }
            })
        };
        // Two factors of 64 bits never leave 128.
        let each = |amount: &Amount, periods: u64| {
            money(u128::from(amount.minor) * u128::from(periods), &amount.currency, periods)
        };
        match &self.rate {
            Rate::Fixed { amount } => each(amount, 1),
            Rate::FullPeriod { amount, minutes } => {
                each(amount, late / (u64::from((*minutes).max(1)) * 60))
            }
            Rate::StartedPeriod { amount, minutes } => {
                each(amount, late.div_ceil(u64::from((*minutes).max(1)) * 60))
            }
            Rate::Percentage { of, basis_points } => {
                money(part_of(of, *basis_points), &of.currency, 1)
            }
            Rate::InKind { what } => {
                let in_kind = Some(what.clone());
                Some(Owed { amount: None, beyond: None, in_kind, periods: 1 })
            }
        }
    }
}
