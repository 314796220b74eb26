//! Working time by command line: terms, what the contract and the company say, and what falls due of it (H7, A6).

use super::{Home, Ran};
use crate::cli::{on, ran};

/// The evening before a holiday of eight days.
const EVE: &str = "2025-09-30T14:30:00+08:00";

struct Case {
    home: Home,
    reference: String,
}

impl Case {
    fn new() -> Self {
        let home = Home::new();
        let words = "new 核心存储故障 --customer 证券客户 --class storage-failure --zone Asia/Shanghai --at 13:00";
        let mut command = on(&home.dir());
        let said = ran(command.env("DINGLI_NOW", EVE).args(words.split(' ')), "").well();
        let case = Self { home, reference: said.trim().to_owned() };
        case.well("stakeholder REF 郑 --side customer --need 十二点前要用");
        case
    }

    fn at(&self, now: &str, line: &str) -> Ran {
        let words = line.split(' ').map(|word| match word {
            "REF" => self.reference.clone(),
            word => word.replace('_', " "),
        });
        let mut command = on(&self.home.dir());
        ran(command.env("DINGLI_NOW", now).args(words), "")
    }

    fn well(&self, line: &str) -> String {
        self.at(EVE, line).well().trim().to_owned()
    }

    fn shown(&self) -> serde_json::Value {
        self.at(EVE, "show REF --json").json()
    }

    fn due_at(&self, now: &str, what: &str) -> Option<(String, String)> {
        let due = self.at(now, "due REF --json").json();
        let list = due.as_array().or_else(|| due["due"].as_array()).unwrap();
        let found = list.iter().find(|it| it["item"].as_str().unwrap().starts_with(what))?;
        let text = |name: &str| found[name].as_str().unwrap_or_default().to_owned();
        Some((text("at"), text("urgency")))
    }
}

#[test]
fn h7_two_working_days_over_a_holiday_end_on_the_right_day_and_the_words_are_kept() {
    let case = Case::new();
    case.well("promise REF 书面说明 --to 郑 --due 两个工作日 --customer-visible");
    case.well("promise REF a_reply --due 2_business_days --customer-visible");
    case.well("promise REF a_call --due 4_business_hours");
    case.well("promise REF today --due EOB");
    case.well("promise REF later --due 18:00");
    case.well("renegotiate REF P5 --due next_business_day_10:00 --agreed");
    case.well("promise REF open");
    case.well("complete REF P6 --due 下班前");
    let made = case.shown()["commitments"].clone();
    let row = |at: usize| {
        let text = |name: &str| made[at][name].as_str().map(str::to_owned);
        (text("due").unwrap(), text("term").unwrap_or_default())
    };
    let day = |day: &str, term: &str| (format!("2025-{day}:00+08:00"), term.to_owned());
    assert_eq!(row(0), day("10-10T18:00", "两个工作日"));
    assert_eq!(row(1), day("10-10T18:00", "2 business days"));
    assert_eq!(row(2), day("10-09T09:30", "4 business hours"));
    assert_eq!(row(3), day("09-30T18:00", "EOB"));
    assert_eq!(row(4), day("10-09T10:00", "next business day 10:00"));
    assert_eq!(row(5), day("09-30T18:00", "下班前"));
    for kind in ["internal", "customer"] {
        let report = case.well(&format!("report REF --format text --for {kind} --output -"));
        assert!(report.contains("两个工作日") && report.contains("2025-10-10 18:00"), "{report}");
    }
}

#[test]
fn h7_the_company_says_when_it_works_and_the_contract_goes_before_it() {
    let case = Case::new();
    let due = |case: &Case, term: &str| {
        case.well(&format!("promise REF x --due {term}"));
        let made = case.shown()["commitments"].clone();
        made.as_array().unwrap().last().unwrap()["due"].as_str().unwrap()[5..16].to_owned()
    };
    assert_eq!(due(&case, "2_business_days"), "10-10T18:00");
    case.well("settings --name 沈 --calendar none");
    assert_eq!(due(&case, "2_business_days"), "10-02T18:00");
    case.well("settings --working-days 周一至周六 --working-hours 08:30-12:00,13:30-17:30");
    assert_eq!(due(&case, "5_business_days"), "10-06T17:30");
    assert_eq!(due(&case, "4_business_hours"), "10-01T09:30");
    case.well("contract REF --calendar cn");
    assert_eq!(due(&case, "2_business_days"), "10-10T17:30");
    case.well("contract REF --holidays 2025-10-10 --worked 2025-10-05 --working-hours 10:00-16:00");
    assert_eq!(due(&case, "2_business_days"), "10-09T16:00");
    assert_eq!(due(&case, "3_business_days"), "10-11T16:00");
    let shown = case.at(EVE, "settings --json").json();
    assert_eq!(
        (&shown["calendar"], &shown["working_hours"][1]),
        (&"none".into(), &"13:30-17:30".into())
    );
    assert_eq!(shown["working_days"], serde_json::json!([1, 2, 3, 4, 5, 6]));
}

#[test]
fn h7_a_calendar_of_another_country_is_read_from_its_file_and_what_is_no_day_is_named() {
    let case = Case::new();
    let file = case.home.dir().join("de.ics");
    let event = |title: &str, day: &str| {
        format!("BEGIN:VEVENT\r\nUID:{day}\r\nSUMMARY:{title}\r\n{day}\r\nEND:VEVENT\r\n")
    };
    let text = [
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n".to_owned(),
        event("Holiday", "DTSTART;VALUE=DATE:20251001"),
        event("Outing", "DTSTART:20251002T090000Z"),
        "END:VCALENDAR\r\n".to_owned(),
    ]
    .concat();
    std::fs::write(&file, text).unwrap();
    let line = format!("settings --name 沈 --language en --calendar {}", file.display());
    let said = case.at(EVE, &line);
    assert!(said.err.contains("Outing") && said.err.contains("not a whole day"), "{}", said.err);
    std::fs::remove_file(&file).unwrap();
    case.well("promise REF x --due 1_business_day");
    assert_eq!(case.shown()["commitments"][0]["due"], "2025-10-02T18:00:00+08:00");
    let said = case.at("2026-09-30T14:30:00+08:00", "promise REF x --due 1_business_day");
    assert!(
        said.err.contains("2026"),
        "a year that the file does not cover is named: {}",
        said.err
    );
    let none = case.at(EVE, "settings --calendar nowhere.ics");
    assert!(none.status != 0 && none.err.contains("nowhere.ics"), "{}", none.err);
}

#[test]
fn a6_a_question_falls_due_by_the_notice_days_of_the_contract() {
    let case = Case::new();
    let asked = case.well("enquiry REF 赔多少 --from 郑");
    assert_eq!(case.due_at(EVE, "enquiry/").unwrap().0, "", "without a term nothing is late");
    case.well("contract REF --notice 2");
    assert_eq!(case.due_at(EVE, "enquiry/").unwrap().0, "2025-10-10T18:00:00+08:00");
    case.well(&format!("reply REF {asked} 明天答复"));
    assert_eq!(case.due_at(EVE, "enquiry/"), None);
    case.well("enquiry REF 什么时候好 --from 郑");
    let enquiry = case.shown()["enquiries"][1].clone();
    assert_eq!(enquiry["answer_by"], "2025-10-10T18:00:00+08:00", "kept when it was recorded");
    case.well("contract REF --notice 5");
    assert_eq!(case.due_at(EVE, "enquiry/").unwrap().0, "2025-10-10T18:00:00+08:00");
    let late = case.due_at("2025-10-10T18:01:00+08:00", "enquiry/").unwrap();
    assert_eq!(late.1, "overdue");
    case.well("enquiry REF 谁来 --due 4_个工作小时");
    assert_eq!(case.shown()["enquiries"][2]["answer_by"], "2025-10-09T09:30:00+08:00");
}

#[test]
fn a6_a_claim_falls_due_by_the_claim_days_of_the_contract_and_is_answered() {
    let case = Case::new();
    let claim = case.well("signal REF lawsuit 律师函");
    assert_eq!(case.due_at(EVE, "claim/"), None, "without a term nothing is late");
    case.well("contract REF --notice 1");
    assert_eq!(case.due_at(EVE, "claim/").unwrap().0, "2025-10-09T18:00:00+08:00");
    case.well("contract REF --claims 4");
    assert_eq!(case.due_at(EVE, "claim/").unwrap().0, "2025-10-13T18:00:00+08:00");
    case.well(&format!("reply REF {claim} 已书面答复"));
    assert_eq!(case.due_at(EVE, "claim/"), None);
}

#[test]
fn h7_a_year_without_announced_holidays_is_named_where_a_term_reaches_into_it() {
    let case = Case::new();
    let said = case.at("2026-12-31T10:00:00+08:00", "promise REF x --due 2_business_days");
    assert!(said.err.contains("2027"), "{}", said.err);
    let said = case.at(EVE, "promise REF x --due 2_business_days");
    assert!(!said.err.contains("2025 "), "{}", said.err);
}

#[test]
fn h7_a_term_of_the_contract_says_where_it_is_counted_by_the_week_alone() {
    let case = Case::new();
    let (new_year, quiet) = ("2026-12-31T10:00:00+08:00", "2026-06-01T10:00:00+08:00");
    let terms = "contract REF --notice 2 --claims 3";
    let announced = case.at(quiet, terms);
    assert!(!announced.err.contains("2027"), "{}", announced.err);
    for line in [
        "contract REF --notice 3 --claims 4",
        "enquiry REF 赔多少 --from 郑",
        "signal REF lawsuit 律师函",
    ] {
        let said = case.at(new_year, line);
        assert!(said.status == 0 && said.err.contains("2027"), "{line}: {}", said.err);
    }
    // Nobody says which days are off in Chicago, until the contract does.
    let new = "new 断网 --customer Acme --zone America/Chicago";
    let other = case.at(quiet, new).well().trim().to_owned();
    let there = |line: &str| case.at(quiet, &line.replace("REF", &other)).err;
    assert!(there(terms).contains("America/Chicago"));
    assert!(there("enquiry REF how_much").contains("America/Chicago"));
    assert!(there("signal REF lawsuit a_letter").contains("America/Chicago"));
    assert!(!there("contract REF --holidays 2026-07-03").contains("America/Chicago"));
    assert!(!there("enquiry REF how_long").contains("America/Chicago"));
}
