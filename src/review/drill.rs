//! A drill (P1): what of a past incident came from outside, in order; and what was done then beside what the trainee did.

use std::collections::BTreeSet;

use crate::{
    incident::{
        Act, Command, Entry, EntryKey, Event, Incident, Instant, Selector,
        command::{Answer, Contact, Enquiry, Note, See},
        describe,
        facts::QuestionId,
        stakeholders::{Profile, Side},
        time,
        updates::{Direction, Outcome},
    },
    locale::{Lang, Message},
    text::named,
};

use super::replay;

/// What came from outside, as it was known: the key of the entry and when it came.
pub fn queue(source: &Incident) -> Vec<(Instant, EntryKey)> {
    let standing = |entry: &&Entry| source.marks().retracted_by(entry.key).is_none();
    let entries = source.entries().iter().filter(standing).filter(|entry| is_outside(entry));
    let mut queue: Vec<(Instant, EntryKey)> =
        entries.map(|entry| (source.known_of(entry), entry.key)).collect();
    queue.sort_by_key(|(at, _)| *at);
    queue
}

/// When a drill of an incident begins: with its opening, or in the ten-minute form a minute before its first decision.
pub fn begins(source: &Incident, short: bool) -> Instant {
    let opened = source.opened_at();
    let first = source.decisions.list.first().map(|it| it.at - chrono::TimeDelta::minutes(1));
    first.filter(|_| short).map_or(opened, |at| at.max(opened))
}

// What is not said here was done by our own people then: it is the trainee's to do now.
#[allow(clippy::wildcard_enum_match_arm)]
fn is_outside(entry: &Entry) -> bool {
    match entry.event() {
        Some(Event::ContactMade(contact)) => contact.direction == Direction::Inbound,
        Some(
            Event::StakeholderAdded(_)
            | Event::EnquiryReceived(_)
            | Event::FactAnswered(_)
            | Event::SignalSeen(_)
            | Event::Noted(_)
            | Event::RemedyProposed(_)
            | Event::OddsRevised(_)
            | Event::StatusChanged(_)
            | Event::ResourceConfirmed(_),
        ) => true,
        _ => false,
    }
}

/// An entry that came from outside, as the drill records it; `plainly` as a note in words, which can always be recorded.
// What has no form of its own comes in as it is told.
#[allow(clippy::wildcard_enum_match_arm)]
pub fn said_again(source: &Incident, entry: &Entry, at: Instant, plainly: bool, lang: Lang) -> Act {
    let name = |key: &EntryKey| source.stakeholders.get(*key).map(|it| it.profile.name.clone());
    let told = describe(source, entry, lang);
    let note = || {
        let text = if matches!(entry.event(), Some(Event::Noted(_))) {
            told.text.clone()
        } else {
            Message::new("report-detail")
                .with("name", &told.kind)
                .with("text", &told.text)
                .text(lang)
        };
        Command::Note(Note { text, ..Note::default() })
    };
    let command = match entry.event().filter(|_| !plainly) {
        Some(Event::StakeholderAdded(added)) => {
            let profile = Profile { person: None, ..added.profile.clone() };
            Command::Stakeholder(Box::new(profile))
        }
        Some(Event::ContactMade(contact)) => Command::Contact(Contact {
            with: contact.with.iter().filter_map(name).map(Selector).collect(),
            direction: contact.direction,
            channel: contact.channel,
            outcome: contact.outcome,
            text: contact.text.clone(),
            next_update: contact.next_update,
            restored: false,
        }),
        Some(Event::EnquiryReceived(enquiry)) => Command::Enquiry(Enquiry {
            from: enquiry.from.as_ref().and_then(name).map(Selector),
            text: enquiry.text.clone(),
            answer_by: enquiry.answer_by,
            term: enquiry.term.clone(),
            objects_to: None,
            point: enquiry.point.clone(),
        }),
        Some(Event::FactAnswered(fact)) => match &fact.question {
            QuestionId::Playbook(id) => Command::Answer(Answer {
                question: Selector(id.clone()),
                answer: fact.answer.clone(),
                confidence: fact.confidence,
                backup: fact.backup.clone(),
                impact: fact.impact,
                count: fact.count.clone(),
            }),
            QuestionId::Asked(_) => note(),
        },
        Some(Event::SignalSeen(seen)) => {
            Command::See(See { signal: seen.signal, text: seen.text.clone() })
        }
        _ => note(),
    };
    let who = entry.who.as_ref().map(|who| who.name.clone());
    Act {
        who,
        occurred: Some(entry.head.occurred),
        whole_day: entry.head.whole_day,
        known: Some(at),
        visibility: entry.head.visibility,
        ..Act::new(command)
    }
}

named! {
    /// What is compared.
    Point {
        /// The first update that reached the customer.
        Update = "update",
        /// The first commitment.
        Commitment = "commitment",
        /// The first decision.
        Decision = "decision",
        /// The first escalation.
        Escalation = "escalation",
        /// The chance of success that was said to the customer first.
        Odds = "odds",
    }
}

/// What was done, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// When, on the clock of the incident.
    pub at: Instant,
    /// In the words of the log.
    pub text: String,
}

/// One point, then and in the drill; `None` where it was not done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// What is compared.
    pub point: Point,
    /// Then.
    pub then: Option<Done>,
    /// In the drill.
    pub now: Option<Done>,
}

/// What was done then and what was done in the drill, side by side. What came before the drill began counts on neither side.
pub fn compare(source: &Incident, drill: &Incident, lang: Lang) -> Vec<Compared> {
    let from = drill.opened_at();
    let fed: BTreeSet<EntryKey> = drill.drills.fed.iter().copied().collect();
    let one = |point: Point| Compared {
        point,
        then: first(source, point, from, &BTreeSet::new(), lang),
        now: first(drill, point, from, &fed, lang),
    };
    Point::ALL.map(one).into()
}

fn first(
    incident: &Incident,
    point: Point,
    from: Instant,
    but: &BTreeSet<EntryKey>,
    lang: Lang,
) -> Option<Done> {
    let own = |entry: &&Entry| {
        !but.contains(&entry.key)
            && incident.marks().retracted_by(entry.key).is_none()
            && incident.happened_of(entry) >= from
            && is_such(incident, point, entry)
    };
    let found = incident.entries().iter().filter(own);
    let entry = found.min_by_key(|entry| incident.happened_of(entry))?;
    let at = incident.happened_of(entry);
    let mut text = describe(incident, entry, lang).text;
    if point == Point::Decision {
        // What was thought of it then belongs to the decision.
        let then = incident.as_known_at(incident.known_of(entry));
        if let Some((letter, percent)) = replay::odds(&then) {
            let percent = usize::from(percent);
            let odds = Message::new("replay-odds").with("letter", letter).with("percent", percent);
            let odds = odds.text(lang);
            text = format!("{text} · {odds}");
        }
    }
    Some(Done { at, text })
}

// Another kind is none of these points.
#[allow(clippy::wildcard_enum_match_arm)]
fn is_such(incident: &Incident, point: Point, entry: &Entry) -> bool {
    match (point, entry.event()) {
        (Point::Update, Some(Event::ContactMade(contact))) => {
            let is_customer = |key: &EntryKey| {
                let known = incident.stakeholders.get(*key);
                known.is_some_and(|it| it.profile.side == Side::Customer)
            };
            contact.direction == Direction::Outbound
                && contact.outcome != Outcome::Failed
                && contact.with.iter().any(is_customer)
        }
        (Point::Commitment, Some(Event::CommitmentMade(_)))
        | (Point::Decision, Some(Event::DecisionTaken(_)))
        | (Point::Escalation, Some(Event::EscalationRaised(_)))
        | (Point::Odds, Some(Event::OddsDisclosed(_))) => true,
        _ => false,
    }
}

impl Compared {
    /// In words, as the debrief keeps it.
    pub fn said(&self, incident: &Incident, lang: Lang) -> String {
        let done = |it: &Option<Done>| match it {
            Some(done) => {
                let text = done.text.replace('\n', " ");
                let text = crate::text::truncate(&text, 100);
                let stamp = time::stamp(done.at, incident.zone());
                Message::new("drill-done")
                    .with("time", stamp)
                    .with("text", text.into_owned())
                    .text(lang)
            }
            None => lang.say("drill-not-done"),
        };
        Message::new("drill-compared")
            .with("what", lang.say(&format!("drill-point-{}", self.point.id())))
            .with("then", done(&self.then))
            .with("now", done(&self.now))
            .text(lang)
    }
}

/// The ten-minute form: what was known at its decision, and three questions about it.
pub fn briefing(drill: &Incident, lang: Lang) -> Vec<String> {
    let (answered, unknown) = replay::answered(drill);
    let mut lines = vec![
        Message::new("drill-known")
            .with("title", drill.title())
            .with("time", time::stamp(drill.opened_at(), drill.zone()))
            .with("answered", answered)
            .with("unknown", unknown)
            .text(lang),
    ];
    let fed: BTreeSet<EntryKey> = drill.drills.fed.iter().copied().collect();
    let told = drill.entries().iter().filter(|entry| {
        fed.contains(&entry.key) && !matches!(entry.event(), Some(Event::StakeholderAdded(_)))
    });
    lines.extend(told.map(|entry| {
        let it = describe(drill, entry, lang);
        let stamp = time::stamp(entry.head.occurred, drill.zone());
        format!("  {stamp}  {} {}", it.kind, it.text)
    }));
    lines.extend([1, 2, 3].map(|nth| lang.say(&format!("drill-question-{nth}"))));
    lines
}

/// What a drill shows only afterwards: the best known answer of the class, and what the review found.
pub fn best(source: &Incident, lang: Lang) -> Vec<String> {
    let best = source.playbook.as_ref().map(|it| it.best_answer.get(lang).to_owned());
    let best = best.filter(|text| !text.trim().is_empty());
    let lessons = source.reviews.lessons.iter().filter(|it| !it.none && !it.text.is_empty());
    let lessons = lessons.map(|it| Message::new("drill-lesson").with("text", &it.text).text(lang));
    best.map(|text| Message::new("drill-best").with("text", text).text(lang))
        .into_iter()
        .chain(lessons)
        .collect()
}
