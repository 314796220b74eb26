//! Every calculation against a second one that walks day by day or minute by minute.

use chrono::{
    DateTime, Datelike as _, NaiveDate, TimeDelta, TimeZone as _, Timelike as _, Utc, Weekday,
};
use chrono_tz::Tz;
use proptest::prelude::*;

use super::{official::File, *};

const SHANGHAI: Tz = chrono_tz::Asia::Shanghai;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(zone: Tz, text: &str) -> DateTime<Utc> {
    let wall = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    zone.from_local_datetime(&wall).earliest().unwrap().to_utc()
}

fn china() -> Calendar {
    Calendar::of(SHANGHAI, &[])
}

fn week_alone(zone: Tz) -> Calendar {
    Calendar::of(zone, &[&Terms { holidays: Holidays::None, ..Terms::default() }])
}

#[test]
fn two_working_days_over_a_holiday_reach_the_right_day() {
    let rows = [
        // National Day 2025 runs from 1 to 8 October, and Saturday the 11th makes up for a day of it.
        ("2025-09-30 10:00", 1, "2025-10-09 18:00"),
        ("2025-09-30 10:00", 2, "2025-10-10 18:00"),
        ("2025-09-30 10:00", 3, "2025-10-11 18:00"),
        ("2025-09-30 10:00", 4, "2025-10-13 18:00"),
        ("2025-10-05 23:59", 1, "2025-10-09 18:00"),
        ("2025-10-10 18:30", 1, "2025-10-11 18:00"),
        ("2025-01-24 09:00", 1, "2025-01-26 18:00"),
        ("2025-01-27 09:00", 1, "2025-02-05 18:00"),
        ("2026-02-13 09:00", 2, "2026-02-24 18:00"),
    ];
    for (from, days, reached) in rows {
        let found = china().days_after(at(SHANGHAI, from), days).unwrap();
        assert_eq!(found.at, at(SHANGHAI, reached), "{from} + {days}");
        assert_eq!(found.unknown, Vec::<i32>::new(), "{from} + {days}");
    }
}

#[test]
fn a_year_without_a_notice_is_named_and_never_guessed() {
    let found = china().days_after(at(SHANGHAI, "2026-12-30 10:00"), 3).unwrap();
    assert_eq!(found.unknown, [2027]);
    let hours = china().minutes_after(at(SHANGHAI, "2027-01-04 10:00"), 60).unwrap();
    assert_eq!(hours.unknown, [2027]);
    let counted =
        china().days_between(at(SHANGHAI, "2026-12-30 10:00"), at(SHANGHAI, "2028-01-04 10:00"));
    assert_eq!(counted.unknown, [2027, 2028]);
    let alone = week_alone(SHANGHAI).days_after(at(SHANGHAI, "2026-12-30 10:00"), 3).unwrap();
    assert_eq!(
        alone.unknown,
        Vec::<i32>::new(),
        "who counts by the week alone waits for no notice"
    );
}

#[test]
fn the_file_of_china_holds_to_its_form() {
    let file = File::read(include_str!("../../assets/calendars/cn.toml")).unwrap();
    assert_eq!(
        (file.name.as_str(), file.source.as_str()),
        ("cn", "https://github.com/NateScarlet/holiday-cn")
    );
    assert!(file.commit.len() == 40 && file.commit.bytes().all(|c| c.is_ascii_hexdigit()));
    assert!(file.licence.starts_with("MIT") && file.date > day("2025-11-01"), "{}", file.licence);
    let years: Vec<i32> = file.years.iter().map(|it| it.year).collect();
    assert_eq!(
        years,
        (2007..=2026).collect::<Vec<_>>(),
        "every year once, in order, none without a notice"
    );
    let mut seen = std::collections::BTreeSet::new();
    for year in &file.years {
        assert!(
            !year.notices.is_empty() && year.notices.iter().all(|it| it.contains(".gov.cn/")),
            "{}",
            year.year
        );
        assert!(year.off.len() >= 20, "{} has {} days off", year.year, year.off.len());
        for list in [&year.off, &year.worked] {
            assert!(list.is_sorted_by(|one, next| one < next), "{}", year.year);
            for day in list {
                let near =
                    day.year() == year.year || (day.year(), day.month()) == (year.year - 1, 12);
                assert!(near && seen.insert(*day), "{day} of {}", year.year);
            }
        }
        // A Monday is named once: the first day worked after a holiday that had been made longer.
        let off = |day: &NaiveDate| {
            matches!(day.weekday(), Weekday::Sat | Weekday::Sun) || *day == self::day("2020-02-03")
        };
        assert!(
            year.worked.iter().all(off),
            "only a day off can be made a working day: {}",
            year.year
        );
    }
}

#[test]
fn a_contract_goes_before_the_company_and_both_before_the_table() {
    let one = |days: &[(&str, bool)]| Terms {
        days: days.iter().map(|(it, on)| (day(it), *on)).collect(),
        ..Terms::default()
    };
    let company = Terms {
        week: vec![1, 2, 3, 4, 5, 6],
        ..one(&[("2025-10-09", false), ("2025-10-10", false)])
    };
    let contract =
        Terms { hours: vec!["08:00-12:00".parse().unwrap()], ..one(&[("2025-10-10", true)]) };
    let both = Calendar::of(SHANGHAI, &[&contract, &company]);
    let works = |it| both.is_working(day(it));
    assert!(
        !works("2025-10-08") && !works("2025-10-09") && works("2025-10-10") && works("2025-10-18")
    );
    assert_eq!(
        both.days_after(at(SHANGHAI, "2025-09-30 10:00"), 1).unwrap().at,
        at(SHANGHAI, "2025-10-10 12:00")
    );
}

#[test]
fn business_ends_today_or_on_the_next_working_day() {
    let rows = [
        ("2025-09-30 10:00", "2025-09-30 18:00"),
        ("2025-09-30 17:59", "2025-09-30 18:00"),
        ("2025-09-30 18:00", "2025-10-09 18:00"),
        ("2025-10-04 10:00", "2025-10-09 18:00"),
    ];
    for (from, end) in rows {
        assert_eq!(
            china().end_of_business(at(SHANGHAI, from)).unwrap().at,
            at(SHANGHAI, end),
            "{from}"
        );
    }
}

#[test]
fn working_hours_stop_overnight_and_over_a_holiday() {
    let rows = [
        ("2025-09-30 14:00", 240, "2025-09-30 18:00"),
        ("2025-09-30 16:00", 240, "2025-10-09 11:00"),
        ("2025-09-30 07:00", 60, "2025-09-30 10:00"),
        ("2025-10-04 07:00", 541, "2025-10-10 09:01"),
    ];
    for (from, minutes, reached) in rows {
        assert_eq!(
            china().minutes_after(at(SHANGHAI, from), minutes).unwrap().at,
            at(SHANGHAI, reached),
            "{from} + {minutes}"
        );
    }
}

#[test]
fn nothing_is_no_term_and_what_is_never_worked_is_never_reached() {
    let never = Terms {
        holidays: Holidays::None,
        week: vec![1],
        hours: vec!["00:00-00:01".parse().unwrap()],
        ..Terms::default()
    };
    let never = Calendar::of(SHANGHAI, &[&never]);
    let now = at(SHANGHAI, "2025-09-30 10:00");
    assert_eq!(china().days_after(now, 0), None);
    assert_eq!(china().minutes_after(now, 0), None);
    assert_eq!(never.days_after(now, 1000), None, "beyond ten years");
    assert_eq!(never.minutes_after(now, 1000), None);
    assert_eq!(china().days_after(DateTime::<Utc>::MAX_UTC, 3), None);
    assert_eq!(china().minutes_after(DateTime::<Utc>::MAX_UTC, 3), None);
}

#[test]
fn whole_days_of_an_ics_are_holidays_and_the_rest_is_named() {
    let event = |lines: &str| format!("BEGIN:VEVENT\r\nUID:1\r\n{lines}\r\nEND:VEVENT\r\n");
    let text = [
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n".to_owned(),
        event("SUMMARY:Tag der Deutschen\r\n  Einheit\r\nDTSTART;VALUE=DATE:20251003\r\nDTEND;VALUE=DATE:20251004"),
        event("SUMMARY:Christmas\r\nDTSTART;VALUE=DATE:20251225\r\nDTEND;VALUE=DATE:20251227"),
        event("SUMMARY:Epiphany\r\nDTSTART;VALUE=DATE:20260106"),
        event("SUMMARY:上班(补春节假期)\r\nDTSTART;VALUE=DATE:20260214\r\nDTEND;VALUE=DATE:20260215"),
        event("SUMMARY:Works outing\r\nDTSTART:20251010T090000Z\r\nDTEND:20251010T170000Z"),
        event("SUMMARY:Every year\r\nDTSTART;VALUE=DATE:20251101\r\nRRULE:FREQ=YEARLY"),
        event("SUMMARY:Called off\r\nSTATUS:CANCELLED\r\nDTSTART;VALUE=DATE:20251102"),
        event("SUMMARY:Backwards\r\nDTSTART;VALUE=DATE:20251105\r\nDTEND;VALUE=DATE:20251103"),
        event("SUMMARY:The whole year\r\nDTSTART;VALUE=DATE:20250101\r\nDTEND;VALUE=DATE:20260101"),
        event("SUMMARY:Some day"),
        "END:VCALENDAR\r\n".to_owned(),
    ]
    .concat();
    let read = Official::read("de.ics", &text).unwrap();
    let works = |it| read.table.works(day(it));
    assert_eq!(
        ["2025-10-03", "2025-12-25", "2025-12-26", "2026-01-06"].map(works),
        [Some(false); 4]
    );
    assert_eq!(
        (works("2026-02-14"), works("2025-10-10"), works("2025-12-27")),
        (Some(true), None, None)
    );
    assert_eq!(read.table.years().collect::<Vec<_>>(), [2025, 2026]);
    let skipped: Vec<(&str, Why)> =
        read.skipped.iter().map(|it| (it.title.as_str(), it.why)).collect();
    let expected = [
        ("Works outing", Why::Timed),
        ("Every year", Why::Repeats),
        ("Called off", Why::Cancelled),
        ("Backwards", Why::NoDay),
        ("The whole year", Why::TooLong),
        ("Some day", Why::NoDay),
    ];
    assert_eq!(skipped, expected);
}

#[test]
fn a_file_that_is_no_calendar_is_refused() {
    let own = "format = 2\nname = \"x\"\nsource = \"\"\ncommit = \"\"\ndate = \"2025-01-01\"\nlicence = \"\"\nyears = []\n";
    for text in ["", "hello", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT", own] {
        assert!(Official::read("x", text).is_err(), "{text}");
    }
    assert!(Official::read("x", &own.replace("format = 2", "format = 1")).is_ok());
}

#[test]
fn hours_are_read_as_people_write_them() {
    for text in ["09:00-18:00", "9:00 - 18:00", "9：00～18：00", "9:00至18:00"] {
        assert_eq!(text.parse::<Hours>().unwrap().to_string(), "09:00-18:00", "{text}");
    }
    for text in [
        "18:00-09:00",
        "09:00",
        "9-18",
        "09:60-18:00",
        "24:00-25:00",
        "09:00-09:00",
        "+9:00-18:00",
        "",
    ] {
        assert!(text.parse::<Hours>().is_err(), "{text}");
    }
    let joined = |list: &[&str]| {
        let hours = list.iter().map(|it| it.parse().unwrap()).collect();
        Hours::joined(hours).iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(joined(&["13:30-18:00", "09:00-12:00"]), ["09:00-12:00", "13:30-18:00"]);
    assert_eq!(joined(&["09:00-12:00", "11:00-14:00", "14:00-15:00"]), ["09:00-15:00"]);
}

#[test]
fn a_week_is_read_as_people_write_it() {
    let rows: [(&str, &[u8]); 9] = [
        ("1-5", &[1, 2, 3, 4, 5]),
        ("mon-fri", &[1, 2, 3, 4, 5]),
        ("Monday–Saturday", &[1, 2, 3, 4, 5, 6]),
        ("周一至周五", &[1, 2, 3, 4, 5]),
        ("星期一、星期三", &[1, 3]),
        ("sun-thu", &[1, 2, 3, 4, 7]),
        ("1,2,2,7", &[1, 2, 7]),
        ("sat", &[6]),
        ("周日", &[7]),
    ];
    for (text, days) in rows {
        assert_eq!(text.parse::<Week>().unwrap().days(), days, "{text}");
    }
    for text in ["", "0", "8", "mon-", "weekdays", "1-9"] {
        assert!(text.parse::<Week>().is_err(), "{text}");
    }
}

/// Whether a clock on the wall shows working time, by the statements themselves.
fn shows_work(terms: &Terms, zone: Tz, now: DateTime<Utc>) -> bool {
    let wall = now.with_timezone(&zone);
    let minute = u16::try_from(wall.hour() * 60 + wall.minute()).unwrap();
    works_on(terms, wall.date_naive())
        && terms.hours.iter().any(|it| it.minutes().0 <= minute && minute < it.minutes().1)
}

fn works_on(terms: &Terms, day: NaiveDate) -> bool {
    let table = if terms.holidays == Holidays::None { None } else { Official::china().works(day) };
    match terms.days.get(&day) {
        Some(said) => *said,
        None => table.unwrap_or_else(|| {
            terms.week.contains(&u8::try_from(day.weekday().number_from_monday()).unwrap())
        }),
    }
}

fn hours() -> impl Strategy<Value = Vec<Hours>> {
    let one = (0_u16..96, 1_u16..40).prop_filter_map("ends within the day", |(from, length)| {
        Hours::new(from * 15, (from + length) * 15)
    });
    proptest::collection::vec(one, 1..3)
}

fn terms() -> impl Strategy<Value = Terms> {
    let week = proptest::collection::btree_set(1_u8..8, 1..8);
    let days = proptest::collection::btree_map(0_i64..400, any::<bool>(), 0..6);
    (hours(), week, days, any::<bool>()).prop_map(|(hours, week, days, table)| Terms {
        holidays: if table { Holidays::Of(Official::china()) } else { Holidays::None },
        week: week.into_iter().collect(),
        hours,
        days: days
            .into_iter()
            .map(|(nth, on)| (day("2025-01-01") + TimeDelta::days(nth), on))
            .collect(),
    })
}

/// Zones that change their clocks at night, at midnight, by half an hour, and never.
fn zone() -> impl Strategy<Value = Tz> {
    use chrono_tz::{Africa, America, Asia, Australia, Europe, Pacific};
    proptest::sample::select(vec![
        SHANGHAI,
        Europe::Berlin,
        America::New_York,
        Australia::Lord_Howe,
        America::Santiago,
        Africa::Cairo,
        Asia::Kathmandu,
        Pacific::Apia,
    ])
}

/// Some minute of 2025, more often than not within two days of a change of European or American clocks.
fn moment() -> impl Strategy<Value = DateTime<Utc>> {
    let near = proptest::sample::select(vec![
        "2025-03-09",
        "2025-03-30",
        "2025-04-06",
        "2025-04-25",
        "2025-09-07",
        "2025-10-05",
        "2025-10-26",
        "2025-10-31",
        "2025-11-02",
    ]);
    prop_oneof![
        (0_i64..365 * 1440)
            .prop_map(|minute| at(chrono_tz::UTC, "2025-01-01 00:00") + TimeDelta::minutes(minute)),
        (near, -2880_i64..2880).prop_map(
            |(day, by)| at(chrono_tz::UTC, &format!("{day} 00:00")) + TimeDelta::minutes(by)
        ),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn working_minutes_are_what_a_walk_minute_by_minute_finds(terms in terms(), zone in zone(), from in moment(), count in 1_u32..900) {
        let calendar = Calendar::of(zone, &[&terms]);
        let reached = calendar.minutes_after(from, count).map(|it| it.at);
        let (mut left, mut now) = (count, from);
        for _ in 0..60 * 1440 {
            if left == 0 {
                break;
            }
            left -= u32::from(shows_work(&terms, zone, now));
            now += TimeDelta::minutes(1);
        }
        if left == 0 {
            prop_assert_eq!(reached, Some(now));
            let counted = calendar.minutes_between(from, now);
            prop_assert_eq!(counted.count, i64::from(count));
        } else {
            prop_assert!(reached.is_none_or(|at| at > now));
        }
    }

    #[test]
    fn working_days_are_what_a_walk_day_by_day_finds(terms in terms(), zone in zone(), from in moment(), count in 1_u32..40) {
        let calendar = Calendar::of(zone, &[&terms]);
        let first = from.with_timezone(&zone).date_naive();
        let (mut left, mut day) = (count, first);
        for _ in 0..400 {
            if left == 0 {
                break;
            }
            day = day.succ_opt().unwrap();
            left -= u32::from(works_on(&terms, day));
        }
        prop_assume!(left == 0);
        let reached = calendar.days_after(from, count).unwrap();
        prop_assert_eq!(calendar.day(reached.at - TimeDelta::minutes(1)), day);
        prop_assert!(shows_work(&terms, zone, reached.at - TimeDelta::minutes(1)), "it ends with work");
        prop_assert_eq!(calendar.days_between(from, reached.at - TimeDelta::minutes(1)).count, i64::from(count));
    }

    #[test]
    fn the_end_of_business_is_the_next_time_that_work_ends_for_the_day(terms in terms(), zone in zone(), from in moment()) {
        let calendar = Calendar::of(zone, &[&terms]);
        if let Some(end) = calendar.end_of_business(from) {
            prop_assert!(end.at > from);
            let last = end.at - TimeDelta::minutes(1);
            prop_assert!(shows_work(&terms, zone, last));
            prop_assert_eq!(calendar.end_of(calendar.day(last)), Some(end.at));
        }
    }

    #[test]
    fn hours_read_back_as_they_are_written(from in 0_u16..1440, length in 1_u16..1440) {
        if let Some(hours) = Hours::new(from, from.saturating_add(length)) {
            prop_assert_eq!(hours.to_string().parse(), Ok(hours));
        }
    }

    #[test]
    fn no_file_makes_it_panic(text in "(BEGIN:VCALENDAR\r\n)?(BEGIN:VEVENT\r\n)?[A-Z:;=0-9\r\n\\PC]{0,60}(END:VEVENT\r\n)?(END:VCALENDAR\r\n)?") {
        if let Ok(read) = Official::read("x", &text) {
            prop_assert!(read.table.years().count() <= 60);
        }
    }
}
