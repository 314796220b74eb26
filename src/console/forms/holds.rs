//! Evidence: to hold it, and to lift a hold (K2).

use crate::incident::{
    Command,
    command::{LiftHold, Reason},
};

use super::{make::needed, maker::Making};

pub(super) const HOLD: Making = Making::of(
    |_| vec![needed("reason", "field-reason")],
    |builder, _| Command::Hold(Reason { reason: builder.text("reason") }),
);

pub(super) const LIFT: Making = Making::of(
    |maker| {
        let holds = maker.incident.holds.standing.iter();
        let holds = holds.map(|it| (it.key, it.reason.clone()));
        vec![maker.one_of("hold", "field-hold", holds), needed("reason", "field-reason")]
    },
    |builder, _| {
        Command::LiftHold(LiftHold {
            reason: builder.text("reason"),
            hold: Some(builder.selector("hold")),
        })
    },
);
