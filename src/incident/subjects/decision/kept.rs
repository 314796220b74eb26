//! What the heads of these entries keep of their bodies.

use super::body::{DecisionSecondRead, DecisionSought, DecisionTaken, MissedWindowCosted};
use crate::incident::kept::{keeps_nothing, points_only};

keeps_nothing!(DecisionSought);

points_only! {
    DecisionTaken: |taken| taken.sought.into_iter().chain(taken.remedies.iter().copied()).collect();
    MissedWindowCosted: |costed| vec![costed.sought];
    DecisionSecondRead: |read| vec![read.decision];
}
