//! `dingli rhythm show`: how every time of the recurring duties stands, over a quarter, a year or three years, gaps visible (O1).

use chrono::{Datelike as _, NaiveDate};
use clap::Args;
use serde::Serialize;

use super::{desk::Desk, failure::Failure, json};
use crate::{
    incident::{
        EntryKey, Incident,
        occasions::{Occasion, Stands, occasions},
        rhythms::Rhythm,
        timeline::short_key,
        wall,
    },
    locale::{Lang, Message},
    review::Stretch,
    text::{display_safe, pad, width},
};

/// The words after `rhythm show`.
#[derive(Debug, Args)]
pub(super) struct Show {
    #[arg(long, value_name = "YEAR", conflicts_with_all = ["quarter", "years"])]
    year: Option<i32>,
    #[arg(long, value_name = "QUARTER", conflicts_with = "years")]
    quarter: Option<String>,
    #[arg(long, value_name = "COUNT")]
    years: Option<u32>,
    #[arg(long)]
    json: bool,
}

/// A duty, for programs.
#[derive(Debug, Serialize)]
struct Answer<'a> {
    entry: EntryKey,
    name: &'a str,
    from: NaiveDate,
    to: NaiveDate,
    done: usize,
    skipped: usize,
    gaps: usize,
    times: Vec<Time>,
}

/// A time it is due, for programs.
#[derive(Debug, Serialize)]
struct Time {
    due: NaiveDate,
    incident: Option<String>,
    stands: &'static str,
    entry: Option<EntryKey>,
}

/// Prints how they stand.
pub(super) fn run(desk: &Desk, verb: &Show) -> Result<(), Failure> {
    let directory = desk.session.directory()?.house;
    let today = wall(desk.now, directory.zone()).date();
    let stretch = stretch(verb, today)?;
    let list = directory.rhythms.list.iter();
    let each: Vec<(&Rhythm, Vec<Occasion>)> = list
        .map(|it| {
            let closed = &directory.around().closed;
            (it, occasions(it, closed, stretch.from, stretch.to, today))
        })
        .collect();
    if verb.json {
        let answers: Vec<Answer<'_>> =
            each.iter().map(|(of, times)| answer(of, times, stretch)).collect();
        return json::print(desk, &answers);
    }
    if each.is_empty() {
        desk.tell(&Message::new("cli-directory-nothing"));
        return Ok(());
    }
    let head = Message::new("cli-rhythm-head")
        .with("from", stretch.from.to_string())
        .with("to", stretch.to.to_string());
    desk.out.line(&head.text(desk.lang));
    let wide = each.iter().map(|(of, _)| width(&of.said.name)).max().unwrap_or_default();
    for (of, times) in &each {
        desk.out.write(&lines(&directory, of, times, stretch, wide, desk.lang));
    }
    desk.out.line("");
    desk.out.line(&Stands::legend(desk.lang));
    Ok(())
}

fn stretch(verb: &Show, today: NaiveDate) -> Result<Stretch, Failure> {
    let wrong =
        |text: &str| Failure::from(Message::new("cli-rhythm-no-stretch").with("text", text));
    if let Some(text) = &verb.quarter {
        return Stretch::quarter(text).ok_or_else(|| wrong(text));
    }
    if let Some(count) = verb.years {
        let from = today.year() - i32::try_from(count.clamp(1, 50)).unwrap_or(1) + 1;
        return Stretch::years(from, today.year()).ok_or_else(|| wrong(&count.to_string()));
    }
    let year = verb.year.unwrap_or_else(|| today.year());
    Stretch::years(year, year).ok_or_else(|| wrong(&year.to_string()))
}

fn count(times: &[Occasion], stands: Stands) -> usize {
    times.iter().filter(|it| it.stands == stands).count()
}

fn answer<'a>(of: &'a Rhythm, times: &[Occasion], stretch: Stretch) -> Answer<'a> {
    let time = |it: &Occasion| Time {
        due: it.due,
        incident: it.incident.as_ref().map(|(_, reference)| reference.clone()),
        stands: it.stands.id(),
        entry: it.entry,
    };
    Answer {
        entry: of.key,
        name: &of.said.name,
        from: stretch.from,
        to: stretch.to,
        done: count(times, Stands::Done),
        skipped: count(times, Stands::Skipped),
        gaps: count(times, Stands::Gap),
        times: times.iter().map(time).collect(),
    }
}

/// A duty: its strip, how many gaps, and which they are.
fn lines(
    directory: &Incident,
    of: &Rhythm,
    times: &[Occasion],
    stretch: Stretch,
    wide: usize,
    lang: Lang,
) -> String {
    let number = short_key(of.key, directory.has_several_writers());
    let name = pad(&display_safe(&of.said.name), wide);
    let counted = Message::new("cli-rhythm-count")
        .with("done", count(times, Stands::Done))
        .with("gaps", count(times, Stands::Gap))
        .text(lang);
    let mut text = format!("#{number:<4} {name}  {}  {counted}\n", stretch.strip(times));
    let gaps: Vec<String> =
        times.iter().filter(|it| it.stands == Stands::Gap).map(Occasion::said).collect();
    if !gaps.is_empty() {
        let said = Message::new("cli-rhythm-gaps").with("list", lang.list(&gaps)).text(lang);
        text.extend(["      ", &said, "\n"]);
    }
    text
}
