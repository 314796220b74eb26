//! One act in each of several incidents, in one transaction (K6): a link stands in both incidents or in neither. It refuses
//! acts that teach the directory of people anything, and to judge what an act says.

use std::collections::BTreeMap;

use super::{Book, PATIENCE, Recorded, Session, SessionError, summary_row};
use crate::{
    incident::{
        Act, Command, Entry, EntryKey, Instant, Refusal,
        command::{Link, Share},
    },
    store::{self, Append, AppendError, Fault, Heads, Sealed, StoreError},
};

/// How two incidents hang together, and who said so when.
#[derive(Debug, Clone, Default)]
pub struct Bond {
    /// How they hang together.
    pub text: String,
    /// Who said so.
    pub who: Option<String>,
    /// When; `None` for now.
    pub occurred: Option<Instant>,
    /// When it became known, where that is stated.
    pub known: Option<Instant>,
}

/// Which books an act is not recorded in, without a refusal.
#[derive(Debug, Clone, Copy)]
enum PassOver {
    /// None.
    None,
    /// Those that can take no further entry: it can still be said elsewhere how one goes on from there.
    Full,
}

/// What an act makes of one incident: its next state, and the entries that lead there.
struct Page {
    book: Book,
    expected: Heads,
    sealed: Vec<Sealed>,
    recorded: Recorded,
}

impl Session {
    /// Links two incidents: an entry in each, both or neither. Where one of them holds the link already, or can take no
    /// further entry, only the other gets it.
    ///
    /// # Errors
    /// [`Refusal::NothingChanges`] where both hold it.
    pub fn link(
        &self,
        [here, there]: [&mut Book; 2],
        bond: &Bond,
        now: Instant,
    ) -> Result<[Recorded; 2], SessionError> {
        let act = |to: &Book| {
            let command = Command::Link(Link {
                incident: to.incident.id(),
                reference: to.reference.clone(),
                text: bond.text.clone(),
            });
            Act {
                who: bond.who.clone(),
                occurred: bond.occurred,
                known: bond.known,
                ..Act::new(command)
            }
        };
        let acts = [act(there), act(here)];
        let recorded = self.record_in_each(&mut [here, there], &acts, PassOver::Full, now)?;
        recorded.try_into().map_err(|_| SessionError::Lost)
    }

    /// Copies the words of an entry of one incident into others, into all of them or none.
    pub fn share(
        &self,
        words: &Share,
        with: &mut [&mut Book],
        now: Instant,
    ) -> Result<Vec<Recorded>, SessionError> {
        let acts = vec![Act::new(Command::Share(words.clone())); with.len()];
        self.record_in_each(with, &acts, PassOver::None, now)
    }

    /// Records the act of the same place in each book, in one transaction. A book in which nothing would change is
    /// passed over: nothing is recorded in it.
    fn record_in_each(
        &self,
        books: &mut [&mut Book],
        acts: &[Act],
        pass_over: PassOver,
        now: Instant,
    ) -> Result<Vec<Recorded>, SessionError> {
        let mut others: Vec<Vec<Entry>> = vec![Vec::new(); books.len()];
        for _ in 0..PATIENCE {
            let pages: Vec<Option<Page>> = books
                .iter()
                .zip(acts)
                .enumerate()
                .map(|(number, (book, act))| match pass_over {
                    PassOver::Full if !self.has_room(book) => Ok(None),
                    _ => self.page(book, act, number, now),
                })
                .collect::<Result<_, _>>()?;
            if books.iter().all(|book| !self.has_room(book)) {
                return Err(StoreError::from(Fault::NoRoom).into());
            }
            if pages.iter().all(Option::is_none) {
                return Err(SessionError::Refused { refusal: Refusal::NothingChanges, act: 0 });
            }
            match self.append_pages(&pages) {
                Ok(()) => return Ok(turned(books, pages, others)),
                Err(SessionError::Append(AppendError::Conflict { .. })) => {
                    for (book, others) in books.iter_mut().zip(&mut others) {
                        others.extend(self.refresh(book)?);
                    }
                }
                Err(error) => return Err(error),
            }
        }
        Err(SessionError::Busy)
    }

    /// Decides upon a book and leaves it as it is; `None` where nothing would change.
    fn page(
        &self,
        book: &Book,
        act: &Act,
        number: usize,
        now: Instant,
    ) -> Result<Option<Page>, SessionError> {
        let labels: BTreeMap<String, EntryKey> = BTreeMap::new();
        let decision = match self.decide(book, act, &labels, now) {
            Ok(decision) => decision,
            Err(SessionError::Refused { refusal: Refusal::NothingChanges, .. }) => return Ok(None),
            Err(SessionError::Refused { refusal, .. }) => {
                return Err(SessionError::Refused { refusal, act: number });
            }
            Err(error) => return Err(error),
        };
        let (expected, mut book) = (book.heads.clone(), book.clone());
        let mut sealed = self.take_over(&mut book, now)?;
        let taken_over = sealed.iter().map(store::open_entry).collect();
        let own = self.sealed(&book, &decision.drafts, now)?;
        let entries: Vec<Entry> = own.iter().map(store::open_entry).collect();
        own.iter().for_each(|one| book.heads.advance(one));
        book.incident.extend(entries.iter().cloned());
        sealed.extend(own);
        let warnings = decision.warnings.into_iter().map(|warning| (number, warning)).collect();
        let recorded = Recorded { entries, taken_over, warnings, ..Recorded::default() };
        Ok(Some(Page { book, expected, sealed, recorded }))
    }

    fn append_pages(&self, pages: &[Option<Page>]) -> Result<(), SessionError> {
        let appends = pages.iter().flatten().map(|page| {
            Ok(Append {
                incident: page.book.incident.id(),
                expected: &page.expected,
                sealed: &page.sealed,
                summary: summary_row(&page.book.incident)?,
                blobs: &[],
            })
        });
        let appends: Vec<Append<'_>> = appends.collect::<Result<_, SessionError>>()?;
        Ok(self.store.append(&appends)?)
    }
}

/// The books as they stand after what is on disk now, and what was recorded in each.
fn turned(
    books: &mut [&mut Book],
    pages: Vec<Option<Page>>,
    others: Vec<Vec<Entry>>,
) -> Vec<Recorded> {
    let mut all = Vec::new();
    for ((book, page), others) in books.iter_mut().zip(pages).zip(others) {
        let mut recorded = Recorded::default();
        if let Some(page) = page {
            **book = page.book;
            recorded = page.recorded;
        }
        all.push(Recorded { others, ..recorded });
    }
    all
}
