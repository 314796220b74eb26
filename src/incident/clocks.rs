//! The clocks of legal regimes: none runs before it is answered whose duty it is (I7).

use chrono::{Days, Months, TimeDelta};

use super::{
    fold::Incident,
    gone::{duty_named, means},
    instant::{Instant, after, wall},
    milestones::Milestone,
    regimes::{Answered, Reported},
};
use crate::{
    calendar::Calendar,
    playbook::{Deadline, Duty, Stage, Start},
};

/// A stage of a regime whose duty is answered: the clock it runs by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock<'a> {
    /// The regime.
    pub regime: &'a Deadline,
    /// The stage.
    pub stage: &'a Stage,
    /// When it started; `None` while what starts it has not come.
    pub started: Option<Instant>,
    /// By when; `None` where it is to be done at once, or has not started.
    pub at: Option<Instant>,
    /// The report of it.
    pub reported: Option<&'a Reported>,
}

impl Incident {
    /// The regime of that id, or whose id this stands for, in the playbook.
    pub fn regime_called(&self, id: &str) -> Option<&Deadline> {
        self.playbook.as_deref()?.deadlines.iter().find(|it| means(id, &it.id))
    }

    /// The stage of that id, or whose id this stands for, in the duty that was answered, or else in any.
    pub(in crate::incident) fn stage_named<'a>(
        &'a self,
        regime: &'a Deadline,
        id: &str,
    ) -> Option<&'a Stage> {
        let answered = self.duty_of(&regime.id).into_iter();
        let mut duties = answered.chain(&regime.duties);
        duties.find_map(|duty| duty.stages.iter().find(|it| means(id, &it.id)))
    }

    /// The duty that was answered; `None` while nobody answered, and where it is nobody's of those named.
    pub fn duty_of(&self, regime: &str) -> Option<&Duty> {
        let known = self.regime_called(regime)?;
        let answer = self.regimes.answer(&known.id)?;
        duty_named(known, &answer.duty)
    }

    /// The regimes of which nobody has answered whose duty they are, as far as the severity asks (I7).
    pub fn unanswered_regimes(&self) -> Vec<&Deadline> {
        let all = self.playbook.as_deref().map_or(&[][..], |playbook| &playbook.deadlines);
        let severity = self.lifecycle.severity().level();
        all.iter()
            .filter(|it| it.severity.is_none_or(|mildest| severity <= mildest))
            .filter(|it| self.regimes.answer(&it.id).is_none())
            .collect()
    }

    /// Every stage of every regime whose duty is answered, in the playbook's order. No clock runs before that.
    pub fn clocks(&self) -> Vec<Clock<'_>> {
        let all = self.playbook.as_deref().map_or(&[][..], |playbook| &playbook.deadlines);
        all.iter()
            .filter_map(|regime| {
                let answer = self.regimes.answer(&regime.id)?;
                let duty = duty_named(regime, &answer.duty)?;
                Some(duty.stages.iter().map(move |stage| self.stage_clock(regime, answer, stage)))
            })
            .flatten()
            .collect()
    }

    /// When the incident became known to us where nobody says otherwise: detected, or opened.
    pub fn became_known(&self) -> Instant {
        let detected = self.milestones.get(Milestone::Detected).map(|reached| reached.at);
        detected.unwrap_or_else(|| self.opened_at())
    }

    fn stage_clock<'a>(
        &'a self,
        regime: &'a Deadline,
        answer: &Answered,
        stage: &'a Stage,
    ) -> Clock<'a> {
        let known = answer.known.unwrap_or_else(|| self.became_known());
        let started = match stage.start() {
            Start::Known => Some(known),
            Start::Resolved => self.lifecycle.resolved_at(),
            Start::Stage(before) => self.regimes.reported(&regime.id, before).map(|it| it.at),
        };
        let latest = stage.latest_hours.map(|hours| after(known, TimeDelta::hours(hours.into())));
        let due = started.and_then(|start| self.reached(start, stage));
        let at = [due, latest].into_iter().flatten().min();
        let reported = self.regimes.reported(&regime.id, &stage.id);
        Clock { regime, stage, started: started.or(latest.map(|_| known)), at, reported }
    }

    /// The instant that the length of a stage reaches from its start.
    fn reached(&self, start: Instant, stage: &Stage) -> Option<Instant> {
        if let Some(hours) = stage.hours {
            return Some(after(start, TimeDelta::hours(hours.into())));
        }
        if let Some(days) = stage.working_days {
            return Calendar::of(self.zone(), &[]).days_after(start, days).map(|it| it.at);
        }
        let local = wall(start, self.zone());
        let day = local.date();
        let day = match (stage.days, stage.months) {
            (Some(days), _) => day.checked_add_days(Days::new(days.into()))?,
            (None, Some(months)) => day.checked_add_months(Months::new(months))?,
            (None, None) => return None,
        };
        let there = day.and_time(local.time()).and_local_timezone(self.zone());
        // An hour that is left out when the clocks go forward: as many hours after the start as the days have.
        let by_length = || start + (day - local.date());
        Some(there.earliest().map_or_else(by_length, |at| at.with_timezone(&chrono::Utc)))
    }
}
