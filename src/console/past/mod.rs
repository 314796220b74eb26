//! The past: what there is to read over all incidents. One file a pane and one row a pane in [`PAST`]; tabs, keys, help and
//! palette read the table. It is reached from the list, and stands in no incident's Tab order.

mod beside;
mod catalogue;
mod find;
mod incidents;
mod metrics;
mod pane;
mod partners;
mod readiness;
mod rhythm;
mod today;
mod year;

pub(in crate::console) use pane::{PastEnter, PastPane};

use super::{forms::ActForm, model::PastFocus};

/// Every pane, in the order of tabs and the Tab key.
pub(in crate::console) static PAST: &[PastPane] = &[
    find::PANE,
    incidents::PANE,
    year::PANE,
    today::PANE,
    metrics::PANE,
    catalogue::PANE,
    partners::PANE,
    rhythm::PANE,
    readiness::PANE,
];

/// The form that adds to what a pane lists, for those that list what belongs to no incident.
const ADDS: &[(PastFocus, ActForm)] = &[
    (PastFocus::Catalogue, ActForm::Standing),
    (PastFocus::Partners, ActForm::Partner),
    (PastFocus::Rhythm, ActForm::Rhythm),
];

/// The form that adds to what a pane lists.
pub(in crate::console) fn adds(focus: PastFocus) -> Option<ActForm> {
    ADDS.iter().find(|(of, _)| *of == focus).map(|(_, form)| *form)
}

/// The row of a pane.
pub(in crate::console) fn of(focus: PastFocus) -> Option<&'static PastPane> {
    PAST.iter().find(|pane| pane.focus == focus)
}

/// The pane behind one, or before it.
pub(in crate::console) fn beside(focus: PastFocus, forward: bool) -> PastFocus {
    let at = PAST.iter().position(|pane| pane.focus == focus).unwrap_or_default();
    let by = if forward { 1 } else { PAST.len() - 1 };
    PAST.get((at + by) % PAST.len()).map_or(focus, |pane| pane.focus)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use crate::locale::Lang;

    /// The pane behind each, so that a new one does not compile before it is named here.
    const fn behind(focus: PastFocus) -> Option<PastFocus> {
        match focus {
            PastFocus::Find => Some(PastFocus::Incidents),
            PastFocus::Incidents => Some(PastFocus::Year),
            PastFocus::Year => Some(PastFocus::Today),
            PastFocus::Today => Some(PastFocus::Metrics),
            PastFocus::Metrics => Some(PastFocus::Catalogue),
            PastFocus::Catalogue => Some(PastFocus::Partners),
            PastFocus::Partners => Some(PastFocus::Rhythm),
            PastFocus::Rhythm => Some(PastFocus::Readiness),
            PastFocus::Readiness => None,
        }
    }

    #[test]
    fn every_pane_of_the_past_is_one_row_with_words_and_a_key() {
        let all: Vec<_> =
            std::iter::successors(Some(PastFocus::Find), |focus| behind(*focus)).collect();
        assert_eq!(PAST.iter().map(|pane| pane.focus).collect::<Vec<_>>(), all);
        for pane in PAST {
            assert!(!pane.keys.is_empty());
            for id in [pane.name, pane.go, pane.hint] {
                assert!(Lang::ALL.iter().all(|lang| lang.say(id) != id), "{id} has no words");
            }
        }
        assert_eq!(beside(PastFocus::Find, false), PastFocus::Readiness);
    }
}
