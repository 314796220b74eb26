//! Money: an amount in minor units of its currency, how it is printed, and how amounts are added.

use serde::{Deserialize, Serialize};

use super::{
    amount_error::{AmountError, MOST},
    currency, typed_amount,
};

/// An amount of money in minor units (fen, cents, whole yen) with its currency. Never a float.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Amount {
    /// Minor units as ISO 4217 counts them: 5,000,000 is ¥50,000.00, and JPY 5,000,000. At most 10^15 is recorded.
    pub minor: u64,
    /// ISO 4217 code in capitals, such as `CNY`.
    pub currency: String,
}

impl Amount {
    /// The most that is recorded, in minor units: ten trillion yuan. Beyond it a figure is a slip of the finger, and
    /// readers of JSON that count in floats would no longer be exact.
    pub const MOST: u64 = MOST;

    /// An amount in minor units.
    pub fn new(minor: u64, currency: &str) -> Self {
        Self { minor, currency: currency.to_owned() }
    }

    /// Reads an amount as people write it: `¥28,000`, `28000`, `2.8万元`, `五千元`, `500 €`, `€1.234,56`, `US$500`,
    /// `JPY 5000`. `home` is the currency where none is written, and what a sign shared by several currencies means.
    ///
    /// # Errors
    /// An [`AmountError`] where it is none, or can be read in two ways.
    pub fn parse(text: &str, home: &str) -> Result<Self, AmountError> {
        typed_amount::parse(text, home).map(|(minor, currency)| Self { minor, currency })
    }

    /// The sum, where the currencies are the same and it fits.
    pub fn plus(&self, other: &Self) -> Option<Self> {
        (self.currency == other.currency)
            .then(|| self.minor.checked_add(other.minor))
            .flatten()
            .map(|minor| Self { minor, currency: self.currency.clone() })
    }

    /// What several come to, a sum for each currency, in the order in which they first come.
    pub fn summed<'a>(amounts: impl IntoIterator<Item = &'a Self>) -> Vec<Self> {
        let mut sums: Vec<Self> = Vec::new();
        for amount in amounts {
            match sums.iter_mut().find(|sum| sum.currency == amount.currency) {
                Some(sum) => sum.minor = sum.minor.saturating_add(amount.minor),
                None => sums.push(amount.clone()),
            }
        }
        sums
    }

    /// Whether it can be recorded: in a currency there is, and not beyond what is counted.
    ///
    /// # Errors
    /// What is wrong with it. Entries of earlier versions may hold such amounts; they are shown as they are.
    pub fn check(&self) -> Result<(), AmountError> {
        if !currency::is_currency(&self.currency) {
            Err(AmountError::NoCurrency { found: self.currency.clone() })
        } else if self.minor > Self::MOST {
            Err(AmountError::TooLarge { currency: self.currency.clone() })
        } else {
            Ok(())
        }
    }

    /// Whether it is more than a line; `None` where the line is in another currency: no rate is known.
    pub fn is_above(&self, line: &Self) -> Option<bool> {
        (self.currency == line.currency).then_some(self.minor > line.minor)
    }

    /// In hundredths of the currency, whatever its minor unit; parts of a hundredth are dropped.
    pub fn hundredths(&self) -> u64 {
        let scale = u128::from(10_u64.pow(currency::decimals(&self.currency)));
        u64::try_from(u128::from(self.minor) * 100 / scale).unwrap_or(u64::MAX)
    }

    /// A sum of money as it is printed, however large.
    pub fn words_of(minor: u128, currency: &str) -> String {
        currency::amount_in_words(minor, currency)
    }
}

impl std::fmt::Display for Amount {
    /// `¥28,000`, `¥16,500.50`, `CHF 1,200`, `JPY 12,345`, `KWD 1.234`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&Self::words_of(self.minor.into(), &self.currency))
    }
}
