//! What is erased is gone from every file of the folder at once: log, list, directory, half-written texts.

use std::path::Path;

use dingli::{
    incident::IncidentId,
    store::{DraftRow, Store},
};

use super::Home;

/// An incident in which phrases stand that go nowhere else.
struct House {
    home: Home,
    reference: String,
}

impl House {
    fn new(home: Home) -> Self {
        let words = ["new", "存储故障", "--customer", "客户", "--class", "storage-failure"];
        let reference = home.run(&words).well().trim().to_owned();
        Self { home, reference }
    }

    fn well(&self, words: &[&str]) -> String {
        let words: Vec<&str> =
            words.iter().map(|word| if *word == "REF" { &self.reference } else { *word }).collect();
        self.home.run(&words).well().trim().to_owned()
    }

    fn erase(&self, entries: &[&str]) -> String {
        let act = serde_json::json!({ "act": "erase", "entries": entries, "reason": "要求" });
        let ran = self.home.fed(&["record", &self.reference], &act.to_string());
        assert_eq!(ran.status, 0, "{ran:?}");
        ran.err
    }

    /// The files in which a phrase stands.
    fn standing(&self, phrase: &str) -> Vec<String> {
        fn walk(folder: &Path, phrase: &[u8], found: &mut Vec<String>) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    walk(&path, phrase, found);
                } else {
                    let bytes = std::fs::read(&path).unwrap();
                    if bytes.windows(phrase.len()).any(|window| window == phrase) {
                        found.push(path.display().to_string());
                    }
                }
            }
        }
        let mut found = Vec::new();
        walk(&self.home.dir(), phrase.as_bytes(), &mut found);
        found
    }

    fn keep(&self, slot: &str, text: &str) {
        let store = Store::open(&self.home.dir()).unwrap();
        let incident: IncidentId = store.find_reference(&self.reference).unwrap()[0];
        let draft = DraftRow { slot: slot.to_owned(), text: text.to_owned(), saved: 1 };
        store.put_draft(Some(incident), &draft).unwrap();
    }

    fn kept(&self) -> Vec<String> {
        let store = Store::open(&self.home.dir()).unwrap();
        let incident = store.find_reference(&self.reference).unwrap()[0];
        store.drafts(Some(incident)).unwrap().into_iter().map(|draft| draft.slot).collect()
    }
}

#[test]
fn case_1_5_an_erased_commitment_and_its_person_are_gone_from_every_file() {
    let house = House::new(Home::new());
    let person = house.well(&[
        "stakeholder",
        "REF",
        "赵泄露甲",
        "--phone",
        "13912345678",
        "--side",
        "customer",
    ]);
    let title = house.well(&["title", "REF", "泄露乙的标题"]);
    let promise =
        house.well(&["promise", "REF", "泄露丙赔付给他", "--to", "赵泄露甲", "--due", "18:00"]);
    house.well(&["log", "REF", "只说泄露丁"]);
    house.keep("capture", "再给赵泄露甲打电话");
    house.keep("contact", "{\"text\":\"关于泄露丙赔付\"}");
    house.keep("ask", "{\"text\":\"别的事\"}");
    let phrases = ["赵泄露甲", "泄露乙", "泄露丙", "泄露丁", "13912345678"];
    for phrase in phrases {
        assert!(!house.standing(phrase).is_empty(), "{phrase} is there before");
    }
    assert_eq!(promise, "P1");
    let after = |more: u64| (title.parse::<u64>().unwrap() + more).to_string();
    let (promise, note) = (after(1), after(2));
    let said = house.erase(&[&person, &title, &promise, &note]);
    for phrase in phrases {
        assert_eq!(house.standing(phrase), [] as [String; 0], "{phrase}");
    }
    let list = house.well(&["list", "--json"]) + &house.well(&["people", "list", "--json"]);
    assert!(phrases.iter().all(|phrase| !list.contains(phrase)), "{list}");
    assert_eq!(house.kept(), ["ask"], "what says something else stays");
    assert!(
        said.contains("one person of the directory") && said.contains("2 half-written"),
        "{said}"
    );
    let checked = house.home.run(&["doctor", "--deep"]);
    assert_eq!(checked.status, 0, "{checked:?}");
}

#[test]
fn case_1_5_a_person_another_incident_has_stays_known_until_erased_by_name() {
    let first = House::new(Home::new());
    let words =
        ["stakeholder", "REF", "孙泄露", "--organisation", "甲公司", "--phone", "13700000001"];
    let person = first.well(&words);
    let second = House::new(first.home);
    let theirs = second.well(&["stakeholder", "REF", "孙泄露", "--organisation", "甲公司"]);
    let first = House { home: second.home, reference: first.reference };
    let said = first.erase(&[&person]);
    assert!(said.contains("dingli people erase"), "{said}");
    assert!(first.well(&["people", "list"]).contains("孙泄露"));
    let second = House { home: first.home, reference: second.reference };
    second.home.run(&["people", "erase", "孙泄露", "--reason", " "]).refused();
    second.home.run(&["people", "erase", "孙泄", "--reason", "要求"]).refused();
    let ran = second.home.run(&["people", "erase", "孙泄露", "--reason", "要求"]);
    // Where the name still stands is said, as it is typed to erase it there.
    let (stays, gone) = (format!("{} #", second.reference), format!("{} #", first.reference));
    assert!(ran.err.contains(&stays) && !ran.err.contains(&gone), "{}", ran.err);
    ran.well();
    assert!(!second.well(&["people", "list", "--json"]).contains("孙泄露"));
    // The second incident took the number over, and keeps it until its own entry is erased.
    assert!(second.well(&["show", "REF", "--json"]).contains("13700000001"));
    second.erase(&[&theirs]);
    assert_eq!(second.standing("13700000001"), [] as [String; 0]);
    assert_eq!(second.home.run(&["doctor", "--deep"]).status, 0);
}

#[test]
fn case_1_5_a_change_that_is_erased_is_unlearnt() {
    let house = House::new(Home::new());
    house.well(&["stakeholder", "REF", "周", "--organisation", "乙公司", "--role", "主任"]);
    let change = house.well(&["stakeholder", "REF", "周", "--change", "--phone", "13600000002"]);
    assert!(house.well(&["people", "list"]).contains("13600000002"));
    house.erase(&[&change]);
    assert_eq!(house.standing("13600000002"), [] as [String; 0]);
    assert!(house.well(&["people", "list"]).contains("主任"));
}

/// Phrases in entries of many kinds, among many others that make the pages split and grow.
#[test]
fn case_1_5_what_is_erased_of_any_kind_is_in_no_file() {
    let mut seed = 5_u64;
    let mut next = |most: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % most
    };
    let house = House::new(Home::new());
    let mut acts = String::new();
    let mut phrases = Vec::new();
    for number in 0..120 {
        let phrase = format!("泄露第{number}号-{}", next(1 << 30));
        let padding = "长".repeat(usize::try_from(next(400)).unwrap());
        let text = format!("{phrase}{padding}");
        let label = format!("x{number}");
        let act = match next(7) {
            0 => serde_json::json!({ "act": "note", "text": text }),
            1 => serde_json::json!({ "act": "title", "text": text }),
            2 => {
                serde_json::json!({ "act": "promise", "text": text, "due": "2025-03-07T18:00:00+08:00" })
            }
            3 => {
                serde_json::json!({ "act": "stakeholder", "name": text, "side": "customer", "need": "快" })
            }
            4 => serde_json::json!({ "act": "ask", "ask": text, "critical": true }),
            5 => serde_json::json!({ "act": "enquiry", "text": text }),
            _ => {
                serde_json::json!({ "act": "seek-decision", "text": text, "window": "2025-03-07T19:00:00+08:00" })
            }
        };
        let mut act = act;
        act["label"] = label.clone().into();
        acts.extend([act.to_string(), "\n".to_owned()]);
        phrases.push((label, phrase));
    }
    // One process a handful: every one of them writes the line of the list anew.
    let mut keys = Vec::new();
    for batch in acts.lines().collect::<Vec<_>>().chunks(9) {
        let ran = house.home.fed(&["record", &house.reference], &batch.join("\n"));
        assert_eq!(ran.status, 0, "{ran:?}");
        keys.extend(ran.out.lines().map(str::to_owned));
    }
    assert!(!house.standing("泄露第").is_empty());
    let shown = house.well(&["timeline", "REF", "--json"]);
    let shown: serde_json::Value = serde_json::from_str(&shown).unwrap();
    let entries: Vec<String> = shown
        .as_array()
        .or_else(|| shown["entries"].as_array())
        .unwrap()
        .iter()
        .filter(|entry| entry.to_string().contains("泄露第"))
        .filter_map(|entry| {
            entry["entry"].as_str().or_else(|| entry["key"].as_str()).map(str::to_owned)
        })
        .collect();
    assert!(entries.len() >= phrases.len() - 5, "{} of {}", entries.len(), phrases.len());
    let named: Vec<&str> = entries.iter().map(String::as_str).collect();
    for some in named.chunks(25) {
        house.erase(some);
    }
    let left: Vec<&String> = phrases
        .iter()
        .map(|(_, phrase)| phrase)
        .filter(|phrase| !house.standing(phrase).is_empty())
        .collect();
    assert!(left.is_empty(), "{left:?} in {:?}", house.standing(left[0]));
    assert_eq!(house.home.run(&["doctor", "--deep"]).status, 0);
}
