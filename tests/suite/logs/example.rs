//! The worked example of `assets/docs/log-format.md`: what stands there is what the program does.

use dingli::{
    incident::{EntryKey, IncidentId, WriterId},
    store::{Digest, Sealed, SealedBody, open_entry},
};

const TEXT: &str = include_str!("../../../assets/docs/log-format.md");

/// The fenced block after a mark.
fn block(mark: &str) -> &'static str {
    let (_, after) = TEXT.split_once(&format!("<!-- {mark} -->\n```\n")).unwrap();
    after.split_once("\n```").unwrap().0
}

fn value(name: &str) -> &'static str {
    let line = block("worked example").lines().find(|line| line.split(' ').next() == Some(name));
    line.unwrap()[name.len()..].trim()
}

fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
}

fn field<const N: usize>(name: &str) -> [u8; N] {
    bytes(value(name)).try_into().unwrap()
}

#[test]
fn the_worked_example_is_what_the_program_writes() {
    let writer = WriterId(field("writer"));
    let sealed = Sealed::new(
        IncidentId(field("incident")),
        EntryKey { writer, seq: value("seq").parse().unwrap() },
        value("counter").parse().unwrap(),
        field("prev"),
        (field("head_salt"), value("head").into()),
        SealedBody { salt: field("salt"), bytes: value("bytes").into() },
    );
    let hex = |hash: [u8; 32]| Digest(hash).to_string();
    assert_eq!(hex(sealed.head_commit), value("head_commit"));
    assert_eq!(hex(sealed.body_commit), value("body_commit"));
    assert_eq!(hex(sealed.hash), value("hash"));
    assert!(open_entry(&sealed).event().is_some());
}

#[test]
fn the_hashed_bytes_of_the_example_are_those_of_the_text() {
    let hashed: String = block("hashed bytes").split_whitespace().collect();
    assert_eq!(Digest::of(&bytes(&hashed)).to_string(), value("hash"));
}
