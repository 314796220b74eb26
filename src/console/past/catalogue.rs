//! The catalogue of standing commitments (H6): what may be promised in a crisis, by when, and what is owed if it is not kept.

use super::{
    beside::{self, Block, Line, Mood, joined},
    pane::{PastEnter, PastPane},
};
use crate::{
    console::{
        forms::ActForm,
        keymap::Key,
        model::{Model, PastFocus},
    },
    incident::{catalogue::Standing, wording},
    locale::{Lang, Message},
};

pub(super) const PANE: PastPane = PastPane {
    focus: PastFocus::Catalogue,
    name: "past-catalogue",
    go: "do-past-catalogue",
    hint: "past-beside-hint",
    keys: &[Key::F(7)],
    lines: |model| lines(model).len(),
    count: |_| String::new(),
    draw: |scene, buf, area| {
        let lines = lines(scene.model);
        beside::draw(scene, buf, area, PastFocus::Catalogue, &lines, "past-no-catalogue");
    },
    enter: |model| beside::enter(model, PastFocus::Catalogue, &lines(model)),
};

fn lines(model: &Model) -> Vec<Line> {
    let lang = model.lang();
    let all = model.directory.house.catalogue.list.iter();
    beside::shown(model, all.map(|it| block(it, lang)).collect())
}

fn block(it: &Standing, lang: Lang) -> Block {
    let said = &it.said;
    let enter = PastEnter::Form(ActForm::Standing, it.key.to_string());
    let mood = if it.withdrawn.is_some() { Mood::Gone } else { Mood::Plain };
    let line = |depth, mood, text| Line { depth, mood, text, enter: enter.clone() };
    let withdrawn = it
        .withdrawn
        .as_ref()
        .map(|reason| joined(&[lang.say("standing-withdrawn"), reason.clone()]));
    let first = joined(&[said.name.clone(), said.classes.join(", ")]);
    let mut block = vec![line(0, mood, first)];
    block.extend(withdrawn.map(|text| line(1, Mood::Gone, text)));
    block.push(line(1, mood, said.text.clone()));
    let within = said.minutes.map(|minutes| {
        Message::new("standing-within")
            .with("span", wording::minutes_words(i64::from(minutes), lang))
            .with("from", lang.say(&format!("counted-from-{}", said.from.id())))
            .text(lang)
    });
    let consent: Vec<String> =
        said.consent.iter().map(|it| lang.say(&format!("party-{}", it.id()))).collect();
    let consent = if consent.is_empty() {
        String::new()
    } else {
        Message::new("standing-consent").with("list", lang.list(&consent)).text(lang)
    };
    let formula = said.compensation.as_ref().map(|it| wording::formula(it, lang));
    let payer = Message::new("standing-payer")
        .with("payer", lang.say(&format!("payer-{}", said.payer.id())))
        .text(lang);
    block.push(line(
        1,
        mood,
        joined(&[
            within.unwrap_or_default(),
            formula.unwrap_or_else(|| lang.say("standing-no-compensation")),
            payer,
            said.payer_name.clone(),
            said.deliverer.clone(),
            consent,
        ]),
    ));
    block
}
