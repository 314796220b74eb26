//! The verbs that read.

use super::{Home, timeline};

#[test]
fn list_shows_open_ones_and_with_all_the_past() {
    let home = Home::new();
    let open = home.incident();
    let past = home.incident();
    let acts = r#"{"act":"stakeholder","name":"郑","side":"customer"}
{"act":"status","status":"resolved"}
{"act":"contact","with":["郑"],"channel":"phone","text":"恢复了"}
{"act":"status","status":"closed"}"#;
    home.fed(&["record", &past], acts).well();
    let references = |words: &[&str]| -> Vec<String> {
        let list = home.run(words).json();
        list.as_array()
            .unwrap()
            .iter()
            .map(|one| one["reference"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(references(&["list", "--json"]), std::slice::from_ref(&open));
    assert_eq!(references(&["list", "--open", "--json"]), std::slice::from_ref(&open));
    assert_eq!(references(&["list", "--all", "--json"]), [open.clone(), past.clone()]);
    let out = home.run(&["list", "--all"]).well();
    assert!(out.contains(&open) && out.contains(&past) && out.contains("closed"), "{out}");
    assert!(home.run(&["list", "--all", "--open"]).misused().contains("--all"));
}

#[test]
fn columns_line_up_by_cells() {
    let home = Home::new();
    home.run(&["new", "one", "--customer", "甲公司"]).well();
    home.run(&["new", "two", "--customer", "abc"]).well();
    let out = home.run(&["list"]).well();
    let cells = |title: &str| {
        let line = out.lines().find(|line| line.ends_with(title)).unwrap();
        dingli::text::width(line.strip_suffix(title).unwrap())
    };
    assert_eq!(cells("one"), cells("two"), "{out}");
}

#[test]
fn search_looks_everywhere() {
    let home = Home::new();
    let reference = home.incident();
    home.run(&["log", &reference, "RAID 控制器 \"故障\""]).well();
    for (text, entry) in [
        ("raid 控制器", true),
        ("\"故障\"", true),
        ("证券客户", false),
        (reference.as_str(), false),
    ] {
        let hits = home.run(&["search", text, "--json"]).json();
        assert_eq!(hits[0]["reference"], reference.as_str(), "{text}");
        assert!(
            hits.as_array().unwrap().iter().any(|hit| hit["entry"].is_null() != entry),
            "{text}"
        );
    }
    assert!(home.run(&["search", "控制器"]).well().contains("RAID [控制器]"));
    let nothing = home.run(&["search", "绝无此文"]);
    assert!(nothing.err.contains("Nothing was found"));
    assert_eq!(nothing.well(), "");
}

#[test]
fn search_takes_words_phrases_and_filters_among_them_or_as_options() {
    let home = Home::new();
    let reference = home.incident();
    home.run(&["log", &reference, "RAID 控制器 坏了 #网络"]).well();
    home.run(&["log", &reference, "控制器的 RAID 已换 /c"]).well();
    let found = |words: &[&str]| -> Vec<String> {
        let all = [&["search"], words, &["--json"]].concat();
        let hits = home.run(&all).json();
        let texts = hits.as_array().unwrap().iter();
        texts.map(|hit| hit["text"].as_str().unwrap().to_owned()).collect()
    };
    let (first, second) = ("RAID 控制器 坏了 #网络", "控制器的 RAID 已换");
    assert_eq!(found(&["ｒａｉｄ", "控制器"]), [second, first], "the newest first");
    assert_eq!(found(&["“RAID 控制器”"]), [first]);
    for one in ["控制器 标签：网络", "控制器 visibility:internal"] {
        assert_eq!(found(&[one]), [first], "{one}");
    }
    assert_eq!(found(&["控制器", "--visibility", "customer"]), [second]);
    assert_eq!(found(&["kind:note", "客户：证券"]), [second, first]);
    assert_eq!(found(&["控制器", "--customer", "别家"]), [""; 0]);
    let hits = home.run(&["search", "坏了", "--json"]).json();
    assert_eq!(hits[0]["excerpt"], "RAID 控制器 [坏了] #网络");
    assert_eq!(hits[0]["kind"], "note");
    let number = hits[0]["number"].as_str().unwrap();
    home.run(&["correct", &reference, number, "两块坏了"]).well();
    for wrong in ["severity:7", "“没有关", "客户：", "from:2026-13"] {
        let refused = home.run(&["search", wrong]).misused();
        assert_eq!(refused.lines().count(), 1, "{refused}");
    }
    home.run(&["search"]).misused();
}

#[test]
fn show_gives_everything_now_and_as_it_was_known() {
    let home = Home::new();
    let open = r#"{"at":"09:00","known":"09:00","act":"open","title":"误操作","customer":"检测中心","class":"data-loss","zone":"Asia/Shanghai"}"#;
    let reference = home.fed(&["record"], open).well().trim().to_owned();
    let acts = r#"{"at":"09:00","known":"09:00","act":"stakeholder","name":"罗","side":"customer","channels":[{"channel":"phone","at":"138"}]}
{"at":"10:00","known":"10:00","who":"罗","act":"answer","question":"last-backup","answer":"有","confidence":"claimed","backup":{"exists":true}}
{"at":"10:30","known":"10:30","act":"contact","with":["罗"],"channel":"phone","text":"正在处理","next_update":"2025-03-07T15:00:00+08:00"}
{"at":"11:00","known":"11:00","act":"enquiry","from":"罗","text":"几点好？"}"#;
    home.fed(&["record", &reference], acts).well();
    let file = home.beside("letter.txt");
    std::fs::write(&file, "律师函").unwrap();
    home.run(&["attach", &reference, file.to_str().unwrap(), "--note", "来函"]).well();
    let shown = home.run(&["show", &reference, "--json"]).json();
    let fact = shown["facts"]
        .as_array()
        .unwrap()
        .iter()
        .find(|fact| fact["question"] == "last-backup")
        .unwrap();
    assert_eq!(fact["answer"], "有");
    assert_eq!(fact["confidence"], "claimed");
    assert_eq!(fact["source"], "罗");
    assert_eq!(fact["time"], "2025-03-07T10:00:00+08:00");
    assert_eq!(fact["backup"]["unverified"], true);
    assert_eq!(fact["critical"], true);
    assert_eq!(shown["told_what"][0]["name"], "罗");
    assert_eq!(shown["told_what"][0]["last"]["text"], "正在处理");
    assert_eq!(shown["told_what"][0]["next_due"], "2025-03-07T15:00:00+08:00");
    assert_eq!(shown["stakeholders"][0]["channels"][0]["at"], "138");
    assert_eq!(shown["enquiries"][0]["text"], "几点好？");
    assert_eq!(shown["enquiries"][0]["answered"], serde_json::Value::Null);
    assert_eq!(shown["attachments"][0]["name"], "letter.txt");
    assert_eq!(shown["attachments"][0]["note"], "来函");
    assert_eq!(shown["counts"]["attachments"], 1);
    assert_eq!(shown["counts"]["open_enquiries"], 1);
    assert!(shown["due"].as_array().unwrap().iter().any(|due| due["urgency"] == "critical"));
    let then = home.run(&["show", &reference, "--at", "10:15", "--json"]).json();
    assert_eq!(then["as_of"], "2025-03-07T10:15:00+08:00");
    assert!(then["enquiries"].as_array().unwrap().is_empty());
    assert_eq!(then["counts"]["contacts"], 0);
    let too_early = home.run(&["show", &reference, "--at", "08:59"]).refused();
    assert!(too_early.contains("2025-03-07 09:00"), "{too_early}");
    home.run(&["timeline", &reference, "--at", "08:59"]).refused();
    let text = home.run(&["show", &reference]).well();
    for said in ["检测中心", "有", "几点好？", "正在处理", "letter.txt", "unverified"]
    {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[test]
fn timeline_sorts_by_when_it_happened_and_keeps_corrections_legible() {
    let home = Home::new();
    let reference = home.incident();
    home.run(&["log", &reference, "later"]).well();
    home.fed(
        &["record", &reference],
        r#"{"at":"13:00","label":"x","act":"note","text":"earlier"}
{"act":"correct","entry":"x","text":"corrected"}"#,
    )
    .well();
    let lines = timeline(&home, &reference);
    let place = |text: &str| lines.iter().position(|line| line["text"] == text).unwrap();
    assert!(place("earlier") < place("later"));
    assert_eq!(lines[place("earlier")]["corrections"][0]["text"], "corrected");
    let out = home.run(&["timeline", &reference]).well();
    assert!(out.contains("earlier") && out.contains("corrected"), "{out}");
}

#[test]
fn due_goes_over_all_open_incidents_most_pressing_first() {
    let home = Home::new();
    let quiet = home.run(&["new", "quiet", "--customer", "B", "--severity", "4"]).well();
    let words = ["new", "loud", "--customer", "B", "--severity", "1", "--at", "08:00"];
    let loud = home.run(&words).well();
    home.fed(
        &["record", loud.trim()],
        r#"{"at":"08:00","act":"stakeholder","name":"罗","side":"customer"}"#,
    )
    .well();
    let due = home.run(&["due", "--json"]).json();
    let due = due.as_array().unwrap();
    assert_eq!(due[0]["reference"], loud.trim());
    assert_eq!(due[0]["urgency"], "overdue");
    assert!(due[0]["seconds_left"].as_i64().unwrap() < 0);
    assert!(due.iter().any(|one| one["reference"] == quiet.trim()));
    let order = ["overdue", "critical", "upcoming", "gap", "snoozed"];
    let ranks: Vec<_> = due
        .iter()
        .map(|one| order.iter().position(|urgency| *urgency == one["urgency"]).unwrap())
        .collect();
    assert!(ranks.is_sorted(), "{ranks:?}");
    let one = home.run(&["due", quiet.trim(), "--json"]).json();
    assert!(one.as_array().unwrap().iter().all(|item| item["reference"] == quiet.trim()));
}

#[test]
fn many_alerts_of_one_rule_are_one_line_for_people_and_each_its_own_for_programs() {
    let home = Home::new();
    let words = ["new", "x", "--customer", "B", "--class", "storage-failure", "--at", "08:00"];
    let references: Vec<String> =
        (0..2).map(|_| home.run(&words).well().trim().to_owned()).collect();
    for reference in &references {
        let promises: Vec<String> = (1..=5)
            .map(|nth| {
                let due = format!("2025-03-07T09:0{nth}:00+08:00");
                format!(r#"{{"at":"08:00","act":"promise","text":"part {nth}","due":"{due}"}}"#)
            })
            .collect();
        home.fed(&["record", reference], &promises.join("\n")).well();
    }
    let group = "5 promises broken, not accepted by anybody";
    let lines = |words: &[&str]| -> Vec<String> {
        let mut all = vec!["--lang", "en"];
        all.extend(words);
        let out = home.run(&all).well();
        out.lines().filter(|line| line.contains(group)).map(str::to_owned).collect()
    };
    let all = lines(&["due", "--all"]);
    assert_eq!(all.len(), 2, "each incident has its own line: {all:?}");
    assert!(all.iter().all(|line| line.ends_with(" for P1 part 1")), "{all:?}");
    assert_eq!(lines(&["due", &references[0]]).len(), 1);
    assert_eq!(lines(&["show", &references[0]]).len(), 1);
    let due = home.run(&["due", &references[0], "--json"]).json();
    let due = due.as_array().unwrap();
    let rule = |one: &&serde_json::Value| {
        one["item"].as_str().unwrap().starts_with("escalation/commitment-breached/")
    };
    assert_eq!(due.iter().filter(rule).count(), 5);
    let overdue = due.iter().filter(|one| one["urgency"] == "overdue").count();
    let line = home.run(&["--lang", "en", "due", "--line", &references[0]]).well();
    assert!(line.starts_with(&format!("! {overdue} overdue")), "{line}");
    // One accepted shortens the line; the next one is named then.
    let first = due.iter().find(rule).unwrap()["item"].as_str().unwrap();
    let firing = first.strip_prefix("escalation/").unwrap();
    home.run(&["take", &references[0], firing, "on it"]).well();
    let out = home.run(&["--lang", "en", "due", &references[0]]).well();
    let four = out.lines().find(|line| line.contains("4 promises broken")).unwrap();
    assert!(four.ends_with(" for P2 part 2"), "{four}");
}

#[test]
fn the_most_pressing_things_of_many_are_printed_and_the_rest_is_counted() {
    let home = Home::new();
    for number in 0..20 {
        let severity = if number == 13 { "1" } else { "4" };
        home.run(&["new", "x", "--customer", "B", "--severity", severity, "--at", "08:00"]).well();
    }
    let all = home.run(&["--lang", "en", "due", "--all"]).well();
    let few = home.run(&["--lang", "en", "due"]).well();
    let (all, few): (Vec<_>, Vec<_>) = (all.lines().collect(), few.lines().collect());
    let due = home.run(&["due", "--json"]).json();
    assert_eq!(all.len(), due.as_array().unwrap().len());
    assert!(all.len() > 100 && few.len() == 101, "{} {}", all.len(), few.len());
    let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(all.iter().zip(&few[..100]).all(|(one, same)| words(one) == words(same)));
    assert!(few[100].starts_with(&format!("{} more", all.len() - 100)), "{}", few[100]);
    assert!(few[100].contains("dingli due --all"));
}

#[test]
fn an_attachment_comes_back_as_it_went_in() {
    let home = Home::new();
    let reference = home.incident();
    let bytes: Vec<u8> = (0..=255_u8).cycle().take(100_000).collect();
    let file = home.beside("photo.bin");
    std::fs::write(&file, &bytes).unwrap();
    home.run(&["attach", &reference, file.to_str().unwrap(), "--customer-visible"]).well();
    let shown = home.run(&["show", &reference, "--json"]).json();
    let digest = shown["attachments"][0]["digest"].as_str().unwrap().to_owned();
    for which in ["1", &digest, &digest[..8]] {
        let back = home.beside(&format!("back-{which}"));
        home.run(&["attachment", &reference, which, "-o", back.to_str().unwrap()]).well();
        assert_eq!(std::fs::read(&back).unwrap(), bytes);
        let again = home.run(&["attachment", &reference, which, "-o", back.to_str().unwrap()]);
        assert!(again.refused().contains("not overwritten"));
    }
    assert!(
        home.run(&["attachment", &reference, "2", "-o", "x"]).refused().contains("no attachment")
    );
    assert!(home.run(&["attach", &reference, "no-such-file"]).refused().contains("no-such-file"));
}

#[test]
fn playbooks_are_listed_shown_and_checked() {
    let home = Home::new();
    let list = home.run(&["playbook", "list", "--json"]).json();
    assert_eq!(list.as_array().unwrap().len(), 11);
    assert!(home.run(&["playbook", "show", "outage"]).well().contains("outage"));
    assert_eq!(home.run(&["playbook", "show", "outage", "--json"]).json()["id"], "outage");
    let toml = home.run(&["playbook", "show", "outage", "--toml"]).well();
    let file = home.beside("mine.toml");
    std::fs::write(&file, &toml).unwrap();
    let path = file.to_str().unwrap();
    assert!(home.run(&["playbook", "check", path]).well().contains("outage"));
    std::fs::write(&file, toml.replacen("format = 1", "format = 3", 1)).unwrap();
    let said = home.run(&["playbook", "check", path]).refused();
    let line = toml.lines().position(|line| line == "format = 1").unwrap() + 1;
    assert!(said.starts_with(&format!("{path}:{line}:")), "{said}");
    assert!(said.contains("Format 3 is unknown"), "{said}");
    let said = home.run(&["--lang", "zh-CN", "playbook", "check", path]).refused();
    assert!(said.contains("不认识格式 3"), "{said}");
    assert!(home.run(&["playbook", "show", "nope"]).refused().contains("nope"));
    assert!(home.run(&["playbook", "check", "nope.toml"]).refused().contains("nope.toml"));
    assert!(home.run(&["playbook"]).misused().contains("list"));
}

#[test]
fn a_broken_playbook_of_ones_own_is_named_and_the_builtin_one_serves() {
    let home = Home::new();
    home.incident();
    let folder = home.dir().join("playbooks");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("bad.toml"), "id = \n").unwrap();
    let list = home.run(&["playbook", "list"]);
    assert!(list.err.contains("bad.toml:1:"), "{}", list.err);
    assert!(list.well().contains("outage"));
    let doctor = home.run(&["doctor"]);
    assert_eq!(doctor.status, 1);
    assert!(doctor.err.contains("bad.toml:1:"), "{}", doctor.err);
    let doctor = home.run(&["--lang", "zh-CN", "doctor"]);
    assert!(doctor.err.contains("不是有效的 TOML"), "{}", doctor.err);
}

#[test]
fn keys_schema_and_completions_need_no_log() {
    let home = Home::new();
    let keys = home.run(&["keys"]).well();
    assert!(keys.contains("F1") && keys.contains("^Q"));
    let bound = dingli::console::bindings::BINDINGS
        .iter()
        .filter(|binding| !binding.keys.is_empty())
        .count();
    assert_eq!(home.run(&["keys", "--json"]).json().as_array().unwrap().len(), bound);
    let schema = home.run(&["schema"]).json();
    assert_eq!(schema["title"], "RecordLine");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(home.run(&["completions", shell]).well().contains("timeline"), "{shell}");
    }
    assert!(!home.dir().exists());
}

#[test]
fn a_folder_that_holds_no_log_is_named_and_nothing_is_made_there() {
    let home = Home::new();
    for words in [
        &["list"][..],
        &["list", "--json"],
        &["show", "R"],
        &["timeline", "R"],
        &["search", "x"],
        &["due"],
        &["report", "R", "--for", "customer"],
        &["people", "list"],
        &["doctor"],
        &["log", "R", "x"],
        &["draft", "R", "--to", "郑"],
        &["backup", "copy.db"],
    ] {
        let ran = home.run(words);
        assert_eq!(ran.status, 1, "{words:?}: {ran:?}");
        let place = home.dir().display().to_string();
        assert!(ran.err.contains("no log") && ran.err.contains(&place), "{words:?}: {ran:?}");
        assert!(!home.dir().exists(), "{words:?}");
    }
    home.run(&["playbook", "list"]).well();
    home.run(&["settings"]).well();
    assert!(!home.dir().exists(), "what is built in is shown without a log");
    home.incident();
    home.run(&["list"]).well();
}

#[test]
fn where_no_folder_is_named_there_is_nothing_yet_and_nothing_is_made() {
    let home = Home::new();
    let at_home = |words: &[&str]| {
        let mut command = home.command();
        command.env_remove("DINGLI_DATA_DIR").env("HOME", home.folder.path());
        super::ran(command.env("XDG_DATA_HOME", home.beside("share")).args(words), "")
    };
    assert!(at_home(&["list"]).well().contains("dingli new"));
    for words in
        [&["list", "--all", "--json"][..], &["due", "--json"], &["people", "list", "--json"]]
    {
        assert_eq!(at_home(words).json(), serde_json::json!([]), "{words:?}");
    }
    at_home(&["doctor"]).well();
    assert!(at_home(&["log", "R", "x"]).refused().contains('R'));
    assert_eq!(std::fs::read_dir(home.folder.path()).unwrap().count(), 0);
}

#[test]
fn doctor_says_what_it_looked_at() {
    let home = Home::new();
    let looked = home.run(&["doctor"]);
    assert_eq!(looked.status, 1);
    assert!(looked.err.contains("dingli new"), "{looked:?}");
    assert!(!home.dir().exists(), "looking begins no log");
    let reference = home.incident();
    home.run(&["log", &reference, "x"]).well();
    for words in [&["doctor", "--json"][..], &["doctor", "--deep", "--json"]] {
        let found = home.run(words).json();
        assert_eq!(found["problems"], serde_json::json!([]));
        let fact = |what: &str| {
            let facts = found["facts"].as_array().unwrap();
            facts.iter().find(|fact| fact["what"] == what).unwrap()["value"]
                .as_str()
                .unwrap()
                .to_owned()
        };
        assert_eq!(fact("incidents"), "1");
        assert_ne!(fact("checked_entries"), "0");
        assert_eq!(fact("sqlite"), dingli::store::sqlite_version());
    }
}

#[test]
fn a_backup_is_a_log_and_overwrites_nothing() {
    let home = Home::new();
    let reference = home.incident();
    let copy = home.beside("copy");
    std::fs::create_dir(&copy).unwrap();
    let file = copy.join("dingli.db");
    home.run(&["backup", file.to_str().unwrap()]).well();
    let path = copy.to_str().unwrap();
    assert_eq!(
        home.run(&["--data-dir", path, "show", &reference, "--json"]).json()["title"],
        "核心存储故障"
    );
    let before = std::fs::read(&file).unwrap();
    assert!(home.run(&["backup", file.to_str().unwrap()]).refused().contains("not overwritten"));
    assert_eq!(std::fs::read(&file).unwrap(), before);
}
