//! Why an amount of money is not taken, and the sentence that says so. Worded by the catalogue.

use super::currency;
use crate::locale::{Lang, Message};

/// The most that is recorded, in minor units.
pub(super) const MOST: u64 = 1_000_000_000_000_000;

/// Why a text is no amount, or an amount is not recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AmountError {
    /// Nothing that could be an amount.
    NotAnAmount {
        /// As typed.
        text: String,
    },
    /// It can be read as two amounts, far apart.
    Doubtful {
        /// As typed.
        text: String,
    },
    /// More decimal places than the currency has.
    TooFine {
        /// The currency.
        currency: String,
        /// How many places it has.
        places: u32,
    },
    /// More than [`super::Amount::MOST`].
    TooLarge {
        /// The currency.
        currency: String,
    },
    /// What stands for the currency is none.
    NoCurrency {
        /// As written.
        found: String,
    },
    /// What stands before it and what stands behind it are different currencies.
    TwoCurrencies {
        /// As typed.
        text: String,
    },
}

impl AmountError {
    /// One sentence: what is wrong, and what to write.
    pub fn message(&self) -> Message {
        match self {
            Self::NotAnAmount { text } => Message::new("amount-none").with("text", text),
            Self::Doubtful { text } => Message::new("amount-doubtful").with("text", text),
            Self::TooFine { currency, places } => {
                Message::new("amount-too-fine").with("currency", currency).with("places", *places)
            }
            Self::TooLarge { currency } => Message::new("amount-too-large")
                .with("most", currency::amount_in_words(MOST.into(), currency)),
            Self::NoCurrency { found } => Message::new("amount-no-currency").with("found", found),
            Self::TwoCurrencies { text } => {
                Message::new("amount-two-currencies").with("text", text)
            }
        }
    }
}

impl std::fmt::Display for AmountError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message().text(Lang::En))
    }
}

impl std::error::Error for AmountError {}
