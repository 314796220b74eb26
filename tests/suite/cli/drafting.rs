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
    assert!(text.contains("备件已到机房") && text.contains("下次通报"), "{text}");
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
fn f5_the_executive_brief_is_a_document_for_our_own_people() {
    let home = Home::new();
    let reference = told(&home);
    let words = ["report", &reference, "--document", "executive-brief", "--for"];
    let brief = home.run(&[&words[..], &["internal"]].concat()).well();
    assert!(brief.contains("Timeliness") && brief.contains("郑总"), "{brief}");
    home.run(&[&words[..], &["customer"]].concat()).refused();
}
