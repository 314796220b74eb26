//! An incident that is gone through again on screen (M6): which moment is shown, and what stands aside meanwhile.

use crate::{
    incident::{Event, Instant},
    review::replay::{Course, Landmark, Replay, Sign, landmarks},
};

use super::{
    super::{drafting::Drafting, writing::Writing},
    Live,
};

/// How many seconds of the course go by in one second while it plays, slowest first.
const SPEEDS: [i64; 4] = [10, 60, 600, 3600];

/// A moment of the course: the instant, and how many entries have come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At {
    /// The instant that is shown.
    pub time: Instant,
    /// How many entries have come.
    pub count: usize,
}

/// What was on screen before, and is again afterwards.
#[derive(Debug)]
pub struct Aside {
    /// The incident.
    pub live: Option<Live>,
    /// The draft of an update to somebody of it.
    pub drafting: Option<Drafting>,
    /// The section of its report that is being written.
    pub writing: Option<Writing>,
}

/// An incident that is gone through again. Which moment of it is shown stands here; the fold of that moment is the incident on
/// screen.
#[derive(Debug)]
pub struct Replaying {
    /// The course.
    pub replay: Replay,
    /// What stands out in it.
    pub landmarks: Vec<Landmark>,
    /// The moment on screen.
    pub at: At,
    /// The moment another one is compared with.
    pub marked: Option<At>,
    /// Whether it goes on by itself.
    pub playing: bool,
    /// What stands aside.
    pub aside: Aside,
    speed: usize,
    floor: usize,
}

impl Replaying {
    /// From its opening on.
    pub fn new(replay: Replay, aside: Aside) -> Self {
        let mut new = Self {
            landmarks: Vec::new(),
            at: At { time: Instant::default(), count: 0 },
            marked: None,
            playing: false,
            aside,
            speed: 2,
            floor: 0,
            replay,
        };
        new.look_again();
        new.at = new.begin();
        new
    }

    fn look_again(&mut self) {
        self.landmarks = landmarks(&self.replay);
        let opens = |number: &usize| {
            let entry = self.replay.entry(*number);
            entry.is_some_and(|entry| matches!(entry.event(), Some(Event::Opened(_))))
        };
        self.floor = (1..=self.replay.len()).find(opens).unwrap_or(1).min(self.replay.len());
    }

    /// Its first moment: before it was opened there is nothing to show.
    fn begin(&self) -> At {
        self.of_count(self.floor)
    }

    /// The moment at which so many entries have come.
    pub fn of_count(&self, count: usize) -> At {
        let count = count.clamp(self.floor, self.replay.len().max(self.floor));
        At { time: self.replay.time_of(count).unwrap_or_default(), count }
    }

    /// The moment at an instant, within the course.
    pub fn of_time(&self, time: Instant) -> At {
        let first = self.begin();
        let last = self.replay.ends().unwrap_or(first.time);
        let time = time.clamp(first.time, last.max(first.time));
        At { time, count: self.replay.count_at(time).max(first.count) }
    }

    /// The next decision, or the one before; `None` where there is no other.
    pub fn decision_beside(&self, forward: bool) -> Option<At> {
        let decisions = || self.landmarks.iter().filter(|it| it.sign == Sign::Decision);
        let found = if forward {
            decisions().find(|it| it.at > self.at.time)
        } else {
            decisions().rfind(|it| it.at < self.at.time)
        };
        found.map(|it| self.of_time(it.at))
    }

    /// Whether the last entry has come.
    pub fn is_over(&self) -> bool {
        self.at.count >= self.replay.len()
    }

    /// How many seconds of the course go by in a second.
    pub fn speed(&self) -> i64 {
        SPEEDS.get(self.speed).copied().unwrap_or(1)
    }

    /// Quicker, or slower.
    pub fn change_speed(&mut self, quicker: bool) {
        let last = SPEEDS.len() - 1;
        self.speed =
            if quicker { (self.speed + 1).min(last) } else { self.speed.saturating_sub(1) };
    }

    /// Turns to the other order, at the same instant. What was marked by the order before is no longer.
    pub fn turn_order(&mut self) {
        let course: Course = self.replay.course().other();
        self.replay = self.replay.clone().by(course);
        self.look_again();
        self.at = self.of_time(self.at.time);
        self.marked = None;
    }
}
