//! What is to be done today, over all incidents (O2): late, due today, waiting without a time, and in the coming week.

use ratatui::{buffer::Buffer, layout::Rect};

use super::pane::{PastEnter, PastPane};
use crate::{
    console::{
        draw::{
            Scene,
            ink::Ink,
            row::{self, Row, column},
            times,
        },
        forms::ActForm,
        keymap::Key,
        model::{Model, PastFocus},
        offered::DueItem,
    },
    incident::{
        IncidentId,
        due::{Urgency, What},
    },
    locale::Message,
    review::Day,
    text,
};

pub(super) const PANE: PastPane = PastPane {
    focus: PastFocus::Today,
    name: "past-today",
    go: "do-past-today",
    hint: "past-narrow-hint",
    keys: &[Key::F(5)],
    lines: |model| items(model).len(),
    count,
    draw,
    enter,
};

/// What is due in the incidents that are shown, part by part.
fn day(model: &Model) -> Day<&DueItem> {
    let past = &model.past;
    // What belongs to no incident is narrowed down by no filter of incidents: it is left out then.
    let shown = |item: &&DueItem| match item.id {
        IncidentId::DIRECTORY => past.line.is_empty(),
        id => past.is_shown(id, &model.list.all),
    };
    let items = model.past.due.iter().flatten().filter(shown);
    Day::of(items, |item| &item.due, model.now, model.settings.tz())
}

fn items(model: &Model) -> Vec<&DueItem> {
    day(model).parts().into_iter().flat_map(|(_, items)| items.clone()).collect()
}

fn count(scene: &Scene<'_>) -> String {
    let zone = scene.model.settings.tz();
    scene.now.with_timezone(&zone).format("%Y-%m-%d").to_string()
}

fn draw(scene: &Scene<'_>, buf: &mut Buffer, area: Rect) {
    let model = scene.model;
    if let Some(why) = model.past.misunderstood() {
        return super::find::plainly(buf, area, &why.text(scene.lang), scene.ink.due());
    }
    if model.past.due.is_none() {
        return row::nothing(scene, buf, area, "list-reading");
    }
    let day = day(model);
    let all = items(model);
    if all.is_empty() {
        return row::nothing(scene, buf, area, "cli-today-nothing");
    }
    let selected = model.past.selected(PastFocus::Today, all.len());
    // Each part's title stands over its first item.
    let mut titles = std::collections::BTreeMap::new();
    let mut at = 0;
    for (title, items) in day.parts() {
        if !items.is_empty() {
            titles.insert(at, Message::new(title).with("count", items.len()).text(scene.lang));
        }
        at += items.len();
    }
    let seen = row::around(all.len(), selected, area.height, |at| {
        let title = titles.get(&at).map(|it| Row::of(format!(" {it}"), scene.ink.quiet()));
        let line = all.get(at).map(|it| item(scene, it, at == selected, area.width));
        title.into_iter().chain(line).collect()
    });
    row::draw_all(buf, area, &seen.rows);
    row::bar(scene, buf, area, &seen, all.len());
}

fn item(scene: &Scene<'_>, item: &DueItem, selected: bool, width: u16) -> Row {
    let style = match item.due.urgency {
        Urgency::Overdue => scene.ink.bad(),
        Urgency::Critical | Urgency::Upcoming => scene.ink.due(),
        Urgency::Gap | Urgency::Snoozed => Ink::text(),
    };
    let at = item.due.at.map_or_else(String::new, |at| times::clock(at, scene.now, item.zone));
    let left =
        item.due.at.map_or_else(String::new, |at| times::countdown(at - scene.now, scene.lang));
    let row = Row::of(if selected { "> " } else { "  " }, Ink::strong())
        .and(format!("{} ", item.due.urgency.sign()), style)
        .and(column(&item.reference, 10, 2), Ink::strong())
        .and(column(&at, 16, 1), Ink::text())
        .and(column(&left, 12, 2), style);
    let room = usize::from(width).saturating_sub(row.width() + 1);
    let said = item.due.what.message(scene.lang).text(scene.lang);
    row.and(text::truncate(&text::display_safe(&said), room), Ink::text()).select(selected)
}

fn enter(model: &Model) -> PastEnter {
    let all = items(model);
    let chosen = all.get(model.past.selected(PastFocus::Today, all.len()));
    chosen.map_or(PastEnter::Nothing, |item| {
        if let What::Asked(task) = &item.due.what
            && item.id == IncidentId::DIRECTORY
        {
            let form = ActForm::called(task.ask.form);
            return form.map_or(PastEnter::Nothing, |form| PastEnter::Form(form, task.to_string()));
        }
        PastEnter::Open(item.id, None)
    })
}
