//! `dingli today`: each morning, what exactly is to be done today over all incidents and beside them (O2), and a calendar file of
//! all that has a time.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use chrono::TimeDelta;
use chrono_tz::Tz;
use clap::Args;
use icalendar::{Calendar, Component as _, Event, EventLike as _};
use serde::Serialize;

use super::{
    desk::Desk,
    due::{self, Answer, Item},
    failure::Failure,
    json,
};
use crate::{
    incident::Instant,
    locale::{Lang, Message},
    platform::files,
    review::Day,
    text::display_safe,
};

/// How long a thing to do stands in a calendar: nobody knows how long it takes, and one of no length is not shown everywhere.
const LENGTH: TimeDelta = TimeDelta::minutes(15);
/// The words after `today`.
#[derive(Debug, Args)]
pub(super) struct Today {
    #[arg(long, conflicts_with = "ics")]
    json: bool,
    #[arg(long, value_name = "FILE")]
    ics: Option<PathBuf>,
}

/// A day's work, for programs.
#[derive(Debug, Serialize)]
struct Printed {
    date: String,
    zone: String,
    overdue: Vec<Answer>,
    today: Vec<Answer>,
    /// What has no time of its own and waits all the same.
    open: Vec<Answer>,
    coming: Vec<Answer>,
}

/// Prints the day, or writes the calendar.
pub(super) fn run(desk: &Desk, verb: &Today) -> Result<(), Failure> {
    let items = due::all_of_the_day(desk)?;
    if let Some(path) = &verb.ics {
        return write(path, &calendar(&items, desk.now, desk.lang));
    }
    let zone = desk.session.settings.tz();
    let work = Day::of(&items, |item| &*item.due, desk.now, zone);
    if verb.json {
        let answers =
            |items: &[&Item]| items.iter().map(|item| item.answer(desk.now, desk.lang)).collect();
        let day = Printed {
            date: desk.now.with_timezone(&zone).date_naive().to_string(),
            zone: zone.name().to_owned(),
            overdue: answers(&work.overdue),
            today: answers(&work.today),
            open: answers(&work.open),
            coming: answers(&work.coming),
        };
        return json::print(desk, &day);
    }
    desk.out.write(&said(desk, &work, zone));
    Ok(())
}

/// The day as people read it: the date, then what is late, what is due today, what waits without a time, and how much of the
/// coming week is known.
fn said(desk: &Desk, work: &Day<&Item>, zone: Tz) -> String {
    let date = desk.now.with_timezone(&zone).format("%Y-%m-%d %H:%M").to_string();
    let head = Message::new("cli-today-head").with("date", date).with("zone", zone.name());
    let parts = work.parts();
    let part = |(title, items): &(&'static str, &Vec<&Item>)| {
        let title = Message::new(title).with("count", items.len()).text(desk.lang);
        format!("{title}\n{}", due::listed(desk, items, due::MOST))
    };
    let shown = parts.iter().filter(|(_, items)| !items.is_empty());
    let mut texts = vec![format!("{}\n", head.text(desk.lang))];
    texts.extend(shown.map(part));
    if texts.len() == 1 {
        texts.push(format!("{}\n", desk.say("cli-today-nothing")));
    }
    texts.join("\n")
}

/// Everything that has a time, as a calendar (RFC 5545). What is late stands at its time too; what is put off stands where it
/// was put off to.
fn calendar(items: &[Item], now: Instant, lang: Lang) -> String {
    let mut calendar = Calendar::new();
    calendar.name("dingli");
    for item in items {
        let Some(at) = item.due.snoozed_until.or(item.due.at) else { continue };
        let summary = format!("{} {}", item.reference, item.text(lang));
        let event = Event::new()
            .uid(&format!("{}/{}@dingli", item.reference, item.due.what.id()))
            .timestamp(now)
            .summary(&display_safe(&summary))
            .starts(at)
            .ends(at.checked_add_signed(LENGTH).unwrap_or(at))
            .done();
        calendar.push(event);
    }
    calendar.done().to_string()
}

/// Writes the calendar. One of before is replaced, and nothing else is.
fn write(path: &Path, calendar: &str) -> Result<(), Failure> {
    let failed = |error| Failure::File(path.to_owned(), error);
    match fs::read(path) {
        Ok(before) if !before.starts_with(b"BEGIN:VCALENDAR") => {
            let path = path.display().to_string();
            return Err(Failure::Said(Message::new("cli-today-no-calendar").with("path", path)));
        }
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(failed(error)),
    }
    files::write_atomically(path, calendar.as_bytes()).map_err(failed)
}
