//! Rows K1–K5: the record.

use dingli::incident::{
    Act, Command, EntryKey, Event, Incident, Payload, Refusal, Status, Visibility, Warning,
    command::{
        Attach, Correct, Enquiry, Erase, LiftHold, Move, Note, Reason, Retract, Selector, Show,
    },
    disclosure::{CustomerIncident, Said, VisibleEntries, hidden_corrections, visible_keys},
    due::{self, LogTask, UpdateTask, Urgency, What},
    event::{LegalHoldLifted, Retracted},
    stakeholders::{Profile, Side},
    timeline::{Row, timeline},
};

use crate::support::{Book, at, customer, profile, tell};

fn note(text: &str) -> Command {
    Command::Note(Note { text: text.to_owned(), ..Note::default() })
}

fn why(text: &str) -> Reason {
    Reason { reason: text.to_owned() }
}

fn lift(hold: Option<EntryKey>) -> Command {
    Command::LiftHold(LiftHold { reason: "和解".to_owned(), hold: hold.map(Selector::key) })
}

fn holds(book: &Book) -> Vec<EntryKey> {
    book.incident().holds.standing.iter().map(|hold| hold.key).collect()
}

fn correct(entry: EntryKey, text: &str) -> Command {
    let entry = Selector::key(entry);
    Command::Correct(Correct {
        entry,
        text: text.to_owned(),
        occurred: None,
        began: None,
        promise: None,
    })
}

fn show(entry: EntryKey, visibility: Visibility) -> Command {
    let entry = Selector::key(entry);
    Command::Visibility(Show { entry, visibility, public_role: None, reason: String::new() })
}

fn retract(entry: EntryKey) -> Command {
    Command::Retract(Retract { entry: Selector::key(entry), reason: String::new() })
}

fn row(incident: &Incident, key: EntryKey) -> Row<'_> {
    timeline(incident).into_iter().find(|row| row.entry.key == key).unwrap()
}

#[test]
fn k1_a_late_entry_shows_when_it_happened_and_when_it_was_known() {
    let mut book = Book::open("data-loss");
    book.at("2025-03-03 15:30");
    let late = book.act(Act::new(note("误操作停在这一步")).at(at("2025-03-03 14:05")).by("赵工"));
    let prompt = book.act(note("开始比对"));
    let shown = row(book.incident(), late);
    assert!(shown.entry.is_late());
    assert_eq!(shown.occurred, at("2025-03-03 14:05"));
    assert_eq!(shown.entry.head.known, at("2025-03-03 15:30"));
    assert_eq!(shown.entry.head.recorded, at("2025-03-03 15:30"));
    assert_eq!(shown.entry.who.as_ref().unwrap().name, "赵工");
    assert_eq!(timeline(book.incident())[0].entry.key, late, "it stands where it happened");
    assert!(!row(book.incident(), prompt).entry.is_late());
    let future = Act::new(note("明天的事")).at(at("2025-03-04 09:00"));
    assert_eq!(book.refused(future), Refusal::InTheFuture(at("2025-03-04 09:00")));
}

#[test]
fn k1_an_entry_is_internal_unless_made_visible_and_may_be_hidden_again() {
    let mut book = Book::open("data-loss");
    let key = book.act(note("我们还没有备份方案"));
    assert_eq!(row(book.incident(), key).visibility, Visibility::Internal);
    book.act(show(key, Visibility::Customer));
    assert_eq!(row(book.incident(), key).visibility, Visibility::Customer);
    book.act(show(key, Visibility::Internal));
    assert_eq!(row(book.incident(), key).visibility, Visibility::Internal);
    let person = book.act(customer("李总"));
    let refusal = book.refused(show(person, Visibility::Customer));
    assert_eq!(refusal, Refusal::NeverVisible("stakeholder-added".to_owned()));
}

#[test]
fn k1_a_correction_strikes_through_and_a_retraction_leaves_the_act_in_the_log() {
    let mut book = Book::open("data-loss");
    let key = book.act(Command::Enquiry(Enquiry {
        objects_to: None,
        point: String::new(),
        from: None,
        text: "三点能好吗".to_owned(),
        answer_by: None,
        term: None,
    }));
    let first = book.act(correct(key, "四点能好吗"));
    book.act(correct(first, "五点能好吗"));
    let shown = row(book.incident(), key);
    assert_eq!(shown.corrections[0].text, "四点能好吗");
    let Some(Event::EnquiryReceived(original)) = shown.entry.event() else { panic!("an enquiry") };
    assert_eq!(original.text, "三点能好吗", "the original stays legible");
    assert_eq!(book.incident().ledger.enquiries[0].text, "五点能好吗");

    let before = book.incident().entries().len();
    let back = book.act(retract(key));
    assert_eq!(row(book.incident(), key).retracted_by, Some(back));
    assert!(book.incident().ledger.enquiries.is_empty());
    assert_eq!(book.refused(retract(key)), Refusal::AlreadyRetracted);
    book.act(retract(back));
    assert_eq!(book.incident().ledger.enquiries.len(), 1, "taking back the taking back");
    assert_eq!(book.incident().entries().len(), before + 2);
    assert_eq!(book.refused(retract(book.incident().entries()[0].key)), Refusal::OpeningStays);
}

#[test]
fn k1_a_time_corrected_twice_counts_as_corrected_last() {
    let mut book = Book::open("data-loss");
    book.at("2025-03-03 16:00");
    let key = book.act(Act::new(note("误操作")).at(at("2025-03-03 14:00")).visible());
    let moved = |entry: EntryKey, time: &str| {
        Act::new(Command::Correct(Correct {
            entry: Selector::key(entry),
            text: "误操作".to_owned(),
            occurred: Some(at(time)),
            began: None,
            promise: None,
        }))
        .visible()
    };
    let first = book.act(moved(key, "2025-03-03 14:10"));
    book.act(moved(first, "2025-03-03 14:15"));
    assert_eq!(row(book.incident(), key).occurred, at("2025-03-03 14:15"));
    let customer = CustomerIncident::fold(&VisibleEntries::of(book.incident()));
    let line = customer.lines.iter().find(|line| matches!(line.said, Said::Note(_))).unwrap();
    assert_eq!(line.occurred, at("2025-03-03 14:15"), "the customer reads the same time");
    assert_eq!(
        book.refused(moved(key, "2025-03-04 14:15")),
        Refusal::InTheFuture(at("2025-03-04 14:15"))
    );
}

#[test]
fn k1_of_two_words_spoken_without_knowledge_of_one_another_internal_wins() {
    let mut here = Book::open("data-loss");
    let key = here.act(note("备份可能也坏了"));
    let mut there = here.second_laptop();
    here.act(show(key, Visibility::Customer));
    there.act(note("另一台电脑上的备注"));
    there.act(show(key, Visibility::Customer));
    there.act(show(key, Visibility::Internal));
    here.act(note("后写的"));
    here.act(show(key, Visibility::Internal));
    here.act(show(key, Visibility::Customer));
    here.merge(&there);
    assert_eq!(row(here.incident(), key).visibility, Visibility::Internal);
    here.act(show(key, Visibility::Customer));
    assert_eq!(row(here.incident(), key).visibility, Visibility::Customer, "who knew both decides");
}

#[test]
fn k1_exposing_an_entry_exposes_the_corrections_it_had() {
    let mut book = Book::open("data-loss");
    let key = book.act(note("丢了三百单"));
    let first = book.act(correct(key, "丢了四百单"));
    let second = book.act(correct(first, "丢了五百单"));
    book.act(show(key, Visibility::Customer));
    let visible = visible_keys(book.incident());
    assert!([key, first, second].iter().all(|entry| visible.contains(entry)), "the chain whole");
    assert!(hidden_corrections(book.incident()).is_empty());

    let third = book.act(correct(key, "丢了六百单"));
    assert_eq!(book.warned(), [Warning::CustomerStillReadsIt]);
    assert!(!visible_keys(book.incident()).contains(&third));
    assert_eq!(hidden_corrections(book.incident())[0].correction, third);
    let what = What::Log(LogTask::HiddenCorrection { target: key, correction: third });
    assert!(book.due().iter().any(|item| item.what == what && item.urgency == Urgency::Critical));
    book.act(show(third, Visibility::Customer));
    assert!(hidden_corrections(book.incident()).is_empty());
}

#[test]
fn k1_exposing_an_entry_does_not_expose_a_correction_nobody_there_had_seen() {
    let mut here = Book::open("data-loss");
    let key = here.act(note("丢了三百单"));
    let mut there = here.second_laptop();
    let secret = there.act(correct(key, "其实是我们删的"));
    here.act(note("一"));
    here.act(note("二"));
    here.act(note("三"));
    here.act(show(key, Visibility::Customer));
    here.merge(&there);
    let visible = visible_keys(here.incident());
    assert!(visible.contains(&key));
    assert!(!visible.contains(&secret), "internal wins");
    assert_eq!(hidden_corrections(here.incident())[0].correction, secret, "and stops the export");
}

#[test]
fn k1_a_correction_hidden_after_the_exposure_stays_hidden() {
    let mut book = Book::open("data-loss");
    let key = book.act(note("丢了三百单"));
    let first = book.act(correct(key, "丢了四百单"));
    book.act(show(key, Visibility::Customer));
    book.act(show(first, Visibility::Internal));
    assert!(!visible_keys(book.incident()).contains(&first), "the latest word counts");
}

#[test]
fn k2_nothing_is_erased_under_a_legal_hold() {
    let mut book = Book::open("data-loss");
    let key = book.act(note("客户身份证号"));
    let erase = || {
        Command::Erase(Erase {
            entries: vec![Selector::key(key)], reason: "客户要求".to_owned()
        })
    };
    book.act(Command::Hold(why("收到起诉状")));
    assert!(book.incident().holds.is_held());
    assert_eq!(book.refused(erase()), Refusal::LegalHold);
    book.act(lift(None));
    assert_eq!(book.refused(lift(None)), Refusal::NoHold);
    book.act(erase());
    let Some(Event::Erased(erased)) = book.incident().entries().last().unwrap().event() else {
        panic!("an erasure")
    };
    assert_eq!(erased.targets, [key]);
    let opening = book.incident().entries()[0].key;
    let all = Erase { entries: vec![Selector::key(opening)], reason: "?".to_owned() };
    assert_eq!(book.refused(Command::Erase(all)), Refusal::OpeningStays);
}

#[test]
fn k2_a_hold_is_lifted_and_not_taken_back() {
    let mut book = Book::open("data-loss");
    let hold = book.act(Command::Hold(why("收到律师函")));
    assert_eq!(book.incident().last_act(book.writer()), Some(vec![hold]));
    assert_eq!(book.refused(retract(hold)), Refusal::HoldStands);
    assert!(Refusal::HoldStands.to_string().contains("--lift"));
    let empty = LiftHold { reason: " ".to_owned(), hold: None };
    assert_eq!(book.refused(Command::LiftHold(empty)), Refusal::Empty("reason"));
    let lifted = book.act(lift(None));
    assert_eq!(book.incident().entry(lifted).unwrap().head.references, [hold]);
    assert_eq!((holds(&book), book.refused(retract(hold))), (vec![], Refusal::HoldStands));
    // What was lifted by mistake is held again.
    book.act(retract(lifted));
    assert_eq!(holds(&book), [hold]);
}

#[test]
fn k2_each_hold_is_lifted_by_itself() {
    let mut book = Book::open("data-loss");
    let letter = book.act(Command::Hold(why("收到律师函")));
    let audit = book.act(Command::Hold(why("监管调查")));
    book.act(correct(audit, "市监局调查"));
    let Refusal::SeveralHolds(named) = book.refused(lift(None)) else { panic!("which?") };
    let expected = [format!("{} 收到律师函", letter.seq), format!("{} 市监局调查", audit.seq)];
    assert_eq!(named, expected);
    let opening = book.incident().entries()[0].key;
    assert!(matches!(book.refused(lift(Some(opening))), Refusal::NotAHold(_)));
    book.act(lift(Some(letter)));
    assert_eq!(holds(&book), [audit]);
    assert!(matches!(book.refused(lift(Some(letter))), Refusal::NotAHold(_)));
    let erase = Erase { entries: vec![Selector::key(opening)], reason: "客户要求".to_owned() };
    assert_eq!(book.refused(Command::Erase(erase)), Refusal::LegalHold);
    book.act(lift(Some(audit)));
    assert_eq!(holds(&book), []);
}

#[test]
fn k2_a_hold_of_the_other_laptop_survives_a_lift_that_did_not_know_it() {
    let mut here = Book::open("data-loss");
    let letter = here.act(Command::Hold(why("收到律师函")));
    let mut there = here.second_laptop();
    let audit = there.act(Command::Hold(why("监管调查")));
    here.act(lift(None));
    there.merge(&here);
    here.merge(&there);
    assert_eq!((holds(&here), holds(&there)), (vec![audit], vec![audit]));
    assert_eq!(here.refused(retract(audit)), Refusal::HoldStands);
    // Both lift the same one: it is lifted once, and nothing else with it.
    let again = there.act(Command::Hold(why("第二封律师函")));
    here.merge(&there);
    here.act(lift(Some(audit)));
    there.act(lift(Some(audit)));
    there.merge(&here);
    here.merge(&there);
    assert_eq!((holds(&here), holds(&there)), (vec![again], vec![again]));
    assert!(!holds(&here).contains(&letter));
}

/// The last entry of a book with something else in it, as an older version wrote it.
fn as_written_before(book: &Book, event: Event) -> Incident {
    let mut entries = book.incident().entries().to_vec();
    entries.last_mut().unwrap().payload = Payload::Known(Box::new(event));
    Incident::fold(book.incident().id(), entries)
}

#[test]
fn k2_an_older_log_keeps_meaning_what_it_meant() {
    let mut book = Book::open("data-loss");
    let letter = book.act(Command::Hold(why("收到律师函")));
    let audit = book.act(Command::Hold(why("监管调查")));
    book.act(note("…"));
    let lifted: LegalHoldLifted = serde_json::from_str(r#"{"reason":"和解"}"#).unwrap();
    let incident = as_written_before(&book, Event::LegalHoldLifted(lifted));
    assert!(!incident.holds.is_held(), "a lift that names none lifts all");
    let back = Retracted { targets: vec![letter], reason: String::new() };
    let incident = as_written_before(&book, Event::Retracted(back));
    let standing: Vec<EntryKey> = incident.holds.standing.iter().map(|hold| hold.key).collect();
    assert_eq!(standing, [audit], "a retraction that is in the log holds");
}

#[test]
fn k3_closing_loses_nothing() {
    let mut book = Book::open("data-loss");
    let li = book.act(customer("李总"));
    book.act(Command::Enquiry(Enquiry {
        objects_to: None,
        point: String::new(),
        from: Some("李总".into()),
        text: "赔多少？".to_owned(),
        answer_by: None,
        term: None,
    }));
    book.act(customer("孙总"));
    book.act(Command::Contact(tell("孙总", "已恢复")));
    let mut told = tell("李总", "已恢复，赔偿明天答复");
    told.next_update = Some(at("2025-03-04 10:00"));
    book.act(Command::Contact(told));
    let state = |book: &Book| {
        let incident = book.incident();
        (incident.facts.clone(), incident.stakeholders.clone(), incident.ledger.clone())
    };
    let (before, open) = (state(&book), book.due_at("2025-03-04 11:00"));
    let close = |status| Command::Status(Move { status, reason: String::new() });
    book.act(close(Status::Closed));
    assert!(book.due_at("2025-03-04 11:00").is_empty());
    book.at("2025-03-04 11:00").act(close(Status::Open));
    assert_eq!(state(&book), before);
    assert_eq!(book.due(), open);
    let update = |item: &due::Due| {
        matches!(item.what, What::Update(UpdateTask::Next { stakeholder, .. }) if stakeholder == li)
            && item.urgency == Urgency::Overdue
    };
    assert!(book.due().iter().any(update), "the open promise is there again");
}

#[test]
fn k4_the_goal_is_the_customers_own_need_and_the_next_due() {
    let mut book = Book::open("data-loss");
    book.act(Command::Stakeholder(Box::new(Profile {
        need: "今晚十二点前能开单".to_owned(),
        ..profile("李总", Side::Customer)
    })));
    let incident = book.incident();
    let needs: Vec<&str> = incident
        .stakeholders
        .on(Side::Customer)
        .map(|customer| customer.profile.need.as_str())
        .collect();
    assert_eq!(needs, ["今晚十二点前能开单"]);
    let pressing = dingli::incident::Pressing::now(incident, book.now(), dingli::locale::Lang::Zh);
    let next = pressing.next().unwrap();
    assert_eq!((next.name.as_str(), next.at), ("李总", at("2025-03-03 14:25")));
}

#[test]
fn k5_evidence_is_an_entry_that_names_its_digest() {
    let mut book = Book::open("data-loss");
    let digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    let key = book.act(Command::Attach(Attach {
        digest: digest.to_owned(),
        name: "律师函.pdf".to_owned(),
        size: 48_213,
        note: "今早送达".to_owned(),
    }));
    let there = book.second_laptop();
    let kept = &there.incident().attachments.list[0];
    assert_eq!((kept.entry, kept.file.digest.as_str(), kept.file.size), (key, digest, 48_213));
    let shown = |book: &Book| {
        let customer = CustomerIncident::fold(&VisibleEntries::of(book.incident()));
        customer.lines.iter().any(|line| matches!(line.said, Said::Attachment(_)))
    };
    assert!(!shown(&book), "never to the customer unless made visible");
    book.act(show(key, Visibility::Customer));
    assert!(shown(&book));
}

#[test]
fn k1_a_batch_is_taken_back_whole() {
    let book = Book::open("data-loss");
    let opened: Vec<EntryKey> = book.incident().entries().iter().map(|entry| entry.key).collect();
    assert_eq!(book.incident().batch(&book.incident().entries()[2]), opened);
    assert_eq!(book.incident().last_act(book.writer()), None, "the opening stays");
}
