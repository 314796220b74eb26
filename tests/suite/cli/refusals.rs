//! What a refusal is made of: words of its own language, and no names of the program's own.

use super::Home;

/// Words that stand in Latin letters in Chinese, too: names of verbs and options, labels, formats.
fn is_kept(word: &str) -> bool {
    const KEPT: [&str; 4] = ["dingli", "show", "timeline", "schema"];
    KEPT.contains(&word) || word.starts_with("--") || word.len() < 3
}

/// The English words of a text, without what is quoted back, what is typed as it stands, and labels.
fn english(text: &str) -> Vec<String> {
    let mut plain = String::new();
    let mut quoted = false;
    for c in text.chars() {
        match c {
            '“' => quoted = true,
            '”' => quoted = false,
            '`' => quoted = !quoted,
            c if !quoted => plain.push(c),
            _ => {}
        }
    }
    plain
        .split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_')))
        .filter(|word| word.chars().any(|c| c.is_ascii_lowercase()) && !is_kept(word))
        .map(str::to_owned)
        .collect()
}

#[test]
fn case_7_11_a_refusal_in_chinese_holds_no_english_word() {
    let home = Home::new();
    let reference = home.incident();
    for words in [
        &["stakeholder", &reference, "郑", "--side", "customer"][..],
        &["stakeholder", &reference, "王", "--side", "ours"],
        &["promise", &reference, "x"],
        &["remedy", &reference, "x"],
        &["status", &reference, "resolved", "x"],
        &["pass-up", &reference, "x", "--to", "高"],
    ] {
        let _ = home.run(words);
    }
    let zh = |line: &str| home.fed(&["--lang", "zh-CN", "record", &reference], line);
    let mut tried = 0;
    for line in [
        r#"{"act":"status","status":"resolved","reason":"x"}"#,
        r#"{"act":"note","text":" "}"#,
        r#"{"act":"title","text":""}"#,
        r#"{"act":"promise","text":""}"#,
        r#"{"act":"offer","terms":" "}"#,
        r#"{"act":"decide","text":""}"#,
        r#"{"act":"start-shift","person":" "}"#,
        r#"{"act":"stakeholder","name":""}"#,
        r#"{"act":"retract","entry":"1","reason":""}"#,
        r#"{"act":"erase","entries":["1"],"reason":""}"#,
        r#"{"act":"erase","entries":[],"reason":"x"}"#,
        r#"{"act":"hold","reason":""}"#,
        r#"{"act":"contact","to":[],"text":" ","channel":"phone"}"#,
        r#"{"act":"answer-enquiry","enquiry":"1","text":"x"}"#,
        r#"{"act":"withhold-correction","correction":"1","reason":"x"}"#,
        r#"{"act":"lift-hold","reason":"x"}"#,
        r#"{"act":"keep","commitment":"P9","text":"x"}"#,
        r#"{"act":"accept-remedy","remedy":"A"}"#,
        r#"{"act":"nonsense","text":"x"}"#,
        r#"{"act":"visibility","target":"4","visibility":"customer"}"#,
        r#"{"act":"revise-odds","remedy":"A","percent":101}"#,
    ] {
        let ran = zh(line);
        if ran.status == 0 {
            continue;
        }
        tried += 1;
        let said = ran.err.trim_end();
        let words: Vec<String> = english(said)
            .into_iter()
            // What the reader of JSON says, and the acts that are nearest, stay as they are written.
            .filter(|_| !said.contains("schema") && !said.contains("字段"))
            .collect();
        assert!(words.is_empty(), "{line}: {said}: {words:?}");
        assert!(said.ends_with('。'), "{said}");
    }
    assert!(tried >= 12, "{tried}");
}

#[test]
fn a_field_that_is_empty_is_called_by_its_name_in_the_language() {
    let home = Home::new();
    let reference = home.incident();
    let note = ["record", reference.as_str()];
    let line = r#"{"act":"note","text":" "}"#;
    let zh = [&["--lang", "zh-CN"][..], &note].concat();
    assert!(home.fed(&zh, line).refused().contains("“文字”是空的"));
    assert!(home.fed(&note, line).refused().contains("“text” is empty"));
    let status = ["status", &reference, "open", "x"];
    assert!(home.run(&status).refused().contains("“open” already"));
    let zh = [&["--lang", "zh-CN"][..], &status].concat();
    assert!(home.run(&zh).refused().contains("处理中"));
}

#[test]
fn an_act_that_is_none_is_answered_with_the_nearest_and_not_with_all() {
    let home = Home::new();
    let reference = home.incident();
    for (typed, meant) in [
        ("promis", "promise"),
        ("remedy", "propose-remedy"),
        ("acceptremedy", "accept-remedy"),
        ("Note", "note"),
        ("start_shift", "start-shift"),
        ("", "note"),
    ] {
        let line = format!("{{\"act\":{typed:?},\"text\":\"x\"}}");
        let said = home.fed(&["record", &reference], &line).refused();
        assert!(said.contains("dingli schema"), "{said}");
        assert!(said.len() < 260, "{said}");
        if !typed.is_empty() {
            assert!(said.contains(meant), "{typed}: {said}");
        }
    }
}

#[test]
fn a_value_that_is_missing_is_called_in_the_language() {
    let home = Home::new();
    let zh = home.run(&["--lang", "zh-CN", "report", "X"]).misused();
    assert!(zh.contains("--for <给谁>") && !zh.contains("AUDIENCE"), "{zh}");
    let zh = home.run(&["--lang", "zh-CN", "log"]).misused();
    assert!(zh.contains("<事件编号>"), "{zh}");
    assert!(home.run(&["report", "X"]).misused().contains("--for <AUDIENCE>"));
}
