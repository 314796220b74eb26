use chrono::{NaiveDateTime, TimeZone as _};
use chrono_tz::Tz;

use super::*;
use crate::calendar::Terms;

const ZONE: Tz = chrono_tz::Asia::Shanghai;

fn at(text: &str) -> DateTime<Utc> {
    let wall = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    ZONE.from_local_datetime(&wall).unwrap().to_utc()
}

fn read(text: &str, now: &str) -> Result<Deadline, TimeError> {
    let moment = TypedAt { now: at(now), zone: ZONE, toward: Toward::Future, until: None };
    deadline(text, &moment, &Calendar::of(ZONE, &[&Terms::default()]))
}

/// The Tuesday before a holiday of eight days; Saturday 11 October makes up for one of them.
const EVE: &str = "2025-09-30 14:30";
/// A Saturday off.
const SATURDAY: &str = "2025-11-29 14:30";

#[test]
#[allow(clippy::too_many_lines)] // a table
fn a_term_of_working_time_reaches_the_right_instant_in_both_languages() {
    let rows: &[(&str, &str, &[&str])] = &[
        (
            EVE,
            "2025-10-09 18:00",
            &[
                "1 business day",
                "one working day",
                "a business day",
                "next business day",
                "the next working day",
                "下一个工作日",
                "下个工作日",
                "次一工作日",
                "一个工作日内",
                "1工作日",
            ],
        ),
        (
            EVE,
            "2025-10-10 18:00",
            &[
                "2 business days",
                "2 working days",
                "two business days",
                "within 2 business days",
                "in two working days",
                "2 Business Days",
                "2 working days from now",
                "2 full working days",
                "２ working days",
                "2 business days EOB",
                "两个工作日",
                "2个工作日",
                "2 个工作日",
                "二个工作日内",
                "两个工作日之内",
                "两个工作日后",
                "2 个工作日以内",
                "2工作日",
                "两个工作日下班前",
                "在两个工作日内",
            ],
        ),
        (EVE, "2025-10-11 18:00", &["3 business days", "三个工作日"]),
        (EVE, "2025-10-23 18:00", &["12 working days", "twelve working days", "十二个工作日"]),
        (
            EVE,
            "2025-10-09 10:00",
            &[
                "next business day 10:00",
                "next business day at 10:00",
                "下一个工作日10:00",
                "下一个工作日上午10点",
                "1 working day 10:00",
                "by next business day 10:00",
            ],
        ),
        (EVE, "2025-10-10 09:30", &["2 working days 9:30", "两个工作日后 9:30"]),
        (
            EVE,
            "2025-10-09 09:30",
            &[
                "4 business hours",
                "4 working hours",
                "four business hours",
                "within 4 business hours",
                "4 个工作小时",
                "4个工作小时内",
                "四个工作小时",
                "4工时",
                "240 business minutes",
            ],
        ),
        (EVE, "2025-09-30 16:00", &["1.5 business hours", "1.5 个工作小时", "90 working minutes"]),
        (
            EVE,
            "2025-09-30 18:00",
            &[
                "EOB",
                "eob",
                "by EOB",
                "COB",
                "EOD",
                "end of day",
                "close of business",
                "end of business",
                "下班前",
                "下班之前",
                "EOB today",
                "今天下班前",
                "today EOB",
                "3.5 business hours",
            ],
        ),
        (EVE, "2025-10-09 18:00", &["EOB 2025-10-09", "10-09 下班前", "2025-10-09 COB"]),
        (SATURDAY, "2025-12-01 18:00", &["EOB", "下班前", "1 business day"]),
        (SATURDAY, "2025-12-01 13:00", &["4 business hours"]),
        (
            SATURDAY,
            "2025-11-30 18:00",
            &["EOB tomorrow", "明天下班前", "tomorrow EOB", "明天的下班前"],
        ),
    ];
    assert!(rows.iter().map(|(_, _, texts)| texts.len()).sum::<usize>() >= 60);
    for (now, reached, texts) in rows {
        for text in *texts {
            let found = read(text, now).unwrap_or_else(|error| panic!("{text}: {error:?}"));
            assert_eq!(found.instant, at(reached), "{text} at {now}");
            assert_eq!(found.term.as_deref(), Some(*text), "the words are kept");
            assert_eq!(found.unknown, Vec::<i32>::new(), "{text}");
        }
    }
}

#[test]
fn every_other_deadline_is_read_as_before() {
    for text in [
        "2h",
        "明天 18:00",
        "2 days",
        "两天",
        "18:00",
        "20m",
        "2025-10-09",
        "soon",
        "",
        "工作日",
        "2 business",
        "two days of work",
    ] {
        let moment = TypedAt { now: at(EVE), zone: ZONE, toward: Toward::Future, until: None };
        let plain = time::parse(text, &moment);
        let found = read(text, EVE);
        assert_eq!(
            found.as_ref().map(|it| it.instant).ok(),
            plain.as_ref().map(|it| it.instant).ok(),
            "{text}"
        );
        assert_eq!(found.as_ref().err(), plain.as_ref().err(), "{text}");
        assert!(found.is_err() || found.unwrap().term.is_none(), "{text}");
    }
}

#[test]
fn the_hour_of_a_working_day_is_noon_of_the_morning_or_asked_about() {
    let wednesday = "2026-11-25 14:30";
    for (text, expected) in [
        ("次工作日12点", "2026-11-26 12:00"),
        ("下个工作日12点", "2026-11-26 12:00"),
        ("下一工作日9点半", "2026-11-26 09:30"),
        ("次工作日下午3点", "2026-11-26 15:00"),
        ("next business day noon", "2026-11-26 12:00"),
        ("2 business days 5pm", "2026-11-27 17:00"),
    ] {
        assert_eq!(read(text, wednesday).map(|it| it.instant), Ok(at(expected)), "{text}");
    }
    for text in ["次工作日3点", "下个工作日5点半", "次工作日1点"] {
        let error = read(text, wednesday).unwrap_err();
        assert!(
            matches!(error, TimeError::Unclear { doubt: time::Doubt::Half, .. }),
            "{text}: {error}"
        );
        assert!(!error.to_string().contains("2026"), "{error}");
    }
}

#[test]
fn the_end_of_business_of_a_day_off_is_taken_and_remarked_on() {
    for text in ["EOB tomorrow", "明天下班前", "COB Saturday"] {
        let found = read(text, "2026-11-27 15:00").unwrap();
        assert_eq!(found.instant, at("2026-11-28 18:00"), "{text}");
        assert!(found.notes(Lang::En).join(" ").contains("not a working day"), "{text}");
    }
    for text in ["EOB tomorrow", "明天下班前", "EOB"] {
        let found = read(text, "2026-11-26 15:00").unwrap();
        assert_eq!(found.notes(Lang::Zh), [""; 0], "{text}");
    }
}

#[test]
fn no_length_and_one_beyond_ten_years_are_refused() {
    for text in [
        "0 business days",
        "零个工作日",
        "9999999999 working days",
        "0 business hours",
        "4000 working days",
    ] {
        assert_eq!(read(text, EVE), Err(TimeError::TooFar { text: text.to_owned() }), "{text}");
    }
    for text in ["2 working days 25:00", "next business day sometime", "EOB 14:00", "someday EOB"] {
        assert!(read(text, EVE).is_err(), "{text}");
    }
    assert!(read("1.5 working days", EVE).is_err(), "a part of a day has no end of business");
}

#[test]
fn who_counts_into_a_year_without_holidays_is_told_so() {
    let found = read("两个工作日", "2026-12-31 10:00").unwrap();
    assert_eq!(found.unknown, [2027]);
    let told = found.notes(Lang::En).join(" ");
    assert!(told.contains("2027"), "{told}");
}
