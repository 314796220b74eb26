#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;

use chrono::{NaiveDateTime, TimeDelta, TimeZone};
use chrono_tz::Asia::Shanghai;
use serde_json::Value;

use super::*;
use crate::{
    incident::{
        Command, Context, Entry, EntryKey, Incident, IncidentId, Payload, Refusal, Status,
        Visibility, WriterId, decide,
        disclosure::{CustomerIncident, VisibleEntries, hidden_corrections},
        facts::QuestionId,
        timeline,
    },
    playbook::{Side, builtin},
};

/// The scripts as their service managers wrote them.
const SCRIPTS: [(&str, &str); 3] = [
    ("data-loss-claim", include_str!("../../tests/data/scenarios/data-loss-claim.txt")),
    ("storage-before-noon", include_str!("../../tests/data/scenarios/storage-before-noon.txt")),
    ("dealer-dispute", include_str!("../../tests/data/scenarios/dealer-dispute.txt")),
];

/// The same scripts as typed entries, one act a line.
const ACTS: [&str; 3] = [
    include_str!("../../tests/data/scenarios/data-loss-claim.jsonl"),
    include_str!("../../tests/data/scenarios/storage-before-noon.jsonl"),
    include_str!("../../tests/data/scenarios/dealer-dispute.jsonl"),
];

const STORAGE_IN_ENGLISH: &str =
    include_str!("../../tests/data/scenarios/storage-before-noon.en.jsonl");

fn parsed(source: &str) -> Vec<RecordLine> {
    record::parse_all(source, chrono_tz::UTC, Instant::default()).unwrap()
}

fn lines(id: &str) -> Vec<RecordLine> {
    let at = SCRIPTS.iter().position(|script| script.0 == id).unwrap();
    parsed(ACTS[at])
}

fn at(text: &str) -> Instant {
    let local = NaiveDateTime::parse_from_str(&format!("2025-{text}"), "%Y-%m-%d %H:%M").unwrap();
    Shanghai.from_local_datetime(&local).unwrap().to_utc()
}

/// The words of an act, wherever they stand in it.
fn texts(command: &Command) -> Vec<String> {
    fn walk(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::String(text) => found.push(text.clone()),
            Value::Array(items) => items.iter().for_each(|item| walk(item, found)),
            Value::Object(fields) => fields.values().for_each(|field| walk(field, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(&serde_json::to_value(command).unwrap(), &mut found);
    found
}

struct Row<'a> {
    at: Instant,
    known: Instant,
    text: &'a str,
    who: &'a str,
    visibility: Visibility,
}

fn rows(script: &str) -> impl Iterator<Item = Row<'_>> {
    script.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(|line| {
        let [time, _, text, who, visibility] = line.split('|').collect::<Vec<_>>()[..] else {
            panic!("{line}")
        };
        let (text, known) = match text.strip_suffix("补录)").and_then(|t| t.rsplit_once('(')) {
            Some((text, known)) => (text, format!("{} {known}", &time[..5])),
            None => (text, time.to_owned()),
        };
        let visibility =
            if visibility == "C" { Visibility::Customer } else { Visibility::Internal };
        Row { at: at(time), known: at(&known), text, who, visibility }
    })
}

/// Records lines one after the other, as a session does.
fn play(lines: &[RecordLine]) -> Result<Incident, (usize, Refusal)> {
    let mut incident = Incident::empty(IncidentId([1; 16]));
    let mut labels = BTreeMap::new();
    let mut playbook = None;
    let writer = WriterId([2; 16]);
    for (number, line) in lines.iter().enumerate() {
        if let Command::Open(open) = &line.act.command {
            playbook = builtin::playbook(open.class.as_deref().unwrap()).map(Result::unwrap);
        }
        let now = line.act.known.unwrap();
        let context = Context {
            working_time: &crate::calendar::Terms::default(),
            currency: "CNY",
            now,
            lang: Lang::Zh,
            zone: Shanghai,
            playbook: playbook.as_ref(),
            labels: &labels,
        };
        let decision =
            decide(&incident, &line.act, &context).map_err(|refusal| (number, refusal))?;
        let batch = incident.entries().len() as u64 + 1;
        if let Some(label) = &line.label {
            labels.insert(label.clone(), EntryKey { writer, seq: batch });
        }
        let entries = decision.drafts.into_iter().zip(batch..).map(|(draft, seq)| Entry {
            key: EntryKey { writer, seq },
            counter: seq,
            head: draft.head("演示", now, batch),
            who: draft.who,
            payload: Payload::Known(Box::new(draft.event)),
        });
        incident.extend(entries.collect::<Vec<_>>());
    }
    Ok(incident)
}

fn played(id: &str) -> Incident {
    play(&lines(id)).unwrap_or_else(|(line, refusal)| panic!("{id}, act {}: {refusal}", line + 1))
}

#[test]
fn every_line_of_the_scripts_is_found_whole() {
    assert_eq!(SCRIPTS.map(|(id, _)| id).to_vec(), ALL.iter().map(|s| s.id).collect::<Vec<_>>());
    for (id, script) in SCRIPTS {
        let lines = lines(id);
        for row in rows(script).filter(|row| row.who != "系统") {
            let found = lines.iter().any(|line| {
                line.act.occurred == Some(row.at)
                    && line.act.known == Some(row.known)
                    && line.act.who.as_deref() == Some(row.who)
                    && line.act.visibility == row.visibility
                    && texts(&line.act.command).iter().any(|text| text == row.text)
            });
            assert!(found, "{id}: {} {} ({})", row.at, row.text, row.who);
        }
    }
}

#[test]
fn what_the_program_must_say_itself_is_never_an_entry() {
    for (id, script) in SCRIPTS {
        let system: Vec<_> = rows(script).filter(|row| row.who == "系统").collect();
        assert!(!system.is_empty());
        for line in lines(id) {
            assert_ne!(line.act.who.as_deref(), Some("系统"));
            for row in &system {
                assert!(texts(&line.act.command).iter().all(|text| !text.contains(row.text)));
            }
        }
    }
}

#[test]
fn a_crisis_told_in_english_is_the_same_act_for_act() {
    let (zh, en) = (lines("storage-before-noon"), parsed(STORAGE_IN_ENGLISH));
    assert_eq!(play(&en).err(), None);
    assert_eq!(zh.len(), en.len());
    for (zh, en) in zh.iter().zip(&en) {
        let frame = |line: &RecordLine| {
            let act = &line.act;
            let kind = std::mem::discriminant(&act.command);
            (act.occurred, act.known, act.visibility, kind, line.label.clone(), act.who.is_some())
        };
        assert_eq!(frame(zh), frame(en));
        let foreign = texts(&en.act.command).into_iter().find(|text| !text.is_ascii());
        let foreign = foreign.filter(|text| text.chars().any(|c| !c.is_ascii() && c != '¥'));
        assert_eq!(foreign, None);
    }
}

#[test]
fn the_header_is_the_opening() {
    for (id, script) in SCRIPTS {
        let header = script.lines().next().unwrap();
        let of = |name: &str| {
            let rest = header.split_once(&format!("{name}: ")).unwrap().1;
            rest.split("   ").next().unwrap().to_owned()
        };
        let incident = played(id);
        assert_eq!(incident.title(), of("title"));
        assert_eq!(incident.customer(), of("customer"));
        assert_eq!(incident.class(), of("class"));
        assert_eq!(incident.zone().name(), of("zone"));
        assert_eq!(incident.opened_at(), at(&of("opened")));
        assert_eq!(incident.began(), at(&of("opened")));
        assert_eq!(incident.lifecycle.severity().level().to_string(), of("severity"));
        assert_ne!(incident.public_title(), incident.title());
    }
}

#[test]
fn every_act_is_accepted_whenever_one_looks_and_however_far_it_is_moved() {
    for (id, _) in SCRIPTS {
        let mut moved = lines(id);
        record::shift(&mut moved, TimeDelta::days(331));
        let opened = moved[0].act.known.unwrap();
        let mut known: Vec<_> = moved.iter().filter_map(|line| line.act.known).collect();
        let background = known.iter().skip(1).take_while(|&&known| known < opened).count();
        known.drain(1..=background);
        assert!(known.is_sorted(), "{id}: acts stand in the order they became known");
        for instant in known {
            let lines = record::until(moved.clone(), instant);
            assert!(!lines.is_empty());
            assert_eq!(play(&lines).err(), None, "{id} at {instant}");
        }
    }
}

#[test]
fn the_storage_night_keeps_both_its_times() {
    let incident = played("storage-before-noon");
    let rows = timeline::timeline(&incident);
    let image = rows.iter().position(|row| row.occurred == at("09-29 22:55")).unwrap();
    assert_eq!(rows[image].entry.head.known, at("09-29 23:40"));
    assert!(rows[image].entry.is_late());
    let apology = rows.iter().position(|row| row.occurred == at("09-29 23:25")).unwrap();
    assert!(image < apology, "sorted by when it happened, though known after");
    let latest = QuestionId::Playbook("latest-start".into());
    let answer = incident.facts.question(&latest).unwrap().answer().unwrap();
    assert!(answer.text.contains("09-30 00:00"), "24:00 on 09-29 is 00:00 on 09-30");
    assert!(incident.is_customer_informed());
    assert_eq!(incident.lifecycle.resolved_at(), Some(at("09-30 04:35")));
    assert_eq!(incident.lifecycle.status(), Status::Resolved);
    let promised = incident.ledger.contacts.iter().filter_map(|contact| contact.made.next_update);
    assert_eq!(promised.collect::<Vec<_>>(), [at("09-29 23:00")]);
}

#[test]
fn one_person_has_all_their_names() {
    let incident = played("storage-before-noon");
    let everybody = &incident.stakeholders;
    let zheng = everybody.called("郑").unwrap();
    for name in ["客户系统部总监郑", "技术总监"] {
        assert_eq!(everybody.called(name).unwrap().key, zheng.key);
    }
    let agreed = zheng.profile.agreement.as_ref().unwrap();
    assert!(agreed.any_hour && agreed.channel.is_none());
    let on = |side| everybody.on(side).map(|s| s.profile.name.as_str()).collect::<Vec<_>>();
    assert_eq!(on(Side::Customer), ["郑", "李"]);
    assert_eq!(on(Side::Ours), ["马", "高", "许", "沈", "方", "胡"]);
    let manager = &everybody.called("马").unwrap().profile.manager;
    assert!(everybody.called(manager).unwrap().profile.reach().is_some(), "whom to call is known");
    let dealer = played("dealer-dispute");
    for (name, side) in [
        ("媒体", Side::Media),
        ("市监", Side::Regulator),
        ("消协", Side::Regulator),
        ("税务", Side::Regulator),
        ("其他车主", Side::OtherOwner),
        ("车主王", Side::Customer),
        ("集团", Side::Ours),
        ("主机厂", Side::Vendor),
    ] {
        assert_eq!(dealer.stakeholders.called(name).unwrap().profile.side, side, "{name}");
    }
    let loss = played("data-loss-claim");
    let on = |side| loss.stakeholders.on(side).map(|s| s.profile.name.as_str()).collect::<Vec<_>>();
    assert_eq!(on(Side::Customer), ["罗", "吴", "何"]);
    assert_eq!(on(Side::Ours), ["赵", "周", "孙", "林", "陈", "钱"]);
}

#[test]
fn a_corrected_statement_survives_beside_its_correction() {
    let incident = played("data-loss-claim");
    let told = incident
        .entries()
        .iter()
        .find(|entry| entry.head.kind == "contact-made" && entry.head.occurred == at("03-03 15:05"))
        .unwrap();
    let corrections = incident.marks().corrections(told.key);
    assert_eq!(
        corrections.iter().map(|c| c.known).collect::<Vec<_>>(),
        [at("03-07 13:35"), at("03-07 16:20")]
    );
    let between = incident.as_known_at(at("03-07 16:19"));
    assert_eq!(hidden_corrections(&between).len(), 1, "nothing may go out to the customer yet");
    assert!(hidden_corrections(&incident).is_empty());
    let public = CustomerIncident::fold(&VisibleEntries::of(&incident));
    let line = public.lines.iter().find(|line| line.occurred == at("03-03 15:05")).unwrap();
    assert_eq!(line.said.words(), Some("告知:疑似硬盘故障"));
    assert_eq!(line.corrections.len(), 1);
    assert_eq!(line.corrections[0].at, at("03-07 16:20"));
    assert!(incident.holds.is_held());
}

#[test]
fn what_is_closed_was_resolved_and_told_first() {
    for id in ["data-loss-claim", "dealer-dispute"] {
        let incident = played(id);
        let statuses: Vec<_> = incident.lifecycle.statuses.iter().map(|s| s.value).collect();
        assert_eq!(statuses, [Status::Mitigated, Status::Resolved, Status::Closed], "{id}");
        assert!(incident.is_customer_informed(), "{id}");
        assert_eq!(incident.ledger.open_enquiries().count(), 0, "{id}");
    }
}

#[test]
fn the_backup_of_before_the_loss_is_unverified() {
    let incident = played("data-loss-claim");
    let question = incident.facts.question(&QuestionId::Playbook("last-backup".into())).unwrap();
    assert!(question.has_unverified_backup());
    let backup = question.answer().unwrap().backup.as_ref().unwrap();
    assert_eq!(backup.gap(incident.began()).unwrap().num_days(), 37);
    let storage = played("storage-before-noon");
    let question =
        storage.facts.question(&QuestionId::Playbook("backup-or-replica".into())).unwrap();
    assert!(!question.answers[0].backup.as_ref().unwrap().exists);
}

#[test]
fn the_customer_reads_nothing_internal_at_any_time() {
    const INTERNAL: &[&str] = &[
        "45%",
        "70%",
        "百分之四十五",
        "百分之七十",
        "误操作",
        "误初始化",
        "P0",
        "漏写",
        "把握60%",
        "把握85%",
        "¥28,000",
    ];
    for (id, _) in SCRIPTS {
        let incident = played(id);
        let mut moments: Vec<_> = incident.entries().iter().map(|entry| entry.head.known).collect();
        moments.dedup();
        for moment in moments {
            let then = incident.as_known_at(moment);
            let public = CustomerIncident::fold(&VisibleEntries::of(&then));
            let all = format!("{public:?}");
            for word in INTERNAL {
                assert!(!all.contains(word), "{id} at {moment}: {word}");
            }
        }
        let public = CustomerIncident::fold(&VisibleEntries::of(&incident));
        assert_eq!(public.title, incident.public_title());
        for line in &public.lines {
            let name = line.who.as_deref().unwrap_or_default();
            for ours in incident.stakeholders.on(Side::Ours).map(|ours| &ours.profile) {
                let by_role = ours.name == ours.public_role;
                assert!(by_role || name != ours.name, "{id}: {name} is one of ours");
            }
            if line.said.words().is_some() {
                assert!(line.who.is_some(), "{id}: {line:?} has no source");
            }
        }
    }
    let visible = CustomerIncident::fold(&VisibleEntries::of(&played("storage-before-noon")));
    let fifty =
        visible.lines.iter().find(|l| l.said.words().is_some_and(|w| w.contains("不足50%")));
    assert_eq!(fifty.unwrap().occurred, at("10-09 10:00"));
}

#[test]
fn every_scenario_has_its_title_in_both_languages() {
    for scenario in ALL {
        for lang in Lang::ALL {
            assert_ne!(scenario.title(lang), scenario.title);
        }
        assert_eq!(get(scenario.id), Some(*scenario));
    }
    assert_eq!(get("none"), None);
}
