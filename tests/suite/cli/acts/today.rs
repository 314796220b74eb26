//! The day's work over all incidents, and the calendar file of what has a time.
#![allow(clippy::print_stderr)]

use std::{fs, path::PathBuf, process::Command};

use serde_json::Value;

use super::Night;

const NOON: &str = "07T12:00";
const TO: &str = "--to 郑 --agreed deliverer,customer --by 沈";

impl Night {
    /// An incident opened at one, looked at from noon of the same day.
    fn of_a_day() -> Self {
        let night = Self::new();
        for (text, due) in [
            ("今晚给方案", "2025-03-07_23:30"),
            ("明早给报告", "2025-03-08_00:00"),
            ("下周回访", "2025-03-14_10:00"),
            ("三周后验收", "2025-03-28_10:00"),
            ("已经过了", "2025-03-07_13:30"),
        ] {
            night.at("07T13:05", &format!("promise REF {text} {TO} --due {due}")).well();
        }
        night
    }
}

fn texts(day: &Value, part: &str) -> Vec<String> {
    let items = day[part].as_array().unwrap().iter();
    let promises = items.filter(|it| it["item"].as_str().unwrap().starts_with("promise/"));
    promises.map(|it| it["text"].as_str().unwrap().to_owned()).collect()
}

fn is_of(texts: &[String], words: &[&str]) -> bool {
    texts.len() == words.len() && texts.iter().zip(words).all(|(text, word)| text.contains(word))
}

#[test]
fn o2_each_morning_it_says_what_is_late_what_is_due_today_and_what_comes_this_week() {
    let night = Night::of_a_day();
    night.run("settings --name 高 --zone Asia/Shanghai").well();
    let day = night.at("07T14:00", "today --json").json();
    assert_eq!((&day["date"], &day["zone"]), (&"2025-03-07".into(), &"Asia/Shanghai".into()));
    assert!(is_of(&texts(&day, "overdue"), &["已经过了"]), "{day}");
    assert!(is_of(&texts(&day, "today"), &["今晚给方案"]), "{day}");
    assert!(
        is_of(&texts(&day, "coming"), &["明早给报告", "下周回访"]),
        "midnight is tomorrow: {day}"
    );
    assert!(!day["open"].as_array().unwrap().is_empty(), "what is unknown waits without a time");
    assert!(day["open"].as_array().unwrap().iter().all(|it| it["at"].is_null()));
    // A day is one of the reader's own zone: in Chicago it is still the morning of the same date.
    night.run("settings --zone America/Chicago").well();
    let there = night.at("07T14:00", "today --json").json();
    assert!(is_of(&texts(&there, "today"), &["今晚给方案", "明早给报告"]), "{there}");
    for lang in ["zh-CN", "en"] {
        let said = night.at("07T14:00", &format!("today --lang {lang}")).well();
        let at = |word: &str| said.find(word).unwrap_or_else(|| panic!("{word} in {said}"));
        assert!(at("已经过了") < at("今晚给方案") && at("今晚给方案") < at("下周回访"), "{said}");
        assert!(!said.contains("三周后验收"), "{said}");
    }
}

#[test]
fn o2_what_is_put_off_is_no_work_of_today_and_a_closed_incident_shows_what_it_owes() {
    let night = Night::of_a_day();
    night.run("settings --name 高 --zone Asia/Shanghai").well();
    let due = night.at("07T14:00", "due REF --json").json();
    let late = |it: &&Value| it["text"].as_str().unwrap().contains("已经过了");
    let item = due.as_array().unwrap().iter().find(late).unwrap()["item"].as_str().unwrap();
    let overdue = |time: &str| texts(&night.at(time, "today --json").json(), "overdue");
    assert_eq!(overdue("07T14:00").len(), 1);
    night.at("07T14:00", &format!("snooze REF {item} --until 2025-03-07_20:00")).well();
    assert_eq!(overdue("07T14:01"), Vec::<String>::new());
    assert_eq!(overdue("07T20:01").len(), 1);
    night.at("07T20:03", "status REF resolved 好了 --customer-visible").well();
    night.at("07T20:04", "contact REF 好了 --with 郑 --customer-visible --restored").well();
    night.at("07T20:05", "status REF closed").well();
    let closed = night.at("08T10:00", "today --json").json();
    assert!(texts(&closed, "overdue").len() >= 2, "promises outlive closing: {closed}");
    let empty = super::Home::new();
    empty.run(&["settings", "--name", "高"]).well();
    let said = empty.run(&["today", "--lang", "en"]).well();
    assert!(said.contains("Nothing is due"), "{said}");
}

/// What an outside reader makes of the file: a line an event, its start in UTC and its words.
const READ: &str = "import sys, icalendar
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
for event in calendar.walk('VEVENT'):
    print(event['DTSTART'].dt.isoformat(), event['UID'], event['SUMMARY'], sep='|')";

fn python() -> Option<PathBuf> {
    let own = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/tools");
    let tools = std::env::var_os("DINGLI_TOOLS").map_or(own, PathBuf::from);
    crate::report::outside::found("icalendar", &[tools.join("pdf/bin/python")])
}

#[test]
fn o2_the_calendar_file_is_read_by_another_program_and_keeps_what_each_thing_is() {
    let night = Night::of_a_day();
    night
        .at(
            "07T13:06",
            &format!(
                "promise REF 分号;逗号,反斜杠\\和一句很长的话{} {TO} --due 2025-03-09_09:15",
                "长".repeat(60)
            ),
        )
        .well();
    let file = night.home.beside("due.ics");
    let written = |time: &str| {
        night.at(time, &format!("today --ics {}", file.display())).well();
        fs::read_to_string(&file).unwrap()
    };
    let text = written("07T14:00");
    assert!(text.lines().all(|line| line.len() <= 75), "folded: {text}");
    assert_eq!(text, written("07T14:00"), "replaced by the same");
    // What is no calendar is left alone.
    let other = night.home.beside("letter.txt");
    fs::write(&other, "Dear Zheng").unwrap();
    night.at(NOON, &format!("today --ics {}", other.display())).refused();
    assert_eq!(fs::read_to_string(&other).unwrap(), "Dear Zheng");
    let Some(python) = python() else { return };
    let read = Command::new(python).args(["-c", READ]).arg(&file).output().unwrap();
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    let read = String::from_utf8(read.stdout).unwrap();
    let due = night.at("07T14:00", "due --json").json();
    let timed: Vec<&Value> =
        due.as_array().unwrap().iter().filter(|it| !it["at"].is_null()).collect();
    assert_eq!(read.lines().count(), timed.len());
    for item in timed {
        let at = item["at"].as_str().unwrap().parse::<chrono::DateTime<chrono::Utc>>().unwrap();
        let start = at.format("%Y-%m-%dT%H:%M:%S+00:00").to_string();
        let id = format!("{}/{}@dingli", night.reference, item["item"].as_str().unwrap());
        let line = format!("{start}|{id}|{} {}", night.reference, item["text"].as_str().unwrap());
        assert!(read.lines().any(|it| it == line), "{line} in {read}");
    }
}
