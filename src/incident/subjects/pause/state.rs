//! Pauses (H7): since when, until when, waiting for what, with whose consent; and what a stopped clock does to a due time.

use chrono::TimeDelta;

use crate::incident::{
    ids::EntryKey,
    instant::{Instant, after, to_minute},
};

pub use super::{
    body::{PauseBegun, PauseEnded, WorkingMove},
    due_time::DueTime,
};

/// A pause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pause {
    /// The entry that began it.
    pub key: EntryKey,
    /// Since when.
    pub from: Instant,
    /// What we wait for.
    pub reason: String,
    /// Whether the customer agreed: only then clocks stand still.
    pub agreed: bool,
    /// The promises whose clocks it stops.
    pub promises: Vec<EntryKey>,
    /// Until when; `None` while it goes on.
    pub until: Option<Instant>,
}

/// A stretch in which the clock of one promise stands still.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// The pause.
    pub pause: EntryKey,
    /// Since when.
    pub from: Instant,
    /// When that became known.
    pub known: Instant,
    /// Until when, and when that became known.
    pub until: Option<(Instant, Instant)>,
    /// By how much it moves a due time that was counted in working time; any other by its own length.
    pub by: Option<TimeDelta>,
}

/// The due time that was set at an instant, moved by what was known of stopped clocks at another: a stretch counts from
/// when the due time was set, once where several overlap, and not at all once the time had passed. One that was learnt of
/// only after that undoes no breach (H4): it stands beside it.
pub fn moved(agreed: Instant, set: Instant, stops: &[Stop], known_by: Instant) -> DueTime {
    let mut learnt: Vec<&Stop> = stops.iter().filter(|stop| stop.known <= known_by).collect();
    learnt.sort_by_key(|stop| stop.known);
    let mut counting: Vec<&Stop> = Vec::new();
    for stop in learnt {
        let due = moved_by(agreed, set, &counting, stop.known);
        if due.running().is_none_or(|due| stop.known < due) {
            counting.push(stop);
        }
    }
    moved_by(agreed, set, &counting, known_by)
}

fn moved_by(agreed: Instant, set: Instant, stops: &[&Stop], known_by: Instant) -> DueTime {
    let mut known = stops.to_vec();
    known.sort_by_key(|stop| stop.from);
    let (mut due, mut counted, mut paused) = (agreed, set, TimeDelta::zero());
    for stop in known {
        let from = stop.from.max(counted);
        if from >= due {
            continue;
        }
        match stop.until.filter(|(_, known)| *known <= known_by) {
            Some((until, _)) => {
                let length = (until - from).max(TimeDelta::zero());
                // Of one that another had stopped before, what is left of it is not known in working time.
                due = after(due, stop.by.filter(|_| from == stop.from).unwrap_or(length));
                paused += length;
                counted = counted.max(until);
            }
            None => return DueTime { at: due, moved: due - agreed, paused, stopped: Some(from) },
        }
    }
    DueTime { at: due, moved: due - agreed, paused, stopped: None }
}

/// How much of a stretch of time was paused, overlapping pauses counted once: between times as they are printed.
pub fn paused_within(pauses: &[Pause], from: Instant, to: Instant) -> TimeDelta {
    let (from, to) = (to_minute(from), to_minute(to));
    let mut stretches: Vec<(Instant, Instant)> = pauses
        .iter()
        .map(|pause| (to_minute(pause.from), pause.until.map_or(to, to_minute)))
        .map(|(begun, ended)| (begun.max(from), ended.min(to)))
        .filter(|(from, until)| from < until)
        .collect();
    stretches.sort();
    let (mut sum, mut counted) = (TimeDelta::zero(), from);
    for (from, until) in stretches {
        let from = from.max(counted);
        sum += (until - from).max(TimeDelta::zero());
        counted = counted.max(until);
    }
    sum
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(minute: i64) -> Instant {
        Instant::UNIX_EPOCH + TimeDelta::minutes(minute)
    }

    fn key(seq: u64) -> EntryKey {
        format!("00000000000000000000000000000001:{seq}")
            .parse()
            .unwrap_or_else(|_| panic!("{seq}"))
    }

    fn stretches() -> impl Strategy<Value = Vec<(i64, i64)>> {
        proptest::collection::vec((0_i64..200, 1_i64..60), 0..5)
    }

    proptest! {
        #[test]
        fn a_due_time_is_reached_when_the_clock_has_run_as_long_as_it_had_to(
            list in stretches(), set in 0_i64..100, length in 1_i64..200,
        ) {
            let stops: Vec<Stop> = list.iter().zip(1..).map(|((from, length), seq)| Stop {
                pause: key(seq), from: at(*from), known: at(*from),
                until: Some((at(from + length), at(from + length))), by: None,
            }).collect();
            let stands = |minute: i64| list.iter().any(|(from, length)| (*from..from + length).contains(&minute));
            let (mut left, mut now) = (length, set);
            while left > 0 {
                left -= i64::from(!stands(now));
                now += 1;
            }
            // A stretch that begins just when the time has come moves nothing.
            let by = TimeDelta::minutes(now - set - length);
            prop_assert_eq!(
                moved(at(set + length), at(set), &stops, Instant::MAX_UTC),
                DueTime { at: at(now), moved: by, paused: by, stopped: None }
            );
        }

        #[test]
        fn what_was_paused_is_counted_minute_by_minute(list in stretches(), from in 0_i64..100, length in 0_i64..200) {
            let pauses: Vec<Pause> = list.iter().zip(1..).map(|((from, length), seq)| Pause {
                key: key(seq), from: at(*from), reason: String::new(), agreed: false,
                promises: Vec::new(), until: Some(at(from + length)),
            }).collect();
            let walked = (from..from + length)
                .filter(|minute| list.iter().any(|(from, length)| (*from..from + length).contains(minute)))
                .count();
            let walked = i64::try_from(walked).unwrap_or(i64::MAX);
            prop_assert_eq!(paused_within(&pauses, at(from), at(from + length)), TimeDelta::minutes(walked));
        }
    }
}
