//! The contract is a fact too (A6): service levels, liability cap, exclusions, notice periods, the working-day calendar.

use crate::{
    calendar::{Calendar, Holidays, Official, Reached, Terms},
    incident::{fold::Incident, instant::Instant, refusal::Warning, remedies::Amount},
};

pub use crate::incident::subjects::contract::body::{ContractRecorded, PublicHolidays};

impl Incident {
    /// Working time by the contract, and by what the company set where the contract says nothing.
    pub fn calendar(&self, company: &Terms) -> Calendar {
        let agreed = self.contract.as_ref().map(ContractRecorded::working_time).unwrap_or_default();
        Calendar::of(self.zone(), &[&agreed, company])
    }
}

/// How far so many working days of the contract reach from an instant, and what is to be said where holidays on the way are
/// not known: it is counted by the week alone then. `None` beyond ten years.
pub(in crate::incident) fn reach(
    calendar: &Calendar,
    from: Instant,
    days: u32,
) -> Option<(Reached, Vec<Warning>)> {
    let reached = calendar.days_after(from, days)?;
    let year =
        reached.unknown.first().map(|year| Warning::HolidaysNotAnnounced { days, year: *year });
    let zone = calendar.without_holidays().map(|zone| zone.name().to_owned());
    let zone = zone.map(|zone| Warning::HolidaysNotKnown { days, zone });
    Some((reached, year.into_iter().chain(zone).collect()))
}

impl ContractRecorded {
    /// Working time as it is agreed. A day both off and worked is worked.
    pub fn working_time(&self) -> Terms {
        let off = self.holidays.iter().map(|day| (*day, false));
        let worked = self.extra_working_days.iter().map(|day| (*day, true));
        Terms {
            holidays: match self.calendar {
                None => Holidays::Unstated,
                Some(PublicHolidays::None) => Holidays::None,
                Some(PublicHolidays::China) => Holidays::Of(Official::china()),
            },
            week: self.working_days.clone(),
            hours: self.working_hours.clone(),
            days: off.chain(worked).collect(),
        }
    }

    /// Within how many working days a claim has to be answered, as far as it is agreed.
    pub fn days_for_claims(&self) -> Option<u32> {
        self.claim_days.or(self.notice_days)
    }

    /// Whether an amount is above the cap; `None` where no cap is known, or one in another currency.
    pub fn is_above_cap(&self, amount: &Amount) -> Option<bool> {
        amount.is_above(self.liability_cap.as_ref()?)
    }
}
