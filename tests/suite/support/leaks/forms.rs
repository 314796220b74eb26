//! Every form that a JSON Schema allows, with every field filled: what a type can hold, read off the type itself.
//!
//! It stops at whatever it does not understand, so that nothing is passed over in silence.

use serde_json::{Map, Value};

/// A place that takes a value of its own: no closed word, no yes or no.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Slot<'a> {
    /// The names of the fields that lead there; lists have no name of their own.
    pub(crate) path: &'a str,
    /// What the schema says of it.
    pub(crate) schema: &'a Value,
}

impl Slot<'_> {
    /// The last name of the path.
    pub(crate) fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    /// A word of the schema, such as its `format`.
    pub(crate) fn said(&self, word: &str) -> &str {
        self.schema.get(word).and_then(Value::as_str).unwrap_or_default()
    }

    /// Whether it takes a text.
    pub(crate) fn is_text(&self) -> bool {
        types(self.schema).contains(&"string")
    }
}

/// Instances that together have every field of every variant; no list is empty, nothing is left out.
pub(crate) fn forms(schema: &Value, fill: &mut dyn FnMut(&Slot<'_>) -> Value) -> Vec<Value> {
    Forms { root: schema, fill }.of(schema, "", 0)
}

/// The path of every place that the schema has, in the order in which they are met.
pub(crate) fn places(schema: &Value) -> Vec<String> {
    let mut places: Vec<String> = Vec::new();
    forms(schema, &mut |slot| {
        if !places.iter().any(|known| known == slot.path) {
            places.push(slot.path.to_owned());
        }
        Value::Null
    });
    places
}

fn types(schema: &Value) -> Vec<&str> {
    match schema.get("type") {
        Some(Value::String(one)) => vec![one],
        Some(Value::Array(all)) => all.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

struct Forms<'a> {
    root: &'a Value,
    fill: &'a mut dyn FnMut(&Slot<'_>) -> Value,
}

impl<'a> Forms<'a> {
    fn of(&mut self, schema: &'a Value, path: &str, depth: usize) -> Vec<Value> {
        assert!(depth < 40, "{path} holds itself; say how deep to look");
        if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
            let found = name.strip_prefix('#').and_then(|at| self.root.pointer(at));
            let found = found.unwrap_or_else(|| panic!("{path} points to {name}"));
            return self.of(found, path, depth + 1);
        }
        if let Some(one) = schema.get("const") {
            return vec![one.clone()];
        }
        if let Some(Value::Array(words)) = schema.get("enum") {
            return words.clone();
        }
        for choice in ["oneOf", "anyOf", "allOf"] {
            if let Some(Value::Array(all)) = schema.get(choice) {
                assert!(schema.get("properties").is_none(), "{path} is two things at once");
                return all.iter().flat_map(|one| self.of(one, path, depth + 1)).collect();
            }
        }
        let found = types(schema);
        let found: Vec<&str> = found.into_iter().filter(|it| *it != "null").collect();
        match found.as_slice() {
            [] if schema.get("type").is_some() => Vec::new(),
            ["object"] => self.object(schema, path, depth),
            ["array"] => self.array(schema, path, depth),
            ["boolean"] => vec![Value::Bool(true), Value::Bool(false)],
            ["string" | "integer" | "number"] => vec![(self.fill)(&Slot { path, schema })],
            other => panic!("{path} is {other:?}: {schema}"),
        }
    }

    fn object(&mut self, schema: &'a Value, path: &str, depth: usize) -> Vec<Value> {
        let more = schema.get("additionalProperties");
        assert!(more.is_none_or(Value::is_boolean), "{path} has names of its own");
        let Some(Value::Object(fields)) = schema.get("properties") else {
            panic!("{path} has no fields: {schema}")
        };
        // Forms that are told apart by a word in them are told apart in the path.
        let word = |name: &str| fields.get(name)?.get("const")?.as_str();
        let tag = ["block", "run"].into_iter().find_map(word);
        let path = tag.map_or_else(|| path.to_owned(), |tag| format!("{path}={tag}"));
        let fields: Vec<(&String, Vec<Value>)> = fields
            .iter()
            .map(|(name, field)| {
                let at = if path.is_empty() { name.clone() } else { format!("{path}/{name}") };
                (name, self.of(field, &at, depth + 1))
            })
            .collect();
        let most = fields.iter().map(|(_, forms)| forms.len()).max().unwrap_or(1);
        let nth = |nth: usize| -> Map<String, Value> {
            let field = |(name, forms): &(&String, Vec<Value>)| {
                Some(((*name).clone(), forms.get(nth % forms.len().max(1))?.clone()))
            };
            fields.iter().filter_map(field).collect()
        };
        (0..most).map(|at| Value::Object(nth(at))).collect()
    }

    fn array(&mut self, schema: &'a Value, path: &str, depth: usize) -> Vec<Value> {
        if let Some(Value::Array(all)) = schema.get("prefixItems") {
            let all = all.iter().flat_map(|one| self.of(one, path, depth + 1).into_iter().take(1));
            return vec![Value::Array(all.collect())];
        }
        let of = schema.get("items").unwrap_or_else(|| panic!("{path} is a list of anything"));
        let least = schema.get("minItems").and_then(Value::as_u64).unwrap_or(1);
        let mut items = self.of(of, path, depth + 1);
        while (items.len() as u64) < least {
            items.extend(self.of(of, path, depth + 1));
        }
        vec![Value::Array(items)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_field_of_every_variant_is_met() {
        let schema = json!({
            "type": "object",
            "properties": {
                "name": { "type": "string" },
                "note": { "type": ["string", "null"] },
                "list": { "type": "array", "items": { "$ref": "#/$defs/One" } },
                "one": { "anyOf": [{ "$ref": "#/$defs/One" }, { "type": "null" }] },
            },
            "$defs": { "One": { "oneOf": [
                { "const": "plain" },
                { "type": "object", "properties": { "deep": { "type": "object", "properties": {
                    "text": { "type": "string" },
                    "yes": { "type": "boolean" },
                } } } },
            ] } },
        });
        let mut number = 0;
        let all = forms(&schema, &mut |_| {
            number += 1;
            Value::from(number)
        });
        assert_eq!(places(&schema), ["list/deep/text", "name", "note", "one/deep/text"]);
        assert_eq!(all.len(), 3, "{all:?}");
        assert!(all.iter().all(|it| it.get("note").is_some_and(Value::is_number)), "{all:?}");
        assert!(all.iter().any(|it| it.pointer("/one/deep/text").is_some()), "{all:?}");
        assert!(all[0].pointer("/list/2/deep/text").is_some(), "{all:?}");
    }
}
