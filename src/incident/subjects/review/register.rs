//! What of the review is listed, and what is due of it: the review itself (M9), a lesson once it is over (M5), and a measure
//! against what repeats (M3).

use super::{
    body::ReviewHeld,
    state::{Case, CaseKind, CrisisOutcome, Factor, Happened, Luck, Quality, Reviews, Star, Step},
};
use crate::{
    incident::{
        fold::Incident,
        ids::EntryKey,
        instant::Instant,
        register::{Ask, Asked, Cell, Column, Register, Table, Task},
    },
    locale::{Message, Value},
};

/// Its row among the registers.
pub(in crate::incident) const REGISTER: Register =
    Register { asks: &[&HOLD, &LESSON, &PREVENT], tables, tasks };

const HOLD: Ask =
    Ask { rule: "review", step: "step-hold-review", form: "hold-review", waits: true };
const LESSON: Ask = Ask { rule: "lesson", step: "step-lesson", form: "lesson", waits: true };
const PREVENT: Ask =
    Ask { rule: "prevention", step: "step-prevent", form: "give-action", waits: true };

const fn column(name: &'static str, heading: &'static str) -> Column {
    Column { name, heading }
}

const REVIEW: &[Column] = &[
    column("entry", "report-column-entry"),
    column("at", "report-column-time"),
    column("state", "report-column-review-state"),
    column("due", "report-column-by"),
    column("by", "report-column-review-by"),
    column("people", "report-column-review-people"),
    column("text", "report-column-what"),
    column("decisions", "report-column-decisions"),
    column("outcome", "report-column-crisis-outcome"),
    column("luck", "report-column-luck"),
    column("right", "field-right"),
    column("better", "field-better"),
];

const FACTORS: &[Column] = &[
    column("entry", "report-column-entry"),
    column("aspect", "report-column-aspect"),
    column("text", "report-column-factor"),
    column("entries", "report-column-read-from"),
    column("repeats", "report-column-repeats"),
];

const LESSONS: &[Column] = &[
    column("entry", "report-column-entry"),
    column("text", "report-column-lesson"),
    column("none", "report-column-lesson-none"),
];

const STARS: &[Column] =
    &[column("entry", "report-column-entry"), column("text", "report-column-star")];

const CASES: &[Column] = &[
    column("entry", "report-column-entry"),
    column("at", "report-column-time"),
    column("case", "field-case"),
    column("best", "field-case-best"),
    column("text", "field-case-why"),
    column("compared", "report-column-compared"),
];

fn tables(incident: &Incident) -> Vec<Table> {
    let reviews = &incident.reviews;
    let table = |name, title, columns, rows| Table { name, title, columns, rows };
    vec![
        table("reviews", "report-section-review", REVIEW, meetings(incident)),
        table("factors", "report-section-factors", FACTORS, factors(reviews)),
        table("lessons", "report-section-lessons", LESSONS, lessons(reviews)),
        table("starred", "report-section-starred", STARS, stars(reviews)),
        table("cases", "report-section-cases", CASES, cases(reviews)),
    ]
}

/// Every word about the review; where there is none, that it is due by itself.
fn meetings(incident: &Incident) -> Vec<Vec<Cell>> {
    let open = || {
        let due = incident.review_due()?;
        let mut row = vec![Cell::Text(String::new()); REVIEW.len()];
        let cells = [
            Cell::Entry(None),
            Cell::At(None),
            Cell::Word("review", Some("due")),
            Cell::At(Some(due)),
        ];
        row.splice(..cells.len(), cells);
        row.splice(5..6, [Cell::Names(Vec::new())]);
        row.splice(
            7..10,
            ["quality", "crisis-outcome", "luck"].map(|family| Cell::Word(family, None)),
        );
        Some(row)
    };
    let said: Vec<Vec<Cell>> = incident.reviews.steps.iter().map(meeting).collect();
    if said.is_empty() { open().into_iter().collect() } else { said }
}

fn meeting(step: &Step) -> Vec<Cell> {
    let (state, due, people) = match &step.happened {
        Happened::Planned(it) => ("planned", Some(it.due), it.people.clone()),
        Happened::Held(it) => ("held", None, it.people.clone()),
        Happened::Waived => ("waived", None, Vec::new()),
    };
    let held = match &step.happened {
        Happened::Held(it) => it.clone(),
        Happened::Planned(_) | Happened::Waived => ReviewHeld::default(),
    };
    vec![
        Cell::Entry(Some(step.key)),
        Cell::At(Some(step.at)),
        Cell::Word("review", Some(state)),
        Cell::At(due),
        Cell::Text(step.by.clone()),
        Cell::Names(people),
        Cell::Text(step.text.clone()),
        Cell::Word("quality", held.decisions.map(Quality::id)),
        Cell::Word("crisis-outcome", held.outcome.map(CrisisOutcome::id)),
        Cell::Word("luck", held.luck.map(Luck::id)),
        Cell::Text(held.right),
        Cell::Text(held.better),
    ]
}

fn factors(reviews: &Reviews) -> Vec<Vec<Cell>> {
    let row = |it: &Factor| {
        vec![
            Cell::Entry(Some(it.key)),
            Cell::Word("aspect", Some(it.aspect.id())),
            Cell::Text(it.text.clone()),
            Cell::Entries(it.entries.clone()),
            Cell::Flag(it.repeats, "factor-repeats"),
        ]
    };
    reviews.factors.iter().map(row).collect()
}

/// One whose words were erased says nothing any more.
fn lessons(reviews: &Reviews) -> Vec<Vec<Cell>> {
    let legible = reviews.lessons.iter().filter(|it| !it.text.is_empty());
    legible
        .map(|it| {
            vec![
                Cell::Entry(Some(it.key)),
                Cell::Text(it.text.clone()),
                Cell::Flag(it.none, "lesson-none"),
            ]
        })
        .collect()
}

fn cases(reviews: &Reviews) -> Vec<Vec<Cell>> {
    let row = |it: &Case| {
        vec![
            Cell::Entry(Some(it.key)),
            Cell::At(Some(it.at)),
            Cell::Word("case", it.said.case.map(CaseKind::id)),
            Cell::Flag(it.said.best, "case-best"),
            Cell::Text(it.said.text.clone()),
            Cell::Names(it.said.compared.clone()),
        ]
    };
    reviews.cases.iter().map(row).collect()
}

fn stars(reviews: &Reviews) -> Vec<Vec<Cell>> {
    let row = |it: &Star| vec![Cell::Entry(Some(it.entry)), Cell::Text(it.text.clone())];
    reviews.stars.iter().map(row).collect()
}

fn tasks(incident: &Incident, _: Instant) -> Vec<Asked> {
    let mut asked: Vec<Asked> = review(incident).into_iter().collect();
    asked.extend(lesson(incident));
    asked.extend(prevention(incident));
    asked
}

/// M9: the review, as planned or by itself.
fn review(incident: &Incident) -> Option<Asked> {
    let due = incident.review_due()?;
    let plan = incident.reviews.plan();
    let said = match plan.map(|plan| plan.people.as_slice()) {
        Some(people @ [_, ..]) => {
            Message::new("due-review-planned").with("people", Value::names(people))
        }
        Some([]) | None => Message::new("due-review"),
    };
    let planned = plan.and(incident.reviews.steps.last()).map(|it| it.at);
    let since = planned.or(incident.lifecycle.resolved_at()).unwrap_or(due);
    Some((
        Task { ask: &HOLD, about: None, which: String::new(), says: said, timed: true },
        Some(due),
        since,
    ))
}

/// M5: once the incident is closed and its review is settled, a lesson, or the reason for none: by the next working day.
fn lesson(incident: &Incident) -> Option<Asked> {
    let settled = incident.reviews.settled()?;
    if incident.lifecycle.is_live() || !incident.reviews.lessons.is_empty() {
        return None;
    }
    let calendar = incident.calendar(&crate::calendar::Terms::default());
    let by = calendar.days_after(settled, 1).map(|reached| reached.at);
    let says = Message::new("due-lesson");
    Some((
        Task { ask: &LESSON, about: None, which: String::new(), says, timed: by.is_some() },
        by,
        settled,
    ))
}

/// M3: what repeats wants a measure, by the time of the review.
fn prevention(incident: &Incident) -> Vec<Asked> {
    let by: Option<Instant> = incident.review_time();
    let factors = incident.reviews.factors.iter();
    let open = factors.filter(|it| it.repeats && !incident.is_prevented(it.key));
    open.map(|it| {
        let says = Message::new("due-prevention").with("text", &it.text);
        let which = String::new();
        let task = Task { ask: &PREVENT, about: Some(it.key), which, says, timed: by.is_some() };
        (task, by, it.at)
    })
    .collect()
}

/// M3: that a factor came back which other incidents name. One that is marked so is asked for already.
pub(in crate::incident) fn came_back(
    incident: &Incident,
    factor: EntryKey,
    elsewhere: &[String],
) -> Option<Asked> {
    let it = incident.reviews.factors.iter().find(|it| it.key == factor)?;
    if it.repeats || incident.is_prevented(factor) {
        return None;
    }
    let by = incident.review_time();
    let says = Message::new("due-came-back")
        .with("text", &it.text)
        .with("incidents", Value::names(elsewhere));
    let task = Task {
        ask: &PREVENT,
        about: Some(factor),
        which: String::new(),
        says,
        timed: by.is_some(),
    };
    Some((task, by, it.at))
}
