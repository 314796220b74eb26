//! A promise as the one it was made to may read it.

use super::super::commitments::CommitmentMade;

/// Without what is ours: who delivers, who pays and what we checked before.
pub(super) fn without_internals(made: &CommitmentMade) -> CommitmentMade {
    CommitmentMade {
        deliverer: String::new(),
        payer: String::new(),
        cares: Vec::new(),
        override_reason: String::new(),
        rests_on: None,
        ..made.clone()
    }
}
