//! By when a promise is to be kept, as agreed pauses move it, and how that is said (H7). Every document, pane and answer says
//! it with these words.

use chrono::TimeDelta;

use crate::{
    incident::{instant::Instant, spans},
    locale::{Lang, Message},
};

/// A due time as agreed pauses move it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueTime {
    /// The due time, later by every pause that is over.
    pub at: Instant,
    /// By how much pauses that are over moved it; never negative.
    pub moved: TimeDelta,
    /// How long these pauses were; a due time in working time is moved by more or less than that.
    pub paused: TimeDelta,
    /// Since when the clock stands still now; then the due time is still to be moved, and cannot pass.
    pub stopped: Option<Instant>,
}

impl DueTime {
    /// A time that no pause concerns.
    pub const fn stated(at: Instant) -> Self {
        Self { at, moved: TimeDelta::zero(), paused: TimeDelta::zero(), stopped: None }
    }

    /// The time as it was agreed, before pauses moved it.
    pub fn agreed(self) -> Instant {
        self.at.checked_sub_signed(self.moved).unwrap_or(self.at)
    }

    /// The time that can pass; `None` while the clock stands still.
    pub fn running(self) -> Option<Instant> {
        self.stopped.is_none().then_some(self.at)
    }

    /// What pauses did to it, in words: `paused since 15:00, until then due 18:00`, `due 18:30, paused for 30 min`; `None`
    /// where they did nothing. `time` writes an instant, `by` a due time.
    pub fn pause_words(
        self,
        lang: Lang,
        time: impl Fn(Instant) -> String,
        by: impl Fn(Instant) -> String,
    ) -> Option<String> {
        let message = match self.stopped {
            Some(since) => Message::new("due-time-stopped")
                .with("since", time(since))
                .with("time", by(self.at)),
            None if self.paused.is_zero() => return None,
            None => Message::new("due-time-moved")
                .with("time", by(self.at))
                .with("span", spans::span(self.paused, lang)),
        };
        Some(message.text(lang))
    }

    /// By when, in words; where a pause stopped or moved it, that is said with it. `time` writes an instant, `by` a due time.
    pub fn words(
        self,
        lang: Lang,
        time: impl Fn(Instant) -> String,
        by: impl Fn(Instant) -> String,
    ) -> String {
        self.pause_words(lang, time, &by).unwrap_or_else(|| by(self.at))
    }
}
