//! Money in a playbook.

use serde::{Deserialize, Serialize};

/// An amount of money in minor units (fen, cents) with its currency. Never a float.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Amount {
    /// Minor units: 5,000,000 is ¥50,000.00.
    pub minor: u64,
    /// ISO 4217 code in capitals, such as `CNY`.
    pub currency: String,
}

impl Amount {
    /// An amount in minor units.
    pub fn new(minor: u64, currency: &str) -> Self {
        Self { minor, currency: currency.to_owned() }
    }

    /// Reads `¥28,000`, `28000`, `CNY 28,000.50` or `2.8万`; `currency` serves where none is written.
    ///
    /// # Errors
    /// A sentence that says which forms are understood.
    pub fn parse(text: &str, currency: &str) -> Result<Self, String> {
        let wrong = || format!("“{text}” is no amount. Write 28000, ¥28,000.50 or CNY 28,000.");
        let folded: String = text
            .chars()
            .map(|c| match c {
                '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
                other => other,
            })
            .filter(|c| !c.is_whitespace() && *c != ',')
            .collect();
        let (folded, currency) = match folded.char_indices().find(|(_, c)| c.is_ascii_digit()) {
            Some((0, _)) => (folded.as_str(), currency.to_owned()),
            Some((at, _)) => {
                let (sign, rest) = folded.split_at(at);
                (rest, code(sign).ok_or_else(wrong)?)
            }
            None => return Err(wrong()),
        };
        let (folded, times) = match folded.strip_suffix('万') {
            Some(rest) => (rest, 10_000),
            None => (folded.strip_suffix('元').unwrap_or(folded), 1),
        };
        let (whole, part) = folded.split_once('.').unwrap_or((folded, ""));
        if part.len() > 2 && times == 1 || whole.is_empty() || part.len() > 6 {
            return Err(wrong());
        }
        let whole: u64 = whole.parse().map_err(|_| wrong())?;
        let scale = 10_u64.pow(u32::try_from(part.len()).unwrap_or(0));
        let part: u64 = if part.is_empty() { 0 } else { part.parse().map_err(|_| wrong())? };
        let minor = whole
            .checked_mul(100 * times)
            .and_then(|minor| minor.checked_add((part * 100 * times) / scale))
            .ok_or_else(wrong)?;
        Ok(Self { minor, currency })
    }

    /// The sum, where the currencies are the same and it fits.
    pub fn plus(&self, other: &Self) -> Option<Self> {
        (self.currency == other.currency)
            .then(|| self.minor.checked_add(other.minor))
            .flatten()
            .map(|minor| Self { minor, currency: self.currency.clone() })
    }
}

/// The ISO 4217 code of a sign or of a code.
fn code(sign: &str) -> Option<String> {
    match sign {
        "¥" | "￥" => Some("CNY".to_owned()),
        "$" => Some("USD".to_owned()),
        "€" => Some("EUR".to_owned()),
        "£" => Some("GBP".to_owned()),
        code if code.len() == 3 && code.chars().all(|c| c.is_ascii_alphabetic()) => {
            Some(code.to_ascii_uppercase())
        }
        _ => None,
    }
}

impl std::fmt::Display for Amount {
    /// `¥28,000`, `¥16,500.50`, `CHF 1,200`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let whole = (self.minor / 100).to_string();
        let mut grouped = String::new();
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at) % 3 == 0 {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        match self.currency.as_str() {
            "CNY" => write!(f, "¥{grouped}")?,
            "USD" => write!(f, "${grouped}")?,
            "EUR" => write!(f, "€{grouped}")?,
            "GBP" => write!(f, "£{grouped}")?,
            other => write!(f, "{other} {grouped}")?,
        }
        let part = self.minor % 100;
        if part == 0 { Ok(()) } else { write!(f, ".{part:02}") }
    }
}
