//! The verbs about duty and hand-over (E1, E2) and about people confirmed for the work (C3).

use clap::{Args, Subcommand};

use super::{
    scene::Scene,
    words::{joined, verbs, words},
};
use crate::{
    cli::failure::Failure,
    incident::{Command, Selector, command},
    locale::Message,
};

/// The words after `duty`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Duty {
    #[command(subcommand)]
    pub(super) verb: DutyVerb,
}

/// On duty, and off.
#[derive(Debug, Subcommand)]
pub(super) enum DutyVerb {
    Start(Start),
    End(End),
}

words! {
    /// The words after `duty start`.
    Start: Inside = |it, scene| {
        #[arg(value_name = "NAME")]
        name: Option<String>,
    } => Command::StartShift(command::StartShift { person: me(it.name, scene) });

    /// The words after `duty end`.
    End: Inside = |it, scene| {
        #[arg(value_name = "NAME")]
        name: Option<String>,
    } => Command::EndShift(command::EndShift { person: me(it.name, scene) });
}

verbs! {
    /// The words after `resource`.
    Resource: Inside = |it, _| {
        #[arg(value_name = "NAME")]
        name: String,
        #[arg(value_name = "TEXT")]
        text: Vec<String>,
    } => Command::ConfirmResource(command::ConfirmResource {
        name: it.name,
        text: joined(&it.text),
    });

    /// The words after `handover`.
    Handover: Inside = |it, scene| {
        #[arg(value_name = "NAME")]
        to: String,
        #[arg(value_name = "TEXT")]
        text: Vec<String>,
        #[arg(long, value_name = "NAME")]
        from: Option<String>,
    } => Command::HandOver(command::HandOver {
        from: me(it.from, scene),
        to: it.to,
        text: joined(&it.text),
    });

    /// The words after `readback`.
    Readback: Inside = |it, scene| {
        #[arg(value_name = "NEXT STEP", required = true)]
        text: Vec<String>,
        #[arg(long, value_name = "TEXT")]
        deadline: Option<String>,
        #[arg(long, value_name = "TEXT")]
        risk: Option<String>,
        #[arg(long, value_name = "NUMBER")]
        of: Option<String>,
    } => Command::ReadBack(command::ReadBack {
        handover: handover(it.of, scene)?,
        next_step: joined(&it.text),
        deadline: it.deadline.unwrap_or_default(),
        risk: it.risk.unwrap_or_default(),
    });
}

/// Whoever is named, or else the one who types.
fn me(name: Option<String>, scene: &Scene<'_>) -> String {
    name.unwrap_or_else(|| scene.desk.session.settings.name.clone())
}

/// The hand-over that is meant: the one named, or the only one that is open.
fn handover(named: Option<String>, scene: &Scene<'_>) -> Result<Selector, Failure> {
    if let Some(named) = named {
        return Ok(Selector(named));
    }
    let open: Vec<_> = scene.incident.duty.open_handovers().collect();
    match open.as_slice() {
        [one] => Ok(Selector::key(one.key)),
        [] => Err(Message::new("cli-no-handover").into()),
        _ => Err(Message::new("cli-several-handovers").into()),
    }
}
