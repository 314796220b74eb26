//! What the heads of these entries keep of their bodies.

use super::body::{HandoverBegun, HandoverReadBack, ShiftEnded, ShiftStarted};
use crate::incident::kept::{keeps_nothing, points_only};

keeps_nothing!(ShiftStarted, ShiftEnded, HandoverBegun);

points_only! {
    HandoverReadBack: |read| vec![read.handover];
}
