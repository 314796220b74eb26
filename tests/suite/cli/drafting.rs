//! `dingli draft` (G5): the text on standard output, what is wrong with it on standard error, 1 when refused.

use super::Home;

/// An incident with somebody to be told, and their reference.
fn told(home: &Home) -> String {
    let reference = home.incident();
    let acts = r#"{"act":"stakeholder","name":"郑总","side":"customer","need":"x","feeling":"x","pressure":"x"}
{"act":"note","text":"内部猜测是人为的"}
{"act":"note","text":"备件已到机房","visible":true}"#;
    home.fed(&["record", &reference], acts).well();
    reference
}

#[test]
fn g5_a_draft_goes_to_standard_output_and_its_gaps_to_standard_error() {
    let home = Home::new();
    let reference = told(&home);
    let drafted = home.run(&["draft", &reference, "--to", "郑总", "--lang", "zh-CN"]);
    assert!(drafted.err.contains("拿不出方案"), "{drafted:?}");
    let text = drafted.well();
    assert!(text.contains("备件已到机房") && text.contains("再报"), "{text}");
    assert!(!text.contains("人为"), "{text}");
    let email = home.run(&["draft", &reference, "--to", "郑总", "--as", "email"]).well();
    assert!(email.starts_with("Subject:"), "{email}");
    let unknown = home.run(&["draft", &reference, "--to", "nobody"]).refused();
    assert!(unknown.contains("nobody"), "{unknown}");
    home.run(&["draft", &reference, "--to", "郑总", "--as", "fax"]).misused();
}

#[test]
fn g5_for_programs_the_draft_is_one_object() {
    let home = Home::new();
    let reference = told(&home);
    let words = ["draft", &reference, "--to", "郑总", "--as", "phone", "--json"];
    let answer = home.run(&words).json();
    assert_eq!(answer["to"], "郑总");
    assert_eq!(answer["form"], "phone");
    assert!(answer["new"].as_u64().unwrap() >= 1);
    assert!(answer["text"].as_str().unwrap().contains("备件已到机房"));
    let problems = answer["problems"].as_array().unwrap();
    assert!(
        problems.iter().any(|it| it["problem"] == "nothing-to-offer" && it["refused"] == false)
    );
}

#[test]
fn d1_an_edited_text_is_checked_and_refused_while_a_lamp_is_dark() {
    let home = Home::new();
    let reference = told(&home);
    let edited = "是我们的责任，15:00 再报。";
    let words = ["draft", &reference, "--to", "郑总", "--check", "-", "--lang", "zh-CN"];
    let said = home.fed(&words, edited).refused();
    assert!(said.contains("拒绝") && said.contains("确是我方服务不当"), "{said}");
    let fine = home.fed(&words, "备件已到机房，15:00 再报。");
    assert_eq!(fine.well(), "备件已到机房，15:00 再报。\n");
}

#[test]
fn a_draft_in_a_file_overwrites_nothing_and_is_no_entry() {
    let home = Home::new();
    let reference = told(&home);
    let before = super::timeline(&home, &reference).len();
    let file = home.beside("update.txt");
    let path = file.to_str().unwrap();
    home.run(&["draft", &reference, "--to", "郑总", "-o", path]).well();
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.contains("备件已到机房"), "{text}");
    home.run(&["draft", &reference, "--to", "郑总", "-o", path]).refused();
    assert_eq!(std::fs::read_to_string(&file).unwrap(), text);
    let copied = home.run(&["draft", &reference, "--to", "郑总", "--copy"]).refused();
    assert!(copied.contains("no terminal"), "{copied}");
    assert_eq!(super::timeline(&home, &reference).len(), before);
}

#[test]
fn f5_the_meeting_brief_is_a_document_for_our_own_people() {
    let home = Home::new();
    let reference = told(&home);
    let words = ["report", &reference, "--document", "meeting-brief", "--for"];
    let brief = home.run(&[&words[..], &["internal"]].concat()).well();
    assert!(brief.contains("Timeliness") && brief.contains("郑总"), "{brief}");
    home.run(&[&words[..], &["customer"]].concat()).refused();
}

#[test]
fn case_1_8_an_internal_amount_is_remarked_in_reports_drafts_checks_and_contacts() {
    let home = Home::new();
    let reference = told(&home);
    home.run(&["log", &reference, "vendor quote ¥48,000"]).well();
    home.run(&["log", &reference, "it costs us 四万八千元", "--customer-visible"]).well();
    let report = home.run(&["--lang", "en", "report", &reference, "--for", "customer"]);
    assert!(report.err.contains("四万八千元"), "{report:?}");
    let check = home.run(&["--lang", "en", "report", &reference, "--for", "customer", "--check"]);
    assert!(check.err.contains("四万八千元") && check.out.is_empty(), "{check:?}");
    for form in ["sms", "email", "phone"] {
        let words = ["--lang", "en", "draft", &reference, "--to", "郑总", "--as", form];
        let draft = home.run(&words);
        assert!(draft.err.contains("四万八千元"), "{form} {draft:?}");
        let edited = home.fed(&[&words[..], &["--check", "-"]].concat(), "It costs us 48.000,00.");
        assert!(edited.err.contains("48.000,00"), "{form} {edited:?}");
    }
    let words = ["--lang", "en", "contact", &reference, "it costs us ¥48,000", "--with", "郑总"];
    let contact = home.run(&words);
    assert!(
        contact.err.contains("In what was said outside") && contact.err.contains("¥48,000"),
        "{contact:?}"
    );
    let log = home.run(&["--lang", "en", "timeline", &reference]).well();
    assert!(!log.contains("document-issued") && log.contains("it costs us ¥48,000"), "{log}");
}

#[test]
fn case_1_9_another_incident_is_remarked_by_reference_title_and_customer() {
    let home = Home::new();
    let reference = told(&home);
    let words = ["new", "控制器固件缺陷导致多盘离线", "--customer", "海港物流（上海）有限公司"];
    let other = home.run(&words).well().trim_end().to_owned();
    for text in [
        other.to_lowercase(),
        "海港\n物流".to_owned(),
        "控制器固件缺陷，导致多盘离线".replace('，', ""),
    ] {
        let words = ["--lang", "en", "draft", &reference, "--to", "郑总", "--check", "-"];
        let draft = home.fed(&words, &format!("as with {text}, next update 23:00"));
        assert!(draft.err.contains("another customer or another incident"), "{text} {draft:?}");
    }
    let own = format!("{reference}，证券客户，23:00 再报");
    let draft =
        home.fed(&["--lang", "en", "draft", &reference, "--to", "郑总", "--check", "-"], &own);
    assert!(!draft.err.contains("another customer"), "{draft:?}");
}

#[test]
fn case_1_6_odds_are_refused_in_words_of_either_language() {
    let home = Home::new();
    let reference = told(&home);
    home.run(&["remedy", &reference, "盘级恢复", "--odds", "35", "--basis", "厂商"]).well();
    for words in ["百分之三十五", "三成五", "thirty-five per cent", "0.35", "³⁵%", "大约35"]
    {
        home.run(&["disclose", &reference, "A", words]).refused();
    }
    home.run(&["disclose", &reference, "A", "不足50%"]).well();
}

#[test]
fn case_7_5_a_visible_cause_that_nobody_verified_is_said_when_saved_and_listed_with_the_report() {
    let home = Home::new();
    let reference = told(&home);
    home.run(&["ask", &reference, "为什么会离线？"]).well();
    let asked = super::timeline(&home, &reference);
    let number = asked.iter().find(|line| line["kind"] == "fact-asked").unwrap()["key"].clone();
    let words = [
        "--lang",
        "en",
        "answer",
        &reference,
        number.as_str().unwrap(),
        "巡检时拔错了盘",
        "--customer-visible",
    ];
    let answered = home.run(&words);
    assert!(answered.err.contains("This cause is not verified yet"), "{answered:?}");
    let report = home.run(&["--lang", "en", "report", &reference, "--for", "customer"]);
    assert!(!report.out.contains("巡检时拔错了盘"), "{report:?}");
    assert!(
        report.err.contains("巡检时拔错了盘")
            && report.err.contains("a cause that is not verified yet"),
        "{report:?}"
    );
}

#[test]
fn case_9_6_a_product_that_burns_has_one_state_its_words_whole_and_nobody_asks_of_data() {
    let home = Home::new();
    let words = ["new", "电池起火", "--customer", "周女士", "--class", "product-safety"];
    let reference = home.run(&words).well().trim_end().to_owned();
    let words = "不要再充电，放到室外空旷处，人离开三米以上，等我们派人来取，不要自己拆，也不要用水浇，\
        有烟就打119，老人孩子先离开房间";
    for line in [
        &["stakeholder", &reference, "周女士", "--side", "customer"][..],
        &["instruct", &reference, words],
        &["status", &reference, "mitigated", "已取走", "--customer-visible"],
    ] {
        home.run(line).well();
    }
    let report = |kind: &str| {
        let line =
            ["--lang", "zh-CN", "report", &reference, "--for", "customer", "--format", "text"];
        home.run(&[&line[..], &["--document", kind, "-o", "-"]].concat()).well()
    };
    for kind in ["service-report", "interim-report", "status-update"] {
        let said = report(kind);
        assert!(!said.contains("数据") && !said.contains("服务已恢复"), "{kind}: {said}");
    }
    for form in ["sms", "email", "phone"] {
        let line =
            ["--lang", "zh-CN", "draft", &reference, "--to", "周女士", "--as", form, "--json"];
        let answer = home.run(&line).json();
        let text = answer["text"].as_str().unwrap();
        assert!(text.contains(words) && text.contains("影响已控制"), "{form}: {text}");
        assert!(!text.contains("尚未解决") && !text.contains('…'), "{form}: {text}");
    }
    home.run(&["status", &reference, "resolved", "--customer-visible"]).well();
    let line = ["--lang", "zh-CN", "draft", &reference, "--to", "周女士", "--json"];
    let answer = home.run(&line).json();
    let problems: Vec<&str> = answer["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["problem"].as_str().unwrap())
        .collect();
    assert!(!problems.contains(&"nothing-of-data"), "{problems:?}");
    assert!(answer["text"].as_str().unwrap().contains("已解决"), "{answer}");
}
