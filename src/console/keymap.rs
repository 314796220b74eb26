//! Keys, the places where they have a meaning, and the bindings that belong to no pane. The whole table, with the panes'
//! own, is [`super::bindings`].

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::{action::Action, forms::ActForm, model::Focus};

/// Where a key has its meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// Everywhere, also while typing.
    Anywhere,
    /// The list of incidents.
    List,
    /// What was, over all incidents.
    Past,
    /// An incident that is gone through again.
    Replay,
    /// A live incident, also while typing.
    Live,
    /// The capture line, or one pane.
    At(Focus),
    /// Any pane, once it has the focus.
    Pane,
    /// The draft of an update.
    Draft,
    /// A section of the report while it is written.
    Write,
    /// A document before it leaves.
    Preview,
    /// A form.
    Form,
    /// Help and palette.
    Menu,
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

/// A binding that help and palette show.
pub(in crate::console) const fn bind(
    action: Action,
    place: Place,
    keys: &'static [Key],
    label: &'static str,
) -> Binding {
    Binding { action, place, keys, label, footer: false }
}

/// A binding that the footer shows too.
pub(in crate::console) const fn shown(
    action: Action,
    place: Place,
    keys: &'static [Key],
    label: &'static str,
) -> Binding {
    Binding { action, place, keys, label, footer: true }
}

/// Typing, and what holds in a live incident, up to going from pane to pane.
pub(in crate::console) const IN_INCIDENT: &[Binding] = &[
    // Typing.
    shown(Action::Save, Place::At(Focus::Capture), &[Key::Enter], "do-save"),
    bind(Action::Complete, Place::At(Focus::Capture), &[Key::Down], "do-complete"),
    bind(Action::DayBefore, Place::At(Focus::Capture), &[Key::PageUp], "do-day-before"),
    bind(Action::NextDay, Place::At(Focus::Capture), &[Key::PageDown], "do-next-day"),
    shown(Action::Visible, Place::At(Focus::Capture), &[Key::Ctrl('v')], "do-visible"),
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
    bind(Action::Day, Place::Live, &[], "do-day"),
    bind(Action::Write, Place::Live, &[], "do-write"),
    bind(Action::Adopt, Place::Live, &[], "do-adopt"),
    bind(Action::Attach, Place::Live, &[Key::F(9)], "do-attach"),
    bind(Action::Goal, Place::Live, &[Key::Ctrl('x')], "do-goal"),
    bind(Action::Playbook, Place::Live, &[], "do-playbook"),
    bind(Action::ReviewGuide, Place::Live, &[], "do-review-guide"),
    bind(Action::Similar, Place::Live, &[], "do-similar"),
    bind(Action::Withhold, Place::Live, &[], "do-withhold"),
    bind(Action::ActForm(ActForm::Customer), Place::Live, &[], "do-customer"),
    bind(Action::ActForm(ActForm::Receipt), Place::Live, &[], "do-receipt"),
    bind(Action::ActForm(ActForm::Object), Place::Live, &[], "do-object"),
    bind(Action::FromCatalogue, Place::Live, &[], "do-from-catalogue"),
    bind(Action::Link, Place::Live, &[], "do-link"),
    bind(Action::Share, Place::Live, &[], "do-share"),
    shown(Action::NextPane, Place::Live, &[Key::Tab], "do-next-pane"),
    bind(Action::PreviousPane, Place::Live, &[Key::BackTab], "do-previous-pane"),
];

/// What holds in a live incident behind the panes by name.
pub(in crate::console) const OUT_OF_INCIDENT: &[Binding] = &[
    bind(Action::ListIncidents, Place::Live, &[Key::Ctrl('o')], "do-list"),
    bind(Action::Replay, Place::Live, &[], "do-replay"),
    bind(Action::DrillNext, Place::Live, &[Key::F(11)], "do-drill-next"),
];

/// What holds in any pane, up to the digits.
pub(in crate::console) const IN_PANE: &[Binding] = &[
    shown(Action::Activate, Place::Pane, &[Key::Enter], "do-activate"),
    bind(Action::Up, Place::Pane, &[Key::Up, Key::Char('k')], "do-up"),
    bind(Action::Down, Place::Pane, &[Key::Down, Key::Char('j')], "do-down"),
    bind(Action::PageUp, Place::Pane, &[Key::PageUp], "do-page-up"),
    bind(Action::PageDown, Place::Pane, &[Key::PageDown], "do-page-down"),
    bind(Action::First, Place::Pane, &[Key::Home, Key::Char('g')], "do-first"),
    bind(Action::Last, Place::Pane, &[Key::End, Key::Char('G')], "do-last"),
    shown(Action::Zoom, Place::Pane, &[Key::Char('z')], "do-zoom"),
];

/// What holds in any pane behind the digits.
pub(in crate::console) const OUT_OF_PANE: &[Binding] = &[
    bind(Action::Find, Place::Pane, &[Key::Char('/')], "do-find"),
    bind(Action::Playbook, Place::Pane, &[Key::Char('*')], "do-playbook"),
    bind(Action::ReviewGuide, Place::Pane, &[Key::Char('&')], "do-review-guide"),
    bind(Action::Palette, Place::Pane, &[Key::Char(':')], "do-palette"),
    bind(Action::Help, Place::Pane, &[Key::Char('?')], "do-help"),
    bind(Action::To(Focus::Capture), Place::Pane, &[Key::Char('i')], "do-to-capture"),
];

/// Screens, forms and menus, and what holds everywhere.
pub(in crate::console) const ELSEWHERE: &[Binding] = &[
    // The list.
    shown(Action::OpenIncident, Place::List, &[Key::Enter], "do-open"),
    shown(Action::NewIncident, Place::List, &[Key::Ctrl('n')], "do-new"),
    shown(Action::ReportSelected, Place::List, &[Key::Ctrl('e')], "do-report"),
    bind(Action::Up, Place::List, &[Key::Up], "do-up"),
    bind(Action::Down, Place::List, &[Key::Down], "do-down"),
    bind(Action::PageUp, Place::List, &[Key::PageUp], "do-page-up"),
    bind(Action::PageDown, Place::List, &[Key::PageDown], "do-page-down"),
    shown(Action::Past, Place::List, &[Key::Ctrl('f')], "do-past"),
    shown(Action::Replay, Place::List, &[Key::Ctrl('r')], "do-replay"),
    // The past.
    shown(Action::Activate, Place::Past, &[Key::Enter], "do-open"),
    shown(Action::PastAdd, Place::Past, &[Key::Ctrl('n')], "do-past-add"),
    shown(Action::NextPane, Place::Past, &[Key::Tab], "do-next-pane"),
    bind(Action::PreviousPane, Place::Past, &[Key::BackTab], "do-previous-pane"),
    shown(Action::PastSave, Place::Past, &[Key::Ctrl('s')], "do-past-save"),
    bind(Action::PastForget, Place::Past, &[Key::Ctrl('d')], "do-past-forget"),
    shown(Action::PastOrder, Place::Past, &[Key::Ctrl('t')], "do-past-order"),
    shown(Action::Replay, Place::Past, &[Key::Ctrl('r')], "do-replay"),
    bind(Action::ListIncidents, Place::Past, &[Key::Ctrl('o')], "do-list"),
    bind(Action::Up, Place::Past, &[Key::Up], "do-up"),
    bind(Action::Down, Place::Past, &[Key::Down], "do-down"),
    bind(Action::PageUp, Place::Past, &[Key::PageUp], "do-page-up"),
    bind(Action::PageDown, Place::Past, &[Key::PageDown], "do-page-down"),
    // A replay.
    shown(Action::ReplayEarlier, Place::Replay, &[Key::Char('[')], "do-replay-earlier"),
    shown(Action::ReplayLater, Place::Replay, &[Key::Char(']')], "do-replay-later"),
    shown(
        Action::ReplayDecisionBefore,
        Place::Replay,
        &[Key::Char('{')],
        "do-replay-decision-before",
    ),
    shown(Action::ReplayNextDecision, Place::Replay, &[Key::Char('}')], "do-replay-next-decision"),
    bind(Action::ReplayEntryBefore, Place::Replay, &[Key::Char(',')], "do-replay-entry-before"),
    shown(Action::ReplayNextEntry, Place::Replay, &[Key::Char('.')], "do-replay-next-entry"),
    shown(Action::ReplayPlay, Place::Replay, &[Key::Char(' ')], "do-replay-play"),
    bind(Action::ReplaySlower, Place::Replay, &[Key::Char('-')], "do-replay-slower"),
    bind(
        Action::ReplayFaster,
        Place::Replay,
        &[Key::Char('+'), Key::Char('=')],
        "do-replay-faster",
    ),
    shown(Action::ReplayOrder, Place::Replay, &[Key::Char('o')], "do-replay-order"),
    bind(Action::ReplayMark, Place::Replay, &[Key::Char('m')], "do-replay-mark"),
    shown(Action::ReplayDifference, Place::Replay, &[Key::Char('d')], "do-replay-difference"),
    bind(Action::ListIncidents, Place::Replay, &[Key::Ctrl('o')], "do-list"),
    // The draft of an update.
    shown(Action::DraftCopy, Place::Draft, &[Key::Ctrl('y'), Key::Ctrl('c')], "do-draft-copy"),
    shown(Action::DraftForm, Place::Draft, &[Key::Tab], "do-draft-form"),
    bind(Action::DraftFormBefore, Place::Draft, &[Key::BackTab], "do-draft-form-before"),
    shown(Action::DraftSent, Place::Draft, &[Key::Ctrl('s')], "do-draft-sent"),
    shown(Action::DraftPerson, Place::Draft, &[Key::Ctrl('n')], "do-draft-person"),
    shown(Action::DraftWrite, Place::Draft, &[Key::Ctrl('o')], "do-draft-write"),
    bind(Action::DraftAgain, Place::Draft, &[Key::Ctrl('r')], "do-draft-again"),
    bind(Action::NextPhrase, Place::Draft, &[Key::Ctrl('f')], "do-next-phrase"),
    bind(Action::PutPhrase, Place::Draft, &[Key::Ctrl('t')], "do-put-phrase"),
    bind(Action::Up, Place::Draft, &[Key::Up], "do-up"),
    bind(Action::Down, Place::Draft, &[Key::Down], "do-down"),
    bind(Action::PageUp, Place::Draft, &[Key::PageUp], "do-page-up"),
    bind(Action::PageDown, Place::Draft, &[Key::PageDown], "do-page-down"),
    // A section of the report.
    shown(Action::WriteSave, Place::Write, &[Key::Ctrl('s')], "do-write-save"),
    shown(Action::WriteNext, Place::Write, &[Key::Tab], "do-write-next"),
    bind(Action::WriteBefore, Place::Write, &[Key::BackTab], "do-write-before"),
    shown(Action::WriteVisible, Place::Write, &[Key::Ctrl('v')], "do-write-visible"),
    shown(Action::WriteDespite, Place::Write, &[Key::Ctrl('k')], "do-write-despite"),
    bind(Action::WriteUndo, Place::Write, &[Key::Ctrl('u')], "do-write-undo"),
    bind(Action::WriteBegin, Place::Write, &[Key::Ctrl('t')], "do-write-begin"),
    bind(Action::WriteEdit, Place::Write, &[Key::Ctrl('e')], "do-write-edit"),
    bind(Action::WriteAgain, Place::Write, &[Key::Ctrl('r')], "do-write-again"),
    bind(Action::Up, Place::Write, &[Key::Up], "do-up"),
    bind(Action::Down, Place::Write, &[Key::Down], "do-down"),
    bind(Action::PageUp, Place::Write, &[Key::PageUp], "do-page-up"),
    bind(Action::PageDown, Place::Write, &[Key::PageDown], "do-page-down"),
    // A document before it leaves.
    shown(
        Action::PreviewWrite,
        Place::Preview,
        &[Key::Ctrl('s'), Key::Char('w')],
        "do-preview-write",
    ),
    shown(Action::PreviewNotes, Place::Preview, &[Key::Tab], "do-preview-notes"),
    bind(Action::Write, Place::Preview, &[Key::Char('e')], "do-write"),
    bind(Action::Up, Place::Preview, &[Key::Up, Key::Char('k')], "do-up"),
    bind(Action::Down, Place::Preview, &[Key::Down, Key::Char('j')], "do-down"),
    bind(Action::PageUp, Place::Preview, &[Key::PageUp], "do-page-up"),
    bind(Action::PageDown, Place::Preview, &[Key::PageDown, Key::Char(' ')], "do-page-down"),
    bind(Action::First, Place::Preview, &[Key::Home, Key::Char('g')], "do-first"),
    bind(Action::Last, Place::Preview, &[Key::End, Key::Char('G')], "do-last"),
    // Forms, help and palette.
    shown(Action::Forward, Place::Form, &[Key::Enter], "do-forward"),
    shown(Action::SendForm, Place::Form, &[Key::Ctrl('s')], "do-send"),
    shown(Action::NextField, Place::Form, &[Key::Tab], "do-next-field"),
    bind(Action::PreviousField, Place::Form, &[Key::BackTab], "do-previous-field"),
    bind(Action::Up, Place::Form, &[Key::Up], "do-choice-up"),
    bind(Action::Down, Place::Form, &[Key::Down], "do-choice-down"),
    bind(Action::FromCatalogue, Place::Form, &[Key::Ctrl('k')], "do-from-catalogue"),
    bind(Action::Similar, Place::Form, &[Key::Ctrl('f')], "do-similar"),
    bind(Action::Rest, Place::Form, &[Key::Ctrl('o')], "do-rest"),
    shown(Action::ClearField, Place::Form, &[Key::Ctrl('u')], "do-clear-field"),
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
    bind(Action::NewHistory, Place::Anywhere, &[], "do-new-history"),
    bind(Action::Past, Place::Anywhere, &[], "do-past"),
    bind(Action::Drill, Place::Anywhere, &[], "do-drill"),
    bind(Action::Profile, Place::Anywhere, &[], "do-profile"),
    bind(Action::Suspend, Place::Anywhere, &[Key::Ctrl('z')], "do-suspend"),
    bind(Action::Quit, Place::Anywhere, &[Key::Ctrl('q')], "do-quit"),
    bind(Action::AcknowledgeLoss, Place::Anywhere, &[], "do-acknowledge-loss"),
];

/// The key of an action that belongs to no pane, as it is written for people; empty where it has none.
pub(in crate::console) fn label_of(action: Action, place: Place) -> String {
    let bound = ELSEWHERE.iter().find(|it| it.action == action && it.place == place);
    bound.and_then(|it| it.keys.first()).map(|key| key.label()).unwrap_or_default()
}

/// The same on the line to type into.
pub(in crate::console) fn label_in_capture(action: Action) -> String {
    let bound = IN_INCIDENT.iter().find(|it| it.action == action);
    bound.and_then(|it| it.keys.first()).map(|key| key.label()).unwrap_or_default()
}

/// The action of a key press in the first of `places` that knows it.
pub(in crate::console) fn find(
    table: &[Binding],
    press: KeyEvent,
    places: &[Place],
) -> Option<Action> {
    places.iter().find_map(|&place| {
        table
            .iter()
            .find(|binding| binding.place == place && binding.keys.iter().any(|key| key.is(press)))
            .map(|binding| binding.action)
    })
}
