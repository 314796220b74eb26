//! Whether a time as it is said is a recorded one.

use chrono::{Datelike, NaiveDateTime, NaiveTime, TimeDelta, Timelike};

use super::{moments::HeldMoment, near::Near, said::Said};

/// Whether a time as it is said is a recorded one.
pub(super) fn fits(said: Said, near: Near, held: &HeldMoment) -> bool {
    let wanted = said.clock.filter(|_| held.has_clock);
    let Some((month, day)) = said.date else {
        let Some(minutes) = wanted else { return said.clock.is_none() };
        let halves = if said.either_half { &[0_i64, 720][..] } else { &[0][..] };
        return halves.iter().any(|half| fits_clock(minutes + half, near, held.at));
    };
    let year = said.year.unwrap_or(held.at.year());
    let Some(date) = chrono::NaiveDate::from_ymd_opt(year, month, day) else { return false };
    let midnight = date.and_time(NaiveTime::MIN);
    match wanted {
        None => {
            let days = (held.at.date() - date).num_days();
            match near {
                Near::Exact | Near::About => days == 0,
                Near::Nearly => (-1..=0).contains(&days),
                Near::Under => days < 0,
                Near::AtMost => days <= 0,
                Near::Over => days >= 0,
                Near::JustOver => (0..=1).contains(&days),
            }
        }
        Some(minutes) => {
            let halves = if said.either_half { &[0_i64, 720][..] } else { &[0][..] };
            halves.iter().any(|half| {
                let at = midnight + TimeDelta::minutes(minutes + half);
                within((held.at - at).num_seconds(), minutes, near)
            })
        }
    }
}

/// A clock time without its date: that of the same day, or of the next one where evening and morning meet.
fn fits_clock(minutes: i64, near: Near, held: NaiveDateTime) -> bool {
    let own = i64::from(held.time().num_seconds_from_midnight());
    let mut apart = own - minutes * 60;
    let wide = matches!(near, Near::Under | Near::AtMost | Near::Over);
    let meets = own >= 18 * 3600 && minutes < 360 || own < 6 * 3600 && minutes >= 1080;
    if !wide || meets {
        apart = (apart + 43_200).rem_euclid(86_400) - 43_200;
    }
    within(apart, minutes, near)
}

/// Whether what happened so many seconds after the time that is said is meant by it.
fn within(apart: i64, minutes: i64, near: Near) -> bool {
    let round = match minutes {
        it if it % 60 == 0 => 20,
        it if it % 15 == 0 => 15,
        it if it % 5 == 0 => 10,
        _ => 5,
    } * 60;
    match near {
        Near::Exact => apart.abs() <= 60,
        Near::About => apart.abs() <= round,
        Near::Nearly => (-round..=60).contains(&apart),
        Near::Under | Near::AtMost => apart <= 60,
        Near::Over => apart >= -60,
        Near::JustOver => (-60..=round * 2).contains(&apart),
    }
}
