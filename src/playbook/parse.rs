//! From TOML to a checked [`Playbook`].

use serde::Deserialize;
use toml::de::{DeTable, Deserializer, Error};

use super::check::check;
use super::locate::{Locator, line_and_column};
use super::{Kind, Playbook, Problem};

/// Reads a playbook from TOML and checks it.
///
/// # Errors
/// Every problem of the first kind met, in the order of lines: all that is not TOML; or else the first value that is
/// missing or of the wrong type; or else everything that does not make sense, unknown keys included.
pub fn parse(source: &str) -> Result<Playbook, Vec<Problem>> {
    let text = source.strip_prefix('\u{feff}').unwrap_or(source);
    let (tree, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        let as_syntax = |error: &Error| problem(text, error, |message| Kind::Syntax { message });
        return Err(sorted(errors.iter().map(as_syntax).collect()));
    }
    let playbook = Playbook::deserialize(Deserializer::from(tree.clone()))
        .map_err(|error| vec![problem(text, &error, |message| Kind::Shape { message })])?;
    let problems = check(&playbook, text, &Locator::new(tree.get_ref()));
    if problems.is_empty() { Ok(playbook) } else { Err(sorted(problems)) }
}

fn problem(source: &str, error: &Error, kind: impl Fn(String) -> Kind) -> Problem {
    let offset = error.span().map_or(0, |span| span.start);
    let (line, column) = line_and_column(source, offset);
    let message = error.message().trim_end_matches('.').replace('\n', ", ");
    Problem { line, column, kind: kind(message) }
}

fn sorted(mut problems: Vec<Problem>) -> Vec<Problem> {
    problems.sort_by_key(|problem| (problem.line, problem.column));
    problems
}
