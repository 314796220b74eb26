//! Rows A8, A9, B8, I6, I7: what the playbook brings to where the work is.

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use dingli::{
    incident::{
        Act, Command, Incident, Instant, Refusal, Status, Warning,
        command::{Move, Offer, Rate, Retract, Selector, Understood},
        due::{DeadlineTask, Due, PersonTask, SafetyTask, StepTask, Urgency, What},
        escalation::firings,
        event::{ContractRecorded, DutyAnswered, SafetyInstructed, StageReported, StepTaken},
        stakeholders::Side,
    },
    locale::Lang,
    playbook::{Deadline, Duty, Playbook, Stage, Text, builtin},
};

use super::words::{tasks, yuan};
use crate::support::{Book, at, customer, profile, tell};

fn builtin(class: &str) -> Playbook {
    builtin::playbook(class).unwrap().unwrap()
}

fn step(id: &str, skipped: bool, text: &str) -> Command {
    Command::Step(StepTaken { step: id.to_owned(), skipped, text: text.to_owned() })
}

/// The steps in what is due, and how many are left behind.
fn steps(due: &[Due]) -> (Vec<String>, usize) {
    let mut left = 0;
    let next = due.iter().filter_map(|item| match &item.what {
        What::Step(StepTask::Take { step, .. }) => Some(step.clone()),
        What::Step(StepTask::Left { count, .. }) => {
            left = *count;
            None
        }
        _ => None,
    });
    (next.collect(), left)
}

#[test]
fn a8_the_first_steps_lead_and_are_done_or_skipped_with_a_reason() {
    let mut book = Book::open_with(builtin("outage"));
    let due = book.due();
    let first: Vec<_> = due.iter().take(3).map(|item| (item.what.id(), item.at)).collect();
    let by = |minute| Some(at(&format!("2025-03-03 14:{}", 20 + minute)));
    assert_eq!(
        first,
        [
            ("step/confirm-impact".to_owned(), by(2)),
            ("step/one-commander".to_owned(), by(3)),
            ("step/freeze-changes".to_owned(), by(5)),
        ]
    );
    let done = book.act(step("confirm-impact", false, "收银台打不开"));
    assert_eq!(book.refused(step("one-commander", true, " ")), Refusal::Empty("reason"));
    assert_eq!(book.refused(step("nothing", false, "")), Refusal::UnknownStep("nothing".into()));
    book.act(step("one-commander", true, "只有一个人值班"));
    let (next, _) = steps(&book.due());
    assert_eq!(next, ["freeze-changes", "snapshot-evidence", "restore-first"]);
    // A step whose entry is taken back is asked for again.
    book.act(Command::Retract(Retract { entry: Selector::key(done), reason: "点错".into() }));
    assert_eq!(steps(&book.due()).0[0], "confirm-impact");
}

#[test]
fn a8_steps_never_grow_beyond_three_and_one_line() {
    let book = Book::open_with(builtin("outage"));
    assert_eq!(
        steps(&book.due()),
        (vec!["confirm-impact".into(), "one-commander".into(), "freeze-changes".into()], 0)
    );
    // An hour later the first minutes are over: what was not ticked is counted in one line.
    let (next, left) = steps(&book.due_at("2025-03-03 15:20"));
    assert_eq!((next.len(), left), (3, 4));
    let late = book.due_at("2025-03-10 15:20");
    assert_eq!(steps(&late), (Vec::new(), 7));
    let items = late.iter().filter(|item| matches!(item.what, What::Step(_)));
    assert_eq!(items.map(|item| item.urgency).collect::<Vec<_>>(), [Urgency::Gap]);
}

#[test]
fn a8_a_step_for_severity_2_is_asked_for_from_when_it_is_that_severe() {
    let mut book = Book::open_with(builtin("outage"));
    let rate = |severity| {
        Command::Severity(Rate {
            severity: dingli::incident::Severity::new(severity).unwrap(),
            basis: String::new(),
        })
    };
    book.act(rate(3));
    assert!(!steps(&book.due()).0.contains(&"one-commander".to_owned()));
    book.at("2025-03-03 16:00").act(rate(1));
    let due = book.due();
    let item = due.iter().find(|item| item.what.id() == "step/one-commander").unwrap();
    assert_eq!(item.at, Some(at("2025-03-03 16:03")));
}

#[test]
fn a8_before_closing_comes_once_it_is_resolved() {
    let mut book = Book::open_with(builtin("outage"));
    let moved = Command::Status(Move { status: Status::Resolved, reason: String::new() });
    book.at("2025-03-03 18:00").act(moved);
    assert_eq!(steps(&book.due()), (vec!["final-message".to_owned()], 0));
}

#[test]
fn a8_the_required_roles_nobody_fills_are_one_line() {
    let mut book = Book::open_with(builtin("outage"));
    let missing = |book: &Book| {
        tasks(&book.due()).into_iter().find_map(|(what, _)| match what {
            What::Person(PersonTask::NoRoles { titles, .. }) => Some(titles.len()),
            _ => None,
        })
    };
    let alone = |book: &Book| {
        tasks(&book.due()).iter().any(|(what, _)| {
            matches!(what, What::Person(PersonTask::NoCustomer | PersonTask::NoInternal))
        })
    };
    let required = builtin("outage").roles.iter().filter(|role| role.required).count();
    assert_eq!(missing(&book), Some(required));
    assert!(!alone(&book), "one line says it");
    let mut named = profile("李总", Side::Customer);
    named.role = "系统负责人".to_owned();
    book.act(Command::Stakeholder(Box::new(named)));
    // His role is called so; that nobody of ours is named is a line of its own.
    assert_eq!(missing(&book), Some(2));
    let mut given = profile("高", Side::Ours);
    given.fills = vec!["incident-manager".to_owned(), "communicator".to_owned()];
    book.act(Command::Stakeholder(Box::new(given)));
    assert_eq!(missing(&book), Some(required - 3));
}

#[test]
fn i6_severity_1_goes_up_at_15_60_and_120_minutes() {
    let book = Book::open_with(builtin("outage"));
    let reached = |time: &str| {
        let all = firings(book.incident(), at(time));
        let fired = all.iter().find(|it| it.rule == "severity-1").unwrap();
        let stage = fired.stage().unwrap();
        (stage.role.en.clone(), stage.until)
    };
    let until = |minutes: i64| at("2025-03-03 14:20") + TimeDelta::minutes(minutes);
    assert_eq!(reached("2025-03-03 14:21"), ("Service director".to_owned(), until(15)));
    assert_eq!(reached("2025-03-03 14:36"), ("Vice president in charge".to_owned(), until(75)));
    assert_eq!(reached("2025-03-03 15:36"), ("General manager".to_owned(), until(195)));
}

#[test]
fn i6_a_milder_severity_withdraws_it_and_a_worse_one_fires_it_anew() {
    let mut book = Book::open_with(builtin("outage"));
    let rate = |severity| {
        Command::Severity(Rate {
            severity: dingli::incident::Severity::new(severity).unwrap(),
            basis: String::new(),
        })
    };
    let open = |book: &Book| {
        let all = firings(book.incident(), book.now());
        all.iter().filter(|it| it.rule == "severity-1" && it.is_open()).count()
    };
    assert_eq!(open(&book), 1);
    book.at("2025-03-03 14:25").act(rate(2));
    assert_eq!(open(&book), 0);
    book.at("2025-03-03 14:30").act(rate(1));
    assert_eq!(open(&book), 1);
}

// The legal clocks (I7).

fn whose(regime: &str, duty: &str, known: Option<&str>) -> Command {
    Command::WhoseDuty(DutyAnswered {
        regime: regime.to_owned(),
        duty: duty.to_owned(),
        known: known.map(at),
        text: "法务认定".to_owned(),
    })
}

fn reported(regime: &str, stage: &str, time: &str) -> Act {
    Act::new(Command::Reported(StageReported {
        regime: regime.to_owned(),
        stage: stage.to_owned(),
        text: String::new(),
    }))
    .at(at(time))
}

fn due_of(incident: &Incident, regime: &str, stage: &str) -> Option<Instant> {
    let clocks = incident.clocks();
    clocks.iter().find(|it| it.regime.id == regime && it.stage.id == stage)?.at
}

fn utc(text: &str) -> Instant {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap().and_utc()
}

#[test]
fn i7_no_clock_runs_before_it_is_answered_whose_duty_it_is() {
    for class in builtin::ids() {
        let mut book = Book::open_with(builtin(class));
        let regimes = builtin(class).deadlines;
        assert_eq!(book.incident().clocks(), [], "{class}");
        let is_clock = |item: &Due| {
            matches!(
                item.what,
                What::Deadline(DeadlineTask::Report { .. } | DeadlineTask::Later { .. })
            )
        };
        assert!(!book.due_at("2025-04-03 14:20").iter().any(is_clock), "{class}");
        for regime in &regimes {
            let stage = &regime.duties[0].stages[0].id;
            assert_eq!(
                book.refused(reported(&regime.id, stage, "2025-03-03 14:20").command),
                Refusal::DutyNotAnswered(regime.id.clone())
            );
            // That it is nobody's is an answer, and starts nothing.
            book.act(whose(&regime.id, "", None));
        }
        assert_eq!(book.incident().clocks(), [], "{class}");
        assert_eq!(book.incident().unanswered_regimes(), Vec::<&Deadline>::new(), "{class}");
    }
}

#[test]
fn i7_a_processor_tells_the_controller_and_has_no_72_hours() {
    let mut book = Book::open_with(builtin("security-breach"));
    book.act(whose("gdpr", "processor", None));
    let due = book.due();
    let of_gdpr: Vec<_> = due
        .iter()
        .filter_map(|item| match &item.what {
            What::Deadline(DeadlineTask::Report { stage, .. }) if stage.starts_with("gdpr/") => {
                Some((stage.as_str(), item.at, item.urgency))
            }
            _ => None,
        })
        .collect();
    assert_eq!(of_gdpr, [("gdpr/tell-controller", None, Urgency::Critical)]);
}

/// Every clock of the built-in regimes, with instants that were worked out by hand. The incident's zone is Shanghai's
/// (UTC+8, no summer time); known on Friday 28 February 2025, 22:30 there.
const TABLE: &[(&str, &str, &str, &[(&str, &str)], &str)] = &[
    // Regime, duty, stage, what was reported before and when (Shanghai), due (UTC).
    ("cn-network-incident", "critical-infrastructure", "report", &[], "2025-02-28 15:30"),
    ("cn-network-incident", "central-body", "report", &[], "2025-02-28 16:30"),
    ("cn-network-incident", "operator", "report", &[], "2025-02-28 18:30"),
    ("gdpr", "controller", "authority", &[], "2025-03-03 14:30"),
    ("nis2", "entity", "early-warning", &[], "2025-03-01 14:30"),
    ("nis2", "entity", "notification", &[], "2025-03-03 14:30"),
    // Reported on 31 January: February has no 31st.
    ("nis2", "entity", "final", &[("notification", "2025-01-31 09:15")], "2025-02-28 01:15"),
    ("nis2", "entity", "final", &[("notification", "2025-03-03 09:15")], "2025-04-03 01:15"),
    // Before it is classified: at most 24 hours after it was known.
    ("dora", "financial-entity", "initial", &[], "2025-03-01 14:30"),
    (
        "dora",
        "financial-entity",
        "initial",
        &[("classification", "2025-03-01 02:00")],
        "2025-02-28 22:00",
    ),
    // Classified late: the 24 hours hold.
    (
        "dora",
        "financial-entity",
        "initial",
        &[("classification", "2025-03-01 21:00")],
        "2025-03-01 14:30",
    ),
    (
        "dora",
        "financial-entity",
        "intermediate",
        &[("initial", "2025-03-01 05:00")],
        "2025-03-03 21:00",
    ),
    (
        "dora",
        "financial-entity",
        "final",
        &[("intermediate", "2025-03-31 05:00")],
        "2025-04-29 21:00",
    ),
    ("cra", "manufacturer", "early-warning", &[], "2025-03-01 14:30"),
    ("cra", "manufacturer", "notification", &[], "2025-03-03 14:30"),
    ("cra", "manufacturer", "final", &[("notification", "2025-03-03 09:15")], "2025-04-03 01:15"),
    // A vulnerability: from when a correction is available.
    (
        "cra",
        "manufacturer-vulnerability",
        "final",
        &[("fix", "2025-03-10 09:15")],
        "2025-03-24 01:15",
    ),
];

#[test]
fn i7_every_clock_ends_when_a_table_made_by_hand_says() {
    for (regime, duty, stage, before, due) in TABLE {
        let mut book = Book::open_with(builtin("security-breach"));
        book.at("2025-04-01 12:00");
        book.act(whose(regime, duty, Some("2025-02-28 22:30")));
        for (earlier, time) in *before {
            book.act(reported(regime, earlier, time));
        }
        let found = due_of(book.incident(), regime, stage);
        assert_eq!(found, Some(utc(due)), "{regime}/{duty}/{stage} {before:?}");
    }
}

#[test]
fn i7_the_summary_counts_30_days_from_the_end_of_the_handling() {
    let mut book = Book::open_with(builtin("outage"));
    book.act(whose("cn-network-incident", "operator", None));
    assert_eq!(due_of(book.incident(), "cn-network-incident", "summary"), None);
    let moved = Command::Status(Move { status: Status::Resolved, reason: String::new() });
    book.at("2025-03-04 09:00").act(moved);
    assert_eq!(
        due_of(book.incident(), "cn-network-incident", "summary"),
        Some(utc("2025-04-03 01:00"))
    );
    // 4 hours from the opening, where nobody says since when it was known.
    let first = due_of(book.incident(), "cn-network-incident", "report");
    assert_eq!(first, Some(at("2025-03-03 18:20")));
}

/// The working days of mainland China around May 2025, from the official notice: 1 to 5 May off, 27 April worked.
#[test]
fn i7_the_authoritys_own_terms_count_working_days_and_say_that_they_are_theirs() {
    let mut book = Book::open_with(builtin("dispute"));
    book.at("2025-05-20 12:00");
    book.act(whose("cn-12315", "authority", Some("2025-04-25 10:00")));
    let off = |day: NaiveDate| {
        let (month, number) = (chrono::Datelike::month(&day), chrono::Datelike::day(&day));
        let weekend = chrono::Datelike::weekday(&day).number_from_monday() > 5;
        match (month, number) {
            (4, 27) => false,
            (5, 1..=5) => true,
            _ => weekend,
        }
    };
    let nth = |from: NaiveDate, count: usize| {
        from.iter_days().skip(1).filter(|day| !off(*day)).nth(count - 1).unwrap()
    };
    let end = |day: NaiveDate| -> DateTime<Utc> {
        (day.and_hms_opt(18, 0, 0).unwrap() - TimeDelta::hours(8)).and_utc()
    };
    let accept = nth(NaiveDate::from_ymd_opt(2025, 4, 25).unwrap(), 7);
    assert_eq!(due_of(book.incident(), "cn-12315", "accept"), Some(end(accept)));
    book.act(reported("cn-12315", "accept", "2025-05-06 09:00"));
    // The mediation has 60 days by the calendar.
    assert_eq!(due_of(book.incident(), "cn-12315", "mediate"), Some(at("2025-07-05 09:00")));
    let due = book.due();
    let theirs = due.iter().any(|item| {
        matches!(&item.what, What::Deadline(DeadlineTask::Report { theirs: true, .. }))
    });
    assert!(theirs);
}

#[test]
fn i7_a_recall_counts_working_days_from_what_was_found_and_from_its_plan() {
    let mut book = Book::open_with(builtin("recall"));
    book.at("2025-04-01 12:00");
    book.act(whose("cn-product-recall", "producer", Some("2025-02-28 22:30")));
    let due = |book: &Book, stage| due_of(book.incident(), "cn-product-recall", stage);
    assert_eq!(due(&book, "report"), Some(at("2025-03-04 18:00")));
    assert_eq!(due(&book, "plan"), None);
    book.act(reported("cn-product-recall", "finding", "2025-03-03 09:00"));
    assert_eq!(due(&book, "plan"), Some(at("2025-03-17 18:00")));
    book.act(reported("cn-product-recall", "plan", "2025-03-14 09:00"));
    assert_eq!(due(&book, "notice"), Some(at("2025-03-19 18:00")));
}

#[test]
fn i7_the_customer_comes_first_under_the_contract() {
    let mut book = Book::open_with(builtin("security-breach"));
    let terms = ContractRecorded { customer_notice_hours: Some(2), ..ContractRecorded::default() };
    book.act(Command::Contract(Box::new(terms)));
    book.act(customer("李总"));
    book.act(whose("gdpr", "controller", None));
    let due = book.due();
    let deadlines: Vec<_> = due
        .iter()
        .filter(|item| matches!(item.what, What::Deadline(_)) && item.urgency == Urgency::Upcoming)
        .map(|item| (item.what.id(), item.at))
        .collect();
    assert_eq!(deadlines[0], ("contract-notice".to_owned(), Some(at("2025-03-03 16:20"))));
    book.act(Command::Contact(tell("李总", "系统被入侵，正在处理")));
    assert!(!book.due().iter().any(|item| item.what.id() == "contract-notice"));
}

#[test]
fn i7_clocks_beyond_a_day_share_one_line_and_a_stale_regime_says_so() {
    let mut book = Book::open_with(builtin("security-breach"));
    book.act(whose("gdpr", "controller", None));
    book.act(whose("nis2", "entity", None));
    let due = book.due();
    let later: Vec<usize> = due
        .iter()
        .filter_map(|item| match &item.what {
            What::Deadline(DeadlineTask::Later { count, .. }) => Some(*count),
            _ => None,
        })
        .collect();
    assert_eq!(later, [2], "72 hours of GDPR and of NIS2");
    // The built-in regimes were checked in November 2026; the incident is of 2025, a stale copy of 2023.
    let mut old = builtin("security-breach");
    for regime in &mut old.deadlines {
        regime.checked = "2023-11-01".parse().ok();
    }
    let mut book = Book::open_with(old);
    book.act(whose("gdpr", "processor", None));
    let due = book.due();
    let said = due.iter().find(|item| item.what.id() == "deadline/gdpr/tell-controller").unwrap();
    let said = said.what.message(Lang::En).text(Lang::En);
    assert!(said.contains("2023-11-01") && said.contains("over a year ago"), "{said}");
}

#[test]
fn i7_nothing_the_program_says_of_a_clock_says_that_a_law_is_met() {
    for (lang, words) in [
        (Lang::En, &["complied", "compliant", "is met", "fulfilled", "satisfied"][..]),
        (Lang::Zh, &["已合规", "已履行", "符合规定", "已满足", "合法"][..]),
    ] {
        let path =
            format!("{}/assets/locales/{}/regime.ftl", env!("CARGO_MANIFEST_DIR"), lang.tag());
        let text = std::fs::read_to_string(path).unwrap();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            for word in words {
                let asks = line.contains("counsel to say") || line.contains("由法务判断");
                assert!(!line.contains(word) || asks, "{line}");
            }
        }
    }
}

#[test]
fn i7_an_erased_answer_still_runs_its_clock() {
    use dingli::incident::command::Erase;
    let mut book = Book::open_with(builtin("security-breach"));
    let key = book.act(whose("gdpr", "controller", Some("2025-03-03 14:00")));
    let erase = Erase { entries: vec![Selector::key(key)], reason: "个人信息".to_owned() };
    let by_then = due_of(book.incident(), "gdpr", "authority");
    assert_eq!(by_then, Some(at("2025-03-06 14:00")));
    book.act(Command::Erase(erase));
    assert_eq!(due_of(book.incident(), "gdpr", "authority"), by_then);
}

// What is customary (B8).

fn offer(amount: Option<u64>, situation: &str, approved_by: &str) -> Command {
    Command::Offer(Offer {
        terms: "补偿".to_owned(),
        rank: None,
        amount: amount.map(yuan),
        remedy: None,
        situation: situation.to_owned(),
        approved_by: approved_by.to_owned(),
    })
}

#[test]
fn b8_an_offer_for_a_delay_of_a_day_shows_the_customary_redress_and_who_approves() {
    let mut book = Book::open_with(builtin("delivery-delay"));
    book.act(offer(Some(3000), "", ""));
    let said = book.warned().iter().map(|it| it.message().text(Lang::En)).collect::<Vec<_>>();
    let customary = said.iter().find(|it| it.starts_with("Customary")).unwrap();
    assert!(customary.contains("一天") && customary.contains("项目经理"), "{customary}");
    book.act(offer(Some(3000), "day", "赵"));
    assert!(!book.warned().iter().any(is_of_custom));
    book.act(offer(Some(3000), "day", ""));
    assert!(
        matches!(book.warned(), [Warning::OfferWantsApproval { approver }] if approver == "项目经理")
    );
    book.act(offer(Some(6000), "day", "赵"));
    assert!(matches!(book.warned(), [Warning::AboveCustom { limit, .. }] if limit == "¥5,000"));
    let known = vec!["day".to_owned(), "week".to_owned()];
    assert_eq!(
        book.refused(offer(None, "year", "")),
        Refusal::UnknownSituation { id: "year".to_owned(), known }
    );
}

fn is_of_custom(warning: &Warning) -> bool {
    matches!(
        warning,
        Warning::Customary(_) | Warning::OfferWantsApproval { .. } | Warning::AboveCustom { .. }
    )
}

// People before things (A9).

#[test]
fn a9_a_burning_product_asks_for_the_instruction_first_and_until_it_is_understood() {
    let mut book = Book::open_with(builtin("product-safety"));
    book.act(customer("王女士"));
    assert!(matches!(book.due()[0].what, What::Safety(SafetyTask::Instruct { .. })));
    let text = "不要充电，人离开电池".to_owned();
    book.act(Command::Instruct(SafetyInstructed { text: text.clone() }));
    let king = book.incident().stakeholders.called("王女士").unwrap().key;
    assert_eq!(book.incident().safety.instruction_for(king).unwrap().text, text);
    book.at("2025-03-03 14:22").act(Command::Contact(tell("王女士", &text)));
    let asks = |book: &Book| {
        book.due().iter().any(|item| {
            matches!(&item.what, What::Safety(SafetyTask::Understood { name, .. }) if name == "王女士")
        })
    };
    assert!(asks(&book));
    book.act(Command::Understood(Understood { by: vec!["王女士".into()], text: String::new() }));
    assert!(!asks(&book));
    assert_eq!(book.incident().safety.instruction_for(king), None);
    // Another instruction has to be understood anew.
    book.act(Command::Instruct(SafetyInstructed { text: "也不要搬动".to_owned() }));
    assert!(book.incident().safety.instruction_for(king).is_some());
}

#[test]
fn a9_responsibility_waits_for_legal_where_somebody_may_be_hurt() {
    assert!(builtin("product-safety").legal_clearance);
    let first: Vec<_> = {
        let book = Book::open_with(builtin("product-safety"));
        let asked = book.incident().critical_unknown().map(|it| it.id.to_string());
        asked.take(3).collect()
    };
    assert_eq!(first, ["who-is-hurt", "still-dangerous", "units-and-batch"]);
}

/// Regimes of the user's own, with every kind of length.
#[test]
fn i7_lengths_in_days_keep_the_time_of_day_when_the_clocks_change() {
    let same = |text: &str| Text { zh: text.to_owned(), en: text.to_owned() };
    let stage = |id: &str, days: u32| Stage {
        id: id.to_owned(),
        what: same("报"),
        to: same("局"),
        days: Some(days),
        ..Stage::default()
    };
    let duty = Duty {
        id: "us".to_owned(),
        whose: same("我们"),
        stages: vec![stage("one", 1), stage("thirty", 30)],
    };
    let mut own = builtin("general");
    own.deadlines = vec![Deadline {
        id: "own".to_owned(),
        title: same("自己的"),
        source: same("合同"),
        duties: vec![duty],
        ..Deadline::default()
    }];
    let mut book = Book::open_with(own);
    book.at("2025-04-30 12:00").act(whose("own", "us", Some("2025-03-29 20:00")));
    // Shanghai has no summer time: 20:00 there is 12:00 UTC.
    assert_eq!(due_of(book.incident(), "own", "one"), Some(utc("2025-03-30 12:00")));
    assert_eq!(due_of(book.incident(), "own", "thirty"), Some(utc("2025-04-28 12:00")));
}
