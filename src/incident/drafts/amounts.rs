//! Amounts in a text that stand only in internal entries (L3), however they are written.

use std::collections::BTreeMap;

use super::{
    super::{disclosure, entry::Entry, event::Event, fold::Incident, ids::EntryKey, timeline},
    Problem, money,
    told::{NAMED, Told},
};
use crate::playbook::Amount;

/// From how much on a bare figure counts as an amount, in hundredths.
const TELLING: u64 = 1_000_000;

/// Amounts in the text that stand only in internal entries.
pub(super) fn internal(text: &str, incident: &Incident) -> Vec<Problem> {
    let figures: Vec<money::Figure> = money::figures(text)
        .into_iter()
        .filter(|it| it.minor > 0 && (it.is_money || it.minor >= TELLING))
        .collect();
    if figures.is_empty() {
        return Vec::new();
    }
    let internal = internal_amounts(incident);
    let several = incident.has_several_writers();
    let mut found: Vec<Problem> = Vec::new();
    let mut said: Vec<u64> = Vec::new();
    for figure in figures {
        let Some(key) = internal.get(&figure.minor) else { continue };
        if said.contains(&figure.minor) || found.len() >= NAMED {
            continue;
        }
        said.push(figure.minor);
        let entry = format!("#{}", timeline::short_key(*key, several));
        found.push(Problem::InternalAmount { amount: figure.words, entry });
    }
    found
}

/// The amounts of internal entries, but for those the customer was told or that a visible entry holds as an amount.
fn internal_amounts(incident: &Incident) -> BTreeMap<u64, EntryKey> {
    let told_them = Told::of(incident);
    let (mut internal, mut public) = (BTreeMap::new(), Vec::new());
    for entry in incident.entries() {
        let Some(told) = amounts_of(entry) else { continue };
        let meant = told_them.heard(entry) || disclosure::is_for_them(entry);
        if told_them.sees(entry) {
            public.extend(told.held);
            public.extend(told.typed.into_iter().filter(|_| meant));
        } else if told_them.heard(entry) {
            public.extend(told.held.into_iter().chain(told.typed));
        } else {
            for minor in told.held.into_iter().chain(told.typed) {
                internal.insert(minor, entry.key);
            }
        }
    }
    internal.retain(|minor, _| !public.contains(minor));
    internal
}

/// The amounts of an entry, in hundredths.
#[derive(Default)]
struct Amounts {
    /// Those in fields that hold an amount.
    held: Vec<u64>,
    /// Those typed into texts.
    typed: Vec<u64>,
}

/// Whatever kind an entry is of: its amounts are read off what is kept of it, so that no field is forgotten.
fn amounts_of(entry: &Entry) -> Option<Amounts> {
    let event = entry.event()?;
    if matches!(event, Event::PlaybookAdopted(_) | Event::DocumentIssued(_) | Event::Merged(_)) {
        return None;
    }
    let kept: serde_json::Value = serde_json::from_slice(&event.encode().ok()?).ok()?;
    let mut amounts = Amounts::default();
    gather(&kept, &mut amounts);
    Some(amounts)
}

fn gather(value: &serde_json::Value, amounts: &mut Amounts) {
    use serde_json::Value;
    match value {
        Value::Object(fields) => {
            let minor = fields.get("minor").and_then(Value::as_u64);
            let currency = fields.get("currency").and_then(Value::as_str);
            if let (Some(minor), Some(currency)) = (minor, currency) {
                amounts.held.push(Amount::new(minor, currency).hundredths());
            }
            fields.values().for_each(|value| gather(value, amounts));
        }
        Value::Array(items) => items.iter().for_each(|value| gather(value, amounts)),
        Value::String(text) => {
            let typed = money::figures(text).into_iter().filter(|it| it.is_money && it.minor > 0);
            amounts.typed.extend(typed.map(|it| it.minor));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
