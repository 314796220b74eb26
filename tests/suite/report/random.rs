//! Random incidents: whatever was written down in whatever order, made visible, hidden, corrected and taken back, no word
//! that stayed inside stands in anything that a customer is given.

use std::collections::BTreeSet;

use dingli::{
    incident::{
        Entry, EntryKey, Event, Head, Incident, IncidentId, Instant, Payload, Visibility, WriterId,
        disclosure::{hidden_corrections, visible_keys},
        event::{CorrectionWithheld, Opened},
    },
    locale::Lang,
    report::{
        self, Audience, Author, Cover, DocumentKind, Format, LogMark,
        update::{Desk, UpdateForm},
    },
};
use proptest::prelude::*;
use serde_json::Value;

use super::leaks::FORMATS;
use crate::support::{
    any::{cases, entries, log, start, steps},
    leaks::{DECIDED, Found, Marker, marker},
};

/// A marker, and the entry that holds it.
struct Planted {
    of: EntryKey,
    marker: Marker,
}

/// The texts of a stored body, keys aside: by pointer, and by the names that lead there.
fn texts(value: &Value, at: &str, path: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => {
            let is_key = text.parse::<EntryKey>().is_ok() || text.parse::<WriterId>().is_ok();
            if !is_key {
                found.push((at.to_owned(), path.to_owned()));
            }
        }
        Value::Array(all) => {
            for (nth, one) in all.iter().enumerate() {
                texts(one, &format!("{at}/{nth}"), path, found);
            }
        }
        Value::Object(all) => {
            for (name, one) in all {
                texts(one, &format!("{at}/{name}"), &format!("{path}/{name}"), found);
            }
        }
        _ => {}
    }
}

/// Puts a marker into every text of an entry; closed words, keys and times stay.
fn plant(entry: &mut Entry, planted: &mut Vec<Planted>) {
    let of = entry.key;
    let mut word = |path: String| {
        let word = marker(planted.len());
        planted.push(Planted { of, marker: Marker { path, words: vec![word.clone()] } });
        word
    };
    entry.head.author = word("author".to_owned());
    if let Some(who) = &mut entry.who {
        who.name = word("who/name".to_owned());
        who.public = who.public.as_ref().map(|_| word("who/public".to_owned()));
    }
    let Payload::Known(event) = &mut entry.payload else { return };
    let mut body: Value = serde_json::from_slice(&event.encode().unwrap()).unwrap();
    let mut paths = Vec::new();
    texts(&body, "", event.kind(), &mut paths);
    for (at, path) in paths {
        let mut salted = body.clone();
        *salted.pointer_mut(&at).unwrap() = Value::String(word(path));
        if Event::decode(event.kind(), event.version(), &salted.to_string()).is_some() {
            body = salted;
        }
    }
    **event = Event::decode(event.kind(), event.version(), &body.to_string()).unwrap();
}

/// The entry without which there is nothing to report.
fn opening(now: Instant) -> Entry {
    let opened = Event::Opened(Opened {
        drill: None,
        history: None,
        public_title: "a plain title".to_owned(),
        customer: "a customer".to_owned(),
        zone: "Asia/Shanghai".to_owned(),
        began: now,
    });
    let entry = written(opened, now);
    Entry { head: Head { visibility: Visibility::Customer, ..entry.head.clone() }, ..entry }
}

/// An internal entry, the first of a writer of its own.
fn written(event: Event, now: Instant) -> Entry {
    let head = Head {
        kind: event.kind().to_owned(),
        version: event.version(),
        occurred: now,
        known: now,
        recorded: now,
        stated: false,
        whole_day: false,
        visibility: Visibility::Internal,
        author: String::new(),
        batch: 1,
        references: event.references(),
        effect: event.effect().map(Box::new),
    };
    let key = EntryKey { writer: WriterId([1; 16]), seq: 1 };
    Entry { key, counter: 0, head, who: None, payload: Payload::Known(Box::new(event)) }
}

fn salted(all: Vec<Entry>) -> (Incident, Vec<Planted>) {
    let mut planted = Vec::new();
    let mut all = all;
    all.iter_mut().for_each(|entry| plant(entry, &mut planted));
    let mut incident = Incident::fold(IncidentId([7; 16]), all);
    let open: Vec<Entry> = withheld(&incident).collect();
    incident.extend(open);
    (incident, planted)
}

/// Somebody's word that every correction which would stop a document may wait.
fn withheld(incident: &Incident) -> impl Iterator<Item = Entry> {
    let last = incident.entries().iter().map(|entry| entry.counter).max().unwrap_or(0);
    let hidden = hidden_corrections(incident);
    (1..).zip(hidden).map(move |(seq, hidden)| {
        let reason = "checked first".to_owned();
        let event =
            Event::CorrectionWithheld(CorrectionWithheld { correction: hidden.correction, reason });
        let key = EntryKey { writer: WriterId([9; 16]), seq };
        Entry { key, counter: last.saturating_add(seq), ..written(event, hidden.known) }
    })
}

/// The entries that somebody at some time called visible, and the corrections of those: all that a customer can ever
/// read. Written down without looking at how the first pass of disclosure decides.
fn ever_shown(incident: &Incident) -> BTreeSet<EntryKey> {
    let mut shown: BTreeSet<EntryKey> = BTreeSet::new();
    for entry in incident.entries() {
        if entry.head.visibility == Visibility::Customer {
            shown.insert(entry.key);
        }
        if let Some(Event::VisibilityChanged(change)) = entry.event()
            && change.visibility == Visibility::Customer
        {
            shown.insert(change.target);
        }
    }
    loop {
        let before = shown.len();
        for entry in incident.entries() {
            if let Some(Event::Corrected(correction)) = entry.event()
                && shown.contains(&correction.target)
            {
                shown.insert(entry.key);
            }
        }
        if shown.len() == before {
            return shown;
        }
    }
}

/// What a promise should have said is public where the promise's own words are.
fn is_public(path: &str) -> bool {
    if let Some(field) = path.strip_prefix("corrected/promise/") {
        return is_public(&format!("commitment-made/{field}"));
    }
    DECIDED.iter().any(|one| {
        let field = path.strip_prefix(one.of).and_then(|rest| rest.strip_prefix('/'));
        field.is_some_and(|field| one.public.contains(&field))
    })
}

/// What must not be found: what is in no public field, was never shown, or is not shown now.
fn forbidden<'a>(incident: &Incident, planted: &'a [Planted]) -> Vec<&'a Marker> {
    let (shown, visible) = (ever_shown(incident), visible_keys(incident));
    assert!(visible.is_subset(&shown), "an entry is visible that nobody ever called visible");
    // The word for an entry's source is said by whoever makes the entry visible.
    let ours = |it: &&Planted| {
        !is_public(&it.marker.path) && it.marker.path != "visibility-changed/public_who"
            || !visible.contains(&it.of) && !it.marker.path.starts_with("visibility-changed/")
    };
    planted.iter().filter(ours).map(|it| &it.marker).collect()
}

fn cover(now: Instant) -> Cover {
    Cover {
        recurring: Vec::new(),
        reference: "DL-7K3F".to_owned(),
        author: Author {
            company: "示例科技".to_owned(),
            contact: "许 · 服务经理".to_owned(),
            reach: String::new(),
        },
        generated_at: now,
        log: LogMark::default(),
    }
}

/// Everything for the customer in formats that are quick to write, and in all of them where `whole`.
fn hold(all: Vec<Entry>, now: Instant, whole: bool) -> Result<(), TestCaseError> {
    let (incident, planted) = salted(all);
    let forbidden = forbidden(&incident, &planted);
    let cover = cover(now);
    let mut read = 0;
    let mut look = |what: &str, found: &Found, own: &str| {
        read += 1;
        let leak = forbidden.iter().find(|it| it.words[0] != own && found.has(it));
        prop_assert!(leak.is_none(), "{:?} in {}", leak, what);
        Ok(())
    };
    for kind in DocumentKind::ALL.iter().filter(|kind| !kind.is_internal()) {
        for lang in Lang::ALL {
            let Ok(document) =
                report::make(&incident, Audience::Customer, *kind, &cover, lang, now)
            else {
                continue;
            };
            for &format in FORMATS.iter().filter(|format| whole || format.is_text()) {
                let bytes = report::render(&document, format).unwrap();
                look(kind.id(), &Found::in_bytes(&bytes), "")?;
            }
        }
    }
    let desk =
        Desk { incident: &incident, author: &cover.author, others: &[], lang: Lang::Zh, now };
    let outside = incident.stakeholders.list.iter().filter(|it| !it.profile.side.is_ours());
    for to in outside.take(6) {
        for form in UpdateForm::ALL {
            if let Ok(update) = desk.draft(to, form) {
                look(form.id(), &Found::in_text(&update.text), &to.profile.name)?;
            }
        }
    }
    prop_assert!(read > 0, "nothing was written");
    Ok(())
}

proptest! {
    #![proptest_config(cases(32))]

    #[test]
    fn l3_no_word_that_stayed_inside_is_in_any_document_of_a_hostile_log(
        mut all in entries(),
        minutes in 0..20_000_i64,
        whole in prop::bool::weighted(0.1),
    ) {
        all.insert(0, opening(start()));
        hold(all, start() + chrono::TimeDelta::minutes(minutes), whole)?;
    }

    #[test]
    fn l3_no_word_that_stayed_inside_is_in_any_document_of_an_honest_log(
        steps in steps(40),
        whole in prop::bool::weighted(0.1),
    ) {
        let (here, there) = log(&steps);
        for book in [here, there] {
            hold(book.incident().entries().to_vec(), book.now(), whole)?;
        }
    }
}

#[test]
fn a_word_that_is_visible_is_found() {
    let (incident, planted) = salted(vec![opening(start())]);
    let document = report::make(
        &incident,
        Audience::Customer,
        DocumentKind::ServiceReport,
        &cover(start()),
        Lang::Zh,
        start(),
    );
    let bytes = report::render(&document.unwrap(), Format::Markdown).unwrap();
    let found = Found::in_bytes(&bytes);
    let title = planted.iter().find(|it| it.marker.path == "opened/public_title").unwrap();
    assert!(found.has(&title.marker) && is_public(&title.marker.path));
    let author = planted.iter().find(|it| it.marker.path == "author").unwrap();
    assert!(!found.has(&author.marker) && !is_public(&author.marker.path));
}
