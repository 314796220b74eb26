//! The table of typed lines, `tests/data/typed_lines.txt`: every row means what it says.

use chrono::{LocalResult, TimeZone as _, Timelike as _};
use chrono_tz::Tz;

use super::*;
use crate::capture::time::{self, Toward};

const TABLE: &str = include_str!("../../../tests/data/typed_lines.txt");

/// What rows are read from: the heading over them.
#[derive(Clone, Copy)]
struct Heading<'a> {
    kind: &'a str,
    now: DateTime<Utc>,
    zone: Tz,
}

impl<'a> Heading<'a> {
    fn read(row: &'a str) -> Option<Self> {
        let words: Vec<&str> = row.strip_prefix('[')?.strip_suffix(']')?.split(' ').collect();
        let [kind, now, zone] = words[..] else { return None };
        Some(Self { kind, now: now.parse().ok()?, zone: zone.parse().ok()? })
    }

    /// An instant in the zone, with its seconds where it has some, and its offset where the clocks show it twice.
    fn stamp(&self, at: DateTime<Utc>) -> String {
        let form = match (at.second(), at.timestamp_subsec_millis()) {
            (0, 0) => "%Y-%m-%d %H:%M",
            (_, 0) => "%Y-%m-%d %H:%M:%S",
            _ => "%Y-%m-%d %H:%M:%S%.3f",
        };
        let local = at.with_timezone(&self.zone);
        let shown = self.zone.from_local_datetime(&local.naive_local());
        let twice = matches!(shown, LocalResult::Ambiguous(..));
        local.format(&format!("{form}{}", if twice { "%:z" } else { "" })).to_string()
    }

    /// What a text means, as the table writes it.
    fn meaning(&self, typed: &str) -> String {
        let toward = if self.kind == "due" { Toward::Future } else { Toward::Past };
        let moment = TypedAt { now: self.now, zone: self.zone, toward, until: None };
        if matches!(self.kind, "at" | "due") {
            return match time::stated(typed, &moment) {
                Ok(found) => self.stamp(found.instant),
                Err(error) => refused(&error),
            };
        }
        let found = parse(typed, &Context { moment, names: &[] });
        if let Some(at) = found.occurred {
            return format!("{} {}", self.stamp(at), found.text).trim_end().to_owned();
        }
        let kept = found.text == super::trimmed(typed);
        match found.problems.first() {
            Some(Problem::Time(error)) if kept => refused(error),
            Some(Problem::LooksLikeTime { text, doubt }) if kept => format!("? {text} {doubt:?}"),
            Some(Problem::MarkOrSwitch) if kept => "? mark".to_owned(),
            _ if found.customer_visible => "C".to_owned(),
            _ => "-".to_owned(),
        }
    }
}

fn refused(error: &TimeError) -> String {
    let name = format!("{error:?}");
    let name = name.split(' ').next().unwrap_or_default();
    match error {
        TimeError::Unclear { doubt, .. } => format!("! {doubt:?}"),
        _ => format!("! {name}"),
    }
}

/// Every row with the heading over it.
fn rows() -> Vec<(Heading<'static>, &'static str)> {
    let mut heading = None;
    let mut rows = Vec::new();
    for row in TABLE.lines().filter(|row| !row.is_empty() && !row.starts_with("//")) {
        match Heading::read(row) {
            Some(found) => heading = Some(found),
            None => rows.push((heading.expect("a heading"), row)),
        }
    }
    rows
}

#[test]
fn every_line_of_the_table_means_what_it_says() {
    let meant =
        rows().into_iter().filter(|(heading, _)| !matches!(heading.kind, "numbers" | "unseen"));
    let mut wrong = Vec::new();
    let mut count = 0;
    for (heading, row) in meant {
        let (typed, meaning) = row.split_once(" => ").expect(row);
        let typed = typed.replace("\\uFEFF", "\u{feff}");
        let found = heading.meaning(&typed);
        if found != meaning {
            wrong.push(format!("{typed} => {found}, not {meaning}"));
        }
        count += 1;
    }
    assert!(count >= 400, "{count} rows");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_was_written_without_the_grammar_is_read_as_it_was_meant() {
    let (mut count, mut asked, mut wrong) = (0, Vec::new(), Vec::new());
    for (heading, row) in rows().into_iter().filter(|(heading, _)| heading.kind == "unseen") {
        let (typed, meant) = row.split_once(" => ").expect(row);
        let moment =
            TypedAt { now: heading.now, zone: heading.zone, toward: Toward::Past, until: None };
        let found = parse(typed, &Context { moment, names: &[] });
        let taken = found.occurred.map(|at| heading.stamp(at));
        let now = heading.stamp(heading.now);
        let said = found.problems.iter().any(|it| !matches!(it, Problem::UnknownName { .. }));
        count += 1;
        match (taken, meant) {
            (None, "-") => {}
            (Some(at), meant) if at == meant => {}
            (None, meant) if meant == now && !said => {}
            (None, _) if said => asked.push(typed),
            (taken, _) => wrong.push(format!("{typed} => {taken:?}, not {meant}")),
        }
    }
    assert!(count >= 200, "{count} rows");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(asked.len() * 20 <= count, "{} of {count}: {}", asked.len(), asked.join("\n"));
}

#[test]
fn a_line_with_numbers_and_no_time_stays_what_it_is() {
    let numbers: Vec<_> =
        rows().into_iter().filter(|(heading, _)| heading.kind == "numbers").collect();
    assert!(numbers.len() >= 200, "{}", numbers.len());
    let mut remarks = 0;
    for (heading, row) in numbers {
        let moment =
            TypedAt { now: heading.now, zone: heading.zone, toward: Toward::Past, until: None };
        let found = parse(row, &Context { moment, names: &[] });
        assert_eq!(found.occurred, None, "{row}");
        assert!(!found.problems.iter().any(Problem::stops), "{row}");
        remarks += usize::from(!found.problems.is_empty());
    }
    assert!(remarks <= 2, "{remarks} lines are remarked on");
}
