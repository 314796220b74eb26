//! What is read before the first frame: the incident on screen and nothing else.

use crate::{
    console::{
        message::Listed,
        model::{Class, Live, Model, Screen},
        offered::DueItem,
    },
    incident::{self, Incident, IncidentId, Instant, Pressing},
    locale::{Lang, Message},
    playbook::Text,
    session::{Book, Line, Session, SessionError},
    store::{self, Filter},
};

/// Reads the incident to show first: the one named, or else the open one written to last.
pub(super) fn first(
    session: &Session,
    model: &mut Model,
    reference: Option<&str>,
) -> Result<Option<Book>, SessionError> {
    if !model.settings.is_known() {
        offer_classes(session, model);
        return Ok(None);
    }
    let id = match reference {
        Some(reference) => Some(session.find(reference)?),
        None => session.list(Filter::Live, 1)?.first().map(|line| line.id),
    };
    model.directory = session.directory()?;
    model.drafts = drafts(session, None)?;
    let Some(id) = id else {
        model.list.take_in(listed(session.list(Filter::All, usize::MAX)?));
        model.list.count(&session.pressing(model.now)?);
        offer_classes(session, model);
        return Ok(None);
    };
    let book = session.load(id)?;
    let drafts = drafts(session, Some(id))?;
    let mut live = Live::new(book.reference.clone(), book.incident.clone(), drafts, model.now);
    live.linked = listed(session.linked(&book.incident)?);
    model.live = Some(live);
    model.screen = Screen::Live;
    crate::console::update::say_overdue(model);
    Ok(Some(book))
}

/// Where a new incident is what comes next, its classes are there before the first key. What is wrong with a playbook is
/// said by the worker, which reads them again.
fn offer_classes(session: &Session, model: &mut Model) {
    model.classes = classes(session).unwrap_or_default();
}

/// That entries are gone that were acknowledged, as long as nobody has acknowledged it.
pub(super) fn loss(session: &Session) -> Option<Text> {
    let mut lost: Vec<String> = Vec::new();
    for warning in session.store().warnings() {
        if let store::Warning::Lost { incident, .. } = warning {
            let name = session.reference(*incident).unwrap_or_else(|_| incident.to_string());
            if !lost.contains(&name) {
                lost.push(name);
            }
        }
    }
    // Where it is and the way out; which entries they are the doctor says.
    let said = |lang: Lang| Message::new("window-loss").with("list", lang.list(&lost)).text(lang);
    (!lost.is_empty()).then(|| Text { zh: said(Lang::Zh), en: said(Lang::En) })
}

/// Half-written texts by slot.
pub(super) fn drafts(
    session: &Session,
    incident: Option<crate::incident::IncidentId>,
) -> Result<std::collections::BTreeMap<String, String>, SessionError> {
    Ok(session.store().drafts(incident)?.into_iter().map(|row| (row.slot, row.text)).collect())
}

/// The list as the window takes it.
pub(super) fn listed(lines: Vec<Line>) -> Vec<Listed> {
    lines
        .into_iter()
        .map(|Line { id, reference, summary, .. }| Listed {
            id,
            reference,
            summary,
            pressing: Pressing::default(),
        })
        .collect()
}

/// What is due in every open incident, what closed ones still owe, and what belongs to none (O2). What is written up afterwards asks for nothing (K7).
pub(super) fn due(session: &Session, now: Instant) -> Result<Vec<DueItem>, SessionError> {
    let one = |reference: &str, it: &Incident| -> Vec<DueItem> {
        if it.history().is_some() || it.drill().is_some() {
            return Vec::new();
        }
        let item =
            |due| DueItem { id: it.id(), reference: reference.to_owned(), zone: it.zone(), due };
        incident::due::due(it, now).into_iter().map(item).collect()
    };
    let each = session.each(Filter::Live, one)?;
    let mut all: Vec<DueItem> =
        each.into_iter().chain(session.each(Filter::Owing, one)?).flatten().collect();
    let house = session.directory()?.house;
    let beside = |due| DueItem {
        id: house.id(),
        reference: IncidentId::DIRECTORY_NAME.to_owned(),
        zone: house.zone(),
        due,
    };
    all.extend(incident::due::due(&house, now).into_iter().map(beside));
    let back = session.came_back(now)?.into_iter();
    all.extend(back.map(|it| DueItem {
        id: it.id,
        reference: it.reference,
        zone: it.zone,
        due: it.due,
    }));
    all.sort_by_cached_key(|item| (item.due.urgency, item.due.at.unwrap_or(item.due.since)));
    Ok(all)
}

/// What a new incident can be.
pub(super) fn classes(session: &Session) -> Result<Vec<Class>, SessionError> {
    let held = session.playbooks()?;
    Ok(held.iter().map(|held| Class::of(&held.playbook)).collect())
}
