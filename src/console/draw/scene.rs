//! What every part of the window needs to know.

use chrono::Timelike as _;

use super::{
    super::model::{Live, Model, Screen},
    ink::Ink,
};
use crate::{incident::Instant, locale::Lang};

/// What every part of the window needs to know.
#[derive(Clone, Copy)]
pub(in crate::console) struct Scene<'a> {
    /// The window's state.
    pub(in crate::console) model: &'a Model,
    /// The language of the screen.
    pub(in crate::console) lang: Lang,
    /// The present instant, as of the whole second: clocks and countdowns go on all at once.
    pub(in crate::console) now: Instant,
    /// How things look.
    pub(in crate::console) ink: Ink,
}

impl<'a> Scene<'a> {
    /// The scene of a model.
    pub(in crate::console) fn of(model: &'a Model) -> Self {
        let now = model.now.with_nanosecond(0).unwrap_or(model.now);
        // A replay shows its own moment, in a history too.
        let live = model.live.as_ref().filter(|_| model.screen == Screen::Live);
        let live = live.filter(|_| model.replay.is_none());
        let now = live.map_or(now, |live| live.incident.clock(now));
        Self { model, lang: model.lang(), now, ink: Ink::of(&model.settings) }
    }

    /// A message without arguments, in the language of the screen.
    pub(in crate::console) fn say(&self, id: &str) -> String {
        self.lang.say(id)
    }

    /// Where somebody is reached: by name among the stakeholders or in the directory, or by the role they have.
    pub(in crate::console) fn reach(&self, live: &Live, name: &str) -> Option<String> {
        let people = &live.incident.stakeholders;
        let by_role =
            || people.list.iter().find(|known| !name.is_empty() && known.profile.role == name);
        people
            .called(name)
            .or_else(by_role)
            .and_then(|known| known.profile.reach())
            .or_else(|| {
                let known = self.model.directory.called(name, live.incident.customer())?;
                known.person.channels.first()
            })
            .map(|address| address.at.clone())
    }
}
