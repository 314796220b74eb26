//! Rows E4 and M4: tasks with their report back, measures with their evidence.

use chrono::TimeDelta;
use dingli::{
    incident::{
        Act, Command, EntryKey, Refusal, Summary, Visibility, Warning,
        actions::Standing,
        command::{Erase, Note, Retract, Selector},
        disclosure::{CustomerIncident, VisibleEntries, visible_keys},
        due::{ActionTask, Due, Urgency, What, call},
        label_of, labelled,
    },
    locale::Lang,
};
use proptest::{collection::vec, prelude::*};
use serde_json::{Value, json};

use crate::support::{Book, any::cases, at, command, tell};

#[allow(clippy::needless_pass_by_value)] // reads as one sentence where it is called
fn act(said: Value) -> Command {
    command(&said)
}

/// A task for 沈, due at that time.
fn task(text: &str, due: &str) -> Command {
    let plan = json!({ "owner": "沈", "due": at(due) });
    act(json!({ "act": "give-action", "text": text, "plan": plan }))
}

fn measure(text: &str, due: &str) -> Command {
    let plan = json!({ "owner": "沈", "due": at(due), "verification": "抽查一台" });
    act(json!({ "act": "give-action", "text": text, "measure": true, "plan": plan }))
}

fn report(label: &str, text: &str) -> Command {
    act(json!({ "act": "report-back", "action": label, "text": text }))
}

fn proven(label: &str, evidence: EntryKey) -> Command {
    let evidence = Selector::key(evidence).0;
    act(json!({ "act": "report-back", "action": label, "text": "做完", "evidence": evidence }))
}

fn check(label: &str, result: &str) -> Command {
    act(json!({ "act": "check-action", "action": label, "result": result, "text": "抽查" }))
}

fn note(text: &str) -> Command {
    Command::Note(Note { text: text.to_owned(), ..Note::default() })
}

fn standing(book: &Book, label: &str) -> Standing {
    let key = labelled(book.incident(), label).unwrap().unwrap();
    book.incident().standing_of(book.incident().actions.get(key).unwrap()).0
}

fn of_actions(list: &[Due]) -> Vec<(&ActionTask, Urgency)> {
    list.iter()
        .filter_map(|it| match &it.what {
            What::Action(task) => Some((task, it.urgency)),
            _ => None,
        })
        .collect()
}

fn said(list: &[Due]) -> Vec<String> {
    let actions = list.iter().filter(|it| matches!(it.what, What::Action(_)));
    actions.map(|it| it.what.message(Lang::En).text(Lang::En)).collect()
}

#[test]
fn e4_silence_about_a_task_ages_by_the_minute_and_names_who_said_nothing() {
    let mut book = Book::open("data-loss");
    book.at("2025-03-03 21:30").act(task("image", "2025-03-03 22:00"));
    assert_eq!(said(&book.due_at("2025-03-03 21:59")), ["T1 image — 沈"]);
    let list = book.due_at("2025-03-03 22:01");
    assert_eq!(said(&list), ["T1 image — 沈, no report back for 1 min"]);
    assert_eq!(of_actions(&list)[0].1, Urgency::Overdue);
    let late = book.due_at("2025-03-03 23:30");
    assert_eq!(said(&late), ["T1 image — 沈, no report back for 1 h 30 min"]);
    let chinese = late.iter().find(|it| matches!(it.what, What::Action(_))).unwrap();
    assert_eq!(
        chinese.what.message(Lang::Zh).text(Lang::Zh),
        "T1 image（沈，1 小时 30 分钟未复命）"
    );
    assert_eq!(call(&late, Lang::En).map(|call| call.name).as_deref(), Some("沈"));
}

#[test]
fn e4_a_word_of_how_it_stands_breaks_the_silence_and_a_report_back_ends_the_task() {
    let mut book = Book::open("data-loss");
    book.at("2025-03-03 21:30").act(task("做镜像", "2025-03-03 22:00"));
    let word =
        json!({ "act": "report-back", "action": "T1", "text": "才到六成", "unfinished": true });
    book.at("2025-03-03 22:10").act(Act::new(act(word)).by("沈"));
    assert_eq!(
        said(&book.due_at("2025-03-03 22:15")),
        ["T1 做镜像 — 沈, no report back for 5 min"]
    );
    let later = json!({
        "act": "report-back", "action": "T1", "text": "23:00 前", "unfinished": true,
        "due": at("2025-03-03 23:00"),
    });
    book.act(act(later));
    assert_eq!(said(&book.due_at("2025-03-03 22:59")), ["T1 做镜像 — 沈"]);
    book.at("2025-03-03 22:50").act(Act::new(report("T1", "完成，2 TB")).by("沈"));
    assert_eq!(standing(&book, "T1"), Standing::Done);
    assert_eq!(said(&book.due_at("2025-03-04 22:59")), [""; 0], "a task needs no evidence");
    let step = book.incident().actions.list[0].steps.last().unwrap().clone();
    assert_eq!(
        (step.by.as_str(), step.at, step.text.as_str()),
        ("沈", at("2025-03-03 22:50"), "完成，2 TB")
    );
}

#[test]
fn e4_a_task_without_a_person_or_a_time_is_let_in_and_flagged_until_it_has_both() {
    let mut book = Book::open("data-loss");
    book.act(act(json!({ "act": "give-action", "text": "做镜像" })));
    assert_eq!(book.warned(), [Warning::ActionWithoutOwner, Warning::ActionWithoutDue]);
    assert_eq!(said(&book.due()), ["T1 做镜像: nobody is assigned to it"]);
    let change = |plan: Value| act(json!({ "act": "change-action", "action": "T1", "plan": plan }));
    book.act(change(json!({ "owner": "沈" })));
    assert_eq!(said(&book.due()), ["T1 做镜像: no deadline is set"]);
    assert_eq!(book.refused(change(json!({ "owner": "沈" }))), Refusal::NothingChanges);
    assert_eq!(book.refused(change(json!({}))), Refusal::NothingChanges);
    book.act(change(json!({ "due": at("2025-03-03 22:00") })));
    assert_eq!(said(&book.due()), ["T1 做镜像 — 沈"]);
    assert_eq!(book.incident().actions.list[0].plan.owner, "沈", "what is not said stays");
}

#[test]
fn m4_a_measure_said_done_without_evidence_stays_due_until_some_is_pointed_to() {
    let mut book = Book::open("data-loss");
    book.act(measure("每月演练", "2025-03-04 18:00"));
    book.act(report("T1", "做了"));
    assert_eq!(book.warned(), [Warning::DoneWithoutEvidence { label: "T1".to_owned() }]);
    assert_eq!(standing(&book, "T1"), Standing::Unproven);
    assert_eq!(said(&book.due()), ["T1 每月演练: said done, no evidence"]);
    let list = book.due_at("2025-03-05 10:00");
    assert_eq!(of_actions(&list)[0].1, Urgency::Overdue);
    let again = Refusal::ActionDone { label: "T1".to_owned(), lacks_evidence: true };
    assert_eq!(book.refused(report("T1", "真的做了")), again);
    let shows = book.act(note("演练记录在案"));
    book.act(proven("T1", shows));
    assert_eq!((book.warned(), standing(&book, "T1")), (&[][..], Standing::Done));
    assert_eq!(said(&book.due()), [""; 0]);
    // Evidence that was taken back shows nothing.
    book.act(Command::Retract(Retract {
        entry: Selector::key(shows), reason: "写错".to_owned()
    }));
    assert_eq!(standing(&book, "T1"), Standing::Unproven);
}

#[test]
fn m4_a_measure_is_effective_when_it_is_checked_on_a_later_day() {
    let mut book = Book::open("data-loss");
    book.act(measure("每月演练", "2025-03-04 18:00"));
    let shows = book.act(note("演练记录在案"));
    book.act(proven("T1", shows));
    book.at("2025-03-03 23:50").act(check("T1", "effective"));
    assert_eq!(book.warned(), [Warning::CheckedTooSoon { label: "T1".to_owned() }]);
    assert_eq!(standing(&book, "T1"), Standing::Done);
    assert_eq!(said(&book.due()), [""; 0], "nothing is to be checked on the same day");
    let list = book.due_at("2025-03-04 00:01");
    assert_eq!(said(&list), ["T1 每月演练: check whether it is effective"]);
    book.at("2025-03-04 00:01").act(check("T1", "effective"));
    assert_eq!((book.warned(), standing(&book, "T1")), (&[][..], Standing::Effective));
    assert_eq!(said(&book.due_at("2025-06-01 10:00")), [""; 0]);
}

#[test]
fn m4_a_recurrence_reopens_what_was_done_and_what_was_effective() {
    for result in ["recurred", "ineffective"] {
        let mut book = Book::open("data-loss");
        book.act(measure("每月演练", "2025-03-04 18:00"));
        let shows = book.act(note("演练记录在案"));
        book.act(proven("T1", shows));
        book.at("2025-03-08 10:00").act(check("T1", "effective"));
        let mut again = json!({
            "act": "check-action", "action": "T1", "result": result, "text": "又来了",
            "due": at("2025-03-20 18:00"),
        });
        book.at("2025-03-10 10:00").act(act(again.clone()));
        assert_eq!(standing(&book, "T1"), Standing::Reopened, "{result}");
        assert_eq!(said(&book.due()), ["T1 每月演练 — 沈"]);
        // It has to be shown anew that it is done.
        book.act(report("T1", "又做了"));
        assert_eq!(standing(&book, "T1"), Standing::Unproven);
        again["due"] = Value::Null;
        let not_done = Refusal::ActionNotDone { label: "T1".to_owned() };
        assert_eq!(book.refused(act(again)), not_done);
    }
}

#[test]
fn m4_what_cannot_be_is_refused_in_one_sentence() {
    let mut book = Book::open("data-loss");
    assert_eq!(book.refused(report("T1", "完成")), Refusal::UnknownAction("T1".to_owned()));
    let key = book.at("2025-03-03 21:30").act(task("做镜像", "2025-03-03 22:00"));
    let not_done = Refusal::ActionNotDone { label: "T1".to_owned() };
    assert_eq!(book.refused(check("T1", "effective")), not_done);
    assert_eq!(book.refused(check("T1", "recurred")), not_done);
    let early = Act::new(report("T1", "完成")).at(at("2025-03-03 21:00"));
    let before = Refusal::BeforeGiven { label: "T1".to_owned(), at: at("2025-03-03 21:30") };
    assert_eq!(book.refused(early), before);
    assert_eq!(book.refused(report("T1", " ")), Refusal::Empty("text"));
    assert_eq!(book.refused(proven("T1", key)), Refusal::NotEvidenceOfDone(Selector::key(key).0));
    let word = json!({ "act": "report-back", "action": "T1", "text": "六成", "unfinished": true });
    let word = book.act(act(word));
    assert_eq!(book.refused(proven("T1", word)), Refusal::NotEvidenceOfDone(Selector::key(word).0));
    let gone = book.act(note("写错"));
    book.act(Command::Retract(Retract { entry: Selector::key(gone), reason: "写错".to_owned() }));
    assert_eq!(book.refused(proven("T1", gone)), Refusal::NotEvidenceOfDone(Selector::key(gone).0));
    book.act(report("T1", "完成"));
    let done = Refusal::ActionDone { label: "T1".to_owned(), lacks_evidence: false };
    let drop = json!({ "act": "drop-action", "action": "T1", "reason": "不用了" });
    for again in [report("T1", "又完成"), act(drop.clone())] {
        assert_eq!(book.refused(again), done);
    }
    let early = Act::new(check("T1", "effective")).at(at("2025-03-03 21:31"));
    book.at("2025-03-03 21:40");
    assert_eq!(book.refused(check("T2", "effective")), Refusal::UnknownAction("T2".to_owned()));
    book.act(check("T1", "recurred"));
    book.act(act(drop));
    assert_eq!(standing(&book, "T1"), Standing::Dropped);
    let dropped = Refusal::ActionDropped { label: "T1".to_owned() };
    let change = json!({ "act": "change-action", "action": "T1", "plan": { "owner": "李" } });
    for late in [report("T1", "完成"), check("T1", "effective"), act(change), early.command] {
        let refusal = book.refused(late);
        assert_eq!(refusal, dropped);
        for lang in Lang::ALL {
            let sentence = refusal.message().text(lang);
            assert!(sentence.contains("T1") && !sentence.contains('\n'), "{sentence}");
        }
    }
    assert_eq!(said(&book.due_at("2025-03-05 10:00")), [""; 0]);
}

#[test]
fn m4_open_actions_outlive_closing_and_stand_in_the_list_of_incidents() {
    let mut book = Book::open("data-loss");
    book.act(task("做镜像", "2025-03-03 22:00"));
    book.act(measure("每月演练", "2025-03-31 18:00"));
    book.act(act(json!({ "act": "stakeholder", "name": "罗", "side": "customer" })));
    book.act(act(json!({ "act": "status", "status": "resolved" })));
    book.act(Command::Contact(tell("罗", "恢复了")));
    book.act(act(json!({ "act": "status", "status": "closed" })));
    let open = Warning::StillToDo(vec!["T1".to_owned(), "T2".to_owned()]);
    assert!(book.warned().contains(&open), "{:?}", book.warned());
    assert_eq!(said(&book.due()), ["T1 做镜像 — 沈", "T2 每月演练 — 沈"]);
    let listed = |book: &Book| -> Vec<String> {
        let names = Summary::of(book.incident()).unwrap().due.into_iter().map(|it| it.name);
        names.filter(|name| name.starts_with('T')).collect()
    };
    assert_eq!(listed(&book), ["T1 做镜像", "T2 每月演练"]);
    book.act(report("T1", "完成"));
    book.act(report("T2", "做了"));
    assert_eq!(listed(&book), ["T2 每月演练"], "without evidence it stays");
}

#[test]
fn m4_a_measure_without_a_time_outlives_closing_until_it_is_proven_and_checked() {
    let mut book = Book::open("data-loss");
    let measure = json!({ "act": "give-action", "text": "每月演练", "measure": true, "plan": { "owner": "沈" } });
    book.act(act(measure));
    book.act(report("T1", "做了"));
    book.act(act(json!({ "act": "stakeholder", "name": "罗", "side": "customer" })));
    book.act(act(json!({ "act": "status", "status": "resolved" })));
    book.act(Command::Contact(tell("罗", "恢复了")));
    book.act(act(json!({ "act": "waive-review", "reason": "演练" })));
    book.act(act(json!({ "act": "learn", "text": "每月演练" })));
    book.act(act(json!({ "act": "status", "status": "closed" })));
    let listed = |book: &Book| Summary::of(book.incident()).unwrap().due.len();
    assert_eq!(listed(&book), 1, "its evidence is missing, and no time is set for that");
    let shows = book.act(note("演练记录"));
    book.act(proven("T1", shows));
    assert_eq!(listed(&book), 1, "nobody has checked it");
    book.at("2025-03-10 09:00").act(check("T1", "effective"));
    assert_eq!(listed(&book), 0);
    book.at("2025-04-10 09:00").act(check("T1", "recurred"));
    assert_eq!(said(&book.due()), ["T1 每月演练: no deadline is set"], "it is open again");
    assert_eq!(listed(&book), 1);
}

#[test]
fn m4_what_becomes_of_an_action_is_seen_by_whoever_sees_the_action() {
    let mut book = Book::open("data-loss");
    book.act(Act::new(measure("每月演练", "2025-03-31 18:00")).visible());
    book.act(measure("换硬盘", "2025-03-31 18:00"));
    for (label, seen) in [("T1", Visibility::Customer), ("T2", Visibility::Internal)] {
        for command in [report(label, "做了"), check(label, "effective")] {
            let usual = dingli::incident::usual_visibility(book.incident(), &command);
            assert_eq!(usual, seen, "{label}");
        }
    }
    let known = CustomerIncident::fold(&VisibleEntries::of(book.incident()));
    let read = known.actions.list.iter().map(|it| (it.label.as_str(), it.plan.owner.as_str()));
    assert_eq!(read.collect::<Vec<_>>(), [("T1", "")], "who does it is ours");
    // Who does it instead is ours, too; another time is theirs.
    let change = |plan: Value| {
        let change = json!({ "act": "change-action", "action": "T1", "plan": plan });
        Act::new(act(change)).visible()
    };
    let ours = book.act(change(json!({ "owner": "李" })));
    let theirs = book.act(change(json!({ "due": at("2025-04-30 18:00") })));
    let visible = visible_keys(book.incident());
    assert!(!visible.contains(&ours) && visible.contains(&theirs));
}

#[test]
fn m4_a_known_owner_comes_with_the_public_role_and_a_new_one_with_their_own() {
    let mut book = Book::open("data-loss");
    let shen = json!({ "act": "stakeholder", "name": "沈", "side": "ours", "role": "存储组", "public_role": "现场负责人" });
    book.act(act(shen));
    book.act(measure("每月演练", "2025-03-31 18:00"));
    let plan = |book: &Book| book.incident().actions.list[0].plan.clone();
    assert_eq!(plan(&book).owner_role, "现场负责人");
    book.act(act(json!({ "act": "change-action", "action": "T1", "plan": { "owner": "李" } })));
    assert_eq!((plan(&book).owner.as_str(), plan(&book).owner_role.as_str()), ("李", ""));
}

#[test]
fn m4_an_action_is_called_by_one_label_and_no_promise_or_offer_has_it() {
    let mut book = Book::open("data-loss");
    book.act(act(json!({ "act": "promise", "text": "六点前给方案" })));
    book.act(act(json!({ "act": "offer", "terms": "免费巡检" })));
    let keys: Vec<EntryKey> =
        (1..=3).map(|nth| book.act(task(&format!("第{nth}件"), "2025-03-03 22:00"))).collect();
    for (key, label) in keys.iter().zip(["T1", "T2", "T3"]) {
        assert_eq!(label_of(book.incident(), *key), Some(label));
        assert_eq!(labelled(book.incident(), label), Ok(Some(*key)));
    }
    assert_eq!(book.incident().commitments.list[0].label, "P1");
}

/// One thing done to the only action: who erases what it did must not bring its questions back.
#[derive(Debug, Clone)]
enum Done {
    Change(bool),
    Report(bool, bool),
    Check(usize),
    Drop,
}

fn anything_done() -> impl Strategy<Value = Done> {
    prop_oneof![
        any::<bool>().prop_map(Done::Change),
        (any::<bool>(), any::<bool>()).prop_map(|(done, shown)| Done::Report(done, shown)),
        (0..3_usize).prop_map(Done::Check),
        Just(Done::Drop),
    ]
}

fn does(book: &mut Book, done: &Done, shows: EntryKey) {
    let evidence = |shown: bool| shown.then(|| Selector::key(shows).0);
    let said = match done {
        Done::Change(owner) if *owner => {
            json!({ "act": "change-action", "action": "T1", "plan": { "owner": "李" } })
        }
        Done::Change(_) => json!({
            "act": "change-action", "action": "T1",
            "plan": { "due": book.now() + TimeDelta::hours(5), "check_at": book.now() },
        }),
        Done::Report(done, shown) => json!({
            "act": "report-back", "action": "T1", "text": "做", "unfinished": !done,
            "evidence": evidence(*shown),
        }),
        Done::Check(nth) => {
            let result = ["effective", "ineffective", "recurred"][*nth];
            json!({ "act": "check-action", "action": "T1", "result": result, "text": "查" })
        }
        Done::Drop => json!({ "act": "drop-action", "action": "T1", "reason": "不做" }),
    };
    drop(book.attempt(act(said)));
}

proptest! {
    #![proptest_config(cases(80))]

    #[test]
    fn m4_an_action_stands_as_it_did_when_what_was_said_of_it_is_erased(
        done in vec(anything_done(), 0..10), measured in any::<bool>(), hours in 1..40_i64,
        which in vec(any::<bool>(), 24),
    ) {
        let mut book = Book::open("data-loss");
        let given = if measured { measure("演练", "2025-03-04 18:00") } else { task("演练", "2025-03-04 18:00") };
        let key = book.act(given);
        let shows = book.act(note("记录"));
        for done in &done {
            let now = book.now() + TimeDelta::hours(hours);
            does(book.set(now), done, shows);
        }
        let now = book.now() + TimeDelta::hours(hours);
        book.set(now);
        let plan = |book: &Book| {
            let plan = &book.incident().actions.get(key).unwrap().plan;
            (plan.owner.is_empty(), plan.due, plan.check_at)
        };
        let ids = |book: &Book| book.due().iter().map(|it| it.what.id()).collect::<Vec<_>>();
        let before = (standing(&book, "T1"), plan(&book), ids(&book));
        let about: Vec<Selector> = book.incident().entries().iter()
            .filter(|entry| entry.head.references.contains(&key) || entry.key == shows)
            .zip(which)
            .filter(|(_, erased)| *erased)
            .map(|(entry, _)| Selector::key(entry.key))
            .collect();
        if !about.is_empty() {
            let erase = Command::Erase(Erase { entries: about, reason: "依法".to_owned() });
            book.act(erase);
            // Erased is what is stored without its body.
            let mut entries = book.incident().entries().to_vec();
            let gone: Vec<EntryKey> = entries.last().unwrap().head.references.clone();
            for entry in entries.iter_mut().filter(|entry| gone.contains(&entry.key)) {
                entry.payload = dingli::incident::Payload::Erased;
            }
            let erased = dingli::incident::Incident::fold(book.incident().id(), entries);
            book.receive_anew(&erased);
        }
        prop_assert_eq!(before, (standing(&book, "T1"), plan(&book), ids(&book)));
    }

    #[test]
    fn m4_a_measure_is_done_only_by_evidence_and_effective_only_on_a_later_day(
        done in vec(anything_done(), 0..10), hours in vec(0..20_i64, 10),
    ) {
        let mut book = Book::open("data-loss");
        let key = book.act(measure("演练", "2025-03-04 18:00"));
        let shows = book.act(note("记录"));
        for (done, hours) in done.iter().zip(hours) {
            let now = book.now() + TimeDelta::hours(hours);
            does(book.set(now), done, shows);
            let action = book.incident().actions.get(key).unwrap();
            let (standing, since) = book.incident().standing_of(action);
            if standing.is_done() {
                prop_assert_eq!(action.evidence(), Some(shows));
            }
            if standing == Standing::Effective {
                let local = |at: dingli::incident::Instant| at.with_timezone(&crate::support::ZONE).date_naive();
                let reports = action.steps.iter().filter(|step| step.at < since);
                prop_assert!(reports.into_iter().any(|step| local(step.at) < local(since)));
            }
        }
    }
}
