//! The forms of a drill: what grated for the customer, and the debrief (P1).

use crate::incident::{
    Command,
    event::{Debriefed, FrictionNoted},
};

use super::{make::needed, maker::Making};

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
