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

#[test]
fn h1_a_promise_to_the_customers_side_is_visible_unless_the_line_says_otherwise() {
    let home = Home::new();
    let lines = r#"{"act":"stakeholder","name":"李总","side":"customer","label":"li"}
{"act":"stakeholder","name":"马工","side":"ours"}
{"act":"promise","text":"六点前给方案","promisee":"WHO","due":"2025-03-07T18:00:00+08:00","label":"plan"}
{"act":"promise","text":"内部先核","promisee":"李总","due":"2025-03-07T18:00:00+08:00","visible":false}
{"act":"promise","text":"借一台机器","promisee":"马工","due":"2025-03-07T18:00:00+08:00"}
{"act":"promise","text":"没有说给谁"}
{"act":"keep","commitment":"PLAN","text":"方案已发"}
{"act":"keep","commitment":"P3","text":"机器到了"}
"#;
    // A label is for later lines of the same input; one by one, each line is an input.
    for (each, who, plan) in [(&[][..], "li", "plan"), (&["--each"], "李总", "P1")] {
        let lines = lines.replace("WHO", who).replace("PLAN", plan);
        let reference = home.incident();
        home.fed(&[&["record", &reference], each].concat(), &lines).well();
        let seen: Vec<(String, bool)> = timeline(&home, &reference)
            .iter()
            .filter(|line| {
                line["kind"].as_str().is_some_and(|kind| kind.starts_with("commitment-"))
            })
            .map(|line| (line["text"].to_string(), line["visibility"] == "customer"))
            .collect();
        let seen: Vec<bool> = seen.into_iter().map(|(_, seen)| seen).collect();
        assert_eq!(seen, [true, false, false, false, true, false], "{each:?}");
    }
}
