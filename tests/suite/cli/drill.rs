//! P1 and P3: a past incident gone through by somebody who does not know what came next; what it rehearses stays as it is.

use rusqlite::Connection;
use serde_json::Value;

use super::{Home, Ran, ran, texts};
use crate::scenario::stage::script;

/// When the drill is held.
const MORNING: &str = "2026-01-02T00:00:00Z";

/// A home with the storage crisis, long over.
fn storage() -> (Home, String) {
    let home = Home::new();
    let mut command = home.command();
    let lines = script("storage-before-noon");
    let record = command.env("DINGLI_NOW", "2026-01-01T00:00:00Z").arg("record");
    let reference = ran(record, lines).well().trim().to_owned();
    let closed = ["status", &reference, "closed", "已恢复"];
    at(&home, "2026-01-01T01:00:00Z", &closed).well();
    (home, reference)
}

fn at(home: &Home, now: &str, words: &[&str]) -> Ran {
    ran(home.command().env("DINGLI_NOW", now).args(words), "")
}

fn morning(home: &Home, words: &[&str]) -> Ran {
    at(home, MORNING, words)
}

/// Every byte on file of an incident.
fn bytes(home: &Home, reference: &str) -> Vec<Vec<u8>> {
    let id =
        morning(home, &["show", reference, "--json"]).json()["id"].as_str().unwrap().to_owned();
    let id: dingli::incident::IncidentId = id.parse().unwrap();
    let connection = Connection::open(home.dir().join(dingli::store::FILE)).unwrap();
    let mut all = Vec::new();
    for table in ["entry", "body"] {
        let sql = format!("SELECT * FROM {table} WHERE incident = ?1 ORDER BY 1, 2, 3");
        let mut statement = connection.prepare(&sql).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([id.0]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..columns {
                all.push(format!("{:?}", row.get_ref(column).unwrap()).into_bytes());
            }
        }
    }
    assert!(all.len() > 500);
    all
}

fn compared(answer: &Value, what: &str) -> Value {
    answer.as_array().unwrap().iter().find(|it| it["what"] == what).unwrap().clone()
}

#[test]
fn p1_a_drill_hides_what_came_later_and_ends_with_a_debrief() {
    let (home, source) = storage();
    let before = bytes(&home, &source);
    let metrics = morning(&home, &["stats", "--json"]).json();
    let (due, today) =
        (morning(&home, &["due", "--json"]).json(), morning(&home, &["today", "--json"]).json());
    let drill = morning(&home, &["drill", &source, "--speed", "60"]).well().trim().to_owned();
    let run = |words: &[&str]| morning(&home, words);
    // What was known at the opening is there; what came later is not.
    let told = || texts(&home, &drill).join("\n");
    assert!(told().contains("6.2TB") || !told().contains("恢复访问"), "{}", told());
    assert!(!told().contains("恢复访问") && !told().contains("元数据通过"), "{}", told());
    let show = run(&["show", &drill]).well();
    assert!(show.contains("DRILL"), "{show}");
    // The next thing comes in at once, and one after the other.
    let first = run(&["drill", "next", &drill]).well();
    assert!(first.starts_with("2025-09-29 "), "{first}");
    let count = texts(&home, &drill).len();
    run(&["drill", "next", &drill]).well();
    assert!(texts(&home, &drill).len() > count);
    // Time goes by at the chosen speed, and waits for what comes in.
    let clock = |now: &str| at(&home, now, &["show", &drill, "--json"]).json();
    assert_eq!(clock(MORNING)["reference"], drill.as_str());
    // The trainee acts, by the clock of the crisis.
    run(&["contact", &drill, "正在查，半小时后再报", "--with", "郑", "--by", "phone"]).well();
    run(&["promise", &drill, "半小时后通报", "--to", "郑", "--due", "+30m"]).well();
    run(&["decide", &drill, "先做只读镜像"]).well();
    run(&["drill", "friction", &drill, "打了两次才有人接"]).well();
    let answer = run(&["drill", "compare", &drill, "--json"]).json();
    let update = compared(&answer, "update");
    assert!(update["now"]["at"].as_str().unwrap().starts_with("2025-09-29T"), "{update:#}");
    assert!(update["now"]["text"].as_str().unwrap().contains("半小时后再报"), "{update:#}");
    let decision = compared(&answer, "decision");
    assert!(
        decision["then"]["at"].as_str().unwrap().starts_with("2025-09-29T20:55"),
        "{decision:#}"
    );
    assert!(decision["now"]["text"].as_str().unwrap().contains("只读镜像"), "{decision:#}");
    let said = run(&["drill", "debrief", &drill, "下次先问备份"]).well();
    assert!(said.contains("First decision: then 2025-09-29 20:55"), "{said}");
    let debrief = texts(&home, &drill).pop().unwrap();
    assert!(told().contains("下次先问备份") && told().contains("First decision"), "{debrief}");
    // Marked everywhere, counted nowhere, and what it rehearses is byte for byte what it was.
    assert_eq!(bytes(&home, &source), before);
    assert_eq!(run(&["stats", "--json"]).json(), metrics);
    assert_eq!(run(&["due", "--json"]).json(), due);
    assert_eq!(run(&["today", "--json"]).json(), today);
    assert!(run(&["list", "--all"]).well().contains("DRILL"));
    for audience in ["customer", "internal"] {
        let report = run(&["report", &drill, "--for", audience, "--format", "text"]).well();
        assert!(report.contains("DRILL"), "{report}");
    }
    run(&["doctor", "--deep"]).well();
}

#[test]
fn p3_the_clock_of_a_drill_goes_at_its_speed_and_waits_for_what_comes_in() {
    let (home, source) = storage();
    let drill = morning(&home, &["drill", &source, "--speed", "60"]).well().trim().to_owned();
    // After a second a minute has gone by: what is recorded says so.
    let note = |now: &str, text: &str| {
        at(&home, now, &["log", &drill, text]).well();
        let lines = at(&home, now, &["timeline", &drill, "--json"]).json();
        let line = lines.as_array().unwrap().iter().find(|it| it["text"] == text).unwrap().clone();
        line["occurred"].as_str().unwrap().to_owned()
    };
    assert_eq!(note("2026-01-02T00:00:01Z", "一"), "2025-09-29T18:06:00+08:00");
    // A day later it still waits for the first thing that came in after the opening.
    assert_eq!(note("2026-01-03T00:00:00Z", "二"), "2025-09-29T18:10:00+08:00");
    let found = morning(&home, &["search", "DRILL", "nature:drill", "--json"]).well();
    assert!(found.contains(&drill), "{found}");
    let real = morning(&home, &["search", "一", "nature:real", "--json"]).well();
    assert!(!real.contains(&drill), "{real}");
}

#[test]
fn p1_the_short_form_asks_three_questions_about_one_decision() {
    let home = Home::new();
    let ran = morning(&home, &["new", "x", "--customer", "c"]);
    ran.well();
    let asked = morning(&home, &["drill", "data-loss-claim", "--short"]);
    assert_eq!(asked.status, 0, "{asked:?}");
    for line in ["1. What do you decide", "2. What that you do not know", "3. What do you tell"] {
        assert!(asked.err.contains(line), "{}", asked.err);
    }
    let drill = asked.out.trim();
    let said = morning(&home, &["drill", "debrief", drill, "A 和 B 并行"]).well();
    assert!(said.contains("First decision: then 2025-03-07"), "{said}");
}

#[test]
fn p1_what_cannot_be_rehearsed_says_why() {
    let (home, source) = storage();
    let drill = morning(&home, &["drill", &source]).well().trim().to_owned();
    let live = morning(&home, &["new", "x", "--customer", "c"]).well().trim().to_owned();
    for name in [&drill, &live] {
        let said = morning(&home, &["drill", name]).refused();
        assert!(said.contains("cannot be rehearsed"), "{said}");
    }
    assert!(morning(&home, &["drill", "friction", &source, "x"]).refused().contains("no drill"));
    assert!(morning(&home, &["drill", "next", &source]).refused().contains("no drill"));
    morning(&home, &["drill"]).misused();
    morning(&home, &["drill", &source, "--speed", "0"]).misused();
    assert!(morning(&home, &["drill", "no-such"]).refused().contains("no-such"));
}

#[test]
fn p2_read_is_not_drilled() {
    let home = Home::new();
    morning(&home, &["new", "x", "--customer", "c"]).well();
    morning(&home, &["playbook", "read", "data-loss", "--who", "沈"]).well();
    let of = |id: &str| {
        let all = morning(&home, &["playbook", "readiness", "--json"]).json();
        all.as_array().unwrap().iter().find(|it| it["playbook"] == id).unwrap().clone()
    };
    assert_eq!(
        (&of("data-loss")["state"], &of("outage")["state"]),
        (&"read".into(), &"neither".into())
    );
    assert_eq!(of("data-loss")["read"][0]["by"], "沈");
    let text = morning(&home, &["playbook", "readiness"]).well();
    assert!(text.contains("read, not drilled"), "{text}");
    let drill = morning(&home, &["drill", "data-loss-claim", "--short"]).well().trim().to_owned();
    assert_eq!(of("data-loss")["state"], "read", "one that is not finished does not count");
    morning(&home, &["drill", "debrief", &drill, "先问备份"]).well();
    assert_eq!(of("data-loss")["state"], "drilled");
    assert_eq!(of("data-loss")["drilled"][0]["by"], "马");
    assert!(morning(&home, &["playbook", "read", "no-such"]).refused().contains("no-such"));
}
