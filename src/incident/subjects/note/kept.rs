//! What the heads of these entries keep of their bodies.

use super::body::Noted;
use crate::incident::kept::points_only;

points_only! {
    Noted: |noted| noted.mentions.clone();
}
