//! The forms of a drill: what grated for the customer, and the debrief (P1); that a playbook was read (P2); and that a version
//! of one comes in force or is withdrawn (N3).

use crate::incident::{
    Command, Selector,
    event::{Debriefed, FrictionNoted, PlaybookMoved, PlaybookRead, PlaybookWithdrawn},
    versions::VersionStep,
};

use super::{
    make::{filled, needed, past},
    maker::Making,
};

pub(super) const FRICTION: Making = Making::of(
    |_| vec![needed("text", "field-friction")],
    |builder, _| Command::NoteFriction(FrictionNoted { text: builder.text("text") }),
)
.hint("form-friction-hint");

pub(super) const DEBRIEF: Making = Making::of(
    |_| vec![needed("text", "field-debrief")],
    |builder, _| Command::Debrief(Debriefed { text: builder.text("text"), compared: Vec::new() }),
)
.hint("form-debrief-hint");

pub(super) const READ: Making = Making::of(
    |maker| {
        vec![
            filled(needed("playbook", "field-read-playbook"), maker.target),
            past("at", "field-at"),
        ]
    },
    |builder, _| {
        let playbook = builder.text("playbook");
        Command::ReadPlaybook(PlaybookRead { playbook, version: String::new() })
    },
)
.hint("form-read-playbook-hint");

pub(super) const IN_FORCE: Making = Making::of(
    |maker| vec![filled(needed("version", "field-playbook-version"), maker.target)],
    |builder, _| {
        let version = Selector(builder.text("version"));
        let (to, incidents) = (VersionStep::InForce, Vec::new());
        Command::MovePlaybook(PlaybookMoved { version, to, incidents })
    },
)
.hint("form-put-in-force-hint");

pub(super) const WITHDRAW: Making = Making::of(
    |maker| {
        vec![
            filled(needed("version", "field-playbook-version"), maker.target),
            needed("reason", "field-reason"),
        ]
    },
    |builder, _| {
        let version = Selector(builder.text("version"));
        Command::WithdrawPlaybook(PlaybookWithdrawn { version, reason: builder.text("reason") })
    },
);
