//! What belongs to no incident, on two laptops: each records in the directory, and a merge keeps both.

use std::path::Path;

use dingli::{
    incident::{
        Act, Command, IncidentId, Instant, Selector,
        command::{Erase, Note},
        directory::Directory,
        event::PartnerRecorded,
        partners::PartnerKind,
    },
    session::Session,
    settings::Settings,
    store::Store,
};

use crate::support::at;

fn session(dir: &Path, name: &str) -> Session {
    let mut session = Session::open(dir).unwrap();
    let settings =
        Settings { name: name.to_owned(), zone: "Asia/Shanghai".to_owned(), ..Settings::default() };
    session.keep_settings(settings).unwrap();
    session
}

fn partner(contact: &str, of: Option<&str>) -> Act {
    Act::new(Command::RecordPartner(PartnerRecorded {
        name: "恒达".to_owned(),
        kind: PartnerKind::Dealer,
        contact: contact.to_owned(),
        partner: of.map(Selector::from),
        ..PartnerRecorded::default()
    }))
}

fn record(session: &Session, act: Act, now: Instant) {
    let mut book = session.load(IncidentId::DIRECTORY).unwrap();
    session.record_one(&mut book, act, now).unwrap();
}

fn contacts(directory: &Directory) -> Vec<String> {
    directory.house.partners.list.iter().map(|it| it.known.contact.clone()).collect()
}

#[test]
fn q1_two_laptops_change_one_partner_and_both_changes_are_kept() {
    let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (here, there) = (one.path().join("data"), two.path().join("data"));
    let now = at("2025-03-03 14:20");
    let mut first = session(&here, "高");
    record(&first, partner("罗", None), now);
    let mut second = session(&there, "沈");
    second.merge(&Store::open_read_only(&here).unwrap(), now).unwrap();
    assert_eq!(contacts(&second.directory().unwrap()), ["罗"]);
    record(&first, partner("秦", Some("恒达")), now + chrono::TimeDelta::minutes(1));
    record(&second, partner("孟", Some("恒达")), now + chrono::TimeDelta::minutes(2));
    first.merge(&Store::open_read_only(&there).unwrap(), now).unwrap();
    second.merge(&Store::open_read_only(&here).unwrap(), now).unwrap();
    let (a, b) = (first.directory().unwrap(), second.directory().unwrap());
    assert_eq!(contacts(&a), contacts(&b), "the later in the order of the log holds on both");
    assert_eq!(contacts(&a).len(), 1);
    let said: Vec<&str> = a
        .house
        .entries()
        .iter()
        .filter(|it| it.head.kind == "partner-recorded")
        .map(|it| it.head.author.as_str())
        .collect();
    assert_eq!(said.len(), 3, "both changes stand in the log: {said:?}");
}

#[test]
fn what_is_erased_of_the_directory_is_gone_from_disk_and_from_what_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("data");
    let now = at("2025-03-03 14:20");
    let session = session(&dir, "高");
    record(&session, partner("罗经理的手机", None), now);
    let erase = Erase { entries: vec![Selector::from("1")], reason: "离职".to_owned() };
    record(&session, Act::new(Command::Erase(erase)), now);
    assert_eq!(contacts(&session.directory().unwrap()), [""]);
    let found = session.store().search_bodies("罗经理的手机").unwrap();
    assert!(found.hits.is_empty());
    let mut book = session.load(IncidentId::DIRECTORY).unwrap();
    let note = Act::new(Command::Note(Note { text: "两块盘".to_owned(), ..Note::default() }));
    assert!(session.record_one(&mut book, note, now).is_err());
}
