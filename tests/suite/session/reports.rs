//! Reports that are written beside the log.

use dingli::{
    incident::{
        Act, Command,
        command::{Note, Open},
    },
    locale::Lang,
    report::{Audience, DocumentKind, Format},
    session::{Request, Session},
};

use crate::support::at;

#[cfg(unix)]
#[test]
fn a_written_report_and_its_folder_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = tempfile::tempdir().unwrap();
    let session = Session::open(home.path()).unwrap();
    let now = at("2025-03-07 14:05");
    let open = Act::new(Command::Open(Open {
        title: "核心存储故障".to_owned(),
        customer: "证券客户".to_owned(),
        ..Open::default()
    }));
    let note = Act::new(Command::Note(Note { text: "停写".to_owned(), ..Note::default() }));
    let (mut book, _) = session.create(&[open.into(), note.into()], now).unwrap();
    let folder = home.path().join("reports");
    let request = Request {
        audience: Audience::Customer,
        document: DocumentKind::ServiceReport,
        format: Format::Html,
        lang: Lang::Zh,
    };
    let mode =
        |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    for _ in 0..2 {
        let (path, _) = session.export(&mut book, request, &folder, now).unwrap();
        assert_eq!((mode(&path), mode(&folder)), (0o600, 0o700));
    }
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 2, "nothing is overwritten");
}
