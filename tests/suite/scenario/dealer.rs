//! Traps of the dealer's dispute.

use dingli::{
    incident::{
        Command, Warning,
        briefs::{self, Omission},
        commitments::{Formula, Gap, Rate, Standing},
        derived::Fact,
        escalation,
        remedies::Cost,
    },
    locale::Lang,
    playbook::Amount,
};

use super::stage::{Stage, at};

fn stage() -> Stage {
    Stage::of("dealer-dispute")
}

#[test]
fn two_worse_offers_raise_an_alarm_and_the_last_does_not() {
    let stage = stage();
    let alarms = stage.all(|line| match &line.fact {
        Fact::WorseOffer { label, better } => Some((line.at, label.clone(), better.clone())),
        _ => None,
    });
    assert_eq!(
        alarms,
        [
            (at("06-05 15:00"), "O2".to_owned(), "O1".to_owned()),
            (at("06-09 16:00"), "O3".to_owned(), "O1".to_owned()),
        ]
    );
    let fourth = stage.incident.offers.get(stage.key("O4")).unwrap();
    assert_eq!((fourth.label.as_str(), fourth.worse_than), ("O4", None));
    let warned: Vec<bool> = stage
        .warned
        .iter()
        .filter(|(act, _)| matches!(act.command, Command::Offer(_)))
        .map(|(_, warnings)| warnings.contains(&Warning::WorseOffer))
        .collect();
    assert_eq!(warned, [false, true, true, false]);
}

#[test]
fn a_promise_without_compensation_is_flagged() {
    let stage = stage();
    let first = stage.incident.commitments.get(stage.key("P1")).unwrap();
    assert_eq!(first.gaps(), [Gap::NoCompensation]);
    assert_eq!(first.standing(at("06-06 17:29")), Standing::Promised);
    assert_eq!(first.standing(at("06-06 17:30")), Standing::Broken);
    assert_eq!(first.owed(at("06-20 15:00")), None);
    let second = stage.incident.commitments.get(stage.key("P2")).unwrap();
    assert_eq!(second.gaps(), []);
    assert_eq!(second.standing(at("06-20 15:00")), Standing::Kept);
    assert_eq!(second.owed(at("06-20 15:00")), None);
}

#[test]
fn nobody_accepts_for_four_hours_and_it_moves_up_by_itself() {
    let stage = stage();
    let moved = stage.all(|line| match &line.fact {
        Fact::MovedUp { rule, role } if rule == "asks-for-leader" => {
            Some((line.at, role.get(Lang::Zh).to_owned()))
        }
        _ => None,
    });
    assert_eq!(moved, [(at("06-08 15:01"), "集团客服".to_owned())]);
    let firings = escalation::firings(&stage.incident, at("12-31 00:00"));
    let leader = firings.iter().find(|firing| firing.rule == "asks-for-leader").unwrap();
    assert_eq!(leader.at, at("06-08 11:01"));
    assert_eq!(leader.stages.len(), 2);
    assert_eq!(leader.accepted, Some((at("06-09 09:30"), "集团".to_owned())));
}

#[test]
fn the_brief_that_left_the_full_refund_out_is_shown() {
    let stage = stage();
    for time in ["06-04 09:00", "06-13 11:20", "06-20 15:00"] {
        let then = stage.then(time);
        let brief =
            then.briefs.list.iter().find(|brief| brief.key == stage.key("brief-han")).unwrap();
        assert_eq!(brief.at, at("06-04 09:00"));
        let omitted = briefs::unacknowledged(&then, brief);
        let [Omission::Offer { label, .. }] = &omitted[..] else { panic!("{omitted:?}") };
        assert_eq!(label, "O1", "{time}");
    }
    let (_, warnings) =
        stage.warned.iter().find(|(act, _)| matches!(act.command, Command::PassUp(_))).unwrap();
    let [Warning::Omitted(list)] = &warnings[..] else { panic!("{warnings:?}") };
    assert!(list[0].contains("O1"));
    let then = stage.then("06-13 11:20");
    let second = then.briefs.list.last().unwrap();
    assert_eq!(second.at, at("06-13 11:20"));
    assert_eq!(briefs::unacknowledged(&then, second), []);
}

#[test]
fn the_seven_day_line_counts_from_the_opening() {
    let stage = stage();
    let fired = stage.all(|line| match &line.fact {
        Fact::Fired { rule, .. } if rule == "days-open" => Some(line.at),
        _ => None,
    });
    assert_eq!(fired, [at("06-10 16:40")]);
}

#[test]
fn the_media_escalation_is_accepted_inside_its_hour() {
    let stage = stage();
    let firings = escalation::firings(&stage.incident, at("12-31 00:00"));
    let media = firings.iter().find(|firing| firing.rule == "media").unwrap();
    assert_eq!((media.at, media.stages[0].until), (at("06-13 10:10"), at("06-13 11:10")));
    assert_eq!(media.accepted, Some((at("06-13 10:40"), "总监宋".to_owned())));
    assert_eq!(media.moves_up().count(), 0);
}

#[test]
fn the_refund_and_fifteen_days_are_what_was_paid() {
    let stage = stage();
    let first = stage.incident.offers.get(stage.key("O1")).unwrap();
    let by_day = Formula {
        rate: Rate::StartedPeriod { amount: Amount::new(20_000, "CNY"), minutes: 1440 },
        grace_minutes: 0,
        cap: None,
        term_minutes: None,
    };
    let without_a_car = at("06-18 15:00") - stage.incident.opened_at();
    let days = by_day.owed(without_a_car.num_seconds()).unwrap();
    assert_eq!(days.periods, 15);
    let sum = first.amount.as_ref().unwrap().plus(days.amount.as_ref().unwrap()).unwrap();
    assert_eq!(sum.to_string(), "¥389,000");
    let remedy = stage.incident.remedies.get(stage.key("A")).unwrap();
    assert_eq!(remedy.terms.cost, Some(Cost::Amount(sum)));
    for output in stage.customer(at("06-20 15:00")).unwrap() {
        let plain: String = output.chars().filter(|c| *c != '\\').collect();
        assert!(plain.contains("¥386,000+15天×¥200=¥389,000到账"));
        assert!(!plain.contains("85%") && !plain.contains("15%"));
    }
}
