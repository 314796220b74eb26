//! Looking for something in all incidents: by the index where there is one, and in the incidents themselves where there is
//! none. Both find the same.

mod indexing;
mod learning;
mod passages;
mod pool;

use std::{
    collections::{BTreeMap, BTreeSet, btree_map::Entry},
    ops::{ControlFlow, Range},
};

use chrono::{NaiveDate, TimeDelta};

pub use self::learning::{CameBack, Similar};

use self::{
    indexing::{Fresh, Reached, give_up},
    passages::says,
    pool::{Pool, Ranked},
};
use super::{Line, Session, SessionError};
use crate::{
    incident::{IncidentId, Instant, Precision, Severity, Status, kind_name},
    review::{About, Nature, Order, Page, Place, Query},
    store::index::{Among, Candidate, Filed, FiledIncident, Index, IndexError, Span},
};

/// So many entries are filed in one search at the most; what is left is looked through and filed by the next one.
const AT_ONCE: usize = 100_000;

/// Where something was found.
#[derive(Debug, Clone)]
pub struct Hit {
    /// The incident's line.
    pub line: Line,
    /// The entry; `None` where the title, the customer or the reference matched.
    pub entry: Option<EntryHit>,
    /// The text it was found in.
    pub text: String,
    /// Where the words stand in it, as bytes.
    pub marks: Vec<Range<usize>>,
}

/// The entry something was found in.
#[derive(Debug, Clone)]
pub struct EntryHit {
    /// The entry.
    pub key: crate::incident::EntryKey,
    /// The number that the timeline gives it.
    pub number: String,
    /// Its kind, in the language of the person.
    pub kind: String,
    /// When that happened.
    pub occurred: Instant,
    /// How exactly that time was stated.
    pub precision: Precision,
}

/// What a search found.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// Where it was found, in the order asked for, as far as it is on the page asked for.
    pub hits: Vec<Hit>,
    /// Whether there is more behind that page.
    pub more: bool,
    /// How many entries could not be read: whether they are what is looked for cannot be told.
    pub unreadable: usize,
}

impl Session {
    /// The incidents and entries a query finds. An entry is searched in the words the person reads it in.
    ///
    /// The first search makes an index beside the log, and every later one files what came since.
    pub fn search(&self, query: &Query, page: Page) -> Result<Found, SessionError> {
        if query.is_empty() {
            return Ok(Found::default());
        }
        let marks = self.marks()?;
        let reached = self.reach(&marks, true, AT_ONCE)?;
        if let Some(reached) = reached
            && let Some(found) = Search::of(self, query, page).by_index(reached)?
        {
            return Ok(found);
        }
        self.search_through(query, page)
    }

    /// The same without the index: every incident that may be meant is read whole.
    pub fn search_through(&self, query: &Query, page: Page) -> Result<Found, SessionError> {
        let marks = self.store.line_marks()?;
        let all: Vec<IncidentId> = marks.lines.iter().map(|(id, _)| *id).collect();
        let mut search = Search::of(self, query, page);
        search.look_through(&all)?;
        search.found()
    }
}

/// One search under way.
struct Search<'a> {
    session: &'a Session,
    query: &'a Query,
    page: Page,
    pool: Pool,
    /// Entries that could not be read.
    unreadable: usize,
    /// Lines of incidents and names of classes, each read once.
    lines: BTreeMap<IncidentId, Line>,
    classes: BTreeMap<String, Vec<String>>,
}

impl<'a> Search<'a> {
    fn of(session: &'a Session, query: &'a Query, page: Page) -> Self {
        let (lines, classes) = (BTreeMap::new(), BTreeMap::new());
        let pool = Pool::new(query.order, page);
        Self { session, query, page, pool, unreadable: 0, lines, classes }
    }

    /// By the index, and in what stands outside of it. `None` where the index fails.
    fn by_index(mut self, reached: Reached) -> Result<Option<Found>, SessionError> {
        let Reached { index, outside } = reached;
        self.look_through(&outside)?;
        match self.look_up(&index, &outside.into_iter().collect()) {
            Ok(()) => self.found().map(Some),
            Err(Trouble::Session(error)) => Err(error),
            Err(Trouble::Index(error)) => {
                give_up(index, &error);
                Ok(None)
            }
        }
    }

    /// Looks through incidents entry by entry.
    fn look_through(&mut self, incidents: &[IncidentId]) -> Result<(), SessionError> {
        const TOGETHER: usize = 256;
        for chunk in incidents.chunks(TOGETHER) {
            let mut such = Vec::new();
            for &id in chunk {
                let summary = self.line(id)?.summary.clone();
                let names = self.class_names(&summary.class);
                if self.query.may_be_in(About::of(&summary, &names)) {
                    such.push(id);
                }
            }
            if !self.query.wants_entries() {
                for id in such {
                    let passage = passages::line_passage(self.line(id)?);
                    self.add_line(id, passage)?;
                }
                continue;
            }
            for Fresh { line, passages, unreadable, .. } in self.session.read_fresh(&such)? {
                self.unreadable += unreadable;
                for passage in passages {
                    if passage.key.is_some() {
                        self.add_entry(line.id, passage);
                    } else {
                        self.add_line(line.id, passage)?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Goes through what the index files under the words of a query, as far as the page asked for needs it.
    fn look_up(&mut self, index: &Index, outside: &BTreeSet<IncidentId>) -> Result<(), Trouble> {
        let among = if self.query.asks_of_incident() {
            // There are far more incidents than customers and classes.
            let mut judged = BTreeMap::new();
            let is_such = |it: &FiledIncident| {
                let (customer, class) = (it.customer.clone(), it.class.clone());
                let key = (customer, class, it.severity, it.status.clone(), it.nature.clone());
                *judged.entry(key).or_insert_with(|| {
                    let names = self.class_names(&it.class);
                    about(it, &names).is_some_and(|about| self.query.may_be_in(about))
                })
            };
            Among::These(index.numbers(is_such)?)
        } else {
            Among::All
        };
        if among == Among::These(BTreeSet::new()) {
            return Ok(());
        }
        let by_time = self.query.order == Order::Newest;
        let (mut ids, mut count) = (BTreeMap::new(), 0);
        let query = self.query;
        let take = |candidate: Candidate| {
            if by_time && candidate.is_first_of_hour && count >= self.page.wanted() {
                return Ok(ControlFlow::Break(()));
            }
            let id = match ids.get(&candidate.incident) {
                Some(id) => *id,
                None => index.id_of(candidate.incident)?,
            };
            ids.insert(candidate.incident, id);
            let is_in_order = candidate.is_in_order;
            let is_found = match candidate.passage.key {
                _ if outside.contains(&id) => false,
                Some(_) => self.add_entry(id, candidate.passage),
                None => self.add_line(id, candidate.passage)?,
            };
            count += usize::from(is_found && is_in_order);
            Ok(ControlFlow::Continue(()))
        };
        index.candidates(query.matching().as_deref(), &among, span(query), take)
    }

    /// Adds the line of an incident that is such, where it is what is looked for; whether it is.
    fn add_line(&mut self, incident: IncidentId, mut passage: Filed) -> Result<bool, SessionError> {
        let query = self.query;
        let line = self.line(incident)?;
        let fields = [&*line.summary.title, &*line.summary.customer, &*line.reference];
        let Some(text) = query.in_line(fields) else { return Ok(false) };
        text.clone_into(&mut passage.text);
        let marks = Place::of(text).marks(query.words()).len();
        self.pool.add(Ranked { incident, passage, marks });
        Ok(true)
    }

    /// The same of an entry.
    fn add_entry(&mut self, incident: IncidentId, passage: Filed) -> bool {
        let place = Place::of(&passage.text);
        let is_in = self.query.wants_entries() && self.query.is_in(&says(&passage), &place);
        if is_in {
            let marks = place.marks(self.query.words()).len();
            self.pool.add(Ranked { incident, passage, marks });
        }
        is_in
    }

    /// What a class is called, in every language; nothing where its playbook is not here or nobody asks for classes.
    fn class_names(&mut self, class: &str) -> Vec<String> {
        if !self.query.asks_for_class() {
            return Vec::new();
        }
        let session = self.session;
        let names = self.classes.entry(class.to_owned()).or_insert_with(|| {
            let title = session.playbook(class).map(|playbook| playbook.title);
            title.map(|title| vec![title.zh, title.en]).unwrap_or_default()
        });
        names.clone()
    }

    fn line(&mut self, id: IncidentId) -> Result<&Line, SessionError> {
        match self.lines.entry(id) {
            Entry::Occupied(line) => Ok(line.into_mut()),
            Entry::Vacant(place) => Ok(place.insert(self.session.line_of(id)?)),
        }
    }

    /// The page asked for, with the line of each incident.
    fn found(mut self) -> Result<Found, SessionError> {
        let lang = self.session.settings.lang;
        let pool = std::mem::replace(&mut self.pool, Pool::new(self.query.order, self.page));
        let (ranked, more) = pool.page();
        let mut hits = Vec::with_capacity(ranked.len());
        for Ranked { incident, passage, .. } in ranked {
            let entry = passage.key.map(|key| EntryHit {
                key,
                number: passage.number,
                kind: match passage.kind.as_str() {
                    "?" => lang.say("kind-unreadable"),
                    kind => kind_name(kind, lang),
                },
                occurred: Instant::from_timestamp_millis(passage.occurred).unwrap_or_default(),
                precision: passage.precision,
            });
            let marks = Place::of(&passage.text).marks(self.query.words());
            hits.push(Hit { line: self.line(incident)?.clone(), entry, text: passage.text, marks });
        }
        Ok(Found { hits, more, unreadable: self.unreadable })
    }
}

/// Why a search by the index ends.
#[derive(Debug)]
enum Trouble {
    /// The log cannot be read.
    Session(SessionError),
    /// The index cannot be used.
    Index(IndexError),
}

impl From<SessionError> for Trouble {
    fn from(error: SessionError) -> Self {
        Self::Session(error)
    }
}

impl From<IndexError> for Trouble {
    fn from(error: IndexError) -> Self {
        Self::Index(error)
    }
}

/// What is filed of an incident for the filters; nothing where it is no such thing.
fn about<'a>(it: &'a FiledIncident, class_names: &'a [String]) -> Option<About<'a>> {
    Some(About {
        customer: &it.customer,
        class: &it.class,
        class_names,
        severity: Severity::new(it.severity)?,
        status: Status::ALL.into_iter().find(|status| status.id() == it.status)?,
        nature: Nature::ALL.into_iter().find(|nature| nature.id() == it.nature)?,
    })
}

/// The instants at which it can be a day asked for somewhere.
fn span(query: &Query) -> Span {
    let start = |day: NaiveDate| day.and_time(chrono::NaiveTime::MIN).and_utc();
    let (from, to) = query.days();
    let from = from.and_then(|day| start(day).checked_sub_signed(TimeDelta::days(1)));
    let to = to.and_then(|day| start(day).checked_add_signed(TimeDelta::days(2)));
    Span {
        from: from.map_or(i64::MIN, |at| at.timestamp_millis()),
        to: to.map_or(i64::MAX, |at| at.timestamp_millis()),
    }
}
