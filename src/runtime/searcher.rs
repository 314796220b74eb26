//! The thread that searches in all incidents: nobody who records waits for it, and of several searches the last is answered.

use std::{
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver, RecvTimeoutError, Sender},
    thread,
    time::Duration,
};

use crate::{
    console::{
        message::Message,
        model::{PastEntry, PastFound, PastHit, SimilarCase, SimilarFound, Sought},
    },
    locale::Lang,
    review::{Page, likeness::Case},
    session::{Hit, Session, SessionError, Similar},
};

use super::wake::Wake;

/// How long nothing is looked for before the index is brought up to the log, bit by bit.
const REST: Duration = Duration::from_millis(100);
/// So many entries are filed at once in rest, or a few incidents more: a search that comes meanwhile waits for no more.
const AT_REST: usize = 1_000;

/// What is asked of it.
#[derive(Debug, Clone)]
pub(super) enum Ask {
    /// Words are looked for.
    Look(Sought),
    /// Past incidents are looked for that are like one (N1).
    Like(Box<Case>),
}

/// How many similar cases are shown at most.
const SIMILAR: usize = 5;

/// The thread, from outside. It begins with the first search, and ends with the window.
pub(super) struct Searcher {
    dir: PathBuf,
    wakes: Sender<Wake>,
    asks: Option<Sender<(Ask, Lang)>>,
}

impl Searcher {
    pub(super) fn over(dir: &Path, wakes: Sender<Wake>) -> Self {
        Self { dir: dir.to_owned(), wakes, asks: None }
    }

    /// Looks for something.
    pub(super) fn look_for(&mut self, asked: Ask, lang: Lang) -> std::io::Result<()> {
        let ask = match &self.asks {
            Some(asks) => asks.send((asked.clone(), lang)).is_err(),
            None => true,
        };
        if ask {
            let (asks, waiting) = mpsc::channel();
            let (dir, wakes) = (self.dir.clone(), self.wakes.clone());
            let work = move || work(&dir, &waiting, &wakes);
            thread::Builder::new().name("search".to_owned()).spawn(work)?;
            // The other end waits for it.
            let _ = asks.send((asked, lang));
            self.asks = Some(asks);
        }
        Ok(())
    }
}

fn work(dir: &Path, waiting: &Receiver<(Ask, Lang)>, wakes: &Sender<Wake>) {
    let tell = |message| drop(wakes.send(Wake::Message(message)));
    let mut session = match Session::open(dir) {
        Ok(session) => session,
        Err(error) => {
            let lang = waiting.recv().map_or_else(|_| Lang::default(), |(_, lang)| lang);
            return tell(Message::Failed(error.message(lang)));
        }
    };
    let mut is_behind = false;
    loop {
        let asked = if is_behind {
            waiting.recv_timeout(REST)
        } else {
            // Nothing is to be done before somebody asks.
            waiting.recv().map_err(|_| RecvTimeoutError::Disconnected)
        };
        match asked {
            Ok(ask) => {
                is_behind = true;
                for (asked, lang) in last_of_each(ask, waiting) {
                    session.settings.lang = lang;
                    match answer(&session, asked) {
                        Ok(answer) => tell(answer),
                        Err(error) => tell(Message::Failed(error.message(lang))),
                    }
                }
            }
            Err(RecvTimeoutError::Timeout) => is_behind = !session.catch_up(AT_REST),
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}

/// Of everything that waits, what was asked last of each kind.
fn last_of_each(first: (Ask, Lang), waiting: &Receiver<(Ask, Lang)>) -> Vec<(Ask, Lang)> {
    let mut list: Vec<(Ask, Lang)> = vec![first];
    while let Ok(later) = waiting.try_recv() {
        list.retain(|(asked, _)| std::mem::discriminant(asked) != std::mem::discriminant(&later.0));
        list.push(later);
    }
    list
}

fn answer(session: &Session, asked: Ask) -> Result<Message, SessionError> {
    Ok(match asked {
        Ask::Look(sought) => Message::Found(Box::new(found(session, sought)?)),
        Ask::Like(case) => {
            let found = session.similar(&case, SIMILAR)?;
            let lang = session.settings.lang;
            let cases = found.into_iter().map(|it| similar(it, lang)).collect();
            Message::Similar(Box::new(SimilarFound { asked: *case, cases }))
        }
    })
}

fn similar(it: Similar, lang: Lang) -> SimilarCase {
    SimilarCase {
        id: it.line.id,
        why: it.why(lang),
        reference: it.line.reference,
        title: it.line.summary.title,
        customer: it.line.summary.customer,
        opened: it.line.summary.opened,
        percent: it.score.div_ceil(10),
        factors: it.factors,
        lessons: it.lessons,
    }
}

fn found(session: &Session, sought: Sought) -> Result<PastFound, SessionError> {
    let Ok(query) = sought.query() else {
        return Ok(PastFound { sought, ..PastFound::default() });
    };
    let found = session.search(&query, Page { skip: 0, limit: sought.limit })?;
    let hits = found.hits.into_iter().map(hit).collect();
    Ok(PastFound { sought, hits, more: found.more, unreadable: found.unreadable })
}

fn hit(hit: Hit) -> PastHit {
    PastHit {
        id: hit.line.id,
        reference: hit.line.reference,
        title: hit.line.summary.title,
        zone: hit.line.summary.zone.parse().unwrap_or(chrono_tz::UTC),
        entry: hit.entry.map(|it| PastEntry {
            key: it.key,
            number: it.number,
            kind: it.kind,
            occurred: it.occurred,
            precision: it.precision,
        }),
        text: hit.text,
        marks: hit.marks,
    }
}
