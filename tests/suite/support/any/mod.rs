//! Random input: hostile texts and instants, every kind of event, entries in any disorder, and acts of people.

mod act;
mod beside;
mod entry;
mod event;
mod handled;
mod handling;
mod rules;

pub(crate) use act::{Step, blurred, go_on, log, steps};
pub(crate) use entry::entries;
pub(crate) use event::{by_kind, covered};
pub(crate) use handled::formula;
pub(crate) use rules::ruled;

use chrono::{DateTime, TimeDelta, Utc};
use dingli::incident::{EntryKey, Instant, Severity, WriterId};
use proptest::prelude::*;

/// So many cases, `DINGLI_CASES` times over where that is set; what fails is shown, and kept as a test of its own by
/// whoever mends it.
pub(crate) fn cases(count: u32) -> ProptestConfig {
    let times = std::env::var("DINGLI_CASES").ok().and_then(|times| times.parse().ok());
    let count = count.saturating_mul(times.unwrap_or(1));
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(count) }
}

/// Anything a person may type or paste.
pub(crate) fn words() -> BoxedStrategy<String> {
    prop_oneof![
        3 => "[a-z一-龟 ]{1,12}",
        1 => any::<String>(),
        1 => Just(String::new()),
        1 => Just("\u{202e}gnirts\u{0}\u{1b}[2J\u{200b}".to_owned()),
    ]
    .boxed()
}

/// A playbook's id of a question or section.
pub(crate) fn slug() -> BoxedStrategy<String> {
    prop_oneof![Just("backup".to_owned()), Just("misoperation".to_owned()), "[a-z]{1,6}"].boxed()
}

/// Any instant the log may hold, the ends of time included; to the millisecond.
pub(crate) fn instant() -> BoxedStrategy<Instant> {
    prop_oneof![
        6 => (0..20_000_i64).prop_map(|minutes| start() + TimeDelta::minutes(minutes)),
        1 => any::<i64>().prop_map(|ms| {
            DateTime::from_timestamp_millis(ms / 2).unwrap_or(DateTime::<Utc>::MAX_UTC)
        }),
        1 => Just(DateTime::<Utc>::MAX_UTC),
        1 => Just(DateTime::<Utc>::MIN_UTC),
    ]
    .boxed()
}

/// When random logs begin.
pub(crate) fn start() -> Instant {
    super::at("2025-03-03 14:20")
}

/// One of three installations.
pub(crate) fn writer() -> BoxedStrategy<WriterId> {
    prop_oneof![Just(0xa1_u8), Just(0xa2), Just(0xc3)].prop_map(|id| WriterId([id; 16])).boxed()
}

/// A key that often exists in a random log, and sometimes cannot.
pub(crate) fn key() -> BoxedStrategy<EntryKey> {
    let seq = prop_oneof![12 => 1..20_u64, 1 => Just(0), 1 => Just(u64::MAX)];
    (writer(), seq).prop_map(|(writer, seq)| EntryKey { writer, seq }).boxed()
}

/// A severity.
pub(crate) fn severity() -> BoxedStrategy<Severity> {
    proptest::sample::select(Severity::ALL.to_vec()).boxed()
}
