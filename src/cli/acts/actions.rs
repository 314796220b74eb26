//! The verbs about tasks and measures (E4, M4).

use super::{
    scene::{Scene, one_of},
    words::{joined, verbs},
};
use crate::{
    cli::failure::Failure,
    incident::{
        Command, Selector,
        actions::{ActionPlan, CheckResult},
        command,
        papers::ReportPart,
    },
};

/// Who does an action, by when, and how it is checked.
#[derive(Debug, clap::Args)]
struct Plan {
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
    #[arg(long, value_name = "ROLE")]
    role: Option<String>,
    #[arg(long, value_name = "TIME")]
    due: Option<String>,
    #[arg(long, value_name = "TEXT")]
    verify: Option<String>,
    #[arg(long, value_name = "TIME")]
    check: Option<String>,
    #[arg(long, value_name = "AMOUNT|unknown")]
    cost: Option<String>,
    #[arg(long, value_name = "PART", value_parser = one_of(&ReportPart::ALL, ReportPart::id))]
    brings: Option<ReportPart>,
}

impl Plan {
    fn plan(self, scene: &Scene<'_>) -> Result<ActionPlan, Failure> {
        Ok(ActionPlan {
            due: scene.due_given(self.due.as_ref())?,
            check_at: scene.due_given(self.check.as_ref())?,
            cost: scene.cost(self.cost.as_ref())?,
            owner: self.by.unwrap_or_default(),
            owner_role: self.role.unwrap_or_default(),
            verification: self.verify.unwrap_or_default(),
            brings: self.brings,
        })
    }
}

verbs! {
    /// The words after `action`.
    Action: Outside = |it, scene| {
        #[arg(value_name = "TEXT", required = true)]
        text: Vec<String>,
        #[arg(long)]
        measure: bool,
        #[command(flatten)]
        plan: Plan,
        #[arg(long, value_name = "ENTRY")]
        cause: Option<String>,
    } => Command::GiveAction(command::GiveAction {
        text: joined(&it.text),
        measure: it.measure,
        plan: it.plan.plan(scene)?,
        cause: it.cause.map(Selector),
    });

    /// The words after `change-action`.
    ChangeAction: Outside = |it, scene| {
        #[arg(value_name = "ACTION")]
        action: String,
        #[command(flatten)]
        plan: Plan,
    } => Command::ChangeAction(command::ChangeAction {
        plan: it.plan.plan(scene)?,
        action: Selector(it.action),
    });

    /// The words after `report-back`.
    ReportBack: Outside = |it, scene| {
        #[arg(value_name = "ACTION")]
        action: String,
        #[arg(value_name = "TEXT", required = true)]
        text: Vec<String>,
        #[arg(long)]
        unfinished: bool,
        #[arg(long, value_name = "ENTRY")]
        evidence: Option<String>,
        #[arg(long, value_name = "TIME")]
        due: Option<String>,
    } => Command::ReportBack(command::ReportBack {
        due: scene.due_given(it.due.as_ref())?,
        action: Selector(it.action),
        text: joined(&it.text),
        unfinished: it.unfinished,
        evidence: it.evidence.map(Selector),
    });

    /// The words after `check-action`.
    CheckAction: Outside = |it, scene| {
        #[arg(value_name = "ACTION")]
        action: String,
        #[arg(value_name = "RESULT", value_parser = one_of(&CheckResult::ALL, CheckResult::id))]
        result: CheckResult,
        #[arg(value_name = "TEXT", required = true)]
        text: Vec<String>,
        #[arg(long, value_name = "ENTRY")]
        evidence: Option<String>,
        #[arg(long, value_name = "TIME")]
        due: Option<String>,
    } => Command::CheckAction(command::CheckAction {
        due: scene.due_given(it.due.as_ref())?,
        action: Selector(it.action),
        result: it.result,
        text: joined(&it.text),
        evidence: it.evidence.map(Selector),
    });

    /// The words after `drop-action`.
    DropAction: Outside = |it, _| {
        #[arg(value_name = "ACTION")]
        action: String,
        #[arg(value_name = "REASON", required = true)]
        reason: Vec<String>,
    } => Command::DropAction(command::DropAction {
        action: Selector(it.action),
        reason: joined(&it.reason),
    });
}
