//! The formula by which a broken promise is compensated (H3), as fields and as typed. What is owed is worked out in
//! `incident/commitments`.

use crate::{
    capture::terms,
    incident::commitments::{Formula, Rate},
};

use super::{
    Field,
    builder::Builder,
    make::{choice, words},
};

/// The fields of a compensation formula (H3).
pub(super) fn compensation() -> [Field; 6] {
    [
        choice(
            "rate",
            "field-compensation",
            "rate",
            ["none", "fixed", "full-period", "started-period", "percentage", "in-kind"],
            "none",
        ),
        words("amount", "field-how-much"),
        words("period", "field-period"),
        words("grace", "field-grace"),
        words("cap", "field-cap"),
        words("term", "field-term"),
    ]
}

impl Builder<'_> {
    pub(super) fn formula(&mut self) -> Option<Formula> {
        let kind = self.text("rate");
        let rate = match kind.as_str() {
            "fixed" => {
                self.need("amount");
                Rate::Fixed { amount: self.amount("amount")? }
            }
            "full-period" | "started-period" => {
                self.need("amount");
                self.need("period");
                let amount = self.amount("amount");
                let minutes = self.minutes("period");
                let (amount, minutes) = (amount?, minutes?);
                if kind == "full-period" {
                    Rate::FullPeriod { amount, minutes }
                } else {
                    Rate::StartedPeriod { amount, minutes }
                }
            }
            "percentage" => {
                self.need("amount");
                self.share()?
            }
            "in-kind" => {
                self.need("amount");
                Rate::InKind { what: self.text("amount") }
            }
            _ => {
                let parts = ["amount", "period", "grace", "cap", "term"];
                if parts.into_iter().any(|part| !self.text(part).is_empty()) {
                    self.wrong("rate", self.setting.lang.say("form-no-rate"));
                }
                return None;
            }
        };
        Some(Formula {
            rate,
            grace_minutes: self.minutes("grace").unwrap_or_default(),
            cap: self.amount("cap"),
            term_minutes: self.minutes("term"),
        })
    }

    /// `5% ¥100,000`: a part of an amount.
    fn share(&mut self) -> Option<Rate> {
        let Some((basis_points, of)) = terms::share(&self.text("amount")) else {
            self.wrong("amount", self.setting.lang.say("form-no-share"));
            return None;
        };
        Some(Rate::Percentage { of: self.money("amount", &of)?, basis_points })
    }
}
