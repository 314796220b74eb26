//! The thread that holds the log. The window never waits for a disk.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver, RecvTimeoutError, Sender},
    thread::{self, JoinHandle},
    time::Duration,
};

use crate::{
    clock,
    console::{
        message::{Effect, Message},
        model::{DrillAsked, DrillOf},
        preview::Made,
    },
    incident::{Act, Command, EntryKey, Incident, IncidentId, Visibility, command::Share},
    locale::Message as Text,
    report::{Audience, Format, Which, update::UpdateForm},
    scenario,
    session::{
        self, Bond, Book, DrillForm, Prepared, Recorded, Session, SessionError, editing::forget,
    },
    store::{DraftRow, Filter},
};

use super::{
    loading,
    wake::{Wake, WindowError},
};

/// How long half-written text waits before it is kept, and how often the log is asked what others wrote.
const PAUSE: Duration = Duration::from_millis(300);

/// After how many keys without a pause half-written text is kept all the same.
const KEYS_BETWEEN: usize = 20;

/// What the thread is asked to do.
pub(super) enum Job {
    /// Perform an effect of the window.
    Effect(Box<Effect>),
    /// Keep what is half-written, and end.
    Stop,
}

/// The thread, from outside.
pub(super) struct Worker {
    jobs: Sender<Job>,
    thread: Option<JoinHandle<()>>,
}

impl Worker {
    /// Hands the log to a thread of its own.
    pub(super) fn start(
        session: Session,
        book: Option<Book>,
        wakes: Sender<Wake>,
    ) -> std::io::Result<Self> {
        let (jobs, waiting) = mpsc::channel();
        let thread = thread::Builder::new().name("log".to_owned()).spawn(move || {
            let mut keeper = Keeper {
                session,
                book,
                ready: None,
                wakes,
                drafts: BTreeMap::new(),
                unkept: 0,
                keeps_failing: false,
                version: None,
            };
            keeper.begin();
            keeper.work(&waiting);
        })?;
        Ok(Self { jobs, thread: Some(thread) })
    }

    /// Asks for a job.
    pub(super) fn perform(&self, job: Job) -> Result<(), WindowError> {
        self.jobs.send(job).map_err(|_| WindowError::WorkerLost)
    }

    /// Lets it finish what it was asked to do.
    pub(super) fn stop(self) {
        drop(self);
    }
}

/// Also when the window is torn down by a panic, what is half-written is kept before the program ends.
impl Drop for Worker {
    fn drop(&mut self) {
        // A thread that is gone has nothing left to do.
        let _ = self.jobs.send(Job::Stop);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// A document that was shown and may leave as it is.
struct Ready {
    incident: IncidentId,
    which: Which,
    audience: Visibility,
    prepared: Prepared,
}

struct Keeper {
    session: Session,
    book: Option<Book>,
    ready: Option<Ready>,
    wakes: Sender<Wake>,
    drafts: BTreeMap<(Option<IncidentId>, String), String>,
    unkept: usize,
    /// Whether the window was told that a half-written text could not be kept.
    keeps_failing: bool,
    version: Option<i64>,
}

/// Tells the window when the thread ends in any other way than being asked to.
impl Drop for Keeper {
    fn drop(&mut self) {
        if thread::panicking() {
            let _ = self.wakes.send(Wake::WorkerLost);
        }
    }
}

impl Keeper {
    fn tell(&self, message: Message) {
        // A closed channel means that the window is gone already.
        let _ = self.wakes.send(Wake::Message(message));
    }

    fn begin(&mut self) {
        self.version = self.session.store().data_version().ok();
        match loading::classes(&self.session) {
            Ok(classes) => self.tell(Message::Classes(classes)),
            Err(error) => self.fail(&error),
        }
    }

    fn work(&mut self, waiting: &Receiver<Job>) {
        loop {
            match waiting.recv_timeout(PAUSE) {
                Ok(Job::Effect(effect)) => self.perform(*effect),
                Err(RecvTimeoutError::Timeout) => {
                    self.keep_drafts();
                    self.look();
                    // What cannot be moved now is moved at another time.
                    let _ = self.session.store().tidy();
                }
                Ok(Job::Stop) | Err(RecvTimeoutError::Disconnected) => {
                    self.keep_drafts();
                    // The write-ahead log is folded in now, so that the file alone is the whole log.
                    let _ = self.session.store().checkpoint();
                    return;
                }
            }
        }
    }

    fn fail(&self, error: &SessionError) {
        self.tell(Message::Failed(error.message(self.session.settings.lang)));
    }

    fn perform(&mut self, effect: Effect) {
        let done = match effect {
            Effect::List => self.list(),
            Effect::Count => self.count(),
            Effect::Today => self.today(),
            Effect::Open(id) => self.open(id),
            Effect::Replay(id, entry) => self.replay(id, entry),
            Effect::Drill(asked) => self.drill(asked),
            Effect::Feed(id, at_once) => self.feed(id, at_once),
            Effect::Create(act) => self.create(*act),
            Effect::Record(id, acts) => self.record(id, acts),
            Effect::Attach(id, path, note, visibility) => self.attach(id, &path, note, visibility),
            Effect::Link { here, there, text } => self.link(here, there, text),
            Effect::Share(share, with) => self.share(&share, &with),
            Effect::ForgetEdited(section) => {
                self.keep_drafts();
                if !self.keeps_failing {
                    forget(&self.session.dir(), section.id());
                }
                Ok(())
            }
            Effect::KeepDraft { incident, slot, text } => {
                self.drafts.insert((incident, slot), text);
                self.unkept += 1;
                // Somebody who types without a pause is kept up with too.
                if self.unkept >= KEYS_BETWEEN {
                    self.keep_drafts();
                }
                Ok(())
            }
            Effect::Preview(id, which, audience, formats) => {
                self.preview(id, which, audience, formats, false)
            }
            Effect::Report(id, which, audience, formats) => {
                self.report(id, which, audience, formats)
            }
            Effect::KeepSettings(settings) => {
                self.session.keep_settings(settings).map(|()| self.tell(Message::SettingsSaved))
            }
            Effect::ReadCalendar(path) => session::read_holidays(&at_home(&path))
                .map(|read| self.tell(Message::CalendarRead(read))),
            Effect::AcknowledgeLoss => self
                .session
                .acknowledge_losses(clock::now())
                .map(|_| self.tell(Message::LossAcknowledged)),
            Effect::WriteUpdate(id, form, text) => self.write_update(id, form, &text),
            // It has a thread of its own.
            Effect::Search(_)
            | Effect::Similar(_)
            | Effect::Measure
            | Effect::Bell
            | Effect::Notify(_)
            | Effect::Copy(_)
            | Effect::LoadDemo
            | Effect::Suspend
            | Effect::Edit(..)
            | Effect::Quit => Ok(()),
        };
        match done {
            Ok(()) => {}
            Err(SessionError::Refused { refusal, .. }) => {
                self.tell(Message::Refused(refusal.message()));
            }
            Err(error) => self.fail(&error),
        }
    }

    fn list(&self) -> Result<(), SessionError> {
        let lines = self.session.list(Filter::All, usize::MAX)?;
        self.tell(Message::Listed(loading::listed(lines)));
        self.count()
    }

    fn count(&self) -> Result<(), SessionError> {
        let counted = self.session.pressing(clock::now())?;
        self.tell(Message::Counted(counted));
        Ok(())
    }

    fn today(&self) -> Result<(), SessionError> {
        self.tell(Message::DirectoryRead(Box::new(self.session.directory_anew()?)));
        let due = loading::due(&self.session, clock::now())?;
        self.tell(Message::Today(due));
        Ok(())
    }

    fn open(&mut self, id: IncidentId) -> Result<(), SessionError> {
        self.keep_drafts();
        let book = self.session.load(id)?;
        self.show(book)
    }

    /// Reads an incident to be gone through again. The one in hand stays in hand.
    fn replay(&self, id: IncidentId, entry: Option<EntryKey>) -> Result<(), SessionError> {
        let Book { reference, incident, .. } = self.session.load(id)?;
        self.tell(Message::Replayed { reference, incident: Box::new(incident), entry });
        Ok(())
    }

    /// Begins a drill, and shows it.
    fn drill(&mut self, asked: DrillAsked) -> Result<(), SessionError> {
        let name = match asked.of {
            DrillOf::Incident(id) => self.session.reference(id)?,
            DrillOf::Scenario(at) => {
                scenario::ALL.get(at).map(|it| it.id.to_owned()).unwrap_or_default()
            }
        };
        let form = DrillForm { speed: asked.speed, short: asked.short };
        let book = self.session.begin_drill(&name, form, clock::now())?;
        self.show(book)
    }

    /// Lets in what comes from outside in a drill.
    fn feed(&mut self, id: IncidentId, at_once: bool) -> Result<(), SessionError> {
        let mut book = self.book(id)?;
        let done = self.session.feed(&mut book, clock::now(), at_once);
        self.book = Some(book);
        let recorded = done?;
        let entries = [recorded.others, recorded.taken_over, recorded.entries].concat();
        self.tell(Message::Fed(id, entries));
        Ok(())
    }

    fn show(&mut self, book: Book) -> Result<(), SessionError> {
        let drafts = loading::drafts(&self.session, Some(book.incident.id()))?;
        self.tell(Message::Opened {
            reference: book.reference.clone(),
            incident: Box::new(book.incident.clone()),
            drafts,
        });
        let told = self.tell_linked(&book.incident);
        self.book = Some(book);
        told
    }

    /// Says what the incidents are that one is linked with, where it is linked with any.
    fn tell_linked(&self, incident: &Incident) -> Result<(), SessionError> {
        if !incident.links.incidents.is_empty() {
            let lines = loading::listed(self.session.linked(incident)?);
            self.tell(Message::Linked(incident.id(), lines));
        }
        Ok(())
    }

    /// Links two incidents, in both or in neither (K6).
    fn link(
        &mut self,
        here: IncidentId,
        there: IncidentId,
        text: String,
    ) -> Result<(), SessionError> {
        let mut other = self.session.load(there)?;
        let mut book = self.book(here)?;
        let bond = Bond { text, ..Bond::default() };
        let done = self.session.link([&mut book, &mut other], &bond, clock::now());
        let linked =
            Text::new("notice-linked").with("one", &book.reference).with("other", &other.reference);
        let told = done.and_then(|[recorded, _]| {
            self.announce(here, recorded);
            self.tell(Message::Elsewhere(linked));
            self.tell_linked(&book.incident)
        });
        self.book = Some(book);
        told
    }

    /// Copies the words of an entry into linked incidents, into all of them or none (K6).
    fn share(&mut self, words: &Share, with: &[IncidentId]) -> Result<(), SessionError> {
        let loaded = with.iter().map(|&id| self.session.load(id));
        let mut books: Vec<Book> = loaded.collect::<Result<_, _>>()?;
        let mut others: Vec<&mut Book> = books.iter_mut().collect();
        self.session.share(words, &mut others, clock::now())?;
        let references: Vec<String> = books.into_iter().map(|book| book.reference).collect();
        let others = self.session.settings.lang.list(&references);
        self.tell(Message::Elsewhere(Text::new("notice-shared").with("others", others)));
        Ok(())
    }

    fn create(&mut self, act: Act) -> Result<(), SessionError> {
        let (book, _) = self.session.create(&[act.into()], clock::now())?;
        self.show(book)
    }

    /// The book in hand, or the one asked for.
    fn book(&mut self, id: IncidentId) -> Result<Book, SessionError> {
        match self.book.take() {
            Some(book) if book.incident.id() == id => Ok(book),
            other => {
                self.book = other;
                self.session.load(id)
            }
        }
    }

    fn record(&mut self, id: IncidentId, acts: Vec<Act>) -> Result<(), SessionError> {
        self.with_book(id, |session, book| {
            let mut lines = Vec::with_capacity(acts.len());
            for mut act in acts {
                session.complete_debrief(book, &mut act)?;
                lines.push(act.into());
            }
            session.record(book, &lines, clock::now())
        })
    }

    fn with_book(
        &mut self,
        id: IncidentId,
        act: impl FnOnce(&Session, &mut Book) -> Result<Recorded, SessionError>,
    ) -> Result<(), SessionError> {
        if id == IncidentId::DIRECTORY {
            // The incident on screen stays in hand.
            let mut book = self.session.load(id)?;
            let done = act(&self.session, &mut book)?;
            self.announce(id, done);
            return Ok(());
        }
        let mut book = self.book(id)?;
        let done = act(&self.session, &mut book);
        self.book = Some(book);
        self.announce(id, done?);
        Ok(())
    }

    fn announce(&self, incident: IncidentId, recorded: Recorded) {
        if !recorded.others.is_empty() {
            self.tell(Message::Recorded {
                incident,
                entries: recorded.others,
                warnings: Vec::new(),
                ours: false,
            });
        }
        if !recorded.people.is_empty() {
            self.tell(Message::DirectoryGrew(recorded.people));
        }
        let warnings = recorded.warnings.iter().map(|(_, warning)| warning.message()).collect();
        let entries = [recorded.taken_over, recorded.entries].concat();
        self.tell(Message::Recorded { incident, entries, warnings, ours: true });
    }

    fn attach(
        &mut self,
        id: IncidentId,
        path: &Path,
        note: String,
        visibility: Visibility,
    ) -> Result<(), SessionError> {
        let path = at_home(path);
        self.with_book(id, |session, book| {
            let act = |mut attach: crate::incident::command::Attach| {
                attach.note = note;
                let mut act = Act::new(Command::Attach(attach));
                act.visibility = visibility;
                act
            };
            session.attach(book, &path, act, clock::now())
        })
    }

    /// Makes a document to be looked at, and keeps it: what was seen is what leaves (L3).
    fn preview(
        &mut self,
        id: IncidentId,
        which: Which,
        audience: Visibility,
        formats: Vec<&'static str>,
        anew: bool,
    ) -> Result<(), SessionError> {
        let lang = self.session.settings.lang;
        let book = self.book(id)?;
        let asked = Audience::from(audience);
        let prepared = self.session.prepare(&book, asked, which, lang, clock::now());
        self.book = Some(book);
        let prepared = prepared?;
        self.tell(Message::Previewed(Box::new(Made {
            incident: id,
            which,
            audience,
            formats,
            document: prepared.document.clone(),
            warnings: prepared.warnings.clone(),
            loss: loading::loss(&self.session),
            held: prepared.held.clone(),
            left_out: prepared.left_out.clone(),
            anew,
        })));
        self.ready = Some(Ready { incident: id, which, audience, prepared });
        Ok(())
    }

    /// Writes the document that was looked at. Where the log has gone on since, it is shown anew instead.
    fn report(
        &mut self,
        id: IncidentId,
        which: Which,
        audience: Visibility,
        formats: Vec<&'static str>,
    ) -> Result<(), SessionError> {
        let mut book = self.book(id)?;
        let others = self.session.refresh(&mut book);
        let ready = self.ready.take().filter(|it| {
            it.incident == id
                && it.which == which
                && it.audience == audience
                && it.prepared.holds(&book)
        });
        let folder = self.session.dir().join("reports");
        let wanted: Vec<Format> = formats.iter().filter_map(|format| format.parse().ok()).collect();
        let issued = ready.map(|ready| {
            let writing = |format: Format| self.tell(Message::Writing(format.id()));
            let now = clock::now();
            self.session.issue(&mut book, &ready.prepared, &wanted, &folder, now, writing)
        });
        self.book = Some(book);
        let entries = others?;
        if !entries.is_empty() {
            let warnings = Vec::new();
            self.tell(Message::Recorded { incident: id, entries, warnings, ours: false });
        }
        match issued {
            Some(issued) => {
                let (paths, recorded) = issued?;
                self.announce(id, recorded);
                self.tell(Message::Written(paths));
                Ok(())
            }
            None => self.preview(id, which, audience, formats, true),
        }
    }

    fn write_update(
        &mut self,
        id: IncidentId,
        form: UpdateForm,
        text: &str,
    ) -> Result<(), SessionError> {
        let folder = self.session.dir().join("reports");
        let book = self.book(id)?;
        let written = self.session.write_update(&book, form, text, &folder, clock::now());
        self.book = Some(book);
        self.tell(Message::Written(vec![written?]));
        Ok(())
    }

    /// Keeps what is half-written. What cannot be kept is tried again at the next pause.
    fn keep_drafts(&mut self) {
        if self.session.store().is_read_only() {
            self.drafts.clear();
        }
        self.unkept = 0;
        let failed = self.keeps_failing;
        let saved = clock::now().timestamp_millis();
        let drafts = std::mem::take(&mut self.drafts);
        for ((incident, slot), text) in drafts {
            let store = self.session.store();
            let kept = if text.is_empty() {
                store.clear_draft(incident, &slot)
            } else {
                store.put_draft(
                    incident,
                    &DraftRow { slot: slot.clone(), text: text.clone(), saved },
                )
            };
            if kept.is_err() {
                self.drafts.insert((incident, slot), text);
            }
        }
        self.keeps_failing = !self.drafts.is_empty();
        if self.keeps_failing != failed {
            self.tell(Message::Kept(!self.keeps_failing));
        }
    }

    /// Looks whether another process has written to the incident on screen.
    fn look(&mut self) {
        let version = self.session.store().data_version().ok();
        if version == self.version {
            return;
        }
        self.version = version;
        let Some(mut book) = self.book.take() else { return };
        let seen = self.session.refresh(&mut book);
        let incident = book.incident.id();
        match seen {
            Ok(entries) if entries.iter().any(|entry| entry.head.kind == "erased") => {
                let _ = self.show(book);
                return;
            }
            Ok(entries) if !entries.is_empty() => {
                self.tell(Message::Recorded {
                    incident,
                    entries,
                    warnings: Vec::new(),
                    ours: false,
                });
            }
            Ok(_) => {}
            Err(error) => self.fail(&error),
        }
        // What another process wrote may have been into one that this is linked with.
        if let Err(error) = self.tell_linked(&book.incident) {
            self.fail(&error);
        }
        self.book = Some(book);
    }
}

/// A path that begins with `~` lies in the home folder.
fn at_home(path: &Path) -> PathBuf {
    match (path.strip_prefix("~"), directories::BaseDirs::new()) {
        (Ok(rest), Some(home)) => home.home_dir().join(rest),
        _ => path.to_owned(),
    }
}
