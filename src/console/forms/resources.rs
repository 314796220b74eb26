//! Resources that are confirmed (C3).

use crate::incident::{Command, command::ConfirmResource};

use super::{
    make::{filled, needed, past, words},
    maker::Making,
};

pub(super) const RESOURCE: Making = Making::of(
    |maker| {
        vec![
            filled(needed("name", "field-resource"), maker.target),
            words("text", "field-how-far"),
            past("at", "field-at"),
        ]
    },
    |builder, _| {
        Command::ConfirmResource(ConfirmResource {
            name: builder.text("name"),
            text: builder.text("text"),
        })
    },
);
