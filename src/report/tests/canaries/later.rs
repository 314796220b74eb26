//! The log passes over fields of later versions: an entry with one says what it says without.

use serde_json::{Value, json};

use super::planted::{bodies_alone, event};
use crate::incident::Event;

/// The pointer of every object.
fn objects(value: &Value, pointer: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            found.push(pointer.to_owned());
            fields.iter().for_each(|(name, one)| objects(one, &format!("{pointer}/{name}"), found));
        }
        Value::Array(items) => {
            for (at, one) in items.iter().enumerate() {
                objects(one, &format!("{pointer}/{at}"), found);
            }
        }
        _ => {}
    }
}

/// Whether the object's one name is a word of a closed list, and no field.
fn is_a_word(pointer: &str) -> bool {
    pointer.ends_with("/cost") || pointer.ends_with("/updates")
}

#[test]
fn a_field_of_a_later_version_is_passed_over_at_every_depth_of_every_kind() {
    let mut words = 0;
    for (kind, body) in bodies_alone().all {
        let now = event(kind, &body);
        let mut all = Vec::new();
        objects(&body, "", &mut all);
        for pointer in all {
            for later in [json!(1), json!("x"), json!([{ "later": null }])] {
                let mut with = body.clone();
                with.pointer_mut(&pointer).unwrap()["later"] = later;
                let read = Event::decode(kind, now.version(), &with.to_string());
                if is_a_word(&pointer) {
                    words += 1;
                    assert_eq!(read, None, "{kind}{pointer}: a word that is not known");
                } else {
                    assert_eq!(read.as_ref(), Some(&now), "{kind}{pointer}: {with}");
                }
            }
        }
    }
    assert!(words > 0, "no body holds a word with something in it");
}
