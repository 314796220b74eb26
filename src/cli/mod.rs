//! The command line: one file a verb, words in and words out.
//!
//! The contract for scripts is kept stable: answers on standard output, everything else on standard error; exit status
//! 0 done, 1 refused or failed, 2 wrong usage, 3 recorded while the answer could not be written. This room decides nothing
//! about a crisis: it reads words, hands acts to [`crate::session`], and prints. It is the only one that reads the
//! environment.

#![deny(clippy::wildcard_enum_match_arm)]

mod acts;
mod args;
mod attach;
mod attachment;
mod backup;
mod completions;
mod crises;
mod damage;
mod demo;
mod desk;
mod doctor;
mod draft;
mod drill;
mod due;
mod export_table;
mod failure;
mod help;
mod import;
mod json;
mod keys;
mod list;
mod log;
mod look;
mod merge;
mod new;
mod out;
mod overview;
mod people;
mod pictures;
mod playbook;
mod record;
mod replay;
mod report;
mod rhythm;
mod schema;
mod search;
mod settings;
mod show;
mod similar;
mod stats;
mod table;
mod timeline;
mod today;
mod window;

use std::{ffi::OsString, path::PathBuf, process::ExitCode, thread};

use clap::FromArgMatches as _;

use self::{
    args::{Global, Line, Verb},
    demo::Demo,
    desk::{Desk, lang_in},
    failure::Failure,
    playbook::{PlaybookArgs, PlaybookVerb},
    window::Then,
};
use crate::{
    locale::{Lang, Message},
    store,
};

/// Runs one command line, the program's own name first.
pub(crate) fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args = help::with_times(args);
    let spoken = help::spoken_before_parsing(&args);
    let parse = |command: clap::Command| {
        command.try_get_matches_from(&args).and_then(|matches| Line::from_arg_matches(&matches))
    };
    // Help is put into words only where it is asked for: nobody else waits for it.
    let line = match parse(help::bare()).or_else(|_| parse(help::command(spoken))) {
        Ok(line) => line,
        Err(error) => return ExitCode::from(help::answer(&error, spoken)),
    };
    let lang = line.global.lang.unwrap_or(spoken);
    // While the log is being opened. Where there can be no other thread, the first word waits for it.
    let _ = thread::Builder::new().name("words".to_owned()).spawn(move || lang.get_ready());
    match dispatch(line) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            let text = failure.text(lang);
            if !text.is_empty() {
                out::tell(&text);
            }
            ExitCode::from(failure.status())
        }
    }
}

/// The folder the log lies in.
fn data_dir(named: Option<PathBuf>) -> Result<PathBuf, Failure> {
    named.or_else(desk::default_dir).ok_or_else(|| Message::new("cli-no-home").into())
}

/// The log a verb works at. Only what begins a log makes one: a folder that was named and holds none was mistyped, and
/// where none was named there is nothing to show yet.
fn desk_for(verb: &Verb, named: Option<PathBuf>, lang: Option<Lang>) -> Result<Desk, Failure> {
    let is_named = named.is_some();
    let dir = data_dir(named)?;
    let begins = matches!(verb, Verb::New(_) | Verb::Record(_) | Verb::Import(_) | Verb::Merge(_))
        || matches!(verb, Verb::Settings(verb) if verb.changes());
    if begins || store::has_log(&dir) {
        return Desk::open(&dir, lang);
    }
    // What is built in, and what the operating system knows, is shown without a log. A prompt asks at every line.
    let needs_none = matches!(verb, Verb::Playbook(_) | Verb::Settings(_))
        || matches!(verb, Verb::Due(verb) if verb.is_line());
    if is_named && !needs_none {
        return Err(failure::no_log(&dir).into());
    }
    Desk::none_yet(&dir, lang)
}

fn dispatch(line: Line) -> Result<(), Failure> {
    let Global { data_dir: dir, lang } = line.global;
    let Some(verb) = line.verb else {
        return match window::run(&data_dir(dir)?, lang, false)? {
            Then::Done => Ok(()),
            Then::Demo => demo::run(&Demo::default(), lang),
        };
    };
    // What needs no log, or looks at one that may be damaged. The match below names every verb: a new one does not compile
    // until it stands in one of the two.
    #[allow(clippy::wildcard_enum_match_arm)]
    match verb {
        Verb::Schema(verb) => return schema::run(&verb),
        Verb::Completions(verb) => {
            let command = help::command(lang.unwrap_or_else(|| lang_in(dir)));
            return completions::run(&verb, command);
        }
        Verb::Keys(verb) => return keys::run(&verb, lang.unwrap_or_else(|| lang_in(dir))),
        Verb::Playbook(PlaybookArgs { verb: PlaybookVerb::Check(verb) }) => {
            return playbook::check(&verb, lang.unwrap_or_else(|| lang_in(dir)));
        }
        Verb::Look(verb) => return look::run(&verb, lang.unwrap_or_else(|| lang_in(dir))),
        Verb::Doctor(verb) => {
            let lang = lang.unwrap_or_else(|| lang_in(dir.clone()));
            let named = dir.is_some();
            return doctor::run(&verb, &data_dir(dir)?, named, lang);
        }
        Verb::Demo(verb) => return demo::run(&verb, lang),
        _ => {}
    }
    let mut desk = desk_for(&verb, dir, lang)?;
    match verb {
        Verb::New(verb) => new::run(&desk, verb),
        Verb::Log(verb) => log::run(&desk, &verb),
        Verb::Record(verb) => record::run(&desk, &verb),
        Verb::Import(verb) => import::run(&desk, &verb),
        Verb::ExportTable(verb) => export_table::run(&desk, &verb),
        Verb::List(verb) => list::run(&desk, &verb),
        Verb::Search(verb) => search::run(&desk, &verb),
        Verb::Stats(verb) => stats::run(&desk, &verb),
        Verb::Similar(verb) => similar::run(&desk, &verb),
        Verb::Show(verb) => show::run(&desk, &verb),
        Verb::Timeline(verb) => timeline::run(&desk, &verb),
        Verb::Replay(verb) => replay::run(&desk, &verb),
        Verb::Drill(verb) => drill::run(&desk, verb),
        Verb::Due(verb) => due::run(&desk, &verb),
        Verb::Today(verb) => today::run(&desk, &verb),
        Verb::Acts(verb) => acts::run(&desk, *verb),
        Verb::Duty(verb) => acts::duty(&desk, verb),
        Verb::Link(verb) => acts::link(&desk, &verb),
        Verb::Write(verb) => acts::write(&desk, verb),
        Verb::Draft(verb) => draft::run(&desk, &verb),
        Verb::Attach(verb) => attach::run(&desk, verb),
        Verb::Attachment(verb) => attachment::run(&desk, &verb),
        Verb::Report(verb) => report::run(&desk, &verb),
        Verb::Playbook(verb) => playbook::run(&desk, &verb),
        Verb::Catalogue(verb) => acts::catalogue(&desk, verb),
        Verb::Rhythm(verb) => acts::rhythm(&desk, verb),
        Verb::Partner(verb) => acts::partner(&desk, verb),
        Verb::People(verb) => people::run(&desk, &verb),
        Verb::Settings(verb) => settings::run(&mut desk, verb),
        Verb::Backup(verb) => backup::run(&desk, &verb),
        Verb::Merge(verb) => merge::run(&mut desk, &verb),
        Verb::Schema(_)
        | Verb::Completions(_)
        | Verb::Keys(_)
        | Verb::Look(_)
        | Verb::Doctor(_)
        | Verb::Demo(_) => Ok(()),
    }?;
    desk.tell_full();
    desk.finish()
}
