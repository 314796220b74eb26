//! Zones as they are named beside a time.

use chrono_tz::Tz;

use super::passing::{is_glued, spaces};

/// Names behind a time, the longest first.
const BEHIND: &[(&str, Tz)] = &[
    ("coordinated universal time", Tz::UTC),
    ("central european summer time", Tz::Europe__Berlin),
    ("central european time", Tz::Europe__Berlin),
    ("eastern standard time", Tz::America__New_York),
    ("eastern daylight time", Tz::America__New_York),
    ("central standard time", Tz::America__Chicago),
    ("central daylight time", Tz::America__Chicago),
    ("mountain standard time", Tz::America__Denver),
    ("mountain daylight time", Tz::America__Denver),
    ("pacific standard time", Tz::America__Los_Angeles),
    ("pacific daylight time", Tz::America__Los_Angeles),
    ("british summer time", Tz::Europe__London),
    ("china standard time", Tz::Asia__Shanghai),
    ("new york time", Tz::America__New_York),
    ("eastern time", Tz::America__New_York),
    ("central time", Tz::America__Chicago),
    ("mountain time", Tz::America__Denver),
    ("pacific time", Tz::America__Los_Angeles),
    ("beijing time", Tz::Asia__Shanghai),
    ("london time", Tz::Europe__London),
    ("tokyo time", Tz::Asia__Tokyo),
    ("eastern", Tz::America__New_York),
    ("pacific", Tz::America__Los_Angeles),
    ("cest", Tz::Europe__Berlin),
    ("cet", Tz::Europe__Berlin),
    ("utc", Tz::UTC),
    ("gmt", Tz::UTC),
    ("edt", Tz::America__New_York),
    ("est", Tz::America__New_York),
    ("pdt", Tz::America__Los_Angeles),
    ("pst", Tz::America__Los_Angeles),
    ("bst", Tz::Europe__London),
    ("jst", Tz::Asia__Tokyo),
];

/// Names in front of one.
const BEFORE: &[(&str, Tz)] = &[
    ("协调世界时", Tz::UTC),
    ("世界时", Tz::UTC),
    ("北京时间", Tz::Asia__Shanghai),
    ("东京时间", Tz::Asia__Tokyo),
    ("伦敦时间", Tz::Europe__London),
    ("纽约时间", Tz::America__New_York),
    ("美东时间", Tz::America__New_York),
    ("美国东部时间", Tz::America__New_York),
    ("美西时间", Tz::America__Los_Angeles),
    ("太平洋时间", Tz::America__Los_Angeles),
    ("beijing time", Tz::Asia__Shanghai),
    ("eastern time", Tz::America__New_York),
    ("utc", Tz::UTC),
];

/// The zone that is named beside a time between those places, and the byte behind it.
pub(super) fn zone_at(text: &str, from: usize, to: usize) -> (Option<Tz>, usize) {
    let next = spaces(text, to);
    let tail = text.get(next..).unwrap_or_default();
    let tail = tail.strip_prefix('(').unwrap_or(tail);
    let at = text.len() - tail.len();
    let behind = BEHIND.iter().find(|(name, _)| {
        tail.starts_with(name) && !is_glued(text, at) && !is_glued(text, at + name.len())
    });
    if let Some((name, zone)) = behind {
        return (Some(*zone), at + name.len());
    }
    let lead = text.get(..from).unwrap_or_default().trim_end_matches(' ');
    let before = BEFORE.iter().find(|(name, _)| lead.ends_with(name));
    (before.map(|(_, zone)| *zone), to)
}
