#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use proptest::prelude::*;

use super::*;
use crate::locale::Lang;

fn moment(now: &str, toward: Toward) -> TypedAt {
    let now = DateTime::parse_from_rfc3339(now).unwrap().with_timezone(&Utc);
    TypedAt { now, zone: chrono_tz::Asia::Shanghai, toward, until: None }
}

fn in_zone(now: &str, zone: Tz, toward: Toward) -> TypedAt {
    TypedAt { zone, ..moment(now, toward) }
}

fn shown(text: &str, at: &TypedAt) -> String {
    match parse(text, at) {
        Ok(found) => found.instant.with_timezone(&at.zone).format("%Y-%m-%d %H:%M").to_string(),
        Err(error) => format!("{error:?}"),
    }
}

/// Friday 2025-03-07, 15:00 in Shanghai.
const FRIDAY: &str = "2025-03-07T15:00:00+08:00";

#[test]
fn what_happened_lies_in_the_past() {
    let at = moment(FRIDAY, Toward::Past);
    for (text, expected) in [
        ("14:05", "2025-03-07 14:05"),
        (" 14:05 ", "2025-03-07 14:05"),
        ("14：05", "2025-03-07 14:05"),
        ("１４：０５", "2025-03-07 14:05"),
        ("14:05:30", "2025-03-07 14:05"),
        ("9:05", "2025-03-07 09:05"),
        ("15:02", "2025-03-07 15:02"),
        ("15:03", "2025-03-06 15:03"),
        ("23:10", "2025-03-06 23:10"),
        ("00:00", "2025-03-07 00:00"),
        ("24:00", "2025-03-07 00:00"),
        ("14点05分", "2025-03-07 14:05"),
        ("14点05", "2025-03-07 14:05"),
        ("14点", "2025-03-07 14:00"),
        ("14点整", "2025-03-07 14:00"),
        ("14时05分", "2025-03-07 14:05"),
        ("14时", "2025-03-07 14:00"),
        ("十四点零五分", "2025-03-07 14:05"),
        ("下午2点半", "2025-03-07 14:30"),
        ("下午两点半", "2025-03-07 14:30"),
        ("下午2:30", "2025-03-07 14:30"),
        ("下午 2点一刻", "2025-03-07 14:15"),
        ("中午12点", "2025-03-07 12:00"),
        ("中午1点", "2025-03-07 13:00"),
        ("上午十点二十", "2025-03-07 10:20"),
        ("凌晨3点", "2025-03-07 03:00"),
        ("凌晨12点半", "2025-03-07 00:30"),
        ("晚上8点", "2025-03-06 20:00"),
        ("晚上12点", "2025-03-07 00:00"),
        ("半夜2点", "2025-03-07 02:00"),
        ("2:05pm", "2025-03-07 14:05"),
        ("2:05 PM", "2025-03-07 14:05"),
        ("2pm", "2025-03-07 14:00"),
        ("12am", "2025-03-07 00:00"),
        ("12:05 p.m.", "2025-03-07 12:05"),
        ("03-07 14:05", "2025-03-07 14:05"),
        ("3/7 14:05", "2025-03-07 14:05"),
        ("3月7日14:05", "2025-03-07 14:05"),
        ("3月7号下午2点", "2025-03-07 14:00"),
        ("三月七日 14:05", "2025-03-07 14:05"),
        ("3号14:20", "2025-03-03 14:20"),
        ("28号 18:05", "2025-02-28 18:05"),
        ("2025-03-07 14:05", "2025-03-07 14:05"),
        ("2025/3/7 14:05", "2025-03-07 14:05"),
        ("2025年3月7日 14:05", "2025-03-07 14:05"),
        ("2025-03-07T14:05:00+08:00", "2025-03-07 14:05"),
        ("2025-03-07T06:05:00Z", "2025-03-07 14:05"),
        ("2025-03-07t06:05:00.250z", "2025-03-07 14:05"),
        ("2025-03-07 06:05:00+0000", "2025-03-07 14:05"),
        ("2025-03-07T14:05", "2025-03-07 14:05"),
        ("Mar 7 14:05", "2025-03-07 14:05"),
        ("7 March 2025, 14:05", "2025-03-07 14:05"),
        ("Mar 7, 2025 at 2:05pm", "2025-03-07 14:05"),
        ("12-31 23:00", "2024-12-31 23:00"),
        ("02-29 10:00", "2024-02-29 10:00"),
        ("02-28 24:00", "2025-03-01 00:00"),
        ("12-31 24:00", "2025-01-01 00:00"),
        ("today 09:10", "2025-03-07 09:10"),
        ("yesterday 23:10", "2025-03-06 23:10"),
        ("Yesterday at 11pm", "2025-03-06 23:00"),
        ("23:10 yesterday", "2025-03-06 23:10"),
        ("last night 11:30", "2025-03-06 23:30"),
        ("昨天 23:10", "2025-03-06 23:10"),
        ("昨天24:00", "2025-03-07 00:00"),
        ("昨晚11点", "2025-03-06 23:00"),
        ("昨晚 00:30", "2025-03-07 00:30"),
        ("昨天晚上十一点半", "2025-03-06 23:30"),
        ("前天下午3点", "2025-03-05 15:00"),
        ("今早9点", "2025-03-07 09:00"),
        ("前天", "2025-03-05 00:00"),
        ("今天", "2025-03-07 00:00"),
        ("03-05", "2025-03-05 00:00"),
        ("周三 09:00", "2025-03-05 09:00"),
        ("上周三 09:00", "2025-02-26 09:00"),
        ("last Wed 09:00", "2025-02-26 09:00"),
        ("-10m", "2025-03-07 14:50"),
        ("－１０ｍ", "2025-03-07 14:50"),
        ("-1h30m", "2025-03-07 13:30"),
        ("-2d", "2025-03-05 15:00"),
        ("10分钟前", "2025-03-07 14:50"),
        ("十分钟前", "2025-03-07 14:50"),
        ("2小时前", "2025-03-07 13:00"),
        ("半小时前", "2025-03-07 14:30"),
        ("一个半小时前", "2025-03-07 13:30"),
        ("3天前", "2025-03-04 15:00"),
        ("刚才", "2025-03-07 15:00"),
        ("just now", "2025-03-07 15:00"),
        ("now", "2025-03-07 15:00"),
        ("10 minutes ago", "2025-03-07 14:50"),
        ("half an hour ago", "2025-03-07 14:30"),
    ] {
        assert_eq!(shown(text, &at), expected, "{text}");
    }
}

#[test]
fn a_deadline_lies_in_the_future() {
    let at = moment(FRIDAY, Toward::Future);
    for (text, expected) in [
        ("14:05", "2025-03-08 14:05"),
        ("15:00", "2025-03-07 15:00"),
        ("14:59", "2025-03-08 14:59"),
        ("23:00", "2025-03-07 23:00"),
        ("24:00", "2025-03-08 00:00"),
        ("00:00", "2025-03-08 00:00"),
        ("下午4点", "2025-03-07 16:00"),
        ("上午4点", "2025-03-08 04:00"),
        ("今晚8点", "2025-03-07 20:00"),
        ("今晚12点", "2025-03-08 00:00"),
        ("明早8点", "2025-03-08 08:00"),
        ("明天 9:00", "2025-03-08 09:00"),
        ("tomorrow 9am", "2025-03-08 09:00"),
        ("9am tomorrow", "2025-03-08 09:00"),
        ("后天下午2点半", "2025-03-09 14:30"),
        ("明天", "2025-03-09 00:00"),
        ("今天", "2025-03-08 00:00"),
        ("后天", "2025-03-10 00:00"),
        ("03-17", "2025-03-18 00:00"),
        ("03-17 10:00", "2025-03-17 10:00"),
        ("3月17日", "2025-03-18 00:00"),
        ("01-15 09:00", "2026-01-15 09:00"),
        ("02-29 09:00", "2028-02-29 09:00"),
        ("12-31 24:00", "2026-01-01 00:00"),
        ("6号 10:00", "2025-04-06 10:00"),
        ("31号 10:00", "2025-03-31 10:00"),
        ("周三 09:00", "2025-03-12 09:00"),
        ("周五 16:00", "2025-03-07 16:00"),
        ("周五 14:00", "2025-03-14 14:00"),
        ("周五", "2025-03-08 00:00"),
        ("星期天 10:00", "2025-03-09 10:00"),
        ("下周三 09:00", "2025-03-12 09:00"),
        ("下个星期五 09:00", "2025-03-14 09:00"),
        ("这周日 09:00", "2025-03-09 09:00"),
        ("Wed 09:00", "2025-03-12 09:00"),
        ("Wednesday, 09:00", "2025-03-12 09:00"),
        ("next Fri 09:00", "2025-03-14 09:00"),
        ("+2h", "2025-03-07 17:00"),
        ("+1h30m", "2025-03-07 16:30"),
        ("in 20 min", "2025-03-07 15:20"),
        ("20分钟后", "2025-03-07 15:20"),
        ("半小时后", "2025-03-07 15:30"),
        ("2026-01-01 00:00", "2026-01-01 00:00"),
    ] {
        assert_eq!(shown(text, &at), expected, "{text}");
    }
    assert!(parse("明天", &at).unwrap().whole_day);
    assert_eq!(parse("今天 10:00", &at).unwrap().note, Some(Note::BeforeNow));
    assert_eq!(parse("01-15 09:00", &at).unwrap().note, Some(Note::OtherYear(2026)));
    let half_past_the_minute = moment("2025-03-07T14:05:30.500+08:00", Toward::Future);
    assert_eq!(shown("14:05", &half_past_the_minute), "2025-03-07 14:05");
}

#[test]
fn the_times_of_the_scenarios() {
    for (now, toward, text, expected) in [
        ("2025-09-29T21:47:10+08:00", Toward::Past, "21:45", "2025-09-29 21:45"),
        ("2025-09-29T23:40:00+08:00", Toward::Past, "22:55", "2025-09-29 22:55"),
        ("2025-09-30T00:10:00+08:00", Toward::Past, "23:00", "2025-09-29 23:00"),
        ("2025-09-30T00:10:00+08:00", Toward::Past, "昨天 23:10", "2025-09-29 23:10"),
        ("2025-09-30T00:10:00+08:00", Toward::Past, "24:00", "2025-09-30 00:00"),
        ("2025-09-30T00:10:00+08:00", Toward::Past, "00:12", "2025-09-30 00:12"),
        ("2025-09-30T00:10:00+08:00", Toward::Past, "-20m", "2025-09-29 23:50"),
        ("2025-09-29T23:59:00+08:00", Toward::Past, "00:00", "2025-09-30 00:00"),
        ("2025-09-29T23:57:00+08:00", Toward::Past, "00:00", "2025-09-29 00:00"),
        ("2025-09-29T19:45:00+08:00", Toward::Future, "09-29 24:00", "2025-09-30 00:00"),
        ("2025-09-29T19:45:00+08:00", Toward::Future, "24:00", "2025-09-30 00:00"),
        ("2025-09-29T18:05:00+08:00", Toward::Future, "09-30 12:00", "2025-09-30 12:00"),
        ("2025-09-29T18:05:00+08:00", Toward::Future, "明天中午12点", "2025-09-30 12:00"),
        ("2025-09-30T00:10:00+08:00", Toward::Past, "09-29 24:00", "2025-09-30 00:00"),
        ("2025-09-30T11:20:00+08:00", Toward::Past, "09-28 16:30", "2025-09-28 16:30"),
        ("2025-03-03T18:40:00+08:00", Toward::Future, "下周三 09:00", "2025-03-12 09:00"),
        ("2025-03-07T16:30:00+08:00", Toward::Future, "03-11 18:00", "2025-03-11 18:00"),
        ("2025-03-12T07:35:00+08:00", Toward::Past, "07:30", "2025-03-12 07:30"),
        ("2025-03-18T17:00:00+08:00", Toward::Future, "04-15", "2025-04-16 00:00"),
        ("2025-06-03T17:35:00+08:00", Toward::Future, "06-06 17:30", "2025-06-06 17:30"),
        ("2025-06-08T11:01:00+08:00", Toward::Past, "11:00", "2025-06-08 11:00"),
        ("2025-06-13T10:10:00+08:00", Toward::Past, "09:30", "2025-06-13 09:30"),
        ("2025-06-13T16:00:00+08:00", Toward::Future, "06-16 10:00", "2025-06-16 10:00"),
    ] {
        assert_eq!(shown(text, &moment(now, toward)), expected, "{text} at {now}");
    }
}

#[test]
fn what_is_wrong_is_said() {
    let at = moment(FRIDAY, Toward::Past);
    let text = |t: &str| t.to_owned();
    for t in ["25:00", "14:75", "24:01", "14:05:60", "14点75分", "下午25点", "99:99"] {
        assert_eq!(parse(t, &at), Err(TimeError::NoSuchTime { text: text(t) }), "{t}");
    }
    for t in ["02-30", "02-30 10:00", "13-01 10:00", "2025-02-29", "32号 10:00", "00-10 09:00"] {
        assert_eq!(parse(t, &at), Err(TimeError::NoSuchDay { text: text(t) }), "{t}");
    }
    for t in ["13pm", "0:30pm", "上午14点", "上午0点", "早上12点", "14:05 last night", "下午9:00pm"]
    {
        assert!(
            matches!(parse(t, &at), Err(TimeError::Contradiction { .. })),
            "{t}: {:?}",
            parse(t, &at)
        );
    }
    for t in [
        "soon",
        "14:5",
        "14",
        "6.2TB",
        "14:05 来电",
        "-10",
        "马上",
        "１４：０",
        "14:055",
        "10:20:30:40",
    ] {
        assert_eq!(parse(t, &at), Err(TimeError::NotATime { text: text(t) }), "{t}");
    }
    for t in [
        "+2h",
        "明天 9:00",
        "2025-03-08 10:00",
        "今天 23:10",
        "周五 16:00",
        "8日 9:00",
        "in 20 min",
        "下周三 09:00",
    ] {
        assert!(
            matches!(parse(t, &at), Err(TimeError::AfterNow { .. })),
            "{t}: {:?}",
            parse(t, &at)
        );
    }
    for t in ["-99999999999h", "-200000d"] {
        assert_eq!(parse(t, &at), Err(TimeError::TooFar { text: text(t) }), "{t}");
    }
    assert_eq!(parse("  ", &at), Err(TimeError::Empty));
    for t in ["", "x", "25:00", "13pm", "02-30", "+2h", "-200000d"] {
        let error = parse(t, &at).unwrap_err();
        assert!(error.to_string().contains("14:05") && error.to_string().ends_with('.'), "{error}");
        assert!(
            error.words(Lang::Zh).contains("10分钟前") && error.words(Lang::Zh).ends_with('。')
        );
    }
}

#[test]
fn a_line_begins_with_a_time() {
    let at = moment(FRIDAY, Toward::Past);
    for (line, expected, rest) in [
        ("14:05 客户来电", "14:05", "客户来电"),
        ("14:05客户来电", "14:05", "客户来电"),
        ("14：05，客户来电", "14:05", "客户来电"),
        ("14:05: disk failed", "14:05", "disk failed"),
        ("14:05 - disk failed", "14:05", "disk failed"),
        ("14:05 -10% load", "14:05", "-10% load"),
        ("14:05VPN断开", "14:05", "VPN断开"),
        ("14:05许工到场", "14:05", "许工到场"),
        ("14:05后台崩溃", "14:05", "后台崩溃"),
        ("14:05前端报错", "14:05", "前端报错"),
        ("14:05到场", "14:05", "到场"),
        ("14:05多名用户反馈", "14:05", "多名用户反馈"),
        ("at 14:05 the disk failed", "14:05", "the disk failed"),
        ("2:05pm call", "14:05", "call"),
        ("14:05 PM来电", "14:05", "PM来电"),
        ("14:05 pm called", "14:05", "pm called"),
        ("14点开会", "14:00", "开会"),
        ("3点 开会", "15:00", "开会"),
        ("下午2点半客户来电", "14:30", "客户来电"),
        ("-10m 客户来电", "14:50", "客户来电"),
        ("10分钟前客户来电", "14:50", "客户来电"),
        ("10 minutes ago the customer called", "14:50", "the customer called"),
        ("刚才客户来电", "15:00", "客户来电"),
        ("03-07 14:05 来电", "14:05", "来电"),
        ("3月7日14:05来电", "14:05", "来电"),
        ("2025-03-07 14:05-15:00 断网", "14:05", "2025-03-07 14:05-15:00 断网"),
        ("14:05-15:00 断网", "14:05", "14:05-15:00 断网"),
        ("14:05 to 15:00 network down", "14:05", "14:05 to 15:00 network down"),
        ("14:05左右客户来电", "14:05", "14:05左右客户来电"),
        ("14点多客户来电", "14:00", "14点多客户来电"),
    ] {
        let Some(Leading::Time(found, left)) = leading(line, &at) else {
            panic!("no time in {line}: {:?}", leading(line, &at));
        };
        let shown = found.instant.with_timezone(&at.zone).format("%H:%M").to_string();
        assert_eq!((shown.as_str(), left), (expected, rest), "{line}");
    }
}

#[test]
fn a_line_does_not_begin_with_a_time() {
    let at = moment(FRIDAY, Toward::Past);
    for line in [
        "6.2TB 数据",
        "3 disks",
        "10 people",
        "12公里发动机漏油",
        "45%",
        "10",
        "1:1沟通",
        "16:9 屏幕",
        "14:055",
        "10:20:30:40",
        "00:1A:2B:3C",
        "10.20.30.40",
        "3点建议",
        "三点要求",
        "30点建议",
        "5-7天",
        "2h of work",
        "10 minutes of downtime",
        "30分钟内回复",
        "14:05的告警已消失",
        "16:00前交报告",
        "24:00后短信还是电话?",
        "10分钟前的更新有误",
        "刚才的更新有误",
        "今天客户很生气",
        "昨天来电",
        "03-07 来电",
        "1/2 of the disks",
        "周三评审",
        "明天9:00开会",
        "tomorrow 9:00 meeting",
        "in 20 min",
        "20分钟后回电",
        "+2h",
        "-10°C",
        "- item",
        "客户 14:05 来电",
        "现在很急",
        "now what",
        "may 5 people",
        "把握60%降至35%",
        "¥68,000",
        "P1:23:00更新",
        "",
        "：",
    ] {
        assert!(
            !matches!(leading(line, &at), Some(Leading::Time(..) | Leading::Wrong(_))),
            "{line}"
        );
    }
}

#[test]
fn a_time_gone_wrong_at_the_start_is_never_silently_a_note() {
    let at = moment(FRIDAY, Toward::Past);
    for line in [
        "25:70 来电",
        "14:75 来电",
        "02-30 10:00 来电",
        "13pm call",
        "上午14点来电",
        "今天 23:10 来电",
        "2025-13-01 10:00 x",
    ] {
        assert!(matches!(leading(line, &at), Some(Leading::Wrong(_))), "{line}");
    }
}

#[test]
fn clocks_put_forward_and_back() {
    let spring = in_zone("2025-03-30T12:00:00+02:00", chrono_tz::Europe::Berlin, Toward::Past);
    let skipped = parse("2:30", &spring).unwrap();
    assert_eq!(skipped.note, Some(Note::Skipped));
    assert_eq!(skipped.instant.to_rfc3339(), "2025-03-30T01:00:00+00:00");
    let autumn = in_zone("2025-10-26T12:00:00+01:00", chrono_tz::Europe::Berlin, Toward::Past);
    let twice = parse("2:30", &autumn).unwrap();
    assert_eq!(twice.instant.to_rfc3339(), "2025-10-26T01:30:00+00:00");
    let [taken, other] = ["2025-10-26T02:30:00+01:00", "2025-10-26T02:30:00+02:00"]
        .map(|at| DateTime::parse_from_rfc3339(at).unwrap());
    assert_eq!(twice.note, Some(Note::Twice { taken, other }));
    // Samoa had no 30 December 2011 at all.
    let samoa = in_zone("2012-01-05T00:00:00Z", chrono_tz::Pacific::Apia, Toward::Past);
    let whole = parse("2011-12-30", &samoa).unwrap();
    assert_eq!(
        (whole.instant.to_rfc3339().as_str(), whole.note),
        ("2011-12-30T10:00:00+00:00", Some(Note::Skipped))
    );
    // Midnight itself is skipped where the clocks go forward at 24:00.
    let cairo = in_zone("2025-04-25T12:00:00+03:00", chrono_tz::Africa::Cairo, Toward::Past);
    assert_eq!(
        parse("04-24 24:00", &cairo).unwrap().instant.to_rfc3339(),
        "2025-04-24T22:00:00+00:00"
    );
}

fn zones() -> impl Strategy<Value = Tz> {
    prop::sample::select(vec![
        chrono_tz::Asia::Shanghai,
        chrono_tz::Europe::Berlin,
        chrono_tz::America::New_York,
        chrono_tz::Australia::Lord_Howe,
        chrono_tz::Asia::Kathmandu,
        chrono_tz::UTC,
    ])
}

fn at_random() -> impl Strategy<Value = TypedAt> {
    let toward = prop_oneof![Just(Toward::Past), Just(Toward::Future)];
    (1_600_000_000_i64..2_000_000_000, zones(), toward).prop_map(|(seconds, zone, toward)| {
        TypedAt {
            now: DateTime::from_timestamp(seconds, 0).unwrap_or_default(),
            zone,
            toward,
            until: None,
        }
    })
}

#[test]
fn k7_an_account_of_what_is_over_goes_on_by_the_days_it_names() {
    // The last line is of Sunday noon; somebody writes it up a year later.
    let until = moment("2026-03-07T14:30:00+08:00", Toward::Past).now;
    let account =
        TypedAt { until: Some(until), ..moment("2025-05-04T23:59:00+08:00", Toward::Past) };
    for (text, instant) in [
        ("14:05", "2025-05-04 14:05"),
        ("2025-05-06 10:00", "2025-05-06 10:00"),
        ("5-5 10:00", "2025-05-05 10:00"),
        ("5月12日 9:30", "2025-05-12 09:30"),
        ("4-20 10:00", "2025-04-20 10:00"),
        ("周二15:00", "2025-05-06 15:00"),
    ] {
        assert_eq!(shown(text, &account), instant, "{text}");
    }
    for text in ["昨天 14:00", "10分钟前", "-10m", "yesterday 23:10", "2小时前"] {
        assert!(parse(text, &account).is_err(), "{text} is counted from a clock that is not asked");
    }
    let later = parse("2026-03-08 10:00", &account);
    assert!(matches!(later, Err(TimeError::AfterNow { .. })), "{later:?}");
}

fn texts() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "1", "2", "05", "30", "59", "60", "2025", "9999", "0", ":", "：", "-", "/", ".", "点",
        "分", "半", "下午", "晚上", "昨天", "明天", "周", "三", "十", "月", "日", "号", "年", "前",
        "后", "小时", "h", "m", " ", "am", "pm", "T", "Z", "+", "ago", "in ", "Wed", "Feb", "24",
        "29", "的", "到",
    ]);
    prop_oneof![
        prop::collection::vec(piece, 0..9).prop_map(|pieces| pieces.concat()),
        any::<String>()
    ]
}

proptest! {
    #[test]
    fn never_panics_and_stays_on_its_side(text in texts(), at in at_random()) {
        if let Ok(found) = parse(&text, &at) {
            let late = found.instant > at.now + chrono::TimeDelta::seconds(120);
            let early = found.instant < at.now - chrono::TimeDelta::seconds(60);
            prop_assert!(at.toward == Toward::Future || !late);
            prop_assert!(at.toward == Toward::Past || !early || found.note.is_some());
        }
        match leading(&text, &at) {
            Some(Leading::Time(found, rest)) => {
                prop_assert!(text.contains(rest));
                prop_assert!(found.instant <= at.now + chrono::TimeDelta::seconds(120) || at.toward == Toward::Future);
            }
            Some(Leading::Unclear(quoted, _)) => prop_assert!(text.contains(quoted)),
            Some(Leading::Wrong(_)) | None => {}
        }
    }

    #[test]
    fn an_offset_is_never_dropped(at in at_random(), minute in 0_i64..1440, offset in -47_i64..57, form in 0_usize..4) {
        let at = TypedAt { toward: Toward::Past, ..at };
        let (hours, minutes) = (minute / 60, minute % 60);
        let quarters = offset * 15;
        let (sign, away) = (if quarters < 0 { '-' } else { '+' }, quarters.abs());
        // A minus may lead to the end of a range, but for its form without a colon.
        let form = if quarters < 0 { form.max(2) } else { form };
        let shown = match form {
            0 => format!("{sign}{:02}:{:02}", away / 60, away % 60),
            1 => format!(" {sign}{:02}:{:02}", away / 60, away % 60),
            2 => format!("{sign}{:02}{:02}", away / 60, away % 60),
            _ => format!(" UTC{sign}{}:{:02}", away / 60, away % 60),
        };
        let line = format!("{hours:02}:{minutes:02}{shown} alarm");
        let Some(Leading::Time(found, "alarm")) = leading(&line, &at) else {
            return Err(TestCaseError::fail(format!("{line}: {:?}", leading(&line, &at))));
        };
        let of_day = (found.instant.timestamp() + quarters * 60).rem_euclid(86_400);
        prop_assert_eq!(of_day, minute * 60, "{}", line);
        let ago = at.now - found.instant;
        prop_assert!(ago >= chrono::TimeDelta::seconds(-120) && ago < chrono::TimeDelta::seconds(86_400), "{}", line);
    }

    #[test]
    fn what_stands_around_a_time_changes_nothing_of_it(at in at_random(), minute in 0_i64..1440, form in 0_usize..14) {
        let at = TypedAt { toward: Toward::Past, zone: chrono_tz::Asia::Shanghai, ..at };
        let clock = format!("{:02}:{:02}", minute / 60, minute % 60);
        let forms = ["约{}", "~{} ", "ca. {} ", "around {} ", "[{}] ", "({}) ", "- {} ", "* {} ", "• {} ", "| {} | ", "> {} ",
            "1. {} ", "\u{feff}{} ", "at {} "];
        let line = format!("{}告警", forms[form].replace("{}", &clock));
        let Some(Leading::Time(found, rest)) = leading(&line, &at) else {
            return Err(TestCaseError::fail(line));
        };
        prop_assert!(rest.ends_with("告警"));
        prop_assert_eq!(Ok(found.instant), parse(&clock, &at).map(|found| found.instant));
    }

    #[test]
    fn an_hour_of_twelve_is_the_nearest_one_or_asked_about(at in at_random(), hour in 1_u32..13, half: bool) {
        let at = TypedAt { zone: chrono_tz::Asia::Shanghai, ..at };
        let text = format!("{hour}点{}", if half { "半" } else { "" });
        match parse(&text, &at) {
            Ok(found) => {
                let local = found.instant.with_timezone(&at.zone).format("%I:%M").to_string();
                prop_assert_eq!(local, format!("{hour:02}:{}", if half { "30" } else { "00" }));
                let far = (found.instant - at.now).abs();
                prop_assert!(far <= chrono::TimeDelta::hours(12) + chrono::TimeDelta::minutes(2), "{} {}", text, far);
            }
            Err(error) => {
                let asked = matches!(error, TimeError::Unclear { doubt: Doubt::Half, .. });
                prop_assert!(asked, "{}", error);
            }
        }
    }

    #[test]
    fn a_time_that_came_twice_is_the_nearest_one_on_its_side(minutes in 0_i64..180, clock in 0_i64..60, toward in prop_oneof![Just(Toward::Past), Just(Toward::Future)]) {
        // The clocks of Berlin are put back from 03:00 to 02:00 at 01:00 UTC.
        let turn = DateTime::parse_from_rfc3339("2025-10-26T00:00:00Z").unwrap().with_timezone(&Utc);
        let at = TypedAt { now: turn + chrono::TimeDelta::minutes(minutes), zone: chrono_tz::Europe::Berlin, toward, until: None };
        let found = parse(&format!("02:{clock:02}"), &at).unwrap();
        let passes = [clock, clock + 60].map(|minutes| turn + chrono::TimeDelta::minutes(minutes));
        let wanted = match toward {
            Toward::Past => passes.into_iter().rev().find(|pass| *pass <= at.now + chrono::TimeDelta::seconds(120)),
            Toward::Future => passes.into_iter().find(|pass| *pass >= at.now),
        };
        if let Some(wanted) = wanted {
            prop_assert_eq!(found.instant, wanted);
            let said = matches!(found.note, Some(Note::Twice { .. }));
            prop_assert!(said);
        }
    }

    #[test]
    fn what_a_number_counts_is_never_a_time(number in 0_u32..100_000, unit in prop::sample::select(vec![
        " rows", " users", " disks", "%", " GB", "台", "块盘", "万元", " 条记录", "个客户", "TB", " of them", "次", "号楼",
    ])) {
        let at = moment(FRIDAY, Toward::Past);
        let line = format!("{number}{unit} x");
        prop_assert_eq!(leading(&line, &at), None, "{}", line);
    }

    #[test]
    fn a_printed_instant_is_read_back(at in at_random(), back in 0_i64..1_000_000_000) {
        let at = TypedAt { toward: Toward::Past, ..at };
        let instant = at.now - chrono::TimeDelta::milliseconds(back);
        let local = instant.with_timezone(&at.zone);
        for text in [local.to_rfc3339(), instant.to_rfc3339(), local.format("%F %T%.3f %z").to_string().replace(' ', "T").replacen("T+", "+", 1).replacen("T-", "-", 1)] {
            prop_assert_eq!(parse(&text, &at).map(|found| found.instant), Ok(instant), "{}", text);
        }
    }

    #[test]
    fn a_printed_minute_is_read_back(at in at_random(), minutes in 0_i64..200_000) {
        let at = TypedAt { toward: Toward::Past, zone: chrono_tz::Asia::Shanghai, ..at };
        let minute = at.now.timestamp().div_euclid(60) - minutes;
        let instant = DateTime::from_timestamp(minute * 60, 0).unwrap();
        let local = instant.with_timezone(&at.zone);
        // A month and a day that may as well be a day and a month are asked about, and are never another day.
        let slashed = local.format("%-m/%-d %-H:%M").to_string();
        match parse(&slashed, &at) {
            Ok(found) => prop_assert_eq!(found.instant, instant, "{}", slashed),
            Err(error) => {
                let asked = matches!(error, TimeError::Unclear { doubt: Doubt::DayOrMonth, .. });
                prop_assert!(asked, "{}: {}", slashed, error);
            }
        }
        for form in ["%Y-%m-%d %H:%M", "%m-%d %H:%M", "%-m月%-d日%H:%M", "%Y年%-m月%-d日 %H点%M分", "%b %-d %-I:%M %p"] {
            let text = local.format(form).to_string();
            prop_assert_eq!(parse(&text, &at).map(|found| found.instant), Ok(instant), "{}", text);
        }
        // Up to two minutes ahead a time of day is today's, by a hurried clock.
        if minutes < 24 * 60 - 2 {
            let text = local.format("%H:%M").to_string();
            prop_assert_eq!(parse(&text, &at).map(|found| found.instant), Ok(instant), "{}", text);
        }
    }
}

#[test]
fn a_length_of_time_alone_is_a_deadline_and_nothing_that_happened() {
    for (text, expected) in [
        ("20m", "2025-03-07 15:20"),
        ("2h", "2025-03-07 17:00"),
        ("1h30m", "2025-03-07 16:30"),
        ("20分钟", "2025-03-07 15:20"),
        ("半小时", "2025-03-07 15:30"),
        ("3天", "2025-03-10 15:00"),
    ] {
        assert_eq!(shown(text, &moment(FRIDAY, Toward::Future)), expected, "{text}");
        let past = shown(text, &moment(FRIDAY, Toward::Past));
        assert!(past.starts_with("NotATime"), "{text}: {past}");
    }
    let future = moment(FRIDAY, Toward::Future);
    for text in ["20", "20 disks", "20m later than this"] {
        assert!(shown(text, &future).starts_with("NotATime"), "{text}");
    }
    let far = shown("999999w", &future);
    assert!(far.starts_with("TooFar"), "{far}");
}
