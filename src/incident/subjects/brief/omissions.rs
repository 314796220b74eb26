//! Passing information up (J1): a brief is compared with what was known. What it leaves out is listed before it leaves.

use crate::{
    incident::{
        fold::Incident,
        ids::EntryKey,
        instant::Instant,
        labels::{plain, with_letters},
    },
    locale::{Lang, Message},
};

pub use crate::incident::subjects::brief::{
    body::BriefPassed,
    state::{Brief, Briefs},
};

/// What a brief leaves out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Omission {
    /// An offer that was made.
    Offer {
        /// Which.
        key: EntryKey,
        /// O1, O2 …
        label: String,
        /// Its terms.
        terms: String,
    },
    /// A promise that was broken.
    Breach {
        /// Which.
        key: EntryKey,
        /// P1, P2 …
        label: String,
        /// What was promised.
        text: String,
    },
    /// Odds that fell.
    FallingOdds {
        /// Of which remedy.
        key: EntryKey,
        /// Its letter.
        letter: String,
        /// From, in per cent.
        from: u8,
        /// To, in per cent.
        to: u8,
    },
}

impl Omission {
    /// The entry it is about.
    pub fn key(&self) -> EntryKey {
        match self {
            Self::Offer { key, .. } | Self::Breach { key, .. } | Self::FallingOdds { key, .. } => {
                *key
            }
        }
    }

    /// In words.
    pub fn message(&self) -> Message {
        match self {
            Self::Offer { label, terms, .. } => {
                Message::new("omission-offer").with("label", label).with("terms", terms)
            }
            Self::Breach { label, text, .. } => {
                Message::new("omission-breach").with("label", label).with("text", text)
            }
            Self::FallingOdds { letter, from, to, .. } => Message::new("omission-odds")
                .with("letter", letter)
                .with("from", i64::from(*from))
                .with("to", i64::from(*to)),
        }
    }

    /// The same in a language.
    pub fn text(&self, lang: Lang) -> String {
        self.message().text(lang)
    }
}

/// What a brief with these words leaves out of what was known at `at` (J1). An offer or a promise is told of when the
/// words name its label (O1, P1) or its text, or when the brief says that it covers it.
pub fn omissions(
    incident: &Incident,
    text: &str,
    covers: &[EntryKey],
    at: Instant,
) -> Vec<Omission> {
    let offered = incident.offers.list.iter().map(|it| (&it.label, it.known));
    let promised = incident.commitments.list.iter().map(|it| (&it.label, it.known));
    let known: Vec<&str> = offered
        .chain(promised)
        .filter(|(_, known)| *known <= at)
        .map(|(label, _)| plain(label))
        .collect();
    let told = |key: EntryKey, label: &str, words: &str| {
        let label = plain(label);
        // Of two called alike the label alone names neither.
        let named = match known.iter().filter(|other| **other == label).count() {
            0 | 1 => names(text, label),
            _ => names(text, &with_letters(label, key.writer)),
        };
        covers.contains(&key) || named || (!words.is_empty() && text.contains(words))
    };
    let offers = incident
        .offers
        .list
        .iter()
        .filter(|offer| offer.known <= at && !told(offer.key, &offer.label, &offer.terms))
        .map(|offer| Omission::Offer {
            key: offer.key,
            label: offer.label.clone(),
            terms: offer.terms.clone(),
        });
    let breaches = incident
        .commitments
        .list
        .iter()
        .filter(|commitment| {
            commitment.known <= at
                && commitment.breach(at).is_some()
                && !told(commitment.key, &commitment.label, &commitment.made.text)
        })
        .map(|commitment| Omission::Breach {
            key: commitment.key,
            label: commitment.label.clone(),
            text: commitment.words().to_owned(),
        });
    let odds = incident.remedies.list.iter().filter_map(|remedy| {
        let known: Vec<u8> =
            remedy.odds.iter().filter(|odds| odds.known <= at).map(|odds| odds.percent).collect();
        let (&from, &to) = (known.iter().max()?, known.last()?);
        let said = covers.contains(&remedy.key) || text.contains(&format!("{to}%"));
        (to < from && !said).then(|| Omission::FallingOdds {
            key: remedy.key,
            letter: remedy.letter.clone(),
            from,
            to,
        })
    });
    offers.chain(breaches).chain(odds).collect()
}

/// What a brief that went up left out, and nobody left out on purpose (J1).
pub fn unacknowledged(incident: &Incident, brief: &Brief) -> Vec<Omission> {
    omissions(incident, &brief.passed.text, &brief.passed.covers, brief.at)
        .into_iter()
        .filter(|omission| !brief.passed.left_out.contains(&omission.key()))
        .collect()
}

/// Whether a text names a label as a word of its own: `O1` but not `O12`.
fn names(text: &str, label: &str) -> bool {
    text.match_indices(label).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let behind = text[at + label.len()..].chars().next();
        !before.is_some_and(|c| c.is_ascii_alphanumeric())
            && !behind.is_some_and(|c| c.is_ascii_alphanumeric())
    })
}
