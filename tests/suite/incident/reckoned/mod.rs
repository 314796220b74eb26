//! Two hundred terms, durations, silences and due times beside a second calculation (H7, K8, M7): by days counted from
//! 1970 and seconds of UTC, with the rules of the zones and the holidays written down here once more.

mod place;

use chrono::TimeDelta;
use dingli::{
    calendar::{Calendar, Hours, Terms},
    capture::{
        time::{self, Toward, TypedAt},
        working,
    },
    incident::{
        Command, Instant, Status,
        command::{Keep, Move, Open, Pause, Promise, Resume},
        pauses::paused_within,
        silences::silences,
    },
};

use self::place::{
    Place::{self, Berlin, NewYork, Shanghai},
    days, instant, second,
};
use crate::support::{Book, customer, tell};

/// The same text as the program reads it in that zone.
fn read(place: Place, text: &str) -> Instant {
    let (zone, toward) = (place.tz(), Toward::Past);
    let moment = TypedAt { now: instant(days(2027, 1, 1) * 86_400), zone, toward, until: None };
    time::parse(text, &moment).unwrap().instant
}

/// What is worked in a day: the office with its noon, or the whole day.
const OFFICE: [(i64, i64); 2] = [(9 * 60, 12 * 60), (13 * 60 + 30, 18 * 60)];
const ROUND: [(i64, i64); 1] = [(0, 24 * 60)];

/// The end of the day that lies so many worked days after the day of an instant.
fn days_later(place: Place, from: i64, count: i64, hours: &[(i64, i64)], all: bool) -> i64 {
    let (day, _) = place.shown(from);
    let mut worked = (day + 1..).filter(|&day| all || place.works(day));
    let day = worked.nth(usize::try_from(count - 1).unwrap()).unwrap();
    let end = hours.iter().map(|(_, end)| *end).max().unwrap();
    place.utc(day + end / 1440, end % 1440)
}

/// When so many worked minutes have passed, walked minute by minute.
fn minutes_later(place: Place, from: i64, count: i64, hours: &[(i64, i64)], all: bool) -> i64 {
    let (mut left, mut at) = (count, from);
    while left > 0 {
        let (day, minute) = place.shown(at);
        let is_worked = hours.iter().any(|(from, to)| (*from..*to).contains(&minute));
        left -= i64::from(is_worked && (all || place.works(day)));
        at += 60;
    }
    at
}

fn terms(hours: &[(i64, i64)], all: bool) -> Terms {
    let minute = |minute: i64| u16::try_from(minute).unwrap();
    Terms {
        week: if all { (1..=7).collect() } else { Vec::new() },
        hours: hours
            .iter()
            .map(|(from, to)| Hours::new(minute(*from), minute(*to)).unwrap())
            .collect(),
        ..Terms::default()
    }
}

/// Whether a term typed then reaches what was reckoned.
fn reaches(place: Place, from: &str, typed: &str, reckoned: i64, terms: &Terms) {
    let now = read(place, from);
    assert_eq!(now.timestamp(), second(place, from), "{place:?} {from}");
    let calendar = Calendar::of(place.tz(), &[terms]);
    let moment = TypedAt { now, zone: place.tz(), toward: Toward::Future, until: None };
    let found = working::deadline(typed, &moment, &calendar).unwrap().instant;
    assert_eq!(found, instant(reckoned), "{place:?}, {typed} from {from}");
}

const OFFICE_TIMES: [(Place, &[&str]); 3] = [
    (
        Shanghai,
        &[
            "2025-09-26 10:00",
            "2025-09-30 14:30",
            "2025-10-08 23:59",
            "2025-10-11 12:10",
            "2025-12-31 16:00",
            "2026-02-13 18:30",
            "2026-02-20 12:00",
            "2026-04-30 08:00",
        ],
    ),
    (Berlin, &["2025-03-28 15:00", "2025-03-30 01:30", "2025-10-24 16:00", "2025-10-26 00:30"]),
    (NewYork, &["2025-03-07 15:00", "2025-03-09 01:30", "2025-10-31 16:00", "2025-11-02 00:30"]),
];

/// The night on which clocks are put forward, and that on which they are put back.
const NIGHTS: [(Place, &str); 4] = [
    (Berlin, "2025-03-30 00:20"),
    (Berlin, "2025-10-26 00:20"),
    (NewYork, "2026-03-08 00:20"),
    (NewYork, "2026-11-01 00:20"),
];

fn terms_agree() -> usize {
    let mut rows = 0;
    let office = terms(&OFFICE, false);
    for (place, times) in OFFICE_TIMES {
        for from in times {
            let start = second(place, from);
            for count in [1, 2, 5] {
                let reckoned = days_later(place, start, count, &OFFICE, false);
                reaches(place, from, &format!("{count} business days"), reckoned, &office);
                rows += 1;
            }
            for (hours, words) in [(1, "1 个工作小时"), (4, "4 business hours"), (20, "20 工时")]
            {
                let reckoned = minutes_later(place, start, hours * 60, &OFFICE, false);
                reaches(place, from, words, reckoned, &office);
                rows += 1;
            }
        }
    }
    let always = terms(&ROUND, true);
    for (place, from) in NIGHTS {
        let start = second(place, from);
        for hours in [1, 3, 24, 25] {
            let reckoned = minutes_later(place, start, hours * 60, &ROUND, true);
            assert_eq!(reckoned - start, hours * 3600, "an hour is an hour");
            reaches(place, from, &format!("{hours} business hours"), reckoned, &always);
            rows += 1;
        }
        let reckoned = days_later(place, start, 1, &ROUND, true);
        reaches(place, from, "1 business day", reckoned, &always);
        rows += 1;
    }
    rows
}

fn opened(at: Instant) -> Book {
    let mut book = Book::blank();
    book.set(at);
    let (title, customer) = ("误删".to_owned(), "客户甲".to_owned());
    book.act(Command::Open(Open { title, customer, ..Open::default() }));
    book
}

fn status(status: Status) -> Command {
    Command::Status(Move { status, reason: String::new() })
}

fn pause(agreed: bool) -> Command {
    Command::Pause(Pause {
        reason: "等客户".to_owned(),
        customer_consented: agreed,
        promises: Vec::new(),
    })
}

/// From when to when, by the clocks of a place: over the nights on which they change, over an end of a year and a leap day.
const SPANS: [(Place, &str, &str); 8] = [
    (Berlin, "2025-03-29 22:10", "2025-03-30 08:40"),
    (Berlin, "2025-10-25 22:10", "2025-10-26 08:40"),
    (Berlin, "2025-03-30 01:59", "2025-03-30 03:01"),
    (NewYork, "2025-03-08 22:10", "2025-03-09 08:40"),
    (NewYork, "2025-11-01 22:10", "2025-11-02 08:40"),
    (NewYork, "2026-10-30 12:00", "2026-11-03 12:00"),
    (Shanghai, "2025-12-31 23:00", "2026-01-01 05:00"),
    (Shanghai, "2024-02-28 12:00", "2024-03-01 12:00"),
];

/// Impacts and pauses, each as parts of a hundred of the span: net, gross and what was paused, by subtraction.
const SHAPES: [(&[(i64, i64)], &[(i64, i64)]); 4] = [
    (&[(0, 100)], &[]),
    (&[(0, 30), (60, 100)], &[]),
    (&[(0, 100)], &[(20, 50)]),
    (&[(0, 20), (50, 90)], &[(10, 60), (80, 95)]),
];

fn durations_agree() -> usize {
    let mut rows = 0;
    for (place, from, to) in SPANS {
        let (start, end) = (second(place, from), second(place, to));
        let part = |share: i64| start + (end - start) / 60 * share / 100 * 60;
        assert_eq!(read(place, from), instant(start), "{place:?} {from}");
        assert_eq!(read(place, to), instant(end), "{place:?} {to}");
        for (impacts, stops) in SHAPES {
            let mut turns: Vec<(i64, Command)> = Vec::new();
            for (nth, &(from, to)) in impacts.iter().enumerate() {
                if nth > 0 {
                    turns.push((part(from), status(Status::Open)));
                }
                turns.push((part(to), status(Status::Resolved)));
            }
            for &(from, to) in stops {
                turns.push((part(from), pause(true)));
                turns.push((part(to), Command::Resume(Resume { text: String::new() })));
            }
            turns.sort_by_key(|(at, _)| *at);
            let mut book = opened(instant(start));
            for (at, command) in turns {
                book.set(instant(at)).act(command);
            }
            let incident = book.set(instant(end + 3600)).incident().clone();
            let found = incident.lifecycle.impacts(incident.began(), instant(end + 3600)).unwrap();
            let net: i64 = impacts.iter().map(|&(from, to)| part(to) - part(from)).sum();
            let last = impacts.last().unwrap().1;
            let shape = (place, from, impacts);
            assert_eq!(found.net(), TimeDelta::seconds(net), "{shape:?}");
            assert_eq!(found.gross(), TimeDelta::seconds(part(last) - start), "{shape:?}");
            let both = |a: (i64, i64), b: (i64, i64)| (a.1.min(b.1) - a.0.max(b.0)).max(0);
            let whole = (start, part(last));
            let paused: i64 = stops.iter().map(|&(a, b)| both((part(a), part(b)), whole)).sum();
            let pauses = &incident.commitments.pauses;
            let found = paused_within(pauses, instant(start), instant(part(last)));
            assert_eq!(found, TimeDelta::seconds(paused), "{shape:?}");
            rows += 1;
        }
    }
    rows
}

/// Words to the customer by the minute since the opening, each with the minute of the next that it promised, and when
/// service was restored.
const WORDS: [(&[(i64, i64)], i64); 6] = [
    (&[(0, 30), (30, 90), (100, 120)], 150),
    (&[(0, 60), (20, 40), (45, 400)], 390),
    (&[(0, 15), (200, 215)], 230),
    (&[(0, 600), (599, 700), (701, 720), (720, 800)], 900),
    (&[(0, 1), (2, 3), (4, 5)], 6),
    (&[(0, 1500), (1440, 2900)], 4000),
];

fn silences_agree() -> usize {
    let mut rows = 0;
    for (place, from, _) in SPANS.into_iter().take(4) {
        let start = second(place, from);
        let at = |minute: i64| instant(start + minute * 60);
        for (words, restored) in WORDS {
            let mut book = opened(at(0));
            book.act(customer("郑"));
            for &(minute, next) in words {
                let mut told = tell("郑", "正在恢复");
                told.next_update = Some(at(next));
                book.set(at(minute)).act(Command::Contact(told));
            }
            book.set(at(restored)).act(status(Status::Resolved));
            let found = silences(book.incident(), at(restored + 60));
            let found: Vec<(i64, i64)> = found
                .iter()
                .map(|it| (it.length().num_seconds(), it.over().num_seconds()))
                .collect();
            let ends = words.iter().skip(1).map(|(minute, _)| *minute).chain([restored]);
            let reckoned: Vec<(i64, i64)> = words
                .iter()
                .zip(ends)
                .map(|(&(minute, next), end)| ((end - minute) * 60, (end - next).max(0) * 60))
                .collect();
            assert_eq!(found, reckoned, "{place:?} {from}: {words:?}");
            rows += 1;
        }
    }
    rows
}

/// Pauses by the minute since the promise, the minutes it had, and the minute in which it was kept.
const PAUSES: [(&[(i64, i64)], i64, i64); 8] = [
    (&[], 60, 61),
    (&[(10, 40)], 60, 90),
    (&[(10, 40)], 60, 91),
    (&[(10, 40), (50, 300)], 60, 345),
    (&[(59, 600)], 60, 602),
    (&[(60, 90)], 60, 95),
    (&[(0, 1500), (1510, 1520)], 30, 1539),
    (&[(5, 6), (7, 8), (9, 10)], 10, 14),
];

fn due_times_agree() -> usize {
    let mut rows = 0;
    for (place, from, _) in [SPANS[0], SPANS[1], SPANS[3], SPANS[4]] {
        let start = second(place, from);
        let at = |minute: i64| instant(start + minute * 60);
        for (stops, length, kept) in PAUSES {
            let stands = |minute: i64| stops.iter().any(|&(a, b)| (a..b).contains(&minute));
            let (mut left, mut due) = (length, 0);
            while left > 0 {
                left -= i64::from(!stands(due));
                due += 1;
            }
            let mut turns: Vec<(i64, Command)> = Vec::new();
            for &(from, to) in stops {
                turns.push((from, pause(true)));
                turns.push((to, Command::Resume(Resume { text: String::new() })));
            }
            turns.push((
                kept,
                Command::Keep(Keep { commitment: "P1".into(), text: "已交付".to_owned() }),
            ));
            turns.sort_by_key(|(minute, _)| *minute);
            let mut book = opened(at(0));
            book.act(Command::Promise(Box::new(Promise {
                due: Some(at(length)),
                ..serde_json::from_value(serde_json::json!({ "text": "书面说明" })).unwrap()
            })));
            for (minute, command) in turns {
                book.set(at(minute)).act(command);
            }
            let promise = &book.incident().commitments.list[0];
            let said = (place, from, stops, length);
            assert_eq!(promise.due(), Some(at(due)), "{said:?}");
            let late = (kept > due).then(|| TimeDelta::minutes(kept - due));
            assert_eq!(promise.delay(at(kept + 60)), late, "{said:?}");
            rows += 1;
        }
    }
    rows
}

#[test]
fn h7_two_hundred_terms_durations_silences_and_due_times_are_what_a_second_calculation_gives() {
    let rows = [terms_agree(), durations_agree(), silences_agree(), due_times_agree()];
    assert_eq!(rows, [116, 32, 24, 32]);
    assert!(rows.iter().sum::<usize>() >= 200);
}
