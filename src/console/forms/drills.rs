//! The forms of a drill: what grated for the customer, and the debrief (P1); and that a playbook was read (P2).

use crate::incident::{
    Command,
    event::{Debriefed, FrictionNoted, PlaybookRead},
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
