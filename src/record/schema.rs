//! The JSON Schema of one line, derived from the very types that read it.

use serde_json::{Map, Value, json};

use crate::incident::Command;

/// One JSON Schema for a line: every act with its own fields and those of the envelope.
pub fn schema() -> Value {
    let mut schema = schemars::schema_for!(Command).to_value();
    if let Some(acts) = schema.get_mut("oneOf").and_then(Value::as_array_mut) {
        for act in acts {
            if let Some(fields) = act.get_mut("properties").and_then(Value::as_object_mut) {
                fields.extend(envelope());
            }
        }
    }
    if let Some(root) = schema.as_object_mut() {
        root.insert("title".to_owned(), json!("RecordLine"));
        root.insert(
            "description".to_owned(),
            json!("One line of the input of `dingli record`: one act, with what is common to every act."),
        );
    }
    schema
}

/// The fields every act may have beside its own.
fn envelope() -> Map<String, Value> {
    let time = "RFC 3339, or a time as it is typed in the window, such as `03-07 14:05`.";
    let text =
        |what: &str| json!({ "type": ["string", "null"], "default": null, "description": what });
    let fields = [
        ("at", text(&format!("When it happened; now by default. {time}"))),
        ("known", text(&format!("When it became known; only for history taken in later. {time}"))),
        ("who", text("The source or actor: a name, an alias or a stakeholder's key.")),
        ("label", text("A name by which later lines of the same input call this entry.")),
        (
            "visible",
            json!({
                "type": ["boolean", "null"],
                "default": null,
                "description": "Whether the customer may see it. Where it is left out: a promise to somebody of theirs and what becomes of it, and an answer to a question whose last answer they see, is visible; everything else is internal.",
            }),
        ),
    ];
    fields.into_iter().map(|(name, field)| (name.to_owned(), field)).collect()
}
