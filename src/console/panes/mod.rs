//! The panes of the live window, one file a pane and one row a pane in [`PANES`]. Tabs, digits, the order of the Tab key,
//! footer, help and palette read the table: a new pane is a file, a row here and a variant of [`Focus`].

mod actions;
mod alerts;
mod duty;
mod facts;
mod now;
mod pane;
mod people;
mod promises;
mod remedies;
mod timeline;

use super::model::{Focus, Live};
use crate::locale::Lang;

pub(in crate::console) use pane::{Enter, Pane};

/// Every pane, in the order of tabs, digits and the Tab key. The first nine have their place in it as their digit; those
/// behind are reached by name and by Tab.
pub(in crate::console) static PANES: &[Pane] = &[
    facts::PANE,
    people::PANE,
    timeline::PANE,
    now::PANE,
    promises::PANE,
    remedies::PANE,
    alerts::PANE,
    duty::PANE,
];

/// The row of a pane; `None` for the capture line, which is none.
pub(in crate::console) fn of(focus: Focus) -> Option<&'static Pane> {
    PANES.iter().find(|pane| pane.focus == focus)
}

/// Where the Tab key goes, in its order: the capture line, then every pane.
pub(in crate::console) fn order() -> impl Iterator<Item = Focus> {
    std::iter::once(Focus::Capture).chain(PANES.iter().map(|pane| pane.focus))
}

/// The digit that leads to the pane at that place of the table, if one does.
pub(in crate::console) fn digit(place: usize) -> Option<char> {
    let digit = u32::try_from(place).ok()?.checked_add(1)?;
    char::from_digit(digit, 10)
}

/// The number of lines of a pane: all, or those that match the search.
pub(in crate::console) fn lines(live: &Live, focus: Focus, lang: Lang) -> usize {
    of(focus).map_or(0, |pane| (pane.lines)(live, lang))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    /// The pane behind each, so that a new one does not compile before it is named here.
    const fn behind(focus: Focus) -> Option<Focus> {
        match focus {
            Focus::Capture => Some(Focus::Facts),
            Focus::Facts => Some(Focus::People),
            Focus::People => Some(Focus::Timeline),
            Focus::Timeline => Some(Focus::Now),
            Focus::Now => Some(Focus::Promises),
            Focus::Promises => Some(Focus::Remedies),
            Focus::Remedies => Some(Focus::Alerts),
            Focus::Alerts => Some(Focus::Duty),
            Focus::Duty => None,
        }
    }

    #[test]
    fn every_focus_but_the_capture_line_is_one_row_of_the_table() {
        let all: Vec<Focus> =
            std::iter::successors(Some(Focus::Capture), |focus| behind(*focus)).collect();
        assert_eq!(order().collect::<Vec<_>>(), all);
        for (place, pane) in PANES.iter().enumerate() {
            assert!(std::ptr::eq(of(pane.focus).unwrap(), &raw const PANES[place]));
            for id in [pane.name, pane.go] {
                assert!(Lang::ALL.iter().all(|lang| lang.say(id) != id), "{id} has no words");
            }
        }
    }

    #[test]
    fn the_first_nine_panes_have_a_digit() {
        let digits: Vec<Option<char>> = (0..11).map(digit).collect();
        assert_eq!(digits[0], Some('1'));
        assert_eq!(digits[8], Some('9'));
        assert_eq!(digits[9..], [None, None]);
    }
}
