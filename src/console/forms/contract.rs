//! The terms of the contract (A6), as they are typed.

use crate::incident::{Command, contract::ContractRecorded};

use super::{
    Field,
    builder::Builder,
    make::{filled, past, words},
    maker::{Maker, Making},
};

pub(super) const CONTRACT: Making =
    Making::of(contract, |builder, _| Command::Contract(Box::new(builder.contract())));

impl Builder<'_> {
    fn contract(&mut self) -> ContractRecorded {
        let before = self
            .setting
            .incident
            .and_then(|incident| incident.contract.clone())
            .unwrap_or_default();
        ContractRecorded {
            service_levels: self.text("levels"),
            liability_cap: self.amount_or("cap", before.liability_cap.as_ref()),
            exclusions: self.text("exclusions"),
            notice_days: self.number("notice"),
            holidays: self.days("holidays"),
            extra_working_days: self.days("extra"),
            ..before
        }
    }
}

fn contract(maker: &Maker<'_>) -> Vec<Field> {
    let known = maker.incident.contract.clone().unwrap_or_default();
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
