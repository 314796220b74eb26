//! Who is at the keyboard: at the first start, and later.

use chrono_tz::Tz;

use crate::{
    locale::{Lang, Message},
    playbook::{AmountError, currency},
    settings::Settings,
};

use super::{
    Choice, Field, FieldKind, Form, Kind,
    builder::{Builder, Built},
    make::{both, choice, field, filled, form, needed, same, words, yes_no},
};

fn profile_fields(settings: &Settings) -> Vec<Field> {
    let languages = Lang::ALL
        .iter()
        .map(|lang| Choice { value: lang.tag().to_owned(), label: same(lang.name()) })
        .collect();
    let mut language = field("language", "field-language", FieldKind::Choice(languages));
    language.choose(settings.lang.tag());
    vec![
        language,
        filled(needed("name", "field-my-name"), &settings.name),
        filled(words("role", "field-my-role"), &settings.role),
        filled(words("company", "field-my-company"), &settings.company),
        filled(needed("zone", "field-zone"), &settings.zone),
        filled(words("currency", "field-currency"), &settings.currency),
    ]
}

impl Form {
    /// Who are you? Then one's own first incident, or the demo.
    pub fn first_run(settings: &Settings) -> Self {
        let mut fields = profile_fields(settings);
        fields.push(choice("then", "field-then", "then", ["own", "demo"], "own"));
        // What is typed first is a name; the language stands above it.
        let at = fields.iter().position(|field| field.id == "name").unwrap_or_default();
        Self { hint: both("form-first-run-hint"), at, ..form(Kind::FirstRun, fields) }
    }

    /// Who are you, later.
    pub fn profile(settings: &Settings) -> Self {
        let mut fields = profile_fields(settings);
        fields.push(yes_no("notify", "field-notify", if settings.notify { "yes" } else { "no" }));
        form(Kind::Profile, fields)
    }
}

impl Builder<'_> {
    pub(super) fn settings(&mut self) -> Built {
        let zone = self.text("zone");
        if !zone.is_empty() && zone.parse::<Tz>().is_err() {
            let text =
                Message::new("refusal-unknown-zone").with("name", &zone).text(self.setting.lang);
            self.wrong("zone", text);
        }
        let typed = self.text("currency");
        let currency = currency::code_of(&typed).unwrap_or_default();
        if currency.is_empty() && !typed.is_empty() {
            let error = AmountError::NoCurrency { found: typed };
            self.wrong("currency", error.message().text(self.setting.lang));
        }
        let lang = self.form.value("language").parse().unwrap_or(self.setting.lang);
        let settings = Settings {
            name: self.text("name"),
            role: self.text("role"),
            company: self.text("company"),
            zone,
            currency,
            lang,
            notify: self.form.field("notify").is_some() && self.yes("notify"),
            ..self.setting.settings.clone()
        };
        Built::Settings(settings, self.form.value("then") == "demo")
    }
}
