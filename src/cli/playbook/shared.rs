//! What the verbs of playbooks share: an act in the directory, a problem as editors write it, a playbook as text.

use std::fmt::Write as _;

use crate::{
    cli::{desk::Desk, failure::Failure, table},
    incident::{Act, Command, IncidentId},
    locale::Lang,
    playbook::{Playbook, Problem},
};

/// Records an act in the directory, done by whoever is named, and prints the numbers of its entries.
pub(super) fn record(desk: &Desk, command: Command, who: Option<&String>) -> Result<(), Failure> {
    let mut book = desk.book(IncidentId::DIRECTORY_NAME)?;
    let mut act = Act::new(command);
    act.who = who.cloned();
    let recorded = desk.session.record_one(&mut book, act, desk.now)?;
    desk.tell_gaps(recorded.warnings.iter().map(|(_, warning)| warning));
    for entry in &recorded.entries {
        desk.note_recorded(entry.key.seq.to_string());
        desk.out.line(&entry.key.seq.to_string());
    }
    Ok(())
}

/// A problem as editors and compilers write one: file, line, column, what is wrong.
pub(in crate::cli) fn at(path: &str, problem: &Problem, lang: Lang) -> String {
    let what = problem.kind.words(lang);
    match problem.line {
        0 => format!("{path}: {what}"),
        line => format!("{path}:{line}:{}: {what}", problem.column),
    }
}

/// A playbook part by part.
pub(super) fn text(playbook: &Playbook, lang: Lang) -> String {
    let mut text =
        format!("{}  {} ({})\n", playbook.id, playbook.title.get(lang), playbook.version);
    for part in playbook.parts(lang) {
        let _ = writeln!(text, "\n{}", part.heading);
        text.push_str(&table::table(&part.lines, 2));
    }
    crate::text::display_safe_lines(&text).into_owned()
}
