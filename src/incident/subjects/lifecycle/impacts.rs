//! From when to when the customer was hit (K8). One that broke again is another impact; net is the sum of all of them,
//! gross the time from the first beginning to the last end. Every head, figure and answer reads its durations here.

use chrono::TimeDelta;

use super::body::Status;
use crate::{
    incident::{
        instant::{Instant, minutes_between},
        pauses::{Pause, paused_within},
    },
    locale::Message,
};

/// One stretch in which the customer was hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Impact {
    /// Since when.
    pub from: Instant,
    /// Until when; `None` while it goes on.
    pub to: Option<Instant>,
}

/// Every impact of one incident, first first, as of one instant. There is always one, and none ends before it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Impacts {
    /// The stretches.
    pub list: Vec<Impact>,
    /// Whether service was restored at the end of the last one; not where the incident was closed without that.
    pub restored: bool,
    /// Until when one that goes on is counted.
    now: Instant,
}

impl Impacts {
    /// The impacts of what began then and moved so since, the moves by when they happened. `None` where the times stated
    /// contradict one another: it would have ended before it began.
    pub fn of(
        began: Instant,
        moves: impl IntoIterator<Item = (Status, Instant)>,
        now: Instant,
    ) -> Option<Self> {
        let mut list = vec![Impact { from: began, to: None }];
        let mut restored = false;
        for (status, at) in moves {
            let last = list.last_mut()?;
            match (status, last.to) {
                (Status::Resolved | Status::Closed, _) if at < began => return None,
                (Status::Resolved, _) if !restored => {
                    last.to = Some(at);
                    restored = true;
                }
                (Status::Closed, None) => last.to = Some(at),
                (Status::Open | Status::Mitigated, Some(_)) => {
                    list.push(Impact { from: at, to: None });
                    restored = false;
                }
                _ => {}
            }
        }
        Some(Self { list, restored, now })
    }

    /// How long one lasted, or has lasted so far: between its times as they are printed, so that the parts add up to the sum.
    pub fn length(&self, of: Impact) -> TimeDelta {
        minutes_between(of.from, of.to.unwrap_or(self.now))
    }

    /// How long the customer was hit: all impacts together.
    pub fn net(&self) -> TimeDelta {
        self.list.iter().map(|of| self.length(*of)).sum()
    }

    /// From the first beginning to the last end, what worked between them included.
    pub fn gross(&self) -> TimeDelta {
        let from = self.list.first().map_or(self.now, |first| first.from);
        minutes_between(from, self.ended().unwrap_or(self.now))
    }

    /// How much of one was paused (H7).
    pub fn paused(&self, of: Impact, pauses: &[Pause]) -> TimeDelta {
        paused_within(pauses, of.from, of.to.unwrap_or(self.now))
    }

    /// How much of all impacts together was paused.
    pub fn net_paused(&self, pauses: &[Pause]) -> TimeDelta {
        self.list.iter().map(|of| self.paused(*of, pauses)).sum()
    }

    /// How much was paused from the first beginning to the last end.
    pub fn gross_paused(&self, pauses: &[Pause]) -> TimeDelta {
        let from = self.list.first().map_or(self.now, |first| first.from);
        paused_within(pauses, from, self.ended().unwrap_or(self.now))
    }

    /// When the last one ended; `None` while it goes on.
    pub fn ended(&self) -> Option<Instant> {
        self.list.last()?.to
    }

    /// When service was restored and stayed so.
    pub fn restored_at(&self) -> Option<Instant> {
        self.ended().filter(|_| self.restored)
    }
}

/// Two statements about one incident that cannot both be true.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contradiction {
    /// A status of before the impact began.
    BeforeItBegan {
        /// Which.
        status: Status,
        /// When.
        at: Instant,
        /// When it began.
        began: Instant,
    },
    /// Closed, and service restored only afterwards, without having been opened again.
    RestoredWhenClosed {
        /// When it was closed.
        closed: Instant,
        /// When service was restored.
        restored: Instant,
    },
}

impl Contradiction {
    /// The sentence: what does not fit, and what to do. Times are those of the zone.
    pub fn message(self, zone: chrono_tz::Tz) -> Message {
        let stamp = |at| crate::incident::time::stamp(at, zone);
        match self {
            Self::BeforeItBegan { status, at, began } => Message::new("refusal-before-it-began")
                .with(
                    "status",
                    vec![Message::new(match status {
                        Status::Open => "status-open",
                        Status::Mitigated => "status-mitigated",
                        Status::Resolved => "status-resolved",
                        Status::Closed => "status-closed",
                    })],
                )
                .with("time", stamp(at))
                .with("began", stamp(began)),
            Self::RestoredWhenClosed { closed, restored } => {
                Message::new("refusal-restored-when-closed")
                    .with("closed", stamp(closed))
                    .with("restored", stamp(restored))
            }
        }
    }
}

/// What contradicts in the times of a beginning and of the moves since, the moves by when they happened.
pub fn contradictions(began: Instant, moves: &[(Status, Instant)]) -> Vec<Contradiction> {
    let mut found = Vec::new();
    let (mut closed, mut restored) = (None, false);
    for &(status, at) in moves {
        if at < began {
            found.push(Contradiction::BeforeItBegan { status, at, began });
        }
        match status {
            Status::Open | Status::Mitigated => (closed, restored) = (None, false),
            Status::Closed => closed = closed.or(Some(at)),
            Status::Resolved => {
                if let Some(closed) = closed.filter(|_| !restored) {
                    found.push(Contradiction::RestoredWhenClosed { closed, restored: at });
                }
                restored = true;
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn at(hour: u32) -> Instant {
        format!("2026-03-02T{hour:02}:00:00Z").parse().unwrap()
    }

    fn of(moves: &[(Status, u32)], now: u32) -> Option<Impacts> {
        Impacts::of(at(10), moves.iter().map(|&(status, hour)| (status, at(hour))), at(now))
    }

    #[test]
    fn k8_two_impacts_of_an_hour_over_four_hours_are_two_hours_net_and_four_gross() {
        let moves = [(Status::Resolved, 11), (Status::Open, 13), (Status::Resolved, 14)];
        let impacts = of(&moves, 20).unwrap();
        assert_eq!(impacts.list.len(), 2);
        assert_eq!((impacts.net().num_hours(), impacts.gross().num_hours()), (2, 4));
        assert_eq!(impacts.restored_at(), Some(at(14)));
        // While the second one goes on it counts up to now.
        let on = of(&moves[..2], 20).unwrap();
        assert_eq!((on.net().num_hours(), on.gross().num_hours(), on.ended()), (8, 10, None));
    }

    #[test]
    fn closing_without_a_resolution_ends_the_impact_and_restores_nothing() {
        let closed = of(&[(Status::Mitigated, 11), (Status::Closed, 12)], 20).unwrap();
        assert_eq!((closed.ended(), closed.restored_at()), (Some(at(12)), None));
        assert_eq!(closed.net().num_hours(), 2);
        // Restored before it is closed: closing changes nothing.
        let both = of(&[(Status::Resolved, 11), (Status::Closed, 15)], 20).unwrap();
        assert_eq!((both.net().num_hours(), both.restored_at()), (1, Some(at(11))));
    }

    #[test]
    fn case_3_2_what_would_end_before_it_began_has_no_duration() {
        for status in [Status::Resolved, Status::Closed] {
            assert_eq!(of(&[(status, 9)], 20), None, "{status:?}");
            assert_eq!(of(&[(status, 9), (Status::Open, 12), (status, 13)], 20), None);
        }
    }

    #[test]
    fn what_contradicts_is_a_status_before_the_beginning_and_closing_before_the_resolution() {
        let found = |moves: &[(Status, u32)]| {
            let moves: Vec<_> = moves.iter().map(|&(status, hour)| (status, at(hour))).collect();
            contradictions(at(10), &moves)
        };
        for status in [Status::Open, Status::Mitigated, Status::Resolved, Status::Closed] {
            let before = Contradiction::BeforeItBegan { status, at: at(9), began: at(10) };
            assert_eq!(found(&[(status, 9)]), [before]);
            assert_eq!(found(&[(status, 10)]), []);
        }
        assert_eq!(
            found(&[(Status::Closed, 12), (Status::Resolved, 14)]),
            [Contradiction::RestoredWhenClosed { closed: at(12), restored: at(14) }]
        );
        for fits in [
            [(Status::Resolved, 12), (Status::Closed, 14), (Status::Resolved, 15)],
            [(Status::Closed, 12), (Status::Open, 13), (Status::Resolved, 14)],
            [(Status::Mitigated, 11), (Status::Resolved, 12), (Status::Closed, 12)],
        ] {
            assert_eq!(found(&fits), [], "{fits:?}");
        }
    }
}
