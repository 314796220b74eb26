//! Remedy options (B1–B5, B7): side by side, none preselected, odds as a history.

use chrono::TimeDelta;

use crate::incident::{
    entry::Entry,
    folds::folds,
    ids::EntryKey,
    instant::Instant,
    labelled_list::{LabelledList, carries},
};

pub use crate::incident::subjects::remedy::body::{
    Cost, OddsDisclosed, OddsRevised, RemedyAccepted, RemedyChanged, RemedyDropped, RemedyProposed,
    Step, Terms, TermsChanges,
};

pub use crate::playbook::Amount;

impl Terms {
    /// How long its steps take together: at least and at most, in minutes.
    pub fn minutes(&self) -> (i64, i64) {
        self.steps.iter().fold((0, 0), |(least, most), step| {
            (least + i64::from(step.min_minutes), most + i64::from(step.max_minutes))
        })
    }

    /// The latest time to start: deadline less the longest durations (B4).
    pub fn latest_start(&self) -> Option<Instant> {
        let (_, most) = self.minutes();
        self.deadline
            .filter(|_| most > 0)
            .and_then(|due| due.checked_sub_signed(TimeDelta::minutes(most)))
    }

    /// Whether it cannot be finished in time any more (B4).
    pub fn is_too_late(&self, now: Instant) -> bool {
        self.latest_start().is_some_and(|start| start < now)
    }
}

/// One reading of the odds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Odds {
    /// The entry.
    pub entry: EntryKey,
    /// When they were so.
    pub at: Instant,
    /// When we learnt of it.
    pub known: Instant,
    /// Per cent.
    pub percent: u8,
    /// What they rest on.
    pub basis: String,
    /// Whose they are.
    pub who: String,
}

/// A remedy option with its history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remedy {
    /// The entry that proposed it.
    pub key: EntryKey,
    /// A letter for talking about it: A, B, C …
    pub letter: String,
    /// When it was proposed.
    pub at: Instant,
    /// When we learnt of it.
    pub known: Instant,
    /// The option as it stands.
    pub terms: Terms,
    /// Its odds, oldest first (B3).
    pub odds: Vec<Odds>,
    /// What may be said about them, with the date (B3).
    pub disclosed: Vec<(Instant, String)>,
    /// When it was chosen.
    pub accepted: Option<Instant>,
    /// When it was dropped.
    pub dropped: Option<Instant>,
    /// Its number where its letter was derived; 0 where its entry holds it.
    number: usize,
}

carries!(Remedy is Remedy, called letter, says |it| &it.terms.name);

impl Remedy {
    /// The odds in force.
    pub fn percent(&self) -> Option<u8> {
        self.odds.last().map(|odds| odds.percent)
    }

    /// Whether it is still on the table or being carried out.
    pub fn stands(&self) -> bool {
        self.dropped.is_none()
    }
}

/// Every remedy option of an incident.
pub type Remedies = LabelledList<Remedy>;

impl LabelledList<Remedy> {
    /// Those that stand.
    pub fn standing(&self) -> impl Iterator<Item = &Remedy> {
        self.list.iter().filter(|remedy| remedy.stands())
    }

    /// Those that were chosen and stand.
    pub fn chosen(&self) -> impl Iterator<Item = &Remedy> {
        self.standing().filter(|remedy| remedy.accepted.is_some())
    }

    /// Whether this remedy is the cheapest of those with a known cost in the same currency (B5).
    pub fn is_cheapest(&self, key: EntryKey) -> bool {
        let amount = |remedy: &Remedy| remedy.terms.cost.as_ref().and_then(Cost::amount).cloned();
        let Some(own) = self.get(key).and_then(amount) else { return false };
        let others: Vec<Amount> = self
            .standing()
            .filter(|remedy| remedy.key != key)
            .filter_map(amount)
            .filter(|other| other.currency == own.currency)
            .collect();
        !others.is_empty() && others.iter().all(|other| own.minor <= other.minor)
    }

    pub(in crate::incident) fn propose(
        &mut self,
        entry: &Entry,
        proposed: &RemedyProposed,
        corrected: Option<&str>,
        number: usize,
    ) {
        let mut terms = proposed.terms.clone();
        if let Some(name) = corrected {
            name.clone_into(&mut terms.name);
        }
        let (letter, number) = self.label(entry, number);
        let mut remedy = Remedy {
            key: entry.key,
            number,
            letter,
            at: entry.head.occurred,
            known: entry.head.known,
            terms,
            odds: Vec::new(),
            disclosed: Vec::new(),
            accepted: None,
            dropped: None,
        };
        if let Some(percent) = proposed.odds {
            remedy.odds.push(odds(entry, percent, &proposed.basis));
        }
        self.list.push(remedy);
    }

    pub(in crate::incident) fn change(&mut self, changed: &RemedyChanged) {
        if let Some(remedy) = self.get_mut(changed.remedy) {
            remedy.terms.change(&changed.changes);
        }
    }

    pub(in crate::incident) fn revise(&mut self, entry: &Entry, revised: &OddsRevised) {
        if let Some(remedy) = self.get_mut(revised.remedy) {
            remedy.odds.push(odds(entry, revised.percent, &revised.basis));
        }
    }

    pub(in crate::incident) fn disclose(
        &mut self,
        entry: &Entry,
        disclosed: &OddsDisclosed,
        corrected: Option<&str>,
    ) {
        if let Some(remedy) = self.get_mut(disclosed.remedy) {
            remedy
                .disclosed
                .push((entry.head.occurred, corrected.unwrap_or(&disclosed.words).to_owned()));
        }
    }

    pub(in crate::incident) fn accept(&mut self, entry: &Entry, key: EntryKey) {
        if let Some(remedy) = self.get_mut(key) {
            remedy.accepted = Some(entry.head.occurred);
        }
    }

    pub(in crate::incident) fn drop_one(&mut self, entry: &Entry, key: EntryKey) {
        if let Some(remedy) = self.get_mut(key) {
            remedy.dropped = Some(entry.head.occurred);
        }
    }
}

folds! {
    Remedies:
    RemedyProposed => |part, it, at| part.propose(at.entry, it, at.text, at.number);
    RemedyChanged => |part, it, _at| part.change(it);
    OddsRevised => |part, it, at| part.revise(at.entry, it);
    OddsDisclosed => |part, it, at| part.disclose(at.entry, it, at.text);
    RemedyAccepted => |part, it, at| part.accept(at.entry, it.remedy);
    RemedyDropped => |part, it, at| part.drop_one(at.entry, it.remedy);
}

fn odds(entry: &Entry, percent: u8, basis: &str) -> Odds {
    Odds {
        entry: entry.key,
        at: entry.head.occurred,
        known: entry.head.known,
        percent,
        basis: basis.to_owned(),
        who: entry.who.as_ref().map(|who| who.name.clone()).unwrap_or_default(),
    }
}
