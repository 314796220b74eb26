//! The search for leaks. Marker words stand in every text of every kind of entry: they are put there by walking the
//! stored form, so a new field is salted as soon as it exists, and fails here until it is decided who may read it.

use serde_json::Value;

use super::support::{Laptop, draft};
use crate::{
    incident::{
        EntryKey, Event, Severity, Status,
        Visibility::{self, Customer, Internal},
        Who, WriterId, disclosure,
        event::*,
        facts::{Backup, Confidence, QuestionId},
        stakeholders::{
            Address, Agreement, Authority, Person, PersonChanges, Profile, ProfileChanges, Side,
            Updates,
        },
        updates::{Channel, Direction, Outcome},
    },
    locale::Lang,
    report::{Audience, Format},
};

/// The only texts of visible entries that the customer reads.
const PUBLIC: &[&str] = &[
    "noted/text",
    "attachment-added/name",
    "fact-asked/ask",
    "fact-answered/asked",
    "fact-answered/answer",
    "contact-made/public_with/0",
    "contact-made/text",
    "enquiry-received/text",
    "enquiry-answered/text",
    "corrected/text",
    "opened/public_title",
    "opened/customer",
];

struct Marker {
    path: String,
    word: String,
}

/// Puts a marker word into every text of an event that takes any words; closed words, keys and times stay.
fn salt(event: &Event, markers: &mut Vec<Marker>) -> Event {
    let mut body: Value = serde_json::from_slice(&event.encode().unwrap()).unwrap();
    let mut paths = Vec::new();
    texts(&body, "", &mut paths);
    for path in paths {
        let word = marker(markers.len());
        let mut salted = body.clone();
        *salted.pointer_mut(&path).unwrap() = Value::String(word.clone());
        if Event::decode(event.kind(), event.version(), &salted.to_string()).is_some() {
            body = salted;
            markers.push(Marker { path: format!("{}{path}", event.kind()), word });
        }
    }
    Event::decode(event.kind(), event.version(), &body.to_string()).unwrap()
}

fn texts(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::String(_) => found.push(path.to_owned()),
        Value::Array(all) => {
            for (at, one) in all.iter().enumerate() {
                texts(one, &format!("{path}/{at}"), found);
            }
        }
        Value::Object(all) => {
            for (name, one) in all {
                texts(one, &format!("{path}/{name}"), found);
            }
        }
        _ => {}
    }
}

fn marker(number: usize) -> String {
    let scattered = (number as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 24;
    format!("zq{scattered:010x}qz")
}

fn word() -> String {
    "x".to_owned()
}

fn profile() -> Profile {
    Profile {
        name: word(),
        side: Side::Ours,
        organisation: word(),
        role: word(),
        public_role: word(),
        authority: Authority::Decides,
        aliases: vec![word()],
        channels: vec![Address { channel: Channel::Phone, at: word() }],
        language: word(),
        agreement: Some(Agreement { words: word(), any_hour: true, channel: None }),
        updates: Updates::BySeverity,
        need: word(),
        implied_need: word(),
        implied_need_confirmed: false,
        values: word(),
        feeling: word(),
        pressure: word(),
        manager: word(),
        person: None,
    }
}

fn changes() -> ProfileChanges {
    Profile::default().changes_to(&profile())
}

fn person() -> Person {
    Person {
        name: word(),
        organisation: word(),
        role: word(),
        channels: vec![Address { channel: Channel::Email, at: word() }],
        manager: word(),
        language: word(),
    }
}

/// One event of every kind, every text filled; no field is left to a default.
#[allow(clippy::too_many_lines)] // one list; splitting it would hide a missing kind
fn samples(laptop: &Laptop, note: EntryKey, someone: EntryKey) -> Vec<Event> {
    let now = laptop.now;
    let writer = WriterId([3; 16]);
    vec![
        Event::Opened(Opened { public_title: word(), customer: word(), zone: word(), began: now }),
        Event::Titled(Titled { title: word() }),
        Event::PlaybookAdopted(PlaybookAdopted { playbook: Box::new(Laptop::playbook()) }),
        Event::Noted(Noted { text: word(), tags: vec![word()], mentions: vec![someone] }),
        Event::AttachmentAdded(AttachmentAdded {
            digest: word(),
            name: word(),
            size: 5,
            note: word(),
        }),
        Event::FactAsked(FactAsked { section: word(), ask: word(), whom: word(), critical: true }),
        Event::FactAnswered(FactAnswered {
            question: QuestionId::Asked(note),
            asked: word(),
            answer: word(),
            confidence: Confidence::Claimed,
            backup: Some(Backup { exists: true, last_good: Some(now), restore_tested: None }),
            impact: Severity::new(1),
        }),
        Event::StakeholderAdded(StakeholderAdded { profile: profile() }),
        Event::StakeholderChanged(StakeholderChanged { stakeholder: someone, changes: changes() }),
        Event::ContactMade(ContactMade {
            with: vec![someone],
            public_with: vec![word()],
            direction: Direction::Outbound,
            channel: Channel::Phone,
            outcome: Outcome::Sent,
            text: word(),
            next_update: Some(now),
        }),
        Event::EnquiryReceived(EnquiryReceived { from: Some(someone), text: word() }),
        Event::EnquiryAnswered(EnquiryAnswered { enquiry: note, text: word() }),
        Event::SeverityChanged(SeverityChanged { severity: Severity::default(), basis: word() }),
        Event::StatusChanged(StatusChanged { status: Status::Mitigated, reason: word() }),
        Event::VisibilityChanged(VisibilityChanged {
            target: someone,
            visibility: Internal,
            public_who: Some(word()),
            reason: word(),
        }),
        Event::Corrected(Corrected { target: note, text: word(), occurred: Some(now) }),
        Event::Retracted(Retracted { targets: vec![], reason: word() }),
        Event::CorrectionWithheld(CorrectionWithheld { correction: someone, reason: word() }),
        Event::DocumentIssued(DocumentIssued {
            audience: Internal,
            document: word(),
            format: word(),
            digest: word(),
            entries: 3,
        }),
        Event::Snoozed(Snoozed { item: word(), until: now }),
        Event::Merged(Merged { heads: vec![HeadOf { writer, seq: 1, hash: word() }] }),
        Event::LegalHoldPlaced(LegalHoldPlaced { reason: word() }),
        Event::LegalHoldLifted(LegalHoldLifted { reason: word() }),
        Event::Erased(Erased { targets: vec![], reason: word() }),
        Event::PersonAdded(PersonAdded { person: person() }),
        Event::PersonChanged(PersonChanged {
            person: someone,
            changes: PersonChanges {
                role: Some(word()),
                channels: Some(vec![Address { channel: Channel::Sms, at: word() }]),
                manager: Some(word()),
                language: Some(word()),
            },
        }),
    ]
}

/// An incident with one salted entry of every kind, as visible as that; and the markers in it.
fn salted(visibility: Visibility) -> (Laptop, Vec<Marker>) {
    let mut laptop = Laptop::opened();
    laptop.author = "zqauthorqz".to_owned();
    let note = laptop.note("a plain note", visibility);
    let someone = laptop.entry(draft(
        Event::StakeholderAdded(StakeholderAdded {
            profile: Profile { name: "甲".into(), ..profile() },
        }),
        Internal,
        laptop.now,
    ));
    let mut markers = Vec::new();
    for event in samples(&laptop, note, someone) {
        let mut draft = draft(salt(&event, &mut markers), visibility, laptop.now);
        draft.who =
            Some(Who { name: marker(markers.len()), public: Some(word()), stakeholder: None });
        markers.push(Marker { path: "who/name".to_owned(), word: marker(markers.len()) });
        laptop.entry(draft);
    }
    markers.push(Marker { path: "author".to_owned(), word: laptop.author.clone() });
    (laptop, markers)
}

fn outputs(laptop: &Laptop, audience: Audience) -> Vec<String> {
    let mut outputs = Vec::new();
    for lang in Lang::ALL {
        for &format in Format::ALL {
            outputs.push(laptop.report(audience, lang, format));
        }
    }
    outputs
}

#[test]
fn every_kind_of_entry_is_salted() {
    let laptop = Laptop::opened();
    let key = laptop.incident.entries()[0].key;
    let kinds: Vec<&str> = samples(&laptop, key, key).iter().map(Event::kind).collect();
    let known: Vec<&str> = Event::KINDS.iter().map(|(name, _)| *name).collect();
    assert_eq!(kinds, known);
}

#[test]
fn no_word_of_an_internal_entry_reaches_the_customer() {
    let (laptop, markers) = salted(Internal);
    for output in outputs(&laptop, Audience::Customer) {
        for marker in &markers {
            assert!(!output.contains(&marker.word), "{} leaks", marker.path);
        }
    }
}

#[test]
fn of_a_visible_entry_only_its_public_words_reach_the_customer() {
    let (laptop, markers) = salted(Customer);
    let outputs = outputs(&laptop, Audience::Customer);
    for marker in &markers {
        let public = PUBLIC.contains(&marker.path.as_str())
            // A second opening in a hostile log changes nothing of the first, but is no secret.
            || marker.path == "opened/zone";
        let found = outputs.iter().filter(|output| output.contains(&marker.word)).count();
        assert!(public || found == 0, "{} leaks", marker.path);
        if public && !marker.path.starts_with("opened/") {
            assert_eq!(found, outputs.len(), "{} is missing", marker.path);
        }
    }
}

#[test]
fn what_can_never_be_shown_is_not_shown_even_when_marked_visible() {
    let (laptop, _) = salted(Customer);
    let visible = disclosure::visible_keys(&laptop.incident);
    for entry in laptop.incident.entries().iter().filter(|entry| visible.contains(&entry.key)) {
        assert!(disclosure::may_be_shown(entry), "{}", entry.head.kind);
    }
}

#[test]
fn every_word_of_every_entry_stands_in_the_internal_report() {
    let (laptop, markers) = salted(Internal);
    // The playbook is no entry of a person; the directory of people has a log of its own.
    let elsewhere = ["playbook-adopted", "person-added", "person-changed", "opened/zone"];
    for output in outputs(&laptop, Audience::Internal) {
        for marker in &markers {
            if elsewhere.iter().any(|kind| marker.path.starts_with(kind)) {
                continue;
            }
            assert!(output.contains(&marker.word), "{} is missing", marker.path);
        }
    }
}
