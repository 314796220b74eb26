//! Promises, offers and remedies are called by their labels: wherever an entry is named, and in every answer.

use super::Night;

/// One of each kind that has a label, with the number of its entry.
fn night() -> (Night, Vec<(&'static str, String)>) {
    let night = Night::new();
    let made = [
        ("P1", "promise REF 六点前给方案 --to 郑 --due 18:00 --by 沈 --internal"),
        ("O1", "offer REF 全额退费 --rank 1"),
        ("A", "remedy REF 镜像后重建 --due 20:00 --steps 镜像:1h --odds 45 --basis 可读"),
    ];
    let labels = made.map(|(label, line)| {
        assert_eq!(night.well(line), label, "{line}");
        (label, night.shown()["counts"]["entries"].to_string())
    });
    night.well("offer REF 修 --rank 2");
    (night, labels.to_vec())
}

/// Every place of the command line that takes any entry.
const ANY_ENTRY: [&str; 6] = [
    "correct REF LABEL 更正的话",
    "visibility REF LABEL customer",
    "share OTHER REF LABEL 一样的盘",
    "brief REF 都在处理 --to 高 --covers LABEL --left-out all",
    "brief REF 都在处理 --to 高 --left-out LABEL,O1,O2,P1",
    "retract REF LABEL 记错",
];

#[test]
fn every_verb_that_takes_an_entry_takes_each_label_and_answers_by_it() {
    for (at, line) in ANY_ENTRY.iter().enumerate() {
        let (night, labels) = night();
        let other = night.home.incident();
        night.well("link REF OTHER 同一批盘".replace("OTHER", &other).as_str());
        for (label, number) in labels {
            let ran = night.run(&line.replace("LABEL", label).replace("OTHER", &other));
            // A promise that was told is not taken back; everything else is done.
            let told = label == "P1" && at == ANY_ENTRY.len() - 1;
            // A remedy is never shown to the customer, by whatever name it is called.
            let told = told || ran.err.contains("(remedy option) is never shown");
            assert!(ran.status == 0 || told, "{line} with {label}: {ran:?}");
            assert!(!ran.err.contains("no entry"), "{line} with {label}: {ran:?}");
            let said = format!("{}{}", ran.out, ran.err);
            let numbers = said.split(|c: char| !c.is_ascii_digit() && c != '#');
            let told = numbers.filter(|it| *it == format!("#{number}")).count();
            assert_eq!(told, 0, "{line} says #{number} for {label}: {said}");
        }
    }
}

#[test]
fn what_is_due_is_put_off_by_the_label_it_is_about() {
    let (night, _) = night();
    for item in ["promise/P1", "promise-gap/P1", "justify/O2", "start/A", "O2", "A"] {
        let ran = night.run(&format!("snooze REF {item} --until 23:00"));
        let known = ran.status == 0 || ran.err.contains("justify/") || ran.err.contains("start/");
        assert!(known, "{item}: {ran:?}");
    }
    let due = night.home.run(&["due", &night.reference, "--json"]).json();
    let put_off: Vec<&str> = due
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["urgency"] == "snoozed")
        .map(|one| one["item"].as_str().unwrap().split('/').next().unwrap())
        .collect();
    for kind in ["promise", "promise-gap", "justify", "start"] {
        assert!(put_off.contains(&kind), "{kind}: {put_off:?}");
    }
}
