//! The one table of keys. Dispatch, footer, help, palette and `dingli keys` all read it.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::{action::Action, forms::Judge};

/// Where a key has its meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// Everywhere, also while typing.
    Anywhere,
    /// The list of incidents.
    List,
    /// A live incident, also while typing.
    Live,
    /// The capture line.
    Capture,
    /// Any pane, once it has the focus.
    Pane,
    /// The facts pane.
    Facts,
    /// The people pane.
    People,
    /// The timeline pane.
    Timeline,
    /// The list of what to do next.
    Now,
    /// The promises pane.
    Promises,
    /// The pane of remedies, offers and decisions.
    Remedies,
    /// The pane of early warning.
    Alerts,
    /// The pane of duty and hand-over.
    Duty,
    /// The draft of an update.
    Draft,
    /// A document before it leaves.
    Preview,
    /// A form.
    Form,
    /// Help and palette.
    Menu,
}

impl Place {
    /// Every place, in the order in which help shows them.
    pub const ALL: [Self; 17] = [
        Self::Capture,
        Self::Live,
        Self::Pane,
        Self::Facts,
        Self::People,
        Self::Timeline,
        Self::Now,
        Self::Promises,
        Self::Remedies,
        Self::Alerts,
        Self::Duty,
        Self::Draft,
        Self::Preview,
        Self::List,
        Self::Form,
        Self::Menu,
        Self::Anywhere,
    ];

    /// The message id of its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Anywhere => "place-anywhere",
            Self::List => "place-list",
            Self::Live => "place-live",
            Self::Capture => "place-capture",
            Self::Pane => "place-pane",
            Self::Facts => "pane-facts",
            Self::People => "pane-people",
            Self::Timeline => "pane-timeline",
            Self::Now => "pane-now",
            Self::Promises => "pane-promises",
            Self::Remedies => "pane-remedies",
            Self::Alerts => "pane-alerts",
            Self::Duty => "pane-duty",
            Self::Draft => "place-draft",
            Self::Preview => "place-preview",
            Self::Form => "place-form",
            Self::Menu => "place-menu",
        }
    }
}

/// A key as it is declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// A letter, digit or sign without a modifier. Its full-width form counts as the same.
    Char(char),
    /// With Ctrl held; arrives even with an input method on.
    Ctrl(char),
    /// A function key.
    F(u8),
    /// Another key by name.
    Enter,
    /// The tabulator.
    Tab,
    /// The tabulator with Shift.
    BackTab,
    /// Escape.
    Esc,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// Home.
    Home,
    /// End.
    End,
}

impl Key {
    /// How it is written for people: `^T`, `F1`, `Enter`.
    pub fn label(self) -> String {
        match self {
            Self::Char(' ') => "Space".to_owned(),
            Self::Char(c) => c.to_string(),
            Self::Ctrl(c) => format!("^{}", c.to_ascii_uppercase()),
            Self::F(number) => format!("F{number}"),
            Self::Enter => "Enter".to_owned(),
            Self::Tab => "Tab".to_owned(),
            Self::BackTab => "Shift-Tab".to_owned(),
            Self::Esc => "Esc".to_owned(),
            Self::Up => "↑".to_owned(),
            Self::Down => "↓".to_owned(),
            Self::PageUp => "PgUp".to_owned(),
            Self::PageDown => "PgDn".to_owned(),
            Self::Home => "Home".to_owned(),
            Self::End => "End".to_owned(),
        }
    }

    /// Whether a key press is this key. Full-width signs of an input method count as their ASCII selves.
    pub fn is(self, press: KeyEvent) -> bool {
        let ctrl = press.modifiers.contains(KeyModifiers::CONTROL);
        if press.modifiers.contains(KeyModifiers::ALT) {
            return false;
        }
        match (self, press.code) {
            (Self::Char(c), KeyCode::Char(pressed)) => !ctrl && narrow(pressed) == c,
            (Self::Ctrl(c), KeyCode::Char(pressed)) => ctrl && pressed.to_ascii_lowercase() == c,
            (Self::F(number), KeyCode::F(pressed)) => number == pressed,
            (Self::Enter, KeyCode::Enter)
            | (Self::Tab, KeyCode::Tab)
            | (Self::BackTab, KeyCode::BackTab)
            | (Self::Esc, KeyCode::Esc)
            | (Self::Up, KeyCode::Up)
            | (Self::Down, KeyCode::Down)
            | (Self::PageUp, KeyCode::PageUp)
            | (Self::PageDown, KeyCode::PageDown)
            | (Self::Home, KeyCode::Home)
            | (Self::End, KeyCode::End) => true,
            _ => false,
        }
    }
}

fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        _ => c,
    }
}

/// One line of the table.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// What it does.
    pub action: Action,
    /// Where.
    pub place: Place,
    /// The keys; the first is the one shown. Empty: reachable through the palette.
    pub keys: &'static [Key],
    /// The message id of what it does.
    pub label: &'static str,
    /// Whether the footer shows it.
    pub footer: bool,
}

const fn bind(action: Action, place: Place, keys: &'static [Key], label: &'static str) -> Binding {
    Binding { action, place, keys, label, footer: false }
}

const fn shown(action: Action, place: Place, keys: &'static [Key], label: &'static str) -> Binding {
    Binding { action, place, keys, label, footer: true }
}

/// The table.
pub const BINDINGS: &[Binding] = &[
    // Typing.
    shown(Action::Save, Place::Capture, &[Key::Enter], "do-save"),
    bind(Action::Complete, Place::Capture, &[Key::Down], "do-complete"),
    shown(Action::Visible, Place::Capture, &[Key::Ctrl('v')], "do-visible"),
    // A live incident.
    shown(Action::Contact, Place::Live, &[Key::Ctrl('t')], "do-contact"),
    shown(Action::Answer, Place::Live, &[Key::Ctrl('y')], "do-answer"),
    bind(Action::Draft, Place::Live, &[Key::Ctrl('s')], "do-draft"),
    bind(Action::Stakeholder, Place::Live, &[Key::Ctrl('k')], "do-stakeholder"),
    bind(Action::Ask, Place::Live, &[Key::Ctrl('n')], "do-ask"),
    bind(Action::Enquiry, Place::Live, &[Key::F(6)], "do-enquiry"),
    bind(Action::AnswerEnquiry, Place::Live, &[Key::F(7)], "do-answer-enquiry"),
    shown(Action::Undo, Place::Live, &[Key::Ctrl('r')], "do-undo"),
    bind(Action::Find, Place::Live, &[Key::Ctrl('f')], "do-find"),
    bind(Action::Status, Place::Live, &[Key::Ctrl('d')], "do-status"),
    bind(Action::Severity, Place::Live, &[Key::F(8)], "do-severity"),
    bind(Action::Report, Place::Live, &[Key::Ctrl('e')], "do-report"),
    bind(Action::Adopt, Place::Live, &[], "do-adopt"),
    bind(Action::Attach, Place::Live, &[Key::F(9)], "do-attach"),
    bind(Action::Goal, Place::Live, &[Key::Ctrl('x')], "do-goal"),
    bind(Action::Withhold, Place::Live, &[], "do-withhold"),
    bind(Action::Link, Place::Live, &[], "do-link"),
    bind(Action::Share, Place::Live, &[], "do-share"),
    shown(Action::NextPane, Place::Live, &[Key::Tab], "do-next-pane"),
    bind(Action::PreviousPane, Place::Live, &[Key::BackTab], "do-previous-pane"),
    bind(Action::ToFacts, Place::Live, &[Key::F(2)], "do-to-facts"),
    bind(Action::ToPeople, Place::Live, &[Key::F(3)], "do-to-people"),
    bind(Action::ToTimeline, Place::Live, &[Key::F(4)], "do-to-timeline"),
    bind(Action::ToNow, Place::Live, &[Key::F(5)], "do-to-now"),
    bind(Action::ToPromises, Place::Live, &[], "do-to-promises"),
    bind(Action::ToRemedies, Place::Live, &[], "do-to-remedies"),
    bind(Action::ToAlerts, Place::Live, &[], "do-to-alerts"),
    bind(Action::ToDuty, Place::Live, &[], "do-to-duty"),
    bind(Action::ListIncidents, Place::Live, &[Key::Ctrl('o')], "do-list"),
    // Any pane.
    shown(Action::Activate, Place::Pane, &[Key::Enter], "do-activate"),
    bind(Action::Up, Place::Pane, &[Key::Up, Key::Char('k')], "do-up"),
    bind(Action::Down, Place::Pane, &[Key::Down, Key::Char('j')], "do-down"),
    bind(Action::PageUp, Place::Pane, &[Key::PageUp], "do-page-up"),
    bind(Action::PageDown, Place::Pane, &[Key::PageDown], "do-page-down"),
    bind(Action::First, Place::Pane, &[Key::Home, Key::Char('g')], "do-first"),
    bind(Action::Last, Place::Pane, &[Key::End, Key::Char('G')], "do-last"),
    shown(Action::Zoom, Place::Pane, &[Key::Char('z')], "do-zoom"),
    bind(Action::ToFacts, Place::Pane, &[Key::Char('1')], "do-to-facts"),
    bind(Action::ToPeople, Place::Pane, &[Key::Char('2')], "do-to-people"),
    bind(Action::ToTimeline, Place::Pane, &[Key::Char('3')], "do-to-timeline"),
    bind(Action::ToNow, Place::Pane, &[Key::Char('4')], "do-to-now"),
    bind(Action::ToPromises, Place::Pane, &[Key::Char('5')], "do-to-promises"),
    bind(Action::ToRemedies, Place::Pane, &[Key::Char('6')], "do-to-remedies"),
    bind(Action::ToAlerts, Place::Pane, &[Key::Char('7')], "do-to-alerts"),
    bind(Action::ToDuty, Place::Pane, &[Key::Char('8')], "do-to-duty"),
    bind(Action::Find, Place::Pane, &[Key::Char('/')], "do-find"),
    bind(Action::Palette, Place::Pane, &[Key::Char(':')], "do-palette"),
    bind(Action::Help, Place::Pane, &[Key::Char('?')], "do-help"),
    bind(Action::ToCapture, Place::Pane, &[Key::Char('i')], "do-to-capture"),
    // One pane.
    shown(Action::Answer, Place::Facts, &[Key::Char('a')], "do-answer"),
    shown(Action::Ask, Place::Facts, &[Key::Char('n')], "do-ask"),
    shown(Action::EditPerson, Place::People, &[Key::Char('e')], "do-edit-person"),
    shown(Action::Stakeholder, Place::People, &[Key::Char('n')], "do-stakeholder"),
    shown(Action::ContactPerson, Place::People, &[Key::Char('c')], "do-contact-person"),
    shown(Action::Draft, Place::People, &[Key::Char('d')], "do-draft"),
    bind(Action::EnquiryFrom, Place::People, &[Key::Char('w')], "do-enquiry-from"),
    shown(Action::Show, Place::Timeline, &[Key::Char('v')], "do-show"),
    // Enter does the same there, and the foot says so.
    bind(Action::Correct, Place::Timeline, &[Key::Char('x')], "do-correct"),
    shown(Action::Retract, Place::Timeline, &[Key::Char('d')], "do-retract"),
    bind(Action::Share, Place::Timeline, &[Key::Char('s')], "do-share"),
    bind(Action::Link, Place::Timeline, &[Key::Char('l')], "do-link"),
    shown(Action::Snooze, Place::Now, &[Key::Char('s')], "do-snooze"),
    shown(Action::Draft, Place::Now, &[Key::Char('d')], "do-draft"),
    // Judgement, in its pane by a letter and everywhere through the palette.
    shown(Action::Judge(Judge::Keep), Place::Promises, &[Key::Char('e')], "do-keep"),
    shown(Action::Judge(Judge::Promise), Place::Promises, &[Key::Char('n')], "do-promise"),
    shown(Action::Judge(Judge::Compensate), Place::Promises, &[Key::Char('p')], "do-compensate"),
    shown(Action::Judge(Judge::Renegotiate), Place::Promises, &[Key::Char('r')], "do-renegotiate"),
    bind(
        Action::Judge(Judge::CompletePromise),
        Place::Promises,
        &[Key::Char('f')],
        "do-complete-promise",
    ),
    bind(Action::Judge(Judge::Consent), Place::Promises, &[Key::Char('c')], "do-consent"),
    bind(Action::Judge(Judge::Break), Place::Promises, &[Key::Char('b')], "do-break"),
    bind(Action::Judge(Judge::Waive), Place::Promises, &[Key::Char('w')], "do-waive"),
    shown(Action::Judge(Judge::Propose), Place::Remedies, &[Key::Char('n')], "do-propose"),
    shown(Action::Judge(Judge::Accept), Place::Remedies, &[Key::Char('a')], "do-accept"),
    shown(Action::Judge(Judge::Offer), Place::Remedies, &[Key::Char('f')], "do-offer"),
    bind(
        Action::Judge(Judge::ChangeRemedy),
        Place::Remedies,
        &[Key::Char('e')],
        "do-change-remedy",
    ),
    shown(Action::Judge(Judge::Odds), Place::Remedies, &[Key::Char('o')], "do-odds"),
    bind(Action::Judge(Judge::Disclose), Place::Remedies, &[Key::Char('s')], "do-disclose"),
    bind(Action::Judge(Judge::Drop), Place::Remedies, &[Key::Char('d')], "do-drop"),
    bind(Action::Judge(Judge::Rank), Place::Remedies, &[Key::Char('r')], "do-rank"),
    bind(Action::Judge(Judge::Justify), Place::Remedies, &[Key::Char('y')], "do-justify"),
    bind(Action::Judge(Judge::Seek), Place::Remedies, &[Key::Char('w')], "do-seek"),
    shown(Action::Judge(Judge::Decide), Place::Remedies, &[Key::Char('t')], "do-decide"),
    bind(Action::Judge(Judge::CostMissed), Place::Remedies, &[Key::Char('m')], "do-cost-missed"),
    bind(Action::Judge(Judge::SecondRead), Place::Remedies, &[Key::Char('u')], "do-second-read"),
    bind(Action::Judge(Judge::Lamp), Place::Remedies, &[Key::Char('l')], "do-lamp"),
    shown(Action::Judge(Judge::AcceptFiring), Place::Alerts, &[Key::Char('a')], "do-accept-firing"),
    shown(Action::Judge(Judge::Signal), Place::Alerts, &[Key::Char('n')], "do-signal"),
    shown(Action::Judge(Judge::Escalate), Place::Alerts, &[Key::Char('e')], "do-escalate"),
    shown(Action::Judge(Judge::CallFalse), Place::Alerts, &[Key::Char('x')], "do-call-false"),
    bind(Action::Judge(Judge::Hold), Place::Alerts, &[Key::Char('h')], "do-hold"),
    bind(Action::Judge(Judge::LiftHold), Place::Alerts, &[Key::Char('l')], "do-lift-hold"),
    shown(Action::Judge(Judge::StartShift), Place::Duty, &[Key::Char('n')], "do-start-shift"),
    shown(Action::Judge(Judge::EndShift), Place::Duty, &[Key::Char('o')], "do-end-shift"),
    shown(Action::Judge(Judge::HandOver), Place::Duty, &[Key::Char('h')], "do-hand-over"),
    shown(Action::Judge(Judge::ReadBack), Place::Duty, &[Key::Char('b')], "do-read-back"),
    shown(Action::Judge(Judge::PassUp), Place::Duty, &[Key::Char('p')], "do-pass-up"),
    bind(Action::Judge(Judge::Resource), Place::Duty, &[Key::Char('r')], "do-resource"),
    bind(Action::Judge(Judge::Contract), Place::Duty, &[Key::Char('c')], "do-contract"),
    bind(Action::Judge(Judge::Keep), Place::Live, &[], "do-keep"),
    bind(Action::Judge(Judge::Promise), Place::Live, &[], "do-promise"),
    bind(Action::Judge(Judge::Compensate), Place::Live, &[], "do-compensate"),
    bind(Action::Judge(Judge::Renegotiate), Place::Live, &[], "do-renegotiate"),
    bind(Action::Judge(Judge::CompletePromise), Place::Live, &[], "do-complete-promise"),
    bind(Action::Judge(Judge::Consent), Place::Live, &[], "do-consent"),
    bind(Action::Judge(Judge::Break), Place::Live, &[], "do-break"),
    bind(Action::Judge(Judge::Waive), Place::Live, &[], "do-waive"),
    bind(Action::Judge(Judge::Propose), Place::Live, &[], "do-propose"),
    bind(Action::Judge(Judge::Accept), Place::Live, &[], "do-accept"),
    bind(Action::Judge(Judge::Offer), Place::Live, &[], "do-offer"),
    bind(Action::Judge(Judge::ChangeRemedy), Place::Live, &[], "do-change-remedy"),
    bind(Action::Judge(Judge::Odds), Place::Live, &[], "do-odds"),
    bind(Action::Judge(Judge::Disclose), Place::Live, &[], "do-disclose"),
    bind(Action::Judge(Judge::Drop), Place::Live, &[], "do-drop"),
    bind(Action::Judge(Judge::Rank), Place::Live, &[], "do-rank"),
    bind(Action::Judge(Judge::Justify), Place::Live, &[], "do-justify"),
    bind(Action::Judge(Judge::Seek), Place::Live, &[], "do-seek"),
    bind(Action::Judge(Judge::Decide), Place::Live, &[], "do-decide"),
    bind(Action::Judge(Judge::CostMissed), Place::Live, &[], "do-cost-missed"),
    bind(Action::Judge(Judge::SecondRead), Place::Live, &[], "do-second-read"),
    bind(Action::Judge(Judge::Lamp), Place::Live, &[], "do-lamp"),
    bind(Action::Judge(Judge::AcceptFiring), Place::Live, &[], "do-accept-firing"),
    bind(Action::Judge(Judge::Signal), Place::Live, &[], "do-signal"),
    bind(Action::Judge(Judge::Escalate), Place::Live, &[], "do-escalate"),
    bind(Action::Judge(Judge::CallFalse), Place::Live, &[], "do-call-false"),
    bind(Action::Judge(Judge::Hold), Place::Live, &[], "do-hold"),
    bind(Action::Judge(Judge::LiftHold), Place::Live, &[], "do-lift-hold"),
    bind(Action::Judge(Judge::StartShift), Place::Live, &[], "do-start-shift"),
    bind(Action::Judge(Judge::EndShift), Place::Live, &[], "do-end-shift"),
    bind(Action::Judge(Judge::HandOver), Place::Live, &[], "do-hand-over"),
    bind(Action::Judge(Judge::ReadBack), Place::Live, &[], "do-read-back"),
    bind(Action::Judge(Judge::PassUp), Place::Live, &[], "do-pass-up"),
    bind(Action::Judge(Judge::Resource), Place::Live, &[], "do-resource"),
    bind(Action::Judge(Judge::Contract), Place::Live, &[], "do-contract"),
    // The list.
    shown(Action::OpenIncident, Place::List, &[Key::Enter], "do-open"),
    shown(Action::NewIncident, Place::List, &[Key::Ctrl('n')], "do-new"),
    shown(Action::ReportSelected, Place::List, &[Key::Ctrl('e')], "do-report"),
    bind(Action::Up, Place::List, &[Key::Up], "do-up"),
    bind(Action::Down, Place::List, &[Key::Down], "do-down"),
    bind(Action::PageUp, Place::List, &[Key::PageUp], "do-page-up"),
    bind(Action::PageDown, Place::List, &[Key::PageDown], "do-page-down"),
    // The draft of an update.
    shown(Action::DraftCopy, Place::Draft, &[Key::Ctrl('y'), Key::Ctrl('c')], "do-draft-copy"),
    shown(Action::DraftForm, Place::Draft, &[Key::Tab], "do-draft-form"),
    shown(Action::DraftSent, Place::Draft, &[Key::Ctrl('s')], "do-draft-sent"),
    shown(Action::DraftPerson, Place::Draft, &[Key::Ctrl('n')], "do-draft-person"),
    shown(Action::DraftWrite, Place::Draft, &[Key::Ctrl('o')], "do-draft-write"),
    bind(Action::DraftAgain, Place::Draft, &[Key::Ctrl('r')], "do-draft-again"),
    bind(Action::Up, Place::Draft, &[Key::Up], "do-up"),
    bind(Action::Down, Place::Draft, &[Key::Down], "do-down"),
    // A document before it leaves.
    shown(
        Action::PreviewWrite,
        Place::Preview,
        &[Key::Ctrl('s'), Key::Char('w')],
        "do-preview-write",
    ),
    shown(Action::PreviewNotes, Place::Preview, &[Key::Tab], "do-preview-notes"),
    bind(Action::Up, Place::Preview, &[Key::Up, Key::Char('k')], "do-up"),
    bind(Action::Down, Place::Preview, &[Key::Down, Key::Char('j')], "do-down"),
    bind(Action::PageUp, Place::Preview, &[Key::PageUp], "do-page-up"),
    bind(Action::PageDown, Place::Preview, &[Key::PageDown, Key::Char(' ')], "do-page-down"),
    bind(Action::First, Place::Preview, &[Key::Home, Key::Char('g')], "do-first"),
    bind(Action::Last, Place::Preview, &[Key::End, Key::Char('G')], "do-last"),
    // Forms, help and palette.
    shown(Action::Forward, Place::Form, &[Key::Enter], "do-forward"),
    shown(Action::SendForm, Place::Form, &[Key::Ctrl('s')], "do-send"),
    shown(Action::NextField, Place::Form, &[Key::Tab, Key::Down], "do-next-field"),
    bind(Action::PreviousField, Place::Form, &[Key::BackTab, Key::Up], "do-previous-field"),
    shown(Action::Activate, Place::Menu, &[Key::Enter], "do-run"),
    bind(Action::Up, Place::Menu, &[Key::Up], "do-up"),
    bind(Action::Down, Place::Menu, &[Key::Down], "do-down"),
    bind(Action::PageUp, Place::Menu, &[Key::PageUp], "do-page-up"),
    bind(Action::PageDown, Place::Menu, &[Key::PageDown], "do-page-down"),
    // Everywhere.
    shown(Action::Help, Place::Anywhere, &[Key::F(1)], "do-help"),
    shown(Action::Palette, Place::Anywhere, &[Key::Ctrl('p')], "do-palette"),
    bind(Action::Back, Place::Anywhere, &[Key::Esc, Key::Ctrl('g')], "do-back"),
    bind(Action::Language, Place::Anywhere, &[Key::Ctrl('l')], "do-language"),
    bind(Action::Theme, Place::Anywhere, &[Key::F(10)], "do-theme"),
    bind(Action::Borders, Place::Anywhere, &[Key::F(12)], "do-borders"),
    bind(Action::Profile, Place::Anywhere, &[], "do-profile"),
    bind(Action::Suspend, Place::Anywhere, &[Key::Ctrl('z')], "do-suspend"),
    bind(Action::Quit, Place::Anywhere, &[Key::Ctrl('q')], "do-quit"),
    bind(Action::AcknowledgeLoss, Place::Anywhere, &[], "do-acknowledge-loss"),
];

/// The action of a key press in the first of `places` that knows it.
pub fn action(press: KeyEvent, places: &[Place]) -> Option<Action> {
    places.iter().find_map(|&place| {
        BINDINGS
            .iter()
            .find(|binding| binding.place == place && binding.keys.iter().any(|key| key.is(press)))
            .map(|binding| binding.action)
    })
}

/// The bindings that hold in any of `places`, in the order of the table, each action once.
pub fn reachable(places: &[Place]) -> impl Iterator<Item = &'static Binding> + '_ {
    BINDINGS.iter().filter(move |binding| places.contains(&binding.place))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    /// The sets of places that are in force together.
    const TOGETHER: &[&[Place]] = &[
        &[Place::List, Place::Anywhere],
        &[Place::Draft, Place::Anywhere],
        &[Place::Preview, Place::Anywhere],
        &[Place::Form, Place::Anywhere],
        &[Place::Menu, Place::Anywhere],
        &[Place::Capture, Place::Live, Place::Anywhere],
        &[Place::Facts, Place::Pane, Place::Live, Place::Anywhere],
        &[Place::People, Place::Pane, Place::Live, Place::Anywhere],
        &[Place::Timeline, Place::Pane, Place::Live, Place::Anywhere],
        &[Place::Now, Place::Pane, Place::Live, Place::Anywhere],
        &[Place::Promises, Place::Pane, Place::Live, Place::Anywhere],
        &[Place::Remedies, Place::Pane, Place::Live, Place::Anywhere],
        &[Place::Alerts, Place::Pane, Place::Live, Place::Anywhere],
        &[Place::Duty, Place::Pane, Place::Live, Place::Anywhere],
    ];

    #[test]
    fn no_key_is_bound_twice() {
        for places in TOGETHER {
            let mut seen = std::collections::BTreeMap::new();
            for binding in reachable(places) {
                for key in binding.keys {
                    if let Some(other) = seen.insert(*key, binding.action) {
                        panic!(
                            "{} means {other:?} and {:?} in {places:?}",
                            key.label(),
                            binding.action
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn control_keys_that_terminals_take_for_others_are_not_used() {
        for binding in BINDINGS {
            for key in binding.keys {
                if let Key::Ctrl(c) = key {
                    assert!(!"abhijm ".contains(*c), "^{c} does not arrive as itself everywhere");
                }
            }
        }
    }

    #[test]
    fn full_width_signs_count_as_their_ascii_selves() {
        let press = |c| KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE);
        let pane = [Place::Pane];
        assert_eq!(action(press('？'), &pane), Some(Action::Help));
        assert_eq!(action(press('：'), &pane), Some(Action::Palette));
        assert_eq!(action(press('／'), &pane), Some(Action::Find));
    }
}
