//! Readiness by playbook: read, drilled, when and by whom (P2).

use super::{
    beside::{self, Block, Line, Mood},
    pane::{PastEnter, PastPane},
};
use crate::{
    console::{
        forms::ActForm,
        keymap::Key,
        model::{Model, PastFocus},
        offered::Class,
    },
    review::readiness::Readiness,
};

pub(super) const PANE: PastPane = PastPane {
    focus: PastFocus::Readiness,
    name: "past-readiness",
    go: "do-past-readiness",
    hint: "past-beside-hint",
    keys: &[Key::F(11)],
    lines: |model| lines(model).len(),
    count: |_| String::new(),
    draw: |scene, buf, area| {
        let lines = lines(scene.model);
        beside::draw(scene, buf, area, PastFocus::Readiness, &lines, "past-nothing");
    },
    enter: |model| beside::enter(model, PastFocus::Readiness, &lines(model)),
};

fn lines(model: &Model) -> Vec<Line> {
    beside::shown(model, model.classes.iter().map(|class| block(model, class)).collect())
}

fn block(model: &Model, class: &Class) -> Block {
    let readings = &model.directory.house.readings;
    let summaries = model.list.all.iter().map(|line| &line.summary);
    let ready = Readiness::of(&class.id, readings, summaries);
    let mood = match (ready.read.is_empty(), ready.drilled.is_empty()) {
        (_, false) => Mood::Good,
        (false, true) => Mood::Open,
        (true, true) => Mood::Bad,
    };
    let lang = model.lang();
    let said = ready.said(model.settings.tz(), lang);
    let text = format!("{}: {said}", class.title.get(lang));
    let enter = PastEnter::Form(ActForm::ReadPlaybook, class.id.clone());
    vec![Line { depth: 0, mood, text, enter }]
}
