//! Two laptops at one incident: clocks that disagree, folders that were copied.

use std::path::Path;

use chrono::TimeDelta;
use dingli::{
    incident::{
        Act, Command, Instant, Selector,
        command::{Contact, Note, Open},
        due::{self, UpdateTask, What},
        stakeholders::Profile,
        updates::{Channel, Direction, Outcome},
    },
    session::{Book, Session},
    settings::Settings,
    store::{Filter, Store},
};

use crate::support::at;

fn session(dir: &Path, name: &str) -> Session {
    let mut session = Session::open(dir).unwrap();
    session
        .keep_settings(Settings {
            name: name.to_owned(),
            zone: "Asia/Shanghai".to_owned(),
            ..Settings::default()
        })
        .unwrap();
    session
}

fn opened(session: &Session, now: Instant) -> Book {
    let open = Act::new(Command::Open(Open {
        title: "核心存储故障".to_owned(),
        customer: "证券客户".to_owned(),
        ..Open::default()
    }));
    let customer = Act::new(Command::Stakeholder(Box::new(Profile {
        name: "郑".to_owned(),
        ..Profile::default()
    })));
    session.create(&[open.into(), customer.into()], now).unwrap().0
}

fn note(text: &str) -> Act {
    Act::new(Command::Note(Note { text: text.to_owned(), ..Note::default() }))
}

fn told(text: &str, next_update: Option<Instant>) -> Act {
    Act::new(Command::Contact(Contact {
        restored: false,
        with: vec![Selector::from("郑")],
        direction: Direction::Outbound,
        channel: Channel::Phone,
        outcome: Outcome::Reached,
        text: text.to_owned(),
        next_update,
    }))
}

fn next_word(book: &Book, now: Instant) -> Instant {
    due::due(&book.incident, now)
        .into_iter()
        .find_map(|item| {
            matches!(item.what, What::Update(UpdateTask::Next { .. })).then_some(item.at).flatten()
        })
        .unwrap()
}

fn merge(into: &mut Session, from: &Path, now: Instant) {
    let other = Store::open_read_only(from).unwrap();
    into.merge(&other, now).unwrap();
}

#[test]
fn a_clock_in_2036_on_one_laptop_leaves_order_and_countdowns_of_the_other_right() {
    let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (now, ahead) = (at("2026-03-03 14:20"), at("2036-03-03 14:20"));
    let mut ours = session(here.path(), "林");
    let mut theirs = session(there.path(), "周");
    let id = opened(&ours, now).incident.id();
    merge(&mut theirs, here.path(), ahead);

    let mut book = theirs.load(id).unwrap();
    theirs.record_one(&mut book, note("2036 的备注"), ahead).unwrap();
    let promised = ahead + TimeDelta::minutes(40);
    theirs.record_one(&mut book, told("正在处理", Some(promised)), ahead).unwrap();

    let later = now + TimeDelta::minutes(10);
    merge(&mut ours, there.path(), later);
    let mut book = ours.load(id).unwrap();
    ours.record_one(&mut book, note("我方随后的备注"), later + TimeDelta::minutes(1)).unwrap();

    // Order: what was written after the other's entries were taken in stands after them, whatever the clocks said.
    let texts: Vec<&str> = book
        .incident
        .entries()
        .iter()
        .filter_map(|entry| match entry.event() {
            Some(dingli::incident::Event::Noted(noted)) => Some(noted.text.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(texts, ["2036 的备注", "我方随后的备注"]);

    // Countdowns: the other's word counts as said when we learnt of it, its promise as far ahead as it was.
    assert_eq!(next_word(&book, later), later + TimeDelta::minutes(40));
    let afterwards = later + TimeDelta::minutes(5);
    ours.record_one(&mut book, told("镜像完成", None), afterwards).unwrap();
    let next = next_word(&book, afterwards);
    assert!(
        next > afterwards && next < afterwards + TimeDelta::hours(5),
        "the next word is due {next}"
    );

    // The list: the last in the order of the log is the latest activity.
    let line = ours.list(Filter::Live, 1).unwrap().remove(0);
    assert_eq!(line.summary.activity, afterwards);
    assert!(ours.store().verify(None).unwrap().problems.is_empty());
}

#[test]
fn a_copied_data_folder_continues_as_a_new_writer() {
    let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let now = at("2026-03-03 14:20");
    let mut ours = session(here.path(), "林");
    let id = opened(&ours, now).incident.id();
    let first = ours.store().writer();
    ours.store().checkpoint().unwrap();
    let copy = there.path().join("copy");
    std::fs::create_dir(&copy).unwrap();
    for file in std::fs::read_dir(here.path()).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), copy.join(file.file_name())).unwrap();
    }
    let copied = Session::open(&copy).unwrap();
    assert_ne!(copied.store().writer(), first);

    let mut book = copied.load(id).unwrap();
    copied.record_one(&mut book, note("在副本上"), now).unwrap();
    let mut book = ours.load(id).unwrap();
    ours.record_one(&mut book, note("在原机上"), now).unwrap();
    drop(copied);

    // Both wrote on: their logs unite without a fork.
    let other = Store::open_read_only(&copy).unwrap();
    let report = ours.merge(&other, now).unwrap();
    assert!(report.forks.is_empty() && report.rejected.is_empty());
    let kinds: Vec<String> = ours
        .load(id)
        .unwrap()
        .incident
        .entries()
        .iter()
        .filter(|entry| report.added.contains(&(id, entry.key)))
        .map(|entry| entry.head.kind.clone())
        .collect();
    assert_eq!(kinds, ["merged", "noted"], "the copy said what it inherited");
    assert!(ours.store().verify(None).unwrap().problems.is_empty());
}
