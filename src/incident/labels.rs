//! The labels by which people talk of promises, offers, actions and remedies: P1, O2, T3, A.
//!
//! A label is chosen once, when the entry is decided, and stands in it from then on. Entries of earlier versions hold none:
//! theirs counts on from what their writer had seen. Where two laptops chose the same, both keep it, and whoever uses it is
//! asked which is meant: `P1.2f99` names the writer too.

use std::collections::BTreeMap;

use super::{
    effect::Effect,
    entry::{Entry, Payload},
    event::Event,
    ids::{EntryKey, WriterId},
    seen::Seen,
};

/// More than any crisis has; a label with a greater number was not chosen by a program of ours.
const MOST: usize = 999_999_999;
/// How many of a writer's letters tell two alike apart, at the least.
pub(super) const FEWEST_LETTERS: usize = 4;

/// What is labelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Labelled {
    /// P1, P2 …
    Promise,
    /// O1, O2 …
    Offer,
    /// T1, T2 …
    Action,
    /// A, B … Z, A2, B2 …
    Remedy,
}

impl Labelled {
    /// Every kind of thing that has a label, in the order in which a label is looked up.
    pub(super) const ALL: [Self; 4] = [Self::Offer, Self::Promise, Self::Action, Self::Remedy];

    fn of_kind(kind: &str) -> Option<Self> {
        match kind {
            "commitment-made" => Some(Self::Promise),
            "offer-made" => Some(Self::Offer),
            "action-given" => Some(Self::Action),
            "remedy-proposed" => Some(Self::Remedy),
            _ => None,
        }
    }

    /// The label of a number, from 1.
    pub(super) fn print(self, number: usize) -> String {
        match self {
            Self::Promise => format!("P{number}"),
            Self::Offer => format!("O{number}"),
            Self::Action => format!("T{number}"),
            Self::Remedy => letter(number.saturating_sub(1)),
        }
    }

    /// The number of a label as [`Self::print`] writes it; `None` for anything else.
    fn number(self, label: &str) -> Option<usize> {
        let digits = |text: &str| text.parse().ok().filter(|&number: &usize| number <= MOST);
        let number = match self {
            Self::Promise => digits(label.strip_prefix('P')?)?,
            Self::Offer => digits(label.strip_prefix('O')?)?,
            Self::Action => digits(label.strip_prefix('T')?)?,
            Self::Remedy => {
                let first =
                    *label.as_bytes().first().filter(|letter| letter.is_ascii_uppercase())?;
                let rest = label.get(1..)?;
                let round = if rest.is_empty() { 1 } else { digits(rest)? };
                round.checked_sub(1)?.checked_mul(26)?.checked_add(usize::from(first - b'A') + 1)?
            }
        };
        (number > 0 && number <= MOST && self.print(number) == label).then_some(number)
    }
}

/// The label that an entry holds, where it is one of ours.
pub(super) fn stored(entry: &Entry) -> Option<&str> {
    let (what, label) = held(entry.event()?)?;
    label.filter(|label| what.number(label).is_some())
}

/// What an event makes that has a label, and the label it holds.
// `every_kind_that_holds_a_label_is_called_by_it` goes over all kinds.
#[allow(clippy::wildcard_enum_match_arm)]
pub(super) fn held(event: &Event) -> Option<(Labelled, Option<&str>)> {
    Some(match event {
        Event::CommitmentMade(made) => (Labelled::Promise, made.label.as_deref()),
        Event::OfferMade(made) => (Labelled::Offer, made.label.as_deref()),
        Event::ActionGiven(given) => (Labelled::Action, given.label.as_deref()),
        Event::RemedyProposed(proposed) => (Labelled::Remedy, proposed.label.as_deref()),
        _ => return None,
    })
}

/// The numbers of promises, offers, actions and remedies.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Numbers {
    seen: Seen,
    made: BTreeMap<Labelled, Made>,
}

/// Those of one kind: each with the highest number it can have been given.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Made {
    all: Vec<(EntryKey, usize)>,
    highest: usize,
}

impl Made {
    fn next(&self) -> usize {
        if self.highest < MOST {
            return self.highest + 1;
        }
        // Somebody wrote a number to take up all the room there is above.
        let is_free = |number: &usize| self.all.iter().all(|(_, taken)| taken != number);
        (self.all.len() + 1..MOST).find(is_free).unwrap_or(MOST)
    }
}

impl Numbers {
    /// Takes in an entry; its number among those of its kind, from 1. Where it holds no label, the number counts on from
    /// what its writer had seen, taken back or not.
    pub(super) fn take(&mut self, entry: &Entry) -> usize {
        self.seen.advance(entry);
        let Some(what) = Labelled::of_kind(&entry.head.kind) else { return 0 };
        let made = self.made.entry(what).or_default();
        let kept = match entry.effect() {
            Some(&Effect::Number(number)) => usize::try_from(number).ok(),
            _ => None,
        };
        let held = stored(entry).and_then(|label| what.number(label)).or(kept);
        let number = held.unwrap_or_else(|| {
            made.all.iter().filter(|(key, _)| self.seen.knew(entry.key.writer, *key)).count() + 1
        });
        let most = match entry.payload {
            Payload::Known(_) => number,
            Payload::Unknown | Payload::Erased | Payload::Damaged | Payload::Missing
                if kept.is_some() =>
            {
                number
            }
            // What it was called went with its body, or cannot be read: at most the next after those before it.
            Payload::Unknown | Payload::Erased | Payload::Damaged | Payload::Missing => {
                number.max(made.next())
            }
        };
        made.highest = made.highest.max(most);
        made.all.push((entry.key, most));
        number
    }

    /// The label that the next one of its kind gets: no number is given twice, whoever wrote the others and whatever
    /// became of them.
    pub(super) fn next(&self, what: Labelled) -> String {
        what.print(self.made.get(&what).map_or(1, Made::next))
    }

    /// What each writer had seen.
    pub(super) fn seen(&self) -> &Seen {
        &self.seen
    }
}

impl Event {
    /// The number in the label that it holds, for the head; `None` for what has none.
    pub(super) fn number(&self) -> Option<u64> {
        let (what, label) = held(self)?;
        u64::try_from(what.number(label?)?).ok()
    }
}

/// A label without the letters of its writer.
pub(super) fn plain(label: &str) -> &str {
    label.split_once('.').map_or(label, |(plain, _)| plain)
}

/// A label with the first letters of its writer.
pub(super) fn with_letters(plain: &str, writer: WriterId) -> String {
    with_so_many(plain, writer, FEWEST_LETTERS)
}

/// A label with so many letters of its writer.
pub(super) fn with_so_many(plain: &str, writer: WriterId, letters: usize) -> String {
    let writer = writer.to_string();
    format!("{plain}.{}", writer.get(..letters).unwrap_or(&writer))
}

/// A, B … Z, A2, B2 …
fn letter(number: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(number % 26).unwrap_or(0));
    match number / 26 {
        0 => letter.to_string(),
        round => format!("{letter}{}", round + 1),
    }
}
