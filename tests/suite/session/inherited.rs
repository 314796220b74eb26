//! A folder that was moved, copied or restored, or that took in another's log, goes on as if nothing had happened.

use std::path::{Path, PathBuf};

use chrono::TimeDelta;
use dingli::{
    incident::{
        Act, Command, Entry, EntryKey, Instant, Selector, Severity, Visibility,
        command::{Contact, Correct, Keep, Note, Open, Rate, Retract, See, Show},
        escalation::Signal,
        is_telling,
        stakeholders::Profile,
        timeline::timeline,
        updates::{Channel, Direction, Outcome},
    },
    locale::Lang,
    report::{Audience, DocumentKind, Format},
    session::{Book, Request, Session, SessionError},
    settings::Settings,
    store::{Filter, Store},
};
use proptest::{collection::vec, prelude::*};
use serde_json::json;

use crate::support::{any::cases, at, command};

pub(super) fn session(dir: &Path) -> Session {
    let mut session = Session::open(dir).unwrap();
    session
        .keep_settings(Settings {
            name: "王芳".to_owned(),
            zone: "Asia/Shanghai".to_owned(),
            ..Settings::default()
        })
        .unwrap();
    session
}

pub(super) fn opened(session: &Session, now: Instant) -> Book {
    let open = Command::Open(Open {
        title: "核心存储故障".to_owned(),
        customer: "证券客户".to_owned(),
        class: Some("data-loss".to_owned()),
        ..Open::default()
    });
    let person = Command::Stakeholder(Box::new(Profile {
        name: "郑".to_owned(),
        side: dingli::incident::stakeholders::Side::Customer,
        ..Profile::default()
    }));
    session.create(&[Act::new(open).into(), Act::new(person).into()], now).unwrap().0
}

/// `cp -a`: every file as it is, at another place.
pub(super) fn copied(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for file in std::fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        if file.file_type().unwrap().is_file() {
            std::fs::copy(file.path(), to.join(file.file_name())).unwrap();
        }
    }
}

fn promise(text: &str) -> Act {
    Act::new(command(&json!({ "act": "promise", "text": text }))).visible()
}

fn show(entry: EntryKey, visibility: Visibility) -> Act {
    Act::new(Command::Visibility(Show {
        entry: Selector::key(entry),
        visibility,
        public_role: None,
        reason: "核对后".to_owned(),
    }))
}

pub(super) fn labels(book: &Book) -> Vec<String> {
    let incident = &book.incident;
    let promises = incident.commitments.list.iter().map(|it| it.label.clone());
    let offers = incident.offers.list.iter().map(|it| it.label.clone());
    promises
        .chain(offers)
        .chain(incident.remedies.list.iter().map(|it| it.letter.clone()))
        .collect()
}

/// A refusal without the numbers of entries in it: each writer counts its own.
fn without_keys(error: &SessionError) -> String {
    let words = error.to_string();
    let is_key = |word: &&str| !word.contains('#') && !word.contains(|c: char| c.is_ascii_digit());
    words.split_whitespace().filter(is_key).collect::<Vec<_>>().join(" ")
}

/// The customer's report without what names the log's end: its digest, how many entries it has, and when it was made.
pub(super) fn paper(session: &Session, book: &Book, now: Instant) -> Result<String, String> {
    let request = Request {
        audience: Audience::Customer,
        document: DocumentKind::ServiceReport.into(),
        format: Format::Markdown,
        lang: Lang::Zh,
    };
    let made = session.document(book, request, now).map_err(|error| without_keys(&error))?;
    let text = String::from_utf8(made.bytes).unwrap();
    let names_the_log =
        |line: &str| line.split(|c: char| !c.is_ascii_hexdigit()).any(|it| it.len() == 64);
    Ok(text.lines().filter(|line| !names_the_log(line)).collect::<Vec<_>>().join("\n"))
}

/// A folder put somewhere else by its owner: what comes of it goes on as another writer.
#[derive(Debug, Clone, Copy)]
enum Way {
    Moved,
    Copied,
    Restored,
}

/// The log of `from` at a place of its own, by that way.
fn elsewhere(from: &Session, way: Way, root: &Path, number: usize) -> PathBuf {
    let to = root.join(format!("place-{number}"));
    from.store().checkpoint().unwrap();
    match way {
        Way::Copied => copied(&from.dir(), &to),
        Way::Moved => {
            let aside = root.join(format!("aside-{number}"));
            copied(&from.dir(), &aside);
            std::fs::rename(&aside, &to).unwrap();
        }
        Way::Restored => {
            copied(&from.dir(), &to);
            let backup = root.join(format!("backup-{number}.db"));
            from.store().backup(&backup).unwrap();
            for name in ["dingli.db", "dingli.db-wal", "dingli.db-shm"] {
                let _ = std::fs::remove_file(to.join(name));
            }
            std::fs::rename(&backup, to.join("dingli.db")).unwrap();
        }
    }
    to
}

#[test]
fn case_2_after_a_move_labels_visibility_and_selection_go_on() {
    for way in [Way::Moved, Way::Copied, Way::Restored] {
        let root = tempfile::tempdir().unwrap();
        let now = at("2026-03-03 14:20");
        let first = session(&root.path().join("data"));
        let mut book = opened(&first, now);
        let id = book.incident.id();
        let secret = first
            .record_one(
                &mut book,
                Act::new(Command::Note(Note {
                    text: "其实是我们删的".to_owned(),
                    ..Note::default()
                }))
                .visible(),
                now,
            )
            .unwrap()
            .entries[0]
            .key;
        first.record_one(&mut book, promise("P1 之前的承诺"), now).unwrap();
        let before = paper(&first, &book, now).unwrap();

        let second = Session::open(&elsewhere(&first, way, root.path(), 1)).unwrap();
        assert_ne!(second.store().writer(), first.store().writer(), "{way:?}");
        let mut book = second.load(id).unwrap();
        assert_eq!(paper(&second, &book, now).unwrap(), before, "{way:?}");
        // The words about what was inherited count.
        let hidden = second.record_one(&mut book, show(secret, Visibility::Internal), now).unwrap();
        assert_eq!((hidden.entries.len(), hidden.taken_over.len()), (1, 1), "{way:?}");
        assert!(!paper(&second, &book, now).unwrap().contains("其实是我们删的"));
        second.record_one(&mut book, show(secret, Visibility::Customer), now).unwrap();
        assert!(paper(&second, &book, now).unwrap().contains("其实是我们删的"), "{way:?}");
        let made = second.record_one(&mut book, promise("之后的承诺"), now).unwrap();
        assert_eq!((made.entries.len(), made.taken_over.len()), (1, 0), "once is enough");
        assert_eq!(labels(&book), ["P1", "P2"]);
        let keep = Command::Keep(Keep { commitment: "P1".into(), text: String::new() });
        second.record_one(&mut book, Act::new(keep), now).unwrap();
        assert!(book.incident.commitments.list[0].kept.is_some());
        // What was taken over is no act that is undone, and stands in the log once.
        let writer = second.store().writer();
        let last = book.incident.last_act(writer).unwrap();
        assert_eq!(book.incident.entry(last[0]).unwrap().head.kind, "commitment-kept");
        let merged = book.incident.entries().iter().filter(|entry| !is_telling(entry));
        assert_eq!(merged.count(), 1);
        assert_eq!(second.load(id).unwrap().incident, book.incident);
        assert_eq!(second.store().verify(None).unwrap().problems, []);
    }
}

#[test]
fn case_2_an_act_that_is_refused_takes_nothing_over() {
    let root = tempfile::tempdir().unwrap();
    let now = at("2026-03-03 14:20");
    let first = session(&root.path().join("data"));
    let id = opened(&first, now).incident.id();
    let second = Session::open(&elsewhere(&first, Way::Copied, root.path(), 1)).unwrap();
    let mut book = second.load(id).unwrap();
    let before = book.incident.clone();
    let keep = Command::Keep(Keep { commitment: "P9".into(), text: String::new() });
    second.record_one(&mut book, Act::new(keep), now).unwrap_err();
    assert_eq!(book.incident, before);
    assert_eq!(second.load(id).unwrap().incident, before);
    // Nothing to record is nothing to say.
    assert!(second.record(&mut book, &[], now).unwrap().taken_over.is_empty());
    assert_eq!(second.load(id).unwrap().incident, before);
}

#[test]
fn case_2_a_link_takes_over_in_both_incidents() {
    let root = tempfile::tempdir().unwrap();
    let now = at("2026-03-03 14:20");
    let first = session(&root.path().join("data"));
    let ids = [opened(&first, now), opened(&first, now)].map(|book| book.incident.id());
    let second = Session::open(&elsewhere(&first, Way::Moved, root.path(), 1)).unwrap();
    let [mut here, mut there] = ids.map(|id| second.load(id).unwrap());
    let recorded =
        second.link([&mut here, &mut there], &dingli::session::Bond::default(), now).unwrap();
    for (recorded, id) in recorded.iter().zip(ids) {
        assert_eq!((recorded.entries.len(), recorded.taken_over.len()), (1, 1));
        assert_eq!(
            second.load(id).unwrap().incident.entries().last().unwrap().head.kind,
            "incident-linked"
        );
    }
}

/// One thing that is done to an incident, of what there is, named by its place among the entries that say something.
#[derive(Debug, Clone)]
pub(super) struct Doing {
    pub(super) verb: u8,
    pub(super) choice: usize,
    pub(super) number: u16,
    pub(super) visible: bool,
}

pub(super) fn doings(most: usize) -> BoxedStrategy<Vec<Doing>> {
    let doing = (0..14_u8, any::<usize>(), any::<u16>(), any::<bool>())
        .prop_map(|(verb, choice, number, visible)| Doing { verb, choice, number, visible });
    vec(doing, 1..most).boxed()
}

/// The entries that say something, in the order of the log.
pub(super) fn telling(book: &Book) -> Vec<&Entry> {
    book.incident.entries().iter().filter(|entry| is_telling(entry)).collect()
}

impl Doing {
    fn entry(&self, book: &Book) -> EntryKey {
        let all = telling(book);
        let last = all.len().min(10);
        all[all.len() - last + self.choice % last].key
    }

    /// The act, with labels as people say them.
    pub(super) fn act(&self, book: &Book) -> Act {
        let text = format!("话{}", self.number);
        let label = |letter: char| Selector(format!("{letter}{}", self.number % 4 + 1));
        let entry = || Selector::key(self.entry(book));
        let command = match self.verb {
            0 | 1 => Command::Note(Note { text, ..Note::default() }),
            2 | 3 => command(&json!({ "act": "promise", "text": text })),
            4 => command(&json!({ "act": "offer", "terms": text })),
            5 => command(&json!({ "act": "propose-remedy", "terms": { "name": text } })),
            6 => Command::Keep(Keep { commitment: label('P'), text }),
            7 | 8 => Command::Visibility(Show {
                entry: entry(),
                visibility: if self.visible { Visibility::Customer } else { Visibility::Internal },
                public_role: None,
                reason: text,
            }),
            9 => Command::Correct(Correct {
                entry: entry(),
                text,
                occurred: None,
                began: None,
                promise: None,
            }),
            10 => Command::Retract(Retract { entry: entry(), reason: text }),
            11 => Command::Contact(Contact {
                restored: false,
                with: vec!["郑".into()],
                direction: Direction::Outbound,
                channel: Channel::Phone,
                outcome: Outcome::Reached,
                text,
                next_update: None,
            }),
            12 => Command::Severity(Rate { severity: Severity::ALL[self.choice % 4], basis: text }),
            _ => Command::See(See { signal: Signal::ALL[self.choice % Signal::ALL.len()], text }),
        };
        let act = Act::new(command);
        if self.visible { act.visible() } else { act }
    }
}

proptest! {
    #![proptest_config(cases(10))]

    #[test]
    fn case_2_wherever_a_folder_is_put_nothing_the_customer_reads_changes(
        doings in doings(24), moves in vec((0..24_usize, 0..3_u8), 1..4),
    ) {
        let root = tempfile::tempdir().unwrap();
        let mut now = at("2026-03-03 14:20");
        let stays = session(&root.path().join("data"));
        let mut there = opened(&stays, now);
        let id = there.incident.id();
        let mut moved = Session::open(&elsewhere(&stays, Way::Copied, root.path(), 99)).unwrap();
        let mut here = moved.load(id).unwrap();
        let mut places = 0;
        for (nth, doing) in doings.iter().enumerate() {
            for (_, way) in moves.iter().filter(|(at, _)| *at == nth) {
                let way = [Way::Moved, Way::Copied, Way::Restored][usize::from(*way)];
                places += 1;
                let place = elsewhere(&moved, way, root.path(), places);
                drop(moved);
                moved = Session::open(&place).unwrap();
                here = moved.load(id).unwrap();
            }
            now += TimeDelta::minutes(7);
            let (stayed, went) = (doing.act(&there), doing.act(&here));
            let done = stays.record_one(&mut there, stayed, now).map(|it| it.entries.len());
            let same = moved.record_one(&mut here, went, now).map(|it| it.entries.len());
            let said = |it: Result<usize, SessionError>| it.map_err(|error| without_keys(&error));
            prop_assert_eq!(said(same), said(done), "{:?}", doing);
            prop_assert_eq!(labels(&here), labels(&there));
            prop_assert_eq!(paper(&moved, &here, now), paper(&stays, &there, now), "{:?}", doing);
            let rows = |book: &Book| {
                let rows = timeline(&book.incident);
                let rows = rows.into_iter().filter(|row| is_telling(row.entry));
                rows.map(|row| (row.entry.head.kind.clone(), row.occurred, row.visibility)).collect::<Vec<_>>()
            };
            prop_assert_eq!(rows(&here), rows(&there), "{:?}", doing);
        }
    }
}

#[test]
fn case_8_1_an_incident_without_its_line_is_listed_at_the_next_opening() {
    let root = tempfile::tempdir().unwrap();
    let dir = root.path().join("data");
    let now = at("2026-03-03 14:20");
    let first = session(&dir);
    let ids: Vec<_> = (0..5).map(|_| opened(&first, now).incident.id()).collect();
    let whole = first.list(Filter::All, usize::MAX).unwrap();
    drop(first);
    let damaged = rusqlite::Connection::open(dir.join("dingli.db")).unwrap();
    for id in &ids[..3] {
        damaged.execute("DELETE FROM incident WHERE id = ?1", [id.0]).unwrap();
    }
    drop(damaged);
    let again = Session::open(&dir).unwrap();
    let mut listed = again.list(Filter::Live, usize::MAX).unwrap();
    listed.sort_by_key(|line| line.id);
    let mut expected = whole;
    expected.sort_by_key(|line| line.id);
    assert_eq!(listed, expected);
    assert_eq!(again.store().verify(None).unwrap().problems, []);
    // Only those that have entries are listed, and the directory of people never.
    assert_eq!(again.store().unlisted(usize::MAX).unwrap(), []);
    let reader = Store::open_read_only(&dir).unwrap();
    assert_eq!(reader.unlisted(usize::MAX).unwrap(), []);
}
