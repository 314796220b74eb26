//! `record`: all or nothing, or each line on its own.

use super::{Home, texts, timeline};

const OPEN: &str = r#"{"act":"open","title":"误操作","customer":"检测中心","class":"data-loss","zone":"Asia/Shanghai","at":"13:00"}"#;

#[test]
fn a_first_line_that_opens_begins_an_incident() {
    let home = Home::new();
    let lines = format!("# a comment\n\n{OPEN}\n{{\"act\":\"note\",\"text\":\"第一条\"}}\n");
    for words in [&["record"][..], &["record", "new"]] {
        let reference = home.fed(words, &lines).well();
        assert!(texts(&home, reference.trim()).contains(&"第一条".to_owned()));
    }
    let file = home.beside("lines.jsonl");
    std::fs::write(&file, lines).unwrap();
    let reference = home.run(&["record", "--file", file.to_str().unwrap()]).well();
    assert_eq!(timeline(&home, reference.trim())[0]["occurred"], "2025-03-07T13:00:00+08:00");
}

#[test]
fn a_wrong_line_is_named_and_nothing_of_the_batch_is_written() {
    let home = Home::new();
    let reference = home.incident();
    let before = texts(&home, &reference);
    let good = r#"{"act":"note","text":"x"}"#;
    for (bad, said) in [
        ("{\"act\":", "JSON"),
        ("[1]", "object"),
        (r#"{"act":"dance"}"#, "dance"),
        (r#"{"act":"note","txt":"x"}"#, "txt"),
        (r#"{"act":"note","text":"x","at":"25:00"}"#, "25:00"),
        (r#"{"act":"note","text":"   "}"#, "text"),
        (r#"{"act":"contact","with":["谁"],"text":"x"}"#, "谁"),
        (r#"{"act":"status","status":"closed"}"#, "customer"),
    ] {
        let refused = home
            .fed(&["record", &reference], &format!("{good}\n\n# note\n{bad}\n{good}\n"))
            .refused();
        assert!(refused.starts_with("Line 4:") && refused.contains(said), "{bad}: {refused}");
        assert_eq!(refused.lines().count(), 1, "{refused}");
        assert_eq!(texts(&home, &reference), before);
    }
    let refused = home.fed(&["--lang", "zh-CN", "record", &reference], "{").refused();
    assert!(refused.contains("行"), "{refused}");
    home.fed(&["record"], &format!("{OPEN}\n{{")).refused();
    assert_eq!(home.run(&["list", "--all", "--json"]).json().as_array().unwrap().len(), 1);
    home.fed(&["record", &reference], "# nothing\n").refused();
    home.fed(&["record"], good).refused();
}

#[test]
fn each_line_is_acknowledged_once_it_is_on_disk() {
    let home = Home::new();
    let reference = home.incident();
    let input = "{\"act\":\"note\",\"text\":\"one\"}\n\n{\"act\":\"note\",\"text\":\"two\"}\n{\"act\":\"no\"}\n{\"act\":\"note\",\"text\":\"three\"}\n";
    let ran = home.fed(&["record", &reference, "--each"], input);
    assert_eq!(ran.status, 1);
    assert!(ran.err.starts_with("Line 4:"), "{}", ran.err);
    let acknowledged: Vec<Vec<&str>> =
        ran.out.lines().map(|line| line.split(' ').collect()).collect();
    assert_eq!(acknowledged.iter().map(|line| line[0]).collect::<Vec<_>>(), ["1", "3"]);
    let lines = timeline(&home, &reference);
    for (at, text) in ["one", "two"].into_iter().enumerate() {
        let line = lines.iter().find(|line| line["text"] == text).unwrap();
        assert_eq!(line["key"], acknowledged[at][1]);
    }
    assert!(!texts(&home, &reference).contains(&"three".to_owned()));
    let new = home
        .fed(&["record", "--each"], &format!("{OPEN}\n{{\"act\":\"note\",\"text\":\"x\"}}"))
        .well();
    let reference = new.lines().next().unwrap();
    assert!(texts(&home, reference).contains(&"x".to_owned()));
}

#[test]
fn labels_reach_from_line_to_line_of_a_batch() {
    let home = Home::new();
    let reference = home.incident();
    let input = r#"{"label":"z","act":"stakeholder","name":"郑","side":"customer"}
{"act":"contact","with":["z"],"channel":"phone","text":"说了"}"#;
    home.fed(&["record", &reference], input).well();
    let shown = home.run(&["show", &reference, "--json"]).json();
    assert_eq!(shown["told_what"][0]["last"]["text"], "说了");
}
