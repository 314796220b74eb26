//! `dingli draft`: an update to somebody, drafted from what is new since the last word that reached them, and what is
//! wrong with it. It sends nothing and records nothing.

use std::{
    io::{IsTerminal as _, Read as _, Write as _},
    path::{Path, PathBuf},
};

use clap::{
    Args,
    builder::{PossibleValuesParser, TypedValueParser},
};
use serde::Serialize;

use super::{desk::Desk, failure::Failure, json, report::put};
use crate::{
    incident::{self, drafts::Problem, stakeholders::Stakeholder},
    locale::{Lang, Message},
    platform::terminal::copy_sequence,
    report::{
        Author, left_out_lines,
        update::{self, Update, UpdateForm},
    },
    session::Book,
};

/// The words after `draft`.
#[derive(Debug, Args)]
pub(super) struct Draft {
    #[arg(value_name = "REF")]
    reference: String,
    #[arg(long, value_name = "NAME")]
    to: String,
    #[arg(long = "as", value_name = "FORM", value_parser = form())]
    form: Option<UpdateForm>,
    #[arg(long, value_name = "FILE")]
    check: Option<PathBuf>,
    #[arg(long)]
    copy: bool,
    #[arg(long)]
    json: bool,
    #[arg(short, long, value_name = "FILE", default_value = "-")]
    output: PathBuf,
    #[arg(long)]
    force: bool,
}

fn form() -> impl TypedValueParser<Value = UpdateForm> {
    let names = UpdateForm::ALL.iter().map(|one| one.id());
    PossibleValuesParser::new(names).map(|name| name.parse().unwrap_or_default())
}

/// A draft, for programs.
#[derive(Debug, Serialize)]
struct Answer<'a> {
    reference: &'a str,
    to: &'a str,
    form: &'static str,
    lang: &'static str,
    since: Option<String>,
    next_update: Option<String>,
    new: usize,
    left_out: usize,
    assumed: usize,
    /// `null` where it may not leave.
    text: Option<&'a str>,
    problems: Vec<Wrong>,
    phrases: Vec<Helps>,
    avoid: Vec<Harms>,
}

/// Words that help in a situation.
#[derive(Debug, Serialize)]
struct Helps {
    situation: String,
    say: String,
}

/// Words that harm, and why.
#[derive(Debug, Serialize)]
struct Harms {
    words: Vec<String>,
    why: String,
}

/// Something wrong with it.
#[derive(Debug, Serialize)]
struct Wrong {
    problem: &'static str,
    refused: bool,
    text: String,
}

/// Prints the draft; what is wrong with it goes to standard error.
pub(super) fn run(desk: &Desk, verb: &Draft) -> Result<(), Failure> {
    let book = desk.book(&verb.reference)?;
    let to = addressee(&book, &verb.to)?;
    let form = verb.form.unwrap_or_else(|| UpdateForm::agreed(to));
    let author = Author::from(&desk.session.settings);
    let others = desk.session.other_customers(&book)?;
    let drafting = update::Desk {
        incident: &book.incident,
        author: &author,
        others: &others,
        lang: desk.lang,
        now: desk.now,
    };
    let mut made =
        drafting.draft(to, form).map_err(|blocked| Failure::Said(blocked.message(desk.lang)))?;
    if let Some(file) = &verb.check {
        made.text = read(file)?;
    }
    let problems = drafting.lint(to, form, &made.text);
    let stopped = problems.iter().any(Problem::refuses);
    if verb.json {
        json::print(desk, &answer(&book, to, &made, &problems, desk))?;
        return if stopped { Err(Failure::Told) } else { Ok(()) };
    }
    tell(desk, &problems);
    tell_phrases(desk, &book, made.lang);
    let left = drafting.left_out(to, &made.text);
    left_out_lines(&left).iter().for_each(|line| desk.tell(line));
    if stopped {
        return Err(Message::new("cli-draft-refused").into());
    }
    let sequence = if verb.copy { Some(to_clipboard()?) } else { None };
    put(desk, &verb.output, format!("{}\n", made.text).as_bytes(), verb.force)?;
    if let Some(mut terminal) = sequence {
        let in_tmux = std::env::var_os("TMUX").is_some_and(|value| !value.is_empty());
        terminal.write_all(&copy_sequence(&made.text, in_tmux)).map_err(Failure::Stream)?;
        terminal.flush().map_err(Failure::Stream)?;
        desk.tell(&Message::new("cli-draft-copied"));
    }
    Ok(())
}

fn addressee<'a>(book: &'a Book, name: &str) -> Result<&'a Stakeholder, Failure> {
    let incident = &book.incident;
    let by_number = || {
        let entry = incident::entry_called(incident, name).ok()?;
        incident.stakeholders.get(entry.key)
    };
    match incident::stakeholder_called(incident, name.trim()) {
        Err(refusal) => by_number().ok_or_else(|| refusal.message().into()),
        found => found.map_err(|refusal| refusal.message().into()),
    }
}

fn read(file: &Path) -> Result<String, Failure> {
    let text = if file.as_os_str() == "-" {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).map_err(Failure::Stream)?;
        text
    } else {
        std::fs::read_to_string(file).map_err(|error| Failure::File(file.to_owned(), error))?
    };
    Ok(crate::text::display_safe_lines(text.trim_end()).into_owned())
}

fn tell(desk: &Desk, problems: &[Problem]) {
    for problem in problems {
        let text = problem.text(desk.lang);
        desk.tell(&if problem.refuses() {
            Message::new("cli-draft-refuses").with("problem", text)
        } else {
            Message::new("cli-draft-warns").with("problem", text)
        });
    }
}

/// What helps and what harms in this class, in the draft's language (A8).
fn tell_phrases(desk: &Desk, book: &Book, lang: Lang) {
    let Some(playbook) = book.incident.playbook.as_deref() else { return };
    for phrase in &playbook.phrases {
        let said = Message::new("cli-draft-phrase")
            .with("situation", phrase.situation.get(lang))
            .with("say", phrase.say.get(lang));
        desk.tell(&said);
    }
    let avoid: Vec<String> =
        playbook.avoid.iter().flat_map(|it| it.words.get(lang)).cloned().collect();
    if !avoid.is_empty() {
        desk.tell(&Message::new("draft-avoid").with("words", avoid.join(" / ")));
    }
}

/// The stream behind which a terminal stands: standard error, so that a pipe gets the text alone.
fn to_clipboard() -> Result<Box<dyn std::io::Write>, Failure> {
    if std::io::stderr().is_terminal() {
        Ok(Box::new(std::io::stderr()))
    } else if std::io::stdout().is_terminal() {
        Ok(Box::new(std::io::stdout()))
    } else {
        Err(Message::new("cli-draft-no-terminal").into())
    }
}

fn answer<'a>(
    book: &'a Book,
    to: &'a Stakeholder,
    made: &'a Update,
    problems: &[Problem],
    desk: &Desk,
) -> Answer<'a> {
    let zone = book.incident.zone();
    let stopped = problems.iter().any(Problem::refuses);
    let playbook = book.incident.playbook.as_deref();
    let (phrases, avoid) =
        playbook.map_or((&[][..], &[][..]), |it| (it.phrases.as_slice(), it.avoid.as_slice()));
    let said = |text: &crate::playbook::Text| text.get(made.lang).to_owned();
    Answer {
        phrases: phrases
            .iter()
            .map(|it| Helps { situation: said(&it.situation), say: said(&it.say) })
            .collect(),
        avoid: avoid
            .iter()
            .map(|it| Harms { words: it.words.get(made.lang).to_vec(), why: said(&it.why) })
            .collect(),
        reference: &book.reference,
        to: &to.profile.name,
        form: made.form.id(),
        lang: made.lang.tag(),
        since: made.since.map(|at| json::at(at, zone)),
        next_update: made.next.map(|at| json::at(at, zone)),
        new: made.new,
        left_out: made.left_out,
        assumed: made.guesses,
        text: (!stopped).then_some(made.text.as_str()),
        problems: problems
            .iter()
            .map(|problem| Wrong {
                problem: problem.id(),
                refused: problem.refuses(),
                text: problem.text(desk.lang),
            })
            .collect(),
    }
}
