//! The conditions of responsibility (D1).

use crate::incident::{Command, command::SetCondition, responsibility::Condition};

use super::{
    make::{choice, chosen_by_hand, needed, past},
    maker::Making,
};

pub(super) const LAMP: Making = Making::of(
    |maker| {
        let lamps = Condition::ALL.iter().map(|lamp| lamp.id());
        vec![
            choice("lamp", "field-lamp", "lamp", lamps, maker.target),
            chosen_by_hand(choice("lit", "field-lit", "word", ["yes", "no"], "")),
            needed("basis", "field-basis"),
            past("at", "field-at"),
        ]
    },
    |builder, _| {
        let lamp = Condition::ALL.into_iter().find(|lamp| lamp.id() == builder.form.value("lamp"));
        Command::SetCondition(SetCondition {
            lamp: lamp.unwrap_or(Condition::Fault),
            lit: builder.yes("lit"),
            basis: builder.text("basis"),
        })
    },
);
