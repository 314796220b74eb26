//! What the customer answers to a document by command line: receipt, signature, objection (L4).

use super::Night;

fn issue(night: &Night) {
    night.home.run(&["report", &night.reference, "--for", "customer", "-o", "report.md"]).well();
}

#[test]
fn l4_a_receipt_needs_a_document_that_left() {
    let night = Night::new();
    let refused = night.run("receipt REF --signed");
    assert_eq!(refused.status, 1, "{refused:?}");
    assert!(refused.err.contains("No document has been issued to the customer yet"), "{refused:?}");
    issue(&night);
    night.well("receipt REF 收到了 --signed --need partly --who 郑");
    let review = night.home.run(&["report", &night.reference, "--for", "internal"]).well();
    assert!(review.contains("Receipts and objections") && review.contains("收到了"), "{review}");
    let words = ["report", &night.reference, "--for", "customer"];
    let report = night.home.run(&words).well();
    assert!(
        report.contains("Document signed for") && report.contains("need partly met"),
        "{report}"
    );
    assert!(report.contains("Whether this meets your need: need partly met"), "{report}");
    let wrong = night.run("receipt REF --document 1");
    assert!(
        wrong.status == 1 && wrong.err.contains("is not a document issued to the customer"),
        "{wrong:?}"
    );
}

#[test]
fn l4_an_objection_is_due_until_it_is_answered_and_the_report_says_so() {
    let night = Night::new();
    issue(&night);
    let number = night.well("object REF 停机从18:05算起 --point 2 --from 郑");
    let due = night.home.run(&["due", &night.reference]).well();
    assert!(due.contains("停机从18:05算起"), "{due}");
    let words = ["report", &night.reference, "--for", "customer"];
    let report = night.home.run(&words).well();
    let owed = report.split_once("## Questions and objections still to be answered").unwrap().1;
    assert!(
        owed.contains("停机从18:05算起") && owed.contains("Objection · 2 · raised"),
        "{report}"
    );
    night.well(&format!("reply REF {number} 已改为18:05 --customer-visible"));
    let due = night.home.run(&["due", &night.reference]).well();
    assert!(!due.contains("停机从18:05算起"), "{due}");
    let report = night.home.run(&words).well();
    assert!(!report.contains("still to be answered"), "{report}");
    assert!(report.contains("Objection") && report.contains("已改为18:05"), "{report}");
    let review = night.home.run(&["report", &night.reference, "--for", "internal"]).well();
    assert!(review.contains("Receipts and objections"), "{review}");
}

#[test]
fn a_private_person_is_addressed_as_one_and_the_public_signs_nothing() {
    let night = Night::new();
    let words = ["report", &night.reference, "--for", "customer", "--lang", "zh-CN"];
    let report = || night.home.run(&words).well();
    assert!(report().contains("对贵方因此受到的影响") && report().contains("签字盖章"));
    night.well("customer REF person");
    let person = report();
    assert!(person.contains("对您因此受到的影响") && !person.contains("贵方"), "{person}");
    let room = person.split_once("## 签署").unwrap().1;
    let theirs = room.split_once("收件人").unwrap().1;
    assert!(theirs.contains("签字") && !theirs.contains("签字盖章"), "{room}");
    night.well("customer REF public");
    let public = report();
    assert!(!public.contains("## 签收") && !public.contains("签收栏"), "{public}");
    let timeline = night.kinds();
    assert_eq!(timeline.iter().filter(|kind| *kind == "customer-described").count(), 2);
}
