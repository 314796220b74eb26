//! The index of the search says what the log says, whatever happens to either of them.

use std::{
    fs,
    path::{Path, PathBuf},
};

use dingli::{
    incident::{
        Act, Command, EntryKey, IncidentId, Selector, Visibility,
        command::{Correct, Erase, Note, Open, Retract, Show},
    },
    locale::Lang,
    review::{Order, Page, Query},
    session::{Found, Hit, Session},
    settings::Settings,
    store::Store,
};
use proptest::prelude::*;

use crate::support::{any, at};

fn query(typed: &str) -> Query {
    Query::read(typed, &[], Order::Newest).unwrap()
}

/// Everything that is said of what was found.
fn told(found: &Found) -> Vec<String> {
    let one = |hit: &Hit| {
        let entry = hit.entry.as_ref();
        let entry = entry.map(|it| (it.key, &it.number, &it.kind, it.occurred, it.precision));
        format!("{} {entry:?} {} {:?}", hit.line.reference, hit.text, hit.marks)
    };
    found.hits.iter().map(one).chain([found.unreadable.to_string()]).collect()
}

/// Finds by the index what reading everything finds.
fn agrees(session: &Session, typed: &str) -> usize {
    let query = query(typed);
    let found = session.search(&query, Page::WHOLE).unwrap();
    let through = session.search_through(&query, Page::WHOLE).unwrap();
    assert_eq!(told(&found), told(&through), "{typed}");
    found.hits.len()
}

fn open(session: &Session, title: &str, customer: &str) -> IncidentId {
    let open = Open { title: title.to_owned(), customer: customer.to_owned(), ..Open::default() };
    let now = at("2026-03-07 09:00");
    session.create(&[Act::new(Command::Open(open)).into()], now).unwrap().0.incident.id()
}

fn note(session: &Session, id: IncidentId, text: &str) -> EntryKey {
    let mut book = session.load(id).unwrap();
    let act = Act::new(Command::Note(Note { text: text.to_owned(), ..Note::default() }));
    session.record_one(&mut book, act, at("2026-03-07 10:00")).unwrap().entries[0].key
}

fn indexes(dir: &Path) -> Vec<PathBuf> {
    let Ok(folder) = fs::read_dir(dir.join("search")) else { return Vec::new() };
    folder.map(|it| it.unwrap().path()).collect()
}

/// Whether these bytes stand anywhere in the data folder.
fn stands(dir: &Path, text: &str) -> bool {
    fs::read_dir(dir).unwrap().map(|it| it.unwrap().path()).any(|path| {
        if path.is_dir() {
            return stands(&path, text);
        }
        let bytes = fs::read(path).unwrap();
        bytes.windows(text.len()).any(|piece| piece == text.as_bytes())
    })
}

#[derive(Debug, Clone)]
enum Step {
    Note(String, u32),
    Correct(usize),
    CorrectTime(usize, u32),
    Show(usize, bool),
    Retract(usize),
    Erase(usize),
    Open,
    Language,
    Folder,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => ("[a-c坏盘处理 ]{1,8}", 1..9_u32).prop_map(|(text, day)| Step::Note(text, day)),
        2 => any::<usize>().prop_map(Step::Correct),
        1 => (any::<usize>(), 1..9_u32).prop_map(|(which, day)| Step::CorrectTime(which, day)),
        2 => (any::<usize>(), any::<bool>()).prop_map(|(which, eyes)| Step::Show(which, eyes)),
        1 => any::<usize>().prop_map(Step::Retract),
        1 => any::<usize>().prop_map(Step::Erase),
        1 => Just(Step::Open),
        1 => Just(Step::Language),
        1 => Just(Step::Folder),
    ]
}

fn nothing(entry: Selector) -> Correct {
    Correct { entry, text: String::new(), occurred: None, began: None, promise: None }
}

fn correct(act: Correct) -> Act {
    Act::new(Command::Correct(act))
}

/// Does it, as far as it is let in.
fn take(session: &mut Session, ids: &mut Vec<IncidentId>, step: Step) {
    let now = at("2026-03-09 09:00");
    let pick = |which: usize| -> (IncidentId, Selector) {
        let id = ids[which % ids.len()];
        let book = session.load(id).unwrap();
        let entries = book.incident.entries();
        (id, Selector::from(entries[which / 7 % entries.len()].key.to_string().as_str()))
    };
    let reason = "测试".to_owned();
    let (id, act) = match step {
        Step::Note(text, day) => {
            let act = Act::new(Command::Note(Note { text, ..Note::default() }));
            (ids[day as usize % ids.len()], act.at(at(&format!("2026-03-0{day} 08:00"))))
        }
        Step::Correct(which) => {
            let (id, entry) = pick(which);
            let text = "改正 a坏".to_owned();
            (id, correct(Correct { text, ..nothing(entry) }))
        }
        Step::CorrectTime(which, day) => {
            let (id, entry) = pick(which);
            let occurred = Some(at(&format!("2026-03-0{day} 07:00")));
            (id, correct(Correct { occurred, ..nothing(entry) }))
        }
        Step::Show(which, eyes) => {
            let (id, entry) = pick(which);
            let visibility = if eyes { Visibility::Customer } else { Visibility::Internal };
            (
                id,
                Act::new(Command::Visibility(Show {
                    entry,
                    visibility,
                    public_role: None,
                    reason,
                })),
            )
        }
        Step::Retract(which) => {
            let (id, entry) = pick(which);
            (id, Act::new(Command::Retract(Retract { entry, reason })))
        }
        Step::Erase(which) => {
            let (id, entry) = pick(which);
            (id, Act::new(Command::Erase(Erase { entries: vec![entry], reason })))
        }
        Step::Open => {
            ids.push(open(session, "又一起 坏盘", "乙"));
            return;
        }
        Step::Language => {
            let lang = if session.settings.lang == Lang::En { Lang::Zh } else { Lang::En };
            session.settings.lang = lang;
            return;
        }
        Step::Folder => {
            let _ = fs::remove_dir_all(session.dir().join("search"));
            return;
        }
    };
    let mut book = session.load(id).unwrap();
    // What is refused changes nothing.
    let _ = session.record_one(&mut book, act, now);
}

proptest! {
    #![proptest_config(any::cases(12))]

    #[test]
    fn after_every_act_the_index_finds_what_reading_everything_finds(
        steps in prop::collection::vec(step(), 1..14),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let mut session = Session::open(folder.path()).unwrap();
        session.keep_settings(Settings { name: "王".into(), ..Settings::default() }).unwrap();
        let mut ids = vec![open(&session, "坏盘", "甲"), open(&session, "abc 处理", "乙")];
        for step in steps {
            take(&mut session, &mut ids, step);
            for typed in ["坏", "坏盘", "a", "改正", "处理 visibility:customer", "人:王", "kind:note", "客户:乙", "客户:乙 a", "to:2026-03-05"] {
                agrees(&session, typed);
            }
        }
    }
}

#[test]
fn f1_an_erasure_leaves_no_index_behind_and_none_of_its_words() {
    let folder = tempfile::tempdir().unwrap();
    let session = Session::open(folder.path()).unwrap();
    let id = open(&session, "坏盘", "甲");
    let secret = note(&session, id, "身份证 110101199003078515 在此");
    assert_eq!(agrees(&session, "110101199003078515"), 1);
    assert!(!indexes(folder.path()).is_empty() && stands(folder.path(), "110101199003078515"));

    let mut book = session.load(id).unwrap();
    let entries = vec![Selector::from(secret.to_string().as_str())];
    let erase = Erase { entries, reason: "本人要求".to_owned() };
    session.record_one(&mut book, Act::new(Command::Erase(erase)), at("2026-03-08 09:00")).unwrap();
    assert_eq!(indexes(folder.path()), [""; 0].map(PathBuf::from));
    assert_eq!(agrees(&session, "110101199003078515"), 0);
    assert!(!indexes(folder.path()).is_empty());
    drop(session);
    assert!(!stands(folder.path(), "110101199003078515"));
}

#[test]
fn an_erasure_that_is_merged_takes_the_index_too() {
    let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut ours = Session::open(here.path()).unwrap();
    let id = open(&ours, "坏盘", "甲");
    let secret = note(&ours, id, "身份证 110101199003078515 在此");
    let mut theirs = Session::open(there.path()).unwrap();
    let now = at("2026-03-08 09:00");
    theirs.merge(&Store::open_read_only(here.path()).unwrap(), now).unwrap();
    agrees(&ours, "身份证");
    let before = indexes(here.path());

    let mut book = theirs.load(id).unwrap();
    let entries = vec![Selector::from(secret.to_string().as_str())];
    let erase = Erase { entries, reason: "本人要求".to_owned() };
    theirs.record_one(&mut book, Act::new(Command::Erase(erase)), now).unwrap();
    ours.merge(&Store::open_read_only(there.path()).unwrap(), now).unwrap();
    assert!(indexes(here.path()).is_empty(), "{before:?}");
    assert_eq!(agrees(&ours, "110101199003078515"), 0);
    assert!(agrees(&ours, "坏盘") > 0);
}

type Harm = fn(&mut Vec<u8>);

#[test]
fn a_damaged_index_is_thrown_away_and_nobody_notices() {
    let folder = tempfile::tempdir().unwrap();
    let session = Session::open(folder.path()).unwrap();
    let id = open(&session, "坏盘", "甲");
    for nth in 0..40 {
        note(&session, id, &format!("第 {nth} 块坏盘，控制器 raid{nth}"));
    }
    let all = agrees(&session, "坏盘");
    let file = |dir: &Path| {
        indexes(dir).into_iter().find(|path| path.extension().is_some_and(|it| it == "db")).unwrap()
    };
    let whole = fs::read(file(folder.path())).unwrap();
    let size = whole.len();
    let harms: [Harm; 5] = [
        |bytes| bytes.clear(),
        |bytes| bytes.truncate(bytes.len() / 2),
        |bytes| bytes[..64].fill(0),
        |bytes| bytes[4096..].fill(0x5a),
        |bytes| bytes.iter_mut().step_by(97).for_each(|byte| *byte ^= 0x10),
    ];
    for (nth, harm) in harms.iter().enumerate() {
        let mut bytes = whole.clone();
        harm(&mut bytes);
        fs::write(file(folder.path()), &bytes).unwrap();
        assert_eq!(agrees(&session, "坏盘"), all, "harm {nth} of {size} bytes");
        assert_eq!(agrees(&session, "raid17"), 1, "harm {nth}");
    }
}

#[test]
fn what_another_process_recorded_is_found_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let session = Session::open(folder.path()).unwrap();
    let id = open(&session, "坏盘", "甲");
    assert_eq!(agrees(&session, "控制器"), 0);
    let other = Session::open(folder.path()).unwrap();
    note(&other, id, "控制器已换");
    assert_eq!(agrees(&session, "控制器"), 1);
    // What a log that was put back from an old copy no longer holds goes from the index too.
    assert_eq!(agrees(&other, "控制器"), 1);
}

#[test]
fn an_index_is_private_like_the_log_and_each_language_has_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = Session::open(folder.path()).unwrap();
    open(&session, "坏盘", "甲");
    for lang in Lang::ALL {
        session.settings.lang = lang;
        agrees(&session, "坏盘");
    }
    let files = indexes(folder.path());
    for lang in Lang::ALL {
        let named =
            |path: &PathBuf| path.file_name().unwrap().to_string_lossy().starts_with(lang.tag());
        assert!(files.iter().any(named), "{files:?}");
    }
    #[cfg(unix)]
    for path in files.iter().chain([&folder.path().join("search")]) {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(path).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{}", path.display());
    }
    let copy = folder.path().join("copy.dingli");
    session.store().backup(&copy).unwrap();
    assert!(Store::open_read_only(folder.path()).is_ok());
    assert!(!stands_as_index(&copy));
}

/// Whether a file holds tables of the index.
fn stands_as_index(file: &Path) -> bool {
    let bytes = fs::read(file).unwrap();
    bytes.windows(4).any(|piece| piece == b"fts5")
}

#[test]
fn a_log_that_is_only_read_is_searched_without_an_index() {
    let folder = tempfile::tempdir().unwrap();
    let id = {
        let session = Session::open(folder.path()).unwrap();
        let id = open(&session, "坏盘", "甲");
        note(&session, id, "控制器已换");
        id
    };
    let empty = Session::none_yet(&folder.path().join("none")).unwrap();
    assert_eq!(agrees(&empty, "控制器"), 0);
    assert!(!folder.path().join("none").exists());
    let session = Session::open(folder.path()).unwrap();
    assert!(session.catch_up(1_000), "nobody has searched: there is nothing to catch up with");
    assert!(indexes(folder.path()).is_empty());
    assert_eq!(agrees(&session, "控制器"), 1);
    note(&session, id, "控制器又坏了");
    assert!(session.catch_up(1_000));
    assert_eq!(agrees(&session, "控制器"), 2);
}
