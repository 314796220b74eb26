//! What is to be looked at before a document leaves (L3): what stands in it and should not, and what is missing. These
//! are warnings: none of them stops a document. What does stop one stands in [`super::Blocked`].
//!
//! It reads the document as it leaves, so that a name typed into a visible field is found wherever it went.

use std::collections::BTreeMap;

use super::{
    contradicted::{Contradicted, contradicted},
    cover::Author,
    document::Document,
    kinds::Audience,
    lines::words,
    look,
    next_word::awaits_next,
    number::number,
    outdated::{Outdated, outdated},
    unreadable,
};
use crate::{
    incident::{
        Entry, Event, Incident, Instant, Status, Warning as Gap,
        commitments::{Commitment, Standing},
        disclosure::{self, CustomerIncident, Said, VisibleEntries},
        drafts::{self, Against, Problem},
        papers::ReportPart,
        responsibility,
        updates::{Direction, Outcome},
    },
    locale::{Lang, Message},
};

/// How many of the entries held back are named, the latest first.
const RECENT: usize = 12;

/// Something to look at before a document leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// What an update would be warned of too: a name, an address, words of an internal entry, words to avoid.
    Said(Problem),
    /// The user's own look is not applied, and why.
    Look(look::Problem),
    /// Entries that are damaged or missing on file: how many, and which.
    Unreadable(usize, Vec<String>),
    /// The customer was told that service is restored, and reads of no resolution.
    ResolutionNotShown,
    /// It is resolved in an entry of ours alone, by its number: they read that it goes on.
    ResolutionInternal(String),
    /// A visible contact that says in words that service is restored, by its number; nothing else does.
    SaysRestored(String),
    /// Promises whose time is still to come, each with its label and words.
    OpenPromises(Vec<String>),
    /// Promises that are broken, each with its label and words (H3).
    BrokenPromises(Vec<String>),
    /// Parts that the report lacks to be final, and of which nobody said when they come (L6).
    UndatedParts(Vec<String>),
    /// A sentence of prose leaves although the record contradicts it: somebody let it stand (L5).
    Despite(Box<Contradicted>),
    /// Something was recorded after the prose above it was written (L5).
    Outdated(Outdated),
}

impl Warning {
    /// The name in tests and for programs.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Said(problem) => problem.id(),
            Self::Look(_) => "look",
            Self::Unreadable(..) => "unreadable",
            Self::ResolutionNotShown => "resolution-not-shown",
            Self::ResolutionInternal(_) => "resolution-internal",
            Self::SaysRestored(_) => "says-restored",
            Self::OpenPromises(_) => "open-promises",
            Self::BrokenPromises(_) => "broken-promises",
            Self::UndatedParts(_) => "undated-parts",
            Self::Despite(_) => "despite",
            Self::Outdated(_) => "outdated",
        }
    }

    /// The sentence: what is wrong, and what to do.
    pub fn text(&self, lang: Lang) -> String {
        let message = match self {
            Self::Said(problem) => return problem.text(lang),
            Self::Look(problem) => Message::new("check-look")
                .with("place", format!("look.toml:{}:{}", problem.line, problem.column))
                .with("problem", problem.fault.words(lang)),
            Self::Unreadable(count, list) => {
                Message::new("check-unreadable").with("count", *count).with("list", lang.list(list))
            }
            Self::ResolutionNotShown => Message::new("warning-resolution-not-shown"),
            Self::ResolutionInternal(entry) => {
                Message::new("check-resolution-internal").with("entry", entry)
            }
            Self::SaysRestored(entry) => Message::new("check-says-restored").with("entry", entry),
            Self::OpenPromises(list) => Message::new("check-open-promises")
                .with("count", list.len())
                .with("list", lang.list(list)),
            Self::BrokenPromises(list) => Message::new("check-broken-promises")
                .with("count", list.len())
                .with("list", lang.list(list)),
            Self::Despite(it) => it.message(lang),
            Self::Outdated(it) => it.message(),
            Self::UndatedParts(list) => {
                Message::new("check-undated-parts").with("list", lang.list(list))
            }
        };
        message.text(lang)
    }
}

/// What a document is held against.
#[derive(Debug, Clone, Copy)]
pub struct Check<'a> {
    /// The incident.
    pub incident: &'a Incident,
    /// For whom the document is.
    pub audience: Audience,
    /// Who signs it: that name and title are no internal ones.
    pub author: &'a Author,
    /// The names of other customers, the references and titles of other incidents.
    pub others: &'a [String],
    /// The present instant.
    pub now: Instant,
}

impl Check<'_> {
    /// Everything to look at before a document leaves, what is worst first.
    pub fn warnings(&self, document: &Document) -> Vec<Warning> {
        let text = words(document);
        let signed = self.author.signed();
        let against = Against {
            incident: self.incident,
            lang: document.lang,
            signed: &signed,
            others: self.others,
        };
        let unreadable = (self.incident.unreadable() > 0).then(|| {
            let named = unreadable::named(self.incident, document.lang);
            Warning::Unreadable(self.incident.unreadable(), named)
        });
        if self.audience == Audience::Internal {
            let named = drafts::other_customers(&text, against).into_iter();
            return unreadable.into_iter().chain(named.map(Warning::Said)).collect();
        }
        let leaks = drafts::leaks(&text, against);
        let (avoid, leaks): (Vec<_>, Vec<_>) =
            leaks.into_iter().partition(|it| matches!(it, Problem::Avoid { .. }));
        let mut found: Vec<Warning> = leaks.into_iter().map(Warning::Said).collect();
        found.sort_by_key(|it| !matches!(it, Warning::Said(Problem::OtherCustomer { .. })));
        self.prose(&text, document.lang, &mut found);
        self.unfinished(&text, document.lang, &mut found);
        found.extend(avoid.into_iter().map(Warning::Said));
        unreadable.into_iter().chain(found).collect()
    }

    /// What a manager wrote, as far as it stands in the document: what contradicts the record, and what may be out of date.
    fn prose(&self, text: &str, lang: Lang, found: &mut Vec<Warning>) {
        let stands = |words: &str| words.lines().all(|line| text.contains(line.trim()));
        let despite = contradicted(self.incident, self.now).into_iter();
        let despite = despite.filter(|it| stands(&it.sentence));
        found.extend(despite.map(|it| Warning::Despite(Box::new(it))));
        let outdated = outdated(self.incident, lang, self.now).into_iter();
        found.extend(outdated.filter(|it| stands(&it.text)).map(Warning::Outdated));
    }

    /// What the customer is left waiting for: a remedy beside the cause (D3), promises, the time of the next word (G5).
    fn unfinished(&self, text: &str, lang: Lang, found: &mut Vec<Warning>) {
        let visible = VisibleEntries::of(self.incident);
        let known = CustomerIncident::fold(&visible);
        let hidden = drafts::hidden_outcomes(
            self.incident,
            &known.commitments.list,
            self.incident.clock(self.now),
        );
        let named = |wanted: &[Standing]| -> Vec<String> {
            let list = known.commitments.list.iter();
            let list = list.filter(|it| {
                wanted.contains(&it.standing(self.incident.clock(self.now)))
                    && !hidden.contains_key(&it.key)
            });
            list.map(named_promise).collect()
        };
        found.extend(self.restored(&known));
        let broken = named(&[Standing::Broken]);
        if !broken.is_empty() {
            found.push(Warning::BrokenPromises(broken));
        }
        found.extend(hidden.values().cloned().map(Warning::Said));
        let promised = named(&[Standing::Promised]);
        let nothing = known.offers.list.is_empty()
            && named(&[Standing::Promised, Standing::Standing, Standing::Kept]).is_empty();
        if responsibility::gives_cause(text) && nothing {
            found.push(Warning::Said(Problem::Judged(Gap::CauseWithoutRemedy)));
        }
        if !promised.is_empty() {
            found.push(Warning::OpenPromises(promised));
        }
        if !awaits_next(&known) {
            // While it goes on, much is not known yet.
            let undated = undated_parts(text, lang);
            found.extend((!undated.is_empty()).then_some(Warning::UndatedParts(undated)));
        } else if !self.names_next(text) {
            found.push(Warning::Said(Problem::NoNextTime));
        }
    }

    /// Where they were told in a visible contact that service is restored, and no status that they read says so.
    fn restored(&self, known: &CustomerIncident) -> Option<Warning> {
        if disclosure::reads_that_it_is_restored(self.incident) {
            return None;
        }
        if known.restored_as_told().is_some() {
            return Some(Warning::ResolutionNotShown);
        }
        let said = known.lines.iter().rev().find(|line| {
            let Said::Contact { direction, outcome, text, .. } = &line.said else { return false };
            *direction == Direction::Outbound
                && *outcome != Outcome::Failed
                && line.retracted.is_none()
                && known.status.is_none_or(|(_, at)| at <= line.occurred)
                && drafts::says_restored(text)
        });
        let said = said.and_then(|said| said.key).map(|key| number(self.incident, key));
        said.map(Warning::SaysRestored).or_else(|| self.resolved_inside())
    }

    /// Where it is resolved in an entry that they do not read: which one to show.
    fn resolved_inside(&self) -> Option<Warning> {
        let status = self.incident.lifecycle.status();
        let resolved = self.incident.lifecycle.statuses.iter().rev();
        let mut resolved = resolved.filter(|it| it.value == Status::Resolved);
        let entry = resolved.find(|_| status >= Status::Resolved)?.entry;
        Some(Warning::ResolutionInternal(number(self.incident, entry)))
    }

    /// Whether a time still to come is named for the next word. One that has passed tells nobody when to wait.
    fn names_next(&self, text: &str) -> bool {
        let folded = crate::text::fold_for_search(text);
        let zone = self.incident.zone();
        drafts::NEXT.iter().flat_map(|word| folded.match_indices(word)).any(|(at, word)| {
            let behind = folded.get(at + word.len()..).unwrap_or_default();
            // The time stands on either side: 「下次报告：…」 and 「… 再向您通报」.
            let before = folded.get(..at).unwrap_or_default();
            let skip = before.chars().count().saturating_sub(20);
            let near = before.chars().skip(skip).chain(['\n']).chain(behind.chars().take(44));
            let near: String = near.collect();
            stamps(&near).any(|stamp| {
                stamp
                    .and_local_timezone(zone)
                    .latest()
                    .is_some_and(|at| at > self.incident.clock(self.now))
            })
        })
    }
}

/// The parts of which a document says that they are missing, and that nobody said when they come.
fn undated_parts(text: &str, lang: Lang) -> Vec<String> {
    let parts = ReportPart::ALL.map(|part| lang.say(&format!("report-missing-{}", part.id())));
    let undated = parts.into_iter().filter(|part| {
        text.contains(&Message::new("report-missing-undated").with("part", part).text(lang))
    });
    undated.collect()
}

fn named_promise(of: &Commitment) -> String {
    format!("{} {}", of.label, of.words())
}

/// The times in a text that are written with their day.
fn stamps(text: &str) -> impl Iterator<Item = chrono::NaiveDateTime> + '_ {
    text.char_indices().filter_map(|(at, _)| {
        chrono::NaiveDateTime::parse_from_str(text.get(at..at + 16)?, "%Y-%m-%d %H:%M").ok()
    })
}

/// What is held back from the customer, for the manager's eyes alone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HeldBack {
    /// How many internal entries there are of each kind, the most frequent first; kinds as the log names them.
    pub kinds: Vec<(String, usize)>,
    /// The latest of them, the newest first, as people say them.
    pub recent: Vec<String>,
}

impl HeldBack {
    /// What a document for the customer holds back.
    pub fn of(incident: &Incident) -> Self {
        let visible = disclosure::visible_keys(incident);
        let held = || incident.entries().iter().filter(|entry| !visible.contains(&entry.key));
        let mut count: BTreeMap<&str, usize> = BTreeMap::new();
        for entry in held() {
            *count.entry(entry.head.kind.as_str()).or_default() += 1;
        }
        let mut kinds: Vec<(String, usize)> =
            count.into_iter().map(|(kind, count)| (kind.to_owned(), count)).collect();
        kinds.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let latest: Vec<&Entry> = held().collect();
        let recent = latest.iter().rev().take(RECENT);
        let recent = recent.map(|it| number(incident, it.key)).collect();
        Self { kinds, recent }
    }

    /// How many entries it is.
    pub fn total(&self) -> usize {
        self.kinds.iter().map(|(_, count)| count).sum()
    }

    /// Each kind with its number, in words.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        // Two kinds may have one name.
        let mut named: Vec<(String, usize)> = Vec::new();
        for (kind, count) in &self.kinds {
            let known = Event::KINDS.iter().any(|known| known.name == *kind);
            let name = if known { lang.say(&format!("kinds-{kind}")) } else { kind.clone() };
            match named.iter_mut().find(|(known, _)| *known == name) {
                Some((_, sum)) => *sum += count,
                None => named.push((name, *count)),
            }
        }
        let said = named.into_iter().map(|(name, count)| {
            Message::new("check-held").with("kinds", name).with("count", count).text(lang)
        });
        said.collect()
    }
}
