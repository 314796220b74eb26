//! Sentences of a manager's own words that the record contradicts (L5): where each stands, whether the record came to say
//! so only afterwards, and who let it stand and why.

use std::ops::Range;

use super::claims::{Contradiction, Record, Why, contradictions};
use crate::{
    incident::{
        Incident, Instant,
        disclosure::{CustomerIncident, VisibleEntries},
        prose::{Section, Stands, Written},
    },
    locale::{Lang, Message},
    text,
};

/// So many cells of a sentence are repeated.
const SHOWN: usize = 160;

/// Words of a sentence that are not so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The words.
    pub words: String,
    /// What the record holds.
    pub why: Why,
}

impl Fault {
    /// What the record holds of them, and what to do about it.
    fn text(&self, lang: Lang) -> (String, String) {
        const WORDS: &str = "@@";
        let text = self.why.text(WORDS, lang);
        let end = text.find("。").map(|at| at + "。".len()).or_else(|| Some(text.find(". ")? + 1));
        let (held, advice) = text.split_at(end.unwrap_or(text.len()));
        (held.replace(WORDS, &one_line(&self.words)), advice.trim().to_owned())
    }

    /// Whether it is the same against the same record. What the clock moves on with is the same at any time.
    fn is(&self, other: &Self) -> bool {
        let moves = matches!(self.why, Why::Length(_) | Why::Silence(_));
        let same = if moves { self.why.id() == other.why.id() } else { self.why == other.why };
        same && self.words == other.words
    }
}

/// A sentence that the record contradicts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contradicted {
    /// In which section.
    pub section: Section,
    /// The sentence.
    pub sentence: String,
    /// Where it stands in the text, in bytes.
    pub at: Range<usize>,
    /// What of it is not so; never empty.
    pub faults: Vec<Fault>,
    /// Whether it was right by the record when it was written.
    pub is_outdated: bool,
    /// Who let it stand, and why; `None` where it may not leave.
    pub despite: Option<Stands>,
}

impl Contradicted {
    /// In which section, which sentence, what the record holds, what to do; where it was let stand, by whom and why.
    pub fn message(&self, lang: Lang) -> Message {
        if self.despite.is_some() {
            return self.finding(lang);
        }
        let mut advice: Vec<String> = self.faults.iter().map(|it| it.text(lang).1).collect();
        advice.dedup();
        self.with(lang, joined(lang, &[self.held(lang), joined(lang, &advice)]))
    }

    /// The same without what to do.
    pub fn finding(&self, lang: Lang) -> Message {
        self.with(lang, self.held(lang))
    }

    fn with(&self, lang: Lang, why: String) -> Message {
        let section = vec![Message::new(self.section.title_id())];
        let sentence = text::truncate(&one_line(&self.sentence), SHOWN).into_owned();
        match &self.despite {
            Some(stands) => Message::new("prose-despite")
                .with("section", section)
                .with("sentence", sentence)
                .with("who", who(stands, lang))
                .with("reason", &stands.reason)
                .with("why", why),
            None if self.is_outdated => Message::new("prose-outdated-sentence")
                .with("section", section)
                .with("sentence", sentence)
                .with("why", why),
            None => Message::new("prose-contradicted")
                .with("section", section)
                .with("sentence", sentence)
                .with("why", why),
        }
    }

    /// What the record holds of each of its faults, without what to do about it.
    pub fn held(&self, lang: Lang) -> String {
        let mut held: Vec<String> = self.faults.iter().map(|it| it.text(lang).0).collect();
        held.dedup();
        joined(lang, &held)
    }

    /// Whether each of its faults was one of that sentence already.
    fn stood_in(&self, then: &[Self]) -> bool {
        let same = then.iter().find(|it| it.at == self.at && it.sentence == self.sentence);
        let known = |fault: &Fault| same.is_some_and(|it| it.faults.iter().any(|it| fault.is(it)));
        self.faults.iter().all(known)
    }
}

/// Sentences in a row.
fn joined(lang: Lang, sentences: &[String]) -> String {
    match lang {
        Lang::En => sentences.join(" "),
        Lang::Zh => sentences.concat(),
    }
}

/// The sentences of a text that contradict something, each once with all of its faults.
fn sentences(section: Section, text: &str, found: Vec<Contradiction>) -> Vec<Contradicted> {
    let mut list: Vec<Contradicted> = Vec::new();
    for it in found {
        let fault = Fault { words: it.words, why: it.why };
        match list.last_mut().filter(|last| last.at == it.sentence) {
            Some(last) if last.faults.contains(&fault) => {}
            Some(last) => last.faults.push(fault),
            None => list.push(Contradicted {
                section,
                sentence: text.get(it.sentence.clone()).unwrap_or_default().to_owned(),
                at: it.sentence,
                faults: vec![fault],
                is_outdated: false,
                despite: None,
            }),
        }
    }
    list
}

/// What prose is held against: the record of an incident as it is now.
#[derive(Debug)]
pub struct Against<'a> {
    incident: &'a Incident,
    record: Record,
}

impl<'a> Against<'a> {
    /// The record as of `now`.
    pub fn of(incident: &'a Incident, now: Instant) -> Self {
        Self { incident, record: record_of(incident, now) }
    }

    /// What a text that is not recorded says and the record contradicts.
    pub fn typed(&self, section: Section, text: &str) -> Vec<Contradicted> {
        sentences(section, text, contradictions(text, &self.record))
    }

    /// The text without the lines of which the record contradicts a sentence.
    pub fn without_contradicted(&self, section: Section, text: &str) -> String {
        let found = self.typed(section, text);
        let mut at = 0;
        let kept = text.split_inclusive('\n').filter(|line| {
            let (from, to) = (at, at + line.len());
            at = to;
            !found.iter().any(|it| it.at.start < to && it.at.end > from)
        });
        kept.collect::<String>().trim_end().to_owned()
    }

    /// The same of a text that is recorded, with what came of it since.
    pub fn written(&self, section: Section, written: &Written) -> Vec<Contradicted> {
        let mut found = self.typed(section, &written.text);
        if found.is_empty() {
            return found;
        }
        let seen = |entry, recorded| {
            let record = record_of(&self.incident.as_seen_by(entry), recorded);
            sentences(section, &written.text, contradictions(&written.text, &record))
        };
        let then = seen(written.entry, written.recorded);
        for it in &mut found {
            it.is_outdated = !it.stood_in(&then);
        }
        for stands in self.incident.prose.let_stand(written.entry) {
            let then = seen(stands.entry, stands.recorded);
            for it in &mut found {
                if it.stood_in(&then) {
                    it.despite = Some(stands.clone());
                }
            }
        }
        found
    }
}

/// What the customer would read in the sections and the record contradicts, those that were let stand too.
pub fn contradicted(incident: &Incident, now: Instant) -> Vec<Contradicted> {
    let known = CustomerIncident::fold(&VisibleEntries::of(incident));
    if known.prose.all().next().is_none() {
        return Vec::new();
    }
    let against = Against::of(incident, now);
    known.prose.all().flat_map(|(section, written)| against.written(section, written)).collect()
}

fn record_of(incident: &Incident, now: Instant) -> Record {
    let clock = incident.clock(now);
    let known = CustomerIncident::fold(&VisibleEntries::of(incident)).with_derived(clock);
    Record::of(incident, &known, now)
}

/// Who let it stand, as far as that is known.
pub(super) fn who(stands: &Stands, lang: Lang) -> String {
    if stands.author.is_empty() { lang.say("somebody") } else { stands.author.clone() }
}

/// A text without its line breaks.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
