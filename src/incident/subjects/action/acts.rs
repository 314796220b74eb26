//! Giving actions, and what becomes of them (E4, M4): what one lacks is flagged, never refused.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    body::{
        ActionChanged, ActionChecked, ActionDropped, ActionGiven, ActionPlan, ActionReported,
        CheckResult,
    },
    state::{Action, Standing},
};
use crate::incident::{
    event::Event,
    ids::EntryKey,
    instant::{Instant, wall},
    labels::Labelled,
    refusal::{Refusal, Warning},
    remedies::Cost,
    rule::{Decided, Desk, Rule, amounts, text},
    selector::Selector,
    visibility::Visibility,
};

/// Gives a task, or sets a measure down (E4, M4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct GiveAction {
    /// What is to be done.
    pub text: String,
    /// Whether it is a measure that lasts: done only with evidence.
    #[serde(default)]
    pub measure: bool,
    /// By whom, by when, and how it is checked.
    #[serde(default)]
    pub plan: ActionPlan,
    /// The entry it comes from.
    #[serde(default)]
    pub cause: Option<Selector>,
}

impl Rule for GiveAction {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let plan = desk.plan(&self.plan)?;
        // Of what is over, a measure without a date is what was said then (K7).
        let is_live = desk.incident.history().is_none();
        let missing = [
            (plan.owner.is_empty(), Warning::ActionWithoutOwner),
            (is_live && plan.due.is_none(), Warning::ActionWithoutDue),
        ];
        let warnings = missing.into_iter().filter(|(is, _)| *is).map(|(_, it)| it).collect();
        let given = ActionGiven {
            text: text(&self.text, "text")?,
            measure: self.measure,
            plan,
            cause: self.cause.as_ref().map(|cause| desk.anything(cause)).transpose()?,
            label: Some(desk.incident.numbers().next(Labelled::Action)),
        };
        Ok((vec![(Event::ActionGiven(given), desk.visibility)], warnings))
    }
}

/// Gives an action to somebody else, or another time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ChangeAction {
    /// Which: `T1`, a label or a key.
    pub action: Selector,
    /// What is otherwise; the rest stays.
    pub plan: ActionPlan,
}

impl Rule for ChangeAction {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let (action, _) = desk.standing_action(&self.action)?;
        let plan = desk.plan(&self.plan)?;
        let mut changed = action.plan.clone();
        changed.change(&plan);
        if changed == action.plan {
            return Err(Refusal::NothingChanges);
        }
        Ok((vec![desk.change(action.key, plan)], Vec::new()))
    }
}

/// Reports back 复命: that it is done, or how it stands (E4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ReportBack {
    /// Which: `T1`, a label or a key.
    pub action: Selector,
    /// In words.
    pub text: String,
    /// Whether it is not done yet: a word of how it stands.
    #[serde(default)]
    pub unfinished: bool,
    /// The attachment or the entry that shows it.
    #[serde(default)]
    pub evidence: Option<Selector>,
    /// By when it will be done instead.
    #[serde(default)]
    pub due: Option<Instant>,
}

impl Rule for ReportBack {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let (action, standing) = desk.standing_action(&self.action)?;
        if desk.moment() < action.at {
            return Err(Refusal::BeforeGiven { label: action.label.clone(), at: action.at });
        }
        let evidence = desk.evidence_of_done(action, self.evidence.as_ref())?;
        let lacks_evidence = standing == Standing::Unproven;
        if standing.is_done() || lacks_evidence && evidence.is_none() && !self.unfinished {
            let label = action.label.clone();
            return Err(Refusal::ActionDone { label, lacks_evidence });
        }
        let reported = ActionReported {
            action: action.key,
            text: text(&self.text, "text")?,
            done: !self.unfinished,
            evidence,
        };
        let mut warnings = Vec::new();
        if reported.done && action.measure && evidence.is_none() {
            warnings.push(Warning::DoneWithoutEvidence { label: action.label.clone() });
        }
        let mut events = vec![(Event::ActionReported(reported), desk.visibility)];
        events.extend(self.due.map(|due| desk.change_due(action.key, due)));
        Ok((events, warnings))
    }
}

/// Checks whether what was done is effective; anything else reopens it (M4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct CheckAction {
    /// Which: `T1`, a label or a key.
    pub action: Selector,
    /// What was found.
    pub result: CheckResult,
    /// In words.
    pub text: String,
    /// The attachment or the entry that shows it.
    #[serde(default)]
    pub evidence: Option<Selector>,
    /// By when it is to be done again.
    #[serde(default)]
    pub due: Option<Instant>,
}

impl Rule for CheckAction {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let (action, standing) = desk.standing_action(&self.action)?;
        let (_, done_at) = desk.incident.standing_of(action);
        if !standing.is_done() || desk.moment() < done_at {
            return Err(Refusal::ActionNotDone { label: action.label.clone() });
        }
        let checked = ActionChecked {
            action: action.key,
            result: self.result,
            text: text(&self.text, "text")?,
            evidence: desk.evidence_of_done(action, self.evidence.as_ref())?,
        };
        let day = |at| wall(at, desk.incident.zone()).date();
        let is_early = self.result == CheckResult::Effective
            && standing == Standing::Done
            && day(desk.moment()) == day(done_at);
        let early = || Warning::CheckedTooSoon { label: action.label.clone() };
        let warnings = is_early.then(early).into_iter().collect();
        let mut events = vec![(Event::ActionChecked(checked), desk.visibility)];
        events.extend(self.due.map(|due| desk.change_due(action.key, due)));
        Ok((events, warnings))
    }
}

/// Gives an action up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct DropAction {
    /// Which: `T1`, a label or a key.
    pub action: Selector,
    /// Why.
    pub reason: String,
}

impl Rule for DropAction {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let (action, standing) = desk.standing_action(&self.action)?;
        if standing.is_done() {
            let label = action.label.clone();
            return Err(Refusal::ActionDone { label, lacks_evidence: false });
        }
        let dropped = ActionDropped { action: action.key, reason: text(&self.reason, "reason")? };
        desk.one(Event::ActionDropped(dropped))
    }
}

impl Desk<'_> {
    /// The action a label means, with how it stands. One that was given up stands no more.
    fn standing_action(&self, named: &Selector) -> Result<(&Action, Standing), Refusal> {
        let key = self.action(named)?;
        let action = self.incident.actions.get(key);
        let action = action.ok_or_else(|| Refusal::UnknownAction(named.0.clone()))?;
        match self.incident.standing_of(action) {
            (Standing::Dropped, _) => Err(Refusal::ActionDropped { label: action.label.clone() }),
            (standing, _) => Ok((action, standing)),
        }
    }

    /// The plan without white space at the ends of its words, and with the public role of an owner who is known.
    fn plan(&self, plan: &ActionPlan) -> Result<ActionPlan, Refusal> {
        let mut plan = plan.clone();
        amounts(plan.cost.iter().filter_map(Cost::amount))?;
        for words in [&mut plan.owner, &mut plan.owner_role, &mut plan.verification] {
            *words = words.trim().to_owned();
        }
        if plan.owner_role.is_empty()
            && let Ok(known) = self.stakeholder_called(&plan.owner)
        {
            plan.owner_role = known.profile.public_label().unwrap_or_default();
        }
        Ok(plan)
    }

    fn change_due(&self, action: EntryKey, due: Instant) -> (Event, Visibility) {
        self.change(action, ActionPlan { due: Some(due), ..ActionPlan::default() })
    }

    /// The change as an entry. What of it is ours alone stays inside.
    fn change(&self, action: EntryKey, plan: ActionPlan) -> (Event, Visibility) {
        let is_theirs = plan.for_customer() != ActionPlan::default();
        let visibility = if is_theirs { self.visibility } else { Visibility::Internal };
        (Event::ActionChanged(ActionChanged { action, plan }), visibility)
    }

    /// The entry pointed to as evidence: neither the action itself or a report of it, nor one that was taken back.
    fn evidence_of_done(
        &self,
        action: &Action,
        named: Option<&Selector>,
    ) -> Result<Option<EntryKey>, Refusal> {
        let Some(named) = named else { return Ok(None) };
        let key = self.anything(named)?;
        // That the incident was opened, or with which playbook, shows nothing of what was done.
        let is_setup = |it: &crate::incident::Entry| {
            matches!(it.event(), Some(Event::Opened(_) | Event::PlaybookAdopted(_)))
        };
        let shows = |it: &&crate::incident::Entry| {
            it.key != action.key && !it.head.references.contains(&action.key) && !is_setup(it)
        };
        let is_gone = self.incident.marks().retracted_by(key).is_some();
        match self.incident.entry(key).filter(shows) {
            Some(_) if !is_gone => Ok(Some(key)),
            _ => Err(Refusal::NotEvidenceOfDone(named.0.clone())),
        }
    }
}
