//! The first pass: which entries the customer may see. It refuses to say what they tell him.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use super::{
    super::{
        effect::Effect,
        entry::Entry,
        erasure::{Lost, Silenced},
        event::Event,
        facts::{Confidence, QuestionId},
        fold::Incident,
        gone,
        ids::EntryKey,
        instant::Instant,
        labelled::label_of,
        labels::{Numbers, held},
        lifecycle::CustomerKind,
        record::{self, Marks},
        stakeholders::Side,
        updates::{Direction, Outcome},
        visibility::Visibility,
    },
    PublicLateWord, Topic,
    corrected::corrected_by,
    label::public_label,
    late_word::late_words,
    of_others::of_others,
    sent::sent,
    shown::visible_among,
    unshown::Told,
};
use crate::playbook::{QuestionKind, Text};

/// First pass: the entries the customer may see, taking everything said so far into account.
///
/// - of two changes made without knowledge of one another, internal wins;
/// - a correction is never more visible than its target, and exposing a target exposes the corrections that were known then;
/// - a retracted entry is gone, unless a document that held it has left the house: then it is shown struck through.
pub fn visible_keys(incident: &Incident) -> BTreeSet<EntryKey> {
    let entries: Vec<&Entry> = incident.entries().iter().collect();
    let sent = sent(incident, &entries, &taken_back(incident, &entries));
    let mut visible = visible_among(&entries, incident.marks(), &sent);
    for key in entries.iter().flat_map(|entry| held_back_by(entry)) {
        visible.remove(key);
    }
    visible
}

/// What a damaged or missing entry may have hidden, taken back or corrected: its head still says what it points to, and
/// until it can be read again none of that is shown.
fn held_back_by(entry: &Entry) -> &[EntryKey] {
    let kinds = ["visibility-changed", "retracted", "corrected", "?"];
    if entry.payload.is_damaged() && kinds.contains(&entry.head.kind.as_str()) {
        &entry.head.references
    } else {
        &[]
    }
}

/// Those that were taken back, and their corrections: where a document held any of them, it is shown struck.
fn taken_back(incident: &Incident, entries: &[&Entry]) -> BTreeSet<EntryKey> {
    let marks = incident.marks();
    let back = entries.iter().map(|it| it.key).filter(|key| marks.retracted_by(*key).is_some());
    back.flat_map(|key| marks.chain(key).into_iter().chain([key])).collect()
}

/// The visible entries that were corrected, and corrections, whose words reached the customer in no document and no message.
fn unheld(incident: &Incident, entries: &[&Entry], marks: &Marks) -> BTreeSet<EntryKey> {
    let is_version = |entry: &&&Entry| {
        !marks.corrections(entry.key).is_empty() || entry.head.kind == "corrected"
    };
    let mut versions: BTreeSet<EntryKey> =
        entries.iter().filter(is_version).map(|entry| entry.key).collect();
    if versions.is_empty() {
        return versions;
    }
    let all: Vec<&Entry> = incident.entries().iter().collect();
    let sent = sent(incident, &all, &versions);
    let told = entries.iter().filter(|entry| is_itself_told(entry)).map(|entry| entry.key);
    let told: BTreeSet<EntryKey> = told.collect();
    versions.retain(|key| !sent.contains(key) && !told.contains(key));
    versions
}

/// Whether an entry is a word to the customer itself, or one that he consented to: he knows its first words.
fn is_itself_told(entry: &Entry) -> bool {
    match entry.acts().as_deref() {
        Some(Event::ContactMade(made)) => {
            made.direction == Direction::Outbound && made.outcome != Outcome::Failed
        }
        Some(Event::CommitmentMade(made)) => made.customer_consented,
        Some(Event::EnquiryAnswered(_)) => true,
        _ => false,
    }
}

/// The visible entries, and nothing else. Only the first pass can make one.
#[derive(Debug)]
pub struct VisibleEntries<'a> {
    pub(super) entries: Vec<&'a Entry>,
    /// What the visible entries did to one another.
    pub(super) marks: Marks,
    pub(super) public_who: BTreeMap<EntryKey, String>,
    pub(super) retracted: BTreeMap<EntryKey, Instant>,
    pub(super) topics: BTreeMap<EntryKey, Topic>,
    pub(super) theirs: BTreeSet<EntryKey>,
    pub(super) of_others: BTreeSet<EntryKey>,
    pub(super) kind: CustomerKind,
    pub(super) superseded: BTreeSet<EntryKey>,
    /// What fell silent with entries that were erased, and when it was.
    pub(super) silenced: Vec<(Instant, Lost)>,
    /// The visible statuses, severities and changes of due times that were erased and are known of no more.
    pub(super) unstated: Vec<Cow<'a, Entry>>,
    /// Whether it is not known any more which severity held last.
    pub(super) is_rating_lost: bool,
    /// Worse offers that nobody justified, and that reached the customer in no document and no message: held back (B6).
    pub(super) unjustified: BTreeSet<EntryKey>,
    /// The promises of which something was hidden.
    pub(super) told: Told,
    /// Those whose first words, or whose words as corrections, reached the customer nowhere.
    pub(super) unheld: BTreeSet<EntryKey>,
    pub(super) labels: BTreeMap<EntryKey, (usize, String)>,
    /// What the visible answers are called.
    pub(super) named: BTreeMap<EntryKey, Text>,
    pub(super) may_admit: bool,
    pub(super) concerns_data: bool,
    /// The next words that were visibly promised and came late: a word that only our own people read of came all the same.
    pub(super) late_words: Vec<PublicLateWord>,
    pub(super) asked: BTreeSet<QuestionKind>,
}

impl<'a> VisibleEntries<'a> {
    /// An entry as it stands for the customer; one that was taken back counts for nothing.
    pub(super) fn standing<'b>(
        &'b self,
        entry: &'b Entry,
    ) -> Option<(Cow<'b, Entry>, Option<&'b str>)> {
        if self.retracted.contains_key(&entry.key) { None } else { self.marks.standing(entry) }
    }

    /// First pass over an incident, as far as it is folded.
    pub fn of(incident: &'a Incident) -> Self {
        let keys = visible_keys(incident);
        let entries: Vec<&Entry> =
            incident.entries().iter().filter(|entry| keys.contains(&entry.key)).collect();
        let mut public_who = BTreeMap::new();
        for entry in incident.entries() {
            if entry.head.kind == "visibility-changed"
                && let Some(acts) = entry.acts()
                && let Event::VisibilityChanged(change) = acts.as_ref()
                && incident.marks().retracted_by(entry.key).is_none()
                && keys.contains(&change.target)
            {
                // Which name was to be read instead was erased: then none is.
                let erased = entry.is_gone().then(String::new);
                public_who
                    .extend(change.public_who.clone().or(erased).map(|who| (change.target, who)));
            }
        }
        let mut retracted: BTreeMap<EntryKey, Instant> = entries
            .iter()
            .filter_map(|entry| {
                let back = incident.entry(incident.marks().retracted_by(entry.key)?)?;
                Some((entry.key, back.head.known))
            })
            .collect();
        let marks = incident.marks().among(&keys);
        let unheld = unheld(incident, &entries, &marks);
        retracted.extend(reworded(incident, &entries, &marks));
        let topics: BTreeMap<EntryKey, Topic> = entries
            .iter()
            .filter_map(|entry| match entry.event() {
                Some(Event::FactAnswered(answered)) => {
                    Some((entry.key, Topic::of(incident, answered)))
                }
                _ => None,
            })
            .collect();
        let theirs = entries
            .iter()
            .filter(|entry| {
                let source = entry.who.as_ref().and_then(|who| who.stakeholder);
                // Of one who was erased nobody may know any more on which side they were.
                source.is_some_and(|key| {
                    incident.stakeholders.side_of(key).is_none_or(|side| side == Side::Customer)
                })
            })
            .map(|entry| entry.key)
            .collect();
        let mut superseded = superseded(incident, &entries, &retracted, &topics);
        superseded.extend(replaced_by_erased(incident, &entries));
        let silenced = silenced(incident);
        let unstated = unstated(incident);
        let may_admit = incident.unmet_conditions().is_empty();
        let concerns_data = incident.concerns_data();
        let labels = labels(incident, &keys);
        let of_others = of_others(incident, &entries);
        let named = named(incident, &keys, &entries);
        Self {
            entries,
            marks,
            public_who,
            retracted,
            topics,
            theirs,
            superseded,
            silenced,
            unstated,
            is_rating_lost: is_rating_lost(incident),
            told: Told::of(incident, &keys),
            unjustified: unjustified(incident),
            unheld,
            labels,
            named,
            of_others,
            kind: incident.customer_kind,
            may_admit,
            late_words: late_words(incident, &keys),
            concerns_data,
            asked: incident.facts.questions.iter().map(|it| it.asked.kind).collect(),
        }
    }
}

/// The worse offers that are held back until somebody says why and who approved them (B6). What a document or a message held
/// already stays, and so does all of a closed incident: its report is frank.
fn unjustified(incident: &Incident) -> BTreeSet<EntryKey> {
    if !incident.lifecycle.is_live() {
        return BTreeSet::new();
    }
    let entries: Vec<&Entry> = incident.entries().iter().collect();
    // Where an earlier offer was erased, whether the customer ranked that one above it is known no more.
    let gone = |entry: &&Entry| entry.head.kind == "offer-made" && entry.is_gone();
    let behind_a_gone_one: BTreeSet<EntryKey> =
        entries.iter().skip_while(|entry| !gone(entry)).map(|entry| entry.key).collect();
    let worse = incident.offers.list.iter().filter(|offer| {
        let may_be = offer.rank.is_some() && behind_a_gone_one.contains(&offer.key);
        !offer.is_justified() && (offer.worse_than.is_some() || may_be)
    });
    let mut worse: BTreeSet<EntryKey> = worse.map(|offer| offer.key).collect();
    let sent = sent(incident, &entries, &worse);
    worse.retain(|key| !sent.contains(key));
    worse
}

/// The answers that a later one to the same question replaced. A cause that nobody verified replaces none; what only counts
/// as one, because nobody knows any more what was asked, does.
fn superseded(
    incident: &Incident,
    entries: &[&Entry],
    retracted: &BTreeMap<EntryKey, Instant>,
    topics: &BTreeMap<EntryKey, Topic>,
) -> BTreeSet<EntryKey> {
    let mut last = BTreeMap::new();
    let mut superseded = BTreeSet::new();
    for entry in entries.iter().filter(|entry| !retracted.contains_key(&entry.key)) {
        let Some(Event::FactAnswered(answered)) = entry.event() else { continue };
        let is_cause = topics.get(&entry.key) == Some(&Topic::Cause)
            && !incident.facts.is_lost(&answered.question);
        if !is_cause || answered.confidence == Confidence::Confirmed {
            superseded.extend(last.insert(&answered.question, entry.key));
        }
    }
    superseded
}

/// What fell silent with erased entries, as far as the customer could read it.
fn silenced(incident: &Incident) -> Vec<(Instant, Lost)> {
    let said = incident.entries().iter().filter_map(|entry| {
        if let Effect::Silences(list) = entry.effect()? { Some(list) } else { None }
    });
    let gone = |it: &&Silenced| {
        let of = incident.entry(it.of);
        it.visibility == Visibility::Customer && of.is_none_or(Entry::is_gone)
    };
    let mut lost: Vec<(Instant, Lost)> =
        said.flatten().filter(gone).map(|it| (it.at.instant(), it.what)).collect();
    lost.sort_unstable();
    lost.dedup();
    lost
}

/// The entries of older logs that are gone and of which nothing says any more what they did.
fn lost(incident: &Incident) -> impl Iterator<Item = &Entry> {
    let is_lost = |entry: &&Entry| {
        entry.is_gone()
            && entry.effect().is_none()
            && incident.marks().retracted_by(entry.key).is_none()
    };
    incident.entries().iter().filter(is_lost)
}

/// Whether an entry rates the severity, and what it says is known.
fn is_severity(entry: &Entry) -> bool {
    matches!(entry.event(), Some(Event::SeverityChanged(_)))
}

/// Whether a correction of a visible severity was erased: it may have moved it behind every other.
fn is_rating_lost(incident: &Incident) -> bool {
    let corrections = lost(incident).filter(|entry| entry.head.kind == "corrected");
    let mut rated = corrections
        .filter_map(|gone| corrected_by(incident, gone))
        .filter(|entry| is_severity(entry))
        .peekable();
    if rated.peek().is_none() {
        return false;
    }
    let entries: Vec<&Entry> = incident.entries().iter().collect();
    let said = record::visibilities(&entries, incident.marks());
    rated.any(|entry| said.get(&entry.key) == Some(&Visibility::Customer))
}

/// Of older logs, what is known of no more: statuses and severities that were erased, or whose showing, hiding or correcting
/// was, so that none before them returns; and visible changes of due times that were erased. Each stands at its latest time:
/// one whose correction was erased may have been moved behind every other.
fn unstated(incident: &Incident) -> Vec<Cow<'_, Entry>> {
    let lost: Vec<&Entry> = lost(incident).collect();
    if lost.is_empty() {
        return Vec::new();
    }
    let entries: Vec<&Entry> = incident.entries().iter().collect();
    let said = record::visibilities(&entries, incident.marks());
    let at_latest = |entry: &'_ Entry| {
        let moved = incident.marks().occurred_of(entry.key);
        let occurred = moved.map_or(entry.head.occurred, |at| at.max(entry.head.occurred));
        entry.moved_to(occurred, incident.known_of(entry))
    };
    let mut unstated = Vec::new();
    for gone in lost {
        match gone.head.kind.as_str() {
            "status-changed" | "severity-changed" => unstated.push(Cow::Owned(at_latest(gone))),
            "commitment-completed" | "commitment-renegotiated"
                if said.get(&gone.key) == Some(&Visibility::Customer) =>
            {
                unstated.push(Cow::Borrowed(gone));
            }
            "visibility-changed" => {
                let targets = gone.head.references.iter();
                let states = targets.filter_map(|key| incident.entry(*key));
                let states = states.filter(|entry| says_how_it_stands(entry));
                unstated.extend(states.map(|entry| Cow::Owned(at_latest(entry))));
            }
            "corrected" => {
                let state = corrected_by(incident, gone).filter(|it| says_how_it_stands(it));
                let moved = state.filter(|it| it.head.kind == "status-changed");
                unstated.extend(state.map(|entry| Cow::Owned(at_latest(entry))));
                unstated
                    .extend(moved.map(|it| {
                        Cow::Owned(it.moved_to(Instant::MAX_UTC, incident.known_of(it)))
                    }));
            }
            _ => {}
        }
    }
    unstated
}

/// The answers that an erased one replaced: it does not let them return. One of an older log does not say which question
/// it answered; then every answer before it counts as replaced that none behind it replaces.
fn replaced_by_erased(incident: &Incident, entries: &[&Entry]) -> BTreeSet<EntryKey> {
    let mut replaced = BTreeSet::new();
    let erased = incident.entries().iter().filter(|entry| {
        entry.head.kind == "fact-answered"
            && entry.is_gone()
            && incident.marks().retracted_by(entry.key).is_none()
    });
    for gone in erased {
        for entry in entries.iter().filter(|entry| entry.order() < gone.order()) {
            let Some(Event::FactAnswered(answered)) = entry.event() else { continue };
            let same = match (&answered.question, gone.effect()) {
                (QuestionId::Asked(key), _) => gone.head.references.contains(key),
                (QuestionId::Playbook(id), Some(Effect::Answers(given))) => {
                    *given == gone::digest(id)
                }
                (QuestionId::Playbook(_), _) => gone.head.references.is_empty(),
            };
            if same {
                replaced.insert(entry.key);
            }
        }
    }
    replaced
}

/// Whether an entry says how it stands: the customer reads the status or the severity itself, and its reason is ours.
pub(in crate::incident) fn says_how_it_stands(entry: &Entry) -> bool {
    matches!(entry.head.kind.as_str(), "severity-changed" | "status-changed")
}

/// The statuses and severities that a correction told the customer otherwise, and since when: they no longer hold, as if
/// they were taken back. One that corrects their time says that they do; one that was shown only together with them
/// speaks of their reason.
fn reworded(incident: &Incident, entries: &[&Entry], marks: &Marks) -> Vec<(EntryKey, Instant)> {
    let mut told: BTreeSet<EntryKey> = entries
        .iter()
        .filter(|entry| entry.head.visibility == Visibility::Customer)
        .map(|entry| entry.key)
        .collect();
    told.extend(incident.entries().iter().filter_map(|entry| match entry.acts().as_deref() {
        Some(Event::VisibilityChanged(change)) => Some(change.target),
        _ => None,
    }));
    let states = entries.iter().filter(|entry| says_how_it_stands(entry));
    states
        .filter_map(|entry| {
            let last = marks.in_force(entry.key)?;
            let holds = last.occurred.is_some() || !told.contains(&last.entry);
            (!holds).then_some((entry.key, last.known))
        })
        .collect()
}

/// What every visible answer is called: by the public label of its question.
fn named(
    incident: &Incident,
    keys: &BTreeSet<EntryKey>,
    entries: &[&Entry],
) -> BTreeMap<EntryKey, Text> {
    let mut named: BTreeMap<EntryKey, Text> = entries
        .iter()
        .filter_map(|entry| {
            let Some(Event::FactAnswered(answered)) = entry.event() else { return None };
            Some((entry.key, public_label(incident, answered)))
        })
        .collect();
    let neutral = |label: String| Text { zh: label.clone(), en: label };
    named.extend(unasked(incident, keys).into_iter().map(|(key, label)| (key, neutral(label))));
    named
}

/// The visible answers to questions that somebody typed and the customer does not see, or that were erased: each with a
/// neutral label in place of the wording it repeats. It is the number of the question, one for all its answers.
fn unasked(incident: &Incident, keys: &BTreeSet<EntryKey>) -> BTreeMap<EntryKey, String> {
    let mut asked = BTreeMap::new();
    let mut unasked = BTreeMap::new();
    for entry in incident.entries() {
        if entry.head.kind == "fact-asked" {
            asked.insert(entry.key, asked.len() + 1);
        }
        if let Some(Event::FactAnswered(answered)) = entry.event()
            && let Some(question) = answered.question.asked()
            && keys.contains(&entry.key)
            && !keys.contains(&question)
        {
            let number = asked.get(&question).copied().unwrap_or(0);
            unasked.insert(entry.key, format!("Q{number}"));
        }
    }
    unasked
}

/// The numbers and labels of what the customer reads by a label: those of the house, so that everybody means the same by P2
/// and a paper never calls it otherwise than the one before.
fn labels(incident: &Incident, keys: &BTreeSet<EntryKey>) -> BTreeMap<EntryKey, (usize, String)> {
    let mut numbers = Numbers::default();
    let mut labels = BTreeMap::new();
    for entry in incident.entries() {
        let number = numbers.take(entry);
        let Some((what, _)) = entry.event().and_then(held) else { continue };
        if keys.contains(&entry.key) {
            let known = label_of(incident, entry.key).map(str::to_owned);
            labels.insert(entry.key, (number, known.unwrap_or_else(|| what.print(number))));
        }
    }
    labels
}
