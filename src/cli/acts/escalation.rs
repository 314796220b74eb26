//! The verbs about early warning and escalation (I2–I4).

use super::{
    scene::one_of,
    words::{joined, verbs},
};
use crate::incident::{Command, command, escalation};

/// Within how many minutes an escalation is to be accepted where nothing else is said.
const LIMIT: u32 = 30;

verbs! {
    /// The words after `signal`.
    Signal: Inside = |it, _| {
        #[arg(value_name = "SIGNAL", value_parser = one_of(&escalation::Signal::ALL, escalation::Signal::id))]
        signal: escalation::Signal,
        #[arg(value_name = "TEXT", required = true)]
        text: Vec<String>,
    } => Command::See(command::See { signal: it.signal, text: joined(&it.text) });

    /// The words after `escalate`.
    Escalate: Inside = |it, scene| {
        #[arg(value_name = "TEXT", required = true)]
        text: Vec<String>,
        #[arg(long, value_name = "NAME")]
        to: String,
        #[arg(long, value_name = "LENGTH")]
        within: Option<String>,
    } => Command::Escalate(command::Escalate {
        limit_minutes: scene.minutes(it.within.as_ref())?.unwrap_or(LIMIT),
        to: it.to,
        text: joined(&it.text),
    });

    /// The words after `take`.
    Take: Inside = |it, scene| {
        #[arg(value_name = "RULE")]
        rule: String,
        #[arg(value_name = "TEXT")]
        text: Vec<String>,
    } => Command::AcceptEscalation(command::AcceptEscalation {
        firing: scene.firing(it.rule)?,
        text: joined(&it.text),
    });

    /// The words after `false-alarm`.
    FalseAlarm: Inside = |it, scene| {
        #[arg(value_name = "RULE")]
        rule: String,
        #[arg(value_name = "REASON", required = true)]
        reason: Vec<String>,
    } => Command::CallFalse(command::CallFalse {
        firing: scene.firing(it.rule)?,
        reason: joined(&it.reason),
    });
}
