//! What the customer may see: one test a rule of the design.

use super::support::{Laptop, at};
use crate::{
    incident::{
        Act, Command, Status,
        Visibility::{Customer, Internal},
        command::{self, Selector},
        event::DocumentIssued,
        stakeholders::{Profile, Side},
        updates::{Channel, Direction, Outcome},
    },
    locale::Lang,
    report::{self, Audience, Blocked},
};

fn move_to(laptop: &mut Laptop, status: Status) -> crate::incident::EntryKey {
    let wanted = command::Move { status, reason: String::new() };
    laptop.act(Act::new(Command::Status(wanted)).visible())
}

#[test]
fn an_internal_entry_is_not_seen() {
    let mut laptop = Laptop::opened();
    laptop.note("alpha inside", Internal);
    assert!(!laptop.customer().contains("alpha inside"));
}

#[test]
fn an_entry_made_visible_later_is_seen_and_hidden_again_is_gone() {
    let mut laptop = Laptop::opened();
    let note = laptop.note("alpha", Internal);
    laptop.show(note, Customer);
    assert!(laptop.customer().contains("alpha"));
    laptop.show(note, Internal);
    assert!(!laptop.customer().contains("alpha"));
}

#[test]
fn an_internal_correction_of_a_visible_entry_blocks_and_names_the_next_step() {
    let mut laptop = Laptop::opened();
    let note = laptop.note("alpha", Customer);
    let correction = laptop.correct(note, "beta", Internal);
    let Some(Blocked::HiddenCorrections(hidden)) = laptop.blocked() else { panic!("not blocked") };
    assert_eq!(hidden.len(), 1);
    assert_eq!((hidden[0].target, hidden[0].correction), (note, correction));
    let words = Blocked::HiddenCorrections(hidden).to_string();
    assert!(words.contains("#5 by #6") && words.contains("override it with a reason"), "{words}");
}

#[test]
fn making_the_correction_visible_unblocks() {
    let mut laptop = Laptop::opened();
    let note = laptop.note("alpha", Customer);
    laptop.issue();
    let correction = laptop.correct(note, "beta", Internal);
    laptop.show(correction, Customer);
    let report = laptop.customer();
    assert!(report.contains("~~alpha~~") && report.contains("beta"), "{report}");
}

#[test]
fn a_later_visible_correction_unblocks() {
    let mut laptop = Laptop::opened();
    let note = laptop.note("alpha", Customer);
    laptop.issue();
    laptop.correct(note, "beta", Internal);
    laptop.correct(note, "gamma", Customer);
    let report = laptop.customer();
    assert!(report.contains("~~alpha~~") && report.contains("gamma"), "{report}");
    assert!(!report.contains("beta"));
}

#[test]
fn an_override_with_a_reason_unblocks() {
    let mut laptop = Laptop::opened();
    let note = laptop.note("alpha", Customer);
    let correction = laptop.correct(note, "beta", Internal);
    laptop.command(Command::WithholdCorrection(command::WithholdCorrection {
        correction: Selector::key(correction),
        reason: "checked first".into(),
    }));
    let report = laptop.customer();
    assert!(report.contains("alpha") && !report.contains("beta") && !report.contains("checked"));
}

#[test]
fn a_correction_is_never_more_visible_than_its_target() {
    let mut laptop = Laptop::opened();
    let note = laptop.note("alpha", Internal);
    let correction = laptop.correct(note, "beta", Customer);
    laptop.show(correction, Customer);
    let report = laptop.customer();
    assert!(!report.contains("alpha") && !report.contains("beta"), "{report}");
}

#[test]
fn exposing_a_target_exposes_its_corrections() {
    let mut laptop = Laptop::opened();
    let note = laptop.note("alpha", Internal);
    let first = laptop.correct(note, "beta", Internal);
    laptop.correct(first, "gamma", Internal);
    laptop.show(note, Customer);
    let report = laptop.customer();
    assert!(!report.contains("alpha") && !report.contains("beta"), "nobody read them: {report}");
    assert!(report.contains("gamma") && !report.contains("~~gamma~~"), "{report}");
}

#[test]
fn a_correction_called_internal_after_its_target_was_exposed_blocks() {
    let mut laptop = Laptop::opened();
    let note = laptop.note("alpha", Internal);
    let correction = laptop.correct(note, "beta", Internal);
    laptop.show(note, Customer);
    laptop.show(correction, Internal);
    assert!(matches!(laptop.blocked(), Some(Blocked::HiddenCorrections(_))));
}

#[test]
fn exposing_a_target_does_not_expose_a_correction_that_was_not_known_then() {
    let mut here = Laptop::opened();
    let note = here.note("alpha", Internal);
    let mut there = here.copy(2);
    there.correct(note, "beta", Internal);
    here.note("something else", Internal);
    here.show(note, Customer);
    here.merge(&there);
    assert!(matches!(here.blocked(), Some(Blocked::HiddenCorrections(_))));
}

#[test]
fn a_visible_entry_of_an_internal_person_prints_the_stored_public_role() {
    let mut laptop = Laptop::opened();
    let profile = |name: &str, role: &str| {
        Command::Stakeholder(Box::new(Profile {
            name: name.into(),
            side: Side::Ours,
            public_role: role.into(),
            ..Profile::default()
        }))
    };
    laptop.command(profile("胡某某", "我方工程师"));
    laptop.command(profile("方某某", ""));
    let note =
        |text: &str| Command::Note(command::Note { text: text.into(), ..command::Note::default() });
    laptop.act(Act::new(note("alpha")).by("胡某某").visible());
    let later = laptop.act(Act::new(note("beta")).by("胡某某"));
    laptop.show(later, Customer);
    laptop.act(Act::new(note("gamma")).by("方某某").visible());
    laptop.act(Act::new(note("delta")).by("未登记的人").visible());
    laptop.act(
        Act::new(Command::Contact(command::Contact {
            restored: false,
            with: vec!["胡某某".into(), "方某某".into()],
            direction: crate::incident::updates::Direction::Inbound,
            channel: crate::incident::updates::Channel::Phone,
            outcome: crate::incident::updates::Outcome::Reached,
            text: "epsilon".into(),
            next_update: None,
        }))
        .visible(),
    );
    let report = laptop.customer();
    assert_eq!(report.matches("我方工程师").count(), 3, "{report}");
    for text in ["alpha", "beta", "gamma", "delta", "epsilon"] {
        assert!(report.contains(text), "{text}: {report}");
    }
    for name in ["胡某某", "方某某", "未登记的人"] {
        assert!(!report.contains(name), "{name}: {report}");
    }
}

#[test]
fn of_concurrent_changes_internal_wins() {
    for internal_first in [true, false] {
        let mut here = Laptop::opened();
        let note = here.note("alpha", Internal);
        let mut there = here.copy(2);
        if internal_first {
            there.note("something else", Internal);
            there.show(note, Customer);
            here.show(note, Internal);
        } else {
            here.note("something else", Internal);
            here.show(note, Internal);
            there.show(note, Customer);
        }
        here.merge(&there);
        assert!(!here.customer().contains("alpha"), "internal first: {internal_first}");
        here.show(note, Customer);
        assert!(here.customer().contains("alpha"), "a word that knows both decides");
    }
}

#[test]
fn retracted_before_anything_was_issued_is_gone() {
    let mut laptop = Laptop::opened();
    let note = laptop.note("alpha", Customer);
    laptop.retract(note);
    assert!(!laptop.customer().contains("alpha"));
}

#[test]
fn retracted_after_being_issued_shows_struck_through_with_its_time() {
    let mut laptop = Laptop::opened();
    let note = laptop.note("alpha", Customer);
    laptop.issue();
    laptop.retract(note);
    let report = laptop.customer();
    assert!(report.contains("~~alpha~~") && report.contains("2025-09-29 18:03 撤回"), "{report}");
}

#[test]
fn made_visible_by_mistake_after_a_document_and_retracted_is_gone() {
    let mut laptop = Laptop::opened();
    let note = laptop.note("alpha", Internal);
    laptop.issue();
    laptop.show(note, Customer);
    laptop.retract(note);
    assert!(!laptop.customer().contains("alpha"), "no document ever held it");
}

#[test]
fn issued_by_a_laptop_that_did_not_have_it_and_retracted_is_gone() {
    let mut here = Laptop::opened();
    let mut there = here.copy(2);
    let note = here.note("alpha", Customer);
    there.note("something else", Internal);
    there.issue();
    here.merge(&there);
    here.retract(note);
    assert!(!here.customer().contains("alpha"));
}

#[test]
fn a_status_taken_back_after_being_issued_is_struck_and_no_longer_the_headline() {
    let mut laptop = Laptop::opened();
    let resolved = move_to(&mut laptop, Status::Resolved);
    laptop.issue();
    laptop.retract(resolved);
    let report = laptop.customer();
    assert!(report.contains("~~已解决~~") && report.contains("尚未解决"), "{report}");
    assert!(!report.contains("最终报告\n"), "{report}");
}

#[test]
fn a_correction_taken_back_after_being_issued_is_struck_and_the_original_stands() {
    let mut laptop = Laptop::opened();
    let note = laptop.note("alpha", Customer);
    let correction = laptop.correct(note, "beta", Customer);
    laptop.issue();
    laptop.retract(correction);
    let report = laptop.customer();
    assert!(!report.contains("~~alpha~~") && report.contains("alpha"), "{report}");
    assert!(report.contains("~~beta~~"), "{report}");
}

#[test]
fn a_status_stands_at_its_corrected_time() {
    let mut laptop = Laptop::opened();
    laptop.wait(60);
    let resolved = move_to(&mut laptop, Status::Resolved);
    let correct = command::Correct {
        entry: Selector::key(resolved),
        text: "半小时前已恢复".into(),
        occurred: Some(at("2025-09-29T10:30:00Z")),
        began: None,
        promise: None,
    };
    laptop.act(Act::new(Command::Correct(correct)).visible());
    assert!(laptop.customer().contains("已于 2025-09-29 18:30 解决"), "{}", laptop.customer());
}

#[test]
fn a_status_that_says_restored_does_not_go_out_while_it_is_reopened_inside() {
    let mut laptop = Laptop::opened();
    let inside = |status| {
        let reason = "it is back".to_owned();
        Act::new(Command::Status(command::Move { status, reason }))
    };
    let resolved = move_to(&mut laptop, Status::Resolved);
    assert!(laptop.blocked().is_none());
    let reopened = laptop.act(inside(Status::Open));
    let Some(Blocked::HiddenCorrections(hidden)) = laptop.blocked() else { panic!("not blocked") };
    assert_eq!((hidden[0].target, hidden[0].correction), (resolved, reopened));
    // A step on the way does not answer it, nor is a plain note a correction.
    let on_the_way = laptop.act(inside(Status::Mitigated));
    assert!(laptop.blocked().is_some());
    let withhold = |correction| {
        let (correction, reason) = (Selector::key(correction), "they are called".to_owned());
        Act::new(Command::WithholdCorrection(command::WithholdCorrection { correction, reason }))
    };
    let mut overridden = laptop.clone();
    overridden.act(withhold(reopened));
    assert!(overridden.blocked().is_none());
    let mut shown = laptop.clone();
    shown.show(on_the_way, Customer);
    assert!(shown.blocked().is_none());
    let mut restored = laptop.clone();
    restored.act(inside(Status::Resolved));
    assert!(restored.blocked().is_none());
    let mut hidden = laptop.clone();
    hidden.show(resolved, Internal);
    assert!(hidden.blocked().is_none());
    assert!(!hidden.customer().contains("esolved"));
}

/// Sends the customer's report, as the program does: with what it held.
fn send(laptop: &mut Laptop) {
    let document = laptop.document(Audience::Customer, Lang::Zh);
    let held = report::held(&document, &laptop.incident, laptop.now);
    let mut issue = Act::new(Command::Issue(DocumentIssued {
        audience: Customer,
        document: "service-report".into(),
        format: "md".into(),
        digest: String::new(),
        entries: 1,
    }));
    issue.held = Some(held.into_iter().collect());
    laptop.act(issue);
}

#[test]
fn words_that_no_document_held_are_not_shown_struck_through() {
    let mut laptop = Laptop::opened();
    let note = laptop.note("two disks", Customer);
    laptop.correct(note, "two disks, and a third", Customer);
    let report = laptop.customer();
    assert!(report.contains("two disks, and a third") && !report.contains("~~"), "{report}");
    assert!(!report.contains("更正"), "{report}");
    assert!(laptop.internal().contains("~~two disks~~"), "J2: ours is struck always");
    // What a document held is struck, and nothing before it.
    send(&mut laptop);
    let same = laptop.customer();
    assert!(same.contains("two disks, and a third") && !same.contains("~~"), "{same}");
    laptop.correct(note, "four disks", Customer);
    laptop.correct(note, "five disks", Customer);
    let report = laptop.customer();
    assert!(report.contains("~~two disks, and a third~~"), "{report}");
    assert!(report.contains("five disks") && !report.contains("four disks"), "{report}");
    assert!(!report.contains("~~two disks~~"), "{report}");
    // Taken back, it is shown struck: a document held words of it.
    laptop.retract(note);
    let report = laptop.customer();
    assert!(report.contains("~~two disks, and a third~~"), "{report}");
}

#[test]
fn words_that_a_document_held_are_struck_in_every_later_one() {
    let mut laptop = Laptop::opened();
    let note = laptop.note("two disks failed", Customer);
    send(&mut laptop);
    laptop.correct(note, "three disks failed", Customer);
    for _ in 0..2 {
        let report = laptop.customer();
        assert!(report.contains("~~two disks failed~~"), "{report}");
        assert!(report.contains("three disks failed"), "{report}");
        send(&mut laptop);
    }
    // What was said to them held its own words.
    let mut laptop = Laptop::opened();
    let told = laptop.act(
        Act::new(Command::Contact(command::Contact {
            restored: false,
            with: Vec::new(),
            direction: Direction::Outbound,
            channel: Channel::Phone,
            outcome: Outcome::Reached,
            text: "all is well".into(),
            next_update: None,
        }))
        .visible(),
    );
    laptop.correct(told, "nearly all is well", Customer);
    assert!(laptop.customer().contains("~~all is well~~"), "{}", laptop.customer());
}
