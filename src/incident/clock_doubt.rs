//! Whether the system's clock can be right, judged by what was recorded. It is remarked, and nothing is refused for it.

use chrono::TimeDelta;

use super::instant::Instant;
use crate::locale::{Lang, Message};

/// Clocks of two laptops may differ by so much without a word: a zone taken wrongly, a day typed wrongly.
const BEHIND: TimeDelta = TimeDelta::days(1);
/// An incident that is open is written to within this time.
const AHEAD: TimeDelta = TimeDelta::days(366);

/// Why a clock is doubted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClockDoubt {
    /// The newest entry lies in the future.
    Behind {
        /// When it was recorded.
        newest: Instant,
    },
    /// An incident is open, and nothing was recorded for more than a year.
    Ahead {
        /// When something was recorded last.
        newest: Instant,
    },
    /// The program itself is younger.
    BeforeProgram,
}

impl ClockDoubt {
    /// What is to be doubted of `now`. `newest` is when something was recorded last, `open` whether that incident is open;
    /// `program` is since when there is a program like this, where the clock is the system's own.
    pub fn of(
        newest: Option<Instant>,
        open: bool,
        now: Instant,
        program: Option<Instant>,
    ) -> Option<Self> {
        match newest {
            Some(newest) if newest - now > BEHIND => Some(Self::Behind { newest }),
            _ if program.is_some_and(|program| now < program) => Some(Self::BeforeProgram),
            Some(newest) if open && now - newest > AHEAD => Some(Self::Ahead { newest }),
            _ => None,
        }
    }

    /// The sentence: what does not fit, and what to look at.
    pub fn words(self, now: Instant, lang: Lang) -> String {
        let day = |at: Instant| at.format("%Y-%m-%d").to_string();
        let message = match self {
            Self::Behind { newest } => {
                Message::new("clock-behind").with("newest", day(newest)).with("now", day(now))
            }
            Self::Ahead { newest } => {
                Message::new("clock-ahead").with("newest", day(newest)).with("now", day(now))
            }
            Self::BeforeProgram => Message::new("clock-before-program").with("now", day(now)),
        };
        message.text(lang)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn case_8_13_a_clock_years_off_is_doubted_and_an_old_incident_is_not() {
        let at = |text: &str| text.parse::<Instant>().unwrap();
        let (recorded, program) = (at("2026-11-28T12:00:00Z"), Some(at("2025-06-01T00:00:00Z")));
        let doubt = |open, now: &str| ClockDoubt::of(Some(recorded), open, at(now), program);
        assert_eq!(
            doubt(true, "2016-11-28T12:00:00Z"),
            Some(ClockDoubt::Behind { newest: recorded })
        );
        assert_eq!(
            doubt(false, "2016-11-28T12:00:00Z"),
            Some(ClockDoubt::Behind { newest: recorded })
        );
        assert_eq!(
            doubt(true, "2036-11-28T12:00:00Z"),
            Some(ClockDoubt::Ahead { newest: recorded })
        );
        // Reviewing what was closed long ago, after years on the shelf.
        assert_eq!(doubt(false, "2036-11-28T12:00:00Z"), None);
        for now in ["2026-11-27T13:00:00Z", "2026-11-28T12:00:00Z", "2027-11-01T12:00:00Z"] {
            assert_eq!(doubt(true, now), None, "{now}");
        }
        assert_eq!(
            ClockDoubt::of(None, false, at("1970-01-01T00:00:00Z"), program),
            Some(ClockDoubt::BeforeProgram)
        );
        assert_eq!(ClockDoubt::of(None, false, at("1970-01-01T00:00:00Z"), None), None);
        for lang in Lang::ALL {
            let words = ClockDoubt::Ahead { newest: recorded }.words(recorded, lang);
            assert!(words.contains("2026-11-28"), "{words}");
        }
    }
}
