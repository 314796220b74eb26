//! `dingli settings`: shows who I am and how the window looks, or changes it.

use std::path::Path;

use clap::{
    Args,
    builder::{PossibleValuesParser, TypedValueParser},
};

use super::{desk::Desk, failure::Failure, json, table};
use crate::{
    calendar::{Holidays, Hours, Week},
    incident::Refusal,
    locale::{Lang, Message},
    playbook::{AmountError, currency},
    session::{self, SessionError},
    settings::{Settings, Theme},
};

/// A language by its tag.
pub(super) fn lang() -> impl TypedValueParser<Value = Lang> {
    PossibleValuesParser::new(Lang::ALL.map(Lang::tag)).map(|tag| tag.parse().unwrap_or_default())
}

/// The words after `settings`.
#[derive(Debug, Args)]
pub(super) struct SettingsVerb {
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    #[arg(long, value_name = "ROLE")]
    role: Option<String>,
    #[arg(long, value_name = "COMPANY")]
    company: Option<String>,
    #[arg(long, value_name = "ZONE")]
    zone: Option<String>,
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,
    #[arg(long, value_name = "LANG", value_parser = lang())]
    language: Option<Lang>,
    #[arg(long, value_name = "THEME", value_parser = theme())]
    theme: Option<Theme>,
    #[arg(long, value_name = "BOOL")]
    notify: Option<bool>,
    #[arg(long, value_name = "CALENDAR")]
    calendar: Option<String>,
    #[arg(long, value_name = "DAYS", value_parser = week)]
    working_days: Option<Week>,
    #[arg(long, value_name = "HOURS", value_delimiter = ',')]
    working_hours: Vec<Hours>,
    #[arg(long)]
    json: bool,
}

impl SettingsVerb {
    /// Whether anything is to be changed.
    pub(super) fn changes(&self) -> bool {
        let texts = [&self.name, &self.role, &self.company, &self.zone, &self.currency];
        texts.into_iter().any(Option::is_some)
            || self.language.is_some()
            || self.theme.is_some()
            || self.notify.is_some()
            || self.calendar.is_some()
            || self.working_days.is_some()
            || !self.working_hours.is_empty()
    }
}

/// Working days of a week; an error is worded by the command line.
pub(super) fn week(text: &str) -> Result<Week, String> {
    text.parse().map_err(|_| text.to_owned())
}

fn theme() -> impl TypedValueParser<Value = Theme> {
    PossibleValuesParser::new(["dark", "light", "plain"]).map(|name| match name.as_str() {
        "light" => Theme::Light,
        "plain" => Theme::Plain,
        _ => Theme::Dark,
    })
}

/// Keeps what was given; without anything given, shows what is in force.
pub(super) fn run(desk: &mut Desk, verb: SettingsVerb) -> Result<(), Failure> {
    let json = verb.json;
    let before = session::settings_in(&desk.session.dir())?.unwrap_or_else(|| Settings {
        // What the operating system knows is a good beginning, but a name is given, not guessed.
        name: String::new(),
        ..desk.session.settings.clone()
    });
    let mut after = before.clone();
    if let Some(named) = &verb.calendar {
        count_by(desk, &mut after, named.trim())?;
    }
    let after = changed(after, verb)?;
    if after != before {
        desk.session.keep_settings(after.clone())?;
        desk.lang = after.lang;
        desk.note_recorded(desk.say("cli-settings"));
    }
    if json {
        return json::print(desk, &after);
    }
    desk.out.write(&table::table(&rows(desk, &after), 0));
    Ok(())
}

/// Takes the public holidays of a name, or of a file; what the file holds beside days is said.
fn count_by(desk: &Desk, settings: &mut Settings, named: &str) -> Result<(), Failure> {
    settings.calendar_days.clear();
    if Holidays::named(named).is_some() {
        named.clone_into(&mut settings.calendar);
        return Ok(());
    }
    let read = session::read_holidays(Path::new(named))?;
    for skipped in &read.skipped {
        let why = desk.say(&format!("calendar-skipped-{}", skipped.why.id()));
        desk.tell(
            &Message::new("cli-calendar-skipped")
                .with("title", skipped.title.clone())
                .with("why", why),
        );
    }
    settings.calendar_days = read.table.days().clone();
    settings.calendar = read.table.name;
    Ok(())
}

fn changed(mut settings: Settings, verb: SettingsVerb) -> Result<Settings, Failure> {
    if let Some(zone) = &verb.zone
        && zone.parse::<chrono_tz::Tz>().is_err()
    {
        let refusal = Refusal::UnknownZone(zone.clone());
        return Err(SessionError::Refused { refusal, act: 0 }.into());
    }
    let currency = verb.currency.map(|code| own_currency(&code)).transpose()?;
    let given = [
        (&mut settings.name, verb.name),
        (&mut settings.role, verb.role),
        (&mut settings.company, verb.company),
        (&mut settings.zone, verb.zone),
        (&mut settings.currency, currency),
    ];
    for (field, value) in given {
        if let Some(value) = value {
            value.trim().clone_into(field);
        }
    }
    settings.lang = verb.language.unwrap_or(settings.lang);
    settings.theme = verb.theme.unwrap_or(settings.theme);
    settings.notify = verb.notify.unwrap_or(settings.notify);
    if let Some(week) = verb.working_days {
        settings.working_days = week.days();
    }
    if !verb.working_hours.is_empty() {
        settings.working_hours = Hours::joined(verb.working_hours);
    }
    Ok(settings)
}

/// The code of a currency, by its code in any case or by a sign or word for it.
fn own_currency(typed: &str) -> Result<String, Failure> {
    currency::code_of(typed).ok_or_else(|| {
        let refusal = Refusal::BadAmount(AmountError::NoCurrency { found: typed.to_owned() });
        SessionError::Refused { refusal, act: 0 }.into()
    })
}

fn rows(desk: &Desk, settings: &Settings) -> Vec<Vec<String>> {
    let theme = desk.say(match settings.theme {
        Theme::Dark => "cli-theme-dark",
        Theme::Light => "cli-theme-light",
        Theme::Plain => "cli-theme-plain",
    });
    let calendar = match settings.calendar.as_str() {
        "" => desk.say("cli-settings-calendar-of-zone"),
        "none" => desk.say("contract-calendar-none"),
        "cn" => desk.say("contract-calendar-cn"),
        file => file.to_owned(),
    };
    let days = if settings.working_days.is_empty() {
        &[1, 2, 3, 4, 5][..]
    } else {
        &settings.working_days
    };
    let days: Vec<String> = days.iter().map(|day| desk.say(&format!("weekday-{day}"))).collect();
    let hours: Vec<String> = settings.working_hours.iter().map(ToString::to_string).collect();
    let hours = if hours.is_empty() { vec!["09:00-18:00".to_owned()] } else { hours };
    let (days, hours) = (desk.lang.list(&days), desk.lang.list(&hours));
    let notify = desk.say(if settings.notify { "word-yes" } else { "word-no" });
    [
        ("cli-settings-name", settings.name.as_str()),
        ("cli-settings-role", &settings.role),
        ("cli-settings-company", &settings.company),
        ("cli-settings-zone", &settings.zone),
        ("cli-settings-currency", &settings.currency),
        ("cli-settings-language", settings.lang.tag()),
        ("cli-settings-theme", &theme),
        ("cli-settings-notify", &notify),
        ("cli-settings-calendar", &calendar),
        ("cli-settings-working-days", &days),
        ("cli-settings-working-hours", &hours),
    ]
    .into_iter()
    .map(|(id, value)| vec![desk.say(id), value.to_owned()])
    .collect()
}
