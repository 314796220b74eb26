//! Writes the frozen log of a version, once. `cargo test --test suite write_the_log_of_version_1 -- --ignored`

use std::{collections::BTreeSet, fs};

use chrono::{DateTime, TimeDelta};
use dingli::{
    incident::{Act, Command, EntryKey, Event, Instant, Visibility, event::DocumentIssued},
    record::{self, RecordLine},
    session::{Book, Session},
    settings::Settings,
    store::{self, Append, Blob, Digest, Salts, Sealed, SealedBody, Store},
};

use super::{frozen, render};

/// What the first laptop records. `at` makes an entry late; `known` makes it one of stated history.
const HERE: &str = r#"
{"act":"open","title":"存储双盘故障","customer":"联峰汽配","public_title":"存储服务中断","class":"data-loss","severity":2,"zone":"Asia/Shanghai","began":"2026-03-07T01:40:00Z"}
{"act":"stakeholder","label":"zhang","name":"张伟","aliases":["张经理"],"side":"customer","role":"IT 经理","need":"周一开工前要能下单","channels":[{"channel":"phone","at":"138-0000-0001"}]}
{"act":"stakeholder","label":"li","name":"李敏","side":"ours","role":"值班工程师","public_role":"我方工程师","authority":"works"}
{"act":"note","label":"late","text":"机房告警：两块盘离线","tags":["raid"],"at":"2026-03-07T01:42:00Z","who":"李敏"}
{"act":"note","label":"history","text":"上周已更换过一块盘 \"S/N 7\"","at":"2026-03-01T06:00:00Z","known":"2026-03-01T06:05:00Z"}
{"act":"title","text":"存储双盘故障，疑似数据丢失"}
{"act":"ask","label":"ask","ask":"热备盘当时在线吗？","whom":"李敏","critical":true}
{"act":"answer","question":"ask","answer":"在线，但没有接管","confidence":"confirmed","who":"李敏"}
{"act":"contact","label":"call","with":["zhang"],"channel":"phone","text":"已告知两块盘离线，正在重建","next_update":"2026-03-07T02:40:00Z","visible":true}
{"act":"enquiry","label":"enquiry","from":"zhang","text":"订单还在吗？","visible":true}
{"act":"answer-enquiry","enquiry":"enquiry","text":"尚未确认，02:40 再报","visible":true}
{"act":"severity","severity":1,"basis":"全部门店无法下单"}
{"act":"status","status":"mitigated","reason":"备机接管"}
{"act":"note","label":"seen","text":"重建进度 37%","who":"李敏","mentions":["li"]}
{"act":"visibility","entry":"seen","visibility":"customer","public_role":"我方工程师"}
{"act":"correct","label":"wrong","entry":"seen","text":"重建进度 27%"}
{"act":"withhold-correction","correction":"wrong","reason":"下一次通报一并更正"}
{"act":"note","label":"slip","text":"打错了"}
{"act":"retract","entry":"slip","reason":"误记"}
{"act":"snooze","item":"no-need/x","until":"2026-03-07T05:00:00Z"}
{"act":"hold","reason":"客户可能索赔"}
{"act":"lift-hold","reason":"法务同意"}
{"act":"note","label":"private","text":"身份证号 110101"}
{"act":"erase","entries":["private"],"reason":"与事件无关的个人信息"}
"#;

/// What is learnt of somebody whom the directory knows by then.
const CHANGED: &str = r#"
{"act":"change-stakeholder","stakeholder":"张伟","changes":{"role":"IT 总监","need":"周一 07:00 前能下单"}}
"#;

/// What a colleague records on a second laptop.
const THERE: &str = r#"
{"act":"note","text":"Spare controller is on its way"}
{"act":"contact","with":["张伟"],"direction":"inbound","channel":"email","text":"Asks for the log of the array","visible":true}
"#;

fn morning() -> Instant {
    DateTime::parse_from_rfc3339("2026-03-07T02:00:00Z").unwrap().to_utc()
}

fn minutes(count: i64) -> Instant {
    morning() + TimeDelta::minutes(count)
}

fn laptop(folder: &std::path::Path, name: &str) -> Session {
    let mut session = Session::open(folder).unwrap();
    let settings =
        Settings { name: name.into(), zone: "Asia/Shanghai".into(), ..Settings::default() };
    session.keep_settings(settings).unwrap();
    session
}

fn acts(lines: &str) -> Vec<RecordLine> {
    record::parse_all(lines, chrono_tz::Asia::Shanghai, morning()).unwrap()
}

fn attach(
    session: &Session,
    book: &mut Book,
    folder: &std::path::Path,
    name: &str,
    text: &str,
) -> EntryKey {
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    let made = session
        .attach(book, &path, |attach| Act::new(Command::Attach(attach)), minutes(40))
        .unwrap();
    made.entries[0].key
}

/// An entry of a kind that no program knows yet, and an attachment with it.
fn forecast(session: &Session, book: &Book) {
    let store = session.store();
    let (writer, heads) = (store.writer(), book.heads());
    let (seq, prev) = heads.next(writer);
    let salts = Salts::random().unwrap();
    let chart = Blob::new(b"a chart of a later version".to_vec()).unwrap();
    let at = minutes(50).timestamp_millis();
    let head = format!(
        r#"{{"k":"forecast","v":3,"o":{at},"n":{at},"r":{at},"a":"王芳","b":{seq},"later":true}}"#
    );
    let body =
        format!(r#"{{"who":{{"name":"李敏"}},"d":["{}"],"e":{{"hours":6}}}}"#, chart.digest());
    let sealed = Sealed::new(
        book.incident.id(),
        EntryKey { writer, seq },
        heads.counter() + 1,
        prev,
        (salts.head, head.into_bytes()),
        SealedBody { salt: salts.body, bytes: body.into_bytes() },
    );
    let append = Append {
        incident: book.incident.id(),
        expected: heads,
        sealed: &[sealed],
        summary: None,
        blobs: &[chart],
    };
    store.append(&[append]).unwrap();
}

#[test]
#[ignore = "writes tests/logs/v1, which is then never written again"]
fn write_the_log_of_version_1() {
    let target = frozen("v1");
    assert!(!target.join(store::FILE).exists(), "a frozen log is never written again");
    let folder = tempfile::tempdir().unwrap();
    let mut here = laptop(&folder.path().join("here"), "王芳");
    let (mut book, _) = here.create(&acts(HERE), morning()).unwrap();
    let id = book.incident.id();
    here.record(&mut book, &acts(CHANGED), minutes(30)).unwrap();
    attach(&here, &mut book, folder.path(), "律师函.txt", "a lawyer's letter");
    let photo = attach(&here, &mut book, folder.path(), "badge.txt", "a photograph of a badge");
    let erase = format!(r#"{{"act":"erase","entries":["{photo}"],"reason":"肖像"}}"#);
    here.record(&mut book, &acts(&erase), minutes(45)).unwrap();
    forecast(&here, &book);

    let mut there = laptop(&folder.path().join("there"), "Tom");
    there.merge(here.store(), minutes(55)).unwrap();
    let mut copy = there.load(id).unwrap();
    there.record(&mut copy, &acts(THERE), minutes(60)).unwrap();
    assert!(!here.merge(there.store(), minutes(70)).unwrap().added.is_empty());
    let mut book = here.load(id).unwrap();
    let issued = DocumentIssued {
        audience: Visibility::Customer,
        document: "service-report".into(),
        format: "html".into(),
        digest: Digest::of(b"the report").to_string(),
        entries: book.incident.entries().len() as u64,
    };
    here.record_one(&mut book, Act::new(Command::Issue(issued)), minutes(80)).unwrap();

    every_kind_is_there(here.store());
    assert_eq!(here.store().verify(None).unwrap().problems, []);
    fs::create_dir_all(&target).unwrap();
    here.store().backup(&target.join(store::FILE)).unwrap();
    fs::write(target.join("folded.json"), render::pretty(&render::log(here.store()))).unwrap();
}

fn every_kind_is_there(store: &Store) {
    let written: BTreeSet<String> = store
        .logs()
        .unwrap()
        .into_iter()
        .flat_map(|id| store.read(id).unwrap())
        .map(|sealed| store::open_entry(&sealed).head.kind)
        .collect();
    for kind in Event::KINDS.iter().map(|kind| kind.name) {
        assert!(written.contains(kind), "{kind} is missing");
    }
    assert!(written.contains("forecast"));
}
