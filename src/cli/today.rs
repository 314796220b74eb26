//! `dingli today`: each morning, what exactly is to be done today over all incidents (O2), and a calendar file of all that has a
//! time.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use chrono::{Days, NaiveTime, TimeDelta, Utc};
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
    incident::{Instant, due::Urgency},
    locale::{Lang, Message},
    platform::files,
    text::display_safe,
};

/// How long a thing to do stands in a calendar: nobody knows how long it takes, and one of no length is not shown everywhere.
const LENGTH: TimeDelta = TimeDelta::minutes(15);
/// How many days after today are looked at.
const DAYS: u64 = 7;

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
struct Day {
    date: String,
    zone: String,
    overdue: Vec<Answer>,
    today: Vec<Answer>,
    /// What has no time of its own and waits all the same.
    open: Vec<Answer>,
    coming: Vec<Answer>,
}

/// What is to be done, by when.
struct Work<'a> {
    overdue: Vec<&'a Item>,
    today: Vec<&'a Item>,
    open: Vec<&'a Item>,
    coming: Vec<&'a Item>,
}

impl<'a> Work<'a> {
    /// Sorts what is due by the days of a zone. What is put off is no work of today.
    fn of(items: &'a [Item], now: Instant, zone: Tz) -> Self {
        let mut work = Self { overdue: vec![], today: vec![], open: vec![], coming: vec![] };
        let tonight = midnight_after(now, zone, 1);
        let last = midnight_after(now, zone, 1 + DAYS);
        for item in items.iter().filter(|item| item.due.urgency != Urgency::Snoozed) {
            match item.due.at {
                _ if item.due.urgency == Urgency::Overdue => work.overdue.push(item),
                None => work.open.push(item),
                Some(at) if at < tonight => work.today.push(item),
                Some(at) if at < last => work.coming.push(item),
                Some(_) => {}
            }
        }
        for timed in [&mut work.overdue, &mut work.today, &mut work.coming] {
            timed.sort_by_key(|item| item.due.at);
        }
        work
    }
}

/// The midnight so many days on.
fn midnight_after(now: Instant, zone: Tz, days: u64) -> Instant {
    let day = now.with_timezone(&zone).date_naive();
    let next = day.checked_add_days(Days::new(days)).unwrap_or(day);
    let midnight = next.and_time(NaiveTime::MIN).and_local_timezone(zone);
    // Where a zone puts its clocks forward at midnight, the day begins an hour later.
    let shown = || (next.and_hms_opt(1, 0, 0)?).and_local_timezone(zone).earliest();
    midnight.earliest().or_else(shown).map_or(Instant::MAX_UTC, |at| at.with_timezone(&Utc))
}

/// Prints the day, or writes the calendar.
pub(super) fn run(desk: &Desk, verb: &Today) -> Result<(), Failure> {
    let items = due::all(desk)?;
    if let Some(path) = &verb.ics {
        return write(path, &calendar(&items, desk.now, desk.lang));
    }
    let zone = desk.session.settings.tz();
    let work = Work::of(&items, desk.now, zone);
    if verb.json {
        let answers =
            |items: &[&Item]| items.iter().map(|item| item.answer(desk.now, desk.lang)).collect();
        let day = Day {
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
fn said(desk: &Desk, work: &Work<'_>, zone: Tz) -> String {
    let date = desk.now.with_timezone(&zone).format("%Y-%m-%d %H:%M").to_string();
    let head = Message::new("cli-today-head").with("date", date).with("zone", zone.name());
    let parts = [
        ("cli-today-overdue", &work.overdue),
        ("cli-today-today", &work.today),
        ("cli-today-open", &work.open),
        ("cli-today-coming", &work.coming),
    ];
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
