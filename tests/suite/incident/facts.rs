//! Rows A1–A5: what is asked, what is answered, and how far it can be relied on.

use chrono::TimeDelta;
use dingli::{
    incident::{
        Act, Command, Severity, Warning,
        command::{Ask, Rate},
        describe,
        due::{Due, FactTask, Urgency, What},
        facts::{Backup, Confidence, QuestionId},
    },
    locale::Lang,
};
use serde_json::json;

use crate::support::{Book, answer, at, command};

fn id(text: &str) -> QuestionId {
    QuestionId::Playbook(text.to_owned())
}

fn unknown(list: &[Due]) -> Vec<String> {
    list.iter()
        .filter_map(|item| match &item.what {
            What::Fact(FactTask::Answer { question, .. }) => {
                assert_eq!(item.urgency, Urgency::Critical);
                Some(question.to_string())
            }
            _ => None,
        })
        .collect()
}

#[test]
fn a1_the_four_questions_are_unknown_at_opening_and_the_critical_ones_stand_out() {
    let mut book = Book::open("data-loss");
    let facts = &book.incident().facts;
    assert_eq!(facts.questions.len(), 5);
    assert!(facts.questions.iter().all(dingli::incident::facts::Question::is_unknown));
    assert_eq!(unknown(&book.due()), ["misoperation", "importance", "backup", "remedies"]);

    let own = book.act(Command::Ask(Ask {
        ask: "客户当天还有别的变更吗？".to_owned(),
        critical: true,
        ..Ask::default()
    }));
    assert_eq!(unknown(&book.due()).last(), Some(&own.to_string()), "the list is open-ended");
    book.act(Command::Answer(answer(
        "misoperation",
        "rm -rf 在错误的主机上",
        Confidence::Confirmed,
    )));
    assert!(!unknown(&book.due()).contains(&"misoperation".to_owned()));
}

#[test]
fn a2_what_the_customer_claims_is_claimed_not_known() {
    let mut book = Book::open("data-loss");
    book.at("2025-03-03 14:31");
    let said = answer("backup", "有备份", Confidence::Claimed);
    book.act(Act::new(Command::Answer(said)).by("客户李总"));
    let question = book.incident().facts.question(&id("backup")).unwrap();
    let answer = question.answer().unwrap();
    assert_eq!(answer.confidence, Confidence::Claimed);
    assert_eq!(answer.source.as_ref().unwrap().name, "客户李总");
    assert_eq!(answer.occurred, at("2025-03-03 14:31"));
    let entry = book.incident().entry(answer.entry).unwrap();
    assert!(describe(book.incident(), entry, Lang::Zh).text.contains("对方称"));
}

#[test]
fn a2_an_answer_without_a_stated_confidence_counts_as_claimed() {
    let said = json!({ "act": "answer", "question": "backup", "answer": "有备份" });
    let mut book = Book::open("data-loss");
    book.act(command(&said));
    let question = book.incident().facts.question(&id("backup")).unwrap();
    assert_eq!(question.answer().unwrap().confidence, Confidence::Claimed);
}

#[test]
fn a3_a_backup_never_restored_shows_unverified() {
    let mut book = Book::open("data-loss");
    let mut said = answer("backup", "每天凌晨两点全备", Confidence::Claimed);
    let mut backup =
        Backup { exists: true, last_good: Some(at("2025-03-03 02:00")), restore_tested: None };
    said.backup = Some(backup.clone());
    let key = book.act(Command::Answer(said.clone()));
    assert_eq!(book.warned(), [Warning::BackupUnverified]);
    let incident = book.incident();
    assert!(incident.facts.question(&id("backup")).unwrap().has_unverified_backup());
    let text = describe(incident, incident.entry(key).unwrap(), Lang::Zh).text;
    assert!(text.contains("未验证") && text.contains("03-03 02:00"), "{text}");
    let gap = TimeDelta::hours(12) + TimeDelta::minutes(20);
    assert_eq!(backup.gap(incident.began()), Some(gap), "the data at stake");
    let is_unverified =
        |item: &Due| matches!(item.what, What::Fact(FactTask::UnverifiedBackup { .. }));
    assert!(book.due().iter().any(is_unverified));

    backup.restore_tested = Some(at("2025-03-03 15:00"));
    said.backup = Some(backup);
    book.at("2025-03-03 15:01").act(Command::Answer(said));
    assert!(book.warned().is_empty());
    assert!(!book.due().iter().any(is_unverified), "proved");
}

#[test]
fn a4_the_proposed_severity_follows_the_customers_impact() {
    let mut book = Book::open("data-loss");
    let rate = |level, basis: &str| {
        Command::Severity(Rate { severity: Severity::new(level).unwrap(), basis: basis.to_owned() })
    };
    book.act(rate(4, "一条命令就能修好"));
    let mut said = answer("importance", "全部订单，停业", Confidence::Confirmed);
    said.impact = Severity::new(1);
    book.act(Command::Answer(said));
    let mismatch = Warning::SeverityFollowsImpact {
        proposed: Severity::new(1).unwrap(),
        current: Severity::new(4).unwrap(),
    };
    assert_eq!(book.warned(), std::slice::from_ref(&mismatch));
    assert_eq!(book.incident().proposed_severity(), Severity::new(1));
    let asks = |item: &Due| matches!(item.what, What::Fact(FactTask::SeverityMismatch { .. }));
    assert!(book.due().iter().any(asks));

    book.act(rate(4, "修起来很容易"));
    assert_eq!(book.warned(), [mismatch], "an easy fix is no reason");
    book.act(rate(1, "客户停业"));
    assert!(book.warned().is_empty());
    assert_eq!(book.incident().proposed_severity(), None);
    assert!(!book.due().iter().any(asks));
}

#[test]
fn a5_an_open_critical_question_ages_in_the_to_do_list() {
    let book = Book::open("data-loss");
    let now = at("2025-03-03 14:45");
    let question = book.incident().facts.question(&id("backup")).unwrap();
    assert_eq!(question.age(now), Some(TimeDelta::minutes(25)));
    let list = book.due_at("2025-03-03 14:45");
    let item = list
        .iter()
        .find(|item| matches!(&item.what, What::Fact(FactTask::Answer { question, .. }) if *question == id("backup")))
        .unwrap();
    assert_eq!(item.left(now), -TimeDelta::minutes(25));
    assert_eq!(item.what.message(Lang::Zh).text(Lang::Zh), "有没有备份？");
}
