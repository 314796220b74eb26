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

/// A sentence that the record contradicts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contradicted {
    /// In which section.
    pub section: Section,
    /// The sentence.
    pub sentence: String,
    /// Where it stands in the text, in bytes.
    pub at: Range<usize>,
    /// The words of it that are not so.
    pub words: String,
    /// What the record holds.
    pub why: Why,
    /// Whether it was right by the record when it was written.
    pub is_outdated: bool,
    /// Who let it stand, and why; `None` where it may not leave.
    pub despite: Option<Stands>,
}

impl Contradicted {
    /// In which section, which sentence, what the record holds, what to do; where it was let stand, by whom and why.
    pub fn message(&self, lang: Lang) -> Message {
        let is_settled = self.despite.is_some();
        self.with(lang, if is_settled { self.held(lang) } else { self.why.text(lang) })
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

    /// What the record holds, without what to do about it: the first sentence of that.
    pub fn held(&self, lang: Lang) -> String {
        let text = self.why.text(lang);
        let end = text.find("。").map(|at| at + "。".len()).or_else(|| Some(text.find(". ")? + 1));
        end.and_then(|end| text.get(..end)).unwrap_or(&text).to_owned()
    }

    /// Whether it is the same sentence against the same record. What the clock moves on with is the same at any time.
    fn is(&self, other: &Contradiction, of: &str) -> bool {
        let moves = matches!(self.why, Why::Length(_) | Why::Silence(_));
        let same = if moves { self.why.id() == other.why.id() } else { self.why == other.why };
        same && self.words == other.words
            && of.get(other.sentence.clone()).is_some_and(|it| it == self.sentence)
    }
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
        let found = contradictions(text, &self.record).into_iter();
        found
            .map(|it| Contradicted {
                section,
                sentence: text.get(it.sentence.clone()).unwrap_or_default().to_owned(),
                at: it.sentence,
                words: it.words,
                why: it.why,
                is_outdated: false,
                despite: None,
            })
            .collect()
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
        let then = self.seen_by(written.entry, written.recorded, &written.text);
        for it in &mut found {
            it.is_outdated = !then.iter().any(|earlier| it.is(earlier, &written.text));
        }
        for stands in self.incident.prose.let_stand(written.entry) {
            let then = self.seen_by(stands.entry, stands.recorded, &written.text);
            for it in &mut found {
                if then.iter().any(|earlier| it.is(earlier, &written.text)) {
                    it.despite = Some(stands.clone());
                }
            }
        }
        found
    }

    /// What the record contradicted when an entry was written.
    fn seen_by(
        &self,
        entry: crate::incident::EntryKey,
        recorded: Instant,
        text: &str,
    ) -> Vec<Contradiction> {
        contradictions(text, &record_of(&self.incident.as_seen_by(entry), recorded))
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
