//! Traps of the data loss claim.

use dingli::{
    incident::{
        Command, EntryKey, Warning,
        commitments::Standing,
        derived::Fact,
        due::{DutyTask, RemedyTask, UpdateTask, What},
        duty::ReadBackPart,
        escalation,
    },
    report::{Audience, Blocked, Format},
};

use super::stage::{Stage, at};

fn stage() -> Stage {
    Stage::of("data-loss-claim")
}

#[test]
fn thirteen_and_a_half_hours_of_delay_are_five_hundred_once() {
    let stage = stage();
    let owed = stage.all(|line| match &line.fact {
        Fact::Owed { owed, periods, late_minutes, .. } => {
            Some((line.at, owed.clone(), *periods, *late_minutes))
        }
        _ => None,
    });
    assert_eq!(owed, [(at("03-12 07:35"), "¥500".to_owned(), 1, 13 * 60 + 30)]);
    let promise = stage.incident.commitments.get(stage.key("P1")).unwrap();
    for day in ["03-12 08:00", "03-18 15:00", "12-31 00:00"] {
        let amount = promise.owed(at(day)).unwrap().amount.unwrap();
        assert_eq!((amount.minor, amount.currency.as_str()), (50_000, "CNY"), "{day}");
        assert_eq!(promise.standing(at(day)), Standing::KeptLate);
    }
    // Before the first full period nothing is owed, although it is broken.
    let before = stage.then("03-12 01:59");
    let promise = before.commitments.get(stage.key("P1")).unwrap();
    assert_eq!(promise.owed(at("03-12 01:59")), None);
    assert_eq!(promise.standing(at("03-12 01:59")), Standing::Broken);
}

#[test]
fn the_corrected_entry_survives_beside_its_correction() {
    let stage = stage();
    for output in stage.customer(at("03-18 18:00")).unwrap() {
        assert!(output.contains("疑似硬盘故障"));
        assert!(output.contains("我们服务不当"));
    }
    let lang = dingli::locale::Lang::Zh;
    let internal = stage.report(at("03-18 18:00"), Audience::Internal, lang, Format::Html).unwrap();
    let struck = internal.split("<s>").skip(1).filter_map(|rest| rest.split("</s>").next());
    assert!(struck.into_iter().any(|words| words.contains("疑似硬盘故障")));
}

#[test]
fn nothing_goes_to_the_customer_between_the_internal_correction_and_a_visible_one() {
    let stage = stage();
    for moment in stage.moments() {
        let blocked = matches!(stage.customer(moment), Err(Blocked::HiddenCorrections(_)));
        let between = moment >= at("03-07 13:35") && moment < at("03-07 16:20");
        assert_eq!(blocked, between, "{moment}");
    }
}

#[test]
fn understood_does_not_close_a_hand_over() {
    let stage = stage();
    let handover = stage.key("zhou-to-lin");
    for time in ["03-07 10:50", "03-10 20:00", "03-18 16:59"] {
        let open: Vec<EntryKey> =
            stage.then(time).duty.open_handovers().map(|handover| handover.key).collect();
        assert_eq!(open, [handover], "{time}");
        let asked = stage
            .due(time)
            .into_iter()
            .any(|(_, what, _)| matches!(what, What::Duty(DutyTask::ReadBack { .. })));
        assert!(asked, "{time}");
    }
    let (_, warnings) =
        stage.warned.iter().find(|(act, _)| matches!(act.command, Command::ReadBack(_))).unwrap();
    assert_eq!(
        warnings,
        &[Warning::NoReadBack(vec![
            ReadBackPart::NextStep,
            ReadBackPart::Deadline,
            ReadBackPart::Risk
        ])]
    );
}

#[test]
fn the_lawsuit_is_accepted_inside_its_thirty_minutes() {
    let stage = stage();
    let firings = escalation::firings(&stage.incident, at("12-31 00:00"));
    let lawsuit = firings.iter().find(|firing| firing.rule == "lawsuit").unwrap();
    assert_eq!(lawsuit.at, at("03-07 10:10"));
    assert_eq!(lawsuit.stages[0].until, at("03-07 10:40"));
    assert_eq!(lawsuit.accepted, Some((at("03-07 10:25"), "总监孙".to_owned())));
    assert_eq!(lawsuit.moves_up().count(), 0);
}

#[test]
fn remedy_a_is_already_too_late_when_it_is_proposed() {
    let stage = stage();
    let remedy = stage.incident.remedies.get(stage.key("A")).unwrap();
    assert_eq!(remedy.letter, "A");
    assert_eq!(remedy.terms.latest_start(), Some(at("03-07 09:00")));
    let late = stage.all(|line| match &line.fact {
        Fact::TooLate { letter, .. } => Some((letter.clone(), line.at)),
        _ => None,
    });
    assert_eq!(late, [("A".to_owned(), at("03-07 14:40"))]);
    let said: Vec<bool> = stage
        .warned
        .iter()
        .filter(|(act, _)| matches!(act.command, Command::ProposeRemedy(_)))
        .map(|(_, warnings)| {
            warnings.iter().any(|warning| matches!(warning, Warning::TooLate { .. }))
        })
        .collect();
    assert_eq!(said, [true, false, false]);
    assert!(
        stage
            .due("03-07 14:45")
            .iter()
            .any(|(_, what, _)| matches!(what, What::Remedy(RemedyTask::TooLate { .. })))
    );
}

#[test]
fn the_title_for_the_customer_is_neutral() {
    let stage = stage();
    for output in stage.customer(at("03-18 18:00")).unwrap() {
        assert!(!output.contains("误操作"));
        assert!(output.contains("LIMS系统数据无法读取"));
    }
    assert!(stage.incident.title().contains("误操作"));
}

#[test]
fn odds_that_fell_ask_for_a_word_before_the_question() {
    let stage = stage();
    let proactive = |time: &str| {
        stage.due(time).into_iter().any(
            |(_, what, _)| matches!(what, What::Update(UpdateTask::Proactive { name, .. }) if name == "罗"),
        )
    };
    assert!(!proactive("03-10 19:59"));
    assert!(proactive("03-10 20:00"));
    assert!(!proactive("03-10 20:30"));
}
