//! A document in JSON is what its schema says, and the schema is the one in the documents.

use dingli::{
    locale::Lang,
    report::{Format, render},
};
use serde_json::Value;

use super::{hostile, sample};

#[test]
fn the_schema_in_the_documents_is_the_program_s() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/docs/document.schema.json");
    let written: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    assert_eq!(
        written,
        render::schema(),
        "`cargo renew` puts the output of `dingli schema document` into assets/docs/document.schema.json"
    );
}

#[test]
fn every_part_of_a_document_is_as_the_schema_says() {
    let schema = render::schema();
    for document in [sample::plain(Lang::Zh), sample::plain(Lang::En), hostile::huge()] {
        let written: Value = serde_json::from_str(&sample::read(&document, Format::Json)).unwrap();
        assert_eq!(fault(&schema, &schema, &written, "document"), None);
    }
}

#[test]
fn what_the_schema_does_not_say_is_found() {
    let schema = render::schema();
    let good: Value =
        serde_json::from_str(&sample::read(&sample::plain(Lang::En), Format::Json)).unwrap();
    for (path, wrong) in [
        ("/version", Value::from(2)),
        ("/format", Value::from("other")),
        ("/lang", Value::from("fr")),
        ("/title", Value::Null),
        ("/meta/author", Value::from(3)),
        ("/blocks/1/level", Value::from(0)),
        ("/blocks/1/block", Value::from("footing")),
        ("/blocks/5/line/0/run", Value::from("bold")),
        ("/blocks/5/line/0/text", Value::Bool(true)),
        ("/blocks/9/head", serde_json::json!(["one"])),
        ("/blocks/9/rows/0/withdrawn", Value::from("no")),
    ] {
        let mut bad = good.clone();
        *bad.pointer_mut(path).unwrap_or_else(|| panic!("{path}")) = wrong;
        assert!(fault(&schema, &schema, &bad, "document").is_some(), "{path}");
    }
    let mut bad = good;
    bad.as_object_mut().unwrap().remove("meta");
    assert!(fault(&schema, &schema, &bad, "document").is_some());
}

/// Where a value is not what a schema says. It knows the words that our schema uses, and stops at any other.
fn fault(root: &Value, schema: &Value, value: &Value, at: &str) -> Option<String> {
    let Value::Object(rules) = schema else { panic!("{schema}") };
    rules.iter().find_map(|(word, rule)| {
        let wrong = || Some(format!("{at}: {word} {rule}"));
        match word.as_str() {
            "$schema" | "$defs" | "title" | "description" | "format" => None,
            "$ref" => {
                let path = rule.as_str().unwrap().strip_prefix('#').unwrap();
                fault(root, root.pointer(path).unwrap(), value, at)
            }
            "type" => (!is_of_type(value, rule.as_str().unwrap())).then(wrong).flatten(),
            "const" => (value != rule).then(wrong).flatten(),
            "enum" => (!rule.as_array().unwrap().contains(value)).then(wrong).flatten(),
            "minimum" => (value.as_f64()? < rule.as_f64().unwrap()).then(wrong).flatten(),
            "maximum" => (value.as_f64()? > rule.as_f64().unwrap()).then(wrong).flatten(),
            "minItems" => (value.as_array()?.len() < count(rule)).then(wrong).flatten(),
            "maxItems" => (value.as_array()?.len() > count(rule)).then(wrong).flatten(),
            "required" => {
                let names = rule.as_array().unwrap();
                let missing = |name: &Value| value.get(name.as_str().unwrap()).is_none();
                names.iter().any(missing).then(wrong).flatten()
            }
            "properties" => rule.as_object().unwrap().iter().find_map(|(name, rule)| {
                fault(root, rule, value.get(name)?, &format!("{at}/{name}"))
            }),
            "items" => value.as_array()?.iter().find_map(|item| fault(root, rule, item, at)),
            "oneOf" => {
                let all = rule.as_array().unwrap();
                let fitting = all.iter().filter(|one| fault(root, one, value, at).is_none());
                (fitting.count() != 1).then(|| format!("{at}: {value} is none of its kinds"))
            }
            other => panic!("teach this test the word {other}"),
        }
    })
}

fn count(rule: &Value) -> usize {
    usize::try_from(rule.as_u64().unwrap()).unwrap()
}

fn is_of_type(value: &Value, name: &str) -> bool {
    match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_u64() || value.is_i64(),
        "boolean" => value.is_boolean(),
        other => panic!("teach this test the type {other}"),
    }
}
