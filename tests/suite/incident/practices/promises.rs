//! Rows H1–H5 and A6: promises and the contract.

use dingli::incident::{
    Act, Command, EntryKey, Refusal, Settled, Status, Visibility, Warning,
    command::{
        Break, Compensate, CompletePromise, Consent, Move, Renegotiate, Retract, Selector, Waive,
    },
    commitments::{Care, Completion, Filled, Formula, Gap, Party, Rate, Standing},
    contract::ContractRecorded,
    derived::{Fact, derived},
    disclosure::{CustomerIncident, VisibleEntries},
    due::{Due, PromiseTask, Urgency, What},
    usual_visibility,
};

use super::words::{keep, offer, promise, propose, shown, tasks, terms, untold, whole, yuan};
use crate::support::{Book, at, customer, tell};

fn standing(book: &Book, nth: usize, time: &str) -> Standing {
    book.incident().commitments.list[nth].standing(at(time))
}

fn breaches(book: &Book, time: &str) -> Vec<dingli::incident::Instant> {
    let lines = derived(book.incident(), at(time)).into_iter();
    lines.filter(|line| matches!(line.fact, Fact::Breach { .. })).map(|line| line.at).collect()
}

fn move_to(due: &str, customer_consented: bool) -> Command {
    Command::Renegotiate(Renegotiate {
        term: None,
        commitment: "P1".into(),
        due: at(due),
        customer_consented,
        reason: "盘还在路上".to_owned(),
        evidence: None,
    })
}

fn retract(entry: EntryKey) -> Command {
    Command::Retract(Retract { entry: Selector::key(entry), reason: "记错".to_owned() })
}

#[test]
fn h1_a_promise_is_flagged_for_what_it_lacks_until_it_is_filled() {
    let mut book = Book::open("data-loss");
    let half = dingli::incident::command::Promise {
        compensation: None,
        deliverer_consented: false,
        ..whole("今晚恢复", None)
    };
    book.act(promise(half));
    let gaps = [Gap::NoCompensation, Gap::NoDue, Gap::NoDelivererConsent];
    assert_eq!(book.warned(), gaps.map(Warning::PromiseGap));
    assert_eq!(book.incident().commitments.list[0].gaps(), gaps);
    let consent = || Command::Consent(Consent { commitment: "P1".into(), party: Party::Deliverer });
    book.act(consent());
    assert_eq!(book.incident().commitments.list[0].gaps(), gaps[..2]);
    assert_eq!(book.refused(consent()), Refusal::NothingChanges);
    let flagged = |book: &Book| {
        tasks(&book.due())
            .iter()
            .any(|(task, _)| matches!(task, What::Promise(PromiseTask::Complete { more: 1, .. })))
    };
    assert!(flagged(&book));
    let fill = |with: Completion| {
        Command::CompletePromise(CompletePromise { commitment: "P1".into(), with })
    };
    let whole = whole("今晚恢复", Some(at("2025-03-03 18:00")));
    let due = Completion { due: whole.due, ..Completion::default() };
    book.act(fill(due.clone()));
    assert_eq!(book.warned(), [Warning::PromiseGap(Gap::NoCompensation)]);
    assert_eq!(book.refused(fill(due)), Refusal::NothingChanges);
    let later = Completion { due: Some(at("2025-03-03 20:00")), ..Completion::default() };
    assert_eq!(book.refused(fill(later)), Refusal::NoGap(Filled::Due));
    book.act(fill(Completion { compensation: whole.compensation, ..Completion::default() }));
    assert_eq!(book.warned(), []);
    let promise = &book.incident().commitments.list[0];
    assert_eq!(promise.gaps(), []);
    assert_eq!(promise.made.text, "今晚恢复");
    assert_eq!(promise.breach(at("2025-03-03 19:00")), Some(at("2025-03-03 18:00")));
}

#[test]
fn h3_what_became_of_a_promise_before_is_said() {
    let mut book = Book::open("data-loss");
    let stays =
        dingli::incident::command::Promise { standing: true, ..whole("专家留守", None) };
    book.act(promise(stays));
    let kept = book.act(keep("P1"));
    assert_eq!(book.warned(), []);
    let settled = |settled, key: EntryKey| Warning::PromiseSettled {
        label: "P1".to_owned(),
        settled,
        entry: key.seq.to_string(),
    };
    book.act(keep("P1"));
    assert_eq!(book.warned(), [settled(Settled::Kept, kept)]);
    let again = book.incident().entries().last().unwrap().key;
    let broken = Break { commitment: "P1".into(), text: "专家离线".to_owned() };
    book.act(Command::Break(broken));
    assert_eq!(book.warned(), [settled(Settled::Kept, again)]);
    book.act(retract(kept));
    book.act(retract(again));
    let waive = || {
        Command::Waive(Waive {
            commitment: "P1".into(),
            reason: "客户不要了".to_owned(),
            evidence: None,
        })
    };
    let waived = book.act(waive());
    assert_eq!(book.warned(), [], "what was taken back stands in nobody's way");
    book.act(waive());
    assert_eq!(book.warned(), [settled(Settled::Waived, waived)]);
}

#[test]
fn h3_what_becomes_of_a_promise_is_for_whom_the_promise_is() {
    let mut book = Book::open("data-loss");
    book.act(promise(whole("内部", None)));
    book.act(shown(promise(whole("对客户", None))));
    for (label, who) in [("P1", Visibility::Internal), ("P2", Visibility::Customer)] {
        let commitment = || Selector::from(label);
        let text = String::new;
        for command in [
            keep(label),
            Command::Break(Break { commitment: commitment(), text: text() }),
            Command::Waive(Waive { commitment: commitment(), reason: text(), evidence: None }),
            Command::Compensate(Compensate {
                commitment: commitment(),
                amount: None,
                text: text(),
            }),
            Command::Renegotiate(Renegotiate {
                term: None,
                commitment: commitment(),
                due: book.now(),
                customer_consented: false,
                reason: text(),
                evidence: None,
            }),
        ] {
            assert_eq!(usual_visibility(book.incident(), &command), who, "{label} {command:?}");
        }
    }
}

#[test]
fn k3_a_promise_outlasts_the_closing() {
    let mut book = Book::open("data-loss");
    book.act(customer("李总"));
    book.act(promise(whole("今晚恢复", Some(at("2025-03-03 18:00")))));
    book.act(promise(whole("赔付到账", Some(at("2025-03-04 18:00")))));
    book.act(keep("P2"));
    book.act(Command::Contact(tell("李总", "已恢复")));
    let close = Move { status: Status::Closed, reason: String::new() };
    book.act(Command::Status(close));
    assert!(book.warned().contains(&Warning::StillPromised(vec!["P1".to_owned()])));
    let due = book.due_at("2025-03-03 17:00");
    assert_eq!(due.len(), 1, "{due:?}");
    assert_eq!(due[0].at, Some(at("2025-03-03 18:00")));
    let named = |due: &Due| matches!(&due.what, What::Promise(PromiseTask::Keep { label, .. }) if label == "P1");
    assert!(named(&due[0]));
    let late = book.due_at("2025-03-04 07:30");
    assert!(late.iter().any(|due| named(due) && due.urgency == Urgency::Overdue), "{late:?}");
    let summary = dingli::incident::Summary::of(book.incident()).unwrap();
    assert_eq!(summary.due.len(), 1);
    book.act(keep("P1"));
    assert!(book.due_at("2025-03-04 07:30").is_empty());
}

#[test]
fn h1_a_standing_promise_is_broken_by_an_event_never_by_time() {
    let mut book = Book::open("data-loss");
    let stays =
        dingli::incident::command::Promise { standing: true, ..whole("专家留守", None) };
    book.act(promise(stays));
    assert_eq!(standing(&book, 0, "2035-03-03 18:00"), Standing::Standing);
    assert!(breaches(&book, "2035-03-03 18:00").is_empty());
    book.at("2025-03-03 19:00")
        .act(Command::Break(Break { commitment: "P1".into(), text: "专家离场".to_owned() }));
    assert_eq!(standing(&book, 0, "2025-03-03 19:00"), Standing::Broken);
    let breach = book.incident().commitments.list[0].breach(at("2025-03-03 20:00"));
    assert_eq!(breach, Some(at("2025-03-03 19:00")));
}

#[test]
fn h2_an_unchecked_care_is_named_and_can_be_passed_over_with_a_reason() {
    let mut book = Book::open("data-loss");
    let due = Some(at("2025-03-03 18:00"));
    let unchecked = dingli::incident::command::Promise {
        cares: Care::ALL.into_iter().filter(|care| *care != Care::Finance).collect(),
        ..whole("赔一台", due)
    };
    book.act(promise(unchecked.clone()));
    assert_eq!(book.warned(), [Warning::PromiseGap(Gap::Uncared(Care::Finance))]);
    let override_reason = "财务已下班，赵总监担责".to_owned();
    book.act(promise(dingli::incident::command::Promise { override_reason, ..unchecked }));
    assert_eq!(book.warned(), []);
}

#[test]
fn h3_thirteen_and_a_half_hours_owe_500_exactly_once() {
    let mut book = Book::open("data-loss");
    book.act(promise(whole("恢复数据", Some(at("2025-03-03 18:00")))));
    assert_eq!(standing(&book, 0, "2025-03-03 17:59"), Standing::Promised);
    assert_eq!(standing(&book, 0, "2025-03-03 18:00"), Standing::Broken);
    assert_eq!(breaches(&book, "2025-03-04 09:00"), [at("2025-03-03 18:00")]);
    let owed = |time: &str| book.incident().commitments.list[0].owed(at(time));
    assert_eq!(owed("2025-03-04 01:59"), None);
    assert_eq!(owed("2025-03-04 02:00").unwrap().amount, Some(yuan(500)));
    let list = book.due_at("2025-03-04 02:00");
    let owes = tasks(&list)
        .into_iter()
        .any(|(task, _)| matches!(task, What::Promise(PromiseTask::Compensate { owed, .. }) if owed == "¥500"));
    assert!(owes);
    book.at("2025-03-04 07:30").act(keep("P1"));
    assert_eq!(standing(&book, 0, "2025-03-05 07:30"), Standing::KeptLate);
    let lines = derived(book.incident(), at("2025-03-06 00:00"));
    let paid: Vec<_> = lines
        .iter()
        .filter_map(|line| match &line.fact {
            Fact::Owed { owed, periods, late_minutes, .. } => {
                Some((line.at, owed.as_str(), *periods, *late_minutes))
            }
            _ => None,
        })
        .collect();
    assert_eq!(paid, [(at("2025-03-04 07:30"), "¥500", 1, 810)]);
}

#[test]
fn h3_a_fulfilment_recorded_late_was_shown_broken_in_between() {
    let mut book = Book::open("data-loss");
    book.act(promise(whole("恢复数据", Some(at("2025-03-03 18:00")))));
    book.at("2025-03-03 19:00").act(Act::new(keep("P1")).at(at("2025-03-03 17:50")));
    assert_eq!(standing(&book, 0, "2025-03-03 20:00"), Standing::Kept);
    let breach = dingli::incident::derived::breaches(book.incident(), at("2025-03-03 20:00"));
    let stood: Vec<_> = breach.iter().map(|it| (it.at, it.withdrawn)).collect();
    assert_eq!(stood, [(at("2025-03-03 18:00"), Some(at("2025-03-03 19:00")))]);
    let shown = book.incident().commitments.list[0].withdrawn_breaches(at("2025-03-03 20:00"));
    assert_eq!(shown, [(at("2025-03-03 18:00"), at("2025-03-03 19:00"))]);
}

#[test]
fn h3_what_is_given_up_after_its_time_stays_broken_and_is_not_asked_for_any_more() {
    let mut book = Book::open("data-loss");
    book.act(promise(whole("恢复数据", Some(at("2025-03-03 18:00")))));
    let waive =
        Waive { commitment: "P1".into(), reason: "客户不再需要".to_owned(), evidence: None };
    book.at("2025-03-04 02:30").act(Command::Waive(waive));
    assert_eq!(standing(&book, 0, "2025-03-05 00:00"), Standing::Broken);
    let owed = book.incident().commitments.list[0].owed(at("2025-03-09 00:00")).unwrap();
    assert_eq!(owed.amount, Some(yuan(500)), "no delay counts after that");
    let asked = |(task, _): &(&What, _)| matches!(task, What::Promise(PromiseTask::Keep { .. }));
    assert!(!tasks(&book.due_at("2025-03-05 00:00")).iter().any(asked));
}

#[test]
fn h3_a_promise_that_was_told_or_is_due_cannot_be_taken_back() {
    let mut book = Book::open("data-loss");
    let due = Some(at("2025-03-03 18:00"));
    let told = book.act(shown(promise(untold("甲", due))));
    let agreed = book.act(promise(whole("乙", due)));
    let ours = book.act(promise(untold("丙", due)));
    let slip = book.act(promise(untold("丁", due)));
    for key in [told, agreed] {
        assert_eq!(book.refused(retract(key)), Refusal::PromiseStands);
    }
    book.at("2025-03-03 17:59").act(retract(slip));
    assert_eq!(book.incident().commitments.list.len(), 3);
    assert_eq!(book.at("2025-03-03 18:00").refused(retract(ours)), Refusal::PromiseStands);
    let customer = CustomerIncident::fold(&VisibleEntries::of(book.incident()));
    assert_eq!(customer.commitments.list.len(), 1);
    assert_eq!(customer.lines.iter().filter(|line| line.retracted.is_some()).count(), 0);
}

#[test]
fn h4_a_renegotiation_before_the_time_counts_and_both_times_are_shown() {
    let mut book = Book::open("data-loss");
    book.act(promise(whole("恢复数据", Some(at("2025-03-03 18:00")))));
    book.at("2025-03-03 17:00").act(move_to("2025-03-03 22:00", false));
    assert_eq!(book.warned(), [Warning::RenegotiatedWithoutConsent]);
    assert_eq!(book.incident().commitments.list[0].due(), Some(at("2025-03-03 18:00")));
    book.at("2025-03-03 17:30").act(move_to("2025-03-03 20:00", true));
    assert_eq!(book.warned(), []);
    let moved = &book.incident().commitments.list[0];
    assert_eq!(moved.made.due, Some(at("2025-03-03 18:00")), "the first promise stays");
    assert_eq!(moved.due(), Some(at("2025-03-03 20:00")));
    assert_eq!(moved.renegotiated.iter().map(|it| it.counts).collect::<Vec<_>>(), [false, true]);
    book.at("2025-03-03 20:00").act(move_to("2025-03-03 23:00", true));
    assert_eq!(book.warned(), [Warning::RenegotiatedTooLate]);
    assert_eq!(breaches(&book, "2025-03-04 00:00"), [at("2025-03-03 20:00")]);
}

#[test]
fn h5_one_breach_leaves_the_others_as_they_are_and_a_chain_names_both() {
    let mut book = Book::open("data-loss");
    let vendor = book.act(promise(whole("厂家送盘", Some(at("2025-03-03 16:00")))));
    let ours = dingli::incident::command::Promise {
        rests_on: Some("P1".into()),
        ..whole("恢复数据", Some(at("2025-03-03 20:00")))
    };
    book.act(promise(ours));
    assert_eq!(standing(&book, 0, "2025-03-03 17:00"), Standing::Broken);
    assert_eq!(standing(&book, 1, "2025-03-03 17:00"), Standing::Promised);
    assert_eq!(book.incident().commitments.list[1].made.rests_on, Some(vendor));
    book.at("2025-03-03 19:00").act(keep("P2"));
    assert_eq!(standing(&book, 0, "2025-03-04 00:00"), Standing::Broken);
    assert_eq!(standing(&book, 1, "2025-03-04 00:00"), Standing::Kept);
}

#[test]
fn a6_what_is_above_the_liability_cap_is_warned_internally() {
    let mut book = Book::open("data-loss");
    let cap = ContractRecorded { liability_cap: Some(yuan(50_000)), ..Default::default() };
    book.act(Command::Contract(Box::new(cap)));
    book.act(propose(terms("换机", Some(50_000)), None));
    assert_eq!(book.warned(), []);
    let above = Warning::AboveCap { amount: "¥50,001".to_owned(), cap: "¥50,000".to_owned() };
    book.act(propose(terms("换机", Some(50_001)), None));
    assert_eq!(book.warned(), std::slice::from_ref(&above));
    let compensation = Some(Formula {
        rate: Rate::Fixed { amount: yuan(50_001) },
        grace_minutes: 0,
        cap: None,
        term_minutes: None,
    });
    let due = Some(at("2025-03-03 18:00"));
    book.act(promise(dingli::incident::command::Promise { compensation, ..whole("赔", due) }));
    assert_eq!(book.warned(), [above]);
    // Without a rate nobody can say that it is not above it.
    let dollars = dingli::incident::remedies::Amount::new(100, "USD");
    let mut priced = terms("租机", None);
    priced.cost = Some(dingli::incident::remedies::Cost::Amount(dollars));
    book.act(propose(priced, None));
    let (amount, cap) = ("$1".to_owned(), "¥50,000".to_owned());
    assert_eq!(book.warned(), [Warning::CapWithoutRate { amount, cap }]);
    book.act(shown(offer("换机", None)));
    let customer = CustomerIncident::fold(&VisibleEntries::of(book.incident()));
    assert!(!format!("{customer:?}").contains("5000000"), "the cap stays inside");
}

fn labels(book: &Book) -> Vec<String> {
    book.incident().commitments.list.iter().map(|it| it.label.clone()).collect()
}

#[test]
fn h1_a_label_once_said_stays_and_two_laptops_that_chose_the_same_are_told_apart() {
    let mut here = Book::open("data-loss");
    let slip = here.act(promise(untold("甲", None)));
    here.act(promise(untold("乙", None)));
    here.act(retract(slip));
    assert_eq!(labels(&here), ["P2"], "as it was said before P1 was taken back");
    let mut there = here.second_laptop();
    let kept = here.act(promise(untold("丙", None)));
    let other = there.act(promise(untold("丁", None)));
    assert_eq!(labels(&there), ["P2", "P3"]);
    here.merge(&there);
    there.merge(&here);
    assert_eq!(labels(&here), ["P2", "P3", "P3"], "nothing is called otherwise than before");
    assert_eq!(labels(&here), labels(&there));
    let Refusal::AmbiguousLabel { label, found } = here.refused(keep("P3")) else { panic!() };
    assert_eq!((label.as_str(), found.join("; ").as_str()), ("P3", "P3.a1a1 “丙”; P3.b2b2 “丁”"));
    here.at("2025-03-03 15:00").act(keep("P3.b2b2"));
    let done = |book: &Book, key| book.incident().commitments.get(key).unwrap().kept.is_some();
    assert_eq!((done(&here, other), done(&here, kept)), (true, false));
    here.act(promise(untold("戊", None)));
    assert_eq!(labels(&here).last().unwrap(), "P4", "one more than the highest");
    assert_eq!(here.refused(keep("P3.ffff")), Refusal::UnknownPromise("P3.ffff".to_owned()));
}

/// The same log as a version wrote it that kept no labels.
fn without_labels(incident: &dingli::incident::Incident) -> dingli::incident::Incident {
    let mut entries = incident.entries().to_vec();
    for entry in &mut entries {
        if let dingli::incident::Payload::Known(event) = &mut entry.payload
            && let dingli::incident::Event::CommitmentMade(made) = &mut **event
        {
            made.label = None;
        }
    }
    dingli::incident::Incident::fold(incident.id(), entries)
}

#[test]
fn h1_in_a_log_that_keeps_no_labels_they_are_what_they_were() {
    let mut here = Book::open("data-loss");
    let slip = here.act(promise(untold("甲", None)));
    here.act(promise(untold("乙", None)));
    here.act(retract(slip));
    let mut there = here.second_laptop();
    here.act(promise(untold("丙", None)));
    there.act(promise(untold("丁", None)));
    here.merge(&there);
    let labels = |incident: &dingli::incident::Incident| -> Vec<String> {
        incident.commitments.list.iter().map(|it| it.label.clone()).collect()
    };
    let older = without_labels(here.incident());
    assert_eq!(labels(&older), ["P2", "P3.a1a1", "P3.b2b2"]);
    // What is promised on top of it is stored, and changes none of them.
    here.receive_anew(&older);
    here.act(promise(untold("戊", None)));
    assert_eq!(labels(here.incident()), ["P2", "P3.a1a1", "P3.b2b2", "P4"]);
    assert!(matches!(here.refused(keep("P3")), Refusal::AmbiguousLabel { .. }));
    here.act(keep("P3.a1a1"));
}

#[test]
fn case_9_3_a_promise_is_visible_to_whom_it_is_made() {
    let mut book = Book::open("data-loss");
    book.act(customer("李总"));
    book.act(crate::support::ours("赵总监"));
    let key = book.incident().stakeholders.list[0].key.to_string();
    let number = book.incident().stakeholders.list[0].key.seq.to_string();
    for (to, who) in [
        (Some("李总"), Visibility::Customer),
        (Some(key.as_str()), Visibility::Customer),
        (Some(number.as_str()), Visibility::Customer),
        (Some("赵总监"), Visibility::Internal),
        (Some("没有这个人"), Visibility::Internal),
        (None, Visibility::Internal),
    ] {
        let made = dingli::incident::command::Promise {
            promisee: to.map(Into::into),
            ..whole("二十分钟内回电", None)
        };
        assert_eq!(usual_visibility(book.incident(), &promise(made)), who, "{to:?}");
    }
}

/// A promise without anything but its words and its time.
fn bare(text: &str, due: Option<&str>) -> dingli::incident::command::Promise {
    dingli::incident::command::Promise {
        deliverer_consented: false,
        customer_consented: false,
        compensation: None,
        payer: String::new(),
        cares: Vec::new(),
        ..whole(text, due.map(at))
    }
}

#[test]
fn case_9_10_a_small_promise_is_asked_for_its_time_and_who_delivers() {
    let fixed = |amount| Formula { cap: None, grace_minutes: 0, term_minutes: None, rate: amount };
    let once = |amount: u64| Some(fixed(Rate::Fixed { amount: yuan(amount) }));
    let soon = || bare("二十分钟内回电", Some("2025-03-03 14:40"));
    let small = [
        soon(),
        dingli::incident::command::Promise {
            compensation: once(1_000), ..bare("送两箱水", None)
        },
    ];
    let large = [
        bare("今晚全部恢复", Some("2025-03-03 23:00")),
        dingli::incident::command::Promise { compensation: once(1_001), ..soon() },
        dingli::incident::command::Promise {
            compensation: Some(super::words::per_full_8_hours()),
            ..soon()
        },
        dingli::incident::command::Promise { standing: true, ..bare("专家一直在", None) },
        // Whoever began to check is asked for the rest.
        dingli::incident::command::Promise { cares: vec![Care::Customer], ..soon() },
    ];
    let asked = |of: dingli::incident::command::Promise| {
        let mut playbook = crate::support::playbook("general");
        playbook.checks_above = Some(yuan(1_000));
        let mut book = Book::open_with(playbook);
        book.act(promise(of));
        let list = book.due();
        let more = tasks(&list).into_iter().find_map(|(task, _)| match task {
            What::Promise(PromiseTask::Complete { more, .. }) => Some(more + 1),
            _ => None,
        });
        assert_eq!(more.unwrap_or(0), book.warned().len());
        book.warned().to_vec()
    };
    for of in small {
        let mut wanted = vec![Warning::PromiseGap(Gap::NoDelivererConsent)];
        if of.due.is_none() {
            wanted.insert(0, Warning::PromiseGap(Gap::NoDue));
        }
        assert_eq!(asked(of.clone()), wanted, "{}", of.text);
    }
    for of in large {
        assert!(asked(of.clone()).len() > 5, "{}", of.text);
    }
}
