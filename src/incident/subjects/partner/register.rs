//! What of partners is listed, and what is due of them: whom we speak with there, their plan after a low assessment, and what
//! came of it (Q1).

use super::{
    body::PlanEffectFound,
    state::{Assessment, Partner, Plan},
};
use crate::{
    incident::{
        fold::Incident,
        ids::EntryKey,
        instant::Instant,
        register::{Ask, Asked, Cell, Column, Register, Table, Task},
        time,
    },
    locale::Message,
};

/// Its row among the registers.
pub(in crate::incident) const REGISTER: Register =
    Register { asks: &[&CONTACT, &PLAN, &EFFECT], tables, tasks };

const CONTACT: Ask =
    Ask { rule: "partner-contact", step: "step-partner-contact", form: "partner", waits: false };
const PLAN: Ask =
    Ask { rule: "partner-plan", step: "step-partner-plan", form: "plan-partner", waits: false };
const EFFECT: Ask =
    Ask { rule: "partner-effect", step: "step-partner-effect", form: "plan-effect", waits: false };

const fn column(name: &'static str, heading: &'static str) -> Column {
    Column { name, heading }
}

const PARTNERS: &[Column] = &[
    column("entry", "report-column-entry"),
    column("name", "directory-column-name"),
    column("kind", "partner-column-kind"),
    column("contact", "partner-column-contact"),
    column("reach", "partner-column-reach"),
    column("ended", "directory-column-state"),
];

const ASSESSMENTS: &[Column] = &[
    column("entry", "report-column-entry"),
    column("partner", "partner-column-partner"),
    column("name", "directory-column-name"),
    column("kind", "assessment-column-kind"),
    column("on", "directory-column-on"),
    column("low", "assessment-column-low"),
    column("text", "assessment-column-text"),
    column("score", "assessment-column-score"),
    column("by", "directory-column-by"),
];

const PLANS: &[Column] = &[
    column("entry", "report-column-entry"),
    column("partner", "partner-column-partner"),
    column("name", "directory-column-name"),
    column("text", "plan-column-text"),
    column("owner", "plan-column-owner"),
    column("due", "report-column-by"),
    column("assessment", "plan-column-assessment"),
];

const EFFECTS: &[Column] = &[
    column("entry", "report-column-entry"),
    column("plan", "plan-column-plan"),
    column("partner", "partner-column-partner"),
    column("effect", "plan-column-effect"),
    column("on", "directory-column-on"),
    column("text", "assessment-column-text"),
    column("evidence", "plan-column-evidence"),
];

fn tables(directory: &Incident) -> Vec<Table> {
    let all = || directory.partners.list.iter();
    let partners = all().map(partner).collect();
    let assessments = all().flat_map(|of| of.assessments.iter().map(move |it| assessment(of, it)));
    let plans = all().flat_map(|of| of.plans.iter().map(move |it| plan(of, it)));
    let effects = all().flat_map(|of| {
        let found = of.plans.iter().flat_map(|plan| &plan.effects);
        found.map(move |(key, it)| effect(of, *key, it))
    });
    let table = |name, title, columns, rows| Table { name, title, columns, rows };
    vec![
        table("partners", "partner-list", PARTNERS, partners),
        table("assessments", "assessment-list", ASSESSMENTS, assessments.collect()),
        table("plans", "plan-list", PLANS, plans.collect()),
        table("effects", "plan-effect-list", EFFECTS, effects.collect()),
    ]
}

fn partner(it: &Partner) -> Vec<Cell> {
    vec![
        Cell::Entry(Some(it.key)),
        Cell::Text(it.known.name.clone()),
        Cell::Word("partner-kind", Some(it.known.kind.id())),
        Cell::Text(it.known.contact.clone()),
        Cell::Text(it.known.reach.clone()),
        Cell::Flag(it.known.ended, "partner-ended"),
    ]
}

fn assessment(of: &Partner, it: &Assessment) -> Vec<Cell> {
    vec![
        Cell::Entry(Some(it.key)),
        Cell::Entry(Some(of.key)),
        Cell::Text(of.known.name.clone()),
        Cell::Word("assessment", Some(it.said.kind.id())),
        Cell::Day(Some(it.said.on)),
        Cell::Flag(it.said.low, "assessment-low"),
        Cell::Text(it.said.text.clone()),
        Cell::Text(it.said.score.clone()),
        Cell::Text(it.said.by.clone()),
    ]
}

fn plan(of: &Partner, it: &Plan) -> Vec<Cell> {
    vec![
        Cell::Entry(Some(it.key)),
        Cell::Entry(Some(of.key)),
        Cell::Text(of.known.name.clone()),
        Cell::Text(it.said.text.clone()),
        Cell::Text(it.said.owner.clone()),
        Cell::Day(it.said.due),
        Cell::Entry(it.said.assessment),
    ]
}

fn effect(of: &Partner, key: EntryKey, it: &PlanEffectFound) -> Vec<Cell> {
    vec![
        Cell::Entry(Some(key)),
        Cell::Entry(Some(it.plan)),
        Cell::Entry(Some(of.key)),
        Cell::Word("plan-effect", Some(it.effect.id())),
        Cell::Day(Some(it.on)),
        Cell::Text(it.text.clone()),
        Cell::Text(it.evidence.clone()),
    ]
}

fn tasks(directory: &Incident, _: Instant) -> Vec<Asked> {
    let task = |ask, about, says: Message, due: Option<Instant>, since| -> Asked {
        let which = String::new();
        (Task { ask, about: Some(about), which, says, timed: due.is_some() }, due, since)
    };
    let mut asked = Vec::new();
    for it in directory.partners.standing() {
        let name = &it.known.name;
        if it.known.contact.is_empty() {
            let says = Message::new("due-partner-contact").with("name", name);
            asked.push(task(&CONTACT, it.key, says, None, it.at));
        }
        for low in it.unanswered() {
            let says = Message::new("due-partner-plan")
                .with("name", name)
                .with("time", low.said.on.to_string());
            asked.push(task(&PLAN, low.key, says, None, low.at));
        }
        for plan in it.plans.iter().filter(|it| it.effects.is_empty() && !it.said.text.is_empty()) {
            let says =
                Message::new("due-partner-effect").with("name", name).with("text", &plan.said.text);
            let due = plan.said.due.and_then(|day| time::end_of_day(day, directory.zone()));
            asked.push(task(&EFFECT, plan.key, says, due, plan.at));
        }
    }
    asked
}
