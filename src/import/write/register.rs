//! The register: every incident, a row each, under headings that `import` knows again in both languages.

use chrono::SecondsFormat;

use crate::{
    import::{Field, ROW_FILE, number_in},
    incident::{
        Event, Incident, Instant, Status, Summary,
        milestones::Milestone,
        prose::Section,
        updates::{Direction, Outcome},
    },
    locale::Lang,
};

/// The columns of a register, in order.
pub const REGISTER: [Field; 20] = [
    Field::Number,
    Field::Title,
    Field::Customer,
    Field::Class,
    Field::Severity,
    Field::Status,
    Field::Opened,
    Field::Began,
    Field::Detected,
    Field::Acknowledged,
    Field::Mitigated,
    Field::Resolved,
    Field::Told,
    Field::Closed,
    Field::Zone,
    Field::Text,
    Field::Impact,
    Field::Handling,
    Field::Cause,
    Field::Improvements,
];

/// The row of an incident; `None` where its opening cannot be read.
pub fn register(incident: &Incident, reference: &str, lang: Lang) -> Option<Vec<String>> {
    let summary = Summary::of(incident)?;
    let at = |at: Instant| {
        at.with_timezone(&incident.zone()).to_rfc3339_opts(SecondsFormat::AutoSi, true)
    };
    let cell = |field: Field| -> Option<String> {
        let reached = |milestone| incident.milestones.get(milestone).map(|it| at(it.at));
        let moved = |status| {
            let mut moves = incident.lifecycle.statuses.iter();
            moves.rfind(|it| it.value == status).map(|it| at(it.occurred))
        };
        let written = |section| incident.prose.get(section).map(|it| it.text.clone());
        match field {
            Field::Number => Some(number(incident).unwrap_or(reference).to_owned()),
            Field::Title => Some(summary.title.clone()),
            Field::Customer => Some(summary.customer.clone()),
            Field::Class => Some(summary.class.clone()),
            Field::Severity => Some(summary.severity.level().to_string()),
            Field::Status => Some(summary.status.id().to_owned()),
            Field::Opened => Some(at(summary.opened)),
            Field::Began => Some(incident.began()).filter(|it| *it != summary.opened).map(at),
            Field::Detected => reached(Milestone::Detected),
            Field::Acknowledged => reached(Milestone::Acknowledged),
            Field::Mitigated => moved(Status::Mitigated),
            Field::Resolved => moved(Status::Resolved),
            Field::Told => told(incident).map(at),
            Field::Closed => moved(Status::Closed),
            Field::Zone => Some(summary.zone.clone()),
            Field::Text => noted(incident, None, lang),
            Field::Impact => noted(incident, Some("import-tag-impact"), lang),
            Field::Handling => noted(incident, Some("import-tag-handling"), lang),
            Field::Cause => written(Section::Cause),
            Field::Improvements => written(Section::Improvements),
            Field::Contact
            | Field::Day
            | Field::Time
            | Field::Who
            | Field::Incident
            | Field::Entry
            | Field::At
            | Field::Known
            | Field::Visible
            | Field::Act
            | Field::File => None,
        }
    };
    Some(REGISTER.map(|field| cell(field).unwrap_or_default()).to_vec())
}

/// The number that the register it came from gave it.
fn number(incident: &Incident) -> Option<&str> {
    let mut rows = incident.attachments.list.iter().filter(|it| it.file.name.ends_with(ROW_FILE));
    rows.find_map(|it| number_in(&it.file.note))
}

/// When the customer was told that it is over.
fn told(incident: &Incident) -> Option<Instant> {
    let mut contacts = incident.ledger.contacts.iter().rev();
    let told = contacts.find(|contact| {
        contact.made.restored
            && contact.made.direction == Direction::Outbound
            && contact.made.outcome == Outcome::Reached
    });
    told.map(|contact| contact.occurred)
}

/// The words of the first note with that tag, or of the first with neither of ours.
fn noted(incident: &Incident, tag: Option<&'static str>, lang: Lang) -> Option<String> {
    let ours = |tag: &str| {
        Lang::ALL.iter().any(|lang| {
            [lang.say("import-tag-impact"), lang.say("import-tag-handling")]
                .contains(&tag.to_owned())
        })
    };
    let wanted = tag.map(|id| lang.say(id));
    incident.entries().iter().find_map(|entry| match entry.event()? {
        Event::Noted(note) => {
            let fits = match &wanted {
                Some(tag) => note.tags.contains(tag),
                None => !note.tags.iter().any(|tag| ours(tag)),
            };
            fits.then(|| note.text.clone())
        }
        _ => None,
    })
}
