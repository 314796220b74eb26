//! What was withdrawn does not come back, whatever is erased afterwards; what was never sent is not shown as withdrawn.

use proptest::prelude::*;

use super::Home;
use crate::support::any::cases;

const SECRET: &str = "SECRET supplier terms";

fn report(home: &Home, reference: &str) -> super::Ran {
    home.run(&["--lang", "en", "report", reference, "--for", "customer", "--format", "txt"])
}

fn record(home: &Home, reference: &str, line: &str) {
    home.fed(&["record", reference], line).well();
}

/// The number of the newest entry.
fn last(home: &Home, reference: &str) -> String {
    let lines = super::timeline(home, reference);
    let newest = lines.iter().map(|line| line["number"].as_str().unwrap_or_default().to_owned());
    newest.max_by_key(|number| number.parse::<u64>().unwrap_or_default()).unwrap()
}

fn erase(home: &Home, reference: &str, number: &str) {
    let line = format!(r#"{{"act":"erase","entries":["{number}"],"reason":"asked to"}}"#);
    record(home, reference, &line);
}

#[test]
fn case_1_1_erasing_a_hiding_publishes_nothing() {
    let home = Home::new();
    let reference = home.incident();
    home.run(&["log", &reference, &format!("{SECRET} /c")]).well();
    let secret = last(&home, &reference);
    assert!(report(&home, &reference).well().contains(SECRET));
    home.run(&["visibility", &reference, &secret, "internal", "oops"]).well();
    let hiding = last(&home, &reference);
    assert!(!report(&home, &reference).well().contains(SECRET));
    erase(&home, &reference, &hiding);
    assert!(!report(&home, &reference).well().contains(SECRET));
}

#[test]
fn case_1_1_erasing_a_retraction_brings_nothing_back() {
    let home = Home::new();
    let reference = home.incident();
    home.run(&["log", &reference, &format!("{SECRET} /c")]).well();
    let secret = last(&home, &reference);
    home.run(&["retract", &reference, &secret, "said too early"]).well();
    let back = last(&home, &reference);
    erase(&home, &reference, &back);
    assert!(!report(&home, &reference).well().contains(SECRET));
    assert!(super::timeline(&home, &reference).iter().any(|line| !line["retracted_by"].is_null()));
}

#[test]
fn case_1_2_an_erased_internal_correction_still_holds_the_report_back() {
    let home = Home::new();
    let reference = home.incident();
    home.run(&["log", &reference, "two disks failed /c"]).well();
    let line = last(&home, &reference);
    home.run(&["correct", &reference, &line, "three disks failed"]).well();
    let correction = last(&home, &reference);
    report(&home, &reference).refused();
    erase(&home, &reference, &correction);
    let said = report(&home, &reference).refused();
    assert!(said.contains(&line), "{said}");
}

/// Writes a document for the customer into a folder of its own; what it says.
fn issue(home: &Home, reference: &str, document: &str, nth: usize) -> String {
    let folder = home.beside(&format!("out-{nth}"));
    let into = ["--into", folder.to_str().unwrap(), "--format", "txt", "--document", document];
    home.run(&[&["--lang", "en", "report", reference, "--for", "customer"][..], &into].concat())
        .well();
    let file = std::fs::read_dir(&folder).unwrap().next().unwrap().unwrap();
    std::fs::read_to_string(file.path()).unwrap()
}

#[test]
fn case_1_3_only_what_a_document_held_is_shown_struck_through() {
    for (document, held) in [("interim-report", false), ("service-report", true)] {
        let home = Home::new();
        let reference = home.incident();
        home.run(&["log", &reference, &format!("{SECRET} /c")]).well();
        let secret = last(&home, &reference);
        assert_eq!(issue(&home, &reference, document, 0).contains(SECRET), held);
        home.run(&["retract", &reference, &secret, "said too early"]).well();
        assert_eq!(report(&home, &reference).well().contains(SECRET), held, "{document}");
    }
}

#[test]
fn case_1_3_what_a_message_held_is_shown_struck_through() {
    for (text, held) in [(format!("News: {SECRET}."), true), ("Nothing new yet.".to_owned(), false)]
    {
        let home = Home::new();
        let reference = home.incident();
        home.run(&["stakeholder", &reference, "罗", "--side", "customer"]).well();
        home.run(&["log", &reference, &format!("{SECRET} /c")]).well();
        let secret = last(&home, &reference);
        home.run(&["contact", &reference, &text, "--with", "罗", "--internal"]).well();
        home.run(&["retract", &reference, &secret, "said too early"]).well();
        assert_eq!(report(&home, &reference).well().contains(SECRET), held, "{text}");
    }
}

#[test]
fn an_erasure_that_waited_for_a_hold_is_carried_out_where_the_lifting_comes_in_with_it() {
    let (here, there) = (Home::new(), Home::new());
    let reference = here.incident();
    here.run(&["log", &reference, &format!("{SECRET} /c")]).well();
    let secret = last(&here, &reference);
    here.run(&["hold", &reference, "a claim"]).well();
    let folder = |home: &Home| home.dir().to_str().unwrap().to_owned();
    there.run(&["merge", &folder(&here)]).well();
    there.run(&["hold", &reference, "--lift", "settled"]).well();
    let short = super::timeline(&there, &reference);
    let line = short.iter().find(|line| line["text"].as_str().unwrap().contains(SECRET)).unwrap();
    let key = line["key"].as_str().unwrap();
    there.run(&["erase", &reference, key, "--reason", "asked to", "--yes"]).well();
    here.run(&["merge", &folder(&there)]).well();
    assert_eq!(super::texts(&here, &reference), super::texts(&there, &reference));
    assert!(!report(&here, &reference).well().contains(SECRET), "{secret}");
}

#[test]
fn what_is_known_to_be_gone_is_said_in_the_customers_document() {
    let home = Home::new();
    let reference = home.incident();
    home.run(&["log", &reference, &format!("{SECRET} /c")]).well();
    let secret = last(&home, &reference);
    let copy = home.beside("older.db");
    home.run(&["backup", copy.to_str().unwrap()]).well();
    home.run(&["visibility", &reference, &secret, "internal"]).well();
    for name in ["dingli.db", "dingli.db-wal", "dingli.db-shm"] {
        let _ = std::fs::remove_file(home.dir().join(name));
    }
    std::fs::copy(&copy, home.dir().join("dingli.db")).unwrap();
    let said = report(&home, &reference).well();
    assert!(said.contains("could not be read"), "{said}");
    home.run(&["doctor", "--acknowledge"]).well();
    assert!(!report(&home, &reference).well().contains("could not be read"));
}

#[test]
fn erasing_lists_first_what_falls_silent_and_waits_for_a_word() {
    let home = Home::new();
    let reference = home.incident();
    let promise =
        ["promise", &reference, "a written answer", "--to", "罗", "--due", "2025-03-07 13:00"];
    home.run(&["stakeholder", &reference, "罗", "--side", "customer"]).well();
    home.run(&[&promise[..], &["--at", "09:00", "--customer-visible"]].concat()).well();
    assert!(report(&home, &reference).well().contains("a written answer"));
    let words = ["--lang", "en", "erase", &reference, "P1", "--reason", "asked to"];
    let said = home.run(&words).refused();
    assert!(said.contains("a broken promise (2025-03-07 13:00)"), "{said}");
    assert!(report(&home, &reference).well().contains("a written answer"), "nothing was erased");
    home.run(&[&words[..], &["--yes"]].concat()).well();
    let after = report(&home, &reference).well();
    assert!(!after.contains("a written answer") && !after.contains("P1"), "{after}");
    assert!(after.contains("a broken promise remains"), "{after}");
    let log = home.run(&["--lang", "en", "timeline", &reference]).well();
    assert!(log.contains("no longer shown: a broken promise"), "{log}");
}

#[test]
fn what_others_rest_on_is_never_erased() {
    let home = Home::new();
    let reference = home.incident();
    let folder = home.beside("out");
    let into = ["report", &reference, "--for", "customer", "--into", folder.to_str().unwrap()];
    home.run(&[&into[..], &["--format", "md"]].concat()).well();
    let issued = last(&home, &reference);
    let words = ["--lang", "en", "erase", &reference, &issued, "--reason", "asked to"];
    let said = home.run(&words).refused();
    assert!(said.contains("a document was issued"), "{said}");
}

proptest! {
    #![proptest_config(cases(6))]

    #[test]
    fn case_1_1_hidden_shown_and_erased_in_any_order_it_stays_as_it_was(
        words in prop::collection::vec(0..4_u8, 1..6),
    ) {
        let home = Home::new();
        let reference = home.incident();
        home.run(&["log", &reference, &format!("{SECRET} /c")]).well();
        let secret = last(&home, &reference);
        let mut said = Vec::new();
        for word in words {
            let to = if word == 0 { "customer" } else { "internal" };
            let done = home.run(&["visibility", &reference, &secret, to, "why"]);
            if done.status == 0 {
                said.push(last(&home, &reference));
            }
        }
        let shown = |home: &Home| report(home, &reference).well().contains(SECRET);
        let before = shown(&home);
        for number in said {
            erase(&home, &reference, &number);
        }
        prop_assert_eq!(shown(&home), before);
    }

    #[test]
    fn case_1_3_struck_through_is_what_one_of_the_documents_held(
        kinds in prop::collection::vec(
            prop::sample::select(vec!["interim-report", "service-report", "status-update"]), 0..3,
        ),
        mark in prop::bool::ANY,
    ) {
        let home = Home::new();
        let reference = home.incident();
        let text = if mark { format!("{SECRET} /c") } else { format!("{SECRET}, again {SECRET} /c") };
        home.run(&["log", &reference, &text]).well();
        let secret = last(&home, &reference);
        let given: Vec<String> =
            kinds.iter().enumerate().map(|(nth, kind)| issue(&home, &reference, kind, nth)).collect();
        let held = given.iter().any(|text| text.contains(SECRET));
        home.run(&["retract", &reference, &secret, "said too early"]).well();
        prop_assert_eq!(report(&home, &reference).well().contains(SECRET), held);
    }
}
