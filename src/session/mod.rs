//! One person at one log: read, decide, append, try again where somebody else was faster. What the window and the
//! command line both use; it refuses to show anything and to read the clock.

mod drilling;
pub mod editing;
mod erasing;
mod error;
mod export;
mod finding;
#[cfg(feature = "pdf")]
mod fonts;
mod holding;
mod importing;
mod library;
mod look;
mod many;
mod measuring;
mod merging;
mod people;
mod quarter;
mod reading;
mod settings_file;
mod taken_over;
mod together;

use std::{
    cell::RefCell,
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use crate::{
    capture::terms,
    incident::{
        Act, Command, Context, Draft, Entry, EntryKey, Event, Incident, IncidentId, Instant,
        Summary, Visibility, Warning, answered_again, decide,
        directory::Directory,
        drafts::{self, Against},
        usual_among,
    },
    playbook::Library,
    record::RecordLine,
    settings::Settings,
    store::{self, Append, AppendError, Blob, Heads, Loss, Sealed, Store, SummaryRow},
};

pub use drilling::DrillForm;
pub use error::SessionError;
pub use export::{Exported, Prepared, Request};
pub use finding::{CameBack, EntryHit, Found, Hit, Similar};
#[cfg(feature = "pdf")]
pub use fonts::{font_folder, fonts_for};
pub use importing::{KnownRows, PreparedHistory};
pub use library::user_folder;
pub use look::{look_file, read_look};
pub use measuring::{ManyMeasured, OneMeasured, Wanted};
pub use reading::Line;
pub use settings_file::{read as settings_in, read_holidays};
pub use together::Bond;

/// How often an append is tried again after another process was faster.
const PATIENCE: usize = 1_000;

/// How many acts at once may have been typed by hand: of those it is said what their words give away.
const TYPED: usize = 20;

/// Of how many incidents it is looked at every opening whether they have a line in the list: a fifth of a millisecond.
const LOOKED_AT: usize = 64;

/// One incident in hand: its fold, and the heads it was folded up to.
#[derive(Debug, Clone)]
pub struct Book {
    /// The reference people say.
    pub reference: String,
    /// The fold.
    pub incident: Incident,
    heads: Heads,
}

impl Book {
    /// The last entry known of every writer.
    pub fn heads(&self) -> &Heads {
        &self.heads
    }
}

/// What was recorded: it is on disk.
#[derive(Debug, Clone, Default)]
pub struct Recorded {
    /// The new entries of the incident, in the order of the log.
    pub entries: Vec<Entry>,
    /// Before them, the `merged` entry that says what this writer found here and had not seen; in a folder that was moved,
    /// copied or restored its first act has one.
    pub taken_over: Vec<Entry>,
    /// Entries of other processes that came in between.
    pub others: Vec<Entry>,
    /// The new entries of the directory of people.
    pub people: Vec<Entry>,
    /// Entries whose erasure had been put aside under the legal hold that was lifted, and is carried out now.
    pub erased: Vec<EntryKey>,
    /// Gaps that were let in, with the number of the act (from 0) that has them.
    pub warnings: Vec<(usize, Warning)>,
}

/// Acts that were decided and are not on disk yet.
struct Decided {
    recorded: Recorded,
    sealed: Vec<Sealed>,
    people: Vec<Draft>,
}

/// One person at one log.
#[derive(Debug)]
pub struct Session {
    store: Store,
    /// Who the person is.
    pub settings: Settings,
    library: RefCell<Option<Library>>,
    directory: RefCell<Option<(Directory, Heads)>>,
}

impl Session {
    /// Opens the log in a data folder, and begins one where there is none.
    pub fn open(dir: &Path) -> Result<Self, SessionError> {
        let store = Store::open(dir)?;
        let settings = settings_file::read(dir)?.unwrap_or_default();
        let session =
            Self { store, settings, library: RefCell::new(None), directory: RefCell::new(None) };
        session.list_anew(LOOKED_AT);
        Ok(session)
    }

    /// An empty log that is only read, for a folder in which there is none yet. Nothing is made there.
    pub fn none_yet(dir: &Path) -> Result<Self, SessionError> {
        let store = Store::none_yet(dir)?;
        let settings = settings_file::read(dir)?.unwrap_or_default();
        Ok(Self { store, settings, library: RefCell::new(None), directory: RefCell::new(None) })
    }

    /// The log.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The data folder.
    pub fn dir(&self) -> PathBuf {
        self.store.dir().to_owned()
    }

    /// Notes that this person has seen every loss of entries there is. Returns what was acknowledged now.
    pub fn acknowledge_losses(&mut self, now: Instant) -> Result<Vec<Loss>, SessionError> {
        Ok(self.store.acknowledge_losses(&self.settings.name, now.timestamp_millis())?)
    }

    /// Keeps other settings.
    pub fn keep_settings(&mut self, settings: Settings) -> Result<(), SessionError> {
        settings_file::write(self.store.dir(), &settings)?;
        self.settings = settings;
        Ok(())
    }

    /// Whether an incident can take another entry: a log that was merged may hold the highest number there is.
    pub fn has_room(&self, book: &Book) -> bool {
        book.heads.has_room(self.store.writer())
    }

    /// The directory of people (F8).
    pub fn directory(&self) -> Result<Directory, SessionError> {
        self.with_directory(|directory, _| directory.clone())
    }

    /// The same, read anew: other processes may have written to it.
    pub fn directory_anew(&self) -> Result<Directory, SessionError> {
        self.directory.borrow_mut().take();
        self.directory()
    }

    fn with_directory<T>(
        &self,
        act: impl FnOnce(&Directory, &Heads) -> T,
    ) -> Result<T, SessionError> {
        let mut held = self.directory.borrow_mut();
        if held.is_none() {
            let (entries, heads) = self.store.entries(IncidentId::DIRECTORY)?;
            let mut directory = Directory::fold(&entries);
            self.surround(&mut directory.house)?;
            *held = Some((directory, heads));
        }
        match held.as_ref() {
            Some((directory, heads)) => Ok(act(directory, heads)),
            None => Err(SessionError::Lost),
        }
    }

    /// Opens a new incident and records what follows in the same input, in one transaction.
    pub fn create(
        &self,
        acts: &[RecordLine],
        now: Instant,
    ) -> Result<(Book, Recorded), SessionError> {
        let mut book = Book {
            reference: String::new(),
            incident: Incident::empty(Store::new_incident()?),
            heads: Heads::default(),
        };
        let recorded = self.record_all(&mut book, acts, &[], now)?;
        book.reference = self.reference(book.incident.id())?;
        Ok((book, recorded))
    }

    /// Records acts in one transaction: all or none.
    ///
    /// # Errors
    /// A refusal names the act (from 0) that was refused; nothing of the input is recorded then.
    pub fn record(
        &self,
        book: &mut Book,
        acts: &[RecordLine],
        now: Instant,
    ) -> Result<Recorded, SessionError> {
        self.record_all(book, acts, &[], now)
    }

    /// Records one act.
    pub fn record_one(
        &self,
        book: &mut Book,
        act: Act,
        now: Instant,
    ) -> Result<Recorded, SessionError> {
        self.record_all(book, &[act.into()], &[], now)
    }

    /// Attaches a file (K5): its bytes and the entry that names them, in one transaction.
    pub fn attach(
        &self,
        book: &mut Book,
        file: &Path,
        act: impl FnOnce(crate::incident::command::Attach) -> Act,
        now: Instant,
    ) -> Result<Recorded, SessionError> {
        let bytes = std::fs::read(file).map_err(|error| SessionError::file(file, error))?;
        let blob = Blob::new(bytes)?;
        let name =
            file.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let attach = crate::incident::command::Attach {
            digest: blob.digest().to_string(),
            name,
            size: blob.bytes().len() as u64,
            note: String::new(),
        };
        self.record_all(book, &[act(attach).into()], std::slice::from_ref(&blob), now)
    }

    /// With the legal hold goes the reason for which erasures were put aside.
    fn settle_erasures(
        &self,
        book: &mut Book,
        recorded: &mut Recorded,
    ) -> Result<(), SessionError> {
        let said = |kind: &str| recorded.entries.iter().any(|entry| entry.head.kind == kind);
        if said("legal-hold-lifted") && !book.incident.holds.is_held() {
            recorded.erased = self.store.carry_out_erasures(book.incident.id())?;
        }
        if said("erased") || !recorded.erased.is_empty() {
            self.reload_whole(book)?;
        }
        if !recorded.erased.is_empty() {
            self.project(book.incident.id())?;
        }
        Ok(())
    }

    fn record_all(
        &self,
        book: &mut Book,
        acts: &[RecordLine],
        blobs: &[Blob],
        now: Instant,
    ) -> Result<Recorded, SessionError> {
        let mut before: Option<Heads> = None;
        for _ in 0..PATIENCE {
            let known = book.heads.clone();
            match self.attempt(book, acts, blobs, now) {
                Ok(mut recorded) => {
                    if let Some(before) = before {
                        recorded.others = others(book, &before, &recorded);
                    }
                    return Ok(recorded);
                }
                Err(SessionError::Append(AppendError::Conflict { incident })) => {
                    before.get_or_insert_with(|| known.clone());
                    if incident == IncidentId::DIRECTORY {
                        self.directory.borrow_mut().take();
                    }
                    self.go_back(book, &known)?;
                }
                Err(error) => {
                    self.reload(book)?;
                    return Err(error);
                }
            }
        }
        Err(SessionError::Busy)
    }

    /// Decides and appends once. On an error the book may hold entries that are not on disk: it has to be read again.
    fn attempt(
        &self,
        book: &mut Book,
        acts: &[RecordLine],
        blobs: &[Blob],
        now: Instant,
    ) -> Result<Recorded, SessionError> {
        let expected = book.heads.clone();
        let Decided { mut recorded, sealed, mut people } =
            self.decide_all(book, acts, true, now)?;
        let swept = self.sweep(book, &mut recorded, &mut people, now)?;
        let drafts = self.drafts_of_erasure(book, &recorded)?;
        recorded.people = self.append(book, &expected, &sealed, blobs, &people, now)?;
        self.tell_swept(book, &swept, drafts, &mut recorded)?;
        self.settle_erasures(book, &mut recorded)?;
        if book.incident.id() == IncidentId::DIRECTORY {
            self.directory.borrow_mut().take();
        }
        Ok(recorded)
    }

    /// Decides acts one after the other, each upon what the ones before it changed. Where that is wanted, it is said of few
    /// of them what their words give away.
    fn decide_all(
        &self,
        book: &mut Book,
        acts: &[RecordLine],
        checks_words: bool,
        now: Instant,
    ) -> Result<Decided, SessionError> {
        let mut recorded = Recorded::default();
        let mut sealed: Vec<Sealed> = Vec::new();
        let mut labels: BTreeMap<String, EntryKey> = BTreeMap::new();
        let mut people: Vec<Draft> = Vec::new();
        if !acts.is_empty() {
            sealed = self.take_over(book, now)?;
            recorded.taken_over = sealed.iter().map(store::open_entry).collect();
        }
        for (number, line) in acts.iter().enumerate() {
            let (mut act, namesake) = self.completed(book, &line.act)?;
            if keeps_visible(&book.incident, &mut act, line.follows, &labels) {
                recorded.warnings.push((number, Warning::AnsweredAgainVisibly));
            }
            recorded.warnings.extend(namesake.map(|warning| (number, warning)));
            self.hold(book, &mut act, now);
            let decision = self.decide(book, &act, &labels, now).map_err(|why| match why {
                SessionError::Refused { refusal, .. } => {
                    SessionError::Refused { refusal, act: number }
                }
                other => other,
            })?;
            let mut warnings = decision.warnings;
            if checks_words && acts.len() <= TYPED {
                warnings.extend(self.said_outside(book, &decision.drafts)?);
            }
            recorded.warnings.extend(warnings.into_iter().map(|warning| (number, warning)));
            let batch = self.sealed(book, &decision.drafts, now)?;
            if let (Some(label), Some(first)) = (&line.label, batch.first()) {
                labels.insert(label.clone(), first.key);
            }
            let entries: Vec<Entry> = batch.iter().map(store::open_entry).collect();
            people.extend(self.learnt(book, &entries, now)?);
            batch.iter().for_each(|one| book.heads.advance(one));
            book.incident.extend(entries.iter().cloned());
            recorded.entries.extend(entries);
            sealed.extend(batch);
        }
        Ok(Decided { recorded, sealed, people })
    }

    /// Drafts as entries that continue the heads of a book.
    fn sealed(
        &self,
        book: &Book,
        drafts: &[Draft],
        now: Instant,
    ) -> Result<Vec<Sealed>, SessionError> {
        let (writer, author) = (self.store.writer(), &self.settings.name);
        Ok(store::seal_act(book.incident.id(), writer, &book.heads, author, now, drafts)?)
    }

    fn decide(
        &self,
        book: &Book,
        act: &Act,
        labels: &BTreeMap<String, EntryKey>,
        now: Instant,
    ) -> Result<crate::incident::Decision, SessionError> {
        let mut tried_in = None;
        let class = match &act.command {
            Command::Open(open) => Some(open.class.as_deref().unwrap_or("general")),
            Command::AdoptPlaybook(adopt) => {
                tried_in = Some(book.incident.id());
                Some(adopt.class.as_str())
            }
            Command::ReadPlaybook(read) => Some(read.playbook.as_str()),
            _ => None,
        };
        let held = class.map(|id| self.held(id, tried_in)).transpose()?.flatten();
        let playbook = held.map(|held| held.playbook);
        let context = Context {
            now,
            lang: self.settings.lang,
            zone: self.settings.tz(),
            playbook: playbook.as_ref(),
            working_time: &self.settings.working_time(),
            currency: &terms::currency(&self.settings.currency, Some(&book.incident)),
            labels,
        };
        decide(&book.incident, act, &context)
            .map_err(|refusal| SessionError::Refused { refusal, act: 0 })
    }

    /// What a contact said outside that should have stayed inside: by the check of everything that leaves.
    fn said_outside(&self, book: &Book, drafts: &[Draft]) -> Result<Vec<Warning>, SessionError> {
        let mut found = Vec::new();
        for draft in drafts {
            let Event::ContactMade(contact) = &draft.event else { continue };
            let others = self.other_customers(book)?;
            let author = crate::report::Author::from(&self.settings);
            let mut signed = author.signed().to_vec();
            // Whoever spoke may say who they are.
            signed.extend(draft.who.as_ref().map(|who| who.name.as_str()));
            let (incident, lang) = (&book.incident, self.settings.lang);
            let against = Against { incident, lang, signed: &signed, others: &others };
            found.extend(drafts::said_outside(contact, against));
        }
        Ok(found)
    }

    fn append(
        &self,
        book: &Book,
        expected: &Heads,
        sealed: &[Sealed],
        blobs: &[Blob],
        people: &[Draft],
        now: Instant,
    ) -> Result<Vec<Entry>, SessionError> {
        let mut appends = vec![Append {
            incident: book.incident.id(),
            expected,
            sealed,
            summary: summary_row(&book.incident)?,
            blobs,
        }];
        let heads = match people {
            [] => None,
            _ => Some(self.with_directory(|_, heads| heads.clone())?),
        };
        // Where the directory can take no more, what was said of people still stands in the incident.
        let Some(heads) = heads.filter(|heads| heads.has_room(self.store.writer())) else {
            self.store.append(&appends)?;
            return Ok(Vec::new());
        };
        let author = &self.settings.name;
        let learnt = store::seal_act(
            IncidentId::DIRECTORY,
            self.store.writer(),
            &heads,
            author,
            now,
            people,
        )?;
        appends.push(Append {
            incident: IncidentId::DIRECTORY,
            expected: &heads,
            sealed: &learnt,
            summary: None,
            blobs: &[],
        });
        self.store.append(&appends)?;
        let entries: Vec<Entry> = learnt.iter().map(store::open_entry).collect();
        if let Some((directory, heads)) = self.directory.borrow_mut().as_mut() {
            directory.extend(&entries);
            learnt.iter().for_each(|one| heads.advance(one));
        }
        Ok(entries)
    }
}

/// Entries that came in between: neither known before nor ours.
fn others(book: &Book, before: &Heads, recorded: &Recorded) -> Vec<Entry> {
    let ours = || recorded.entries.iter().chain(&recorded.taken_over);
    let known =
        |entry: &Entry| before.0.get(&entry.key.writer).is_some_and(|tip| entry.key.seq <= tip.seq);
    book.incident
        .entries()
        .iter()
        .filter(|entry| !known(entry) && !ours().any(|own| own.key == entry.key))
        .cloned()
        .collect()
}

/// Who may see an act of which nobody said it: a repeated answer whoever saw the one before, a promise whom it is made to
/// (H1). Whether it is an answer that the customer sees for that.
fn keeps_visible(
    incident: &Incident,
    act: &mut Act,
    follows: bool,
    labels: &BTreeMap<String, EntryKey>,
) -> bool {
    let usual = match &act.command {
        _ if !follows => return false,
        Command::Answer(answer) => answered_again(incident, answer, labels),
        other => usual_among(incident, other, labels),
    };
    if usual != Visibility::Customer {
        return false;
    }
    act.visibility = Visibility::Customer;
    matches!(act.command, Command::Answer(_))
}

/// The incident's line in the list.
fn summary_row(incident: &Incident) -> Result<Option<SummaryRow>, SessionError> {
    let Some(summary) = Summary::of(incident) else { return Ok(None) };
    Ok(Some(SummaryRow {
        live: summary.closed.is_none(),
        activity: summary.activity.timestamp_millis(),
        opened_on: summary.opened.with_timezone(&incident.zone()).format("%m%d").to_string(),
        json: serde_json::to_string(&summary).map_err(|_| SessionError::Lost)?,
    }))
}
