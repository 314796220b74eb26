//! An entry as the act that makes it again, in the words of `record`. Not every kind can be said again: what depends on
//! prices of the moment, on documents that left, or only keeps house goes out as words.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::incident::{Entry, EntryKey, Event};

/// Kinds whose body and act have the same fields, but for those that are stored beside them.
const SAME: &[(&str, &str, &[&str])] = &[
    ("noted", "note", &[]),
    ("attachment-added", "attach", &[]),
    ("stakeholder-changed", "change-stakeholder", &[]),
    ("contact-made", "contact", &["public_with", "public_sides"]),
    ("enquiry-answered", "answer-enquiry", &[]),
    ("severity-changed", "severity", &[]),
    ("status-changed", "status", &[]),
    ("milestone-reached", "milestone", &[]),
    ("customer-described", "describe-customer", &[]),
    ("safety-instructed", "instruct", &[]),
    ("section-written", "write", &[]),
    ("duty-answered", "whose-duty", &[]),
    ("stage-reported", "reported", &[]),
    ("step-taken", "step", &[]),
];

/// The label by which the rows of an incident point to an entry.
pub(super) fn label(number: &str) -> String {
    format!("e{number}")
}

/// The act of an entry, with the labels of those it points to; `None` where it cannot be said again. `batch` are the entries
/// of the same act: an opening takes title, playbook, severity and customer along.
pub(super) fn act(
    entry: &Entry,
    batch: &[&Entry],
    numbers: &BTreeMap<EntryKey, String>,
) -> Option<Value> {
    let event = entry.event()?;
    let mut act = match event {
        Event::Opened(_) => opening(entry, batch)?,
        Event::Titled(titled) => json!({ "act": "title", "text": titled.title }),
        Event::PlaybookAdopted(adopted) => {
            json!({ "act": "adopt-playbook", "class": adopted.playbook.id })
        }
        Event::StakeholderAdded(added) => named("stakeholder", &added.profile)?,
        other => same(other)?,
    };
    point_by_label(&mut act, numbers);
    Some(act)
}

/// An act with the fields of that value.
fn named(act: &str, fields: &impl serde::Serialize) -> Option<Value> {
    let Value::Object(mut fields) = serde_json::to_value(fields).ok()? else { return None };
    fields.insert("act".to_owned(), act.into());
    Some(Value::Object(fields))
}

fn same(event: &Event) -> Option<Value> {
    let (_, act, beside) = SAME.iter().find(|(kind, ..)| *kind == event.kind())?;
    let fields: Map<String, Value> = serde_json::from_slice(&event.encode().ok()?).ok()?;
    let mut act = named(act, &fields)?;
    if let Some(fields) = act.as_object_mut() {
        beside.iter().for_each(|field| drop(fields.remove(*field)));
    }
    Some(act)
}

fn opening(entry: &Entry, batch: &[&Entry]) -> Option<Value> {
    let Event::Opened(opened) = entry.event()? else { return None };
    let mut act = json!({
        "act": "open",
        "public_title": opened.public_title,
        "customer": opened.customer,
        "zone": opened.zone,
        "began": opened.began,
    });
    let fields = act.as_object_mut()?;
    if let Some(history) = opened.history {
        fields.insert("history".to_owned(), true.into());
        if let Some(since) = history.known_since {
            fields.insert("known_since".to_owned(), json!(since));
        }
    }
    for beside in batch.iter().filter_map(|entry| entry.event()) {
        let (name, value) = match beside {
            Event::Titled(titled) => ("title", json!(titled.title)),
            Event::PlaybookAdopted(adopted) => ("class", json!(adopted.playbook.id)),
            Event::SeverityChanged(rated) => ("severity", json!(rated.severity)),
            Event::CustomerDescribed(described) => ("customer_kind", json!(described.kind)),
            _ => continue,
        };
        fields.insert(name.to_owned(), value);
    }
    Some(act)
}

/// Puts the label of an entry in the place of its key, wherever one stands.
fn point_by_label(value: &mut Value, numbers: &BTreeMap<EntryKey, String>) {
    match value {
        Value::String(text) => {
            if let Some(number) = text.parse().ok().and_then(|key: EntryKey| numbers.get(&key)) {
                *text = label(number);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| point_by_label(item, numbers)),
        Value::Object(fields) => {
            fields.values_mut().for_each(|field| point_by_label(field, numbers));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
