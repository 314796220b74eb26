//! What a form of judgement is made from, and how a field names what the form is about.

use super::super::{
    field::{Choice, Field, FieldKind},
    make::{both, field, same},
};
use crate::{
    incident::{EntryKey, Incident, Instant, Selector},
    locale::Lang,
};

/// What a form of judgement is made from.
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

    /// A time as it is typed into a field.
    pub(super) fn time(&self, at: Option<Instant>) -> String {
        let zone = self.incident.zone();
        let shown = at.map(|at| at.with_timezone(&zone).format("%Y-%m-%d %H:%M").to_string());
        shown.unwrap_or_default()
    }
}

/// Puts none of them before what a field offers, and chooses it.
pub(super) fn none_first(field: &mut Field) {
    if let FieldKind::Choice(choices) = &mut field.kind {
        choices.insert(0, Choice { value: String::new(), label: both("word-none") });
        field.chosen = 0;
    }
}
