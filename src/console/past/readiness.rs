//! Playbooks: of each whether it was read and drilled, when and by whom (P2), and its versions with what became of them (N3).

use super::{
    beside::{self, Block, Line, Mood, joined},
    pane::{PastEnter, PastPane},
};
use crate::{
    console::{
        forms::ActForm,
        keymap::Key,
        model::{Model, PastFocus},
        offered::Class,
    },
    incident::{
        versions::{PlaybookVersion, VersionState},
        wall,
    },
    locale::Message,
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
    let mut blocks: Vec<Block> = model.classes.iter().map(|class| block(model, class)).collect();
    let is_listed = |class: &str| model.classes.iter().any(|it| it.id == class);
    // Classes of our own of which no version is in force yet.
    let mut others: Vec<&str> = Vec::new();
    for it in &model.directory.house.versions.list {
        let class = it.said.playbook.as_str();
        if !is_listed(class) && !others.contains(&class) {
            others.push(class);
        }
    }
    for class in others {
        let enter = PastEnter::Form(ActForm::ReadPlaybook, class.to_owned());
        let mut block = vec![Line { depth: 0, mood: Mood::Plain, text: class.to_owned(), enter }];
        block.extend(versions(model, class));
        blocks.push(block);
    }
    beside::shown(model, blocks)
}

/// The versions of a playbook, the newest last. Those that a later draft replaced are left out.
fn versions(model: &Model, class: &str) -> Vec<Line> {
    let all = &model.directory.house.versions;
    let of = all.list.iter().filter(|it| it.said.playbook == class && !it.redrafted);
    of.map(|it| version(model, it, all.state(it))).collect()
}

fn version(model: &Model, it: &PlaybookVersion, state: VersionState) -> Line {
    let lang = model.lang();
    let (by, at) = it.last().map_or((&it.by, it.at), |step| (&step.by, step.at));
    let (mood, form) = match state {
        VersionState::Draft | VersionState::Trial => (Mood::Open, ActForm::PutInForce),
        VersionState::InForce => (Mood::Good, ActForm::WithdrawPlaybook),
        VersionState::Superseded | VersionState::Withdrawn | VersionState::Redrafted => {
            (Mood::Gone, ActForm::PutInForce)
        }
    };
    let day = wall(at, model.settings.tz()).format("%Y-%m-%d").to_string();
    let said = Message::new("past-version")
        .with("version", &it.said.version)
        .with("state", lang.say(&format!("version-state-{}", state.id())))
        .with("by", by)
        .with("at", day);
    let reason = it.last().map(|step| step.reason.clone()).unwrap_or_default();
    let text = joined(&[said.text(lang), it.said.learnt.clone(), reason]);
    Line { depth: 1, mood, text, enter: PastEnter::Form(form, it.name()) }
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
    let mut block = vec![Line { depth: 0, mood, text, enter }];
    block.extend(versions(model, &class.id));
    block
}
