//! A log as JSON: every entry with its hashes, and what they fold to. Every field is named here by hand, so that a
//! field added later changes nothing that was written before.

use std::fmt::Write as _;

use chrono::SecondsFormat;
use dingli::{
    incident::{
        Entry, EntryKey, Incident, IncidentId, Instant, Payload,
        directory::Directory,
        disclosure::{hidden_corrections, visible_keys},
    },
    store::{Sealed, Store, attachments, open_entry},
};
use serde_json::{Value, json};

/// Every log on file.
pub(super) fn log(store: &Store) -> Value {
    let logs = store.logs().unwrap().into_iter().map(|id| (id.to_string(), one(store, id)));
    Value::Object(logs.collect())
}

/// The same with an ending that editors like.
pub(super) fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap() + "\n"
}

fn one(store: &Store, id: IncidentId) -> Value {
    let sealed = store.read(id).unwrap();
    let entries: Vec<Entry> = sealed.iter().map(open_entry).collect();
    let lines: Vec<Value> =
        sealed.iter().zip(&entries).map(|(sealed, entry)| line(sealed, entry)).collect();
    let folded = if id == IncidentId::DIRECTORY {
        people(&Directory::fold(&entries))
    } else {
        incident(&Incident::fold(id, entries))
    };
    json!({ "entries": lines, "folded": folded })
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn at(instant: Instant) -> Value {
    instant.to_rfc3339_opts(SecondsFormat::Millis, true).into()
}

fn keys<'a>(keys: impl IntoIterator<Item = &'a EntryKey>) -> Value {
    keys.into_iter().map(ToString::to_string).collect()
}

fn line(sealed: &Sealed, entry: &Entry) -> Value {
    let head = &entry.head;
    let said = match &entry.payload {
        Payload::Known(event) => serde_json::from_slice(&event.encode().unwrap()).unwrap(),
        Payload::Unknown => {
            json!({ "unknown": String::from_utf8_lossy(&sealed.body.as_ref().unwrap().bytes) })
        }
        Payload::Erased => json!("erased"),
        Payload::Damaged => json!("damaged"),
        Payload::Missing => json!("missing"),
    };
    json!({
        "key": entry.key.to_string(),
        "counter": entry.counter,
        "kind": format!("{} v{}", head.kind, head.version),
        "occurred": at(head.occurred),
        "known": at(head.known),
        "recorded": at(head.recorded),
        "stated": head.stated,
        "visibility": head.visibility,
        "author": head.author,
        "batch": head.batch,
        "references": keys(&head.references),
        "attachments": attachments(sealed).iter().map(ToString::to_string).collect::<Vec<_>>(),
        "who": entry.who.as_ref().map(|who| json!([who.name, who.public, who.stakeholder])),
        "said": said,
        "head_commit": hex(&sealed.head_commit),
        "body_commit": hex(&sealed.body_commit),
        "prev": hex(&sealed.prev),
        "hash": hex(&sealed.hash),
    })
}

fn people(directory: &Directory) -> Value {
    directory
        .people
        .iter()
        .map(|known| json!([known.key.to_string(), known.person.name, known.person.role]))
        .collect()
}

fn incident(incident: &Incident) -> Value {
    let marks = incident.marks();
    let retracted: Vec<Value> = incident
        .entries()
        .iter()
        .filter_map(|entry| {
            Some(json!([entry.key.to_string(), marks.retracted_by(entry.key)?.to_string()]))
        })
        .collect();
    let corrected: Vec<Value> = incident
        .entries()
        .iter()
        .filter_map(|entry| {
            Some(json!([
                entry.key.to_string(),
                marks.text_of(entry.key)?,
                marks.occurred_of(entry.key).map(at)
            ]))
        })
        .collect();
    let hidden: Vec<Value> = hidden_corrections(incident)
        .iter()
        .map(|one| json!([one.target.to_string(), one.correction.to_string()]))
        .collect();
    json!({
        "title": incident.title(),
        "public_title": incident.public_title(),
        "customer": incident.customer(),
        "class": incident.class(),
        "zone": incident.zone().name(),
        "began": at(incident.began()),
        "opened": at(incident.opened_at()),
        "severity": incident.lifecycle.severity().level(),
        "status": incident.lifecycle.status().id(),
        "legal_hold": incident.holds.is_held(),
        "facts": facts(incident),
        "stakeholders": stakeholders(incident),
        "contacts": contacts(incident),
        "enquiries": enquiries(incident),
        "attachments": incident.attachments.list.iter().map(|one| json!([one.entry.to_string(), one.file.digest, one.file.name, one.file.size, one.file.note])).collect::<Vec<_>>(),
        "snoozes": incident.snoozes.iter().map(|one| json!([one.item, at(one.until)])).collect::<Vec<_>>(),
        "issued": incident.issued.iter().map(|one| json!([one.entry.to_string(), at(one.at), one.document.document, one.document.digest])).collect::<Vec<_>>(),
        "unknown": keys(incident.unknown().map(|entry| &entry.key)),
        "retracted": retracted,
        "corrected": corrected,
        "hidden_corrections": hidden,
        "visible_to_the_customer": keys(&visible_keys(incident)),
    })
}

fn facts(incident: &Incident) -> Vec<Value> {
    let answered = |question: &dingli::incident::facts::Question| {
        question.answer().map(|answer| {
            json!([answer.text, answer.confidence.id(), answer.entry.to_string(), at(answer.known)])
        })
    };
    incident
        .facts
        .questions
        .iter()
        .map(|question| {
            json!([
                question.id.to_string(),
                question.asked.ask.get(dingli::locale::Lang::Zh),
                question.asked.critical,
                answered(question)
            ])
        })
        .collect()
}

fn stakeholders(incident: &Incident) -> Vec<Value> {
    incident
        .stakeholders
        .list
        .iter()
        .map(|one| {
            let profile = &one.profile;
            json!([
                one.key.to_string(),
                profile.name,
                profile.side,
                profile.role,
                profile.public_role,
                profile.need
            ])
        })
        .collect()
}

fn contacts(incident: &Incident) -> Vec<Value> {
    incident
        .ledger
        .contacts
        .iter()
        .map(|contact| {
            let made = &contact.made;
            json!([
                contact.entry.to_string(),
                at(contact.occurred),
                keys(&made.with),
                made.direction,
                made.channel,
                made.outcome,
                made.text,
                made.next_update.map(at),
            ])
        })
        .collect()
}

fn enquiries(incident: &Incident) -> Vec<Value> {
    incident
        .ledger
        .enquiries
        .iter()
        .map(|enquiry| {
            let answered = enquiry.answered.as_ref().map(|(when, text)| json!([at(*when), text]));
            json!([enquiry.key.to_string(), at(enquiry.asked), enquiry.text, answered])
        })
        .collect()
}
