//! A channel that Slack exported: one day's file, or the whole export as a zip with a folder a channel.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{json, unzip::Parts};
use crate::import::{
    fault::Refused,
    table::{Cell, Row, Table},
};

type Object = Map<String, Value>;

/// The columns of a channel.
const COLUMNS: [&str; 3] = ["time", "who", "text"];

/// Whether these objects are messages.
pub(super) fn is_channel(values: &[(usize, Object)]) -> bool {
    let message = |object: &Object| {
        object.get("ts").is_some_and(Value::is_string) && object.contains_key("text")
    };
    !values.is_empty() && values.iter().all(|(_, object)| message(object))
}

/// The messages of one file.
pub(super) fn channel(values: &[(usize, Object)]) -> Table {
    Table::named(&COLUMNS, rows(values, &BTreeMap::new()))
}

/// The channel of that name in an export, or the only one.
pub(super) fn archive(mut parts: Parts<'_>, channel: Option<&str>) -> Result<Table, Refused> {
    let mut files: Vec<(String, String)> = parts
        .names()
        .iter()
        .filter(|name| name.to_ascii_lowercase().ends_with(".json"))
        .filter_map(|name| Some((name.rsplit_once('/')?.0.to_owned(), name.clone())))
        .collect();
    files.sort();
    let mut channels: Vec<String> = files.iter().map(|(folder, _)| folder.clone()).collect();
    channels.dedup();
    let wanted = match (channel, channels.as_slice()) {
        (_, []) => return Err(Refused::NotATable),
        (Some(said), known) => {
            let found =
                known.iter().find(|name| *name == said || name.ends_with(&format!("/{said}")));
            let no = || Refused::NoSheet { said: said.to_owned(), known: known.to_vec() };
            found.ok_or_else(no)?.clone()
        }
        (None, [only]) => only.clone(),
        (None, several) => {
            return Err(Refused::NoSheet { said: String::new(), known: several.to_vec() });
        }
    };
    let people = people(&mut parts)?;
    let mut messages = Vec::new();
    for (_, name) in files.iter().filter(|(folder, _)| *folder == wanted) {
        let text = String::from_utf8(parts.unpacked(name)?)
            .map_err(|_| Refused::Encoding("UTF-8".to_owned()))?;
        messages.extend(json::values(&text)?);
    }
    let messages = messages.into_iter().enumerate().map(|(at, (_, object))| (at + 1, object));
    let mut table = Table::named(&COLUMNS, rows(&messages.collect::<Vec<_>>(), &people));
    table.sheet = wanted;
    Ok(table)
}

/// What members are called, by their ids.
fn people(parts: &mut Parts<'_>) -> Result<BTreeMap<String, String>, Refused> {
    if !parts.names().iter().any(|name| name == "users.json") {
        return Ok(BTreeMap::new());
    }
    let text = parts.unpacked("users.json")?;
    let members: Vec<Object> = serde_json::from_slice(&text).unwrap_or_default();
    let named = |member: &Object| {
        let id = member.get("id")?.as_str()?.to_owned();
        Some((id, name_in(member)?))
    };
    Ok(members.iter().filter_map(named).collect())
}

fn name_in(member: &Object) -> Option<String> {
    let profile = member.get("profile").or_else(|| member.get("user_profile"));
    let profile = profile.and_then(Value::as_object);
    let in_profile = ["real_name", "display_name"].into_iter().find_map(|key| {
        let name = profile?.get(key)?.as_str()?;
        (!name.is_empty()).then(|| name.to_owned())
    });
    let own =
        || member.get("real_name").or_else(|| member.get("name"))?.as_str().map(str::to_owned);
    in_profile.or_else(own)
}

fn rows(values: &[(usize, Object)], people: &BTreeMap<String, String>) -> Vec<Row> {
    let row = |(number, object): &(usize, Object)| {
        let said = |key: &str| object.get(key).and_then(Value::as_str).unwrap_or_default();
        let who = people.get(said("user")).cloned().or_else(|| name_in(object));
        let who = who.unwrap_or_else(|| said("username").to_owned());
        let who = if who.is_empty() { said("user").to_owned() } else { who };
        let text = readable(said("text"), people);
        let files = object.get("files").and_then(Value::as_array).into_iter().flatten();
        let files = files.filter_map(|file| file.get("name")?.as_str());
        let text = files.fold(text, |text, name| format!("{text} [{name}]"));
        let cells = vec![Cell::text(said("ts")), Cell::text(&who), Cell::text(&text)];
        // Who joined a channel is no part of the crisis.
        let joined = matches!(said("subtype"), "channel_join" | "channel_leave");
        (!joined && !cells[2].is_empty()).then_some(Row { number: *number, cells })
    };
    values.iter().filter_map(row).collect()
}

/// Slack's marks as people saw them: `<@U1>`, `<https://…|name>`, `&amp;`.
fn readable(text: &str, people: &BTreeMap<String, String>) -> String {
    let mut readable = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('<') {
        let Some((mark, after)) = behind.split_once('>') else { break };
        readable.push_str(before);
        let (target, name) = mark.split_once('|').unwrap_or((mark, ""));
        match target.strip_prefix('@') {
            Some(id) => {
                readable.push('@');
                readable.push_str(
                    people.get(id).map_or(if name.is_empty() { id } else { name }, String::as_str),
                );
            }
            None => readable.push_str(if name.is_empty() { target } else { name }),
        }
        rest = after;
    }
    readable.push_str(rest);
    readable.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}
