//! What a subject says of a form, and what the form is made from.

use super::{
    builder::Builder,
    consequence::Consequence,
    field::{Choice, Field, FieldKind},
    make::{both, field, same},
};
use crate::{
    incident::{Command, Entry, EntryKey, Incident, Instant, Selector, Visibility, describe, time},
    locale::Lang,
};

/// What a subject says of a form.
pub(super) struct Making {
    /// Its fields.
    pub(super) fields: fn(&Maker<'_>) -> Vec<Field>,
    /// The act it becomes. The text names what it is about.
    pub(super) act: fn(&mut Builder<'_>, &str) -> Command,
    /// What follows from what is typed so far.
    pub(super) consequences: fn(&mut Builder<'_>) -> Vec<Consequence>,
    /// The message id of the hint under its title.
    pub(super) hint: Option<&'static str>,
    /// What it is about, where that stands under its title.
    pub(super) about: fn(&Maker<'_>) -> Option<String>,
    /// Who sees what is recorded, whatever is chosen in the form.
    pub(super) seen_by: Option<Visibility>,
}

impl Making {
    /// A form with these fields that becomes this act, and nothing more.
    pub(super) const fn of(
        fields: fn(&Maker<'_>) -> Vec<Field>,
        act: fn(&mut Builder<'_>, &str) -> Command,
    ) -> Self {
        Self {
            fields,
            act,
            consequences: |_| Vec::new(),
            hint: None,
            about: |_| None,
            seen_by: None,
        }
    }

    pub(super) const fn consequences(
        self,
        consequences: fn(&mut Builder<'_>) -> Vec<Consequence>,
    ) -> Self {
        Self { consequences, ..self }
    }

    pub(super) const fn hint(self, id: &'static str) -> Self {
        Self { hint: Some(id), ..self }
    }

    pub(super) const fn about(self, about: fn(&Maker<'_>) -> Option<String>) -> Self {
        Self { about, ..self }
    }

    pub(super) const fn seen_by(self, visibility: Visibility) -> Self {
        Self { seen_by: Some(visibility), ..self }
    }
}

/// What a form is made from.
pub(super) struct Maker<'a> {
    pub(super) incident: &'a Incident,
    pub(super) now: Instant,
    pub(super) lang: Lang,
    pub(super) target: &'a str,
}

impl Maker<'_> {
    pub(super) fn is(&self, key: EntryKey) -> bool {
        !self.target.is_empty() && self.target == key.to_string()
    }

    /// A choice of entries, the target chosen.
    pub(super) fn one_of(
        &self,
        id: &'static str,
        label: &'static str,
        list: impl Iterator<Item = (EntryKey, String)>,
    ) -> Field {
        let choices = list
            .map(|(key, text)| Choice { value: Selector::key(key).0, label: same(&text) })
            .collect();
        let mut which = field(id, label, FieldKind::Choice(choices));
        which.choose(self.target);
        which
    }

    /// The entries wanted, found by typing: files first, the latest of each first.
    pub(super) fn among_entries(
        &self,
        id: &'static str,
        label: &'static str,
        wanted: impl Fn(&Entry) -> bool,
    ) -> Field {
        let file =
            |key: &EntryKey| self.incident.attachments.list.iter().any(|it| it.entry == *key);
        let stands = |key: EntryKey| self.incident.marks().retracted_by(key).is_none();
        let mut rows = crate::incident::timeline::timeline(self.incident);
        rows.retain(|row| stands(row.entry.key) && wanted(row.entry));
        rows.reverse();
        rows.sort_by_key(|row| !file(&row.entry.key));
        let choices = rows.into_iter().map(|row| {
            let said = describe(self.incident, row.entry, self.lang);
            let label = same(&format!("#{} {} {}", row.short, said.kind, said.text));
            Choice { value: Selector::key(row.entry.key).0, label }
        });
        field(id, label, FieldKind::Among(choices.collect()))
    }

    /// A deadline as it is typed into a field.
    pub(super) fn deadline(&self, due: Option<Instant>) -> String {
        due.map(|due| time::deadline(due, self.incident.zone())).unwrap_or_default()
    }
}

/// Puts none of them before what a field offers, and chooses it.
pub(super) fn none_first(field: &mut Field) {
    if let FieldKind::Choice(choices) = &mut field.kind {
        choices.insert(0, Choice { value: String::new(), label: both("word-none") });
        field.chosen = 0;
    }
}
