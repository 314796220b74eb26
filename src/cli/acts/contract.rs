//! The verb about the contract (A6).

use chrono::NaiveDate;

use super::{scene::one_of, words::verbs};
use crate::{
    calendar::{Hours, Week},
    cli::settings::week,
    incident::{Command, contract::PublicHolidays},
};

verbs! {
    /// The words after `contract`.
    Contract: Inside = |it, scene| {
        #[arg(long, value_name = "AMOUNT")]
        cap: Option<String>,
        #[arg(long, value_name = "TEXT")]
        levels: Option<String>,
        #[arg(long, value_name = "TEXT")]
        exclusions: Option<String>,
        #[arg(long, value_name = "DAYS")]
        notice: Option<u32>,
        #[arg(long, value_name = "DAYS")]
        claims: Option<u32>,
        #[arg(long, value_name = "HOURS")]
        customer_notice_hours: Option<u32>,
        #[arg(long, value_name = "CALENDAR", value_parser = one_of(&PublicHolidays::ALL, PublicHolidays::id))]
        calendar: Option<PublicHolidays>,
        #[arg(long, value_name = "DAYS", value_parser = week)]
        working_days: Option<Week>,
        #[arg(long, value_name = "HOURS", value_delimiter = ',')]
        working_hours: Vec<Hours>,
        #[arg(long, value_name = "DATE", value_delimiter = ',')]
        holidays: Vec<NaiveDate>,
        #[arg(long, value_name = "DATE", value_delimiter = ',')]
        worked: Vec<NaiveDate>,
    } => {
        let mut contract = scene.incident.contract.clone().unwrap_or_default();
        let cap = scene.amount(it.cap.as_ref())?;
        contract.liability_cap = cap.or(contract.liability_cap);
        contract.service_levels = it.levels.unwrap_or(contract.service_levels);
        contract.exclusions = it.exclusions.unwrap_or(contract.exclusions);
        contract.notice_days = it.notice.or(contract.notice_days);
        contract.claim_days = it.claims.or(contract.claim_days);
        contract.customer_notice_hours =
            it.customer_notice_hours.or(contract.customer_notice_hours);
        contract.calendar = it.calendar.or(contract.calendar);
        contract.working_days = it.working_days.map_or(contract.working_days, Week::days);
        let stated = |given: Vec<NaiveDate>, before| if given.is_empty() { before } else { given };
        contract.holidays = stated(it.holidays, contract.holidays);
        contract.extra_working_days = stated(it.worked, contract.extra_working_days);
        if !it.working_hours.is_empty() {
            contract.working_hours = Hours::joined(it.working_hours);
        }
        Command::Contract(Box::new(contract))
    };
}
