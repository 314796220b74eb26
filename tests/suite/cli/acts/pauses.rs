//! Waiting for the customer by command line: the clock stands still with their consent, and what is paused is said (H7).

use super::Night;

#[test]
fn case_3_7_h7_an_agreed_pause_stops_the_clock_of_a_promise_and_moves_its_time() {
    let night = Night::new();
    night.at("07T14:30", "promise REF 六点前给方案 --to 郑 --due 18:00 --customer-visible").well();
    night.at("07T15:00", "pause REF 等郑开门禁 --agreed").well();
    let paused = night.promise("07T19:00");
    assert_eq!(
        (&paused["standing"], &paused["breach"]),
        (&"promised".into(), &serde_json::Value::Null)
    );
    assert_eq!(paused["paused_since"], "2025-03-07T15:00:00+08:00");
    let due = night.at("07T19:00", "due REF").well();
    assert!(due.contains("Paused since 03-07 15:00: waiting for 等郑开门禁"), "{due}");
    night.at("07T19:30", "resume REF 门开了").well();
    let moved = night.promise("07T22:00");
    assert_eq!(
        (&moved["due"], &moved["standing"]),
        (&"2025-03-07T22:30:00+08:00".into(), &"promised".into())
    );
    assert_eq!(night.promise("07T22:31")["breach"], "2025-03-07T22:30:00+08:00");
    for kind in ["internal", "customer"] {
        let line = format!("report REF --format text --for {kind} --output -");
        let report = night.at("07T22:31", &line).well();
        for words in ["等郑开门禁", "门开了", "2025-03-07 22:30", "paused for 4 h 30 min"] {
            assert!(report.contains(words), "{kind} lacks {words}: {report}");
        }
    }
}

/// Every place that names the due time of an open promise: lines of the program, with what stands there while the clock
/// stands still and once it was moved.
const PLACES: [&str; 11] = [
    "show REF",
    "due REF",
    "draft REF --to 郑 --as email",
    "draft REF --to 沈 --as email",
    "report REF --format text --for customer --output -",
    "report REF --format text --for internal --output -",
    "report REF --format text --document interim-report --for customer --output -",
    "report REF --format text --document interim-report --for internal --output -",
    "report REF --format text --document executive-brief --for internal --output -",
    "report REF --format text --document handover-brief --for internal --output -",
    "report REF --format json --for customer --output -",
];

#[test]
fn h7_every_place_that_names_a_due_time_says_that_its_clock_stands_still_and_by_how_much_it_was_moved()
 {
    let night = Night::new();
    night.at("07T14:30", "promise REF 六点前给方案 --to 郑 --due 18:00 --customer-visible").well();
    night.at("07T15:00", "pause REF 等郑开门禁 --agreed").well();
    for line in PLACES {
        let said = night.says("07T19:00", line);
        assert!(said.contains("15:00, until then due"), "{line} does not say it: {said}");
    }
    night.at("07T19:30", "resume REF 门开了").well();
    for line in PLACES {
        let said = night.says("07T20:00", line);
        assert!(said.contains("22:30, paused for 4 h 30 min"), "{line} does not say it: {said}");
        assert!(!said.contains("until then due"), "{line}: {said}");
    }
    let moved = night.promise("07T20:00");
    assert_eq!(moved["moved_by_pauses_minutes"], 270);
    assert_eq!(moved["paused_since"], serde_json::Value::Null);
}

#[test]
fn h7_what_is_agreed_anew_while_the_clock_stands_still_is_in_time() {
    let night = Night::new();
    night.at("07T14:30", "promise REF 六点前给方案 --to 郑 --due 18:00").well();
    night.at("07T15:00", "pause REF 等郑开门禁 --agreed").well();
    night.at("07T19:00", "renegotiate REF P1 --due 23:00 --agreed").well();
    night.at("07T19:30", "resume REF").well();
    let promise = night.promise("07T20:00");
    assert_eq!(
        (&promise["due"], &promise["breach"]),
        (&"2025-03-07T23:30:00+08:00".into(), &serde_json::Value::Null)
    );
}

#[test]
fn h7_without_the_consent_of_the_customer_the_clock_runs_on_and_that_is_said() {
    let night = Night::new();
    night.at("07T14:30", "promise REF 六点前给方案 --to 郑 --due 18:00 --customer-visible").well();
    let said = night.at("07T15:00", "pause REF 等郑开门禁").err;
    assert!(said.contains("has not agreed to the pause: the clock keeps running"), "{said}");
    assert_eq!(night.promise("07T19:00")["breach"], "2025-03-07T18:00:00+08:00");
    let due = night.at("07T19:00", "due REF").well();
    assert!(due.contains("has not agreed, the clock keeps running"), "{due}");
    let report = night.at("07T19:00", "report REF --format text --for customer --output -").well();
    assert!(report.contains("Waiting for you") && report.contains("等郑开门禁"), "{report}");
}

#[test]
fn h7_how_long_it_lasted_says_how_much_of_it_was_paused() {
    let night = Night::new();
    night.at("07T15:00", "pause REF 等郑开门禁").well();
    night.at("07T16:00", "resume REF").well();
    night.at("07T17:00", "status REF resolved 好了 --customer-visible").well();
    for kind in ["internal", "customer"] {
        let line = format!("report REF --format text --for {kind} --output -");
        let report = night.at("07T18:00", &line).well();
        assert!(report.contains("4 h, of it 1 h paused"), "{kind}: {report}");
    }
}

#[test]
fn h7_a_pause_stops_the_promises_it_names_and_those_made_before_it_alone() {
    let night = Night::new();
    night.at("07T14:30", "promise REF one --to 郑 --due 18:00").well();
    night.at("07T14:30", "promise REF two --to 郑 --due 18:00").well();
    night.at("07T14:30", "promise REF ours --to 沈 --due 18:00").well();
    night.at("07T15:00", "pause REF 等门禁 --agreed --for P2").well();
    night.at("07T15:30", "promise REF later --to 郑 --due 18:00").well();
    night.at("07T16:00", "resume REF").well();
    night.at("07T16:00", "pause REF 等电 --agreed").well();
    night.at("07T16:30", "resume REF").well();
    let made = night.at("07T17:00", "show REF --json").json()["commitments"].clone();
    let due: Vec<&str> = (0..4).map(|nth| &made[nth]["due"].as_str().unwrap()[11..16]).collect();
    assert_eq!(due, ["18:30", "19:30", "18:00", "18:30"]);
}

#[test]
fn h7_there_is_one_pause_at_a_time_and_none_to_end_without_one() {
    let night = Night::new();
    assert!(night.at("07T15:00", "resume REF").refused().contains("Nothing is paused"));
    night.at("07T15:00", "pause REF 等郑").well();
    assert!(night.at("07T15:10", "pause REF 等沈").refused().contains("already paused"));
    night.at("07T15:20", "resume REF").well();
    night.at("07T15:30", "pause REF 等沈").well();
}

#[test]
fn h7_a_pause_recorded_after_a_breach_stands_beside_it_and_both_are_shown() {
    let night = Night::new();
    night.at("07T14:30", "promise REF 六点前给方案 --to 郑 --due 18:00").well();
    night.at("07T19:00", "pause REF 等郑开门禁 --agreed --at 17:00").well();
    let timeline = night.at("07T19:30", "timeline REF").well();
    assert!(timeline.contains("18:00") && timeline.contains("等郑开门禁"), "{timeline}");
    assert_eq!(night.promise("07T19:30")["breach"], "2025-03-07T18:00:00+08:00");
}

#[test]
fn h7_what_an_erased_pause_did_stays() {
    let night = Night::new();
    night.at("07T14:30", "promise REF 六点前给方案 --to 郑 --due 18:00").well();
    let begun = night.at("07T15:00", "pause REF 等郑开门禁 --agreed").well();
    night.at("07T16:00", "resume REF 门开了").well();
    night.at("07T16:10", &format!("erase REF {} --reason 法定删除 --yes", begun.trim())).well();
    assert_eq!(night.promise("07T17:00")["due"], "2025-03-07T19:00:00+08:00");
    let shown = night.at("07T17:00", "show REF --json").well();
    assert!(!shown.contains("等郑开门禁"), "{shown}");
}
