//! No field of any kind of entry reaches the customer that was not decided to be public.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{
    leaks::{DECIDED, Decided, Found, Marker, everything},
    planted::{Bodies, ODDS, bodies_alone, closed, event, reopened, salted},
    written::{FORMATS, Written, files, for_customer},
};
use crate::{
    incident::{
        Event,
        Visibility::{Customer, Internal},
        disclosure,
    },
    locale::Lang,
    report::{self, Audience, DocumentKind},
};

fn decided() -> impl Iterator<Item = (&'static Decided, bool, String)> {
    DECIDED.iter().flat_map(|one| {
        let public = one.public.iter().map(move |path| (one, true, format!("{}/{path}", one.of)));
        let ours = one.ours.iter().map(move |path| (one, false, format!("{}/{path}", one.of)));
        public.chain(ours)
    })
}

pub(super) fn is_public(marker: &Marker) -> bool {
    decided().any(|(_, public, path)| public && path == marker.path)
}

/// The places of a value, lists without names of their own.
fn paths(value: &Value, path: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Array(all) => all.iter().for_each(|one| paths(one, path, found)),
        Value::Object(all) => all.iter().for_each(|(name, one)| {
            paths(one, &format!("{path}/{name}"), found);
        }),
        _ => drop(found.insert(path.to_owned())),
    }
}

#[test]
fn every_kind_of_entry_has_its_forms() {
    let Bodies { all, .. } = bodies_alone();
    let mut kinds: Vec<&str> = all.iter().map(|(kind, _)| *kind).collect();
    kinds.dedup();
    let known: Vec<&str> = Event::KINDS.iter().map(|kind| kind.name).collect();
    assert_eq!(kinds, known);
    let decided: Vec<&str> = DECIDED.iter().map(|one| one.of).filter(|of| *of != "who").collect();
    assert_eq!(decided, known, "a kind is not decided");
}

#[test]
fn every_field_that_can_hold_a_secret_is_decided_once() {
    let (_, markers) = salted(Internal);
    let planted: BTreeSet<&str> = markers.iter().map(|it| it.path.as_str()).collect();
    let mut known = BTreeSet::from(["author".to_owned()]);
    for (_, _, path) in decided() {
        assert!(planted.contains(path.as_str()), "{path} is decided, and no field of any kind");
        assert!(known.insert(path.clone()), "{path} is decided twice");
    }
    let new: Vec<&&str> = planted.iter().filter(|path| !known.contains(**path)).collect();
    assert!(new.is_empty(), "decide in leaks/decided.rs who may read {new:?}");
}

#[test]
fn what_is_planted_is_what_the_log_keeps() {
    let Bodies { all, markers } = bodies_alone();
    let mut kept = String::new();
    for (kind, body) in &all {
        let event = event(kind, body);
        let again: Value = serde_json::from_slice(&event.encode().unwrap()).unwrap();
        let (mut filled, mut stored) = (BTreeSet::new(), BTreeSet::new());
        paths(body, kind, &mut filled);
        paths(&again, kind, &mut stored);
        let beside: Vec<&String> = stored.difference(&filled).collect();
        assert!(beside.is_empty(), "{beside:?} is kept and stands in no schema");
        kept.push_str(&again.to_string());
    }
    for marker in markers {
        // Times and amounts are kept in forms of their own.
        let word = &marker.words[0];
        assert!(!word.starts_with("zq") || kept.contains(word), "{} is not kept", marker.path);
    }
}

fn leaking<'a>(all: &'a [Written], markers: &'a [Marker]) -> Vec<String> {
    let mut leaks = BTreeSet::new();
    for written in all {
        for marker in markers.iter().filter(|marker| written.leaks(marker)) {
            leaks.insert(format!("{} in {}", marker.path, written.what));
        }
    }
    leaks.into_iter().collect()
}

#[test]
fn nothing_of_an_internal_entry_reaches_the_customer() {
    let (laptop, markers) = salted(Internal);
    for laptop in [reopened(&laptop), closed(&laptop)] {
        let leaks = leaking(&for_customer(&laptop), &markers);
        assert!(leaks.is_empty(), "{leaks:#?}");
    }
}

#[test]
fn of_a_visible_entry_nothing_reaches_the_customer_but_what_is_public() {
    let (laptop, markers) = salted(Customer);
    let ours: Vec<Marker> = markers.iter().filter(|it| !is_public(it)).cloned().collect();
    for laptop in [reopened(&laptop), closed(&laptop)] {
        let leaks = leaking(&for_customer(&laptop), &ours);
        assert!(leaks.is_empty(), "{leaks:#?}");
    }
}

#[test]
fn whatever_is_public_is_there_in_every_format() {
    let (laptop, markers) = salted(Customer);
    let mut missing = BTreeSet::new();
    let all: Vec<Written> =
        [reopened(&laptop), closed(&laptop)].iter().flat_map(for_customer).collect();
    for (_, _, path) in decided().filter(|(_, public, _)| *public) {
        let of: Vec<&Marker> = markers.iter().filter(|it| it.path == path).collect();
        for &format in FORMATS {
            let mut files = all.iter().filter(|it| it.format == Some(format));
            if !files.any(|file| of.iter().any(|marker| file.found.has(marker))) {
                missing.insert(format!("{path} in {}", format.id()));
            }
        }
    }
    assert!(missing.is_empty(), "public, and never shown: {missing:#?}");
}

#[test]
fn our_odds_as_a_figure_reach_the_customer_nowhere() {
    let figure = ODDS.to_string();
    for visibility in [Internal, Customer] {
        let (laptop, _) = salted(visibility);
        for kind in DocumentKind::ALL.iter().filter(|kind| !kind.is_internal()) {
            for lang in Lang::ALL {
                let document = laptop.make(*kind, Audience::Customer, lang).unwrap();
                for &format in FORMATS {
                    let text = everything(&report::render(&document, format).unwrap());
                    for said in
                        [format!("{figure}%"), format!("{figure} %"), format!("百分之{figure}")]
                    {
                        // A style sheet has percentages of its own.
                        let found = text.matches(&said).count();
                        assert_eq!(found, 0, "{said} in {} {}", kind.id(), format.id());
                    }
                }
            }
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
    // Words in place of a label are none.
    let elsewhere = [
        "playbook-adopted/",
        "person-added/",
        "person-changed/",
        "partner-recorded/",
        "partner-assessed/",
        "partner-planned/",
        "plan-effect-found/",
        "standing-recorded/",
        "standing-withdrawn/",
        "playbook-drafted/",
        "playbook-moved/",
        "playbook-withdrawn/",
        "rhythm-declared/",
        "rhythm-done/",
        "rhythm-skipped/",
        // What a drill rehearses stands in its title.
        "opened/drill/name",
        "opened/zone",
        "commitment-made/label",
        "offer-made/label",
        "remedy-proposed/label",
        "action-given/label",
    ];
    let mut missing = BTreeSet::new();
    for file in files(&laptop, Audience::Internal, DocumentKind::ServiceReport) {
        for marker in markers.iter().filter(|it| it.words[0].starts_with("zq")) {
            let aside = elsewhere.iter().any(|kind| marker.path.starts_with(kind));
            if file.format.is_some() && !aside && !file.found.has(marker) {
                missing.insert(format!("{} in {}", marker.path, file.what));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn the_search_finds_what_a_visible_note_says() {
    let (laptop, markers) = salted(Customer);
    let note = markers.iter().find(|it| it.path == "noted/text").unwrap();
    let text = laptop.customer();
    assert!(Found::in_text(&text).has(note), "{text}");
}
