//! Partners: who they are, how they were assessed, their own plans and what came of these (Q1). In the order in which they were
//! recorded: none is ranked, and no score of one stands beside another's.

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
    incident::{
        EntryKey,
        partners::{Assessment, Partner, Plan, PlanEffect},
    },
    locale::Lang,
};

pub(super) const PANE: PastPane = PastPane {
    focus: PastFocus::Partners,
    name: "past-partners",
    go: "do-past-partners",
    hint: "past-beside-hint",
    keys: &[Key::F(8)],
    lines: |model| lines(model).len(),
    count: |_| String::new(),
    draw: |scene, buf, area| {
        let lines = lines(scene.model);
        beside::draw(scene, buf, area, PastFocus::Partners, &lines, "past-no-partners");
    },
    enter: |model| beside::enter(model, PastFocus::Partners, &lines(model)),
};

fn lines(model: &Model) -> Vec<Line> {
    let lang = model.lang();
    let partners = model.directory.house.partners.list.iter();
    beside::shown(model, partners.map(|it| block(it, lang)).collect())
}

fn form(act: ActForm, key: EntryKey) -> PastEnter {
    PastEnter::Form(act, key.to_string())
}

fn block(of: &Partner, lang: Lang) -> Block {
    let known = &of.known;
    let ended = if known.ended { lang.say("partner-ended") } else { String::new() };
    let kind = lang.say(&format!("partner-kind-{}", known.kind.id()));
    let text =
        joined(&[known.name.clone(), kind, known.contact.clone(), known.reach.clone(), ended]);
    let mood = if known.ended { Mood::Gone } else { Mood::Plain };
    let mut block = vec![Line { depth: 0, mood, text, enter: form(ActForm::Partner, of.key) }];
    let answers =
        |plan: &Plan| of.assessments.iter().any(|it| plan.said.assessment == Some(it.key));
    for it in &of.assessments {
        block.extend(assessment(of, it, lang));
        // What answers an assessment hangs on it.
        let own = of.plans.iter().filter(|plan| plan.said.assessment == Some(it.key));
        block.extend(own.flat_map(|it| plan(it, 2, lang)));
    }
    let others = of.plans.iter().filter(|it| !answers(it));
    block.extend(others.flat_map(|it| plan(it, 1, lang)));
    block
}

fn assessment(of: &Partner, it: &Assessment, lang: Lang) -> Vec<Line> {
    let said = &it.said;
    let low = if said.low { lang.say("assessment-low") } else { String::new() };
    let kind = lang.say(&format!("assessment-{}", said.kind.id()));
    let parts = [said.on.to_string(), kind, low, said.text.clone(), said.score.clone()];
    let text = joined(&[joined(&parts), said.by.clone()]);
    let mood = if said.low { Mood::Bad } else { Mood::Plain };
    let enter = form(ActForm::AssessPartner, of.key);
    let mut lines = vec![Line { depth: 1, mood, text, enter }];
    if said.low && of.plans_for(it).next().is_none() {
        let enter = form(ActForm::PlanPartner, it.key);
        let text = lang.say("plan-missing");
        lines.push(Line { depth: 2, mood: Mood::Open, text, enter });
    }
    lines
}

fn plan(it: &Plan, depth: usize, lang: Lang) -> Vec<Line> {
    let said = &it.said;
    let due = said.due.map(|day| {
        crate::locale::Message::new("entry-due").with("time", day.to_string()).text(lang)
    });
    let parts = [said.text.clone(), said.owner.clone(), due.unwrap_or_default()];
    let text = format!("{}: {}", lang.say("plan-column-text"), joined(&parts));
    let enter = form(ActForm::PlanEffect, it.key);
    let mut lines = vec![Line { depth, mood: Mood::Plain, text, enter: enter.clone() }];
    for (_, found) in &it.effects {
        let mood = match found.effect {
            PlanEffect::Effective => Mood::Good,
            PlanEffect::Partly => Mood::Open,
            PlanEffect::None => Mood::Bad,
        };
        let effect = lang.say(&format!("plan-effect-{}", found.effect.id()));
        let parts = [found.on.to_string(), effect, found.text.clone(), found.evidence.clone()];
        let text = joined(&parts);
        lines.push(Line { depth: depth + 1, mood, text, enter: enter.clone() });
    }
    if it.effects.is_empty() {
        let text = lang.say("plan-effect-open");
        lines.push(Line { depth: depth + 1, mood: Mood::Open, text, enter });
    }
    lines
}
