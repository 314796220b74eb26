//! The crises of the demo: the same in both languages, accepted line by line, true at whatever time they are shown, and
//! ending in a report that a manager would sign.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta};
use dingli::{
    incident::{
        Incident, Instant,
        derived::derived,
        disclosure::{CustomerIncident, Said, VisibleEntries},
        due,
        lifecycle::CustomerKind,
        time,
        updates::Direction,
    },
    locale::Lang,
    playbook::Side,
    record,
    report::{
        Audience, Author, Document, DocumentKind, Format,
        check::{Check, Warning},
        render, update,
    },
    scenario,
};
use serde_json::Value;

use super::stage::{Stage, at};
use crate::support;

/// Every crisis in both languages, as it is written.
const SOURCES: [(&str, Lang, &str); 6] = [
    ("data-loss-claim", Lang::Zh, include_str!("../../../assets/scenarios/data-loss-claim.jsonl")),
    (
        "data-loss-claim",
        Lang::En,
        include_str!("../../../assets/scenarios/data-loss-claim.en.jsonl"),
    ),
    (
        "storage-before-noon",
        Lang::Zh,
        include_str!("../../../assets/scenarios/storage-before-noon.jsonl"),
    ),
    (
        "storage-before-noon",
        Lang::En,
        include_str!("../../../assets/scenarios/storage-before-noon.en.jsonl"),
    ),
    ("dealer-dispute", Lang::Zh, include_str!("../../../assets/scenarios/dealer-dispute.jsonl")),
    ("dealer-dispute", Lang::En, include_str!("../../../assets/scenarios/dealer-dispute.en.jsonl")),
];

/// The acts of a crisis as they are written.
fn acts(id: &str, lang: Lang) -> Vec<Value> {
    let (_, _, source) = SOURCES.iter().find(|it| (it.0, it.1) == (id, lang)).unwrap();
    let lines = source.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Every text in a value.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        Value::Object(fields) => fields.values().flat_map(texts).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}

fn is_chinese(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{3000}'..='\u{303f}' | '\u{3400}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}'))
}

/// Panics where two values differ in anything but what is said in words.
fn assert_alike(zh: &Value, en: &Value, at: &str) {
    match (zh, en) {
        (Value::String(zh), Value::String(en)) => {
            assert!(!is_chinese(en), "{at}: {en}");
            let times = |text: &str| {
                let found = text.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
                found.map(|(time, _)| time.to_owned()).collect::<BTreeSet<_>>()
            };
            assert_eq!(times(zh), times(en), "{at}: other times");
            let said = is_chinese(zh) || zh == "zh-CN";
            assert!(said || zh == en, "{at}: {zh} {en}");
        }
        (Value::Array(zh), Value::Array(en)) => {
            assert_eq!(zh.len(), en.len(), "{at}");
            zh.iter().zip(en).for_each(|(zh, en)| assert_alike(zh, en, at));
        }
        (Value::Object(zh), Value::Object(en)) => {
            assert!(zh.keys().eq(en.keys()), "{at}");
            zh.iter().for_each(|(name, zh)| assert_alike(zh, &en[name], &format!("{at} {name}")));
        }
        _ => assert_eq!(zh, en, "{at}"),
    }
}

#[test]
fn both_languages_tell_the_same_act_for_act_and_neither_mixes_them() {
    for scenario in scenario::ALL {
        let (zh, en) = (acts(scenario.id, Lang::Zh), acts(scenario.id, Lang::En));
        assert_eq!(zh.len(), en.len(), "{}", scenario.id);
        assert!(zh.len() > 60, "{}", scenario.id);
        for (number, (zh, en)) in zh.iter().zip(&en).enumerate() {
            assert_alike(zh, en, &format!("{} {number}", scenario.id));
            for text in texts(zh).into_iter().filter(|text| is_chinese(text)) {
                let mut words = text.split(|c: char| !c.is_ascii_alphabetic());
                let known = ["LIMS", "LUN", "TB", "at", "day", "clock"];
                let foreign = words.find(|word| word.len() > 1 && !known.contains(word));
                assert_eq!(foreign, None, "{} {number}: {text}", scenario.id);
            }
        }
        let kind_of = |lang| {
            let incident = Stage::of_demo(scenario.id, lang, TimeDelta::zero()).incident;
            CustomerIncident::fold(&VisibleEntries::of(&incident)).kind
        };
        let kind = if scenario.id == "dealer-dispute" {
            CustomerKind::Person
        } else {
            CustomerKind::Organisation
        };
        for lang in Lang::ALL {
            assert_eq!(kind_of(lang), kind, "{}", scenario.id);
        }
    }
}

/// The clocks at which the demo is begun: later by whole days, and by anything.
const LATER: [i64; 4] = [0, 331 * 1440, 400 * 1440 + 465, -20 * 1440 - 1001];

#[test]
fn every_act_is_accepted_whenever_one_looks_and_however_far_it_is_moved() {
    for scenario in scenario::ALL {
        for (lang, later) in Lang::ALL.into_iter().zip(LATER) {
            let lines = scenario.told(lang, TimeDelta::minutes(later)).unwrap();
            let opened = lines[0].act.known.unwrap();
            let known: Vec<Instant> = lines.iter().filter_map(|line| line.act.known).collect();
            assert_eq!(known.len(), lines.len(), "every line says when it became known");
            let after: Vec<Instant> = known.into_iter().filter(|known| *known >= opened).collect();
            assert!(after.is_sorted(), "{}: not in the order they became known", scenario.id);
            for moment in after.iter().step_by(7).chain(after.last()) {
                let lines = record::until(lines.clone(), *moment);
                let stage = Stage::of_lines(scenario.id, lines, lang);
                assert!(stage.incident.entries().len() > 1);
            }
        }
    }
}

#[test]
fn what_is_pointed_out_is_what_the_story_is_about() {
    for (id, accepted) in [
        (
            "data-loss-claim",
            &[
                "BackupUnverified",
                "CustomerStillReadsIt",
                "MayAdmit",
                "NoLesson",
                "NoReadBack",
                "OddsFell",
                "PlaceLegalHold",
                "SecondReader",
                "StillToDo",
                "TooLate",
                "TooLate",
            ][..],
        ),
        (
            "storage-before-noon",
            &["BackupUnverified", "NoLesson", "StillToDo", "TooLate", "TooLate"],
        ),
        (
            "dealer-dispute",
            &[
                "AboveCustom",
                "AboveCustom",
                "MayAdmit",
                "NoLesson",
                "Omitted",
                "PromiseGap",
                "SecondReader",
                "StillToDo",
                "WorseOffer",
                "WorseOffer",
            ],
        ),
    ] {
        for lang in Lang::ALL {
            let stage = Stage::of_demo(id, lang, TimeDelta::zero());
            let warned = stage.warned.iter().flat_map(|(_, warnings)| warnings);
            let mut names: Vec<String> = warned
                .map(|it| format!("{it:?}").split([' ', '(']).next().unwrap().to_owned())
                .collect();
            names.sort();
            assert_eq!(names, accepted, "{id} {}", lang.tag());
        }
    }
}

/// Every instant that the lines of a crisis state, later by some minutes.
fn stated(id: &str, lang: Lang, later: i64) -> BTreeSet<Instant> {
    let acts = acts(id, lang);
    let texts = acts.iter().flat_map(texts);
    let instants = texts.filter_map(|text| DateTime::parse_from_rfc3339(text).ok());
    instants.map(|at| at.to_utc() + TimeDelta::minutes(later)).collect()
}

/// The days and times of day in a text that are not those of the instants given.
fn strange(text: &str, own: &BTreeSet<Instant>) -> Vec<String> {
    let written = |form: fn(Instant) -> String| own.iter().map(|at| form(*at)).collect();
    let days: BTreeSet<String> = written(|at| time::date(at, scenario::ZONE));
    let short: BTreeSet<String> = written(|at| time::date(at, scenario::ZONE)[5..].to_owned());
    let clocks: BTreeSet<String> = written(|at| time::clock(at, scenario::ZONE));
    let text = text.replace("+08:00", "");
    let numbers = text.split(|c: char| !c.is_ascii_digit() && !"-:".contains(c));
    let is_own = |number: &str| {
        let shape: String =
            number.chars().map(|c| if c.is_ascii_digit() { '9' } else { c }).collect();
        match shape.as_str() {
            "9999-99-99" => days.contains(number),
            "99-99" => short.contains(number),
            "99:99" | "9:99" => clocks.contains(number),
            _ => true,
        }
    };
    let numbers = numbers.map(|it| it.trim_matches(['-', ':']));
    numbers.filter(|it| !is_own(it)).map(str::to_owned).collect()
}

/// The words by which a text tells a time without a number of its own: they are wrong as soon as it is moved.
fn spoken(text: &str) -> Vec<&str> {
    const ZH: [&str; 19] = [
        "今天", "今晚", "今早", "明天", "明早", "明晚", "昨天", "昨晚", "后天", "中午", "上午",
        "下午", "凌晨", "半夜", "早上", "连夜", "星期", "周一", "周五",
    ];
    const EN: [&str; 17] = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "today",
        "tonight",
        "tomorrow",
        "yesterday",
        "noon",
        "midnight",
        "morning",
        "afternoon",
        "evening",
        "overnight",
    ];
    let zh = ZH.into_iter().filter(|word| text.contains(word));
    let words = text.split(|c: char| !c.is_ascii_alphabetic());
    let en = words.filter(|word| EN.contains(&word.to_ascii_lowercase().as_str()));
    let counted = ["月", "日", "号", "点"].into_iter().filter(|unit| {
        let before = |at: usize| text[..at].trim_end().chars().next_back();
        text.match_indices(unit).any(|(at, _)| before(at).is_some_and(|c| c.is_ascii_digit()))
    });
    zh.chain(en).chain(counted).collect()
}

#[test]
fn a_time_that_is_none_of_the_crisis_is_seen() {
    let own = BTreeSet::from([at("09-30 12:00")]);
    assert_eq!(strange("by 2025-09-30 12:00 (+08:00), 09-30 12:00; 138-0000-0911", &own), [""; 0]);
    for said in ["2025-09-29", "09-29", "23:00"] {
        assert_eq!(strange(&format!("it comes {said} at last"), &own), [said]);
    }
    for said in ["9 月 30 日", "明天中午", "tonight", "Monday", "9 点"] {
        assert!(!spoken(&format!("it comes {said} at last")).is_empty(), "{said}");
    }
    assert_eq!(spoken("by 2025-09-30 12:00, 三天以后，每月一次"), [""; 0]);
}

#[test]
fn no_text_of_a_crisis_holds_a_time_that_is_not_its_own() {
    for (id, lang, _) in SOURCES {
        for later in LATER {
            let own = stated(id, lang, later);
            let scenario = scenario::get(id).unwrap();
            for line in scenario.told(lang, TimeDelta::minutes(later)).unwrap() {
                // Instants are not quoted; what is quoted is what people read, and names.
                let all = format!("{:?}", line.act.command);
                for text in all.split('"').skip(1).step_by(2) {
                    assert_eq!(strange(text, &own), [""; 0], "{id} {} {text}", lang.tag());
                    assert_eq!(spoken(text), [""; 0], "{id} {} {text}", lang.tag());
                }
            }
        }
    }
}

fn author(lang: Lang) -> Author {
    let say = |zh: &str, en: &str| if lang == Lang::Zh { zh.to_owned() } else { en.to_owned() };
    Author {
        company: say("云桥技术服务", "Yunqiao Technical Services"),
        contact: say("许岚 · 服务经理", "Xu Lan · service manager"),
        reach: "400-000-0100".to_owned(),
    }
}

/// The whole report for the customer, some days after the end.
pub(crate) fn final_report(stage: &Stage, lang: Lang) -> Document {
    let last = stage.incident.entries().iter().map(|entry| entry.head.known).max().unwrap();
    let now = last + TimeDelta::days(1);
    let kind = DocumentKind::ServiceReport;
    stage.issued(now, kind, Audience::Customer, lang, author(lang)).unwrap()
}

/// What anybody reads of the crisis at a moment: what is due, what is drafted, the documents for the customer.
///
/// A draft names the time of the next word, which follows from when it is made.
fn read_at(
    stage: &Stage,
    incident: &Incident,
    lang: Lang,
    now: Instant,
) -> Vec<(String, Option<Instant>)> {
    let due = due::due(incident, now);
    let mut all: Vec<_> = due.iter().map(|item| (item.said(1, lang), None)).collect();
    let author = author(lang);
    let desk = update::Desk { incident, author: &author, others: &[], lang, now };
    let outside = incident.stakeholders.list.iter().filter(|it| it.profile.side == Side::Customer);
    for to in outside {
        let drafts = update::UpdateForm::ALL.map(|form| desk.draft(to, form));
        all.extend(drafts.into_iter().filter_map(Result::ok).map(|it| (it.text, it.next)));
    }
    for kind in [DocumentKind::ServiceReport, DocumentKind::StatusUpdate] {
        let made = stage.issued(now, kind, Audience::Customer, lang, author.clone());
        all.extend(made.ok().map(|document| {
            let bytes = render(&document, Format::Text).unwrap();
            (support::readable(Format::Text, &bytes), None)
        }));
    }
    all
}

#[test]
fn no_draft_no_item_and_no_report_holds_a_time_that_is_not_the_crisiss_own() {
    for (id, lang, _) in SOURCES {
        for later in [0, LATER[2]] {
            let stage = Stage::of_demo(id, lang, TimeDelta::minutes(later));
            let mut read = 0;
            for now in stage.moments().into_iter().step_by(9) {
                let incident = stage.incident.as_known_at(now);
                let due = due::due(&incident, now);
                let follows = derived(&incident, now).into_iter().map(|it| it.at);
                let own: BTreeSet<Instant> = stated(id, lang, later)
                    .into_iter()
                    .chain(follows)
                    .chain(due.iter().filter_map(|item| item.at))
                    .chain(due.iter().map(|item| item.since))
                    .chain([now])
                    .collect();
                for (text, next) in read_at(&stage, &incident, lang, now) {
                    let own = own.iter().copied().chain(next).collect();
                    let strange = strange(&text, &own);
                    assert_eq!(strange, [""; 0], "{id} {} {now}: {text}", lang.tag());
                    read += 1;
                }
            }
            assert!(read > 100, "{id} {read}");
        }
    }
}

#[test]
fn the_report_is_whole_says_regret_and_is_warned_of_nothing() {
    for (id, lang, _) in SOURCES {
        let stage = Stage::of_demo(id, lang, TimeDelta::zero());
        let document = final_report(&stage, lang);
        let text = support::readable(Format::Text, &render(&document, Format::Text).unwrap());
        let bare: String = text.split_whitespace().collect();
        let (stage_is, open) = match lang {
            Lang::Zh => ("最终报告", ["尚未说明", "尚待说明", "待定", "请填"]),
            Lang::En => ("Final", ["notstated", "preliminary", "[fillin", "nodateyet"]),
        };
        assert!(bare.contains(stage_is), "{id} {text}");
        for words in open {
            assert!(!bare.contains(words), "{id} {words}: {text}");
        }
        let known = CustomerIncident::fold(&VisibleEntries::of(&stage.incident));
        let first = known.lines.iter().find_map(|line| match &line.said {
            Said::Contact { direction: Direction::Outbound, .. } => line.said.words(),
            _ => None,
        });
        let regret = if lang == Lang::Zh { "深感遗憾" } else { "We are sorry" };
        assert!(first.unwrap().contains(regret), "{id}: {first:?}");
        let author = author(lang);
        let now = stage.incident.entries().iter().map(|it| it.head.known).max().unwrap();
        let check = Check {
            incident: &stage.incident,
            audience: Audience::Customer,
            author: &author,
            others: &[],
            now: now + TimeDelta::days(1),
        };
        let warned: Vec<&str> = check.warnings(&document).iter().map(Warning::id).collect();
        assert_eq!(warned, [""; 0], "{id} {}", lang.tag());
    }
}
