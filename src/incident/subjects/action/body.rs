//! Actions: what is given, changed, reported back, checked and dropped (E4, M4).

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::{
    incident::{
        ids::EntryKey,
        instant::{Instant, Shift},
        subjects::{document::body::ReportPart, remedy::body::Cost},
    },
    text::named,
};

/// Who does an action, by when, and how it is checked.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields)]
pub struct ActionPlan {
    /// Who does it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// In which role; the customer reads it in place of the name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub owner_role: String,
    /// By when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Instant>,
    /// How it is checked.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub verification: String,
    /// When it is checked whether it is effective.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub check_at: Option<Instant>,
    /// What it costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<Cost>,
    /// Which part of the customer's report it brings that is still missing (L6).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub brings: Option<ReportPart>,
}

impl ActionPlan {
    /// The same with what `with` says in place of what stood. A new owner comes with a role of their own.
    pub(in crate::incident) fn change(&mut self, with: &Self) {
        if !with.owner.is_empty() || !with.owner_role.is_empty() {
            self.owner_role.clone_from(&with.owner_role);
        }
        for (mine, given) in
            [(&mut self.owner, &with.owner), (&mut self.verification, &with.verification)]
        {
            if !given.is_empty() {
                mine.clone_from(given);
            }
        }
        self.due = with.due.or(self.due);
        self.brings = with.brings.or(self.brings);
        self.check_at = with.check_at.or(self.check_at);
        if with.cost.is_some() {
            self.cost.clone_from(&with.cost);
        }
    }

    /// Without what is ours: who does it, when it is checked, what it costs.
    #[must_use]
    pub(in crate::incident) fn for_customer(&self) -> Self {
        Self { owner: String::new(), check_at: None, cost: None, ..self.clone() }
    }
}

impl Shift for ActionPlan {
    fn shift(&mut self, by: TimeDelta) {
        self.due.shift(by);
        self.check_at.shift(by);
    }
}

/// Something is to be done.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
pub struct ActionGiven {
    /// What.
    pub text: String,
    /// Whether it is a measure, to prevent or to improve: done only with evidence. A task is done by its report back.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub measure: bool,
    /// By whom, by when, and how it is checked.
    pub plan: ActionPlan,
    /// The entry it comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cause: Option<EntryKey>,
    /// What it is called from then on: T1, T2 …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

/// Somebody else does it, or by another time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ActionChanged {
    /// Which.
    pub action: EntryKey,
    /// What is otherwise; the rest stays.
    pub plan: ActionPlan,
}

/// A report back 复命: how it stands, or that it is done. Who reports is the entry's source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ActionReported {
    /// Which.
    pub action: EntryKey,
    /// In words.
    #[serde(default)]
    pub text: String,
    /// Whether it is said to be done; without it, a word of how it stands.
    #[serde(default)]
    pub done: bool,
    /// The attachment or the entry that shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<EntryKey>,
}

named! {
    /// What a check of something done found.
    CheckResult {
        /// It works.
        Effective = "effective",
        /// It does not work.
        Ineffective = "ineffective",
        /// What it was to prevent happened again.
        Recurred = "recurred",
    }
}

/// Somebody checked whether what was done is effective.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ActionChecked {
    /// Which.
    pub action: EntryKey,
    /// What was found.
    pub result: CheckResult,
    /// In words.
    #[serde(default)]
    pub text: String,
    /// The attachment or the entry that shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<EntryKey>,
}

/// It is not done any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ActionDropped {
    /// Which.
    pub action: EntryKey,
    /// Why.
    pub reason: String,
}
