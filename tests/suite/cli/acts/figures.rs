//! Figures that every output prints alike: durations, payments, what is overdue, and what a pause did.

use dingli::session::Session;
use proptest::prelude::*;
use serde_json::Value;

use super::Night;
use crate::support::any::cases;

const TO_THEM: &str = "--to 郑 --agreed deliverer,customer --by 沈 --customer-visible";
const CUSTOMER: &str = "report REF --format text --for customer --output -";
/// The customer's report with its pictures, whose words count what was told.
const DRAWN: &str = "report REF --format html --for customer --output -";
const INTERNAL: &str = "report REF --format text --for internal --output -";

impl Night {
    fn owing(time: &str) -> Self {
        let night = Self::new();
        let owed = "--due 15:00 --compensation ¥500/1h";
        night.at(time, &format!("promise REF 给方案 {TO_THEM} {owed}")).well();
        night
    }

    fn each(&self, time: &str, lines: &[&str], words: &[&str]) {
        for line in lines {
            let said = self.says(time, line);
            for word in words {
                assert!(said.contains(word), "{line} lacks “{word}”: {said}");
            }
        }
    }

    /// What is overdue by `due`, and what `list` counts; the window's list counts the same.
    fn overdue(&self, time: &str) -> (usize, usize) {
        let due = self.at(time, "due REF --json").json();
        let due = due.as_array().unwrap().iter().filter(|it| it["urgency"] == "overdue").count();
        let list = self.at(time, "list --all --json").json();
        let listed = usize::try_from(list[0]["overdue"].as_u64().unwrap()).unwrap();
        let now = format!("2025-03-{time}:00+08:00").parse().unwrap();
        let window = Session::open(&self.home.dir()).unwrap().pressing(now).unwrap();
        assert_eq!(window.values().map(|it| it.overdue).sum::<usize>(), listed);
        let dues = list[0]["due"].as_array().unwrap().iter().map(|it| it["name"].clone());
        let names = window.values().flat_map(|it| &it.due).map(|it| Value::from(&*it.name));
        assert_eq!(names.collect::<Vec<_>>(), dues.collect::<Vec<_>>());
        (due, listed)
    }
}

#[test]
fn every_output_says_a_length_to_the_minute() {
    let night = Night::new();
    night.at("08T13:45", "status REF resolved 好了 --customer-visible").well();
    night.each("08T14:00", &["show REF", CUSTOMER, INTERNAL], &["1 d 45 min"]);
    assert_eq!(night.at("08T14:00", "show REF --json").json()["impact"]["net_minutes"], 1485);
    let night = Night::owing("07T14:00");
    night.at("08T15:59", "keep REF P1 给了").well();
    night.each("08T16:00", &["show REF", CUSTOMER, INTERNAL], &["1 d 59 min"]);
}

#[test]
fn several_payments_add_up_and_due_asks_for_the_rest() {
    let night = Night::owing("07T14:00");
    night.at("07T17:10", "compensate REF P1 一笔 --amount ¥400 --customer-visible").well();
    let due = |time: &str| night.says(time, "due REF");
    assert!(due("07T17:10").contains("compensation owed, ¥600"), "{}", due("07T17:10"));
    night.at("07T17:20", "compensate REF P1 又一笔 --amount ¥500 --customer-visible").well();
    let all = ["¥2,500", "¥400", "¥500", "¥1,600"];
    night.each("07T20:05", &[CUSTOMER, INTERNAL], &all);
    night.each("07T20:05", &[INTERNAL], &["¥900"]);
    night.each("07T20:05", &["show REF"], &["¥2,500 owed so far · ¥900 given · ¥1,600 still owed"]);
    assert!(due("07T20:05").contains("compensation owed, ¥1,600"));
    let promise = night.promise("07T20:05");
    let paid = promise["payments"].as_array().unwrap();
    assert_eq!((paid.len(), &paid[0]["amount"]["minor"]), (2, &Value::from(40_000)));
    assert_eq!(promise["still_owed"]["amount"]["minor"], 160_000);
    // Money of another currency is shown and lessens nothing.
    night.at("07T20:06", "compensate REF P1 美元 --amount USD_600 --customer-visible").well();
    assert_eq!(night.promise("07T20:06")["still_owed"]["amount"]["minor"], 160_000);
    night.at("07T20:10", "keep REF P1 给了 --customer-visible").well();
    night.at("07T20:11", "compensate REF P1 余款 --amount ¥1,600 --customer-visible").well();
    assert!(!due("07T20:12").contains("compensation owed"));
    let show = night.says("07T20:12", "show REF");
    assert!(show.contains("¥2,500 owed · ") && !show.contains("owed so far"), "{show}");
    assert_eq!(night.promise("07T20:12")["still_owed"], Value::Null);
}

#[test]
fn what_was_given_in_words_covers_what_was_owed_by_then() {
    let night = Night::owing("07T14:00");
    night.at("07T17:10", "compensate REF P1 免一个月服务费 --customer-visible").well();
    assert!(!night.says("07T17:20", "due REF").contains("compensation owed"));
    let later = night.says("07T19:10", "due REF");
    assert!(later.contains("compensation owed, ¥1,000"), "{later}");
}

#[test]
fn what_was_given_up_or_kept_is_not_so_far() {
    let night = Night::owing("07T14:00");
    night.at("07T16:00", "waive REF P1 不要了 --customer-visible").well();
    for line in [CUSTOMER, INTERNAL] {
        let said = night.says("07T20:00", line);
        assert!(said.contains("Not kept since 2025-03-07 15:00, 1 h "), "{said}");
        assert!(!said.contains("1 h so far"), "{said}");
    }
}

/// The customer's head and duration.
fn resolved(report: &str) -> (String, String) {
    let after = |word: &str, length: usize| -> String {
        let at = report.find(word).unwrap_or_else(|| panic!("no {word}: {report}")) + word.len();
        report[at..].trim_start_matches([' ', ':']).chars().take(length).collect()
    };
    (after("Resolved at", 16), after("Duration", 24))
}

#[test]
fn a_reopening_between_two_resolutions_that_was_never_shown_holds_the_report_back() {
    let night = Night::new();
    night.at("07T13:20", "status REF resolved 好了 --customer-visible").well();
    let reopened = night.at("07T13:40", "status REF open 又断").well();
    night.at("07T14:00", "status REF resolved 又好 --customer-visible").well();
    for document in ["service-report", "interim-report", "status-update"] {
        let line = format!("report REF --format text --document {document} --for customer -o -");
        let held = night.at("07T14:10", &line);
        assert_ne!(held.status, 0, "{document}");
        assert!(held.err.contains(&format!("#{}", reopened.trim())), "{}", held.err);
    }
    let withheld = serde_json::json!({
        "act": "withhold-correction", "correction": reopened.trim(), "reason": "已口头说明",
    });
    let mut record = crate::cli::on(&night.home.dir());
    record.env("DINGLI_NOW", "2025-03-07T14:11:00+08:00").args(["record", &night.reference]);
    crate::cli::ran(&mut record, &format!("{withheld}\n")).well();
    let (at, lasted) = resolved(&night.says("07T14:12", CUSTOMER));
    assert!(at == "2025-03-07 13:20" && lasted.starts_with("20 min"), "{at} {lasted}");
    // Shown, it is two impacts in every output.
    let night = Night::new();
    night.at("07T13:20", "status REF resolved 好了 --customer-visible").well();
    night.at("07T13:40", "status REF open 又断 --customer-visible").well();
    night.at("07T14:00", "status REF resolved 又好 --customer-visible").well();
    night.each("07T14:10", &["show REF", CUSTOMER, INTERNAL], &["40 min in 2"]);
}

#[test]
fn a_resolution_said_twice_holds_since_the_first_word_in_every_output() {
    // Its reopening was taken back.
    let night = Night::new();
    night.at("07T13:20", "status REF resolved 好了 --customer-visible").well();
    let reopened = night.at("07T13:40", "status REF open 又断 --customer-visible").well();
    night.at("07T14:00", "status REF resolved 又好 --customer-visible").well();
    night.at("07T14:05", &format!("retract REF {} 看错了", reopened.trim())).well();
    let (at, lasted) = resolved(&night.says("07T14:10", CUSTOMER));
    assert!(at == "2025-03-07 13:20" && lasted.starts_with("20 min"), "{at} {lasted}");
    night.each("07T14:10", &["show REF", INTERNAL], &["20 min", "13:20"]);
}

#[test]
fn list_counts_as_overdue_what_due_does() {
    let night = Night::new();
    night.at("07T14:00", "enquiry REF 好了没 --due 14:10 --from 郑").well();
    night.at("07T14:00", "escalate REF 要人 --to 高 --within 10m").well();
    let (due, list) = night.overdue("07T14:45");
    assert_eq!(due, list);
    assert!(list >= 2, "{list}");
    let line = night.says("07T14:45", "due --line");
    assert!(line.contains(&format!("{list} overdue")), "{line}");
    let listed = night.says("07T14:45", "list");
    assert!(listed.contains("late: "), "{listed}");
}

proptest! {
    #![proptest_config(cases(4))]

    #[test]
    fn list_and_due_count_one_number_whatever_stands_there(
        acts in proptest::collection::vec((0..8_usize, 0..50_u32), 1..7), later in 0..1200_u32,
    ) {
        let lines = [
            "enquiry REF 好了没 --due 30m --from 郑",
            "escalate REF 要人 --to 高 --within 10m",
            "promise REF 给方案 --to 郑 --due 1h",
            "action REF 换盘 --owner 沈 --due 40m",
            "seek REF 要不要切 --until 1h --by 高",
            "contact REF 在查 --with 郑 --next 30m",
            "on-duty REF 沈",
            "signal REF media 有人发帖",
        ];
        let night = Night::new();
        let clock = |minutes: u32| format!("07T{:02}:{:02}", 14 + minutes / 60, minutes % 60);
        let mut minute = 0;
        for (which, wait) in acts {
            minute = (minute + wait).min(300);
            // Somebody may be on duty already: what is refused changes nothing.
            let _ = night.at(&clock(minute), lines[which]);
        }
        let at = (minute + later).min(599);
        let (due, list) = night.overdue(&clock(at));
        prop_assert_eq!(due, list);
    }
}

#[test]
fn show_names_the_pause_in_words_and_for_programs() {
    let night = Night::new();
    night.at("07T13:20", "pause REF 等郑开门禁 --agreed").well();
    night.at("07T14:20", "resume REF 开了").well();
    night.at("07T14:40", "status REF resolved 好了 --customer-visible").well();
    night.each("07T15:00", &["show REF", CUSTOMER, INTERNAL], &["1 h 40 min, of it 1 h paused"]);
    let impact = &night.at("07T15:00", "show REF --json").json()["impact"];
    assert_eq!((&impact["net_minutes"], &impact["net_paused_minutes"]), (&100.into(), &60.into()));
    assert_eq!(impact["gross_paused_minutes"], 60);
    assert_eq!(impact["stretches"][0]["paused_minutes"], 60);
}

#[test]
fn an_erased_contact_counts_in_every_document() {
    let night = Night::new();
    night.at("07T13:05", "contact REF 在查 --with 郑 --customer-visible").well();
    let second = night.at("07T13:10", "contact REF 还在查 --with 郑 --customer-visible").well();
    night.at("07T13:20", "status REF resolved 好了 --customer-visible").well();
    night.each("07T13:30", &[DRAWN], &["We told you 2 times"]);
    night.at("07T13:31", &format!("erase REF {} --reason gdpr --yes", second.trim())).well();
    night.each("07T13:40", &[DRAWN], &["We told you 2 times"]);
    night.each("07T13:40", &[INTERNAL], &["We told them 2 times"]);
}

#[test]
fn the_report_of_a_history_says_up_to_when_it_counts() {
    let night = Night::new();
    let new = "new 旧事 --customer 证券客户 --severity 2 --history --at 2025-02-03_22:00";
    let old = night.at("07T14:00", new).well().trim().to_owned();
    let line = |words: &str| words.replace("REF", &old);
    night.at("07T14:00", &line("stakeholder REF 王 --side customer --at 2025-02-03_22:00")).well();
    let promise = "promise REF 给 --to 王 --agreed deliverer,customer --by 沈 --customer-visible \
                   --at 2025-02-04_07:00 --due 08:00 --compensation ¥500/1h";
    night.at("07T14:00", &line(promise)).well();
    night.at("07T14:00", &line("log REF 2025-02-06_08:00_calm")).well();
    let report = night.says("07T14:00", &line(CUSTOMER));
    let flowing = report.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flowing.contains("Date: 2025-02-06 08:00"), "{report}");
    assert!(flowing.contains("Compiled on 2025-03-07 from the record"), "{report}");
    assert!(report.contains("2 d so far"), "{report}");
    // One that goes on has no such line: it is as of the day on which it is printed.
    assert!(!night.says("07T14:00", CUSTOMER).contains("Compiled on"));
}

#[test]
fn h7_a_pause_stated_after_the_breach_undoes_nothing_and_names_no_promise_that_was_late() {
    let night = Night::owing("07T14:00");
    let said = night.at("07T16:10", "pause REF 等郑 --agreed --at 14:30").err;
    assert!(said.contains("Already late: P1"), "{said}");
    night.at("07T16:11", "resume REF 好 --at 15:30").well();
    assert_eq!(night.promise("07T16:12")["breach"], "2025-03-07T15:00:00+08:00");
    assert_eq!(night.promise("07T16:12")["owed"]["amount"]["minor"], 50_000);
    // One that begins while it is late names it no more either, whether or not it is asked for.
    let said = night.at("07T16:30", "pause REF 等郑 --agreed --for P1").err;
    assert!(said.contains("Already late: P1"), "{said}");
    night.at("07T17:30", "resume REF 好").well();
    let shown = night.at("07T17:31", "show REF --json").json();
    assert!(
        shown["pauses"]
            .as_array()
            .unwrap()
            .iter()
            .all(|it| it["promises"] == Value::from(Vec::<Value>::new()))
    );
    let report = night.says("07T17:31", CUSTOMER);
    assert!(!report.contains("· P1") && report.contains("¥1,000"), "{report}");
}

#[test]
fn h7_a_pause_over_the_night_moves_a_time_in_working_time_by_working_time() {
    let night = Night::new();
    // A Thursday; the hours are 09:00 to 18:00.
    night.at("06T15:00", &format!("promise REF 给方案 {TO_THEM} --due 4_business_hours")).well();
    assert_eq!(night.promise("06T15:00")["due"], "2025-03-07T10:00:00+08:00");
    night.at("06T16:30", "pause REF 等郑 --agreed").well();
    night.at("07T10:00", "resume REF 好").well();
    assert_eq!(night.promise("07T10:00")["due"], "2025-03-07T12:30:00+08:00");
    night.each("07T10:00", &["show REF", CUSTOMER], &["paused for 17 h 30 min"]);
    // A time of the clock moves by the clock.
    let night = Night::new();
    night.at("06T15:00", &format!("promise REF 给方案 {TO_THEM} --due 20:00")).well();
    night.at("06T16:30", "pause REF 等郑 --agreed").well();
    night.at("06T17:00", "resume REF 好").well();
    assert_eq!(night.promise("06T17:00")["due"], "2025-03-06T20:30:00+08:00");
}

#[test]
fn a6_the_cap_is_held_against_the_sum_and_that_is_said_to_our_people_alone() {
    let night = Night::new();
    night.at("07T14:00", "contract REF --cap 5万").well();
    let promise = |fixed: &str| {
        let line = format!("promise REF 赔 {TO_THEM} --due 20:00 --compensation ¥{fixed}_once");
        night.at("07T14:00", &line).err
    };
    assert!(!promise("30,000").contains("cap"));
    let said = promise("30,000");
    assert!(said.contains("¥60,000 in all") && said.contains("¥50,000"), "{said}");
    let report = night.says("07T14:00", CUSTOMER);
    assert!(!report.contains("50,000"), "the cap stays inside: {report}");
    night.each("07T14:00", &[INTERNAL], &["¥60,000 in all"]);
}

#[test]
fn who_counts_working_time_in_a_country_without_holidays_is_told_so() {
    let night = Night::new();
    let words = "new 故障 --customer 客户 --severity 2 --zone Europe/Berlin";
    let there = night.at("07T14:00", words).well().trim().to_owned();
    let due =
        |words: &str| night.at("07T14:00", &format!("promise {there} 给方案 --due {words}")).err;
    let said = due("1_business_day");
    assert!(said.contains("no calendar of public holidays for Europe/Berlin"), "{said}");
    assert!(!due("20:00").contains("holidays"));
    let here = night.at("07T14:00", "promise REF 给方案 --due 1_business_day").err;
    assert!(!here.contains("holidays of"), "{here}");
}
