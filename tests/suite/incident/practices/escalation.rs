//! Rows I1–I5: escalation and early warning.

use dingli::{
    incident::{
        Act, Command, EntryKey, Refusal, Status,
        command::{AcceptEscalation, CallFalse, Escalate, Move, Retract, Selector, Snooze},
        derived::{Fact, derived},
        due::{self, AlertTask, Urgency, What},
        escalation::{Alert, Signal, firings, history},
    },
    locale::Lang,
    playbook::Playbook,
};

use super::words::{keep, offer, promise, see, tasks, whole};
use crate::support::{Book, any::ruled, at};

/// A book with only these rules.
fn book(rules: &[&str]) -> Book {
    let mut playbook: Playbook = ruled("data-loss");
    playbook.rules.retain(|rule| rules.contains(&rule.id.as_str()));
    Book::open_with(playbook)
}

fn fired(book: &Book, time: &str) -> Vec<Alert> {
    firings(book.incident(), at(time))
}

fn times(book: &Book, time: &str) -> Vec<dingli::incident::Instant> {
    fired(book, time).iter().map(|firing| firing.at).collect()
}

fn accept(firing: &str) -> Command {
    Command::AcceptEscalation(AcceptEscalation { firing: firing.into(), text: "我来".to_owned() })
}

fn retract(entry: EntryKey) -> Command {
    Command::Retract(Retract { entry: Selector::key(entry), reason: "记错".to_owned() })
}

fn status(status: Status) -> Command {
    Command::Status(Move { status, reason: String::new() })
}

#[test]
fn i1_a_rule_without_one_of_its_four_parts_never_fires() {
    for part in 0..4 {
        let mut playbook = ruled("data-loss");
        playbook.rules.retain(|rule| rule.id == "scene");
        let rule = &mut playbook.rules[0];
        match part {
            0 => rule.trigger = None,
            1 => rule.role = dingli::playbook::Text::default(),
            2 => rule.authority = dingli::playbook::Text::default(),
            _ => rule.limit_minutes = 0,
        }
        let mut book = Book::open_with(playbook);
        book.act(see(Signal::Scene));
        assert_eq!(fired(&book, "2025-03-04 00:00"), [], "without part {part}");
    }
    let mut whole = book(&["scene"]);
    whole.act(see(Signal::Scene));
    assert_eq!(fired(&whole, "2025-03-04 00:00").len(), 1);
}

#[test]
fn i2_every_signal_fires_its_own_rule() {
    let pairs = [
        ("asks-for-leader", Signal::AsksForLeader),
        ("scene", Signal::Scene),
        ("lawsuit", Signal::Lawsuit),
        ("media", Signal::Media),
        ("regulator", Signal::Regulator),
    ];
    let rules = pairs.map(|(rule, _)| rule);
    for (rule, signal) in pairs {
        let mut book = book(&rules);
        let cause = book.act(see(signal));
        let all = fired(&book, "2025-03-03 14:20");
        assert_eq!(all.len(), 1);
        assert_eq!((all[0].rule.as_str(), all[0].cause), (rule, Some(cause)));
        assert_eq!(all[0].at, at("2025-03-03 14:20"));
    }
}

#[test]
fn i2_talks_that_fail_again_fire_once_and_anew_only_after_one_was_taken_back() {
    let mut book = book(&["negotiation-repeats"]);
    let first = book.act(see(Signal::NegotiationFailed));
    assert!(times(&book, "2025-03-03 15:00").is_empty());
    book.at("2025-03-03 15:00").act(see(Signal::NegotiationFailed));
    assert_eq!(times(&book, "2025-03-03 16:00"), [at("2025-03-03 15:00")]);
    book.at("2025-03-03 16:00").act(retract(first));
    assert_eq!(fired(&book, "2025-03-03 16:30")[0].withdrawn, Some(at("2025-03-03 16:00")));
    book.at("2025-03-03 17:00").act(see(Signal::NegotiationFailed));
    book.at("2025-03-03 18:00").act(see(Signal::NegotiationFailed));
    let twice = [at("2025-03-03 15:00"), at("2025-03-03 17:00")];
    assert_eq!(times(&book, "2025-03-03 19:00"), twice);
}

#[test]
fn i2_a_worse_offer_and_a_breach_fire_when_they_are_known() {
    let mut book = book(&["worse-offer", "commitment-breached"]);
    book.act(offer("全退", Some(1)));
    let worse = book.at("2025-03-03 15:00").act(offer("修", Some(2)));
    let due = Some(at("2025-03-03 18:00"));
    let broken = book.act(promise(whole("恢复", due)));
    let causes: Vec<_> =
        fired(&book, "2025-03-03 18:00").iter().map(|firing| (firing.at, firing.cause)).collect();
    let expected = [(at("2025-03-03 15:00"), Some(worse)), (at("2025-03-03 18:00"), Some(broken))];
    assert_eq!(causes, expected);
}

#[test]
fn i2_a_breach_that_turns_out_kept_stays_withdrawn() {
    let mut book = book(&["commitment-breached"]);
    book.act(promise(whole("恢复", Some(at("2025-03-03 18:00")))));
    book.at("2025-03-03 18:30").act(Act::new(keep("P1")).at(at("2025-03-03 17:50")));
    let all = fired(&book, "2025-03-03 20:00");
    assert_eq!((all.len(), all[0].at), (1, at("2025-03-03 18:00")));
    assert_eq!(all[0].withdrawn, Some(at("2025-03-03 18:30")));
    assert!(!all[0].is_open());
}

#[test]
fn i2_the_n_day_line_in_both_readings() {
    let mut book = book(&["days-open", "days-past-line"]);
    book.act(promise(whole("约定的线", Some(at("2025-03-03 18:00")))));
    assert!(times(&book, "2025-03-03 17:59").is_empty());
    let both = [at("2025-03-03 18:00"), at("2025-03-04 14:20")];
    assert_eq!(times(&book, "2025-03-05 00:00"), both);

    let mut resolved = self::book(&["days-open"]);
    resolved.at("2025-03-03 20:00").act(status(Status::Resolved));
    assert!(times(&resolved, "2025-03-05 00:00").is_empty());
    resolved.at("2025-03-03 22:00").act(status(Status::Open));
    assert_eq!(times(&resolved, "2025-03-05 00:00"), [at("2025-03-04 14:20")], "open at the line");
    resolved
        .at("2025-03-04 16:00")
        .act(Act::new(status(Status::Resolved)).at(at("2025-03-04 10:00")));
    let all = fired(&resolved, "2025-03-05 00:00");
    assert_eq!(all[0].withdrawn, Some(at("2025-03-04 16:00")), "known too late");
}

#[test]
fn i2_the_owner_who_holds_on_is_seen_and_asking_for_help_prevents_it() {
    let mut book = book(&["held-too-long"]);
    assert_eq!(times(&book, "2025-03-04 00:00"), [at("2025-03-03 18:20")]);
    book.at("2025-03-03 18:00").act(Command::Escalate(Escalate {
        to: "赵总监".to_owned(),
        text: "要人".to_owned(),
        limit_minutes: 30,
    }));
    let rules: Vec<_> = fired(&book, "2025-03-04 00:00").into_iter().map(|it| it.rule).collect();
    assert_eq!(rules, ["raised"]);
}

#[test]
fn i3_what_nobody_accepts_moves_up_by_itself_and_stays_overdue_at_the_top() {
    let mut book = book(&["asks-for-leader"]);
    book.at("2025-03-03 15:00").act(see(Signal::AsksForLeader));
    assert_eq!(fired(&book, "2025-03-03 15:29")[0].stages.len(), 1);
    let up = &fired(&book, "2025-03-03 15:30")[0];
    assert_eq!(up.moves_up().map(|stage| stage.from).collect::<Vec<_>>(), [at("2025-03-03 15:30")]);
    assert_eq!(up.stage().unwrap().role.zh, "总经理");
    let lines = derived(book.incident(), at("2025-03-03 18:00"));
    let said: Vec<_> = lines
        .iter()
        .filter(|line| matches!(line.fact, Fact::Fired { .. } | Fact::MovedUp { .. }))
        .map(|line| line.at)
        .collect();
    assert_eq!(said, [at("2025-03-03 15:00"), at("2025-03-03 15:30")], "both stand");
    let list = book.due_at("2025-03-05 00:00");
    let (_, item) = tasks(&list)
        .into_iter()
        .find(|(task, _)| matches!(task, What::Alert(AlertTask::Accept { .. })))
        .unwrap();
    assert_eq!((item.urgency, item.at), (Urgency::Overdue, Some(at("2025-03-03 16:30"))));
}

#[test]
fn i3_accepted_exactly_at_the_limit_is_accepted_within_it() {
    for (time, stages) in [("2025-03-03 15:30", 1), ("2025-03-03 15:31", 2)] {
        let mut book = book(&["asks-for-leader"]);
        book.at("2025-03-03 15:00").act(see(Signal::AsksForLeader));
        book.at(time).act(Act::new(accept("asks-for-leader")).by("赵总监"));
        let firing = &fired(&book, "2025-03-04 00:00")[0];
        assert_eq!((firing.stages.len(), firing.is_open()), (stages, false), "{time}");
        assert_eq!(firing.accepted, Some((at(time), "赵总监".to_owned())));
    }
    assert_eq!(
        book(&["scene"]).refused(accept("scene")),
        Refusal::UnknownAlert("scene".to_owned())
    );
}

/// Promises that are broken at once, in the order given.
fn broken(book: &mut Book, count: usize) -> Vec<EntryKey> {
    (1..=count)
        .map(|nth| {
            let hour = 15 + nth / 60;
            let due = at(&format!("2025-03-03 {hour}:{:02}", nth % 60));
            book.act(promise(whole(&format!("第 {nth} 项"), Some(due))))
        })
        .collect()
}

/// The lines of what is due that alerts stand in: the words, and for how many.
fn alerts(book: &Book, time: &str, lang: Lang) -> Vec<(String, usize)> {
    let list = book.due_at(time);
    let lines = due::lines(&list);
    assert_eq!(lines.iter().map(|line| line.count).sum::<usize>(), list.len(), "none is dropped");
    assert!(lines.windows(2).all(|two| two[0].at < two[1].at), "the order stays");
    lines
        .into_iter()
        .filter(|line| list[line.at].rule().is_some())
        .map(|line| (list[line.at].said(line.count, lang), line.count))
        .collect()
}

#[test]
fn i5_many_alerts_of_one_rule_are_one_line_that_names_the_most_pressing() {
    let time = "2025-03-03 20:00";
    let mut book = book(&["commitment-breached", "scene"]);
    broken(&mut book, 24);
    book.at("2025-03-03 19:59").act(see(Signal::Scene));
    let firings = fired(&book, time);
    assert_eq!(firings.len(), 25);
    let role = &firings[0].stage().unwrap().role;
    let zh = alerts(&book, time, Lang::Zh);
    assert_eq!(zh.iter().map(|(_, count)| *count).collect::<Vec<_>>(), [24, 1], "{zh:?}");
    let said = format!("24 项承诺未兑现，无人受理；先等{}受理：P1 第 1 项", role.zh);
    assert_eq!(zh[0].0, said);
    let en = alerts(&book, time, Lang::En);
    assert!(en[0].0.starts_with("24 promises broken, not accepted by anybody; "), "{en:?}");
    assert!(en[0].0.ends_with(" first for P1 第 1 项"), "{en:?}");
}

#[test]
fn i5_each_alert_that_is_accepted_or_put_off_shortens_the_line() {
    let time = "2025-03-03 20:00";
    let mut book = book(&["commitment-breached"]);
    let keys = broken(&mut book, 6);
    book.at(time).act(accept(&format!("commitment-breached/{}", keys[0])));
    let five = alerts(&book, time, Lang::Zh);
    assert_eq!(five.len(), 1);
    assert!(five[0].0.starts_with("5 项") && five[0].0.ends_with("P2 第 2 项"), "{five:?}");
    let until = at("2025-03-03 21:00");
    let second = format!("commitment-breached/{}", keys[1]);
    let is_second = |task: &What| matches!(task, What::Alert(AlertTask::Accept { firing, .. }) if *firing == second);
    let list = book.due_at(time);
    let item = tasks(&list).into_iter().find(|(task, _)| is_second(task)).unwrap().0.id();
    book.act(Command::Snooze(Snooze { item, until }));
    let four = alerts(&book, time, Lang::Zh);
    assert_eq!(four.iter().map(|(_, count)| *count).collect::<Vec<_>>(), [4, 1]);
    assert!(four[0].0.ends_with("P3 第 3 项"), "{four:?}");
    book.act(accept(&format!("commitment-breached/{}", keys[2])));
    let apart = alerts(&book, time, Lang::Zh);
    assert_eq!(apart.len(), 4, "three stand each by itself: {apart:?}");
    assert!(apart.iter().all(|(said, count)| *count == 1 && !said.contains("无人受理")));
}

#[test]
fn i4_a_rule_is_reviewed_by_its_false_and_late_firings() {
    let mut book = book(&["scene", "media"]);
    for (hour, late) in [("15", false), ("17", true)] {
        book.at(&format!("2025-03-03 {hour}:00")).act(see(Signal::Scene));
        book.at(&format!("2025-03-03 {hour}:{}", if late { "11" } else { "10" }));
        book.act(accept("scene"));
    }
    book.act(see(Signal::Media));
    let no_need = CallFalse { firing: "media".into(), reason: "不是媒体".to_owned() };
    book.act(Command::CallFalse(no_need));
    let gone = book.act(see(Signal::Media));
    book.at("2025-03-03 17:20").act(retract(gone));
    let rules = history([book.incident()], at("2025-03-04 00:00"));
    let scene = &rules["scene"];
    assert_eq!((scene.fired, scene.in_time, scene.moved_up), (2, 1, 1));
    let media = &rules["media"];
    assert_eq!((media.fired, media.false_alarms, media.withdrawn), (2, 1, 1));
}

#[test]
fn i5_four_alerts_are_four_steps_most_urgent_first() {
    let mut book = book(&["asks-for-leader", "scene", "lawsuit", "media"]);
    for signal in [Signal::Media, Signal::Lawsuit, Signal::AsksForLeader, Signal::Scene] {
        book.act(see(signal));
    }
    let list = book.due_at("2025-03-03 14:21");
    let steps: Vec<String> = tasks(&list)
        .iter()
        .filter_map(|(task, _)| match task {
            What::Alert(AlertTask::Accept { rule, .. }) => Some(rule.clone()),
            _ => None,
        })
        .collect();
    assert_eq!(steps[0], "scene", "ten minutes left");
    assert_eq!((steps.len(), steps[3].as_str()), (4, "media"));
    let mut words: Vec<_> = tasks(&list)
        .iter()
        .map(|(task, _)| task.message(dingli::locale::Lang::Zh).text(dingli::locale::Lang::Zh))
        .collect();
    words.dedup();
    assert!(words.iter().all(|step| !step.is_empty()));
}

#[test]
fn i5_every_alert_says_what_it_is_about_in_both_languages() {
    let mut book = Book::open_with(ruled("data-loss"));
    book.act(promise(whole("恢复", Some(at("2025-03-03 18:00")))));
    book.act(offer("全退", Some(1)));
    book.act(offer("修", Some(2)));
    for signal in Signal::ALL {
        book.act(see(signal));
    }
    book.act(see(Signal::NegotiationFailed));
    let person = "李工".to_owned();
    book.act(Command::StartShift(dingli::incident::command::StartShift { person }));
    let day_after = "2025-03-05 00:00";
    book.at(day_after).act(Command::Escalate(Escalate {
        to: "赵总监".to_owned(),
        text: "要人".to_owned(),
        limit_minutes: 30,
    }));
    let list = book.due_at(day_after);
    let mut rules: Vec<String> =
        ruled("data-loss").rules.into_iter().map(|rule| rule.id).chain(["raised".into()]).collect();
    for (task, _) in tasks(&list) {
        let What::Alert(AlertTask::Accept { rule, about, .. }) = task else { continue };
        rules.retain(|it| it != rule);
        for lang in Lang::ALL {
            assert!(!about.get(lang).trim().is_empty(), "{rule} is about nothing in {lang:?}");
            assert!(!about.get(lang).starts_with("signal-"), "{rule}: {about:?}");
        }
    }
    assert_eq!(rules, Vec::<String>::new(), "these did not fire");
}

#[test]
fn k3_closing_ends_everything_but_promises_debts_and_damage() {
    let mut book = Book::open_with(ruled("data-loss"));
    book.act(promise(whole("恢复", Some(at("2025-03-03 18:00")))));
    book.act(promise(whole("送备件", Some(at("2025-03-09 18:00")))));
    book.act(see(Signal::Lawsuit));
    let before = book.due_at("2025-03-05 00:00");
    let kinds = |list: &[due::Due]| -> std::collections::BTreeSet<String> {
        list.iter().map(|it| it.what.id().split('/').next().unwrap().to_owned()).collect()
    };
    let open = kinds(&before);
    for kind in ["promise", "compensate", "escalation", "place-hold", "no-roles"] {
        assert!(open.contains(kind), "{kind}: {open:?}");
    }
    let close = dingli::incident::Event::StatusChanged(dingli::incident::event::StatusChanged {
        status: Status::Closed,
        reason: String::new(),
        told: String::new(),
    });
    let mut entries = book.incident().entries().to_vec();
    let mut closing = entries.last().unwrap().clone();
    closing.key.seq += 1;
    closing.counter += 1;
    closing.head.kind = close.kind().to_owned();
    closing.payload = dingli::incident::Payload::Known(Box::new(close));
    entries.push(closing);
    let mut closed = dingli::incident::Incident::fold(book.incident().id(), entries);
    closed.note_absent(1);
    let left = kinds(&due::due(&closed, at("2025-03-05 00:00")));
    assert_eq!(left.into_iter().collect::<Vec<_>>(), ["compensate", "promise", "unreadable"]);
}

/// What is put off and what is not of the alerts, at a time.
fn put_off(book: &Book, time: &str) -> Vec<bool> {
    let list = book.due_at(time);
    let alerts = tasks(&list).into_iter();
    alerts
        .filter(|(task, _)| matches!(task, What::Alert(AlertTask::Accept { .. })))
        .map(|(_, item)| item.urgency == Urgency::Snoozed)
        .collect()
}

fn id_at(book: &Book, time: &str) -> String {
    let list = book.due_at(time);
    let mut alerts = tasks(&list).into_iter();
    let found = alerts.find(|(task, _)| matches!(task, What::Alert(AlertTask::Accept { .. })));
    found.map(|(task, _)| task.id()).expect("an alert")
}

#[test]
fn case_3_9_what_is_put_off_on_one_level_shows_when_it_moves_up() {
    let mut book = book(&["asks-for-leader"]);
    book.at("2025-03-03 15:00").act(see(Signal::AsksForLeader));
    let first = id_at(&book, "2025-03-03 15:01");
    let until = at("2025-03-03 20:00");
    book.at("2025-03-03 15:05").act(Command::Snooze(Snooze { item: first.clone(), until }));
    assert_eq!(put_off(&book, "2025-03-03 15:29"), [true]);
    assert_eq!(put_off(&book, "2025-03-03 15:30"), [false], "the next level is asked");
    let second = id_at(&book, "2025-03-03 15:30");
    assert_ne!(second, first);
    book.at("2025-03-03 15:31").act(Command::Snooze(Snooze { item: second, until }));
    assert_eq!(put_off(&book, "2025-03-03 15:32"), [true], "that can be put off as well");
    // By what is due of it an alert is accepted on any level.
    let item = id_at(&book, "2025-03-03 15:32");
    book.act(accept(&item));
    assert_eq!(put_off(&book, "2025-03-03 15:33"), Vec::<bool>::new());
}

#[test]
fn case_3_9_what_an_older_log_put_off_is_the_first_level() {
    let mut book = book(&["asks-for-leader"]);
    let signal = book.at("2025-03-03 15:00").act(see(Signal::AsksForLeader));
    let item = format!("escalation/asks-for-leader/{signal}");
    let until = at("2025-03-03 20:00");
    book.act(Command::Snooze(Snooze { item, until }));
    assert_eq!(put_off(&book, "2025-03-03 15:10"), [true]);
    assert_eq!(put_off(&book, "2025-03-03 15:40"), [false]);
}

#[test]
fn case_3_10_a_signal_written_down_late_is_accepted_at_the_time_it_was() {
    for by in ["rule", "identity"] {
        let mut book = book(&["media"]);
        let seen = Act::new(see(Signal::Media)).at(at("2025-03-03 15:00"));
        let signal = book.at("2025-03-03 17:00").act(seen);
        let alert = if by == "rule" { "media".to_owned() } else { format!("media/{signal}") };
        book.at("2025-03-03 17:05").act(Act::new(accept(&alert)).at(at("2025-03-03 15:10")));
        let fired = fired(&book, "2025-03-04 00:00");
        assert_eq!(fired.len(), 1);
        assert!(!fired[0].is_open() && fired[0].stages.len() == 1, "{fired:?}");
        // It was learnt of when it was written down, and that stays.
        assert_eq!(fired[0].at, at("2025-03-03 17:00"));
        assert_eq!(put_off(&book, "2025-03-03 17:06"), Vec::<bool>::new());
    }
}

#[test]
fn case_3_10_of_two_alerts_of_a_rule_the_one_that_had_fired_by_then_is_accepted() {
    let mut book = book(&["media"]);
    let first = book.at("2025-03-03 15:00").act(see(Signal::Media));
    book.at("2025-03-03 17:00").act(see(Signal::Media));
    book.at("2025-03-03 17:05").act(Act::new(accept("media")).at(at("2025-03-03 15:10")));
    let fired = fired(&book, "2025-03-04 00:00");
    let open: Vec<bool> = fired.iter().map(Alert::is_open).collect();
    assert_eq!((fired[0].cause, open), (Some(first), vec![false, true]));
}

#[test]
fn case_3_10_an_unknown_alert_is_named_by_its_rule_and_not_by_a_raw_identity() {
    let mut book = book(&["media"]);
    let wanted = "media/a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1-9".to_owned();
    let refusal = book.refused(accept(&wanted));
    assert_eq!(refusal, Refusal::UnknownAlert(wanted));
    for lang in Lang::ALL {
        let said = refusal.message().text(lang);
        assert!(!said.contains("a1a1") && said.contains(&lang.say("rule-media")), "{said}");
    }
}
