#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, TimeZone};
use chrono_tz::Asia::Shanghai;
use serde_json::{Value, json};

use super::*;
use crate::{incident::command, locale::Lang};

fn now() -> Instant {
    Shanghai.with_ymd_and_hms(2025, 9, 30, 1, 0, 0).unwrap().to_utc()
}

fn moment() -> TypedAt {
    TypedAt { now: now(), zone: Shanghai, toward: Toward::Past, until: None }
}

fn line(text: &str) -> RecordLine {
    parse_line(1, text, &moment()).unwrap()
}

fn problem(text: &str) -> RecordProblem {
    let error = parse_line(7, text, &moment()).unwrap_err();
    assert_eq!(error.line, 7);
    for lang in Lang::ALL {
        let said = error.words(lang);
        assert!(said.contains('7') && !said.contains(['{', '}', '$']), "{said}");
        assert!(said.ends_with(['.', '。']), "{said}");
    }
    error.problem
}

fn instant(text: &str) -> Instant {
    DateTime::parse_from_rfc3339(text).unwrap().to_utc()
}

#[test]
fn the_envelope_is_read_and_the_rest_is_the_act() {
    let read = line(
        r#"{"act":"note","text":"镜像完成","tags":["事实"],"at":"2025-09-29T22:55:00.1234+08:00","known":"23:40","who":"方","visible":true,"label":"image"}"#,
    );
    let note = command::Note {
        text: "镜像完成".into(),
        tags: vec!["事实".into()],
        ..command::Note::default()
    };
    assert_eq!(read.act.command, Command::Note(note));
    assert_eq!(read.act.occurred, Some(instant("2025-09-29T22:55:00.123+08:00")));
    assert_eq!(read.act.known, Some(instant("2025-09-29T23:40:00+08:00")));
    assert_eq!(read.act.who.as_deref(), Some("方"));
    assert_eq!(read.act.visibility, Visibility::Customer);
    assert_eq!(read.label.as_deref(), Some("image"));
}

#[test]
fn what_is_left_out_has_its_default() {
    let read = line(r#"{"act":"note","text":"x","who":null,"at":null,"visible":null}"#);
    assert_eq!(read.label, None);
    assert_eq!(read.act, Act::new(read.act.command.clone()));
}

#[test]
fn twenty_four_hundred_is_the_next_day() {
    let read = line(r#"{"act":"note","text":"x","at":"09-29 24:00"}"#);
    assert_eq!(read.act.occurred, Some(instant("2025-09-30T00:00:00+08:00")));
}

#[test]
fn a_field_that_does_not_belong_is_named() {
    let RecordProblem::UnknownField { within, field, known, inside: false } =
        problem(r#"{"act":"note","text":"x","tag":["a"]}"#)
    else {
        panic!()
    };
    assert_eq!((within.as_str(), field.as_str()), ("note", "tag"));
    assert_eq!(known, ["text", "tags", "mentions"]);
    let nested = r#"{"act":"answer","question":"q","answer":"a","backup":{"exist":true}}"#;
    let RecordProblem::UnknownField { within, field, .. } = problem(nested) else { panic!() };
    assert_eq!((within.as_str(), field.as_str()), ("backup", "exist"));
}

#[test]
fn a_field_that_does_not_belong_is_named_with_its_path() {
    let deep = r#"{"act":"propose-remedy","terms":{"name":"x","cost":{"amount":{"minor":1,"currency":"CNY","cents":2}}}}"#;
    assert_eq!(
        problem(deep).words(Lang::En),
        "“terms.cost.amount.cents” is not known: “terms.cost.amount” takes minor, currency. Correct it or leave it out."
    );
    let listed = r#"{"act":"propose-remedy","terms":{"name":"x","steps":[{"name":"a","min_minutes":1,"max_minutes":2,"minutes":3}]}}"#;
    assert!(problem(listed).words(Lang::Zh).contains("“terms.steps[0].minutes”"));
}

#[test]
fn a_missing_field_is_named() {
    let missing = |text: &str| match problem(text) {
        RecordProblem::MissingField { within, field } => (within, field),
        other => panic!("{other:?}"),
    };
    assert_eq!(missing(r#"{"act":"note","tags":[]}"#), ("note".into(), "text".into()));
    assert_eq!(missing(r#"{"act":"retract","reason":"x"}"#), ("retract".into(), "entry".into()));
    let nested = r#"{"act":"answer","question":"q","answer":"a","backup":{}}"#;
    assert_eq!(missing(nested), ("backup".into(), "exists".into()));
}

#[test]
fn a_field_that_holds_the_wrong_thing_is_named() {
    let unfit = |text: &str| match problem(text) {
        RecordProblem::Unfit { field, .. } => field,
        other => panic!("{other:?}"),
    };
    assert_eq!(unfit(r#"{"act":"contact","text":"x","next_update":"soon"}"#), "next_update");
    assert_eq!(unfit(r#"{"act":"severity","severity":5}"#), "severity");
    assert_eq!(unfit(r#"{"act":"contact","text":"x","channel":"pigeon"}"#), "channel");
    assert_eq!(unfit(r#"{"act":"note","text":3}"#), "text");
}

#[test]
fn what_is_no_act_is_said() {
    assert!(matches!(problem("{\"act\":\"note\","), RecordProblem::NotJson { .. }));
    assert_eq!(problem("[1]"), RecordProblem::NotAnObject);
    assert_eq!(problem(r#"{"text":"x"}"#), RecordProblem::NoAct);
    assert_eq!(problem(r#"{"act":3}"#), RecordProblem::NotText("act"));
    let RecordProblem::UnknownAct { act, known } = problem(r#"{"act":"jump"}"#) else { panic!() };
    assert_eq!(act, "jump");
    assert!(known.contains(&"lift-hold".to_owned()) && !known.contains(&"issue".to_owned()));
    let twice = r#"{"act":"note","text":"a","text":"b"}"#;
    assert_eq!(problem(twice), RecordProblem::FieldTwice("text".into()));
    let visible = r#"{"act":"note","text":"a","visible":"yes"}"#;
    assert_eq!(problem(visible), RecordProblem::NotTrueOrFalse("visible"));
    let at = r#"{"act":"note","text":"a","at":"25:00"}"#;
    assert!(matches!(problem(at), RecordProblem::Time { field: "at", .. }));
}

#[test]
fn lines_are_counted_with_the_blank_ones_and_labels_are_given_once() {
    let text = "\u{feff}# head\n\n{\"act\":\"note\",\"text\":\"a\",\"label\":\"a\"}\r\n  # more\n";
    assert_eq!(parse_all(text, Shanghai, now()).unwrap().len(), 1);
    let twice = format!("{text}{}", r#"{"act":"note","text":"b","label":"a"}"#);
    let error = parse_all(&twice, Shanghai, now()).unwrap_err();
    assert_eq!(error.line, 5);
    assert_eq!(error.problem, RecordProblem::LabelTwice { label: "a".into(), first: 3 });
}

/// Every instant in the JSON of a line's act and envelope.
fn instants(line: &RecordLine) -> Vec<Instant> {
    fn walk(value: &Value, found: &mut Vec<Instant>) {
        match value {
            Value::String(text) => {
                found.extend(DateTime::parse_from_rfc3339(text).map(|at| at.to_utc()));
            }
            Value::Array(items) => items.iter().for_each(|item| walk(item, found)),
            Value::Object(fields) => fields.values().for_each(|field| walk(field, found)),
            _ => {}
        }
    }
    let mut found: Vec<Instant> =
        [line.act.occurred, line.act.known].into_iter().flatten().collect();
    walk(&serde_json::to_value(&line.act.command).unwrap(), &mut found);
    found
}

#[test]
fn shifting_moves_every_instant() {
    let at = "2025-03-03T14:20:00+08:00";
    let acts = [
        json!({"act":"open","title":"t","customer":"c","began":at}),
        json!({"act":"answer","question":"q","answer":"a","backup":{"exists":true,"last_good":at,"restore_tested":at}}),
        json!({"act":"contact","text":"x","next_update":at}),
        json!({"act":"correct","entry":"1","text":"x","occurred":at}),
        json!({"act":"snooze","item":"i","until":at}),
        json!({"act":"propose-remedy","terms":{"name":"r","deadline":at}}),
        json!({"act":"change-remedy","remedy":"A","changes":{"deadline":at}}),
        json!({"act":"seek-decision","text":"x","window":at}),
        json!({"act":"decide","text":"x","window":at}),
        json!({"act":"promise","text":"x","due":at}),
        json!({"act":"complete-promise","commitment":"P1","with":{"due":at}}),
        json!({"act":"renegotiate","commitment":"P1","due":at}),
        json!({"act":"note","text":"x"}),
    ];
    for mut act in acts {
        act["at"] = json!(at);
        act["known"] = json!(at);
        let mut lines = vec![line(&act.to_string())];
        let before = instants(&lines[0]);
        let by = TimeDelta::days(400);
        shift(&mut lines, by);
        let after: Vec<Instant> = before.iter().map(|&at| at + by).collect();
        assert_eq!(instants(&lines[0]), after, "{act}");
        shift(&mut lines, TimeDelta::MAX);
        assert_eq!(instants(&lines[0]), after, "beyond the calendar nothing moves");
    }
}

#[test]
fn until_keeps_what_was_known_by_then() {
    let text = r#"{"act":"open","title":"t","customer":"c","known":"2025-09-29T10:00:00Z"}
{"act":"note","text":"early, learnt late","at":"2025-09-29T10:00:00Z","known":"2025-09-29T12:00:00Z"}
{"act":"note","text":"only dated","at":"2025-09-29T11:00:00Z"}
{"act":"note","text":"undated"}"#;
    let kept = |at: &str| until(parse_all(text, Shanghai, now()).unwrap(), instant(at)).len();
    assert_eq!(kept("2025-09-29T09:59:59Z"), 0);
    assert_eq!(kept("2025-09-29T10:00:00Z"), 2);
    assert_eq!(kept("2025-09-29T11:00:00Z"), 3);
    assert_eq!(kept("2025-09-29T12:00:00Z"), 4);
}

#[test]
fn the_schema_has_every_act_with_the_envelope() {
    let schema = schema();
    let acts = schema["oneOf"].as_array().unwrap();
    let names: BTreeSet<&str> =
        acts.iter().map(|act| act["properties"]["act"]["const"].as_str().unwrap()).collect();
    let RecordProblem::UnknownAct { known, .. } = problem(r#"{"act":"jump"}"#) else { panic!() };
    assert_eq!(names, known.iter().map(String::as_str).collect());
    for act in acts {
        assert_eq!(act["additionalProperties"], json!(false));
        for field in ["at", "known", "who", "visible", "label"] {
            assert!(act["properties"][field].is_object(), "{act}");
        }
    }
}

#[test]
fn k7_the_lines_of_an_account_go_on_from_one_another() {
    let open = r#"{"act": "open", "at": "2024-05-03 22:00", "title": "t", "customer": "c", "history": true}"#;
    let note = |at: &str| format!(r#"{{"act": "note", "text": "x", "at": "{at}"}}"#);
    let lines = [open.to_owned(), note("22:30"), note("0:40"), note("5-6 9:00"), note("8:50")];
    let read = parse_all(&lines.join("\n"), Shanghai, now()).unwrap();
    let times: Vec<_> = read.iter().map(|line| line.act.occurred.unwrap()).collect();
    let expected = ["05-03T22:00", "05-03T22:30", "05-04T00:40", "05-06T09:00", "05-06T08:50"]
        .map(|at| instant(&format!("2024-{at}:00+08:00")));
    assert_eq!(times, expected);
}
