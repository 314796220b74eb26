//! How long something takes, as people write it: `2h`, `1h30m`, `90 min`, `2小时`, `半小时`, `3天`, and ranges, `5-7天`.
//!
//! Owns reading; printing belongs to whoever shows it. A number without a unit is refused rather than guessed at.

use super::quantity::{LONGEST, amount, number, unit};
use super::scan::Cursor;

/// A length of time in whole minutes: at least `min`, at most `max`; equal when one length was given. `min <= max` always.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Duration {
    /// The shortest it may take, in minutes.
    pub min: u32,
    /// The longest it may take, in minutes.
    pub max: u32,
}

/// Why a text is not a length of time.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum DurationError {
    /// Nothing was typed.
    Empty,
    /// A number stands alone; minutes, hours and days would all be guesses.
    UnitMissing {
        /// As typed.
        text: String,
    },
    /// Not a length of time in any form understood.
    NotADuration {
        /// As typed.
        text: String,
    },
    /// The range runs from the longer to the shorter.
    Backwards {
        /// As typed.
        text: String,
    },
    /// Longer than a hundred years.
    TooLong {
        /// As typed.
        text: String,
    },
}

impl std::error::Error for DurationError {}

/// Reads a length of time or a range of two. In `5-7天` the unit stands for both ends. Parts of a minute are rounded.
pub fn parse(text: &str) -> Result<Duration, DurationError> {
    let typed = text.trim();
    if typed.is_empty() {
        return Err(DurationError::Empty);
    }
    let owned = || typed.to_owned();
    let Some((min, max)) = one(typed).map(|minutes| (minutes, minutes)).or_else(|| range(typed))
    else {
        return Err(if is_number(typed) {
            DurationError::UnitMissing { text: owned() }
        } else {
            DurationError::NotADuration { text: owned() }
        });
    };
    if min > max {
        return Err(DurationError::Backwards { text: owned() });
    }
    match (u32::try_from(min), u32::try_from(max)) {
        (Ok(min), Ok(max)) if u64::from(max) <= LONGEST => Ok(Duration { min, max }),
        _ => Err(DurationError::TooLong { text: owned() }),
    }
}

fn one(text: &str) -> Option<u64> {
    let mut cursor = Cursor::new(text);
    let minutes = amount(&mut cursor)?;
    cursor.is_done().then_some(minutes)
}

fn range(text: &str) -> Option<(u64, u64)> {
    let mut cursor = Cursor::new(text);
    let low = amount(&mut cursor)
        .map_or_else(|| number(&mut cursor).map(Low::Bare), |minutes| Some(Low::Full(minutes)))?;
    cursor.spaces();
    cursor.eat_one(&[("-", ()), ("~", ()), ("至", ()), ("到", ()), ("to", ())])?;
    cursor.spaces();
    let start = cursor;
    let high = amount(&mut cursor)?;
    if !cursor.is_done() {
        return None;
    }
    match low {
        Low::Full(minutes) => Some((minutes, high)),
        Low::Bare(thousandths) => {
            let mut again = start;
            number(&mut again)?;
            again.spaces();
            Some((thousandths.saturating_mul(unit(&mut again)?).saturating_add(500) / 1000, high))
        }
    }
}

/// The shorter end of a range: minutes, or a number in thousandths that waits for the other end's unit.
enum Low {
    Full(u64),
    Bare(u64),
}

fn is_number(text: &str) -> bool {
    let mut cursor = Cursor::new(text);
    number(&mut cursor).is_some() && cursor.is_done()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn lengths_and_ranges_in_both_languages() {
        let rows: &[(&str, u32, u32)] = &[
            ("2h", 120, 120),
            ("1h30m", 90, 90),
            ("1h 30m", 90, 90),
            ("90 min", 90, 90),
            ("1.5h", 90, 90),
            ("0.25h", 15, 15),
            ("2小时", 120, 120),
            ("2个小时", 120, 120),
            ("30分钟", 30, 30),
            ("３０分钟", 30, 30),
            ("三十分钟", 30, 30),
            ("半小时", 30, 30),
            ("半个小时", 30, 30),
            ("一个半小时", 90, 90),
            ("2小时半", 150, 150),
            ("一刻钟", 15, 15),
            ("3天", 4320, 4320),
            ("1天12小时", 2160, 2160),
            ("2周", 20160, 20160),
            ("5-7天", 7200, 10080),
            ("5～7天", 7200, 10080),
            ("5至7天", 7200, 10080),
            ("五到七天", 7200, 10080),
            ("5 to 7 days", 7200, 10080),
            ("30m-1h", 30, 60),
            ("30分钟-1小时", 30, 60),
            ("half an hour", 30, 30),
            ("an hour", 60, 60),
            ("2 hours 30 minutes", 150, 150),
            ("0m", 0, 0),
        ];
        for &(text, min, max) in rows {
            assert_eq!(parse(text), Ok(Duration { min, max }), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_length_is_refused() {
        assert_eq!(parse("  "), Err(DurationError::Empty));
        for text in ["90", "1.5"] {
            assert_eq!(
                parse(text),
                Err(DurationError::UnitMissing { text: text.into() }),
                "{text}"
            );
        }
        for text in ["soon", "2hx", "h", "-2h", "30m1h", "1h1h", "2 MB", "马上", "5-7", "1.2345h"]
        {
            assert_eq!(
                parse(text),
                Err(DurationError::NotADuration { text: text.into() }),
                "{text}"
            );
        }
        assert_eq!(parse("7-5天"), Err(DurationError::Backwards { text: "7-5天".into() }));
        for text in ["99999999999999w", "4000000h"] {
            assert_eq!(parse(text), Err(DurationError::TooLong { text: text.into() }), "{text}");
        }
    }

    proptest! {
        #[test]
        fn never_panics(text in r"[0-9.hmdw半小时个天周分钟至到~\- \PC]{0,12}") {
            if let Ok(found) = parse(&text) {
                prop_assert!(found.min <= found.max);
            }
        }

        #[test]
        fn hours_and_minutes_add_up(hours in 0_u32..9999, minutes in 0_u32..9999) {
            let total = hours * 60 + minutes;
            let expected = Ok(Duration { min: total, max: total });
            prop_assert_eq!(parse(&format!("{hours}h{minutes}m")), expected.clone());
            prop_assert_eq!(parse(&format!("{hours}小时{minutes}分钟")), expected);
        }
    }
}
