//! A stretch of days, and the recurring duties in it as a strip of signs (O1): a sign a time, a bar where a month ends.

use chrono::{Datelike as _, Months, NaiveDate};

use crate::incident::occasions::Occasion;

/// From a day up to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

impl Stretch {
    /// Whole years.
    pub fn years(first: i32, last: i32) -> Option<Self> {
        let from = NaiveDate::from_ymd_opt(first, 1, 1)?;
        Some(Self { from, to: NaiveDate::from_ymd_opt(last, 12, 31)? })
    }

    /// A quarter, as it is written: `2026Q3`, `2026-Q3`.
    pub fn quarter(text: &str) -> Option<Self> {
        let (year, quarter) = text.trim().split_once(['Q', 'q'])?;
        let year: i32 = year.trim_end_matches('-').parse().ok()?;
        let quarter: u32 = quarter.parse().ok().filter(|it| (1..=4).contains(it))?;
        Self::months(NaiveDate::from_ymd_opt(year, 3 * quarter - 2, 1)?, 3)
    }

    /// The quarter a day lies in.
    pub fn quarter_of(day: NaiveDate) -> Option<Self> {
        Self::months(NaiveDate::from_ymd_opt(day.year(), 3 * (day.month0() / 3) + 1, 1)?, 3)
    }

    fn months(from: NaiveDate, count: u32) -> Option<Self> {
        Some(Self { from, to: from.checked_add_months(Months::new(count))?.pred_opt()? })
    }

    /// A sign a time, month by month: what is missing has a sign of its own. Of more than a year the quarters are told apart
    /// and not the months.
    pub fn strip(&self, times: &[Occasion]) -> String {
        let each = if self.to.year() > self.from.year() { 3 } else { 1 };
        let part = |day: NaiveDate| (day.year(), day.month0() / each);
        let mut strip = String::new();
        let mut at = Some(self.from);
        while let Some(day) = at.filter(|day| *day <= self.to) {
            let here = times.iter().filter(|it| part(it.due) == part(day));
            if !strip.is_empty() {
                strip.push('|');
            }
            let before = strip.len();
            strip.extend(here.map(|it| it.stands.sign()));
            if strip.len() == before {
                strip.push(' ');
            }
            at = day.checked_add_months(Months::new(each));
        }
        strip
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use crate::incident::occasions::Stands;

    #[test]
    fn o1_a_gap_has_a_sign_of_its_own_in_the_strip_of_its_month() {
        let time = |day: &str, stands| Occasion {
            due: day.parse().unwrap(),
            incident: None,
            stands,
            entry: None,
        };
        let times = [
            time("2026-01-05", Stands::Done),
            time("2026-02-02", Stands::Gap),
            time("2026-02-09", Stands::Skipped),
            time("2026-03-02", Stands::Coming),
        ];
        let quarter = Stretch::quarter("2026Q1").unwrap();
        assert_eq!(quarter.strip(&times), "+|!x|·");
        assert_eq!(Stretch::quarter_of("2026-02-11".parse().unwrap()), Some(quarter));
        let years = Stretch::years(2025, 2026).unwrap();
        assert_eq!(years.strip(&times), " | | | |+!x·| | | ");
        assert_eq!(Stretch::quarter("2026Q5"), None);
    }
}
