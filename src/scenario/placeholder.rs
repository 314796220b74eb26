//! Times inside the texts of a crisis, such as `{at:2025-03-12T09:00+08:00}`: they move with the crisis, and are written as
//! documents write a time.

use std::fmt;

use chrono::{DateTime, TimeDelta};
use chrono_tz::Tz;

use crate::incident::{Instant, time};

/// A placeholder that cannot be filled, as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfilled(pub String);

impl fmt::Display for Unfilled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{{{}}} is no time of a scenario", self.0)
    }
}

impl std::error::Error for Unfilled {}

/// The lines of a scenario with every time in their texts moved by a length of time: `{at:…}` as day and time of day,
/// `{day:…}` and `{clock:…}` as one of the two. In lines of JSON a brace before a letter can stand in a text alone.
///
/// # Errors
/// [`Unfilled`] where a placeholder is of no known kind, or what it holds is no time.
pub(super) fn filled(source: &str, by: TimeDelta, zone: Tz) -> Result<String, Unfilled> {
    let mut text = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(open) = rest.find('{') {
        let (before, inside) = (&rest[..=open], &rest[open + 1..]);
        if !inside.starts_with(|c: char| c.is_ascii_alphabetic()) {
            text.push_str(before);
            rest = inside;
            continue;
        }
        let end = inside.find(['}', '"', '\n']).unwrap_or(inside.len());
        let said = &inside[..end];
        let time = written(said, by, zone).filter(|_| inside[end..].starts_with('}'));
        text.push_str(&before[..open]);
        text.push_str(&time.ok_or_else(|| Unfilled(said.to_owned()))?);
        rest = &inside[end + 1..];
    }
    text.push_str(rest);
    Ok(text)
}

fn written(said: &str, by: TimeDelta, zone: Tz) -> Option<String> {
    let (kind, at) = said.split_once(':')?;
    let at: Instant = DateTime::parse_from_str(at, "%Y-%m-%dT%H:%M%:z").ok()?.to_utc();
    let at = at.checked_add_signed(by)?;
    match kind {
        "at" => Some(time::stamp(at, zone)),
        "day" => Some(time::date(at, zone)),
        "clock" => Some(time::clock(at, zone)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use chrono_tz::Asia::Shanghai;

    use super::*;

    #[test]
    fn times_move_with_the_crisis_and_braces_of_the_lines_stay() {
        let source = r#"{"act": "note", "x": {"y": "by {at:2025-03-12T09:00+08:00}, {day:2025-03-12T09:00+08:00}, {clock:2025-03-12T01:00+00:00} {"}}"#;
        let text = filled(source, TimeDelta::days(1) + TimeDelta::minutes(61), Shanghai).unwrap();
        let moved = r#"{"act": "note", "x": {"y": "by 2025-03-13 10:01, 2025-03-13, 10:01 {"}}"#;
        assert_eq!(text, moved);
    }

    #[test]
    fn what_is_no_time_is_refused_by_name() {
        for said in ["when:2025-03-12T09:00+08:00", "at:tomorrow", "at", "at:2025-03-12T09:00"] {
            let refused = filled(&format!("x {{{said}}} y"), TimeDelta::zero(), Shanghai);
            assert_eq!(refused, Err(Unfilled(said.to_owned())));
        }
        for open in ["{at:2025-03-12T09:00+08:00", "\"{at:2025-03-12T09:00+08:00\"}"] {
            assert!(filled(open, TimeDelta::zero(), Shanghai).is_err(), "{open}");
        }
    }
}
