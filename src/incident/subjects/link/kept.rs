//! What the heads of these entries keep of their bodies.

use super::body::{EntryShared, IncidentLinked, ResourceConfirmed};
use crate::incident::kept::keeps_nothing;

keeps_nothing!(IncidentLinked, EntryShared, ResourceConfirmed);
