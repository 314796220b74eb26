//! Reports that are written beside the log.

use std::path::{Path, PathBuf};

use dingli::{
    incident::{
        Act, Command,
        command::{Note, Open},
    },
    locale::Lang,
    report::{Audience, DocumentKind, Format},
    session::{Book, Session},
};

use crate::support::at;

fn begun(dir: &Path) -> (Session, Book) {
    let session = Session::open(dir).unwrap();
    let open = Act::new(Command::Open(Open {
        title: "核心存储故障".to_owned(),
        customer: "证券客户".to_owned(),
        ..Open::default()
    }));
    let note = Act::new(Command::Note(Note { text: "停写".to_owned(), ..Note::default() }));
    let (book, _) = session.create(&[open.into(), note.into()], at("2025-03-07 14:05")).unwrap();
    (session, book)
}

fn issue(session: &Session, book: &mut Book, formats: &[Format], folder: &Path) -> Vec<PathBuf> {
    let now = at("2025-03-07 14:05");
    let (audience, kind) = (Audience::Customer, DocumentKind::ServiceReport);
    let prepared = session.prepare(book, audience, kind, Lang::Zh, now).unwrap();
    session.issue(book, &prepared, formats, folder, now, |_| {}).unwrap().0
}

#[cfg(unix)]
#[test]
fn a_written_report_and_its_folder_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = tempfile::tempdir().unwrap();
    let (session, mut book) = begun(home.path());
    let folder = home.path().join("reports");
    let mode =
        |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    for _ in 0..2 {
        let paths = issue(&session, &mut book, &[Format::Html], &folder);
        assert_eq!((mode(&paths[0]), mode(&folder)), (0o600, 0o700));
    }
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 2, "nothing is overwritten");
}

#[test]
fn several_formats_name_the_same_log_and_are_noted_once_each() {
    let home = tempfile::tempdir().unwrap();
    let (session, mut book) = begun(home.path());
    let before = book.incident.entries().len();
    let formats = [Format::Html, Format::Markdown, Format::Text];
    let paths = issue(&session, &mut book, &formats, &home.path().join("reports"));
    let texts: Vec<String> =
        paths.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect();
    let digest = |text: &str| {
        let hex = text.split(|c: char| !c.is_ascii_hexdigit()).find(|word| word.len() == 64);
        hex.map(str::to_owned).unwrap_or_default()
    };
    let count = format!("{before} 条");
    assert!(
        texts.iter().all(|text| !text.contains(&count)),
        "the customer is told no count: {texts:?}"
    );
    assert_eq!(digest(&texts[0]), digest(&texts[1]));
    assert!(!digest(&texts[0]).is_empty());
    let noted: Vec<&str> =
        book.incident.entries()[before..].iter().map(|entry| entry.head.kind.as_str()).collect();
    assert_eq!(noted, ["document-issued"; 3]);
}

#[test]
fn where_one_format_cannot_be_written_none_stays_and_nothing_is_noted() {
    let home = tempfile::tempdir().unwrap();
    let (session, mut book) = begun(home.path());
    let before = book.incident.entries().len();
    let now = at("2025-03-07 14:05");
    let (audience, kind) = (Audience::Customer, DocumentKind::ServiceReport);
    let prepared = session.prepare(&book, audience, kind, Lang::Zh, now).unwrap();
    let folder = home.path().join("reports");
    std::fs::write(&folder, "a file where the folder is to be").unwrap();
    let both = [Format::Html, Format::Markdown];
    assert!(session.issue(&mut book, &prepared, &both, &folder, now, |_| {}).is_err());
    assert_eq!(book.incident.entries().len(), before);
    assert_eq!(std::fs::read_to_string(&folder).unwrap(), "a file where the folder is to be");
}

#[test]
fn what_was_looked_at_no_longer_holds_once_the_log_goes_on() {
    let home = tempfile::tempdir().unwrap();
    let (session, mut book) = begun(home.path());
    let now = at("2025-03-07 14:05");
    let (audience, kind) = (Audience::Customer, DocumentKind::ServiceReport);
    let prepared = session.prepare(&book, audience, kind, Lang::Zh, now).unwrap();
    assert!(prepared.holds(&book));
    let note = Act::new(Command::Note(Note { text: "又一条".to_owned(), ..Note::default() }));
    session.record_one(&mut book, note, now).unwrap();
    assert!(!prepared.holds(&book));
}
