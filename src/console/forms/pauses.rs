//! Waiting for the customer: the clock is stopped, and runs again (H7).

use crate::{
    incident::{
        Command, Visibility,
        command::{Pause, Resume},
    },
    locale::Message,
};

use super::{
    builder::Builder,
    consequence::Consequence,
    make::{needed, past, unsaid, words},
    maker::Making,
};

pub(super) const PAUSE: Making = Making::of(
    |_| {
        vec![
            needed("reason", "field-waiting-for"),
            unsaid("customer-consented", "field-customer-consented", None),
            past("at", "field-at"),
        ]
    },
    |builder, _| {
        Command::Pause(Pause {
            reason: builder.text("reason"),
            customer_consented: builder.yes("customer-consented"),
            promises: Vec::new(),
        })
    },
)
.hint("form-pause-hint")
.seen_by(Visibility::Customer)
.consequences(of_pause);

pub(super) const RESUME: Making = Making::of(
    |_| vec![words("text", "field-how"), past("at", "field-at")],
    |builder, _| Command::Resume(Resume { text: builder.text("text") }),
)
.seen_by(Visibility::Customer);

/// Without the customer's consent the clock runs on, and that is said.
fn of_pause(builder: &mut Builder<'_>) -> Vec<Consequence> {
    if builder.yes("customer-consented") {
        return Vec::new();
    }
    vec![builder.said(&Message::new("warning-paused-without-consent"), true)]
}
