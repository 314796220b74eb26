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
        model::{PastEntry, PastFound, PastHit, Sought},
    },
    locale::Lang,
    review::Page,
    session::{Hit, Session, SessionError},
};

use super::wake::Wake;

/// How long nothing is looked for before the index is brought up to the log, bit by bit.
const REST: Duration = Duration::from_millis(100);
/// So many entries are filed at once in rest, or a few incidents more: a search that comes meanwhile waits for no more.
const AT_REST: usize = 1_000;

/// The thread, from outside. It begins with the first search, and ends with the window.
pub(super) struct Searcher {
    dir: PathBuf,
    wakes: Sender<Wake>,
    asks: Option<Sender<(Sought, Lang)>>,
}

impl Searcher {
    pub(super) fn over(dir: &Path, wakes: Sender<Wake>) -> Self {
        Self { dir: dir.to_owned(), wakes, asks: None }
    }

    /// Looks for something.
    pub(super) fn look_for(&mut self, sought: Sought, lang: Lang) -> std::io::Result<()> {
        let ask = match &self.asks {
            Some(asks) => asks.send((sought.clone(), lang)).is_err(),
            None => true,
        };
        if ask {
            let (asks, waiting) = mpsc::channel();
            let (dir, wakes) = (self.dir.clone(), self.wakes.clone());
            let work = move || work(&dir, &waiting, &wakes);
            thread::Builder::new().name("search".to_owned()).spawn(work)?;
            // The other end waits for it.
            let _ = asks.send((sought, lang));
            self.asks = Some(asks);
        }
        Ok(())
    }
}

fn work(dir: &Path, waiting: &Receiver<(Sought, Lang)>, wakes: &Sender<Wake>) {
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
            Ok(mut ask) => {
                while let Ok(later) = waiting.try_recv() {
                    ask = later;
                }
                let (sought, lang) = ask;
                session.settings.lang = lang;
                is_behind = true;
                match found(&session, sought) {
                    Ok(found) => tell(Message::Found(Box::new(found))),
                    Err(error) => tell(Message::Failed(error.message(lang))),
                }
            }
            Err(RecvTimeoutError::Timeout) => is_behind = !session.catch_up(AT_REST),
            Err(RecvTimeoutError::Disconnected) => return,
        }
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
