//! What is due follows from log and clock alone, and the list of incidents agrees with it.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use dingli::incident::{
    Incident, Instant, Pressing, Summary,
    due::{
        ActionTask, DecisionTask, Due, PersonTask, PromiseTask, Task, UpdateTask, Urgency, What,
        due,
    },
};
use proptest::prelude::*;

use crate::support::any::{cases, log, steps};

/// A promise to be kept, an action to be done or a window to be answered.
fn is_deadline(what: &What) -> bool {
    matches!(
        what,
        What::Promise(PromiseTask::Keep { .. })
            | What::Asked(Task { timed: true, .. })
            | What::Decision(DecisionTask::Decide { .. })
            | What::Action(
                ActionTask::Report { .. }
                    | ActionTask::Prove { timed: true, .. }
                    | ActionTask::Check { timed: true, .. }
            )
    )
}

fn timed(list: &[Due]) -> Vec<&Due> {
    let has_time = |item: &&Due| {
        is_deadline(&item.what)
            || matches!(
                item.what,
                What::Update(UpdateTask::Next { .. } | UpdateTask::InformResolved { .. })
            )
    };
    // A promise whose clock stands still has no time that can pass (H7).
    list.iter().filter(has_time).filter(|item| item.at.is_some()).collect()
}

/// Whether only log and its own time decide about it: alerts, relief and what is owed come with the clock.
fn is_steady(item: &Due) -> bool {
    let comes_with_the_clock = match &item.what {
        What::Update(UpdateTask::Notify { .. } | UpdateTask::Proactive { .. })
        | What::Person(PersonTask::Feeling { .. })
        | What::Promise(_)
        | What::Action(_)
        | What::Decision(_)
        | What::Remedy(_)
        | What::Offer(_)
        | What::Alert(_)
        | What::Duty(_)
        | What::Deadline(_)
        | What::Asked(_)
        | What::Safety(_)
        | What::Step(_) => true,
        What::Update(_) | What::Person(_) | What::Fact(_) | What::Log(_) => false,
    };
    is_deadline(&item.what) || !comes_with_the_clock
}

fn set(incident: &Incident, now: Instant) -> BTreeSet<(String, Option<Instant>)> {
    let list = due(incident, now);
    list.iter().filter(|item| is_steady(item)).map(|item| (item.what.id(), item.at)).collect()
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn an_item_becomes_overdue_exactly_at_its_time(steps in steps(30)) {
        let (book, _) = log(&steps);
        let incident = book.incident();
        let end = book.now() + TimeDelta::hours(30);
        let list = due(incident, end);
        for item in list.iter().filter(|item| is_steady(item) && item.urgency != Urgency::Snoozed) {
            let Some(time) = item.at else { continue };
            let same = |now: Instant| {
                let id = item.what.id();
                due(incident, now).into_iter().find(|other| other.what.id() == id).unwrap().urgency
            };
            let quiet = incident.snoozes.iter().any(|snooze| snooze.item == item.what.id());
            prop_assert_eq!(same(time.max(end)), Urgency::Overdue);
            if !quiet {
                prop_assert_eq!(same(time), Urgency::Overdue);
                prop_assert_eq!(same(time - TimeDelta::milliseconds(1)), Urgency::Upcoming);
            }
        }
    }

    #[test]
    fn looking_every_minute_finds_what_looking_once_finds(steps in steps(30)) {
        let (book, _) = log(&steps);
        let incident = book.incident();
        let end = book.now() + TimeDelta::hours(5);
        let at_the_end = set(incident, end);
        let mut overdue = BTreeSet::new();
        let mut now = book.now();
        while now <= end {
            prop_assert_eq!(&set(incident, now), &at_the_end);
            let passed: BTreeSet<String> = due(incident, now)
                .iter()
                .filter(|item| is_steady(item) && item.urgency == Urgency::Overdue)
                .map(|item| item.what.id())
                .collect();
            prop_assert!(passed.is_superset(&overdue), "what is overdue stays so without a new entry");
            overdue = passed;
            now += TimeDelta::minutes(1);
        }
    }

    #[test]
    fn the_list_of_incidents_agrees_with_what_is_due(steps in steps(40), minutes in 0..600_i64) {
        let (book, _) = log(&steps);
        let incident = book.incident();
        let now = book.now() + TimeDelta::minutes(minutes);
        let list = due(incident, now);
        let awake: Vec<&Due> = list
            .iter()
            .filter(|item| item.at.is_some() && item.urgency != Urgency::Snoozed)
            .collect();
        let summary = Summary::of(incident).unwrap();
        let pressing = Pressing::now(incident, now, dingli::locale::Lang::Zh);
        let overdue = awake.iter().filter(|item| item.urgency == Urgency::Overdue).count();
        prop_assert_eq!(pressing.overdue, overdue);
        prop_assert_eq!(
            pressing.next().map(|next| next.at),
            awake.iter().filter_map(|item| item.at).min()
        );
        let is_live = incident.lifecycle.is_live();
        if is_live {
            prop_assert_eq!(summary.due.len(), timed(&list).len());
        }
        // What a closed incident owes at no set time stands there too: it is looked at again for it (M4).
        let owed = list.iter().filter(|item| item.what.listed().is_some() || is_deadline(&item.what));
        prop_assert!(is_live || summary.due.len() >= owed.count());
        prop_assert_eq!(summary.critical_unknown, incident.critical_unknown().count());
        prop_assert_eq!(summary.entries, incident.entries().len());
    }
}
