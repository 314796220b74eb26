//! Row N1: past incidents that are like a new one.

use dingli::{
    incident::{Act, Command, Incident, IncidentId, Severity, command::Open},
    review::likeness::{Case, alike},
};
use serde_json::json;

use crate::support::{Book, command, playbook};

const PAIRS: &str = include_str!("../../../data/similar/pairs.txt");

/// One line of the table as an incident.
fn incident(line: &str) -> Incident {
    let cells: Vec<&str> = line[1..].split('|').map(str::trim).collect();
    let [class, customer, severity, title, found, factors] = cells[..] else {
        panic!("not six cells: {line}")
    };
    let mut book = Book::blank_with(playbook(class));
    book.act(Act::new(Command::Open(Open {
        title: title.to_owned(),
        customer: customer.to_owned(),
        class: Some(class.to_owned()),
        severity: Severity::new(severity.parse().unwrap()),
        ..Open::default()
    })));
    let said = |list: &'static str| -> Vec<String> {
        let parts = list.split([';', '；']).map(str::trim).filter(|it| !it.is_empty());
        parts.map(str::to_owned).collect()
    };
    let leak = |text: &str| -> &'static str { String::leak(text.to_owned()) };
    for (at, text) in said(leak(found)).into_iter().enumerate() {
        book.act(command(&json!({ "act": "ask", "text": format!("Q{at}") })));
        let question = book.incident().facts.questions.last().unwrap().id.to_string();
        let answer = json!({ "act": "answer", "question": question, "text": text, "confidence": "confirmed" });
        book.act(command(&answer));
    }
    for text in said(leak(factors)) {
        book.act(command(&json!({ "act": "name-factor", "text": text, "aspect": "process" })));
    }
    book.incident().clone()
}

fn case(line: &str, number: usize) -> Case {
    let number = u8::try_from(number).unwrap();
    Case { id: IncidentId([number; 16]), ..Case::of(&incident(line)) }
}

#[test]
fn n1_of_fifty_pairs_made_by_hand_the_partner_is_among_the_first_three_in_forty_five() {
    let lines = PAIRS.lines().filter(|it| !it.starts_with('#') && !it.is_empty());
    let (mut past, mut new) = (Vec::new(), Vec::new());
    for (at, line) in lines.enumerate() {
        match line.chars().next().unwrap() {
            '<' => past.push(case(line, at)),
            '>' => new.push((past.len() - 1, line, case(line, at))),
            '-' => past.push(case(line, at)),
            other => panic!("{other} begins no line"),
        }
    }
    assert_eq!(new.len(), 50);
    let mut missed = Vec::new();
    for (partner, line, case) in &new {
        let found = alike(case, &past, 3);
        if !found.iter().any(|it| it.at == *partner) {
            missed.push(*line);
        }
    }
    assert!(missed.len() <= 5, "{} missed:\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn n1_class_and_customer_alone_make_no_two_incidents_alike() {
    let past = [case("< outage | 甲公司 | 1 | 光缆被挖断 | | ", 1)];
    let of = case("> outage | 甲公司 | 1 | 证书过期 | | ", 2);
    assert!(alike(&of, &past, 3).is_empty());
}

#[test]
fn n1_what_both_speak_of_is_found_in_either_language() {
    let past = [case("< outage | 甲公司 | 1 | 光缆被挖断，专线中断 | | ", 1)];
    let of =
        case("> general | Other Ltd | 3 | An excavator cut the fibre, our circuit is down | | ", 2);
    let found = alike(&of, &past, 3);
    assert_eq!(found.len(), 1);
    assert!(found[0].common.len() >= 2);
    // The same one is none of those that are like it.
    assert!(alike(&past[0], &past, 3).is_empty());
}
