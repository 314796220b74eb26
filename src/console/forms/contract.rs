//! The terms of the contract (A6), as they are typed.

use crate::{
    calendar::{Hours, Week},
    incident::{
        Command,
        contract::{ContractRecorded, PublicHolidays},
    },
};

use super::{
    Choice, Field, FieldKind,
    builder::Builder,
    make::{both, field, filled, past, seldom, words},
    maker::{Maker, Making, none_first},
};

pub(super) const CONTRACT: Making =
    Making::of(contract, |builder, _| Command::Contract(Box::new(builder.contract())));

impl Builder<'_> {
    /// Working days of a week, as 1 (Monday) to 7; none where nothing is typed.
    pub(super) fn week(&mut self, id: &'static str) -> Vec<u8> {
        let text = self.text(id);
        if text.is_empty() {
            return Vec::new();
        }
        text.parse().map_or_else(
            |_| {
                self.wrong(id, self.setting.lang.say("form-no-week"));
                Vec::new()
            },
            Week::days,
        )
    }

    /// Working hours of a day; none where nothing is typed.
    pub(super) fn hours(&mut self, id: &'static str) -> Vec<Hours> {
        let text = self.text(id);
        let parts = text.split([',', '，', '、']).filter(|part| !part.trim().is_empty());
        match parts.map(str::parse).collect::<Result<Vec<Hours>, _>>() {
            Ok(hours) => Hours::joined(hours),
            Err(_) => {
                self.wrong(id, self.setting.lang.say("form-no-hours"));
                Vec::new()
            }
        }
    }

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
            claim_days: self.number("claims"),
            customer_notice_hours: self.number("customer-notice"),
            calendar: self.parsed("calendar"),
            working_hours: self.hours("hours"),
            working_days: self.week("week"),
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
    let claims = known.claim_days.map(|it| it.to_string()).unwrap_or_default();
    let told = known.customer_notice_hours.map(|it| it.to_string()).unwrap_or_default();
    let hours: Vec<String> = known.working_hours.iter().map(ToString::to_string).collect();
    let choices = PublicHolidays::ALL.map(|it| Choice {
        value: it.id().to_owned(),
        label: both(&format!("contract-calendar-{}", it.id())),
    });
    let mut calendar =
        field("calendar", "field-contract-calendar", FieldKind::Choice(choices.into()));
    none_first(&mut calendar);
    if let Some(known) = known.calendar {
        calendar.choose(known.id());
    }
    let week: Vec<String> = known.working_days.iter().map(ToString::to_string).collect();
    vec![
        filled(words("levels", "field-service-levels"), &known.service_levels),
        filled(words("cap", "field-liability-cap"), &cap),
        filled(words("exclusions", "field-exclusions"), &known.exclusions),
        filled(words("customer-notice", "field-customer-notice-hours"), &told),
        filled(words("notice", "field-notice-days"), &notice),
        filled(words("claims", "field-claim-days"), &claims),
        past("at", "field-at"),
        seldom(calendar),
        seldom(filled(words("week", "field-working-days"), &week.join(", "))),
        seldom(filled(words("hours", "field-working-hours"), &hours.join(", "))),
        seldom(filled(words("holidays", "field-holidays"), &days(&known.holidays))),
        seldom(filled(words("extra", "field-extra-days"), &days(&known.extra_working_days))),
    ]
}
