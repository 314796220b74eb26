//! What is said again: an answer keeps who may see it, in verbs and in records.

use super::{Home, timeline};

fn seen(home: &Home, reference: &str) -> Vec<String> {
    let lines = timeline(home, reference);
    let answers = lines.iter().filter(|line| line["kind"] == "fact-answered");
    answers.map(|line| line["visibility"].as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn case_7_2_answering_again_keeps_who_may_see_it_and_says_so() {
    let home = Home::new();
    let words = ["new", "存储故障", "--customer", "客户", "--class", "storage-failure"];
    let reference = home.run(&words).well().trim().to_owned();
    let asked = home.run(&["ask", &reference, "几块盘？"]).well().trim().to_owned();
    let answer = |more: &[&str]| {
        let ran = home.run(&[&["answer", &reference, &asked], more].concat());
        assert_eq!(ran.status, 0, "{ran:?}");
        ran.err
    };
    let hint = "The customer could read the earlier answer";
    assert!(!answer(&["一块"]).contains(hint));
    answer(&["两块", "--customer-visible"]);
    assert!(answer(&["三块"]).contains(hint));
    let line = |visible: &str| {
        let line = format!(
            r#"{{"act":"answer","question":"{asked}","answer":"四块","confidence":"claimed"{visible}}}"#
        );
        let ran = home.fed(&["record", &reference], &line);
        assert_eq!(ran.status, 0, "{ran:?}");
        ran.err
    };
    assert!(line("").contains(hint));
    assert!(!line(r#","visible":false"#).contains(hint));
    assert!(!answer(&["五块"]).contains(hint), "the one before was internal");
    answer(&["六块", "--customer-visible"]);
    assert!(!answer(&["七块", "--internal"]).contains(hint));
    let wanted = [
        "internal", "customer", "customer", "customer", "internal", "internal", "customer",
        "internal",
    ];
    assert_eq!(seen(&home, &reference), wanted);
}

#[test]
fn case_7_1_a_backup_in_words_and_a_flag_that_says_the_opposite_is_remarked() {
    let home = Home::new();
    let words = ["new", "存储故障", "--customer", "客户", "--class", "storage-failure"];
    let reference = home.run(&words).well().trim().to_owned();
    let said = |words: &[&str]| {
        let ran = home.run(&[&["answer", &reference, "backup-or-replica"], words].concat());
        assert_eq!(ran.status, 0, "{ran:?}");
        ran.err.contains("one of them is wrong")
    };
    assert!(said(&["yes, three copies", "--no-backup"]));
    assert!(said(&["没有备份", "--backup"]));
    assert!(!said(&["没有备份", "--no-backup"]));
    assert!(!said(&["yes, nightly", "--backup"]));
    assert!(!said(&["asking", "--backup"]));
}
