//! Which visible entries a document or a draft holds, read off what stands in it; and which it leaves out, and why.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    document::{Document, Inline},
    kinds::DocumentKind,
    lines,
    number::number,
    prose,
    public_line::{in_force, is_unverified_cause, without_own_label},
};
use crate::{
    incident::{
        Entry, EntryKey, Event, Incident, Instant, Status, describe,
        disclosure::{
            self, CustomerIncident, PromiseMove, PublicLine, Said, Topic, VisibleEntries,
        },
        drafts::Quoted,
        facts::Confidence,
        prose::Section,
        time,
    },
    locale::{Lang, Message},
    text,
};

/// How many of what is left out are listed.
const LISTED: usize = 12;

/// The visible entries whose words the customer can read in this document. One whose words do not occur in it is not held.
pub fn held(document: &Document, incident: &Incident, now: Instant) -> BTreeSet<EntryKey> {
    let now = incident.clock(now);
    let lines = lines::lines(document);
    let texts: Vec<String> = lines
        .iter()
        .flat_map(|line| {
            let whole: String = line.iter().map(|it| it.text().unwrap_or("\n")).collect();
            // What is said beside the words, such as when they were corrected, stands in the same line.
            let runs = line.iter().filter_map(Inline::text).map(str::to_owned);
            std::iter::once(whole).chain(runs.filter(|_| line.len() > 1))
        })
        .collect();
    Reading::of(texts.iter().map(String::as_str), document.lang).held(incident, now)
}

/// The same for the text of a draft.
pub fn held_by_text(
    text: &str,
    lang: Lang,
    incident: &Incident,
    now: Instant,
) -> BTreeSet<EntryKey> {
    let now = incident.clock(now);
    Reading::of(text.lines(), lang).held(incident, now)
}

/// Why a visible entry stands in no document, or not in this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// A cause that nobody verified (L1).
    UnverifiedCause,
    /// It is only assumed (G5).
    Guess,
    /// A later word to the same stands in its place.
    Superseded,
    /// Its wording was replaced.
    Reworded,
    /// It was taken back.
    TakenBack,
    /// An offer worse than an earlier one: nobody has said why and who approved it (B6).
    Unjustified,
    /// It was said to authorities, press or others.
    OfOthers,
    /// It happened outside the meeting.
    OutsideMeeting,
    /// They were told before.
    ToldBefore,
    /// It did not fit.
    NoRoom,
    /// A manager wrote the section in which it would stand (L5).
    InProse,
    /// This document carries nothing of its kind.
    Kind,
}

impl Reason {
    fn message_id(self) -> &'static str {
        match self {
            Self::UnverifiedCause => "left-out-unverified-cause",
            Self::Guess => "left-out-guess",
            Self::Superseded => "left-out-superseded",
            Self::Reworded => "left-out-reworded",
            Self::TakenBack => "left-out-taken-back",
            Self::Unjustified => "left-out-unjustified",
            Self::OfOthers => "left-out-of-others",
            Self::OutsideMeeting => "left-out-outside-meeting",
            Self::ToldBefore => "left-out-told-before",
            Self::NoRoom => "left-out-no-room",
            Self::InProse => "left-out-said-in-prose",
            Self::Kind => "left-out-kind",
        }
    }
}

/// A visible entry that is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// The entry.
    pub key: EntryKey,
    /// Why.
    pub reason: Reason,
    /// Its number, as people say it.
    pub entry: String,
    /// Its first words.
    pub words: String,
}

impl LeftOut {
    fn of(incident: &Incident, entry: &Entry, reason: Reason, lang: Lang) -> Self {
        let said = describe(incident, entry, lang);
        let words = if said.text.trim().is_empty() { said.kind } else { said.text };
        let first = words.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
        Self {
            key: entry.key,
            reason,
            entry: number(incident, entry.key),
            words: text::truncate(first, 36).into_owned(),
        }
    }

    /// Its number, its first words and the reason.
    pub fn message(&self) -> Message {
        Message::new("left-out")
            .with("entry", &self.entry)
            .with("words", &self.words)
            .with("reason", vec![Message::new(self.reason.message_id())])
    }
}

/// What is left out as sentences, how much there is first; of very much, the beginning. Nothing where nothing is.
pub fn left_out_lines(left: &[LeftOut]) -> Vec<Message> {
    let Some(more) = left.len().checked_sub(1).map(|_| left.len().saturating_sub(LISTED)) else {
        return Vec::new();
    };
    let mut lines = vec![Message::new("left-out-head").with("count", left.len())];
    lines.extend(left.iter().take(LISTED).map(LeftOut::message));
    lines.extend((more > 0).then(|| Message::new("left-out-more").with("count", more)));
    lines
}

/// Every visible entry that a document for the customer does not hold, and why, in the order of the log.
pub fn left_out(
    document: &Document,
    incident: &Incident,
    which: DocumentKind,
    lang: Lang,
    now: Instant,
) -> Vec<LeftOut> {
    let now = incident.clock(now);
    let held = held(document, incident, now);
    among(incident, &held, lang, now, |entry, line, known| {
        Some(match which {
            DocumentKind::ServiceReport if line.is_some_and(|it| is_in_prose(it, known)) => {
                Reason::InProse
            }
            DocumentKind::MeetingMinutes => Reason::OutsideMeeting,
            DocumentKind::StatusUpdate if is_before_last_word(incident, entry, now) => {
                Reason::ToldBefore
            }
            DocumentKind::ServiceReport
            | DocumentKind::InterimReport
            | DocumentKind::StatusUpdate
            | DocumentKind::HandoverBrief
            | DocumentKind::ReviewReport
            | DocumentKind::ExecutiveBrief
            | DocumentKind::MeetingBrief => Reason::Kind,
        })
    })
}

/// Every visible entry that is new since the last word and that a draft does not hold.
pub fn left_out_of_text(
    text: &str,
    since: Option<Instant>,
    incident: &Incident,
    lang: (Lang, Lang),
    now: Instant,
) -> Vec<LeftOut> {
    let (written, read) = lang;
    let now = incident.clock(now);
    let held = held_by_text(text, written, incident, now);
    let mut left = among(incident, &held, read, now, |entry, line, _| {
        let is_new = since.is_none_or(|since| incident.known_of(entry) > since);
        // A talk is no news to those who had it; what they asked, they know.
        let is_talk = matches!(
            line.map(|line| &line.said),
            Some(Said::Contact { .. } | Said::Enquiry(_) | Said::Opened | Said::Question(_))
        );
        let is_settled = matches!(line.map(|line| &line.said), Some(Said::Promise { .. }))
            && !incident.commitments.list.iter().any(|it| it.key == entry.key && it.kept.is_none());
        (is_new && !is_talk && !is_settled && line.is_some()).then_some(Reason::NoRoom)
    });
    left.retain(|it| {
        let known = incident.entry(it.key).map(|entry| incident.known_of(entry));
        !matches!(it.reason, Reason::Superseded | Reason::Reworded | Reason::TakenBack)
            && known.is_some_and(|known| since.is_none_or(|since| known > since))
    });
    left
}

fn among(
    incident: &Incident,
    held: &BTreeSet<EntryKey>,
    lang: Lang,
    now: Instant,
    otherwise: impl Fn(&Entry, Option<&PublicLine>, &CustomerIncident) -> Option<Reason>,
) -> Vec<LeftOut> {
    let visible = disclosure::visible_keys(incident);
    let known = CustomerIncident::fold(&VisibleEntries::of(incident)).with_derived(now);
    let lines: BTreeMap<EntryKey, &PublicLine> =
        known.lines.iter().filter_map(|line| Some((line.key?, line))).collect();
    let last = |is: fn(&Said) -> bool| {
        known.lines.iter().rev().find(|line| is(&line.said)).and_then(|it| it.key)
    };
    let newest = [
        last(|said| matches!(said, Said::Status(_))),
        last(|said| matches!(said, Said::Severity(_))),
    ];
    let left =
        incident.entries().iter().filter(|it| visible.contains(&it.key) && !held.contains(&it.key));
    left.filter_map(|entry| {
        let line = lines.get(&entry.key).copied();
        let stated = line.and_then(|line| reason_of(line, &known, &newest));
        // Of a section of the report the latest text stands, also where it says the same.
        let is_prose = matches!(entry.event(), Some(Event::SectionWritten(_)));
        let stands = known.prose.all().any(|(_, written)| written.entry == entry.key);
        let back = incident.marks().retracted_by(entry.key).is_some();
        let replaced = if back { Reason::TakenBack } else { Reason::Superseded };
        let stated = stated.or((is_prose && !stands).then_some(replaced));
        let is_correction = matches!(entry.event(), Some(Event::Corrected(_)));
        let reworded = is_correction && stated.is_none();
        let offer = incident.offers.get(entry.key).filter(|_| line.is_none());
        // Also one behind an offer that was erased: whether it is worse is known no more.
        let is_held = offer.is_some_and(|it| it.rank.is_some() && !it.is_justified());
        let unjustified = is_held.then_some(Reason::Unjustified);
        let stated = stated.or(unjustified);
        let reason = stated.or(reworded.then_some(Reason::Reworded));
        let reason = reason.or_else(|| otherwise(entry, line, &known))?;
        Some(LeftOut::of(incident, entry, reason, lang))
    })
    .collect()
}

/// Whether a manager wrote the section in which an answer would stand.
fn is_in_prose(line: &PublicLine, known: &CustomerIncident) -> bool {
    let Said::Fact { topic, .. } = &line.said else { return false };
    let section = match topic {
        Topic::Impact => Section::Impact,
        Topic::Cause => Section::Cause,
        Topic::Other => Section::Course,
        Topic::Data | Topic::Lost | Topic::Spared | Topic::ForYou => return false,
    };
    known.prose.get(section).is_some_and(|it| !it.text.trim().is_empty())
}

/// Why a line stands in no document whatever it is.
fn reason_of(
    line: &PublicLine,
    known: &CustomerIncident,
    newest: &[Option<EntryKey>],
) -> Option<Reason> {
    let is_state = matches!(line.said, Said::Status(_) | Said::Severity(_));
    if line.retracted.is_some() {
        Some(Reason::TakenBack)
    } else if line.is_corrected() && !is_state {
        Some(Reason::Reworded)
    } else if is_unverified_cause(line) {
        Some(Reason::UnverifiedCause)
    } else if line.key.is_some_and(|key| known.superseded.contains(&key))
        || is_state && !newest.contains(&line.key)
    {
        Some(Reason::Superseded)
    } else if line.key.is_some_and(|key| known.of_others.contains(&key)) {
        Some(Reason::OfOthers)
    } else if matches!(line.said, Said::Fact { confidence: Confidence::Assumed, .. }) {
        Some(Reason::Guess)
    } else {
        None
    }
}

fn is_before_last_word(incident: &Incident, entry: &Entry, now: Instant) -> bool {
    let told = incident.ledger.contacts.iter().filter(|contact| contact.told());
    let last = told.map(|contact| contact.counted).filter(|at| *at <= now).max();
    last.is_some_and(|last| incident.known_of(entry) <= last)
}

/// A text in which the customer reads.
struct Reading {
    text: Quoted,
    lang: Lang,
}

impl Reading {
    fn of<'a>(parts: impl Iterator<Item = &'a str>, lang: Lang) -> Self {
        Self { text: Quoted::of(parts), lang }
    }

    fn held(&self, incident: &Incident, now: Instant) -> BTreeSet<EntryKey> {
        let known = CustomerIncident::fold(&VisibleEntries::of(incident)).with_derived(now);
        let visible = disclosure::visible_keys(incident);
        let mut held = BTreeSet::new();
        for line in &known.lines {
            let Some(key) = line.key else { continue };
            // Of words that were corrected before anybody read them, none stand in it.
            let is_state = matches!(line.said, Said::Status(_) | Said::Severity(_));
            let is_unread = line.is_corrected() && !line.held && !is_state;
            let tells = !is_unread && self.tells(line, &known, now);
            if tells {
                held.insert(key);
            }
            for correction in incident.marks().corrections(key) {
                let same = correction.text.trim().is_empty();
                let reads = if same { tells } else { self.text.holds(&correction.text) };
                if reads && visible.contains(&correction.entry) {
                    held.insert(correction.entry);
                }
            }
        }
        for (_, written) in known.prose.all() {
            let mut paragraphs = prose::paragraphs(&written.text);
            if paragraphs.all(|paragraph| self.text.holds(paragraph)) {
                held.insert(written.entry);
                let corrections = incident.marks().corrections(written.entry);
                let seen = corrections.iter().filter(|it| visible.contains(&it.entry));
                held.extend(seen.map(|it| it.entry));
            }
        }
        held
    }

    /// Whether it says what this line says.
    fn tells(&self, line: &PublicLine, known: &CustomerIncident, now: Instant) -> bool {
        let words = line.said.words().unwrap_or_default();
        let bare = without_own_label(&line.said, words);
        if !words.trim().is_empty() && (self.text.holds(words) || self.text.holds(bare)) {
            return true;
        }
        // What has words of its own besides is told by those too; everything else by its words alone.
        if let Said::Opened = &line.said {
            self.text.holds(&known.title)
        } else if let Said::Severity(severity) = &line.said {
            let level = i64::from(severity.level());
            self.says(&Message::new("update-severity").with("level", level))
                || self.says(
                    &Message::new("report-severity-level").with("severity", severity.to_string()),
                )
        } else if let Said::Status(status) = &line.said {
            !line.because.is_empty() && self.text.holds(&line.because)
                || self.tells_status(*status, line, known, now)
        } else if let Said::PromiseMoved { label, how, .. } = &line.said {
            self.tells_move(label, *how, known)
        } else if let Said::Fact { asked, .. } = &line.said {
            // A short answer stands behind what it is called.
            !words.trim().is_empty()
                && self.says(
                    &Message::new("report-detail")
                        .with("name", asked.get(self.lang))
                        .with("text", in_force(line)),
                )
                && !line.is_corrected()
        } else if let Said::ActionMoved { label, how, .. } = &line.said {
            self.text.holds(label) && self.text.holds(&self.lang.say(how.message_id()))
        } else if let Said::OfferAnswered { label, .. } = &line.said {
            let name = line.said.manner().name;
            self.text.holds(label) && self.text.holds(&self.lang.say(&name))
        } else if let Said::Received { .. } = &line.said {
            self.text.holds(&self.lang.say(&line.said.manner().name))
        } else {
            false
        }
    }

    fn says(&self, message: &Message) -> bool {
        self.text.holds(&message.text(self.lang))
    }

    /// A status is told with its time, or as the one that holds.
    fn tells_status(
        &self,
        status: Status,
        line: &PublicLine,
        known: &CustomerIncident,
        now: Instant,
    ) -> bool {
        let word = self.lang.say(&format!("report-status-{}", status.id()));
        let said = self.text.holds(&word)
            || self.says(&Message::new("update-status").with("status", word.as_str()))
            || self.text.holds(&super::update::state::as_told(known, now, self.lang));
        let stamp = time::exact_stamp(line.occurred, line.precision, known.tz());
        let holds =
            known.status.is_some_and(|(now, since)| now == status && since == line.occurred);
        said && (holds || self.text.holds(&stamp))
    }

    fn tells_move(&self, label: &str, how: PromiseMove, known: &CustomerIncident) -> bool {
        let promised = known.commitments.list.iter().find(|it| it.label == label);
        let Some(promised) = promised else { return false };
        let ids: &[&'static str] = match how {
            PromiseMove::Kept => &["update-kept", "update-kept-late"],
            PromiseMove::BrokenByEvent | PromiseMove::Breached => &["update-broken"],
            PromiseMove::Waived => &["update-waived"],
            PromiseMove::Compensated => &["update-compensated"],
            PromiseMove::Renegotiated(_) | PromiseMove::Completed(_) | PromiseMove::Owed => &[],
        };
        let told = ids.iter().any(|id| self.says(&Message::new(id).with("text", promised.words())));
        let kind = self.lang.say(how.message_id());
        told || self.text.holds(&format!("{label} {kind}"))
            || self.text.holds(label) && self.text.holds(&kind)
    }
}
