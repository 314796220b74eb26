//! The review by command line (M1, M2, M5, M9), after closing too.

use super::Night;

/// Closed on the evening of the night.
fn closed() -> Night {
    let night = Night::new();
    night.run("settings --name 高 --zone Asia/Shanghai").well();
    night.at("07T20:03", "status REF resolved 好了 --customer-visible").well();
    night.at("07T20:04", "contact REF 好了 --with 郑 --customer-visible --restored").well();
    let said = night.at("07T20:05", "status REF closed");
    assert!(said.err.contains("No lesson is written down yet"), "{}", said.err);
    said.well();
    night
}

#[test]
fn m9_the_review_is_asked_for_each_morning_after_closing_until_it_is_held() {
    let night = closed();
    let overdue = |time: &str| night.at(time, "today").well();
    assert!(!overdue("10T09:00").contains("Overdue: 1"));
    assert!(overdue("20T09:00").contains("Hold the review of this incident"));
    let list = night.at("20T09:00", "list --all --json").json();
    assert!(list.to_string().contains("Hold the review"), "{list}");
    night
        .at(
            "20T10:00",
            "reviewed REF 交接太晚 --with 沈 --outcome bad --decisions sound --luck bad",
        )
        .well();
    let today = overdue("20T11:00");
    assert!(!today.contains("Hold the review") && today.contains("Write down a lesson"), "{today}");
    night.at("20T12:00", "lesson REF 与上月同一起因 --none").well();
    assert!(!overdue("20T13:00").contains("Write down a lesson"));
}

#[test]
fn m1_m2_what_was_judged_is_shown_to_people_and_to_programs() {
    let night = closed();
    night.at("10T09:00", "factor REF process 换盘没有复核 --from 1 --repeats").well();
    night.at("10T09:01", "star REF 1 为什么等了一晚").well();
    night
        .at("10T09:02", "plan-review REF 看交接 --due 2025-03-12_15:00 --with 沈 --with 高")
        .well();
    night
        .at(
            "12T16:00",
            "reviewed REF 交接太晚 --decisions mixed --outcome good --luck good --better 早请原厂",
        )
        .well();
    let shown = night.at("12T16:10", "show REF --json").json();
    let review = &shown["reviews"][1];
    for (field, value) in
        [("state", "held"), ("decisions", "mixed"), ("luck", "good"), ("better", "早请原厂")]
    {
        assert_eq!(review[field], value, "{field}");
    }
    assert_eq!(shown["reviews"][0]["people"], serde_json::json!(["沈", "高"]));
    assert_eq!(shown["factors"][0]["repeats"], true);
    assert!(shown["factors"][0]["entries"][0].is_string(), "{shown}");
    assert_eq!(shown["starred"][0]["text"], "为什么等了一晚");
    assert_eq!(shown["lessons"], serde_json::json!([]));
    let text = night.at("12T16:10", "show REF").well();
    for words in
        ["换盘没有复核", "it played a part before", "为什么等了一晚", "good luck", "早请原厂"]
    {
        assert!(text.contains(words), "{words}: {text}");
    }
    let due = night.at("12T16:10", "due REF").well();
    assert!(due.contains("no measure prevents it: 换盘没有复核"), "{due}");
}
