//! What every verb works at: the open log, who is there, now, and the way out.

use std::{
    cell::RefCell,
    path::{Path, PathBuf},
};

use chrono_tz::Tz;

use super::{
    damage,
    failure::Failure,
    out::{self, Out},
};
use crate::{
    capture::time::{self, Parsed, Toward, TypedAt},
    clock,
    incident::{
        Entry, EntryKey, Incident, Instant, Precision, Warning, time as time_words, timeline,
    },
    locale::{Lang, Message},
    playbook::currency,
    review::replay::{Course, Replay},
    session::{self, Book, Session},
    settings::Settings,
    store,
};

/// The open log with what surrounds it.
#[derive(Debug)]
pub(super) struct Desk {
    /// One person at one log.
    pub(super) session: Session,
    /// The language of this run.
    pub(super) lang: Lang,
    /// The present instant.
    pub(super) now: Instant,
    /// Standard output.
    pub(super) out: Out,
    /// As what this run recorded something, if it did.
    recorded: RefCell<Option<String>>,
}

impl Desk {
    /// Opens the log in a folder, and says what was noticed. Where the settings are unknown, those of the operating
    /// system serve for this run.
    pub(super) fn open(dir: &Path, lang: Option<Lang>) -> Result<Self, Failure> {
        let desk = Self::open_silently(dir, lang)?;
        desk.tell_noticed();
        Ok(desk)
    }

    /// Opens the log in a folder, and leaves it to the caller to say what was noticed.
    pub(super) fn open_silently(dir: &Path, lang: Option<Lang>) -> Result<Self, Failure> {
        if dir.exists() && !dir.is_dir() {
            let path = dir.display().to_string();
            return Err(Message::new("cli-not-a-folder").with("path", path).into());
        }
        Ok(Self::at(Session::open(dir)?, lang))
    }

    /// An empty log that is only read, where a folder holds none. Nothing is made there.
    pub(super) fn none_yet(dir: &Path, lang: Option<Lang>) -> Result<Self, Failure> {
        Ok(Self::at(Session::none_yet(dir)?, lang))
    }

    fn at(mut session: Session, lang: Option<Lang>) -> Self {
        if !session.settings.is_known() {
            session.settings = for_this_run(session.settings);
        }
        if let Some(lang) = lang {
            session.settings.lang = lang;
        }
        let lang = session.settings.lang;
        Self { session, lang, now: clock::now(), out: Out::default(), recorded: RefCell::default() }
    }

    /// Says what was noticed on opening. Entries that are gone are said every time, until somebody has acknowledged it.
    fn tell_noticed(&self) {
        let noticed = self.session.store().warnings();
        if let Some(said) = store::loss_notice(noticed, self.lang) {
            out::tell(&said);
        }
        for warning in noticed {
            match warning {
                // Said above; by the doctor; at the end, unless the verb fails for that very reason.
                store::Warning::Lost { .. }
                | store::Warning::OpenToOthers { .. }
                | store::Warning::DiskFull => {}
                store::Warning::NewWriter(_)
                | store::Warning::Newer { .. }
                | store::Warning::ReadOnly => out::tell(&warning.words(self.lang)),
            }
        }
    }

    /// The incident of that reference.
    pub(super) fn book(&self, reference: &str) -> Result<Book, Failure> {
        let book = self.session.load(self.session.find(reference)?)?;
        self.tell_damage(&book.reference, &book.incident);
        Ok(book)
    }

    /// Says which entries of an incident cannot be read any more, where there are any.
    pub(super) fn tell_damage(&self, reference: &str, incident: &Incident) {
        if let Some(message) = damage::message(reference, incident, self.lang) {
            self.tell(&message);
        }
    }

    /// A past instant as people write it, or in RFC 3339.
    pub(super) fn when(&self, text: &str, moment: &TypedAt) -> Result<Instant, Failure> {
        self.stated(text, moment).map(|stated| stated.instant)
    }

    /// The same, with whether only a day was said.
    pub(super) fn stated(&self, text: &str, moment: &TypedAt) -> Result<Parsed, Failure> {
        let parsed = time::stated(text, moment)?;
        if let Some(note) = &parsed.note {
            out::tell(&note.words(self.lang));
        }
        Ok(parsed)
    }

    /// The same for an option that may be left out, read as people of that incident mean it.
    pub(super) fn when_given(
        &self,
        text: Option<&str>,
        incident: &Incident,
    ) -> Result<Option<Instant>, Failure> {
        Ok(self.happened_given(text, incident)?.map(|stated| stated.instant))
    }

    /// The same of when something happened, with whether only the day was said.
    pub(super) fn happened_given(
        &self,
        text: Option<&str>,
        incident: &Incident,
    ) -> Result<Option<Parsed>, Failure> {
        let until = incident.history().map(|_| self.now);
        let now = incident.reading_clock(self.now);
        let moment = TypedAt { now, zone: incident.zone(), toward: Toward::Past, until };
        text.map(|text| self.stated(text, &moment)).transpose()
    }

    /// The message of that id.
    pub(super) fn say(&self, id: &str) -> String {
        self.lang.say(id)
    }

    /// Says a message on standard error.
    pub(super) fn tell(&self, message: &Message) {
        out::tell(&message.text(self.lang));
    }

    /// Says the gaps that were let in.
    pub(super) fn tell_gaps<'a>(&self, warnings: impl IntoIterator<Item = &'a Warning>) {
        for warning in warnings {
            self.tell(&warning.message());
        }
    }

    /// Says, after an answer that needed no room, that there is none.
    pub(super) fn tell_full(&self) {
        let full = |warning: &&store::Warning| **warning == store::Warning::DiskFull;
        if let Some(full) = self.session.store().warnings().iter().find(full) {
            out::tell(&full.words(self.lang));
        }
    }

    /// Notes that something is recorded, and as what: where the answer cannot be written, nobody is told to try again.
    pub(super) fn note_recorded(&self, as_what: impl Into<String>) {
        self.recorded.replace(Some(as_what.into()));
    }

    /// Ends the writing.
    pub(super) fn finish(&self) -> Result<(), Failure> {
        match (self.out.failure(), self.recorded.borrow().clone()) {
            (None, _) => Ok(()),
            (Some(error), None) => Err(Failure::Stream(error)),
            (Some(error), Some(as_what)) => Err(Failure::Unsaid(as_what, error)),
        }
    }
}

/// The operating system's user, zone and language stand in for settings that nobody has made yet.
fn for_this_run(settings: Settings) -> Settings {
    let name = ["USER", "LOGNAME", "USERNAME"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|name| !name.trim().is_empty()))
        .unwrap_or_default();
    let zone = iana_time_zone::get_timezone()
        .ok()
        .filter(|zone| zone.parse::<Tz>().is_ok())
        .unwrap_or_else(|| settings.zone.clone());
    // A locale such as en_US says little of where somebody is.
    let currency = currency::usual_in(&zone, "").unwrap_or_default().to_owned();
    Settings { name, zone, currency, lang: lang_of_system(), ..settings }
}

/// The editor that the person set.
pub(super) fn own_editor() -> Option<String> {
    let set = |name| std::env::var(name).ok().filter(|it: &String| !it.trim().is_empty());
    set("VISUAL").or_else(|| set("EDITOR"))
}

/// The language of the operating system, as far as the environment tells.
pub(super) fn lang_of_system() -> Lang {
    said_by_system(&["LC_ALL", "LC_MESSAGES", "LANG"]).parse().unwrap_or_default()
}

/// The locale by which the operating system writes money.
pub(super) fn locale_of_system() -> String {
    said_by_system(&["LC_ALL", "LC_MONETARY", "LANG"])
}

fn said_by_system(names: &[&str]) -> String {
    let said = |name: &&str| std::env::var(name).ok().filter(|value| !value.is_empty());
    names.iter().find_map(said).unwrap_or_default()
}

/// The language that the settings in a folder, or else the environment, ask for.
pub(super) fn lang_in(dir: Option<PathBuf>) -> Lang {
    dir.or_else(default_dir)
        .and_then(|dir| session::settings_in(&dir).ok().flatten())
        .map_or_else(lang_of_system, |settings| settings.lang)
}

/// The folder the log lies in unless another one is named.
pub(super) fn default_dir() -> Option<PathBuf> {
    directories::ProjectDirs::from("", "", "dingli").map(|dirs| dirs.data_dir().to_owned())
}

/// An instant as people read it, in the incident's zone.
pub(super) fn local(instant: Instant, zone: Tz) -> String {
    time_words::stamp(instant, zone)
}

/// When the entry of that key happened, with the seconds where they were stated.
pub(super) fn of_entry(at: Instant, key: EntryKey, incident: &Incident) -> String {
    time_words::exact_stamp(at, timeline::precision(incident, key), incident.zone())
}

/// When an entry says that it happened, with the seconds where they were stated.
pub(super) fn happened(entry: &Entry, zone: Tz) -> String {
    let head = &entry.head;
    time_words::exact_stamp(head.occurred, Precision::of(head, head.occurred), zone)
}

/// The order a switch asks for.
pub(super) const fn course(as_happened: bool) -> Course {
    if as_happened { Course::Happened } else { Course::Known }
}

/// The incident at a moment of its course. Before anything was known of it there is nothing to show.
pub(super) fn at_moment(replay: &Replay, at: Instant) -> Result<Incident, Failure> {
    let then = replay.at(at);
    if then.opening.is_some() {
        return Ok(then);
    }
    let whole = replay.whole();
    let first = whole.opening.as_ref().and_then(|opening| whole.entry(opening.entry));
    let first = first.map_or(at, |entry| replay.course().time_of(whole, entry));
    let since = local(first, whole.zone());
    Err(Message::new("cli-not-known-then").with("since", since).into())
}
