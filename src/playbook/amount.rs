//! Money in a playbook.

use serde::{Deserialize, Serialize};

/// An amount of money in minor units (fen, cents) with its currency. Never a float.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Amount {
    /// Minor units: 5,000,000 is ¥50,000.00.
    pub minor: u64,
    /// ISO 4217 code in capitals, such as `CNY`.
    pub currency: String,
}
