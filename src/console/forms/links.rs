//! The forms about one failure that hits several customers (K6): link another incident, share an entry with those that are
//! linked. What they make is internal in every incident it reaches.

use crate::{
    incident::{EntryKey, Incident, IncidentId, command::Share},
    locale::Lang,
    playbook::Text,
};

use super::{
    super::offered::Listed,
    Choice, Field, FieldKind, Form, Kind,
    builder::{Builder, Built},
    make::{both, field, filled, form, needed, same, words},
};

/// How an incident of the list reads: reference, customer, title, status.
fn named(line: &Listed) -> Text {
    let summary = &line.summary;
    let name = |lang: Lang| {
        let status = lang.say(&format!("status-{}", summary.status.id()));
        [&line.reference, &summary.customer, &summary.title, &status]
            .map(String::as_str)
            .join(" · ")
    };
    Text { zh: name(Lang::Zh), en: name(Lang::En) }
}

/// Which incident a half-written form named.
fn chosen_in(draft: &str) -> Option<String> {
    let values: serde_json::Value = serde_json::from_str(draft).ok()?;
    Some(values.get("incident")?.as_str()?.to_owned())
}

fn others(all: &[Listed], own: IncidentId) -> Vec<Choice> {
    let other = |line: &&Listed| line.id != own;
    let choice = |line: &Listed| Choice { value: line.id.to_string(), label: named(line) };
    all.iter().filter(other).map(choice).collect()
}

impl Form {
    /// Links another incident with the one on screen.
    pub fn link(all: &[Listed], own: IncidentId) -> Self {
        let which = field("incident", "field-other-incident", FieldKind::Among(others(all, own)));
        let which = Field { required: true, ..which };
        let fields = vec![which, words("text", "field-link-text")];
        Self { hint: both("form-link-hint"), ..form(Kind::Link, fields) }
    }

    /// Lets the other incident be one of these, where the form was opened before they were read; the one that was chosen,
    /// or that the half-written form named, stays chosen.
    pub fn offer_incidents(&mut self, all: &[Listed], own: IncidentId, kept: Option<&String>) {
        if self.kind != Kind::Link || self.busy {
            return;
        }
        for field in self.fields.iter_mut().filter(|field| field.id == "incident") {
            let was = kept.and_then(|draft| chosen_in(draft)).filter(|_| field.editor.is_empty());
            let chosen = Some(field.value().to_owned()).filter(|value| !value.is_empty());
            let chosen = chosen.or(was).unwrap_or_default();
            field.kind = FieldKind::Among(others(all, own));
            field.marked.clear();
            field.choose(&chosen);
            if !field.editor.is_empty() {
                field.seek();
            }
        }
    }

    /// Shares the words of an entry with the linked incidents, all of them marked.
    pub fn share(incident: &Incident, entry: EntryKey, said: &str, known: &[Listed]) -> Self {
        let links = &incident.links.incidents;
        let choice = |link: &crate::incident::links::IncidentLinked| {
            let line = known.iter().find(|line| line.id == link.incident);
            let label = line.map_or_else(|| same(&link.reference), named);
            Choice { value: link.incident.to_string(), label }
        };
        let choices = links.iter().map(choice).collect();
        let mut with = field("others", "field-share-with", FieldKind::Several(choices));
        with.marked = (0..links.len()).collect();
        let fields = vec![with, filled(needed("text", "field-share-words"), said)];
        Self { hint: both("form-share-hint"), ..form(Kind::Share(entry), fields) }
    }
}

impl Builder<'_> {
    pub(super) fn linked(&mut self) -> Built {
        let chosen = self.parsed("incident");
        if chosen.is_none() {
            self.wrong("incident", self.setting.lang.say("form-among-none"));
        }
        Built::Link(chosen.unwrap_or(IncidentId::DIRECTORY), self.text("text"))
    }

    pub(super) fn shared(&mut self, entry: EntryKey) -> Built {
        let from = self.setting.incident.map_or(IncidentId::DIRECTORY, Incident::id);
        let marked = self.form.field("others").map(Field::values).unwrap_or_default();
        let with: Vec<IncidentId> = marked.iter().filter_map(|value| value.parse().ok()).collect();
        if with.is_empty() {
            self.wrong("others", self.setting.lang.say("form-required"));
        }
        Built::Share(Share { from, entry, text: self.text("text") }, with)
    }
}
