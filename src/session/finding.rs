//! Looking for something in all incidents.

use std::{cmp::Reverse, collections::BTreeMap, ops::Range};

use super::{Line, Session, SessionError};
use crate::{
    incident::{
        Event, Incident, Instant, Payload, Precision, describe,
        timeline::{self, Row},
    },
    locale::Message,
    review::{About, Order, Place, Query, Says},
    store::Filter,
};

/// Where something was found.
#[derive(Debug, Clone)]
pub struct Hit {
    /// The incident's line.
    pub line: Line,
    /// The entry; `None` where the title, the customer or the reference matched.
    pub entry: Option<EntryHit>,
    /// The text it was found in.
    pub text: String,
    /// Where the words stand in it, as bytes.
    pub marks: Vec<Range<usize>>,
}

/// The entry something was found in.
#[derive(Debug, Clone)]
pub struct EntryHit {
    /// The entry.
    pub key: crate::incident::EntryKey,
    /// The number that the timeline gives it.
    pub number: String,
    /// Its kind, in the language of the person.
    pub kind: String,
    /// When that happened.
    pub occurred: Instant,
    /// Whether the seconds of that time were stated.
    pub precision: Precision,
}

/// What a search found.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// Where it was found, in the order asked for.
    pub hits: Vec<Hit>,
    /// How many entries could not be read: whether they are what is looked for cannot be told.
    pub unreadable: usize,
}

impl Session {
    /// The incidents and entries a query finds. An entry is searched in the words the person reads it in.
    pub fn search(&self, query: &Query) -> Result<Found, SessionError> {
        let mut found = Found::default();
        if query.is_empty() {
            return Ok(found);
        }
        let mut classes = BTreeMap::new();
        for line in self.list(Filter::All, usize::MAX)? {
            let class: &[String] = if query.asks_for_class() {
                let id = line.summary.class.clone();
                classes.entry(id).or_insert_with_key(|id| self.class_names(id))
            } else {
                &[]
            };
            let about = About { reference: &line.reference, summary: &line.summary, class };
            if !query.may_be_in(about) {
                continue;
            }
            if let Some(text) = query.in_line(about) {
                let (text, marks) = (text.to_owned(), Place::of(text).marks(query.words()));
                found.hits.push(Hit { entry: None, text, marks, line: line.clone() });
            }
            if query.wants_entries() {
                let (incident, _) = self.fold(line.id)?;
                found.unreadable += incident.unreadable();
                self.hits_within(&incident, &line, query, &mut found.hits);
            }
        }
        arrange(&mut found.hits, query.order);
        Ok(found)
    }

    /// What a class is called, in every language; nothing where its playbook is not here.
    fn class_names(&self, class: &str) -> Vec<String> {
        let title = self.playbook(class).map(|playbook| playbook.title);
        title.map(|title| vec![title.zh, title.en]).unwrap_or_default()
    }

    fn hits_within(&self, incident: &Incident, line: &Line, query: &Query, hits: &mut Vec<Hit>) {
        for row in timeline::timeline(incident) {
            let described = describe(incident, row.entry, self.settings.lang);
            let text = self.said(&row, described.text);
            let place = Place::of(&text);
            if query.is_in(&says(incident, &row, &text), &place) {
                hits.push(Hit {
                    line: line.clone(),
                    entry: Some(EntryHit {
                        key: row.entry.key,
                        number: row.short.clone(),
                        kind: described.kind,
                        occurred: row.occurred,
                        precision: row.precision(),
                    }),
                    marks: place.marks(query.words()),
                    text,
                });
            }
        }
    }

    /// What an entry says, with who said so, as the timeline prints it.
    fn said(&self, row: &Row<'_>, text: String) -> String {
        let Some(who) = &row.entry.who else { return text };
        let message = Message::new("cli-text-by").with("text", text).with("who", &who.name);
        message.text(self.settings.lang)
    }
}

fn says<'a>(incident: &Incident, row: &Row<'a>, text: &'a str) -> Says<'a> {
    let entry = row.entry;
    let who = entry.who.as_ref().map(|who| who.name.as_str());
    Says {
        text,
        people: who.into_iter().chain([entry.head.author.as_str()]).collect(),
        tags: match &entry.payload {
            Payload::Known(event) => tags(event),
            Payload::Unknown | Payload::Erased | Payload::Damaged | Payload::Missing => &[],
        },
        kind: &entry.head.kind,
        visibility: row.visibility,
        day: row.occurred.with_timezone(&incident.zone()).date_naive(),
    }
}

fn tags(event: &Event) -> &[String] {
    if let Event::Noted(noted) = event { &noted.tags } else { &[] }
}

fn arrange(hits: &mut [Hit], order: Order) {
    let when =
        |hit: &Hit| hit.entry.as_ref().map_or(hit.line.summary.activity, |entry| entry.occurred);
    // The best: a title or a customer first, then what holds the words most often.
    let rank = |hit: &Hit| match order {
        Order::Newest => (false, 0),
        Order::Best => (hit.entry.is_none(), hit.marks.len()),
    };
    // Of one moment, what was recorded later is newer.
    hits.reverse();
    hits.sort_by_key(|hit| Reverse((rank(hit), when(hit))));
}
