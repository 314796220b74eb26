//! Entries, and what is put off, by command line.

use super::Night;

#[test]
fn j2_a_correction_leaves_the_original_legible() {
    let night = Night::new();
    night.well("promise REF 六点前给方案 --due 18:00");
    night.well("correct REF P1 六点前给书面方案");
    let line = super::timeline(&night.home, &night.reference)
        .into_iter()
        .find(|line| line["kind"] == "commitment-made")
        .unwrap();
    assert!(line["text"].as_str().unwrap().contains("六点前给方案"), "{line}");
    assert_eq!(line["corrections"][0]["text"], "六点前给书面方案");
    assert_eq!(night.shown()["commitments"][0]["text"], "六点前给书面方案");
}

#[test]
fn k1_undo_takes_back_the_last_act_recorded_here_and_then_the_one_before() {
    let night = Night::new();
    night.well("remedy REF 镜像");
    night.well("seek REF 选哪个 --until 16:00");
    let said = night.said("undo REF 打错了");
    assert!(said.contains("decision window · 选哪个"), "what was taken back is said: {said}");
    assert!(night.shown()["windows"].as_array().unwrap().is_empty());
    night.well("undo REF");
    assert!(night.shown()["remedies"].as_array().unwrap().is_empty());
    let fresh = night.home.incident();
    assert!(night.home.run(&["undo", &fresh]).refused().contains("Nothing"));
}

#[test]
fn k1_an_entry_is_shown_to_the_customer_and_hidden_again() {
    let night = Night::new();
    night.well("offer REF 全额退费");
    let offer = || {
        super::timeline(&night.home, &night.reference)
            .into_iter()
            .find(|line| line["kind"] == "offer-made")
            .unwrap()["visibility"]
            .clone()
    };
    night.well("visibility REF O1 customer");
    assert_eq!(offer(), "customer");
    night.well("visibility REF O1 internal 还没批");
    assert_eq!(offer(), "internal");
    night.run("visibility REF O1 everybody").misused();
}

#[test]
fn g1_a_nudge_is_put_off_by_what_it_is_about() {
    let night = Night::new();
    night.well("promise REF 六点前给方案 --due 18:00");
    let snoozed = || -> Vec<String> {
        let due = night.home.run(&["due", &night.reference, "--json"]).json();
        let due = due.as_array().unwrap().clone();
        let put_off = due.iter().filter(|one| one["urgency"] == "snoozed");
        put_off
            .map(|one| one["item"].as_str().unwrap().split('/').next().unwrap().to_owned())
            .collect()
    };
    let several = night.run("snooze REF P1 --until 20:00").refused();
    assert!(several.contains("promise/") && several.contains("promise-gap/"), "{several}");
    night.well("snooze REF promise/P1 --until 20:00");
    night.well("snooze REF update/郑 --until 20:00");
    night.well("snooze REF importance --until 20:00");
    let mut put_off = snoozed();
    put_off.sort();
    assert_eq!(put_off, ["critical-unknown", "promise", "update"]);
    night.run("snooze REF critical-unknown --until 20:00").refused();
    night.run("snooze REF 没有的事 --until 20:00").refused();
    night.run("snooze REF update/郑 --until soon").misused();
}

#[test]
fn i2_a_playbook_is_adopted_and_the_one_in_force_changes_nothing() {
    let night = Night::new();
    night.run("adopt REF").refused();
    night.run("adopt REF no-such-playbook").refused();
    night.well("adopt REF data-loss");
    assert_eq!(night.shown()["playbook"]["id"], "data-loss");
}
