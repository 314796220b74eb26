//! A field that no act has is refused in a line of `record`, at every depth and with its path.

use dingli::{
    capture::time::{Toward, TypedAt},
    record::{self, RecordLine, RecordProblem},
};
use serde_json::{Value, json};

use crate::support::{
    ZONE, at,
    leaks::{Slot, forms},
};

const STRANGE: &str = "zz";

/// Something that fits a place of the schema.
fn fitting(slot: &Slot<'_>) -> Value {
    match (slot.said("format"), slot.path) {
        ("date-time", _) | (_, "at" | "known") => "2025-03-03T14:20:00+08:00".into(),
        ("date", _) => "2025-03-03".into(),
        _ if slot.name() == "quiet" => "22:00-07:00".into(),
        _ if slot.name() == "working_hours" => "09:00-18:00".into(),
        _ if slot.said("pattern").contains(':') => format!("{}:3", "09".repeat(16)).into(),
        _ if !slot.said("pattern").is_empty() => "09".repeat(16).into(),
        _ if slot.is_text() => "x".into(),
        _ => 2.into(),
    }
}

/// Every form of every act, with every field filled.
fn lines() -> Vec<Value> {
    let schema = record::schema();
    let acts = schema["oneOf"].as_array().unwrap();
    acts.iter()
        .flat_map(|act| {
            let mut alone = act.clone();
            alone["$defs"] = schema["$defs"].clone();
            forms(&alone, &mut fitting)
        })
        .collect()
}

/// The path of every object, as `record` says it, with its pointer.
fn objects(value: &Value, path: &str, pointer: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::Object(fields) => {
            found.push((path.to_owned(), pointer.to_owned()));
            for (name, field) in fields {
                let below = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                objects(field, &below, &format!("{pointer}/{name}"), found);
            }
        }
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                objects(item, &format!("{path}[{at}]"), &format!("{pointer}/{at}"), found);
            }
        }
        _ => {}
    }
}

fn read(line: &Value) -> Result<RecordLine, RecordProblem> {
    let moment =
        TypedAt { now: at("2025-03-03 15:00"), zone: ZONE, toward: Toward::Past, until: None };
    record::parse_line(1, &line.to_string(), &moment).map_err(|error| error.problem)
}

#[test]
fn an_unknown_field_is_refused_at_every_depth_of_every_act() {
    let mut deepest = 0;
    let lines = lines();
    for line in &lines {
        assert!(read(line).is_ok(), "{line}: {:?}", read(line));
        let mut all = Vec::new();
        objects(line, "", "", &mut all);
        for (path, pointer) in all {
            let mut with = line.clone();
            with.pointer_mut(&pointer).unwrap()[STRANGE] = json!(1);
            let Err(RecordProblem::UnknownField { within, field, known, inside }) = read(&with)
            else {
                panic!("{path}: {with}: {:?}", read(&with))
            };
            let expected = if path.is_empty() { line["act"].as_str().unwrap() } else { &path };
            assert_eq!((within.as_str(), field.as_str()), (expected, STRANGE), "{with}");
            assert_eq!(inside, !path.is_empty());
            assert!(!known.is_empty() && !known.contains(&field), "{known:?}");
            deepest = deepest.max(path.split('.').count());
        }
    }
    assert!(deepest >= 4, "the search does not go deep: {deepest}");
}

#[test]
fn a_field_of_another_kind_of_rate_is_refused() {
    let amount = json!({ "minor": 100, "currency": "CNY" });
    let promise =
        |rate: Value| json!({ "act": "promise", "text": "x", "compensation": { "rate": rate } });
    let rates = [
        (
            json!({ "per": "fixed", "amount": amount }),
            vec!["minutes", "of", "basis_points", "what"],
        ),
        (json!({ "per": "full-period", "amount": amount, "minutes": 1 }), vec!["of", "what"]),
        (json!({ "per": "started-period", "amount": amount, "minutes": 1 }), vec!["basis_points"]),
        (
            json!({ "per": "percentage", "of": amount, "basis_points": 1 }),
            vec!["amount", "minutes"],
        ),
        (json!({ "per": "in-kind", "what": "x" }), vec!["amount", "of"]),
    ];
    for (rate, others) in rates {
        assert!(read(&promise(rate.clone())).is_ok(), "{rate}");
        for other in others {
            let mut with = rate.clone();
            with[other] = json!(1);
            match read(&promise(with)) {
                Err(RecordProblem::UnknownField { within, field, .. }) => {
                    assert_eq!((within.as_str(), field.as_str()), ("compensation.rate", other));
                }
                answer => panic!("{rate} with {other}: {answer:?}"),
            }
        }
        for (name, _) in rate.as_object().unwrap().iter().filter(|(name, _)| *name != "per") {
            let mut without = rate.clone();
            without.as_object_mut().unwrap().remove(name);
            let missing = RecordProblem::MissingField {
                within: "compensation".to_owned(),
                field: name.clone(),
            };
            assert_eq!(read(&promise(without)).unwrap_err(), missing);
        }
    }
}

#[test]
fn the_schema_allows_no_other_field_anywhere() {
    fn walk(schema: &Value, at: &str) {
        match schema {
            Value::Object(words) => {
                if words.contains_key("properties") {
                    assert_eq!(words.get("additionalProperties"), Some(&json!(false)), "{at}");
                }
                words.iter().for_each(|(name, word)| walk(word, &format!("{at}/{name}")));
            }
            Value::Array(all) => all.iter().for_each(|one| walk(one, at)),
            _ => {}
        }
    }
    walk(&record::schema(), "");
}
