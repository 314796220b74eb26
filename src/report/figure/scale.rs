//! From time to place: one scale for the whole picture, long empty stretches folded, and the ticks of a clock on the
//! wall.

use chrono::{Datelike as _, NaiveDateTime, TimeDelta, TimeZone as _, Timelike as _};
use chrono_tz::Tz;

use super::lane::Moment;
use crate::incident::wall;

/// How wide a fold is.
const FOLD: f64 = 30.0;
/// Left of the first and right of the last moment of a piece.
const PAD: f64 = 14.0;
/// A piece is at least so wide: a sign and its words have to have room.
const LEAST: f64 = 76.0;
/// From tick to tick at least.
const APART: f64 = 58.0;
/// No more folds than this: the eye loses its way.
const FOLDS: usize = 3;
/// Minutes between two ticks.
const STEPS: [i64; 13] = [5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 4320, 10080];
/// Minutes in a day.
const DAY: i64 = 1440;

/// A stretch of time that is drawn to scale.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Piece {
    from: Moment,
    to: Moment,
    left: f64,
    right: f64,
}

/// Where each instant lies.
#[derive(Debug, Clone)]
pub(super) struct Scale {
    pieces: Vec<Piece>,
    /// Of a second, in units of the picture.
    unit: f64,
    zone: Tz,
}

/// A place on the axis with its words.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Tick {
    pub(super) x: f64,
    /// The time of day, or the day where ticks are days.
    pub(super) label: String,
    /// The day, or the year, where it changes.
    pub(super) below: String,
}

impl Scale {
    /// A scale for these moments between two places.
    pub(super) fn new(
        mut moments: Vec<Moment>,
        zone: Tz,
        (left, right): (f64, f64),
        folds: bool,
    ) -> Self {
        for at in &mut moments {
            *at = sane(*at);
        }
        moments.sort();
        moments.dedup();
        let parts = parts(&moments, if folds { FOLDS } else { 0 });
        let count = f64::from(u8::try_from(parts.len()).unwrap_or(u8::MAX));
        let room = right - left - (count - 1.0) * FOLD;
        let unit = unit(&parts, room);
        let mut at = left;
        let pieces = parts
            .into_iter()
            .map(|(from, to)| {
                let wide = seconds(to - from) * unit + 2.0 * PAD;
                let wide = if unit > 0.0 { wide.max(LEAST) } else { room / count.max(1.0) };
                let piece = Piece { from, to, left: at, right: at + wide };
                at += wide + FOLD;
                piece
            })
            .collect();
        Self { pieces, unit, zone }
    }

    /// Where an instant lies. One in a fold, or beyond the ends, lies at the nearest edge.
    pub(super) fn place(&self, at: Moment) -> f64 {
        let Some(first) = self.pieces.first() else { return 0.0 };
        let piece = self.pieces.iter().rev().find(|piece| piece.from <= at).unwrap_or(first);
        let inside = sane(at).clamp(piece.from, piece.to);
        let start = if piece.from == piece.to && self.unit == 0.0 {
            f64::midpoint(piece.left, piece.right)
        } else {
            piece.left + PAD
        };
        start + seconds(inside - piece.from) * self.unit
    }

    /// From where to where the pieces reach; between two of them is a fold.
    pub(super) fn reaches(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        self.pieces.iter().map(|piece| (piece.left, piece.right))
    }

    /// Where words must not stand: around the middle of every fold.
    pub(super) fn folds(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        self.pieces.windows(2).map(|pair| {
            let middle = f64::midpoint(pair[0].right, pair[1].left);
            (middle - 5.0, middle + 5.0)
        })
    }

    /// The ticks, from left to right. Every piece has one at least.
    pub(super) fn ticks(&self) -> Vec<Tick> {
        let step = STEPS.iter().copied().find(|&step| minutes(step) * self.unit >= APART);
        let step = step.unwrap_or_else(|| self.days() * DAY);
        let mut ticks: Vec<Tick> = Vec::new();
        let mut last = String::new();
        for piece in &self.pieces {
            let mut marks = round_times(piece, self.zone, step);
            if marks.is_empty() || self.unit == 0.0 {
                marks = vec![piece.from];
            }
            for at in marks {
                let local = wall(at, self.zone);
                let (label, below) = if step < DAY {
                    (local.format("%H:%M").to_string(), local.format("%m-%d").to_string())
                } else {
                    (local.format("%m-%d").to_string(), local.format("%Y").to_string())
                };
                let changed = below != last;
                last.clone_from(&below);
                let below = if changed { below } else { String::new() };
                ticks.push(Tick { x: self.place(at), label, below });
            }
        }
        ticks
    }

    /// How many days apart ticks are that would else be too close.
    fn days(&self) -> i64 {
        let mut days = 14;
        while minutes(days * DAY) * self.unit < APART && days < 100_000 {
            days *= 2;
        }
        days
    }
}

/// An instant that has a day on a calendar: an imported one may lie at the end of time.
pub(super) fn sane(at: Moment) -> Moment {
    let first = Moment::UNIX_EPOCH - TimeDelta::days(500 * 365);
    let last = Moment::UNIX_EPOCH + TimeDelta::days(2_000 * 365);
    at.clamp(first, last)
}

/// How wide a second is, so that all pieces together fill the room: those that are too short for their words take what
/// they need, and the others share the rest.
fn unit(parts: &[(Moment, Moment)], room: f64) -> f64 {
    let mut lasted: Vec<f64> = parts.iter().map(|(from, to)| seconds(*to - *from)).collect();
    lasted.sort_by(|one, other| other.total_cmp(one));
    // The longer ones first: with each that is drawn to scale, less is left for the others.
    (1..=lasted.len())
        .rev()
        .find_map(|long| {
            let sum: f64 = lasted.iter().take(long).sum();
            let count = |number: usize| f64::from(u8::try_from(number).unwrap_or(u8::MAX));
            let fixed = count(lasted.len() - long) * LEAST + count(long) * 2.0 * PAD;
            let unit = if sum > 0.0 { (room - fixed) / sum } else { 0.0 };
            let least = lasted.get(long - 1).copied().unwrap_or_default();
            (least * unit + 2.0 * PAD >= LEAST).then_some(unit)
        })
        .unwrap_or(0.0)
}

/// What is drawn to scale: everything, or, where a gap is much longer than all the rest together, what lies on both sides of
/// it.
fn parts(moments: &[Moment], folds: usize) -> Vec<(Moment, Moment)> {
    let (Some(first), Some(last)) = (moments.first(), moments.last()) else { return Vec::new() };
    let mut gaps: Vec<(TimeDelta, usize)> =
        moments.windows(2).enumerate().map(|(at, pair)| (pair[1] - pair[0], at)).collect();
    gaps.sort_by(|one, other| other.cmp(one));
    let mut rest = *last - *first;
    let mut cuts = Vec::new();
    for (gap, at) in gaps.into_iter().take(folds) {
        let others = rest - gap;
        if gap <= others * 2 || others < TimeDelta::hours(4) || gap < TimeDelta::hours(24) {
            break;
        }
        rest = others;
        cuts.push(at);
    }
    cuts.sort_unstable();
    let mut parts = Vec::new();
    let mut from = *first;
    for at in cuts {
        parts.push((from, moments[at]));
        from = moments[at + 1];
    }
    parts.push((from, *last));
    parts
}

/// The round times of a clock on the wall inside a piece, one a step.
fn round_times(piece: &Piece, zone: Tz, step: i64) -> Vec<Moment> {
    let from = wall(piece.from, zone);
    let to = wall(piece.to, zone);
    let mut wall = floor(from, step);
    let mut times: Vec<Moment> = Vec::new();
    while wall <= to && times.len() < 64 {
        let at = zone.from_local_datetime(&wall).earliest().map(|at| at.to_utc());
        times.extend(at.filter(|at| (piece.from..=piece.to).contains(at)));
        let Some(next) = wall.checked_add_signed(TimeDelta::minutes(step)) else { break };
        wall = next;
    }
    times.dedup();
    times
}

/// The last round time before one.
fn floor(at: NaiveDateTime, step: i64) -> NaiveDateTime {
    let since = if step < DAY {
        i64::from(at.hour() * 60 + at.minute()) % step
    } else {
        let day = i64::from(at.num_days_from_ce());
        i64::from(at.hour() * 60 + at.minute()) + day % (step / DAY) * DAY
    };
    let whole = at.with_second(0).and_then(|at| at.with_nanosecond(0)).unwrap_or(at);
    whole.checked_sub_signed(TimeDelta::minutes(since)).unwrap_or(whole)
}

fn minutes(count: i64) -> f64 {
    seconds(TimeDelta::minutes(count))
}

/// A span in seconds.
#[allow(clippy::cast_precision_loss)] // 2^53 seconds are longer than any incident
fn seconds(span: TimeDelta) -> f64 {
    span.num_seconds() as f64
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    fn at(text: &str) -> Moment {
        chrono::DateTime::parse_from_rfc3339(text).unwrap().to_utc()
    }

    fn scale(times: &[&str], zone: Tz) -> Scale {
        Scale::new(times.iter().map(|text| at(text)).collect(), zone, (0.0, 600.0), true)
    }

    #[test]
    fn a_gap_much_longer_than_all_the_rest_is_folded() {
        let zone = chrono_tz::Asia::Shanghai;
        let night = scale(
            &[
                "2025-09-29T18:00:00+08:00",
                "2025-09-29T21:00:00+08:00",
                "2025-09-30T05:00:00+08:00",
                "2025-10-09T10:00:00+08:00",
            ],
            zone,
        );
        let reaches: Vec<_> = night.reaches().collect();
        assert_eq!(reaches.len(), 2);
        assert!((reaches[1].0 - reaches[0].1 - FOLD).abs() < 0.01);
        assert!((reaches[1].1 - 600.0).abs() < 0.01, "{reaches:?}");
        let even = ["2025-09-01T00:00:00Z", "2025-09-02T00:00:00Z", "2025-09-03T00:00:00Z"];
        assert_eq!(scale(&even, zone).reaches().count(), 1);
    }

    #[test]
    fn ticks_are_round_on_the_wall_even_on_the_day_the_clocks_change() {
        let berlin = scale(
            &["2026-03-28T20:00:00+01:00", "2026-03-29T08:00:00+02:00"],
            chrono_tz::Europe::Berlin,
        );
        let labels: Vec<String> = berlin.ticks().into_iter().map(|tick| tick.label).collect();
        // There is no 02:00 in that night.
        assert_eq!(labels, ["20:00", "22:00", "00:00", "04:00", "06:00", "08:00"]);
    }

    #[test]
    fn ticks_never_touch_and_every_piece_has_one() {
        for hours in [1, 5, 30, 100, 1_000, 10_000, 100_000, 5_000_000] {
            let from = at("2025-01-15T10:07:00Z");
            let moments =
                vec![from, from + TimeDelta::hours(hours / 2), from + TimeDelta::hours(hours)];
            let scale = Scale::new(moments, chrono_tz::Asia::Shanghai, (0.0, 600.0), true);
            let ticks = scale.ticks();
            assert!(!ticks.is_empty(), "{hours}");
            for pair in ticks.windows(2) {
                assert!(pair[1].x - pair[0].x >= 36.0, "{hours}: {pair:?}");
            }
        }
    }

    #[test]
    fn one_moment_alone_lies_in_the_middle() {
        let one = scale(&["2025-09-29T18:00:00Z"], chrono_tz::UTC);
        assert!((one.place(at("2025-09-29T18:00:00Z")) - 300.0).abs() < 0.01);
        assert_eq!(one.ticks().len(), 1);
        assert!(scale(&[], chrono_tz::UTC).ticks().is_empty());
    }
}
