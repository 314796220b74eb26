#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
//! The store as a whole, on real files.

mod appending;
mod checking;
mod flipping;
mod merging;
mod opening;
mod reading;
mod taking_in;
mod vanishing;

use std::path::Path;

use rusqlite::Connection;
use tempfile::TempDir;

use super::{chain::Hash, *};
use crate::incident::{EntryKey, IncidentId};

const ONE: IncidentId = IncidentId([1; 16]);
const TWO: IncidentId = IncidentId([2; 16]);

fn open(dir: &Path) -> Store {
    Store::open(dir).unwrap()
}

/// A note, sealed with salts that depend on its words, so that tests can be repeated exactly.
fn entry(incident: IncidentId, writer: WriterId, heads: &Heads, head: &str, body: &str) -> Sealed {
    let (seq, prev) = heads.next(writer);
    let key = EntryKey { writer, seq };
    let salt = |tag: &str| -> Hash { chain::commit(tag, &[0; 32], body.as_bytes()) };
    let body = SealedBody { salt: salt("body"), bytes: body.as_bytes().to_vec() };
    Sealed::new(
        incident,
        key,
        heads.counter() + 1,
        prev,
        (salt("head"), head.as_bytes().to_vec()),
        body,
    )
}

fn note(incident: IncidentId, writer: WriterId, heads: &Heads, text: &str) -> Sealed {
    let body = format!(r#"{{"e":{{"text":{}}}}}"#, serde_json::Value::from(text));
    entry(incident, writer, heads, r#"{"k":"noted","v":1}"#, &body)
}

fn erased(incident: IncidentId, writer: WriterId, heads: &Heads, targets: &[EntryKey]) -> Sealed {
    let head = serde_json::json!({ "k": "erased", "v": 1, "x": targets }).to_string();
    entry(incident, writer, heads, &head, r#"{"e":{}}"#)
}

/// An entry that attaches a file.
fn attaching(incident: IncidentId, writer: WriterId, heads: &Heads, blob: &Blob) -> Sealed {
    let digest = blob.digest();
    let size = blob.bytes().len();
    let head = r#"{"k":"attachment-added","v":1,"o":1,"n":1,"r":1,"a":"x","b":1}"#;
    let body =
        format!(r#"{{"d":["{digest}"],"e":{{"digest":"{digest}","name":"a.pdf","size":{size}}}}}"#);
    entry(incident, writer, heads, head, &body)
}

fn plain<'a>(incident: IncidentId, expected: &'a Heads, sealed: &'a [Sealed]) -> Append<'a> {
    Append { incident, expected, sealed, summary: None, blobs: &[] }
}

/// Appends one note by the store's own writer.
fn say(store: &Store, incident: IncidentId, text: &str) -> Sealed {
    let heads = store.heads(incident).unwrap();
    let sealed = note(incident, store.writer(), &heads, text);
    store.append(&[plain(incident, &heads, std::slice::from_ref(&sealed))]).unwrap();
    sealed
}

fn erase(store: &Store, incident: IncidentId, targets: &[EntryKey]) -> Sealed {
    let heads = store.heads(incident).unwrap();
    let sealed = erased(incident, store.writer(), &heads, targets);
    let one = std::slice::from_ref(&sealed);
    store.append(&[plain(incident, &heads, one)]).unwrap();
    sealed
}

impl Store {
    /// Takes in entries without a word of it and without lines for the list.
    fn merge(
        &mut self,
        entries: Vec<Sealed>,
        blobs: &[Blob],
        erasures: impl Fn(IncidentId) -> Erasures,
    ) -> Result<MergeReport, StoreError> {
        let offer = Offer { from: "elsewhere".to_owned(), entries, blobs };
        self.take_in(offer, erasures, |_| Ok(Closing::default()))
    }
}

/// A connection that knows none of our manners, as a stranger's tool would open it.
fn stranger(dir: &Path) -> Connection {
    Connection::open(dir.join(FILE)).unwrap()
}

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn data(folder: &TempDir) -> std::path::PathBuf {
    folder.path().join("data")
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for file in std::fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), to.join(file.file_name())).unwrap();
    }
}
