//! The verbs about the incident itself: how bad it is, how far it has come, its title, contract and holds, and what is
//! put off.

use super::{
    scene::{Scene, one_of},
    words::{joined, verbs},
};
use crate::{
    cli::failure::Failure,
    incident::{
        self, Command, Selector, command, due,
        event::{CustomerDescribed, DutyAnswered, MilestoneReached, StageReported, StepTaken},
        lifecycle::CustomerKind,
        milestones,
    },
    locale::{Message, Value},
};

verbs! {
    /// The words after `severity`.
    Severity: Outside = |it, _| {
        #[arg(value_name = "1-4")]
        severity: incident::Severity,
        #[arg(value_name = "BASIS")]
        basis: Vec<String>,
    } => Command::Severity(command::Rate { severity: it.severity, basis: joined(&it.basis) });

    /// The words after `status`.
    Status: Outside = |it, _| {
        #[arg(value_name = "STATUS", value_parser = one_of(&incident::Status::ALL, incident::Status::id))]
        status: incident::Status,
        #[arg(value_name = "REASON")]
        reason: Vec<String>,
    } => Command::Status(command::Move { status: it.status, reason: joined(&it.reason) });

    /// The words after `milestone`.
    Milestone: Inside = |it, _| {
        #[arg(value_name = "MILESTONE", value_parser = one_of(&milestones::Milestone::ALL, milestones::Milestone::id))]
        milestone: milestones::Milestone,
        #[arg(value_name = "TEXT")]
        text: Vec<String>,
    } => Command::Milestone(MilestoneReached { milestone: it.milestone, text: joined(&it.text) });

    /// The words after `customer`.
    Customer: Inside = |it, _| {
        #[arg(value_name = "KIND", value_parser = one_of(&CustomerKind::ALL, CustomerKind::id))]
        kind: CustomerKind,
    } => Command::DescribeCustomer(CustomerDescribed { kind: it.kind });

    /// The words after `step`.
    Step: Inside = |it, _| {
        #[arg(value_name = "STEP")]
        step: String,
        #[arg(value_name = "TEXT")]
        text: Vec<String>,
        #[arg(long)]
        skip: bool,
    } => Command::Step(StepTaken { step: it.step, skipped: it.skip, text: joined(&it.text) });

    /// The words after `whose-duty`.
    WhoseDuty: Inside = |it, scene| {
        #[arg(value_name = "REGIME")]
        regime: String,
        #[arg(value_name = "DUTY")]
        duty: String,
        #[arg(value_name = "TEXT")]
        text: Vec<String>,
        #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
        known: Option<String>,
    } => Command::WhoseDuty(DutyAnswered {
        known: scene.desk.when_given(it.known.as_deref(), scene.incident)?,
        regime: it.regime,
        duty: if it.duty == "none" { String::new() } else { it.duty },
        text: joined(&it.text),
    });

    /// The words after `reported`.
    Reported: Inside = |it, _| {
        #[arg(value_name = "REGIME/STAGE")]
        stage: String,
        #[arg(value_name = "TEXT")]
        text: Vec<String>,
    } => {
        let (regime, stage) = it.stage.split_once('/').unwrap_or((&it.stage, ""));
        Command::Reported(StageReported {
            regime: regime.to_owned(),
            stage: stage.to_owned(),
            text: joined(&it.text),
        })
    };

    /// The words after `title`.
    Title: Inside = |it, _| {
        #[arg(value_name = "TEXT", required = true)]
        text: Vec<String>,
    } => Command::Title(command::Words { text: joined(&it.text) });

    /// The words after `adopt`.
    Adopt: Inside = |it, scene| {
        #[arg(value_name = "PLAYBOOK")]
        playbook: Option<String>,
    } => Command::AdoptPlaybook(command::AdoptPlaybook {
        class: it.playbook.unwrap_or_else(|| scene.incident.class().to_owned()),
    });

    /// The words after `hold`.
    Hold: Inside = |it, _| {
        #[arg(value_name = "REASON", required = true)]
        reason: Vec<String>,
        #[arg(long)]
        lift: bool,
        #[arg(long, value_name = "ENTRY", requires = "lift")]
        which: Option<String>,
    } => {
        let (reason, hold) = (joined(&it.reason), it.which.map(Selector));
        if it.lift {
            Command::LiftHold(command::LiftHold { reason, hold })
        } else {
            Command::Hold(command::Reason { reason })
        }
    };

    /// The words after `snooze`.
    Snooze: Inside = |it, scene| {
        #[arg(value_name = "ITEM")]
        item: String,
        #[arg(long, value_name = "TIME")]
        until: String,
    } => Command::Snooze(command::Snooze {
        until: scene.due(&it.until)?,
        item: item(&it.item, scene)?,
    });
}

/// What is put off, of all that is due: by its identity or how that begins, by a rule or a question, by the label, number
/// or person it is about, or by kind and that (`update/郑`).
fn item(named: &str, scene: &Scene<'_>) -> Result<String, Failure> {
    let due: Vec<String> =
        due::due(scene.incident, scene.desk.now).iter().map(|due| due.what.id()).collect();
    if due.iter().any(|id| id == named) {
        return Ok(named.to_owned());
    }
    let person = |name: &str| scene.incident.stakeholders.called(name).map(|one| one.key);
    let about = |text: &str| -> Result<Option<String>, Failure> {
        Ok(scene.named(text)?.or_else(|| person(text)).map(|key| key.to_string()))
    };
    let (rule, question) = (format!("escalation/{named}/"), format!("/{named}"));
    let whole = about(named)?;
    let of_kind = match named.split_once('/') {
        Some((kind, text)) => about(text)?.map(|key| format!("{kind}/{key}")),
        None => None,
    };
    let is_meant = |id: &&String| match (&whole, &of_kind) {
        (Some(key), _) => id.ends_with(key.as_str()),
        (None, Some(full)) => *id == full,
        (None, None) => {
            !named.is_empty()
                && (id.starts_with(named) || id.starts_with(&rule) || id.ends_with(&question))
        }
    };
    let meant: Vec<&str> = due.iter().filter(is_meant).map(String::as_str).collect();
    match meant.as_slice() {
        [one] => Ok((*one).to_owned()),
        [] => Err(Message::new("cli-not-due").with("text", named).into()),
        several => Err(Message::new("cli-several-due")
            .with("text", named)
            .with("found", Value::Names(several.iter().map(|&id| id.to_owned()).collect()))
            .into()),
    }
}
