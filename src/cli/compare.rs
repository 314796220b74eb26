//! `dingli compare`: ten cases of one class side by side, and the best of them as a human picks it (N2).

use clap::Args;
use serde::Serialize;

use super::{desk::Desk, failure::Failure, json, stats, table};
use crate::{
    incident::{
        Act, Command,
        event::CaseJudged,
        reviews::{CaseKind, CrisisOutcome, Luck, Quality},
    },
    locale::{Lang, Message},
    review::{
        compare::{Compared, ENOUGH, missing},
        metrics::Metric,
    },
    session::Wanted,
    text::display_safe,
};

/// The words after `compare`.
#[derive(Debug, Args)]
pub(super) struct Compare {
    #[arg(long, value_name = "PLAYBOOK")]
    class: String,
    #[arg(long, value_name = "NAME")]
    customer: Option<String>,
    #[arg(long, value_name = "TIME")]
    from: Option<String>,
    #[arg(long, value_name = "TIME")]
    to: Option<String>,
    #[arg(long)]
    histories: bool,
    #[arg(long, value_name = "REF", requires = "because")]
    pick: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "pick")]
    because: Option<String>,
    #[arg(long)]
    json: bool,
}

/// A case, for programs.
#[derive(Debug, Serialize)]
struct Case<'a> {
    reference: &'a str,
    title: &'a str,
    customer: &'a str,
    severity: u8,
    began: String,
    history: bool,
    values: Vec<(&'static str, Option<i64>)>,
    commitments_kept: usize,
    commitments_due: usize,
    odds_first: Option<u8>,
    odds_last: Option<u8>,
    decisions: Option<&'static str>,
    outcome: Option<&'static str>,
    luck: Option<&'static str>,
    compensation: &'a [String],
    factors: &'a [String],
    lessons: &'a [String],
    case: Option<&'static str>,
    failure: bool,
    best: Option<&'a str>,
}

/// The comparison, for programs.
#[derive(Debug, Serialize)]
struct Answer<'a> {
    class: &'a str,
    /// How many cases are compared at the least.
    enough: usize,
    /// How many are still missing; 0 where there are enough.
    missing: usize,
    cases: Vec<Case<'a>>,
}

/// Prints the comparison, or records which is the best.
pub(super) fn run(desk: &Desk, verb: &Compare) -> Result<(), Failure> {
    let wanted = Wanted {
        class: Some(verb.class.clone()),
        customer: verb.customer.clone(),
        from: verb.from.as_deref().map(|text| stats::edge(desk, text, false)).transpose()?,
        to: verb.to.as_deref().map(|text| stats::edge(desk, text, true)).transpose()?,
        histories: verb.histories,
    };
    let cases = desk.session.compared(&wanted, desk.now)?;
    let lacks = missing(&cases);
    if let (Some(reference), Some(why)) = (&verb.pick, &verb.because) {
        if lacks.is_some() {
            return Err(Failure::Said(too_few(&cases)));
        }
        return pick(desk, &cases, reference, why);
    }
    if verb.json {
        let answer = Answer {
            class: &verb.class,
            enough: ENOUGH,
            missing: lacks.unwrap_or(0),
            cases: cases.iter().map(answer).collect(),
        };
        return json::print(desk, &answer);
    }
    let head = match lacks {
        Some(_) => too_few(&cases),
        None => Message::new("compare-head").with("count", cases.len()).with("class", &verb.class),
    };
    desk.out.line(&display_safe(&head.text(desk.lang)));
    if cases.is_empty() {
        return Ok(());
    }
    desk.out.write(&table::table(&rows(&cases, desk.lang), 0));
    for case in &cases {
        learnt(desk, case);
    }
    if lacks.is_none() {
        desk.tell(&Message::new("compare-pick"));
    }
    Ok(())
}

fn too_few(cases: &[Compared]) -> Message {
    Message::new("compare-too-few").with("count", cases.len()).with("enough", ENOUGH)
}

/// Records in the incident that it holds the best answer, with the reason and what it was compared with.
fn pick(desk: &Desk, cases: &[Compared], reference: &str, why: &str) -> Result<(), Failure> {
    let mut book = desk.book(reference)?;
    let id = book.incident.id();
    if !cases.iter().any(|it| it.id == id) {
        let said = Message::new("compare-not-among").with("reference", &book.reference);
        return Err(Failure::Said(said));
    }
    let compared = cases.iter().filter(|it| it.id != id).map(|it| it.reference.clone()).collect();
    let judged = CaseJudged { case: None, best: true, text: why.to_owned(), compared };
    let recorded =
        desk.session.record_one(&mut book, Act::new(Command::JudgeCase(judged)), desk.now)?;
    desk.tell_gaps(recorded.warnings.iter().map(|(_, warning)| warning));
    desk.tell(&Message::new("compare-picked").with("reference", &book.reference));
    Ok(())
}

fn answer(of: &Compared) -> Case<'_> {
    Case {
        reference: &of.reference,
        title: &of.title,
        customer: &of.customer,
        severity: of.severity,
        began: of.began.to_rfc3339(),
        history: of.history,
        values: of.values.iter().map(|(metric, value)| (metric.id(), *value)).collect(),
        commitments_kept: of.commitments.0,
        commitments_due: of.commitments.1,
        odds_first: of.odds.map(|it| it.0),
        odds_last: of.odds.map(|it| it.1),
        decisions: of.decisions.map(Quality::id),
        outcome: of.outcome.map(CrisisOutcome::id),
        luck: of.luck.map(Luck::id),
        compensation: &of.compensation,
        factors: &of.factors,
        lessons: &of.lessons,
        case: of.case.map(CaseKind::id),
        failure: of.is_failure(),
        best: of.best.as_deref(),
    }
}

const SHOWN: [Metric; 4] = [Metric::Tell, Metric::Mitigate, Metric::Resolve, Metric::Silence];

fn rows(cases: &[Compared], lang: Lang) -> Vec<Vec<String>> {
    let mut head: Vec<String> =
        ["compare-case", "compare-began", "compare-severity"].map(|id| lang.say(id)).to_vec();
    head.extend(SHOWN.iter().map(|metric| lang.say(&metric.name_id())));
    head.extend(
        [
            "compare-commitments",
            "compare-odds",
            "compare-outcome",
            "compare-kind",
            "compare-customer",
        ]
        .map(|id| lang.say(id)),
    );
    let mut rows = vec![head];
    for case in cases {
        let sign = match (case.best.is_some(), case.is_failure()) {
            (true, _) => "*",
            (false, true) => "x",
            (false, false) => " ",
        };
        let mut row = vec![
            format!("{sign} {}", case.reference),
            case.began.format("%Y-%m-%d").to_string(),
            format!("S{}", case.severity),
        ];
        row.extend(SHOWN.iter().map(|metric| {
            case.value(*metric).map(|it| stats::said(*metric, it, lang)).unwrap_or_default()
        }));
        let (kept, due) = case.commitments;
        row.push(if due == 0 { String::new() } else { format!("{kept}/{due}") });
        row.push(case.odds.map(|(a, b)| format!("{a} → {b} %")).unwrap_or_default());
        let word = |id: Option<String>| id.map(|id| lang.say(&id)).unwrap_or_default();
        row.push(word(case.outcome.map(|it| format!("crisis-outcome-{}", it.id()))));
        row.push(word(case.case.map(|it| format!("case-{}", it.id()))));
        row.push(display_safe(&case.customer).into_owned());
        rows.push(row);
    }
    rows
}

/// What contributed, what was learnt, what was paid, and why it is the best.
fn learnt(desk: &Desk, case: &Compared) {
    let mut lines: Vec<String> = Vec::new();
    let mut add = |id: &str, text: &str| {
        if !text.is_empty() {
            lines.push(format!("    {}{}", desk.say(id), display_safe(text)));
        }
    };
    case.factors.iter().for_each(|it| add("similar-factor", it));
    case.lessons.iter().for_each(|it| add("similar-lesson", it));
    add("compare-compensation", &desk.lang.list(&case.compensation));
    add("compare-best", case.best.as_deref().unwrap_or_default());
    if !lines.is_empty() {
        let title = display_safe(&case.title);
        desk.out.line(&format!("{}  {title}", case.reference));
        lines.iter().for_each(|line| desk.out.line(line));
    }
}
