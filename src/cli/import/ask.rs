//! Asking on a terminal what a file leaves open. An empty answer ends it.

use std::io::{self, Write as _};

use super::super::{desk::Desk, out};
use crate::{
    import::{Answers, Question, Refused, Shape},
    locale::Message,
    text::display_safe_lines,
};

/// Asks every question; `None` where nobody can answer, or somebody did not want to.
pub(super) fn all(desk: &Desk, questions: &[Question], answers: &mut Answers) -> Option<()> {
    if !out::is_terminal() {
        return None;
    }
    questions.iter().try_for_each(|question| one(desk, question, answers))
}

/// Asks for the sheet or channel, where several may be meant.
pub(super) fn sheet(desk: &Desk, refused: &Refused, answers: &mut Answers) -> Option<()> {
    let Refused::NoSheet { .. } = refused else { return None };
    if !out::is_terminal() {
        return None;
    }
    answers.sheet = Some(line(&refused.words(desk.lang))?);
    Some(())
}

fn one(desk: &Desk, question: &Question, answers: &mut Answers) -> Option<()> {
    let said = line(&question.words(desk.lang))?;
    match question {
        Question::Column { field, .. } | Question::Missing { field, .. } => {
            answers.columns.insert(*field, said);
        }
        Question::Shape => answers.shape = Some(said.parse::<Shape>().ok()?),
        Question::Dates { .. } => answers.order = Some(said.parse().ok()?),
        Question::Year { .. } => answers.year = Some(said.parse().ok()?),
        Question::Customer => answers.customer = Some(said),
        Question::Title => answers.title = Some(said),
        // Asked by whoever reads mails.
        Question::Side { .. } => return None,
    }
    Some(())
}

/// A line of an answer; `None` where it is empty or the input ended.
pub(super) fn line(question: &str) -> Option<String> {
    let mut stderr = io::stderr().lock();
    let _ = write!(stderr, "{}\n> ", display_safe_lines(question));
    let _ = stderr.flush();
    drop(stderr);
    let mut said = String::new();
    io::stdin().read_line(&mut said).ok()?;
    let said = said.trim();
    (!said.is_empty()).then(|| said.to_owned())
}

/// How far a long import is, on a line of its own that is written over.
pub(super) struct Progress {
    total: usize,
    shown: bool,
}

impl Progress {
    /// Of so many rows. Nothing is shown where standard error is no terminal, or the rows are few.
    pub(super) fn of(total: usize) -> Self {
        use std::io::IsTerminal as _;
        Self { total, shown: total > 2_000 && io::stderr().is_terminal() }
    }

    /// So many are done.
    pub(super) fn at(&self, desk: &Desk, done: usize) {
        if self.shown {
            let said = Message::new("import-progress").with("done", done).with("total", self.total);
            let _ = write!(io::stderr().lock(), "\r{}", said.text(desk.lang));
        }
    }

    /// Ends the line.
    pub(super) fn end(&self) {
        if self.shown {
            let _ = writeln!(io::stderr().lock());
        }
    }
}
