//! What an incident says, entry by entry, in the words in which a person reads it: what a search looks at.

use chrono::Datelike as _;

use crate::{
    incident::{
        Event, Incident, Payload, Precision, Visibility, describe,
        timeline::{self, Row},
    },
    locale::{Lang, Message},
    review::{Place, Says, entry_terms, line_terms},
    session::Line,
    store::index::Filed,
};

/// What stands for the place of the line in an incident's log: before everything.
const LINE: i64 = -1;

/// Every entry of an incident, not yet filed under anything.
pub(super) fn passages(incident: &Incident, lang: Lang) -> Vec<Filed> {
    let order: std::collections::BTreeMap<_, i64> =
        incident.entries().iter().map(|entry| entry.key).zip(0..).collect();
    let rows = timeline::timeline(incident).into_iter();
    rows.map(|row| passage(incident, &row, order.get(&row.entry.key).copied().unwrap_or(0), lang))
        .collect()
}

fn passage(incident: &Incident, row: &Row<'_>, ordinal: i64, lang: Lang) -> Filed {
    let entry = row.entry;
    let who = entry.who.as_ref().map(|who| who.name.clone());
    Filed {
        key: Some(entry.key),
        ordinal,
        number: row.short.clone(),
        kind: entry.head.kind.clone(),
        occurred: row.occurred.timestamp_millis(),
        precision: row.precision(),
        visible: row.visibility == Visibility::Customer,
        day: row.occurred.with_timezone(&incident.zone()).date_naive().num_days_from_ce(),
        tags: match &entry.payload {
            Payload::Known(event) => tags(event).to_vec(),
            Payload::Unknown | Payload::Erased | Payload::Damaged | Payload::Missing => Vec::new(),
        },
        people: who.into_iter().chain([entry.head.author.clone()]).collect(),
        text: said(row, describe(incident, entry, lang).text, lang),
        terms: String::new(),
    }
}

/// What an entry says, with who said so, as the timeline prints it.
fn said(row: &Row<'_>, text: String, lang: Lang) -> String {
    let Some(who) = &row.entry.who else { return text };
    Message::new("cli-text-by").with("text", text).with("who", &who.name).text(lang)
}

fn tags(event: &Event) -> &[String] {
    if let Event::Noted(noted) = event { &noted.tags } else { &[] }
}

/// The line of an incident: it is found by title, customer and reference.
pub(super) fn line_passage(line: &Line) -> Filed {
    let summary = &line.summary;
    Filed {
        key: None,
        ordinal: LINE,
        number: String::new(),
        kind: String::new(),
        occurred: summary.activity.timestamp_millis(),
        precision: Precision::Minute,
        visible: false,
        day: 0,
        tags: Vec::new(),
        people: vec![summary.customer.clone()],
        text: summary.title.clone(),
        terms: String::new(),
    }
}

/// What is asked of a passage.
pub(super) fn says(passage: &Filed) -> Says<'_> {
    Says {
        text: &passage.text,
        people: passage.people.iter().map(String::as_str).collect(),
        tags: &passage.tags,
        kind: &passage.kind,
        visibility: if passage.visible { Visibility::Customer } else { Visibility::Internal },
        day: chrono::NaiveDate::from_num_days_from_ce_opt(passage.day).unwrap_or_default(),
    }
}

/// Gives a passage the terms that it is filed under. A reference grows with the references of others: the line is filed
/// under all that it can become.
pub(super) fn give_terms(passage: &mut Filed, line: &Line) {
    passage.terms = if passage.key.is_some() {
        entry_terms(&says(passage), Place::of(&passage.text).folded())
    } else {
        let day = line.reference.split('-').next().unwrap_or_default();
        let reference = format!("{day}-{}", line.id.letters());
        line_terms(&[&line.summary.title, &line.summary.customer, &reference])
    };
}
