//! What lies over the screen: help, palette, questions and the goal, as data. It refuses to know which key means what.

use crate::incident::{EntryKey, updates::Outcome};

use super::super::{editor::Editor, message::Effect, offered::DrillAsked};

/// A list of actions to choose from by typing: help or palette.
#[derive(Debug, Clone, PartialEq)]
pub struct Menu {
    /// Whether it shows every place (help) or what can be done here (palette).
    pub help: bool,
    /// What is typed filters at once.
    pub filter: Editor,
    /// The selected line.
    pub at: usize,
}

/// A question to be answered with `y`; everything else means no.
#[derive(Debug, Clone, PartialEq)]
pub struct Confirm {
    /// The question, naming its target.
    pub text: String,
    /// What is done on `y`.
    pub effects: Vec<Effect>,
}

/// What an answer to a question leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// What is known of somebody is written down; the draft comes after that.
    WriteDown(EntryKey),
    /// An update to somebody is drafted.
    Draft(EntryKey),
    /// What came of an update is recorded.
    Outcome(Outcome),
    /// The new stakeholder is this person of the directory.
    Same(EntryKey),
    /// The new stakeholder is somebody else of the same name.
    Another,
    /// Every line that was pasted is an entry.
    Lines,
    /// All that was pasted is one entry.
    OneLine,
    /// A drill begins.
    Drill(DrillAsked),
}

/// A question with several answers, each by a letter; Esc means none of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The question.
    pub text: String,
    /// Letter, message id of the answer, and what it leads to.
    pub answers: Vec<(char, &'static str, Then)>,
    /// The message id of what Esc means.
    pub none: &'static str,
}

/// A text over the screen, to be scrolled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// What it is.
    pub title: String,
    /// A sentence a line; each is wrapped.
    pub lines: Vec<String>,
    /// The first row on screen.
    pub at: usize,
}

impl Reading {
    /// Its rows in so many cells.
    pub fn wrapped(&self, cells: usize) -> Vec<String> {
        let wrap = |line: &String| crate::text::wrap(line, cells.max(1));
        self.lines.iter().flat_map(wrap).collect()
    }
}

/// What lies over the screen.
#[derive(Debug, Clone, PartialEq)]
pub enum Overlay {
    /// Help or palette.
    Menu(Menu),
    /// A question.
    Confirm(Confirm),
    /// A question with several answers.
    Question(Question),
    /// Only the goal (K4).
    Goal,
    /// The incident's playbook, from this line on (A8).
    Playbook(usize),
    /// The way through the review of a resolved incident, with this step selected (M1–M5, M9).
    Review(usize),
    /// Past incidents that are like the one at hand, with this one selected (N1).
    Similar(usize),
    /// A text.
    Reading(Reading),
}
