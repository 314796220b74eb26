//! Entries as no honest program writes them: any key, any counter, any reference, any order.

use dingli::incident::{Entry, Event, Head, Payload, Visibility, Who};
use proptest::{collection::vec, option, prelude::*, sample::select};

use super::{by_kind, instant, key, words};

fn payload() -> BoxedStrategy<(String, Payload)> {
    let known = by_kind().into_iter().map(|(_, strategy)| strategy);
    let known = proptest::strategy::Union::new(known)
        .prop_map(|event: Event| (event.kind().to_owned(), Payload::Known(Box::new(event))));
    prop_oneof![
        20 => known,
        1 => words().prop_map(|kind| (kind, Payload::Unknown)),
        1 => select(Event::KINDS.to_vec()).prop_map(|kind| (kind.name.to_owned(), Payload::Erased)),
    ]
    .boxed()
}

fn entry() -> BoxedStrategy<Entry> {
    let who = (words(), option::of(words()), option::of(key()))
        .prop_map(|(name, public, stakeholder)| Who { name, public, stakeholder });
    let visibility = select(vec![Visibility::Internal, Visibility::Customer]);
    let times = (instant(), instant(), instant());
    (
        (key(), 0..40_u64, payload(), times),
        (visibility, option::of(who), words(), 0..20_u64, vec(key(), 0..2), any::<bool>()),
    )
        .prop_map(|((key, counter, (kind, payload), times), rest)| {
            let effect = match &payload {
                Payload::Known(event) => event.effect().map(Box::new),
                _ => None,
            };
            let (visibility, who, author, batch, references, stated) = rest;
            let (occurred, known, recorded) = times;
            let head = Head {
                kind,
                version: 1,
                occurred,
                known,
                recorded,
                stated,
                whole_day: stated && batch % 5 == 0,
                visibility,
                author,
                batch,
                references,
                effect,
            };
            Entry { key, counter, head, who, payload }
        })
        .boxed()
}

/// A hostile log in its order of arrival.
pub(crate) fn entries() -> BoxedStrategy<Vec<Entry>> {
    vec(entry(), 0..40).boxed()
}
