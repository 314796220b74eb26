//! Answers for programs: stable keys in `snake_case`, times in RFC 3339 with the incident's offset.

use std::fmt::Write as _;

use chrono::SecondsFormat;
use chrono_tz::Tz;
use serde::Serialize;

use super::{desk::Desk, failure::Failure};
use crate::{incident::Instant, text::display_safe};

/// An instant as programs read it.
pub(super) fn at(instant: Instant, zone: Tz) -> String {
    instant.with_timezone(&zone).to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

/// Prints one JSON value, indented.
pub(super) fn print(desk: &Desk, value: &impl Serialize) -> Result<(), Failure> {
    let text =
        serde_json::to_string_pretty(value).map_err(|error| Failure::Stream(error.into()))?;
    desk.out.line(&harmless(&text));
    Ok(())
}

/// The same JSON with every character that a terminal could be misled by written as `\u…`.
pub(super) fn harmless(json: &str) -> String {
    let mut safe = String::with_capacity(json.len());
    let mut buffer = [0; 4];
    for c in json.chars() {
        let shown: &str = c.encode_utf8(&mut buffer);
        if c == '\n' || c.is_ascii_graphic() || c == ' ' || display_safe(shown) == shown {
            safe.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(safe, "\\u{unit:04x}");
            }
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn json_stays_the_same_value_and_loses_its_teeth() {
        let value = serde_json::json!({"title": "数\u{202e}据\u{85}\u{e0041}库\u{7f}\n\u{1b}[2J"});
        let safe = harmless(&serde_json::to_string_pretty(&value).unwrap());
        assert!(safe.contains("数\\u202e据"));
        assert!(!safe.contains(['\u{202e}', '\u{85}', '\u{e0041}', '\u{7f}', '\u{1b}']));
        assert_eq!(serde_json::from_str::<serde_json::Value>(&safe).unwrap(), value);
    }
}
