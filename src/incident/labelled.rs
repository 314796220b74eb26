//! Which promise, offer, action or remedy a label names.

use std::collections::BTreeSet;

use super::{
    fold::Incident,
    ids::{EntryKey, WriterId, short_key},
    labelled_list::Carries,
    labels::{FEWEST_LETTERS, Labelled, plain, with_so_many},
    refusal::Refusal,
};

/// How much of its words is repeated to say which one is meant.
const FIRST_WORDS: usize = 24;

/// The one of a list that a label names, `P1` or `P1.2f99`; `None` where it names none.
///
/// # Errors
/// [`Refusal::AmbiguousLabel`] where it names several.
pub(super) fn called<T: Carries>(
    incident: &Incident,
    list: &[T],
    wanted: &str,
) -> Result<Option<EntryKey>, Refusal> {
    let (name, letters) = wanted.split_once('.').unwrap_or((wanted, ""));
    let letters = letters.to_ascii_lowercase();
    let is_meant =
        |one: &&T| plain(one.label()) == name && one.key().writer.to_string().starts_with(&letters);
    let meant: Vec<&T> = list.iter().filter(is_meant).collect();
    match meant.as_slice() {
        [] => Ok(None),
        [one] => Ok(Some(one.key())),
        several => Err(Refusal::AmbiguousLabel {
            label: wanted.to_owned(),
            found: told_apart(incident, several, name),
        }),
    }
}

/// How each of several of one label is called so that it alone is meant, with its first words.
fn told_apart<T: Carries>(incident: &Incident, several: &[&T], plain: &str) -> Vec<String> {
    let writers: Vec<WriterId> = several.iter().map(|one| one.key().writer).collect();
    let longest = writers.iter().map(|writer| writer.to_string().len()).max().unwrap_or(0);
    let names = |letters| writers.iter().map(move |&it| with_so_many(plain, it, letters));
    let is_enough =
        |&letters: &usize| names(letters).collect::<BTreeSet<_>>().len() == writers.len();
    let called: Vec<String> = match (FEWEST_LETTERS..=longest).find(is_enough) {
        Some(letters) => names(letters).collect(),
        // One laptop chose the same twice, which none of ours does: by their numbers in the log.
        None => {
            let short = |one: &&T| short_key(one.key(), incident.has_several_writers());
            several.iter().map(|one| format!("#{}", short(one))).collect()
        }
    };
    called
        .into_iter()
        .zip(several)
        .map(|(name, one)| {
            let words = one.words().split_whitespace().collect::<Vec<_>>().join(" ");
            let first: String = words.chars().take(FIRST_WORDS).collect();
            let more = if first.len() < words.len() { "…" } else { "" };
            format!("{name} “{first}{more}”")
        })
        .collect()
}

/// The promise, the offer, the action or the remedy that a label names; `None` where it names none.
///
/// # Errors
/// [`Refusal::AmbiguousLabel`] where it names several.
pub fn labelled(incident: &Incident, wanted: &str) -> Result<Option<EntryKey>, Refusal> {
    let wanted = wanted.trim();
    for what in Labelled::ALL {
        let found = match what {
            Labelled::Offer => called(incident, &incident.offers.list, wanted)?,
            Labelled::Promise => called(incident, &incident.commitments.list, wanted)?,
            Labelled::Action => called(incident, &incident.actions.list, wanted)?,
            Labelled::Remedy => called(incident, &incident.remedies.list, wanted)?,
        };
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

/// The label of the promise, the offer, the action or the remedy that an entry made; `None` where it made none.
pub fn label_of(incident: &Incident, key: EntryKey) -> Option<&str> {
    Labelled::ALL.into_iter().find_map(|what| match what {
        Labelled::Offer => incident.offers.get(key).map(Carries::label),
        Labelled::Promise => incident.commitments.get(key).map(Carries::label),
        Labelled::Action => incident.actions.get(key).map(Carries::label),
        Labelled::Remedy => incident.remedies.get(key).map(Carries::label),
    })
}
