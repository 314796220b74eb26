//! One failure, several customers (K6): a link stands in both incidents or in neither, whatever fails in between, and
//! so does what is shared among them.

use std::path::Path;

use dingli::{
    incident::{
        Act, Command, Event, Instant, Refusal,
        command::{Link, Note, Open, Share},
    },
    session::{Bond, Book, Session, SessionError},
    store::FILE,
};
use rusqlite::Connection;

use crate::support::at;

struct Desk {
    folder: tempfile::TempDir,
    session: Session,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let session = Session::open(&folder.path().join("data")).unwrap();
        Self { folder, session }
    }

    fn dir(&self) -> std::path::PathBuf {
        self.folder.path().join("data")
    }

    fn opened(&self, customer: &str) -> Book {
        let title = "同一批盘".to_owned();
        let open = Open { title, customer: customer.to_owned(), ..Open::default() };
        self.session.create(&[Act::new(Command::Open(open)).into()], now()).unwrap().0
    }

    fn again(&self, book: &Book) -> Book {
        Session::open(&self.dir()).unwrap().load(book.incident.id()).unwrap()
    }

    fn links(&self, book: &Book) -> Vec<String> {
        let links = &self.again(book).incident.links.incidents;
        links.iter().map(|link| link.reference.clone()).collect()
    }
}

fn now() -> Instant {
    at("2026-03-07 09:00")
}

fn note(text: &str) -> Act {
    Act::new(Command::Note(Note { text: text.to_owned(), ..Note::default() }))
}

fn one_sided(to: &Book) -> Act {
    Act::new(Command::Link(Link {
        incident: to.incident.id(),
        reference: to.reference.clone(),
        text: String::new(),
    }))
}

/// Lets every append to an incident's log fail, behind the program's back.
fn forbid(dir: &Path, book: &Book) -> Connection {
    let log = Connection::open(dir.join(FILE)).unwrap();
    log.execute_batch(&format!(
        "CREATE TRIGGER forbid BEFORE INSERT ON entry WHEN NEW.incident = X'{}'
         BEGIN SELECT RAISE(FAIL, 'no'); END",
        book.incident.id()
    ))
    .unwrap();
    log
}

fn allow(log: &Connection) {
    log.execute_batch("DROP TRIGGER forbid").unwrap();
}

#[test]
fn k6_where_one_side_cannot_be_written_neither_stands() {
    let desk = Desk::new();
    let (mut here, mut there) = (desk.opened("证券客户"), desk.opened("仁和医院"));
    let bond = Bond { text: "同一批盘".to_owned(), ..Bond::default() };
    for broken in [here.clone(), there.clone()] {
        let log = forbid(&desk.dir(), &broken);
        let before = [&here, &there].map(|book| book.incident.entries().len());
        desk.session.link([&mut here, &mut there], &bond, now()).unwrap_err();
        assert_eq!([desk.links(&here), desk.links(&there)], [[""; 0]; 2]);
        let after = [&here, &there].map(|book| book.incident.entries().len());
        assert_eq!(before, after, "nor do the books in hand run ahead of the log");
        allow(&log);
    }
    let [one, other] = desk.session.link([&mut here, &mut there], &bond, now()).unwrap();
    assert_eq!((one.entries.len(), other.entries.len()), (1, 1));
    assert_eq!(desk.links(&here), std::slice::from_ref(&there.reference));
    assert_eq!(desk.links(&there), std::slice::from_ref(&here.reference));
    for book in [&here, &there] {
        assert_eq!(desk.again(book).incident, book.incident, "the books are what is on disk");
        let linked = book.incident.entries().last().unwrap();
        assert!(matches!(linked.event(), Some(Event::IncidentLinked(it)) if it.text == "同一批盘"));
    }
    let again = desk.session.link([&mut here, &mut there], &bond, now());
    let refused = SessionError::Refused { refusal: Refusal::NothingChanges, act: 0 };
    assert_eq!(again.unwrap_err().to_string(), refused.to_string());
    assert_eq!(desk.session.store().verify(None).unwrap().problems, []);
}

#[test]
fn k6_what_others_wrote_in_between_is_kept_on_both_sides() {
    let desk = Desk::new();
    let (mut here, mut there) = (desk.opened("证券客户"), desk.opened("仁和医院"));
    let beside = Session::open(&desk.dir()).unwrap();
    for book in [&here, &there] {
        let mut book = beside.load(book.incident.id()).unwrap();
        beside.record_one(&mut book, note("别处写的"), now()).unwrap();
    }
    let recorded = desk.session.link([&mut here, &mut there], &Bond::default(), now()).unwrap();
    for (book, recorded) in [&here, &there].into_iter().zip(recorded) {
        assert_eq!((recorded.entries.len(), recorded.others.len()), (1, 1));
        assert_eq!(desk.again(book).incident, book.incident);
    }
}

#[test]
fn k6_a_link_that_was_written_by_halves_gets_its_other_half() {
    let desk = Desk::new();
    let (mut here, mut there) = (desk.opened("证券客户"), desk.opened("仁和医院"));
    let half = one_sided(&there);
    desk.session.record_one(&mut here, half, now()).unwrap();
    assert_eq!(desk.links(&there), [""; 0]);
    let [one, other] = desk.session.link([&mut here, &mut there], &Bond::default(), now()).unwrap();
    assert_eq!((one.entries.len(), other.entries.len()), (0, 1));
    assert_eq!(desk.links(&here), std::slice::from_ref(&there.reference));
    assert_eq!(desk.links(&there), std::slice::from_ref(&here.reference));
}

#[test]
fn k6_words_reach_all_linked_incidents_or_none() {
    let desk = Desk::new();
    let mut here = desk.opened("证券客户");
    let (mut one, mut other) = (desk.opened("仁和医院"), desk.opened("检测中心"));
    desk.session.record_one(&mut here, note("原厂确认：整批有缺陷"), now()).unwrap();
    let entry = here.incident.entries().last().unwrap().key;
    let text = "原厂确认：整批有缺陷".to_owned();
    let share = Share { from: here.incident.id(), entry, text: text.clone() };
    let log = forbid(&desk.dir(), &other);
    desk.session.share(&share, &mut [&mut one, &mut other], now()).unwrap_err();
    let shared = |book: &Book| {
        let book = desk.again(book);
        let entries = book.incident.entries().iter();
        let ours = entries.filter(|it| matches!(it.event(), Some(Event::EntryShared(_))));
        ours.cloned().collect::<Vec<_>>()
    };
    assert_eq!([shared(&one), shared(&other)], [vec![], vec![]]);
    allow(&log);
    desk.session.share(&share, &mut [&mut one, &mut other], now()).unwrap();
    for book in [&one, &other] {
        let [entry] = &shared(book)[..] else { panic!("one entry in each") };
        assert!(matches!(entry.event(), Some(Event::EntryShared(it)) if it.text == text));
        assert_eq!(entry.head.visibility, dingli::incident::Visibility::Internal);
    }
}
