//! When what an act records happened and became known. In a history that is what the lines state, and never the clock of
//! whoever writes it up (K7).

use crate::incident::{
    command::{Act, Command},
    entry::Draft,
    event::{Event, History},
    fold::Incident,
    instant::Instant,
    kinds::Tells,
    time::Precision,
};

/// The times of one act.
pub(super) struct Times {
    /// What the clock says.
    pub(super) clock: Instant,
    /// The time by which the act is decided: the clock, or in a history when it happened.
    pub(super) now: Instant,
    /// When it happened, where that is said or follows from the line before.
    pub(super) occurred: Option<Instant>,
    said: Option<Instant>,
    known: Option<Instant>,
    history: Option<History>,
    /// Whether it is part of a drill, whose clock is another one (P1).
    is_drill: bool,
    opens: bool,
}

/// The times of one entry.
pub(super) struct Time {
    pub(super) occurred: Instant,
    pub(super) known: Instant,
    /// Whether the time at which it became known was stated.
    pub(super) stated: bool,
}

impl Times {
    pub(super) fn of(incident: &Incident, act: &Act, clock: Instant) -> Self {
        let (history, is_drill, opens) = if let Command::Open(open) = &act.command {
            (open.history(), open.drill.is_some(), true)
        } else {
            (incident.history(), incident.drill().is_some(), false)
        };
        let clock = if is_drill && !opens { incident.clock(clock) } else { clock };
        let said = act.occurred;
        let occurred = match history {
            Some(_) if !opens => said.or(Some(incident.clock(clock))),
            _ => said,
        };
        let now = match (history, occurred) {
            (Some(history), Some(occurred)) => {
                let known = act.known.unwrap_or_else(|| history.known(occurred));
                incident.clock(clock).max(occurred).max(known)
            }
            _ => clock,
        };
        Self { clock, now, occurred, said, known: act.known, history, is_drill, opens }
    }

    /// The times of one of its entries.
    pub(super) fn time_of(&self, incident: &Incident, event: &Event) -> Time {
        let Some(history) = self.history else {
            return self.witnessed();
        };
        match event.row().tells {
            Tells::Record if !self.opens => self.witnessed(),
            // Where it is not said when, it is no part of the crisis, and no news of today either.
            Tells::Entry if self.said.is_none() && self.known.is_none() => {
                let targets = event.references();
                let known = targets.iter().filter_map(|key| incident.entry(*key));
                let known = known.map(|entry| incident.known_of(entry)).max().unwrap_or(self.clock);
                Time { occurred: self.clock, known, stated: true }
            }
            Tells::Record | Tells::Entry | Tells::Crisis | Tells::House => {
                let occurred = self.occurred.unwrap_or(self.clock);
                let known = self.known.unwrap_or_else(|| history.known(occurred));
                Time { occurred, known, stated: true }
            }
        }
    }

    /// Whether of the time at which one of its entries happened only the day is known: as it was said, or as it stands in
    /// the line before, whose time it took.
    pub(super) fn is_whole_day(&self, incident: &Incident, act: &Act, occurred: Instant) -> bool {
        match self.said {
            Some(said) => act.whole_day && occurred == said,
            None => {
                self.history.is_some()
                    && self.occurred == Some(occurred)
                    && incident.exact.precision(occurred) == Precision::Day
            }
        }
    }

    /// The time of the line before, where an entry of a history took it because none was said.
    pub(super) fn taken_over(&self, drafts: &[Draft]) -> Option<Instant> {
        let takes = self.history.is_some() && self.said.is_none() && !self.opens;
        // Who is who and what the contract says are no part of the course.
        let is_setup = |event: &Event| {
            matches!(
                event,
                Event::StakeholderAdded(_)
                    | Event::StakeholderChanged(_)
                    | Event::ContractRecorded(_)
                    | Event::CustomerDescribed(_)
                    | Event::Titled(_)
            )
        };
        let tells = drafts
            .iter()
            .any(|draft| draft.event.row().tells == Tells::Crisis && !is_setup(&draft.event));
        self.occurred.filter(|_| takes && tells)
    }

    fn witnessed(&self) -> Time {
        Time {
            occurred: self.said.unwrap_or(self.clock),
            known: self.known.unwrap_or(self.clock),
            stated: self.known.is_some() || self.is_drill,
        }
    }
}
