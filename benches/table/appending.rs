//! A durable append against a bare insert of the same bytes: one synced commit each.

use dingli::{
    incident::{Act, Command, Draft, Event, Visibility, command::Note, event::Noted},
    store::{self, Append},
};
use rusqlite::Connection;

use crate::{
    data,
    measure::{median, seconds},
    row::Row,
};

const ROUNDS: usize = 1_600;
const WARM: usize = 600;
const PAGES_OF_A_WAL: usize = 1_100;

/// The settings of the log's own connections, and one table.
const FLOOR: &str = "PRAGMA page_size = 2048; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON;
    PRAGMA checkpoint_fullfsync = ON; PRAGMA secure_delete = ON; PRAGMA cell_size_check = ON;
    CREATE TABLE floor (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;";

pub(crate) fn rows() -> Vec<Row> {
    let folder = tempfile::tempdir().expect("a folder");
    let floor = Connection::open(folder.path().join("floor.db")).expect("a database");
    floor.execute_batch(FLOOR).expect("a table");
    let mut insert = floor.prepare("INSERT INTO floor (bytes) VALUES (?1)").expect("a statement");
    let session = data::session(&folder.path().join("session"));
    let mut book = data::crisis(&session, 1_000);
    let bare = data::session(&folder.path().join("store"));
    let store = bare.store();
    let incident = store::Store::new_incident().expect("random bytes");
    let mut heads = store::Heads::default();
    let [mut floors, mut stores, mut sessions] = [const { Vec::new() }; 3];
    let mut bytes = 600;
    // A write-ahead log that is used again from its beginning is quicker than one that grows: each is past that point.
    for _ in 0..PAGES_OF_A_WAL {
        insert.execute([vec![0; bytes]]).expect("inserted");
    }
    for round in 0..ROUNDS {
        let filling = vec![u8::try_from(round % 251).unwrap_or(0); bytes];
        let text = data::words(round);
        let now = data::morning();
        let mut store_turn = || {
            let event = Event::Noted(Noted { text: text.clone(), ..Noted::default() });
            let draft = Draft {
                event,
                who: None,
                occurred: now,
                known: now,
                stated: false,
                whole_day: false,
                effect: None,
                visibility: Visibility::Internal,
            };
            let sealed = store::seal_act(incident, store.writer(), &heads, "王芳", now, &[draft])
                .expect("sealed");
            let append =
                Append { incident, expected: &heads, sealed: &sealed, summary: None, blobs: &[] };
            store.append(&[append]).expect("appended");
            heads.advance(&sealed[0]);
            bytes = size(&sealed[0]);
        };
        let mut floor_turn = |filling: &[u8]| {
            insert.execute([filling]).expect("inserted");
        };
        let act = Act::new(Command::Note(Note { text: text.clone(), ..Note::default() }));
        let mut session_turn =
            || drop(session.record_one(&mut book, act.clone(), now).expect("recorded"));
        let mut took = [0.0; 3];
        // Whoever comes first finds the disk as the last one left it, so they take turns at that too.
        for turn in 0..3 {
            let who = (round + turn) % 3;
            took[who] = seconds(|| match who {
                0 => floor_turn(&filling),
                1 => store_turn(),
                _ => session_turn(),
            })
            .0;
        }
        let [floor_took, store_took, session_took] = took;
        if round >= WARM {
            floors.push(floor_took);
            stores.push(store_took);
            sessions.push(session_took);
        }
    }
    let floor = median(&floors);
    vec![
        Row::ratio("durable append, hash and salt included", floor, median(&stores), 1.5, 1.2),
        Row::ratio(
            "… decided, with the list's line, 1,600 to 2,600 entries on file",
            floor,
            median(&sessions),
            1.5,
            1.2,
        ),
    ]
}

/// Bytes of an entry: heads, body, keys, salts and hashes.
fn size(sealed: &store::Sealed) -> usize {
    let body = sealed.body.as_ref().map_or(0, |body| body.bytes.len());
    16 + 16 + 8 + 8 + sealed.head.len() + body + 6 * 32
}
