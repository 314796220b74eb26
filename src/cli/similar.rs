//! `dingli similar`: past incidents that are like one, measured, and why (N1).

use clap::Args;
use serde::Serialize;

use super::{desk::Desk, failure::Failure, json, table};
use crate::{
    locale::Message, review::likeness::Case, session::Similar as Found, text::display_safe,
};

/// The words after `similar`.
#[derive(Debug, Args)]
pub(super) struct Similar {
    #[arg(value_name = "REF")]
    reference: String,
    #[arg(long, value_name = "COUNT", default_value_t = 5)]
    limit: usize,
    #[arg(long)]
    json: bool,
}

/// A past incident, for programs.
#[derive(Debug, Serialize)]
struct Answer<'a> {
    reference: &'a str,
    title: &'a str,
    customer: &'a str,
    class: &'a str,
    severity: u8,
    opened: String,
    /// How like, in hundredths of what an incident is like itself.
    likeness: u32,
    same_class: bool,
    same_customer: bool,
    same_severity: bool,
    /// What both speak of, in the words of the past one.
    words: &'a [String],
    factors: &'a [String],
    lessons: &'a [String],
}

/// Prints them, the best first.
pub(super) fn run(desk: &Desk, verb: &Similar) -> Result<(), Failure> {
    let book = desk.book(&verb.reference)?;
    let found = desk.session.similar(&Case::of(&book.incident), verb.limit)?;
    if verb.json {
        let answers: Vec<Answer<'_>> = found.iter().map(answer).collect();
        return json::print(desk, &answers);
    }
    if found.is_empty() {
        desk.out.line(&desk.say("similar-none"));
        return Ok(());
    }
    for one in &found {
        let summary = &one.line.summary;
        let percent = format!("{} %", one.score.div_ceil(10));
        let opened = summary.opened.format("%Y-%m-%d").to_string();
        let title = display_safe(&summary.title).into_owned();
        let head = vec![vec![one.line.reference.clone(), percent, opened, title]];
        desk.out.write(&table::table(&head, 0));
        desk.out.line(&format!("    {}", display_safe(&one.why(desk.lang))));
        let learnt = [("similar-factor", &one.factors), ("similar-lesson", &one.lessons)];
        for (id, texts) in learnt {
            for text in texts {
                desk.out.line(&format!("    {}{}", desk.say(id), display_safe(text)));
            }
        }
    }
    desk.tell(&Message::new("similar-how"));
    Ok(())
}

fn answer(of: &Found) -> Answer<'_> {
    let summary = &of.line.summary;
    Answer {
        reference: &of.line.reference,
        title: &summary.title,
        customer: &summary.customer,
        class: &summary.class,
        severity: summary.severity.level(),
        opened: summary.opened.to_rfc3339(),
        likeness: of.score.div_ceil(10),
        same_class: of.class,
        same_customer: of.customer,
        same_severity: of.severity,
        words: &of.words,
        factors: &of.factors,
        lessons: &of.lessons,
    }
}
