//! What an incident took: fighting it, and preventing that it comes again, side by side (M3).
//!
//! It is read off what was recorded: shifts, costs, compensation, measures. What nobody recorded counts for nothing, and
//! a cost that is known to be unknown is counted as such. Nobody's hours are told from anybody else's.

use chrono::TimeDelta;

use super::{
    actions::{Action, Standing},
    fold::Incident,
    instant::Instant,
    remedies::Cost,
};
use crate::playbook::Amount;

/// What went into one side of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spent {
    /// A sum for each currency, in the order in which they first come.
    pub money: Vec<Amount>,
    /// How many costs somebody said are not known.
    pub unknown: usize,
    /// How many tasks or measures were set down and not given up.
    pub set: usize,
    /// How many of them are done.
    pub done: usize,
}

impl Spent {
    fn of<'a>(costs: impl Iterator<Item = &'a Cost> + Clone, given: &'a [Amount]) -> Self {
        let unknown = costs.clone().filter(|cost| cost.amount().is_none()).count();
        Self {
            money: Amount::summed(costs.filter_map(Cost::amount).chain(given)),
            unknown,
            ..Self::default()
        }
    }

    /// Adds what another incident took.
    pub fn add(&mut self, other: &Self) {
        self.money = Amount::summed(self.money.iter().chain(&other.money));
        self.unknown += other.unknown;
        self.set += other.set;
        self.done += other.done;
    }

    /// Its money in words; empty where nothing was recorded.
    pub fn amounts(&self) -> Vec<String> {
        self.money.iter().map(ToString::to_string).collect()
    }
}

/// Fighting and preventing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Effort {
    /// How long people were on duty, all of them together.
    pub hours: TimeDelta,
    /// How many people were on duty.
    pub people: usize,
    /// What the crisis cost: remedies that were chosen, decisions, missed windows, tasks, compensation that was paid.
    pub fighting: Spent,
    /// What measures cost that are to prevent it.
    pub preventing: Spent,
}

impl Effort {
    /// What one incident took by `now`.
    pub fn of(incident: &Incident, now: Instant) -> Self {
        let now = incident.clock(now);
        // Whoever never said that they went off duty was there until service was restored.
        let over = incident.lifecycle.resolved_at().unwrap_or(now).min(now);
        let shifts = incident.duty.shifts.values().flatten();
        let hours = shifts
            .map(|shift| (shift.to.unwrap_or(over).min(now) - shift.from).max(TimeDelta::zero()))
            .fold(TimeDelta::zero(), |sum, one| sum + one);
        let remedies = incident.remedies.list.iter().filter(|it| it.accepted.is_some());
        let remedies = remedies.filter_map(|it| it.terms.cost.as_ref());
        // What a decision chooses has a cost of its own already.
        let decisions = incident.decisions.list.iter().filter(|it| it.taken.remedies.is_empty());
        let decisions = decisions.filter_map(|it| it.taken.cost.as_ref());
        let windows = incident.decisions.windows.iter().filter_map(|it| it.extra_cost.as_ref());
        let costs = |measure| actions(incident, measure).filter_map(|it| it.plan.cost.as_ref());
        let paid = incident.commitments.list.iter().flat_map(|it| &it.payments);
        let paid: Vec<Amount> = paid.filter_map(|it| it.amount.clone()).collect();
        let fighting =
            Spent::of(remedies.chain(decisions).chain(windows).chain(costs(false)), &paid);
        Self {
            hours,
            people: incident.duty.shifts.len(),
            fighting: counted(fighting, incident, false),
            preventing: counted(Spent::of(costs(true), &[]), incident, true),
        }
    }

    /// Adds what another incident took.
    pub fn add(&mut self, other: &Self) {
        self.hours += other.hours;
        self.people += other.people;
        self.fighting.add(&other.fighting);
        self.preventing.add(&other.preventing);
    }
}

/// Tasks or measures that were not given up.
fn actions(incident: &Incident, measure: bool) -> impl Iterator<Item = &Action> + Clone {
    let stands = |it: &&Action| incident.standing_of(it).0 != Standing::Dropped;
    incident.actions.list.iter().filter(move |it| it.measure == measure).filter(stands)
}

fn counted(spent: Spent, incident: &Incident, measure: bool) -> Spent {
    let all = actions(incident, measure);
    let done = all.clone().filter(|it| incident.standing_of(it).0.is_done()).count();
    Spent { set: all.count(), done, ..spent }
}
