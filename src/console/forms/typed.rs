//! What was typed in a field, read as what it is meant to be: a time, an amount, a length, a number, a list. It refuses to
//! guess: a field that cannot be read is named, with the reason.

use crate::{
    capture::{duration, terms, time::Toward, working::Deadline},
    incident::{
        Act, Command, Instant, Selector, Visibility, remedies::Cost, time as time_words, wall,
    },
    playbook::{Amount, AmountError},
};

use super::{
    Field, FieldKind,
    builder::{Builder, Built, FieldError},
};

impl Builder<'_> {
    /// An act with the form's common fields: when, who says so or did it, who may see it.
    pub(super) fn act(&mut self, command: Command) -> Built {
        let happened = self.read_time("at");
        let mut act = Act::new(command);
        act.occurred = happened.as_ref().map(|it| it.instant);
        act.whole_day = happened.is_some_and(|it| it.whole_day);
        act.known = self.known();
        act.who = self.optional("source").or_else(|| self.optional("who"));
        act.visibility = self.visibility();
        Built::Act(Box::new(act))
    }

    /// When it became known, where somebody typed that. Nothing is known before it happens.
    fn known(&mut self) -> Option<Instant> {
        let happened = self.form.happened(self.setting);
        let is_dated = self.form.field("known-at").is_some() && self.form.field("at").is_some();
        if is_dated && happened.is_none() && self.setting.needs_time {
            self.wrong("at", self.setting.lang.say("why-day-needs-time"));
        }
        self.form.field("known-at").filter(|field| !field.follows)?;
        let known = self.time("known-at")?;
        if happened.is_some_and(|happened| known < happened) {
            self.wrong("known-at", self.setting.lang.say("form-known-before"));
        }
        Some(known)
    }

    pub(super) fn wrong(&mut self, field: &'static str, text: String) {
        if !self.errors.iter().any(|error| error.field == field) {
            self.errors.push(FieldError { field, text });
        }
    }

    pub(super) fn text(&self, id: &str) -> String {
        self.form.value(id).to_owned()
    }

    pub(super) fn optional(&self, id: &str) -> Option<String> {
        let text = self.text(id);
        (!text.is_empty()).then_some(text)
    }

    pub(super) fn yes(&self, id: &str) -> bool {
        self.form.value(id) == "yes"
    }

    pub(super) fn time(&mut self, id: &'static str) -> Option<Instant> {
        self.read_time(id).map(|read| read.instant)
    }

    fn read_time(&mut self, id: &'static str) -> Option<Deadline> {
        let field = self.form.field(id)?;
        let FieldKind::Time(toward) = field.kind else { return None };
        if field.value().is_empty() {
            return None;
        }
        match self.form.setting_of(id, self.setting).read_time(field.value(), toward) {
            Ok(read) => Some(read),
            Err(error) => {
                self.wrong(id, error.words_toward(self.setting.lang, toward));
                None
            }
        }
    }

    /// The words of a deadline that is counted in working time.
    pub(super) fn term(&self, id: &'static str) -> Option<String> {
        let text = self.form.field(id)?.value();
        let setting = self.form.setting_of(id, self.setting);
        setting.read_time(text, Toward::Future).ok()?.term
    }

    pub(super) fn parsed<T: std::str::FromStr>(&self, id: &str) -> Option<T> {
        self.form.value(id).parse().ok()
    }

    pub(super) fn visibility(&self) -> Visibility {
        if self.form.value("visibility") == "customer" {
            Visibility::Customer
        } else {
            Visibility::Internal
        }
    }

    /// A field that must say something.
    pub(super) fn need(&mut self, id: &'static str) {
        if self.text(id).is_empty() {
            self.wrong(id, self.setting.lang.say("form-required"));
        }
    }

    /// What an act is about, named in a field that must name it.
    pub(super) fn selector(&mut self, id: &'static str) -> Selector {
        self.need(id);
        Selector(self.text(id))
    }

    /// The currency amounts are in where none is typed.
    pub(super) fn currency(&self) -> String {
        terms::currency(&self.setting.settings.currency, self.setting.incident)
    }

    pub(super) fn money(&mut self, id: &'static str, text: &str) -> Option<Amount> {
        if text.is_empty() {
            return None;
        }
        match Amount::parse(text, &self.currency()) {
            Ok(amount) => Some(amount),
            Err(error) => {
                self.wrong(id, error.message().text(self.setting.lang));
                None
            }
        }
    }

    pub(super) fn amount(&mut self, id: &'static str) -> Option<Amount> {
        let text = self.text(id);
        self.money(id, &text)
    }

    /// The same, where an amount known already stood in the field: untouched, it stays in its own currency.
    pub(super) fn amount_or(&mut self, id: &'static str, known: Option<&Amount>) -> Option<Amount> {
        let text = self.text(id);
        match known {
            Some(known) if text == known.to_string() => Some(known.clone()),
            _ => self.money(id, &text),
        }
    }

    /// A cost (B2); untouched, one known before stays in its own currency.
    pub(super) fn cost_or(&mut self, id: &'static str, known: Option<&Cost>) -> Option<Cost> {
        let text = self.text(id);
        match known {
            Some(Cost::Amount(known)) if text == known.to_string() => {
                Some(Cost::Amount(known.clone()))
            }
            _ => self.cost(id),
        }
    }

    pub(super) fn cost(&mut self, id: &'static str) -> Option<Cost> {
        match terms::cost(&self.text(id), &self.currency()) {
            Ok(cost) => cost,
            Err(AmountError::NotAnAmount { .. }) => {
                self.wrong(id, self.setting.lang.say("form-no-cost"));
                None
            }
            Err(error) => {
                self.wrong(id, error.message().text(self.setting.lang));
                None
            }
        }
    }

    /// A length of time in minutes, the longer end of a range.
    pub(super) fn minutes(&mut self, id: &'static str) -> Option<u32> {
        let text = self.text(id);
        if text.is_empty() {
            return None;
        }
        match duration::parse(&text) {
            Ok(length) => Some(length.max),
            Err(error) => {
                self.wrong(id, error.words(self.setting.lang));
                None
            }
        }
    }

    pub(super) fn percent(&mut self, id: &'static str) -> Option<u8> {
        let text = crate::text::fold_fullwidth(&self.text(id)).to_string();
        let text = text.trim_end_matches('%').trim();
        if text.is_empty() {
            return None;
        }
        let value = text.parse::<u8>().ok().filter(|percent| *percent <= 100);
        if value.is_none() {
            self.wrong(id, self.setting.lang.say("refusal-not-per-cent"));
        }
        value
    }

    pub(super) fn number(&mut self, id: &'static str) -> Option<u32> {
        let text = crate::text::fold_fullwidth(&self.text(id)).to_string();
        if text.trim().is_empty() {
            return None;
        }
        let value = text.trim().parse::<u32>().ok();
        if value.is_none() {
            self.wrong(id, self.setting.lang.say("form-no-number"));
        }
        value
    }

    pub(super) fn list(&self, id: &str) -> Vec<String> {
        self.text(id)
            .split([';', '；', '\n'])
            .map(|item| item.trim().to_owned())
            .filter(|item| !item.is_empty())
            .collect()
    }

    /// The day of a time; today where none is typed.
    pub(super) fn day(&mut self, id: &'static str) -> chrono::NaiveDate {
        let at = self.time(id).unwrap_or(self.setting.now);
        wall(at, self.setting.zone).date()
    }

    /// The last day of a deadline, where one is typed.
    pub(super) fn day_given(&mut self, id: &'static str) -> Option<chrono::NaiveDate> {
        let (at, zone) = (self.time(id)?, self.setting.zone);
        Some(time_words::deadline_day(at, zone).unwrap_or_else(|| wall(at, zone).date()))
    }

    pub(super) fn days(&mut self, id: &'static str) -> Vec<chrono::NaiveDate> {
        let text = self.text(id);
        let mut days = Vec::new();
        for item in text.split([',', '，', '、', ' ']).filter(|item| !item.trim().is_empty()) {
            match item.trim().parse() {
                Ok(day) => days.push(day),
                Err(_) => self.wrong(id, self.setting.lang.say("form-no-days")),
            }
        }
        days
    }

    pub(super) fn selectors(&self, id: &str) -> Vec<Selector> {
        let values = self.form.field(id).map(Field::values).unwrap_or_default();
        values.into_iter().map(|value| Selector(value.to_owned())).collect()
    }
}
