//! Pausing while we wait for the customer, and going on (H7).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::body::{PauseBegun, PauseEnded, WorkingMove};
use crate::{
    incident::{
        event::Event,
        ids::EntryKey,
        instant::Instant,
        pauses::DueTime,
        refusal::{Refusal, Warning},
        rule::{Decided, Desk, Rule, text},
        selector::Selector,
        visibility::Visibility,
    },
    playbook::Side,
};

/// Pauses while we wait for the customer (H7). The customer sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Pause {
    /// What we wait for.
    pub reason: String,
    /// Whether the customer agreed; without it the clocks run on.
    #[serde(default)]
    pub customer_consented: bool,
    /// The promises whose clocks are to stand still: `P1`, a label or a key; all open ones to the customer where none is
    /// named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub promises: Vec<Selector>,
}

impl Rule for Pause {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let reason = text(&self.reason, "reason")?;
        if desk.incident.commitments.open_pause().is_some() {
            return Err(Refusal::AlreadyPaused);
        }
        let named: Vec<EntryKey> =
            self.promises.iter().map(|it| desk.promised(it)).collect::<Result<_, _>>()?;
        let mut promises = match (self.customer_consented, named.is_empty()) {
            (false, _) => Vec::new(),
            (true, false) => named,
            (true, true) => desk.open_promises(),
        };
        let mut warnings = Vec::new();
        let late = desk.late_among(&promises);
        if !late.is_empty() {
            promises.retain(|key| late.iter().all(|(promise, _)| promise != key));
            let labels = late.into_iter().map(|(_, label)| label).collect();
            warnings.push(Warning::LateAlready(labels));
        }
        if !self.customer_consented {
            warnings.push(Warning::PausedWithoutConsent);
        }
        let customer_consented = self.customer_consented;
        let event = Event::PauseBegun(PauseBegun { reason, customer_consented, promises });
        Ok((vec![(event, Visibility::Customer)], warnings))
    }
}

/// Ends the pause (H7).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Resume {
    /// In words.
    #[serde(default)]
    pub text: String,
}

impl Rule for Resume {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let Some(pause) = desk.incident.commitments.open_pause() else {
            return Err(Refusal::NotPaused);
        };
        let (from, promises) = (pause.from, pause.promises.clone());
        let working = promises.iter().filter_map(|key| desk.moved_in_working_time(*key, from));
        let (pause, working, text) = (pause.key, working.collect(), self.text.clone());
        let event = Event::PauseEnded(PauseEnded { pause, promises, text, working });
        Ok((vec![(event, Visibility::Customer)], Vec::new()))
    }
}

impl Desk<'_> {
    /// By how much a pause from then until this moment moves a due time that was counted in working time: by as much of that
    /// as passed in between.
    fn moved_in_working_time(&self, promise: EntryKey, from: Instant) -> Option<WorkingMove> {
        let known = self.incident.commitments.get(promise).filter(|it| it.term().is_some())?;
        let (due, from) = (known.due()?, from.max(known.set_at()?));
        let calendar = self.incident.calendar(self.context.working_time);
        let paused = calendar.minutes_between(from, self.moment()).count;
        let due_then = match u32::try_from(paused).ok()? {
            0 => due,
            paused => calendar.minutes_after(due, paused)?.at,
        };
        let minutes = u32::try_from((due_then - due).num_minutes()).ok()?;
        Some(WorkingMove { promise, minutes })
    }

    /// Those of which the time has passed when this is learnt, with their labels: no clock stands still that has run out.
    fn late_among(&self, promises: &[EntryKey]) -> Vec<(EntryKey, String)> {
        let promises = promises.iter().filter_map(|key| self.incident.commitments.get(*key));
        let late = promises.filter(|it| {
            it.ended().is_none() && self.is_said_after(it.due_time().and_then(DueTime::running))
        });
        late.map(|it| (it.key, it.label.clone())).collect()
    }

    /// The promises to the customer that have a time and are not settled.
    fn open_promises(&self) -> Vec<EntryKey> {
        let is_ours_to_keep = |promisee: Option<EntryKey>| {
            let known = promisee.and_then(|key| self.incident.stakeholders.get(key));
            known.is_none_or(|known| known.profile.side == Side::Customer)
        };
        let open = self.incident.commitments.list.iter().filter(|it| {
            it.due().is_some() && it.ended().is_none() && is_ours_to_keep(it.made.promisee)
        });
        open.map(|it| it.key).collect()
    }
}
