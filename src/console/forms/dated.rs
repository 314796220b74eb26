//! When something happened and when that became known, as the forms of a history ask for both (K7).

use super::{Field, Form, Kind, make::past, setting::Setting};
use crate::{
    capture::time::Toward,
    incident::{Instant, reading_after},
};

impl Form {
    /// In a history every form asks when it happened, and beside it when that became known (K7).
    pub(in crate::console) fn ask_when_known(&mut self) {
        let from = self.happened_in();
        let place = |form: &Self| form.fields.iter().position(|field| field.id == from);
        if place(self).is_none() {
            let end = self.fields.iter().position(|field| field.aside || field.rest);
            self.insert(end.unwrap_or(self.fields.len()), past(from, "field-at"));
        }
        let known = Field { follows: true, ..past("known-at", "field-known-at") };
        self.insert(place(self).unwrap_or_default() + 1, known);
    }

    fn insert(&mut self, at: usize, field: Field) {
        self.fields.insert(at, field);
        self.at += usize::from(at <= self.at);
    }

    /// The field that says when it happened.
    fn happened_in(&self) -> &'static str {
        if matches!(self.kind, Kind::Correct(_)) { "occurred" } else { "at" }
    }

    /// When it happened, where that is typed.
    pub(in crate::console) fn happened(&self, setting: &Setting<'_>) -> Option<Instant> {
        let typed = self.value(self.happened_in());
        let read = (!typed.is_empty()).then(|| setting.read_time(typed, Toward::Past));
        read?.ok().map(|read| read.instant)
    }

    /// Fills in when it became known, as long as nobody has typed that.
    pub(in crate::console) fn presume_known(&mut self, stamp: Option<&str>) {
        for field in self.fields.iter_mut().filter(|field| field.id == "known-at" && field.follows)
        {
            field.editor.set(stamp.unwrap_or_default());
            field.kept = true;
        }
    }

    /// What reading a field needs to know. In a history a time that says when something became known goes on from when it
    /// happened, and a deadline is counted from then, where that is typed in the same form (K7).
    pub(in crate::console) fn setting_of<'a>(
        &self,
        id: &str,
        setting: &Setting<'a>,
    ) -> Setting<'a> {
        let typed = |from: &str| {
            let text = self.value(from);
            let read = (!text.is_empty()).then(|| setting.read_time(text, Toward::Past));
            Some(read?.ok()?.instant)
        };
        let after = |at: Instant| reading_after(at, setting.zone, setting.now);
        let account = match id {
            "known-since" => typed("began").map(after),
            "known-at" => self.happened(setting).map(after),
            _ => None,
        };
        let happened = self.happened(setting).or(setting.happened);
        Setting { account: account.or(setting.account), happened, ..*setting }
    }
}
