//! Recorded times, and how they are printed beside what contradicts them.

use chrono::{Datelike as _, Duration, NaiveDateTime};

use super::{
    said::Said,
    why::{Held, Why},
};

/// A recorded time; one that is only read from words may lack its date or its clock time.
#[derive(Debug, Clone, Copy)]
pub(super) struct HeldMoment {
    pub(super) at: NaiveDateTime,
    pub(super) has_clock: bool,
    pub(super) shown: bool,
    /// The entry in whose words it stands.
    pub(super) from: Option<usize>,
}

/// Why a time contradicts, with what is held instead.
pub(super) fn moment_why(held: &[HeldMoment]) -> Why {
    Why::Time(few(held.iter().filter(|it| it.shown).map(|it| Held::Words(moment_words(it)))))
}

/// A recorded time as it is printed.
pub(super) fn moment_words(held: &HeldMoment) -> String {
    let form = if held.has_clock { "%Y-%m-%d %H:%M" } else { "%Y-%m-%d" };
    held.at.format(form).to_string()
}

/// The first few of what is held, each once.
pub(super) fn few(list: impl Iterator<Item = Held>) -> Vec<Held> {
    const MOST: usize = 3;
    let mut few: Vec<Held> = Vec::new();
    for held in list {
        if few.len() < MOST && !few.contains(&held) {
            few.push(held);
        }
    }
    few
}

/// A time from words, with what they leave out taken from the time they were written.
pub(super) fn resolved(said: Said, written: NaiveDateTime) -> Option<HeldMoment> {
    let date = match said.date {
        Some((month, day)) => {
            chrono::NaiveDate::from_ymd_opt(said.year.unwrap_or(written.year()), month, day)?
        }
        None => written.date(),
    };
    let minutes = said.clock.unwrap_or(0);
    let at = date.and_hms_opt(0, 0, 0)?.checked_add_signed(Duration::minutes(minutes))?;
    Some(HeldMoment { at, has_clock: said.clock.is_some(), shown: true, from: None })
}
