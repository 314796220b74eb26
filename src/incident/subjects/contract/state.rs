//! The contract is a fact too (A6): service levels, liability cap, exclusions, notice periods, the working-day calendar.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::incident::remedies::Amount;

pub use crate::incident::subjects::contract::body::ContractRecorded;

impl ContractRecorded {
    /// Whether a day is worked.
    pub fn is_working(&self, day: NaiveDate) -> bool {
        if self.extra_working_days.contains(&day) {
            return true;
        }
        if self.holidays.contains(&day) {
            return false;
        }
        if self.working_days.is_empty() {
            return !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        }
        u8::try_from(day.weekday().number_from_monday())
            .is_ok_and(|number| self.working_days.contains(&number))
    }

    /// The day that lies so many working days after `from`. Never more than ten years ahead.
    pub fn after_working_days(&self, from: NaiveDate, days: u32) -> Option<NaiveDate> {
        let mut left = days;
        let mut day = from;
        for _ in 0..3660 {
            if left == 0 {
                return Some(day);
            }
            day = day.succ_opt()?;
            if self.is_working(day) {
                left -= 1;
            }
        }
        None
    }

    /// Whether an amount is above the cap, where both are known in the same currency.
    pub fn is_above_cap(&self, amount: &Amount) -> bool {
        self.liability_cap
            .as_ref()
            .is_some_and(|cap| cap.currency == amount.currency && amount.minor > cap.minor)
    }
}
