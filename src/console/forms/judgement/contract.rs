//! The terms of the contract (A6). It refuses to read a contract: they are typed.

use crate::incident::contract::ContractRecorded;

use super::{
    super::{
        Field,
        builder::Builder,
        make::{filled, past, words},
    },
    maker::Maker,
};

impl Maker<'_> {
    pub(super) fn contract(&self) -> Vec<Field> {
        let known = self.incident.contract.clone().unwrap_or_default();
        let days = |list: &[chrono::NaiveDate]| {
            list.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
        };
        let cap = known.liability_cap.as_ref().map(ToString::to_string).unwrap_or_default();
        let notice = known.notice_days.map(|it| it.to_string()).unwrap_or_default();
        vec![
            filled(words("levels", "field-service-levels"), &known.service_levels),
            filled(words("cap", "field-liability-cap"), &cap),
            filled(words("exclusions", "field-exclusions"), &known.exclusions),
            filled(words("notice", "field-notice-days"), &notice),
            filled(words("holidays", "field-holidays"), &days(&known.holidays)),
            filled(words("extra", "field-extra-days"), &days(&known.extra_working_days)),
            past("at", "field-at"),
        ]
    }
}

impl Builder<'_> {
    pub(super) fn contract(&mut self) -> ContractRecorded {
        let before = self
            .setting
            .incident
            .and_then(|incident| incident.contract.clone())
            .unwrap_or_default();
        ContractRecorded {
            service_levels: self.text("levels"),
            liability_cap: self.amount("cap"),
            exclusions: self.text("exclusions"),
            notice_days: self.number("notice"),
            holidays: self.days("holidays"),
            extra_working_days: self.days("extra"),
            ..before
        }
    }
}
