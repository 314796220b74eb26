//! Logs to measure on: one crisis like those in the scenarios, as long as is asked for, among as many others.

use std::path::Path;

use chrono::{DateTime, TimeDelta};
use dingli::{
    incident::{
        Draft, EntryKey, Event, IncidentId, Instant, Status, Visibility,
        event::{ContactMade, FactAnswered, FactorNamed, Noted, Opened, StatusChanged},
        facts::{Confidence, QuestionId},
        reviews::Aspect,
        updates::{Channel, Direction, Outcome},
    },
    record,
    record::RecordLine,
    session::{Book, Session},
    settings::Settings,
    store::{self, Append, Heads, Store, SummaryRow},
};

/// When it all happens.
pub(crate) fn morning() -> Instant {
    DateTime::parse_from_rfc3339("2026-03-07T02:00:00Z").expect("an instant").to_utc()
}

const OPENING: &str = r#"
{"act":"open","title":"存储控制器双故障","customer":"联峰汽配","class":"data-loss","severity":1,"zone":"Asia/Shanghai"}
{"act":"stakeholder","label":"zhang","name":"张伟","side":"customer","role":"IT 经理"}
{"act":"stakeholder","label":"li","name":"李敏","side":"ours","role":"值班工程师"}
{"act":"note","text":"机房告警：RAID 6 两块盘离线，第三块报 SMART 错误"}
"#;

/// Opens a log whose user is known, so that the window does not ask for a name.
pub(crate) fn session(dir: &Path) -> Session {
    let mut session = Session::open(dir).expect("a log");
    let settings =
        Settings { name: "王芳".into(), zone: "Asia/Shanghai".into(), ..Settings::default() };
    session.keep_settings(settings).expect("settings");
    session
}

/// A crisis of as many entries.
pub(crate) fn crisis(session: &Session, entries: usize) -> Book {
    let acts: Vec<RecordLine> = record::parse_all(OPENING, chrono_tz::Asia::Shanghai, morning())
        .expect("lines of record")
        .into_iter()
        .map(|line| RecordLine { act: line.act, label: line.label, follows: false })
        .collect();
    let (book, _) = session.create(&acts, morning()).expect("an incident");
    let first = book.incident.entries().len();
    let known = book.incident.stakeholders.list.iter().map(|one| one.key).collect::<Vec<_>>();
    let drafts: Vec<Draft> = (first..entries).map(|number| draft(number, &known)).collect();
    append(session.store(), book.incident.id(), book.heads(), &drafts, None);
    session.project(book.incident.id()).expect("a line in the list");
    session.load(book.incident.id()).expect("the incident")
}

/// Appends drafts as one batch.
fn append(
    store: &Store,
    incident: IncidentId,
    expected: &Heads,
    drafts: &[Draft],
    summary: Option<SummaryRow>,
) {
    let sealed = store::seal_act(incident, store.writer(), expected, "王芳", morning(), drafts)
        .expect("sealed");
    store
        .append(&[Append { incident, expected, sealed: &sealed, summary, blobs: &[] }])
        .expect("appended");
}

/// The words of an ordinary note.
pub(crate) fn words(number: usize) -> String {
    format!(
        "第 {number} 次核对：rebuild 到 37%，控制器日志里还有 medium error，客户要求每 30 分钟通报一次"
    )
}

/// Mostly notes, then contacts and answers, as in a real crisis.
fn draft(number: usize, people: &[EntryKey]) -> Draft {
    let at = morning() + TimeDelta::seconds(i64::try_from(number).expect("a small number") * 7);
    let event = match number % 10 {
        3 | 7 => Event::ContactMade(ContactMade {
            restored: false,
            with: people.iter().take(1).copied().collect(),
            public_with: Vec::new(),
            public_sides: Vec::new(),
            direction: Direction::Outbound,
            channel: Channel::Phone,
            outcome: Outcome::Reached,
            text: words(number),
            next_update: Some(at + TimeDelta::minutes(30)),
        }),
        5 => Event::FactAnswered(FactAnswered {
            question: QuestionId::Playbook("what-is-lost".into()),
            asked: "丢了什么？".into(),
            answer: words(number),
            confidence: Confidence::Claimed,
            backup: None,
            impact: None,
            count: None,
        }),
        _ => Event::Noted(Noted {
            text: words(number),
            tags: vec!["raid".into()],
            mentions: Vec::new(),
        }),
    };
    let effect = event.effect();
    Draft {
        event,
        who: None,
        occurred: at,
        known: at,
        stated: false,
        whole_day: false,
        effect,
        visibility: Visibility::Internal,
    }
}

/// Other incidents on file, past ones with a line in the list each, in one transaction.
pub(crate) fn past_incidents(store: &Store, count: usize, line: &str) {
    let nothing = Heads::default();
    let sealed: Vec<_> = (0..count)
        .map(|number| {
            let opened = Opened {
                history: None,
                drill: None,
                public_title: format!("服务中断 {number}"),
                customer: format!("客户 {number}"),
                zone: "Asia/Shanghai".into(),
                began: morning(),
            };
            let at = morning() - TimeDelta::hours(i64::try_from(number).expect("a small number"));
            let draft = Draft {
                event: Event::Opened(opened),
                who: None,
                occurred: at,
                known: at,
                stated: false,
                whole_day: false,
                effect: None,
                visibility: Visibility::Internal,
            };
            let id = Store::new_incident().expect("random bytes");
            (
                id,
                at,
                store::seal_act(id, store.writer(), &nothing, "王芳", at, &[draft])
                    .expect("sealed"),
            )
        })
        .collect();
    let appends: Vec<_> = sealed
        .iter()
        .map(|(incident, at, sealed)| Append {
            incident: *incident,
            expected: &nothing,
            sealed,
            summary: Some(SummaryRow {
                live: false,
                activity: at.timestamp_millis(),
                opened_on: at.format("%m%d").to_string(),
                json: line.to_owned(),
            }),
            blobs: &[],
        })
        .collect();
    store.append(&appends).expect("appended");
}

/// An incident that began at an instant, with a note of each text a minute apart; the first names what contributed, and it
/// is over behind the last.
pub(crate) fn incident(session: &Session, at: Instant, customer: &str, texts: Vec<String>) {
    let opened = Opened {
        history: None,
        drill: None,
        public_title: format!("服务中断 {customer}"),
        customer: customer.to_owned(),
        zone: "Asia/Shanghai".into(),
        began: at,
    };
    let noted = |text| Event::Noted(Noted { text, tags: Vec::new(), mentions: Vec::new() });
    let factor = texts.first().map(|text| {
        let (text, aspect) = (text.clone(), Aspect::Technical);
        Event::FactorNamed(FactorNamed { text, aspect, entries: Vec::new(), repeats: false })
    });
    let (reason, told) = (String::new(), String::new());
    let over = Event::StatusChanged(StatusChanged { status: Status::Resolved, reason, told });
    let events = std::iter::once(Event::Opened(opened))
        .chain(texts.into_iter().map(noted))
        .chain(factor)
        .chain([over]);
    let drafts: Vec<Draft> = events
        .zip(0..)
        .map(|(event, minute)| Draft {
            event,
            who: None,
            occurred: at + TimeDelta::minutes(minute),
            known: at + TimeDelta::minutes(minute),
            stated: false,
            whole_day: false,
            effect: None,
            visibility: Visibility::Internal,
        })
        .collect();
    let id = Store::new_incident().expect("random bytes");
    append(session.store(), id, &Heads::default(), &drafts, None);
    session.project(id).expect("a line in the list");
}
