//! The window's whole state. Plain data: [`super::update`] changes it, [`super::view`] draws it. It refuses to draw, to
//! act, and to read anything outside itself.

mod cases;
mod disabled;
mod focus;
mod half;
mod list;
mod live;
mod overlay;
mod past;
mod replaying;

use std::collections::BTreeMap;

use crate::{
    incident::{ClockDoubt, EntryKey, Instant, Status, WriterId, directory::Directory},
    locale::Lang,
    playbook::Text,
    settings::Settings,
};

use super::{
    drafting::Drafting,
    forms::{Form, Kind, Setting},
    keymap::Place,
    preview::{Preview, Room},
    writing::Writing,
};

pub use super::offered::{Class, DrillAsked, DrillOf};
pub use cases::{Similar, SimilarCase, SimilarFound, case_of, case_of_form};
pub use focus::Focus;
pub use half::HalfWritten;
pub use list::List;
pub use live::{CAPTURE_SLOT, Line, Live, Sent, Stamp};
pub use overlay::{Confirm, Menu, Overlay, Question, Reading, Then};
pub use past::{Past, PastEntry, PastFocus, PastFound, PastHit, PastMeasured, Sought};
pub use replaying::{Aside, At, Replaying};

/// Which screen lies at the bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// The first run: who are you?
    FirstRun,
    /// The list of incidents.
    List,
    /// One incident.
    Live,
    /// What was, over all incidents.
    Past,
}

/// How a notice is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Done.
    Good,
    /// A gap, let in.
    Warning,
    /// Not done.
    Bad,
}

/// One sentence at the foot of the window, until the next key that does something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The sentence.
    pub text: String,
    /// How it is meant.
    pub tone: Tone,
}

/// Whether what is on screen is on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saved {
    /// Everything shown is on disk.
    Yes,
    /// An append is under way.
    Saving,
    /// What was sent last was not recorded, and stands where it was typed.
    Refused,
    /// The log cannot be written, and why.
    ReadOnly(String),
}

/// The window's whole state.
#[derive(Debug)]
pub struct Model {
    /// Who I am and how the window looks.
    pub settings: Settings,
    /// The instant that the screen is about: the present one as of the last tick, or the moment of a replay.
    pub now: Instant,
    /// The present instant, as of the last tick.
    pub wall: Instant,
    /// Columns and rows.
    pub size: (u16, u16),
    /// Which screen lies at the bottom.
    pub screen: Screen,
    /// The draft of an update over it.
    pub drafting: Option<Drafting>,
    /// The section of the report that is being written.
    pub writing: Option<Writing>,
    /// Whose update is drafted as soon as the form on screen is recorded.
    pub drafts_next: Option<EntryKey>,
    /// The document over it that is about to leave.
    pub preview: Option<Preview>,
    /// The form over it.
    pub form: Option<Form>,
    /// What lies over everything.
    pub overlay: Option<Overlay>,
    /// Past incidents that are like the one at hand (N1).
    pub similar: Similar,
    /// The step of the way through a review to which the form on screen leads back.
    pub guided: Option<usize>,
    /// One sentence at the foot.
    pub notice: Option<Notice>,
    /// Whether what is on screen is on disk.
    pub saved: Saved,
    /// The list of incidents.
    pub list: List,
    /// What was, over all incidents.
    pub past: Past,
    /// The incident on screen.
    pub live: Option<Live>,
    /// Where it is gone through again: the course, and what stands aside.
    pub replay: Option<Box<Replaying>>,
    /// The screen from which that began, and which is gone back to.
    pub left: Screen,
    /// People known from any incident (F8).
    pub directory: Directory,
    /// What a new incident can be.
    pub classes: Vec<Class>,
    /// Whether this is the throw-away demo log.
    pub demo: bool,
    /// That entries are gone that were acknowledged, which nobody has acknowledged yet.
    pub loss: Option<Text>,
    /// Half-written texts outside any incident, by slot.
    pub drafts: BTreeMap<String, String>,
    /// Long half-written texts that are not kept at every key.
    pub half: HalfWritten,
    /// Since when there is a program like this one, where the clock is the system's.
    pub program_since: Option<Instant>,
    /// The installation that writes here: only its own acts can be undone.
    pub writer: Option<WriterId>,
}

impl Model {
    /// A window over nothing yet.
    pub fn new(settings: Settings, now: Instant, size: (u16, u16)) -> Self {
        let screen = if settings.is_known() { Screen::List } else { Screen::FirstRun };
        let mut model = Self {
            settings,
            now,
            wall: now,
            size,
            screen,
            drafting: None,
            writing: None,
            drafts_next: None,
            preview: None,
            form: None,
            overlay: None,
            similar: Similar::default(),
            guided: None,
            notice: None,
            saved: Saved::Yes,
            list: List::default(),
            past: Past::default(),
            live: None,
            replay: None,
            left: screen,
            directory: Directory::default(),
            classes: Vec::new(),
            demo: false,
            loss: None,
            drafts: BTreeMap::new(),
            half: HalfWritten::default(),
            program_since: None,
            writer: None,
        };
        if screen == Screen::FirstRun {
            model.form = Some(Form::first_run(&model.settings));
        }
        model
    }

    /// The language of the screen.
    pub fn lang(&self) -> Lang {
        self.settings.lang
    }

    /// What building a form needs to know of the window.
    pub(in crate::console) fn setting(&self) -> Setting<'_> {
        let opens = self.form.as_ref().is_some_and(|form| form.kind == Kind::NewIncident);
        let of_house = self.form.as_ref().is_some_and(|form| form.kind.is_of_directory());
        let live = self.live.as_ref();
        let live = live.filter(|_| self.screen == Screen::Live && !opens && !of_house);
        let house = of_house.then_some(&self.directory.house);
        let history = live.filter(|live| live.incident.history().is_some());
        Setting {
            now: self.now,
            account: history.map(|live| live.typed_at(self.now).now),
            happened: history.map(|live| live.incident.clock(self.now)),
            needs_time: history.is_some_and(Live::needs_time),
            zone: live.map_or_else(|| self.settings.tz(), |live| live.incident.zone()),
            lang: self.lang(),
            incident: live.map(|live| &live.incident).or(house),
            settings: &self.settings,
        }
    }

    /// The room a document has that is looked at before it leaves.
    pub fn preview_room(&self) -> Room {
        Room::of(self.size, self.screen == Screen::Live)
    }

    /// Why the system's clock is to be doubted.
    pub fn clock_doubt(&self) -> Option<ClockDoubt> {
        let newest = self.live.as_ref().and_then(|live| {
            let last = live.incident.entries().last()?;
            Some((last.head.recorded, live.incident.lifecycle.status() != Status::Closed))
        });
        let (newest, open) = newest.unzip();
        ClockDoubt::of(newest, open.unwrap_or_default(), self.wall, self.program_since)
    }

    /// Whether anything that was refused still stands where it was typed.
    pub fn has_unsaved(&self) -> bool {
        self.form.is_some() || self.live.as_ref().is_some_and(|live| !live.capture.is_empty())
    }

    /// The words that would be gone if the window ended now: what is half-written while it cannot be kept.
    pub fn words_at_risk(&self) -> Option<String> {
        if !self.half.is_lost && !matches!(self.saved, Saved::ReadOnly(_)) {
            return None;
        }
        let mut words = Vec::new();
        if let Some(form) = self.form.as_ref().filter(|form| form.touched) {
            let typed = form.fields.iter().map(|field| field.editor.text().trim());
            words.extend(typed.filter(|text| !text.is_empty()));
        }
        words.extend(self.drafting.iter().filter(|it| it.is_edited()).map(|it| it.text().trim()));
        words.extend(self.writing.iter().filter(|it| it.is_edited()).map(|it| it.text().trim()));
        words.extend(self.live.iter().map(|live| live.capture.text().trim()));
        words.retain(|text| !text.is_empty());
        (!words.is_empty()).then(|| words.join(" · "))
    }

    /// The places whose keys hold now, nearest first.
    pub fn places(&self) -> Vec<Place> {
        if self.preview.is_some() {
            return vec![Place::Preview, Place::Anywhere];
        }
        if self.replay.is_some() {
            let focus = self.live.as_ref().map_or(Focus::Timeline, |live| live.focus);
            return vec![
                Place::Replay,
                Place::At(focus),
                Place::Pane,
                Place::Live,
                Place::Anywhere,
            ];
        }
        match (self.screen, &self.live) {
            (Screen::Live, Some(_)) if self.writing.is_some() => {
                vec![Place::Write, Place::Anywhere]
            }
            (Screen::Live, Some(_)) if self.drafting.is_some() => {
                vec![Place::Draft, Place::Anywhere]
            }
            (Screen::Live, Some(live)) if live.focus == Focus::Capture => {
                vec![Place::At(live.focus), Place::Live, Place::Anywhere]
            }
            (Screen::Live, Some(live)) => {
                vec![Place::At(live.focus), Place::Pane, Place::Live, Place::Anywhere]
            }
            (Screen::List, _) => vec![Place::List, Place::Anywhere],
            (Screen::Past, _) => vec![Place::Past, Place::Anywhere],
            _ => vec![Place::Anywhere],
        }
    }
}
