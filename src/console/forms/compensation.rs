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

/// Fills the fields of a formula with one that is known.
pub(super) fn fill_compensation(fields: &mut [Field], formula: &Formula) {
    let minutes = |count: u32| format!("{count}m");
    let (rate, amount, period) = match &formula.rate {
        Rate::Fixed { amount } => ("fixed", amount.to_string(), None),
        Rate::FullPeriod { amount, minutes } => ("full-period", amount.to_string(), Some(*minutes)),
        Rate::StartedPeriod { amount, minutes } => {
            ("started-period", amount.to_string(), Some(*minutes))
        }
        Rate::Percentage { of, basis_points } => {
            let share = format!("{}.{:02}% {of}", basis_points / 100, basis_points % 100);
            ("percentage", share, None)
        }
        Rate::InKind { what } => ("in-kind", what.clone(), None),
    };
    let grace = (formula.grace_minutes > 0).then(|| minutes(formula.grace_minutes));
    let cap = formula.cap.as_ref().map(ToString::to_string);
    let known = [
        ("rate", Some(rate.to_owned())),
        ("amount", Some(amount)),
        ("period", period.map(minutes)),
        ("grace", grace),
        ("cap", cap),
        ("term", formula.term_minutes.map(minutes)),
    ];
    for (id, text) in known {
        let Some(field) = fields.iter_mut().find(|field| field.id == id) else { continue };
        let text = text.unwrap_or_default();
        if id == "rate" {
            field.choose(&text);
        } else {
            field.editor.set(text);
        }
    }
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
