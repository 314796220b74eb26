//! Every kind of event comes back from the log as it went in.

use std::collections::BTreeSet;

use dingli::incident::Event;
use proptest::{prelude::*, strategy::Union};

use crate::support::any::{by_kind, cases, covered};

#[test]
fn every_kind_has_a_generator_of_its_own() {
    let kinds: BTreeSet<&str> = Event::KINDS.iter().map(|kind| kind.name).collect();
    let generated: BTreeSet<&str> = by_kind().into_iter().map(|(kind, _)| kind).collect();
    assert_eq!(kinds, generated);
    assert_eq!(kinds.len(), Event::KINDS.len(), "a name in the log is never used twice");
}

fn event() -> impl Strategy<Value = (&'static str, Event)> {
    Union::new(
        by_kind()
            .into_iter()
            .map(|(kind, strategy)| strategy.prop_map(move |event| (kind, event)).boxed()),
    )
}

proptest! {
    #![proptest_config(cases(800))]

    #[test]
    fn an_event_is_read_as_it_was_written((kind, event) in event()) {
        prop_assert_eq!(covered(&event), kind);
        let body = String::from_utf8(event.encode().unwrap()).unwrap();
        let read = Event::decode(event.kind(), event.version(), &body);
        prop_assert_eq!(read.as_ref(), Some(&event), "{}", body);
        prop_assert!(!body.contains('.') || !has_float(&serde_json::from_str(&body).unwrap()));
        prop_assert_eq!(Event::decode(event.kind(), event.row().version + 1, &body), None);
    }
}

/// Stored bytes hold no floating-point number.
fn has_float(value: &serde_json::Value) -> bool {
    match value {
        serde_json::Value::Number(number) => number.is_f64(),
        serde_json::Value::Array(list) => list.iter().any(has_float),
        serde_json::Value::Object(fields) => fields.values().any(has_float),
        _ => false,
    }
}
