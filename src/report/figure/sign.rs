//! What stands for what in a picture. Every sign differs in shape and every stroke in its pattern, never in colour alone.

use crate::text::named;

named! {
    /// A sign at an instant.
    Sign {
        /// The status changed.
        Status = "status",
        /// We told them.
        Told = "told",
        /// They told us or asked us.
        Heard = "heard",
        /// Something was promised.
        Promised = "promised",
        /// When it was due.
        Due = "due",
        /// The due time was moved with the customer's consent (H4).
        Moved = "moved",
        /// Kept in time.
        Kept = "kept",
        /// Kept after its time.
        KeptLate = "kept-late",
        /// Not kept by its time, or broken by an event (H3).
        Broken = "broken",
        /// Given up by the one it was made to.
        Waived = "waived",
        /// A rule fired, or somebody asked for help (I2).
        Escalated = "escalated",
        /// It moved up by itself, or was overlooked (I3).
        MovedUp = "moved-up",
        /// Anything else that followed from log and clock.
        Alarm = "alarm",
        /// Words about the odds were said to the customer (B3).
        Disclosed = "disclosed",
    }
}

named! {
    /// How something that lasted is drawn.
    Stroke {
        /// The customer is hit.
        Impact = "impact",
        /// A promise runs.
        Running = "running",
        /// A promise that stands until an event breaks it: it goes on beyond the picture, and does not make it longer.
        Standing = "standing",
        /// A promise is open after its time.
        Overdue = "overdue",
        /// Nobody spoke with the customer, no longer than was agreed.
        Quiet = "quiet",
        /// Nobody spoke with the customer, longer than was agreed.
        Silent = "silent",
    }
}

impl Sign {
    /// The message id of its name.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Status => "figure-sign-status",
            Self::Told => "figure-sign-told",
            Self::Heard => "figure-sign-heard",
            Self::Promised => "figure-sign-promised",
            Self::Due => "figure-sign-due",
            Self::Moved => "figure-sign-moved",
            Self::Kept => "figure-sign-kept",
            Self::KeptLate => "figure-sign-kept-late",
            Self::Broken => "figure-sign-broken",
            Self::Waived => "figure-sign-waived",
            Self::Escalated => "figure-sign-escalated",
            Self::MovedUp => "figure-sign-moved-up",
            Self::Alarm => "figure-sign-alarm",
            Self::Disclosed => "figure-sign-disclosed",
        }
    }
}

impl Stroke {
    /// The message id of its name.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Impact => "figure-stroke-impact",
            Self::Running => "figure-stroke-running",
            Self::Standing => "figure-stroke-standing",
            Self::Overdue => "figure-stroke-overdue",
            Self::Quiet => "figure-stroke-quiet",
            Self::Silent => "figure-stroke-silent",
        }
    }
}
