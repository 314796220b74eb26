//! What the heads of these entries keep of their bodies.

use super::body::BriefPassed;
use crate::incident::kept::points_only;

points_only! {
    BriefPassed: |passed| passed.covers.iter().chain(&passed.left_out).copied().collect();
}
