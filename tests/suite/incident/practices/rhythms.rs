//! Rows O1 and O2: recurring duties, their times and their gaps; row H6: the catalogue.

use chrono::NaiveDate;
use dingli::incident::{
    Around, IncidentId, Refusal,
    occasions::{Stands, occasions},
    rhythms::ClosedIncident,
};
use serde_json::json;

use super::partners::{act, asked};
use crate::support::{Book, ZONE};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn stands(book: &Book, from: &str, to: &str, today: &str) -> Vec<(String, Stands)> {
    let incident = book.incident();
    let rhythm = &incident.rhythms.list[0];
    let closed = &incident.around().closed;
    let times = occasions(rhythm, closed, day(from), day(to), day(today));
    times.into_iter().map(|it| (it.due.to_string(), it.stands)).collect()
}

#[test]
fn o1_the_last_day_of_a_month_comes_back_after_a_shorter_one() {
    let mut book = Book::directory();
    book.act(act(json!({
        "act": "declare-rhythm", "name": "月报", "kind": "service-report", "period": "monthly",
        "from": "2025-01-31"
    })));
    let said = stands(&book, "2025-01-01", "2025-04-30", "2025-03-03");
    let days: Vec<&str> = said.iter().map(|(day, _)| day.as_str()).collect();
    assert_eq!(days, ["2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30"]);
    assert_eq!(said[0].1, Stands::Gap);
    assert_eq!(said[2].1, Stands::Coming);
}

#[test]
fn o1_what_was_done_and_left_out_is_no_gap_and_a_day_that_is_none_is_refused() {
    let mut book = Book::directory();
    book.act(act(json!({
        "act": "declare-rhythm", "name": "周会", "kind": "minutes", "period": "weekly",
        "from": "2025-02-17"
    })));
    let done =
        json!({ "act": "do-rhythm", "rhythm": "周会", "due": "2025-02-17", "on": "2025-02-18" });
    book.act(act(done.clone()));
    assert_eq!(book.refused(act(done)), Refusal::NothingChanges);
    book.act(act(json!({
        "act": "skip-rhythm", "rhythm": "周会", "due": "2025-02-24", "reason": "放假"
    })));
    let wrong =
        json!({ "act": "do-rhythm", "rhythm": "周会", "due": "2025-02-25", "on": "2025-02-25" });
    let refused = book.refused(act(wrong));
    assert!(matches!(&refused, Refusal::NotDueThen { near, .. } if near.len() == 3), "{refused:?}");
    let said = stands(&book, "2025-02-01", "2025-03-10", "2025-03-03");
    let only: Vec<Stands> = said.into_iter().map(|(_, stands)| stands).collect();
    assert_eq!(only, [Stands::Done, Stands::Skipped, Stands::Today, Stands::Coming]);
    assert_eq!(asked(&book), ["rhythm"], "today's alone: nothing was missed");
}

#[test]
fn o1_after_closing_each_incident_is_asked_after_once() {
    let mut book = Book::directory();
    book.act(act(json!({
        "act": "declare-rhythm", "name": "回访", "kind": "satisfaction", "period": "after-closing",
        "from": "2025-01-01", "days": 3, "customer": "客户甲"
    })));
    let closed = |id: u8, customer: &str, on: &str| ClosedIncident {
        id: IncidentId([id; 16]),
        reference: format!("0301-{id}"),
        customer: customer.to_owned(),
        on: day(on),
    };
    let all = vec![
        closed(1, "客户甲", "2025-02-27"),
        closed(2, "客户乙", "2025-02-27"),
        closed(3, "客户甲", "2024-12-30"),
        closed(4, "客户甲", "2025-03-02"),
    ];
    let mut incident = book.incident().clone();
    incident.stand_beside(Around { zone: ZONE, closed: all });
    book.receive_anew(&incident);
    let said = stands(&book, "2025-01-01", "2025-12-31", "2025-03-03");
    assert_eq!(
        said,
        [("2025-03-02".to_owned(), Stands::Gap), ("2025-03-05".to_owned(), Stands::Coming),]
    );
    assert_eq!(asked(&book), ["rhythm", "rhythm"]);
    book.act(act(json!({
        "act": "do-rhythm", "rhythm": "回访", "due": "2025-03-02", "on": "2025-03-03",
        "incident": IncidentId([1; 16]).to_string()
    })));
    assert_eq!(asked(&book), ["rhythm"]);
}

#[test]
fn o2_of_many_that_were_missed_today_names_the_last_and_counts_the_others() {
    let mut book = Book::directory();
    book.act(act(json!({
        "act": "declare-rhythm", "name": "周会", "kind": "minutes", "period": "weekly",
        "from": "2024-03-04"
    })));
    let due = dingli::incident::due::due(book.incident(), book.now());
    assert_eq!(due.len(), 2, "the last that was missed, and today's");
    let said: Vec<String> = due
        .iter()
        .map(|it| it.what.message(dingli::locale::Lang::En).text(dingli::locale::Lang::En))
        .collect();
    assert!(said.iter().any(|it| it.contains("51 times missing before")), "{said:?}");
    let ids: std::collections::BTreeSet<String> = due.iter().map(|it| it.what.id()).collect();
    assert_eq!(ids.len(), 2, "each has an identity of its own");
}

#[test]
fn h6_a_standing_commitment_is_for_its_classes_until_it_is_withdrawn() {
    let mut book = Book::directory();
    let standing = |name: &str, classes: &[&str]| {
        act(json!({
            "act": "record-standing", "name": name, "text": "到场", "from": "opened", "minutes": 240,
            "payer": "us", "classes": classes
        }))
    };
    book.act(standing("到场", &[]));
    book.act(standing("换盘", &["storage-failure"]));
    let named = |book: &Book, class: &str| -> Vec<String> {
        let fitting = book.incident().catalogue.fitting(class);
        fitting.iter().map(|it| it.said.name.clone()).collect()
    };
    assert_eq!(named(&book, "storage-failure"), ["换盘", "到场"], "those of the class first");
    assert_eq!(named(&book, "outage"), ["到场"]);
    book.act(act(json!({ "act": "withdraw-standing", "standing": "换盘", "reason": "合同改了" })));
    assert_eq!(named(&book, "storage-failure"), ["到场"]);
    let opened = crate::support::at("2025-03-03 10:00");
    let due = book.incident().catalogue.list[0].due(opened, book.now());
    assert_eq!(due, Some(crate::support::at("2025-03-03 14:00")));
}
