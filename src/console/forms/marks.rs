//! What is done to an entry or to what is due: corrected, shown, let go out in spite of a correction, put off (G1, J2).

use crate::incident::{
    Act, Command, Entry, EntryKey, Event, Selector,
    command::{Correct, LetStand, Show, Snooze, WithholdCorrection},
    own_words,
    prose::Section,
};
use crate::{
    locale::{Lang, Message},
    playbook::Text,
};

use super::{
    Field, Form, Kind,
    builder::{Builder, Built},
    make::{choice, filled, form, future, needed, past, same, visible, words},
};

impl Form {
    /// A correction, begun with the words that stand there now; the original stays legible (J2).
    pub fn correct(entry: &Entry, original: &str, words: &str, is_visible: bool) -> Self {
        let mut fields = vec![
            filled(needed("text", "field-true-instead"), words),
            past("occurred", "field-occurred-instead"),
        ];
        if matches!(entry.event(), Some(Event::Opened(_))) {
            fields.push(past("began", "field-began-instead"));
        }
        if is_visible {
            fields.push(visible());
        }
        Self { about: same(original), ..form(Kind::Correct(entry.key), fields) }
    }

    /// Visible to the customer, or internal.
    pub fn show(entry: &Entry, described: &str, is_visible: bool) -> Self {
        let wanted = if is_visible { "internal" } else { "customer" };
        let mut fields = vec![choice(
            "visibility",
            "field-visibility",
            "visibility",
            ["internal", "customer"],
            wanted,
        )];
        let named = entry.who.as_ref().is_some_and(|who| who.public.is_none());
        if !is_visible && named {
            fields.push(words("public-role", "field-public-role"));
        }
        fields.push(words("reason", "field-reason"));
        Self { about: same(described), ..form(Kind::Show(entry.key), fields) }
    }

    /// An output may go out in spite of an internal correction.
    pub fn withhold(correction: EntryKey, described: &str) -> Self {
        Self {
            about: same(described),
            ..form(Kind::Withhold(correction), vec![needed("reason", "field-reason")])
        }
    }

    /// A section of the report may leave in spite of the record (L5).
    pub fn let_stand(section: Section, described: &str) -> Self {
        let fields = vec![needed("reason", "field-reason")];
        Self { about: same(described), ..form(Kind::LetStand(section), fields) }
    }

    /// The day on which the lines of a history go on (K7).
    pub fn day(today: &str) -> Self {
        let about = |lang: Lang| Message::new("form-day-now").with("day", today).text(lang);
        let about = Text { zh: about(Lang::Zh), en: about(Lang::En) };
        Self { about, ..form(Kind::Day, vec![needed("day", "field-day")]) }
    }

    /// Put off (G1).
    pub fn snooze(item: String, described: &str) -> Self {
        let until = Field { required: true, ..future("until", "field-until") };
        Self { about: same(described), ..form(Kind::Snooze(item), vec![filled(until, "+15m")]) }
    }
}

impl Builder<'_> {
    pub(super) fn correct(&mut self, target: EntryKey) -> Built {
        let (occurred, began) = (self.time("occurred"), self.time("began"));
        let is_timed = occurred.or(began).is_some();
        let before = self.setting.incident.and_then(|incident| {
            incident.entry(target).and_then(|entry| own_words(incident, entry))
        });
        if !is_timed && before.is_some_and(|before| before.trim() == self.text("text")) {
            self.wrong("text", self.setting.lang.say("form-nothing-corrected"));
        }
        let command = Command::Correct(Correct {
            entry: Selector::key(target),
            text: self.text("text"),
            occurred,
            began,
            promise: None,
        });
        self.act(command)
    }

    pub(super) fn show(&mut self, target: EntryKey) -> Built {
        let command = Command::Visibility(Show {
            entry: Selector::key(target),
            visibility: self.visibility(),
            public_role: self.optional("public-role"),
            reason: self.text("reason"),
        });
        Built::Act(Box::new(Act::new(command)))
    }

    pub(super) fn withhold(&mut self, correction: EntryKey) -> Built {
        let command = Command::WithholdCorrection(WithholdCorrection {
            correction: Selector::key(correction),
            reason: self.text("reason"),
        });
        self.act(command)
    }

    pub(super) fn let_stand(&mut self, section: Section) -> Built {
        self.act(Command::LetStand(LetStand { section, reason: self.text("reason") }))
    }

    pub(super) fn snooze(&mut self, item: &str) -> Built {
        let until = self.time("until").unwrap_or(self.setting.now);
        self.act(Command::Snooze(Snooze { item: item.to_owned(), until }))
    }
}
