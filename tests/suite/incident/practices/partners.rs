//! Row Q1: partners, in the directory.

use dingli::incident::{
    Act, Command, Incident, IncidentId, Payload, Refusal,
    command::{Erase, Selector},
    due::{self, What},
};
use serde_json::{Value, json};

use crate::support::{Book, command};

#[allow(clippy::needless_pass_by_value)] // reads as one sentence where it is called
pub(super) fn act(said: Value) -> Command {
    command(&said)
}

fn partner(name: &str, contact: &str) -> Command {
    act(json!({ "act": "record-partner", "name": name, "kind": "dealer", "contact": contact }))
}

pub(super) fn asked(book: &Book) -> Vec<&'static str> {
    let list = due::due(book.incident(), book.now()).into_iter();
    list.filter_map(|item| match item.what {
        What::Asked(task) => Some(task.ask.rule),
        _ => None,
    })
    .collect()
}

#[test]
fn q1_a_partner_is_kept_in_the_directory_and_nowhere_else() {
    let mut book = Book::directory();
    book.act(partner("恒达", "罗经理"));
    assert_eq!(book.incident().id(), IncidentId::DIRECTORY);
    assert_eq!(book.incident().partners.list[0].known.name, "恒达");
    let mut incident = Book::open("data-loss");
    assert_eq!(incident.refused(partner("恒达", "罗经理")), Refusal::OfDirectory);
    let note = act(json!({ "act": "note", "text": "两块盘告警" }));
    assert_eq!(book.refused(note), Refusal::NotOfDirectory);
}

#[test]
fn q1_a_partner_without_a_person_is_asked_for_until_one_is_named() {
    let mut book = Book::directory();
    let key = book.act(partner("恒达", ""));
    assert_eq!(asked(&book), ["partner-contact"]);
    assert_eq!(book.refused(partner(" 恒达 ", "")), Refusal::NameTaken("恒达".to_owned()));
    let change = json!({
        "act": "record-partner", "name": "恒达", "kind": "dealer", "contact": "罗", "partner": "恒达"
    });
    book.act(act(change.clone()));
    assert_eq!(asked(&book), [""; 0]);
    assert_eq!(book.refused(act(change)), Refusal::NothingChanges);
    let erase = Erase { entries: vec![Selector::key(key)], reason: "离职".to_owned() };
    book.act(Act::new(Command::Erase(erase)));
    assert_eq!(book.incident().partners.list[0].known.contact, "罗", "what came later stands");
}

#[test]
fn q1_what_was_known_before_an_erased_change_does_not_return() {
    let mut book = Book::directory();
    book.act(partner("恒达", "罗"));
    let change = json!({
        "act": "record-partner", "name": "恒达", "kind": "dealer", "contact": "高", "partner": "恒达"
    });
    let key = book.act(act(change));
    let gone = book.incident().entries().iter().cloned().map(|mut entry| {
        if entry.key == key {
            entry.payload = Payload::Erased;
        }
        entry
    });
    let left = Incident::fold(IncidentId::DIRECTORY, gone.collect::<Vec<_>>());
    let known = &left.partners.list[0].known;
    assert_eq!((known.name.as_str(), known.contact.as_str()), ("恒达", ""));
}

#[test]
fn q1_a_low_assessment_wants_a_plan_and_the_plan_its_effect() {
    let mut book = Book::directory();
    book.act(partner("恒达", "罗"));
    let low = book.act(act(json!({
        "act": "assess-partner", "partner": "恒达", "kind": "yearly-survey", "on": "2025-03-01",
        "text": "备件慢", "low": true
    })));
    assert_eq!(asked(&book), ["partner-plan"]);
    let plan = book.act(act(json!({
        "act": "plan-partner", "partner": "恒达", "text": "备两套", "due": "2025-03-20",
        "assessment": low.to_string()
    })));
    assert_eq!(asked(&book), ["partner-effect"]);
    let of = |plan: &str| {
        json!({
            "act": "find-effect", "plan": plan, "effect": "partly", "on": "2025-03-21", "text": "仍缺"
        })
    };
    let refused = book.refused(act(of(&low.to_string())));
    assert!(matches!(refused, Refusal::NotInList { list: "plan", .. }), "{refused:?}");
    book.act(act(of(&plan.to_string())));
    assert_eq!(asked(&book), [""; 0]);
    let partners = &book.incident().partners;
    assert_eq!(partners.plan(plan).unwrap().effects.len(), 1);
    assert_eq!(partners.list[0].unanswered().count(), 0);
}
