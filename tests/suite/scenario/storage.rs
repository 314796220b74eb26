//! Traps of the storage that had to be back before noon.

use dingli::{
    incident::{
        commitments::Standing,
        due::{DutyTask, UpdateTask, What},
        escalation, timeline,
    },
    locale::Lang,
    report::{Audience, Format},
};

use super::stage::{Stage, at};

fn stage() -> Stage {
    Stage::of("storage-before-noon")
}

/// What is due of that kind in NOW, with its time.
fn task<T>(stage: &Stage, time: &str, pick: impl Fn(&What) -> Option<T>) -> Vec<T> {
    stage.due(time).into_iter().filter_map(|(_, what, _)| pick(&what)).collect()
}

#[test]
fn what_was_known_later_shows_both_its_times() {
    let stage = stage();
    let rows = timeline::timeline(&stage.incident);
    let image = rows.iter().position(|row| row.occurred == at("09-29 22:55")).unwrap();
    assert_eq!(rows[image].entry.head.known, at("09-29 23:40"));
    assert!(rows[image + 1..].iter().all(|row| row.occurred >= at("09-29 22:55")));
    let internal =
        stage.report(at("10-09 12:00"), Audience::Internal, Lang::Zh, Format::Markdown).unwrap();
    let plain: String = internal.chars().filter(|c| *c != '\\').collect();
    assert!(plain.contains("22:55") && plain.contains("2025-09-29 23:40"));
}

#[test]
fn the_figures_reach_no_customer_ever_and_the_words_do_with_their_date() {
    let stage = stage();
    for moment in stage.moments() {
        for output in stage.customer(moment).unwrap() {
            for figure in ["45%", "70%", "45 %", "70 %", "45 per cent", "70 per cent", "百分之"]
            {
                assert!(!output.contains(figure), "{moment}: {figure}");
            }
            let disclosed = moment >= at("10-09 10:00");
            assert_eq!(output.contains("不足50%"), disclosed, "{moment}");
            if disclosed {
                assert!(output.contains("当时把握不足50%,只保证资源"), "{moment}");
                assert!(output.contains("2025-10-09") || output.contains("2025\\-10\\-09"));
            }
        }
    }
}

#[test]
fn twenty_four_hundred_is_midnight_of_the_next_day() {
    let stage = stage();
    let remedy = stage.incident.remedies.get(stage.key("A")).unwrap();
    assert_eq!(remedy.terms.minutes(), (720, 720));
    assert_eq!(remedy.terms.latest_start(), Some(at("09-30 00:00")));
    let window = stage.incident.decisions.window(stage.key("start-a")).unwrap();
    assert_eq!(window.until, at("09-30 00:00"));
    assert!(!window.is_missed(at("12-31 00:00")), "decided in time");
    let start: Vec<_> = stage
        .due("09-29 19:45")
        .into_iter()
        .filter(|(id, ..)| id.starts_with("start/"))
        .map(|(_, _, by)| by)
        .collect();
    assert_eq!(start, [Some(at("09-30 00:00"))]);
}

#[test]
fn twelve_hours_on_duty_alarm_and_the_direct_manager_is_named() {
    let stage = stage();
    let relieve = |time: &str| {
        task(&stage, time, |task| match task {
            What::Duty(DutyTask::Relieve { person, manager, minutes }) => {
                Some((person.clone(), manager.clone(), *minutes))
            }
            _ => None,
        })
    };
    assert_eq!(relieve("09-29 21:40"), [("马".to_owned(), "高".to_owned(), 29 * 60 + 10)]);
    assert_eq!(relieve("09-29 22:20"), [], "relieved");
    let alarms = stage.incident.duty.alarms(stage.incident.duty_limit(), at("09-29 22:20"));
    assert_eq!(alarms, [("马".to_owned(), at("09-29 04:30"))]);
    let [(_, what, _)] = &stage
        .due("09-29 21:40")
        .into_iter()
        .filter(|(id, ..)| id.starts_with("relieve/"))
        .collect::<Vec<_>>()[..]
    else {
        panic!("one alarm")
    };
    let words = what.message(Lang::Zh).text(Lang::Zh);
    assert!(words.contains("1 天 5 小时 10 分") && words.contains('高'), "{words}");
}

#[test]
fn a_hand_over_that_is_read_back_is_closed() {
    let stage = stage();
    let [handover] = &stage.incident.duty.handovers[..] else { panic!("one hand-over") };
    assert_eq!(handover.closed, Some(at("09-29 22:20")));
    let on: Vec<_> = stage
        .incident
        .duty
        .on_duty(at("09-29 23:00"))
        .into_iter()
        .map(|stretch| (stretch.person, stretch.since))
        .collect();
    assert_eq!(on, [("胡".to_owned(), at("09-29 22:20"))]);
}

#[test]
fn the_notify_task_opens_with_the_recovery_and_closes_when_reached() {
    let stage = stage();
    let notify = |time: &str| {
        task(&stage, time, |task| match task {
            What::Update(UpdateTask::Notify { name, .. }) => Some(name.clone()),
            _ => None,
        })
    };
    assert_eq!(notify("09-30 04:34"), Vec::<String>::new());
    assert_eq!(notify("09-30 04:35"), ["郑"]);
    assert_eq!(notify("09-30 04:37"), ["郑"]);
    assert_eq!(notify("09-30 04:38"), Vec::<String>::new());
}

#[test]
fn a_standing_commitment_is_not_broken_by_time() {
    let stage = stage();
    let expert = stage.incident.commitments.get(stage.key("P2")).unwrap();
    for time in ["09-29 23:30", "09-30 12:00", "12-31 00:00"] {
        assert_eq!(expert.standing(at(time)), Standing::Standing, "{time}");
        assert_eq!(expert.owed(at(time)), None);
    }
    let update = stage.incident.commitments.get(stage.key("P1")).unwrap();
    assert_eq!(update.standing(at("09-29 23:30")), Standing::KeptLate, "P2 stands all the same");
    assert!(expert.gaps().is_empty());
}

#[test]
fn the_manufacturer_is_asked_by_hand_and_accepts_in_time() {
    let stage = stage();
    let firings = escalation::firings(&stage.incident, at("12-31 00:00"));
    let raised = firings.iter().find(|firing| firing.rule == "raised").unwrap();
    assert_eq!((raised.at, raised.stages[0].until), (at("09-29 18:40"), at("09-29 19:10")));
    assert_eq!(raised.accepted, Some((at("09-29 19:05"), "沈".to_owned())));
    assert!(firings.iter().all(|firing| firing.rule != "held-too-long"));
}

#[test]
fn g5_no_draft_to_the_customer_at_any_time_holds_a_figure_of_ours_or_an_internal_word() {
    let stage = Stage::of("storage-before-noon");
    let mut drafted = 0;
    for now in stage.moments() {
        for text in stage.drafts(now) {
            drafted += 1;
            for hidden in ["45%", "45 %", "70%", "70 %", "误操作"] {
                assert!(!text.contains(hidden), "{hidden} at {now}: {text}");
            }
        }
    }
    assert!(drafted > 100, "{drafted}");
}
