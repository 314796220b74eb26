//! Questions and answers by command line.

use super::Night;

#[test]
fn a2_an_answer_has_its_source_and_is_claimed_unless_more_is_said() {
    let night = Night::new();
    let number = night.well("ask REF 能从上游重建吗 --whom 郑 --critical");
    night.well(&format!("answer REF {number} 能 --who 郑"));
    night.well("answer REF importance 开不了盘 --confidence confirmed --impact 1");
    let shown = night.shown();
    let fact = |ask: &str| {
        let facts = shown["facts"].as_array().unwrap();
        facts.iter().find(|one| one["ask"] == ask || one["question"] == ask).unwrap().clone()
    };
    let own = fact("能从上游重建吗");
    assert_eq!((&own["confidence"], &own["source"]), (&"claimed".into(), &"郑".into()));
    assert_eq!(
        (&fact("importance")["confidence"], &fact("importance")["impact"]),
        (&"confirmed".into(), &1.into())
    );
    night.run("answer REF no-such-question 是").refused();
}

#[test]
fn a3_a_backup_that_was_never_restored_is_none() {
    let night = Night::new();
    assert!(night.said("answer REF backup-or-replica 有 --last-good 03-01").contains("unverified"));
    let said = night.said("answer REF backup-or-replica 有 --last-good 03-01 --restored 03-02");
    assert!(!said.contains("unverified"), "{said}");
    night.well("answer REF backup-or-replica 没有 --no-backup");
    let shown = night.shown();
    let facts = shown["facts"].as_array().unwrap();
    let backup = facts.iter().find(|one| one["question"] == "backup-or-replica").unwrap();
    assert_eq!(backup["backup"]["exists"], false);
    night.run("answer REF backup-or-replica 没有 --no-backup --last-good 03-01").misused();
}

#[test]
fn g4_a_question_of_the_customers_is_open_until_it_is_answered() {
    let night = Night::new();
    let number = night.well("enquiry REF 几点能用 --from 郑");
    let shown = night.home.run(&["show", &night.reference]).well();
    let line =
        shown.lines().find(|line| line.contains("几点能用") && line.contains("not answered"));
    assert_eq!(
        line.unwrap().split_whitespace().next(),
        Some(number.as_str()),
        "the number to reply to"
    );
    night.well(&format!("reply REF {number} 六点给方案"));
    assert_eq!(night.shown()["counts"]["open_enquiries"], 0);
}
