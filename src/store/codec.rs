//! Between an entry and its stored bytes. Reading is total: whatever cannot be read is an entry all the same.
//!
//! A body is stored as `{"who":…,"d":[…],"e":…}`: the source or actor where one is named, the digests of the attachments
//! it names where there are any, and the event's own JSON. `d` stands apart from the event so that a version that does
//! not know the kind still knows which attachments to keep with the entry, and to erase with it.

use std::{borrow::Cow, collections::BTreeSet, fmt};

use serde::{
    Deserialize, Deserializer, Serialize,
    de::{self, DeserializeSeed, IgnoredAny, MapAccess, Visitor},
};
use serde_json::value::RawValue;

use super::{
    blob::Digest,
    error::{Fault, StoreError},
    head,
    random::Salts,
    sealed::{Heads, Sealed, SealedBody},
    shared,
};
use crate::incident::{
    Draft, Entry, EntryKey, Event, Head, IncidentId, Instant, Payload, Who, WriterId,
    event::PlaybookAdopted,
};

#[derive(Serialize)]
struct NewBody<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    who: Option<&'a Who>,
    #[serde(skip_serializing_if = "Option::is_none")]
    d: Option<[&'a str; 1]>,
    e: &'a RawValue,
}

#[derive(Deserialize)]
struct StoredBody<'a> {
    #[serde(default)]
    who: Option<Who>,
    #[serde(borrow, rename = "e")]
    _event: &'a RawValue,
}

#[derive(Deserialize)]
struct StoredNames<'a> {
    #[serde(borrow, default)]
    d: Vec<Cow<'a, str>>,
}

/// The attachments that an entry's standing body names, whatever its kind. None where the body was erased.
pub fn attachments(sealed: &Sealed) -> BTreeSet<Digest> {
    let Some(body) = &sealed.body else { return BTreeSet::new() };
    // Most bodies name none. Where the name stands for something else, reading the body tells.
    if !body.bytes.windows(2).any(|name| name == b"d\"") {
        return BTreeSet::new();
    }
    let names = serde_json::from_slice::<StoredNames<'_>>(&body.bytes);
    names.map_or_else(
        |_| BTreeSet::new(),
        |names| names.d.iter().filter_map(|digest| digest.parse().ok()).collect(),
    )
}

fn named(event: &Event) -> Option<[&str; 1]> {
    match event {
        Event::AttachmentAdded(attachment) => Some([&attachment.digest]),
        _ => None,
    }
}

/// Seals one entry as the writer's next after `heads`.
pub fn seal(
    incident: IncidentId,
    writer: WriterId,
    heads: &Heads,
    head: &Head,
    who: Option<&Who>,
    event: &Event,
    salts: Salts,
) -> Result<Sealed, StoreError> {
    let (seq, prev) = heads.next(writer);
    let json = |error: serde_json::Error| StoreError::from(Fault::Io(error.into()));
    let d = named(event);
    let event = String::from_utf8(event.encode().map_err(json)?)
        .map_err(serde::ser::Error::custom)
        .and_then(RawValue::from_string)
        .map_err(json)?;
    let bytes = serde_json::to_vec(&NewBody { who, d, e: &event }).map_err(json)?;
    let head = head::encode(head).map_err(json)?;
    let key = EntryKey { writer, seq };
    let body = SealedBody { salt: salts.body, bytes };
    Ok(Sealed::new(incident, key, heads.counter() + 1, prev, (salts.head, head), body))
}

/// Seals what one act yielded, as one batch after `heads`, with fresh salts.
pub fn seal_act(
    incident: IncidentId,
    writer: WriterId,
    heads: &Heads,
    author: &str,
    recorded: Instant,
    drafts: &[Draft],
) -> Result<Vec<Sealed>, StoreError> {
    let mut heads = heads.clone();
    let (batch, _) = heads.next(writer);
    let mut sealed = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let head = draft.head(author, recorded, batch);
        let salts = Salts::random()?;
        let one = seal(incident, writer, &heads, &head, draft.who.as_ref(), &draft.event, salts)?;
        heads.advance(&one);
        sealed.push(one);
    }
    Ok(sealed)
}

/// Reads an entry. Never fails: what this version does not understand is [`Payload::Unknown`], and a head it cannot
/// read is of kind `?`. Times are as precise as stored: milliseconds.
pub fn open(sealed: &Sealed) -> Entry {
    let body = sealed.body.as_ref().map(|body| body.bytes.as_slice());
    open_parts(sealed.key, sealed.counter, &sealed.head, body)
}

/// The same from the stored bytes of head and body.
pub(super) fn open_parts(key: EntryKey, counter: u64, head: &[u8], body: Option<&[u8]>) -> Entry {
    let read = head::decode(head);
    let (who, payload) = match (body, &read) {
        (None, _) => (None, Payload::Erased),
        (Some(body), Some(head)) => open_body(head, body),
        (Some(_), None) => (None, Payload::Unknown),
    };
    let head = read.unwrap_or_else(|| head::unreadable(key));
    Entry { key, counter, head, who, payload }
}

fn open_body(head: &Head, bytes: &[u8]) -> (Option<Who>, Payload) {
    let adopts = head.kind == "playbook-adopted" && head.version == 1;
    if let Some(playbook) = adopts.then(|| shared::find(bytes)).flatten() {
        let adopted = Event::PlaybookAdopted(PlaybookAdopted { playbook });
        return (None, Payload::Known(Box::new(adopted)));
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return (None, Payload::Unknown) };
    if let Ok((who, Some(event))) = known_body(head, text) {
        if let (None, Event::PlaybookAdopted(adopted)) = (&who, &*event) {
            shared::keep(bytes, &adopted.playbook);
        }
        return (who, Payload::Known(event));
    }
    // Whatever it says, who said it may stand there.
    let who = serde_json::from_str::<StoredBody<'_>>(text).ok().and_then(|body| body.who);
    (who, Payload::Unknown)
}

/// Reads a body of a known kind in one go.
fn known_body(head: &Head, text: &str) -> serde_json::Result<(Option<Who>, Option<Box<Event>>)> {
    let mut reading = serde_json::Deserializer::from_str(text);
    let body = BodyOf(head).deserialize(&mut reading)?;
    reading.end().map(|()| body)
}

/// What stands in a body.
#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "lowercase")]
enum Part {
    Who,
    E,
    #[serde(other)]
    Other,
}

/// Reads a body whose event is of the kind that the head names.
struct BodyOf<'a>(&'a Head);

impl<'de> DeserializeSeed<'de> for BodyOf<'_> {
    type Value = (Option<Who>, Option<Box<Event>>);

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for BodyOf<'_> {
    type Value = (Option<Who>, Option<Box<Event>>);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a body")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let (mut who, mut event) = (None, None);
        while let Some(name) = map.next_key()? {
            match name {
                Part::Who if who.is_none() => who = Some(map.next_value()?),
                Part::E if event.is_none() => event = map.next_value_seed(EventOf(self.0))?,
                Part::Who | Part::E => return Err(de::Error::custom("a field stands there twice")),
                Part::Other => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok((who.flatten(), event))
    }
}

/// Reads an event of the kind that the head names. `None` for a kind or version that this program does not know.
struct EventOf<'a>(&'a Head);

impl<'de> DeserializeSeed<'de> for EventOf<'_> {
    type Value = Option<Box<Event>>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        match Event::deserialize_as(&self.0.kind, self.0.version, from)? {
            Some(event) => Ok(Some(event)),
            None => Err(de::Error::custom("a kind of a later version")),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use chrono::DateTime;
    use proptest::prelude::*;

    use super::*;
    use crate::incident::{
        Visibility,
        event::{Erased, Noted},
    };

    const INCIDENT: IncidentId = IncidentId([1; 16]);
    const WRITER: WriterId = WriterId([2; 16]);

    fn at(ms: i64) -> Instant {
        DateTime::from_timestamp_millis(ms).unwrap()
    }

    fn noted(text: &str) -> Event {
        Event::Noted(Noted { text: text.into(), ..Noted::default() })
    }

    fn draft(event: Event, who: Option<Who>) -> Draft {
        let (occurred, known) = (at(1_000), at(2_001));
        let effect = event.effect();
        Draft {
            event,
            who,
            occurred,
            known,
            stated: true,
            whole_day: false,
            visibility: Visibility::Customer,
            effect,
        }
    }

    fn sealed(head: &str, body: &str) -> Sealed {
        let key = EntryKey { writer: WRITER, seq: 1 };
        let body = SealedBody { salt: [0; 32], bytes: body.into() };
        Sealed::new(INCIDENT, key, 1, [0; 32], ([0; 32], head.into()), body)
    }

    #[test]
    fn the_stored_bytes_are_those_documented() {
        let key = EntryKey { writer: WRITER, seq: 9 };
        let who = Who { name: "王工".into(), public: None, stakeholder: None };
        let event = Event::Erased(Erased { targets: vec![key], reason: "依法".into() });
        let drafts = [draft(noted("a \"b\""), None), draft(event, Some(who))];
        let act = seal_act(INCIDENT, WRITER, &Heads::default(), "李", at(3_000), &drafts).unwrap();
        assert_eq!(
            String::from_utf8_lossy(&act[0].head),
            r#"{"k":"noted","v":1,"o":1000,"n":2001,"r":3000,"s":true,"c":"customer","a":"李","b":1}"#
        );
        assert_eq!(
            String::from_utf8_lossy(&act[0].body.as_ref().unwrap().bytes),
            r#"{"e":{"text":"a \"b\""}}"#
        );
        assert_eq!(
            String::from_utf8_lossy(&act[1].head),
            format!(
                r#"{{"k":"erased","v":1,"o":1000,"n":2001,"r":3000,"s":true,"c":"customer","a":"李","b":1,"x":["{key}"]}}"#
            )
        );
        assert_eq!(
            String::from_utf8_lossy(&act[1].body.as_ref().unwrap().bytes),
            format!(r#"{{"who":{{"name":"王工"}},"e":{{"targets":["{key}"],"reason":"依法"}}}}"#)
        );
        assert_eq!((act[1].key.seq, act[1].counter, act[1].prev), (2, 2, act[0].hash));
        assert_ne!(act[0].head_salt, act[1].head_salt);
        assert_eq!(head::erases(&act[1]), [key]);
    }

    #[test]
    fn what_is_not_understood_is_kept_as_unknown() {
        let head = |kind: &str, version: u32| {
            format!(r#"{{"k":"{kind}","v":{version},"o":1,"n":2,"r":3,"a":"x","b":1,"later":[1]}}"#)
        };
        let good = r#"{"who":{"name":"w","more":1},"e":{"text":"t"},"later":2}"#;
        assert_eq!(open(&sealed(&head("noted", 1), good)).event(), Some(&noted("t")));
        for (head, body) in [
            (head("predicted", 1), good),
            (head("noted", 2), good),
            (head("noted", 1), r#"{"e":{"words":1}}"#),
            (head("noted", 1), "\u{0}"),
            (head("noted", 1), ""),
        ] {
            let entry = open(&sealed(&head, body));
            assert_eq!(entry.payload, Payload::Unknown, "{head} {body}");
            assert_ne!(entry.head.kind, "?");
            assert_eq!(entry.who.is_some(), body == good);
        }
        for head in
            ["", "{}", r#"{"k":"noted","v":1,"o":9223372036854775807,"n":2,"r":3,"a":"x","b":1}"#]
        {
            let entry = open(&sealed(head, good));
            assert_eq!((entry.head.kind.as_str(), entry.payload), ("?", Payload::Unknown));
        }
        let secret = r#"{"k":"noted","v":1,"o":1,"n":2,"r":3,"c":"partners","a":"x","b":1}"#;
        assert_eq!(open(&sealed(secret, good)).head.visibility, Visibility::Internal);
        let erased = Sealed { body: None, ..sealed(&head("noted", 1), good) };
        assert_eq!(open(&erased).payload, Payload::Erased);
    }

    proptest! {
        #[test]
        fn whatever_is_sealed_is_read_back(
            texts in prop::collection::vec(any::<String>(), 1..4),
            who in prop::option::of((any::<String>(), prop::option::of(any::<String>()))),
            times in prop::array::uniform3(-8_000_000_000_000_i64..8_000_000_000_000),
            stated: bool,
            customer: bool,
        ) {
            let who = who.map(|(name, public)| Who { name, public, stakeholder: None });
            let visibility = if customer { Visibility::Customer } else { Visibility::Internal };
            let drafts: Vec<_> = texts.iter().map(|text| Draft {
                event: noted(text), effect: None, who: who.clone(), occurred: at(times[0]), known: at(times[1]), stated, whole_day: !stated, visibility,
            }).collect();
            let act = seal_act(INCIDENT, WRITER, &Heads::default(), &texts[0], at(times[2]), &drafts).unwrap();
            for (sealed, draft) in act.iter().zip(&drafts) {
                prop_assert_eq!(sealed.check(), Ok(()));
                let entry = open(sealed);
                prop_assert_eq!(entry.event(), Some(&draft.event));
                prop_assert_eq!(&entry.who, &draft.who);
                let head = &entry.head;
                prop_assert_eq!([head.occurred, head.known, head.recorded], times.map(at));
                prop_assert_eq!((head.stated, head.visibility, &head.author), (stated, visibility, &texts[0]));
                prop_assert_eq!((head.batch, entry.key, entry.counter), (1, sealed.key, sealed.counter));
            }
        }

        #[test]
        fn reading_never_fails(head: Vec<u8>, body: Vec<u8>) {
            let mut sealed = sealed("", "");
            sealed.head = head;
            sealed.body = Some(SealedBody { salt: [0; 32], bytes: body });
            open(&sealed);
        }
    }
}
