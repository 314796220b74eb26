//! Who is at the keyboard: at the first start, and later.

use std::collections::BTreeMap;

use chrono_tz::Tz;

use crate::{
    calendar::Official,
    locale::{Lang, Message},
    playbook::{AmountError, currency},
    settings::Settings,
};

use super::{
    Choice, Field, FieldKind, Form, Kind,
    builder::{Builder, Built},
    make::{both, choice, field, filled, form, needed, same, seldom, words, yes_no},
    setting::Setting,
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
        fields.extend(working_time(settings).map(seldom));
        form(Kind::Profile, fields)
    }

    /// The settings it becomes with the public holidays of a file; `None` where it cannot be taken as it stands.
    pub(in crate::console) fn with_holidays(
        &self,
        setting: &Setting<'_>,
        table: &Official,
    ) -> Option<Settings> {
        let mut builder = Builder { form: self, setting, errors: Vec::new() };
        let settings = builder.own_settings();
        builder.errors.is_empty().then(|| Settings {
            calendar: table.name.clone(),
            calendar_days: table.days().clone(),
            ..settings
        })
    }
}

/// Another file of public holidays, which is not read yet.
const FILE: &str = "file";

/// By which days and hours the company works.
fn working_time(settings: &Settings) -> [Field; 4] {
    let named = |value: &str, label| Choice { value: value.to_owned(), label };
    let mut choices = vec![
        named("", both("cli-settings-calendar-of-zone")),
        named("cn", both("contract-calendar-cn")),
        named("none", both("contract-calendar-none")),
    ];
    if choices.iter().all(|known| known.value != settings.calendar) {
        choices.push(named(&settings.calendar, same(&settings.calendar)));
    }
    choices.push(named(FILE, both("calendar-of-file")));
    let mut calendar = field("calendar", "field-company-calendar", FieldKind::Choice(choices));
    calendar.choose(&settings.calendar);
    let week: Vec<String> = settings.working_days.iter().map(ToString::to_string).collect();
    let hours: Vec<String> = settings.working_hours.iter().map(ToString::to_string).collect();
    [
        calendar,
        words("calendar-file", "field-calendar-file"),
        filled(words("week", "field-working-days"), &week.join(", ")),
        filled(words("hours", "field-working-hours"), &hours.join(", ")),
    ]
}

impl Builder<'_> {
    pub(super) fn profile_kept(&mut self) -> Built {
        let settings = self.own_settings();
        let path = self.text("calendar-file");
        match (self.text("calendar") == FILE, path.is_empty()) {
            (true, true) => self.need("calendar-file"),
            // A path that was typed is meant, whatever is chosen above it.
            (_, false) => return Built::Holidays(path),
            (false, true) => {}
        }
        Built::Settings(settings, self.form.value("then") == "demo")
    }

    /// The settings as they are filled in, but for what stands in a file.
    fn own_settings(&mut self) -> Settings {
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
        let before = self.setting.settings.clone();
        let asked = self.form.field("calendar").is_some();
        let calendar = self.optional("calendar").filter(|_| asked);
        let calendar = if asked { calendar.unwrap_or_default() } else { before.calendar.clone() };
        let stays = calendar == before.calendar || calendar == FILE;
        let (week, hours) = (self.week("week"), self.hours("hours"));
        Settings {
            name: self.text("name"),
            role: self.text("role"),
            company: self.text("company"),
            zone,
            currency,
            lang,
            notify: self.form.field("notify").is_some() && self.yes("notify"),
            calendar_days: if stays { before.calendar_days.clone() } else { BTreeMap::new() },
            calendar: if stays { before.calendar.clone() } else { calendar },
            working_days: if asked { week } else { before.working_days.clone() },
            working_hours: if asked { hours } else { before.working_hours.clone() },
            ..before
        }
    }
}
