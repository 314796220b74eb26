//! What the heads of these entries keep of their bodies.

use super::body::AttachmentAdded;
use crate::incident::kept::keeps_nothing;

keeps_nothing!(AttachmentAdded);
