//! How long it lasted, as each document says it: every impact, net and gross, and never a time that contradicts (K8).

use super::support::{Laptop, at};
use crate::{
    incident::{
        Act, Command, EntryKey, Event, Status,
        Visibility::{self, Customer, Internal},
        Warning, command,
        stakeholders::Profile,
        updates::{Channel, Direction, Outcome},
    },
    locale::Lang,
    report::{
        Audience, DocumentKind,
        check::{self, Check},
    },
};

fn status(laptop: &mut Laptop, status: Status, time: &str) {
    let wanted = command::Move { status, reason: String::new() };
    laptop.act(Act::new(Command::Status(wanted)).visible().at(at(time)));
}

/// Hit at ten, restored at eleven, broken again at one, restored at two.
fn two_impacts() -> Laptop {
    let mut laptop = Laptop::opened();
    laptop.wait(600);
    status(&mut laptop, Status::Resolved, "2025-09-29T11:00:00Z");
    status(&mut laptop, Status::Open, "2025-09-29T13:00:00Z");
    status(&mut laptop, Status::Resolved, "2025-09-29T14:00:00Z");
    laptop
}

#[test]
fn case_3_1_k8_every_document_says_two_impacts_of_an_hour_over_four_hours() {
    let laptop = two_impacts();
    let whole = "先后 2 次中断，累计 2 小时，从开始到最后结束共 4 小时";
    for (kind, audience) in [
        (DocumentKind::ServiceReport, Audience::Customer),
        (DocumentKind::ServiceReport, Audience::Internal),
        (DocumentKind::StatusUpdate, Audience::Internal),
        (DocumentKind::ExecutiveBrief, Audience::Internal),
        (DocumentKind::MeetingBrief, Audience::Internal),
    ] {
        let read = laptop.read(kind, audience);
        assert!(read.contains(whole), "{kind:?} {audience:?}: {read}");
    }
    let report = laptop.customer();
    for each in ["18:00 至 2025-09-29 19:00：1 小时", "21:00 至 2025-09-29 22:00：1 小时"] {
        assert!(report.contains(each), "{each}: {report}");
    }
}

#[test]
fn k8_what_goes_on_is_counted_so_far_and_one_impact_is_said_plainly() {
    let mut laptop = Laptop::opened();
    laptop.wait(600);
    status(&mut laptop, Status::Resolved, "2025-09-29T11:00:00Z");
    let once = laptop.customer();
    assert!(once.contains("1 小时") && !once.contains("累计"), "{once}");
    status(&mut laptop, Status::Mitigated, "2025-09-29T19:00:00Z");
    let on = laptop.customer();
    assert!(on.contains("至今 先后 2 次中断") || on.contains("至今先后 2 次中断"), "{on}");
}

#[test]
fn case_3_2_an_older_log_that_resolves_before_it_began_gets_no_duration() {
    let mut laptop = Laptop::opened();
    let early = at("2025-09-29T09:00:00Z");
    for told in [Status::Resolved, Status::Open, Status::Resolved] {
        let event = Event::StatusChanged(crate::incident::event::StatusChanged {
            status: told,
            reason: String::new(),
            told: String::new(),
        });
        let mut draft = super::support::draft(event, Customer, laptop.now);
        if told == Status::Resolved {
            draft.occurred = early;
        }
        laptop.entry(draft);
        laptop.wait(60);
        let (theirs, ours) = (laptop.customer(), laptop.internal());
        for read in [&theirs, &ours, &laptop.read(DocumentKind::StatusUpdate, Audience::Internal)] {
            assert!(read.contains("所述时间互相矛盾"), "{read}");
        }
        assert!(!theirs.contains("持续时长 | 1 小时") && !ours.contains("持续时长 | 1 小时"));
    }
}

/// A call to somebody of the customer's at a time, with a time for the next word where one is named.
fn call(laptop: &mut Laptop, time: &str, next: Option<&str>, seen: Visibility) -> EntryKey {
    let contact = command::Contact {
        restored: false,
        with: vec!["李总".into()],
        direction: Direction::Outbound,
        channel: Channel::Phone,
        outcome: Outcome::Reached,
        text: "在换盘".to_owned(),
        next_update: next.map(at),
    };
    let mut act = Act::new(Command::Contact(contact)).at(at(time));
    act.visibility = seen;
    laptop.act(act)
}

/// An incident of ten o'clock, ten hours later, with somebody of the customer's.
fn with_customer() -> Laptop {
    let mut laptop = Laptop::opened();
    let li = Profile { name: "李总".to_owned(), ..Profile::default() };
    laptop.command(Command::Stakeholder(Box::new(li)));
    laptop.wait(600);
    laptop
}

/// The customer's report and interim report, and our own.
fn documents(laptop: &Laptop) -> [String; 4] {
    [
        laptop.customer(),
        laptop.read(DocumentKind::InterimReport, Audience::Customer),
        laptop.internal(),
        laptop.read(DocumentKind::InterimReport, Audience::Internal),
    ]
}

const LATE: &str = "约定 2025-09-29 19:30 通报，2025-09-29 21:30 才通报，迟了 2 小时";

#[test]
fn case_3_4_g8_a_next_word_that_came_late_is_in_every_report_of_those_who_were_promised_it() {
    let mut laptop = with_customer();
    call(&mut laptop, "2025-09-29T10:30:00Z", Some("2025-09-29T11:30:00Z"), Customer);
    call(&mut laptop, "2025-09-29T13:30:00Z", None, Customer);
    for read in documents(&laptop) {
        assert!(read.contains(LATE), "{read}");
    }
}

#[test]
fn g8_a_next_word_that_was_promised_inside_or_came_in_time_accuses_nobody_before_the_customer() {
    let mut inside = with_customer();
    call(&mut inside, "2025-09-29T10:30:00Z", Some("2025-09-29T11:30:00Z"), Internal);
    call(&mut inside, "2025-09-29T13:30:00Z", None, Customer);
    let [theirs, interim, ours, our_interim] = documents(&inside);
    assert!(ours.contains(LATE) && our_interim.contains(LATE), "{ours}");
    assert!(!theirs.contains("迟到的通报") && !interim.contains("迟到的通报"), "{theirs}");
    // It came in time, and the customer's own documents do not read of it.
    let mut kept = with_customer();
    call(&mut kept, "2025-09-29T10:30:00Z", Some("2025-09-29T11:30:00Z"), Customer);
    call(&mut kept, "2025-09-29T11:20:00Z", Some("2025-09-29T12:30:00Z"), Internal);
    call(&mut kept, "2025-09-29T12:30:00Z", None, Customer);
    for read in documents(&kept) {
        assert!(!read.contains("迟到的通报"), "{read}");
    }
    // It came late, and only our own people read when.
    let mut late = with_customer();
    call(&mut late, "2025-09-29T10:30:00Z", Some("2025-09-29T11:30:00Z"), Customer);
    call(&mut late, "2025-09-29T13:30:00Z", None, Internal);
    let [theirs, _, ours, _] = documents(&late);
    assert!(ours.contains(LATE), "{ours}");
    assert!(theirs.contains("未按时通报") && !theirs.contains("21:30"), "{theirs}");
}

#[test]
fn g8_a_next_word_that_has_not_come_is_late_so_far_and_one_of_the_same_instant_keeps_none() {
    let mut laptop = with_customer();
    call(&mut laptop, "2025-09-29T10:30:00Z", Some("2025-09-29T11:30:00Z"), Customer);
    call(&mut laptop, "2025-09-29T10:30:00Z", None, Customer);
    laptop.now = at("2025-09-29T20:30:00Z");
    for read in documents(&laptop) {
        assert!(read.contains("约定 2025-09-29 19:30 通报，至今未通报，已迟 9 小时"), "{read}");
    }
}

/// A visible call to somebody of the customer's, an hour after it began, as it was said and recorded.
fn told(laptop: &mut Laptop, text: &str, restored: bool) -> Vec<Warning> {
    let contact = command::Contact {
        with: vec!["李总".into()],
        direction: Direction::Outbound,
        channel: Channel::Phone,
        outcome: Outcome::Reached,
        text: text.to_owned(),
        next_update: None,
        restored,
    };
    let act = Act::new(Command::Contact(contact)).visible().at(at("2025-09-29T11:00:00Z"));
    let warnings = laptop.decided(&act).unwrap().warnings;
    laptop.act(act);
    warnings
}

fn inside(laptop: &mut Laptop, status: Status) -> Vec<Warning> {
    let act = Act::new(Command::Status(command::Move { status, reason: String::new() }));
    let warnings = laptop.decided(&act).unwrap().warnings;
    laptop.act(act);
    warnings
}

/// What is to be looked at before the customer's report leaves.
fn remarks(laptop: &Laptop) -> Vec<&'static str> {
    let document = laptop.document(Audience::Customer, Lang::Zh);
    let author = laptop.cover().author;
    let check = Check {
        incident: &laptop.incident,
        audience: Audience::Customer,
        author: &author,
        others: &[],
        now: laptop.now,
    };
    let wanted = ["resolution-not-shown", "says-restored"];
    check
        .warnings(&document)
        .iter()
        .map(check::Warning::id)
        .filter(|id| wanted.contains(id))
        .collect()
}

#[test]
fn case_3_3_what_the_customer_was_told_of_the_restoration_is_the_headline() {
    let mut laptop = with_customer();
    inside(&mut laptop, Status::Resolved);
    assert!(told(&mut laptop, "服务已恢复", true).contains(&Warning::ResolutionNotShown));
    let report = laptop.customer();
    assert!(report.contains("已于 2025-09-29 19:00 告知解决"), "{report}");
    assert!(!report.contains("至今 10 小时") && !report.contains("尚未解决"), "{report}");
    assert_eq!(remarks(&laptop), ["resolution-not-shown"]);
    // Closing asks for the resolution; once it is shown, nothing is left to say.
    laptop.wait(10);
    call(&mut laptop, "2025-09-29T20:10:00Z", None, Internal);
    assert!(inside(&mut laptop, Status::Closed).contains(&Warning::ResolutionNotShown));
    status(&mut laptop, Status::Resolved, "2025-09-29T10:50:00Z");
    assert_eq!(remarks(&laptop), Vec::<&str>::new());
    assert!(laptop.customer().contains("18:50 解决"), "{}", laptop.customer());
}

#[test]
fn case_3_3_words_alone_are_remarked_and_state_nothing() {
    let mut laptop = with_customer();
    assert!(told(&mut laptop, "服务已恢复，请放心", false).contains(&Warning::SaysRestored));
    assert_eq!(remarks(&laptop), ["says-restored"]);
    assert!(laptop.customer().contains("尚未解决"), "{}", laptop.customer());
    for text in [
        "尚未恢复",
        "预计二十点已恢复一半",
        "it is not restored yet",
        "we call when it is restored",
    ] {
        let mut laptop = with_customer();
        assert!(!told(&mut laptop, text, false).contains(&Warning::SaysRestored), "{text}");
        assert_eq!(remarks(&laptop), Vec::<&str>::new(), "{text}");
    }
}

#[test]
fn case_3_3_what_was_told_before_it_broke_again_is_no_headline() {
    let mut laptop = with_customer();
    told(&mut laptop, "服务已恢复", true);
    status(&mut laptop, Status::Mitigated, "2025-09-29T13:00:00Z");
    let report = laptop.customer();
    assert!(!report.contains("已向您告知") && report.contains("尚未彻底解决"), "{report}");
}
